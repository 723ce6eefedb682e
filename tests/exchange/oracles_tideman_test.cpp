// 61 elections (Tideman's collection, Debian's leaders) against Condorcet PHP, which counts unnamed
// options as last (“implicit”) and apart (“explicit”).

#include "exchange/condorcet_format.h"
#include "oracles.h"

using namespace tests;
using voting::Result;

namespace {

const std::vector<Ranking> rankings = {
    {"BordaCount", "borda", {{"start", "1"}}},
    {"Copeland", "copeland", {}},
    {"Minimax Winning", "minimax", {{"strength", "winning"}}},
    {"Minimax Margin", "minimax", {{"strength", "margin"}}},
    {"Minimax Opposition", "minimax", {{"strength", "opposition"}}},
    {"Ranked Pairs Margin", "ranked-pairs", {{"strength", "margin"}}},
    {"Ranked Pairs Winning", "ranked-pairs", {{"strength", "winning"}}},
    {"Schulze Winning", "schulze", {{"strength", "winning"}}},
    {"Schulze Margin", "schulze", {{"strength", "margin"}}},
};

// What Condorcet PHP counts otherwise, and how.
constexpr const char* by_duels = "of several last ones the loser of their duels leaves there";
constexpr const char* only_unnamed = "an option that alone is not named is a last choice there";
const std::map<std::string, const char*> otherwise = {
    {"A03 last Instant-runoff", by_duels},     {"A22 last Instant-runoff", by_duels},
    {"A23 last Instant-runoff", by_duels},
    {"A26 last Instant-runoff", by_duels},     {"A28 last Instant-runoff", by_duels},
    {"A35 last Instant-runoff", by_duels},     {"A59 last Instant-runoff", by_duels},
    {"A67 last Instant-runoff", by_duels},     {"A97 last Instant-runoff", by_duels},
    {"D08 last Instant-runoff", only_unnamed}, {"D09 last Instant-runoff", only_unnamed},
    {"D10 last Instant-runoff", only_unnamed}, {"D17 last Instant-runoff", only_unnamed},
    {"D19 last Instant-runoff", only_unnamed},
};

struct Tideman {
    std::string name;  // "A26"
    Election election;
    json theirs;       // of one way to count unnamed options
    const char* unnamed;
    Comparisons& all;

    Result count(const Ranking& row) const {
        voting::Rule rule{row.method, 1, 1, 1, row.parameters};
        rule.parameters["unnamed"] = unnamed;
        return voting::tally(rule, election.profile);
    }
    std::string title(const std::string& what) const { return name + " " + unnamed + " " + what; }

    void compare_rankings() const {
        for (const Ranking& row : rankings) {
            const auto ours = groups_of(election, count(row).ranking);
            const auto expected = groups_of(theirs.at(row.theirs).at("Ranking").get<std::string>());
            all.compare(title(row.theirs), ours, expected,
                        text_of(ours) + " / " + text_of(expected));
        }
    }

    void compare_pairs() const {
        const Result result = count({"", "copeland", {}});
        const auto& above = std::get<voting::Duels>(result.reasons).above;
        const std::size_t n = election.options.size();
        std::map<std::string, std::int64_t> ours, expected;
        for (const auto& [row, numbers] : theirs.at("Pairwise").items()) {
            const std::size_t i = option_named(election, row).value - 1;
            for (const auto& [column, won] : numbers.at("win").items()) {
                const std::size_t k = option_named(election, column).value - 1;
                ours[row + ">" + column] = above[i * n + k];
                expected[row + ">" + column] = won;
            }
        }
        all.compare(title("Pairwise"), ours, expected);
    }

    void compare_condorcet() const {
        const Result result = count({"", "condorcet", {}});
        const auto told_name = [&](const auto& option) {
            return option ? name_of(election, *option) : std::string();
        };
        const auto known = [&](const char* key) {
            const json& value = theirs.at("Condorcet").value(key, json());
            return value.is_string() ? value.get<std::string>() : std::string();
        };
        all.compare(title("Condorcet winner"), told_name(result.condorcet_winner),
                    known("Condorcet Winner"));
        all.compare(title("Condorcet loser"), told_name(result.condorcet_loser),
                    known("Condorcet Loser"));
    }

    // Round by round, half of all ballots with a choice being the majority.
    void compare_rounds() const {
        const voting::Rule rule{"irv", 1, 1, 1, {{"majority", "all"}, {"equal", "skip"}}};
        const Result result = voting::tally(rule, election.profile);
        std::vector<std::map<std::string, std::int64_t>> ours, expected;
        for (const voting::Round& round : std::get<voting::Rounds>(result.reasons)) {
            ours.emplace_back();
            for (const auto& each : round.counts) {
                ours.back()[name_of(election, each.option)] = each.points;
            }
        }
        // Once it has a winner, Condorcet PHP goes on without it to rank the others.
        const json& rounds = theirs.at("Instant-runoff").at("rounds");
        for (std::size_t i = 1; i <= std::min(rounds.size(), ours.size()); ++i) {
            expected.emplace_back();
            for (const auto& [option, count] : rounds.at(std::to_string(i)).items()) {
                expected.back()[option] = count;
            }
        }
        all.compare(title("Instant-runoff"), ours, expected,
                    json(ours).dump() + " / " + json(expected).dump() +
                        (result.lots.empty() ? "" : " with a lot"));
    }
};

}  // namespace

TEST_CASE("Tideman and Debian: every ranked method as Condorcet PHP counts it") {
    if (!have_data()) return skipped("no ../shared/data");
    const json all = expected("expected/tideman.json");
    Comparisons comparisons;
    std::size_t elections = 0;
    for (const auto& file : data_files("tideman", {".cvotes"})) {
        const auto reading = exchange::read_condorcet_format(bytes_of_file(file));
        REQUIRE(reading.faults.empty());
        const std::string name = file.stem().string();
        for (const char* unnamed : {"last", "apart"}) {
            const json& theirs =
                all.at(name).at(unnamed == std::string("last") ? "implicit" : "explicit");
            const Tideman each{name, reading.election, theirs, unnamed, comparisons};
            each.compare_rankings();
            each.compare_pairs();
            each.compare_condorcet();
            if (unnamed == std::string("last")) each.compare_rounds();
        }
        ++elections;
    }
    std::printf("Tideman: %zu elections, %zu comparisons\n", elections, comparisons.made);
    for (std::size_t i = 0; i < comparisons.different.size(); ++i) {
        INFO(comparisons.details[i]);
        CHECK(otherwise.contains(comparisons.different[i]));
    }
    CHECK(comparisons.different.size() == otherwise.size());
}
