// What a facilitator sees of arrivals, silence, the crossing, projects and the closing.

#include "hall.h"

#include "ui/screens/arrival/arrival.h"
#include "ui/screens/board/board.h"
#include "ui/screens/closing/closing.h"
#include "ui/screens/crossing/crossing.h"
#include "ui/screens/portfolio/portfolio.h"
#include "ui/screens/projects/projects.h"

namespace {

using namespace workshop;

struct Led : rig::Hall {
    // What the screen wished, as the program does it.
    void obey() {
        auto intents = std::exchange(rig.wishes.intents, {});
        for (const ui::Wanted& each : intents) want(each.intent, each.actor);
        rig.frames(2);
        rig.settle();
    }
    void tap(const std::string& label, std::size_t nth = 0) {
        rig.tap(label, nth);
        obey();
    }
    void write(const std::string& label, const std::string& text) {
        rig.tap(label);
        rig.type(text);
        obey();
    }
    void plan(Activity activity) {
        std::vector<Activity> agenda = state.agenda;
        agenda.push_back(std::move(activity));
        want(PlanAgenda{agenda});
        want(StartActivity{state.agenda.back().id});
    }
};

Activity step(ActivityKind kind, const std::string& title) {
    Activity activity;
    activity.kind = kind;
    activity.title = title;
    activity.duration_ms = 10 * base::minute_ms;
    return activity;
}

}  // namespace

TEST_CASE("people are counted at the table that is chosen") {
    Led led;
    led.want(ChooseTables{{"Table 1", "Table 2"}});
    led.plan(step(ActivityKind::arrival, "Accueil"));
    led.show<ui::ArrivalScreen>();
    // Without a table nobody can be counted, and it says why.
    led.tap("One more: usagers");
    CHECK(people_there(led.state) == 0);
    led.tap("Table 2");
    led.tap("One more: usagers");
    led.tap("One more: usagers");
    led.tap("One more: élus");
    led.tap("One fewer: usagers");
    CHECK(people_there(led.state, "usagers", "Table 2") == 1);
    CHECK(people_there(led.state, "elus", "Table 2") == 1);
    CHECK(led.rig.has("2 people are there"));
    led.tap("Table 1");
    CHECK_FALSE(led.rig.item("One fewer: usagers").enabled);
}

TEST_CASE("silent writing says how many ideas wait, what was promised, and reveals them") {
    Led led;
    Activity silent = step(ActivityKind::board, "En silence");
    silent.silent = true;
    silent.authorship = Authorship::nobody;
    silent.time_up = TimeUp::reveal;
    led.plan(silent);
    led.card("Trop cher", {0, 0});
    led.card("Trop loin", {0, 0});
    led.show<ui::BoardScreen>();
    CHECK(led.rig.has("Written in silence: 2 ideas"));
    CHECK(led.rig.has("Nobody will know who wrote what. When time is up, all ideas are revealed."));
    CHECK_FALSE(led.rig.has("Trop cher"));
    led.tap("Reveal them together");
    CHECK(card_count(led.state) == 2);
    CHECK(led.rig.has("Trop cher"));
    CHECK_FALSE(led.rig.has("Reveal them together"));
}

TEST_CASE("an idea becomes an action that keeps where it comes from") {
    Led led;
    led.start("Imaginer");
    const CardId idea = led.card("Payer en ligne", {0, 0});
    led.want(SetCardAside{idea, Aside::parked});
    led.plan(step(ActivityKind::closing, "Clôture"));
    led.show<ui::ClosingScreen>();
    led.tap("Make it an action");
    CHECK(led.rig.has("Comes from “Payer en ligne”"));
    led.write("Who", "La régie");
    led.write("When", "avant mars");
    led.tap("Keep it");
    REQUIRE(led.state.actions.size() == 1);
    const Action& action = led.state.actions.begin()->second;
    CHECK(action.sheet[ActionPart::what] == "Payer en ligne");
    CHECK(action.sheet[ActionPart::who] == "La régie");
    CHECK(action.cards == std::vector<CardId>{idea});
    CHECK(led.rig.has("Payer en ligne"));
    // An empty one stays open, with the reason.
    led.tap("New decision");
    led.tap("Keep it");
    CHECK(led.state.actions.size() == 1);
    CHECK(led.rig.has("Say in one sentence what is decided or done."));
}

TEST_CASE("the closing form begins with who arrived, and ends the workshop when asked twice") {
    Led led;
    led.want(CountPeople{"usagers", "", 9});
    led.plan(step(ActivityKind::closing, "Clôture"));
    led.show<ui::ClosingScreen>();
    CHECK(closing_form(led.state).attendees[0].people == 9);
    led.write("What is kept of it", "On essaie deux salles.");
    led.rig.key(input::KeyCode::tab);
    led.obey();
    REQUIRE(led.state.closing);
    CHECK(led.state.closing->minutes == "On essaie deux salles.");
    CHECK(led.state.closing->attendees[0].people == 9);
    led.tap("End the workshop");
    CHECK_FALSE(led.state.ended);
    led.tap("Not yet");
    CHECK_FALSE(led.state.ended);
    led.tap("End the workshop");
    led.tap("End the workshop", 1);
    CHECK(led.state.ended);
}

TEST_CASE("a crossing is built, walked, answered, skipped and seen at a glance") {
    Led led;
    led.start("Imaginer");
    for (std::size_t axis = 0; axis < crossing_axis_count; ++axis) {
        for (int n = 0; n < 2; ++n) {
            led.card(std::string(key_of(CrossingAxis(axis))) + " " + std::to_string(n),
                     {300.F * float(n), 200.F * float(axis)}, crossing_colours[axis]);
        }
    }
    led.plan(step(ActivityKind::crossing, "Croiser"));
    led.show<ui::CrossingScreen>();
    // One idea is left out: seven are crossed.
    led.tap("threats 1");
    led.tap("Build the four matrices");
    REQUIRE(led.state.crossing());
    CHECK(cells_in_order(*led.state.crossing()).size() == 12);
    CHECK(led.rig.has("How can the strengths that are recognised be used to make the most of "
                      "these opportunities?"));
    led.tap("Cell by cell");
    CHECK(led.rig.has("Cell 1 of 12 · 0 answered · 0 skipped"));
    CHECK(led.rig.has("strengths 0"));
    CHECK(led.rig.has("opportunities 0"));
    led.rig.tap("An answer, then Enter");
    led.rig.type("Former les équipes");
    led.rig.key(input::KeyCode::enter);
    led.obey();
    CHECK(led.rig.has("Former les équipes"));
    CHECK_FALSE(led.rig.item("Skip this cell").enabled);
    led.tap("Next cell");
    led.tap("Skip this cell");
    CHECK(led.rig.has("Cell 3 of 12 · 1 answered · 1 skipped"));
    led.tap("By lot");
    const CrossingCell drawn = led.state.crossing()->now;
    CHECK(led.state.crossing()->cells.count(drawn) == 0);
    led.tap("The four matrices");
    CHECK(led.rig.has("Former les équipes"));
    CHECK(led.rig.has("Skipped"));
    led.tap("Weaknesses × Threats");
    led.tap("Open cell");
    CHECK(led.rig.has("Which strategies keep these weaknesses from furthering, from amplifying "
                      "these threats?"));
}

TEST_CASE("the worked example is read, and nothing of it comes into the session") {
    Led led;
    const auto references = methods::read_references(FABRIQUE_SOURCE_DIR "/assets/reference");
    led.rig.world.references = &references;
    led.plan(step(ActivityKind::crossing, "Croiser"));
    led.show<ui::CrossingScreen>();
    const std::uint64_t before = led.state.seq;
    led.tap("A worked example");
    CHECK(led.rig.has("Emergence possible d'un nouveau projet de territoire"));
    led.tap("Weaknesses × Threats");
    CHECK(led.rig.has("Pas de « chaise vide » pour le manager !"));
    led.tap("Pas de « chaise vide » pour le manager !");
    led.tap("Back to our ideas");
    CHECK(led.rig.has("Build the four matrices"));
    CHECK(led.state.seq == before);
    std::size_t cells = 0;
    for (const auto& matrix : ui::example_table(references.at("croisement"), "fr").matrices) {
        for (const auto& row : matrix.cells) cells += row.size();
    }
    CHECK(cells == 48);
}

TEST_CASE("a list without an idea cannot be crossed, and says so") {
    Led led;
    led.start("Imaginer");
    led.card("Une force", {0, 0}, Colour::green);
    led.plan(step(ActivityKind::crossing, "Croiser"));
    led.show<ui::CrossingScreen>();
    CHECK_FALSE(led.rig.item("Build the four matrices").enabled);
    led.tap("Build the four matrices");
    CHECK(led.rig.has("Each of the four lists needs at least one idea to cross."));
}

TEST_CASE("a project that is stopped says what it taught before it is kept") {
    Led led;
    led.show<ui::ProjectsScreen>();
    led.tap("New project");
    led.write("Title of the project", "Salle sur demande");
    led.tap("Societal, of services");
    led.tap("Stop it");
    led.tap("Keep the sheet");
    CHECK(led.state.projects.empty());
    CHECK(led.rig.has("Say first what the trial taught, even if it failed."));
    led.write("What the trial taught us", "Les clés comptent plus que l’agenda.");
    led.tap("Keep the sheet");
    REQUIRE(led.state.projects.size() == 1);
    const ProjectSheet& sheet = led.state.projects.begin()->second.sheet;
    CHECK(sheet.title == "Salle sur demande");
    CHECK(sheet.nature == ProjectNature::societal);
    CHECK(sheet.decision == ProjectDecision::stop);
    // Kept again, it is the same project.
    led.tap("Fast");
    led.tap("Keep the sheet");
    CHECK(led.state.projects.size() == 1);
    CHECK(led.state.projects.begin()->second.sheet.traits[0]);
}

namespace {

session::ShelfCard with_project(const std::string& title, ProjectNature nature,
                                ProjectDecision decision, const std::string& review, bool fast) {
    session::ShelfCard card;
    card.path = "/x/" + title + ".fabrique";
    card.title = "Atelier " + title;
    Project project;
    project.id = {7};
    project.sheet.title = title;
    project.sheet.nature = nature;
    project.sheet.decision = decision;
    project.sheet.review = review;
    project.sheet.traits[0] = fast;
    project.sheet.hours_spent = 40;
    card.projects = {project};
    return card;
}

}  // namespace

TEST_CASE("the portfolio balances, filters, and shows first what is due") {
    const std::vector<session::ShelfCard> shelf = {
        with_project("Guichet", ProjectNature::societal, ProjectDecision::keep, "2027-03-01", true),
        with_project("Qualité", ProjectNature::managerial, ProjectDecision::adapt, "2026-10-01",
                     false),
        with_project("Salle", ProjectNature::societal, ProjectDecision::undecided, "", true)};
    Led led;
    led.rig.world.shelf = shelf;
    led.show<ui::PortfolioScreen>();
    CHECK(led.rig.has("3 of 3 · 120 hours spent"));
    CHECK(led.rig.has("Review due since 2026-10-01"));
    CHECK(led.rig.has("Next review 2027-03-01"));
    CHECK(led.rig.item("Qualité").rect.y < led.rig.item("Guichet").rect.y);
    led.tap("Fast");
    CHECK(led.rig.has("2 of 3 · 80 hours spent"));
    CHECK_FALSE(led.rig.has("Qualité"));
    led.tap("Make it last");
    CHECK(led.rig.has("1 of 3 · 40 hours spent"));
    led.rig.tap("Guichet");
    REQUIRE(led.rig.wished<ui::OpenProject>());
    CHECK(led.rig.wished<ui::OpenProject>()->path == "/x/Guichet.fabrique");
}
