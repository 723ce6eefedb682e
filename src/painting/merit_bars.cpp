#include "painting/merit_bars.h"

#include "base/numbers.h"
#include "workshop/grade_words.h"

#include <numeric>

namespace painting {

std::vector<std::string> grade_names(const voting::Rule& rule, const base::Words& words) {
    std::vector<std::string> names;
    for (std::int64_t grade = 0; grade < workshop::grades_told(rule); ++grade) {
        names.push_back(workshop::grade_word(rule, grade, words));
    }
    return names;
}

// The palette's six, or steps between them.
std::uint32_t grade_rgb(std::size_t grade, std::size_t grades) {
    constexpr std::size_t last = palette::grades.size() - 1;
    if (grades < 2) return palette::grades[last];
    const double at = double(grade) * double(last) / double(grades - 1);
    const auto below = std::min(std::size_t(at), last);
    return blended(palette::grades[below], palette::grades[std::min(below + 1, last)],
                   at - double(below));
}

void fill_merit(Bar& bar, const voting::Merit& merit, const std::vector<std::string>& names,
                const base::Words& words) {
    const std::int64_t total =
        std::accumulate(merit.tally.begin(), merit.tally.end(), std::int64_t(0));
    for (std::size_t grade = merit.tally.size(); grade-- > 0;) {
        const std::int64_t count = merit.tally[grade];
        if (count == 0) continue;
        bar.parts.push_back({double(count) / double(total), grade_rgb(grade, merit.tally.size()),
                             base::fraction_words(words, 100 * count, total, 0) + "\u00A0%"});
    }
    if (total == 0 || std::size_t(merit.grade) >= names.size()) return;
    const char* sign = merit.sign > 0 ? " +" : merit.sign < 0 ? " −" : "";
    bar.value_text = names[std::size_t(merit.grade)] + sign;
}

std::uint32_t consent_rgb(std::size_t answer) {
    constexpr std::array<std::uint32_t, 4> colours{palette::grades[5], palette::grades[3],
                                                   palette::grades[0], palette::neutral};
    return colours[std::min(answer, colours.size() - 1)];
}

void fill_answers(Bar& bar, const voting::Merit& merit, const base::Words& words) {
    for (std::size_t answer = 0; answer < merit.tally.size(); ++answer) {
        if (merit.tally[answer] == 0) continue;
        bar.parts.push_back({double(merit.tally[answer]), consent_rgb(answer),
                             base::whole_words(words, merit.tally[answer])});
    }
}

}  // namespace painting
