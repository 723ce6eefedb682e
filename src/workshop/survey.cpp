#include "workshop/survey.h"

#include "base/limits.h"
#include "base/numbers.h"
#include "base/text.h"
#include "voting/groups.h"

#include <algorithm>
#include <cmath>

namespace workshop {
namespace {

using voting::BallotKind;
using voting::GroupAnswers;
using voting::OptionAnswers;

constexpr int apart_places_min = 2;

BallotKind kind_of(const voting::Rule& rule) {
    const voting::Method* method = voting::find_method(rule.method);
    return method == nullptr ? BallotKind::choices : method->ballot;
}

double value_of(const voting::Rule& rule, const OptionAnswers& each) {
    return tells_shares(rule) ? each.share() : each.mean;
}

// 1 for the best of the values, the same for equal ones; 0 for what is not told.
std::vector<int> ranks_of(const voting::Rule& rule, const GroupAnswers& group) {
    const double sign = kind_of(rule) == BallotKind::ranks ? -1 : 1;
    std::vector<int> ranks;
    for (const OptionAnswers& each : group.options) {
        const auto better = [&](const OptionAnswers& other) {
            return other.told && sign * (value_of(rule, other) - value_of(rule, each)) > 1e-9;
        };
        ranks.push_back(
            each.told ? 1 + int(std::count_if(group.options.begin(), group.options.end(), better))
                      : 0);
    }
    return ranks;
}

// The farthest two told places of a row are from each other.
int spread_of(const std::vector<int>& ranks) {
    int lowest = 0, highest = 0;
    for (const int rank : ranks) {
        if (rank == 0) continue;
        lowest = lowest == 0 ? rank : std::min(lowest, rank);
        highest = std::max(highest, rank);
    }
    return highest - lowest;
}

// Two digits after the comma.
std::string number_text(double value, const base::Words& words) {
    return base::fraction_words(words, std::llround(value * 100), 100, 2);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

}  // namespace

voting::Survey survey_of(const Vote& vote) {
    const voting::Profile profile(vote.option_ids(), ballots_of(vote));
    return voting::survey_of(vote.rule, profile,
                             std::int64_t(base::limits::small_college_ballots_min));
}

const College* college_of_group(std::span<const College> colleges, const std::string& key) {
    for (const std::string& wanted : {key, voting::college_of(key)}) {
        for (const College& each : colleges) {
            if (each.key == wanted) return &each;
        }
    }
    return nullptr;
}

std::string group_name(std::span<const College> colleges, const std::string& key,
                       const base::Words& words) {
    if (key.empty()) return words.say("everybody, all colleges together");
    const College* college = college_of_group(colleges, key);
    if (college != nullptr && college->key == key && !college->name.empty()) return college->name;
    const std::string stratum = voting::stratum_of(key);
    const std::string whole = college == nullptr || college->name.empty() ? voting::college_of(key)
                                                                          : college->name;
    return whole + (stratum.empty() ? "" : " · " + stratum);
}

std::vector<GapRow> gap_rows(const voting::Rule& rule, const voting::Survey& survey,
                             std::span<const std::string> keys) {
    std::vector<std::vector<int>> ranks;  // by group
    std::size_t options = 0;
    for (const std::string& key : keys) {
        const GroupAnswers* group = survey.group(key);
        ranks.push_back(group == nullptr ? std::vector<int>() : ranks_of(rule, *group));
        options = std::max(options, ranks.back().size());
    }
    std::vector<GapRow> rows;
    int farthest = apart_places_min;
    for (std::size_t i = 0; i < options; ++i) {
        GapRow row{i, {}, false};
        for (const auto& each : ranks) row.ranks.push_back(i < each.size() ? each[i] : 0);
        farthest = std::max(farthest, spread_of(row.ranks));
        rows.push_back(std::move(row));
    }
    for (GapRow& row : rows) row.apart = spread_of(row.ranks) == farthest;
    std::stable_sort(rows.begin(), rows.end(), [](const GapRow& a, const GapRow& b) {
        const auto last = [](const GapRow& row) { return row.ranks.empty() || row.ranks[0] == 0; };
        if (last(a) != last(b)) return last(b);
        return !last(a) && a.ranks[0] < b.ranks[0];
    });
    return rows;
}

std::vector<WaveRow> wave_rows(const voting::Rule& rule, std::span<const Wave> waves,
                               const std::string& key) {
    std::vector<WaveRow> rows;
    for (std::size_t w = 0; w < waves.size(); ++w) {
        const voting::Survey& survey = waves[w].survey;
        const GroupAnswers* group = key.empty() ? (survey.everybody ? &*survey.everybody : nullptr)
                                                : survey.group(key);
        for (std::size_t i = 0; i < waves[w].labels.size(); ++i) {
            const std::string wanted = base::plain(waves[w].labels[i]);
            auto row = std::find_if(rows.begin(), rows.end(), [&](const WaveRow& each) {
                return base::plain(each.label) == wanted;
            });
            if (row == rows.end()) {
                rows.push_back({waves[w].labels[i], {}});
                rows.back().values.resize(waves.size());
                row = rows.end() - 1;
            }
            if (group == nullptr || i >= group->options.size() || !group->options[i].told) continue;
            row->values[w] = value_of(rule, group->options[i]);
        }
    }
    return rows;
}

bool tells_shares(const voting::Rule& rule) { return kind_of(rule) == BallotKind::choices; }

std::string answer_text(const voting::Rule& rule, const OptionAnswers& each,
                        const base::Words& words) {
    if (!each.told) {
        const auto least = std::int64_t(base::limits::small_college_ballots_min);
        return words.count("fewer than {n} answers", "fewer than {n} answers", least);
    }
    if (tells_shares(rule)) {
        return words.say("{n}%", {{"n", base::fraction_words(words, 100 * each.chosen,
                                                             each.judged, 0)}});
    }
    return words.say("mean {mean} · standard deviation {deviation}",
                     {{"mean", number_text(each.mean, words)},
                      {"deviation", number_text(each.deviation, words)}});
}

std::vector<std::string> survey_notes(const voting::Survey& survey,
                                      std::span<const College> colleges,
                                      const base::Words& words) {
    const std::string least = std::to_string(base::limits::small_college_ballots_min);
    std::vector<std::string> notes;
    if (!survey.everybody) {
        notes.push_back(words.say("Fewer than {min} people answered: nothing is told.",
                                  {{"min", least}}));
        return notes;
    }
    std::vector<std::string> sizes, strata, withheld;
    for (const GroupAnswers& group : survey.groups) {
        (voting::stratum_of(group.key).empty() ? sizes : strata)
            .push_back(group_name(colleges, group.key, words) + " " +
                       base::whole_words(words, group.answers));
    }
    for (const std::string& key : survey.withheld) {
        withheld.push_back(group_name(colleges, key, words));
    }
    notes.push_back(sizes.empty() ? words.count("{n} answer, all colleges together.",
                                                "{n} answers, all colleges together.",
                                                survey.answers)
                                  : words.count("{n} answer: {groups}.", "{n} answers: {groups}.",
                                                survey.answers, {{"groups", joined(sizes)}}));
    if (!strata.empty()) {
        notes.push_back(words.say("Of these: {groups}.", {{"groups", joined(strata)}}));
    }
    if (!withheld.empty()) {
        notes.push_back(words.say("Not told by themselves, so that nobody’s answer can be guessed "
                                  "(fewer than {min} answers, or what would betray them): "
                                  "{groups}.",
                                  {{"min", least}, {"groups", joined(withheld)}}));
    }
    return notes;
}

}  // namespace workshop
