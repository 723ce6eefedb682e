// The pictures of backgrounds: sharp where the zoom rests, stretched on the way there.
#include "painting/photo.h"
#include "ui/board_view.h"
#include "ui/kit.h"
#include "workshop/frames.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int exact_side_px_max = 2048;  // what is shown larger is stretched from what there is

// What stands in its place.
void tell_instead(Kit& kit, base::Rect px, const std::string& sentence) {
    kit.fill(px, kit.theme().neutral);
    kit.ink(px, sentence, {.ink = kit.theme().ink_soft, .align = painting::Align::centre,
                           .upright = Upright::middle, .max_lines = 2, .size_px = 20});
    kit.record(Role::text, sentence, px);
}

}  // namespace

// Below what lies on it; the frame around it is drawn after it.
void BoardView::background(Kit& kit, const workshop::State& state, const workshop::Frame& frame,
                           const board::Camera& camera) {
    const base::Rect at = camera.to_px(workshop::picture_rect(frame));
    const base::Rect px{std::round(at.x), std::round(at.y), std::round(at.w), std::round(at.h)};
    const workshop::Photo* picture = workshop::picture_shown(state, frame);
    const float side = std::max(px.w, px.h);
    ShownPhoto shown;
    if (picture && photos_) shown = photos_->find(*picture, side);
    if (!picture || shown.gone == ShownPhoto::Gone::erased) {  // since the hour that is reviewed
        return tell_instead(kit, px, kit.words().say("Picture erased"));
    }
    if (shown.gone == ShownPhoto::Gone::missing) {
        return tell_instead(kit, px, kit.words().say("Picture missing"));
    }
    kit.fill(px, picture->rgb);
    if (!shown.pixels) return;
    const int whole = std::max(shown.pixels->width, shown.pixels->height);
    const std::string name = "background " + base::hex(picture->digest) + " ";
    const std::string exact = name + std::to_string(int(side)) + " of " + std::to_string(whole);
    const bool fits = int(side) < whole && int(side) <= exact_side_px_max;
    const bool sharp = zoom_rests_ && fits && side >= 1 && may_paint(exact);
    const Piece& piece = kit.pieces().picture(sharp ? exact : name + std::to_string(whole), [&] {
        return sharp ? painting::scaled_down(*shown.pixels, int(side)) : *shown.pixels;
    });
    if (!sharp && fits) kit.keep_moving();  // until the zoom rests and it is prepared
    const bool same = std::fabs(piece.size.x - px.w) < 1 && std::fabs(piece.size.y - px.h) < 1;
    if (sharp && same) return kit.piece(piece, px.min());
    kit.stretched(piece, px);
}

}  // namespace ui
