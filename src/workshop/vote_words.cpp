#include "workshop/vote_words.h"

#include <algorithm>

namespace workshop {
namespace {

using voting::OptionId;
using voting::Result;
using voting::score_of;
using voting::wins;

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

constexpr std::size_t names_told_max = 4;  // more are counted

struct Teller {
    const Vote& vote;
    const Result& result;
    const base::Words& words;

    std::string quoted(const std::vector<OptionId>& ids) const {
        std::string list;
        std::size_t told = 0;
        for (const OptionId id : ids) {
            if (told == names_told_max && ids.size() > names_told_max + 1) break;
            if (told++ > 0) list += ", ";
            list += words.say("“{label}”", {{"label", label_of(vote, id)}});
        }
        if (told == ids.size()) return list;
        return words.count("{list} and {n} more", "{list} and {n} more",
                           std::int64_t(ids.size() - told), {{"list", list}});
    }

    std::string amount(OptionId id) const {
        return score_text(vote.rule, score_of(result, id), words);
    }

    // The group that the line between chosen and not chosen cuts through.
    const std::vector<OptionId>* tied() const {
        const std::vector<OptionId>* last = nullptr;
        for (const auto& group : result.ranking) {
            if (wins(result, group.front())) last = &group;
        }
        return result.tie_at_line ? last : nullptr;
    }

    const std::vector<OptionId>* first_left_out() const {
        for (const auto& group : result.ranking) {
            if (!wins(result, group.front())) return &group;
        }
        return nullptr;
    }

    std::string decided() const {
        if (const auto* group = tied()) {
            return words.say("{options} are equal, with {points} each: a lot must decide.",
                             {{"options", quoted(*group)}, {"points", amount(group->front())}});
        }
        if (result.winners.size() > 1) {
            return words.say("{options} are chosen.", {{"options", quoted(result.winners)}});
        }
        return words.say("{options} is chosen, with {points}.",
                         {{"options", quoted(result.winners)},
                          {"points", amount(result.winners.front())}});
    }

    // The announced second criterion, where it made the difference.
    std::string told_apart() const {
        const auto* out = first_left_out();
        const voting::Method* method = voting::find_method(vote.rule.method);
        if (!out || !method || !method->second_criterion) return {};
        const std::int64_t last_points = score_of(result, result.winners.back()).points;
        if (last_points != score_of(result, out->front()).points) return {};
        return words.say("The rule announced before the vote decided: {rule}.",
                         {{"rule", words.say(method->second_criterion)}});
    }

    // Many dots of few people are not few dots of many.
    std::string more_people_elsewhere() const {
        if (vote.rule.method == "approval" || result.winners.size() != 1) return {};
        const auto most = std::max_element(
            result.scores.begin(), result.scores.end(),
            [](const voting::Score& a, const voting::Score& b) { return a.voters < b.voters; });
        if (most->voters <= score_of(result, result.winners.front()).voters) return {};
        return words.count("More people marked {option}: {n} person, with fewer dots.",
                           "More people marked {option}: {n} people, with fewer dots.",
                           most->voters, {{"option", quoted({most->option})}});
    }
};

void add(std::vector<std::string>& sentences, std::string sentence) {
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
}

void add_ballots(std::vector<std::string>& sentences, const Vote& vote, const Result& result,
                 const base::Words& words) {
    if (result.blank > 0) {
        add(sentences,
            words.count("{n} ballot is blank: it is a ballot, and chooses nothing.",
                        "{n} ballots are blank: they are ballots, and choose nothing.",
                        result.blank));
    }
    if (vote.rejected > 0) {
        add(sentences, words.count("{n} ballot could not be opened and is not counted.",
                                   "{n} ballots could not be opened and are not counted.",
                                   vote.rejected));
    }
}

}  // namespace

std::string rule_sentences(const voting::Rule& rule, std::size_t options,
                           const base::Words& words) {
    const std::string how =
        rule.method == "approval" ? approval_words(rule, options, words)
        : rule.method == "dots"   ? dots_words(rule, words)
                                  : words.say("This version does not know this way of voting.");
    return how + " " +
           words.count("One option is chosen.", "{n} options are chosen.", rule.winners);
}

std::string points_text(const voting::Rule& rule, std::int64_t points, const base::Words& words) {
    return rule.method == "approval" ? words.count("{n} approval", "{n} approvals", points)
                                     : words.count("{n} dot", "{n} dots", points);
}

std::string score_text(const voting::Rule& rule, const voting::Score& score,
                       const base::Words& words) {
    const std::string points = points_text(rule, score.points, words);
    if (rule.method == "approval") return points;
    return words.say("{points} from {people}",
                     {{"points", points},
                      {"people", words.count("{n} person", "{n} people", score.voters)}});
}

std::string label_of(const Vote& vote, OptionId id) {
    const Option* option = vote.option(id);
    return option ? option->label : std::string();
}

std::vector<std::string> why_sentences(const Vote& vote, const Result& result,
                                       const base::Words& words) {
    std::vector<std::string> sentences;
    const Teller teller{vote, result, words};
    if (result.ranking.empty()) {
        add(sentences, words.say("This version does not know this way of voting."));
    } else if (result.winners.empty()) {
        add(sentences, words.say("Nobody chose an option: nothing is decided."));
    } else {
        add(sentences, teller.decided());
        add(sentences, teller.told_apart());
        const auto* next = teller.first_left_out();
        if (next && score_of(result, next->front()).points > 0) {
            add(sentences, words.say("Next: {options}, with {points}.",
                                     {{"options", teller.quoted(*next)},
                                      {"points", teller.amount(next->front())}}));
        }
        add(sentences, teller.more_people_elsewhere());
    }
    add_ballots(sentences, vote, result, words);
    return sentences;
}

}  // namespace workshop
