#include "workshop/card_table.h"

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

TextTable table_of(std::vector<std::vector<std::string>> rows) {
    TextTable table;
    std::size_t line = 0;
    for (auto& cells : rows) {
        table.columns = std::max(table.columns, cells.size());
        table.rows.push_back({++line, std::move(cells)});
    }
    return table;
}

State state_with_legend() {
    Room room = plain_room();
    room.intend(ChooseLegend{{{Colour::blue, "B", "Besoin"}, {Colour::pink, "I", "Irritant"}}});
    return room.state;
}

std::vector<std::string> sentences(const TableCards& result) {
    std::vector<std::string> all;
    for (const auto& note : result.notes) all.push_back(sentence_of(base::Words{}, note));
    return all;
}

}  // namespace

TEST_CASE("columns are known by their headings, in French and English, whatever their accents") {
    const State state = state_with_legend();
    const TextTable table = table_of({{"N°", "THÈME", "Idée", "Couleur", "college", "Table"},
                                      {"1", "Accueil", "Un guichet", "Besoin", "Usagers", "A"}});
    const ColumnMap map = guessed_map(state, table);
    using Use = ColumnUse;
    CHECK(map == ColumnMap{true, {Use::nothing, Use::group, Use::text, Use::colour, Use::college,
                                  Use::table}});
    CHECK(column_name(table, map, 1, {}) == "THÈME");
    const TableCards result = cards_of(state, table, map);
    REQUIRE(result.cards.size() == 1);
    CHECK(result.cards[0] ==
          CreateCards::New{"Un guichet", {}, Colour::blue, "usagers", "A", "Accueil"});
    CHECK(result.notes.empty());
}

TEST_CASE("without headings, columns are known by what stands in them") {
    const State state = state_with_legend();
    const TextTable table = table_of(
        {{"agents", "Une borne devant la mairie", "irritant"}, {"usagers", "Un guichet", ""}});
    const ColumnMap map = guessed_map(state, table);
    using Use = ColumnUse;
    CHECK(map == ColumnMap{false, {Use::college, Use::text, Use::colour}});
    CHECK(column_name(table, map, 1, {}) == "Column 2");
    const TableCards result = cards_of(state, table, map);
    REQUIRE(result.cards.size() == 2);
    CHECK(result.cards[0].colour == Colour::pink);
    CHECK(result.cards[1].colour == Colour::yellow);
}

TEST_CASE("a list is ideas from its first line on, also where that is called “Idée”") {
    const State state = plain_room().state;
    const TextTable table = table_of({{"Idée"}, {"Deux"}});
    CHECK(cards_of(state, table, guessed_map(state, table)).cards.size() == 2);
    CHECK(guessed_map(state, {}).uses.empty());
}

TEST_CASE("a use belongs to one column") {
    ColumnMap map{false, {ColumnUse::text, ColumnUse::group}};
    map.set(1, ColumnUse::text);
    CHECK(map.uses == std::vector{ColumnUse::nothing, ColumnUse::text});
    map.set(1, ColumnUse::nothing);
    CHECK_FALSE(map.column_of(ColumnUse::text));
}

TEST_CASE("what cannot be followed is told by its line; the idea stays where it can") {
    const State state = state_with_legend();
    const TextTable table = table_of({
        {"texte", "couleur", "collège", "table", "groupe"},
        {"Un", "mauve", "martiens", std::string(41, 't'), std::string(201, 'g')},
        {"", "", "agents", "", ""},
        {std::string(limits::card_text_code_points_max + 1, 'x'), "", "", "", ""},
    });
    const TableCards result = cards_of(state, table, guessed_map(state, table));
    REQUIRE(result.cards.size() == 1);
    CHECK(result.cards[0] == CreateCards::New{"Un", {}, Colour::yellow, "", "", ""});
    const std::string shown_t = std::string(40, 't') + "…", shown_g = std::string(40, 'g') + "…";
    CHECK(sentences(result) ==
          std::vector<std::string>{
              "Line 2: “" + shown_t + "” is too long here: it is left out.",
              "Line 2: “" + shown_g + "” is too long here: it is left out.",
              "Line 2: “mauve” is no colour of this session.",
              "Line 2: “martiens” is no college of this session.",
              "Line 3: there is no text: no card is made of it.",
              "Line 4: the text is longer than 2000 characters: no card is made of it.",
          });
}

TEST_CASE("many cards are one gesture, made and taken back at once, with their groups") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    room.intend(CreateCluster{"Accueil", {}});
    const std::size_t clusters = room.state.clusters.size();
    std::vector<CreateCards::New> cards(30);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].text = "idée " + std::to_string(i);
        if (i % 3 == 1) cards[i].group = "accueil ";
        if (i % 3 == 2) cards[i].group = "Paiement";
    }
    const auto gestures = in_gestures(room.state, cards);
    REQUIRE(gestures.size() == 1);
    REQUIRE(room.intend(gestures[0], hand_1) == "");
    CHECK(card_count(room.state) == 30);
    CHECK(room.state.clusters.size() == clusters + 1);
    const Cluster* known = cluster_titled(room.state, "ACCUEIL");
    REQUIRE(known);
    CHECK(cards_of(room.state, known->id).size() == 10);
    CHECK(room.undo(hand_1) == "");
    CHECK(card_count(room.state) == 0);
    CHECK_FALSE(cluster_titled(room.state, "Paiement"));
}

TEST_CASE("cards from a list lie on nothing, groups beside each other") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    room.intend(CreateCard{"là", {0, 0}, {}, "", ""});
    room.intend(CreateCluster{"Vieux", {{4}}});
    std::vector<CreateCards::New> cards(60);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].text = std::to_string(i);
        if (i % 4) cards[i].group = std::string(1, char('A' + i % 4));
        if (i % 20 == 0) cards[i].group = "vieux";
    }
    for (const auto& gesture : in_gestures(room.state, cards)) REQUIRE(room.intend(gesture) == "");
    std::vector<base::Rect> taken;
    for (const auto& [id, card] : room.state.cards) {
        for (const base::Rect& other : taken) CHECK_FALSE(other.overlaps(card_rect(card.at)));
        taken.push_back(card_rect(card.at));
        for (const auto& [cluster, group] : room.state.clusters) {
            if (card.cluster == cluster) continue;
            CHECK_FALSE(cluster_rect(room.state, cluster).overlaps(card_rect(card.at)));
        }
    }
    CHECK(cards_of(room.state, cluster_titled(room.state, "Vieux")->id).size() == 4);
}

CreateCards::New entry_of(std::string text, std::string college = {}, std::string group = {}) {
    return {std::move(text), {}, {}, std::move(college), {}, std::move(group)};
}

TEST_CASE("more cards than a gesture holds are shared out") {
    const State state = plain_room().state;
    std::vector<CreateCards::New> cards(limits::batch_events_max + 1, entry_of("x"));
    CHECK(gesture_count(cards) == 2);
    CHECK(in_gestures(state, cards)[0].cards.size() == limits::batch_events_max);
    for (auto& card : cards) card.group = "g";
    CHECK(gesture_count(cards) == 4);
    CHECK(gesture_count({}) == 0);
}

TEST_CASE("many cards: what is refused, and why") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    const CreateCards one{{entry_of("x")}};
    CHECK(room.intend(CreateCards{}) == "unknown");
    CHECK(room.intend(CreateCards{{entry_of("x", "martiens")}}) == "unknown_college");
    const std::vector many(limits::batch_events_max + 1, entry_of("x"));
    CHECK(room.intend(CreateCards{many}) == "full");
    CHECK(room.intend(CreateCards{std::vector(limits::batch_events_max, entry_of("x"))}) == "");
    CHECK(room.intend(CreateCards{{entry_of(std::string(2001, 'x'))}}) == "text_too_long");
    for (std::size_t i = 0; i < limits::clusters_max; ++i) room.state.clusters[{50'000 + i}] = {};
    CHECK(room.intend(CreateCards{{entry_of("x", "", "une de plus")}}) == "full");
    for (std::size_t i = 0; i < limits::cards_max; ++i) room.state.cards[{90'000 + i}] = {};
    CHECK(room.intend(one) == "full");
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(one) == "locked");
}
