// What cards and stamps look like: painted at steps of zoom, so many in one frame, and stretched
// between; cards that are lifted or turned just now.
#include "ui/board_view.h"
#include "ui/layout.h"
#include "ui/stamp_view.h"

#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr int fresh_faces_max = 16;          // painted in one frame: about 6 ms
constexpr std::size_t painted_keys_max = 50'000;
constexpr float face_px_per_unit_max = 2.5F;
constexpr std::uint64_t lift_keys = std::uint64_t{0x5B2} << 48;
constexpr std::uint64_t spin_keys = std::uint64_t{0x5B1} << 48;  // of motions, one for each card
constexpr float spin_snap_rad = 0.005F;

painting::Detail painter_detail(board::Detail detail) {
    if (detail == board::Detail::full) return painting::Detail::letters;
    return detail == board::Detail::bars ? painting::Detail::bars : painting::Detail::paper;
}

}  // namespace

painting::CardFace face_of(const Theme& theme, const workshop::State& state,
                           const workshop::Card& card, int dots) {
    painting::CardFace face;
    face.text = card.text;
    face.ink = card.ink;
    face.paper_rgb = theme.card_paper(card.colour);
    face.ink_rgb = theme.card_ink;
    face.dots = dots;
    face.has_sheet = !card.sheet.empty();
    if (const auto* meaning = state.meaning(card.colour)) face.letter = meaning->letter;
    face.mark_text = workshop::origins_text(state, card, true);
    if (const workshop::College* college = state.college(card.college)) {
        face.shape = painting::CollegeShape(college->shape);
        face.shape_rgb = legible(college->rgb, face.paper_rgb, 3);
    }
    return face;
}

std::string key_of(const painting::CardFace& face, float zoom) {
    return "card " + face.text + "\x1f" + face.mark_text + "\x1f" + face.letter + "\x1f" +
           std::to_string(face.paper_rgb) + " " + std::to_string(face.shape_rgb) + " " +
           std::to_string(face.dots) + " " + std::to_string(number_of(face.ink)) + " " +
           (face.has_sheet ? "sheet " : "") +
           std::to_string(zoom);
}

void BoardView::show_face(Kit& kit, base::Rect px, const painting::CardFace& face,
                          const std::string& photo_key, board::Detail detail, float at_zoom,
                          workshop::QuarterTurn turn) {
    const Rgb plain = face.photo ? face.photo->rgb : face.paper_rgb;
    if (detail == board::Detail::plain) {
        kit.fill(px, plain, radius::card * at_zoom);
        return;
    }
    // Pixel by pixel where the zoom rests: sharp, and a plain copy for the glass. Else a step.
    const bool exact =
        zoom_rests_ && detail == board::Detail::full && at_zoom <= face_px_per_unit_max;
    // A turned face is a picture of its own: it stays an upright box, which both glasses copy.
    const std::string kind =
        photo_key + (turn == workshop::QuarterTurn::none ? "" : " t" + std::to_string(int(turn)));
    const auto painted = ready(kit, exact, at_zoom, painted_zoom(at_zoom, face_px_per_unit_max),
                               [&](float zoom) { return key_of(face, zoom) + kind; });
    if (!painted) return kit.fill(px, plain, radius::card * at_zoom);
    const base::Vec2 units{workshop::card_width, workshop::card_height};
    const Piece& piece = kit.pieces().picture(painted->key, [&] {
        return painting::card_face(face, units, painted->zoom, painter_detail(detail), turn);
    });
    const bool fits = std::fabs(piece.size.x - px.w) <= 1 && std::fabs(piece.size.y - px.h) <= 1;
    if (exact && painted->zoom == at_zoom && fits) kit.piece(piece, px.min());
    else kit.stretched(piece, px);
}

// Painted at steps of zoom like faces; while it is not yet, an outlined place.
void BoardView::stamp(Kit& kit, const workshop::Stamp& stamp, base::Rect px, float at_zoom) {
    const painting::StampLook look = stamp_look(kit, stamp);
    const float scale = workshop::scale_of(stamp.pose.size);
    const float longest = std::max(px.w, px.h) / at_zoom;
    const float most = float(painting::picture_side_px_max) / longest;
    const auto painted = ready(kit, zoom_rests_ && at_zoom <= most, at_zoom,
                               painted_zoom(at_zoom, most),
                               [&](float zoom) { return key_of(look, zoom * scale); });
    if (!painted) return kit.outline(px, kit.theme().line, kit.px(6), kit.px(1.5F));
    const Piece& piece = kit.pieces().picture(painted->key, [&] {
        return painting::stamp_picture(look, painted->zoom * scale);
    });
    kit.stretched(piece, px);
}

// How far a card is lifted, 0 to 1: it rises under the finger, and settles where it is let go.
float BoardView::lift(Kit& kit, const board::CardShape& shape) {
    if (!shape.lifted && !lifted_.contains(shape.card)) return 0;
    const float now = kit.motion().from(lift_keys + shape.card.value, 0, shape.lifted ? 1 : 0,
                                        shape.lifted ? motion_ms::standard : motion_ms::settle);
    if (!shape.lifted && now == 0) lifted_.erase(shape.card);
    else lifted_.insert(shape.card);
    return now;
}

// How far a card is seen from where it lies: it glides after the fingers that twist it, and comes
// to rest by the shortest way.
float BoardView::spin(Kit& kit, const board::CardShape& shape) {
    if (shape.lean_rad == 0 && !spins_.contains(shape.card)) return 0;
    constexpr float whole = 2 * std::numbers::pi_v<float>;
    const float lies = float(shape.turn) * whole / 4;
    const float wanted = lies + (kit.motion().reduced() ? 0 : shape.lean_rad);
    float& to = spins_.try_emplace(shape.card, lies).first->second;
    to = wanted + whole * std::round((to - wanted) / whole);
    const float now =
        kit.motion().to(spin_keys + shape.card.value, to, motion_ms::settle, spin_snap_rad);
    if (shape.lean_rad == 0 && now == to) spins_.erase(shape.card);
    return std::remainder(now - lies, whole);
}

std::optional<BoardView::Painted> BoardView::ready(
    Kit& kit, bool exact, float at_zoom, float step,
    const std::function<std::string(float)>& key_at) {
    const float wanted = exact ? at_zoom : step;
    Painted sharp{key_at(wanted), wanted};
    if (may_paint(sharp.key)) return sharp;
    kit.keep_moving();
    if (!exact) return {};
    Painted before{key_at(step), step};
    if (!painted_.contains(before.key)) return {};
    return before;
}

// Paper first, letters as the time of the frame allows.
bool BoardView::may_paint(const std::string& key) {
    if (painted_.contains(key)) return true;
    if (fresh_ >= fresh_faces_max) return false;
    ++fresh_;
    if (painted_.size() >= painted_keys_max) painted_.clear();
    painted_.insert(key);
    return true;
}

}  // namespace ui
