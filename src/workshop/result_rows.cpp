#include "workshop/result_rows.h"

#include "workshop/grade_words.h"
#include "workshop/vote_purposes.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace workshop {
namespace {

using voting::OptionId;
using voting::Result;
using voting::Score;

float merit_part(const voting::Rule& rule, const voting::Merits& merits, const Score& score) {
    if (rule.method == "consent") return -1;
    if (rule.method == "opinions") {
        return score.voters == 0 ? 0
                                 : float(score.points + score.voters) / float(2 * score.voters);
    }
    const auto found = std::ranges::find(merits, score.option, &voting::Merit::option);
    return found == merits.end() ? 0 : float(found->grade + 1) / float(grades_told(rule));
}

}  // namespace

std::vector<OptionId> in_order(const Result& result) {
    std::vector<OptionId> order;
    for (const auto& group : result.ranking) order.insert(order.end(), group.begin(), group.end());
    for (const bool chosen : {true, false}) {
        for (const Score& score : result.scores) {
            const bool unranked = rank_of(result, score.option) == 0;
            if (unranked && wins(result, score.option) == chosen) order.push_back(score.option);
        }
    }
    return order;
}

std::string won_word(const voting::Rule& rule, const base::Words& words) {
    if (spends(rule)) return words.say("Funded");
    if (rule.method == "opinions") return words.say("More agree than disagree");
    return rule.method == "consent" ? words.say("Adopted") : words.say("Chosen");
}

float bar_part(const voting::Rule& rule, const Result& result, OptionId option) {
    const Score score = score_of(result, option);
    if (const auto* merits = std::get_if<voting::Merits>(&result.reasons)) {
        return merit_part(rule, *merits, score);
    }
    if (const auto* duels = std::get_if<voting::Duels>(&result.reasons)) {
        const std::size_t n = result.scores.size();
        return n < 2 ? 0 : float(duels_won(result, *duels, option)) / float(n - 1);
    }
    const auto points = float(std::max<std::int64_t>(score.points, 0));
    if (averages(rule)) {
        const auto best = float(score.voters * voting::whole_parameter(rule, "top") * result.unit);
        return best > 0 ? points / best : 0;
    }
    std::int64_t most = 1;
    for (const Score& each : result.scores) most = std::max(most, each.points);
    return points / float(most);
}

}  // namespace workshop
