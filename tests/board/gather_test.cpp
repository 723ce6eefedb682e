#include "board/links.h"
#include "wall.h"

using board::Choice;
using tests::Wall;
using workshop::LinkKind;

namespace {

// Held, then drawn around a rectangle, clockwise from its top left corner; not lifted yet.
void draw_loop(Wall& wall, std::int64_t finger, base::Rect around) {
    wall.down(finger, around.min());
    wall.wait(600);
    const base::Vec2 corners[] = {{around.right(), around.y}, around.max(),
                                  {around.x, around.bottom()}, {around.x, around.y + 5}};
    base::Vec2 at = around.min();
    for (const base::Vec2 corner : corners) {
        for (int i = 1; i <= 10; ++i) wall.move(finger, at + (corner - at) * (float(i) / 10));
        at = corner;
    }
}

const board::LoopShape* loop_of(const std::vector<board::LoopShape>& shapes,
                                std::int64_t finger) {
    for (const auto& shape : shapes) {
        if (shape.pointer == finger) return &shape;
    }
    return nullptr;
}

// “Link” in the card's palette, then a tap on the other card.
void link(Wall& wall, workshop::CardId from, workshop::CardId to) {
    wall.tap(wall.middle_px(from));
    wall.choose(Choice::link);
    wall.tap(wall.middle_px(to));
}

}  // namespace

// -- loops ---------------------------------------------------------------------------------------

TEST_CASE("A way goes around what it encloses, also where it overlaps its beginning") {
    const board::Way square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    CHECK(board::goes_around(square, {5, 5}));
    CHECK_FALSE(board::goes_around(square, {15, 5}));
    CHECK_FALSE(board::goes_around(square, {-5, 5}));
    const board::Way twice{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}, {10, 0}, {10, 10}, {0, 10}};
    CHECK(board::goes_around(twice, {5, 5}));
    const board::Way u{{0, 0}, {4, 0}, {4, 8}, {6, 8}, {6, 0}, {10, 0}, {10, 10}, {0, 10}};
    CHECK_FALSE(board::goes_around(u, {5, 4}));
    CHECK(board::goes_around(u, {2, 4}));
    CHECK_FALSE(board::goes_around({}, {0, 0}));
}

TEST_CASE("A long way keeps its shape in fewer points") {
    board::Way way;
    float step = 0.1F;
    for (int i = 0; i < 5000; ++i) {
        const float turn = float(i) * 2 * 3.14159F / 5000;
        board::add_to(way, {std::cos(turn) * 500, std::sin(turn) * 500}, step);
        REQUIRE(way.size() < board::way_points_max);
    }
    CHECK(way.front() == base::Vec2{500, 0});
    for (const base::Vec2 at : way) CHECK(base::length(at) == doctest::Approx(500));
    for (const float turn : {0.1F, 1.5F, 3.F, 4.5F, 6.2F}) {
        CHECK(board::goes_around(way, {std::cos(turn) * 495, std::sin(turn) * 495}));
        CHECK_FALSE(board::goes_around(way, {std::cos(turn) * 501, std::sin(turn) * 501}));
    }
}

TEST_CASE("Held and drawn around cards, a loop makes a group that asks for its name") {
    Wall wall;
    const auto a = wall.card("a", {300, 300});
    const auto b = wall.card("b", {600, 300});
    const auto outside = wall.card("c", {1200, 300});
    draw_loop(wall, 1, {250, 250, 600, 300});
    CHECK(wall.hands.presence().palettes.empty());
    const auto loops = wall.shown<board::LoopShape>();
    REQUIRE(loops.size() == 1);
    CHECK(loops[0].cards == 2);
    for (const auto& card : wall.shown<board::CardShape>()) {
        CHECK((card.holder != 0) == (card.card != outside));
    }
    CHECK(wall.view.camera.origin == base::Vec2{0, 0});  // the board has not moved
    wall.up(1, {250, 255});
    CHECK(wall.shown<board::LoopShape>().empty());
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    wall.type("Accueil");
    wall.put_down();
    CHECK(wall.wished.size() == 1);
    const auto group = wall.state.card(a)->cluster;
    CHECK(wall.state.cluster(group)->title == "Accueil");
    CHECK(wall.state.card(b)->cluster == group);
    CHECK(wall.state.card(outside)->cluster == workshop::ClusterId{});
    wall.undo(wall.wished[0].hand);
    CHECK(wall.state.cluster(group) == nullptr);
}

TEST_CASE("Holding and lifting opens the canvas palette, also with a finger that trembles") {
    Wall wall;
    wall.card("a", {300, 300});
    wall.down(1, {900, 700});
    wall.wait(600);
    wall.move(1, {915, 712});
    wall.move(1, {905, 705});
    wall.up(1, {905, 705});
    REQUIRE(wall.hands.presence().palettes.size() == 1);
    CHECK(wall.offers(Choice::undo));
    CHECK(wall.hands.presence().loops.empty());
    CHECK(wall.view.camera.origin == base::Vec2{0, 0});
}

TEST_CASE("A loop around one card or none does nothing and says nothing") {
    Wall wall;
    wall.card("a", {300, 300});
    draw_loop(wall, 1, {250, 250, 400, 300});
    wall.up(1, {250, 255});
    draw_loop(wall, 2, {900, 600, 200, 200});
    wall.up(2, {900, 605});
    CHECK(wall.wished.empty());
    CHECK(wall.told().empty());
    CHECK(wall.hands.presence().drafts.empty());
    CHECK(wall.hands.presence().loops.empty());
}

TEST_CASE("A cancelled loop leaves nothing; nor does one on a board that is locked meanwhile") {
    Wall wall;
    wall.card("a", {300, 300});
    wall.card("b", {600, 300});
    draw_loop(wall, 1, {250, 250, 600, 300});
    wall.cancel(1);
    CHECK(wall.hands.presence().loops.empty());
    CHECK(wall.hands.presence().drafts.empty());
    draw_loop(wall, 2, {250, 250, 600, 300});
    wall.obey(wall.hands.cancel_all(wall.here()));
    CHECK(wall.hands.presence().loops.empty());
    draw_loop(wall, 3, {250, 250, 600, 300});
    wall.start("Écouter");
    CHECK(wall.hands.presence().loops.empty());
    wall.up(3, {250, 255});
    CHECK(wall.wished.empty());
    CHECK(wall.told().empty());
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("Two people draw loops at the same time, and a third one moves the board") {
    Wall wall;
    wall.view.px_per_mm = 1.2F;  // a large screen: the three stand apart
    std::vector<workshop::CardId> cards;
    for (int i = 0; i < 4; ++i) {
        cards.push_back(wall.card("x", {i < 2 ? 100.F : 1100.F, i % 2 ? 150.F : 350.F}));
    }
    wall.down(1, {50, 100});
    wall.down(2, {1050, 100});
    wall.wait(600);
    for (int i = 1; i <= 20; ++i) {
        wall.move(1, {50 + float(i) * 15, 100});
        wall.move(2, {1050 + float(i) * 15, 100});
    }
    wall.drag({700, 900}, {700, 960});
    CHECK(wall.view.camera.origin.y == doctest::Approx(-60));
    for (const float x : {350.F, 50.F}) {
        wall.move(1, {x, 600});
        wall.move(2, {x + 1000, 600});
    }
    const auto loops = wall.shown<board::LoopShape>();
    REQUIRE(loops.size() == 2);
    REQUIRE(loop_of(loops, 1));
    CHECK(loop_of(loops, 1)->cards == 2);
    CHECK(loop_of(loops, 2)->cards == 2);
    CHECK(loops[0].hand != loops[1].hand);
    wall.up(1, {50, 600});
    wall.up(2, {1050, 600});
    CHECK(wall.hands.presence().drafts.size() == 2);
    CHECK(wall.view.camera.zoom == 1);
}

TEST_CASE("What others hold or write on is left out of a loop") {
    Wall wall;
    wall.view.px_per_mm = 1.2F;
    std::vector<workshop::CardId> cards;
    for (int i = 0; i < 4; ++i) cards.push_back(wall.card("x", {300 + float(i) * 220, 300}));
    wall.double_tap(wall.middle_px(cards[3]));
    wall.down(9, wall.middle_px(cards[0]));
    wall.move(9, wall.middle_px(cards[0]) + base::Vec2{0, 40});
    draw_loop(wall, 1, {250, 250, 1000, 300});
    const auto loops = wall.shown<board::LoopShape>();
    REQUIRE(loops.size() == 1);
    CHECK(loops[0].cards == 2);
    wall.up(1, {250, 255});
    const auto& drafts = wall.hands.presence().drafts;
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[1].cards == std::vector{cards[1], cards[2]});
}

TEST_CASE("A loop around more cards than a group may take says so at once") {
    Wall wall;
    for (std::size_t i = 0; i < base::limits::batch_events_max; ++i) {
        wall.card("x", {300 + float(i % 20), 300 + float(i / 20)});
    }
    draw_loop(wall, 1, {250, 250, 600, 300});
    wall.up(1, {250, 255});
    CHECK(wall.told() == "full");
    CHECK(wall.hands.presence().drafts.empty());
}

// -- folded groups -------------------------------------------------------------------------------

TEST_CASE("A folded group is its title alone, and stands where its panel was") {
    Wall wall;
    const auto a = wall.card("a", {400, 400});
    const auto b = wall.card("b", {700, 600});
    const auto group = wall.cluster("Accueil", {a, b});
    const base::Rect open = workshop::cluster_rect(wall.state, group);
    wall.tap(open.min() + base::Vec2{50, 20});
    wall.choose(Choice::fold);
    REQUIRE(wall.wishes<workshop::FoldCluster>().size() == 1);
    CHECK(wall.shown<board::CardShape>().empty());
    const auto panels = wall.shown<board::PanelShape>();
    REQUIRE(panels.size() == 1);
    CHECK(panels[0].folded);
    CHECK(panels[0].cards == 2);
    CHECK(panels[0].px.min() == open.min());
    CHECK(panels[0].px.h < open.h);
    CHECK(wall.layout.bounds() == panels[0].px);
    CHECK(workshop::board_rect(wall.state) == panels[0].px);
    // Where its cards were is the board again.
    CHECK(board::hit(wall.scene(), {800, 670}).kind == board::Target::Kind::canvas);
    const base::Vec2 foot = {panels[0].px.centre().x, panels[0].px.bottom() - 3};
    CHECK(board::hit(wall.scene(), foot).cluster == group);
    wall.tap(foot);
    wall.choose(Choice::fold);
    CHECK(wall.shown<board::CardShape>().size() == 2);
    CHECK(workshop::cluster_rect(wall.state, group) == open);
}

TEST_CASE("A folded group moves as one, and its cards lie in it as before") {
    Wall wall;
    const auto a = wall.card("a", {400, 400});
    const auto b = wall.card("b", {700, 600});
    const auto group = wall.cluster("Accueil", {a, b});
    wall.want(workshop::FoldCluster{group});
    wall.settle();
    const base::Vec2 from = wall.shown<board::PanelShape>()[0].px.centre();
    wall.down(1, from);
    wall.move(1, from + base::Vec2{200, 100});
    CHECK(wall.shown<board::PanelShape>()[0].px.centre() == from + base::Vec2{200, 100});
    CHECK(wall.shown<board::CardShape>().empty());
    wall.up(1, from + base::Vec2{200, 100});
    CHECK(wall.wished.size() == 1);
    CHECK(wall.at(a) == base::Vec2{600, 500});
    CHECK(wall.at(b) == base::Vec2{900, 700});
}

TEST_CASE("A card let go on a folded group goes in, and does not push it away") {
    Wall wall;
    const auto a = wall.card("a", {400, 400});
    const auto group = wall.cluster("Accueil", {a});
    const auto card = wall.card("b", {1200, 700});
    wall.want(workshop::FoldCluster{group});
    wall.settle();
    const base::Rect panel = wall.shown<board::PanelShape>()[0].px;
    wall.down(1, wall.middle_px(card));
    wall.move(1, panel.centre());
    CHECK(wall.shown<board::PanelShape>()[0].receiving);
    wall.up(1, panel.centre());
    CHECK(wall.state.card(card)->cluster == group);
    CHECK(wall.shown<board::PanelShape>()[0].px == panel);
    CHECK(wall.shown<board::PanelShape>()[0].cards == 2);
    CHECK_FALSE(workshop::card_rect(wall.at(card)).overlaps(workshop::card_rect(wall.at(a))));
}

TEST_CASE("A card whose group is folded meanwhile slips out of hands and palettes") {
    Wall wall;
    wall.view.px_per_mm = 1.2F;
    const auto a = wall.card("a", {100, 400});
    const auto b = wall.card("b", {1400, 600});
    const auto group = wall.cluster("Accueil", {a, b});
    wall.tap(wall.middle_px(b));
    wall.down(1, wall.middle_px(a));
    wall.move(1, {600, 800});
    CHECK(wall.hands.presence().palettes.size() == 1);
    wall.want(workshop::FoldCluster{group});
    wall.settle();
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.hands.presence().drags.empty());
    wall.up(1, {600, 800});
    CHECK(wall.wished.empty());
}

TEST_CASE("A folded group that holds an option of the vote under way lies open until it closes") {
    Wall wall;
    const auto a = wall.card("a", {300, 300});
    const auto b = wall.card("b", {600, 300});
    const auto group = wall.cluster("Accueil", {a, b});
    const auto other = wall.cluster("Autre", {wall.card("c", {1200, 300})});
    wall.want(workshop::FoldCluster{group});
    wall.want(workshop::FoldCluster{other});
    wall.want(workshop::DissolveCluster{other});  // one group is no choice: the cards are
    wall.start("Voter");
    workshop::VotePlan plan;
    plan.question = "Que garder ?";
    plan.rule = {"dots", 3, 2, 1};
    REQUIRE(wall.want(workshop::OpenVote{plan, {}}));
    wall.settle();
    CHECK(wall.shown<board::CardShape>().size() == 3);
    wall.tap(wall.middle_px(b));
    CHECK(wall.hands.presence().slip.total() == 1);
    workshop::BallotCast ballot{wall.state.open_vote()->id, {1}, {1}, "usagers", {}, "R1"};
    ballot.marks = board::marks_of(wall.hands.presence().slip);
    REQUIRE(wall.want(workshop::CastBallot{ballot}));
    REQUIRE(wall.want(workshop::CloseVote{ballot.vote}));
    wall.settle();
    const auto panels = wall.shown<board::PanelShape>();
    REQUIRE(panels.size() == 1);
    CHECK(panels[0].folded);
    CHECK(panels[0].dots == 1);  // of the card in it
}

// -- links ---------------------------------------------------------------------------------------

TEST_CASE("A link runs from edge to edge and has its word between") {
    const auto line = board::link_line({0, 0, 200, 140}, {500, 0, 200, 140});
    REQUIRE(line);
    CHECK(line->from == base::Vec2{200, 70});
    CHECK(line->to == base::Vec2{500, 70});
    CHECK_FALSE(board::link_line({0, 0, 200, 140}, {100, 50, 200, 140}));
    const auto down = board::link_line({0, 0, 200, 140}, {0, 400, 200, 140});
    CHECK(down->from == base::Vec2{100, 140});
    CHECK(down->to == base::Vec2{100, 400});
}

TEST_CASE("“Link”, then the other card: they are linked, and its kind is offered") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {800, 300});
    link(wall, a, b);
    REQUIRE(wall.wishes<workshop::LinkCards>().size() == 1);
    CHECK(wall.state.link(a, b)->kind == LinkKind::goes_with);
    const auto words = wall.shown<board::LinkWordShape>();
    REQUIRE(words.size() == 1);
    CHECK(words[0].selected);
    CHECK(words[0].px.centre() == base::Vec2{600, 370});
    CHECK_FALSE(wall.offers(Choice::turn_link));  // it has no direction
    wall.choose(Choice::link_kind);               // the first: answers
    CHECK(wall.state.link(a, b)->kind == LinkKind::answers);
    CHECK(wall.hands.presence().palettes.empty());
    wall.undo(wall.wished.back().hand);
    wall.undo(wall.wished.back().hand);
    CHECK(wall.state.link(a, b) == nullptr);
    CHECK(wall.shown<board::LinkShape>().empty());
}

TEST_CASE("A link's word opens its palette: another kind, the other way round, away") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {800, 300});
    wall.want(workshop::LinkCards{a, b, LinkKind::blocks});
    wall.settle();
    const base::Vec2 word = wall.shown<board::LinkWordShape>()[0].px.centre();
    wall.tap(word);
    wall.choose(Choice::turn_link);
    CHECK(wall.state.link(a, b)->from == b);
    wall.tap(word);
    wall.choose(Choice::link_kind);
    CHECK(wall.state.link(a, b)->from == b);  // another kind keeps the direction
    CHECK(wall.state.link(a, b)->kind == LinkKind::answers);
    wall.tap(word);
    wall.choose(Choice::unlink);
    CHECK(wall.state.link(a, b) == nullptr);
    CHECK(wall.state.links.empty());
    wall.undo(wall.wished.back().hand);
    CHECK(wall.state.link(a, b)->from == b);
}

TEST_CASE("The next link is of the kind that this person chose last") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {600, 300});
    const auto c = wall.card("c", {1000, 300});
    link(wall, a, b);
    wall.choose(Choice::link_kind);
    link(wall, b, c);
    CHECK(wall.state.link(b, c)->kind == LinkKind::answers);
    link(wall, b, a);  // they are linked already: nothing new, but it can be changed
    CHECK(wall.wishes<workshop::LinkCards>().size() == 3);
    CHECK(wall.offers(Choice::unlink));
}

TEST_CASE("A link can be dragged from the choice or from its card to a card far away") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {1600, 800});
    wall.tap(wall.middle_px(a));
    base::Vec2 choice;
    for (const auto& item : wall.shown<board::ItemShape>()) {
        if (item.item.choice == Choice::link) choice = item.item.px.centre();
    }
    wall.wait(400);
    wall.down(1, choice);
    wall.move(1, {900, 600});
    REQUIRE(wall.shown<board::ThreadShape>().size() == 1);
    CHECK(wall.shown<board::ThreadShape>()[0].over_px.empty());
    wall.move(1, wall.middle_px(b));
    CHECK_FALSE(wall.shown<board::ThreadShape>()[0].over_px.empty());
    wall.up(1, wall.middle_px(b));
    CHECK(wall.shown<board::ThreadShape>().empty());
    REQUIRE(wall.state.link(a, b));
    CHECK(wall.state.link(a, b)->from == a);
    wall.want(workshop::UnlinkCards{a, b});
    wall.tap(wall.middle_px(a));
    wall.choose(Choice::link);
    wall.drag(wall.middle_px(a), wall.middle_px(b));
    CHECK(wall.state.link(a, b));
    CHECK(wall.at(a) == base::Vec2{200, 300});
}

TEST_CASE("Who waits to link touches the other card, also where somebody else stood nearer") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {900, 300});
    wall.down(1, wall.middle_px(a));
    wall.down(2, wall.middle_px(b));  // somebody else stands there
    wall.wait(60);
    wall.cancel(1);
    wall.cancel(2);
    wall.tap(wall.middle_px(a));
    wall.choose(Choice::link);
    wall.tap(wall.middle_px(b));
    CHECK(wall.state.link(a, b));
}

TEST_CASE("A link that reaches no card, or is cancelled, was never there") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {800, 300});
    const auto begin = [&] {
        wall.tap(wall.middle_px(a));
        wall.choose(Choice::link);
        wall.wait(400);
        wall.down(1, wall.middle_px(a));
        wall.move(1, {600, 700});
    };
    begin();
    wall.up(1, {600, 700});
    begin();
    wall.move(1, wall.middle_px(b));
    wall.cancel(1);
    begin();
    wall.want(workshop::DeleteCard{a});
    wall.settle();
    wall.up(1, wall.middle_px(b));
    CHECK(wall.wishes<workshop::LinkCards>().empty());
    CHECK(wall.hands.presence().threads.empty());
    wall.tap(wall.middle_px(b));
    wall.choose(Choice::link);
    wall.choose(Choice::cancel);
    wall.tap(wall.middle_px(b));
    CHECK(wall.offers(Choice::remove));  // an ordinary palette again
    CHECK(wall.told().empty());
}

TEST_CASE("Links follow held cards, end at folded groups, and go with their cards") {
    Wall wall;
    const auto a = wall.card("a", {200, 300});
    const auto b = wall.card("b", {800, 300});
    wall.want(workshop::LinkCards{a, b, LinkKind::precedes});
    wall.settle();
    CHECK(wall.shown<board::LinkShape>()[0].to_px == base::Vec2{800, 370});
    wall.down(1, wall.middle_px(b));
    wall.move(1, wall.middle_px(b) + base::Vec2{300, 0});
    CHECK(wall.shown<board::LinkShape>()[0].to_px.x == doctest::Approx(1100));
    wall.cancel(1);
    const auto c = wall.card("c", {800, 600});
    const auto group = wall.cluster("Accueil", {b, c});
    wall.want(workshop::FoldCluster{group});
    wall.want(workshop::LinkCards{b, c});
    wall.settle();
    const auto lines = wall.shown<board::LinkShape>();
    REQUIRE(lines.size() == 1);  // the one inside the folded group is not seen
    CHECK(lines[0].to_px.x == doctest::Approx(wall.shown<board::PanelShape>()[0].px.x));
    wall.want(workshop::DeleteCard{a}, board::actor_of(3));
    wall.settle();
    CHECK(wall.shown<board::LinkShape>().empty());
    wall.undo(3);
    CHECK(wall.shown<board::LinkShape>().size() == 1);
}

TEST_CASE("Cards lie over lines; words lie where no other card is; from afar there are none") {
    Wall wall;
    const auto a = wall.card("a", {100, 300});
    const auto b = wall.card("b", {1300, 300});
    const auto between = wall.card("c", {650, 300});
    wall.want(workshop::LinkCards{a, b, LinkKind::blocks});
    wall.settle();
    CHECK(board::hit(wall.scene(), wall.middle_px(between)).card == between);
    const base::Rect word = wall.shown<board::LinkWordShape>()[0].px;
    CHECK_FALSE(word.overlaps(wall.view.camera.to_px(workshop::card_rect(wall.at(between)))));
    const auto target = board::hit(wall.scene(), word.centre());
    CHECK(target.kind == board::Target::Kind::link);
    CHECK(target.card == a);
    CHECK(target.other == b);
    wall.view.camera = board::zoomed_about(wall.view.camera, {0, 0}, 0.5F);
    const auto small = wall.shown<board::LinkWordShape>()[0];
    CHECK(small.touch_px.h >= wall.view.target_px);
    wall.view.camera = board::zoomed_about(wall.view.camera, {0, 0}, 0.4F);
    CHECK(wall.shown<board::LinkWordShape>().empty());
    CHECK(wall.shown<board::LinkShape>().size() == 1);
    wall.view.camera.origin = {5000, 5000};
    CHECK(wall.shown<board::LinkShape>().empty());
}

// -- cards that say the same ---------------------------------------------------------------------

TEST_CASE("A card that looks like another one says so, shows it, and can be merged with it") {
    Wall wall;
    const auto a = wall.card("Un badge à la cantine", {200, 200});
    const auto b = wall.card("Badges cantine", {900, 200});
    wall.card("Payer en ligne", {1500, 200});
    wall.tap(wall.middle_px(a));
    wall.choose(Choice::alike);
    const auto items = wall.shown<board::ItemShape>();
    REQUIRE(items.size() == 1);
    CHECK(items[0].item.card == b);
    CHECK(items[0].item.meaning == "Badges, cantine");
    for (const auto& card : wall.shown<board::CardShape>()) {
        CHECK(card.selected == (card.card == a || card.card == b));
    }
    CHECK(wall.wished.empty());  // a suggestion only
    wall.choose(Choice::merge);
    CHECK(wall.state.card(b) == nullptr);
    CHECK(wall.shown<board::CardShape>().size() == 2);
    wall.tap(wall.middle_px(a));
    CHECK_FALSE(wall.offers(Choice::alike));
    wall.choose(Choice::part);
    CHECK(wall.state.card(b));
    wall.undo(wall.wished.back().hand);
    wall.undo(wall.wished.back().hand);
    CHECK(wall.state.card(b));
    CHECK(wall.shown<board::CardShape>().size() == 3);
}

TEST_CASE("A suggestion goes with the card it is about") {
    Wall wall;
    const auto a = wall.card("guichet unique", {200, 200});
    const auto b = wall.card("Guichet unique", {900, 200});
    wall.tap(wall.middle_px(a));
    wall.choose(Choice::alike);
    wall.want(workshop::DeleteCard{b});
    wall.settle();
    CHECK(wall.hands.presence().palettes.empty());
}

TEST_CASE("A card that stands for another one shows the dots of both") {
    Wall wall;
    const auto a = wall.card("a", {200, 200});
    const auto b = wall.card("b", {900, 200});
    workshop::VotePlan plan;
    plan.question = "?";
    plan.rule = {"dots", 5, 3, 1};
    wall.start("Voter");
    REQUIRE(wall.want(workshop::OpenVote{plan, {}}));
    workshop::BallotCast ballot{wall.state.open_vote()->id, {1}, {1}, "usagers", {}, "R1"};
    ballot.marks = {{{1}, 2}, {{2}, 3}};
    REQUIRE(wall.want(workshop::CastBallot{ballot}));
    REQUIRE(wall.want(workshop::CloseVote{ballot.vote}));
    wall.start("Imaginer");
    wall.want(workshop::MergeCards{b, a});
    wall.settle();
    REQUIRE(wall.shown<board::CardShape>().size() == 1);
    CHECK(wall.shown<board::CardShape>()[0].dots == 5);
}
