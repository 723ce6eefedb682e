// 65 PrefLib elections against results computed from the definitions elsewhere; among them American
// run-offs whose winners were published.

#include "exchange/preflib.h"
#include "oracles.h"

using namespace tests;
using voting::Result;

namespace {

const std::vector<Ranking> rankings = {
    {"borda", "borda", {}},
    {"copeland", "copeland", {}},
    {"minimax_winning", "minimax", {{"strength", "winning"}}},
    {"minimax_margin", "minimax", {{"strength", "margin"}}},
    {"schulze_winning", "schulze", {{"strength", "winning"}}},
    {"schulze_margin", "schulze", {{"strength", "margin"}}},
    {"ranked_pairs_margin", "ranked-pairs", {{"strength", "margin"}}},
};

std::vector<std::vector<std::int64_t>> pairs_of(const Election& election, const Result& result) {
    const auto& above = std::get<voting::Duels>(result.reasons).above;
    const std::size_t n = election.options.size();
    std::vector<std::vector<std::int64_t>> rows;
    for (std::size_t i = 0; i < n; ++i) {
        rows.emplace_back(above.begin() + std::ptrdiff_t(i * n),
                          above.begin() + std::ptrdiff_t((i + 1) * n));
    }
    return rows;
}

// Of two last ones the higher number leaves, as there: options in their order as if drawn so.
Result run_off(const Election& election) {
    return voting::tally({"irv", 1, 1, 1, {}}, election.profile,
                         {election.profile.options(), {}});
}

std::vector<std::map<std::string, std::int64_t>> rounds_of(const Election& election,
                                                           const Result& result) {
    std::vector<std::map<std::string, std::int64_t>> rounds;
    for (const voting::Round& round : std::get<voting::Rounds>(result.reasons)) {
        rounds.emplace_back();
        for (const auto& each : round.counts) {
            rounds.back()[election.options[each.option.value - 1].key] = each.points;
        }
        rounds.back()["_exhausted"] = round.exhausted;
    }
    return rounds;
}

void compare(Comparisons& all, const std::string& name, const Election& election,
             const json& theirs) {
    const auto title = [&](const std::string& what) { return name + " " + what; };
    all.compare(title("ballots"), election.profile.ballots(), theirs.at("ballots"));
    std::map<std::string, std::string> names;
    for (const auto& option : election.options) names[option.key] = option.name;
    all.compare(title("candidates"), json(names), theirs.at("candidates"));
    for (const Ranking& row : rankings) {
        const Result result =
            voting::tally({row.method, 1, 1, 1, row.parameters}, election.profile);
        const auto ours = groups_of(election, result.ranking, true);
        const auto expected = groups_of(theirs.at(row.theirs).get<std::string>());
        all.compare(title(row.theirs), ours, expected, text_of(ours) + " / " + text_of(expected));
    }
    const Result duels = voting::tally({"copeland", 1, 1, 1, {}}, election.profile);
    all.compare(title("pairwise"), json(pairs_of(election, duels)), theirs.at("pairwise"));
    const auto key = [&](const auto& option) {
        return option ? json(election.options[option->value - 1].key) : json(nullptr);
    };
    all.compare(title("condorcet_winner"), key(duels.condorcet_winner),
                theirs.at("condorcet_winner"));
    all.compare(title("condorcet_loser"), key(duels.condorcet_loser), theirs.at("condorcet_loser"));
    const Result irv = run_off(election);
    all.compare(title("irv_rounds"), json(rounds_of(election, irv)), theirs.at("irv_rounds"),
                json(rounds_of(election, irv)).dump() + " / " + theirs.at("irv_rounds").dump());
    const auto first = irv.winners.empty() ? std::optional<voting::OptionId>() : irv.winners[0];
    all.compare(title("irv_winner"), key(first), theirs.at("irv_winner"));
}

}  // namespace

TEST_CASE("PrefLib: ranked elections as they were computed and published") {
    if (!have_data()) return skipped("no ../shared/data");
    const json all = expected("expected/preflib_ranked.json");
    Comparisons comparisons;
    std::size_t elections = 0, published = 0;
    for (const auto& [name, theirs] : all.items()) {
        const auto dataset = theirs.at("dataset").get<std::string>();
        const auto file = data_folder / "preflib" / dataset / name;
        if (!std::filesystem::exists(file)) continue;
        CAPTURE(name);
        const auto reading = exchange::read_preflib(bytes_of_file(file));
        REQUIRE(reading.faults.empty());
        compare(comparisons, name, reading.election, theirs);
        ++elections;
        if (!theirs.contains("published_winner")) continue;
        const Result irv = run_off(reading.election);
        REQUIRE(irv.winners.size() == 1);
        CHECK(name_of(reading.election, irv.winners[0]) == theirs.at("published_winner"));
        ++published;
    }
    std::printf("PrefLib: %zu elections, %zu comparisons, %zu published winners\n", elections,
                comparisons.made, published);
    CHECK(published > 0);
    for (const auto& each : comparisons.details) FAIL_CHECK(each);
}

TEST_CASE("approval of the French ballots of 2002, published by Laslier and Van der Straeten") {
    if (!have_data()) return skipped("no ../shared/data");
    const json all = expected("expected/french_2002_approval_expected.json");
    std::size_t districts = 0;
    for (const auto& file : data_files("preflib/00026-frenchapproval", {".cat"})) {
        const auto reading = exchange::read_preflib(bytes_of_file(file));
        const Election& election = reading.election;
        CAPTURE(election.title);
        REQUIRE(reading.faults.empty());
        const json& count = all.at("by_district").at(election.title);
        const Result result = voting::tally(election.rule, election.profile);
        CHECK(result.ballots == count.at("ballots").get<std::int64_t>());
        std::int64_t most = 0;
        for (const voting::Score& score : result.scores) {
            const std::string& name = name_of(election, score.option);
            CHECK(score.points == count.at("approvals").value(name, std::int64_t(0)));
            most = std::max(most, score.points);
        }
        REQUIRE(result.winners.size() == 1);
        CHECK(count.at("approvals").at(name_of(election, result.winners[0])) == most);
        ++districts;
    }
    CHECK(districts >= 4);
}
