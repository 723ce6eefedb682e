#pragma once
// Within exchange/: a .pb file as it is read, and what is checked of it.

#include "exchange/pabulib.h"

#include <span>

namespace exchange {

struct PabulibProject {
    std::size_t line = 0;
    std::int64_t cost_cents = 0;
    std::optional<std::int64_t> votes, score;  // as the file tells them
    std::optional<std::int64_t> selected;      // 0: no, 1: yes, 2 and 3: by a rule of the city
    std::int64_t counted_votes = 0, counted_score = 0;
};

struct PabulibFile {
    struct Meta {
        std::string key, value;
        std::size_t line = 0;
    };
    ElectionReading reading;
    std::vector<Meta> meta;  // in the file's order
    std::vector<std::string> project_columns, vote_columns;
    std::size_t project_columns_line = 0, vote_columns_line = 0;
    std::vector<PabulibProject> projects;  // as reading.election.options

    const Meta* find(std::string_view key) const;
    std::size_t line_of(std::string_view key) const;  // 0: not there
    // Nothing: not there, or not a whole number.
    std::optional<std::int64_t> whole(std::string_view key) const;
    bool has_column(std::string_view project_column) const;

    void fault(std::size_t line, const char* code, const char* sentence,
               base::Arguments arguments = {});
    void remark(std::size_t line, const char* code, const char* sentence,
                base::Arguments arguments = {});
};

// How cities write that a project was withdrawn after the ballots were printed.
inline constexpr std::int64_t withdrawn_cost_cents = 999'999'999LL * 100;

struct PabulibColumn {
    const char* name;
    bool required = false;
};
// In the order of the format.
std::span<const PabulibColumn> pabulib_meta();
std::span<const PabulibColumn> pabulib_project_columns();
std::span<const PabulibColumn> pabulib_vote_columns();

std::optional<std::int64_t> whole_of(std::string_view);  // "12"; also "12.0"

// Remarks on a file that was read whole.
void check_pabulib(PabulibFile&);
// One ballot, by its length, the sum of its points and the cost of what it chooses.
struct PabulibBallot {
    std::size_t line = 0;
    std::int64_t length = 0, points = 0, cost_cents = 0, least_points = 0, most_points = 0;
};
void check_pabulib_ballot(PabulibFile&, const PabulibBallot&);

}  // namespace exchange
