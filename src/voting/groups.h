#pragma once
// Which groups of voters may be told apart. A stratum is a part of a college: ballots of
// "usagers/18-24" are of the stratum 18-24 of the college usagers. Nothing is told of fewer than
// `least` ballots, and nothing that is told lets anybody work it out by subtraction.

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace voting {

// "usagers/18-24" is of usagers and 18-24; "agents" is of agents and no stratum.
std::string college_of(const std::string& key);
std::string stratum_of(const std::string& key);

// Groups below `least`, and as many of the next smallest as it takes to hide at least `least`
// ballots together: the whole is told, and a difference would tell. Empty groups are not hidden.
std::set<std::string> hidden_groups(const std::map<std::string, std::int64_t>& sizes,
                                    std::int64_t least);

// Under which name the ballots of each key may be told: its own, its college's, or none (empty).
std::map<std::string, std::string> told_as(const std::map<std::string, std::int64_t>& sizes,
                                           std::int64_t least);

}  // namespace voting
