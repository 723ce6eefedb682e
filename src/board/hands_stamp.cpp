// Stamps: chosen, dragged, turned, written.

#include "board/hands.h"
#include "workshop/papers.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

using workshop::StampPose;

constexpr float size_step = 1.6F;  // between two sizes, about
constexpr float zoom_most = 20;    // of fingers that spread: beyond the largest size

StampPose turned(StampPose pose, int quarters = 1) {
    pose.turn = workshop::turned(pose.turn, quarters);
    return pose;
}

StampPose resized(StampPose pose, int steps) {
    const int size = std::clamp(int(pose.size) + steps, 0, workshop::stamp_size_count - 1);
    pose.size = workshop::StampSize(size);
    return pose;
}

}  // namespace

StampPose Twist::pose(StampPose from) const {
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    from = turned(from, int(std::lround(turn_rad / quarter)));
    from = resized(from, int(std::lround(std::log(zoom) / std::log(size_step))));
    from.at = from.at + gone;
    return from;
}

bool Hands::may_arrange(const Here& here) const {
    return here.state.tools().cards && !here.state.open_vote() && !here.view.only_looking;
}

// True: two fingers have the stamp, and the board stays.
bool Hands::begin_twist(const input::PinchStart& start, const Here& here) {
    const Contact* found = contact(start.first);
    if (!found || found->target.kind != Target::Kind::stamp || !may_arrange(here)) return false;
    const workshop::StampId stamp = found->target.stamp;
    if (!here.state.stamp(stamp) || presence_.writer_of(stamp)) return false;
    close_palette(found->hand);
    presence_.twists.push_back({start.first, start.second, found->hand, stamp, {}, 1, 0});
    return true;
}

bool Hands::follow_twist(const input::PinchMove& move, const Here& here) {
    const auto twist = std::ranges::find(presence_.twists, move.first, &Twist::first);
    if (twist == presence_.twists.end()) return false;
    twist->gone = twist->gone + move.pan_px / here.view.camera.zoom;
    twist->zoom = std::clamp(twist->zoom * move.zoom, 1 / zoom_most, zoom_most);
    twist->turn_rad += move.turn_rad;
    return true;
}

void Hands::end_twist(const input::PinchEnd& end, const Here& here, Outcome& outcome) {
    const auto found = std::ranges::find(presence_.twists, end.first, &Twist::first);
    if (found == presence_.twists.end()) return;
    const Twist twist = *found;
    presence_.twists.erase(found);
    const workshop::Stamp* stamp = here.state.stamp(twist.stamp);
    if (!stamp || twist.pose(stamp->pose) == stamp->pose) return;
    try_wish(twist.hand, end.centre_px,
             workshop::MoveStamp{twist.stamp, twist.pose(stamp->pose)}, here, outcome);
}

void Hands::take_up_stamp(Contact& contact, const input::DragStart& start, const Here& here) {
    const workshop::StampId id = contact.target.stamp;
    const PlacedStamp* stamp = here.layout.stamp(id);
    if (!stamp || presence_.holder_of(id) || presence_.writer_of(id)) return;
    contact.doing = Doing::carrying;
    close_palette(contact.hand);
    const base::Vec2 finger = here.view.camera.to_board(start.start_px);
    presence_.stamp_drags.push_back(
        {contact.pointer, contact.hand, id, stamp->at.min() - finger, start.px});
}

// True: it held a stamp. A second finger that makes it a pinch leaves the stamp where it was.
bool Hands::let_go_stamp(std::int64_t pointer, const input::DragEnd& end, const Here& here,
                         Outcome& outcome) {
    const auto held = std::ranges::find(presence_.stamp_drags, pointer, &StampDrag::pointer);
    if (held == presence_.stamp_drags.end()) return false;
    held->px = end.px;
    const StampDrag drag = *held;
    forget_drag(pointer);
    const workshop::Stamp* stamp = here.state.stamp(drag.stamp);
    if (end.into_pinch || !stamp) return true;
    StampPose pose = stamp->pose;
    const base::Rect at = workshop::rect_of(stamp->kind, pose);
    pose.at = drag.corner(here.view.camera) + at.size() / 2;
    if (pose.at == stamp->pose.at) return true;
    try_wish(drag.hand, end.px, workshop::MoveStamp{drag.stamp, pose}, here, outcome);
    return true;
}

void Hands::tap_stamp(const Contact& contact, base::Vec2 px, const Here& here, Outcome& outcome) {
    if (here.state.open_vote() || here.view.only_looking) return;
    const workshop::StampId stamp = contact.target.stamp;
    const Palette* open = presence_.palette_of(contact.hand);
    const bool again = open && open->stamp == stamp;
    close_own(contact.hand, here, outcome);
    if (again || !may_touch_cards(contact, px, here)) return;
    if (presence_.holder_of(stamp) || presence_.writer_of(stamp)) return;
    Palette palette = new_palette(contact.hand, px, here);
    palette.about = Palette::About::stamp;
    palette.stamp = stamp;
    open_palette(std::move(palette), here);
}

void Hands::write_stamp(HandNumber hand, workshop::StampId id, base::Vec2 px, const Here& here,
                        Outcome& outcome) {
    const workshop::Stamp* stamp = here.state.stamp(id);
    const bool may =
        stamp && may_arrange(here) && workshop::row_of(stamp->kind).written;
    if (!may || presence_.writer_of(id) || presence_.holder_of(id)) return;
    Draft draft;
    draft.what = Draft::What::stamp;
    draft.hand = hand;
    draft.stamp = id;
    draft.at = workshop::rect_of(stamp->kind, stamp->pose).min();
    draft.text = TextEdit(stamp->word, {});
    open_draft(std::move(draft), px, here, outcome);
}

void Hands::choose_stamp(const Palette& palette, const PaletteItem& item, base::Vec2 px,
                         const Here& here, Outcome& outcome) {
    if (item.choice == Choice::stamps || item.choice == Choice::stamp_page) {
        Palette pages = palette;
        pages.page = item.count;
        return open_instead(std::move(pages), Palette::About::stamps, here);
    }
    if (item.choice == Choice::stamp_kind) {
        return try_wish(palette.hand, px, workshop::PlaceStamp{item.stamp, {palette.at}}, here,
                        outcome);
    }
    const workshop::Stamp* stamp = here.state.stamp(palette.stamp);
    if (!stamp) return;
    const auto pose = [&](const StampPose& now) {
        outcome.wishes.push_back({palette.hand, workshop::MoveStamp{palette.stamp, now}});
        open_palette(palette, here);  // once more, until it is right
    };
    switch (item.choice) {
        case Choice::stamp_turn: return pose(turned(stamp->pose));
        case Choice::stamp_larger: return pose(resized(stamp->pose, 1));
        case Choice::stamp_smaller: return pose(resized(stamp->pose, -1));
        case Choice::pin_card: return write_card_of_pin(palette, px, here, outcome);
        case Choice::pin_tie: return open_instead(palette, Palette::About::tying, here);
        case Choice::pin_untie: return tie_pin(palette, {}, px, here, outcome);
        case Choice::stamp_remove:
            outcome.wishes.push_back({palette.hand, workshop::RemoveStamp{palette.stamp}});
            return;
        default: return write_stamp(palette.hand, palette.stamp, px, here, outcome);
    }
}

void Hands::tie_pin(const Palette& palette, workshop::CardId card, base::Vec2 px,
                    const Here& here, Outcome& outcome) {
    close_palette(palette.hand);
    try_wish(palette.hand, px, workshop::TieStamp{palette.stamp, card}, here, outcome);
}

// Beside its pin, so that the place it speaks of stays in sight.
void Hands::write_card_of_pin(const Palette& palette, base::Vec2 px, const Here& here,
                              Outcome& outcome) {
    const workshop::Stamp* pin = here.state.stamp(palette.stamp);
    if (!pin) return;
    const base::Rect at = workshop::rect_of(pin->kind, pin->pose);
    Draft draft;
    draft.hand = palette.hand;
    draft.stamp = pin->id;
    draft.at = {at.right() + at.w / 2, at.y - workshop::card_height};
    draft.colour = workshop::paper_of(here.state, places_.of(palette.hand).colour);
    draft.college = places_.of(palette.hand).college;
    open_draft(std::move(draft), px, here, outcome);
}

// What is gone, or may no longer be moved, is let go of.
void Hands::follow_stamps(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    const auto gone = [&](const auto& held) {
        return locked || !here.state.stamp(held.stamp);
    };
    std::erase_if(presence_.stamp_drags, gone);
    std::erase_if(presence_.twists, gone);
}

}  // namespace board
