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

TEST_CASE("moves of one pointer are kept; too many of them become the last") {
    std::vector<Event> told{at(1, Phase::down, 0), at(2, Phase::down, 0)};
    for (std::size_t i = 1; i <= moves_kept_max; ++i) {
        told.push_back(at(1, Phase::move, float(i)));
        told.push_back(at(2, Phase::move, float(i)));
    }
    CHECK(merged(told).size() == told.size());
    told.push_back(at(1, Phase::move, 1000));
    told.push_back(at(2, Phase::move, 2000));
    const auto events = merged(told);
    REQUIRE(events.size() == told.size() - 2);
    CHECK(std::get<Pointer>(events[events.size() - 2]).px.x == 1000);
    CHECK(std::get<Pointer>(events.back()).px.x == 2000);
    CHECK(std::get<Pointer>(events[2]).px.x == 1);
}

TEST_CASE("a move is not merged across anything else") {
    const std::vector<Event> full(moves_kept_max, at(1, Phase::move, 1));
    for (const Event& between : {Event(at(2, Phase::down, 0)), Event(input::Key{})}) {
        std::vector<Event> told = full;
        told.push_back(between);
        told.push_back(at(1, Phase::move, 2));
        CHECK(merged(told).size() == told.size());
    }
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
