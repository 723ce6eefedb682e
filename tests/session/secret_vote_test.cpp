// A secret vote over a real file: counted right, and nothing left that tells who chose what.

#include "base/limits.h"
#include "desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace session;
using workshop::VoteId;

namespace {

const voting::Marks for_file{{{1}, 2}, {{2}, 1}};
const voting::Marks for_hours{{{2}, 2}};
const voting::Marks blank{};

// Forty people, the choices handed out in turns from `first`.
void forty_ballots(Session& session, VoteId vote, int first = 0) {
    const voting::Marks choices[] = {for_file, for_file, for_hours, blank};
    for (std::uint8_t i = 0; i < 40; ++i) {
        const std::string college = i < 20 ? "usagers" : "agents";
        REQUIRE(cast(session, vote, i, college, choices[(i + first) % 4]) == "");
    }
}

voting::Result result_of(const Session& session, VoteId id) {
    const workshop::Vote& vote = *session.state().vote(id);
    return voting::tally(vote.rule, workshop::profile_of(vote));
}

std::vector<workshop::BallotsOpened> opened_in(const Session& session) {
    std::vector<workshop::BallotsOpened> opened;
    for (const auto& entry : session.entries()) {
        if (const auto* e = std::get_if<workshop::BallotsOpened>(&entry.event))
            opened.push_back(*e);
    }
    return opened;
}

}  // namespace

TEST_CASE("forty secret ballots are sealed, opened, counted, and the key destroyed") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    REQUIRE(vote);
    forty_ballots(*session, vote);
    CHECK(cast(*session, vote, 3, "usagers", blank) == "ballot_repeated");
    const auto key = session->state().vote(vote)->public_key;
    CHECK(session->box().holds(key));
    CHECK(code(session->close_vote(vote, {{}, noon + 999})) == "");

    const workshop::Vote& closed = *session->state().vote(vote);
    CHECK(workshop::is_counted(closed));
    CHECK(closed.key_destroyed);
    CHECK_FALSE(session->box().holds(key));
    const voting::Result result = result_of(*session, vote);
    CHECK(result.ballots == 40);
    CHECK(result.blank == 10);
    CHECK(result.scores[0] == voting::Score{{1}, 40, 20});
    CHECK(result.scores[1] == voting::Score{{2}, 40, 30});
    CHECK(session->state().seals.size() == 2);
    CHECK(code(session->close_vote(vote, {{}, noon})) == "vote_closed");

    const std::string digest = workshop::dump(session->state());
    CHECK(session->wait_durable(5000));
    const auto again = Session::open(folder.file(), Mode::review, noon, surroundings());
    CHECK(workshop::dump(again->state()) == digest);
}

TEST_CASE("nothing of a choice is in the file before closing") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    for (std::uint8_t i = 0; i < 10; ++i) cast(*session, vote, i, "usagers", for_file);
    REQUIRE(session->wait_durable(5000));
    // College, number of marks, option 1 with value 2: as a sealed ballot holds them.
    const std::string plain = std::string("\x07usagers\x02\x01\x02", 11);
    CHECK(bytes_in(folder.file()).find(plain) == std::string::npos);
    CHECK(bytes_in(folder.file()).find("usagers") != std::string::npos);
    CHECK(workshop::ballots_of(*session->state().vote(vote)).empty());
}

// Two rooms where the same choices were made by other people. If the files differ in nothing but
// what is sealed under a key that no longer exists, then no file tells who chose what.
TEST_CASE("tokens, order and times do not tell who chose what") {
    std::vector<workshop::Entry> told[2];
    std::string keys_file[2];
    for (const int room : {0, 1}) {
        const Folder folder;
        const auto session = new_session(folder, 77);
        const VoteId vote = open_secret_vote(*session);
        forty_ballots(*session, vote, room);
        session->close_vote(vote, {{}, noon + 999});
        for (workshop::Entry entry : session->entries()) {
            if (auto* e = std::get_if<workshop::BallotSealed>(&entry.event)) e->sealed.clear();
            if (auto* e = std::get_if<workshop::SessionSealed>(&entry.event)) e->digest = {};
            told[room].push_back(entry);
        }
        keys_file[room] = bytes_in(folder.file() + ".keys");
        const auto opened = opened_in(*session);
        REQUIRE(opened.size() == 1);
        CHECK(std::is_sorted(opened[0].ballots.begin(), opened[0].ballots.end()));
    }
    CHECK(told[0] == told[1]);
    CHECK(keys_file[0] == keys_file[1]);
    CHECK(keys_file[0].find("\"keys\": []") != std::string::npos);
}

TEST_CASE("a ballot replaced by its own token counts once, the last one") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    cast(*session, vote, 1, "usagers", for_hours);
    workshop::BallotSealed second;
    second.vote = vote;
    second.ballot = {1, 8};  // another ballot, the same token
    const std::uint8_t number = 1;
    second.token = base::sha256(base::ByteView(&number, 1));
    second.college = "usagers";
    second.sealed =
        seal_ballot(session->state().vote(vote)->public_key, vote, {"usagers", for_file});
    CHECK(code(session->propose(workshop::SealBallot{second}, {station, noon})) == "");
    session->close_vote(vote, {{}, noon});
    const voting::Result result = result_of(*session, vote);
    CHECK(result.ballots == 1);
    CHECK(result.scores[0].points == 2);
}

TEST_CASE("ballots that cannot be opened or break the rule are counted as rejected") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    const auto key = session->state().vote(vote)->public_key;
    const auto put = [&](std::uint8_t number, const std::string& college, base::Bytes sealed) {
        workshop::BallotSealed ballot{vote, {number}, {number}, college, std::move(sealed), ""};
        CHECK(code(session->propose(workshop::SealBallot{ballot}, {station, noon})) == "");
    };
    put(1, "usagers", seal_ballot(key, vote, {"usagers", for_file}));
    put(2, "usagers", base::Bytes(base::limits::ballot_sealed_bytes, 0x55));
    put(3, "usagers", seal_ballot(key, {99}, {"usagers", for_file}));    // of another vote
    put(4, "agents", seal_ballot(key, vote, {"usagers", for_file}));     // another college
    put(5, "usagers", seal_ballot(key, vote, {"usagers", {{{1}, 3}}}));  // over the cap
    put(6, "usagers", seal_ballot(key, vote, {"usagers", {{{2}, 1}, {{1}, 1}}}));  // out of order
    CHECK(code(session->close_vote(vote, {{}, noon})) == "");
    CHECK(session->state().vote(vote)->rejected == 5);
    CHECK(workshop::is_counted(*session->state().vote(vote)));
    CHECK(result_of(*session, vote).ballots == 1);
}

TEST_CASE("a secret vote needs the PIN to open and to close; a refused one leaves no key") {
    const Folder folder;
    VoteId vote;
    {
        const auto session = new_session(folder);
        session->propose(workshop::StartActivity{vote_activity}, {{}, noon});
        CHECK(code(session->open_vote(secret_plan(), {{}, noon})) == "pin_needed");
        session->box().unlock(pin, noon);
        workshop::VotePlan bad = secret_plan();
        bad.question = "";
        const std::string keys = bytes_in(folder.file() + ".keys");
        CHECK(code(session->open_vote(bad, {{}, noon})) == "no_question");
        CHECK(bytes_in(folder.file() + ".keys") == keys);
        vote = open_secret_vote(*session);
        cast(*session, vote, 1, "usagers", for_file);
    }
    const auto session = reopened(folder);
    CHECK(code(session->close_vote(vote, {{}, noon})) == "pin_needed");
    CHECK(session->state().open_vote());
    session->box().unlock(pin, noon);
    CHECK(code(session->close_vote(vote, {{}, noon})) == "");
    CHECK(result_of(*session, vote).ballots == 1);
}

TEST_CASE("without the key the vote stays as it is, and says so") {
    const Folder folder;
    VoteId vote;
    {
        const auto session = new_session(folder);
        vote = open_secret_vote(*session);
        cast(*session, vote, 1, "usagers", for_file);
    }
    fs::remove(folder.file() + ".keys");
    const auto session = reopened(folder);
    session->box().unlock(pin, noon);
    CHECK(code(session->close_vote(vote, {{}, noon})) == "key_missing");
    CHECK(session->state().vote(vote)->phase == workshop::VotePhase::open);
    CHECK(code(session->propose(workshop::CancelVote{vote, "clé perdue"}, {{}, noon})) == "");
}

TEST_CASE("a crash between closing and opening is finished once the PIN is given") {
    for (const std::size_t opened_before : {0, 1, 17}) {
        const Folder folder;
        VoteId vote;
        {
            const auto session = new_session(folder);
            vote = open_secret_vote(*session);
            forty_ballots(*session, vote);
            const base::Bytes noise(base::limits::ballot_sealed_bytes, 0x55);
            session->propose(workshop::SealBallot{{vote, {1}, {1}, "agents", noise, ""}},
                             {station, noon});
            session->propose(workshop::CloseVote{vote}, {{}, noon + 999});
            if (opened_before > 0) {  // one piece was written before the power went
                std::vector<voting::Ballot> all;
                const auto keys = session->box().key_of(session->state().vote(vote)->public_key);
                for (const auto& [token, boxed] : session->state().vote(vote)->box) {
                    const auto ballot = open_ballot(*keys, vote, boxed.sealed);
                    if (ballot) all.push_back(*ballot);
                }
                all = workshop::folded_and_sorted(all);
                all.resize(opened_before);
                session->propose(workshop::OpenBallots{{vote, all, 1}}, {{}, noon + 999});
            }
        }
        const auto session = reopened(folder);
        CHECK_FALSE(workshop::is_counted(*session->state().vote(vote)));
        CHECK_FALSE(session->state().vote(vote)->key_destroyed);
        session->box().unlock(pin, noon);
        session->keep_up(noon + base::minute_ms);
        CHECK(workshop::is_counted(*session->state().vote(vote)));
        CHECK(session->state().vote(vote)->key_destroyed);
        const auto opened = session->state().vote(vote)->opened;
        CHECK(opened.size() == 40);
        CHECK(session->state().vote(vote)->rejected == 1);
        CHECK(std::is_sorted(opened.begin(), opened.end()));
        CHECK(result_of(*session, vote).scores[0].points == 40);
    }
}

TEST_CASE("a clock that was ahead at closing does not keep the key") {
    const Folder folder;
    VoteId vote;
    {
        const auto session = new_session(folder);
        vote = open_secret_vote(*session);
        cast(*session, vote, 1, "usagers", for_file);
        session->propose(workshop::CloseVote{vote}, {{}, noon + 60 * base::minute_ms});
    }
    const auto session = reopened(folder, Mode::edit, noon + base::minute_ms);
    session->box().unlock(pin, noon);
    session->keep_up(noon + base::minute_ms);
    CHECK(workshop::is_counted(*session->state().vote(vote)));
    CHECK(session->state().vote(vote)->key_destroyed);
}

TEST_CASE("a key that cannot be destroyed is not said to be, and is as soon as it can") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    cast(*session, vote, 1, "usagers", for_file);
    const std::string in_the_way = folder.file() + ".keys.new";
    fs::create_directory(in_the_way);
    session->propose(workshop::CloseVote{vote}, {{}, noon});
    session->keep_up(noon);
    const auto key = session->state().vote(vote)->public_key;
    CHECK(workshop::is_counted(*session->state().vote(vote)));
    CHECK_FALSE(session->state().vote(vote)->key_destroyed);
    CHECK(session->box().holds(key));
    REQUIRE(session->warning());
    CHECK(session->warning()->code == "side_file");
    fs::remove(in_the_way);
    session->keep_up(noon);
    CHECK_FALSE(session->warning());
    CHECK(session->state().vote(vote)->key_destroyed);
    CHECK_FALSE(session->box().holds(key));
}

TEST_CASE("a contest period keeps the key until it is over, also across reopening") {
    const Folder folder;
    constexpr base::Milliseconds day = 24 * 60 * base::minute_ms;
    workshop::PublicKey key{};
    VoteId vote;
    {
        const auto session = new_session(folder);
        workshop::VotePlan plan = secret_plan();
        plan.contest_ms = 2 * day;
        vote = open_secret_vote(*session, plan);
        cast(*session, vote, 1, "usagers", for_file);
        session->close_vote(vote, {{}, noon});
        key = session->state().vote(vote)->public_key;
        CHECK(workshop::is_counted(*session->state().vote(vote)));
        CHECK(session->box().holds(key));
    }
    CHECK(reopened(folder, Mode::edit, noon + day)->box().holds(key));
    const auto session = reopened(folder, Mode::edit, noon + 2 * day + base::minute_ms);
    CHECK_FALSE(session->box().holds(key));
    CHECK(session->state().vote(vote)->key_destroyed);
    CHECK(bytes_in(folder.file() + ".keys").find(base::base64(key)) == std::string::npos);
}

TEST_CASE("a cancelled secret vote is never opened, and its key goes") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    cast(*session, vote, 1, "usagers", for_file);
    session->propose(workshop::CancelVote{vote, "mal posée"}, {{}, noon});
    session->keep_up(noon + 1);
    CHECK_FALSE(session->box().holds(session->state().vote(vote)->public_key));
    CHECK(session->state().vote(vote)->opened.empty());
    CHECK(session->state().vote(vote)->key_destroyed);
}

TEST_CASE("small colleges lose their name when the ballots are opened") {
    const Folder folder;
    const auto session = new_session(folder);
    const VoteId vote = open_secret_vote(*session);
    for (std::uint8_t i = 0; i < 12; ++i) {
        cast(*session, vote, i, i < 9 ? "usagers" : "agents", i < 9 ? for_file : for_hours);
    }
    session->close_vote(vote, {{}, noon});
    for (const auto& ballot : session->state().vote(vote)->opened) CHECK(ballot.college == "");
}
