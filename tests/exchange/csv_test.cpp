#include "exchange/csv.h"

#include "afternoon.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

using namespace exchange;

namespace {

// A reader of RFC 4180 of its own, so that the writer is not judged by itself.
std::vector<std::vector<std::string>> rows_of(const std::string& csv, char separator) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        const bool doubled = quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"';
        if (doubled) {
            rows.back().back() += csv[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == separator) {
            rows.back().emplace_back();
        } else if (!quoted && c == '\r' && csv[i + 1] == '\n') {
            ++i;
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();  // after the last line break
    return rows;
}

}  // namespace

TEST_CASE("cells that would be formulas are text") {
    for (const char* text : {"=1+1", "+33 6", "-2", "@SUM(A1)", "\tx"}) {
        CHECK(csv_text(text) == "'" + std::string(text));
    }
    CHECK(csv_text("\r=1") == "\"'\r=1\"");
    CHECK(csv_text("1-2=-1") == "1-2=-1");
    CHECK(csv_text("") == "");
}

TEST_CASE("cells are quoted where they must be, and only there") {
    CHECK(csv_text("a,b") == "\"a,b\"");
    CHECK(csv_text("a,b", ';') == "a,b");
    CHECK(csv_text("a;b", ';') == "\"a;b\"");
    CHECK(csv_text("dire \"oui\"") == "\"dire \"\"oui\"\"\"");
    CHECK(csv_text("é “ ”") == "é “ ”");
}

TEST_CASE("cards as a table") {
    const Afternoon afternoon;
    for (const char separator : {',', ';'}) {
        const auto rows = rows_of(cards_csv(afternoon.state, {separator, false}), separator);
        REQUIRE(rows.size() == 4);
        for (const auto& row : rows) CHECK(row.size() == 25);
        CHECK(rows[0][1] == "text");
        CHECK(rows[1] == std::vector<std::string>{"4", "Un seul dossier", "yellow", "Idée",
                                                  "usagers", "table 1", "Imaginer", "Accueil",
                                                  "1.25", "-2", "2026-11-20T12:00:00Z", "", "",
                                                  "", "", "", "", "", "", "", "", "", "", "",
                                                  ""});
        CHECK(rows[2][1] == "'=HYPERLINK(\"x\")");
        CHECK(rows[2][7] == "");
        CHECK(rows[3][1] == "Horaires, le “soir”\net le samedi");
    }
    CHECK(cards_csv(afternoon.state).starts_with("\xEF\xBB\xBFid,text,"));
}

TEST_CASE("a card's row tells the links that begin there, without those of deleted cards") {
    using namespace workshop;
    Afternoon afternoon;
    afternoon.intend(StartActivity{{1}});
    afternoon.intend(LinkCards{{6}, {4}, LinkKind::blocks});
    afternoon.intend(LinkCards{{6}, {5}, LinkKind::goes_with});
    afternoon.intend(CreateCard{"à effacer", {}, Colour::blue, "", ""});
    afternoon.intend(LinkCards{{4}, {9}, LinkKind::answers});
    afternoon.intend(DeleteCard{{9}});
    const auto rows = rows_of(cards_csv(afternoon.state, {',', false}), ',');
    REQUIRE(rows.size() == 4);
    CHECK(rows[0][11] == "links");
    CHECK(rows[1][11] == "");
    CHECK(rows[3][11] == "blocks 4; goes_with 5");
}

TEST_CASE("votes as a table; numbers only once they are counted") {
    Afternoon afternoon;
    afternoon.counted_vote();
    afternoon.open(true);
    const auto rows = rows_of(votes_csv(afternoon.state, {',', false}), ',');
    REQUIRE(rows.size() == 7);
    CHECK(rows[1] == std::vector<std::string>{"9", "Que garder ?", "dots", "no", "closed", "10",
                                              "1", "1", "Dossier", "12", "6", "1", "yes"});
    CHECK(rows[3][11] == "3");
    CHECK(rows[3][12] == "no");
    CHECK(rows[4] == std::vector<std::string>{"10", "Que garder ?", "dots", "yes", "open", "", "",
                                              "1", "Dossier", "", "", "", ""});
}

TEST_CASE("a card tells where it lies in its frame") {
    Afternoon afternoon;
    afternoon.intend(workshop::StartActivity{{1}});
    workshop::PlaceFrame axes = workshop::proposed_frame(workshop::FrameKind::axes, {100, 70});
    axes.title = "Effort; effet";
    afternoon.intend(axes);
    const workshop::Frame& frame = *workshop::frames_in_order(afternoon.state).front();
    const base::Vec2 place = workshop::place_at(frame, {0.25F, 0.75F});
    afternoon.intend(workshop::MoveCards{{{{4}, place - base::Vec2{100, 70}}}});
    const auto rows = rows_of(cards_csv(afternoon.state, {',', false}), ',');
    CHECK(rows[0][14] == "frame");
    CHECK(rows[1][14] == "Effort; effet");
    CHECK(rows[1][15] == "0.250");
    CHECK(rows[1][16] == "0.750");
    CHECK(rows[2][14].empty() == (workshop::frame_of(afternoon.state, *afternoon.state.card({5})) ==
                                  nullptr));
    const auto values = rows_of(frame_csv(afternoon.state, frame, {',', false}), ',');
    CHECK(values[0] == std::vector<std::string>{"text", "x", "y"});
    CHECK(values[1] == std::vector<std::string>{"Un seul dossier", "0.250", "0.750"});
}

TEST_CASE("a table is written as it lies, its curves below it") {
    Afternoon afternoon;
    afternoon.intend(workshop::StartActivity{{1}});
    workshop::PlaceFrame journey =
        workshop::proposed_frame(workshop::FrameKind::journey, {5000, 5000});
    journey.title = "Parcours";
    journey.columns = {"Avant", "Pendant", "Après"};
    journey.rows = {"Actions", "=Émotion"};
    afternoon.intend(journey);
    const workshop::FrameId id = workshop::frames_in_order(afternoon.state).front()->id;
    const auto middle = [&](workshop::Cell cell) {
        return workshop::cell_rect(*afternoon.state.frame(id), cell).centre() -
               base::Vec2{100, 70};
    };
    afternoon.intend(workshop::CreateCard{"Écrire", middle({1, 0}), {}, {}, {}});
    const base::Vec2 below = middle({1, 0}) + base::Vec2{0, 60};
    afternoon.intend(workshop::CreateCard{"Attendre", below, {}, {}, {}});
    afternoon.intend(workshop::DrawCurve{id, "Lina", {{0, 40}, {2, -75}}});
    const auto rows = rows_of(frame_csv(afternoon.state, *afternoon.state.frame(id), {',', false}),
                              ',');
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"", "Avant", "Pendant", "Après"});
    CHECK(rows[1] == std::vector<std::string>{"Actions", "", "Écrire\nAttendre", ""});
    CHECK(rows[2][0] == "'=Émotion");
    CHECK(rows[3] == std::vector<std::string>{"Lina", "40", "", "-75"});
}
