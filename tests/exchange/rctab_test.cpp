#include "exchange/rctab.h"

#include "election_files.h"

#include <nlohmann/json.hpp>

using namespace exchange;
using nlohmann::json;
using tests::told;

namespace {

json candidate(const std::string& name, bool excluded = false) {
    return {{"name", name}, {"excluded", excluded}, {"aliases", {"the " + name}}};
}

// A configuration with these rules over the usual ones.
std::string config(const json& rules, const json& source = json::object()) {
    json document = {
        {"outputSettings", {{"contestName", "Essai"}}},
        {"cvrFileSources",
         {{{"filePath", "x.csv"}, {"firstVoteColumnIndex", "2"}, {"firstVoteRowIndex", "2"},
           {"overvoteDelimiter", "|"}, {"provider", "ess"}, {"overvoteLabel", "overvote"},
           {"skippedRankLabel", "undervote"}, {"undeclaredWriteInLabel", ""}}}},
        {"candidates", {candidate("A"), candidate("B"), candidate("C"), candidate("D", true)}},
        {"rules", {{"tiebreakMode", "useCandidateOrder"}, {"overvoteRule", "alwaysSkipToNextRank"},
                   {"winnerElectionMode", "singleWinnerMajority"}, {"numberOfWinners", "1"},
                   {"maxSkippedRanksAllowed", "1"}, {"maxRankingsAllowed", "max"},
                   {"exhaustOnDuplicateCandidate", false}}}};
    if (source.is_object()) document["cvrFileSources"][0].update(source);
    if (rules.is_object()) document["rules"].update(rules);
    return document.dump();
}

// The one ballot of a table of four ranks.
std::string ballot(const std::string& row, const json& rules = json::object()) {
    const std::string text =
        told(read_rctab("id,Choice 1,Choice 2,Choice 3,Choice 4\n1," + row + "\n", config(rules)));
    const std::string head = "ranks A,B,C winners 1\n1x ";
    return text.starts_with(head) ? text.substr(head.size(), text.size() - head.size() - 1) : text;
}

}  // namespace

TEST_CASE("RCTab: skipped ranks, candidates named twice, excluded ones, aliases") {
    CHECK(ballot("A,B,C,") == "A>B>C");
    CHECK(ballot("A,undervote,the B,") == "A>B");
    CHECK(ballot("A,undervote,,B") == "A");  // two ranks left out, one is allowed
    CHECK(ballot("A,undervote,,B", {{"maxSkippedRanksAllowed", "unlimited"}}) == "A>B");
    CHECK(ballot(",A,B,", {{"maxSkippedRanksAllowed", 0}}) == "");
    CHECK(ballot("A,A,B,") == "A>B");
    CHECK(ballot("A,A,B,", {{"exhaustOnDuplicateCandidate", true}}) == "A");
    CHECK(ballot("D,B,A,") == "B>A");
    CHECK(ballot("A,B,C,", {{"maxRankingsAllowed", "2"}}) == "A>B");
}

TEST_CASE("RCTab: an overvote ends the ballot, is passed over, or is left to the count") {
    const auto by = [](const std::string& row, const char* rule) {
        return ballot(row, {{"overvoteRule", rule}});
    };
    CHECK(by("A|B,C,,", "alwaysSkipToNextRank") == "C");
    CHECK(by("C,A|B,,", "exhaustImmediately") == "C");
    CHECK(by("A|B,C,,", "exhaustIfMultipleContinuing") == "A=B>C");
    CHECK(by("C,overvote,A,", "alwaysSkipToNextRank") == "C>A");
    CHECK(by("C,overvote,A,", "exhaustImmediately") == "C");
    CHECK(by("C,overvote,A,", "exhaustIfMultipleContinuing") == "C");
    CHECK(by("A|D,C,,", "exhaustImmediately") == "A>C");
}

TEST_CASE("RCTab: a column a candidate, with write-ins") {
    const std::string known = config({}, {{"provider", "genericCsv"},
                                          {"undeclaredWriteInLabel", "Write-In"}});
    const auto reading = read_rctab("id,A,B,C,D,Write-In\nx,1,,3,2,\ny,,1,,,2\n", known);
    CHECK(told(reading) ==
          "ranks A,B,C,Undeclared Write-ins winners 1\n1x A>C\n1x B>Undeclared Write-ins\n");
    CHECK(reading.election.title == "Essai");
    CHECK(reading.election.rule.parameters.at("last") == "lot");
}

TEST_CASE("RCTab: without a configuration the headings tell") {
    CHECK(told(read_rctab("Ballot #,1st Choice,2nd Choice\n1,B,A|C\n2,overvote,A\n3,,\n")) ==
          "ranks B,A,C winners 1\n2x \n1x B>A=C\n");
    const std::string columns = "Cast Vote Record,B,A\n1,2,1\n2,1,1\n3,,1\n";
    CHECK(told(read_rctab(columns)) == "ranks B,A winners 1\n1x A\n1x A>B\n1x B=A\n");
    CHECK(looks_like_rctab("Ballot #,1st Choice\n"));
    CHECK(looks_like_rctab(columns));
    CHECK_FALSE(looks_like_rctab("id,Place,Gare\n1,2,3\n"));
}

TEST_CASE("RCTab: what does not fit is told with its line") {
    CHECK(told(read_rctab("", config({}))) == "0 no_options\n");
    CHECK(told(read_rctab("id,Choice 1\n1,A\n", "{}")) == "0 bad_config\n");
    CHECK(told(read_rctab("id,Choice 1\n1,A\n", "[1,2")) == "0 bad_config\n");
    CHECK(told(read_rctab("id,Choice 1\n1,Nobody\n", config({}))) == "2 unknown_option\n");
    const std::string generic = config({}, {{"provider", "genericCsv"}});
    CHECK(told(read_rctab("id,A,B\n1,first,2\n", generic)) == "2 bad_rank\n");
    CHECK(told(read_rctab("id,A,B\n1,0,2\n", generic)) == "2 bad_rank\n");
    CHECK(told(read_rctab("id,A,Nobody\n1,1,2\n", generic)) == "1 unknown_option\n");
}

TEST_CASE("RCTab: rules for several seats are told, not counted in silence") {
    const auto reading =
        read_rctab("id,Choice 1\n1,A\n", config({{"winnerElectionMode", "multiWinnerFractional"}}));
    REQUIRE(reading.remarks.size() == 1);
    CHECK(reading.remarks[0].refusal.code == "other_mode");
}

TEST_CASE("RCTab: whatever the bytes, there is an election or a fault") {
    tests::read_whatever("Ballot #,1st Choice,2nd Choice\n1,B,A|C\n2,overvote,A\n3,,\n",
                         read_rctab);
    tests::read_whatever(config({}), [](std::string_view text) {
        return read_rctab("id,Choice 1\n1,A\n", text);
    }, 1000);
}

TEST_CASE("RCTab: real records are the same after they were written") {
    const auto files = tests::data_files("rcv_tabulator", {".csv"});
    if (files.empty()) return tests::skipped("no ../shared/data");
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        std::string stem = file.stem().string();
        stem.resize(stem.size() - 4);  // "_cvr"
        const auto known = file.parent_path() / (stem + "_config.json");
        const std::string bytes = tests::bytes_of_file(file);
        const auto reading = std::filesystem::exists(known)
                                 ? read_rctab(bytes, tests::bytes_of_file(known))
                                 : read_rctab(bytes);
        REQUIRE(reading.faults.empty());
        CHECK(reading.election.profile.ballots() > 0);
        CHECK(told(read_rctab(write_rctab(reading.election))) == told(reading));
    }
    std::printf("RCTab: %zu files\n", files.size());
}
