#include "net/protocol.h"

#include "base/random.h"
#include "net/json.h"

#include <doctest/doctest.h>

using namespace net;

namespace {

BallotRequest a_ballot() {
    BallotRequest ballot;
    for (std::size_t i = 0; i < 16; ++i) ballot.id[i] = std::uint8_t(i * 17);
    ballot.vote = {12};
    ballot.token = "7Q3K-9XYZ";
    ballot.college = "élus";
    ballot.choice = voting::Marks{{{1}, 2}, {{3}, 1}};
    return ballot;
}

PublicView a_view() {
    PublicView view;
    view.seq = 77;
    view.title = "Cantine “du bas”";
    view.language = "fr";
    view.colleges = {{"elus", "Élus", workshop::Shape::triangle, 0x7B3DB8}};
    view.activity = PublicView::Activity{"Voter", "Une idée ?", workshop::ActivityKind::vote};
    view.timer = {123456, 5, true};
    PublicVote vote;
    vote.id = {3};
    vote.title = "Laquelle ?";
    vote.rule = {"dots", 3, 2, 1};
    vote.options = {{{1}, "A"}, {{2}, "B"}};
    vote.secret = true;
    vote.public_key.fill(9);
    vote.ballots = 4;
    vote.result = voting::Result{{{{1}}, {{2}}}, {{1}}, {{{1}, 5, 3}, {{2}, 1, 1}}, 4, 1, false};
    view.vote = vote;
    return view;
}

bool refused(std::string_view text) {
    return std::holds_alternative<base::Refusal>(read_from_station(text));
}

}  // namespace

TEST_CASE("what a station writes the host reads") {
    BallotRequest sealed = a_ballot();
    sealed.choice = Sealed(base::limits::ballot_sealed_bytes, 7);
    const FromStation messages[] = {
        Hello{1, StationKind::rehearsal, "7Q3K9X", "kiosk 1.0", "fr"}, TokenRequest{5, "elus"},
        a_ballot(), sealed};
    for (const FromStation& message : messages) {
        const std::string text = written(message);
        INFO(text);
        const auto read = read_from_station(text);
        REQUIRE(std::holds_alternative<FromStation>(read));
        CHECK(std::get<FromStation>(read) == message);
    }
}

TEST_CASE("what the host writes a station reads") {
    const PublicView view = a_view();
    const auto read = read_from_host(written(FromHost(Welcome{7, view})));
    REQUIRE(std::holds_alternative<FromHost>(read));
    const auto& welcome = std::get<Welcome>(std::get<FromHost>(read));
    CHECK(welcome.station == 7);
    CHECK(written(welcome.state) == written(view));
    CHECK(welcome.state.vote->result->scores == view.vote->result->scores);
    CHECK(welcome.state.vote->public_key == view.vote->public_key);

    const auto counted = read_from_host(written(FromHost(Counted{a_ballot().id, "7F3K", 9, true})));
    CHECK(std::get<Counted>(std::get<FromHost>(counted)).replaced);
    const Refused closed{"vote_closed", "Fermé.", true, a_ballot().id, {}};
    const auto refusal = read_from_host(written(FromHost(closed)));
    CHECK(std::get<Refused>(std::get<FromHost>(refusal)).ballot == a_ballot().id);
}

TEST_CASE("what is no message is refused") {
    const std::string good = written(FromStation(a_ballot()));
    REQUIRE_FALSE(refused(good));
    for (std::size_t i = 0; i < good.size(); ++i) CHECK(refused(good.substr(0, i)));
    const auto with = [&](const char* name, const Json& value) {
        Json json = Json::parse(good);
        json[name] = value;
        return json.dump();
    };
    CHECK(refused(with("id", "abc")));
    CHECK(refused(with("id", std::string(32, 'g'))));
    CHECK(refused(with("vote", -1)));
    CHECK(refused(with("vote", 1.5)));
    CHECK(refused(with("vote", "1")));
    CHECK(refused(with("vote", UINT64_MAX)));
    CHECK(refused(with("token", 5)));
    CHECK(refused(with("token", std::string(500, 'x'))));
    CHECK(refused(with("college", std::string("a\0b", 3))));
    CHECK(refused(with("marks", 5)));
    CHECK(refused(with("marks", Json::array({1, 2}))));
    CHECK(refused(with("marks", Json::array({Json::array({1, 99999999999})}))));
    CHECK(refused(with("sealed", "AAAA")));  // both
    CHECK(refused(with("is", "counted")));
    CHECK(refused("[]"));
    CHECK(refused("{\"is\":\"hello\"}"));
    CHECK(refused("{\"is\":\"\xff\"}"));
    CHECK(refused(std::string(100'000, '[')));
    CHECK(refused("{\"a\":" + std::string(20, '[') + std::string(20, ']') + "}"));
    CHECK(refused("{\"is\":\"" + std::string(base::limits::message_bytes_max, 'x') + "\"}"));
}

TEST_CASE("a host that speaks nonsense does not move a station") {
    for (const char* text : {"", "{}", "{\"is\":\"state\",\"state\":{}}", "{\"is\":\"welcome\"}",
                             "{\"is\":\"refused\",\"code\":1}"}) {
        CHECK(std::holds_alternative<base::Refusal>(read_from_host(text)));
    }
}

TEST_CASE("random bytes are never a message, and never more than a refusal") {
    base::Random random(5);
    for (int i = 0; i < 3000; ++i) {
        std::string text = i % 2 ? written(FromStation(a_ballot())) : std::string(200, ' ');
        const int faults = i % 2 ? 1 + int(random.below(3)) : 200;
        for (int f = 0; f < faults; ++f) {
            text[std::size_t(random.below(text.size()))] = char(random.next());
        }
        const auto read = read_from_station(text);
        if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
            CHECK(refusal->code == "schema");
        }
    }
}

TEST_CASE("every code has its status") {
    CHECK(status_of("token_unknown") == 401);
    CHECK(status_of("uuid_conflict") == 409);
    CHECK(status_of("vote_closed") == 423);
    CHECK(status_of("locked_out") == 429);
    CHECK(status_of("disk_failed") == 503);
    CHECK(status_of("too_many_dots") == 400);
    CHECK(is_final("vote_closed"));
    CHECK_FALSE(is_final("disk_failed"));
    CHECK_FALSE(is_final("busy"));
}
