#include "ui/screens/vote/ballot_words.h"

namespace ui {
namespace {

std::string dots_words(const voting::Rule& rule, const base::Words& words) {
    if (rule.marks_max == 1) return words.say("Each person has one dot.");
    const base::Arguments arguments{{"marks", std::to_string(rule.marks_max)},
                                    {"cap", std::to_string(rule.per_option_max)}};
    if (rule.per_option_max >= rule.marks_max) {
        return words.say("Each person has {marks} dots and places them as they like.", arguments);
    }
    return words.say("Each person has {marks} dots, at most {cap} on one option.", arguments);
}

std::string approval_words(const voting::Rule& rule, std::size_t options,
                           const base::Words& words) {
    if (rule.marks_max >= std::int64_t(options)) {
        return words.say("Each person approves as many options as they like.");
    }
    return words.count("Each person approves one option.",
                       "Each person approves up to {n} options.", rule.marks_max);
}

}  // namespace

std::string rule_words(const voting::Rule& rule, std::size_t options, const base::Words& words) {
    const std::string how =
        rule.method == "approval" ? approval_words(rule, options, words)
        : rule.method == "dots"   ? dots_words(rule, words)
                                  : words.say("This version does not know this way of voting.");
    return how + " " +
           words.count("One option is chosen.", "{n} options are chosen.", rule.winners);
}

std::string points_words(const voting::Rule& rule, std::int64_t points, const base::Words& words) {
    return rule.method == "approval" ? words.count("{n} approval", "{n} approvals", points)
                                     : words.count("{n} dot", "{n} dots", points);
}

}  // namespace ui
