// The right side: the steps of the workshop, each with its time, one of them open.

#include "base/limits.h"
#include "painting/colour.h"
#include "ui/screens/preparation/parts.h"

#include <algorithm>

namespace ui::preparation {
namespace {

namespace limits = base::limits;

constexpr float row_height = 76, stepper_width = 190;  // design pixels

// What happens to the order of the steps, once all of them are drawn: a field that was just left
// still writes to its own step.
struct Reorder {
    std::size_t at = 0;
    int by = 0;  // up or down
    bool removes = false;
};

void apply(const Reorder& order, PreparationHere& here, Plan& plan) {
    if (order.removes) {
        plan.agenda.erase(plan.agenda.begin() + std::ptrdiff_t(order.at));
        here.open = -1;
    } else if (order.by != 0 && move_activity(plan, order.at, order.by)) {
        const int from = int(order.at), to = from + order.by;
        if (here.open == from) here.open = to;
        else if (here.open == to) here.open = from;
    }
}

// Time, up, down: at the right of a row.
void draw_row_tools(Kit& kit, base::Rect& row, const PreparationView& view, std::size_t at,
                    Reorder& order, Plan& plan) {
    const base::Words& words = kit.words();
    const auto arrow = [&](const char* sentence, std::string_view sign, int by) {
        const bool possible = by < 0 ? at > 0 : at + 1 < plan.agenda.size();
        const ButtonLook look{.label = words.say(sentence, {{"title", view.rows[at].title}}),
                              .kind = ButtonKind::quiet, .icon = sign, .icon_only = true,
                              .enabled = view.may_change && possible,
                              .name = std::string(sign)};
        if (button_right(kit, row, look)) order = {at, by, false};
    };
    arrow(base::msg("Move “{title}” down"), "down", 1);
    arrow(base::msg("Move “{title}” up"), "up", -1);
    const base::Rect place = cut_right(row, kit.px(stepper_width), kit.px(space::small));
    const base::Rect box = centred(place, {place.w, button_height(kit)});
    const std::string label =
        words.say("Duration of “{title}”", {{"title", view.rows[at].title}});
    const int step = stepper(kit, box,
                             {.label = label, .value = view.rows[at].duration,
                              .can_less = view.may_change, .can_more = view.may_change});
    if (step != 0) plan.agenda[at].duration_ms = stepped(plan.agenda[at].duration_ms, step);
}

// Number, title and what it is: one button that opens and closes the row.
void draw_row_face(Kit& kit, base::Rect rect, const PreparationView::Row& row, std::size_t at,
                   PreparationHere& here) {
    const Theme& theme = kit.theme();
    Item item;
    item.role = Role::button;
    item.id = kit.id(item.role, "open");
    item.label = row.title;
    item.value = row.problem;
    item.rect = rect;
    item.focusable = true;
    item.chosen = row.open;
    const Response response = kit.interact(std::move(item));
    if (response.clicked) here.open = row.open ? -1 : int(at);
    if (response.pressed) kit.fill(rect, theme.neutral, kit.px(radius::field));
    base::Rect inside = inset(rect, kit.px(space::tight), 0);
    const base::Rect sign = cut_left(inside, kit.px(46), kit.px(space::normal));
    const bool lit = row.running || row.done;
    kit.disc(sign.centre(), kit.px(23), lit ? theme.accent : theme.neutral);
    const float side = kit.px(24);
    kit.icon(centred(sign, {side, side}), row.icon, lit ? theme.on_accent : theme.ink);
    const TextLook title{.weight = 600, .max_lines = 1};
    const TextLook detail{.type = Type::card,
                          .ink = row.problem.empty() ? theme.ink_soft : theme.danger,
                          .max_lines = 1};
    const float gap = kit.px(2);
    const float height = kit.measure("É", title).y + gap + kit.measure("É", detail).y;
    base::Rect text = inside;
    text.y += (rect.h - height) / 2;
    cut_top(text, kit.ink(text, row.title, title).y, gap);
    kit.ink(text, row.problem.empty() ? row.detail : row.problem, detail);
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, kit.px(radius::field));
}

// The open row below its face.
void draw_details(Kit& kit, base::Rect& rest, const PreparationView& view, std::size_t at,
                  PreparationHere& here, Reorder& order, Plan& plan) {
    const base::Words& words = kit.words();
    workshop::Activity& activity = plan.agenda[at];
    std::vector<WordChoice> kinds;
    for (const auto& kind : view.kinds) {
        kinds.push_back({kind.name, kind.kind == activity.kind, false});
    }
    cut_top(rest, kit.px(space::tight));
    const int pressed = word_choices(kit, rest, words.say("Kind"), kinds, view.may_change);
    if (pressed >= 0) {
        set_kind(activity, view.kinds[std::size_t(pressed)].kind);
    }
    draw_field(kit, rest, activity.title,
               {.label = words.say("Title of the step"),
                .code_points_max = limits::title_code_points_max, .enabled = view.may_change});
    draw_field(kit, rest, activity.instruction,
               {.label = words.say("Instruction for the room"), .many_lines = true,
                .code_points_max = limits::instruction_code_points_max,
                .enabled = view.may_change},
               3);
    if (activity.kind == workshop::ActivityKind::vote) {
        draw_votes(kit, rest, view, here, activity);
    }
    draw_leading(kit, rest, view, activity);
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    const bool running = view.rows[at].running;
    const ButtonLook remove{.label = words.say("Remove this step"), .icon = "trash",
                            .enabled = view.may_change && !running,
                            .why_not = words.say("This step is under way."),
                            .type = Type::card};
    if (button_left(kit, row, remove)) order = {at, 0, true};
}

}  // namespace

void draw_agenda(Kit& kit, base::Rect& rest, const PreparationView& view, PreparationHere& here,
                 Plan& plan) {
    const base::Words& words = kit.words();
    draw_heading(kit, rest, words.say("Agenda"), view.summary);
    if (view.rows.empty()) {
        const base::Rect room = cut_top(rest, kit.px(260), kit.px(space::small));
        empty_state(kit, room, "calendar", words.say("No step yet"),
                    words.say("Add the first step: a talk, ideas on the board, a vote…"));
    }
    Reorder order;
    for (std::size_t i = 0; i < view.rows.size() && i < plan.agenda.size(); ++i) {
        const Kit::Scope scope = kit.inside(plan.agenda[i].id.value);
        base::Rect row = cut_top(rest, kit.px(row_height));
        draw_row_tools(kit, row, view, i, order, plan);
        draw_row_face(kit, row, view.rows[i], i, here);
        if (view.rows[i].open) draw_details(kit, rest, view, i, here, order, plan);
        kit.line({rest.x, rest.y}, {rest.right(), rest.y}, kit.theme().line, kit.px(1));
    }
    cut_top(rest, kit.px(space::normal));
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    for (const auto& kind : view.kinds) {
        const ButtonLook add{.label = kind.name, .icon = "plus",
                             .enabled = view.may_change &&
                                        plan.agenda.size() < limits::activities_max,
                             .type = Type::card, .name = "add " + kind.name};
        if (button_width(kit, add) > row.w) {
            row = cut_top(rest, button_height(kit), kit.px(space::tight));
        }
        if (!button_left(kit, row, add)) continue;
        add_activity(plan, kind.kind, kind.name);
        here.open = int(plan.agenda.size()) - 1;
    }
    apply(order, here, plan);
}

}  // namespace ui::preparation
