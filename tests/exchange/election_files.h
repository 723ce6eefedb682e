#pragma once
// Elections in files, told and compared: also those beside the checkout, which are not part of it.

#include "../skipped.h"
#include "exchange/election_formats.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tests {

inline const std::filesystem::path data_folder =
    std::filesystem::path(FABRIQUE_SOURCE_DIR) / "../shared/data";

std::string bytes_of_file(const std::filesystem::path&);
// Files with these endings (".toc") in the folder and below it, sorted; none where it is missing.
std::vector<std::filesystem::path> data_files(const std::string& folder,
                                              const std::vector<std::string>& endings);

// What a reading says: its faults, "3 unknown_option"; or the election, one line each:
// "ranks A,B winners 1", then ballots "2x5 A>B=C" grouped and sorted (weight behind ^).
std::string told(const exchange::ElectionReading&);
std::string told(const exchange::Election&);

// Every prefix and many random changes of the text are read without harm: either there are faults,
// or what is read can be counted, written and read again.
void read_whatever(const std::string& text,
                   exchange::ElectionReading (*read)(std::string_view), int rounds = 3000);

}  // namespace tests
