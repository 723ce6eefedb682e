#pragma once
// A counted vote told as a survey: by college and stratum, beside a reference, in the order of each
// college, wave after wave. The counts and their protection are voting/survey.h's; here they get
// their names and their sentences. It stands in workshop/ because it needs a session's votes and
// colleges, and below painting/, which draws it.

#include "base/words.h"
#include "voting/survey.h"
#include "workshop/state.h"

#include <span>

namespace workshop {

// The vote is_counted(). What fewer than limits::small_college_ballots_min people answered is not
// told.
voting::Survey survey_of(const Vote&);

// “usagers”, “usagers · 18-24”; of nobody in particular: “everybody, all colleges together”.
std::string group_name(std::span<const College>, const std::string& key, const base::Words&);
// The college of a key or of its stratum; null: the session has none.
const College* college_of_group(std::span<const College>, const std::string& key);

// What another inquiry found for one answer: stands beside the local bar, never as a target.
struct AnswerReference {
    std::size_t option = 0;     // place in the vote
    std::string key;            // of the group beside which it stands; empty: beside all of them
    std::optional<int> percent;  // none: the source only has words
    std::string text;           // “46 % · National reference 2021 · agents and elected people”
};

// An option's place in the order of several groups; equal ones share a place, 0: not told there.
struct GapRow {
    std::size_t option = 0;
    std::vector<int> ranks;  // by group
    bool apart = false;      // the farthest apart of all, by two places at least
};
// Ordered by what was chosen most, or by the mean of what is judged; of ranks the lowest is first.
// Sorted by the first group.
std::vector<GapRow> gap_rows(const voting::Rule&, const voting::Survey&,
                             std::span<const std::string> keys);

// The same question asked again. Options are matched by their words.
struct Wave {
    std::string name;  // “Spring 2026”
    std::vector<std::string> labels;
    voting::Survey survey;
};
struct WaveRow {
    std::string label;
    std::vector<std::optional<double>> values;  // by wave: share, or mean of what is judged
};
// Of one group (empty: of everybody), options in the order in which they first appear.
std::vector<WaveRow> wave_rows(const voting::Rule&, std::span<const Wave>, const std::string& key);

// Whether answers are told as shares (ticked) or as means (judged).
bool tells_shares(const voting::Rule&);
// “64 %”, or “mean 2.4 · standard deviation 0.8”; what is not told says so.
std::string answer_text(const voting::Rule&, const voting::OptionAnswers&, const base::Words&);
// How many answered by college, and what is not told and why: a sentence each.
std::vector<std::string> survey_notes(const voting::Survey&, std::span<const College>,
                                      const base::Words&);

}  // namespace workshop
