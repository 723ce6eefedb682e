#include "workshop/ballot_paper.h"

#include "voting/method.h"
#include "workshop/grade_words.h"
#include "workshop/vote_count.h"

#include <algorithm>

namespace workshop {
namespace {

using voting::BallotKind;
using voting::Marks;
using voting::OptionId;
using voting::Rule;

// Ticks or counts that one ballot may hold; of choices without a limit: one for each option.
std::int64_t marks_max(const BallotPaper& paper) {
    const bool ticks = control_of(paper.rule) == BallotControl::tick;
    const std::int64_t each = ticks ? 1 : paper.rule.per_option_max;
    return std::min(std::int64_t(paper.rule.marks_max), std::int64_t(paper.options.size()) * each);
}

// Votes for or against one option that a person can pay for.
std::int32_t votes_max(const Rule& rule) {
    const std::int64_t credits = voting::whole_parameter(rule, "credits");
    std::int32_t most = 0;
    while (std::int64_t(most + 1) * (most + 1) <= credits) ++most;
    return most;
}

bool is_unlimited(const BallotPaper& paper) {
    return control_of(paper.rule) == BallotControl::tick &&
           paper.rule.marks_max >= std::int64_t(paper.options.size());
}

std::int64_t ranks_max(const BallotPaper& paper) {
    const std::int64_t few = paper.rule.method == "k-ranking"
                                 ? voting::whole_parameter(paper.rule, "ranks")
                                 : 0;
    const auto all = std::int64_t(paper.options.size());
    return few > 0 ? std::min(few, all) : all;
}

}  // namespace

BallotKind kind_of(const Rule& rule) {
    const voting::Method* method = voting::find_method(rule.method);
    return method ? method->ballot : BallotKind::points;
}

bool takes_against(const Rule& rule) {
    return kind_of(rule) == BallotKind::squares && voting::parameter(rule, "negative") == "yes";
}

BallotControl control_of(const Rule& rule) {
    switch (kind_of(rule)) {
        case BallotKind::choices:
        case BallotKind::duel: return BallotControl::tick;
        case BallotKind::points:
            return rule.per_option_max > 1 ? BallotControl::count : BallotControl::tick;
        case BallotKind::squares: return BallotControl::count;
        case BallotKind::scores:
        case BallotKind::grades:
        case BallotKind::answers: return BallotControl::level;
        case BallotKind::ranks: return BallotControl::rank;
    }
    return BallotControl::tick;
}

BallotMeter meter_of(const BallotPaper& paper) {
    using enum BallotMeter::Unit;
    const BallotControl control = control_of(paper.rule);
    if (paper.rule.method == "knapsack") return {cents, paper.budget_cents};
    if (kind_of(paper.rule) == BallotKind::squares) {
        return {credits, voting::whole_parameter(paper.rule, "credits")};
    }
    if (control == BallotControl::rank) return {named, ranks_max(paper)};
    if (control == BallotControl::level || is_unlimited(paper)) {
        return {named, std::int64_t(paper.options.size())};
    }
    return {marks, marks_max(paper)};
}

std::int64_t used_of(const BallotPaper& paper, const Marks& marks) {
    const BallotMeter meter = meter_of(paper);
    std::int64_t used = 0;
    for (const voting::Mark& mark : marks) {
        const auto option = std::ranges::find(paper.options, mark.option, &Option::id);
        switch (meter.unit) {
            case BallotMeter::Unit::marks: used += mark.value; break;
            case BallotMeter::Unit::credits: used += std::int64_t(mark.value) * mark.value; break;
            case BallotMeter::Unit::named: ++used; break;
            case BallotMeter::Unit::cents:
                used += option == paper.options.end() ? 0 : option->cost_cents;
        }
    }
    return used;
}

std::vector<std::int32_t> values_of(const BallotPaper& paper) {
    const BallotControl control = control_of(paper.rule);
    if (control == BallotControl::level) return levels_of(paper.rule);
    std::int64_t least = 1, most = 1;
    if (control == BallotControl::rank) most = ranks_max(paper);
    if (control == BallotControl::count) {
        const bool squares = kind_of(paper.rule) == BallotKind::squares;
        most = squares ? votes_max(paper.rule)
                       : std::min<std::int64_t>(paper.rule.per_option_max, marks_max(paper));
        if (takes_against(paper.rule)) least = -most;
    }
    std::vector<std::int32_t> values;
    most = std::max<std::int64_t>(most, 1);  // a file may hold a rule by which nothing can be given
    for (std::int64_t value = least; value <= most; ++value) {
        if (value != 0) values.push_back(std::int32_t(value));
    }
    return values;
}

std::vector<std::int32_t> levels_of(const Rule& rule) {
    if (control_of(rule) != BallotControl::level) return {};
    std::vector<std::int32_t> levels;
    const bool scores = kind_of(rule) == BallotKind::scores;
    const auto count = scores ? voting::whole_parameter(rule, "top") + 1 : grades_told(rule);
    for (std::int32_t value = 0; value < count; ++value) levels.push_back(value);
    // Consent comes before objection in its own order, numbers rise from left to right.
    if (!scores && rule.method != "consent") std::ranges::reverse(levels);
    return levels;
}

std::vector<OptionId> ids_of(std::span<const Option> options) {
    std::vector<OptionId> ids;
    for (const Option& option : options) ids.push_back(option.id);
    return ids;
}

std::optional<std::int32_t> value_on(const Marks& marks, OptionId option) {
    const auto found = std::ranges::find(marks, option, &voting::Mark::option);
    if (found == marks.end()) return std::nullopt;
    return found->value;
}

Marks with_value(const Rule& rule, Marks marks, OptionId option,
                 std::optional<std::int32_t> value) {
    const auto before = value_on(marks, option);
    std::erase_if(marks, [&](const voting::Mark& mark) { return mark.option == option; });
    if (!value && before && control_of(rule) == BallotControl::rank) {
        for (voting::Mark& mark : marks) mark.value -= mark.value > *before ? 1 : 0;
    }
    if (value) marks.push_back({option, *value});
    std::ranges::sort(marks);
    return marks;
}

std::optional<std::int32_t> value_more(const BallotPaper& paper, const Marks& marks,
                                       OptionId option) {
    const auto now = value_on(marks, option);
    switch (control_of(paper.rule)) {
        case BallotControl::tick: return 1;
        case BallotControl::rank: {
            if (now) return now;
            std::int32_t last = 0;
            for (const voting::Mark& mark : marks) last = std::max(last, mark.value);
            return last + 1;
        }
        case BallotControl::level: {
            const auto levels = levels_of(paper.rule);
            const auto at = now ? std::ranges::find(levels, *now) + 1 : levels.begin();
            return at == levels.end() ? levels.back() : *at;
        }
        case BallotControl::count: break;
    }
    // No mark at all stands for zero.
    const std::int32_t next = now.value_or(0) + 1;
    return next == 0 ? std::nullopt : std::optional(next);
}

std::optional<std::int32_t> value_less(const BallotPaper& paper, const Marks& marks,
                                       OptionId option) {
    const auto now = value_on(marks, option);
    if (control_of(paper.rule) != BallotControl::count) return std::nullopt;
    const std::int32_t next = now.value_or(0) - 1;
    if (next == 0 || (next < 0 && !takes_against(paper.rule))) return std::nullopt;
    return next;
}

std::optional<base::Refusal> fault_of(const BallotPaper& paper, const Marks& marks) {
    return voting::check_ballot(paper.rule, ids_of(paper.options), marks,
                                budget_of(paper.rule, paper.options, paper.budget_cents));
}

std::vector<Chosen> chosen_of(const BallotPaper& paper, const Marks& marks) {
    std::vector<Chosen> chosen;
    for (const Option& option : paper.options) {
        if (const auto value = value_on(marks, option.id)) chosen.push_back({&option, *value});
    }
    if (control_of(paper.rule) == BallotControl::rank) {
        std::ranges::stable_sort(chosen, {}, &Chosen::value);
    }
    return chosen;
}

}  // namespace workshop
