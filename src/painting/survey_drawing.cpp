#include "painting/survey_drawing.h"

#include "base/numbers.h"
#include "voting/groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace painting {
namespace {

using voting::GroupAnswers;
using voting::OptionAnswers;

// What a full bar stands for: everybody, the best score, the last rank.
double maximum_of(const voting::Rule& rule, const std::vector<const GroupAnswers*>& groups) {
    if (workshop::tells_shares(rule)) return 1;
    double highest = 0;
    for (const GroupAnswers* group : groups) {
        for (const OptionAnswers& each : group->options) {
            const double top = each.levels.empty() ? each.mean : double(each.levels.size() - 1);
            highest = std::max(highest, top);
        }
    }
    return highest > 0 ? highest : 1;
}

double value_of(const voting::Rule& rule, const OptionAnswers& each) {
    if (!each.told) return 0;
    return workshop::tells_shares(rule) ? each.share() : each.mean;
}

std::vector<const GroupAnswers*> groups_told(const voting::Survey& survey) {
    std::vector<const GroupAnswers*> groups;
    for (const GroupAnswers& group : survey.groups) groups.push_back(&group);
    if (groups.empty() && survey.everybody) groups.push_back(&*survey.everybody);
    return groups;
}

// A stratum that the session does not name has its college's colour, and one of the shapes that no
// college has.
CollegeShape shape_of(const SurveyToDraw& from, const GroupAnswers& group,
                      const workshop::College& college) {
    const auto is_named = [&](const std::string& key) {
        return std::any_of(from.colleges.begin(), from.colleges.end(),
                           [&](const workshop::College& each) { return each.key == key; });
    };
    if (is_named(group.key)) return CollegeShape(college.shape);
    std::vector<CollegeShape> left;
    for (int shape = 0; shape < college_shapes_count; ++shape) {
        const bool used = std::any_of(
            from.colleges.begin(), from.colleges.end(),
            [&](const workshop::College& each) { return int(each.shape) == shape; });
        if (!used) left.push_back(CollegeShape(shape));
    }
    std::size_t before = 0;
    for (const GroupAnswers& each : from.survey.groups) {
        if (each.key == group.key) break;
        before += is_named(each.key) ? 0 : 1;
    }
    return left.empty() ? CollegeShape(college.shape) : left[before % left.size()];
}

std::string sentences(const SurveyToDraw& from) {
    std::string text;
    for (const auto& note : workshop::survey_notes(from.survey, from.colleges, from.words)) {
        text += (text.empty() ? "" : "\n") + note;
    }
    return from.note.empty() ? text : text + "\n" + from.note;
}

// A reference of a group stands beside it; one of all, beside everything.
void add_marks(ReferenceBars::Row& row, std::size_t option, double maximum, bool shares,
               const std::vector<const GroupAnswers*>& groups,
               std::span<const workshop::AnswerReference> references) {
    for (const workshop::AnswerReference& each : references) {
        if (each.option != option) continue;
        const bool beside = each.key.empty() ||
                            std::any_of(groups.begin(), groups.end(), [&](const auto* group) {
                                return group->key == each.key;
                            });
        if (!beside) continue;
        const bool placed = each.percent.has_value() && shares;
        row.marks.push_back({placed ? *each.percent / 100.0 * maximum : 0, each.text, placed});
    }
}

}  // namespace

Voice voice_of(const SurveyToDraw& from, const GroupAnswers& group) {
    Voice voice;
    voice.name = workshop::group_name(from.colleges, group.key, from.words) + " (" +
                 from.words.count("{n} answer", "{n} answers", group.answers) + ")";
    const workshop::College* college = workshop::college_of_group(from.colleges, group.key);
    if (college == nullptr) return voice;
    voice.shape = shape_of(from, group, *college);
    voice.rgb = college->rgb;
    return voice;
}

ReferenceBars survey_bars(const SurveyToDraw& from,
                          std::span<const workshop::AnswerReference> references) {
    ReferenceBars chart{.title = from.title};
    const auto groups = groups_told(from.survey);
    chart.maximum = maximum_of(from.rule, groups);
    for (const GroupAnswers* group : groups) chart.voices.push_back(voice_of(from, *group));
    for (std::size_t i = 0; i < from.labels.size(); ++i) {
        ReferenceBars::Row row{.label = from.labels[i]};
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (i >= groups[g]->options.size()) continue;
            const OptionAnswers& each = groups[g]->options[i];
            row.bars.push_back({g, value_of(from.rule, each),
                                workshop::answer_text(from.rule, each, from.words)});
        }
        add_marks(row, i, chart.maximum, workshop::tells_shares(from.rule), groups, references);
        chart.rows.push_back(std::move(row));
    }
    chart.note = sentences(from);
    return chart;
}

Radar survey_radar(const SurveyToDraw& from, const voting::Survey* before) {
    Radar radar{.title = from.title, .axes = from.labels};
    const auto groups = groups_told(from.survey);
    radar.maximum = maximum_of(from.rule, groups);
    const auto line_of = [&](std::size_t voice, const GroupAnswers& group, bool earlier) {
        Radar::Line line{.voice = voice, .before = earlier};
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        for (const OptionAnswers& each : group.options) {
            line.values.push_back(each.told ? value_of(from.rule, each) : none);
            if (earlier) continue;
            line.low.push_back(each.told ? each.lower_quartile : none);
            line.high.push_back(each.told ? each.upper_quartile : none);
        }
        return line;
    };
    for (const GroupAnswers* group : groups) {
        if (!voting::stratum_of(group->key).empty()) continue;  // a web of all strata is a tangle
        radar.voices.push_back(voice_of(from, *group));
        radar.lines.push_back(line_of(radar.voices.size() - 1, *group, false));
        const GroupAnswers* earlier = before == nullptr ? nullptr : before->group(group->key);
        if (earlier == nullptr) continue;
        radar.lines.push_back(line_of(radar.voices.size() - 1, *earlier, true));
        radar.before = from.words.say("before");
        radar.after = from.words.say("after");
    }
    radar.spread = from.words.say("line: mean; band: the middle half of the answers");
    radar.note = sentences(from);
    return radar;
}

SlopeChart gap_drawing(const SurveyToDraw& from, std::span<const std::string> keys) {
    SlopeChart chart{.title = from.title};
    for (const std::string& key : keys) {
        const GroupAnswers* group = from.survey.group(key);
        chart.columns.push_back(group != nullptr
                                    ? voice_of(from, *group).name
                                    : workshop::group_name(from.colleges, key, from.words));
    }
    for (const workshop::GapRow& row : workshop::gap_rows(from.rule, from.survey, keys)) {
        if (row.option >= from.labels.size()) continue;
        chart.rows.push_back({from.labels[row.option], row.ranks, row.apart});
    }
    chart.unranked = from.words.say("not told");
    chart.note = sentences(from);
    return chart;
}

ReferenceBars wave_drawing(const voting::Rule& rule, std::span<const workshop::Wave> waves,
                           const std::string& key, std::span<const workshop::College> colleges,
                           const base::Words& words) {
    ReferenceBars chart{.title = workshop::group_name(colleges, key, words)};
    std::vector<const GroupAnswers*> groups;
    for (std::size_t w = 0; w < waves.size(); ++w) {
        chart.voices.push_back({waves[w].name, CollegeShape(w % college_shapes_count),
                                palette::colleges[w % palette::colleges.size()]});
        const voting::Survey& survey = waves[w].survey;
        const GroupAnswers* group = key.empty() ? (survey.everybody ? &*survey.everybody : nullptr)
                                                : survey.group(key);
        if (group != nullptr) groups.push_back(group);
    }
    chart.maximum = maximum_of(rule, groups);
    for (const workshop::WaveRow& each : workshop::wave_rows(rule, waves, key)) {
        ReferenceBars::Row row{.label = each.label};
        for (std::size_t w = 0; w < each.values.size(); ++w) {
            const bool told = each.values[w].has_value();
            const double value = told ? *each.values[w] : 0;
            const auto hundredths = std::int64_t(std::llround(value * 100));
            const std::string text =
                !told ? words.say("not told")
                : workshop::tells_shares(rule)
                    ? words.say("{n}%", {{"n", std::to_string(hundredths)}})
                    : base::fraction_words(words, hundredths, 100, 2);
            row.bars.push_back({w, value, text});
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

}  // namespace painting
