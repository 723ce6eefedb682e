// Fingers on frames: carried by their titles, pulled by their corners, named, taken away; curves
// that are drawn on a journey.

#include "board/hands.h"
#include "workshop/decide.h"

#include <algorithm>
#include <cmath>

namespace board {

// Only what would be accepted is wished; else the reason is said where the finger is.
void Hands::try_wish(HandNumber hand, base::Vec2 px, workshop::Intent intent, const Here& here,
                     Outcome& outcome) {
    const auto decision = workshop::decide(here.state, intent, {actor_of(hand), here.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        return say_no(hand, px, *why, here);
    }
    outcome.wishes.push_back({hand, std::move(intent)});
}

// -- carried -------------------------------------------------------------------------------------

// All or nothing: a frame of which somebody holds or writes a card stays where it is.
void Hands::take_up_frame(Contact& contact, const input::DragStart& start, const Here& here) {
    const workshop::Frame* frame = here.state.frame(contact.target.frame);
    if (!frame || presence_.holder_of(frame->id) || !may_touch_cards(contact, start.px, here)) {
        return;
    }
    workshop::LyingOn lying = workshop::lying_on(here.state, *frame);
    Drag drag{contact.pointer, contact.hand, {}, start.px, {}};
    drag.frame = frame->id;
    drag.from = here.view.camera.to_board(start.start_px);
    for (const workshop::FrameId inner : lying.frames) {
        if (presence_.holder_of(inner)) return;
    }
    for (const workshop::CardId card : lying.cards) {
        if (presence_.is_taken(card)) return blink(card, here);
        const PlacedCard* placed = here.layout.card(card);
        if (placed) drag.grips.push_back({card, placed->corner - drag.from});
    }
    for (const workshop::StampId stamp : lying.stamps) {
        if (presence_.holder_of(stamp)) return;
    }
    drag.frames = std::move(lying.frames);
    drag.strokes = std::move(lying.strokes);
    drag.stamps = std::move(lying.stamps);
    contact.doing = Doing::carrying;
    close_palette(contact.hand);
    presence_.drags.push_back(std::move(drag));
}

void Hands::drop_frame(const Drag& held, const Here& here, Outcome& outcome) {
    const Drag drag = held;
    forget_drag(drag.pointer);
    const workshop::Frame* frame = here.state.frame(drag.frame);
    if (!frame) return;
    const base::Vec2 gone = drag.gone(here.view.camera);
    if (gone == base::Vec2{}) return;
    const base::Rect at = frame->at;
    try_wish(drag.hand, drag.px,
             workshop::MoveFrame{drag.frame, {at.x + gone.x, at.y + gone.y, at.w, at.h}}, here,
             outcome);
}

// -- pulled --------------------------------------------------------------------------------------

void Hands::begin_pull(Contact& contact, const input::DragStart& start, const Here& here) {
    const workshop::Frame* frame = here.state.frame(contact.target.frame);
    if (!frame || presence_.holder_of(frame->id) || !may_touch_cards(contact, start.px, here)) {
        return;
    }
    contact.doing = Doing::pulling;
    close_palette(contact.hand);
    const base::Vec2 corner = frame->at.max() - here.view.camera.to_board(start.start_px);
    const float shape = frame->picture ? frame->at.w / frame->at.h : 0;
    presence_.stretches.push_back(
        {contact.pointer, contact.hand, frame->id, start.px, corner, shape});
}

void Hands::end_pull(const Contact& contact, const input::DragEnd& end, const Here& here,
                     Outcome& outcome) {
    const auto held = std::find_if(
        presence_.stretches.begin(), presence_.stretches.end(),
        [&](const Stretch& pull) { return pull.pointer == contact.pointer; });
    if (held == presence_.stretches.end()) return;
    Stretch pull = *held;
    pull.px = end.px;
    forget_drag(contact.pointer);
    const workshop::Frame* frame = here.state.frame(pull.frame);
    if (!frame || end.into_pinch) return;
    const base::Rect to = pull.at(frame->at, here.view.camera);
    if (to == frame->at) return;
    try_wish(pull.hand, end.px, workshop::MoveFrame{pull.frame, to}, here, outcome);
}

// -- curves --------------------------------------------------------------------------------------

void Hands::begin_trace(Contact& contact, const input::DragStart& start, const Here& here) {
    if (!may_touch_cards(contact, start.px, here)) return;
    contact.doing = Doing::tracing;
    close_palette(contact.hand);
    const Camera& camera = here.view.camera;
    presence_.tracings.push_back({contact.pointer, contact.hand, contact.target.frame,
                                  {camera.to_board(start.start_px), camera.to_board(start.px)},
                                  way_step_px / camera.zoom});
}

// The first curve of a journey asks for a name; a later one whose it is.
void Hands::end_trace(const Contact& contact, const input::DragEnd& end, const Here& here,
                      Outcome& outcome) {
    const Tracing* tracing = presence_.tracing_of(contact.pointer);
    if (!tracing) return;
    const Way way = tracing->way;
    forget_drag(contact.pointer);
    const workshop::Frame* frame = here.state.frame(contact.target.frame);
    if (!frame || end.into_pinch) return;
    Palette palette = new_palette(contact.hand, end.px, here);
    palette.about = Palette::About::curve;
    palette.frame = frame->id;
    palette.feelings = feelings_along(*frame, way);
    if (palette.feelings.empty()) return;
    if (frame->curves.empty()) return name_person(palette, end.px, here, outcome);
    open_palette(std::move(palette), here);
}

void Hands::name_person(const Palette& palette, base::Vec2 px, const Here& here,
                        Outcome& outcome) {
    const workshop::Frame* frame = here.state.frame(palette.frame);
    if (!frame) return;
    Draft draft;
    draft.what = Draft::What::persona;
    draft.hand = palette.hand;
    draft.frame = frame->id;
    draft.feelings = palette.feelings;
    draft.at = workshop::curve_rect(*frame).min();
    open_draft(std::move(draft), px, here, outcome);
}

// -- names ---------------------------------------------------------------------------------------

// Its title, or the name that was touched.
void Hands::name_frame(const Contact& contact, base::Vec2 px, const Here& here, Outcome& outcome) {
    const workshop::Frame* frame = here.state.frame(contact.target.frame);
    if (!frame || !may_touch_cards(contact, px, here)) return;
    const workshop::NamePlace place = contact.target.name;
    const auto places = workshop::names_in(*frame);
    const bool there = place.of == workshop::NameOf::frame ||
                       std::find(places.begin(), places.end(), place) != places.end();
    if (!there) return;
    Draft draft;
    draft.what = Draft::What::frame_name;
    draft.hand = contact.hand;
    draft.frame = frame->id;
    draft.name = place;
    draft.at = workshop::name_rect(*frame, place).min();
    draft.text = TextEdit(workshop::name_at(*frame, place), {});
    open_draft(std::move(draft), px, here, outcome);
}

// -- what their palettes offer -------------------------------------------------------------------

// True: this was a choice about frames.
bool Hands::choose_frame(const Palette& palette, const PaletteItem& item, base::Vec2 px,
                         const Here& here, Outcome& outcome) {
    const auto grow = [&](int columns, int rows) {
        try_wish(palette.hand, px, workshop::GrowTable{palette.frame, columns, rows}, here,
                 outcome);
        open_palette(palette, here);  // often several, one after the other
        return true;
    };
    Contact about;
    about.hand = palette.hand;
    about.target.frame = palette.frame;
    switch (item.choice) {
        case Choice::new_frame:
        case Choice::frame_page: {
            Palette pages = palette;
            pages.page = item.count;
            open_instead(std::move(pages), Palette::About::new_frame, here);
            return true;
        }
        case Choice::place_template:
            ask_to_carry(palette, *item.method, px, here, outcome);
            return true;
        case Choice::take_in:
        case Choice::place_alone:
            place_method(palette, *palette.method, item.choice == Choice::take_in, px, here,
                         outcome);
            return true;
        case Choice::place_frame:
            place_frame(palette, item.frame_kind, px, here, outcome);
            return true;
        case Choice::rename:
            if (!palette.frame) return false;
            name_frame(about, px, here, outcome);
            return true;
        case Choice::present: {
            Ask ask{Ask::What::present, palette.hand};
            ask.frame = palette.frame;
            outcome.asks.push_back(std::move(ask));
            return true;
        }
        case Choice::table: open_instead(palette, Palette::About::table, here); return true;
        case Choice::lock_frame: lock_frame(palette, here, outcome); return true;
        case Choice::remove_frame:
            outcome.wishes.push_back({palette.hand, workshop::RemoveFrame{palette.frame}});
            return true;
        case Choice::more_columns: return grow(1, 0);
        case Choice::fewer_columns: return grow(-1, 0);
        case Choice::more_rows: return grow(0, 1);
        case Choice::fewer_rows: return grow(0, -1);
        case Choice::curve_of:
            try_wish(palette.hand, px,
                     workshop::DrawCurve{palette.frame, item.letter, palette.feelings}, here,
                     outcome);
            return true;
        case Choice::new_person: name_person(palette, px, here, outcome); return true;
        case Choice::tells: open_palette(palette, here); return true;
        default: return false;
    }
}

void Hands::follow_frames(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    const auto gone = [&](const auto& each) { return locked || !here.state.frame(each.frame); };
    std::erase_if(presence_.stretches, gone);
    std::erase_if(presence_.tracings, gone);
}

}  // namespace board
