#include "journal/wire.h"

#include "base/random.h"

#include <doctest/doctest.h>

#include <limits>

namespace {

using journal::WireError;
using journal::WireReader;
using journal::WireWriter;

template <class... Values>
base::Bytes written(const Values&... values) {
    base::Bytes bytes;
    WireWriter to(bytes);
    to(values...);
    return bytes;
}

template <class Value>
Value loaded(base::ByteView bytes) {
    WireReader from(bytes);
    Value value{};
    from(value);
    CHECK(from.left() == 0);
    return value;
}

enum class Season { spring, summer };

TEST_CASE("NumbersAreLittleEndianAndFixed") {
    CHECK(base::hex(written(std::uint32_t(0x11223344))) == "44332211");
    CHECK(base::hex(written(std::int64_t(-2))) == "feffffffffffffff");
    CHECK(base::hex(written(1.5F)) == "0000c03f");
    CHECK(base::hex(written(true, false)) == "0100");
    CHECK(base::hex(written(std::string("é"))) == "02000000c3a9");
    CHECK(base::hex(written(std::vector<std::uint16_t>{1, 2})) == "0200000001000200");
    CHECK(base::hex(written(std::array<std::uint8_t, 2>{7, 9})) == "0709");
}

TEST_CASE("NamesAreTransparent") {
    std::uint32_t value = 5;
    CHECK(written(cereal::make_nvp("n", value)) == written(value));
    const base::Bytes nine = written(std::uint32_t(9));
    WireReader again(nine);
    again(cereal::make_nvp("n", value));
    CHECK(value == 9);
}

TEST_CASE("EveryNumberComesBack") {
    base::Random random(7);
    for (int i = 0; i < 1000; ++i) {
        const auto number = std::int64_t(random.next());
        CHECK(loaded<std::int64_t>(written(number)) == number);
        CHECK(loaded<std::int32_t>(written(std::int32_t(number))) == std::int32_t(number));
    }
    CHECK(loaded<float>(written(std::numeric_limits<float>::denorm_min())) > 0);
}

TEST_CASE("ASizeBeyondTheEndIsRefused") {
    // Nine bytes that make cereal's binary archive touch eight gigabytes.
    const auto bomb = *base::from_hex("ffffffff0001020304");
    CHECK_THROWS_AS(loaded<std::string>(bomb), WireError);
    CHECK_THROWS_AS(loaded<std::vector<std::uint8_t>>(bomb), WireError);
    CHECK_THROWS_AS(loaded<std::vector<std::string>>(bomb), WireError);
}

TEST_CASE("AListIsNotLongerThanAnyMayBe") {
    const base::Bytes many = written(std::vector<std::uint16_t>(journal::list_elements_max));
    CHECK(loaded<std::vector<std::uint16_t>>(many).size() == journal::list_elements_max);
    std::vector<std::uint16_t> more(journal::list_elements_max + 1);
    CHECK_THROWS_AS(written(more), WireError);
    base::Bytes forged = many;
    forged.insert(forged.end(), {0, 0});
    forged[0] = std::uint8_t(forged[0] + 1);
    CHECK_THROWS_AS(loaded<std::vector<std::uint16_t>>(forged), WireError);
}

TEST_CASE("WhatCannotBeIsRefused") {
    CHECK_THROWS_AS(loaded<bool>(*base::from_hex("7f")), WireError);
    CHECK_THROWS_AS(loaded<float>(*base::from_hex("0000c07f")), WireError);   // NaN
    CHECK_THROWS_AS(loaded<float>(*base::from_hex("000080ff")), WireError);   // −infinity
    CHECK_THROWS_AS(loaded<std::string>(*base::from_hex("02000000c328")), WireError);
    CHECK_THROWS_AS(written(std::numeric_limits<float>::infinity()), WireError);

    const auto three = *base::from_hex("03");
    WireReader from(three);
    Season season = Season::spring;
    CHECK_THROWS_AS(from(journal::checked(season, 2)), WireError);
    CHECK(season == Season::spring);
}

}  // namespace
