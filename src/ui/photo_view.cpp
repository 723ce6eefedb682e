#include "ui/photo_view.h"

#include "painting/photo.h"
#include "ui/board_view.h"
#include "ui/imgui.h"

#include <algorithm>
#include <cmath>

namespace ui {

using Gone = ShownPhoto::Gone;

std::string add_photo(painting::CardFace& face, const workshop::Card& card, base::Rect px,
                      const workshop::State& state, Photos* photos, const base::Words& words) {
    if (!card.photo) return {};
    const workshop::Photo& photo = *card.photo;
    const float covering = std::max(px.w / float(photo.width), px.h / float(photo.height));
    ShownPhoto shown;
    if (!workshop::photo_shown(state, card)) {
        shown.gone = Gone::erased;
    } else if (photos) {
        shown = photos->find(photo, covering * float(std::max(photo.width, photo.height)));
    }
    painting::FacePhoto& on_face = face.photo.emplace();
    on_face.rgb = shown.gone == Gone::no ? photo.rgb : face.paper_rgb;
    if (shown.gone == Gone::erased) on_face.instead = words.say("Photo erased");
    if (shown.gone == Gone::missing) on_face.instead = words.say("Photo missing");
    on_face.pixels = [pixels = shown.pixels] { return pixels; };
    return " " + base::hex(photo.digest) + " " + on_face.instead + " " +
           std::to_string(shown.pixels ? shown.pixels->width : 0);
}

void draw_large_photo(Kit& kit, const workshop::Card& card, const board::LargeShape& shape,
                      Photos* photos) {
    const float corner = kit.px(radius::bar);
    kit.sheet(shape.at.px, kit.theme().surface, corner, Lift::lifted);
    kit.outline(shape.at.px, hand_colour(shape.hand), corner, kit.px(2));
    const base::Rect& at = shape.at.photo_px;
    const base::Rect px{std::round(at.x), std::round(at.y), std::round(at.w), std::round(at.h)};
    const float side = std::max(px.w, px.h);
    const ShownPhoto shown = photos ? photos->find(*card.photo, side) : ShownPhoto{};
    kit.fill(px, shown.gone == Gone::no ? card.photo->rgb : kit.theme().neutral);
    if (shown.pixels) {
        const std::string key = "photo " + base::hex(card.photo->digest) + " " +
                                std::to_string(shown.pixels->width) + " " + std::to_string(side);
        const Piece& piece = kit.pieces().picture(key, [&] {
            return painting::scaled_down(*shown.pixels, std::max(1, int(side)));
        });
        kit.list().AddImage(im_texture(piece.texture), im(px.min()), im(px.max()),
                            im(piece.uv.min()), im(piece.uv.max()));
    } else if (shown.gone != Gone::no) {
        kit.text(px, kit.words().say("Photo missing"),
                 {.align = painting::Align::centre, .upright = Upright::middle});
    }
    if (!shape.at.words_px.empty()) {
        kit.ink(shape.at.words_px, card.text,
                {.weight = 500, .align = painting::Align::centre, .upright = Upright::middle,
                 .max_lines = 2, .size_px = 20});
    }
    kit.record(Role::button, kit.words().say("Close the photo"), shape.at.px, card.text);
}

}  // namespace ui
