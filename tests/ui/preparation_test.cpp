#include "rig.h"

#include "base/limits.h"
#include "ui/screens/preparation/preparation.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

namespace {

using workshop::ActivityKind;

// A session that takes the intents of the screen, as the program around it does.
struct Prepared {
    workshop::State state;
    rig::Rig rig;
    std::vector<base::Refusal> refusals;

    explicit Prepared(workshop::CreateSession create = {}) {
        if (create.title.empty()) create.title = "Cantine";
        if (create.colleges.empty()) {
            create.colleges = {{"usagers", "usagers", workshop::Shape::circle, 0x1D5FD1}};
        }
        propose(create);
        rig.world.state = &state;
        rig.shell.show(std::make_unique<ui::PreparationScreen>());
        rig.settle();
    }
    void propose(const workshop::Intent& intent) {
        const auto decision = workshop::decide(state, intent, {{}, rig.world.now});
        if (const auto* refusal = std::get_if<base::Refusal>(&decision)) {
            refusals.push_back(*refusal);
            return;
        }
        for (const auto& event : std::get<std::vector<workshop::Event>>(decision)) {
            workshop::evolve(state, {state.seq + 1, state.seq + 1, rig.world.now, {}, event});
        }
    }
    void obey() {
        for (const ui::Wanted& wanted : std::exchange(rig.wishes.intents, {})) {
            propose(wanted.intent);
        }
        rig.frames(2);
        rig.settle();
    }
    void tap(std::string_view label, std::size_t nth = 0) {
        rig.tap(label, nth);
        obey();
    }
    void write(std::string_view label, const std::string& text) {
        rig.tap(label);
        rig.key(input::KeyCode::letter_a, true);
        rig.key(input::KeyCode::backspace);
        rig.type(text);
        rig.key(input::KeyCode::escape);
        obey();
    }
};

workshop::CreateSession with_vote() {
    workshop::CreateSession create;
    workshop::Activity ideas, vote;
    ideas.title = "Imagine";
    ideas.duration_ms = 40 * base::minute_ms;
    vote.kind = ActivityKind::vote;
    vote.title = "Choose";
    vote.duration_ms = 15 * base::minute_ms;
    vote.votes = {{"What first?", {"dots", 3, 2, 1}}};
    create.agenda = {ideas, vote};
    return create;
}

}  // namespace

TEST_CASE("preparation words the plan") {
    Prepared prepared(with_vote());
    const ui::PreparationView view =
        ui::preparation_screen(prepared.rig.world, base::Words{}, {.open = 1});
    CHECK(view.summary == "2 steps · 55 min");
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].duration == "40 min");
    CHECK(view.rows[1].detail == "Vote · What first?");
    CHECK(view.rows[1].open);
    CHECK(view.date == "No day yet");
    CHECK(view.date_after == view.today);
    CHECK(view.start == "Begin the workshop");
    CHECK(view.first == prepared.state.agenda[0].id);
}

TEST_CASE("an empty agenda says what to do, and the workshop may not begin") {
    Prepared prepared;
    CHECK(prepared.rig.has("No step yet"));
    prepared.tap("Begin the workshop");
    CHECK(prepared.rig.has("Add a step to the agenda first."));
    CHECK_FALSE(prepared.rig.wished<ui::GoTo>());
    prepared.tap("Vote");
    REQUIRE(prepared.state.agenda.size() == 1);
    CHECK(prepared.state.agenda[0].kind == ActivityKind::vote);
    CHECK(prepared.rig.has("Question"));  // it opens by itself
    CHECK(ui::preparation_screen(prepared.rig.world, base::Words{}, {}).rows[0].problem ==
          "The question is missing.");
}

TEST_CASE("title, place and day become one change each") {
    Prepared prepared(with_vote());
    prepared.write("Title", "  Inscription à la cantine ");
    CHECK(prepared.state.title == "Inscription à la cantine");
    prepared.write("Place", "Mairie");
    CHECK(prepared.state.place == "Mairie");
    prepared.tap("Day: more");
    CHECK(prepared.state.date == "2026-11-20");
    prepared.tap("Day: more");
    CHECK(prepared.state.date == "2026-11-21");
    prepared.tap("Today");
    CHECK(prepared.state.date == "2026-11-20");
    const std::uint64_t seq = prepared.state.seq;
    prepared.write("Title", "Inscription à la cantine");
    CHECK(prepared.state.seq == seq);  // nothing changed, nothing is said
    prepared.write("Title", "");
    REQUIRE(prepared.refusals.size() == 1);
    CHECK(prepared.state.title == "Inscription à la cantine");
}

TEST_CASE("colleges and colours are added, named and removed; signs stay different") {
    Prepared prepared(with_vote());
    prepared.tap("Add a college");
    prepared.tap("Add a college");
    REQUIRE(prepared.state.colleges.size() == 3);
    CHECK(prepared.state.colleges[1].key != prepared.state.colleges[2].key);
    CHECK(prepared.state.colleges[1].shape != prepared.state.colleges[2].shape);
    CHECK(prepared.state.colleges[1].shape != workshop::Shape::circle);
    prepared.tap("Remove usagers");
    CHECK(prepared.state.colleges.size() == 2);
    prepared.tap("Add a colour");
    prepared.tap("Add a colour");
    REQUIRE(prepared.state.legend.size() == 2);
    CHECK(prepared.state.legend[0].colour != prepared.state.legend[1].colour);
    prepared.write("Meaning", "écoute");
    CHECK(prepared.state.legend[0].label == "écoute");
    CHECK(prepared.state.legend[0].letter == "É");
}

TEST_CASE("steps change their time and their place, open one keeps open") {
    Prepared prepared(with_vote());
    prepared.tap("Duration of “Imagine”: more");
    CHECK(prepared.state.agenda[0].duration_ms == 45 * base::minute_ms);
    prepared.tap("Choose");
    CHECK(prepared.rig.has("Secret vote"));
    prepared.tap("Move “Choose” up");
    CHECK(prepared.state.agenda[0].title == "Choose");
    CHECK(prepared.rig.has("Secret vote"));
    prepared.tap("Secret vote");
    CHECK(prepared.state.agenda[0].votes[0].secret);
    prepared.tap("At most on one option: more");
    prepared.tap("At most on one option: more");
    CHECK(prepared.state.agenda[0].votes[0].rule.per_option_max == 3);
    prepared.tap("Marks for each person: less");
    CHECK(prepared.state.agenda[0].votes[0].rule.marks_max == 2);
    CHECK(prepared.state.agenda[0].votes[0].rule.per_option_max == 2);
    prepared.tap("Decide");
    CHECK(prepared.state.agenda[0].votes[0].rule.method == "majority-judgment");
    prepared.tap("Approval");
    CHECK(prepared.state.agenda[0].votes[0].rule.method == "approval");
    CHECK(prepared.state.agenda[0].votes[0].rule.per_option_max == 1);
    prepared.write("Options, one a line", "Un guichet\n\n Un dossier ");
    CHECK(prepared.state.agenda[0].votes[0].choices ==
          std::vector<workshop::Choice>{{"Un guichet"}, {"Un dossier"}});
    prepared.tap("Remove this step");
    REQUIRE(prepared.state.agenda.size() == 1);
    CHECK(prepared.state.agenda[0].title == "Imagine");
    CHECK(prepared.refusals.empty());
}

TEST_CASE("writing that is finished by another press is not lost by it") {
    Prepared prepared(with_vote());
    prepared.tap("Choose");
    prepared.rig.tap("Title of the step");
    prepared.rig.type("!");
    prepared.tap("Move “Choose” up");
    CHECK(prepared.state.agenda[0].title == "Choose!");
    prepared.rig.tap("Title");
    prepared.rig.type("!");
    prepared.rig.tap("Begin the workshop");
    REQUIRE(prepared.rig.wishes.intents.size() == 2);
    const auto& last = prepared.rig.wishes.intents.back().intent;
    CHECK(std::holds_alternative<workshop::StartActivity>(last));
    prepared.obey();
    CHECK(prepared.state.title == "Cantine!");
    CHECK(prepared.state.current == prepared.state.agenda[0].id);
    CHECK_FALSE(prepared.rig.wished<ui::GoTo>());
    prepared.tap("Back to the workshop");
    REQUIRE(prepared.rig.wished<ui::GoTo>());
    CHECK(prepared.rig.wished<ui::GoTo>()->place == ui::Place::vote);
}

TEST_CASE("a new PIN has six to twelve digits") {
    Prepared prepared(with_vote());
    prepared.write("6 to 12 digits", "12345");
    CHECK_FALSE(prepared.rig.wished<ui::SetPin>());
    CHECK(prepared.rig.has("A PIN has 6 to 12 digits."));
    prepared.write("6 to 12 digits", "258013");
    REQUIRE(prepared.rig.wished<ui::SetPin>());
    CHECK(prepared.rig.wished<ui::SetPin>()->pin == "258013");
    prepared.rig.world.has_pin = true;
    prepared.rig.frames(2);
    CHECK_FALSE(prepared.rig.has("6 to 12 digits"));
}

TEST_CASE("what is only read cannot be changed") {
    Prepared prepared(with_vote());
    prepared.rig.world.read_only = true;
    prepared.rig.frames(2);
    prepared.rig.tap("Duration of “Imagine”: more");
    prepared.rig.tap("Add a college");
    prepared.rig.tap("Title");
    prepared.rig.type("x");
    CHECK(prepared.rig.wishes.intents.empty());
}

TEST_CASE("durations step by minutes when they are short, by five when they are long") {
    const auto minutes = [](int n) { return n * base::minute_ms; };
    CHECK(ui::stepped(minutes(9), 1) == minutes(10));
    CHECK(ui::stepped(minutes(10), 1) == minutes(15));
    CHECK(ui::stepped(minutes(10), -1) == minutes(9));
    CHECK(ui::stepped(minutes(13), 1) == minutes(15));
    CHECK(ui::stepped(minutes(13), -1) == minutes(10));
    CHECK(ui::stepped(minutes(0), -1) == 0);
    CHECK(ui::stepped(base::limits::activity_duration_ms_max, 1) ==
          base::limits::activity_duration_ms_max);
}

TEST_CASE("a vote is set up by its purpose, with the ballot in view") {
    Prepared prepared(with_vote());
    prepared.tap("Choose");
    const auto vote = [&]() -> const workshop::VotePlan& {
        return prepared.state.agenda[1].votes.at(0);
    };
    prepared.write("Options, one a line", "Un banc\nUn arbre");
    prepared.tap("Put in order");
    CHECK(vote().rule.method == "schulze");
    CHECK(prepared.rig.has("Touch the ideas in your order, the one you like best first. You need "
                           "not rank them all."));
    CHECK_FALSE(prepared.rig.has("Minimax"));
    prepared.tap("More ways of voting");
    prepared.tap("Minimax");
    CHECK(vote().rule.method == "minimax");
    prepared.tap("Share out a budget");
    CHECK(vote().rule.method == "equal-shares");
    CHECK(prepared.rig.has("This way of voting needs a budget, and what each option costs."));
    prepared.write("Projects, one a line, with what each costs",
                   "Un banc = 1200\nUn arbre = 350,50\nUn nom = propre");
    CHECK(vote().choices == std::vector<workshop::Choice>{
                                {"Un banc", 1200'00}, {"Un arbre", 350'50}, {"Un nom = propre"}});
    prepared.write("Budget (€)", "1500");
    CHECK(vote().budget_cents == 1500'00);
    prepared.write("Projects, one a line, with what each costs", "Un banc = 1200\nUn arbre = 350");
    CHECK_FALSE(prepared.rig.has("This way of voting needs a budget, and what each option costs."));
    prepared.tap("Measure opinions");
    prepared.tap("Highest number: more");
    CHECK(voting::parameter(vote().rule, "top") == "6");
    prepared.tap("when time is up");
    CHECK(vote().closing == workshop::Closing::when_time_is_up);
    prepared.tap("the room decides");
    CHECK(vote().ties == workshop::TieRule::room);
    CHECK(prepared.rig.has("The vote closes when time is up. If options are equal at the line, "
                           "the room decides."));
    // A secret vote takes the PIN of a person: no clock closes it.
    prepared.tap("Secret vote");
    CHECK(vote().closing == workshop::Closing::by_hand);
    CHECK(prepared.refusals.empty());
}

TEST_CASE("a step may hold several votes, one after the other or together") {
    Prepared prepared(with_vote());
    prepared.tap("Choose");
    prepared.tap("Add a vote to this step");
    REQUIRE(prepared.state.agenda[1].votes.size() == 2);
    prepared.write("Question", "And what next?");
    CHECK(prepared.state.agenda[1].votes[1].question == "And what next?");
    CHECK(prepared.state.agenda[1].votes[0].question == "What first?");
    prepared.tap("Check agreement");
    CHECK(prepared.state.agenda[1].votes[1].rule.method == "consent");
    CHECK(prepared.state.agenda[1].votes[0].rule.method == "dots");
    CHECK_FALSE(prepared.state.agenda[1].together);
    prepared.tap("A questionnaire: all are open at the same time");
    CHECK(prepared.state.agenda[1].together);
    prepared.tap("A questionnaire: all are open at the same time");
    CHECK_FALSE(prepared.state.agenda[1].together);
    prepared.tap("Remove this vote");
    CHECK(prepared.state.agenda[1].votes.size() == 1);
    CHECK(prepared.refusals.empty());
}

TEST_CASE("tables are added and taken away, and people are counted by them") {
    Prepared prepared(with_vote());
    prepared.tap("Tables: more");
    prepared.tap("Tables: more");
    CHECK(prepared.state.tables == std::vector<std::string>{"Table 1", "Table 2"});
    prepared.tap("Tables: less");
    CHECK(prepared.state.tables == std::vector<std::string>{"Table 1"});
}
