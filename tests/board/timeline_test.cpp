#include "board/timeline.h"

#include <doctest/doctest.h>

#include <numeric>

using base::minute_ms;
using workshop::Entry;

namespace {

constexpr base::Milliseconds noon = 1'800'000'000'000;

struct Story {
    std::vector<Entry> entries;
    void at(base::Milliseconds time, workshop::Event event) {
        const auto seq = std::uint64_t(entries.size()) + 1;
        entries.push_back({seq, seq, time, {}, std::move(event)});
    }
    void card(base::Milliseconds time) { at(time, workshop::CardMoved{{1}, {0, 0}}); }
};

workshop::AgendaPlanned agenda() {
    workshop::AgendaPlanned planned;
    planned.activities.resize(2);
    planned.activities[0].id = {1};
    planned.activities[0].title = "Imaginer";
    planned.activities[1].id = {2};
    planned.activities[1].title = "Voter";
    return planned;
}

}  // namespace

TEST_CASE("A line shows when people were busy") {
    Story story;
    story.card(noon);
    for (int i = 0; i < 5; ++i) story.card(noon + 4 * minute_ms + i);
    story.card(noon + 8 * minute_ms);
    const auto line = board::timeline_of(story.entries, 4);
    CHECK(line.bars == std::vector<std::uint32_t>{1, 0, 5, 1});
    CHECK(line.peak == 5);
}

TEST_CASE("Activities stand where they ran, under their titles") {
    Story story;
    story.at(noon, agenda());
    story.at(noon + minute_ms, workshop::ActivityStarted{{1}, 0});
    story.card(noon + 3 * minute_ms);
    story.at(noon + 6 * minute_ms, workshop::ActivityStarted{{2}, 0});
    story.card(noon + 9 * minute_ms);
    const auto line = board::timeline_of(story.entries, 10);
    REQUIRE(line.activities.size() == 2);
    CHECK(line.activities[0].title == "Imaginer");
    CHECK(line.activities[0].to == noon + 6 * minute_ms);
    CHECK(line.activities[1].title == "Voter");
    CHECK(line.activities[1].to == noon + 9 * minute_ms);
    CHECK(line.x_of(line.activities[1].from, 100, 900) == doctest::Approx(700));
}

TEST_CASE("The week between preparing and meeting is folded away") {
    Story story;
    const base::Milliseconds week = 7 * 24 * 60 * minute_ms;
    story.at(noon, agenda());
    story.card(noon + 2 * minute_ms);
    story.card(noon + week);
    story.card(noon + week + 7 * minute_ms + minute_ms / 2);
    const auto line = board::timeline_of(story.entries, 10);
    CHECK(line.stretches.size() == 2);
    CHECK(line.length_ms() == 10 * minute_ms);
    const double in_the_fold = line.part_of(noon + 3 * 24 * 60 * minute_ms);
    CHECK(in_the_fold > 0.2);
    CHECK(in_the_fold < 0.25);
    CHECK(line.part_of(noon + week) == doctest::Approx(0.25));
    CHECK(line.part_of(noon + week + 3 * minute_ms) == doctest::Approx(0.55));
    CHECK(line.at_part(0.55) == noon + week + 3 * minute_ms);
}

TEST_CASE("A touch on the line means the moment drawn there") {
    Story story;
    for (int i = 0; i <= 50; ++i) story.card(noon + i * minute_ms + (i > 20 ? 3'600'000 : 0));
    const auto line = board::timeline_of(story.entries, 60);
    for (const Entry& entry : story.entries) {
        const float x = line.x_of(entry.at, 40, 1800);
        CHECK(std::abs(double(line.at_x(x, 40, 1800) - entry.at)) < 2000);
    }
    CHECK(line.at_x(-500, 40, 1800) == noon);
    CHECK(line.at_x(9999, 40, 1800) == story.entries.back().at);
    CHECK(std::accumulate(line.bars.begin(), line.bars.end(), 0U) == 51);
}

TEST_CASE("An empty session, a single moment, clocks that step back") {
    CHECK(board::timeline_of({}, 10).empty());
    CHECK(board::timeline_of({}, 10).at_x(5, 0, 100) == 0);
    Story story;
    story.card(noon);
    auto line = board::timeline_of(story.entries, 0);
    CHECK(line.bars == std::vector<std::uint32_t>{1});
    CHECK(line.at_x(50, 0, 100) == noon);
    story.card(noon - minute_ms);
    story.card(noon + minute_ms);
    line = board::timeline_of(story.entries, 3);
    CHECK(line.length_ms() == minute_ms);
    CHECK(std::accumulate(line.bars.begin(), line.bars.end(), 0U) == 3);
}
