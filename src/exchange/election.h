#pragma once
// An election as files of other tools hold it: who or what can be chosen, what it costs, and the
// ballots. Every format reads into this and writes from it.

#include "base/refusal.h"
#include "voting/tally.h"

#include <map>
#include <string>
#include <vector>

namespace exchange {

struct ElectionOption {
    std::string key;   // the file's own identifier: a candidate number, a project_id
    std::string name;  // as people read it; may equal the key
};

struct Election {
    std::string title;
    std::vector<ElectionOption> options;  // option {n} of the profile is options[n - 1]
    voting::Profile profile;
    voting::BallotKind ballots = voting::BallotKind::ranks;  // what the values mean
    voting::Rule rule;         // what the file says of its own way of counting; else a sensible one
    std::string currency;      // of the budget: "PLN"; empty: none
    std::vector<std::string> grades;  // what the file calls them, worst first; empty: by number
    std::map<std::string, std::string> notes;  // what else the file says, to be written again
};

// A fault in a file, found at a line (from 1; 0: of the whole file).
struct FileFault {
    std::size_t line = 0;
    base::Refusal refusal;
};

// What was read; where there are faults the election may be incomplete and must not be counted.
struct ElectionReading {
    Election election;
    std::vector<FileFault> faults;   // at most faults_told_max
    std::vector<FileFault> remarks;  // to be looked at, without stopping the count; as many
};
inline constexpr std::size_t faults_told_max = 100;

}  // namespace exchange
