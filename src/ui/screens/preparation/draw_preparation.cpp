#include "ui/screens/preparation/parts.h"
#include "ui/top_bar.h"

#include <algorithm>

namespace ui {
namespace {

using namespace preparation;

constexpr float page_margin = 60, sheet_pad = 32, bar_margin = 20, bar_height = 72;
constexpr float column_min = 520;  // design pixels: narrower screens show one column

void draw_bar(Kit& kit, const PreparationView& view, PreparationHere& here, Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect bar = inset(kit.screen(), kit.px(bar_margin), 0);
    bar.y += kit.px(bar_margin);
    bar.h = kit.px(bar_height);
    panel(kit, bar, words.say("Preparation"), kit.px(radius::bar));
    base::Rect rest = inset(bar, kit.px(12), 0);
    if (button_left(kit, rest, {.label = words.say("All workshops"), .kind = ButtonKind::quiet,
                                .icon = "back", .icon_only = true})) {
        wishes.ask(CloseSession{});
    }
    const ButtonLook begin{.label = view.start, .kind = ButtonKind::primary, .icon = "play",
                           .enabled = view.start_why_not.empty(),
                           .why_not = view.start_why_not};
    if (button_right(kit, rest, begin)) {
        if (view.first) wishes.intend(workshop::StartActivity{view.first});
        else wishes.ask(GoTo{view.place});
    }
    const TextLook title{.weight = 700, .upright = Upright::middle, .max_lines = 1,
                         .heading = true};
    const std::string name = words.say("Prepare the workshop");
    ButtonLook library{.label = words.say("Library of methods"), .icon = "frames"};
    library.icon_only = rest.w < button_width(kit, library) + kit.measure(name, title).x +
                                     kit.px(space::huge);
    if (button_right(kit, rest, library)) here.library.open();
    const float wide = std::min(kit.measure(name, title).x + 2, std::max(rest.w, 0.F));
    kit.text(cut_left(rest, wide, kit.px(space::normal)), name, title);
    if (rest.w > kit.px(space::huge)) {
        kit.ink(rest, view.plan.title,
                {.ink = kit.theme().ink_soft, .upright = Upright::middle, .max_lines = 1});
    }
    draw_notice(kit, kit.px(bar_margin + bar_height));
}

float draw_people(Kit& kit, base::Rect column, const PreparationView& view, Plan& plan,
                  Wishes& wishes) {
    Sheet sheet(kit, column, kit.px(sheet_pad), kit.px(radius::panel));
    base::Rect rest = sheet.content();
    draw_about(kit, rest, view, plan);
    cut_top(rest, kit.px(space::wide));
    draw_colleges(kit, rest, view, plan);
    cut_top(rest, kit.px(space::wide));
    draw_tables(kit, rest, view, plan);
    draw_legend(kit, rest, view, plan);
    cut_top(rest, kit.px(space::wide));
    draw_pin(kit, rest, view, wishes);
    sheet.end_at(rest.y);
    return sheet.bottom();
}

float draw_steps(Kit& kit, base::Rect column, const PreparationView& view, PreparationHere& here,
                 Plan& plan) {
    Sheet sheet(kit, column, kit.px(sheet_pad), kit.px(radius::panel));
    base::Rect rest = sheet.content();
    draw_agenda(kit, rest, view, here, plan);
    sheet.end_at(rest.y);
    return sheet.bottom();
}

}  // namespace

void draw_preparation(Kit& kit, const PreparationView& view, PreparationHere& here, Plan& plan,
                      Wishes& wishes) {
    base::Rect page = kit.screen();
    cut_top(page, height_with_notice(kit, kit.px(bar_margin + bar_height)) +
                      kit.px(space::tight));
    {
        ScrollArea area(kit, page, kit.words().say("Preparation"));
        base::Rect rest = inset(area.content(), std::min(kit.px(page_margin), page.w * 0.04F), 0);
        cut_top(rest, kit.px(space::normal));
        const bool wide = rest.w > kit.px(2 * column_min);
        float bottom = rest.y;
        if (wide) {
            const base::Rect left = cut_left(rest, rest.w * 0.4F, kit.px(space::wide));
            bottom = std::max(draw_people(kit, left, view, plan, wishes),
                              draw_steps(kit, rest, view, here, plan));
        } else {
            cut_top(rest, draw_people(kit, rest, view, plan, wishes) - rest.y, kit.px(space::wide));
            bottom = draw_steps(kit, rest, view, here, plan);
        }
        area.end_at(bottom + kit.px(space::huge));
    }
    draw_bar(kit, view, here, wishes);
}

}  // namespace ui
