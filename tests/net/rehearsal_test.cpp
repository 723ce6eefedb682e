#include "room.h"
#include "visitor.h"

#include "net/rehearsal.h"
#include "workshop/vote_count.h"

#include <doctest/doctest.h>

#include <chrono>
#include <set>

using namespace tests;

namespace {

net::Rehearsal rehearsed(Room& room, int people, bool hard) {
    net::RehearsalOptions options;
    options.url = room.url();
    options.code = room.code();
    options.people = people;
    options.send_twice = options.drop_once = hard;
    options.patience_ms = 60'000;
    return net::rehearse(options);
}

}  // namespace

TEST_CASE("thirty people who send twice and drop their connection make thirty ballots") {
    for (const bool secret : {false, true}) {
        CAPTURE(secret);
        Room room;
        const auto vote = room.open_vote(approval(secret));
        const net::Rehearsal result = rehearsed(room, 30, true);
        CHECK(result.trouble.empty());
        CHECK(result.acknowledged == 30);
        CHECK(result.counted == 30);
        CHECK(result.refused == 0);
        CHECK(result.sent >= 75);
        CHECK(std::set(result.receipts.begin(), result.receipts.end()).size() == 30);
        CHECK(room.ballots(vote) == 30);
        room.close_vote(vote);
        const auto counted = room.own([&](session::Session& session) {
            return voting::tally(session.state().vote(vote)->rule,
                                 workshop::profile_of(*session.state().vote(vote)));
        });
        CHECK(counted.ballots == 30);
    }
}

TEST_CASE("dots are given through the pages too") {
    Room room;
    const auto vote = room.open_vote(dots());
    CHECK(rehearsed(room, 12, false).counted == 12);
    CHECK(room.ballots(vote) == 12);
}

TEST_CASE("people answer a questionnaire, on phones and at kiosks, also when lines drop") {
    for (const bool hard : {false, true}) {
        Room room;
        const auto questions = room.open_questions({approval(), approval(true), dots()});
        const net::Rehearsal result = rehearsed(room, 9, hard);
        CHECK(result.trouble.empty());
        CHECK(result.refused == 0);
        CHECK(result.acknowledged == 27);
        CHECK(result.counted == 27);
        CHECK(std::set(result.receipts.begin(), result.receipts.end()).size() == 27);
        room.close_vote(questions[1]);
        for (const workshop::VoteId id : questions) {
            CHECK(room.ballots(id) == 9);
            room.own([&](session::Session& session) {
                const workshop::Vote& vote = *session.state().vote(id);
                CHECK(vote.phase == workshop::VotePhase::closed);
                CHECK(vote.rejected == 0);
                return true;
            });
        }
    }
}

TEST_CASE("people vote by every method, on phones and at kiosks, and the count is theirs") {
    Room room;
    const std::string pass = a_pass(room.port());
    for (workshop::VotePlan plan : plans_of_all_methods()) {
        plan.secret = plan.rule.method == "quadratic" || plan.rule.method == "knapsack";
        CAPTURE(plan.rule.method);
        const auto vote = room.open_vote(plan);
        const net::Rehearsal result = rehearsed(room, 8, false);
        CHECK(result.trouble.empty());
        CHECK(result.refused == 0);
        CHECK(result.counted == 8);
        room.close_vote(vote);
        const auto counted = room.own([&](session::Session& session) {
            const workshop::Vote& closed = *session.state().vote(vote);
            CHECK(closed.rejected == 0);
            return workshop::result_of(closed);
        });
        CHECK(counted.ballots == 8);
        // What programs, kiosks and phones are told is that count.
        Json told;
        CHECK(eventually([&] {
            told = Json::parse(ask(room.port(), "GET", "/api/state", {}, pass).body)["vote"];
            return told.contains("result");
        }));
        CHECK(told["result"]["ballots"] == counted.ballots);
        CHECK(told["result"]["unit"] == counted.unit);
        CHECK(told["result"]["winners"].size() == counted.winners.size());
        for (std::size_t i = 0; i < counted.winners.size(); ++i) {
            CHECK(told["result"]["winners"][i] == counted.winners[i].value);
        }
        for (std::size_t i = 0; i < counted.scores.size(); ++i) {
            const voting::Score& score = counted.scores[i];
            CHECK(told["result"]["scores"][i] ==
                  Json::array({score.option.value, score.points, score.voters}));
        }
    }
}

TEST_CASE("in order, two rehearsals make the same choices") {
    std::vector<voting::Ballot> first;
    for (int round = 0; round < 2; ++round) {
        Room room;
        room.open_vote(dots());
        net::RehearsalOptions options;
        options.url = room.url();
        options.code = room.code();
        options.people = 10;
        options.in_order = true;
        CHECK(net::rehearse(options).counted == 10);
        auto ballots = room.own([&](session::Session& session) {
            std::vector<voting::Ballot> cast;
            for (const auto& entry : session.entries()) {
                const auto* ballot = std::get_if<workshop::BallotCast>(&entry.event);
                if (ballot) cast.push_back({ballot->college, ballot->marks});
            }
            return cast;
        });
        CHECK(ballots.size() == 10);
        if (round == 0) first = ballots;
        CHECK(ballots == first);
    }
}

TEST_CASE("a rehearsal that cannot begin says why") {
    Room room;
    net::RehearsalOptions options;
    options.url = room.url();
    options.code = "000000";
    options.patience_ms = 300;
    const auto said = [&] {
        try {
            net::rehearse(options);
            return std::string("nothing");
        } catch (const base::Failure& failure) {
            return failure.refusal().code;
        }
    };
    CHECK(said() == "wrong_code");
    options.code = room.code();
    CHECK(said() == "no_vote");
    room.close_host();
    CHECK(said() == "no_host");
    options.url = "ftp://nowhere";
    CHECK(said() == "bad_url");
}

TEST_CASE("a rehearsal outlives its host and tells what was acknowledged") {
    Room room;
    const auto vote = room.open_vote(approval());
    std::thread end([&] {
        eventually([&] { return room.ballots(vote) >= 20; });
        room.close_host();
    });
    const net::Rehearsal result = rehearsed(room, 400, false);
    end.join();
    CHECK_FALSE(result.trouble.empty());
    CHECK(result.acknowledged < 400);
    CHECK(int(room.ballots(vote)) >= result.acknowledged);
}

TEST_CASE("five hundred people vote in a few seconds") {
    Room room;
    const auto vote = room.open_vote(approval(true));
    const auto began = std::chrono::steady_clock::now();
    const net::Rehearsal result = rehearsed(room, 500, false);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    MESSAGE("500 people in " << took.count() << " s");
    CHECK(result.counted == 500);
    CHECK(room.ballots(vote) == 500);
    CHECK(took < std::chrono::seconds(120));  // sanitizers on a busy machine
}
