// What a facilitator does: arrivals, silence and its promise, locks, parking, actions, projects,
// crossings, the closing form.

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

CreateSession led_session() {
    CreateSession session = plain_session();
    Activity& board = session.agenda[0];
    board.silent = true;
    board.authorship = Authorship::college;
    session.agenda.push_back({{}, ActivityKind::board, "Dessiner", "", base::minute_ms, {}});
    session.agenda[3].tools.ink = false;
    session.agenda[3].tools.stamps = false;
    session.agenda.push_back({{}, ActivityKind::closing, "Clôture", "", 0, {}});
    return session;
}
constexpr ActivityId drawing{4}, closing{5};

Room led_room() {
    Room room;
    REQUIRE(room.intend(led_session()).empty());
    return room;
}

CreateCard card(const std::string& text, base::Vec2 at) {
    return {text, at, Colour::yellow, "usagers", "Table 1"};
}

CardId write(Room& room, const std::string& text, base::Vec2 at = {}) {
    REQUIRE(room.intend(card(text, at), hand_1) == "");
    return {room.state.next_id - 1};
}

}  // namespace

TEST_CASE("People are counted by college and table, never below nobody") {
    Room room = led_room();
    CHECK(room.intend(CountPeople{"usagers", "Table 1", 1}) == "unknown");
    REQUIRE(room.intend(ChooseTables{{"Table 1", "Table 2"}}) == "");
    CHECK(room.intend(CountPeople{"usagers", "Table 1", 3}) == "");
    CHECK(room.intend(CountPeople{"usagers", "Table 2", 2}) == "");
    CHECK(room.intend(CountPeople{"agents", "", 4}) == "");
    CHECK(people_there(room.state) == 9);
    CHECK(people_there(room.state, "usagers") == 5);
    CHECK(people_there(room.state, "", "Table 2") == 2);
    CHECK(room.intend(CountPeople{"usagers", "Table 2", -3}) == "unknown");
    CHECK(room.intend(CountPeople{"usagers", "Table 2", -2}) == "");
    CHECK(people_there(room.state, "usagers") == 3);
    CHECK(room.intend(CountPeople{"nobody", "", 1}) == "unknown_college");
    CHECK(room.intend(CountPeople{"agents", "", 0}) == "malformed");
    CHECK(room.intend(CountPeople{"agents", "", 1997}) == "full");
    CHECK(room.intend(ChooseTables{{"A", "A"}}) == "malformed");
    CHECK(room.intend(ChooseTables{std::vector<std::string>(41, "x")}) == "too_many");
}

TEST_CASE("What is written in silence is covered until all of it is revealed") {
    Room room = led_room();
    room.intend(StartActivity{board_activity});
    CHECK(room.state.writes_in_silence());
    const CardId first = write(room, "Trop cher", {40, 40});
    const CardId second = write(room, "Trop loin", {40, 40});
    CHECK(room.state.card(first) == nullptr);
    CHECK(cards_aside(room.state, Aside::covered).size() == 2);
    CHECK(card_count(room.state) == 0);
    CHECK(cards_in_order(room.state).empty());
    // Nobody puts a card there by hand.
    CHECK(room.intend(SetCardAside{first, Aside::covered}) == "unknown");
    REQUIRE(room.intend(RevealCards{}) == "");
    CHECK_FALSE(room.state.writes_in_silence());
    REQUIRE(room.state.card(first));
    REQUIRE(room.state.card(second));
    CHECK_FALSE(rect_of(*room.state.card(first)).overlaps(rect_of(*room.state.card(second))));
    CHECK(room.intend(RevealCards{}) == "unknown");
    // What is written from now on is seen at once.
    CHECK(room.state.card(write(room, "Encore", {900, 900})));
}

TEST_CASE("Going on reveals, and a covered card can be taken back before") {
    Room room = led_room();
    room.intend(StartActivity{board_activity});
    const CardId kept = write(room, "Trop cher");
    write(room, "Faute de frappe");
    CHECK(room.undo(hand_1) == "");
    CHECK(cards_aside(room.state, Aside::covered).size() == 1);
    CHECK(room.intend(StartActivity{interval_activity}) == "");
    CHECK(room.state.current == interval_activity);
    CHECK(room.state.card(kept));
    CHECK(card_count(room.state) == 1);
}

TEST_CASE("The promise about who wrote what is kept, and does not change once it was given") {
    Room room = led_room();
    room.intend(StartActivity{board_activity});
    const CardId id = write(room, "Trop cher");
    CHECK(room.state.cards.at(id).college == "usagers");
    CHECK(room.state.cards.at(id).table == "");
    std::vector<Activity> agenda = room.state.agenda;
    agenda[0].authorship = Authorship::college_and_table;
    CHECK(room.intend(PlanAgenda{agenda}) == "promised");
    agenda[0].authorship = Authorship::college;
    agenda[3].authorship = Authorship::nobody;
    CHECK(room.intend(PlanAgenda{agenda}) == "");
    room.intend(StartActivity{drawing});
    const CardId nameless = write(room, "Sans nom");
    CHECK(room.state.cards.at(nameless).college == "");
    CHECK(room.state.cards.at(nameless).table == "");
}

TEST_CASE("An activity has the tools it was given") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    const InkLine line{Nib::pen, InkColour::black, {{0, 0, 8}, {80, 0, 8}}};
    CHECK(room.intend(DrawStrokes{{{{0, 0}, line}}}) == "locked");
    CHECK(room.intend(PlaceStamp{StampKind::counter, {}, ""}) == "locked");
    CHECK(room.intend(CreateCard{"x", {}, Colour::yellow, "", "", {}, {line}}) == "locked");
    CHECK(room.intend(PlaceFrame{FrameKind::page, "Page", {0, 0, 600, 400}, {}, {}}) == "");
    CHECK(room.intend(card("x", {700, 0})) == "");
}

TEST_CASE("A locked activity opens again when it is extended") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    CHECK(room.intend(LockActivity{board_activity}) == "unknown");
    REQUIRE(room.intend(LockActivity{drawing}) == "");
    CHECK(room.intend(card("x", {})) == "locked");
    CHECK(room.intend(ExtendTimer{base::minute_ms}) == "");
    CHECK(room.intend(card("x", {})) == "");
}

TEST_CASE("Nothing in a locked frame is changed, by undo neither") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    room.intend(PlaceFrame{FrameKind::page, "Exemple", {0, 0, 600, 400}, {}, {}});
    const FrameId frame{room.state.next_id - 1};
    const CardId inside = write(room, "Dedans", {100, 100});
    const CardId outside = write(room, "Dehors", {900, 100});
    REQUIRE(room.intend(LockFrame{frame, true}) == "");
    CHECK(room.intend(WriteCard{inside, "x"}) == "frame_locked");
    CHECK(room.intend(MoveCards{{{inside, {900, 400}}}}) == "frame_locked");
    CHECK(room.intend(MoveCards{{{outside, {100, 200}}}}) == "frame_locked");
    CHECK(room.intend(DeleteCard{inside}) == "frame_locked");
    CHECK(room.intend(card("x", {120, 120})) == "frame_locked");
    CHECK(room.intend(MoveFrame{frame, {10, 0, 600, 400}}) == "frame_locked");
    CHECK(room.intend(NameFrame{frame, "x", {}, {}}) == "frame_locked");
    CHECK(room.intend(RemoveFrame{frame}) == "frame_locked");
    CHECK(room.intend(DeleteCard{outside}, hand_1) == "");
    CHECK(room.undo(hand_1) == "");  // the card outside comes back
    CHECK(room.undo(hand_1) == "");  // and was never written
    CHECK(room.undo(hand_1) == "frame_locked");
    REQUIRE(room.intend(LockFrame{frame, false}) == "");
    CHECK(room.intend(WriteCard{inside, "x"}) == "");
}

TEST_CASE("Parked and moderated cards are off the board, and come back where they lay") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    const CardId id = write(room, "Et le parking ?", {300, 200});
    REQUIRE(room.intend(SetCardAside{id, Aside::parked}, hand_1) == "");
    CHECK(room.state.card(id) == nullptr);
    CHECK(cards_aside(room.state, Aside::parked).size() == 1);
    CHECK(options_for(room.state, {}).empty());
    CHECK(room.intend(SetCardAside{id, Aside::parked}) == "unknown");
    CHECK(room.intend(SetCardAside{id, Aside::unfit}) == "");
    CHECK(cards_aside(room.state, Aside::parked).empty());
    CHECK(room.intend(SetCardAside{id, Aside::on_board}) == "");
    REQUIRE(room.state.card(id));
    CHECK(room.state.card(id)->at == base::Vec2{300, 200});
    // A deleted card is not offered again.
    room.intend(DeleteCard{id});
    CHECK(room.intend(SetCardAside{id, Aside::parked}) == "unknown");
}

TEST_CASE("Going back to a moment parks again what was parked then") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    const CardId id = write(room, "Et le parking ?");
    room.intend(SetCardAside{id, Aside::parked});
    const State past = room.state;
    room.intend(SetCardAside{id, Aside::on_board});
    CHECK(room.take(restore_board(past, room.state), host) == "");
    CHECK(cards_aside(room.state, Aside::parked).size() == 1);
}

TEST_CASE("An action keeps what it comes from, and what became of it is told after the end") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    const CardId id = write(room, "Payer en ligne");
    ActionSheet sheet;
    CHECK(room.intend(WriteAction{{}, ActionKind::action, sheet, {id}, {}}) == "nothing_said");
    sheet[ActionPart::what] = "Ouvrir le paiement en ligne";
    sheet[ActionPart::who] = "Régie";
    CHECK(room.intend(WriteAction{{}, ActionKind::action, sheet, {{99}}, {}}) == "unknown");
    CHECK(room.intend(WriteAction{{}, ActionKind::action, sheet, {id}, {99}}) == "unknown_vote");
    CHECK(room.intend(WriteAction{{99}, ActionKind::action, sheet, {id}, {}}) == "unknown");
    REQUIRE(room.intend(WriteAction{{}, ActionKind::action, sheet, {id}, {}}) == "");
    const ActionId action{room.state.next_id - 1};
    room.intend(DeleteCard{id});
    CHECK(room.state.action(action)->cards == std::vector<CardId>{id});
    room.intend(EndSession{});
    sheet.stage = ActionStage::done;
    CHECK(room.intend(WriteAction{action, ActionKind::action, sheet, {id}, {}}) == "");
    CHECK(room.state.action(action)->sheet.stage == ActionStage::done);
    CHECK(room.state.action(action)->activity == drawing);
    CHECK(room.intend(RemoveAction{action}) == "ended");
}

TEST_CASE("A project that is stopped or adapted says what the trial taught") {
    Room room = led_room();
    ProjectSheet sheet;
    CHECK(room.intend(WriteProject{{}, sheet}) == "no_title");
    sheet.title = "Salle sur demande";
    REQUIRE(room.intend(WriteProject{{}, sheet}) == "");
    const ProjectId project{room.state.next_id - 1};
    sheet.decision = ProjectDecision::stop;
    CHECK(room.intend(WriteProject{project, sheet}) == "nothing_learnt");
    sheet.decision = ProjectDecision::keep;
    sheet.stage = ProjectStage::stopped;
    CHECK(room.intend(WriteProject{project, sheet}) == "nothing_learnt");
    sheet[ProjectPart::learnt] = "Les clés comptent plus que l’agenda.";
    CHECK(room.intend(WriteProject{project, sheet}) == "");
    CHECK(room.intend(WriteProject{project, sheet, {}, {project}}) == "unknown");
    CHECK(room.intend(WriteProject{project, sheet, {}, {{99}}}) == "unknown");
    REQUIRE(room.intend(RemoveProject{project}) == "");
    CHECK(room.state.project(project) == nullptr);
}

TEST_CASE("A crossing has four matrices, and its answers are cards linked to both parents") {
    Room room = led_room();
    room.intend(StartActivity{drawing});
    CrossingAxes axes;
    for (auto& axis : axes) {
        for (int n = 0; n < 2; ++n) axis.push_back(write(room, "Idée"));
    }
    CrossingAxes poor = axes;
    poor[3].clear();
    CHECK(room.intend(BuildCrossing{poor}) == "axis_empty");
    poor[3].assign(9, axes[3][0]);
    CHECK(room.intend(BuildCrossing{poor}) == "full");
    poor[3] = {{99}};
    CHECK(room.intend(BuildCrossing{poor}) == "unknown");
    REQUIRE(room.intend(BuildCrossing{axes}) == "");
    const Crossing& crossing = *room.state.crossing();
    const auto cells = cells_in_order(crossing);
    REQUIRE(cells.size() == 16);
    CHECK(cells[0] == CrossingCell{axes[0][0], axes[2][0]});
    CHECK(cells[4] == CrossingCell{axes[1][0], axes[2][0]});
    CHECK(cells[8] == CrossingCell{axes[0][0], axes[3][0]});
    CHECK(cells[15] == CrossingCell{axes[1][1], axes[3][1]});
    const CrossingCell cell = cells[5];
    CHECK(room.intend(TurnToCell{crossing.id, {axes[0][0], axes[1][0]}}) == "unknown");
    CHECK(room.intend(TurnToCell{crossing.id, cell}) == "");
    CHECK(room.state.crossing()->now == cell);
    CHECK(room.intend(SkipCell{crossing.id, cells[6]}) == "");
    CHECK(room.state.crossing()->cells.at(cells[6]).skipped);
    CHECK(room.intend(AnswerCell{crossing.id, cell, "  ", "", ""}) == "nothing_said");
    REQUIRE(room.intend(AnswerCell{crossing.id, cell, "Former les équipes", "agents", ""}) == "");
    const CardId answer{room.state.next_id - 1};
    CHECK(room.state.crossing()->cells.at(cell).cards == std::vector<CardId>{answer});
    CHECK(room.state.link(answer, cell.row));
    CHECK(room.state.link(answer, cell.column));
    // An answer to a skipped cell means that it is not skipped any more.
    REQUIRE(room.intend(AnswerCell{crossing.id, cells[6], "Si", "", ""}) == "");
    CHECK_FALSE(room.state.crossing()->cells.at(cells[6]).skipped);
}

TEST_CASE("The closing form names the session's colleges") {
    Room room = led_room();
    CHECK(room.intend(WriteClosing{{{{"nobody", 3}}, "", ""}}) == "unknown_college");
    CHECK(room.intend(WriteClosing{{{{"usagers", 9}}, "", std::string(20'001, 'x')}}) ==
          "text_too_long");
    REQUIRE(room.intend(WriteClosing{{{{"usagers", 9}}, "Conseil", "On continue."}}) == "");
    CHECK(room.state.closing->attendees[0].people == 9);
    room.intend(EndSession{});
    CHECK(room.intend(WriteClosing{{{{"usagers", 8}}, "Conseil", "On continue."}}) == "");
}
