// Why a vote came out so, in plain sentences.

#include "ui/screens/result/result.h"
#include "ui/screens/vote/ballot_words.h"

#include <algorithm>

namespace ui {
namespace {

using voting::OptionId;
using voting::Result;
using voting::Score;
using workshop::Vote;

constexpr std::size_t names_told_max = 4;  // more are counted

const Score& score_of(const Result& result, OptionId id) {
    return *std::find_if(result.scores.begin(), result.scores.end(),
                         [&](const Score& score) { return score.option == id; });
}

bool wins(const Result& result, OptionId id) {
    return std::find(result.winners.begin(), result.winners.end(), id) != result.winners.end();
}

struct Teller {
    const Vote& vote;
    const Result& result;
    const base::Words& words;

    std::string quoted(const std::vector<OptionId>& ids) const {
        std::string list;
        std::size_t told = 0;
        for (const OptionId id : ids) {
            if (told == names_told_max && ids.size() > names_told_max + 1) break;
            const workshop::Option* option = vote.option(id);
            if (told++ > 0) list += ", ";
            list += words.say("“{label}”", {{"label", option ? option->label : ""}});
        }
        if (told == ids.size()) return list;
        return words.count("{list} and {n} more", "{list} and {n} more",
                           std::int64_t(ids.size() - told), {{"list", list}});
    }

    // “14 dots from 9 people”; an approval is a person.
    std::string amount(OptionId id) const {
        const Score& score = score_of(result, id);
        const std::string points = points_words(vote.rule, score.points, words);
        if (vote.rule.method == "approval") return points;
        return words.say("{points} from {people}",
                         {{"points", points},
                          {"people", words.count("{n} person", "{n} people", score.voters)}});
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
        const OptionId last = result.winners.back();
        if (score_of(result, last).points != score_of(result, out->front()).points) return {};
        return words.say("The rule announced before the vote decided: {rule}.",
                         {{"rule", words.say(method->second_criterion)}});
    }

    // Many dots of few people are not few dots of many.
    std::string more_people_elsewhere() const {
        if (vote.rule.method == "approval" || result.winners.size() != 1) return {};
        const auto most = std::max_element(
            result.scores.begin(), result.scores.end(),
            [](const Score& a, const Score& b) { return a.voters < b.voters; });
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

}  // namespace ui
