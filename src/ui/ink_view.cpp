#include "ui/ink_view.h"

#include "painting/colour.h"
#include "painting/ink.h"
#include "ui/keyboard_view.h"
#include "ui/layout.h"

#include <cmath>
#include <functional>

namespace ui {
namespace {

constexpr int fresh_strokes_max = 60;       // painted in one frame: about 6 ms
constexpr std::size_t painted_max = 50'000;
constexpr float stroke_px_per_unit_max = 2.5F;
constexpr float stroke_picture_px_max = 1024;  // what is larger is drawn as it is seen
constexpr float live_step_px = 1.5F;        // points nearer than this show nothing new

void mix(std::size_t& into, std::size_t value) {
    into ^= value + 0x9E3779B97F4A7C15 + (into << 6) + (into >> 2);
}

std::size_t number_of(const workshop::InkLine& line) {
    std::size_t all = std::size_t(line.nib) * 31 + std::size_t(line.colour);
    for (const workshop::InkPoint& point : line.points) {
        mix(all, std::size_t(std::uint16_t(point.x)) << 32 |
                     std::size_t(std::uint16_t(point.y)) << 16 | std::uint16_t(point.width));
    }
    return all;
}

// As a line looks while it is drawn: no transparency, so that its pieces do not show.
Rgb live_colour(const board::Pencil& pencil, Rgb paper) {
    const Rgb ink = painting::ink_rgb(pencil.colour, paper);
    return pencil.tool == board::InkTool::marker
               ? painting::blended(paper, ink, painting::marker_opacity)
               : ink;
}

using ToPx = std::function<base::Vec2(base::Vec2)>;

void draw_live(Kit& kit, std::span<const base::LinePoint> points, Rgb rgb, float px_per_unit,
               const ToPx& to_px) {
    base::Vec2 last;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const base::Vec2 at = to_px(points[i].at);
        const float width = std::max(points[i].width * px_per_unit, painting::ink_px_min);
        const bool end = i == 0 || i + 1 == points.size();
        if (!end && base::length(at - last) < live_step_px) continue;
        if (i > 0) kit.line(last, at, rgb, width);
        if (width > 2.5F) kit.disc(at, width / 2, rgb);
        last = at;
    }
}

}  // namespace

std::size_t number_of(const workshop::Ink& ink) {
    std::size_t number = ink.size();
    for (const workshop::InkLine& line : ink) mix(number, number_of(line));
    return number;
}

void InkView::stroke(Kit& kit, const workshop::Stroke& stroke, base::Rect px, float zoom) {
    const Rgb paper = kit.theme().paper;
    if (std::max(px.w, px.h) > stroke_picture_px_max) {
        const board::Pencil pencil{stroke.line.nib == workshop::Nib::marker
                                       ? board::InkTool::marker
                                       : board::InkTool::pen,
                                   stroke.line.colour};
        const base::Vec2 corner = px.min() - (stroke.bounds.min() - stroke.at) * zoom;
        draw_live(kit, painting::flattened(stroke.line, zoom), live_colour(pencil, paper), zoom,
                  [&](base::Vec2 units) { return corner + units * zoom; });
        return;
    }
    const float step = painted_zoom(zoom, stroke_px_per_unit_max);
    std::size_t number = number_of(stroke.line);
    mix(number, std::hash<float>()(step));
    mix(number, paper);
    if (!painted_.contains(number)) {
        if (fresh_ >= fresh_strokes_max) return kit.keep_moving();
        ++fresh_;
        if (painted_.size() >= painted_max) painted_.clear();
        painted_.insert(number);
    }
    const Piece& piece = kit.pieces().picture("stroke " + std::to_string(number), [&] {
        return painting::ink_picture(stroke.line, step, paper);
    });
    // The picture is whole pixels, the line is not: its corner is the same.
    kit.stretched(piece, {px.x, px.y, piece.size.x * zoom / step, piece.size.y * zoom / step});
}

void InkView::line(Kit& kit, const board::Inking& inking, const board::Camera& camera) {
    const Rgb rgb = live_colour(inking.pencil, kit.theme().paper);
    for (const auto& stroke : inking.finished) {
        draw_live(kit, painting::flattened(stroke.line, camera.zoom), rgb, camera.zoom,
                  [&](base::Vec2 units) { return camera.to_px(stroke.at + units); });
    }
    draw_live(kit, inking.clean ? *inking.clean : inking.trace, rgb, camera.zoom,
              [&](base::Vec2 units) { return camera.to_px(units); });
}

void InkView::drawing(Kit& kit, const workshop::Ink& ink, base::Rect px, Rgb paper) {
    if (ink.empty() || px.empty()) return;
    const float px_per_unit = px.w / workshop::card_width;
    const std::string key = "drawing " + std::to_string(number_of(ink)) + " " +
                            std::to_string(px_per_unit) + " " + std::to_string(paper);
    kit.stretched(kit.pieces().picture(key, [&] {
        return painting::drawing_picture(ink, px_per_unit, paper);
    }), px);
}

void InkView::sheet(Kit& kit, const board::Draft& draft, const board::Presence& presence,
                    Rgb paper) {
    const board::Sheet& sheet = *draft.sheet;
    const base::Rect place = sheet.paper_px();
    const float scale = sheet.px_per_unit();
    {
        const Turned turned(kit, place.centre(), sheet.turn());
        const base::Vec2 size{workshop::card_width * scale, workshop::card_height * scale};
        drawing(kit, draft.ink, centred(place, size), paper);
    }
    const auto clip = kit.clip(place);
    for (const board::Inking& inking : presence.inkings) {
        if (inking.sheet != draft.hand) continue;
        draw_live(kit, inking.clean ? *inking.clean : inking.trace,
                  live_colour(inking.pencil, paper), scale,
                  [&](base::Vec2 units) { return sheet.to_px(units); });
        if (inking.doing == board::Inking::Doing::erasing) {
            kit.disc(inking.px, board::eraser_reach_px, kit.theme().surface, 0.7F);
            const float side = 2 * board::eraser_reach_px;
            kit.outline(centred({inking.px.x, inking.px.y, 0, 0}, {side, side}), kit.theme().ink,
                        side / 2, kit.px(1.5F));
        }
    }
}

void draw_pencil(Kit& kit, base::Rect face, const board::PaletteItem& item,
                 const board::Pencil& now) {
    const Theme& theme = kit.theme();
    const float corner = kit.px(10);
    kit.fill(face, item.chosen ? theme.accent_soft : theme.neutral, corner);
    if (item.chosen) kit.outline(face, theme.accent, corner, kit.px(3));
    const float side = std::min(face.w, face.h);
    if (item.choice == board::Choice::ink) {
        const Rgb rgb = painting::ink_rgb(item.pencil.colour, theme.neutral);
        kit.disc(face.centre(), side * 0.28F, rgb);
        return;
    }
    const base::Rect sign = centred(face, {side * 0.6F, side * 0.6F});
    const bool erases = item.pencil.tool == board::InkTool::eraser;
    const bool marks = item.pencil.tool == board::InkTool::marker;
    const Rgb ink = erases ? theme.ink : painting::ink_rgb(now.colour, theme.neutral);
    kit.icon(sign, erases ? "eraser" : marks ? "marker" : "pencil", ink);
}

}  // namespace ui
