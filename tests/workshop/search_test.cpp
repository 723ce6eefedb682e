#include "workshop/decide.h"
#include "workshop/evolve.h"
#include "workshop/search.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

struct Board {
    State state;

    Board() {
        CreateSession create;
        create.title = "Cantine";
        create.colleges = {{"elus", "Élus", Shape::triangle, 0x7B3DB8}};
        create.legend = {{Colour::pink, "D", "Difficulté"}};
        create.agenda.emplace_back();
        want(create);
    }
    void want(const Intent& intent) {
        const auto decision = decide(state, intent, {{}, 0});
        REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
        for (const Event& event : std::get<std::vector<Event>>(decision)) {
            evolve(state, {state.seq + 1, state.seq + 1, 0, {}, event});
        }
    }
    CardId card(const std::string& text, base::Vec2 at, Colour colour = Colour::yellow,
                const std::string& college = "") {
        const CardId id{state.next_id};
        want(CreateCard{text, at, colour, college, {}});
        return id;
    }
};

}  // namespace

TEST_CASE("cards are found by parts of words, without case and accents, as they lie") {
    Board board;
    const CardId low = board.card("Le dossier d’INSCRIPTION", {0, 900});
    const CardId right = board.card("Inscrire deux enfants", {500, 10});
    const CardId left = board.card("Où s’inscrire ?", {0, 20});
    board.card("Un banc au soleil", {0, 300});
    CHECK(search(board.state, "inscri") == std::vector<CardId>{left, right, low});
    CHECK(search(board.state, "  OU s’Inscrire ") == std::vector<CardId>{left});
    CHECK(search(board.state, "inscri enfants") == std::vector<CardId>{right});
    CHECK(search(board.state, "inscri piscine").empty());
    CHECK(search(board.state, " \t").empty());
}

TEST_CASE("cards are found by college, by what their colour means and by their group") {
    Board board;
    const CardId a = board.card("Guichet", {0, 0}, Colour::pink);
    const CardId b = board.card("Badge", {300, 0}, Colour::yellow, "elus");
    CHECK(search(board.state, "difficulte") == std::vector<CardId>{a});
    CHECK(search(board.state, "élus") == std::vector<CardId>{b});
    board.want(CreateCluster{"Numérique", {b}});
    CHECK(search(board.state, "numerique badge") == std::vector<CardId>{b});
    board.want(MergeCards{b, a});  // what lies under a card is found with it
    CHECK(search(board.state, "badge") == std::vector<CardId>{a});
    board.want(DeleteCard{a});
    CHECK(search(board.state, "badge").empty());
}
