#include "ui/screens/preparation/preparation.h"

#include "base/days.h"
#include "ui/top_bar.h"
#include "workshop/decide.h"
#include "workshop/vote_words.h"

#include <array>

namespace ui {
namespace {

using base::msg;
using workshop::ActivityKind;

struct KindRow {
    ActivityKind kind;
    const char* name;
    std::string_view icon;
};
constexpr std::array kind_rows = {
    KindRow{ActivityKind::arrival, msg("Arrival"), "people"},
    KindRow{ActivityKind::presentation, msg("Talk"), "people"},
    KindRow{ActivityKind::board, msg("Ideas"), "card"},
    KindRow{ActivityKind::vote, msg("Vote"), "ballot"},
    KindRow{ActivityKind::result, msg("Result"), "check"},
    KindRow{ActivityKind::crossing, msg("Crossing"), "link"},
    KindRow{ActivityKind::interval, msg("Break"), "pause"},
    KindRow{ActivityKind::closing, msg("Closing"), "check"},
};

const KindRow& row_of(ActivityKind kind) {
    for (const KindRow& row : kind_rows) {
        if (row.kind == kind) return row;
    }
    return kind_rows[2];
}

std::string problem_of(const workshop::Activity& activity, const base::Words& words) {
    if (activity.kind != ActivityKind::vote) return {};
    for (const workshop::VotePlan& plan : activity.votes) {
        if (plan.question.empty()) return words.say("The question is missing.");
        if (plan.choices.empty()) continue;  // what lies on the board then is not known yet
        if (auto fault = workshop::rule_fault(plan, workshop::options_for({}, plan))) {
            return base::sentence(words, *fault);
        }
    }
    return activity.votes.empty() ? words.say("The question is missing.") : std::string();
}

PreparationView::Row activity_row(const workshop::Activity& activity, const base::Words& words) {
    const KindRow& kind = row_of(activity.kind);
    PreparationView::Row row;
    row.title = activity.title.empty() ? words.say("New step") : activity.title;
    row.duration = base::duration_words(words, activity.duration_ms);
    row.detail = words.say(kind.name);
    if (activity.kind == ActivityKind::vote && !activity.votes.empty()) {
        for (const workshop::VotePlan& plan : activity.votes) {
            if (!plan.question.empty()) row.detail += " · " + plan.question;
        }
    } else if (!activity.instruction.empty()) {
        row.detail += " · " + activity.instruction;
    }
    row.problem = problem_of(activity, words);
    row.icon = kind.icon;
    return row;
}

constexpr std::size_t rows_told_max = 5;  // of the ballot's preview

PreparationView::Ballot ballot_of(const workshop::State& state, const workshop::VotePlan& plan,
                                  const base::Words& words) {
    const auto options = workshop::options_for(state, plan);
    const workshop::BallotPaper paper{plan.rule, options, plan.budget_cents};
    PreparationView::Ballot ballot;
    if (auto fault = workshop::rule_fault(plan, options)) {
        ballot.trouble = options.empty()
                             ? words.say("The groups on the board will be the options.")
                             : base::sentence(words, *fault);
        if (voting::check_parameters(plan.rule)) return ballot;
    }
    ballot.question = plan.question;
    ballot.instruction = workshop::instruction_words(paper, words);
    ballot.announced = workshop::announced_sentences(plan.rule, plan.closing, plan.ties, words);
    ballot.control = workshop::control_of(plan.rule);
    for (const workshop::Option& option : options) {
        if (ballot.rows.size() == rows_told_max) break;
        ballot.rows.push_back({option.label, workshop::cost_words(paper, option, words)});
    }
    if (options.size() > rows_told_max) {
        ballot.more = words.count("and {n} more", "and {n} more",
                                  std::int64_t(options.size() - rows_told_max));
    }
    for (const std::int32_t level : workshop::levels_of(plan.rule)) {
        ballot.scale += (ballot.scale.empty() ? "" : " · ") +
                        workshop::value_words(plan.rule, level, words);
    }
    return ballot;
}

void tell_start(PreparationView& view, const workshop::State& state, const base::Words& words) {
    if (const workshop::Activity* current = state.current_activity()) {
        view.start = words.say("Back to the workshop");
        view.place = place_of(current->kind);
        return;
    }
    view.start = words.say("Begin the workshop");
    if (state.agenda.empty()) {
        view.start_why_not = words.say("Add a step to the agenda first.");
        return;
    }
    view.first = state.agenda.front().id;
}

}  // namespace

PreparationView preparation_screen(const World& world, const base::Words& words,
                                   const PreparationHere& here) {
    PreparationView view;
    for (const KindRow& row : kind_rows) view.kinds.push_back({row.kind, words.say(row.name)});
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    view.plan = plan_of(state);
    view.today = base::iso_day(world.now, world.utc_offset_minutes);
    view.date = state.date.empty() ? words.say("No day yet") : base::long_day(words, state.date);
    view.date_before = base::days_away(state.date, -1, world.now, world.utc_offset_minutes);
    view.date_after = base::days_away(state.date, 1, world.now, world.utc_offset_minutes);
    view.summary = words.count("{n} step", "{n} steps", std::int64_t(state.agenda.size())) + " · " +
                   base::duration_words(words, total_ms(view.plan));
    for (std::size_t i = 0; i < state.agenda.size(); ++i) {
        const workshop::Activity& activity = state.agenda[i];
        PreparationView::Row row = activity_row(activity, words);
        row.open = here.open == int(i);
        row.running = activity.id == state.current;
        row.done = state.done.count(activity.id) > 0;
        view.rows.push_back(std::move(row));
        if (activity.kind != ActivityKind::vote) continue;
        for (const workshop::VotePlan& plan : activity.votes) view.pin_needed |= plan.secret;
        const auto open_vote = std::size_t(std::max(here.vote, 0));
        if (here.open == int(i) && open_vote < activity.votes.size()) {
            view.ballot = ballot_of(state, activity.votes[open_vote], words);
        }
    }
    view.may_change = !world.read_only && !state.ended;
    view.has_pin = world.has_pin;
    tell_start(view, state, words);
    return view;
}

void PreparationScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const PreparationView view = preparation_screen(world, kit.words(), here_);
    Plan plan = view.plan;
    draw_preparation(kit, view, here_, plan, wishes);
    here_.library.draw(kit, world, false);
    for (workshop::Intent& intent : changes(view.plan, plan)) wishes.intend(std::move(intent));
    // What starts the workshop comes after the last change to it.
    const auto starts = [](const Wanted& wanted) {
        return !std::holds_alternative<workshop::StartActivity>(wanted.intent);
    };
    std::stable_partition(wishes.intents.begin(), wishes.intents.end(), starts);
}

void PreparationScreen::take(const input::Event& event, Kit&, const World& world, Wishes& wishes) {
    const auto* key = std::get_if<input::Key>(&event);
    const bool undo = key && key->down && key->ctrl && key->code == input::KeyCode::letter_z;
    if (undo && world.can_undo) wishes.ask(UndoLast{});
}

}  // namespace ui
