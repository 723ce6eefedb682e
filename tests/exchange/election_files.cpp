#include "election_files.h"

#include "base/random.h"
#include "base/text.h"
#include "voting/tally.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace tests {

namespace fs = std::filesystem;
using exchange::Election;
using exchange::ElectionReading;
using voting::BallotKind;

std::string bytes_of_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> data_files(const std::string& folder,
                                 const std::vector<std::string>& endings) {
    std::vector<fs::path> files;
    if (!fs::exists(data_folder / folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(data_folder / folder)) {
        if (std::ranges::find(endings, entry.path().extension().string()) != endings.end()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

namespace {

const char* kind_name(BallotKind kind) {
    return kind == BallotKind::ranks     ? "ranks"
           : kind == BallotKind::choices ? "choices"
           : kind == BallotKind::grades  ? "grades"
                                         : "other";
}

// Ranks as "A>B=C", others as "A:1 B:3".
std::string ballot_text(const Election& election, const voting::Profile& profile,
                        const voting::Paper& paper) {
    std::string text;
    std::map<std::int32_t, std::string> ranks;
    for (const voting::Choice& choice : profile.choices(paper)) {
        const std::string& key = election.options[choice.option].key;
        std::string& rank = ranks[choice.value];
        rank += (rank.empty() ? "" : "=") + key;
        text += (text.empty() ? "" : " ") + key + ":" + std::to_string(choice.value);
    }
    if (election.ballots != BallotKind::ranks) return text;
    text.clear();
    for (const auto& [value, rank] : ranks) text += (text.empty() ? "" : ">") + rank;
    return text;
}

}  // namespace

std::string told(const Election& election) {
    std::string text = std::string(kind_name(election.ballots)) + " ";
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        const auto& option = election.options[i];
        text += (i > 0 ? "," : "") + option.key;
        if (option.name != option.key) text += "=" + option.name;
    }
    text += " winners " + std::to_string(election.rule.winners) + "\n";
    const voting::Profile profile = election.profile.grouped();
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> lines;
    for (const voting::Paper& paper : profile.papers()) {
        const std::string& college = profile.colleges()[paper.college];
        auto& [count, weight] =
            lines[(college.empty() ? "" : college + " ") + ballot_text(election, profile, paper)];
        count += paper.count;
        weight += paper.weight;
    }
    for (const auto& [ballot, numbers] : lines) {
        text += std::to_string(numbers.first);
        if (numbers.second != numbers.first) text += "^" + std::to_string(numbers.second);
        text += "x " + ballot + "\n";
    }
    return text;
}

std::string told(const ElectionReading& reading) {
    if (reading.faults.empty()) return told(reading.election);
    std::string text;
    for (const auto& fault : reading.faults) {
        text += std::to_string(fault.line) + " " + fault.refusal.code + "\n";
    }
    return text;
}

namespace {

void check_reading(const ElectionReading& reading) {
    CHECK(reading.faults.size() <= exchange::faults_told_max);
    for (const auto& fault : reading.faults) {
        CHECK_FALSE(base::sentence(base::Words{}, fault.refusal).empty());
    }
    if (!reading.faults.empty()) return;
    const Election& election = reading.election;
    CHECK(election.options.size() == election.profile.options().size());
    for (const auto& option : election.options) CHECK(base::is_utf8(option.name));
    const voting::Rule rule{election.ballots == BallotKind::choices ? "approval" : "dots"};
    CHECK(voting::tally(rule, election.profile).ballots == election.profile.ballots());
}

}  // namespace

void read_whatever(const std::string& text, ElectionReading (*read)(std::string_view),
                   int rounds) {
    for (std::size_t end = 0; end <= text.size(); ++end) {
        check_reading(read(std::string_view(text).substr(0, end)));
    }
    base::Random random(11);
    const std::string letters = "0123456789,;:{}#/>=^*|\"\n \xC3\xA9\xFF";
    for (int round = 0; round < rounds; ++round) {
        std::string changed = text;
        for (std::uint64_t i = 1 + random.below(4); i > 0; --i) {
            const std::size_t at = random.below(changed.size());
            const char letter = letters[random.below(letters.size())];
            switch (random.below(3)) {
                case 0: changed[at] = letter; break;
                case 1: changed.insert(at, 1, letter); break;
                default: changed.erase(at, 1 + random.below(5)); break;
            }
            if (changed.empty()) break;
        }
        check_reading(read(changed));
    }
}

}  // namespace tests
