// A photo comes with its card, is counted against the session's room, and can be erased for good.

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

Photo photo(std::uint8_t number, std::uint32_t bytes = 1000) {
    return {{number}, PhotoFormat::jpeg, 1600, 1200, bytes, 0x336699};
}

CreateCard photo_card(const Photo& of, const std::string& caption = "Le guichet") {
    CreateCard card{caption, {0, 0}, Colour::white, "usagers", ""};
    card.photo = of;
    return card;
}

Room board_room() {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    return room;
}

const Card& last_card(const Room& room) { return room.state.cards.rbegin()->second; }

}  // namespace

TEST_CASE("a photo comes with its card") {
    Room room = board_room();
    CHECK(room.intend(photo_card(photo(1)), hand_1) == "");
    CHECK(last_card(room).photo == photo(1));
    CHECK(last_card(room).text == "Le guichet");
    CHECK(dump(room.state).find("photo 0100") != std::string::npos);
    CHECK(dump(fold(room.entries)) == dump(room.state));
    CHECK(photos_of(room.state) == std::vector{photo(1)});
}

TEST_CASE("undo takes card and photo away, and a deleted card comes back with its photo") {
    Room room = board_room();
    room.intend(photo_card(photo(1)), hand_1);
    const CardId card = last_card(room).id;
    CHECK(room.intend(DeleteCard{card}, hand_2) == "");
    CHECK(photos_of(room.state).size() == 1);  // its file stays as long as somebody may undo
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.card(card)->photo == photo(1));
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.card(card) == nullptr);
}

TEST_CASE("what is known of a photo must make sense") {
    Room room = board_room();
    const auto wrong = [&](auto change) {
        Photo broken = photo(1);
        change(broken);
        return room.intend(photo_card(broken));
    };
    CHECK(wrong([](Photo& p) { p.width = 0; }) == "malformed");
    CHECK(wrong([](Photo& p) { p.height = limits::photo_side_px_max + 1; }) == "malformed");
    CHECK(wrong([](Photo& p) { p.bytes = 0; }) == "malformed");
    CHECK(wrong([](Photo& p) { p.bytes = limits::photo_bytes_max + 1; }) == "malformed");
    CHECK(wrong([](Photo& p) { p.rgb = 0x1000000; }) == "malformed");
    CHECK(room.state.cards.empty());
}

TEST_CASE("a session holds so many photos and so many bytes of them") {
    Room many = board_room();
    for (std::size_t i = 0; i < limits::photos_max; ++i) {
        Photo one = photo(std::uint8_t(i));
        one.digest[1] = std::uint8_t(i >> 8);
        REQUIRE(many.intend(photo_card(one)) == "");
    }
    Photo more = photo(0);
    more.digest[2] = 1;
    CHECK(many.intend(photo_card(more)) == "full");
    CHECK(many.intend(CreateCard{"Sans photo", {0, 0}, Colour::yellow, "", ""}) == "");

    Room heavy = board_room();
    const std::uint32_t largest = limits::photo_bytes_max;
    std::uint8_t number = 0;
    for (std::uint64_t sum = largest; sum <= limits::photos_bytes_max; sum += largest) {
        Photo one = photo(++number, largest);
        one.digest[1] = std::uint8_t(sum >> 24);
        REQUIRE(heavy.intend(photo_card(one)) == "");
    }
    Photo one_too_many = photo(1, largest);
    one_too_many.digest[2] = 1;
    CHECK(heavy.intend(photo_card(one_too_many)) == "full");
}

TEST_CASE("an erased photo is erased on every card, in every phase, and does not come back") {
    Room room = board_room();
    room.intend(photo_card(photo(1)), hand_1);
    room.intend(photo_card(photo(1), "Encore"), hand_2);
    room.intend(photo_card(photo(2)), hand_2);
    const CardId first = room.state.cards.begin()->first;
    CHECK(room.intend(ErasePhoto{{9}}) == "unknown");
    room.intend(StartActivity{vote_activity});
    CHECK(room.intend(ErasePhoto{photo(1).digest}, hand_2) == "");
    CHECK(photo_shown(room.state, *room.state.card(first)) == nullptr);
    CHECK(photos_of(room.state) == std::vector{photo(2)});
    CHECK(dump(room.state).find("erased photo 0100") != std::string::npos);
    CHECK(room.intend(ErasePhoto{photo(1).digest}) == "photo_erased");
    room.intend(StartActivity{board_activity});
    CHECK(room.intend(photo_card(photo(1))) == "photo_erased");
    // It is nobody's last gesture: the one before it is taken back.
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.cards.rbegin()->second.deleted);
    CHECK(photo_shown(room.state, *room.state.card(first)) == nullptr);

    CHECK(room.intend(EndSession{}) == "");
    CHECK(room.intend(ErasePhoto{photo(2).digest}) == "");
    CHECK(room.intend(photo_card(photo(3))) == "ended");
    CHECK(dump(fold(room.entries)) == dump(room.state));
}

TEST_CASE("a photo that comes from elsewhere finds a free place") {
    Room room = board_room();
    CHECK(free_place(room.state) == base::Vec2{0, 0});
    for (int i = 0; i < 40; ++i) {
        CreateCard card = photo_card(photo(std::uint8_t(i)));
        card.at = free_place(room.state);
        for (const auto& [id, other] : room.state.cards) {
            CHECK_FALSE(card_rect(card.at).overlaps(card_rect(other.at)));
        }
        REQUIRE(room.intend(card) == "");
    }
    room.intend(CreateCluster{"Groupe", {room.state.cards.begin()->first}});
    const base::Rect panel = cluster_rect(room.state, room.state.clusters.begin()->first);
    CHECK_FALSE(card_rect(free_place(room.state)).overlaps(panel));
}
