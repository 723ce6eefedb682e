#include "painting/screen.h"

#include "painting/card_painter.h"
#include "painting/colour.h"
#include "painting/ink_painter.h"
#include "painting/stamp_pen.h"
#include "workshop/prototype.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr std::uint32_t screen_rgb = 0xFFFCF6;

CardFace face_of(const workshop::State& state, const workshop::Card& card,
                 const base::Words& words, const PhotoPixels& pixels) {
    CardFace face;
    face.text = card.text;
    face.ink = card.ink;
    face.paper_rgb = palette::card_papers[std::size_t(card.colour)];
    if (!card.photo) return face;
    const workshop::Photo* shown = workshop::photo_shown(state, card);
    FacePhoto photo{.rgb = card.photo->rgb};
    photo.instead = shown ? words.say("Photo missing") : words.say("Photo erased");
    if (shown && pixels) photo.pixels = [pixels, which = *shown] { return pixels(which); };
    face.photo = photo;
    return face;
}

void paint(cairo_t* cr, const ScreenDrawing::Stamp& stamp, float px_per_unit) {
    const base::Vec2 size = workshop::row_of(stamp.look.kind).size_units;
    const float scale = workshop::scale_of(stamp.pose.size);
    cairo_save(cr);
    cairo_translate(cr, stamp.pose.at.x, stamp.pose.at.y);
    cairo_rotate(cr, int(stamp.pose.turn) * std::numbers::pi / 2);
    cairo_scale(cr, scale, scale);
    cairo_translate(cr, -size.x / 2, -size.y / 2);
    paint_stamp(cr, stamp.look, px_per_unit * scale);
    cairo_restore(cr);
}

void paint(cairo_t* cr, const ScreenDrawing::Card& card, float px_per_unit) {
    const base::Vec2 size{workshop::card_width, workshop::card_height};
    cairo_save(cr);
    move_to_card(cr, card.at, card.turn);
    fill_rounded(cr, {0, 0, size.x, size.y}, card_radius_units, opaque(card.face.paper_rgb));
    paint_card(cr, card.face, size, px_per_unit, Detail::letters);
    cairo_restore(cr);
}

}  // namespace

ScreenDrawing drawing_of(const workshop::State& state, const workshop::Frame& frame,
                         const base::Words& words, const PhotoPixels& pixels) {
    ScreenDrawing drawing{frame.at.size(), {}, {}, {}};
    const base::Vec2 corner = frame.at.min();
    for (const workshop::Card* card : workshop::cards_seen_on(state, frame)) {
        drawing.cards.push_back(
            {face_of(state, *card, words, pixels), card->at - corner, card->turn});
    }
    for (const workshop::Stamp* stamp : workshop::stamps_in_order(state)) {
        if (!frame.at.overlaps(workshop::rect_of(stamp->kind, stamp->pose))) continue;
        const workshop::StampRow& row = workshop::row_of(stamp->kind);
        StampLook look{.kind = stamp->kind, .turn = stamp->pose.turn};
        if (row.written) look.word = stamp->word.empty() ? words.say(row.word) : stamp->word;
        workshop::StampPose pose = stamp->pose;
        pose.at = pose.at - corner;
        drawing.stamps.push_back({look, pose});
    }
    for (const auto& [id, stroke] : state.strokes) {
        if (stroke.erased || !frame.at.overlaps(stroke.bounds)) continue;
        drawing.lines.push_back({stroke.line, stroke.bounds.min() - corner});
    }
    return drawing;
}

Picture screen_picture(const ScreenDrawing& drawing, int width_px, int height_px_max) {
    if (!(drawing.size.x > 0) || !(drawing.size.y > 0)) return {};
    const float scale = std::min(float(width_px) / drawing.size.x,
                                 float(height_px_max) / drawing.size.y);
    const auto side = [&](float units) { return std::max(1, int(std::lround(units * scale))); };
    Canvas canvas(side(drawing.size.x), side(drawing.size.y));
    cairo_t* cr = canvas.cr();
    set_ink(cr, opaque(screen_rgb));
    cairo_paint(cr);
    cairo_scale(cr, scale, scale);
    for (const auto& stamp : drawing.stamps) paint(cr, stamp, scale);
    for (const auto& line : drawing.lines) {
        cairo_save(cr);
        cairo_translate(cr, line.at.x, line.at.y);
        paint_ink(cr, line.line, screen_rgb, scale);
        cairo_restore(cr);
    }
    for (const auto& card : drawing.cards) paint(cr, card, scale);
    return canvas.picture();
}

}  // namespace painting
