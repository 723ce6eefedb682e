#include "ui/frame_view.h"

#include "base/limits.h"
#include "ui/imgui.h"
#include "ui/layout.h"
#include "ui/stamp_view.h"

#include <array>
#include <cmath>

namespace ui {
namespace {

using workshop::Frame;
using workshop::FrameKind;
using workshop::NameOf;

// Board units.
constexpr float title_units = 32, name_units = 21, line_units = 3, head_units = 20;
constexpr float curve_units = 5, mark_units = 26, person_units = 20;
constexpr float title_px_min = 22;  // design pixels: read from a few metres at any zoom
constexpr float title_px_fit_min = 13;  // a long one above a narrow frame, before it is cut
constexpr float corner_units = 18;
constexpr float title_px_least = 60;  // of width: a narrower frame shows no title

// Who is who without colour: each person's marks and dashes. On, off, on, off; board units.
struct Hand {
    workshop::Shape mark;
    std::array<float, 4> dashes;
    Rgb rgb;
};
constexpr std::array<Hand, base::limits::frame_personas_max> persons = {{
    {workshop::Shape::circle, {1000, 0, 1000, 0}, 0x0B6B5D},
    {workshop::Shape::square, {26, 14, 26, 14}, 0x1D5FD1},
    {workshop::Shape::triangle, {5, 11, 5, 11}, 0xB3261E},
    {workshop::Shape::diamond, {30, 10, 6, 10}, 0x7B3DB8},
    {workshop::Shape::star, {14, 8, 14, 8}, 0x7A5A00},
    {workshop::Shape::hexagon, {44, 10, 44, 10}, 0x8A1C7C},
}};

void dashed(Kit& kit, base::Vec2 from, base::Vec2 to, const std::array<float, 4>& dashes,
            float zoom, Rgb rgb, float width) {
    const float length = base::length(to - from);
    if (length < 1) return;
    const base::Vec2 way = (to - from) / length;
    float at = 0;
    for (std::size_t i = 0; at < length; i = (i + 1) % dashes.size()) {
        const float step = std::max(dashes[i] * zoom, i % 2 == 0 ? 2.F : 0.F);
        const float end = std::min(at + step, length);
        if (i % 2 == 0) kit.line(from + way * at, from + way * end, rgb, width);
        at += step;
    }
}

void arrow(Kit& kit, base::Vec2 from, base::Vec2 to, Rgb rgb, float zoom) {
    const float width = std::max(1.5F, line_units * zoom);
    kit.line(from, to, rgb, width);
    const float length = base::length(to - from);
    if (length < 1) return;
    const base::Vec2 way = (to - from) / length;
    const float head = std::max(8.F, head_units * zoom);
    const base::Vec2 across = base::Vec2{-way.y, way.x} * (head * 0.45F);
    const base::Vec2 foot = to - way * head;
    kit.list().AddTriangleFilled(im(to), im(foot + across), im(foot - across), im_colour(rgb));
}

void draw_axes(Kit& kit, const Frame& frame, const board::Camera& camera) {
    const base::Rect plot = camera.to_px(workshop::plot_rect(frame));
    const base::Vec2 middle = plot.centre();
    const Rgb rgb = kit.theme().ink_soft;
    arrow(kit, {plot.x, middle.y}, {plot.right(), middle.y}, rgb, camera.zoom);
    arrow(kit, {middle.x, plot.bottom()}, {middle.x, plot.y}, rgb, camera.zoom);
}

void draw_cells(Kit& kit, const Frame& frame, const board::FrameShape& shape,
                const board::Camera& camera) {
    const Theme& theme = kit.theme();
    const float line = std::max(1.F, 2 * camera.zoom);
    const base::Rect cells = camera.to_px(workshop::cells_rect(frame));
    kit.fill({shape.px.x, shape.px.y, shape.px.w, cells.y - shape.px.y}, theme.neutral,
             corner_units * camera.zoom);
    kit.fill({shape.px.x, cells.y, cells.x - shape.px.x, cells.h}, theme.neutral,
             corner_units * camera.zoom, 0.6F);
    for (const workshop::NamePlace place : workshop::names_in(frame)) {
        const base::Rect name = camera.to_px(workshop::name_rect(frame, place));
        if (place.of == NameOf::column) {
            kit.line({name.x, shape.px.y}, {name.x, cells.bottom()}, theme.line, line);
        } else if (workshop::is_line_row(frame, place.index)) {
            kit.fill(name, theme.neutral);
            const float middle = name.centre().y;
            dashed(kit, {name.x, middle}, {name.right(), middle}, {14, 10, 14, 10}, camera.zoom,
                   theme.ink_soft, std::max(1.5F, line_units * camera.zoom));
        } else {
            kit.line({shape.px.x, name.y}, {cells.right(), name.y}, theme.line, line);
        }
    }
    if (shape.receiving) {
        const base::Rect cell =
            grown(camera.to_px(workshop::cell_rect(frame, *shape.receiving)), -kit.px(3));
        kit.fill(cell, theme.accent_soft, kit.px(10));
        kit.outline(cell, theme.accent, kit.px(10), kit.px(3));
    }
}

// Without words: the frame, its lines and nothing that lies in it.
void draw_small(Kit& kit, const Frame& frame, const board::Camera& camera) {
    board::FrameShape shape;
    shape.px = camera.to_px(frame.at);
    kit.fill(shape.px, frame.picture ? frame.picture->rgb : kit.theme().surface, kit.px(4));
    if (workshop::is_table(frame)) draw_cells(kit, frame, shape, camera);
    if (frame.kind == FrameKind::axes) draw_axes(kit, frame, camera);
    kit.outline(shape.px, kit.theme().edge, kit.px(4), kit.px(1.5F));
}

// The border of a phone, with where one speaks and where one listens.
void draw_device(Kit& kit, const board::FrameShape& shape, float zoom) {
    const float edge = 18 * zoom;
    const float corner = 44 * zoom;
    kit.outline(grown(shape.px, edge / 2), kit.theme().ink, corner, std::max(2.F, edge));
    const base::Rect ear{shape.px.centre().x - 40 * zoom, shape.px.y + 14 * zoom, 80 * zoom,
                         std::max(2.F, 8 * zoom)};
    kit.fill(ear, kit.theme().ink, ear.h / 2);
}

// Three strokes in the corner that can be pulled.
void draw_grip(Kit& kit, base::Rect grip) {
    const base::Vec2 corner = grip.max() - base::Vec2{kit.px(5), kit.px(5)};
    for (const float step : {0.25F, 0.5F, 0.75F}) {
        const float away = grip.w * step * 0.8F;
        kit.line({corner.x - away, corner.y}, {corner.x, corner.y - away}, kit.theme().ink_soft,
                 kit.px(2.5F));
    }
}

void draw_title(Kit& kit, const Frame& frame, const board::FrameShape& shape, float zoom) {
    if (shape.title_px.w < kit.px(title_px_least)) return;
    const Theme& theme = kit.theme();
    const float scale = kit.metrics().scale;
    const std::string title = title_of(kit.words(), frame);
    TextLook look{.weight = 700,
                  .ink = frame.title.empty() ? theme.ink_soft : theme.ink,
                  .upright = Upright::middle,
                  .max_lines = 1,
                  .size_px = std::max(title_units * zoom / scale, title_px_min)};
    const float around = kit.px(28), room = shape.title_room_px - around;
    const float whole = kit.measure(title, look).x;
    if (whole > room) look.size_px = std::max(look.size_px * room / whole, title_px_fit_min);
    const float wide = std::min(shape.title_room_px, kit.measure(title, look).x + around);
    base::Rect tab = shape.title_px;
    tab.w = wide;
    tab = grown(tab, -kit.px(3));
    kit.fill(tab, shape.selected ? theme.accent_soft : theme.paper, kit.px(10), 0.9F);
    base::Rect words = inset(tab, kit.px(9), 0);
    if (frame.locked) {
        const float side = std::min(words.h * 0.7F, kit.px(26));
        kit.icon(centred(cut_left(words, side, kit.px(4)), {side, side}), "lock",
                 theme.ink_soft);
    }
    kit.ink(words, title, look);
}

bool is_line(const Frame& frame, workshop::NamePlace place) {
    return place.of == NameOf::row && workshop::is_line_row(frame, place.index);
}

// In the middle of its line, which makes room for it.
void draw_line_name(Kit& kit, const std::string& name, base::Rect px, float zoom) {
    const TextLook look{.weight = 600, .ink = kit.theme().ink,
                        .align = painting::Align::centre, .upright = Upright::middle,
                        .max_lines = 1, .size_px = name_units * zoom / kit.metrics().scale};
    const float wide = std::min(kit.measure(name, look).x + 24 * zoom, px.w);
    const base::Rect room = centred(px, {wide, px.h - 8 * zoom});
    kit.fill(room, kit.theme().neutral);
    kit.ink(room, name, look);
}

}  // namespace

std::string title_of(const base::Words& words, const Frame& frame) {
    return frame.title.empty() ? words.say("Unnamed frame") : frame.title;
}

std::string name_of(const base::Words& words, const Frame& frame, workshop::NamePlace place) {
    const std::string& name = workshop::name_at(frame, place);
    if (!name.empty()) return name;
    const std::string number = std::to_string(place.index + 1);
    if (place.of == NameOf::frame) return words.say("Unnamed frame");
    if (frame.kind == FrameKind::axes) {
        return words.say(place.index == 0 ? base::msg("little") : base::msg("much"));
    }
    if (workshop::is_curve_row(frame, place.index) && place.of == NameOf::row) {
        return words.say("How it feels");
    }
    return place.of == NameOf::column ? words.say("Step {n}", {{"n", number}})
                                      : words.say("Row {n}", {{"n", number}});
}

std::string value_text(const base::Words& words, const Frame& frame, base::Vec2 middle) {
    const base::Vec2 value = workshop::value_at(frame, middle);
    const auto percent = [](float part) { return std::to_string(int(std::lround(part * 100))); };
    return words.say("{across} % {right}, {up} % {high}",
                     {{"across", percent(value.x)},
                      {"right", name_of(words, frame, {NameOf::column, 1})},
                      {"up", percent(value.y)},
                      {"high", name_of(words, frame, {NameOf::row, 1})}});
}

void draw_frame(Kit& kit, const Frame& frame, const board::FrameShape& shape,
                const board::Camera& camera, std::optional<Rgb> holder) {
    const Theme& theme = kit.theme();
    const float corner = corner_units * camera.zoom;
    const bool plain = shape.detail == board::Detail::plain;
    if (!frame.picture) {
        if (holder && !plain) kit.shadow(shape.px, corner, Lift::lifted);
        kit.fill(shape.px, theme.surface, corner, holder ? 0.96F : 0.8F);
    }
    if (workshop::is_table(frame)) draw_cells(kit, frame, shape, camera);
    if (frame.kind == FrameKind::axes) draw_axes(kit, frame, camera);
    if (frame.kind == FrameKind::screen) draw_device(kit, shape, camera.zoom);
    else kit.outline(shape.px, theme.edge, frame.picture ? 0 : corner,
                     std::max(kit.px(1.5F), 2 * camera.zoom));
    if (holder || shape.selected) {
        kit.outline(grown(shape.px, kit.px(4)), holder.value_or(theme.accent), corner + kit.px(4),
                    kit.px(4));
    }
    const std::string title = title_of(kit.words(), frame);
    draw_title(kit, frame, shape, camera.zoom);
    kit.record(Role::card, title, shape.title_px, {}, holder.has_value() && frame.id);
    if (!frame.id || plain) return;
    if (frame.picture) kit.fill(shape.grip_px, theme.surface, kit.px(8), 0.85F);
    draw_grip(kit, shape.grip_px);
    kit.record(Role::button, kit.words().say("Corner of “{title}”", {{"title", title}}),
               shape.grip_px);
}

void draw_name(Kit& kit, const Frame& frame, const board::NameShape& shape, float zoom) {
    const bool written = !workshop::name_at(frame, shape.place).empty();
    const std::string name = name_of(kit.words(), frame, shape.place);
    kit.record(Role::button, name, shape.px);
    const float size = name_units * zoom / kit.metrics().scale;
    if (size < 5) return;
    if (is_line(frame, shape.place)) return draw_line_name(kit, name, shape.px, zoom);
    painting::Align align = painting::Align::centre;
    if (frame.kind == FrameKind::axes && shape.place.of == NameOf::column) {
        align = shape.place.index == 0 ? painting::Align::end : painting::Align::start;
    }
    kit.ink(inset(shape.px, 12 * zoom, 4 * zoom), name,
            {.weight = written ? 600 : 400,
             .ink = written ? kit.theme().ink : kit.theme().ink_soft,
             .align = align, .upright = Upright::middle, .max_lines = 3, .size_px = size});
}

void draw_curves(Kit& kit, const Frame& frame, const board::CurveShape& shape,
                 const board::Camera& camera) {
    const float zoom = camera.zoom;
    const Theme& theme = kit.theme();
    const float middle = shape.px.centre().y;
    dashed(kit, {shape.px.x, middle}, {shape.px.right(), middle}, {6, 8, 6, 8}, zoom, theme.edge,
           std::max(1.F, 2 * zoom));
    kit.record(Role::button, kit.words().say("Draw a curve here"), shape.px,
               frame.curves.empty() ? std::string() : std::to_string(frame.curves.size()));
    const float size = person_units * zoom / kit.metrics().scale;
    if (frame.curves.empty() && size >= 5) {
        kit.ink(inset(shape.px, 20 * zoom, 12 * zoom),
                kit.words().say("Draw with a finger how it feels: above the line well, below it "
                                "badly."),
                {.ink = theme.ink_soft, .align = painting::Align::centre, .max_lines = 2,
                 .size_px = size});
    }
    for (std::size_t i = 0; i < frame.curves.size() && i < persons.size(); ++i) {
        const workshop::Curve& curve = frame.curves[i];
        const Hand& person = persons[i];
        const Rgb rgb = legible(person.rgb, theme.surface, 4.5);
        const float width = std::max(2.F, curve_units * zoom);
        std::vector<base::Vec2> places;
        for (const workshop::Feeling& each : curve.feelings) {
            if (each.column >= frame.columns.size()) continue;
            places.push_back(camera.to_px(workshop::place_of(frame, each)));
        }
        for (std::size_t k = 1; k < places.size(); ++k) {
            dashed(kit, places[k - 1], places[k], person.dashes, zoom, rgb, width);
        }
        const float mark = std::max(8.F, mark_units * zoom);
        for (const base::Vec2 at : places) {
            kit.college_mark({at.x - mark / 2, at.y - mark / 2, mark, mark}, person.mark, rgb);
        }
        if (places.empty() || size < 5) continue;
        const base::Vec2 last = places.back();
        kit.ink({last.x + mark * 0.7F, last.y - 16 * zoom, 110 * zoom, 32 * zoom}, curve.persona,
                {.weight = 700, .ink = rgb, .upright = Upright::middle, .max_lines = 1,
                 .size_px = size});
        kit.record(Role::text, curve.persona, {last.x, last.y - mark / 2, mark, mark});
    }
}

void draw_trace(Kit& kit, const board::Tracing& tracing, const board::Camera& camera, Rgb hand) {
    for (std::size_t i = 1; i < tracing.way.size(); ++i) {
        kit.line(camera.to_px(tracing.way[i - 1]), camera.to_px(tracing.way[i]), hand, kit.px(5));
    }
    const base::Vec2 last = camera.to_px(tracing.way.back());
    kit.record(Role::card, kit.words().say("Curve being drawn"), {last.x, last.y, 1, 1}, {}, true);
}

void draw_thumbnail(Kit& kit, base::Rect place, const Frame& frame, const board::Layout& layout) {
    const board::Camera camera = board::fitted(frame.at, place, 0, 1);
    draw_small(kit, frame, camera);
    for (const Frame& inner : layout.frames()) {
        if (workshop::lies_in(inner, frame)) draw_small(kit, inner, camera);
    }
    for (const std::uint32_t index : layout.cards_in(frame.at)) {
        const board::PlacedCard& card = layout.cards()[index];
        if (!frame.at.contains(card.at.centre())) continue;
        kit.fill(camera.to_px(card.at), kit.theme().card_paper(card.colour), kit.px(1));
    }
}

void draw_method_sample(Kit& kit, base::Rect place, const workshop::Method& method) {
    const workshop::PlaceTemplate placed = workshop::laid_out(method, {});
    const base::Rect whole = workshop::rect_of(placed);
    if (whole.empty()) return;
    board::Camera camera;  // farther away than the board is ever seen
    camera.zoom = std::min(place.w / whole.w, place.h / whole.h);
    camera.origin = whole.centre() - place.centre() / camera.zoom;
    for (const workshop::PlaceFrame& frame : placed.frames) {
        draw_small(kit, workshop::as_frame(frame), camera);
    }
    for (const workshop::PlaceStamp& stamp : placed.stamps) {
        draw_stamp_sample(kit, camera.to_px(workshop::rect_of(stamp.kind, stamp.pose)), stamp.kind);
    }
}

}  // namespace ui
