// RCTab's own test sets: round by round, as its detailed reports have them.

#include "exchange/rctab.h"
#include "oracles.h"

using namespace tests;
using voting::Result;

namespace {

// What is not compared round by round, and why.
const std::map<std::string, const char*> winner_only = {
    {"2015_portland_mayor", "several leave in one round (batch elimination), ours leave singly"},
    {"generic_csv_test", "undeclared write-ins leave first there, whatever their votes"},
};
const std::map<std::string, const char*> not_read = {
    {"test_set_2_overvote_skip_to_next", "its records are CDF JSON, not a table"},
};
// RCTab breaks these ties with Java's random numbers; the order is the one its report shows.
const std::map<std::string, std::vector<std::string>> drawn_there = {
    {"tiebreak_previous_round_counts_then_random_test", {"Sneezy", "Dopey", "Happy", "Grumpy"}},
    {"tiebreak_seed_test", {"George Gervin", "Mookie Blaylock", "Yinka Dare"}},
    {"duplicate_test", {"Kumquat", "Banana", "Durian"}},
};

std::filesystem::path records_of(const std::filesystem::path& folder, const json& config) {
    std::filesystem::path path =
        folder / config.at("cvrFileSources")[0].at("filePath").get<std::string>();
    return path.replace_extension(".csv");
}

// In the order of the configuration, or the one that was drawn there.
voting::LotOrder lot_of(const std::string& name, const Election& election) {
    const auto drawn = drawn_there.find(name);
    if (drawn == drawn_there.end()) return election.profile.options();
    voting::LotOrder order;
    for (const std::string& each : drawn->second) order.push_back(option_named(election, each));
    return order;
}

std::map<std::string, std::string> tally_of(const Election& election, const voting::Round& round) {
    std::map<std::string, std::string> tally;
    for (const voting::Score& each : round.counts) {
        tally[name_of(election, each.option)] = std::to_string(each.points);
    }
    return tally;
}

std::map<std::string, std::string> transfers_of(const Election& election,
                                                const voting::Round& round) {
    std::map<std::string, std::string> transfers;
    for (const auto& each : round.transfers) {
        transfers[each.to ? name_of(election, *each.to) : "exhausted"] =
            std::to_string(each.weight);
    }
    return transfers;
}

void compare_rounds(const Election& election, const voting::Rounds& ours, const json& theirs) {
    // Where the last two are tied, RCTab ends there and ours with the one that the lot leaves.
    const bool one_more = ours.size() == theirs.size() + 1 && ours.back().counts.size() == 1;
    REQUIRE((one_more || ours.size() == theirs.size()));
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        CAPTURE(i + 1);
        CHECK(json(tally_of(election, ours[i])) == theirs[i].at("tally"));
        if (i + 1 == theirs.size()) continue;
        REQUIRE(ours[i].eliminated.size() == 1);
        const json& left = theirs[i].at("tallyResults")[0];
        CHECK(name_of(election, ours[i].eliminated[0]) == left.at("eliminated"));
        CHECK(json(transfers_of(election, ours[i])) == left.at("transfers"));
    }
}

}  // namespace

TEST_CASE("RCTab: run-offs round by round") {
    if (!have_data()) return skipped("no ../shared/data");
    std::size_t compared = 0, winners = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data_folder / "rcv_tabulator")) {
        const std::string name = entry.path().filename().string();
        const auto config_file = entry.path() / (name + "_config.json");
        if (!std::filesystem::exists(config_file)) continue;
        if (not_read.contains(name)) continue;
        CAPTURE(name);
        const std::string config = bytes_of_file(config_file);
        const auto reading = exchange::read_rctab(
            bytes_of_file(records_of(entry.path(), json::parse(config))), config);
        REQUIRE(reading.faults.empty());
        const Election& election = reading.election;
        const json report =
            json::parse(bytes_of_file(entry.path() / (name + "_expected_detailed_report.json")));
        CHECK(std::to_string(election.profile.ballots()) ==
              report.at("summary").at("totalNumBallots"));
        const Result result =
            voting::tally(election.rule, election.profile, {lot_of(name, election), {}});
        const json& rounds = report.at("results");
        REQUIRE(result.winners.size() == 1);
        for (const json& each : rounds.back().at("tallyResults")) {
            CHECK(each.at("elected") == name_of(election, result.winners[0]));
            ++winners;
        }
        if (winner_only.contains(name)) continue;
        compare_rounds(election, std::get<voting::Rounds>(result.reasons), rounds);
        ++compared;
    }
    std::printf("RCTab: %zu winners, %zu elections round by round\n", winners, compared);
    CHECK(compared >= 7);
}
