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
    vote.rule = {"knapsack", 3, 2, 1, {{"ties", "list"}, {"threshold", "2"}}};
    vote.options = {{{1}, "A", {}, {}, 120'000}, {{2}, "B", {}, {}, 99}};
    vote.budget_cents = 150'050;
    vote.closing = workshop::Closing::when_time_is_up;
    vote.ties = workshop::TieRule::room;
    vote.lot_called_out = "7 12 3";
    vote.secret = true;
    vote.public_key.fill(9);
    vote.ballots = 4;
    view.task = "Demander une place";
    voting::Result result;
    result.ranking = {{{1}}, {{2}}};
    result.winners = {{1}};
    result.scores = {{{1}, 5, 3}, {{2}, -1, 1}};
    result.unit = 2;
    result.ballots = 4;
    result.blank = 1;
    vote.result = result;
    view.vote = vote;
    return view;
}

TesterSees a_screen() {
    TesterSees seen;
    seen.task = "Demander “vite”";
    seen.title = "Accueil";
    seen.size = {400, 720};
    seen.zones = {{{7}, "Demander"}, {{8}, ""}};
    seen.picture = "0123456789abcdef";
    seen.taps = 3;
    seen.visits = 1;
    seen.went_nowhere = true;
    return seen;
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
        a_ballot(), sealed, TryRequest{6},
        TapRequest{7, {.taps = 2, .zone = {}, .at_px = {12, 40}, .width_px = 288, .after_ms = 900}},
        TapRequest{8, {.taps = 0, .zone = {5}, .at_px = {}, .width_px = 0, .after_ms = {}}},
        EndRequest{9, workshop::RunEnd::fell_silent}, PictureRequest{10},
        FeedbackRequest{11, {"Oui", "", "", "“Plus grand”"}}};
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
    CHECK(welcome.state.vote->rule == view.vote->rule);
    CHECK(welcome.state.vote->options == view.vote->options);
    CHECK(welcome.state.vote->budget_cents == view.vote->budget_cents);
    CHECK(welcome.state.vote->public_key == view.vote->public_key);
    CHECK(welcome.state.task == view.task);

    const auto counted = read_from_host(written(FromHost(Counted{a_ballot().id, "7F3K", 9, true})));
    CHECK(std::get<Counted>(std::get<FromHost>(counted)).replaced);
    const Refused closed{"vote_closed", "Fermé.", true, a_ballot().id, {}};
    const auto refusal = read_from_host(written(FromHost(closed)));
    CHECK(std::get<Refused>(std::get<FromHost>(refusal)).ballot == a_ballot().id);
}

TEST_CASE("what a tester sees is read as it was written; a picture within its bound") {
    TesterSees seen = a_screen();
    for (const auto& end : {std::optional<workshop::RunEnd>(),
                            std::optional(workshop::RunEnd::reached_goal),
                            std::optional(workshop::RunEnd::test_closed)}) {
        seen.end = end;
        const auto read = read_from_host(written(FromHost(ScreenShown{3, seen})));
        REQUIRE(std::holds_alternative<FromHost>(read));
        CHECK(std::get<ScreenShown>(std::get<FromHost>(read)).seen == seen);
    }
    const auto picture = [](const std::string& bytes) {
        const auto png = std::make_shared<const std::string>(bytes);
        return read_from_host(written(FromHost(PictureGiven{4, png})));
    };
    const std::string head = "\x89PNG";
    const auto largest = picture(head + std::string(limits::screen_png_bytes_max - 4, 'x'));
    REQUIRE(std::holds_alternative<FromHost>(largest));
    CHECK(std::get<PictureGiven>(std::get<FromHost>(largest)).png->size() ==
          limits::screen_png_bytes_max);
    using base::Refusal;
    CHECK(std::holds_alternative<Refusal>(
        picture(head + std::string(limits::screen_png_bytes_max, 'x'))));
    CHECK(std::holds_alternative<Refusal>(picture("GIF89a")));
    // Nothing else may be that long.
    seen.title = "x";
    std::string padded = written(FromHost(ScreenShown{3, seen}));
    padded.insert(1, limits::view_bytes_max, ' ');
    CHECK(std::holds_alternative<Refusal>(read_from_host(padded)));
}

TEST_CASE("what a tester cannot mean is refused") {
    const std::string good = written(FromStation(TapRequest{
        7, {.taps = 2, .zone = {}, .at_px = {12, 40}, .width_px = 288, .after_ms = 900}}));
    REQUIRE_FALSE(refused(good));
    for (std::size_t i = 0; i < good.size(); ++i) CHECK(refused(good.substr(0, i)));
    const auto with = [&](const char* name, const Json& value) {
        Json json = Json::parse(good);
        json[name] = value;
        return json.dump();
    };
    CHECK(refused(with("x", 1e9)));
    CHECK(refused(with("x", 10'000'000)));
    CHECK(refused(with("x", 1.5)));
    CHECK(refused(with("width", 0)));
    CHECK(refused(with("taps", -1)));
    CHECK(refused(with("taps", 100'000)));
    CHECK(refused(with("after_ms", -1)));
    CHECK(refused(with("after_ms", base::limits::tap_after_ms_max + 1)));
    CHECK(refused(with("zone", 0)));
    CHECK(refused(R"({"is":"end","request":1,"how":"goal"})"));
    CHECK(refused(R"({"is":"end","request":1,"how":"closed"})"));
    CHECK(refused(R"({"is":"feedback","request":1,"answers":["a","b","c"]})"));
    CHECK(refused(R"({"is":"feedback","request":1,"answers":["a","b","c",4]})"));
    CHECK(refused(R"({"is":"try"})"));
    Json shown = Json::parse(written(FromHost(ScreenShown{3, a_screen()})));
    for (const auto& [name, value] : std::vector<std::pair<const char*, Json>>{
             {"picture", "xyz"}, {"picture", "0123456789ABCDEG"}, {"width", -1}, {"end", "won"},
             {"zones", 5}, {"zones", Json::array({5})}, {"taps", 1'000'000}}) {
        Json other = shown;
        other[name] = value;
        CHECK(std::holds_alternative<base::Refusal>(read_from_host(other.dump())));
    }
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

TEST_CASE("a vote that a kiosk cannot understand does not fell it") {
    const Json good = Json::parse(written(FromHost(News{a_view()})));
    const auto read = [](const Json& json) { return read_from_host(json.dump()); };
    const auto refused_with = [&](const Json::json_pointer& where, const Json& value) {
        Json json = good;
        json[where] = value;
        return std::holds_alternative<base::Refusal>(read(json));
    };
    using Pointer = Json::json_pointer;
    const Pointer vote("/state/vote"), rule("/state/vote/rule"), all(rule / "parameters");
    CHECK_FALSE(refused_with(vote / "budget_cents", 1));
    CHECK(refused_with(vote / "budget_cents", -1));
    CHECK(refused_with(vote / "budget_cents", base::limits::budget_cents_max + 1));
    CHECK(refused_with(vote / "options" / 0 / "cost_cents", "12"));
    CHECK(refused_with(vote / "closing", 2));
    CHECK(refused_with(vote / "ties", -1));
    CHECK(refused_with(vote / "lot_called_out", std::string(65, '1')));
    CHECK(refused_with(rule / "marks_max", -1));
    CHECK(refused_with(all, Json::array()));
    CHECK(refused_with(all / "ties", 5));
    CHECK(refused_with(all / "ties", "somehow"));
    CHECK(refused_with(all / "threshold", "1e9"));
    CHECK(refused_with(all / "unheard", "of"));
    Json many = Json::object();
    for (int i = 0; i < 17; ++i) many["p" + std::to_string(i)] = "1";
    CHECK(refused_with(all, many));

    // A method of a later version is told by its name, and can be asked about without harm.
    Json later = good;
    later[rule / "method"] = "telepathy";
    const auto news = read(later);
    REQUIRE(std::holds_alternative<FromHost>(news));
    const PublicVote& heard = *std::get<News>(std::get<FromHost>(news)).state.vote;
    CHECK(heard.rule.method == "telepathy");
    const base::Words words;
    CHECK_FALSE(workshop::instruction_words(heard.paper(), words).empty());
    CHECK_FALSE(workshop::left_words(heard.paper(), voting::Marks{}, words).empty());
    CHECK(workshop::value_more(heard.paper(), {}, {1}) == 1);
    later[rule / "marks_max"] = later[rule / "per_option_max"] = 0;
    const auto odd = read(later);
    REQUIRE(std::holds_alternative<FromHost>(odd));
    const PublicVote& nothing = *std::get<News>(std::get<FromHost>(odd)).state.vote;
    CHECK_FALSE(workshop::values_of(nothing.paper()).empty());

    // An older host says none of this.
    Json older = good;
    for (const char* name : {"budget_cents", "closing", "ties", "lot_called_out"}) {
        older[vote].erase(name);
    }
    older[rule] = {{"method", "dots"}, {"marks_max", 3}, {"per_option_max", 2}, {"winners", 1}};
    CHECK(std::holds_alternative<FromHost>(read(older)));
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

TEST_CASE("who comes in and what is written goes to the host whole, and not half") {
    IdeaRequest answer{8, {3}, "Former les équipes", {"elus", "Table 2"}, {5}, {{6}, {7}}};
    const IdeaRequest idea{9, {3}, "Le soir", {"elus", ""}, {}, {}};
    for (const FromStation& message :
         {FromStation(ArriveRequest{4, {"elus", "Table 2"}, false}),
          FromStation(ArriveRequest{5, {"", ""}, true}), FromStation(answer), FromStation(idea)}) {
        const auto read = read_from_station(written(message));
        REQUIRE(std::holds_alternative<FromStation>(read));
        CHECK(std::get<FromStation>(read) == message);
    }
    CHECK(refused(R"({"is":"arrive","request":1,"college":"a","table":"","people":0})"));
    CHECK(refused(R"({"is":"arrive","request":1,"college":"a","table":"","people":2})"));
    CHECK(refused(R"({"is":"arrive","request":1,"college":"a","people":1})"));
    CHECK(refused(R"({"is":"idea","request":1,"college":"a","table":"","activity":1})"));
    answer.text = std::string(base::limits::card_text_code_points_max + 1, 'x');
    CHECK(refused(written(FromStation(answer))));
}

TEST_CASE("stations are told what the room does, and older ones something they know") {
    PublicView view = a_view();
    view.tables = {"Table 1", "Table 2"};
    view.counts_people = true;
    view.activity->kind = workshop::ActivityKind::crossing;
    view.activity->id = {9};
    view.activity->silent = view.activity->ideas_open = true;
    view.activity->promise = workshop::Authorship::nobody;
    view.activity->ideas = 12;
    view.cell = PublicView::Cell{{5}, {{6}, {7}}, workshop::crossing_matrices[2], "Une", "Autre"};
    const std::string text = written(FromHost(News{view}));
    const auto read = read_from_host(text);
    REQUIRE(std::holds_alternative<FromHost>(read));
    const PublicView seen = std::get<News>(std::get<FromHost>(read)).state;
    CHECK(written(seen) == written(view));
    CHECK(seen.tables == view.tables);
    CHECK(seen.counts_people);
    CHECK(seen.is_now(workshop::ActivityKind::crossing));
    CHECK(seen.takes_ideas());
    CHECK(seen.activity->promise == workshop::Authorship::nobody);
    REQUIRE(seen.cell);
    CHECK(seen.cell->at == view.cell->at);
    CHECK(seen.cell->matrix.rows == workshop::CrossingAxis::strengths);
    // Version 1 as it was knew five kinds.
    const Json json = Json::parse(text)["state"]["activity"];
    CHECK(json["kind"] <= 4);
    Json newer = Json::parse(text);
    newer["state"]["activity"]["kind_now"] = 99;
    const auto later = read_from_host(newer.dump());
    REQUIRE(std::holds_alternative<FromHost>(later));
    CHECK(std::get<News>(std::get<FromHost>(later)).state.activity->kind ==
          workshop::ActivityKind::presentation);
    newer["state"]["cell"]["rows"] = 7;
    CHECK(std::holds_alternative<base::Refusal>(read_from_host(newer.dump())));
}
