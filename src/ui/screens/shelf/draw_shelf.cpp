#include "painting/colour.h"
#include "ui/screens/shelf/shelf.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float page_margin = 84, card_pad = 30;  // design pixels
constexpr float recipe_height = 300, session_height = 336, thumbnail_height = 166;

// The whole card is one button; it answers under the finger by sinking a little.
Response card_button(Kit& kit, base::Rect rect, const std::string& label, bool enabled,
                     const std::string& why_not, const std::string& name) {
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, name);
    item.label = label;
    item.rect = rect;
    item.focusable = true;
    item.enabled = enabled;
    item.value = enabled ? "" : why_not;
    return kit.interact(std::move(item));
}

void draw_header(Kit& kit, base::Rect row, const ShelfView& view, ShelfHere& here,
                 Wishes& wishes) {
    const base::Words& words = kit.words();
    if (button_right(kit, row, {.label = words.say("Settings"), .icon = "settings",
                                .type = Type::card})) {
        here.settings_open = true;
    }
    if (button_right(kit, row, {.label = words.say("Portfolio of projects"), .icon = "calendar",
                                .type = Type::card, .name = "portfolio"})) {
        wishes.ask(GoTo{Place::portfolio});
    }
    if (!view.next_language.empty() && view.next_language_name != view.language) {
        if (button_right(kit, row, {.label = view.next_language_name, .icon = "language",
                                    .type = Type::card})) {
            Settings next = view.settings.now;
            next.language = view.next_language;
            wishes.ask(ChangeSettings{next});
        }
    }
    kit.text(row, view.title,
             {.weight = 700, .upright = Upright::middle, .size_px = 38});
}

void draw_recipe(Kit& kit, base::Rect rect, const ShelfView::RecipeCard& card, Wishes& wishes) {
    const Theme& theme = kit.theme();
    const Response response = card_button(kit, rect, card.title, true, {}, "recipe " + card.key);
    const float radius = kit.px(radius::panel);
    Rgb paper = theme.card_paper(card.colour);
    kit.shadow(rect, radius, response.pressed ? Lift::none : Lift::panel);
    if (response.pressed) paper = painting::blended(paper, theme.card_ink, 0.08);
    kit.fill(rect, paper, radius);
    if (theme.shadow_opacity <= 0) kit.outline(rect, theme.edge, radius, kit.px(2));
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);

    base::Rect inside = grown(rect, -kit.px(card_pad));
    base::Rect foot = cut_bottom(inside, kit.px(60), kit.px(space::tight));
    const base::Rect knob = cut_right(foot, foot.h, kit.px(space::small));
    kit.disc(knob.centre(), knob.h / 2, theme.card_ink);
    kit.icon(grown(knob, -knob.h * 0.3F), "next", paper);
    kit.ink(foot, card.steps, {.type = Type::card, .weight = 600, .ink = theme.card_ink_soft,
                               .upright = Upright::middle, .max_lines = 2});
    const base::Vec2 title = kit.ink(
        inside, card.title, {.weight = 700, .ink = theme.card_ink, .max_lines = 2, .size_px = 30});
    cut_top(inside, title.y, kit.px(space::small));
    kit.ink(inside, card.summary, {.ink = theme.card_ink, .max_lines = 3});
    if (response.clicked) wishes.ask(NewFromRecipe{card.key});
}

// The board as it was left, small, on its dotted paper.
void draw_thumbnail(Kit& kit, base::Rect area, const ShelfView::SessionCard& card) {
    const Theme& theme = kit.theme();
    const Kit::Scope clip = kit.clip(area);
    kit.fill_top(area, painting::blended(theme.paper, theme.surface, 0.45), kit.px(radius::panel));
    const base::Vec2 first = area.min() + base::Vec2{kit.px(14), kit.px(14)};
    kit.dot_grid(grown(area, -kit.px(8)), first, kit.px(25));
    if (card.around.empty()) {
        const float side = kit.px(44);
        const std::string_view sign = card.opens ? "card" : "warning";
        kit.icon(centred(area, {side, side}), sign, card.opens ? theme.ink_soft : theme.danger);
        return;
    }
    const base::Rect room = grown(area, -kit.px(space::normal));
    const float zoom = std::min({room.w / card.around.w, room.h / card.around.h, kit.px(0.45F)});
    const base::Vec2 middle = card.around.centre();
    for (const auto& patch : card.patches) {
        const base::Vec2 at = room.centre() + (patch.rect.min() - middle) * zoom;
        const base::Rect paper{at.x, at.y, patch.rect.w * zoom, patch.rect.h * zoom};
        const Rgb rgb = patch.photo_rgb.value_or(theme.card_paper(patch.colour));
        kit.fill(paper, rgb, std::min(kit.px(5), paper.h / 5));
    }
}

void draw_session(Kit& kit, base::Rect rect, const ShelfView::SessionCard& card, Wishes& wishes) {
    const Theme& theme = kit.theme();
    const Response response =
        card_button(kit, rect, card.title, card.opens, card.trouble, "session " + card.path);
    const float radius = kit.px(radius::panel);
    Rgb paper = theme.surface;
    if (response.pressed) paper = painting::blended(paper, theme.ink, 0.06);
    kit.sheet(rect, paper, radius, response.pressed ? Lift::none : Lift::panel);
    base::Rect inside = rect;
    const base::Rect picture = cut_top(inside, kit.px(thumbnail_height), kit.px(space::normal));
    draw_thumbnail(kit, picture, card);
    if (theme.shadow_opacity <= 0) kit.outline(rect, theme.line, radius, kit.px(2));
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);

    inside = inset(inside, kit.px(22), 0);
    const TextLook title{.weight = 700, .max_lines = 2, .size_px = 23};
    cut_top(inside, kit.ink(inside, card.title, title).y, kit.px(space::hair));
    const bool bad = !card.trouble.empty();
    const TextLook detail{.type = Type::card, .ink = theme.ink_soft, .max_lines = bad ? 1 : 2};
    cut_top(inside, kit.ink(inside, card.detail.empty() ? " " : card.detail, detail).y,
            kit.px(space::hair));
    kit.ink(inside, bad ? card.trouble : card.status,
            {.type = Type::card, .weight = bad ? 500 : 600,
             .ink = bad ? theme.danger : theme.accent, .max_lines = bad ? 2 : 1});
    if (!response.clicked || !card.opens) return;
    if (card.review) wishes.ask(ReviewSession{card.path});
    else wishes.ask(OpenSession{card.path});
}

// Cells of equal height in as many columns as fit; `rest` begins below them afterwards.
template <class Cards, class Draw>
void draw_grid(Kit& kit, base::Rect& rest, const Cards& cards, float cell_w, float cell_h, int most,
               const Draw& draw) {
    const float gap = kit.px(28);
    const int count = columns(rest.w, kit.px(cell_w), gap, most);
    const int rows = (int(cards.size()) + count - 1) / count;
    for (int i = 0; i < int(cards.size()); ++i) {
        draw(grid_cell(rest, count, gap, kit.px(cell_h), i), cards[std::size_t(i)]);
    }
    cut_top(rest, float(rows) * kit.px(cell_h) + float(std::max(0, rows - 1)) * gap, 0);
}

void draw_sessions(Kit& kit, base::Rect& rest, const ShelfView& view, ShelfHere& here,
                   Wishes& wishes) {
    base::Rect head = cut_top(rest, button_height(kit), kit.px(space::normal));
    if (!view.all.empty() &&
        button_right(kit, head, {.label = view.all, .kind = ButtonKind::quiet,
                                 .icon = view.all_shown ? "back" : "next",
                                 .icon_after = !view.all_shown, .name = "all sessions"})) {
        here.all_shown = !here.all_shown;
    }
    kit.text(head, view.sessions_title,
             {.type = Type::section, .weight = 700, .upright = Upright::middle, .heading = true});
    if (view.sessions.empty()) {
        const base::Rect room = cut_top(rest, kit.px(300));
        kit.outline(room, kit.theme().line, kit.px(radius::panel), kit.px(2));
        empty_state(kit, grown(room, -kit.px(space::wide)), "card", view.empty_title,
                    view.empty_detail);
        return;
    }
    draw_grid(kit, rest, view.sessions, 360, session_height, int(shelf_row_max),
              [&](base::Rect cell, const ShelfView::SessionCard& card) {
                  draw_session(kit, cell, card, wishes);
              });
}

}  // namespace

void draw_shelf(Kit& kit, const ShelfView& view, ShelfHere& here, Wishes& wishes) {
    ScrollArea area(kit, kit.content(), view.question);
    const float side = std::min(kit.px(page_margin), kit.screen().w * 0.05F);
    base::Rect rest = inset(area.content(), side, 0);
    cut_top(rest, kit.px(52));
    draw_header(kit, cut_top(rest, button_height(kit), kit.px(40)), view, here, wishes);
    const TextLook question{.type = Type::page, .weight = 700, .heading = true};
    const float height = kit.measure(view.question, question, rest.w).y;
    kit.text(cut_top(rest, height, kit.px(32)), view.question, question);
    draw_grid(kit, rest, view.recipes, 316, recipe_height, 5,
              [&](base::Rect cell, const ShelfView::RecipeCard& card) {
                  draw_recipe(kit, cell, card, wishes);
              });
    if (!view.more_recipes.empty()) {
        cut_top(rest, kit.px(space::normal));
        base::Rect row = cut_top(rest, button_height(kit));
        if (button_right(kit, row, {.label = view.more_recipes, .kind = ButtonKind::quiet,
                                    .icon = view.all_recipes ? "back" : "next",
                                    .icon_after = !view.all_recipes, .name = "all recipes"})) {
            here.all_recipes = !here.all_recipes;
        }
    }
    cut_top(rest, kit.px(view.more_recipes.empty() ? 48 : space::normal));
    draw_sessions(kit, rest, view, here, wishes);
    area.end_at(rest.y + kit.px(space::huge));
    if (view.settings_open && !draw_settings(kit, view.settings, wishes)) {
        here.settings_open = false;
    }
}

}  // namespace ui
