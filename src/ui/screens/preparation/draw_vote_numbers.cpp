// The numbers of a vote, and what is announced before it is opened.

#include "base/limits.h"
#include "ui/screens/preparation/parts.h"
#include "workshop/vote_purposes.h"

namespace ui::preparation {
namespace {

namespace limits = base::limits;
using workshop::VotePlan;

constexpr float stepper_width = 250, amount_width = 260;  // design pixels
constexpr std::int32_t marks_most = 20;  // then there is no limit, of choices

// The numbers of the rule, as far as its ballots have them.
class Numbers {
public:
    Numbers(Kit& kit, base::Rect& rest, const PreparationView& view, VotePlan& vote)
        : kit_(kit), rest_(rest), view_(view), vote_(vote) {}

    void draw() {
        const base::Words& words = kit_.words();
        const voting::Method* method = voting::find_method(vote_.rule.method);
        if (method == nullptr) return;
        if (method->spends) draw_budget();
        switch (method->ballot) {
            case voting::BallotKind::choices: draw_choices(); break;
            case voting::BallotKind::points: draw_points(); break;
            case voting::BallotKind::squares:
                parameter("credits", words.say("Credits for each person"), 10, 5);
                draw_switch("negative", words.say("Votes against are possible"));
                break;
            case voting::BallotKind::scores:
                parameter("top", words.say("Highest number"), 1, 1);
                break;
            case voting::BallotKind::grades:
                if (vote_.rule.method == "majority-judgment") draw_grades();
                break;
            case voting::BallotKind::ranks:
                if (method->spends) parameter("ranks", words.say("Ranks for each person"), 1, 1);
                break;
            default: break;
        }
        if (method->picks_winners) return;
        const std::int32_t least = method->spends ? 1 : 0;  // 0: people are only asked
        vote_.rule.winners =
            number(words.say("Options that win"), vote_.rule.winners, least, 20, 1);
    }

private:
    base::Rect line(const std::string& label, float width) {
        base::Rect row = cut_top(rest_, button_height(kit_), kit_.px(space::tight));
        const base::Rect place = cut_right(row, kit_.px(width), kit_.px(space::small));
        kit_.ink(row, label, {.upright = Upright::middle});
        return place;
    }
    std::int32_t number(const std::string& label, std::int32_t value, std::int32_t least,
                        std::int32_t most, std::int32_t step, const std::string& shown = {}) {
        const base::Rect place = line(label, stepper_width);
        return value + step * stepper(kit_, place,
                                      {.label = label,
                                       .value = shown.empty() ? std::to_string(value) : shown,
                                       .can_less = view_.may_change && value > least,
                                       .can_more = view_.may_change && value < most});
    }
    void parameter(const char* name, const std::string& label, std::int32_t least,
                   std::int32_t step) {
        const auto before = std::int32_t(voting::whole_parameter(vote_.rule, name));
        const std::int32_t after = number(label, before, least, 100, step);
        if (after != before) vote_.rule.parameters[name] = std::to_string(after);
    }
    void draw_switch(const char* name, const std::string& label) {
        const bool on = voting::parameter(vote_.rule, name) == "yes";
        const base::Rect row = cut_top(rest_, button_height(kit_), kit_.px(space::small));
        if (toggle(kit_, row, label, on) && view_.may_change) {
            vote_.rule.parameters[name] = on ? "no" : "yes";
        }
    }
    void draw_choices() {
        const base::Words& words = kit_.words();
        voting::Rule& rule = vote_.rule;
        if (rule.method == "knapsack") return;
        const bool free = workshop::is_without_limit(rule);
        const std::int32_t shown = free ? marks_most + 1 : rule.marks_max;
        const std::int32_t next =
            number(words.say("Marks for each person"), shown, 1, marks_most + 1, 1,
                   free ? words.say("no limit") : std::string());
        if (next != shown) {
            set_marks(rule, next > marks_most ? std::int32_t(limits::options_max) : next);
        }
    }
    void draw_points() {
        const base::Words& words = kit_.words();
        voting::Rule& rule = vote_.rule;
        set_marks(rule, number(words.say("Marks for each person"), rule.marks_max, 1, 100, 1));
        rule.per_option_max = number(words.say("At most on one option"), rule.per_option_max, 1,
                                     rule.marks_max, 1);
    }
    void draw_grades() {
        const base::Words& words = kit_.words();
        const auto grades = voting::grades_of(vote_.rule);
        const base::Rect row = cut_top(rest_, button_height(kit_), kit_.px(space::small));
        const int pressed = segments(kit_, row, words.say("Grades of the scale"),
                                     {words.say("6 grades"), words.say("7 grades")},
                                     grades == 6 ? 0 : 1);
        if (pressed >= 0 && view_.may_change) {
            vote_.rule.parameters["grades"] = std::to_string(6 + pressed);
        }
    }
    void draw_budget() {
        const base::Words& words = kit_.words();
        const std::string label = words.say("Budget (€)");
        const base::Rect place = line(label, amount_width);
        const std::string before = vote_.budget_cents == 0
                                       ? std::string()
                                       : std::to_string(vote_.budget_cents / 100);
        const FieldChange change = field(kit_, place, before,
                                         {.label = label, .bare = true, .digits = true,
                                          .code_points_max = 10, .enabled = view_.may_change});
        if (!change.finished) return;
        vote_.budget_cents = cents_of(change.text).value_or(0);
    }

    Kit& kit_;
    base::Rect& rest_;
    const PreparationView& view_;
    VotePlan& vote_;
};

}  // namespace

void draw_numbers(Kit& kit, base::Rect& rest, const PreparationView& view, VotePlan& vote) {
    Numbers(kit, rest, view, vote).draw();
}

void draw_announced(Kit& kit, base::Rect& rest, const PreparationView& view, VotePlan& vote) {
    const base::Words& words = kit.words();
    const base::Rect secret = cut_top(rest, button_height(kit), kit.px(space::small));
    if (toggle(kit, secret, words.say("Secret vote"), vote.secret) && view.may_change) {
        vote.secret = !vote.secret;
        // Its key needs a PIN typed by the facilitator: no clock can do that.
        if (vote.secret) vote.closing = workshop::Closing::by_hand;
    }
    const auto row_of = [&](const std::string& label) {
        draw_label(kit, rest, label);
        return cut_top(rest, button_height(kit), kit.px(space::small));
    };
    if (!vote.secret) {
        const int closing = segments(kit, row_of(words.say("The vote closes")),
                                     words.say("The vote closes"),
                                     {words.say("by hand"), words.say("when time is up")},
                                     int(vote.closing));
        if (closing >= 0 && view.may_change) vote.closing = workshop::Closing(closing);
    }
    if (!workshop::has_line(vote.rule)) return;
    const int ties = segments(kit, row_of(words.say("If options are equal at the line")),
                              words.say("If options are equal at the line"),
                              {words.say("a lot is drawn"), words.say("the room decides")},
                              int(vote.ties));
    if (ties >= 0 && view.may_change) vote.ties = workshop::TieRule(ties);
}

}  // namespace ui::preparation
