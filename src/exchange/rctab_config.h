#pragma once
// Within exchange/: what an RCTab configuration says of one table of cast vote records.

#include "exchange/election_text.h"

namespace exchange {

struct RctabConfig {
    struct Candidate {
        std::string name;
        std::vector<std::string> aliases;
        bool excluded = false;
    };
    enum class Overvote { exhausts, skips, left_to_the_count };

    std::string title;
    std::vector<Candidate> candidates;  // none: those that the table names
    bool column_a_candidate = false;    // "genericCsv"
    std::size_t first_column = 1, first_row = 1;  // from 0
    std::string overvote_delimiter = "|", overvote_label = "overvote";
    std::string skipped_label = "undervote", write_in_label;
    bool blank_is_write_in = false;
    Overvote overvote = Overvote::left_to_the_count;
    std::optional<std::size_t> skipped_max, rankings_max;  // none: as many as there are
    bool exhaust_on_duplicate = false;
    std::int32_t winners = 1;
    std::map<std::string, std::string> rules;       // as the file has them
    std::map<std::string, std::string> parameters;  // of the run-off, as they say
};

// A fault, and nothing, where this is no such configuration.
std::optional<RctabConfig> rctab_config(std::string_view json, ElectionReading&);

}  // namespace exchange
