#include "exchange/sentences.h"

#include "exchange/names.h"
#include "workshop/dump.h"

#include <fmt/format.h>

namespace exchange {
namespace {

using base::Words;

std::string label_of(const workshop::Vote& vote, voting::OptionId id) {
    const workshop::Option* option = vote.option(id);
    return option ? option->label : std::to_string(id.value);
}

std::string quoted_labels(const workshop::Vote& vote, const std::vector<voting::OptionId>& ids,
                          const Words& words) {
    std::string list;
    for (const auto id : ids) {
        if (!list.empty()) list += ", ";
        list += words.say("“{label}”", {{"label", label_of(vote, id)}});
    }
    return list;
}

// The points alone: "12 dots", "5 approvals".
std::string amount(const voting::Rule& rule, std::int64_t points, const Words& words) {
    return rule.method == "approval" ? words.count("{n} approval", "{n} approvals", points)
                                     : words.count("{n} dot", "{n} dots", points);
}

// The best option that does not win, if anybody chose it.
std::string runner_up(const workshop::Vote& vote, const voting::Result& result,
                      const Words& words) {
    for (const auto& group : result.ranking) {
        if (wins(result, group.front())) continue;
        const voting::Score score = score_of(result, group.front());
        if (score.points == 0) return {};
        return " " + words.say("Next: {options}, with {points}.",
                               {{"options", quoted_labels(vote, group, words)},
                                {"points", points_text(vote.rule, score, words)}});
    }
    return {};
}

// Equal points, told apart by the second criterion that was announced: worth saying.
bool second_criterion_decided(const voting::Result& result) {
    for (std::size_t i = 0; i + 1 < result.ranking.size(); ++i) {
        const voting::Score above = score_of(result, result.ranking[i].front());
        const voting::Score below = score_of(result, result.ranking[i + 1].front());
        if (wins(result, above.option) && !wins(result, below.option)) {
            return above.points == below.points && above.points > 0;
        }
    }
    return false;
}

}  // namespace

std::string points_text(const voting::Rule& rule, const voting::Score& score, const Words& words) {
    if (rule.method == "approval") return amount(rule, score.points, words);
    const std::string people = words.count("{n} person", "{n} people", score.voters);
    return words.say("{points} from {people}",
                     {{"points", amount(rule, score.points, words)}, {"people", people}});
}

std::string rule_sentence(const workshop::Vote& vote, const Words& words) {
    const voting::Rule& rule = vote.rule;
    const base::Arguments arguments{{"marks", std::to_string(rule.marks_max)},
                                    {"cap", std::to_string(rule.per_option_max)}};
    std::string sentence;
    if (rule.method == "approval") {
        sentence = words.count("Each person could approve one option.",
                               "Each person could approve up to {n} options.", rule.marks_max);
    } else if (rule.method == "dots") {
        sentence =
            words.say("Each person had {marks} dots, at most {cap} on one option.", arguments);
    } else {
        sentence = words.say("This version does not know this way of voting.");
    }
    return sentence + " " +
           words.count("One option is chosen.", "{n} options are chosen.", rule.winners);
}

std::string why(const workshop::Vote& vote, const voting::Result& result, const Words& words) {
    if (result.ranking.empty()) {
        return words.say("This version does not know this way of voting.");
    }
    if (result.winners.empty()) return words.say("Nobody chose an option: nothing is decided.");
    if (result.tie_at_line) {
        std::vector<voting::OptionId> tied;
        for (const auto& group : result.ranking) {
            if (wins(result, group.front())) tied = group;
        }
        return words.say(
            "{options} are equal, with {points} each: a lot must decide.",
            {{"options", quoted_labels(vote, tied, words)},
             {"points", points_text(vote.rule, score_of(result, tied.front()), words)}});
    }
    const base::Arguments arguments{
        {"options", quoted_labels(vote, result.winners, words)},
        {"points", points_text(vote.rule, score_of(result, result.winners.front()), words)}};
    std::string sentence = result.winners.size() == 1
                               ? words.say("{options} is chosen, with {points}.", arguments)
                               : words.say("{options} are chosen.", arguments);
    sentence += runner_up(vote, result, words);
    if (second_criterion_decided(result)) {
        const voting::Method* method = voting::find_method(vote.rule.method);
        if (method && method->second_criterion) {
            sentence += " " + words.say("The rule announced before the vote decided: {rule}.",
                                        {{"rule", words.say(method->second_criterion)}});
        }
    }
    return sentence;
}

std::string tally_text(const workshop::Vote& vote, const Words& words) {
    const voting::Result result = voting::tally(vote.rule, workshop::profile_of(vote));
    std::string text = vote.title + "\n" + rule_sentence(vote, words) + "\n";
    text += words.count("{n} ballot", "{n} ballots", result.ballots) + ", " +
            words.count("{n} blank", "{n} blank", result.blank) + "\n";
    for (const auto& group : result.ranking) {
        for (const auto id : group) {
            text += fmt::format("{:>3}. {} · {}\n", rank_of(result, id), label_of(vote, id),
                                points_text(vote.rule, score_of(result, id), words));
        }
    }
    if (workshop::is_counted(vote)) return text + why(vote, result, words) + "\n";
    return text +
           (vote.phase == workshop::VotePhase::cancelled
                ? words.say("This vote was cancelled: {reason}", {{"reason", vote.cancel_reason}})
                : words.say("This vote is not counted yet.")) +
           "\n";
}

std::string info_text(const workshop::State& state, const Source& source, const Words& words) {
    std::string text = state.title + "\n";
    for (const std::string& line : {state.place, state.date}) {
        if (!line.empty()) text += line + "\n";
    }
    text += words.count("{n} entry", "{n} entries", std::int64_t(source.entries)) + ", " +
            words.count("{n} card", "{n} cards", std::int64_t(workshop::card_count(state))) + "\n";
    for (const auto& [id, vote] : state.votes) {
        const bool open = vote.phase == workshop::VotePhase::open;
        const bool cancelled = vote.phase == workshop::VotePhase::cancelled;
        text += words.say("Vote {id}: {title}",
                          {{"id", std::to_string(id.value)}, {"title", vote.title}}) +
                " (" +
                (open        ? words.say("open")
                 : cancelled ? words.say("cancelled")
                             : words.say("closed")) +
                ", " +
                words.count("{n} ballot", "{n} ballots",
                            std::int64_t(workshop::ballots_received(vote))) +
                ")\n";
    }
    return text + words.say("Digest: {digest}", {{"digest", base::hex(workshop::digest(state))}}) +
           "\n";
}

}  // namespace exchange
