#include "wall.h"

using board::Choice;
using board::KeyAction;
using tests::Wall;
using workshop::Colour;

// -- moving --------------------------------------------------------------------------------------

TEST_CASE("Three fingers drag three cards: each has its own gesture") {
    Wall wall;
    std::vector<workshop::CardId> cards;
    for (int i = 0; i < 3; ++i) cards.push_back(wall.card("idée", {float(i) * 500 + 50, 100}));
    for (int i = 0; i < 3; ++i) wall.down(i + 1, wall.middle_px(cards[i]));
    for (int step = 1; step <= 10; ++step) {
        for (int i = 0; i < 3; ++i) {
            wall.move(i + 1, {float(i) * 500 + 150, 170 + float(step) * 50});
        }
    }
    CHECK(wall.wished.empty());
    CHECK(wall.hands.presence().drags.size() == 3);
    for (int i = 0; i < 3; ++i) wall.up(i + 1, {float(i) * 500 + 150, 670});
    const auto moves = wall.wishes<workshop::MoveCards>();
    REQUIRE(moves.size() == 3);
    CHECK(wall.wished.size() == 3);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(moves[i].moves.size() == 1);
        CHECK(moves[i].moves[0].card == cards[i]);
        CHECK(wall.at(cards[i]) == base::Vec2{float(i) * 500 + 50, 600});
    }
    CHECK(wall.wished[0].hand != wall.wished[1].hand);
    CHECK(wall.wished[1].hand != wall.wished[2].hand);
    CHECK(wall.hands.presence().drags.empty());
    CHECK(wall.hands.presence().fingers.empty());
}

TEST_CASE("A card moves by what the finger moved, at any zoom") {
    Wall wall;
    const auto card = wall.card("idée", {100, 100});
    wall.view.camera = board::Camera{{-200, -100}, 0.5F};
    const base::Vec2 from = wall.middle_px(card);
    wall.drag(from, from + base::Vec2{200, 50});
    CHECK(wall.at(card).x == doctest::Approx(500));
    CHECK(wall.at(card).y == doctest::Approx(200));
}

TEST_CASE("Fingers on the canvas move the board, two of them zoom it; nothing is journaled") {
    Wall wall;
    wall.card("idée", {100, 100});
    wall.drag({900, 500}, {1000, 540});
    CHECK(wall.view.camera.origin == base::Vec2{-100, -40});
    const base::Vec2 held = wall.view.camera.to_board(base::Vec2{1000, 600});
    wall.down(1, {900, 600});
    wall.down(2, {1100, 600});
    for (int i = 1; i <= 10; ++i) {
        wall.move(1, {900 - float(i) * 10, 600});
        wall.move(2, {1100 + float(i) * 10, 600});
    }
    CHECK(wall.view.camera.zoom == doctest::Approx(2).epsilon(0.1));
    const base::Vec2 centre = wall.view.camera.to_px(held);
    CHECK(centre.x == doctest::Approx(1000).epsilon(0.02));
    wall.up(1, {800, 600});
    wall.up(2, {1200, 600});
    CHECK(wall.wished.empty());
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("While one hand moves the board, another's card stays under its finger") {
    Wall wall;
    const auto card = wall.card("idée", {100, 100});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {400, 300});
    wall.drag({1500, 900}, {1600, 900});
    const auto shape = wall.shown<board::CardShape>().at(0);
    CHECK(shape.px.centre() == base::Vec2{400, 300});
    wall.up(1, {400, 300});
    CHECK(wall.view.camera.to_px(workshop::card_rect(wall.at(card)).centre()) ==
          base::Vec2{400, 300});
}

TEST_CASE("A second hand on a held card gets a blink, not the card") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {950, 520});
    wall.down(2, {960, 530});
    wall.move(2, {1300, 900});
    CHECK(wall.hands.presence().drags.size() == 1);
    CHECK(wall.shown<board::CardShape>().at(0).blinking);
    CHECK(wall.shown<board::CardShape>().at(0).px.centre() == base::Vec2{950, 520});
    wall.up(2, {1300, 900});
    wall.up(1, {950, 520});
    CHECK(wall.wishes<workshop::MoveCards>().size() == 1);
    wall.wait(board::blink_ms);
    CHECK_FALSE(wall.shown<board::CardShape>().at(0).blinking);
}

TEST_CASE("A card deleted by someone else while it is held slips out of the hand") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {1000, 600});
    wall.want(workshop::DeleteCard{card});
    wall.settle();
    CHECK(wall.hands.presence().drags.empty());
    wall.move(1, {1200, 600});
    wall.up(1, {1200, 600});
    CHECK(wall.wished.empty());
    CHECK(wall.refused.empty());
}

TEST_CASE("A cancelled drag is as if it had never been") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {1000, 600});
    wall.cancel(1);
    CHECK(wall.hands.presence().drags.empty());
    CHECK(wall.hands.presence().fingers.empty());
    CHECK(wall.wished.empty());
    wall.down(2, wall.middle_px(card));
    wall.move(2, {1000, 600});
    wall.obey(wall.hands.cancel_all(wall.here()));
    CHECK(wall.hands.presence().drags.empty());
    CHECK(wall.wished.empty());
}

TEST_CASE("While people listen, cards stay put and say why; the board still moves") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.start("Écouter");
    wall.drag(wall.middle_px(card), {300, 300});
    CHECK(wall.wished.empty());
    CHECK(wall.told() == "locked");
    wall.drag({100, 900}, {150, 900});
    CHECK(wall.view.camera.origin.x == doctest::Approx(-50));
    wall.tap({100, 900});
    CHECK(wall.hands.presence().drafts.empty());
    wall.wait(board::notice_ms + 1);
    CHECK(wall.hands.presence().notices.empty());
}

TEST_CASE("The activity ends while a card is in the air: the card goes home") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {1000, 600});
    wall.start("Écouter");
    wall.up(1, {1000, 600});
    CHECK(wall.wished.empty());
    CHECK(wall.refused.empty());
    CHECK(wall.at(card) == base::Vec2{800, 400});
}

TEST_CASE("In review nothing can be changed, and nothing complains") {
    Wall wall;
    const auto card = wall.card("idée", {800, 400});
    wall.view.only_looking = true;
    wall.drag(wall.middle_px(card), {300, 300});
    wall.tap(wall.middle_px(card));
    wall.long_press({200, 200});
    wall.double_tap({300, 800});
    CHECK(wall.wished.empty());
    CHECK(wall.told().empty());
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.hands.presence().drafts.empty());
}

// -- groups --------------------------------------------------------------------------------------

TEST_CASE("A card dropped on a group's panel belongs to it; dragged out, it does not") {
    Wall wall;
    const auto in = wall.card("dedans", {200, 200});
    const auto other = wall.card("aussi", {430, 200});
    const auto group = wall.cluster("Accueil", {in, other});
    const auto card = wall.card("nouvelle", {1200, 700});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {420, 290});
    CHECK(wall.shown<board::PanelShape>().at(0).receiving);
    wall.up(1, {420, 290});
    CHECK(wall.state.card(card)->cluster == group);
    wall.drag(wall.middle_px(card), {420, 900});
    CHECK(wall.state.card(card)->cluster == workshop::ClusterId{});
    CHECK(wall.refused.empty());
}

TEST_CASE("A card let go on another one in a group hides neither") {
    Wall wall;
    std::vector<workshop::CardId> cards;
    for (int i = 0; i < 3; ++i) cards.push_back(wall.card("x", {200 + float(i) * 216, 200}));
    cards.push_back(wall.card("y", {1400, 800}));
    wall.cluster("Accueil", {cards[0], cards[1], cards[2]});
    wall.drag(wall.middle_px(cards[3]), wall.middle_px(cards[1]) + base::Vec2{10, 5});
    CHECK(wall.state.card(cards[3])->cluster == wall.state.card(cards[0])->cluster);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(workshop::card_rect(wall.at(cards[i]))
                        .overlaps(workshop::card_rect(wall.at(cards[3]))));
    }
}

TEST_CASE("One undo takes a drop into a group back as a whole") {
    Wall wall;
    const auto group = wall.cluster("Accueil", {wall.card("dedans", {200, 200})});
    const auto card = wall.card("nouvelle", {1200, 700});
    wall.drag(wall.middle_px(card), {300, 270});
    REQUIRE(wall.wished.size() == 1);
    CHECK(wall.state.card(card)->cluster == group);
    wall.undo(wall.wished[0].hand);
    CHECK(wall.at(card) == base::Vec2{1200, 700});
    CHECK(wall.state.card(card)->cluster == workshop::ClusterId{});
}

TEST_CASE("Moving a card within its group changes its place only") {
    Wall wall;
    const auto a = wall.card("a", {200, 200});
    const auto b = wall.card("b", {600, 400});
    wall.cluster("Accueil", {a, b});
    const auto c = wall.card("c", {400, 300});
    wall.want(workshop::PutInCluster{c, wall.state.card(a)->cluster});
    wall.drag(wall.middle_px(c), {450, 400});
    REQUIRE(wall.wished.size() == 1);
    CHECK_FALSE(wall.wishes<workshop::MoveCards>().at(0).into);
}

TEST_CASE("The last card of a group takes the group along") {
    Wall wall;
    const auto card = wall.card("seule", {200, 200});
    const auto group = wall.cluster("Accueil", {card});
    wall.down(1, wall.middle_px(card));
    wall.move(1, {900, 700});
    const auto panel = wall.shown<board::PanelShape>().at(0);
    CHECK(panel.px.contains({900, 700}));
    wall.up(1, {900, 700});
    CHECK(wall.state.card(card)->cluster == group);
}

TEST_CASE("A group is dragged by its title, all its cards in one gesture") {
    Wall wall;
    const auto a = wall.card("a", {200, 200});
    const auto b = wall.card("b", {430, 200});
    const auto group = wall.cluster("Accueil", {a, b});
    const auto panel = workshop::cluster_rect(wall.state, group);
    const base::Vec2 title = panel.min() + base::Vec2{100, 20};
    wall.drag(title, title + base::Vec2{300, 400});
    REQUIRE(wall.wished.size() == 1);
    CHECK(wall.wishes<workshop::MoveCards>()[0].moves.size() == 2);
    CHECK(wall.at(a) == base::Vec2{500, 600});
    CHECK(wall.at(b) == base::Vec2{730, 600});
    CHECK(wall.state.card(a)->cluster == group);
}

TEST_CASE("A group too large for one gesture moves in several, and loses nothing") {
    Wall wall;
    std::vector<workshop::CardId> cards;
    for (int i = 0; i < 300; ++i) cards.push_back(wall.card("x", {float(i), 300}));
    const auto group = wall.cluster("Tout", {cards[0]});
    for (const auto card : cards) wall.want(workshop::PutInCluster{card, group});
    const auto panel = workshop::cluster_rect(wall.state, group);
    const base::Vec2 title = panel.min() + base::Vec2{100, 20};
    wall.drag(title, title + base::Vec2{0, 200});
    CHECK(wall.refused.empty());
    CHECK(wall.wishes<workshop::MoveCards>().size() == 2);
    for (const auto card : cards) CHECK(wall.at(card).y == doctest::Approx(500));
}

TEST_CASE("A card dropped on another one proposes a group and asks for its name") {
    Wall wall;
    const auto a = wall.card("a", {300, 200});
    const auto b = wall.card("b", {1200, 700});
    const base::Vec2 onto = wall.middle_px(a) + base::Vec2{20, 20};
    wall.down(1, wall.middle_px(b));
    wall.move(1, onto);
    CHECK(wall.shown<board::PairShape>().size() == 1);
    wall.up(1, onto);
    CHECK_FALSE(workshop::card_rect(wall.at(a)).overlaps(workshop::card_rect(wall.at(b))));
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    wall.type("Un seul guichet");
    wall.put_down();
    REQUIRE(wall.wishes<workshop::CreateCluster>().size() == 1);
    CHECK(wall.state.card(a)->cluster == wall.state.card(b)->cluster);
    CHECK(wall.state.cluster(wall.state.card(a)->cluster)->title == "Un seul guichet");
}

TEST_CASE("A little overlap is no group, and no name is no group") {
    Wall wall;
    const auto a = wall.card("a", {300, 200});
    const auto b = wall.card("b", {1200, 700});
    wall.drag(wall.middle_px(b), wall.middle_px(a) + base::Vec2{110, 30});
    CHECK(wall.hands.presence().drafts.empty());
    wall.drag(wall.middle_px(b), wall.middle_px(a));
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    wall.put_down();
    CHECK(wall.wishes<workshop::CreateCluster>().empty());
    CHECK(wall.hands.presence().drafts.empty());
}

// -- writing -------------------------------------------------------------------------------------

TEST_CASE("A tap on the canvas opens a card with a ready caret; words make it real") {
    Wall wall;
    wall.tap({900, 300});
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    CHECK(wall.shown<board::CaretShape>().at(0).px.centre() == base::Vec2{900, 300});
    CHECK(wall.wished.empty());
    for (const char* letter : {"S", "m", "s"}) wall.tap(wall.key_px(letter));
    wall.choose(Choice::colour, "P");
    wall.choose(Choice::college);
    wall.put_down();
    const auto made = wall.wishes<workshop::CreateCard>();
    REQUIRE(made.size() == 1);
    CHECK(wall.wished.size() == 1);
    CHECK(made[0].text == "Sms");
    CHECK(made[0].colour == Colour::pink);
    CHECK(made[0].college == "usagers");
    CHECK(made[0].at == base::Vec2{800, 230});
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("The next idea begins with the colour and the college of the last") {
    Wall wall;
    wall.tap({900, 300});
    wall.choose(Choice::colour, "P");
    wall.choose(Choice::college);
    wall.type("un");
    wall.put_down();
    wall.tap({1000, 800});
    const auto& draft = wall.hands.presence().drafts.at(0);
    CHECK(draft.colour == Colour::pink);
    CHECK(draft.college == "usagers");
}

TEST_CASE("A tap elsewhere puts the card down; an empty card was never there") {
    Wall wall;
    wall.tap({900, 300});
    wall.type("  Un guichet le soir ");
    wall.tap({200, 800});
    REQUIRE(wall.wishes<workshop::CreateCard>().size() == 1);
    CHECK(wall.wishes<workshop::CreateCard>()[0].text == "Un guichet le soir");
    CHECK(wall.hands.presence().drafts.empty());
    wall.tap({700, 300});
    wall.type("   ");
    wall.tap({200, 900});
    CHECK(wall.hands.presence().drafts.empty());
    CHECK(wall.wished.size() == 1);
}

TEST_CASE("Two people far apart write at the same time, each on a keyboard of their own") {
    Wall wall;
    wall.view.viewport_px = {0, 0, 3840, 2160};
    wall.view.px_per_mm = 2.7F;  // a 65-inch screen: arms reach 810 pixels
    wall.tap({700, 600});
    wall.tap({2900, 600});
    const auto& drafts = wall.hands.presence().drafts;
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].hand != drafts[1].hand);
    CHECK_FALSE(drafts[0].keyboard.panel_px().overlaps(drafts[1].keyboard.panel_px()));
    wall.down(1, wall.key_px("A", 0));
    wall.down(2, wall.key_px("B", 1));
    wall.up(1, wall.key_px("A", 0));
    wall.up(2, wall.key_px("B", 1));
    CHECK(drafts[0].text.text() == "A");
    CHECK(drafts[1].text.text() == "B");
    wall.put_down(0);
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    CHECK(wall.hands.presence().drafts[0].text.text() == "B");
    wall.put_down(0);
    const auto made = wall.wishes<workshop::CreateCard>();
    REQUIRE(made.size() == 2);
    CHECK(made[0].text == "A");
    CHECK(made[1].text == "B");
    CHECK(wall.wished[0].hand != wall.wished[1].hand);
}

TEST_CASE("A double tap writes on a card; saying the same again is no change") {
    Wall wall;
    const auto card = wall.card("guichet", {300, 200});
    wall.double_tap(wall.middle_px(card));
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.hands.presence().drafts[0].text.text() == "guichet");
    CHECK(wall.shown<board::CardShape>().empty());
    wall.put_down();
    CHECK(wall.wished.empty());
    wall.double_tap(wall.middle_px(card));
    wall.type(" unique");
    wall.put_down();
    REQUIRE(wall.wishes<workshop::WriteCard>().size() == 1);
    CHECK(wall.state.card(card)->text == "guichet unique");
}

TEST_CASE("A card that someone writes on is not dragged away or written on twice") {
    Wall wall;
    const auto card = wall.card("guichet", {300, 200});
    wall.double_tap(wall.middle_px(card));
    const base::Vec2 from = wall.middle_px(card);
    wall.drag(from, from + base::Vec2{500, 0});
    CHECK(wall.wished.empty());
    CHECK(wall.at(card) == base::Vec2{300, 200});
    CHECK(wall.shown<board::CaretShape>().at(0).px.centre() == from);
    wall.double_tap(from);
    CHECK(wall.hands.presence().drafts.size() == 1);
}

TEST_CASE("The card is deleted while someone writes on it: the words become a new card") {
    Wall wall;
    const auto card = wall.card("guichet", {300, 200});
    wall.double_tap(wall.middle_px(card));
    wall.type(" unique");
    wall.want(workshop::DeleteCard{card});
    wall.settle();
    CHECK(wall.told() == "deleted");
    wall.put_down();
    REQUIRE(wall.wishes<workshop::CreateCard>().size() == 1);
    CHECK(wall.wishes<workshop::CreateCard>()[0].text == "guichet unique");
}

TEST_CASE("The activity ends while someone writes: the words stay until they can be put down") {
    Wall wall;
    wall.tap({900, 300});
    wall.type("presque fini");
    wall.start("Écouter");
    wall.put_down();
    CHECK(wall.wished.empty());
    CHECK(wall.told() == "locked");
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    wall.start("Imaginer");
    wall.put_down();
    CHECK(wall.wishes<workshop::CreateCard>().size() == 1);
    CHECK(wall.refused.empty());
}

TEST_CASE("A new idea written inside a group belongs to the group") {
    Wall wall;
    const auto a = wall.card("a", {200, 200});
    const auto b = wall.card("b", {900, 600});
    const auto group = wall.cluster("Accueil", {a, b});
    wall.tap({650, 350});
    wall.type("dedans");
    wall.put_down();
    const auto made = wall.state.cards.rbegin()->second;
    CHECK(made.text == "dedans");
    CHECK(made.cluster == group);
    CHECK(wall.wished.size() == 1);
    wall.undo(wall.wished[0].hand);
    CHECK(wall.state.card(made.id) == nullptr);
}

TEST_CASE("At most so many people write at once; one more is told") {
    Wall wall;
    wall.view.viewport_px = {0, 0, 12'000, 3000};
    wall.view.px_per_mm = 1;
    for (std::size_t i = 0; i <= board::drafts_max; ++i) wall.tap({float(i) * 1300 + 300, 300});
    CHECK(wall.hands.presence().drafts.size() == board::drafts_max);
    CHECK(wall.told() == "full");
}

TEST_CASE("A real keyboard writes too: Enter puts down, Escape drops, Ctrl does as everywhere") {
    Wall wall;
    using Code = input::KeyCode;
    const auto key = [&](Code code, bool ctrl = false, bool shift = false) {
        wall.obey(wall.hands.take(input::Key{code, true, ctrl, shift, false}, wall.here()));
    };
    key(Code::enter);
    wall.type("personne n’écrit");
    CHECK(wall.wished.empty());
    wall.tap({900, 300});
    wall.type("un mot de trop");
    key(Code::backspace, true);
    key(Code::enter, false, true);
    wall.type("fin");
    key(Code::letter_a, true);
    key(Code::letter_c, true);
    REQUIRE(wall.asked.size() == 1);
    CHECK(wall.asked[0].text == "un mot de \nfin");
    key(Code::end);
    key(Code::letter_v, true);
    CHECK(wall.asked[1].what == board::Ask::What::paste);
    key(Code::enter);
    REQUIRE(wall.wishes<workshop::CreateCard>().size() == 1);
    wall.tap({300, 900});
    wall.type("oublié");
    key(Code::escape);
    CHECK(wall.hands.presence().drafts.empty());
    CHECK(wall.wished.size() == 1);
}

TEST_CASE("The card being written can be pushed aside by its own finger") {
    Wall wall;
    wall.tap({900, 300});
    wall.drag({900, 300}, {1100, 200});
    CHECK(wall.shown<board::CaretShape>().at(0).px.centre() == base::Vec2{1100, 200});
    CHECK(wall.hands.presence().drafts.size() == 1);
}

TEST_CASE("At a table the keyboard turns towards the nearest edge") {
    Wall wall;
    wall.view.table_px = wall.view.viewport_px;
    wall.tap({960, 100});
    CHECK(wall.hands.presence().drafts[0].keyboard.turn() == board::Turn::two);
    wall.put_down();
    wall.tap({100, 540});
    CHECK(wall.hands.presence().drafts[0].keyboard.turn() == board::Turn::one);
    wall.put_down();
    wall.tap({1800, 540});
    CHECK(wall.hands.presence().drafts[0].keyboard.turn() == board::Turn::three);
    for (const char* letter : {"O", "u", "i"}) wall.tap(wall.key_px(letter));
    CHECK(wall.hands.presence().drafts[0].text.text() == "Oui");
}

TEST_CASE("A keyboard pulled aside stays in the window") {
    Wall wall;
    wall.tap({900, 300});
    const base::Vec2 field = wall.hands.presence().drafts[0].keyboard.field_px().centre();
    wall.down(1, field);
    wall.move(1, field + base::Vec2{3000, 3000});
    wall.up(1, field + base::Vec2{3000, 3000});
    const base::Rect panel = wall.hands.presence().drafts[0].keyboard.panel_px();
    CHECK(panel.right() <= doctest::Approx(1920));
    CHECK(panel.bottom() <= doctest::Approx(1080));
}

// -- palettes ------------------------------------------------------------------------------------

TEST_CASE("A tap selects a card and opens its palette; a second tap closes it") {
    Wall wall;
    const auto card = wall.card("idée", {800, 300});
    wall.tap(wall.middle_px(card));
    CHECK(wall.shown<board::CardShape>().at(0).selected);
    CHECK(wall.offers(Choice::write));
    CHECK_FALSE(wall.offers(Choice::take_out));
    wall.tap(wall.middle_px(card));
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.wished.empty());
}

TEST_CASE("From the palette: a colour with its meaning, out of the group, delete") {
    Wall wall;
    const auto card = wall.card("idée", {800, 300});
    const auto other = wall.card("autre", {1050, 300});
    wall.cluster("Accueil", {card, other});
    wall.tap(wall.middle_px(card));
    wall.choose(Choice::colour, "P");
    CHECK(wall.state.card(card)->colour == Colour::pink);
    CHECK(wall.hands.presence().palettes.empty());
    wall.tap(wall.middle_px(card));
    wall.choose(Choice::colour, "P");
    CHECK(wall.wishes<workshop::ColourCard>().size() == 1);
    wall.tap(wall.middle_px(card));
    wall.choose(Choice::take_out);
    CHECK(wall.state.card(card)->cluster == workshop::ClusterId{});
    wall.tap(wall.middle_px(card));
    wall.choose(Choice::remove);
    CHECK(wall.state.card(card) == nullptr);
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.refused.empty());
}

TEST_CASE("A group's title is renamed, or the group taken apart") {
    Wall wall;
    const auto card = wall.card("idée", {800, 300});
    const auto group = wall.cluster("Acueil", {card});
    const base::Vec2 title =
        workshop::cluster_rect(wall.state, group).min() + base::Vec2{60, 20};
    wall.tap(title);
    wall.choose(Choice::rename);
    wall.obey(wall.hands.take(input::Key{input::KeyCode::letter_a, true, true, false, false},
                              wall.here()));
    wall.type("Accueil\n du soir");
    wall.put_down();
    CHECK(wall.state.cluster(group)->title == "Accueil  du soir");
    wall.tap(title);
    wall.choose(Choice::dissolve);
    CHECK(wall.state.cluster(group) == nullptr);
}

TEST_CASE("A long press on the canvas offers a new idea by colour, undo and the whole board") {
    Wall wall;
    wall.card("idée", {100, 100});
    wall.long_press({900, 500});
    CHECK(wall.wished.empty());
    wall.choose(Choice::undo);
    REQUIRE(wall.asked.size() == 1);
    CHECK(wall.asked[0].what == board::Ask::What::undo);
    wall.long_press({900, 500});
    wall.choose(Choice::new_card, "P");
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    CHECK(wall.hands.presence().drafts[0].colour == Colour::pink);
    CHECK(wall.shown<board::CaretShape>().at(0).px.centre() == base::Vec2{900, 500});
}

TEST_CASE("An open palette is closed by a tap beside it, which makes no card") {
    Wall wall;
    wall.long_press({900, 500});
    wall.tap({300, 300});
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("A palette goes with its card") {
    Wall wall;
    const auto card = wall.card("idée", {800, 300});
    wall.tap(wall.middle_px(card));
    wall.want(workshop::DeleteCard{card});
    wall.settle();
    CHECK(wall.hands.presence().palettes.empty());
}

// -- dots ----------------------------------------------------------------------------------------

namespace {

struct DotVote : Wall {
    workshop::CardId a = card("a", {300, 200});
    workshop::CardId b = card("b", {700, 200});
    workshop::CardId c = card("c", {1100, 200});
    DotVote(std::int32_t marks, std::int32_t per_option) {
        start("Voter");
        workshop::VotePlan plan;
        plan.question = "Quelles idées garder ?";
        plan.rule = {"dots", marks, per_option, 1};
        REQUIRE(want(workshop::OpenVote{plan, {}}));
        settle();
    }
    std::map<voting::OptionId, std::int32_t> marks() const {
        return hands.presence().slip.marks;
    }
};

}  // namespace

TEST_CASE("Dots are laid by tapping, up to the limits, and taken back by the small minus") {
    DotVote wall(3, 2);
    wall.tap(wall.middle_px(wall.a));
    wall.tap(wall.middle_px(wall.a));
    CHECK(wall.marks() == std::map<voting::OptionId, std::int32_t>{{{1}, 2}});
    wall.tap(wall.middle_px(wall.a));
    CHECK(wall.told() == "cap");
    wall.tap(wall.middle_px(wall.b));
    wall.tap(wall.middle_px(wall.c));
    CHECK(wall.told() == "no_dots_left");
    CHECK(wall.marks() == std::map<voting::OptionId, std::int32_t>{{{1}, 2}, {{2}, 1}});
    CHECK(board::dots_left(wall.hands.presence().slip, *wall.state.open_vote()) == 0);
    const auto minus = wall.shown<board::MinusShape>();
    REQUIRE(minus.size() == 2);
    wall.tap(minus[1].px.centre());
    CHECK(wall.marks() == std::map<voting::OptionId, std::int32_t>{{{1}, 2}});
    CHECK(board::marks_of(wall.hands.presence().slip) == voting::Marks{{{1}, 2}});
    CHECK(wall.wished.empty());
    const auto slip = board::marks_of(wall.hands.presence().slip);
    CHECK_FALSE(voting::check_ballot(wall.state.open_vote()->rule,
                                     wall.state.open_vote()->option_ids(), slip));
}

TEST_CASE("Two quick taps are two dots, and no card is written on") {
    DotVote wall(5, 5);
    wall.double_tap(wall.middle_px(wall.b));
    CHECK(wall.marks() == std::map<voting::OptionId, std::int32_t>{{{2}, 2}});
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("Where one mark is all, a second tap takes it back") {
    DotVote wall(3, 1);
    wall.tap(wall.middle_px(wall.a));
    wall.tap(wall.middle_px(wall.a));
    CHECK(wall.marks().empty());
}

TEST_CASE("The slip ends with its vote, and a secret vote takes no dots on the wall") {
    DotVote wall(3, 1);
    wall.tap(wall.middle_px(wall.a));
    CHECK(wall.marks().size() == 1);
    wall.want(workshop::CloseVote{wall.state.open_vote()->id});
    wall.settle();
    CHECK(wall.marks().empty());
    workshop::VotePlan plan;
    plan.question = "À bulletin secret";
    plan.secret = true;
    workshop::PublicKey key{};
    key[0] = 1;
    REQUIRE(wall.want(workshop::OpenVote{plan, key}));
    wall.tap(wall.middle_px(wall.a));
    CHECK(wall.told() == "secret");
    CHECK(wall.marks().empty());
}

TEST_CASE("When groups are voted on, a card or the panel stands for its group") {
    Wall wall;
    const auto a = wall.card("a", {200, 200});
    const auto b = wall.card("b", {1000, 200});
    wall.cluster("Un", {a});
    wall.cluster("Deux", {b});
    wall.start("Voter");
    workshop::VotePlan plan;
    plan.question = "Quel groupe ?";
    plan.rule = {"dots", 5, 5, 1};
    REQUIRE(wall.want(workshop::OpenVote{plan, {}}));
    wall.settle();
    wall.tap(wall.middle_px(a));
    const auto panel = wall.shown<board::PanelShape>().at(0);
    wall.tap(panel.title_px.min() + base::Vec2{20, 20});
    wall.tap({panel.px.x + 8, panel.px.bottom() - 8});
    CHECK(wall.shown<board::PanelShape>().at(0).own_dots == 3);
    REQUIRE(wall.shown<board::MinusShape>().size() == 1);
    wall.tap(wall.shown<board::MinusShape>()[0].px.centre());
    CHECK(wall.shown<board::PanelShape>().at(0).own_dots == 2);
}
