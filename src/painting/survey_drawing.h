#pragma once
// What a survey found, as drawings: bars beside references, radars with their spread, the order of
// one college against another's, wave after wave.

#include "painting/drawing.h"
#include "workshop/survey.h"

namespace painting {

// What is drawn, and what its options and colleges are called.
struct SurveyToDraw {
    const voting::Rule& rule;
    const voting::Survey& survey;
    const std::vector<std::string>& labels;  // of the options, in their order
    std::span<const workshop::College> colleges;
    const base::Words& words;
    std::string title = {};
    std::string note = {};  // sources; what is not told is said by the drawing itself
};

// A college's mark and colour, with its name and how many answered.
Voice voice_of(const SurveyToDraw&, const voting::GroupAnswers&);

// A bar for each told group, the colleges never mixed; where no group is told, one bar that says
// that it mixes them all.
ReferenceBars survey_bars(const SurveyToDraw&, std::span<const workshop::AnswerReference> = {});

// A line for each college with the middle half of its answers as a band. `before`: the same
// question asked ex ante, dashed; options in the same order.
Radar survey_radar(const SurveyToDraw&, const voting::Survey* before = nullptr);

// The order of these groups, beside one another.
SlopeChart gap_drawing(const SurveyToDraw&, std::span<const std::string> keys);

// One group's answers (empty: everybody’s), a bar for each wave.
ReferenceBars wave_drawing(const voting::Rule&, std::span<const workshop::Wave>,
                           const std::string& key, std::span<const workshop::College>,
                           const base::Words&);

}  // namespace painting
