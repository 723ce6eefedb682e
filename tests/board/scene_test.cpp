#include "base/random.h"
#include "wall.h"

using board::CardShape;
using board::Detail;
using board::PanelShape;
using board::Target;
using tests::Wall;

TEST_CASE("Cards lie over their group's panel, the card moved last on top") {
    Wall wall;
    const auto first = wall.card("Un seul guichet", {100, 200});
    const auto second = wall.card("Rendez-vous le soir", {150, 220});
    const auto group = wall.cluster("Accueil", {first, second});
    wall.want(workshop::MoveCards{{{first, {110, 210}}}});
    const auto shapes = wall.scene().shapes;
    REQUIRE(shapes.size() == 3);
    const auto& panel = std::get<PanelShape>(shapes[0]);
    CHECK(panel.cluster == group);
    CHECK(panel.cards == 2);
    CHECK(panel.px == workshop::cluster_rect(wall.state, group));
    CHECK(std::get<CardShape>(shapes[1]).card == second);
    CHECK(std::get<CardShape>(shapes[2]).card == first);
    CHECK(board::hit(wall.scene(), {200, 300}).card == first);
}

TEST_CASE("From afar letters become bars, and from farther away plain colour") {
    CHECK(board::detail_at(1) == Detail::full);
    CHECK(board::detail_at(0.36F) == Detail::full);
    CHECK(board::detail_at(0.34F) == Detail::bars);
    CHECK(board::detail_at(0.12F) == Detail::bars);
    CHECK(board::detail_at(0.1F) == Detail::plain);
}

TEST_CASE("Only what the window shows is drawn") {
    Wall wall;
    const auto here = wall.card("ici", {1800, 1000});
    const auto edge = wall.card("au bord", {-150, 100});
    wall.card("là-bas", {5000, 100});
    wall.card("à gauche", {-201, 100});
    std::vector<workshop::CardId> shown;
    for (const auto& card : wall.shown<CardShape>()) shown.push_back(card.card);
    CHECK(shown == std::vector{here, edge});
}

TEST_CASE("The grid finds what a look at every card finds") {
    base::Random random(5);
    Wall wall;
    const auto somewhere = [&](double span) { return float((random.unit() - 0.5) * span); };
    for (int i = 0; i < 600; ++i) {
        const double span = i % 10 == 0 ? 2e6 : 8000;
        wall.card("x", {somewhere(span), somewhere(span)});
    }
    for (int i = 0; i < 300; ++i) {
        const double span = i % 7 == 0 ? 2e6 : 9000;
        const base::Rect area = {somewhere(span), somewhere(span),
                                 float(random.unit() * span / 3), float(random.unit() * span / 3)};
        std::vector<std::uint32_t> all;
        for (std::uint32_t k = 0; k < wall.layout.cards().size(); ++k) {
            if (wall.layout.cards()[k].at.overlaps(area)) all.push_back(k);
        }
        REQUIRE(wall.layout.cards_in(area) == all);
    }
}

TEST_CASE("What is seen is what is touched") {
    Wall wall;
    const auto card = wall.card("Guichet", {400, 300});
    const auto group = wall.cluster("Accueil", {card});
    CHECK(board::hit(wall.scene(), {500, 350}) == Target{Target::Kind::card, card, {}, 0, 0});
    const base::Rect panel = workshop::cluster_rect(wall.state, group);
    const base::Vec2 title = panel.min() + base::Vec2{20, 20};
    CHECK(board::hit(wall.scene(), title) == Target{Target::Kind::cluster, {}, group, 0, 0});
    const base::Vec2 below_card = {panel.x + 5, panel.bottom() - 5};
    CHECK(board::hit(wall.scene(), below_card).kind == Target::Kind::canvas);
    CHECK(board::hit(wall.scene(), {1500, 900}).kind == Target::Kind::canvas);
    wall.view.camera = board::zoomed_about(wall.view.camera, {0, 0}, 0.5F);
    CHECK(board::hit(wall.scene(), {250, 175}).card == card);
}

TEST_CASE("A card under a finger is drawn last, under the finger, in the hand's colour") {
    Wall wall;
    const auto low = wall.card("dessous", {100, 100});
    wall.card("dessus", {600, 100});
    wall.down(1, wall.middle_px(low));
    wall.move(1, {900, 600});
    const auto cards = wall.shown<CardShape>();
    REQUIRE(cards.size() == 2);
    CHECK(cards[1].card == low);
    CHECK(cards[1].lifted);
    CHECK(cards[1].holder == wall.hands.presence().fingers[0].hand);
    CHECK(cards[1].px.centre() == base::Vec2{900, 600});
    CHECK(wall.at(low) == base::Vec2{100, 100});
    CHECK(wall.shown<board::FingerShape>().size() == 1);
}

TEST_CASE("The board's panel is the domain's panel") {
    Wall wall;
    const auto a = wall.card("a", {10, 20});
    const auto b = wall.card("b", {700, 500});
    const auto group = wall.cluster("g", {a, b});
    const auto* placed = wall.layout.cluster(group);
    REQUIRE(placed);
    CHECK(placed->at == workshop::cluster_rect(wall.state, group));
    CHECK(wall.layout.bounds() == workshop::board_rect(wall.state));
    CHECK(wall.layout.panel_without(*placed, std::vector{b}).w == doctest::Approx(248));
    const float title = placed->at.h - 48 - (500 + 140 - 20);
    CHECK(title + 24 == board::cluster_title_height);
}

TEST_CASE("Dots in the box are shown on their cards; those of an open secret vote are not") {
    Wall wall;
    const auto a = wall.card("a", {0, 0});
    wall.card("b", {300, 0});
    wall.start("Voter");
    workshop::VotePlan plan;
    plan.question = "Quelles idées ?";
    plan.rule = {"dots", 3, 3, 1};
    REQUIRE(wall.want(workshop::OpenVote{plan, {}}));
    workshop::BallotCast ballot;
    ballot.vote = wall.state.open_vote()->id;
    ballot.ballot[0] = 1;
    ballot.token[0] = 1;
    ballot.college = "usagers";
    ballot.marks = {{{1}, 2}};
    REQUIRE(wall.want(workshop::CastBallot{ballot}));
    ballot.ballot[0] = ballot.token[0] = 2;
    ballot.marks = {{{1}, 1}, {{2}, 2}};
    REQUIRE(wall.want(workshop::CastBallot{ballot}));
    CHECK(wall.layout.card(a)->dots == 3);
    CHECK(wall.shown<CardShape>()[0].dots == 3);
    wall.state.votes.begin()->second.secret = true;
    CHECK(board::open_dots(wall.state).empty());
}

TEST_CASE("A palette lies inside the window, beside its card") {
    for (const base::Vec2 at : {base::Vec2{0, 0}, {1720, 0}, {0, 940}, {1720, 940}, {900, 400}}) {
        Wall wall;
        const auto card = wall.card("x", at);
        wall.tap(wall.middle_px(card));
        const auto palettes = wall.shown<board::PaletteShape>();
        REQUIRE(palettes.size() == 1);
        const base::Rect px = palettes[0].px;
        CHECK(px.x >= 0);
        CHECK(px.y >= 0);
        CHECK(px.right() <= 1920);
        CHECK(px.bottom() <= 1080);
        CHECK_FALSE(px.overlaps(wall.view.camera.to_px(workshop::card_rect(at))));
        for (const auto& item : wall.shown<board::ItemShape>()) {
            CHECK(item.item.px.h >= wall.view.target_px);
            CHECK(item.item.px.w >= wall.view.target_px);
            CHECK(px.contains(item.item.px.min()));
        }
    }
}
