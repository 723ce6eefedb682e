#include "workshop/recount_words.h"

#include <algorithm>
#include <set>

namespace workshop {
namespace {

using voting::OptionId;
using voting::Result;

std::string list_of(const std::vector<OptionId>& options, const Names& names,
                    const base::Words& words) {
    std::string list;
    for (const OptionId id : options) {
        if (!list.empty()) list += ", ";
        list += words.say("“{label}”", {{"label", names(id)}});
    }
    return list;
}

std::set<OptionId> set_of(const std::vector<OptionId>& options) {
    return {options.begin(), options.end()};
}

struct Sentence {
    const char* plain;
    const char* easy;
};

std::string said(const Sentence& sentence, const base::Arguments& arguments,
                 const base::Words& words, Plainness plainness) {
    return words.say(plainness == Plainness::easy ? sentence.easy : sentence.plain, arguments);
}

using base::msg;

constexpr Sentence same{
    msg("With the rule “{method}”, the same would have been chosen: {options}."),
    msg("Another rule is called: {method}. The result is the same: {options}.")};
constexpr Sentence other{
    msg("With the rule “{method}”, {options} would have been chosen instead of {instead}."),
    msg("Another rule is called: {method}. The result is not the same. {options} wins. {instead} "
        "does not win any more.")};
constexpr Sentence also{msg("With the rule “{method}”, {options} would have been chosen."),
                        msg("Another rule is called: {method}. The result is: {options}.")};
constexpr Sentence tie{
    msg("With the rule “{method}”, {options} would have been equal: a lot would have decided."),
    msg("Another rule is called: {method}. {options} have the same result. We draw a lot.")};
constexpr Sentence nobody{msg("With the rule “{method}”, nothing would have been chosen."),
                          msg("Another rule is called: {method}. Nobody wins.")};

// Several rules that change nothing, told at once.
constexpr Sentence all_same{
    msg("With these rules too, the same would have been chosen: {methods}."),
    msg("There are other rules: {methods}. With them, the result is the same.")};

const Sentence& sentence_for(const Result& announced, const Result& result) {
    if (result.winners.empty()) return nobody;
    if (result.tie_at_line) return tie;
    const auto before = set_of(announced.winners), after = set_of(result.winners);
    if (before == after && !announced.tie_at_line) return same;
    const bool somebody_leaves = std::any_of(before.begin(), before.end(), [&](OptionId id) {
        return !after.contains(id);
    });
    return somebody_leaves && !announced.tie_at_line ? other : also;
}

}  // namespace

std::string recount_sentence(const Result& announced, const voting::Recount& recount,
                             const Names& names, const base::Words& words, Plainness plainness) {
    const auto after = set_of(recount.result.winners);
    std::vector<OptionId> gone;
    for (const OptionId id : announced.winners) {
        if (!after.contains(id)) gone.push_back(id);
    }
    const voting::Method* method = voting::find_method(recount.rule.method);
    return said(sentence_for(announced, recount.result),
                {{"method", method == nullptr ? recount.rule.method : words.say(method->name)},
                 {"options", list_of(recount.result.winners, names, words)},
                 {"instead", list_of(gone, names, words)}},
                words, plainness);
}

std::vector<std::string> recount_sentences(const Result& announced,
                                           const std::vector<voting::Recount>& recounts,
                                           const Names& names, const base::Words& words,
                                           Plainness plainness) {
    std::vector<const voting::Recount*> same_again;
    std::vector<std::string> sentences;
    for (const voting::Recount& each : recounts) {
        if (&sentence_for(announced, each.result) == &same) same_again.push_back(&each);
        else sentences.push_back(recount_sentence(announced, each, names, words, plainness));
    }
    if (same_again.size() == 1) {
        sentences.push_back(
            recount_sentence(announced, *same_again.front(), names, words, plainness));
    } else if (!same_again.empty()) {
        std::string methods;
        for (const voting::Recount* each : same_again) {
            const voting::Method* method = voting::find_method(each->rule.method);
            methods += (methods.empty() ? "" : ", ") + words.say(method->name);
        }
        sentences.push_back(said(all_same, {{"methods", methods}}, words, plainness));
    }
    return sentences;
}

}  // namespace workshop
