#include "desk.h"
#include "session/replay.h"
#include "workshop/vote_count.h"

#include <doctest/doctest.h>

#include <map>

using namespace session;

namespace {

workshop::CreateCard card(const std::string& text) {
    return {text, {10, 20}, workshop::Colour::yellow, "usagers", ""};
}

// A few minutes at the board by one hand.
void work(Session& session, int gestures) {
    base::Random random(11);
    session.propose(workshop::StartActivity{board_activity}, {{}, noon});
    for (int i = 0; i < gestures; ++i) {
        const workshop::Context context{hand_1, noon + i * base::second_ms};
        if (i % 5 == 4) {
            session.undo(context);
        } else if (i % 2 == 0 || session.state().cards.empty()) {
            session.propose(card("idée " + std::to_string(i)), context);
        } else {
            const auto id = session.state().cards.rbegin()->first;
            session.propose(workshop::MoveCards{{{id, {float(random.below(500)), 3}}}}, context);
        }
    }
}

std::string digest_text(const workshop::State& state) { return base::hex(workshop::digest(state)); }

}  // namespace

TEST_CASE("a session is made, worked in, closed and found again as it was") {
    const Folder folder;
    std::string digest;
    std::vector<workshop::Entry> entries;
    {
        const auto session = new_session(folder);
        CHECK(session->state().title == "Inscription à la cantine");
        work(*session, 40);
        CHECK(session->wait_durable(5000));
        CHECK(session->durable_seq() == session->state().seq);
        digest = digest_text(session->state());
        entries.assign(session->entries().begin(), session->entries().end());
    }
    const auto session = reopened(folder);
    CHECK(session->condition() == journal::Condition::whole);
    CHECK_FALSE(session->read_only());
    CHECK(digest_text(session->state()) == digest);
    CHECK(std::equal(entries.begin(), entries.end(), session->entries().begin(),
                     session->entries().end()));
    CHECK(code(session->propose(card("encore"), {hand_1, noon})) == "");
}

TEST_CASE("replay shows the live state at every moment") {
    const Folder folder;
    const auto session = new_session(folder);
    std::map<std::uint64_t, std::string> live;
    session->propose(workshop::StartActivity{board_activity}, {{}, noon});
    for (int i = 0; i < 700; ++i) {
        const workshop::CardId id{3 + std::uint64_t(i % 5)};
        const workshop::Context context{hand_1, noon + i};
        if (i < 5) {
            session->propose(card("idée"), context);
        } else {
            session->propose(workshop::MoveCards{{{id, {float(i), 0}}}}, context);
        }
        live[session->state().seq] = digest_text(session->state());
    }
    Replay replay(session->entries());
    base::Random random(3);
    for (int i = 0; i < 200; ++i) {
        const auto at = std::next(live.begin(), std::ptrdiff_t(random.below(live.size())));
        CHECK(digest_text(replay.at_seq(at->first)) == at->second);
    }
    for (const auto& [seq, digest] : live) CHECK(digest_text(replay.at_seq(seq)) == digest);
    CHECK(replay.at_seq(0).seq == 0);
    CHECK(replay.at_seq(99'999).seq == session->state().seq);
    CHECK(replay.at_time(noon - 1).seq == 0);
    CHECK(replay.at_time(noon + 100).seq == session->state().seq - 599);
    CHECK(replay.ends_at() == noon + 699);
}

TEST_CASE("a thousand ideas of an earlier moment come back in one gesture, and stay") {
    const Folder folder;
    std::string today;
    {
        const auto session = new_session(folder);
        const workshop::Context context{hand_1, noon};
        for (int i = 0; i < 1000; ++i) session->propose(card("idée"), context);
        const std::uint64_t seq = session->state().seq;
        for (const auto& [id, each] : workshop::State(session->state()).cards) {
            session->propose(workshop::DeleteCard{id}, context);
        }
        CHECK(workshop::card_count(session->state()) == 0);
        const auto answer = session->restore_board(seq, context);
        REQUIRE(code(answer) == "");
        const auto done = std::get<Accepted>(answer);
        CHECK(done.last_seq - done.first_seq == 1000);
        CHECK(workshop::card_count(session->state()) == 1000);
        CHECK(code(session->restore_board(seq, context)) == "same_board");
        today = digest_text(session->state());
    }
    const auto session = reopened(folder);
    CHECK(session->condition() == journal::Condition::whole);
    CHECK(digest_text(session->state()) == today);
    CHECK(code(session->undo({hand_1, noon})) == "");
    CHECK(workshop::card_count(session->state()) == 0);
    CHECK(code(reopened(folder, Mode::review)->restore_board(3, {hand_1, noon})) == "read_only");
}

TEST_CASE("replay of nothing") {
    Replay replay({});
    CHECK(replay.at_seq(5).seq == 0);
    CHECK(replay.at_time(noon).seq == 0);
    CHECK(replay.size() == 0);
}

TEST_CASE("a refused session leaves nothing behind; a taken name is refused") {
    const Folder folder;
    workshop::CreateSession blank = plain_session();
    blank.title = "";
    const auto make = [&](const workshop::CreateSession& intent) {
        return failure_of([&] { Session::create(folder.file(), intent, noon, surroundings()); });
    };
    CHECK(make(blank) == "no_title");
    CHECK(fs::is_empty(folder.path()));
    CHECK(make(plain_session()) == "");
    CHECK_FALSE(make(plain_session()).empty());
}

TEST_CASE("the keys of an earlier session are neither taken over nor lost") {
    const Folder folder;
    new_session(folder)->box().unlock(pin, noon);
    fs::remove(folder.file());
    const std::string keys = bytes_in(folder.file() + ".keys");
    CHECK(failure_of([&] { new_session(folder); }) == "keys_left");
    CHECK(bytes_in(folder.file() + ".keys") == keys);
    CHECK_FALSE(fs::exists(folder.file()));
}

TEST_CASE("review changes nothing, on the disk neither") {
    const Folder folder;
    {
        const auto session = new_session(folder);
        work(*session, 10);
    }
    const std::string before = bytes_in(folder.file());
    const auto review = reopened(folder, Mode::review);
    CHECK(review->read_only());
    CHECK(code(review->propose(card("non"), {hand_1, noon})) == "read_only");
    CHECK(code(review->undo({hand_1, noon})) == "read_only");
    CHECK(code(review->open_vote(secret_plan(), {{}, noon})) == "read_only");
    CHECK(code(review->close_vote({5}, {{}, noon})) == "read_only");
    review->keep_up(noon);
    CHECK(bytes_in(folder.file()) == before);
    const auto beside = reopened(folder, Mode::review);  // two may look
    CHECK(digest_text(beside->state()) == digest_text(review->state()));
}

TEST_CASE("a second editor is turned away while the first is there") {
    const Folder folder;
    auto first = new_session(folder);
    CHECK_FALSE(failure_of([&] { reopened(folder); }).empty());
    first.reset();
    CHECK(failure_of([&] { reopened(folder); }) == "");
}

TEST_CASE("undo through the session is per hand, and is in the file") {
    const Folder folder;
    std::string before;
    {
        const auto session = new_session(folder);
        session->propose(card("A"), {hand_1, noon});
        before = digest_text(session->state());
        session->propose(workshop::WriteCard{{3}, "B"}, {hand_1, noon});
        CHECK(code(session->undo({station, noon})) == "nothing_to_undo");
        CHECK(code(session->undo({hand_1, noon})) == "");
        CHECK(session->state().card({3})->text == "A");
        CHECK(digest_text(session->state()) != before);  // the journal has grown
    }
    CHECK(reopened(folder)->state().card({3})->text == "A");
}

TEST_CASE("time never runs backwards in a journal") {
    const Folder folder;
    const auto session = new_session(folder);
    session->propose(card("A"), {hand_1, noon + 5000});
    session->propose(card("B"), {hand_1, noon - 99'999});
    CHECK(session->entries().back().at == noon + 5000);
}

TEST_CASE("a session that cannot move leaves no keys where it did not go") {
    const Folder folder;
    const auto session = new_session(folder);
    const std::string there = folder.file("there.fabrique");
    std::ofstream(there) << "taken";
    CHECK(failure_of([&] { session->move_to(there, noon); }) == "file_exists");
    CHECK_FALSE(BallotBox::exists(there));
    CHECK(BallotBox::exists(folder.file()));
    const std::string free = folder.file("free.fabrique");
    const std::string token = session->box().new_token();
    session->move_to(free, noon);
    CHECK_FALSE(BallotBox::exists(folder.file()));
    CHECK(BallotBox::open(free, seeded(3)).digest_of(token) == session->box().digest_of(token));
}

TEST_CASE("a session moves to another file and goes on there") {
    const Folder folder;
    const auto session = new_session(folder);
    session->propose(card("A"), {hand_1, noon});
    session->disk_failed({"disk", base::msg("The disk is full."), {}});
    CHECK(code(session->propose(card("B"), {hand_1, noon})) == "disk");
    session->move_to(folder.file("ailleurs.fabrique"), noon);
    CHECK_FALSE(session->disk_failure());
    CHECK(code(session->propose(card("B"), {hand_1, noon})) == "");
    CHECK(session->wait_durable(5000));
    const auto there =
        Session::open(folder.file("ailleurs.fabrique"), Mode::review, noon, surroundings());
    CHECK(digest_text(there->state()) == digest_text(session->state()));
    CHECK(there->condition() == journal::Condition::whole);
}

TEST_CASE("a vote that closes when time is up is closed by the clock, once, and never early") {
    const Folder folder;
    const auto session = new_session(folder);
    workshop::VotePlan plan = secret_plan();
    plan.secret = false;
    plan.closing = workshop::Closing::when_time_is_up;
    session->propose(workshop::StartActivity{vote_activity}, {{}, noon});  // one minute
    REQUIRE(code(session->open_vote(plan, {{}, noon + 1000})).empty());
    session->keep_up(noon + base::minute_ms - 1);
    CHECK(session->state().open_vote() != nullptr);
    session->propose(workshop::PauseTimer{}, {{}, noon + base::minute_ms - 1});
    session->keep_up(noon + 2 * base::minute_ms);
    CHECK(session->state().open_vote() != nullptr);  // the time stands still
    session->propose(workshop::ResumeTimer{}, {{}, noon + 2 * base::minute_ms});
    session->keep_up(noon + 2 * base::minute_ms + 1);
    CHECK(session->state().open_vote() == nullptr);
    CHECK(session->state().last_vote()->phase == workshop::VotePhase::closed);
    const std::uint64_t seq = session->state().seq;
    session->keep_up(noon + 3 * base::minute_ms);
    CHECK(session->state().seq == seq);
    // Opened in overtime it waits for a hand.
    REQUIRE(code(session->open_vote(plan, {{}, noon + 4 * base::minute_ms})).empty());
    session->keep_up(noon + 5 * base::minute_ms);
    CHECK(session->state().open_vote() != nullptr);
    // By hand it closes as before.
    CHECK(code(session->close_vote(session->state().open_vote()->id,
                                   {{}, noon + 6 * base::minute_ms})).empty());
}

TEST_CASE("a questionnaire opens and closes as one, or not at all") {
    const Folder folder;
    auto create = plain_session();
    workshop::Activity& activity = create.agenda[1];
    activity.together = true;
    workshop::VotePlan open_plan = secret_plan();
    open_plan.secret = false;
    workshop::VotePlan timed = open_plan;
    timed.closing = workshop::Closing::when_time_is_up;
    workshop::VotePlan broken = open_plan;
    broken.choices = {{"Seule"}};
    activity.votes = {open_plan, secret_plan(), timed, broken};
    const auto session = Session::create(folder.file(), create, noon, surroundings());
    const workshop::Context context{{}, noon};
    session->propose(workshop::StartActivity{vote_activity}, context);
    const auto opening = [&] {
        return code(session->open_vote(*workshop::next_plan(session->state()), context));
    };
    CHECK(opening() == "pin_needed");
    CHECK(session->state().votes.empty());
    CHECK_FALSE(session->box().unlock("271828", noon));
    CHECK(opening() == "too_few_options");
    CHECK(session->state().votes.empty());

    auto agenda = session->state().agenda;
    agenda[1].votes[3].choices = {{"Une"}, {"Deux"}};
    session->propose(workshop::PlanAgenda{agenda}, context);
    CHECK(opening() == "");
    REQUIRE(session->state().open_votes().size() == 4);
    CHECK(session->state().open_votes()[1]->secret);
    CHECK(workshop::plans_left(session->state()).empty());

    // When time is up, only what was to be closed by the clock is.
    session->keep_up(noon + 2 * base::minute_ms);
    CHECK(session->state().open_votes().size() == 3);
    const workshop::VoteId first = session->state().open_vote()->id;
    CHECK(code(session->close_vote(first, {{}, noon + 3 * base::minute_ms})) == "");
    CHECK(session->state().open_votes().empty());
    for (const auto& [id, vote] : session->state().votes) CHECK(workshop::is_counted(vote));
}

TEST_CASE("without the PIN nothing of a questionnaire is closed") {
    const Folder folder;
    auto create = plain_session();
    create.agenda[1].together = true;
    workshop::VotePlan open_plan = secret_plan();
    open_plan.secret = false;
    create.agenda[1].votes = {open_plan, secret_plan()};
    {
        const auto session = Session::create(folder.file(), create, noon, surroundings());
        session->propose(workshop::StartActivity{vote_activity}, {{}, noon});
        CHECK_FALSE(session->box().unlock("271828", noon));
        CHECK(code(session->open_vote(open_plan, {{}, noon})) == "");
    }
    const auto session = Session::open(folder.file(), Mode::edit, noon, surroundings());
    const workshop::VoteId first = session->state().open_vote()->id;
    CHECK(code(session->close_vote(first, {{}, noon})) == "pin_needed");
    CHECK(session->state().open_votes().size() == 2);
    CHECK_FALSE(session->box().unlock("271828", noon));
    CHECK(code(session->close_vote(first, {{}, noon})) == "");
    CHECK(session->state().open_votes().empty());
}
