#include "ui/screens/preparation/plan.h"

#include "base/limits.h"
#include "base/text.h"
#include "board/graphemes.h"
#include "ui/theme.h"

#include <algorithm>

namespace ui {
namespace {

namespace limits = base::limits;

template <class Items, class Same>
bool has(const Items& items, const Same& same) {
    return std::any_of(items.begin(), items.end(), same);
}

std::string free_key(const Plan& plan) {
    for (int n = 1;; ++n) {
        const std::string key = "college-" + std::to_string(n);
        if (!has(plan.colleges, [&](const auto& college) { return college.key == key; })) {
            return key;
        }
    }
}

template <class Value, class Taken>
Value first_free(int count, const Taken& taken) {
    for (int i = 0; i < count; ++i) {
        if (!taken(Value(i))) return Value(i);
    }
    return Value(0);
}

}  // namespace

Plan plan_of(const workshop::State& state) {
    return {state.title,  state.place,  state.date,  state.colleges,
            state.legend, state.agenda, state.tables};
}

std::vector<workshop::Intent> changes(const Plan& before, const Plan& after) {
    std::vector<workshop::Intent> intents;
    if (before.title != after.title || before.place != after.place || before.date != after.date) {
        intents.push_back(workshop::DescribeSession{after.title, after.place, after.date});
    }
    if (before.colleges != after.colleges) {
        intents.push_back(workshop::ChooseColleges{after.colleges});
    }
    if (before.legend != after.legend) intents.push_back(workshop::ChooseLegend{after.legend});
    if (before.tables != after.tables) intents.push_back(workshop::ChooseTables{after.tables});
    if (before.agenda != after.agenda) intents.push_back(workshop::PlanAgenda{after.agenda});
    return intents;
}

void add_college(Plan& plan, const std::string& name) {
    if (plan.colleges.size() >= limits::colleges_max) return;
    workshop::College college;
    college.key = free_key(plan);
    college.name = name;
    college.shape = first_free<workshop::Shape>(workshop::shape_count, [&](workshop::Shape shape) {
        return has(plan.colleges, [&](const auto& one) { return one.shape == shape; });
    });
    college.rgb = college_colours()[std::size_t(college.shape)];
    plan.colleges.push_back(college);
}

void add_meaning(Plan& plan, const std::string& label) {
    if (plan.legend.size() >= std::size_t(workshop::colour_count)) return;
    workshop::Meaning meaning;
    meaning.colour =
        first_free<workshop::Colour>(workshop::colour_count, [&](workshop::Colour colour) {
            return has(plan.legend, [&](const auto& one) { return one.colour == colour; });
        });
    rename_meaning(meaning, label);
    plan.legend.push_back(meaning);
}

void rename_meaning(workshop::Meaning& meaning, const std::string& label) {
    meaning.label = base::trimmed(label);
    meaning.letter =
        board::capital(meaning.label.substr(0, board::next_grapheme(meaning.label, 0)));
}

void add_activity(Plan& plan, workshop::ActivityKind kind, const std::string& title) {
    if (plan.agenda.size() >= limits::activities_max) return;
    workshop::Activity activity;
    activity.title = title;
    activity.duration_ms = 15 * base::minute_ms;
    set_kind(activity, kind);
    plan.agenda.push_back(activity);
}

bool move_activity(Plan& plan, std::size_t at, int by) {
    const auto to = std::int64_t(at) + by;
    if (at >= plan.agenda.size() || to < 0 || to >= std::int64_t(plan.agenda.size())) return false;
    std::swap(plan.agenda[at], plan.agenda[std::size_t(to)]);
    return true;
}

base::Milliseconds stepped(base::Milliseconds duration_ms, int step) {
    const base::Milliseconds turn = 10 * base::minute_ms;
    const bool small = duration_ms < turn || (duration_ms == turn && step < 0);
    const base::Milliseconds by = small ? short_step_ms : long_step_ms;
    const base::Milliseconds next =
        step > 0 ? (duration_ms / by + 1) * by : (duration_ms - 1) / by * by;
    return std::clamp<base::Milliseconds>(next, 0, limits::activity_duration_ms_max);
}

void set_kind(workshop::Activity& activity, workshop::ActivityKind kind) {
    activity.kind = kind;
    if (kind == workshop::ActivityKind::vote && activity.votes.empty()) {
        activity.votes.push_back(new_vote());
    }
}

workshop::VotePlan new_vote() {
    workshop::VotePlan plan;
    plan.rule = {"dots", 3, 1, 1};
    return plan;
}

void set_marks(voting::Rule& rule, std::int32_t marks_max) {
    rule.marks_max = std::clamp(marks_max, 1, limits::ballot_marks_value_max);
    rule.per_option_max = std::min(rule.per_option_max, rule.marks_max);
}

std::optional<std::int64_t> cents_of(const std::string& text) {
    std::int64_t cents = 0;
    int decimals = -1;  // digits after the comma; −1: before it
    bool any = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (decimals >= 2 || cents > limits::budget_cents_max) return std::nullopt;
            cents = cents * 10 + (c - '0');
            decimals += decimals >= 0 ? 1 : 0;
            any = true;
        } else if ((c == ',' || c == '.') && decimals < 0) {
            decimals = 0;
        } else if (c == ',' || c == '.') {
            return std::nullopt;
        }
    }
    if (!any) return std::nullopt;
    for (int digits = std::max(decimals, 0); digits < 2; ++digits) cents *= 10;
    if (cents > limits::budget_cents_max) return std::nullopt;
    return cents;
}

std::vector<workshop::Choice> choices_of(const std::string& lines, bool with_costs) {
    std::vector<workshop::Choice> choices;
    for (std::size_t from = 0; from <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', from), lines.size());
        std::string line = base::trimmed(lines.substr(from, end - from));
        from = end + 1;
        std::int64_t cost = 0;
        const std::size_t sign = line.rfind('=');
        if (with_costs && sign != std::string::npos) {
            if (const auto cents = cents_of(line.substr(sign + 1))) {
                cost = *cents;
                line = base::trimmed(line.substr(0, sign));
            }
        }
        if (!line.empty()) choices.push_back({line, cost});
    }
    return choices;
}

std::string lines_of(const std::vector<workshop::Choice>& choices) {
    std::string lines;
    for (const workshop::Choice& choice : choices) {
        lines += (lines.empty() ? "" : "\n") + choice.label;
        if (choice.cost_cents == 0) continue;
        lines += " = " + std::to_string(choice.cost_cents / 100);
        const std::string cents = std::to_string(100 + choice.cost_cents % 100).substr(1);
        if (cents != "00") lines += "," + cents;
    }
    return lines;
}

base::Milliseconds total_ms(const Plan& plan) {
    base::Milliseconds total = 0;
    for (const workshop::Activity& activity : plan.agenda) total += activity.duration_ms;
    return total;
}

}  // namespace ui
