#include "journal/samples/sessions.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using base::Bytes;
using base::ByteView;
using journal::Condition;
using journal::Reading;
using workshop::Entry;

// The session all these tests damage, with where its frames lie.
struct Session {
    Bytes file = samples::file_of(samples::workshop_gestures());
    std::vector<std::size_t> offsets = samples::frame_offsets(file);
    std::vector<Entry> entries = journal::read(file).entries;

    // How many entries lie in the first `frames` frames.
    std::size_t entries_in(std::size_t frames) const {
        return journal::read(ByteView(file).first(offsets[frames])).entries.size();
    }
    Bytes part(std::size_t from_frame, std::size_t to_frame) const {
        return {file.begin() + std::ptrdiff_t(offsets[from_frame]),
                file.begin() + std::ptrdiff_t(offsets[to_frame])};
    }
};

bool begins_with(const std::vector<Entry>& whole, const std::vector<Entry>& part) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

Bytes joined(std::initializer_list<ByteView> parts) {
    Bytes all;
    for (const ByteView part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST_CASE("EmptyFileHasNoEntries") {
    const Reading nothing = journal::read({});
    CHECK(nothing.condition == Condition::foreign);
    CHECK(nothing.entries.empty());
    const Reading header_only = journal::read(samples::file_of({}));
    CHECK(header_only.condition == Condition::whole);
    CHECK(header_only.entries.empty());
    CHECK(header_only.header == samples::header());
    CHECK(header_only.proven_bytes == journal::header_bytes);
}

TEST_CASE("AWholeFileGivesEveryEntry") {
    const Session session;
    const Reading reading = journal::read(session.file);
    CHECK(reading.condition == Condition::whole);
    CHECK(reading.proven_bytes == session.file.size());
    CHECK(reading.entries.size() == samples::entries_of(samples::workshop_gestures()).size());
    CHECK(reading.entries.back().seq == reading.entries.size());
    CHECK(reading.seals_proven == 2);
    CHECK(reading.seals_broken == 0);
    CHECK(base::filled(reading.finding.sentence, reading.finding.arguments) ==
          "The session file is whole (entries: " + std::to_string(reading.entries.size()) + ").");
}

TEST_CASE("EveryPrefixRecoversWholeEntriesOnly") {
    const Session session;
    std::size_t frame = 0;
    for (std::size_t size = 0; size < session.file.size(); ++size) {
        const Reading reading = journal::read(ByteView(session.file).first(size));
        if (size < journal::header_bytes) {
            REQUIRE(reading.condition == Condition::foreign);
            REQUIRE(reading.entries.empty());
            continue;
        }
        while (session.offsets[frame + 1] <= size) ++frame;
        const bool at_frame = size == session.offsets[frame];
        REQUIRE(reading.condition == (at_frame ? Condition::whole : Condition::torn));
        REQUIRE(reading.proven_bytes == session.offsets[frame]);
        REQUIRE(begins_with(session.entries, reading.entries));
        const bool complete = reading.entries.size() == session.entries.size() ||
                              session.entries[reading.entries.size()].gesture >
                                  reading.entries.size();
        REQUIRE(complete);  // a gesture is there or not, never a part of it
    }
}

// What becomes of the file for each single bit that is flipped. Read once for the tests below.
struct Flip {
    Condition condition;
    std::uint64_t proven_bytes;
    bool entries_are_a_beginning;
};

const std::vector<Flip>& every_flip() {
    static const std::vector<Flip> flips = [] {
        Session session;
        std::vector<Flip> all;
        for (std::size_t bit = 0; bit < session.file.size() * 8; ++bit) {
            auto& byte = session.file[bit / 8];
            byte = std::uint8_t(byte ^ 1 << bit % 8);
            const Reading reading = journal::read(session.file);
            byte = std::uint8_t(byte ^ 1 << bit % 8);
            all.push_back({reading.condition, reading.proven_bytes,
                           begins_with(session.entries, reading.entries)});
        }
        return all;
    }();
    return flips;
}

TEST_CASE("EveryBitFlipIsNoticed") {
    const auto& flips = every_flip();
    CHECK(flips.size() > 8 * 3'000);
    for (std::size_t bit = 0; bit < flips.size(); ++bit) {
        const bool noticed = flips[bit].condition != Condition::whole &&
                             flips[bit].condition != Condition::newer &&
                             flips[bit].entries_are_a_beginning;
        REQUIRE_MESSAGE(noticed, "bit " << bit);
    }
}

TEST_CASE("AFlipInTheMiddleNeverShortensTheFile") {
    const Session session;
    const std::size_t last_frame = session.offsets[session.offsets.size() - 2];
    for (std::size_t bit = 0; bit < last_frame * 8; ++bit) {
        // Only a torn file is ever cut.
        const auto expected =
            bit / 8 < journal::header_bytes ? Condition::foreign : Condition::damaged;
        REQUIRE_MESSAGE(every_flip()[bit].condition == expected, "bit " << bit);
    }
}

TEST_CASE("AFlipInTheLastFrameIsATornTail") {
    const Session session;
    const std::size_t last_frame = session.offsets[session.offsets.size() - 2];
    for (std::size_t bit = last_frame * 8; bit < every_flip().size(); ++bit) {
        REQUIRE(every_flip()[bit].condition == Condition::torn);
        REQUIRE(every_flip()[bit].proven_bytes == last_frame);
    }
}

TEST_CASE("AZeroedLastSectorIsATornTail") {
    for (const std::size_t sector_bytes : {std::size_t(512), std::size_t(4096)}) {
        const Session session;
        Bytes file = session.file;
        // Only the last frame reaches into the last sector: what a lost write leaves.
        const std::size_t last_frame = session.offsets[session.offsets.size() - 2];
        file.resize(last_frame);
        file.resize((last_frame / sector_bytes + 1) * sector_bytes, 0);
        const Reading reading = journal::read(file);
        CHECK(reading.condition == Condition::torn);
        CHECK(reading.proven_bytes == last_frame);
    }
}

TEST_CASE("ARecordCutOutIsNoticed") {
    const Session session;
    for (std::size_t frame = 0; frame + 2 < session.offsets.size(); ++frame) {
        const std::size_t end = session.offsets.size() - 1;
        Bytes file(session.file.begin(), session.file.begin() + journal::header_bytes);
        file = joined({file, session.part(0, frame), session.part(frame + 1, end)});
        const Reading reading = journal::read(file);
        REQUIRE(reading.condition == Condition::damaged);
        REQUIRE(reading.entries.size() == session.entries_in(frame));
        REQUIRE(reading.after_damage_entries ==
                session.entries.size() - session.entries_in(frame + 1));
    }
}

TEST_CASE("ARecordPastedTwiceIsNoticed") {
    const Session session;
    for (std::size_t frame = 0; frame + 1 < session.offsets.size(); ++frame) {
        const Reading reading =
            journal::read(joined({session.file, session.part(frame, frame + 1)}));
        REQUIRE(reading.condition == Condition::damaged);
        REQUIRE(reading.entries == session.entries);
    }
}

TEST_CASE("TwoRecordsSwappedAreNoticed") {
    const Session session;
    const Bytes head(session.file.begin(), session.file.begin() + journal::header_bytes);
    const Reading reading = journal::read(
        joined({head, session.part(0, 3), session.part(4, 5), session.part(3, 4),
                session.part(5, session.offsets.size() - 1)}));
    CHECK(reading.condition == Condition::damaged);
    CHECK(reading.entries.size() == session.entries_in(3));
}

TEST_CASE("AFrameOfAnotherSessionIsNoticed") {
    const Session session;
    const Bytes other = samples::file_of(samples::workshop_gestures(), samples::header(99));
    for (std::size_t frame = 0; frame + 2 < session.offsets.size(); ++frame) {
        Bytes file = session.file;
        std::copy(other.begin() + std::ptrdiff_t(session.offsets[frame]),
                  other.begin() + std::ptrdiff_t(session.offsets[frame + 1]),
                  file.begin() + std::ptrdiff_t(session.offsets[frame]));
        const Reading reading = journal::read(file);
        REQUIRE(reading.condition == Condition::damaged);
        REQUIRE(reading.entries.size() == session.entries_in(frame));
    }
}

TEST_CASE("AHugeLengthAllocatesNothing") {
    for (const std::uint16_t kind : {std::uint16_t(21), journal::batch_kind}) {
        Bytes file = samples::file_of({});
        journal::Head head;
        head.length = 0xffffffff;
        head.kind = kind;
        head.version = 1;
        head.seq = 1;
        head.previous = journal::read(file).chain_end;
        journal::append_head(file, head, samples::header().salt);
        const Reading reading = journal::read(file);
        CHECK(reading.condition == Condition::damaged);  // no crash writes such a length
        CHECK(reading.entries.empty());
        CHECK(reading.entries.capacity() == 0);
    }
}

TEST_CASE("ABodyThatRunsPastTheEndIsATornTail") {
    Bytes file = samples::file_of({});
    journal::Chain chain = journal::chain_after(journal::read(file));
    samples::append_forged_frame(file, chain, 21, 1, 0, Bytes(1000));
    file.resize(file.size() - 1);
    CHECK(journal::read(file).condition == Condition::torn);
}

TEST_CASE("DamageIsReportedWithWhatFollows") {
    Session session;
    const std::size_t before = session.entries_in(4);
    const std::size_t behind = session.entries.size() - session.entries_in(5);
    session.file[session.offsets[4] + 3] ^= 1;
    const Reading reading = journal::read(session.file);
    CHECK(reading.condition == Condition::damaged);
    CHECK(reading.entries.size() == before);
    CHECK(reading.after_damage_entries == behind);
    const std::string sentence =
        base::filled(reading.finding.sentence, reading.finding.arguments);
    CHECK(sentence.find("byte " + std::to_string(session.offsets[4])) != std::string::npos);
}

TEST_CASE("AForeignFileIsSaid") {
    const Reading picture = journal::read(base::bytes_of("\x89PNG\r\n\x1a\n and then more bytes"));
    CHECK(picture.condition == Condition::foreign);
    CHECK(std::string(picture.finding.sentence) == "This is not a Fabrique session.");
    // A copy that went through a text mode.
    Session session;
    session.file.erase(session.file.begin() + 4);
    CHECK(journal::read(session.file).condition == Condition::foreign);
}

TEST_CASE("RandomBytesBehindAHeaderNeverPass") {
    base::Random random(5);
    for (int round = 0; round < 2000; ++round) {
        Bytes file = samples::file_of({});
        Bytes noise(1 + random.below(300));
        random.fill(noise);
        for (std::size_t i = 0; i + 4 < noise.size() && random.below(2); i += 40) {
            std::copy(journal::frame_magic.begin(), journal::frame_magic.end(),
                      noise.begin() + std::ptrdiff_t(i));
        }
        const Reading reading = journal::read(joined({file, noise}));
        REQUIRE(reading.condition == Condition::torn);
        REQUIRE(reading.entries.empty());
    }
}

}  // namespace
