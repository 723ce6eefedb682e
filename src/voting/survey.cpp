#include "voting/survey.h"

#include "voting/groups.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace voting {
namespace {

using Values = std::map<std::int32_t, std::int64_t>;  // how many ballots, by value
using Sizes = std::map<std::string, std::int64_t>;

// What was answered, by the key of the ballots.
struct Heap {
    std::int64_t answers = 0;
    std::vector<Values> values;  // by option

    void add(const Heap& other) {
        answers += other.answers;
        values.resize(std::max(values.size(), other.values.size()));
        for (std::size_t i = 0; i < other.values.size(); ++i) {
            for (const auto& [value, count] : other.values[i]) values[i][value] += count;
        }
    }
};

// Who does not tick an option says no to it; who does not judge one says nothing of it.
bool missing_is_zero(BallotKind kind) {
    return kind == BallotKind::choices || kind == BallotKind::points ||
           kind == BallotKind::squares;
}

std::size_t levels_of(const Rule& rule, BallotKind kind) {
    if (kind == BallotKind::scores) return std::size_t(whole_parameter(rule, "top") + 1);
    if (kind == BallotKind::grades) return std::size_t(grades_of(rule));
    return kind == BallotKind::answers ? std::size_t(consent_levels) : 0;
}

std::map<std::string, Heap> heaps_of(const Profile& profile, BallotKind kind) {
    std::map<std::string, Heap> heaps;
    for (const Paper& paper : profile.papers()) {
        if (paper.size == 0) continue;
        Heap& heap = heaps[profile.colleges()[paper.college]];
        heap.answers += paper.count;
        heap.values.resize(profile.options().size());
        for (const Choice& choice : profile.choices(paper)) {
            heap.values[choice.option][choice.value] += paper.count;
        }
    }
    if (!missing_is_zero(kind)) return heaps;
    for (auto& [key, heap] : heaps) {
        for (Values& values : heap.values) {
            std::int64_t named = 0;
            for (const auto& [value, count] : values) named += count;
            if (heap.answers > named) values[0] += heap.answers - named;
        }
    }
    return heaps;
}

std::int64_t total(const Values& values) {
    std::int64_t sum = 0;
    for (const auto& [value, count] : values) sum += count;
    return sum;
}

// The value at a place of the sorted list, from 0.
double value_at(const Values& values, std::int64_t place) {
    for (const auto& [value, count] : values) {
        if (place < count) return value;
        place -= count;
    }
    return 0;
}

// Of the places from `first` on, `count` of them.
double middle_of(const Values& values, std::int64_t first, std::int64_t count) {
    const double low = value_at(values, first + (count - 1) / 2);
    const double high = value_at(values, first + count / 2);
    return (low + high) / 2;
}

void fill(OptionAnswers& answers, const Values& values, std::size_t levels, bool lowest_is_none) {
    answers.told = true;
    answers.judged = total(values);
    answers.levels.assign(levels, 0);
    const auto n = double(answers.judged);
    for (const auto& [value, count] : values) {
        if (value != 0 || !lowest_is_none) answers.chosen += count;
        if (value >= 0 && std::size_t(value) < levels) answers.levels[std::size_t(value)] += count;
        answers.mean += double(value) * double(count) / n;
    }
    double squares = 0;
    for (const auto& [value, count] : values) {
        squares += (value - answers.mean) * (value - answers.mean) * double(count) / n;
    }
    answers.deviation = std::sqrt(squares);
    const std::int64_t half = (answers.judged + 1) / 2;  // the middle one counts in both halves
    answers.median = middle_of(values, 0, answers.judged);
    answers.lower_quartile = middle_of(values, 0, half);
    answers.upper_quartile = middle_of(values, answers.judged - half, half);
}

// What may be told of each option, by the key of the group.
class Telling {
public:
    Telling(const Profile& profile, std::map<std::string, Heap> heaps, std::int64_t least)
        : profile_(profile), heaps_(std::move(heaps)), least_(least) {
        for (const auto& [key, heap] : heaps_) answers_[key] = heap.answers;
        whole_ = told_as(answers_, least_);
        for (std::size_t i = 0; i < profile_.options().size(); ++i) {
            Sizes judged;
            for (const auto& [key, heap] : heaps_) judged[key] = total(heap.values[i]);
            by_option_.push_back(told_as(judged, least_));
        }
    }

    // Whether a college or a stratum may be told by itself, all of its ballots together.
    bool is_told(const std::string& key) const { return is_told(key, whole_); }
    bool is_told(const std::string& key, std::size_t option) const {
        return is_told(key, by_option_[option]);
    }

    Heap heap_of(const std::string& key) const {
        Heap sum;
        for (const auto& [each, heap] : heaps_) {
            if (each == key || college_of(each) == key) sum.add(heap);
        }
        return sum;
    }
    Heap everything() const {
        Heap sum;
        for (const auto& [key, heap] : heaps_) sum.add(heap);
        return sum;
    }
    // Colleges, each before its strata.
    std::set<std::string> groups() const {
        std::set<std::string> keys;
        for (const auto& [key, heap] : heaps_) {
            keys.insert(college_of(key));
            if (!stratum_of(key).empty()) keys.insert(key);
        }
        keys.erase("");
        return keys;
    }

private:
    // A college is told unless it hides; a stratum where its ballots keep their own name.
    static bool is_told(const std::string& key, const std::map<std::string, std::string>& names) {
        const auto found = names.find(key);
        if (!stratum_of(key).empty()) return found != names.end() && found->second == key;
        return std::any_of(names.begin(), names.end(), [&](const auto& each) {
            return college_of(each.first) == key && !each.second.empty();
        });
    }

    const Profile& profile_;
    std::map<std::string, Heap> heaps_;
    std::int64_t least_;
    Sizes answers_;
    std::map<std::string, std::string> whole_;
    std::vector<std::map<std::string, std::string>> by_option_;
};

}  // namespace

const GroupAnswers* Survey::group(const std::string& key) const {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const GroupAnswers& each) { return each.key == key; });
    return found == groups.end() ? nullptr : &*found;
}

Survey survey_of(const Rule& rule, const Profile& profile, std::int64_t least) {
    const Method* method = find_method(rule.method);
    if (method == nullptr) throw std::invalid_argument("a method that is not known");
    const std::size_t levels = levels_of(rule, method->ballot);
    const bool lowest_is_none = method->ballot != BallotKind::ranks;
    const Telling telling(profile, heaps_of(profile, method->ballot), least);
    const auto told = [&](const std::string& key, const Heap& heap, auto may) {
        GroupAnswers group{key, heap.answers, {}};
        for (std::size_t i = 0; i < profile.options().size(); ++i) {
            group.options.push_back({profile.options()[i]});
            const bool enough = total(heap.values[i]) >= std::max<std::int64_t>(least, 1);
            if (!enough || !may(i)) continue;
            fill(group.options.back(), heap.values[i], levels, lowest_is_none);
        }
        return group;
    };
    Survey survey;
    const Heap all = telling.everything();
    survey.answers = all.answers;
    survey.blank = profile.blank();
    if (all.answers >= std::max<std::int64_t>(least, 1)) {
        survey.everybody = told("", all, [](std::size_t) { return true; });
    }
    for (const std::string& key : telling.groups()) {
        if (!survey.everybody || !telling.is_told(key)) {
            survey.withheld.push_back(key);
            continue;
        }
        survey.groups.push_back(told(key, telling.heap_of(key), [&](std::size_t option) {
            return telling.is_told(key, option) &&
                   (stratum_of(key).empty() || telling.is_told(college_of(key), option));
        }));
    }
    return survey;
}

}  // namespace voting
