#include "base/limits.h"
#include "base/text.h"
#include "ui/layout.h"
#include "ui/screens/crossing/crossing.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float list_width_min = 340, idea_height = 84;  // design pixels
constexpr float parent_height = 190, times_width = 90;
constexpr float cell_height = 128, row_name_part = 0.22F;
constexpr int seconds_step = 30, seconds_max = 600;

void title(Kit& kit, base::Rect& rest, const CrossingView& view) {
    const TextLook look{.type = Type::title, .weight = 700, .heading = true};
    cut_top(rest, kit.text(rest, view.title, look).y, kit.px(space::tight));
    if (view.instruction.empty()) return;
    cut_top(rest, kit.text(rest, view.instruction, {.type = Type::lead,
                                                    .ink = kit.theme().ink_soft}).y,
            kit.px(space::normal));
}

void paper(Kit& kit, base::Rect place, workshop::Colour colour) {
    kit.fill(place, kit.theme().card_paper(colour), kit.px(radius::card));
    if (kit.theme().shadow_opacity <= 0) {
        kit.outline(place, kit.theme().edge, kit.px(radius::card), kit.px(1.5F));
    }
}

// One list of ideas: as many as are crossed, those with most dots first; a touch leaves one out.
void draw_list(Kit& kit, base::Rect& rest, const CrossingView& view, std::size_t n,
               CrossingHere& here) {
    const CrossingView::List& list = view.lists[n];
    const auto scope = kit.inside(list.name);
    cut_top(rest, kit.text(rest, list.name, {.type = Type::section, .weight = 700,
                                             .heading = true}).y,
            kit.px(space::tight));
    const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const StepperLook look{.label = kit.words().say("Ideas crossed: {list}",
                                                    {{"list", list.name}}),
                           .value = list.count, .can_less = list.size > 1,
                           .can_more = list.size < base::limits::crossing_ideas_max};
    here.sizes[n] = std::size_t(int(list.size) + stepper(kit, row, look));
    if (list.ideas.empty()) {
        cut_top(rest, kit.text(rest, kit.words().say("No card of this colour yet."),
                               {.ink = kit.theme().ink_soft}).y);
    }
    for (const CrossingView::Idea& idea : list.ideas) {
        const auto inner = kit.inside(idea.card.value);
        const ChoiceLook choice_look{.label = idea.text, .detail = idea.points,
                                     .chosen = idea.chosen, .many = true,
                                     .enabled = view.may_change, .type = Type::body};
        const base::Rect place = cut_top(rest, choice_height(kit, rest.w, choice_look),
                                         kit.px(space::small));
        if (!choice(kit, place, choice_look)) continue;
        if (idea.chosen) here.left_out.insert(idea.card);
        else if (here.left_out.erase(idea.card) == 0) {
            here.sizes[n] = std::min(list.size + 1, base::limits::crossing_ideas_max);
        }
    }
}

// Both ideas, large, with what they are above them.
void draw_parents(Kit& kit, base::Rect& rest, const CrossingView& view) {
    base::Rect row = cut_top(rest, kit.px(parent_height), kit.px(space::wide));
    const float half = (row.w - kit.px(times_width)) / 2;
    const auto parent = [&](base::Rect place, const std::string& axis, const std::string& text,
                            workshop::Colour colour) {
        kit.shadow(place, kit.px(radius::card), Lift::rest);
        paper(kit, place, colour);
        base::Rect inside = inset(place, kit.px(space::wide), kit.px(space::normal));
        const TextLook name{.type = Type::card, .weight = 600,
                            .ink = kit.theme().card_ink_soft};
        cut_top(inside, kit.text(inside, axis, name).y, kit.px(space::hair));
        kit.text(inside, text, {.weight = 600, .ink = kit.theme().card_ink,
                                .upright = Upright::middle, .max_lines = 4, .size_px = 32});
    };
    parent(cut_left(row, half), view.row_axis, view.row, view.row_colour);
    kit.text(cut_left(row, kit.px(times_width)), "×",
             {.weight = 700, .align = painting::Align::centre, .upright = Upright::middle,
              .size_px = 58});
    parent(row, view.column_axis, view.column, view.column_colour);
}

void draw_answers(Kit& kit, base::Rect& rest, const CrossingView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    for (const std::string& answer : view.answers) {
        const TextLook look{.weight = 500, .ink = kit.theme().card_ink, .size_px = 24};
        const base::Vec2 size = kit.measure(answer, look, rest.w - kit.px(2 * space::normal));
        const base::Rect place = cut_top(rest, size.y + kit.px(2 * space::small),
                                         kit.px(space::small));
        paper(kit, place, workshop::Colour::violet);
        kit.text(inset(place, kit.px(space::normal), kit.px(space::small)), answer, look);
    }
    if (!view.may_change) return;
    const FieldLook look{.label = words.say("An answer, then Enter"),
                         .hint = words.say("What would be done, concretely?"),
                         .code_points_max = base::limits::card_text_code_points_max,
                         .type = Type::lead};
    const base::Rect place = cut_top(rest, field_height(kit, look), kit.px(space::normal));
    const FieldChange change = field(kit, place, "", look);
    const std::string text = base::trimmed(change.text);
    if (change.submitted && !text.empty()) {
        wishes.intend(workshop::AnswerCell{view.crossing, view.cell, text, {}, {}});
    }
}

// Where the walk goes on: before, skip, by lot, next.
void draw_steps(Kit& kit, base::Rect& rest, const CrossingView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect row = cut_top(rest, button_height(kit, Type::lead), kit.px(space::normal));
    const auto go = [&](const std::optional<workshop::CrossingCell>& cell) {
        if (cell) wishes.intend(workshop::TurnToCell{view.crossing, *cell});
    };
    if (button_left(kit, row, {.label = words.say("Previous cell"), .icon = "back",
                               .icon_only = true, .enabled = view.before && view.may_change,
                               .type = Type::lead})) {
        go(view.before);
    }
    if (button_right(kit, row, {.label = words.say("Next cell"), .kind = ButtonKind::primary,
                                .icon = "next", .icon_after = true,
                                .enabled = view.after && view.may_change,
                                .why_not = words.say("This is the last cell."),
                                .type = Type::lead})) {
        go(view.after);
    }
    if (button_right(kit, row, {.label = words.say("By lot"), .icon = "shapes",
                                .enabled = view.drawn && view.may_change,
                                .why_not = words.say("No cell is open any more."),
                                .type = Type::lead})) {
        go(view.drawn);
    }
    if (button_right(kit, row, {.label = words.say("Skip this cell"), .icon = "arrow_right",
                                .enabled = !view.skipped && view.answers.empty() &&
                                           view.may_change,
                                .type = Type::lead})) {
        wishes.intend(workshop::SkipCell{view.crossing, view.cell, true});
        go(view.after);
    }
}

void draw_clock(Kit& kit, base::Rect& row, const CrossingView& view, CrossingHere& here) {
    const StepperLook look{.label = kit.words().say("Time for a cell"), .value = view.left,
                           .can_less = here.seconds_a_cell > seconds_step,
                           .can_more = here.seconds_a_cell < seconds_max};
    here.seconds_a_cell +=
        seconds_step * stepper(kit, cut_right(row, kit.px(220), kit.px(space::small)), look);
    const float side = row.h;
    timer_ring(kit, cut_right(row, side, kit.px(space::normal)), view.left_part,
               view.left_part > 0 ? kit.theme().accent : kit.theme().danger);
}

// One cell of a matrix at a glance.
void draw_small_cell(Kit& kit, base::Rect place, const workshop::CrossingTable::Cell& cell,
                     const std::string& name, const CrossingView& view, CrossingHere& here,
                     Wishes& wishes) {
    const bool read_only = view.page == CrossingPage::example;
    Item item;
    item.role = read_only ? Role::text : Role::button;
    item.id = kit.id(item.role, name);
    item.label = cell.answers.empty()
                     ? (cell.skipped ? kit.words().say("Skipped") : kit.words().say("Open cell"))
                     : cell.answers.front();
    item.rect = place;
    item.focusable = !read_only;
    item.chosen = !read_only && cell.cell == view.cell;
    const bool chosen = item.chosen;
    const std::string label = item.label;
    const Response response = kit.interact(std::move(item));
    const Theme& theme = kit.theme();
    if (cell.answers.empty()) kit.fill(place, theme.surface, kit.px(radius::card));
    else paper(kit, place, workshop::Colour::violet);
    kit.outline(place, chosen ? theme.accent : theme.line, kit.px(radius::card),
                kit.px(chosen ? 4 : 1));
    const bool answered = !cell.answers.empty();
    if (answered || cell.skipped) {
        kit.ink(inset(place, kit.px(space::tight), kit.px(space::hair)), label,
                {.type = Type::card, .ink = answered ? theme.card_ink : theme.ink_soft,
                 .upright = Upright::middle, .max_lines = 4});
    }
    if (response.focused && kit.focus_shows()) kit.focus_ring(place, kit.px(radius::card));
    if (!response.clicked || !view.may_change || read_only) return;
    wishes.intend(workshop::TurnToCell{view.crossing, cell.cell});
    here.page = CrossingPage::walk;
}

void draw_matrix(Kit& kit, base::Rect& rest, const workshop::CrossingTable::Matrix& matrix,
                 const CrossingView& view, CrossingHere& here, Wishes& wishes) {
    const float gap = kit.px(space::tight);
    const float name = rest.w * row_name_part;
    const float width = (rest.w - name - gap * float(matrix.columns.size())) /
                        float(std::max<std::size_t>(matrix.columns.size(), 1));
    const auto named = [&](base::Rect place, const std::string& text,
                           workshop::CrossingAxis axis) {
        paper(kit, place, workshop::crossing_colours[std::size_t(axis)]);
        kit.text(inset(place, kit.px(space::tight), kit.px(space::hair)), text,
                 {.type = Type::card, .weight = 600, .ink = kit.theme().card_ink,
                  .upright = Upright::middle, .max_lines = 4});
    };
    base::Rect head = cut_top(rest, kit.px(cell_height * 0.75F), gap);
    cut_left(head, name, gap);
    for (const std::string& column : matrix.columns) {
        named(cut_left(head, width, gap), column, matrix.of.columns);
    }
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        base::Rect row = cut_top(rest, std::max(kit.target(), kit.px(cell_height)), gap);
        named(cut_left(row, name, gap), matrix.rows[r], matrix.of.rows);
        for (std::size_t c = 0; c < matrix.cells[r].size(); ++c) {
            const std::string cell = "cell " + std::to_string(r) + " × " + std::to_string(c);
            draw_small_cell(kit, cut_left(row, width, gap), matrix.cells[r][c], cell, view, here,
                            wishes);
        }
    }
}

}  // namespace

void draw_choice_of_ideas(Kit& kit, base::Rect& rest, const CrossingView& view,
                          CrossingHere& here, Wishes& wishes) {
    const base::Words& words = kit.words();
    title(kit, rest, view);
    base::Rect row = cut_top(rest, button_height(kit, Type::lead), kit.px(space::wide));
    const ButtonLook build{.label = words.say("Build the four matrices"),
                           .kind = ButtonKind::primary, .icon = "next", .icon_after = true,
                           .enabled = view.trouble.empty() && view.may_change,
                           .why_not = view.trouble, .type = Type::lead, .name = "build"};
    if (button_left(kit, row, build)) {
        wishes.intend(workshop::BuildCrossing{view.axes});
        here.page = CrossingPage::matrices;
    }
    if (view.has_example &&
        button_left(kit, row, {.label = words.say("A worked example"), .icon = "eye",
                               .type = Type::lead, .name = "example"})) {
        here.page = CrossingPage::example;
    }
    const float gap = kit.px(space::wide);
    const int many = columns(rest.w, kit.px(list_width_min), gap, 4);
    float bottom = rest.y;
    base::Rect line = rest;
    for (std::size_t n = 0; n < view.lists.size(); ++n) {
        if (n > 0 && n % std::size_t(many) == 0) line.y = bottom + gap;
        base::Rect column = grid_cell(line, many, gap, rest.h, int(n % std::size_t(many)));
        draw_list(kit, column, view, n, here);
        bottom = std::max(bottom, column.y);
    }
    rest.y = bottom;
}

void draw_cell(Kit& kit, base::Rect& rest, const CrossingView& view, CrossingHere& here,
               Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect head = cut_top(rest, button_height(kit), kit.px(space::normal));
    if (button_right(kit, head, {.label = words.say("The four matrices"), .icon = "views",
                                 .name = "matrices"})) {
        here.page = CrossingPage::matrices;
    }
    draw_clock(kit, head, view, here);
    kit.text(head, view.progress,
             {.ink = kit.theme().ink_soft, .upright = Upright::middle, .max_lines = 1});
    const TextLook question{.weight = 700, .heading = true, .size_px = 38};
    cut_top(rest, kit.text(rest, view.question, question).y, kit.px(space::wide));
    draw_parents(kit, rest, view);
    draw_answers(kit, rest, view, wishes);
    draw_steps(kit, rest, view, wishes);
}

void draw_matrices(Kit& kit, base::Rect& rest, const CrossingView& view, CrossingHere& here,
                   Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect head = cut_top(rest, button_height(kit), kit.px(space::normal));
    const bool example = view.page == CrossingPage::example;
    if (example && button_right(kit, head, {.label = words.say("Back to our ideas"),
                                            .icon = "back", .name = "ours"})) {
        here.page = CrossingPage::choose;
    }
    const ButtonLook walk{.label = words.say("Cell by cell"), .kind = ButtonKind::primary,
                          .icon = "play", .enabled = view.may_change, .name = "walk"};
    if (!example && button_right(kit, head, walk)) {
        if (!view.cell.row && view.after) {
            wishes.intend(workshop::TurnToCell{view.crossing, *view.after});
        }
        here.page = CrossingPage::walk;
    }
    if (!example &&
        button_right(kit, head, {.label = words.say("Choose the ideas again"), .icon = "undo",
                                 .enabled = view.may_change, .name = "choose"})) {
        here.page = CrossingPage::choose;
    }
    kit.text(head, example ? words.say("A worked example") : view.title,
             {.type = Type::section, .weight = 700, .upright = Upright::middle, .max_lines = 1,
              .heading = true});
    const base::Rect names = cut_top(rest, button_height(kit), kit.px(space::normal));
    const int chosen = segments(kit, names, words.say("Matrix"), view.matrix_names, here.matrix);
    if (chosen >= 0) here.matrix = chosen;
    const auto& matrix = view.table.matrices[std::size_t(here.matrix)];
    const TextLook question{.weight = 600, .size_px = 28};
    cut_top(rest, kit.text(rest, words.say(workshop::question_of(matrix.of)), question).y,
            kit.px(space::normal));
    draw_matrix(kit, rest, matrix, view, here, wishes);
    if (!example) return;
    cut_top(rest, kit.px(space::small));
    const TextLook small{.type = Type::card, .ink = kit.theme().ink_soft};
    cut_top(rest, kit.text(rest, words.say("Source: {source}. It is there to be read: nothing of "
                                           "it comes into your session.",
                                           {{"source", view.source}}), small).y);
}

}  // namespace ui
