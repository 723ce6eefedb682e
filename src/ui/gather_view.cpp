#include "ui/gather_view.h"

#include "ui/imgui.h"
#include "ui/layout.h"

#include <cmath>

namespace ui {
namespace {

// Board units.
constexpr float line_units = 3, head_units = 15, word_units = 17, sheet_step_units = 7;
constexpr float head_px_min = 7;
constexpr float dash_px = 14;
constexpr float thread_px = 4;

// The head of an arrow, its tip at `to`.
void arrow_head(Kit& kit, base::Vec2 from, base::Vec2 to, Rgb rgb, float size) {
    const float length = base::length(to - from);
    if (length < 1) return;
    const base::Vec2 way = (to - from) / length;
    const base::Vec2 across = base::Vec2{-way.y, way.x} * (size * 0.5F);
    const base::Vec2 foot = to - way * size;
    kit.list().AddTriangleFilled(im(to), im(foot + across), im(foot - across), im_colour(rgb));
}

void arrow(Kit& kit, base::Vec2 from, base::Vec2 to, Rgb rgb, float width, float head) {
    const float length = base::length(to - from);
    const base::Vec2 end = length > head ? to - (to - from) * (head * 0.7F / length) : from;
    kit.line(from, end, rgb, width);
    arrow_head(kit, from, to, rgb, head);
}

// Which way the other card lies: what a word alone does not tell.
std::string pointing(const board::LinkWordShape& shape, const std::string& word) {
    if (shape.kind == workshop::LinkKind::goes_with) return word;
    const base::Vec2 way = shape.way;
    if (std::fabs(way.x) < std::fabs(way.y)) return word + (way.y > 0 ? " ↓" : " ↑");
    return way.x > 0 ? word + " →" : "← " + word;
}

}  // namespace

void draw_link(Kit& kit, const board::LinkShape& shape, float zoom) {
    const Rgb rgb = kit.theme().ink_soft;
    const float width = std::max(1.F, line_units * zoom);
    const float head = std::max(head_px_min, head_units * zoom);
    if (shape.kind != workshop::LinkKind::goes_with) {
        return arrow(kit, shape.from_px, shape.to_px, rgb, width, head);
    }
    kit.line(shape.from_px, shape.to_px, rgb, width);
    kit.disc(shape.from_px, 1.6F * width, rgb);
    kit.disc(shape.to_px, 1.6F * width, rgb);
}

void draw_link_word(Kit& kit, const board::LinkWordShape& shape, float zoom) {
    const Theme& theme = kit.theme();
    const float corner = shape.px.h / 2;
    kit.fill(shape.px, theme.surface, corner);
    kit.outline(shape.px, shape.selected ? theme.accent : theme.edge, corner,
                kit.px(shape.selected ? 4 : 1.5F));
    const std::string word = kit.words().say(workshop::word_of(shape.kind));
    kit.ink(inset(shape.px, 6 * zoom, 0), pointing(shape, word),
            {.weight = 600, .ink = theme.ink, .align = painting::Align::centre,
             .upright = Upright::middle, .max_lines = 1,
             .size_px = word_units * zoom / kit.metrics().scale});
    Item item;
    item.role = Role::button;
    item.label = word;
    item.rect = shape.px;
    item.chosen = shape.selected;
    kit.record(std::move(item));
}

void draw_thread(Kit& kit, const board::ThreadShape& shape, Rgb hand, float zoom) {
    if (!shape.over_px.empty()) {
        const float ring = kit.px(thread_px);
        kit.outline(grown(shape.over_px, ring), hand, radius::card * zoom + ring, ring);
    }
    arrow(kit, shape.from_px, shape.to_px, hand, kit.px(thread_px), kit.px(4 * thread_px));
}

void draw_loop(Kit& kit, const board::LoopShape& shape, const board::Loop& loop,
               const board::Camera& camera, Rgb hand) {
    const float width = kit.px(thread_px);
    base::Vec2 last = camera.to_px(loop.way.front());
    const base::Vec2 first = last;
    for (const base::Vec2 at : loop.way) {
        const base::Vec2 px = camera.to_px(at);
        kit.line(last, px, hand, width);
        kit.disc(px, width / 2, hand);
        last = px;
    }
    // How it would close, in dashes.
    const float gap = base::length(first - last);
    const float dash = kit.px(dash_px);
    for (float at = dash; at + dash / 2 < gap; at += dash) {
        const base::Vec2 way = (first - last) / gap;
        kit.line(last + way * at, last + way * (at + dash / 2), hand, width);
    }
    const std::string count = kit.words().count("{n} idea", "{n} ideas", shape.cards);
    const TextLook look{.weight = 600, .align = painting::Align::centre,
                        .upright = Upright::middle, .size_px = 18};
    const base::Vec2 size = kit.measure(count, look) + base::Vec2{kit.px(24), kit.px(14)};
    const base::Rect pill{shape.px.x - size.x / 2, shape.px.y - size.y - kit.px(52), size.x,
                          size.y};
    kit.sheet(pill, kit.theme().surface, size.y / 2, Lift::lifted);
    kit.outline(pill, hand, size.y / 2, kit.px(2));
    kit.text(pill, count, look);
}

std::string count_of(const base::Words& words, const board::PanelShape& shape) {
    const std::string ideas = words.count("{n} idea", "{n} ideas", shape.cards);
    if (shape.dots <= 0) return ideas;
    const std::string dots = words.count("{n} dot", "{n} dots", shape.dots);
    return shape.folded ? ideas + " · " + dots : dots;
}

void draw_folded(Kit& kit, const board::PanelShape& shape, const std::string& title, float zoom) {
    const Theme& theme = kit.theme();
    const float corner = std::min(kit.px(radius::panel), 22 * zoom);
    const float step = sheet_step_units * zoom;
    base::Rect face = shape.px;
    face.h -= 2 * step;
    const bool plain = shape.detail == board::Detail::plain;
    if (!plain) kit.shadow(shape.px, corner, Lift::rest);
    for (const int below : {2, 1}) {
        base::Rect sheet = inset(face, step * float(below), 0);
        sheet.y += step * float(below);
        kit.fill(sheet, theme.neutral, corner);
        kit.outline(sheet, theme.edge, corner, kit.px(1));
    }
    kit.fill(face, theme.surface, corner);
    kit.outline(face, shape.receiving ? theme.accent : theme.edge, corner,
                kit.px(shape.receiving ? 4 : 2));
    if (plain) return;
    base::Rect lines = inset(face, 20 * zoom, 8 * zoom);
    const float size = 24 * zoom / kit.metrics().scale;
    kit.ink(cut_top(lines, lines.h * 0.55F), title,
            {.weight = 700, .upright = Upright::middle, .max_lines = 1, .size_px = size});
    kit.ink(lines, count_of(kit.words(), shape),
            {.weight = 500, .ink = theme.ink_soft, .upright = Upright::middle, .max_lines = 1,
             .size_px = size * 0.75F});
}

}  // namespace ui
