// Files that hold what a later version writes, and files that somebody forged.

#include "journal/samples/files.h"
#include "journal/samples/sessions.h"
#include "journal/wire.h"

#include <doctest/doctest.h>

namespace {

using base::Bytes;
using journal::Condition;
using journal::Reading;
using journal::put;

constexpr std::uint16_t future_kind = 4711;

struct Forged {
    Bytes file = samples::file_of({samples::gesture(1, {workshop::TimerPaused{}})});
    journal::Chain chain = journal::chain_after(journal::read(file));

    void frame(std::uint16_t kind, std::uint8_t version, std::uint8_t flags,
               const std::string& payload = "") {
        Bytes body = samples::stamp();
        body.insert(body.end(), payload.begin(), payload.end());
        samples::append_forged_frame(file, chain, kind, version, flags, body);
    }
    // One of the future between two of today.
    void batch(std::uint8_t flags) {
        Bytes body = samples::stamp();
        put(body, std::uint16_t(3));
        for (const std::uint16_t kind : {std::uint16_t(11), future_kind, std::uint16_t(12)}) {
            put(body, kind);
            put(body, std::uint8_t(1));
            put(body, std::uint8_t(kind == future_kind ? flags : 0));
            put(body, std::uint32_t(kind == future_kind ? 3 : 0));
            if (kind == future_kind) body.insert(body.end(), {'n', 'e', 'w'});
        }
        samples::append_forged_frame(file, chain, journal::batch_kind, 1, 0, body);
        chain.next_seq += 2;
    }
};

TEST_CASE("AnUnknownPassingKindIsKept") {
    Forged forged;
    forged.frame(future_kind, 3, journal::may_be_passed_over, "later");
    forged.batch(journal::may_be_passed_over);
    forged.frame(11, 9, journal::may_be_passed_over, "a newer shape");
    forged.frame(12, 1, 0);
    const Reading reading = journal::read(forged.file);
    CHECK(reading.condition == Condition::whole);
    REQUIRE(reading.entries.size() == 7);
    CHECK(reading.entries[1].event == workshop::Event{});
    CHECK(reading.entries[1].at == 1'000);
    CHECK(reading.entries[6].event == workshop::Event{workshop::TimerResumed{}});
    REQUIRE(reading.kept.size() == 3);
    CHECK(reading.kept[0] == journal::Kept{2, future_kind, 3, {'l', 'a', 't', 'e', 'r'}});
    CHECK(reading.kept[1] == journal::Kept{4, future_kind, 1, {'n', 'e', 'w'}});
    CHECK(reading.kept[2].seq == 6);

    // They survive a copy, byte for byte.
    const samples::Folder folder;
    journal::write_copy(folder / "copy.fabrique", reading.header, reading.entries, reading.kept);
    CHECK(samples::bytes_of_file(folder / "copy.fabrique") == forged.file);
    // Without their bytes their places are kept.
    journal::write_copy(folder / "poor.fabrique", reading.header, reading.entries);
    const Reading poor = journal::read_file(folder / "poor.fabrique");
    CHECK(poor.condition == Condition::whole);
    CHECK(poor.entries == reading.entries);
}

TEST_CASE("AnUnknownKindOpensReadOnly") {
    const auto condition_with = [](auto add) {
        Forged forged;
        add(forged);
        forged.frame(12, 1, 0);
        const Reading reading = journal::read(forged.file);
        CHECK(reading.entries.size() == 1);
        CHECK(reading.proven_bytes < reading.file_bytes);
        return reading.condition;
    };
    CHECK(condition_with([](Forged& f) { f.frame(future_kind, 1, 0); }) == Condition::newer);
    CHECK(condition_with([](Forged& f) { f.frame(11, 2, 0); }) == Condition::newer);
    CHECK(condition_with([](Forged& f) { f.frame(11, 1, 2); }) == Condition::newer);
    CHECK(condition_with([](Forged& f) { f.batch(0); }) == Condition::newer);
    CHECK(condition_with([](Forged& f) {
              f.frame(journal::batch_kind, 2, 0);
          }) == Condition::newer);

    Forged forged;
    forged.frame(future_kind, 1, 0);
    const samples::Folder folder;
    samples::write_file(folder / "newer.fabrique", forged.file);
    const auto opened = journal::Journal::open(folder / "newer.fabrique", 0);
    CHECK(opened.journal == nullptr);
    CHECK(opened.reading.condition == Condition::newer);
    CHECK(samples::bytes_of_file(folder / "newer.fabrique") == forged.file);
    CHECK(folder.names() == std::vector<std::string>{"newer.fabrique"});
}

TEST_CASE("ANewerFormatIsNotTouched") {
    Bytes file = samples::file_of({});
    file[8] = 2;
    const auto crc = base::crc32c(base::ByteView(file).first(56));
    for (std::size_t i = 0; i < 4; ++i) file[56 + i] = std::uint8_t(crc >> 8 * i);
    CHECK(journal::read(file).condition == Condition::newer);
}

TEST_CASE("WhatCannotBeIsDamage") {
    const auto condition_of = [](std::uint16_t kind, std::uint8_t version, std::uint8_t flags,
                                 const Bytes& body) {
        Forged forged;
        samples::append_forged_frame(forged.file, forged.chain, kind, version, flags, body);
        const Reading reading = journal::read(forged.file);
        CHECK(reading.entries.size() == 1);
        return reading.condition;
    };
    Bytes body = samples::stamp();
    CHECK(condition_of(11, 1, journal::may_be_passed_over, body) == Condition::damaged);
    CHECK(condition_of(11, 0, 0, body) == Condition::damaged);
    CHECK(condition_of(11, 1, 0, {}) == Condition::damaged);
    CHECK(condition_of(11, 1, 0, samples::stamp(-1)) == Condition::damaged);
    CHECK(condition_of(11, 1, 0, samples::stamp(INT64_MAX)) == Condition::damaged);
    body[0] = 200;  // no such kind of actor
    CHECK(condition_of(11, 1, 0, body) == Condition::damaged);
    body = samples::stamp();
    put(body, std::uint16_t(0xffff));  // more entries than a gesture may have
    CHECK(condition_of(journal::batch_kind, 1, 0, body) == Condition::damaged);
    body = samples::stamp();
    body.push_back(7);
    CHECK(condition_of(11, 1, 0, body) == Condition::damaged);
}

TEST_CASE("ARewrittenFileBreaksItsSeals") {
    auto gestures = samples::workshop_gestures();
    const Reading honest = journal::read(samples::file_of(gestures));
    CHECK(honest.seals_proven == 2);
    // Somebody moves a card and makes every checksum anew, but the seals say what they said.
    std::vector<workshop::Entry> entries = honest.entries;
    for (auto& entry : entries) {
        if (auto* moved = std::get_if<workshop::CardMoved>(&entry.event)) moved->to = {1, 2};
    }
    const samples::Folder folder;
    journal::write_copy(folder / "forged.fabrique", honest.header, entries);
    const Reading forged = journal::read_file(folder / "forged.fabrique");
    CHECK(forged.condition == Condition::whole);
    CHECK(forged.seals_proven == 0);
    CHECK(forged.seals_broken == 2);
}

}  // namespace
