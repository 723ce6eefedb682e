#include "workshop/grade_words.h"

#include <span>

namespace workshop {
namespace {

using base::msg;

// Balinski and Laraki’s scale, as in Orsay 2007; the seventh as in the French experiments of 2012.
constexpr const char* judgments[] = {msg("To reject"), msg("Insufficient"), msg("Passable"),
                                     msg("Fairly good"), msg("Good"), msg("Very good"),
                                     msg("Excellent")};
// Kaner’s gradients, from a block to full support.
constexpr const char* gradients[] = {msg("I block it"),
                                     msg("I disagree, and stay outside"),
                                     msg("I disagree, and go along"),
                                     msg("I abstain"),
                                     msg("It needs more talk"),
                                     msg("I support it with reservations"),
                                     msg("I agree with a minor point"),
                                     msg("I fully support it")};
constexpr const char* consents[] = {msg("I consent"), msg("I have a concern"), msg("I object"),
                                    msg("No opinion")};

constexpr const char* opinions[] = {msg("I disagree"), msg("I pass"), msg("I agree")};

std::span<const char* const> names_of(const voting::Rule& rule) {
    if (rule.method == "gradients") return gradients;
    if (rule.method == "consent") return consents;
    if (rule.method == "opinions") return opinions;
    const std::int64_t grades = voting::grades_of(rule);
    if (grades == 6 || grades == 7) return std::span(judgments).first(std::size_t(grades));
    return {};
}

}  // namespace

std::int64_t grades_told(const voting::Rule& rule) {
    if (rule.method == "consent") return voting::consent_levels;
    const voting::Method* method = voting::find_method(rule.method);
    if (method == nullptr || method->ballot != voting::BallotKind::grades) return 0;
    return voting::grades_of(rule);
}

std::string grade_word(const voting::Rule& rule, std::int64_t grade, const base::Words& words) {
    const auto names = names_of(rule);
    const auto place = std::size_t(grade);
    if (grade >= 0 && place < names.size()) return words.say(names[place]);
    return words.say("Level {n} of {all}", {{"n", std::to_string(grade + 1)},
                                            {"all", std::to_string(grades_told(rule))}});
}

}  // namespace workshop
