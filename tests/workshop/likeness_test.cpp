// Which cards look like one another, and why.

#include "workshop/likeness.h"
#include "workshop/said_words.h"

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

std::vector<std::string> stems(const char* text) {
    std::vector<std::string> found;
    for (const Word& word : words_of(text)) found.push_back(word.stem);
    return found;
}

using Stems = std::vector<std::string>;

CardId write(Room& room, const char* text) {
    const CardId id{room.state.next_id};
    REQUIRE(room.intend(CreateCard{text, {}, Colour::yellow, "usagers", ""}, hand_1) == "");
    return id;
}

}  // namespace

TEST_CASE("words: accents, capitals, plurals and frequent words make no difference") {
    CHECK(stems("Un badge à l’entrée de la cantine") == Stems{"badge", "entree", "cantine"});
    CHECK(stems("BADGES aux entrées des cantines !") == Stems{"badge", "entree", "cantine"});
    CHECK(stems("The queue, the queue: “queues”…") == Stems{"queue"});
    CHECK(stems("Œuvrer – ensemble") == Stems{"oeuvrer", "ensemble"});
    CHECK(stems("دفع عبر الإنترنت").size() == 3);
    CHECK(stems("à la de les, pour") == Stems{});
    CHECK(stems("") == Stems{});
}

TEST_CASE("cards alike share at least half of their words, and say which") {
    Room room = plain_room();
    const CardId badge = write(room, "Un badge à la cantine");
    const CardId same = write(room, "Badges cantine !");
    const CardId near = write(room, "Badge de cantine perdu");
    write(room, "Payer la cantine en ligne");
    write(room, "Des horaires le soir");
    const auto like = cards_like(room.state, badge);
    REQUIRE(like.size() == 2);
    CHECK(like[0].card == same);
    CHECK(like[0].part == 1);
    CHECK(like[0].words == Stems{"Badges", "cantine"});
    CHECK(like[1].card == near);
    CHECK(like[1].part == doctest::Approx(2.0 / 3));
    CHECK(cards_like(room.state, {99}).empty());
    room.intend(DeleteCard{same});
    CHECK(cards_like(room.state, badge).size() == 1);
}

TEST_CASE("one shared word is enough where there is no other; none is never") {
    Room room = plain_room();
    const CardId badge = write(room, "Badge");
    const CardId again = write(room, "le badge");
    write(room, "badge perdu");
    write(room, "");
    const CardId empty = write(room, "à la");
    REQUIRE(cards_like(room.state, badge).size() == 1);
    CHECK(cards_like(room.state, badge)[0].card == again);
    CHECK(cards_like(room.state, empty).empty());
}

TEST_CASE("at most so many are suggested") {
    Room room = plain_room();
    const CardId first = write(room, "guichet unique");
    for (int i = 0; i < 10; ++i) write(room, "Guichet unique");
    CHECK(cards_like(room.state, first).size() == likenesses_max);
}

TEST_CASE("what is merged keeps its origin; dots of an earlier vote stand for both") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    const CardId a = write(room, "A");
    const CardId b{room.state.next_id};
    room.intend(CreateCard{"B", {9, 9}, Colour::pink, "agents", "table 2"}, hand_2);
    CHECK(room.intend(MergeCards{b, a}, hand_1) == "");
    CHECK(room.state.card(b) == nullptr);
    CHECK(card_count(room.state) == 1);
    const auto origins = origins_of(room.state, *room.state.card(a));
    REQUIRE(origins.size() == 2);
    CHECK(origins[1]->by == hand_2);
    CHECK(origins[1]->table == "table 2");
    CHECK(origins_text(room.state, *room.state.card(a), true) == "usagers + table 2 · agents");
    CHECK(origins_text(room.state, *room.state.card(a), false) == "usagers + agents");
    CHECK(standing_for(room.state, b) == a);
    CHECK(standing_for(room.state, a) == a);
    const CardId c = write(room, "C");
    room.intend(MergeCards{c, a}, hand_1);
    CHECK(origins_text(room.state, *room.state.card(a), false) == "usagers ×2 + agents");
    CHECK(room.intend(PartCards{a}, hand_1) == "");
    CHECK(card_count(room.state) == 3);
    CHECK(room.state.card(b)->at == base::Vec2{9, 9});
    CHECK(room.state.card(a)->merged.empty());
}

TEST_CASE("the words of the cards are counted by cards, spelt as most spell them") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    const auto write = [&](const char* text) {
        CHECK(room.intend(CreateCard{text, {0, 0}, Colour::yellow, "usagers", ""}, hand_1) == "");
    };
    write("Les horaires, les horaires !");
    write("Horaire du guichet");
    write("Des horaires plus larges");
    write("Un guichet ouvert le samedi");
    const auto words = words_said(room.state);
    REQUIRE(words.size() == 5);
    CHECK(words[0] == SaidWord{"horaires", 3});
    CHECK(words[1] == SaidWord{"guichet", 2});
    CHECK(words[2].cards == 1);
    room.intend(DeleteCard{room.state.cards.begin()->first});
    CHECK(words_said(room.state)[0].cards == 2);
}
