#include "workshop/vote_words.h"

#include "base/numbers.h"
#include "workshop/grade_words.h"
#include "workshop/method_words.h"
#include "workshop/vote_purposes.h"

#include <algorithm>

namespace workshop {
namespace {

using voting::BallotKind;
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

// The middle grade; of consent, who objects.
std::string merit_text(const voting::Rule& rule, const voting::Merits& merits,
                       const voting::Score& score, const base::Words& words) {
    if (rule.method == "consent") {
        return score.points == 0 ? words.say("no objection")
                                 : words.count("{n} objection", "{n} objections", -score.points);
    }
    const auto found = std::ranges::find(merits, score.option, &voting::Merit::option);
    if (rule.method == "opinions" && found != merits.end()) {
        return words.say("{agree} agree, {disagree} disagree, {pass} pass",
                         {{"agree", std::to_string(found->tally[2])},
                          {"disagree", std::to_string(found->tally[0])},
                          {"pass", std::to_string(found->tally[1])}});
    }
    return found == merits.end() ? std::string() : grade_word(rule, found->grade, words);
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
        const std::string score = score_text(vote.rule, result, id, words);
        return grades_told(vote.rule) > 0 ? words.say("the grade “{grade}”", {{"grade", score}})
                                          : score;
    }

    // The group that the line between chosen and not chosen cuts through.
    const std::vector<OptionId>* tied() const {
        const std::vector<OptionId>* last = nullptr;
        for (const auto& group : result.ranking) {
            if (wins(result, group.front())) last = &group;
        }
        return result.tie_at_line ? last : nullptr;
    }

    // The best that are not chosen, equals together; a lot may have left them out. Empty: none.
    std::vector<OptionId> first_left_out() const {
        for (std::vector<OptionId> group : result.ranking) {
            std::erase_if(group, [&](OptionId option) { return wins(result, option); });
            if (!group.empty()) return group;
        }
        return {};
    }

    std::string decided() const {
        if (const auto* group = tied()) {
            const base::Arguments equal{{"options", quoted(*group)},
                                        {"points", amount(group->front())}};
            return vote.ties == TieRule::lot
                       ? words.say("{options} are equal, with {points} each: a lot must decide.",
                                   equal)
                       : words.say("{options} are equal, with {points} each: the room decides, as "
                                   "announced.",
                                   equal);
        }
        if (result.tie_at_line) {
            return vote.ties == TieRule::lot
                       ? words.say("A lot must decide. {options} can win.",
                                   {{"options", quoted(result.winners)}})
                       : words.say("It is a tie: the room decides, as announced. {options} can "
                                   "win.",
                                   {{"options", quoted(result.winners)}});
        }
        if (result.winners.size() > 1) {
            return words.say("{options} are chosen.", {{"options", quoted(result.winners)}});
        }
        return words.say("{options} is chosen, with {points}.",
                         {{"options", quoted(result.winners)},
                          {"points", amount(result.winners.front())}});
    }

    std::string nothing() const {
        if (vote.rule.method == "consent" && result.ballots > result.blank) {
            return words.say("Somebody objects to every proposal: nothing is adopted.");
        }
        return words.say("Nobody chose an option: nothing is decided.");
    }

    // So many are tied on the way that nobody can say yet who could win.
    std::string open_lot() const {
        if (result.lots.empty() || vote.ties == TieRule::room) {
            return words.say("It is a tie: the room decides, as announced.");
        }
        return words.say("These are equal, and a lot must say which of them leaves: {options}.",
                         {{"options", quoted(result.lots.front().tied)}});
    }

    std::string lot_drawn() const {
        if (vote.lot_called_out.empty() || result.lots.empty() ||
            result.lots.front().order.empty()) {
            return {};
        }
        std::string sentence =
            words.say("The room called out {numbers}: the lot drawn from it puts {options} first.",
                      {{"numbers", vote.lot_called_out},
                       {"options", quoted({result.lots.front().order.front()})}});
        if (result.lot_effect == voting::LotEffect::harmless) {
            sentence += " " + words.say("Any other lot would have given the same.");
        }
        return sentence;
    }

    // Of ranked votes: whether somebody beats everybody.
    std::string condorcet() const {
        const voting::Method* method = voting::find_method(vote.rule.method);
        if (!method || method->ballot != BallotKind::ranks || method->spends) return {};
        if (!result.condorcet_winner) {
            return words.say("No option beats every other one in a duel.");
        }
        return words.say("{option} beats every other option in a duel.",
                         {{"option", quoted({*result.condorcet_winner})}});
    }

    // The announced second criterion, where it made the difference.
    std::string told_apart() const {
        const std::vector<OptionId> out = first_left_out();
        const voting::Method* method = voting::find_method(vote.rule.method);
        const bool second = method && method->second_criterion && !method->picks_winners;
        if (out.empty() || !second || !vote.lot_called_out.empty()) return {};
        const std::int64_t last_points = score_of(result, result.winners.back()).points;
        if (last_points != score_of(result, out.front()).points) return {};
        return words.say("The rule announced before the vote decided: {rule}.",
                         {{"rule", words.say(method->second_criterion)}});
    }

    // Many dots of few people are not few dots of many.
    std::string more_people_elsewhere() const {
        if (vote.rule.method != "dots" || result.winners.size() != 1) return {};
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
    const voting::Method* method = voting::find_method(rule.method);
    const char* sentence = method_sentence(rule.method);
    const std::string how = rule.method == "approval" ? approval_words(rule, options, words)
                            : rule.method == "dots"   ? dots_words(rule, words)
                            : sentence ? words.say(sentence)
                                       : words.say("This version does not know this way of "
                                                   "voting.");
    if (method != nullptr && method->picks_winners) return how;
    if (!decides(rule)) {
        return how + " " + words.say("Nothing is chosen: the room sees what people answered.");
    }
    return how + " " +
           words.count("One option is chosen.", "{n} options are chosen.", rule.winners);
}

std::string announced_sentences(const voting::Rule& rule, Closing closing, TieRule ties,
                                const base::Words& words) {
    const std::string end = closing == Closing::when_time_is_up
                                ? words.say("The vote closes when time is up.")
                                : words.say("The facilitator closes the vote.");
    if (!has_line(rule)) return end;
    return end + " " +
           (ties == TieRule::lot
                ? words.say("If options are equal at the line, a lot is drawn in public.")
                : words.say("If options are equal at the line, the room decides."));
}

std::string points_text(const voting::Rule& rule, std::int64_t points, const base::Words& words,
                        std::int64_t unit) {
    if (rule.method == "approval") return words.count("{n} approval", "{n} approvals", points);
    if (rule.method == "dots") return words.count("{n} dot", "{n} dots", points);
    const voting::Method* method = voting::find_method(rule.method);
    const std::string amount = base::fraction_words(words, points, std::max<std::int64_t>(unit, 1),
                                                    2);
    const std::int64_t whole = points / std::max<std::int64_t>(unit, 1);
    if (method != nullptr && (method->spends || method->ballot == BallotKind::squares)) {
        return words.count("{amount} vote", "{amount} votes", whole, {{"amount", amount}});
    }
    return words.count("{amount} point", "{amount} points", whole, {{"amount", amount}});
}

std::string score_text(const voting::Rule& rule, const Result& result, OptionId option,
                       const base::Words& words) {
    const voting::Score score = score_of(result, option);
    if (const auto* merits = std::get_if<voting::Merits>(&result.reasons)) {
        return merit_text(rule, *merits, score, words);
    }
    if (const auto* duels = std::get_if<voting::Duels>(&result.reasons)) {
        return words.count("{n} duel of {all} won", "{n} duels of {all} won",
                           duels_won(result, *duels, option),
                           {{"all", std::to_string(result.scores.size() - 1)}});
    }
    if (std::holds_alternative<voting::Rounds>(result.reasons)) {
        return words.count("{n} first choice", "{n} first choices", score.points);
    }
    if (averages(rule) && score.voters > 0) {
        return words.count("{points} on average, from {n} person",
                           "{points} on average, from {n} people", score.voters,
                           {{"points", base::fraction_words(words, score.points,
                                                            score.voters * result.unit, 2)}});
    }
    const std::string points = points_text(rule, score.points, words, result.unit);
    const bool people_say_more = rule.method == "dots" || rule.method == "points" ||
                                 rule.method == "score" || rule.method == "quadratic";
    if (!people_say_more) return points;
    return words.say("{points} from {people}",
                     {{"points", points},
                      {"people", words.count("{n} person", "{n} people", score.voters)}});
}

std::int64_t duels_won(const Result& result, const voting::Duels& duels, OptionId option) {
    const std::size_t n = result.scores.size();
    const auto at = std::size_t(
        std::ranges::find(result.scores, option, &voting::Score::option) - result.scores.begin());
    if (duels.above.size() != n * n || at == n) return 0;
    std::int64_t won = 0;
    for (std::size_t other = 0; other < n; ++other) {
        won += duels.above[at * n + other] > duels.above[other * n + at] ? 1 : 0;
    }
    return won;
}

std::string label_of(const Vote& vote, OptionId id) {
    const Option* option = vote.option(id);
    return option ? option->label : std::string();
}

std::vector<std::string> why_sentences(const Vote& vote, const Result& result,
                                       const base::Words& words) {
    std::vector<std::string> sentences;
    const Teller teller{vote, result, words};
    if (voting::find_method(vote.rule.method) == nullptr) {
        add(sentences, words.say("This version does not know this way of voting."));
    } else if (!decides(vote.rule)) {
        add(sentences, words.say("Nothing is decided by this vote: it shows what people think."));
    } else if (result.winners.empty()) {
        add(sentences, result.tie_at_line ? teller.open_lot() : teller.nothing());
    } else {
        add(sentences, teller.decided());
        add(sentences, teller.told_apart());
        add(sentences, teller.lot_drawn());
        add(sentences, teller.condorcet());
        const std::vector<OptionId> next = teller.first_left_out();
        if (!next.empty() && score_of(result, next.front()).voters > 0) {
            add(sentences, words.say("Next: {options}, with {points}.",
                                     {{"options", teller.quoted(next)},
                                      {"points", teller.amount(next.front())}}));
        }
        add(sentences, teller.more_people_elsewhere());
    }
    add_ballots(sentences, vote, result, words);
    return sentences;
}

}  // namespace workshop
