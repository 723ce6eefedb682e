// Majority judgment on the ballots of Orsay 2007 (Balinski and Laraki), and the hand-made ranked
// cases, both through the files' readers.

#include "exchange/condorcet_format.h"
#include "exchange/grades_csv.h"
#include "exchange/preflib.h"
#include "oracles.h"

using namespace tests;
using voting::Result;

namespace {

void compare_place(const Election& election, const json& theirs) {
    CHECK(election.profile.ballots() == theirs.at("n"));
    const Result result = voting::tally(election.rule, election.profile);
    for (const auto& merit : std::get<voting::Merits>(result.reasons)) {
        const std::string& name = name_of(election, merit.option);
        CAPTURE(name);
        CHECK(json(merit.tally) == theirs.at("tally_worst_to_best").at(name));
        CHECK(merit.grade == theirs.at("majority_grade").at(name));
        CHECK(merit.above == theirs.at("gauge").at(name).at("p_above"));
        CHECK(merit.below == theirs.at("gauge").at(name).at("q_below"));
        CHECK(voting::rank_of(result, merit.option) == theirs.at("rank").at(name));
    }
}

// [[3, "A>B>C"], …] as a file.
Election election_of(const json& ballots) {
    std::string text;
    for (const json& each : ballots) {
        text += each[1].get<std::string>() + " * " + each[0].dump() + "\n";
    }
    const auto reading = exchange::read_condorcet_format(text);
    REQUIRE(reading.faults.empty());
    return reading.election;
}

const std::map<std::string, voting::Rule> rules = {
    {"borda", {"borda"}},
    {"copeland", {"copeland"}},
    {"schulze", {"schulze"}},
    {"schulze_winning", {"schulze"}},
    {"schulze_margin", {"schulze", 1, 1, 1, {{"strength", "margin"}}}},
    {"ranked_pairs", {"ranked-pairs"}},
    {"ranked_pairs_margin", {"ranked-pairs"}},
    {"ranked_pairs_winning", {"ranked-pairs", 1, 1, 1, {{"strength", "winning"}}}},
    {"minimax", {"minimax"}},
    {"minimax_margin", {"minimax", 1, 1, 1, {{"strength", "margin"}}}},
};

}  // namespace

TEST_CASE("Orsay 2007: tallies, majority grades, gauges and ranks in each polling place") {
    if (!have_data()) return skipped("no ../shared/data");
    const json all = expected("expected/orsay_2007_majority_judgment.json");
    std::string together;
    for (const auto& [place, theirs] : all.at("bureaux").items()) {
        CAPTURE(place);
        const std::string bytes =
            bytes_of_file(data_folder / "majority_judgment" / ("bureau_" + place + ".csv"));
        const auto reading = exchange::read_grades_csv(bytes);
        REQUIRE(reading.faults.empty());
        compare_place(reading.election, theirs);
        together += together.empty() ? bytes : bytes.substr(bytes.find('\n') + 1);
        if (together.back() != '\n') together += '\n';
    }
    compare_place(exchange::read_grades_csv(together).election, all.at("all"));
}

TEST_CASE("hand-made ranked cases T05 to T12") {
    if (!have_data()) return skipped("no ../shared/data");
    std::size_t compared = 0;
    for (const json& each : expected("synthetic/adversarial_cases.json")) {
        if (!each.at("input").contains("ballots")) continue;
        const json& ballots = each.at("input").at("ballots");
        if (!ballots.is_array() || ballots.empty() || !ballots[0].is_array() ||
            ballots[0].size() != 2 || !ballots[0][1].is_string() ||
            ballots[0][1].get<std::string>().find('>') == std::string::npos) {
            continue;
        }
        const std::string id = each.at("id");
        CAPTURE(id);
        const Election election = election_of(ballots);
        for (const auto& [what, wanted] : each.at("expected").items()) {
            const auto rule = rules.find(what);
            if (rule == rules.end() || !wanted.is_string()) continue;
            CAPTURE(what);
            const Result result = voting::tally(rule->second, election.profile);
            const auto ours = groups_of(election, result.ranking);
            const auto theirs = groups_of(wanted.get<std::string>());
            if (theirs.size() == 1 && theirs[0].size() == 1) {
                CHECK(ours[0] == theirs[0]);  // only the winner is told
            } else {
                CHECK(text_of(ours) == text_of(theirs));
            }
            ++compared;
        }
    }
    std::printf("hand-made: %zu rankings\n", compared);
    CHECK(compared >= 15);
}

TEST_CASE("T05 and T10: a lot that decides, and one that does not") {
    const Election five = election_of(json::parse(R"([[3,"A>B>C"],[2,"B>A>C"],[2,"C>B>A"]])"));
    const Result tied = voting::tally({"irv"}, five.profile);
    CHECK(tied.tie_at_line);
    CHECK(tied.lot_effect == voting::LotEffect::decisive);
    CHECK(tied.lots.at(0).tied == std::vector{option_named(five, "B"), option_named(five, "C")});
    const auto winner = [&](const std::vector<std::string>& drawn) {
        voting::LotOrder order;
        for (const std::string& name : drawn) order.push_back(option_named(five, name));
        return name_of(five, voting::tally({"irv"}, five.profile, {order, {}}).winners.at(0));
    };
    CHECK(winner({"A", "C", "B"}) == "A");  // B, drawn last, leaves
    CHECK(winner({"A", "B", "C"}) == "B");
}

TEST_CASE("T06 and T08: real ties at the end, and three methods with three answers") {
    if (!have_data()) return skipped("no ../shared/data");
    for (const char* name : {"A26", "A67"}) {
        CAPTURE(name);
        const auto reading = exchange::read_condorcet_format(
            bytes_of_file(data_folder / "tideman" / (std::string(name) + ".cvotes")));
        // Looking back at earlier rounds parts A26; there and here a lot at once decides.
        const voting::Rule at_once{"irv", 1, 1, 1, {{"last", "lot"}}};
        const Result result = voting::tally(at_once, reading.election.profile);
        CHECK_FALSE(result.condorcet_winner);
        CHECK(result.tie_at_line);
        // Of A67 more are tied than can be tried in every order.
        CHECK(result.lot_effect == (name == std::string("A67") ? voting::LotEffect::unknown
                                                               : voting::LotEffect::decisive));
    }
    const Election burlington =
        exchange::read_preflib(
            bytes_of_file(data_folder / "preflib/00005-burlington/00005-00000002.toc"))
            .election;
    const auto first = [&](const char* method) {
        return name_of(burlington,
                       voting::tally({method, 1, 1, 1, {}}, burlington.profile).winners.at(0));
    };
    CHECK(first("irv") == "Bob Kiss");
    for (const char* method : {"condorcet", "schulze", "ranked-pairs", "minimax", "copeland"}) {
        CHECK(first(method) == "Andy Montroll");
    }
    const Result irv = voting::tally({"irv"}, burlington.profile);
    const auto& last = std::get<voting::Rounds>(irv.reasons).back().counts;
    CHECK(last.at(0).points + last.at(1).points == 4314 + 4064);
    CHECK(std::max(last[0].points, last[1].points) == 4314);
}
