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

namespace {

using workshop::ActivityKind;

constexpr ActivityKind led[] = {ActivityKind::arrival,  ActivityKind::board, ActivityKind::interval,
                                ActivityKind::crossing, ActivityKind::vote,  ActivityKind::closing};

void plan_all_kinds(Room& room) {
    room.own([](session::Session& session) {
        std::vector<workshop::Activity> agenda;
        for (const ActivityKind kind : led) {
            workshop::Activity one;
            one.kind = kind;
            one.title = "Étape " + std::to_string(agenda.size());
            one.silent = kind == ActivityKind::board;
            agenda.push_back(one);
        }
        session.propose(workshop::PlanAgenda{agenda}, {{}, 2000});
        session.propose(workshop::ChooseTables{{"A", "B"}}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

// Of the first four cards, at its first cell.
void cross(session::Session& session) {
    workshop::CrossingAxes axes;
    std::size_t n = 0;
    for (const auto* card : workshop::cards_in_order(session.state())) {
        if (n < axes.size()) axes[n++].push_back(card->id);
    }
    session.propose(workshop::BuildCrossing{axes}, {{}, 2000});
    const auto& crossing = *session.state().crossing();
    session.propose(workshop::TurnToCell{crossing.id, workshop::cells_in_order(crossing)[0]},
                    {{}, 2000});
}

workshop::ActivityId begin(Room& room, ActivityKind kind) {
    return room.own([&](session::Session& session) {
        const auto& agenda = session.state().agenda;
        const auto id = std::ranges::find(agenda, kind, &workshop::Activity::kind)->id;
        session.propose(workshop::StartActivity{id}, {{}, 2000});
        if (kind == ActivityKind::crossing) cross(session);
        if (kind == ActivityKind::vote) session.open_vote(approval(), {{}, 2000});
        session.wait_durable(5000);
        return id;
    });
}

// What everybody wrote, and who came.
std::string told_of(Room& room) {
    return room.own([](session::Session& session) {
        std::string told;
        for (const auto& [id, card] : session.state().cards) {
            told += card.text + "/" + card.college + "/" + card.table + "\n";
        }
        for (const auto& [place, count] : session.state().arrivals) {
            told += place.first + place.second + std::to_string(count) + "\n";
        }
        return told;
    });
}

// Answers with what was told of the room in the end.
std::string rehearsed_agenda(Room& room) {
    net::RehearsalOptions options;
    options.url = room.url();
    options.code = room.code();
    options.people = 8;
    options.seed = 5;
    options.in_order = true;
    options.patience_ms = 60'000;
    options.ideas = {"Un guichet", "Le soir", "Un rappel", "Une borne", "Un bus"};
    options.company = std::make_shared<net::Company>();
    for (const ActivityKind kind : led) {
        CAPTURE(int(kind));
        const auto id = begin(room, kind);
        const bool votes = kind == ActivityKind::vote;
        options.activity = votes ? workshop::ActivityId{} : id;
        if (votes) {
            options.votes = {room.own([](session::Session& session) {
                return session.state().open_vote()->id;
            })};
        }
        const net::Rehearsal result = net::rehearse(options);
        CHECK(result.trouble == "");
        CHECK(result.refused == 0);
        CHECK(result.arrived == (kind == ActivityKind::arrival ? 8 : 0));
        CHECK(result.counted == (votes ? 8 : 0));
        const bool writes = kind == ActivityKind::board || kind == ActivityKind::crossing;
        CHECK((result.written >= 8) == writes);
        if (votes) room.close_vote(options.votes.front());
        options.votes.clear();
    }
    return told_of(room);
}

}  // namespace

TEST_CASE("people do what each activity asks for: arrive, write, answer, look, vote") {
    std::string first;
    for (int round = 0; round < 2; ++round) {
        Room room;
        plan_all_kinds(room);
        const std::string told = rehearsed_agenda(room);
        CHECK(room.own([](session::Session& session) {
            return workshop::people_there(session.state());
        }) == 8);  // each once, though they joined six times
        if (round == 0) first = told;
        CHECK(told == first);
    }
}
