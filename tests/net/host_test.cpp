#include "room.h"
#include "visitor.h"

#include "session/sealing.h"

#include <doctest/doctest.h>

using namespace tests;

TEST_CASE("the code opens the door, guessing closes it") {
    Room room;
    const std::uint16_t port = room.port();
    CHECK(ask(port, "GET", "/api/state").status == 401);
    CHECK(ask(port, "GET", "/api/state", {}, "Authorization: Bearer nonsense\r\n").status == 401);
    CHECK(ask(port, "GET", "/api/state", {}, a_pass(port)).status == 200);
    const auto guess = [&] {
        return ask(port, "POST", "/api/join", R"({"code":"000000"})", as_json);
    };
    for (int i = 0; i < 4; ++i) CHECK(guess().status == 401);
    const Heard locked = guess();
    CHECK(locked.status == 429);
    CHECK(locked.header("Retry-After") == "15");
    CHECK(ask(port, "POST", "/api/join", R"({"code":"7Q3K9X"})", as_json).status == 429);
}

TEST_CASE("a repeated ballot is the same ballot, another one under its number is not") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const Json ballot = a_ballot(a_token(port), vote);
    const Heard first = cast(port, ballot);
    CHECK(first.status == 201);
    const Heard again = cast(port, ballot);
    CHECK(again.status == 200);
    CHECK(first.body == again.body);
    Json other = ballot;
    other["marks"] = Json::array({Json::array({1, 1})});
    CHECK(cast(port, other).status == 409);
    other = ballot;
    other["token"] = a_token(port);
    CHECK(code_in(cast(port, other)) == "uuid_conflict");
    CHECK(room.ballots(vote) == 1);
}

TEST_CASE("a repeated ballot is known after the host was started again") {
    for (const bool secret : {false, true}) {
        Room room;
        const auto vote = room.open_vote(approval(secret));
        const Json ballot = a_ballot(a_token(room.port()), vote);
        const Heard first = cast(room.port(), ballot);
        CHECK(first.status == 201);
        room.close_host();
        room.open_host(room.options());
        const Heard again = cast(room.port(), ballot);
        CHECK(again.status == 200);
        CHECK(first.body == again.body);
        CHECK(room.ballots(vote) == 1);
    }
}

TEST_CASE("people may change their vote until it closes") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const std::string token = a_token(port);
    CHECK(cast(port, a_ballot(token, vote, "01")).status == 201);
    Json changed = a_ballot(token, vote, "02");
    changed["marks"] = Json::array({Json::array({3, 1})});
    CHECK(cast(port, changed).status == 201);
    CHECK(room.ballots(vote) == 1);
    // The first one sent again does not undo the change, and says so.
    const Heard late = cast(port, a_ballot(token, vote, "01"));
    CHECK(late.status == 200);
    CHECK(Json::parse(late.body)["replaced"] == true);
    const auto marks = room.own([&](session::Session& session) {
        return session.state().vote(vote)->box.begin()->second.marks;
    });
    CHECK(marks == voting::Marks{{{3}, 1}});
    room.close_vote(vote);
    CHECK(cast(port, a_ballot(token, vote, "03")).status == 423);
    CHECK(cast(port, changed).status == 200);  // it was counted, and still is
}

TEST_CASE("what is not a legal ballot is refused with its reason") {
    Room room;
    const auto vote = room.open_vote(dots());
    const std::uint16_t port = room.port();
    const Json good = a_ballot(a_token(port), vote);
    const auto refused = [&](const char* name, const Json& value) {
        Json ballot = good;
        ballot[name] = value;
        const Heard heard = cast(port, ballot);
        CHECK(heard.status >= 400);
        return code_in(heard);
    };
    const auto mark = [](int option, int value) { return Json::array({option, value}); };
    CHECK(refused("vote", 999) == "unknown_vote");
    CHECK(refused("token", "7Q3K-7Q3K-7Q3K-7Q3K") == "token_unknown");
    CHECK(refused("college", "martiens") == "unknown_college");
    CHECK(refused("marks", Json::array({mark(77, 1)})) == "unknown_card");
    CHECK(refused("marks", Json::array({mark(1, 1), mark(1, 1)})) == "duplicate_card");
    CHECK(refused("marks", Json::array({mark(1, -1)})) == "negative");
    CHECK(refused("marks", Json::array({mark(1, 3)})) == "cap_exceeded");
    CHECK(refused("marks", Json::array({mark(1, 2), mark(2, 2)})) == "too_many_dots");
    Json sealed = good;
    sealed.erase("marks");
    sealed["sealed"] = base::base64(base::Bytes(base::limits::ballot_sealed_bytes, 1));
    CHECK(code_in(cast(port, sealed)) == "schema");
    CHECK(room.ballots(vote) == 0);
    Json blank = good;
    blank["marks"] = Json::array();
    CHECK(cast(port, blank).status == 201);
}

TEST_CASE("a secret choice is nowhere to be found until the vote closes") {
    Room room;
    const auto vote = room.open_vote(approval(true));
    const std::uint16_t port = room.port();
    const std::string token = a_token(port);
    Json ballot = a_ballot(token, vote);
    ballot["marks"] = Json::array({Json::array({1, 1}), Json::array({4, 1})});
    REQUIRE(cast(port, ballot).status == 201);
    // A short or long sealed ballot would tell something by its length.
    Json odd = a_ballot(token, vote, "05");
    odd.erase("marks");
    odd["sealed"] = base::base64(base::Bytes(100, 1));
    CHECK(code_in(cast(port, odd)) == "schema");

    const std::string pass = a_pass(port);
    const Heard state = ask(port, "GET", "/api/state", {}, pass);
    CHECK(Json::parse(state.body)["vote"].contains("result") == false);
    const auto boxed = room.own([&](session::Session& session) {
        return session.state().vote(vote)->box.begin()->second;
    });
    CHECK(boxed.marks.empty());
    CHECK(boxed.sealed.size() == base::limits::ballot_sealed_bytes);
    // The same choice sealed twice looks different: nothing to compare with.
    const workshop::PublicKey key = room.own([&](session::Session& session) {
        return session.state().vote(vote)->public_key;
    });
    const voting::Ballot choice{"usagers", {{{1}, 1}, {{4}, 1}}};
    CHECK(session::seal_ballot(key, vote, choice) != session::seal_ballot(key, vote, choice));
    CHECK(content_of(room.file()).find(token) == std::string::npos);
    room.close_vote(vote);
    const auto opened = room.own([&](session::Session& session) {
        return session.state().vote(vote)->opened;
    });
    REQUIRE(opened.size() == 1);
    CHECK(opened[0].marks == choice.marks);
    CHECK(eventually([&] {
        return Json::parse(ask(port, "GET", "/api/state", {}, pass).body)["vote"]
            .contains("result");
    }));
}

TEST_CASE("nobody is told “counted” before the disk has it") {
    Room room;
    net::HostOptions options = room.options();
    options.patience.answer_ms = 400;
    room.open_host(options);
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const Json ballot = a_ballot(a_token(port), vote);
    // The disk's word is kept back from here on.
    room.publishes = false;
    room.run([&] { room.session().on_durable([](std::uint64_t) {}); });
    const auto count = [](session::Session& session) { return session.entries().size(); };
    const std::size_t entries = room.own(count);
    const Heard heard = cast(port, ballot);
    CHECK(heard.status == 503);
    CHECK(code_in(heard) == "disk_failed");
    CHECK(Json::parse(heard.body)["final"] == false);
    // It was taken, though, and once the disk is known to have it, the same ballot is counted once.
    CHECK(room.own(count) == entries + 1);
    room.run([&] { room.session().wait_durable(5000); });
    room.run([&] { room.host().publish(); });
    CHECK(cast(port, ballot).status == 200);
    CHECK(room.ballots(vote) == 1);
}

TEST_CASE("a disk that fails closes the box, in words") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const Json ballot = a_ballot(a_token(port), vote);
    room.run([&] {
        room.session().disk_failed({"disk_full", base::msg("The disk is full."), {}});
        room.host().publish();
    });
    const Heard heard = cast(port, ballot);
    CHECK(heard.status == 503);
    CHECK(heard.body.find("The disk is full.") != std::string::npos);
    const std::string pass = a_pass(port);
    CHECK(Json::parse(ask(port, "GET", "/api/state", {}, pass).body)["disk_failed"] == true);
}

TEST_CASE("a port in use and a foreign address are one sentence each") {
    Room room;
    net::HostOptions options = room.options();
    options.port = room.port();
    const auto said = [&](net::HostOptions wanted) {
        std::string sentence;
        room.run([&] {
            base::RunQueue queue([] {});
            try {
                const net::Host second(wanted, room.session(), queue);
            } catch (const base::Failure& failure) {
                sentence = failure.what();
            }
        });
        return sentence;
    };
    CHECK(said(options) ==
          "Port " + std::to_string(options.port) + " is already used by another program.");
    options.address = "192.0.2.1";
    CHECK(said(options) == "192.0.2.1 is not an address of this computer.");
    options.address = "here";
    CHECK(said(options) == "here is not an address of this computer.");
}
