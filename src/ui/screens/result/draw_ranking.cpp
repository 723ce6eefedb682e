// The ranking: rank, words, bar and numbers, readable from the back of the room.

#include "painting/colour.h"
#include "ui/screens/result/result.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float people_height = 10;    // design pixels
constexpr std::size_t few_rows = 5;
constexpr float label_part = 0.3F;  // of the width
constexpr float numbers_part_max = 0.35F, numbers_part_narrow_max = 0.55F;
constexpr float wide_min = 1000;        // narrower: the bar lies below the words
constexpr float bar_width_min = 6;
constexpr base::Milliseconds grow_ms = 600;

// Few rows are larger: the room sees them from farther away.
struct Sizes {
    float rank, bar, letters, gap;  // design pixels
    bool people;                    // with the thin bar of those who gave it something
    bool wide;
    float numbers = 0;  // screen pixels: as wide as the longest of them
};
TextLook points_look(const Sizes& sizes) {
    return {.weight = 700, .tabular = true, .size_px = sizes.letters};
}
TextLook people_look(const Kit& kit) {
    return {.type = Type::body, .ink = kit.theme().ink_soft, .max_lines = 1};
}
float numbers_width(Kit& kit, float width, const ResultView& view, const Sizes& sizes) {
    float widest = 0;
    for (const ResultView::Row& row : view.rows) {
        widest = std::max({widest, kit.measure(row.points, points_look(sizes)).x,
                           kit.measure(row.people, people_look(kit)).x});
    }
    const float most = sizes.wide ? numbers_part_max : numbers_part_narrow_max;
    return std::min(widest + kit.px(2), width * most);
}
Sizes sizes_of(Kit& kit, float width, const ResultView& view) {
    const bool wide = width >= kit.px(wide_min);
    const bool people = !view.people_legend.empty();
    Sizes sizes{64, 44, 27, 26, people, wide};
    if (wide && view.rows.size() <= few_rows) sizes = {76, 62, 32, 34, people, wide};
    sizes.numbers = numbers_width(kit, width, view, sizes);
    return sizes;
}

TextLook label_look(const Sizes& sizes) {
    return {.weight = 600, .max_lines = 3, .size_px = sizes.letters};
}
float bars_height(const Kit& kit, const Sizes& sizes) {
    return kit.px(sizes.bar + (sizes.people ? people_height + space::tight : 0));
}

struct Columns {
    base::Rect rank, words, bars, numbers;
};

float words_height(Kit& kit, float width, const ResultView::Row& row, const Sizes& sizes) {
    float height = kit.measure(row.label, label_look(sizes), width).y;
    if (!row.word.empty()) {
        height += kit.px(space::hair) + kit.measure(row.word, {.weight = 700}, width).y;
    }
    return height;
}

float row_height(Kit& kit, float width, const ResultView::Row& row, const Sizes& sizes) {
    const float beside = width - kit.px(sizes.rank + space::normal);
    const float bars = bars_height(kit, sizes);
    if (sizes.wide) {
        return std::max({words_height(kit, beside * label_part, row, sizes), bars,
                         kit.px(sizes.rank)});
    }
    return std::max(words_height(kit, beside, row, sizes), kit.px(sizes.rank)) +
           kit.px(space::tight) + bars;
}

Columns columns_of(const Kit& kit, base::Rect rest, const Sizes& sizes) {
    Columns columns;
    columns.rank = cut_left(rest, kit.px(sizes.rank), kit.px(space::normal));
    const float bars_h = bars_height(kit, sizes);
    if (!sizes.wide) {
        base::Rect below = cut_bottom(rest, bars_h, kit.px(space::tight));
        columns.words = rest;
        columns.numbers = cut_right(below, sizes.numbers, kit.px(space::normal));
        columns.bars = below;
        return columns;
    }
    columns.words = cut_left(rest, rest.w * label_part, kit.px(space::wide));
    columns.numbers = cut_right(rest, sizes.numbers, kit.px(space::normal));
    columns.bars = centred(rest, {rest.w, bars_h});
    return columns;
}

void draw_rank(Kit& kit, base::Rect place, const ResultView::Row& row, const Sizes& sizes) {
    const Theme& theme = kit.theme();
    const float side = std::min(kit.px(sizes.rank), place.h);
    const base::Rect disc{place.x, place.y + (place.h - side) / 2, side, side};
    kit.disc(disc.centre(), side / 2, row.winner ? theme.accent : theme.neutral);
    if (!row.winner && theme.shadow_opacity <= 0) {
        kit.outline(disc, theme.edge, side / 2, kit.px(2));
    }
    if (row.rank == 0) {
        kit.icon(grown(disc, -side * 0.3F), row.winner ? "check" : "cross",
                 row.winner ? theme.on_accent : theme.ink);
        return;
    }
    kit.ink(disc, std::to_string(row.rank),
            {.weight = 700, .ink = row.winner ? theme.on_accent : theme.ink,
             .align = painting::Align::centre, .upright = Upright::middle,
             .size_px = sizes.letters});
}

void draw_words(Kit& kit, base::Rect box, const ResultView::Row& row, const Sizes& sizes) {
    const Theme& theme = kit.theme();
    box.y += (box.h - words_height(kit, box.w, row, sizes)) / 2;
    const base::Vec2 size = kit.ink(box, row.label, label_look(sizes));
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

void draw_bars(Kit& kit, base::Rect area, const ResultView::Row& row, const Sizes& sizes) {
    const Theme& theme = kit.theme();
    const float grown_part = kit.motion().from(kit.id(Role::progress, "points"), 0,
                                               row.points_part, grow_ms, 0.001F);
    base::Rect rest = area;
    base::Rect bar = cut_top(rest, kit.px(sizes.bar), kit.px(space::tight));
    if (row.points_part >= 0) kit.fill(bar, theme.neutral, kit.px(radius::field), 0.7F);
    if (row.points_part > 0) {
        bar.w = std::max(kit.px(bar_width_min), bar.w * grown_part);
        kit.fill(bar, bar_paper(theme, row), std::min(kit.px(radius::field), bar.w / 2));
    }
    if (!sizes.people) return;
    base::Rect thin = cut_top(rest, kit.px(people_height));
    kit.fill(thin, theme.neutral, thin.h / 2, 0.7F);
    const float part = kit.motion().from(kit.id(Role::progress, "people"), 0, row.people_part,
                                         grow_ms, 0.001F);
    if (row.people_part > 0) {
        thin.w = std::max(thin.h, thin.w * part);
        kit.fill(thin, theme.edge, thin.h / 2);
    }
}

void draw_numbers(Kit& kit, base::Rect box, const ResultView::Row& row, const Sizes& sizes) {
    const TextLook people = people_look(kit);
    float height = kit.measure(row.points, points_look(sizes)).y;
    if (!row.people.empty()) height += kit.measure(row.people, people).y;
    box.y += (box.h - height) / 2;
    cut_top(box, kit.ink(box, row.points, points_look(sizes)).y);
    if (!row.people.empty()) kit.ink(box, row.people, people);
}

void draw_row(Kit& kit, base::Rect rect, const ResultView::Row& row, const Sizes& sizes) {
    const Kit::Scope scope = kit.inside(row.id.value);
    const Columns columns = columns_of(kit, rect, sizes);
    draw_rank(kit, {columns.rank.x, columns.words.y, columns.rank.w, columns.words.h}, row, sizes);
    draw_words(kit, columns.words, row, sizes);
    draw_bars(kit, columns.bars, row, sizes);
    draw_numbers(kit, columns.numbers, row, sizes);
    Item item;
    item.role = Role::text;
    item.label = row.label;
    item.value = (row.rank > 0 ? std::to_string(row.rank) + " · " : "") + row.points +
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
    const Sizes sizes = sizes_of(kit, area.w, view);
    for (const ResultView::Row& row : view.rows) {
        const base::Rect place =
            cut_top(rest, row_height(kit, area.w, row, sizes), kit.px(sizes.gap));
        draw_row(kit, place, row, sizes);
    }
    if (view.points_legend.empty()) return rest.y - area.y;
    base::Rect keys = cut_top(rest, kit.px(28));
    if (sizes.wide) cut_left(keys, kit.px(sizes.rank + space::normal));
    draw_key(kit, keys, bar_paper(theme, {}), kit.px(18), view.points_legend);
    if (sizes.people && !sizes.wide) keys = cut_top(rest, kit.px(28));
    if (sizes.people) draw_key(kit, keys, theme.edge, kit.px(people_height), view.people_legend);
    return rest.y - area.y;
}

}  // namespace ui
