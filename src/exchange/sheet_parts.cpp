#include "exchange/sheet_parts.h"

#include "base/numbers.h"
#include "base/wide.h"

#include <algorithm>
#include <functional>

namespace exchange {
namespace {

using voting::OptionId;

constexpr std::size_t names_told_max = 12;  // more are counted

const voting::Merit* merit_of(const voting::Merits& merits, OptionId option) {
    const auto found = std::ranges::find(merits, option, &voting::Merit::option);
    return found == merits.end() ? nullptr : &*found;
}

}  // namespace

std::string SheetParts::number(std::int64_t value) const {
    return base::whole_words(words, value);
}

std::string SheetParts::amount(std::int64_t cents) const {
    return base::fraction_words(words, cents, 100, 2, cents % 100 != 0);
}

std::string SheetParts::money(std::int64_t cents) const {
    const std::string text = amount(cents);
    const std::string& currency = counted.election.currency;
    return currency.empty() ? text : text + "\u00A0" + currency;
}

std::string SheetParts::points(std::int64_t value) const {
    const std::int64_t unit = counted.result.unit;
    const bool shares =
        counted.colleges && counted.election.ballots == voting::BallotKind::choices;
    if (!shares) return base::fraction_words(words, value, unit, 2, counted.colleges.has_value());
    // Hundredths of a percent, rounded half up: for showing only.
    const base::Wide twice = base::Wide(unit) * 2;
    const auto hundredths = std::int64_t((base::Wide(value) * 20'000 + unit) / twice);
    return base::fraction_words(words, hundredths, 100, 2, true) + "\u00A0%";
}

const std::string& SheetParts::name(OptionId option) const {
    return counted.election.options[option.value - 1].name;
}

std::string SheetParts::quoted(const std::vector<OptionId>& options) const {
    std::string list;
    const std::size_t told = options.size() > names_told_max + 1 ? names_told_max : options.size();
    for (std::size_t i = 0; i < told; ++i) {
        list += (i > 0 ? ", " : "") + words.say("“{label}”", {{"label", name(options[i])}});
    }
    if (told == options.size()) return list;
    return words.count("{list} and {n} more", "{list} and {n} more",
                       std::int64_t(options.size() - told), {{"list", list}});
}

std::string SheetParts::lot_sentence(const voting::Lot& lot) const {
    const base::Arguments arguments{{"options", quoted(lot.tied)},
                                    {"round", std::to_string(lot.round)},
                                    {"order", quoted(lot.order)}};
    std::string text;
    switch (lot.line) {
        case voting::LotLine::winners:
            text = words.say("Equal where it is decided who is chosen: {options}.", arguments);
            break;
        case voting::LotLine::elimination:
            text = words.say("Equal for the last place in round {round}: {options}.", arguments);
            break;
        case voting::LotLine::purchase:
            text = words.say("Equal for the next purchase: {options}.", arguments);
            break;
        case voting::LotLine::pair:
            text = words.say("Equally clear duels: {options}.", arguments);
            break;
    }
    return text + " " +
           (lot.order.empty() ? words.say("No lot is drawn yet.")
                              : words.say("Drawn in this order: {order}.", arguments));
}

std::string SheetParts::lot_effect_sentence() const {
    switch (counted.result.lot_effect) {
        case voting::LotEffect::none: return {};
        case voting::LotEffect::harmless:
            return words.say("Whatever the lot, the same options are chosen.");
        case voting::LotEffect::decisive:
            return words.say("Another lot would choose other options.");
        case voting::LotEffect::unknown: break;
    }
    return words.say("Whether another lot would choose other options is not known: too many are "
                     "tied to try them all.");
}

std::vector<std::pair<std::size_t, OptionId>> SheetParts::in_order() const {
    std::vector<std::pair<std::size_t, OptionId>> order;
    for (const auto& group : counted.result.ranking) {
        const std::size_t rank = order.size() + 1;
        for (const OptionId option : group) order.push_back({rank, option});
    }
    for (const OptionId option : counted.election.profile.options()) {
        if (voting::rank_of(counted.result, option) == 0) order.push_back({0, option});
    }
    return order;
}

std::string SheetParts::mark(OptionId option) const {
    if (!voting::wins(counted.result, option)) return {};
    return counted.result.tie_at_line ? words.say("a lot decides") : words.say("chosen");
}

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

std::string SheetParts::rounds() const {
    const auto* all = std::get_if<voting::Rounds>(&counted.result.reasons);
    if (all == nullptr) return {};
    std::string text;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const voting::Round& round = (*all)[i];
        std::vector<std::vector<std::string>> rows;
        std::vector<voting::Score> counts = round.counts;
        std::ranges::stable_sort(counts, std::greater(), &voting::Score::points);
        for (const voting::Score& each : counts) {
            const bool out = std::ranges::find(round.eliminated, each.option) !=
                             round.eliminated.end();
            rows.push_back({name(each.option), points(each.points),
                            out ? words.say("leaves") : ""});
        }
        if (round.exhausted > 0) {
            rows.push_back({words.say("(no choice left)"), points(round.exhausted), ""});
        }
        text += "\n" + text_table({{words.say("Round {n}", {{"n", std::to_string(i + 1)}}), false,
                                    true},
                                   {words.say("Ballots"), true},
                                   {""}},
                                  rows);
        std::string moved;
        for (const voting::Round::Transfer& each : round.transfers) {
            moved += (moved.empty() ? "" : ", ") +
                     (each.to ? words.say("“{label}”", {{"label", name(*each.to)}})
                              : words.say("nobody")) +
                     " " + points(each.weight);
        }
        if (!moved.empty()) {
            text += paragraph(words.say("Its ballots go to: {list}.", {{"list", moved}}), "  ");
        }
    }
    return text;
}

std::string SheetParts::colleges() const {
    if (!counted.colleges) return {};
    std::vector<std::vector<std::string>> rows;
    const auto outcome = [&](const voting::Result& result) {
        return result.winners.empty() ? words.say("Nothing is chosen.") : quoted(result.winners);
    };
    for (const voting::CollegeResult& each : counted.colleges->colleges) {
        rows.push_back({each.college, number(each.ballots),
                        each.result ? outcome(*each.result) : words.say("too few to be told")});
    }
    rows.push_back({words.say("all ballots alike"), number(counted.colleges->raw.ballots),
                    outcome(counted.colleges->raw)});
    return "\n" + text_table({{words.say("College")},
                              {words.say("Ballots"), true},
                              {words.say("Would choose"), false, true}},
                             rows);
}

}  // namespace exchange
