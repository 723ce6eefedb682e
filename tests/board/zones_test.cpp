// Zones of a prototype's screens under hands: laid on a stamp or by themselves, carried, pulled,
// led to other screens, and let go of when they go.

#include "wall.h"
#include "workshop/prototype.h"

using board::Choice;
using tests::Wall;
using workshop::FrameKind;
using workshop::StampKind;

namespace {

struct ScreenWall : Wall {
    workshop::FrameId screen(std::string title, base::Vec2 corner) {
        const workshop::FrameId id{state.next_id};
        REQUIRE(want(workshop::PlaceFrame{FrameKind::screen, std::move(title),
                                          {corner.x, corner.y, 360, 640}, {}, {}}));
        settle();
        return id;
    }
    workshop::StampId button(base::Vec2 at) {
        const workshop::StampId id{state.next_id};
        REQUIRE(want(workshop::PlaceStamp{StampKind::button, {at}}));
        settle();
        return id;
    }
    base::Vec2 middle(workshop::StampId id) const {
        return view.camera.to_px(state.stamp(id)->pose.at);
    }
    void lead_to(workshop::FrameId to) {
        choose(Choice::leads);
        for (const auto& item : shown<board::ItemShape>()) {
            const bool is_it = item.item.choice == Choice::leads_to && item.item.frame == to;
            if (is_it) return tap(item.item.px.centre());
        }
        FAIL("this screen is not offered");
    }
    board::ZoneShape only_zone() const {
        const auto zones = shown<board::ZoneShape>();
        REQUIRE(zones.size() == 1);
        return zones[0];
    }
};

}  // namespace

TEST_CASE("a button on a screen leads to another one, and takes its zone along") {
    ScreenWall wall;
    const auto first = wall.screen("Accueil", {100, 250});
    const auto second = wall.screen("Merci", {700, 250});
    const auto button = wall.button({280, 600});
    wall.tap(wall.middle(button));
    wall.lead_to(second);
    REQUIRE(workshop::zones_of(wall.state, first).size() == 1);
    CHECK(workshop::zones_of(wall.state, first)[0].to == second);
    const auto zone = workshop::zones_of(wall.state, first)[0].id;
    const base::Rect was = wall.state.zone(zone)->at;
    wall.drag(wall.middle(button), wall.middle(button) + base::Vec2{20, -60});
    CHECK(wall.state.zone(zone)->at.y == doctest::Approx(was.y - 60));
    wall.undo(wall.wished.back().hand);
    CHECK(wall.state.zone(zone)->at == was);
    // It leads elsewhere by the same palette; nowhere, too.
    wall.tap(wall.middle(button));
    wall.lead_to({});
    CHECK(workshop::zones_of(wall.state, first).size() == 1);
    CHECK(workshop::zones_of(wall.state, first)[0].to == workshop::FrameId{});
    // Off the screen the button leads nowhere: its zone goes, and comes back with it.
    wall.drag(wall.middle(button), wall.middle(button) + base::Vec2{300, 0});
    CHECK(workshop::zones_of(wall.state, first).empty());
    wall.undo(wall.wished.back().hand);
    CHECK(workshop::zones_of(wall.state, first).size() == 1);
    REQUIRE(wall.want(workshop::RemoveStamp{button}));
    wall.settle();
    CHECK(workshop::zones_of(wall.state, first).empty());
}

TEST_CASE("a zone of its own is laid, carried by its tag, pulled by its corner, removed") {
    ScreenWall wall;
    const auto first = wall.screen("Accueil", {100, 250});
    wall.tap(wall.shown<board::FrameShape>()[0].title_px.centre());
    wall.choose(Choice::add_zone);
    REQUIRE(workshop::zones_of(wall.state, first).size() == 1);
    const auto id = workshop::zones_of(wall.state, first)[0].id;
    const base::Rect was = wall.state.zone(id)->at;
    const base::Vec2 tag = wall.only_zone().tag_px.centre();
    wall.drag(tag, tag + base::Vec2{-30, 100});
    CHECK(wall.state.zone(id)->at.y == doctest::Approx(was.y + 100));
    CHECK(wall.state.zone(id)->at.x == doctest::Approx(was.x - 30));
    const base::Vec2 grip = wall.only_zone().grip_px.centre();
    wall.drag(grip, grip + base::Vec2{20, 40});
    CHECK(wall.state.zone(id)->at.h == doctest::Approx(was.h + 40));
    // It never leaves its screen.
    const base::Vec2 far = wall.only_zone().tag_px.centre();
    wall.drag(far, far + base::Vec2{900, 0});
    CHECK(wall.state.zone(id)->at.right() <= 360);
    wall.undo(wall.wished.back().hand);
    // Cancelled in the middle: as if nothing had been.
    const base::Rect now = wall.state.zone(id)->at;
    wall.down(1, wall.only_zone().tag_px.centre());
    wall.move(1, wall.only_zone().tag_px.centre() + base::Vec2{0, 60});
    REQUIRE(wall.hands.presence().zone_drags.size() == 1);
    wall.cancel(1);
    CHECK(wall.hands.presence().zone_drags.empty());
    CHECK(wall.state.zone(id)->at == now);
    // The only screen has nowhere to lead to, and says so.
    wall.tap(wall.only_zone().tag_px.centre());
    wall.choose(Choice::leads);
    CHECK(wall.offers(Choice::tells));
    CHECK_FALSE(wall.offers(Choice::leads_to));
    wall.tap({800, 900});
    wall.tap(wall.only_zone().tag_px.centre());
    wall.choose(Choice::zone_remove);
    CHECK(workshop::zones_of(wall.state, first).empty());
    CHECK(wall.shown<board::ZoneShape>().empty());
}

TEST_CASE("a zone that goes while it is held is let go of; a locked board moves none") {
    ScreenWall wall;
    const auto first = wall.screen("Accueil", {100, 250});
    REQUIRE(wall.want(workshop::DrawZone{first, {60, 100, 200, 60}}));
    wall.settle();
    const auto id = workshop::zones_of(wall.state, first)[0].id;
    const base::Vec2 tag = wall.only_zone().tag_px.centre();
    wall.down(1, tag);
    wall.move(1, tag + base::Vec2{0, 60});
    REQUIRE(wall.want(workshop::RemoveZone{id}));
    wall.settle();
    CHECK(wall.hands.presence().zone_drags.empty());
    wall.up(1, tag + base::Vec2{0, 60});
    REQUIRE(wall.want(workshop::DrawZone{first, {60, 100, 200, 60}}));
    wall.settle();
    wall.start("Écouter");
    const std::size_t wishes = wall.wished.size();
    wall.drag(wall.only_zone().tag_px.centre(), wall.only_zone().tag_px.centre() +
                                                    base::Vec2{0, 60});
    CHECK(wall.wished.size() == wishes);
}
