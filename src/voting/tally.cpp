#include "voting/tally.h"

#include <algorithm>
#include <map>

namespace voting {
namespace {

std::vector<Score> scores_of(const Profile& profile) {
    std::map<OptionId, Score> by_option;
    for (const Ballot& ballot : profile.ballots) {
        for (const Mark& mark : ballot.marks) {
            Score& score = by_option[mark.option];
            score.points += mark.value;
            score.voters += 1;
        }
    }
    std::vector<Score> scores;
    for (const OptionId option : profile.options) {
        Score score = by_option[option];
        score.option = option;
        scores.push_back(score);
    }
    return scores;
}

// Groups of equal options, best first; `better` is a strict weak order.
template <class Better>
std::vector<std::vector<OptionId>> ranked(std::vector<Score> scores, Better better) {
    std::stable_sort(scores.begin(), scores.end(), better);
    std::vector<std::vector<OptionId>> ranking;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (i == 0 || better(scores[i - 1], scores[i])) ranking.emplace_back();
        ranking.back().push_back(scores[i].option);
    }
    return ranking;
}

bool nobody_chose(const Result& result, OptionId option) {
    const auto score = std::find_if(result.scores.begin(), result.scores.end(),
                                    [&](const Score& each) { return each.option == option; });
    return score->voters == 0;
}

template <class Better>
Result counted(const Rule& rule, const Profile& profile, Better better) {
    Result result;
    result.scores = scores_of(profile);
    result.ballots = std::int64_t(profile.ballots.size());
    result.blank = std::count_if(profile.ballots.begin(), profile.ballots.end(),
                                 [](const Ballot& b) { return b.marks.empty(); });
    result.ranking = ranked(result.scores, better);
    const auto places = std::size_t(std::max(rule.winners, 0));
    for (const auto& group : result.ranking) {
        if (result.winners.size() >= places || nobody_chose(result, group.front())) break;
        result.tie_at_line = result.winners.size() + group.size() > places;
        result.winners.insert(result.winners.end(), group.begin(), group.end());
    }
    return result;
}

// Brams and Fishburn, "Approval Voting", American Political Science Review 72 (1978).
Result tally_approval(const Rule& rule, const Profile& profile) {
    return counted(rule, profile,
                   [](const Score& a, const Score& b) { return a.points > b.points; });
}

// Cumulative voting with a cap per option; the number of distinct voters is the announced second
// criterion (facts/voting 1.2).
Result tally_dots(const Rule& rule, const Profile& profile) {
    return counted(rule, profile, [](const Score& a, const Score& b) {
        return a.points != b.points ? a.points > b.points : a.voters > b.voters;
    });
}

constexpr Method table[] = {
    {"approval", base::msg("Approval"), nullptr, tally_approval},
    {"dots", base::msg("Dots"), base::msg("at equal dots, the option marked by more people"),
     tally_dots},
};

}  // namespace

std::span<const Method> methods() { return table; }

const Method* find_method(const std::string& id) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Method& method) { return id == method.id; });
    return found == std::end(table) ? nullptr : found;
}

Result tally(const Rule& rule, const Profile& profile) {
    if (const Method* method = find_method(rule.method)) return method->tally(rule, profile);
    // A file may name a method that this version does not know: what was given is told, not judged.
    Result result = tally_approval(rule, profile);
    result.ranking.clear();
    result.winners.clear();
    result.tie_at_line = false;
    return result;
}

std::size_t rank_of(const Result& result, OptionId option) {
    std::size_t before = 0;
    for (const auto& group : result.ranking) {
        if (std::find(group.begin(), group.end(), option) != group.end()) return before + 1;
        before += group.size();
    }
    return 0;
}

bool wins(const Result& result, OptionId option) {
    return std::find(result.winners.begin(), result.winners.end(), option) != result.winners.end();
}

Score score_of(const Result& result, OptionId option) {
    for (const Score& score : result.scores) {
        if (score.option == option) return score;
    }
    return {option, 0, 0};
}

}  // namespace voting
