#include "room.h"

#include "net/json.h"
#include "net/markup.h"
#include "net/rehearsal.h"
#include "session/sealing.h"

#include <doctest/doctest.h>

#include <set>

using namespace tests;
using net::Json;

namespace {

const std::string as_json = "Content-Type: application/json\r\n";
const std::string as_form = "Content-Type: application/x-www-form-urlencoded\r\n";

std::string a_pass(std::uint16_t port) {
    const Heard joined = ask(port, "POST", "/api/join", R"({"code":"7q3 k9x"})", as_json);
    REQUIRE(joined.status == 201);
    return "Authorization: Bearer " + Json::parse(joined.body)["pass"].get<std::string>() + "\r\n";
}

std::string a_token(std::uint16_t port) {
    const Heard given = ask(port, "POST", "/api/token", R"({"request":1,"college":"usagers"})",
                            a_pass(port));
    REQUIRE(given.status == 201);
    return Json::parse(given.body)["token"];
}

Json a_ballot(const std::string& token, workshop::VoteId vote, const std::string& id = "01") {
    return {{"id", std::string(30, 'a') + id},
            {"vote", vote.value},
            {"token", token},
            {"college", "usagers"},
            {"marks", Json::array({Json::array({2, 1})})}};
}

Heard cast(std::uint16_t port, const Json& ballot) {
    return ask(port, "POST", "/api/ballot", ballot.dump(), as_json);
}

std::string code_in(const Heard& heard) { return Json::parse(heard.body)["code"]; }

net::Rehearsal rehearsed(Room& room, int people, bool hard) {
    net::RehearsalOptions options;
    options.url = room.url();
    options.code = room.code();
    options.people = people;
    options.send_twice = options.drop_once = hard;
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

TEST_CASE("forms are only taken from the page that made them") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const std::string foreign = as_form + "Origin: http://evil.example\r\n";
    CHECK(ask(port, "POST", "/join", "code=7Q3K9X", foreign).status == 403);
    CHECK(ask(port, "POST", "/join", "code=7Q3K9X", as_form).status == 403);  // no form token
    const std::string token = a_token(port);
    const std::string cookies = "Cookie: token=" + token + "; college=usagers\r\n";
    const std::string fields = "vote=" + std::to_string(vote.value) + "&nonce=" +
                               std::string(32, 'a') + "&o1=1";
    const Heard stale = ask(port, "POST", "/cast", fields, as_form + cookies);
    CHECK(stale.status == 403);
    CHECK(net::form_in(stale.body)->action == "/cast");  // the choice is there, to be sent again
    CHECK(room.ballots(vote) == 0);
    const std::string seat = "Cookie: token=" + token + "; college=usagers; seat=" +
                             std::string(32, 'b') + "\r\n";
    const auto page = ask(port, "GET", "/", {}, seat);
    const std::string form = net::field(net::form_in(page.body)->hidden, "form");
    CHECK(ask(port, "POST", "/cast", fields + "&form=" + form, as_form + seat).status == 303);
    CHECK(room.ballots(vote) == 1);
    CHECK(ask(port, "POST", "/cast", fields + "&form=" + form, as_form + seat).status == 303);
    CHECK(room.ballots(vote) == 1);
    const Heard too_many =
        ask(port, "POST", "/check", fields + "&o2=1&o3=1&form=" + form, as_form + seat);
    CHECK(too_many.header("Location") == "/vote");
    CHECK(ask(port, "GET", "/vote", {}, seat).body.find("role=\"alert\"") != std::string::npos);
    CHECK(ask(port, "GET", "/", {}, seat).body.find("id=\"receipt\"") != std::string::npos);
}

TEST_CASE("pages are guarded, escaped and kept by nobody") {
    Room room;
    room.open_vote(approval());
    const std::uint16_t port = room.port();
    const Heard page = ask(port, "GET", "/");
    CHECK(page.status == 200);
    CHECK(page.header("Cache-Control") == "no-store");
    CHECK(page.header("X-Content-Type-Options") == "nosniff");
    CHECK(page.header("Content-Security-Policy").find("default-src 'none'") == 0);
    CHECK(page.header("Set-Cookie").find("HttpOnly; SameSite=Lax") != std::string::npos);
    CHECK(page.header("Server").empty());
    const std::string cookies =
        "Cookie: token=" + a_token(port) + "; college=usagers; lang=en\r\n";
    const Heard vote = ask(port, "GET", "/", {}, cookies);
    CHECK(vote.body.find("&lt;b&gt;Un &amp; &quot;un&quot;&lt;/b&gt;") != std::string::npos);
    CHECK(vote.body.find("<b>Un") == std::string::npos);
    CHECK(vote.body.find("<html lang=\"en\">") != std::string::npos);
    CHECK(ask(port, "GET", "/?lang=fr", {}, cookies).body.find("<html lang=\"fr\">") !=
          std::string::npos);
    CHECK(ask(port, "GET", "/", {}, "Accept-Language: en\r\n").body.find("<html lang=\"en\">") !=
          std::string::npos);
    CHECK(ask(port, "GET", "/style.css").header("Content-Type") == "text/css; charset=utf-8");
    for (const char* path : {"/head.html", "/../style.css", "/%2e%2e/style.css", "/etc/passwd",
                             "/nothing", "/api/nothing"}) {
        INFO(path);
        CHECK(ask(port, "GET", path).status == 404);
    }
    CHECK(ask(port, "DELETE", "/").status == 405);
    CHECK(ask(port, "GET", "/", {}, "Host: evil.example\r\n").status == 403);
}

TEST_CASE("a vote that closes shows its result, and not before") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const std::string token = a_token(port);
    CHECK(cast(port, a_ballot(token, vote)).status == 201);
    const std::string cookies = "Cookie: token=" + token + "; college=usagers\r\n";
    CHECK(ask(port, "GET", "/", {}, cookies).body.find("class=\"result\"") == std::string::npos);
    room.close_vote(vote);
    CHECK(eventually([&] {
        return ask(port, "GET", "/", {}, cookies).body.find("class=\"result\"") !=
               std::string::npos;
    }));
}
