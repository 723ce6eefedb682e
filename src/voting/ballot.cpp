#include "voting/ballot.h"

#include "base/limits.h"
#include "voting/tally.h"

#include <algorithm>

namespace voting {

using base::msg;
using base::Refusal;

std::optional<Refusal> check_rule(const Rule& rule, std::size_t options) {
    if (auto fault = check_parameters(rule)) return fault;
    if (!find_method(rule.method)->in_session || !rule.parameters.empty()) {
        return Refusal{"not_in_session",
                       msg("A session cannot vote this way yet; the command “tally” counts it."),
                       {}};
    }
    if (options < 2) {
        return Refusal{"too_few_options", msg("A vote needs at least two options."), {}};
    }
    if (options > base::limits::options_max) {
        return Refusal{"too_many_options", msg("A vote takes at most {max} options."),
                       {{"max", std::to_string(base::limits::options_max)}}};
    }
    const bool in_range = rule.marks_max >= 1 &&
                          rule.marks_max <= base::limits::ballot_marks_value_max &&
                          rule.per_option_max >= 1 && rule.per_option_max <= rule.marks_max &&
                          rule.winners >= 1 && std::size_t(rule.winners) <= options;
    if (!in_range || (rule.method == "approval" && rule.per_option_max != 1)) {
        return Refusal{"rule_out_of_range", msg("This vote’s numbers do not fit together."), {}};
    }
    return std::nullopt;
}

namespace {

// Neither unknown options nor one twice; in order, so that equal choices are equal bytes.
std::optional<Refusal> check_options(std::span<const OptionId> options, const Marks& marks) {
    std::vector<OptionId> named;
    for (const Mark& mark : marks) named.push_back(mark.option);
    const bool sorted = std::is_sorted(named.begin(), named.end());
    std::sort(named.begin(), named.end());
    for (const OptionId option : named) {
        if (std::find(options.begin(), options.end(), option) == options.end()) {
            return Refusal{"unknown_card",
                           msg("This ballot names something that is not on it."), {}};
        }
    }
    if (std::adjacent_find(named.begin(), named.end()) != named.end()) {
        return Refusal{"duplicate_card", msg("This ballot names the same option twice."), {}};
    }
    if (!sorted) return Refusal{"schema", msg("These data are not well formed."), {}};
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> check_ballot(const Rule& rule, std::span<const OptionId> options,
                                    const Marks& marks) {
    if (auto fault = check_options(options, marks)) return fault;
    const auto any = [&](auto condition) {
        return std::any_of(marks.begin(), marks.end(),
                           [&](const Mark& mark) { return condition(mark.value); });
    };
    if (any([](std::int32_t value) { return value < 0; })) {
        return Refusal{"negative", msg("This ballot holds a negative number."), {}};
    }
    if (any([](std::int32_t v) { return v == 0 || v > base::limits::ballot_marks_value_max; })) {
        return Refusal{"out_of_range", msg("This ballot holds a number out of range."), {}};
    }
    if (any([&](std::int32_t value) { return value > rule.per_option_max; })) {
        return Refusal{"cap_exceeded", msg("At most {max} for one option."),
                       {{"max", std::to_string(rule.per_option_max)}}};
    }
    std::int64_t total = 0;
    for (const Mark& mark : marks) total += mark.value;
    if (total > rule.marks_max) {
        return Refusal{"too_many_dots", msg("At most {max} in all; this ballot has {given}."),
                       {{"max", std::to_string(rule.marks_max)}, {"given", std::to_string(total)}}};
    }
    return std::nullopt;
}

}  // namespace voting
