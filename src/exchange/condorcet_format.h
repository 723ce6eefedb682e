#pragma once
// Condorcet Election Format, version 1 (https://github.com/CondorcetVote/CondorcetElectionFormat):
//   #/Candidates: A ; B ; C        #/Number of Seats: 1        #/Weight Allowed: false
//   tag, tag || A > B = C ^7 * 42  # comment
// 42 ballots that weigh 7 each. Several votes on a line are parted by “;”. Candidates that the
// header does not name are passed over, as the format asks. Of the tags, which may say who voted,
// only “college:KEY” is kept.

#include "exchange/election.h"

#include <string_view>

namespace exchange {

ElectionReading read_condorcet_format(std::string_view text);

// Why these ballots of ranks cannot be written so, or nothing: a name that holds a character of
// the format.
std::optional<base::Refusal> check_condorcet_format(const Election&);
std::string write_condorcet_format(const Election&);

}  // namespace exchange
