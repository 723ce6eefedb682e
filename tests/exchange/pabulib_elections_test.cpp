// Real participatory budgets against results computed elsewhere (data/README.md beside them), and
// what is written against what was read.

#include "../skipped.h"
#include "exchange/pabulib.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace exchange;
using nlohmann::json;
using Keys = std::vector<std::string>;

const fs::path data = fs::path(FABRIQUE_SOURCE_DIR) / "../shared/data";

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

Keys keys_of(const Election& election, const std::vector<voting::OptionId>& ids) {
    Keys keys;
    for (const auto id : ids) keys.push_back(election.options[id.value - 1].key);
    return keys;
}
std::set<std::string> set_of(const Keys& keys) { return {keys.begin(), keys.end()}; }

// Their lots were drawn by the keys, as text.
voting::LotOrder by_key(const Election& election) {
    voting::LotOrder order = election.profile.options();
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        return election.options[a.value - 1].key < election.options[b.value - 1].key;
    });
    return order;
}

voting::Result counted(const Election& election, const std::string& method,
                       std::map<std::string, std::string> parameters) {
    voting::Rule rule = election.rule;
    rule.method = method;
    rule.parameters = std::move(parameters);
    REQUIRE(!voting::check_parameters(rule));
    return voting::tally(rule, election.profile, {by_key(election), {}});
}

// Ranked ballots are counted by the points of their ranks, as Pabulib does.
std::string greedy(const Election& election) {
    return election.ballots == voting::BallotKind::ranks ? "k-ranking" : "greedy";
}

std::int64_t cost_of(const voting::Result& result) {
    return std::get<voting::Spending>(result.reasons).spent_cents;
}

void compare_spending(const Election& election, const json& told, const char* name,
                      std::map<std::string, std::string> parameters) {
    if (!told.contains(name) || told.at(name).is_null()) return;
    CAPTURE(name);
    const json& expected = told.at(name);
    const voting::Result result = counted(election, "equal-shares", std::move(parameters));
    const auto& spending = std::get<voting::Spending>(result.reasons);
    CHECK(keys_of(election, result.winners) == expected.at("order").get<Keys>());
    CHECK(cost_of(result) == expected.at("cost").get<std::int64_t>() * 100);
    CHECK(spending.runs == expected.at("runs").get<std::int64_t>());
    if (!expected.at("endowment").is_null()) {
        CHECK(money_text(spending.endowment_cents) == expected.at("endowment").get<std::string>());
    }
}

std::string told_number(const json& value) {
    return value.is_string() ? value.get<std::string>() : std::to_string(value.get<int>());
}

void compare_counts(const Election& election, const json& told) {
    const voting::Result result = counted(election, greedy(election), {});
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        const std::string& key = election.options[i].key;
        CAPTURE(key);
        CHECK(result.scores[i].voters == told.at("votes").value(key, std::int64_t(0)));
        if (!told.contains("score") || told.at("score").is_null()) continue;
        CHECK(std::to_string(result.scores[i].points) == told.at("score").value(key, "0"));
    }
}

void compare_greedy(const Election& election, const json& told) {
    const auto compare = [&](const char* name, const std::string& method, std::string threshold) {
        if (!told.contains(name) || told.at(name).is_null()) return;
        CAPTURE(name);
        const voting::Result result =
            counted(election, method, {{"ties", "list"}, {"threshold", std::move(threshold)}});
        CHECK(keys_of(election, result.winners) == told.at(name).get<Keys>());
    };
    compare("greedy_by_votes", greedy(election), "1");
    if (told.contains("threshold") && !told.at("threshold").is_null()) {
        compare("greedy_threshold", greedy(election), told_number(told.at("threshold")));
    }
    // Our methods of these names count votes or points, and ranks are neither.
    if (election.ballots == voting::BallotKind::ranks) return;
    compare("greedy_by_votes_no_skip", "greedy-no-skip", "1");
    compare("greedy_by_votes_per_cost", "greedy-per-cost", "1");
}

// Published winners that their city's own rule does not give: anomalies of the source.
const std::set<std::string> anomalies = {"Poland_Gdynia_2020_Orlowo__small.pb",
                                         "Poland_Gdynia_2023_Kamienna_Gora__small.pb"};

// Whether the file names a rule of ours and publishes winners.
bool compare_published(const std::string& name, const Election& election, const json& told) {
    const json reproduced = told.value("city_rule_reproduced", json());
    if (reproduced.is_null()) return false;
    CHECK(reproduced.get<bool>() == !anomalies.contains(name));
    const auto winners = voting::tally(election.rule, election.profile).winners;
    const auto published = set_of(told.at("published_selected").get<Keys>());
    CHECK((set_of(keys_of(election, winners)) == published) == reproduced.get<bool>());
    return true;
}

// Calls with name, election and what is expected, for every file that is there.
template <class Call>
std::size_t for_each_election(Call call) {
    if (!fs::exists(data / "expected/pb.json")) {
        tests::skipped("no ../shared/data");
        return 0;
    }
    std::size_t files = 0;
    const json all = json::parse(text_of(data / "expected/pb.json"));
    for (const auto& [name, told] : all.items()) {
        if (!fs::exists(data / "pb" / name)) continue;
        CAPTURE(name);
        const ElectionReading reading = read_pabulib(text_of(data / "pb" / name));
        REQUIRE(reading.faults.empty());
        call(name, reading.election, told);
        ++files;
    }
    std::printf("%zu files of ../shared/data/pb read\n", files);
    return files;
}

}  // namespace

TEST_CASE("votes, points and every greedy rule agree with what was computed elsewhere") {
    const std::size_t files = for_each_election(
        [](const std::string&, const Election& election, const json& told) {
            compare_counts(election, told);
            compare_greedy(election, told);
        });
    CHECK((files == 0 || files >= 50));
}

TEST_CASE("Equal Shares and Phragmén agree, purchase by purchase") {
    const std::size_t files = for_each_election(
        [](const std::string&, const Election& election, const json& told) {
            compare_spending(election, told, "mes_cost", {{"completion", "none"}});
            compare_spending(election, told, "mes_card",
                             {{"completion", "none"}, {"utility", "cardinality"}});
            compare_spending(election, told, "mes_cost_add1_int", {{"step", "100"}});
            compare_spending(election, told, "mes_cost_add1_int_exh",
                             {{"step", "100"}, {"completion", "add1-exhaustive"}});
            const json phragmen = told.value("phragmen_pabutools", json());
            if (phragmen.is_null()) return;
            CHECK(set_of(keys_of(election, counted(election, "phragmen", {}).winners)) ==
                  set_of(phragmen.get<Keys>()));
        });
    CHECK((files == 0 || files >= 50));
}

TEST_CASE("published winners follow from the rule that the file names") {
    std::size_t compared = 0;
    const std::size_t files = for_each_election(
        [&](const std::string& name, const Election& election, const json& told) {
            compared += compare_published(name, election, told) ? 1 : 0;
        });
    CHECK((files == 0 || compared >= 15));
}

TEST_CASE("T15: where Wieliczka's Add1 stops changes what is built") {
    const fs::path file = data / "pb/Poland_Wieliczka_2023_Green_Budget.pb";
    if (!fs::exists(file)) return tests::skipped("no ../shared/data");
    const Election election = read_pabulib(text_of(file)).election;
    const auto official = counted(election, "equal-shares", {{"comparison", "yes"}});
    CHECK(official.winners.size() == 30);
    CHECK(cost_of(official) == 995'079'00);
    CHECK(std::get<voting::Spending>(official.reasons).endowment_cents == 315'00);
    CHECK(std::get<voting::Spending>(official.reasons).step_cents == 1'00);
    const auto early = counted(election, "equal-shares", {{"completion", "add1-exhaustive"}});
    CHECK(early.winners.size() == 31);
    CHECK(cost_of(early) == 984'579'00);
    CHECK(std::get<voting::Spending>(early.reasons).endowment_cents == 302'00);
    std::set<std::string> differing;
    const auto a = set_of(keys_of(election, official.winners));
    const auto b = set_of(keys_of(election, early.winners));
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                  std::inserter(differing, differing.end()));
    CHECK(differing == std::set<std::string>{"46", "66", "67"});
}

TEST_CASE("what is written is read again as the same election") {
    for_each_election([](const std::string&, const Election& election, const json&) {
        const auto written = pabulib_text(election);
        REQUIRE(std::holds_alternative<std::string>(written));
        const ElectionReading again = read_pabulib(std::get<std::string>(written));
        CHECK(again.faults.empty());
        CHECK(again.election.title == election.title);
        CHECK(again.election.currency == election.currency);
        CHECK(again.election.notes == election.notes);
        CHECK(again.election.rule == election.rule);
        CHECK(again.election.ballots == election.ballots);
        CHECK(again.election.profile.budget() == election.profile.budget());
        REQUIRE(again.election.options.size() == election.options.size());
        for (std::size_t i = 0; i < election.options.size(); ++i) {
            CHECK(again.election.options[i].key == election.options[i].key);
            CHECK(again.election.options[i].name == election.options[i].name);
        }
        const auto papers = election.profile.papers(), copies = again.election.profile.papers();
        REQUIRE(papers.size() == copies.size());
        bool same = true;
        for (std::size_t i = 0; i < papers.size(); ++i) {
            same = same && std::ranges::equal(election.profile.choices(papers[i]),
                                              again.election.profile.choices(copies[i]));
        }
        CHECK(same);
    });
}
