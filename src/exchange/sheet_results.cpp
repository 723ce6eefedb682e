// The table of results of an election's sheet, by what the method tells.

#include "base/numbers.h"
#include "exchange/sheet_parts.h"

#include <algorithm>

namespace exchange {
namespace {

using voting::OptionId;

const voting::Merit* merit_of(const voting::Merits& merits, OptionId option) {
    const auto found = std::ranges::find(merits, option, &voting::Merit::option);
    return found == merits.end() ? nullptr : &*found;
}

}  // namespace

std::string SheetParts::results() const {
    const voting::Reasons& reasons = counted.result.reasons;
    if (const auto* duels = std::get_if<voting::Duels>(&reasons)) return dueled(*duels);
    if (const auto* merits = std::get_if<voting::Merits>(&reasons)) return judged(*merits);
    const auto* spending = std::get_if<voting::Spending>(&reasons);
    const bool money = !counted.election.profile.budget().cost_cents.empty();
    if (spending != nullptr && money) return spent(*spending);
    return scored();
}

std::string SheetParts::scored() const {
    std::vector<std::vector<std::string>> rows;
    const bool rounds = std::holds_alternative<voting::Rounds>(counted.result.reasons);
    for (const auto& [rank, option] : in_order()) {
        const voting::Score score = voting::score_of(counted.result, option);
        rows.push_back({rank == 0 ? "–" : std::to_string(rank), name(option),
                        points(score.points), number(score.voters), mark(option)});
    }
    return text_table({{words.say("Rank"), true},
                       {words.say("Option"), false, true},
                       {rounds ? words.say("First choices") : words.say("Points"), true},
                       {words.say("Ballots"), true},
                       {""}},
                      rows);
}

std::string SheetParts::dueled(const voting::Duels& duels) const {
    const std::size_t n = counted.election.options.size();
    bool scored = false;
    for (const voting::Score& each : counted.result.scores) scored = scored || each.points != 0;
    std::vector<std::vector<std::string>> rows;
    for (const auto& [rank, option] : in_order()) {
        const std::size_t i = option.value - 1;
        std::int64_t won = 0, lost = 0;
        for (std::size_t k = 0; k < n; ++k) {
            won += duels.above[i * n + k] > duels.above[k * n + i] ? 1 : 0;
            lost += duels.above[i * n + k] < duels.above[k * n + i] ? 1 : 0;
        }
        const voting::Score score = voting::score_of(counted.result, option);
        rows.push_back({rank == 0 ? "–" : std::to_string(rank), name(option), number(won),
                        number(lost), scored ? points(score.points) : number(score.voters),
                        mark(option)});
    }
    return text_table({{words.say("Rank"), true},
                       {words.say("Option"), false, true},
                       {words.say("Duels won"), true},
                       {words.say("Duels lost"), true},
                       {scored ? words.say("Points") : words.say("Ballots"), true},
                       {""}},
                      rows);
}

std::string SheetParts::judged(const voting::Merits& merits) const {
    std::vector<std::vector<std::string>> rows;
    const auto& grades = counted.election.grades;
    for (const auto& [rank, option] : in_order()) {
        const voting::Merit* merit = merit_of(merits, option);
        if (merit == nullptr) continue;
        std::int64_t judges = 0;
        for (const std::int64_t each : merit->tally) judges += each;
        const auto share = [&](std::int64_t part) {
            const std::int64_t whole = std::max<std::int64_t>(judges, 1);
            return base::fraction_words(words, part * 100, whole, 1, true) + "\u00A0%";
        };
        const auto grade = std::size_t(merit->grade);
        std::string middle = grade < grades.size() ? grades[grade] : std::to_string(grade + 1);
        middle += merit->sign > 0 ? " +" : merit->sign < 0 ? " −" : "";
        rows.push_back({rank == 0 ? "–" : std::to_string(rank), name(option), middle,
                        share(merit->above), share(merit->below), mark(option)});
    }
    return text_table({{words.say("Rank"), true},
                       {words.say("Option"), false, true},
                       {words.say("Middle grade")},
                       {words.say("Better"), true},
                       {words.say("Worse"), true},
                       {""}},
                      rows);
}

std::string SheetParts::not_funded(OptionId option, std::int64_t left_cents) const {
    const voting::Budget& budget = counted.election.profile.budget();
    const std::int64_t cost = budget.cost_cents[option.value - 1];
    if (voting::score_of(counted.result, option).voters == 0) {
        return words.say("no votes");
    }
    if (cost > budget.available_cents) return words.say("over the budget");
    if (cost > left_cents) return words.say("too dear for the rest");
    return words.say("too little support");
}

std::string SheetParts::spent(const voting::Spending& spending) const {
    std::vector<std::vector<std::string>> rows;
    std::int64_t sum = 0;
    std::vector<OptionId> funded;
    for (const voting::Purchase& each : spending.purchases) {
        sum += each.cost_cents;
        funded.push_back(each.option);
        const voting::Score score = voting::score_of(counted.result, each.option);
        rows.push_back({name(each.option), amount(each.cost_cents), points(score.points),
                        amount(sum),
                        each.completed ? words.say("to complete") : words.say("funded")});
    }
    const std::int64_t left = spending.available_cents - spending.spent_cents;
    for (const auto& [rank, option] : in_order()) {
        if (std::ranges::find(funded, option) != funded.end()) continue;
        const std::int64_t cost = counted.election.profile.budget().cost_cents[option.value - 1];
        rows.push_back({name(option), amount(cost),
                        points(voting::score_of(counted.result, option).points), "",
                        not_funded(option, left)});
    }
    const std::string& currency = counted.election.currency;
    const std::string unit = currency.empty() ? "" : " (" + currency + ")";
    return text_table({{words.say("Project"), false, true},
                       {words.say("Cost") + unit, true},
                       {words.say("Votes"), true},
                       {words.say("In all"), true},
                       {""}},
                      rows) +
           "\n" +
           words.say("Budget: {budget}. Spent: {spent}. Left: {left}.",
                     {{"budget", money(spending.available_cents)},
                      {"spent", money(spending.spent_cents)},
                      {"left", money(left)}}) +
           "\n" +
           (spending.endowment_cents == 0
                ? ""
                : paragraph(words.count("The share of each person was raised to {share}; {n} count "
                                        "was needed.",
                                        "The share of each person was raised to {share}; {n} "
                                        "counts were needed.",
                                        spending.runs,
                                        {{"share", money(spending.endowment_cents)}})));
}

}  // namespace exchange
