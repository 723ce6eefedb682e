#include "wall.h"

#include "workshop/dump.h"

using namespace tests;
using board::Choice;

namespace {

struct PhotoWall : Wall {
    workshop::CardId photo_card(base::Vec2 at, const std::string& caption = "Le guichet",
                                std::uint8_t number = 1) {
        const workshop::CardId id{state.next_id};
        workshop::CreateCard card{caption, at, workshop::Colour::white, "usagers", ""};
        card.photo = workshop::Photo{{number}, {}, 1600, 1200, 1000, 0x808080};
        REQUIRE(want(card));
        settle();
        return id;
    }
    std::size_t large() const { return shown<board::LargeShape>().size(); }
};

}  // namespace

TEST_CASE("only a card with a photo offers what can be done with one") {
    PhotoWall wall;
    const auto plain = wall.card("Un banc", {0, 0});
    const auto photo = wall.photo_card({600, 0});
    wall.tap(wall.middle_px(plain));
    CHECK_FALSE(wall.offers(Choice::see_large));
    wall.tap({1800, 1000});
    wall.tap(wall.middle_px(photo));
    CHECK(wall.offers(Choice::see_large));
    CHECK(wall.offers(Choice::erase_photo));
    CHECK(wall.offers(Choice::write));
}

TEST_CASE("several hands look at photos, and others go on working") {
    PhotoWall wall;
    const auto left = wall.photo_card({0, 0}), right = wall.photo_card({1400, 0}, "", 2);
    const auto plain = wall.card("Un banc", {0, 700});
    for (const auto card : {left, right}) {
        wall.tap(wall.middle_px(card));
        wall.choose(Choice::see_large);
    }
    REQUIRE(wall.large() == 2);
    for (const auto& shape : wall.shown<board::LargeShape>()) {
        CHECK(wall.view.viewport_px.contains(shape.at.px.min()));
        CHECK(wall.view.viewport_px.contains(shape.at.px.max() - base::Vec2{1, 1}));
        CHECK(shape.at.photo_px.w > shape.at.photo_px.h);
        CHECK(shape.at.words_px.empty() == (shape.card == right));
        CHECK(board::hit(wall.scene(), shape.at.photo_px.centre()).kind ==
              board::Target::Kind::large);
    }
    wall.tap(wall.shown<board::LargeShape>().back().at.photo_px.centre());
    CHECK(wall.large() == 1);
    wall.drag(wall.shown<board::LargeShape>()[0].at.photo_px.centre(), {10, 10});
    CHECK(wall.at(left) == base::Vec2{0, 0});
    wall.tap(wall.shown<board::LargeShape>()[0].at.photo_px.centre());
    CHECK(wall.large() == 0);
    CHECK(wall.at(plain) == base::Vec2{0, 700});
    CHECK(wall.hands.fingers().empty());
}

TEST_CASE("while cards are locked a touch shows the photo") {
    PhotoWall wall;
    const auto photo = wall.photo_card({0, 0});
    wall.start("Écouter");
    wall.tap(wall.middle_px(photo));
    CHECK(wall.large() == 1);
    CHECK(wall.told().empty());
}

TEST_CASE("a photo is erased after a question, and cannot be by one tap") {
    PhotoWall wall;
    const auto photo = wall.photo_card({600, 300});
    wall.tap(wall.middle_px(photo));
    wall.choose(Choice::erase_photo);
    CHECK(wall.told() == "erase_asked");
    CHECK(wall.offers(Choice::erase_now));
    CHECK_FALSE(wall.offers(Choice::remove));
    wall.choose(Choice::keep_photo);
    CHECK(wall.told().empty());
    CHECK(wall.wishes<workshop::ErasePhoto>().empty());

    wall.tap(wall.middle_px(photo));
    wall.choose(Choice::see_large);
    wall.tap({100, 1000});  // another hand elsewhere
    wall.tap(wall.shown<board::LargeShape>()[0].at.photo_px.centre());
    wall.tap(wall.middle_px(photo));
    wall.choose(Choice::erase_photo);
    wall.choose(Choice::erase_now);
    REQUIRE(wall.wishes<workshop::ErasePhoto>().size() == 1);
    CHECK(workshop::photo_shown(wall.state, *wall.state.card(photo)) == nullptr);
    wall.wait(400);
    wall.tap(wall.middle_px(photo));
    CHECK_FALSE(wall.offers(Choice::erase_photo));
}

TEST_CASE("what goes while it is looked at is let go of") {
    PhotoWall wall;
    const auto erased = wall.photo_card({0, 0}), deleted = wall.photo_card({1400, 0}, "b", 2);
    for (const auto card : {erased, deleted}) {
        wall.tap(wall.middle_px(card));
        wall.choose(Choice::see_large);
    }
    wall.want(workshop::ErasePhoto{wall.state.card(erased)->photo->digest});
    wall.want(workshop::DeleteCard{deleted});
    wall.settle();
    CHECK(wall.large() == 0);
    CHECK(wall.hands.presence().lookings.empty());
}
