#include "ui/board_view.h"

#include "ui/draft_view.h"
#include "ui/frame_view.h"
#include "ui/gather_view.h"
#include "ui/keyboard_view.h"
#include "ui/layout.h"
#include "ui/palette_view.h"
#include "ui/photo_view.h"
#include "ui/stamp_view.h"
#include "ui/zone_view.h"

#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr float dot_pitch = 34;              // board units between the dots of the paper
constexpr float dot_pitch_px_min = 14;
constexpr float ring_px = 4;
constexpr float veil_opacity = 0.8F;
constexpr float clear_sheet_opacity = 0.05F;
constexpr std::uint64_t panel_keys = std::uint64_t{0x5B3} << 48;  // of groups, eight for each
constexpr float panel_snap_units = 0.25F;
constexpr float opened_px = 6;  // design pixels of a group, towards a card that would go in
constexpr float sheet_step = 7;  // board units: how far a merged card shows below the other

base::Rect on_whole_pixels(base::Rect px) {
    return {std::round(px.x), std::round(px.y), std::round(px.w), std::round(px.h)};
}

bool of_a_hand(const board::Shape& shape) {
    return std::holds_alternative<board::CaretShape>(shape) ||
           std::holds_alternative<board::ThreadShape>(shape) ||
           std::holds_alternative<board::TraceShape>(shape) ||
           std::holds_alternative<board::LoopShape>(shape) ||
           std::holds_alternative<board::LargeShape>(shape) ||
           std::holds_alternative<board::PaletteShape>(shape) ||
           std::holds_alternative<board::ItemShape>(shape) ||
           std::holds_alternative<board::KeyboardShape>(shape) ||
           std::holds_alternative<board::SheetShape>(shape) ||
           std::holds_alternative<board::FingerShape>(shape) ||
           std::holds_alternative<board::NoticeShape>(shape);
}

}  // namespace

Rgb hand_colour(board::HandNumber hand) {
    // Told apart by lightness as well as by hue.
    static constexpr std::array<Rgb, 8> colours = {0xD1460F, 0x1D5FD1, 0x8A1C7C, 0x0B6B5D,
                                                   0xB3261E, 0x5B3FB8, 0x7A5A00, 0x0F4C81};
    return colours[(std::max<board::HandNumber>(hand, 1) - 1) % colours.size()];
}

board::View BoardView::view(const Kit& kit, const board::Camera& camera, base::Rect viewport) {
    board::View view;
    view.camera = camera;
    view.viewport_px = viewport;
    view.target_px = std::max(kit.target(), kit.px(target_px));  // room for large letters, too
    view.px_per_mm = 1 / kit.metrics().mm_per_px;
    view.scale = kit.metrics().scale;
    if (kit.settings().table) view.table_px = kit.glass();
    view.keys = keyboard_layout(kit.words());
    return view;
}

struct BoardView::Brush {
    Kit& kit;
    const workshop::State& state;
    const board::View& view;
    const board::Presence& presence;
    BoardView& board;

    float zoom() const { return view.camera.zoom; }
    float radius() const { return radius::card * zoom(); }

    // As it is seen: where the finger that carries it is; one that is being placed, from its draft.
    void operator()(const board::FrameShape& shape) const {
        workshop::Frame seen;
        if (const workshop::Frame* frame = state.frame(shape.frame)) {
            seen = *frame;
        } else if (const board::Draft* draft = presence.draft_of(shape.holder)) {
            seen = workshop::as_frame(draft->placing);
            seen.title = draft->text.text();
        }
        seen.at = shape.at;
        if (seen.picture) board.background(kit, state, seen, view.camera);
        draw_frame(kit, seen, shape, view.camera,
                   shape.holder ? std::optional(hand_colour(shape.holder)) : std::nullopt);
    }
    void operator()(const board::NameShape& shape) const {
        const workshop::Frame* frame = state.frame(shape.frame);
        if (frame) draw_name(kit, *frame, shape, zoom());
    }
    void operator()(const board::CurveShape& shape) const {
        const workshop::Frame* frame = state.frame(shape.frame);
        if (!frame) return;
        workshop::Frame seen = *frame;
        seen.at = shape.at;
        draw_curves(kit, seen, shape, view.camera);
    }
    void operator()(const board::TraceShape& shape) const {
        const board::Tracing* tracing = presence.tracing_of(shape.pointer);
        if (tracing) draw_trace(kit, *tracing, view.camera, hand_colour(shape.hand));
    }

    void operator()(const board::PanelShape& shape) const {
        const Theme& theme = kit.theme();
        const workshop::Cluster* cluster = state.cluster(shape.cluster);
        if (!cluster) return;
        if (shape.folded) return folded(shape, *cluster);
        const float corner = std::min(kit.px(radius::panel), 28 * zoom());
        const base::Rect px = breathing(shape);
        kit.fill(px, theme.surface, corner, 0.72F);
        kit.outline(px, shape.receiving ? theme.accent : theme.line, corner,
                    kit.px(shape.receiving ? 3 : 2));
        kit.record(Role::card, cluster->title, shape.title_px);
        if (shape.detail == board::Detail::plain) return;
        const float size = 22 * zoom() / kit.metrics().scale;
        base::Rect line = inset({px.x, px.y, px.w, shape.title_px.h}, 22 * zoom(), 0);
        const std::string count = count_of(kit.words(), shape);
        const TextLook small{.weight = 500, .ink = theme.ink_soft,
                             .align = painting::Align::end, .upright = Upright::middle,
                             .max_lines = 1, .size_px = size * 0.75F};
        const float count_w = kit.measure(count, small).x + 4;
        kit.ink(cut_right(line, count_w, 10 * zoom()), count, small);
        kit.ink(line, cluster->title, {.weight = 700, .upright = Upright::middle, .max_lines = 1,
                                       .size_px = size});
    }

    // A group follows its cards calmly, and opens a little to the one that would go in; one that is
    // carried goes along at once.
    base::Rect breathing(const board::PanelShape& shape) const {
        const bool carried = std::ranges::any_of(presence.drags, [&](const board::Drag& drag) {
            return drag.cluster == shape.cluster;
        });
        const base::Rect at = view.camera.to_board(shape.px);  // so that panning is no motion
        const auto glide = [&](std::uint64_t side, float value) {
            return kit.motion().to(panel_keys + shape.cluster.value * 8 + side, value,
                                   carried ? 1 : motion_ms::settle, panel_snap_units);
        };
        const base::Rect now{glide(0, at.x), glide(1, at.y), glide(2, at.w), glide(3, at.h)};
        return grown(view.camera.to_px(now), glide(4, shape.receiving ? kit.px(opened_px) : 0));
    }

    void folded(const board::PanelShape& shape, const workshop::Cluster& cluster) const {
        const std::string title =
            cluster.title.empty() ? kit.words().say("Unnamed group") : cluster.title;
        draw_folded(kit, shape, title, zoom());
        kit.record(Role::card, title, shape.px, count_of(kit.words(), shape));
    }

    void operator()(const board::TieShape& shape) const { draw_tie(kit, shape, zoom()); }
    void operator()(const board::LinkShape& shape) const { draw_link(kit, shape, zoom()); }
    void operator()(const board::LinkWordShape& shape) const {
        draw_link_word(kit, shape, zoom());
    }
    void operator()(const board::ThreadShape& shape) const {
        draw_thread(kit, shape, hand_colour(shape.hand), zoom());
    }
    void operator()(const board::LoopShape& shape) const {
        const board::Loop* loop = presence.loop_of(shape.pointer);
        if (loop) draw_loop(kit, shape, *loop, view.camera, hand_colour(shape.hand));
    }

    // Thousands at once, a few pixels each: nobody reads them, nobody sees their corners.
    static bool is_speck(const board::CardShape& shape) {
        return shape.detail == board::Detail::plain && !shape.lifted && !shape.selected &&
               shape.holder == 0 && shape.own_dots == 0;
    }
    void speck(const board::CardShape& shape) const {
        const bool edged = kit.theme().shadow_opacity <= 0;
        if (edged) kit.fill(shape.px, kit.theme().edge);
        const workshop::Card* card = state.card(shape.card);
        const workshop::Photo* photo = card ? workshop::photo_shown(state, *card) : nullptr;
        kit.fill(edged ? grown(shape.px, -kit.px(1.5F)) : shape.px,
                 photo ? photo->rgb : kit.theme().card_paper(shape.colour));
        veil(shape, shape.px);
    }
    // What is not looked for steps back; what a hand holds does not.
    void veil(const board::CardShape& shape, base::Rect px) const {
        if (!board.stressed_ || shape.lifted || board.stressed_->contains(shape.card)) return;
        kit.fill(px, kit.theme().paper, radius(), veil_opacity);
    }

    void operator()(const board::CardShape& shape) const {
        if (is_speck(shape)) return speck(shape);
        const workshop::Card* card = state.card(shape.card);
        if (!card) return;
        base::Rect px = on_whole_pixels(shape.px);
        const float lift = board.lift(kit, shape);
        if (lift > 0) px = grown(px, px.w * (lifted_scale - 1) / 2 * lift);
        const Turned turning(kit, px.centre(), board.spin(kit, shape));
        if (!card->merged.empty()) sheet_below(px, shape);
        if (shape.detail != board::Detail::plain) {
            kit.shadow(px, radius(), Lift::rest, 1 - lift);
            kit.shadow(px, radius(), Lift::lifted, lift);
        }
        board.face(*this, px, *card, shape);
        if (kit.theme().shadow_opacity <= 0) {
            kit.outline(px, kit.theme().edge, radius(), kit.px(1.5F));
        }
        if (shape.holder) {
            kit.outline(grown(px, kit.px(ring_px)), hand_colour(shape.holder),
                        radius() + kit.px(ring_px), kit.px(shape.blinking ? 7 : ring_px));
        } else if (shape.selected) {
            kit.outline(grown(px, kit.px(ring_px)), kit.theme().accent, radius() + kit.px(ring_px),
                        kit.px(ring_px));
        }
        if (shape.own_dots > 0) own_dots(px, shape.own_dots);
        veil(shape, px);
        kit.record(Role::card, name_of(*card), px, card->college, shape.holder != 0);
    }

    // What a card without words is called.
    std::string name_of(const workshop::Card& card) const {
        if (!card.text.empty()) return card.text;
        if (card.photo) return kit.words().say("Photo");
        return card.ink.empty() ? std::string() : kit.words().say("Drawing");
    }

    // The edge of what is merged into a card.
    void sheet_below(base::Rect px, const board::CardShape& shape) const {
        px.x += sheet_step * zoom();
        px.y += sheet_step * zoom();
        kit.fill(px, kit.theme().card_paper(shape.colour), radius());
        kit.outline(px, kit.theme().edge, radius(), kit.px(1));
    }

    // Dots that are on the slip and not in the box yet.
    void own_dots(base::Rect px, int dots) const {
        const float size = std::max(kit.px(26), 30 * zoom());
        for (int i = 0; i < dots; ++i) {
            const base::Vec2 at{px.right() - size * (0.6F + float(i) * 0.8F), px.y};
            kit.disc(at, size / 2 + kit.px(2), kit.theme().surface);
            kit.disc(at, size / 2, kit.theme().accent);
        }
    }

    void operator()(const board::MinusShape& shape) const {
        const base::Rect disc = centred(shape.px, {kit.target() * 0.7F, kit.target() * 0.7F});
        kit.disc(disc.centre(), disc.w / 2, kit.theme().surface);
        kit.outline(disc, kit.theme().line, disc.w / 2, kit.px(2));
        kit.icon(grown(disc, -disc.w * 0.24F), "minus", kit.theme().ink);
        kit.record(Role::button, kit.words().say("Take a dot back"), shape.px);
    }

    void operator()(const board::PairShape& shape) const {
        kit.outline(grown(shape.px, kit.px(8)), kit.theme().accent, radius() + kit.px(8),
                    kit.px(4));
    }

    void operator()(const board::CaretShape& shape) const {
        const board::Draft* draft = presence.draft_of(shape.hand);
        if (!draft) return;
        kit.shadow(shape.px, radius(), Lift::lifted);
        kit.fill(shape.px, kit.theme().card_paper(shape.colour), radius());
        kit.outline(grown(shape.px, kit.px(ring_px)), hand_colour(shape.hand),
                    radius() + kit.px(ring_px), kit.px(ring_px));
        kit.record(Role::card, kit.words().say("Idea being written"), shape.px,
               draft->text.text());
        const Turned turned(kit, shape.px.centre(), shape.turn);
        const base::Rect read = upright(shape.px, shape.turn);
        if (shape.detail == board::Detail::full) {
            board.photo_of_draft(*this, *draft, read, zoom());
            draw_draft(kit, *draft, read, zoom());
        }
        board.ink_.drawing(kit, draft->ink, read, kit.theme().card_paper(shape.colour));
    }

    void operator()(const board::StampShape& shape) const {
        const workshop::Stamp* stamp = state.stamp(shape.stamp);
        if (!stamp) return;
        const base::Rect px = on_whole_pixels(shape.px);
        workshop::Stamp seen = *stamp;
        seen.pose = shape.pose;
        board.stamp(kit, seen, px, zoom());
        if (stamp->number) draw_pin_word(kit, *stamp, px, zoom());
        const float ring = kit.px(ring_px);
        if (shape.holder || shape.selected) {
            kit.outline(grown(px, ring), shape.holder ? hand_colour(shape.holder)
                                                      : kit.theme().accent, ring * 2, ring);
        }
        kit.record(Role::card, stamp_label(kit.words(), *stamp), px, {}, shape.lifted);
    }

    void operator()(const board::StrokeShape& shape) const {
        const workshop::Stroke* stroke = state.stroke(shape.stroke);
        if (stroke) board.ink_.stroke(kit, *stroke, shape.px, zoom());
    }

    void operator()(const board::LineShape& shape) const {
        const board::Inking* inking = presence.inking_of(shape.pointer);
        if (!inking) return;
        board.ink_.line(kit, *inking, view.camera);
        kit.record(Role::card, kit.words().say("Line being drawn"), shape.px, {}, true);
    }

    void operator()(const board::ZoneShape& shape) const {
        draw_zone(kit, state, shape, hand_colour(shape.holder));
    }

    // Clear: only its edge is seen, so that the board below is.
    void operator()(const board::ClearShape& shape) const {
        kit.fill(shape.px, kit.theme().accent, kit.px(6), clear_sheet_opacity);
        kit.outline(shape.px, hand_colour(shape.hand), kit.px(6), kit.px(3));
        kit.record(Role::card, kit.words().say("Drawing sheet"), shape.px, {},
                   drawn_on(shape.hand));
    }

    bool drawn_on(board::HandNumber sheet) const {
        return std::ranges::any_of(presence.inkings, [&](const board::Inking& line) {
            return line.sheet == sheet;
        });
    }

    void operator()(const board::SheetShape& shape) const {
        const board::Draft* draft = presence.draft_of(shape.hand);
        if (!draft || !draft->sheet) return;
        const Rgb paper = kit.theme().card_paper(shape.colour);
        const float corner = kit.px(radius::bar);
        kit.sheet(shape.px, kit.theme().surface, corner, Lift::lifted);
        kit.outline(shape.px, hand_colour(shape.hand), corner, kit.px(2));
        if (draft->is_clear()) return;
        kit.fill(shape.paper_px, paper, kit.px(6));
        kit.outline(shape.paper_px, kit.theme().edge, kit.px(6), kit.px(1));
        {
            const float scale = draft->sheet->px_per_unit();
            const Turned turned(kit, shape.paper_px.centre(), draft->sheet->turn());
            const base::Vec2 size{workshop::card_width * scale, workshop::card_height * scale};
            const base::Rect card_px = centred(shape.paper_px, size);
            const bool photo = board.photo_of_draft(*this, *draft, card_px, scale);
            if (!photo && !draft->text.text().empty()) draw_draft(kit, *draft, card_px, scale);
        }
        board.ink_.sheet(kit, *draft, presence, paper);
        kit.record(Role::card, kit.words().say("Drawing sheet"), shape.paper_px, {},
                   drawn_on(shape.hand));
    }

    void operator()(const board::LargeShape& shape) const {
        const workshop::Card* card = state.card(shape.card);
        if (card && card->photo) draw_large_photo(kit, *card, shape, board.photos_);
    }

    void operator()(const board::PaletteShape& shape) const {
        kit.sheet(shape.px, kit.theme().surface, kit.px(radius::bar), Lift::panel);
        kit.outline(shape.px, hand_colour(shape.hand), kit.px(radius::bar), kit.px(2));
    }

    void operator()(const board::ItemShape& shape) const {
        draw_item(kit, shape, state, presence);
    }

    void operator()(const board::KeyboardShape& shape) const {
        const board::Draft* draft = presence.draft_of(shape.hand);
        if (!draft) return;
        draw_keyboard(kit, draft->keyboard, draft_look(kit, *draft));
    }

    void operator()(const board::FingerShape& shape) const {
        kit.disc(shape.px, kit.px(30), hand_colour(shape.hand), 0.22F);
        kit.arc(shape.px, kit.px(30), kit.px(3), 0, 1, hand_colour(shape.hand));
    }

    void operator()(const board::NoticeShape& shape) const {
        const std::string sentence = base::sentence(kit.words(), shape.why);
        const TextLook look{.ink = kit.theme().on_danger, .align = painting::Align::centre,
                            .upright = Upright::middle, .size_px = 18};
        const base::Vec2 size = kit.measure(sentence, look, kit.px(360));
        const base::Vec2 sheet{std::ceil(size.x) + kit.px(34), size.y + kit.px(20)};
        // Beyond the finger, as its person sees it.
        constexpr base::Vec2 beyond[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
        const board::Turn turn = view.facing(shape.px);
        const base::Vec2 middle =
            shape.px + beyond[std::size_t(turn)] * (sheet.y / 2 + kit.px(50));
        const base::Vec2 outer = board::turned(sheet, turn);
        const base::Rect room = grown(view.viewport_px, -kit.px(8));
        base::Rect place{middle.x - outer.x / 2, middle.y - outer.y / 2, outer.x, outer.y};
        place.x = std::clamp(place.x, room.x, std::max(room.x, room.right() - place.w));
        place.y = std::clamp(place.y, room.y, std::max(room.y, room.bottom() - place.h));
        const base::Rect box = upright(place, turn);
        const Turned turned(kit, box.centre(), turn);
        kit.sheet(box, kit.theme().danger, kit.px(12), Lift::lifted);
        kit.text(inset(box, kit.px(16), 0), sentence, look);
    }
};

void BoardView::face(const Brush& brush, base::Rect px, const workshop::Card& card,
                     const board::CardShape& shape) {
    const int dots = shape.dots + shape.own_dots;
    painting::CardFace face = face_of(brush.kit.theme(), brush.state, card, dots);
    const base::Rect read = upright(px, shape.turn);
    const std::string photo_key = add_photo(face, card, read, brush.state, photos_,
                                            brush.kit.words());
    show_face(brush.kit, px, face, photo_key, shape.detail, brush.zoom(), shape.turn);
}

// Below a caption that is being written, or under the pen: the photo that it is about.
bool BoardView::photo_of_draft(const Brush& brush, const board::Draft& draft, base::Rect px,
                               float zoom) {
    const workshop::Card* card = brush.state.card(draft.card);
    if (!draft.photo || !card || !card->photo) return false;
    painting::CardFace face;
    face.paper_rgb = brush.kit.theme().card_paper(draft.colour);
    face.ink_rgb = brush.kit.theme().card_ink;
    face.text = draft.sheet ? draft.text.text() : " ";  // room for the caption, not the caption
    const std::string key = add_photo(face, *card, px, brush.state, photos_, brush.kit.words());
    show_face(brush.kit, px, face, key, board::Detail::full, zoom);
    return true;
}

void BoardView::draw(Kit& kit, const workshop::State& state, const board::View& view,
                     const board::Scene& scene, const board::Presence& presence) {
    draw_paper(kit, state, view, scene, presence);
    draw_hands(kit, state, view, scene, presence);
}

void BoardView::draw_paper(Kit& kit, const workshop::State& state, const board::View& view,
                           const board::Scene& scene, const board::Presence& presence) {
    fresh_ = 0;
    ink_.begin_frame();
    zoom_rests_ = zoom_ == 0 || zoom_ == view.camera.zoom;
    zoom_ = view.camera.zoom;
    float pitch = dot_pitch * view.camera.zoom;
    while (pitch < kit.px(dot_pitch_px_min)) pitch *= 2;
    kit.dot_grid(view.viewport_px, view.camera.to_px(base::Vec2{0, 0}), pitch);
    const Brush brush{kit, state, view, presence, *this};
    for (const board::Shape& shape : scene.shapes) {
        if (!of_a_hand(shape)) std::visit(brush, shape);
    }
}

void BoardView::draw_hands(Kit& kit, const workshop::State& state, const board::View& view,
                           const board::Scene& scene, const board::Presence& presence) {
    const Brush brush{kit, state, view, presence, *this};
    for (const board::Shape& shape : scene.shapes) {
        if (of_a_hand(shape)) std::visit(brush, shape);
    }
}

}  // namespace ui
