#include "exchange/json.h"

#include "afternoon.h"
#include "workshop/frames.h"
#include "workshop/dump.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;
using namespace exchange;

namespace {

json session_of(const Afternoon& afternoon) {
    return json::parse(session_json(afternoon.state, {afternoon.entries.size(), "whole"}));
}

std::vector<std::string> keys_of(const json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

}  // namespace

TEST_CASE("a tally has exactly the promised keys") {
    Afternoon afternoon;
    const auto vote = afternoon.counted_vote();
    const json tally = json::parse(tally_json(*afternoon.state.vote(vote)));
    CHECK(keys_of(tally) == std::vector<std::string>{
                                 "ballots", "blank", "condorcet_loser", "condorcet_winner",
                                 "lot_effect", "lot_needed", "lots", "method", "options", "params",
                                 "ranking", "scores", "tie_at_line", "tie_dependent", "unit",
                                 "vote", "winners"});
    CHECK(tally["vote"] == vote.value);
    CHECK(tally["method"] == "dots");
    CHECK(tally["params"] == json{{"marks_max", 3}, {"per_option_max", 2}, {"winners", 1}});
    CHECK(tally["ballots"] == 10);
    CHECK(tally["blank"] == 1);
    CHECK(tally["ranking"] == json::parse("[[1], [2], [3]]"));
    CHECK(tally["winners"] == json::parse("[1]"));
    CHECK(tally["options"][1] == json{{"id", 2}, {"label", "Horaires"}});
    CHECK(tally["scores"][1] == json{{"option", 2}, {"points", 6}, {"voters", 3}});
    CHECK(tally["tie_at_line"] == false);
}

TEST_CASE("ties stand together") {
    Afternoon afternoon;
    const auto vote = afternoon.open(false, {"approval", 2, 1, 1});
    afternoon.cast(vote, "usagers", {{{1}, 1}});
    afternoon.cast(vote, "usagers", {{{3}, 1}});
    const json tally = json::parse(tally_json(*afternoon.state.vote(vote)));
    CHECK(tally["ranking"] == json::parse("[[1, 3], [2]]"));
    CHECK(tally["winners"] == json::parse("[1, 3]"));
    CHECK(tally["tie_at_line"] == true);
}

TEST_CASE("info says what lies in the file") {
    Afternoon afternoon;
    afternoon.counted_vote();
    const json info = json::parse(info_json(afternoon.state, {42, "torn"}));
    CHECK(info["title"] == "Cantine");
    CHECK(info["place"] == "Mairie | salle 2");
    CHECK(info["date"] == "2026-11-20");
    CHECK(info["condition"] == "torn");
    CHECK(info["entries"] == 42);
    CHECK(info["cards"] == 3);
    CHECK(info["digest"] == base::hex(workshop::digest(afternoon.state)));
    REQUIRE(info["votes"].size() == 1);
    CHECK(info["votes"][0] == json{{"id", 9},
                                   {"title", "Que garder ?"},
                                   {"method", "dots"},
                                   {"open", false},
                                   {"ballots", 10}});
}

TEST_CASE("links between cards, and groups that are folded") {
    using namespace workshop;
    Afternoon afternoon;
    CHECK(session_of(afternoon)["links"].empty());
    CHECK(session_of(afternoon)["clusters"][0]["folded"] == false);
    afternoon.intend(StartActivity{{1}});
    afternoon.intend(LinkCards{{6}, {4}, LinkKind::precedes});
    afternoon.intend(LinkCards{{4}, {5}, LinkKind::answers});
    afternoon.intend(FoldCluster{{8}});
    afternoon.intend(DeleteCard{{5}});
    const json session = session_of(afternoon);
    REQUIRE(session["links"].size() == 1);
    CHECK(session["links"][0] == json{{"from", 6}, {"kind", "precedes"}, {"to", 4}});
    CHECK(session["clusters"][0]["folded"] == true);
}

TEST_CASE("a card that stands for another one keeps that one's origin") {
    using namespace workshop;
    Afternoon afternoon;
    afternoon.intend(StartActivity{{1}});
    afternoon.intend(MergeCards{{5}, {4}});
    const json session = session_of(afternoon);
    REQUIRE(session["cards"].size() == 2);
    CHECK(session["cards"][0]["merged"] == json::array({{{"id", 5},
                                                         {"text", "=HYPERLINK(\"x\")"},
                                                         {"college", "agents"},
                                                         {"table", ""},
                                                         {"created_at", "2026-11-20T12:00:00Z"}}}));
    CHECK(session["cards"][1]["merged"].empty());
}

TEST_CASE("the session's cards, groups and activities") {
    Afternoon afternoon;
    afternoon.intend(workshop::StartActivity{{1}});
    afternoon.intend(workshop::TurnCard{{4}, workshop::QuarterTurn::three});
    afternoon.intend(workshop::StartActivity{{2}});
    const json session = session_of(afternoon);
    REQUIRE(session["cards"].size() == 3);
    CHECK(session["cards"][0] == json{{"id", 4},
                                      {"text", "Un seul dossier"},
                                      {"colour", "yellow"},
                                      {"college", "usagers"},
                                      {"table", "table 1"},
                                      {"activity", 1},
                                      {"cluster", 8},
                                      {"x", 1.25},
                                      {"y", -2.0},
                                      {"quarter_turns", 3},
                                      {"created_at", "2026-11-20T12:00:00Z"},
                                      {"merged", json::array()},
                                      {"ink", json::array()},
                                      {"photo", nullptr},
                                      {"frame", nullptr},
                                      {"sheet", nullptr}});
    CHECK(session["cards"][1]["cluster"] == nullptr);
    CHECK(session["clusters"] == json{{{"id", 8},
                                       {"title", "Accueil"},
                                       {"folded", false},
                                       {"cards", {4, 6}}}});
    CHECK(session["activities"][0]["state"] == "done");
    CHECK(session["activities"][1]["state"] == "under way");
    CHECK(session["activities"][2]["state"] == "planned");
    CHECK(session["colleges"][2] ==
          json{{"key", "elus"}, {"name", "élus"}, {"shape", "triangle"}, {"colour", "#7B3DB8"}});
    CHECK(session["entries"] == afternoon.entries.size());
}

TEST_CASE("a counted vote can be counted again from the export") {
    Afternoon afternoon;
    const auto id = afternoon.counted_vote();
    const json vote = session_of(afternoon)["votes"][0];
    CHECK(vote["phase"] == "closed");
    CHECK(vote["received"] == 10);
    voting::Profile profile(afternoon.state.vote(id)->option_ids());
    for (const json& answer : vote["result"]["answers"]) {
        voting::Ballot ballot{answer["college"], {}};
        for (const json& mark : answer["marks"])
            ballot.marks.push_back({{mark["option"]}, mark["value"]});
        profile.add(ballot);
    }
    const auto result = voting::tally(afternoon.state.vote(id)->rule, profile);
    CHECK(vote["result"]["winners"] == json{result.winners.front().value});
    CHECK(vote["result"]["ballots"] == result.ballots);
}

TEST_CASE("small colleges are told together, also in the export") {
    Afternoon afternoon;
    afternoon.counted_vote();
    const json result = session_of(afternoon)["votes"][0]["result"];
    // Three agents and one élu are too few, and four could be found by subtraction: all together.
    CHECK(result["by_college"] == json{{{"college", ""}, {"ballots", 10}}});
    for (const json& answer : result["answers"]) CHECK(answer["college"] == "");
}

TEST_CASE("no token, no receipt and nothing of an uncounted vote leaves the session") {
    Afternoon afternoon;
    const auto vote = afternoon.open(true);
    for (int i = 0; i < 7; ++i) afternoon.seal(vote, "usagers");
    const std::string open = session_json(afternoon.state, {});
    CHECK(json::parse(open)["votes"][0]["result"] == nullptr);
    CHECK(json::parse(open)["votes"][0]["received"] == 7);
    CHECK(json::parse(tally_json(*afternoon.state.vote(vote)))["ballots"] == 0);

    afternoon.intend(workshop::CloseVote{vote});
    CHECK(session_of(afternoon)["votes"][0]["result"] == nullptr);  // closed, not yet opened
    const std::vector<voting::Ballot> opened(7, {"usagers", {{{2}, 1}}});
    afternoon.intend(workshop::OpenBallots{{vote, opened, 0}});
    afternoon.intend(workshop::DestroyVoteKey{vote});
    afternoon.counted_vote();
    const std::string text = session_json(afternoon.state, {});
    CHECK(json::parse(text)["votes"][0]["result"]["winners"] == json{2});
    CHECK(text.find("RECEIPT") == std::string::npos);
    for (const auto& [id, each] : afternoon.state.votes) {
        for (const auto& [token, ballot] : each.box) {
            CHECK(text.find(base::hex(token)) == std::string::npos);
            CHECK(text.find(base::hex(ballot.ballot)) == std::string::npos);
        }
    }
}

TEST_CASE("text that is not UTF-8 spoils itself, not the export") {
    Afternoon afternoon;
    afternoon.state.title = "Cantine \xC3(";
    CHECK(session_of(afternoon)["title"].get<std::string>().starts_with("Cantine "));
}

TEST_CASE("frames with their curves, and where a card lies in one") {
    using namespace workshop;
    Afternoon afternoon;
    CHECK(session_of(afternoon)["frames"].empty());
    afternoon.intend(StartActivity{{1}});
    PlaceFrame journey = proposed_frame(FrameKind::journey, {5000, 5000});
    journey.title = "Parcours";
    afternoon.intend(journey);
    const Frame& frame = *frames_in_order(afternoon.state).front();
    const base::Vec2 middle = cell_rect(frame, {3, 1}).centre();
    afternoon.intend(CreateCard{"Payer", middle - base::Vec2{100, 70}, {}, {}, {}});
    afternoon.intend(DrawCurve{frame.id, "Lina", {{0, 40}}});
    const json session = session_of(afternoon);
    REQUIRE(session["frames"].size() == 1);
    CHECK(session["frames"][0]["kind"] == "journey");
    CHECK(session["frames"][0]["title"] == "Parcours");
    CHECK(session["frames"][0]["columns"].size() == 5);
    CHECK(session["frames"][0]["curves"] ==
          json::array({{{"persona", "Lina"}, {"feelings", {{{"column", 0}, {"percent", 40}}}}}}));
    CHECK(session["cards"].back()["frame"] ==
          json{{"id", frame.id.value}, {"column", 3}, {"row", 1}});
}
