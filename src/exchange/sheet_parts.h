#pragma once
// Within exchange/: the tables of an election's sheet.

#include "base/text.h"
#include "exchange/election_count.h"
#include "exchange/text_table.h"

namespace exchange {

struct SheetParts {
    const CountedElection& counted;
    const base::Words& words;

    // "12 345" as the language writes it; money of the election's currency.
    std::string number(std::int64_t) const;
    std::string money(std::int64_t cents) const;
    // Points of a score; of weighted colleges those of a whole ballot, or percents of choices.
    std::string points(std::int64_t points) const;
    const std::string& name(voting::OptionId) const;
    // “Mairie”, “Place” and 3 more
    std::string quoted(const std::vector<voting::OptionId>&) const;

    std::string lot_sentence(const voting::Lot&) const;
    std::string lot_effect_sentence() const;

    // The table of results, by what the method tells: grades, money, duels or points.
    std::string results() const;
    // Of a run-off, one block each; else empty.
    std::string rounds() const;
    // Where colleges are weighted: what each chose, and all ballots alike; else empty.
    std::string colleges() const;

private:
    // Options of the ranking, then those that are in no group: rank (0: none) and option.
    std::vector<std::pair<std::size_t, voting::OptionId>> in_order() const;
    std::string scored() const;
    std::string dueled(const voting::Duels&) const;
    std::string judged(const voting::Merits&) const;
    std::string spent(const voting::Spending&) const;
    std::string not_funded(voting::OptionId, std::int64_t left_cents) const;
    std::string amount(std::int64_t cents) const;  // without the currency
    std::string mark(voting::OptionId) const;  // "chosen", "lot", ""
};

}  // namespace exchange
