// Approval against the count of Laslier and Van der Straeten's 2002 experiment: real ballots in
// PrefLib's categorical format, totals computed elsewhere.

#include "../skipped.h"
#include "profiles.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <regex>

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace voting;

struct District {
    std::string title;
    std::vector<std::string> names;  // of options 1, 2, …
    Votes profile;
};

// "12: {4,5},{1,2,3}": twelve ballots approve 4 and 5; "17: 10,{…}": seventeen approve 10 only.
void add_ballots(District& district, const std::string& line) {
    static const std::regex shape(R"((\d+): (?:\{([^}]*)\}|(\d+)),.*)");
    static const std::regex all(R"((\d+): (?:\{([^}]*)\}|(\d+)))");
    std::smatch match;
    if (!std::regex_match(line, match, shape) && !std::regex_match(line, match, all)) {
        throw std::runtime_error("not a line of ballots: " + line);
    }
    std::set<std::uint64_t> approved;
    static const std::regex number(R"(\d+)");
    const std::string list = match[2].matched ? match[2].str() : match[3].str();
    for (auto at = std::sregex_iterator(list.begin(), list.end(), number);
         at != std::sregex_iterator(); ++at) {
        approved.insert(std::stoull(at->str()));
    }
    Ballot ballot;
    for (const auto option : approved) ballot.marks.push_back({{option}, 1});
    district.profile.ballots.insert(district.profile.ballots.end(), std::stoul(match[1].str()),
                                    ballot);
}

District read_district(const fs::path& file) {
    District district;
    std::ifstream stream(file);
    static const std::regex name("# ALTERNATIVE NAME \\d+: (.*)");
    static const std::regex title("# TITLE: (.*)");
    std::smatch match;
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (std::regex_match(line, match, name)) {
            district.names.push_back(match[1]);
        } else if (std::regex_match(line, match, title)) {
            district.title = match[1];
        } else if (!line.empty() && line[0] != '#') {
            add_ballots(district, line);
        }
    }
    district.profile.options = options(district.names.size());
    return district;
}

}  // namespace

TEST_CASE("approval agrees with the published French ballots of 2002") {
    const fs::path data = fs::path(FABRIQUE_SOURCE_DIR) / "../shared/data";
    const fs::path expected_file = data / "expected/french_2002_approval_expected.json";
    if (!fs::exists(expected_file)) return tests::skipped("no ../shared/data");
    std::ifstream stream(expected_file);
    const json expected = json::parse(stream);
    std::size_t districts = 0;
    for (const auto& file : fs::directory_iterator(data / "preflib/00026-frenchapproval")) {
        if (file.path().extension() != ".cat") continue;
        const District district = read_district(file.path());
        CAPTURE(district.title);
        const json& count = expected.at("by_district").at(district.title);
        const Result result = tally({"approval", 16, 1, 1}, district.profile);
        CHECK(result.ballots == count.at("ballots").get<std::int64_t>());
        std::int64_t most = 0;
        for (const Score& score : result.scores) {
            const std::string& name = district.names[score.option.value - 1];
            CHECK(score.points == count.at("approvals").value(name, std::int64_t(0)));
            most = std::max(most, score.points);
        }
        REQUIRE(result.winners.size() == 1);
        CHECK(count.at("approvals").at(district.names[result.winners[0].value - 1]) == most);
        ++districts;
    }
    CHECK(districts >= 4);
}
