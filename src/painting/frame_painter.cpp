#include "painting/frame_painter.h"

#include "painting/card_painter.h"
#include "painting/colour.h"
#include "painting/ink_painter.h"
#include "painting/pango.h"
#include "painting/stamp_pen.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float arrow_units = 20;
constexpr double dash_units = 12;
constexpr float every_letter = 1000;  // print has no pixels: always letters, however small
constexpr float word_pad = 6;

void paint_line(cairo_t* cr, const FramePicture::Line& line) {
    if (line.points.size() < 2) return;
    set_ink(cr, opaque(line.rgb));
    cairo_set_line_width(cr, line.width);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cr, &dash_units, line.dashed ? 1 : 0, 0);
    for (const base::Vec2 at : line.points) cairo_line_to(cr, at.x, at.y);
    cairo_stroke(cr);
    cairo_set_dash(cr, nullptr, 0, 0);
    const base::Vec2 end = line.points.back(), before = line.points[line.points.size() - 2];
    const float length = base::length(end - before);
    if (!line.arrow || length <= 0) return;
    const base::Vec2 back = (before - end) / length * arrow_units;
    const base::Vec2 across = base::Vec2{-back.y, back.x} * 0.45F;
    for (const base::Vec2 at : {end, end + back + across, end + back - across}) {
        cairo_line_to(cr, at.x, at.y);
    }
    cairo_fill(cr);
}

void paint_background(cairo_t* cr, const FramePicture& picture) {
    const FacePhoto& photo = *picture.background;
    const base::Rect at = picture.background_at;
    const auto pixels = photo.pixels ? photo.pixels() : nullptr;
    if (!pixels || pixels->empty()) {
        fill_rounded(cr, at, 0, opaque(palette::neutral));
        TextStyle style{.size_px = 36, .ink_rgba = opaque(palette::ink_soft)};
        style.align = Align::centre;
        show_text(cr, photo.instead, style, {at.x, at.centre().y - 20}, at.w);
        return;
    }
    cairo_save(cr);
    const Surface surface = surface_of(*pixels);
    const bool on_paper =
        cairo_surface_get_type(cairo_get_target(cr)) != CAIRO_SURFACE_TYPE_IMAGE;
    if (on_paper) attach_jpeg(surface.get(), *pixels);
    cairo_translate(cr, at.x, at.y);
    cairo_scale(cr, at.w / float(pixels->width), at.h / float(pixels->height));
    cairo_set_source_surface(cr, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_paint(cr);
    cairo_restore(cr);
}

void paint_card_at(cairo_t* cr, const FramePicture::Card& card) {
    cairo_save(cr);
    move_to_card(cr, card.at, card.turn);
    const base::Rect whole = workshop::card_rect({});
    fill_rounded(cr, whole, card_radius_units, opaque(card.face.paper_rgb));
    rounded_rect(cr, whole, card_radius_units);
    set_ink(cr, with_alpha(palette::ink, 0x40));
    cairo_set_line_width(cr, 1.5);
    cairo_stroke(cr);
    paint_card(cr, card.face, whole.size(), every_letter, Detail::letters);
    cairo_restore(cr);
}

void paint_stamp_at(cairo_t* cr, const FramePicture::Stamp& stamp) {
    const base::Vec2 size = workshop::row_of(stamp.look.kind).size_units;
    const int quarters = int(stamp.look.turn);
    const float scale = stamp.at.w / (quarters % 2 ? size.y : size.x);
    cairo_save(cr);
    cairo_translate(cr, stamp.at.centre().x, stamp.at.centre().y);
    cairo_scale(cr, scale, scale);
    cairo_rotate(cr, quarters * std::numbers::pi / 2);
    cairo_translate(cr, -size.x / 2, -size.y / 2);
    paint_stamp(cr, stamp.look, every_letter);
    cairo_restore(cr);
}

void paint_word(cairo_t* cr, const FramePicture::Word& word) {
    TextStyle style{.size_px = word.size, .weight = word.weight, .ink_rgba = opaque(palette::ink),
                    .line_height = 1.2F, .max_lines = 3};
    style.align = word.align;
    const TextSize size = measure(word.text, style, word.at.w);
    const base::Vec2 at{word.at.x, word.at.centre().y - size.height_px / 2};
    if (word.on_paper) {
        fill_rounded(cr, base::grown({at.x, at.y, size.width_px, size.height_px}, word_pad),
                     word_pad, opaque(palette::surface));
    }
    show_text(cr, word.text, style, at, word.at.w);
}

}  // namespace

void paint_frame_picture(cairo_t* cr, const FramePicture& picture, base::Vec2 to, float scale) {
    cairo_save(cr);
    cairo_translate(cr, to.x, to.y);
    cairo_scale(cr, scale, scale);
    cairo_translate(cr, -picture.at.x, -picture.at.y);
    cairo_rectangle(cr, picture.at.x, picture.at.y, picture.at.w, picture.at.h);
    cairo_clip(cr);
    rounded_rect(cr, picture.frame, 0);
    set_ink(cr, opaque(palette::line));
    cairo_set_line_width(cr, 4);
    cairo_stroke(cr);
    if (picture.background) paint_background(cr, picture);
    for (const auto& fill : picture.fills) fill_rounded(cr, fill.at, 0, opaque(fill.rgb));
    for (const auto& line : picture.lines) paint_line(cr, line);
    for (const auto& tie : picture.ties) paint_line(cr, tie);
    for (const auto& stamp : picture.stamps) paint_stamp_at(cr, stamp);
    for (const auto& ink : picture.ink) {
        cairo_save(cr);
        cairo_translate(cr, ink.at.x, ink.at.y);
        paint_ink(cr, ink.line, palette::surface, every_letter);
        cairo_restore(cr);
    }
    for (const auto& card : picture.cards) paint_card_at(cr, card);
    for (const auto& word : picture.words) paint_word(cr, word);
    cairo_restore(cr);
}

}  // namespace painting
