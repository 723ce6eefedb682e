#include "ui/draft_view.h"

#include "painting/card_face.h"

#include <cmath>

namespace ui {
namespace {

// How a draft is written on its card: see draft_layout().
struct Written {
    base::Rect box;   // board units, from the card's corner
    float size = 0;   // of the letters, board units
    float wrap_px = 0;
};

Written written_at(const board::Draft& draft, float zoom) {
    painting::CardFace face;
    face.text = draft.text.text();
    if (draft.photo) {
        face.photo.emplace();
        face.text += " ";  // a caption that is still empty has its place, too
    }
    const base::Vec2 units{workshop::card_width, workshop::card_height};
    Written as{painting::card_text_box(face, units), painting::card_text_units(face, units), 0};
    as.wrap_px = std::max(1.F, std::floor(as.box.w * zoom));
    return as;
}

}  // namespace

painting::TextLayout draft_layout(const board::Draft& draft, float zoom) {
    painting::TextStyle style;
    if (!draft.is_card()) return {draft.text.text(), style, 0};  // a title is one line
    const Written as = written_at(draft, zoom);
    style.size_px = as.size * zoom;
    return {draft.text.text(), style, as.wrap_px};
}

std::size_t letter_at(const board::Draft& draft, const board::Camera& camera, base::Vec2 px) {
    const base::Vec2 middle = camera.to_px(draft.card_rect().centre());
    const base::Vec2 corner = camera.to_px(draft.at + written_at(draft, camera.zoom).box.min());
    const base::Vec2 upright = middle + turned_back(px - middle, draft.lies);
    return draft_layout(draft, camera.zoom).byte_at(upright - corner);
}

namespace {

std::string hint_of(const board::Draft& draft, const base::Words& words) {
    using enum board::Draft::What;
    switch (draft.what) {
        case new_card:
        case card: return words.say("Your idea");
        case new_cluster:
        case cluster: return words.say("Name this group");
        case new_frame: return words.say("Name this frame");
        case frame_name:
            return draft.name.of == workshop::NameOf::frame ? words.say("Name this frame")
                                                            : words.say("Write this name");
        case persona: return words.say("Whose curve is this?");
        case stamp: return words.say("What it says");
        case clear_sheet: break;
    }
    return {};
}

}  // namespace

KeyboardLook draft_look(const Kit& kit, const board::Draft& draft) {
    KeyboardLook look;
    look.text = draft.text.text();
    look.caret = draft.text.caret();
    look.anchor = draft.text.anchor();
    look.done = kit.words().say("Put down");
    look.hint = hint_of(draft, kit.words());
    if (draft.is_card()) look.paper = kit.theme().card_paper(draft.colour);
    return look;
}

void draw_draft(Kit& kit, const board::Draft& draft, base::Rect px, float scale) {
    const Written as = written_at(draft, scale);
    const TextLook look{.ink = kit.theme().card_ink,
                        .size_px = as.size * scale / kit.metrics().scale};
    const painting::TextLayout layout = draft_layout(draft, scale);
    const base::Vec2 corner = px.min() + base::Vec2{as.box.x, as.box.y} * scale;
    if (!draft.sheet) {
        draw_selection(kit, layout, corner, draft.text.anchor(), draft.text.caret());
    }
    if (const std::string& text = draft.text.text(); !text.empty()) {
        kit.piece(kit.pieces().text(text, kit.style(look), as.wrap_px), corner);
    }
    if (draft.sheet) return;  // it is drawn on, not written on
    const base::Rect caret = layout.caret(draft.text.caret());
    if (kit.now() / 500 % 2 == 0 || kit.motion().reduced()) {
        kit.fill({corner.x + caret.x, corner.y + caret.y, std::max(2.F, 2 * scale), caret.h},
                 kit.theme().card_ink);
    }
}

}  // namespace ui
