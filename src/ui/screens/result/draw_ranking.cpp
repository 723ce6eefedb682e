// The ranking: rank, words, bar and numbers, readable from the back of the room.

#include "painting/colour.h"
#include "ui/screens/result/result.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float rank_size = 64, bar_height = 44, people_height = 10;  // design pixels
constexpr float numbers_width = 210, row_gap = 26;
constexpr float label_part = 0.3F;      // of the width
constexpr float wide_min = 1000;        // narrower: the bar lies below the words
constexpr float bar_width_min = 6;
constexpr base::Milliseconds grow_ms = 600;

TextLook label_look() { return {.weight = 600, .max_lines = 3, .size_px = 27}; }
TextLook points_look() { return {.weight = 700, .tabular = true, .size_px = 27}; }

struct Columns {
    base::Rect rank, words, bars, numbers;
};

float words_height(Kit& kit, float width, const ResultView::Row& row) {
    float height = kit.measure(row.label, label_look(), width).y;
    if (!row.word.empty()) {
        height += kit.px(space::hair) + kit.measure(row.word, {.weight = 700}, width).y;
    }
    return height;
}

float row_height(Kit& kit, float width, const ResultView::Row& row) {
    const bool wide = width >= kit.px(wide_min);
    const float rank = kit.px(rank_size + space::normal);
    const float bars = kit.px(bar_height + people_height + space::tight);
    if (wide) {
        const float words = words_height(kit, width * label_part - kit.px(space::wide), row);
        return std::max({words, bars, kit.px(rank_size)});
    }
    return words_height(kit, width - rank, row) + kit.px(space::tight) + bars;
}

Columns columns_of(const Kit& kit, base::Rect rest, bool wide) {
    Columns columns;
    columns.rank = cut_left(rest, kit.px(rank_size), kit.px(space::normal));
    const float bars_h = kit.px(bar_height + people_height + space::tight);
    if (!wide) {
        base::Rect below = cut_bottom(rest, bars_h, kit.px(space::tight));
        columns.words = rest;
        columns.numbers = cut_right(below, kit.px(numbers_width), kit.px(space::normal));
        columns.bars = below;
        return columns;
    }
    columns.words = cut_left(rest, rest.w * label_part, kit.px(space::wide));
    columns.numbers = cut_right(rest, kit.px(numbers_width), kit.px(space::normal));
    columns.bars = centred(rest, {rest.w, bars_h});
    return columns;
}

void draw_rank(Kit& kit, base::Rect place, const ResultView::Row& row) {
    const Theme& theme = kit.theme();
    const float side = std::min(kit.px(rank_size), place.h);
    const base::Rect disc{place.x, place.y + (place.h - side) / 2, side, side};
    kit.disc(disc.centre(), side / 2, row.winner ? theme.accent : theme.neutral);
    if (!row.winner && theme.shadow_opacity <= 0) {
        kit.outline(disc, theme.edge, side / 2, kit.px(2));
    }
    kit.ink(disc, std::to_string(row.rank),
            {.weight = 700, .ink = row.winner ? theme.on_accent : theme.ink,
             .align = painting::Align::centre, .upright = Upright::middle, .size_px = 28});
}

void draw_words(Kit& kit, base::Rect box, const ResultView::Row& row) {
    const Theme& theme = kit.theme();
    box.y += (box.h - words_height(kit, box.w, row)) / 2;
    const base::Vec2 size = kit.ink(box, row.label, label_look());
    if (row.word.empty()) return;
    cut_top(box, size.y, kit.px(space::hair));
    if (row.winner) {
        const float side = kit.px(24);
        const base::Rect sign = cut_left(box, side, kit.px(space::tight));
        kit.icon({sign.x, sign.y, side, side}, "check", theme.accent);
    }
    kit.ink(box, row.word, {.weight = 700, .ink = row.winner ? theme.accent : theme.ink_soft});
}

Rgb bar_paper(const Theme& theme, const ResultView::Row& row) {
    if (row.winner) return theme.accent;
    // Quiet beside the accent; its end must still be seen.
    return theme.shadow_opacity <= 0 ? theme.edge
                                     : painting::blended(theme.line, theme.edge, 0.45);
}

void draw_bars(Kit& kit, base::Rect area, const ResultView::Row& row, bool people) {
    const Theme& theme = kit.theme();
    const float grown_part = kit.motion().from(kit.id(Role::progress, "points"), 0,
                                               row.points_part, grow_ms, 0.001F);
    base::Rect rest = area;
    base::Rect bar = cut_top(rest, kit.px(bar_height), kit.px(space::tight));
    kit.fill(bar, theme.neutral, kit.px(radius::field), 0.7F);
    if (row.points_part > 0) {
        bar.w = std::max(kit.px(bar_width_min), bar.w * grown_part);
        kit.fill(bar, bar_paper(theme, row), std::min(kit.px(radius::field), bar.w / 2));
    }
    if (!people) return;
    base::Rect thin = cut_top(rest, kit.px(people_height));
    kit.fill(thin, theme.neutral, thin.h / 2, 0.7F);
    const float part = kit.motion().from(kit.id(Role::progress, "people"), 0, row.people_part,
                                         grow_ms, 0.001F);
    if (row.people_part > 0) {
        thin.w = std::max(thin.h, thin.w * part);
        kit.fill(thin, theme.ink_soft, thin.h / 2);
    }
}

void draw_numbers(Kit& kit, base::Rect box, const ResultView::Row& row) {
    const TextLook people{.type = Type::body, .ink = kit.theme().ink_soft, .max_lines = 1};
    float height = kit.measure(row.points, points_look()).y;
    if (!row.people.empty()) height += kit.measure(row.people, people).y;
    box.y += (box.h - height) / 2;
    cut_top(box, kit.ink(box, row.points, points_look()).y);
    if (!row.people.empty()) kit.ink(box, row.people, people);
}

void draw_row(Kit& kit, base::Rect rect, const ResultView::Row& row, bool wide, bool people) {
    const Kit::Scope scope = kit.inside(row.id.value);
    const Columns columns = columns_of(kit, rect, wide);
    draw_rank(kit, {columns.rank.x, columns.words.y, columns.rank.w, columns.words.h}, row);
    draw_words(kit, columns.words, row);
    draw_bars(kit, columns.bars, row, people);
    draw_numbers(kit, columns.numbers, row);
    Item item;
    item.role = Role::text;
    item.label = row.label;
    item.value = std::to_string(row.rank) + " · " + row.points +
                 (row.people.empty() ? "" : " " + row.people) +
                 (row.word.empty() ? "" : " · " + row.word);
    item.rect = rect;
    item.chosen = row.winner;
    kit.record(std::move(item));
}

void draw_key(Kit& kit, base::Rect& row, Rgb paper, float height, const std::string& words) {
    const TextLook look{.type = Type::card, .ink = kit.theme().ink_soft,
                        .upright = Upright::middle};
    const base::Rect sign = cut_left(row, kit.px(36), kit.px(space::tight));
    kit.fill(centred(sign, {sign.w, height}), paper, std::min(kit.px(6), height / 2));
    const float width = kit.measure(words, look).x + kit.px(2);
    kit.text(cut_left(row, width, kit.px(space::large)), words, look);
}

}  // namespace

float draw_ranking(Kit& kit, base::Rect area, const ResultView& view) {
    const Theme& theme = kit.theme();
    base::Rect rest = area;
    const bool wide = area.w >= kit.px(wide_min);
    const bool people = !view.people_legend.empty();
    for (const ResultView::Row& row : view.rows) {
        const base::Rect place =
            cut_top(rest, row_height(kit, area.w, row), kit.px(row_gap));
        draw_row(kit, place, row, wide, people);
    }
    base::Rect keys = cut_top(rest, kit.px(28));
    if (wide) cut_left(keys, kit.px(rank_size + space::normal));
    draw_key(kit, keys, bar_paper(theme, {}), kit.px(18), view.points_legend);
    if (people && !wide) keys = cut_top(rest, kit.px(28));
    if (people) draw_key(kit, keys, theme.ink_soft, kit.px(people_height), view.people_legend);
    return rest.y - area.y;
}

}  // namespace ui
