#include "journal/codec.h"

#include "journal/samples/events.h"
#include "journal/samples/random_events.h"
#include "journal/wire.h"
#include "workshop/decide.h"

#include <doctest/doctest.h>

#include <set>

namespace {

using journal::Understood;
using workshop::Event;

base::Bytes encoded(const Event& event) {
    base::Bytes bytes;
    journal::encode(event, bytes);
    return bytes;
}

journal::Decoded decoded_as(const Event& like, base::ByteView bytes) {
    const std::uint16_t kind = workshop::number_of(like);
    return journal::decode(kind, journal::version_of(kind), bytes);
}

TEST_CASE("ThereIsASampleOfEveryEvent") {
    std::set<std::size_t> kinds;
    for (const Event& event : samples::one_of_each()) {
        kinds.insert(event.index());
        const auto refusal = workshop::validate(event);
        CHECK_MESSAGE(!refusal, workshop::name_of(event));
    }
    CHECK(kinds.size() == std::variant_size_v<workshop::AnyEvent> - 1);
}

TEST_CASE("EveryEventComesBack") {
    for (const Event& event : samples::one_of_each()) {
        const auto back = decoded_as(event, encoded(event));
        CAPTURE(workshop::name_of(event));
        CHECK(back.understood == Understood::yes);
        CHECK(back.event == event);
    }
}

TEST_CASE("AnyEventComesBack") {
    base::Random random(20261120);
    for (int i = 0; i < 20'000; ++i) {
        const Event event = samples::random_event(random);
        const base::Bytes bytes = encoded(event);
        const auto back = decoded_as(event, bytes);
        const bool same = back.understood == Understood::yes && back.event == event;
        REQUIRE_MESSAGE(same, workshop::name_of(event) << " " << base::hex(bytes));
        REQUIRE(encoded(back.event) == bytes);
    }
}

TEST_CASE("EveryCutOfEveryEventIsRefused") {
    for (const Event& event : samples::one_of_each()) {
        base::Bytes bytes = encoded(event);
        CAPTURE(workshop::name_of(event));
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto cut = decoded_as(event, base::ByteView(bytes).first(size));
            REQUIRE(cut.understood == Understood::nonsense);
        }
        bytes.push_back(0);
        CHECK(decoded_as(event, bytes).understood == Understood::nonsense);
    }
}

// Any byte changed: another event of the same kind, or refused; read and written again it gives
// the same bytes, so nothing is read in two ways.
TEST_CASE("EveryChangedByteIsReadInOneWayOrRefused") {
    for (const Event& event : samples::one_of_each()) {
        base::Bytes bytes = encoded(event);
        CAPTURE(workshop::name_of(event));
        for (std::uint8_t& byte : bytes) {
            for (int bit = 0; bit < 8; ++bit) {
                byte = std::uint8_t(byte ^ 1 << bit);
                const auto read = decoded_as(event, bytes);
                if (read.understood == Understood::yes) REQUIRE(encoded(read.event) == bytes);
                byte = std::uint8_t(byte ^ 1 << bit);
            }
        }
    }
}

TEST_CASE("UnknownKindsAndVersionsAreReported") {
    CHECK(journal::decode(999, 1, {}).understood == Understood::unknown_kind);
    CHECK(journal::decode(0, 0, {}).understood == Understood::unknown_kind);
    CHECK(journal::decode(6, 2, {}).understood == Understood::newer_version);
    CHECK(journal::decode(6, 0, {}).understood == Understood::nonsense);
    CHECK(journal::decode(6, 1, {}).understood == Understood::yes);
}

TEST_CASE("WhatNobodyMaySayIsNotRead") {
    // A card far outside the board, written by hand: finite, but refused by validate().
    base::Bytes bytes;
    journal::WireWriter to(bytes);
    to(std::uint64_t(12), 3e9F, 0.0F);
    CHECK(journal::decode(21, 1, bytes).understood == Understood::nonsense);
    CHECK_THROWS_AS(encoded(Event{}), journal::WireError);
}

}  // namespace
