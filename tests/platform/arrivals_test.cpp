#include "platform/arrivals.h"

#include "base/text.h"

#include <doctest/doctest.h>

namespace platform {

namespace {

using input::Event;
using input::Phase;
using input::Pointer;

Pointer at(std::int64_t id, Phase phase, float x) {
    return {id, phase, input::PointerKind::finger, {x, 0}, 0, 1};
}

std::vector<Event> merged(const std::vector<Event>& events) {
    std::vector<Event> result;
    for (const auto& event : events) append_merged(result, event);
    return result;
}

}  // namespace

TEST_CASE("moves of one pointer become the last, also when fingers tell in turns") {
    const auto events = merged({at(1, Phase::down, 0), at(2, Phase::down, 0), at(1, Phase::move, 1),
                                at(2, Phase::move, 2), at(1, Phase::move, 3),
                                at(2, Phase::move, 4)});
    REQUIRE(events.size() == 4);
    CHECK(std::get<Pointer>(events[2]).px.x == 3);
    CHECK(std::get<Pointer>(events[3]).px.x == 4);
}

TEST_CASE("a move is not merged across anything else") {
    const Pointer first = at(1, Phase::move, 1);
    CHECK(merged({first, at(2, Phase::down, 0), at(1, Phase::move, 2)}).size() == 3);
    CHECK(merged({at(1, Phase::move, 1), input::Key{}, at(1, Phase::move, 2)}).size() == 3);
    CHECK(merged({at(1, Phase::down, 1), at(1, Phase::move, 1), at(1, Phase::up, 1)}).size() == 3);
}

TEST_CASE("wheel turns add up while Ctrl stays as it is") {
    const input::Wheel one{{5, 5}, {0, 1}, false};
    const input::Wheel two{{6, 5}, {0, 2}, false};
    const input::Wheel zoom{{6, 5}, {0, 1}, true};
    const auto events = merged({one, two, zoom});
    REQUIRE(events.size() == 2);
    CHECK(std::get<input::Wheel>(events[0]).by == base::Vec2{0, 3});
    CHECK(std::get<input::Wheel>(events[0]).px == base::Vec2{6, 5});
    CHECK(std::get<input::Wheel>(events[1]).by == base::Vec2{0, 1});
}

TEST_CASE("a close is asked for once") {
    std::vector<Event> events;
    append_close(events);
    append_close(events);
    CHECK(events.size() == 1);
}

TEST_CASE("text of other programs is taken when it is text, and not without end") {
    CHECK(accepted_text(nullptr).empty());
    CHECK(accepted_text("été") == "été");
    CHECK(accepted_text("\xC3").empty());
    CHECK(accepted_text(std::string(foreign_text_bytes_max, 'a').c_str()).size() ==
          foreign_text_bytes_max);
    CHECK(accepted_text(std::string(foreign_text_bytes_max + 1, 'a').c_str()).empty());
}

TEST_CASE("code points become UTF-8, others nothing") {
    CHECK(utf8_of('a') == "a");
    CHECK(utf8_of(0xE9) == "é");
    CHECK(utf8_of(0x20AC) == "€");
    CHECK(utf8_of(0x1F33B) == "🌻");
    CHECK(utf8_of(0).empty());
    CHECK(utf8_of(0xD800).empty());
    CHECK(utf8_of(0x110000).empty());
    for (std::uint32_t point = 1; point < 0x110000; point += 97) {
        const std::string text = utf8_of(point);
        if (!text.empty()) REQUIRE(base::is_utf8(text));
    }
}

}  // namespace platform
