#pragma once
// Results computed or published elsewhere, beside the checkout, and how ours compare with them.

#include "election_files.h"
#include "voting/tally.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace tests {

using nlohmann::json;
using exchange::Election;

// Of ../shared/data; throws where it is missing.
json expected(const std::string& file);
bool have_data();

using Groups = std::vector<std::set<std::string>>;  // of names, best first
// "A > B = C"
Groups groups_of(const std::string& ranking);
// By the names that the file gives, or by its keys.
Groups groups_of(const Election&, const std::vector<std::vector<voting::OptionId>>&,
                 bool by_key = false);
std::string text_of(const Groups&);

voting::OptionId option_named(const Election&, const std::string& name);
const std::string& name_of(const Election&, voting::OptionId);

// What a result is called there, and how it is counted here.
struct Ranking {
    const char* theirs;
    const char* method;
    std::map<std::string, std::string> parameters;
};

// Comparisons by name ("A04 implicit Borda"): how many there were, and which differ.
struct Comparisons {
    std::size_t made = 0;
    std::vector<std::string> different;
    std::vector<std::string> details;  // of those that differ, for who looks into it

    void compare(const std::string& name, const auto& ours, const auto& theirs,
                 const std::string& detail = {}) {
        ++made;
        if (ours == theirs) return;
        different.push_back(name);
        details.push_back(name + " " + detail);
    }
};

}  // namespace tests
