// Stamps: chosen, dragged, turned, written.

#include "board/hands.h"

#include <algorithm>

namespace board {
namespace {

using workshop::StampPose;

StampPose turned(StampPose pose) {
    pose.turn = workshop::QuarterTurn((int(pose.turn) + 1) % workshop::quarter_turn_count);
    return pose;
}

StampPose resized(StampPose pose, int steps) {
    const int size = std::clamp(int(pose.size) + steps, 0, workshop::stamp_size_count - 1);
    pose.size = workshop::StampSize(size);
    return pose;
}

}  // namespace

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
    workshop::MoveStamp move{drag.stamp, pose};
    const auto decision = workshop::decide(here.state, move, {actor_of(drag.hand), here.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        say_no(drag.hand, end.px, *why, here);
    } else {
        outcome.wishes.push_back({drag.hand, move});
    }
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
    Palette palette;
    palette.about = Palette::About::stamp;
    palette.hand = contact.hand;
    palette.stamp = stamp;
    open_palette(std::move(palette), here);
}

void Hands::write_stamp(HandNumber hand, workshop::StampId id, base::Vec2 px, const Here& here,
                        Outcome& outcome) {
    const workshop::Stamp* stamp = here.state.stamp(id);
    const bool may = stamp && here.state.tools().cards && !here.state.open_vote() &&
                     !here.view.only_looking && workshop::row_of(stamp->kind).written;
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
        outcome.wishes.push_back(
            {palette.hand, workshop::PlaceStamp{item.stamp, {palette.at}}});
        return;
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
        case Choice::stamp_remove:
            outcome.wishes.push_back({palette.hand, workshop::RemoveStamp{palette.stamp}});
            return;
        default: return write_stamp(palette.hand, palette.stamp, px, here, outcome);
    }
}

// What is gone, or may no longer be moved, is let go of.
void Hands::follow_stamps(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    std::erase_if(presence_.stamp_drags, [&](const StampDrag& drag) {
        return locked || !here.state.stamp(drag.stamp);
    });
}

}  // namespace board
