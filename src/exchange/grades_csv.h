#pragma once
// A table of grades: the first line names the options, each line below is one ballot, each cell a
// grade by its word or its number. By number 1 is the worst; 0 and an empty cell are no opinion.
// Words are those of majority judgment in French or English, or those that a line before the header
// tells, worst first: “# grades,Contre,Neutre,Pour”. A first column that is called “”, “id”, “n°”,
// “juge”, “judge”, “votant”, “voter”, “bulletin” or “ballot” is passed over; one that is called
// “collège” or “college” tells whose voice it is.

#include "exchange/election.h"

#include <string_view>

namespace exchange {

ElectionReading read_grades_csv(std::string_view bytes);

// check_rows of election_table.h first.
std::string write_grades_csv(const Election&);

}  // namespace exchange
