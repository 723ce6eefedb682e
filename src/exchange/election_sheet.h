#pragma once
// The result of a count as a sheet for a clerk: plain text, lines of at most 80 characters.

#include "exchange/election_count.h"

namespace exchange {

// Title, method and its settings, ballots and their control, the table of results, what decided,
// ties and lots, the Condorcet winner of ranked ballots, rounds, money; remarks on the file.
std::string election_sheet(const CountedElection&, const base::Words&);

// Every method with its parameters, values, standards and what they mean.
std::string methods_sheet(const base::Words&);

}  // namespace exchange
