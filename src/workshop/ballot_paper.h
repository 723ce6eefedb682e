#pragma once
// How a ballot is filled in, the same on the wall, at a kiosk, on a phone and by simulated people:
// what can be put on an option, what is left to give, and how all of it is told. Pure.

#include "base/words.h"
#include "voting/method.h"
#include "workshop/words.h"

#include <optional>
#include <span>

namespace workshop {

// What somebody does to one option.
enum class BallotControl : std::uint8_t {
    tick,   // choose it or not
    count,  // put one more on it, or one less
    level,  // choose one of a few values, or none
    rank,   // touch in order: the first is the best
};

// What a ballot must follow. Views of a vote that outlives it.
struct BallotPaper {
    const voting::Rule& rule;
    std::span<const Option> options;
    std::int64_t budget_cents = 0;
};

// What a ballot gives away, and how much there is of it; it may not give more.
struct BallotMeter {
    enum class Unit : std::uint8_t {
        marks,    // ticks or counts, added up
        credits,  // counts, squared and added up
        cents,    // what the chosen options cost
        named,    // options with a mark, whatever it is
    };
    Unit unit = Unit::marks;
    std::int64_t all = 0;
};

// What its values mean; of a method that this version does not know: points.
voting::BallotKind kind_of(const voting::Rule&);
bool takes_against(const voting::Rule&);  // votes below zero
BallotControl control_of(const voting::Rule&);
BallotMeter meter_of(const BallotPaper&);
std::int64_t used_of(const BallotPaper&, const voting::Marks&);
// Values of a level control in the order they are shown, best first; else empty.
std::vector<std::int32_t> levels_of(const voting::Rule&);
// All that one option may be given on an empty ballot, in the order they are shown; never empty.
std::vector<std::int32_t> values_of(const BallotPaper&);
std::vector<voting::OptionId> ids_of(std::span<const Option>);

// -- filling in ----------------------------------------------------------------------------------
// Nothing: the option is not marked.
std::optional<std::int32_t> value_on(const voting::Marks&, voting::OptionId);
// With this value on the option, or nothing on it; legal or not. When a rank is taken away, those
// behind it move up.
voting::Marks with_value(const voting::Rule&, voting::Marks, voting::OptionId,
                         std::optional<std::int32_t> value);
// What a touch for more, or for less, would put on the option. For levels: the next one.
std::optional<std::int32_t> value_more(const BallotPaper&, const voting::Marks&, voting::OptionId);
std::optional<std::int32_t> value_less(const BallotPaper&, const voting::Marks&, voting::OptionId);
// Why this value cannot be put there: a sentence for whoever tries. Empty: it can.
std::string why_not(const BallotPaper&, const voting::Marks&, voting::OptionId,
                    std::optional<std::int32_t> value, const base::Words&);
// The first fault of a whole ballot, or nothing.
std::optional<base::Refusal> fault_of(const BallotPaper&, const voting::Marks&);
// What a ballot says, in the order it is told: the best rank first, else as on the paper.
struct Chosen {
    const Option* option = nullptr;  // never null
    std::int32_t value = 0;
};
std::vector<Chosen> chosen_of(const BallotPaper&, const voting::Marks&);

// -- telling -------------------------------------------------------------------------------------
// "You have 3 dots to give. At most 2 for the same idea."
std::string instruction_words(const BallotPaper&, const base::Words&);
// "You have 2 left.", "12 of 40 € left", "3 of 8 ranked".
std::string left_words(const BallotPaper&, const voting::Marks&, const base::Words&);
// The same when so much is used, in the meter's unit.
std::string left_words(const BallotPaper&, std::int64_t used, const base::Words&);
// Why nothing can be given that would be more than there is.
std::string spent_words(const BallotPaper&, const base::Words&);
// What could still be given, for who checks a ballot; empty: nothing.
std::string unused_words(const BallotPaper&, const voting::Marks&, const base::Words&);
// What whoever checks a ballot should know of what it leaves: money and credits, or what could
// still be given; empty: nothing.
std::string rest_words(const BallotPaper&, const voting::Marks&, const base::Words&);
// "2 dots", "1st", "Good"; empty where being chosen says all.
std::string value_words(const voting::Rule&, std::optional<std::int32_t> value,
                        const base::Words&);
// "1,200 €"; empty where nothing costs money.
std::string cost_words(const BallotPaper&, const Option&, const base::Words&);
std::string money_words(std::int64_t cents, const base::Words&);

}  // namespace workshop
