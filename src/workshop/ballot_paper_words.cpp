// How a ballot is told: what to do, what is left, why something cannot be.
#include "workshop/ballot_paper.h"

#include "base/numbers.h"
#include "voting/method.h"
#include "workshop/grade_words.h"
#include "workshop/vote_purposes.h"

namespace workshop {
namespace {

using base::Words;
using voting::BallotKind;
using voting::Marks;
using voting::OptionId;
using voting::Rule;

bool is_knapsack(const BallotPaper& paper) {
    return meter_of(paper).unit == BallotMeter::Unit::cents;
}

std::string tick_words(const BallotPaper& paper, const Words& words) {
    const bool limited = paper.rule.marks_max < std::int64_t(paper.options.size());
    const std::string most = words.count("Choose one idea at most.", "Choose up to {n} ideas.",
                                         paper.rule.marks_max);
    if (is_knapsack(paper)) {
        const std::string all =
            words.say("Choose what should be paid for. There is {budget} to spend.",
                      {{"budget", money_words(paper.budget_cents, words)}});
        return limited ? all + " " + most : all;
    }
    const std::string how = limited ? most : words.say("Choose as many ideas as you like.");
    if (!spends(paper.rule)) return how;
    return how + " " + words.say("In all there is {budget} to spend.",
                                 {{"budget", money_words(paper.budget_cents, words)}});
}

std::string count_words(const BallotPaper& paper, const Words& words) {
    const Rule& rule = paper.rule;
    if (kind_of(rule) == BallotKind::squares) {
        const std::string price = words.count(
            "You have {n} credit. One vote for an idea costs 1, two cost 4, three cost 9…",
            "You have {n} credits. One vote for an idea costs 1, two cost 4, three cost 9…",
            voting::whole_parameter(rule, "credits"));
        if (!takes_against(rule)) return price;
        return price + " " + words.say("You may also vote against: it costs the same.");
    }
    const std::int64_t most = meter_of(paper).all;
    const std::string all =
        rule.method == "points"
            ? words.count("You have one point to give.", "You have {n} points to give.", most)
            : words.count("You have one dot to give.", "You have {n} dots to give.", most);
    if (rule.per_option_max >= most) return all;
    return all + " " + words.count("At most one for the same idea.",
                                   "At most {n} for the same idea.", rule.per_option_max);
}

std::string level_instruction(const Rule& rule, const Words& words) {
    if (rule.method == "consent") {
        return words.say("Say for each proposal whether you consent, have a concern or object.");
    }
    if (rule.method == "gradients") {
        return words.say("Say for each proposal how far you support it.");
    }
    if (rule.method == "opinions") {
        return words.say("Say for each sentence whether you agree. You may pass.");
    }
    if (kind_of(rule) == BallotKind::scores) {
        return words.say("Give each idea a number from 0 to {top}. You may leave some out.",
                         {{"top", voting::parameter(rule, "top")}});
    }
    const std::string judge = words.say("Judge each idea by itself.");
    const bool worst = voting::parameter(rule, "missing") == "worst";
    return judge + " " +
           (worst ? words.say("An idea that you do not judge gets the lowest grade.")
                  : words.say("An idea that you do not judge is left out of your ballot."));
}

std::string rank_words(const BallotPaper& paper, const Words& words) {
    const std::int64_t most = meter_of(paper).all;
    if (most < std::int64_t(paper.options.size())) {
        return words.count("Touch the idea you like best.",
                           "Touch up to {n} ideas in your order, the one you like best first.",
                           most);
    }
    return words.say("Touch the ideas in your order, the one you like best first. You need not "
                     "rank them all.");
}

std::string all_given_words(const Words& words) {
    return words.say("You have given all you can. Take one back first.");
}

// English and French count places differently; a table of words would only pretend otherwise.
std::string place_words(std::int32_t rank, const Words& words) {
    return words.say("no. {n}", {{"n", std::to_string(rank)}});
}

}  // namespace

std::string why_not(const BallotPaper& paper, const Marks& marks, OptionId option,
                    std::optional<std::int32_t> value, const Words& words) {
    const auto fault = fault_of(paper, with_value(paper.rule, marks, option, value));
    if (!fault) return {};
    if (fault->code == "cap_exceeded") {
        return words.say("This idea has all the dots it may have.");
    }
    if (fault->code == "over_budget") return spent_words(paper, words);
    const bool too_many = fault->code == "too_many_dots" || fault->code == "too_many";
    return too_many ? all_given_words(words) : base::sentence(words, *fault);
}

std::string instruction_words(const BallotPaper& paper, const Words& words) {
    switch (control_of(paper.rule)) {
        case BallotControl::tick: break;
        case BallotControl::count: return count_words(paper, words);
        case BallotControl::level: return level_instruction(paper.rule, words);
        case BallotControl::rank: return rank_words(paper, words);
    }
    return kind_of(paper.rule) == BallotKind::points ? count_words(paper, words)
                                                     : tick_words(paper, words);
}

std::string left_words(const BallotPaper& paper, const Marks& marks, const Words& words) {
    return left_words(paper, used_of(paper, marks), words);
}

std::string left_words(const BallotPaper& paper, std::int64_t used, const Words& words) {
    const BallotMeter meter = meter_of(paper);
    const std::int64_t left = meter.all - used;
    const base::Arguments all{{"all", std::to_string(meter.all)}};
    switch (meter.unit) {
        case BallotMeter::Unit::cents:
            return words.say("{money} left to spend", {{"money", money_words(left, words)}});
        case BallotMeter::Unit::credits:
            return words.count("You have {n} credit left.", "You have {n} credits left.", left);
        case BallotMeter::Unit::marks:
            return left > 0 ? words.count("You have one left.", "You have {n} left.", left)
                            : spent_words(paper, words);
        case BallotMeter::Unit::named: break;
    }
    switch (control_of(paper.rule)) {
        case BallotControl::level:
            return words.count("{n} of {all} judged", "{n} of {all} judged", used, all);
        case BallotControl::rank:
            return words.count("{n} of {all} ranked", "{n} of {all} ranked", used, all);
        default: return words.count("{n} of {all} chosen", "{n} of {all} chosen", used, all);
    }
}

std::string spent_words(const BallotPaper& paper, const Words& words) {
    switch (meter_of(paper).unit) {
        case BallotMeter::Unit::cents:
            return words.say("This costs more than what is left. Take something back first.");
        case BallotMeter::Unit::credits:
            return words.say("Your credits are not enough. Take something back first.");
        default: return all_given_words(words);
    }
}

std::string unused_words(const BallotPaper& paper, const Marks& marks, const Words& words) {
    const BallotMeter meter = meter_of(paper);
    const std::int64_t left = meter.all - used_of(paper, marks);
    if (marks.empty() || left <= 0) return {};
    switch (control_of(paper.rule)) {
        case BallotControl::rank:
            return words.count("You could rank one more. You need not.",
                               "You could rank {n} more. You need not.", left);
        case BallotControl::level:
            return words.count("You have not judged one of them.",
                               "You have not judged {n} of them.", left);
        default: break;
    }
    if (meter.unit != BallotMeter::Unit::marks) return {};
    return words.count("You could still give one more. You need not.",
                       "You could still give {n} more. You need not.", left);
}

std::string rest_words(const BallotPaper& paper, const Marks& marks, const Words& words) {
    const BallotMeter::Unit unit = meter_of(paper).unit;
    const bool of_money = unit == BallotMeter::Unit::cents || unit == BallotMeter::Unit::credits;
    return of_money && !marks.empty() ? left_words(paper, marks, words)
                                      : unused_words(paper, marks, words);
}

std::string value_words(const Rule& rule, std::optional<std::int32_t> value, const Words& words) {
    switch (control_of(rule)) {
        case BallotControl::tick: return {};
        case BallotControl::rank: return value ? place_words(*value, words) : std::string();
        case BallotControl::level:
            if (!value) return {};
            return kind_of(rule) == BallotKind::scores ? base::whole_words(words, *value)
                                                       : grade_word(rule, *value, words);
        case BallotControl::count: break;
    }
    const std::int32_t given = value.value_or(0);
    if (kind_of(rule) == BallotKind::squares) {
        return given < 0 ? words.count("one vote against", "{n} votes against", -given)
                         : words.count("one vote", "{n} votes", given);
    }
    return rule.method == "points" ? words.count("one point", "{n} points", given)
                                   : words.count("one dot", "{n} dots", given);
}

std::string cost_words(const BallotPaper& paper, const Option& option, const Words& words) {
    return spends(paper.rule) ? money_words(option.cost_cents, words) : std::string();
}

std::string money_words(std::int64_t cents, const Words& words) {
    const bool round = cents % 100 == 0;
    return base::fraction_words(words, cents, 100, round ? 0 : 2, !round) + "\u00A0€";
}

}  // namespace workshop
