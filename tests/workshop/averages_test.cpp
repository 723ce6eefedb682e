// The same ideas on the axes of several tables.
#include "workshop/averages.h"
#include "workshop/frames.h"

#include "room.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace workshop;

namespace {

struct Tables {
    Room room = plain_room();
    std::vector<FrameId> frames;

    explicit Tables(int count) {
        room.intend(StartActivity{board_activity});
        for (int i = 0; i < count; ++i) lay("Table", {"facile", "difficile"}, {"", "Utile"});
    }
    void lay(const std::string& title, std::vector<std::string> columns,
             std::vector<std::string> rows) {
        PlaceFrame frame = proposed_frame(FrameKind::axes, {float(frames.size()) * 3000, 0});
        frame.title = title;
        frame.columns = std::move(columns);
        frame.rows = std::move(rows);
        REQUIRE(room.intend(frame) == "");
        frames.push_back({room.state.next_id - 1});
    }
    CardId put(std::size_t table, const std::string& text, base::Vec2 value) {
        const base::Vec2 middle = place_at(*room.state.frame(frames[table]), value);
        const base::Vec2 corner = middle - base::Vec2{card_width, card_height} / 2;
        REQUIRE(room.intend(CreateCard{text, corner, {}, "", ""}) == "");
        return {room.state.next_id - 1};
    }
};

bool near(base::Vec2 a, base::Vec2 b) { return base::length(a - b) < 0.001F; }

}  // namespace

TEST_CASE("averages: the same words on three tables are one idea, with its mean and its ends") {
    Tables tables(3);
    tables.put(0, "Un banc", {0.2F, 0.5F});
    tables.put(1, " un BANC ", {0.4F, 0.7F});
    tables.put(2, "Un banc", {0.9F, 0.9F});
    tables.put(2, "Une rampe", {0.1F, 0.1F});
    const auto all = averaged_axes(tables.room.state);
    REQUIRE(all.size() == 1);
    CHECK(all[0].frames == tables.frames);
    CHECK(ends_text(all[0]) == "facile – difficile, Utile");
    REQUIRE(all[0].ideas.size() == 2);
    const AveragedIdea& bench = all[0].ideas[0];
    CHECK(bench.text == "Un banc");
    CHECK(bench.tables == 3);
    CHECK(near(bench.mean, {0.5F, 0.7F}));
    CHECK(near(bench.lowest, {0.2F, 0.5F}));
    CHECK(near(bench.highest, {0.9F, 0.9F}));
    // Deviations (−0.3, −0.2), (−0.1, 0), (0.4, 0.2): variances 0.0867 and 0.0267, covariance
    // 0.0467.
    CHECK(bench.spread.x * bench.spread.x + bench.spread.y * bench.spread.y ==
          doctest::Approx(0.26F / 3 + 0.08F / 3));
    CHECK(std::tan(2 * bench.turn) == doctest::Approx(2 * 0.14F / 3 / (0.18F / 3)).epsilon(0.001));
    CHECK(most_disputed(all[0]) == 0);
    CHECK(all[0].ideas[1].spread.x == 0);
    CHECK(all[0].ideas[1].tables == 1);
    CHECK(near(all[0].ideas[1].lowest, all[0].ideas[1].highest));
}

TEST_CASE("averages: a table counts once, however many of its cards say the same") {
    Tables tables(2);
    tables.put(0, "Banc", {0, 0});
    tables.put(0, "Banc", {0.2F, 0});
    tables.put(1, "Banc", {0.7F, 1});
    const auto ideas = averaged_axes(tables.room.state)[0].ideas;
    REQUIRE(ideas.size() == 1);
    CHECK(ideas[0].tables == 2);
    CHECK(near(ideas[0].mean, {0.4F, 0.5F}));
}

TEST_CASE("averages: a merged card counts where its own table had laid it") {
    Tables tables(2);
    const CardId bench = tables.put(0, "Banc", {0.2F, 0.2F});
    const CardId seat = tables.put(1, "De quoi s’asseoir", {0.6F, 0.4F});
    REQUIRE(tables.room.intend(MergeCards{seat, bench}) == "");
    const auto ideas = averaged_axes(tables.room.state)[0].ideas;
    REQUIRE(ideas.size() == 1);
    CHECK(ideas[0].text == "Banc");
    CHECK(ideas[0].tables == 2);
    CHECK(near(ideas[0].mean, {0.4F, 0.3F}));
}

TEST_CASE("averages: other names, no names, one table alone and cards taken away do not count") {
    Tables tables(1);
    tables.put(0, "Banc", {0.2F, 0.2F});
    CHECK(averaged_axes(tables.room.state).empty());
    tables.lay("Autre", {"peu", "beaucoup"}, {"", ""});
    tables.lay("Sans nom", {"", ""}, {"", ""});
    tables.lay("Sans nom non plus", {"", ""}, {"", ""});
    CHECK(averaged_axes(tables.room.state).empty());
    tables.lay("Encore", {"Facile", "DIFFICILE"}, {"", "utile"});
    const CardId gone = tables.put(4, "Banc", {0.6F, 0.6F});
    REQUIRE(averaged_axes(tables.room.state).size() == 1);
    CHECK(averaged_axes(tables.room.state)[0].ideas[0].tables == 2);
    tables.room.intend(DeleteCard{gone});
    CHECK(averaged_axes(tables.room.state)[0].ideas[0].tables == 1);
    tables.room.intend(RemoveFrame{tables.frames[4]});
    CHECK(averaged_axes(tables.room.state).empty());
}

TEST_CASE("averages: drawings without words are each an idea of their own") {
    Tables tables(2);
    const Ink dot{{Nib::pen, {}, {{100, 100, 8}}}};
    for (const std::size_t table : {0U, 1U}) {
        const Frame& frame = *tables.room.state.frame(tables.frames[table]);
        const base::Vec2 at = place_at(frame, {0.5F, 0.5F});
        CreateCard drawing{"", at - base::Vec2{card_width, card_height} / 2, {}, "", ""};
        drawing.ink = dot;
        REQUIRE(tables.room.intend(drawing) == "");
    }
    CHECK(averaged_axes(tables.room.state)[0].ideas.size() == 2);
}
