#include "hall.h"

#include "ui/screens/result/result.h"
#include "workshop/vote_comparison.h"

using rig::Hall;
using ui::ResultView;

namespace {

const base::Words english;

ResultView view_of(const Hall& hall, int back = 0) {
    ui::ResultHere here;
    here.back = back;
    return ui::result_screen(hall.rig.world, english, here);
}

struct Voted : Hall {
    explicit Voted(voting::Rule rule = {"dots", 3, 2, 1}) : Hall(std::move(rule)) {
        start("Choisir");
        open_vote();
    }
};

bool says(const std::vector<std::string>& sentences, const std::string& part) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const std::string& sentence) {
        return sentence.find(part) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("before anything is counted the result says what to do") {
    Hall hall;
    CHECK(view_of(hall).empty_title == "Nothing is counted yet");
    CHECK_FALSE(view_of(hall).to_vote);
    hall.start("Choisir");
    hall.open_vote();
    hall.cast("usagers", {1, 0, 0});
    CHECK(view_of(hall).empty_title == "The vote is under way");
    CHECK(view_of(hall).to_vote);
    CHECK(view_of(hall).rows.empty());
    hall.want(workshop::CancelVote{hall.state.open_vote()->id, "panne"});
    CHECK(view_of(hall).empty_detail.find("panne") != std::string::npos);
}

TEST_CASE("a secret vote shows nothing while its ballots lie sealed") {
    Hall hall({"dots", 3, 2, 1}, true);
    hall.start("Choisir");
    const auto vote = hall.open_vote();
    workshop::BallotSealed ballot{vote, {1}, {1}, "usagers", {}, "7F3K"};
    ballot.sealed.assign(base::limits::ballot_sealed_bytes, 1);
    hall.want(workshop::SealBallot{ballot});
    hall.close_vote();
    CHECK(view_of(hall).rows.empty());
    CHECK(view_of(hall).empty_title == "The ballots still lie sealed");
}

TEST_CASE("the ranking has points, people, parts and the winner") {
    Voted hall;
    hall.cast_times(4, "usagers", {0, 2, 1});
    hall.cast_times(2, "agents", {1, 0, 1});
    hall.cast("elus", {});
    hall.close_vote();
    const ResultView view = view_of(hall);
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].label == "Dossier");
    CHECK(view.rows[0].points == "8 dots");
    CHECK(view.rows[0].people == "from 4 people");
    CHECK(view.rows[0].word == "Chosen");
    CHECK(view.rows[0].points_part == doctest::Approx(1));
    CHECK(view.rows[0].people_part == doctest::Approx(4.0 / 7));
    CHECK(view.rows[2].points_part == doctest::Approx(2.0 / 8));
    CHECK(view.numbers.find("7 ballots, 1 of them blank") != std::string::npos);
    CHECK(view.numbers.find("usagers 4, agents 2, élus 1") != std::string::npos);
}

TEST_CASE("the reasons: second criterion, next one, blank, more people elsewhere") {
    Voted hall;
    hall.cast_times(2, "usagers", {2, 1, 0});
    hall.cast("usagers", {0, 2, 0});
    hall.cast("usagers", {});
    hall.close_vote();
    const auto why = view_of(hall).why;
    CHECK(says(why, "“Dossier” is chosen, with 4 dots from 3 people."));
    CHECK(says(why, "The rule announced before the vote decided"));
    CHECK(says(why, "Next: “Guichet”, with 4 dots from 2 people."));
    CHECK(says(why, "1 ballot is blank"));
    CHECK_FALSE(says(why, "More people marked"));

    Voted few;
    few.cast_times(2, "usagers", {2, 0, 1});
    few.cast_times(3, "usagers", {0, 1, 0});
    few.close_vote();
    CHECK(says(view_of(few).why, "More people marked “Dossier”: 3 people"));
}

TEST_CASE("a tie is told in words and nothing wins by its name") {
    Voted hall;
    hall.cast("usagers", {2, 0, 0});
    hall.cast("agents", {0, 2, 0});
    hall.close_vote();
    const ResultView view = view_of(hall);
    CHECK(says(view.why, "“Guichet”, “Dossier” are equal, with 2 dots from 1 person each"));
    CHECK(view.rows[0].rank == 1);
    CHECK(view.rows[1].rank == 1);
    CHECK(view.rows[2].rank == 3);
    CHECK_FALSE(view.rows[0].winner);
    CHECK(view.rows[0].word == "Equal: a lot decides");
    CHECK(view.rows[2].word.empty());
}

TEST_CASE("of two places the first is sure, the second falls to a lot") {
    Voted hall({"dots", 3, 3, 2});
    hall.cast("usagers", {3, 0, 0});
    hall.cast("agents", {0, 1, 1});
    hall.close_vote();
    const ResultView view = view_of(hall);
    CHECK(view.rows[0].word == "Chosen");
    CHECK(view.rows[0].winner);
    CHECK(view.rows[1].word == "Equal: a lot decides");
    CHECK(view.rows[2].word == "Equal: a lot decides");
}

TEST_CASE("equal below the line is told, chosen together as well") {
    Voted hall({"approval", 3, 1, 2});
    hall.cast("usagers", {1, 1, 0});
    hall.close_vote();
    const ResultView view = view_of(hall);
    CHECK(view.rows[0].word == "Chosen");
    CHECK(view.rows[1].word == "Chosen");
    CHECK(view.rows[0].points == "1 approval");
    CHECK(view.rows[0].people.empty());
    CHECK(says(view.why, "“Guichet”, “Dossier” are chosen."));
}

TEST_CASE("nobody chose anything: nothing is decided") {
    Voted hall;
    hall.cast("usagers", {});
    hall.close_vote();
    CHECK(says(view_of(hall).why, "Nobody chose an option"));
    for (const auto& row : view_of(hall).rows) CHECK(row.word.empty());
}

TEST_CASE("few ballots of a college are counted, their detail is protected") {
    Voted hall;
    hall.cast_times(8, "usagers", {0, 2, 1});
    hall.cast_times(6, "agents", {2, 0, 0});
    hall.cast_times(3, "elus", {0, 0, 2});
    hall.close_vote();
    const auto rows = view_of(hall).colleges;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].best == std::vector<std::string>{"1. Dossier", "2. Borne"});
    // The detail of the agents would give that of the three elected people away.
    CHECK(rows[1].best.empty());
    CHECK(rows[1].instead == "detail protected with that of a smaller college");
    CHECK(rows[2].best.empty());
    CHECK(rows[2].instead == "fewer than 5 ballots: counted, detail protected");
    CHECK(rows[3].name == "agents + élus");
    CHECK(rows[3].ballots == "9 ballots");
    CHECK_FALSE(rows[3].shape.has_value());
}

TEST_CASE("a handful of ballots tells nothing by college") {
    Voted hall;
    hall.cast_times(3, "usagers", {0, 2, 1});
    hall.cast("agents", {2, 0, 0});
    hall.close_vote();
    for (const auto& row : view_of(hall).colleges) CHECK(row.best.empty());
}

TEST_CASE("the seal is the first one after the count, in groups of four digits") {
    Voted hall;
    workshop::SealSession early;
    early.digest.fill(0xAA);
    hall.want(early);
    hall.cast("usagers", {1, 0, 0});
    hall.close_vote();
    CHECK(view_of(hall).seal.empty());
    workshop::SealSession seal;
    seal.digest.fill(0x3F);
    hall.want(seal);
    CHECK(view_of(hall).seal == "3f3f 3f3f 3f3f 3f3f");
}

TEST_CASE("the vote before is one touch away, and back") {
    Voted hall;
    hall.cast("usagers", {1, 0, 0});
    hall.close_vote();
    hall.open_vote();
    hall.cast("usagers", {0, 0, 1});
    hall.close_vote();
    hall.show<ui::ResultScreen>();
    CHECK(hall.rig.has("Vote 2 of 2"));
    CHECK(hall.rig.item("Borne").chosen);
    hall.rig.tap("The vote before");
    CHECK(hall.rig.has("Vote 1 of 2"));
    CHECK(hall.rig.item("Guichet").chosen);
    hall.rig.tap("The vote before");  // there is none
    CHECK(hall.rig.has("Vote 1 of 2"));
    hall.rig.tap("The vote after");
    CHECK(hall.rig.has("Vote 2 of 2"));
}

TEST_CASE("everything of a long result can be reached at every size of letters") {
    for (const int percent : {100, 200}) {
        Hall hall;
        hall.rig.world.settings.text_percent = percent;
        auto agenda = hall.state.agenda;
        agenda[1].votes[0].choices.clear();
        for (int i = 1; i <= 20; ++i) {
            agenda[1].votes[0].choices.push_back({"Proposition numéro " + std::to_string(i)});
        }
        hall.want(workshop::PlanAgenda{agenda});
        hall.start("Choisir");
        hall.open_vote();
        hall.cast_times(6, "usagers", {1, 2});
        hall.close_vote();
        hall.show<ui::ResultScreen>();
        CHECK(hall.rig.has("Proposition numéro 20"));
        CHECK(hall.rig.has("Why this result?"));
        CHECK(hall.rig.has("By college"));
        hall.rig.tap("Review");
        CHECK(hall.rig.wished<ui::GoTo>()->place == ui::Place::review);
    }
}

TEST_CASE("the same ballots under other rules are told, in plain and in easy words") {
    Voted hall;
    // Two people give both their dots to the first; three like the second.
    for (int person = 0; person < 2; ++person) hall.cast("usagers", {2, 0, 0});
    for (int person = 0; person < 3; ++person) hall.cast("agents", {0, 1, 0});
    hall.close_vote();
    const auto& vote = hall.state.votes.begin()->second;
    const auto plain = workshop::other_rules(vote, english, workshop::Plainness::plain);
    CHECK(says(plain, "With the rule “Approval”"));
    CHECK(says(plain, "instead of"));
    CHECK_FALSE(says(plain, "Points to share out"));
    const auto easy = workshop::other_rules(vote, english, workshop::Plainness::easy);
    CHECK(says(easy, "The result is not the same."));
}

TEST_CASE("colleges of the same weight are told, unless that would tell how a few voted") {
    Voted hall;
    for (int person = 0; person < 9; ++person) hall.cast("usagers", {2, 0, 0});
    for (int person = 0; person < 5; ++person) hall.cast("agents", {0, 2, 1});
    for (int person = 0; person < 2; ++person) hall.cast("elus", {0, 2, 0});
    hall.close_vote();
    CHECK(view_of(hall).weighted.find("fewer than 5 ballots") != std::string::npos);
}

TEST_CASE("a lot is drawn on the result, with numbers that the room calls out") {
    Voted hall({"approval", 1, 1, 1});
    hall.cast("usagers", {1, 0, 0});
    hall.cast("agents", {0, 1, 0});
    hall.close_vote();
    CHECK(view_of(hall).lot_of == hall.state.votes.begin()->first);
    CHECK(view_of(hall).rows[0].word == "Equal: a lot decides");
    auto& screen = hall.show<ui::ResultScreen>();
    hall.rig.tap("Draw the lot");
    CHECK(screen.here().asking_lot);
    hall.rig.tap("Draw it now");
    CHECK(hall.rig.wishes.intents.empty());  // nobody has called out anything yet
    hall.rig.tap("The numbers called out");
    hall.rig.type("1234x5678");
    hall.rig.key(input::KeyCode::enter);
    hall.rig.tap("Draw it now");
    REQUIRE(hall.rig.wishes.intents.size() == 1);
    const auto* drawn = std::get_if<workshop::DrawLot>(&hall.rig.wishes.intents.front().intent);
    REQUIRE(drawn != nullptr);
    CHECK(drawn->called_out == "12345678");
    CHECK_FALSE(screen.here().asking_lot);
    hall.want(*drawn);
    const ResultView view = view_of(hall);
    CHECK_FALSE(view.lot_of);
    CHECK(std::ranges::count_if(view.rows, &ResultView::Row::winner) == 1);
    CHECK(says(view.why, "12345678"));
}

TEST_CASE("a reveal goes step by step, and gives nothing away before") {
    Voted hall;
    hall.cast_times(6, "usagers", {2, 1, 0});
    hall.close_vote();
    auto& screen = hall.show<ui::ResultScreen>();
    CHECK(hall.rig.has("Why this result?"));
    const int last = int(view_of(hall).steps.size()) - 1;
    REQUIRE(last >= 2);
    hall.rig.tap("Show it step by step");
    CHECK(screen.here().step == 0);
    CHECK_FALSE(hall.rig.has("Why this result?"));
    CHECK_FALSE(hall.rig.has("Guichet"));
    for (int step = 0; step < last; ++step) hall.rig.tap("Next step");
    CHECK(screen.here().step == last);
    hall.rig.tap("One step back");
    CHECK(screen.here().step == last - 1);
    hall.rig.tap("Next step");
    hall.rig.tap("The whole result");
    CHECK(screen.here().step == -1);
    CHECK(hall.rig.has("Why this result?"));
}

TEST_CASE("consent has no ranks: what is adopted comes first, of each college too") {
    Voted hall({"consent", 1, 1, 1});
    for (int i = 0; i < 6; ++i) {
        hall.cast_marks("usagers", {{{1}, 2}, {{2}, 0}, {{3}, 1}});
        hall.cast_marks("agents", {{{1}, 0}, {{2}, 0}, {{3}, 2}});
    }
    hall.close_vote();
    const ResultView view = view_of(hall);
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].label == "Dossier");
    CHECK(view.rows[0].word == "Adopted");
    CHECK(view.rows[0].rank == 0);
    CHECK(view.rows[0].points == "no objection");
    CHECK(view.rows[1].points == "6 objections");
    CHECK_FALSE(view.pictures.empty());
    REQUIRE(view.colleges.size() == 3);
    CHECK(view.colleges[0].best == std::vector<std::string>{"Dossier", "Borne"});
    CHECK(view.colleges[1].best == std::vector<std::string>{"Guichet", "Dossier"});
    CHECK(view.colleges[2].instead == "nobody has voted: this voice is missing");
}

TEST_CASE("every method has a result that can be shown, with a picture where bars do not say all") {
    for (const voting::Method& method : voting::methods()) {
        if (method.only_files || method.spends) continue;
        CAPTURE(method.id);
        voting::Rule rule{method.id, 3, 1, 1};
        Voted hall(rule);
        for (int i = 0; i < 6; ++i) {
            hall.cast_marks("usagers", {{{1}, 1}});
            hall.cast_marks("agents", {{{2}, 1}});
            hall.cast_marks("agents", {});
        }
        hall.close_vote();
        const ResultView view = view_of(hall);
        CHECK(view.rows.size() == 3);
        CHECK_FALSE(view.why.empty());
        CHECK_FALSE(view.steps.empty());
        const bool bars = rule.method == "dots" || rule.method == "approval" ||
                          rule.method == "points" || rule.method == "score" ||
                          rule.method == "borda" || rule.method == "quadratic";
        CHECK(view.pictures.empty() == bars);
        hall.show<ui::ResultScreen>();
        CHECK(hall.rig.has("Guichet"));
    }
}
