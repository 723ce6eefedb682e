#include "exchange/sheet_parts.h"

#include "base/numbers.h"
#include "base/wide.h"

#include <algorithm>
#include <functional>

namespace exchange {
namespace {

using voting::OptionId;

constexpr std::size_t names_told_max = 12;  // more are counted

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
