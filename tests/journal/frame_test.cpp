#include "journal/samples/events.h"
#include "journal/samples/sessions.h"

#include <doctest/doctest.h>

namespace {

using base::Bytes;
using base::Failure;
using journal::HeaderReading;
using workshop::Entry;

std::string failure_code(const std::vector<Entry>& gesture, std::uint64_t next_seq = 1) {
    Bytes bytes;
    journal::Chain chain{1, 2, next_seq};
    try {
        journal::append_frame(bytes, chain, gesture);
    } catch (const Failure& failure) {
        CHECK(bytes.empty());
        CHECK(chain.next_seq == next_seq);
        CHECK(chain.previous == 2);
        return failure.refusal().code;
    }
    return "";
}

TEST_CASE("TheHeaderIsSixtyBytesAndComesBack") {
    const journal::Header header = samples::header();
    const Bytes bytes = journal::header_bytes_of(header);
    CHECK(base::hex(bytes) ==
          "89574b530d0a1a0a"                  // magic
          "0100" "0000"                       // format, reserved
          "175aed5e"                          // salt
          "684e9a8e3849b4090010001b6563dc99"  // session
          "801e2ff8a1010000"                  // made_at
          "302e312e300000000000000000000000"  // app version
          "0921dd1a");                        // checksum
    const HeaderReading reading = journal::read_header(bytes);
    CHECK(reading.is == HeaderReading::Is::good);
    CHECK(reading.header == header);
}

TEST_CASE("EveryBitOfTheHeaderIsProven") {
    Bytes bytes = journal::header_bytes_of(samples::header());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto& byte = bytes[bit / 8];
        byte = std::uint8_t(byte ^ 1 << bit % 8);
        REQUIRE(journal::read_header(bytes).is != HeaderReading::Is::good);
        byte = std::uint8_t(byte ^ 1 << bit % 8);
    }
}

TEST_CASE("AHeaderThatCannotBeWrittenIsRefused") {
    journal::Header header = samples::header();
    header.app_version = "a version that is too long";
    CHECK_THROWS_AS(journal::header_bytes_of(header), Failure);
    header.app_version = "\xff";
    CHECK_THROWS_AS(journal::header_bytes_of(header), Failure);
    header = samples::header();
    header.made_at = -1;
    CHECK_THROWS_AS(journal::header_bytes_of(header), Failure);
}

TEST_CASE("OneGestureIsOneFrame") {
    const auto gestures = samples::workshop_gestures();
    CHECK(samples::frame_offsets(samples::file_of(gestures)).size() == gestures.size() + 1);
}

TEST_CASE("WhatIsNotAGestureIsRefused") {
    using namespace workshop;
    CHECK(failure_code({}) == "not_a_gesture");
    auto two = samples::gesture(1, {TimerPaused{}, TimerResumed{}});
    CHECK(failure_code(two) == "");
    CHECK(failure_code(two, 2) == "not_a_gesture");
    auto gap = two;
    gap[1].seq = 3;
    CHECK(failure_code(gap) == "not_a_gesture");
    auto two_people = two;
    two_people[1].actor.number = 99;
    CHECK(failure_code(two_people) == "not_a_gesture");
    auto two_times = two;
    two_times[1].at += 1;
    CHECK(failure_code(two_times) == "not_a_gesture");
    auto before_time = samples::gesture(1, {TimerPaused{}});
    before_time[0].at = -1;
    CHECK(failure_code(before_time) == "not_a_gesture");
    CHECK(failure_code(samples::gesture(
              1, std::vector<Event>(journal::gesture_entries_max + 1, TimerPaused{}))) ==
          "not_a_gesture");
}

TEST_CASE("WhatNoReaderWouldAcceptIsNotWritten") {
    using namespace workshop;
    CHECK(failure_code(samples::gesture(1, {CardMoved{{1}, {3e9F, 0}}})) == "off_board");
    CHECK(failure_code(samples::gesture(1, {CardWritten{{1}, "\xff"}})) == "not_utf8");
    CHECK(failure_code(samples::gesture(1, {CardColoured{{1}, Colour(77)}})) != "");
    Entry strange = samples::gesture(1, {TimerPaused{}})[0];
    strange.actor.kind = ActorKind(9);
    CHECK(failure_code({strange}) == "malformed");
}

TEST_CASE("AGestureTooLargeIsRefused") {
    using namespace workshop;
    // 60 activities with long instructions do not fit where 64 KiB are allowed…
    AgendaPlanned agenda;
    for (std::uint64_t id = 1; id <= 60; ++id) {
        agenda.activities.push_back({{id}, ActivityKind::board, "", std::string(2000, 'x'), 0, {}});
    }
    CHECK(failure_code(samples::gesture(1, {agenda})) == "gesture_too_large");
    // …but a hundred thousand opened ballots fit.
    const voting::Ballot ballot{"usagers", {{{1}, 3}, {{2}, 1}, {{3}, 1}}};
    const BallotsOpened opened{{1}, std::vector<voting::Ballot>(100'000, ballot), 0};
    CHECK(failure_code(samples::gesture(1, {opened})) == "");
    CHECK(failure_code(samples::gesture(1, {VoteClosed{{1}}, opened})) == "");
}

}  // namespace
