#include "board/scene.h"

#include "board/links.h"
#include "workshop/prototype.h"

#include <algorithm>

namespace board {
namespace {

using workshop::CardId;

constexpr float stroke_px_min = 0.7F;  // a smaller line would not be seen
constexpr float zone_tag_part = 0.8F;  // of a target: the height of its tag
constexpr std::size_t long_titles_frames_max = 64;  // in view; among more, titles keep to theirs
constexpr float minus_part = 0.75F;  // of a target: small beside the card it belongs to

// Builds one scene; what every step needs is at hand.
struct Builder {
    const workshop::State& state;
    const Layout& layout;
    const View& view;
    const Presence& presence;
    std::vector<CardId> held = presence.held();
    const workshop::Vote* vote = state.open_vote();
    Detail detail = detail_at(view.camera.zoom);
    Scene scene = {};
    std::vector<LinkWordShape> words = {};

    bool is_held(CardId card) const {
        return std::find(held.begin(), held.end(), card) != held.end();
    }
    bool seen(base::Rect px) const { return px.overlaps(view.viewport_px); }
    // Of several panes, a place belongs to the one that it lies in.
    bool here(base::Vec2 px) const { return view.panes == 1 || view.viewport_px.contains(px); }

    std::int32_t own_dots(CardId card, workshop::ClusterId cluster) const {
        if (!vote || presence.slip.vote != vote->id) return 0;
        const workshop::Option* option = option_of(*vote, card, {});
        if (!card) option = option_of(*vote, {}, cluster);
        if (!option) return 0;
        const auto marks = presence.slip.marks.find(option->id);
        return marks == presence.slip.marks.end() ? 0 : marks->second;
    }

    // Where the held cards would go, if they hang alone on their fingers.
    std::vector<std::pair<const Drag*, Landing>> landings() const {
        std::vector<std::pair<const Drag*, Landing>> found;
        for (const Drag& drag : presence.drags) {
            if (drag.cluster || drag.frame || drag.grips.empty() || !here(drag.px)) continue;
            const Drag::Grip& grip = drag.grips.front();
            found.emplace_back(&drag, landing_of(layout, grip.card, drag.at(grip, view.camera),
                                                 held));
        }
        return found;
    }

    using Landings = std::span<const std::pair<const Drag*, Landing>>;

    void add_frames(Landings landings_now) {
        for (const workshop::Frame& frame : layout.frames()) {
            const base::Vec2 gone = presence.gone(frame.id, view.camera);
            base::Rect at{frame.at.x + gone.x, frame.at.y + gone.y, frame.at.w, frame.at.h};
            for (const Stretch& pull : presence.stretches) {
                if (pull.frame == frame.id) at = pull.at(frame.at, view.camera);
            }
            const float title = std::max(view.target_px,
                                         workshop::frame_title_height * view.camera.zoom);
            if (!seen(base::grown(view.camera.to_px(at), title))) continue;
            workshop::Frame as_seen = frame;
            as_seen.at = at;
            add_frame(as_seen, presence.holder_of(frame.id), landings_now);
        }
        for (const Draft& draft : presence.drafts) {
            if (draft.what != Draft::What::new_frame) continue;
            workshop::Frame new_one = workshop::as_frame(draft.placing);
            new_one.title = draft.text.text();
            add_frame(new_one, draft.hand, {});
        }
        give_titles_room();
    }

    // Small frames with large letters: a title goes on to the right up to the next frame.
    void give_titles_room() {
        std::vector<FrameShape*> frames;
        for (Shape& shape : scene.shapes) {
            if (auto* frame = std::get_if<FrameShape>(&shape)) frames.push_back(frame);
        }
        for (FrameShape* frame : frames) {
            const base::Rect own = frame->title_px;
            frame->title_room_px = own.w;
            if (own.w <= 0 || frames.size() > long_titles_frames_max) continue;
            float end = view.viewport_px.right();
            for (const FrameShape* other : frames) {
                const base::Rect taken = base::united(other->px, other->title_px);
                const bool beside = taken.y < own.bottom() && taken.bottom() > own.y;
                if (other != frame && beside && taken.right() > own.right()) {
                    end = std::min(end, std::max(own.right(), taken.x));
                }
            }
            frame->title_room_px = std::max(own.w, end - own.x);
        }
    }

    bool is_in_another(const workshop::Frame& frame) const {
        return std::ranges::any_of(layout.frames(), [&](const workshop::Frame& other) {
            return workshop::lies_in(frame, other);
        });
    }

    void add_frame(const workshop::Frame& frame, HandNumber holder, Landings landings_now) {
        FrameShape shape;
        shape.frame = frame.id;
        shape.at = frame.at;
        shape.px = view.camera.to_px(frame.at);
        shape.title_px = frame_title_px(frame, view);
        if (!seen(base::united(shape.px, shape.title_px))) return;
        // From afar the names of boxes would cover each other and the name of their sheet.
        const float room = workshop::frame_title_height * view.camera.zoom;
        if (shape.title_px.h > 2 * room && is_in_another(frame)) shape.title_px.w = 0;
        const float side = std::min(view.target_px, std::min(shape.px.w, shape.px.h) / 2);
        shape.grip_px = {shape.px.right() - side, shape.px.bottom() - side, side, side};
        shape.detail = detail;
        shape.holder = holder;
        shape.selected = std::any_of(
            presence.palettes.begin(), presence.palettes.end(), [&](const Palette& palette) {
                return frame.id && palette.frame == frame.id;
            });
        for (const auto& [drag, landing] : landings_now) {
            if (landing.cell && landing.cell->frame == frame.id) {
                shape.receiving = landing.cell->cell;
            }
        }
        scene.shapes.emplace_back(shape);
        for (const workshop::NamePlace place : workshop::names_in(frame)) {
            const base::Rect px = view.camera.to_px(workshop::name_rect(frame, place));
            if (frame.id && seen(px)) scene.shapes.emplace_back(NameShape{frame.id, place, px});
        }
        const base::Rect curves = view.camera.to_px(workshop::curve_rect(frame));
        if (frame.id && !curves.empty() && seen(curves)) {
            scene.shapes.emplace_back(CurveShape{frame.id, frame.at, curves});
        }
    }

    void add_traces() {
        for (const Tracing& tracing : presence.tracings) {
            scene.shapes.emplace_back(
                TraceShape{tracing.pointer, tracing.hand, view.viewport_px});
        }
    }

    void add_panels(Landings landings_now) {
        for (const PlacedCluster& cluster : layout.clusters()) {
            const base::Rect at = panel_now(cluster);
            const base::Rect px = view.camera.to_px(at);
            if (!seen(px)) continue;
            PanelShape shape;
            shape.cluster = cluster.cluster;
            shape.px = px;
            shape.title_px =
                cluster.folded ? px
                               : view.camera.to_px({at.x, at.y, at.w, cluster_title_height});
            shape.folded = cluster.folded;
            shape.cards = std::uint32_t(cluster.members.size());
            shape.dots = cluster.dots;
            shape.own_dots = own_dots({}, cluster.cluster);
            shape.detail = detail;
            shape.receiving = std::any_of(
                landings_now.begin(), landings_now.end(),
                [&](const auto& each) { return each.second.into == cluster.cluster; });
            scene.shapes.emplace_back(shape);
            if (shape.own_dots > 0) add_minus({}, cluster.cluster, shape.title_px);
        }
    }

    // Around the cards that rest; a panel whose cards are all in the air goes along with them.
    base::Rect panel_now(const PlacedCluster& cluster) const {
        if (held.empty()) return cluster.at;
        const bool touched = std::any_of(
            cluster.members.begin(), cluster.members.end(),
            [&](std::uint32_t member) { return is_held(layout.cards()[member].card); });
        if (!touched) return cluster.at;
        const base::Rect resting = layout.panel_without(cluster, held);
        if (!resting.empty()) return resting;
        base::Rect around;
        for (const Drag& drag : presence.drags) {
            for (const Drag::Grip& grip : drag.grips) {
                const PlacedCard* card = layout.card(grip.card);
                if (!card || card->cluster != cluster.cluster) continue;
                const base::Vec2 corner = drag.at(grip, view.camera);
                around = base::united(around, workshop::card_rect(corner, card->turn));
            }
        }
        return workshop::cluster_rect_around(around, cluster.folded);
    }

    // What a link ends at, as it is seen just now.
    base::Rect end_now(const PlacedCard& card) const {
        if (card.hidden) return panel_now(*layout.cluster(card.cluster));
        const Drag* drag = is_held(card.card) ? presence.holder_of(card.card) : nullptr;
        if (!drag) return rect_now(card);
        const auto grip = std::find_if(drag->grips.begin(), drag->grips.end(),
                                       [&](const auto& each) { return each.card == card.card; });
        return workshop::card_rect(drag->at(*grip, view.camera), card.turn);
    }

    // As fingers that twist it have it.
    static workshop::QuarterTurn turn_by(const CardTwist* twist, const PlacedCard& card) {
        return twist ? workshop::turned(card.turn, twist->quarters) : card.turn;
    }
    base::Rect rect_now(const PlacedCard& card) const {
        const CardTwist* twist = presence.twist_of(card.card);
        return twist ? workshop::card_rect(card.corner, turn_by(twist, card)) : card.at;
    }

    void add_links() {
        for (const PlacedLink& link : layout.links()) {
            const PlacedCard& from = layout.cards()[link.from];
            const PlacedCard& to = layout.cards()[link.to];
            const base::Rect ends[] = {end_now(from), end_now(to)};
            if (!seen(view.camera.to_px(base::united(ends[0], ends[1])))) continue;
            if (const auto line = link_line(ends[0], ends[1])) {
                scene.shapes.emplace_back(LinkShape{from.card, to.card,
                                                    view.camera.to_px(line->from),
                                                    view.camera.to_px(line->to), link.kind});
            }
            if (detail == Detail::full) add_word(link, ends[0], ends[1]);
        }
    }

    // Kept for later: words lie above the cards.
    void add_word(const PlacedLink& link, base::Rect from, base::Rect to) {
        const CardId own[] = {layout.cards()[link.from].card, layout.cards()[link.to].card};
        const base::Rect px =
            view.camera.to_px(link_word(layout, from, to, {own[0], own[1]}));
        if (!seen(px)) return;
        const float wider = std::max(0.F, (view.target_px - px.h) / 2);
        const bool selected = std::any_of(
            presence.palettes.begin(), presence.palettes.end(), [&](const Palette& palette) {
                return palette.about == Palette::About::link &&
                       workshop::pair_of(palette.card, palette.other) ==
                           workshop::pair_of(own[0], own[1]);
            });
        words.push_back({own[0], own[1], px, link.kind, to.centre() - from.centre(),
                         base::grown(px, wider), selected});
    }

    void add_words() {
        for (const LinkWordShape& shape : words) scene.shapes.emplace_back(shape);
    }

    void add_strokes() {
        for (const PlacedStroke& stroke : layout.strokes()) {
            const base::Vec2 gone = presence.gone(stroke.stroke, view.camera);
            const base::Rect px = view.camera.to_px(
                {stroke.at.x + gone.x, stroke.at.y + gone.y, stroke.at.w, stroke.at.h});
            if (!seen(px) || presence.rubbed_out(stroke.stroke)) continue;
            if (std::max(px.w, px.h) < stroke_px_min) continue;
            scene.shapes.emplace_back(StrokeShape{stroke.stroke, px});
        }
        for (const Draft& draft : presence.drafts) {
            if (!draft.is_clear() || !draft.sheet || draft.pane != view.pane) continue;
            scene.shapes.emplace_back(ClearShape{draft.hand, draft.sheet->paper_px()});
        }
        for (const Inking& inking : presence.inkings) {
            const bool draws = inking.doing == Inking::Doing::drawing && inking.on_canvas &&
                               inking.pane == view.pane;
            if (draws) scene.shapes.emplace_back(LineShape{inking.pointer, view.viewport_px});
        }
    }

    // Where it is seen just now: in the air, along with its frame, at rest.
    base::Rect stamp_now(const PlacedStamp& stamp) const {
        const auto held_by = std::ranges::find(presence.stamp_drags, stamp.stamp,
                                               &StampDrag::stamp);
        const base::Vec2 corner = held_by != presence.stamp_drags.end()
                                      ? held_by->corner(view.camera)
                                      : stamp.at.min() + presence.gone(stamp.stamp, view.camera);
        return {corner.x, corner.y, stamp.at.w, stamp.at.h};
    }

    void add_ties() {
        for (const PlacedStamp& stamp : layout.stamps()) {
            const PlacedCard* card = stamp.card ? layout.card(stamp.card) : nullptr;
            if (!card) continue;
            const base::Rect from = stamp_now(stamp), to = end_now(*card);
            const auto line = link_line(from, to);
            if (!line || !seen(view.camera.to_px(base::united(from, to)))) continue;
            scene.shapes.emplace_back(TieShape{stamp.stamp, view.camera.to_px(line->from),
                                               view.camera.to_px(line->to)});
        }
    }

    // Where their names can be read.
    void add_zones() {
        if (detail != Detail::full) return;
        for (const auto& [id, zone] : state.zones) {
            const workshop::Frame* screen = state.zone(id) ? state.frame(zone.frame) : nullptr;
            if (!screen) continue;
            const ZoneDrag* drag = presence.holder_of(id);
            const base::Rect at =
                workshop::cut_to(*screen, drag ? drag->at(zone.at, view.camera) : zone.at);
            const base::Vec2 corner = screen->at.min() + presence.gone(screen->id, view.camera);
            ZoneShape shape;
            shape.zone = id;
            shape.px = view.camera.to_px(
                base::Rect{corner.x + at.x, corner.y + at.y, at.w, at.h});
            shape.holder = drag ? drag->hand : 0;
            shape.selected = std::ranges::any_of(
                presence.palettes, [&](const Palette& each) { return each.zone == id; });
            const float side = view.target_px * zone_tag_part;
            const float wide = std::max(shape.px.w, side * 2);
            shape.tag_px = {shape.px.x, shape.px.bottom(), wide - side, side};
            shape.grip_px = {shape.tag_px.right(), shape.px.bottom(), side, side};
            if (seen(base::united(shape.px, shape.grip_px))) scene.shapes.emplace_back(shape);
        }
    }

    // The one in the air lies above the others.
    void add_stamps() {
        const auto add = [&](workshop::StampId stamp, base::Rect at, const StampDrag* drag) {
            const workshop::Stamp* state_of = state.stamp(stamp);
            if (!state_of) return;
            workshop::StampPose pose = state_of->pose;
            const Twist* twist = presence.twist_of(stamp);
            if (twist) {
                pose = twist->pose(pose);
                at = workshop::rect_of(state_of->kind, pose);
            }
            const base::Rect px = view.camera.to_px(at);
            if (!seen(px) || std::max(px.w, px.h) < stroke_px_min) return;
            const Draft* writer = presence.writer_of(stamp);
            const HandNumber hand = drag    ? drag->hand
                                    : twist  ? twist->hand
                                    : writer ? writer->hand
                                             : 0;
            scene.shapes.emplace_back(StampShape{stamp, px, pose, hand, drag || twist,
                                                 presence.selected(stamp)});
        };
        for (const PlacedStamp& stamp : layout.stamps()) {
            if (!presence.holder_of(stamp.stamp)) add(stamp.stamp, stamp_now(stamp), nullptr);
        }
        for (const StampDrag& drag : presence.stamp_drags) {
            const PlacedStamp* stamp = layout.stamp(drag.stamp);
            if (stamp) add(drag.stamp, stamp_now(*stamp), &drag);
        }
    }

    void add_card(const PlacedCard& card, base::Rect px, const Drag* drag) {
        CardShape shape;
        shape.card = card.card;
        shape.px = px;
        shape.colour = card.colour;
        shape.detail = detail;
        const CardTwist* twist = presence.twist_of(card.card);
        shape.turn = turn_by(twist, card);
        const bool turns = twist && twist->has_turned;
        shape.lifted = drag || turns;
        if (twist) shape.lean_rad = twist->lean_rad();
        shape.holder = drag ? drag->hand : turns ? twist->hand : presence.gatherer_of(card.card);
        shape.selected = presence.selected(card.card);
        shape.blinking = std::any_of(presence.blinks.begin(), presence.blinks.end(),
                                     [&](const Blink& blink) { return blink.card == card.card; });
        shape.dots = card.dots;
        shape.own_dots = own_dots(card.card, {});
        scene.shapes.emplace_back(shape);
        if (shape.own_dots > 0) add_minus(card.card, {}, px);
    }

    // In the top right corner of what it belongs to.
    void add_minus(CardId card, workshop::ClusterId cluster, base::Rect px) {
        const float side = std::min(view.target_px * minus_part, px.h);
        scene.shapes.emplace_back(MinusShape{card, cluster, {px.right() - side, px.y, side, side}});
    }

    void add_resting_cards() {
        const base::Rect window = view.camera.to_board(view.viewport_px);
        const bool plain = held.empty() && presence.drafts.empty();
        const auto found = layout.cards_in(window);
        scene.shapes.reserve(scene.shapes.size() + found.size() + 16);
        for (const std::uint32_t index : found) {
            const PlacedCard& card = layout.cards()[index];
            if (!plain && (is_held(card.card) || presence.writer_of(card.card))) continue;
            add_card(card, view.camera.to_px(rect_now(card)), nullptr);
        }
    }

    void add_drafts() {
        for (const Draft& draft : presence.drafts) {
            const base::Rect px = view.camera.to_px(draft.card_rect());
            if (!draft.is_card() || !seen(px)) continue;
            scene.shapes.emplace_back(CaretShape{draft.hand, px, draft.colour, detail, draft.lies});
        }
    }

    base::Rect rect_of(const Drag& drag, const Drag::Grip& grip) const {
        const PlacedCard* card = layout.card(grip.card);
        return workshop::card_rect(drag.at(grip, view.camera),
                                   card ? card->turn : workshop::QuarterTurn::none);
    }

    void add_held(Landings landings_now) {
        for (const auto& [drag, landing] : landings_now) {
            const PlacedCard* pair = landing.pair ? layout.card(landing.pair) : nullptr;
            if (!pair) continue;
            const base::Rect own = rect_of(*drag, drag->grips[0]);
            scene.shapes.emplace_back(PairShape{view.camera.to_px(base::united(own, pair->at))});
        }
        for (const Drag& drag : presence.drags) {
            for (const Drag::Grip& grip : drag.grips) {
                const PlacedCard* card = layout.card(grip.card);
                if (!card || card->hidden) continue;
                add_card(*card, view.camera.to_px(rect_of(drag, grip)), &drag);
            }
        }
    }

    void add_gatherings() {
        for (const Thread& thread : presence.threads) {
            const PlacedCard* card = layout.card(thread.card);
            if (!card) continue;
            const base::Rect from = end_now(*card);
            const PlacedCard* over = thread.over ? layout.card(thread.over) : nullptr;
            const base::Vec2 at = view.camera.to_board(thread.px);
            const base::Rect to = over ? end_now(*over) : base::Rect{at.x, at.y, 0, 0};
            const auto line = link_line(from, to);
            if (!line) continue;
            scene.shapes.emplace_back(ThreadShape{thread.hand, view.camera.to_px(line->from),
                                                  view.camera.to_px(line->to),
                                                  over ? view.camera.to_px(to) : base::Rect{}});
        }
        for (const Loop& loop : presence.loops) {
            if (!loop.drawn) continue;
            const base::Vec2 px = view.camera.to_px(loop.way.back());
            scene.shapes.emplace_back(
                LoopShape{loop.pointer, loop.hand, px, std::uint32_t(loop.cards.size())});
        }
    }

    void add_items(HandNumber hand, std::vector<PaletteItem> items, bool on_keyboard, Turn turn) {
        std::uint32_t index = 0;
        for (PaletteItem& item : items) {
            scene.shapes.emplace_back(
                ItemShape{hand, index++, on_keyboard, turn, std::move(item)});
        }
    }

    void add_lookings() {
        for (const Looking& looking : presence.lookings) {
            const workshop::Card* card = state.card(looking.card);
            const bool shown = card && workshop::photo_shown(state, *card);
            if (!shown || looking.pane != view.pane) continue;
            scene.shapes.emplace_back(
                LargeShape{looking.hand, looking.card, placed_photo(*card, view)});
        }
    }

    void add_palettes_and_keyboards() {
        for (const Palette& palette : presence.palettes) {
            if (palette.pane != view.pane) continue;
            PlacedPalette placed = placed_palette(palette, state, view);
            if (placed.items.empty()) continue;
            scene.shapes.emplace_back(PaletteShape{palette.hand, placed.px});
            add_items(palette.hand, std::move(placed.items), false, placed.turn);
        }
        for (const Draft& draft : presence.drafts) {
            if (draft.pane != view.pane) continue;
            const Turn turn = draft.turn();
            if (draft.sheet && draft.is_clear()) {
                scene.shapes.emplace_back(SheetShape{draft.hand, draft.sheet->tools_px(), {}, {}});
            } else if (draft.sheet) {
                scene.shapes.emplace_back(SheetShape{draft.hand, draft.sheet->panel_px(),
                                                     draft.sheet->paper_px(), draft.colour});
            } else {
                scene.shapes.emplace_back(
                    KeyboardShape{draft.hand, draft.keyboard.panel_px(), turn});
            }
            add_items(draft.hand, draft_items(draft, state), true, turn);
        }
    }

    void add_fingers() {
        for (const Finger& finger : presence.fingers) {
            if (here(finger.px)) scene.shapes.emplace_back(FingerShape{finger.hand, finger.px});
        }
        for (const Notice& notice : presence.notices) {
            if (!here(notice.px)) continue;
            scene.shapes.emplace_back(NoticeShape{notice.hand, notice.px, notice.why});
        }
    }
};

}  // namespace

Detail detail_at(float zoom) {
    const float text_px = card_text_units * zoom;
    if (text_px >= full_text_px_min) return Detail::full;
    return text_px >= bars_text_px_min ? Detail::bars : Detail::plain;
}

Scene build_scene(const workshop::State& state, const Layout& layout, const View& view,
                  const Presence& presence) {
    Builder builder{state, layout, view, presence};
    const auto landings = builder.landings();
    builder.add_frames(landings);
    builder.add_panels(landings);
    builder.add_ties();
    builder.add_stamps();
    builder.add_zones();
    builder.add_strokes();
    builder.add_links();
    builder.add_resting_cards();
    builder.add_words();
    builder.add_drafts();
    builder.add_held(landings);
    builder.add_traces();
    builder.add_gatherings();
    builder.add_lookings();
    builder.add_palettes_and_keyboards();
    builder.add_fingers();
    return std::move(builder.scene);
}

}  // namespace board
