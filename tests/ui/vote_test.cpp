#include "hall.h"

#include "ui/screens/vote/vote.h"

using rig::Hall;
using ui::VoteScreen;
using ui::VoteView;

namespace {

const base::Words english;

VoteView view_of(const Hall& hall, const ui::VoteHere& here = {}) {
    return ui::vote_screen(hall.rig.world, english, here);
}

std::int32_t total(VoteScreen& screen) {
    std::int32_t sum = 0;
    for (const voting::Mark& mark : screen.here().ballot.marks) sum += mark.value;
    return sum;
}

void type_pin(Hall& hall, const std::string& digits) {
    for (const char digit : digits) hall.rig.tap(std::string(1, digit));
}

}  // namespace

TEST_CASE("the phase of the vote's screen follows the vote") {
    Hall hall;
    CHECK(view_of(hall).phase == VoteView::Phase::none);
    hall.start("Choisir");
    CHECK(view_of(hall).phase == VoteView::Phase::preview);
    CHECK(view_of(hall).options.size() == 3);
    CHECK(view_of(hall).trouble.empty());
    hall.open_vote();
    CHECK(view_of(hall).phase == VoteView::Phase::open);
    hall.cast("usagers", {1, 0, 0});
    CHECK(view_of(hall).ballots == 1);
    hall.close_vote();
    CHECK(view_of(hall).phase == VoteView::Phase::closed);
    hall.rig.world.read_only = true;
    CHECK_FALSE(view_of(hall).may_steer);
}

TEST_CASE("a vote that cannot be opened says what to do") {
    Hall hall;
    auto agenda = hall.state.agenda;
    agenda[1].votes[0].choices = {};
    hall.want(workshop::PlanAgenda{agenda});
    hall.start("Choisir");
    CHECK(view_of(hall).trouble.find("at least two options") != std::string::npos);
    agenda[1].votes[0].choices = {{"a"}, {"b"}};
    agenda[1].votes[0].question = " ";
    hall.want(workshop::PlanAgenda{agenda});
    CHECK(view_of(hall).trouble.find("no question") != std::string::npos);
    hall.show<VoteScreen>();
    hall.rig.tap("Open the vote");
    CHECK(hall.rig.wished<ui::OpenVoteNow>() == nullptr);
}

TEST_CASE("a cancelled vote leaves its reason where the next one is opened") {
    Hall hall;
    hall.start("Choisir");
    const auto vote = hall.open_vote();
    hall.want(workshop::CancelVote{vote, "une option manquait"});
    CHECK(view_of(hall).phase == VoteView::Phase::preview);
    CHECK(view_of(hall).note.find("une option manquait") != std::string::npos);
}

TEST_CASE("groups on the ballot tell their ideas") {
    Hall hall;
    auto agenda = hall.state.agenda;
    agenda[1].votes[0].choices = {};
    hall.want(workshop::PlanAgenda{agenda});
    hall.start("Imaginer");
    const auto a = hall.card("Un seul dossier", {0, 0});
    const auto b = hall.card("Un accueil", {300, 0});
    const auto c = hall.card("Le samedi", {600, 0});
    hall.group("Simplifier", {a, b});
    hall.group("Ouvrir", {c});
    hall.start("Choisir");
    const VoteView view = view_of(hall);
    REQUIRE(view.options.size() == 2);
    CHECK(view.options[0].label == "Simplifier");
    CHECK(view.options[0].detail == "2 ideas: Un seul dossier · Un accueil");
}

TEST_CASE("an open vote opens with one touch") {
    Hall hall;
    hall.start("Choisir");
    hall.show<VoteScreen>();
    hall.rig.tap("Open the vote");
    const auto* open = hall.rig.wished<ui::OpenVoteNow>();
    REQUIRE(open != nullptr);
    CHECK(open->pin.empty());
    CHECK(open->plan.question == "Que garder ?");
}

TEST_CASE("the first secret vote asks for a PIN twice; a slip of the finger begins anew") {
    Hall hall({"dots", 3, 2, 1}, true);
    hall.start("Choisir");
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Open the vote");
    REQUIRE(screen.here().ask == ui::VoteHere::Ask::choose_pin);
    type_pin(hall, "12345");
    hall.rig.tap("Continue");
    CHECK(screen.here().ask == ui::VoteHere::Ask::choose_pin);  // too short for a new one
    type_pin(hall, "6");
    hall.rig.tap("Continue");
    REQUIRE(screen.here().ask == ui::VoteHere::Ask::repeat_pin);
    type_pin(hall, "123457");
    hall.rig.tap("Open with this PIN");
    CHECK(hall.rig.wished<ui::OpenVoteNow>() == nullptr);
    REQUIRE(screen.here().ask == ui::VoteHere::Ask::choose_pin);
    // A keyboard types as well.
    for (int twice = 0; twice < 2; ++twice) {
        hall.rig.shell.kit().focus(0);
        hall.rig.type("2a46813");
        hall.rig.key(input::KeyCode::enter);
    }
    const auto* open = hall.rig.wished<ui::OpenVoteNow>();
    REQUIRE(open != nullptr);
    CHECK(open->pin == "246813");
    // The sheet stays until the vote is open: a refusal can be answered.
    CHECK(screen.here().ask == ui::VoteHere::Ask::repeat_pin);
    CHECK(screen.here().pin.empty());
    hall.open_vote();
    hall.rig.frames(2);
    CHECK(screen.here().ask == ui::VoteHere::Ask::none);
    CHECK(screen.here().first_pin.empty());
}

TEST_CASE("a known PIN is asked once, none when the box is open; closing asks as well") {
    Hall hall({"dots", 3, 2, 1}, true);
    hall.start("Choisir");
    hall.rig.world.has_pin = true;
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Open the vote");
    CHECK(screen.here().ask == ui::VoteHere::Ask::pin_to_open);
    type_pin(hall, "246");
    hall.rig.tap("Take the last digit back");
    type_pin(hall, "68");
    hall.rig.tap("Open with this PIN");
    REQUIRE(hall.rig.wished<ui::OpenVoteNow>() != nullptr);
    CHECK(hall.rig.wished<ui::OpenVoteNow>()->pin == "2468");
    hall.open_vote();
    hall.rig.world.unlocked = true;
    hall.rig.frames(2);
    hall.rig.tap("Close the vote");
    CHECK(screen.here().ask == ui::VoteHere::Ask::close);
    hall.rig.tap("Let them vote on");
    CHECK(hall.rig.wished<ui::CloseVoteNow>() == nullptr);
    hall.rig.world.unlocked = false;
    hall.rig.tap("Close the vote");
    type_pin(hall, "2468");
    hall.rig.tap("Close and count");
    REQUIRE(hall.rig.wished<ui::CloseVoteNow>() != nullptr);
    CHECK(hall.rig.wished<ui::CloseVoteNow>()->pin == "2468");
}

TEST_CASE("a vote is cancelled with a reason and not without") {
    Hall hall;
    hall.start("Choisir");
    const auto vote = hall.open_vote();
    hall.show<VoteScreen>();
    hall.rig.tap("Cancel this vote");
    hall.rig.tap("Cancel the vote");
    CHECK(hall.rig.wishes.intents.empty());
    hall.rig.tap("Reason");
    hall.rig.type("une option manquait");
    hall.rig.key(input::KeyCode::enter);
    hall.rig.tap("Cancel the vote");
    REQUIRE(hall.rig.wishes.intents.size() == 1);
    const auto* cancel =
        std::get_if<workshop::CancelVote>(&hall.rig.wishes.intents.front().intent);
    REQUIRE(cancel != nullptr);
    CHECK(cancel->vote == vote);
    CHECK(cancel->reason == "une option manquait");
}

TEST_CASE("at the wall a finger lays dots and takes them back, within the rule") {
    Hall hall;
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Guichet");
    hall.rig.tap("Guichet");
    CHECK(hall.rig.item("Guichet").value.find("This idea has all") != std::string::npos);
    CHECK_FALSE(hall.rig.has("This idea has all the dots it may have."));
    hall.rig.tap("Guichet");  // one too many: it is said there and then
    CHECK(hall.rig.has("This idea has all the dots it may have."));
    CHECK(total(screen) == 2);
    CHECK(hall.rig.has("You have one left."));
    hall.rig.tap("Borne");
    hall.rig.tap("Dossier");  // none is left
    CHECK(total(screen) == 3);
    hall.rig.tap("Take back: Guichet");
    hall.rig.tap("Dossier");
    CHECK(screen.here().ballot.marks ==
          voting::Marks{{{1}, 1}, {{2}, 1}, {{3}, 1}});
}

TEST_CASE("a ballot at the wall needs a voice; then the next person finds nothing of it") {
    Hall hall;
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Dossier");
    hall.rig.tap("Done, next person");
    CHECK(hall.rig.wished<ui::CastHere>() == nullptr);
    CHECK(hall.rig.has("Say first as who:"));
    hall.rig.tap("agents");
    CHECK(hall.rig.has("You vote as"));
    hall.rig.tap("Done, next person");
    const auto* cast = hall.rig.wished<ui::CastHere>();
    REQUIRE(cast != nullptr);
    CHECK(cast->college == "agents");
    CHECK(cast->marks == voting::Marks{{{2}, 1}});
    CHECK(screen.here().ballot.marks.empty());
    CHECK(screen.here().ballot.college.empty());
    // A blank one is a ballot too.
    hall.rig.wishes = {};
    hall.rig.tap("élus");
    hall.rig.tap("Blank ballot, next person");
    REQUIRE(hall.rig.wished<ui::CastHere>() != nullptr);
    CHECK(hall.rig.wished<ui::CastHere>()->marks.empty());
}

TEST_CASE("one mark for each option is made and unmade by the same touch") {
    Hall hall({"approval", 2, 1, 1});
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Guichet");
    CHECK(total(screen) == 1);
    hall.rig.tap("Guichet");
    CHECK(total(screen) == 0);
    hall.rig.tap("Guichet");
    hall.rig.tap("Dossier");
    hall.rig.tap("Borne");
    CHECK(total(screen) == 2);
    hall.rig.tap("Dossier");
    CHECK(total(screen) == 1);
}

TEST_CASE("a secret vote cannot be given at the wall, whoever looks") {
    Hall hall({"dots", 3, 2, 1}, true);
    hall.start("Choisir");
    hall.open_vote();
    hall.show<VoteScreen>();
    CHECK_FALSE(hall.rig.has("You vote as"));
    CHECK(hall.rig.item("Guichet").role == ui::Role::text);
    CHECK(hall.rig.has("Secret vote: the ballots are sealed until closing."));
}

TEST_CASE("a ballot under way does not outlive its vote") {
    Hall hall;
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Guichet");
    hall.rig.tap("agents");
    hall.close_vote();
    hall.rig.frames(2);
    CHECK(screen.here().ballot.marks.empty());
    hall.rig.tap("See the result");
    REQUIRE(hall.rig.wished<ui::GoTo>() != nullptr);
    CHECK(hall.rig.wished<ui::GoTo>()->place == ui::Place::result);
}

TEST_CASE("every step of the vote is there at every size of letters") {
    for (const int percent : {100, 150, 200}) {
        Hall hall;
        hall.rig.world.settings.text_percent = percent;
        hall.start("Choisir");
        hall.open_vote();
        auto& screen = hall.show<VoteScreen>();
        hall.rig.tap("Borne");
        CHECK(total(screen) == 1);
        hall.rig.tap("Close the vote");
        CHECK(screen.here().ask == ui::VoteHere::Ask::close);
        hall.rig.tap("Close and count");
        CHECK(hall.rig.wished<ui::CloseVoteNow>() != nullptr);
    }
}

TEST_CASE("at the wall ideas are ranked by touching them in order") {
    Hall hall({"schulze", 1, 1, 1});
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    CHECK(hall.rig.has("Touch them in your order"));
    hall.rig.tap("Borne");
    hall.rig.tap("Guichet");
    hall.rig.tap("Dossier");
    CHECK(screen.here().ballot.marks == voting::Marks{{{1}, 2}, {{2}, 3}, {{3}, 1}});
    hall.rig.tap("Borne");  // taken back: the others move up
    CHECK(screen.here().ballot.marks == voting::Marks{{{1}, 1}, {{2}, 2}});
    CHECK(hall.rig.has("2 of 3 ranked"));
}

TEST_CASE("at the wall each idea gets a grade, and the same touch takes it back") {
    Hall hall({"majority-judgment", 1, 1, 1});
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    hall.rig.tap("Excellent", 0);
    hall.rig.tap("To reject", 2);
    CHECK(screen.here().ballot.marks == voting::Marks{{{1}, 6}, {{3}, 0}});
    CHECK(hall.rig.has("2 of 3 judged"));
    hall.rig.tap("Good", 0);
    hall.rig.tap("To reject", 2);
    CHECK(screen.here().ballot.marks == voting::Marks{{{1}, 4}});
    hall.rig.tap("agents");
    hall.rig.tap("Done, next person");
    REQUIRE(hall.rig.wished<ui::CastHere>() != nullptr);
    CHECK(hall.rig.wished<ui::CastHere>()->marks == voting::Marks{{{1}, 4}});
}

TEST_CASE("votes against are possible at the wall where the rule allows them") {
    Hall hall({"quadratic", 1, 1, 1, {{"credits", "10"}, {"negative", "yes"}}});
    hall.start("Choisir");
    hall.open_vote();
    auto& screen = hall.show<VoteScreen>();
    for (int i = 0; i < 3; ++i) hall.rig.tap("Guichet");
    hall.rig.tap("Take back: Borne");
    CHECK(screen.here().ballot.marks == voting::Marks{{{1}, 3}, {{3}, -1}});
    CHECK(hall.rig.has("You have 0 credits left."));
    hall.rig.tap("Dossier");
    CHECK(hall.rig.has("Your credits are not enough. Take something back first."));
}

TEST_CASE("the votes of a step are put one after the other") {
    Hall hall;
    auto agenda = hall.state.agenda;
    agenda[1].votes.push_back(agenda[1].votes[0]);
    agenda[1].votes[1].question = "Et ensuite ?";
    hall.want(workshop::PlanAgenda{agenda});
    hall.start("Choisir");
    CHECK(view_of(hall).which == "Vote 1 of 2");
    hall.show<VoteScreen>();
    hall.open_vote();
    hall.close_vote();
    CHECK(view_of(hall).phase == VoteView::Phase::closed);
    hall.rig.frames(2);
    CHECK(hall.rig.has("The vote is closed and counted."));
    hall.rig.tap("Next vote");
    hall.rig.frames(2);
    CHECK(hall.rig.has("Et ensuite ?"));
    CHECK(hall.rig.has("Vote 2 of 2"));
    hall.rig.tap("Open the vote");
    REQUIRE(hall.rig.wished<ui::OpenVoteNow>() != nullptr);
    CHECK(hall.rig.wished<ui::OpenVoteNow>()->plan.question == "Et ensuite ?");
    // Who comes back to the screen finds the next one at once.
    hall.show<VoteScreen>();
    CHECK(hall.rig.has("Et ensuite ?"));
}

TEST_CASE("a questionnaire shows one question after the other, and opens and closes them all") {
    Hall hall;
    auto agenda = hall.state.agenda;
    workshop::Activity& step = agenda[1];
    step.together = true;
    step.votes.push_back(step.votes[0]);
    step.votes[1].question = "Et ensuite ?";
    step.votes[1].secret = true;
    hall.want(workshop::PlanAgenda{agenda});
    hall.start("Choisir");
    CHECK(view_of(hall).questions == 2);
    CHECK(view_of(hall).which == "Question 1 of 2");
    CHECK(view_of(hall).locked);  // the other one is secret
    CHECK_FALSE(view_of(hall).secret);
    hall.show<VoteScreen>();
    CHECK(hall.rig.has("Que garder ?"));
    hall.rig.tap("2");
    hall.rig.settle();
    CHECK(hall.rig.has("Et ensuite ?"));
    hall.rig.tap("1");
    hall.rig.settle();
    agenda[1].votes[1].question = "";
    hall.want(workshop::PlanAgenda{agenda});
    CHECK(view_of(hall).trouble.find("Question 2: ") == 0);
    agenda[1].votes[1].question = "Et ensuite ?";
    agenda[1].votes[1].secret = false;
    hall.want(workshop::PlanAgenda{agenda});
    hall.rig.tap("Open the questionnaire");
    CHECK(hall.rig.wished<ui::OpenVoteNow>() != nullptr);
    for (const auto& plan : agenda[1].votes) hall.want(workshop::OpenVote{plan, {}});
    hall.rig.settle();
    hall.rig.tap("2");
    hall.rig.settle();
    hall.rig.tap("Dossier");
    hall.rig.tap("agents");
    hall.rig.tap("Done, next person");
    REQUIRE(hall.rig.wished<ui::CastHere>() != nullptr);
    CHECK(hall.rig.wished<ui::CastHere>()->vote == hall.state.open_votes()[1]->id);

    // A question that is cancelled is put again; the other stays open.
    hall.want(workshop::CancelVote{hall.state.open_votes()[1]->id, "mal lue"});
    CHECK(view_of(hall).phase == VoteView::Phase::open);
    ui::VoteHere second;
    second.question = 1;
    CHECK(view_of(hall, second).phase == VoteView::Phase::preview);
    CHECK(view_of(hall, second).trouble.empty());
}
