#pragma once
// What preparation changes, as one value: drawn from the state, changed by hands, and compared
// with the state again to find the intents.

#include "base/words.h"
#include "workshop/intents.h"
#include "workshop/state.h"

namespace ui {

struct Plan {
    std::string title, place, date;
    std::vector<workshop::College> colleges;
    std::vector<workshop::Meaning> legend;
    std::vector<workshop::Activity> agenda;
    std::vector<std::string> tables = {};
    bool operator==(const Plan&) const = default;
};

constexpr base::Milliseconds short_step_ms = base::minute_ms;  // below ten minutes
constexpr base::Milliseconds long_step_ms = 5 * base::minute_ms;

Plan plan_of(const workshop::State&);
// What must be intended for the one to become the other; nothing when they are equal.
std::vector<workshop::Intent> changes(const Plan& before, const Plan& after);

// A college with a key, shape and colour that no other one has. Nothing when there are eight.
void add_college(Plan&, const std::string& name);
// The next colour without a meaning.
void add_meaning(Plan&, const std::string& label);
// Its letter is the label's first, so that the colour never stands alone.
void rename_meaning(workshop::Meaning&, const std::string& label);
void add_activity(Plan&, workshop::ActivityKind, const std::string& title);
// Swaps with the neighbour; false at the end of the list.
bool move_activity(Plan&, std::size_t at, int by);
// One step shorter or longer, 0 to a day.
base::Milliseconds stepped(base::Milliseconds duration_ms, int step);
void set_kind(workshop::Activity&, workshop::ActivityKind);
workshop::VotePlan new_vote();
// Keeps the rule's numbers together: nobody may put more on one option than they have.
void set_marks(voting::Rule&, std::int32_t marks_max);
// "1 200,50 €" in hundredths; nothing when it is no amount, or too large.
std::optional<std::int64_t> cents_of(const std::string& text);
// One choice a line; empty lines fall away. With costs: "A bench = 1200".
std::vector<workshop::Choice> choices_of(const std::string& lines, bool with_costs);
std::string lines_of(const std::vector<workshop::Choice>& choices);
base::Milliseconds total_ms(const Plan&);

}  // namespace ui
