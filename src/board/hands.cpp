#include "board/hands.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

constexpr float wheel_pan_px = 60;      // one notch
constexpr float wheel_zoom_step = 1.15F;

// Two fingers pinch what they have in common: the canvas, a card, a title. All else answers one
// finger only, and so does a card that is held already.
input::Target pinch_target(const Target& target, std::int64_t pointer, bool taken, int pane) {
    const input::Target alone = input::Gestures::alone(pointer);
    if (taken) return alone;
    switch (target.kind) {
        case Target::Kind::name:
        case Target::Kind::canvas: return input::canvas_of(pane);
        case Target::Kind::card: return std::uint64_t{1} << 60 | target.card.value;
        case Target::Kind::cluster: return std::uint64_t{2} << 60 | target.cluster.value;
        case Target::Kind::stamp: return std::uint64_t{3} << 60 | target.stamp.value;
        default: return alone;
    }
}

template <class Times>
void keep_earliest(std::optional<base::Milliseconds>& next, const Times& times) {
    for (const auto& each : times) {
        if (!next || each.until < *next) next = each.until;
    }
}

}  // namespace

Camera moved(Camera camera, const CameraMove& move) {
    return zoomed_about(panned(camera, move.pan_px), move.about_px, move.zoom);
}

// -- panes ---------------------------------------------------------------------------------------

Here Here::at(base::Vec2 px) const {
    for (const View& pane : panes) {
        if (pane.viewport_px.contains(px)) return in(pane.pane);
    }
    return *this;
}

Here Here::in(int pane) const {
    Here there = *this;
    if (panes.empty()) return there;
    there.view = panes[std::size_t(pane) < panes.size() ? std::size_t(pane) : 0];
    return there;
}

// A card goes over into the pane that it is carried to, and so does a link to it; all else belongs
// to the pane where the finger came down.
Here Hands::seen_by(const input::Pointer& pointer, const Here& here) {
    if (const Inking* inking = presence_.inking_of(pointer.id)) return here.in(inking->pane);
    const Contact* found = contact(pointer.id);
    const bool goes_over =
        !found || found->doing == Doing::carrying || found->doing == Doing::linking;
    return goes_over ? here.at(pointer.px) : here.in(found->pane);
}

// -- contacts ------------------------------------------------------------------------------------

Outcome Hands::take(const input::Pointer& pointer, const Here& all) {
    const Here here = seen_by(pointer, all);
    Outcome outcome;
    outcome.pane = here.view.pane;
    gestures_.set_scale(here.view.scale);
    if (pointer.phase == input::Phase::down && base::finite(pointer.px)) {
        press(pointer, here, outcome);
    }
    for (Finger& finger : presence_.fingers) {
        if (finger.pointer == pointer.id && base::finite(pointer.px)) finger.px = pointer.px;
    }
    if (!take_on_keyboard(pointer, here, outcome) && !take_ink(pointer, here, outcome)) {
        const Contact* found = contact(pointer.id);
        const bool taken = found && (presence_.holder_of(found->target.card) ||
                                     presence_.holder_of(found->target.stamp));
        follow_gestures(gestures_.take(pointer,
                                       [&](base::Vec2) {
                                           return found ? pinch_target(found->target, pointer.id,
                                                                       taken, found->pane)
                                                        : input::canvas;
                                       }),
                        here, outcome);
    }
    forget_gone_contacts();
    return outcome;
}

// What lies under a new finger is asked of the same picture that its owner sees.
void Hands::press(const input::Pointer& pointer, const Here& here, Outcome& outcome) {
    // A broken screen may tell the same contact twice: the first one counts.
    const bool typing = std::ranges::any_of(presence_.drafts, [&](const Draft& draft) {
        return draft.keyboard.owns(pointer.id);
    });
    if (typing || contact(pointer.id) || presence_.inking_of(pointer.id)) return;
    const Target target = hit(build_scene(here.state, here.layout, here.view, presence_),
                              pointer.px);
    const bool of_a_draft = target.kind == Target::Kind::keyboard ||
                            target.kind == Target::Kind::strip ||
                            target.kind == Target::Kind::sheet ||
                            target.kind == Target::Kind::paper ||
                            target.kind == Target::Kind::caret;
    if (of_a_draft) focus_ = target.hand;
    if (begin_ink(pointer, target, here)) return;
    if (target.kind == Target::Kind::keyboard) {
        Draft* draft = presence_.draft_of(target.hand);
        places_.seen(target.hand, pointer.px, here.now);
        obey(*draft, draft->keyboard.press(pointer.id, pointer.px, here.now), here, outcome);
        return;
    }
    if (target.kind == Target::Kind::canvas) outcome.fling_px_s = base::Vec2{};
    if (target.kind == Target::Kind::card) give_up_turns(target.card);  // a third finger
    const HandNumber hand = of_a_draft || target.kind == Target::Kind::item
                                ? target.hand
                                : hand_for(pointer, target, here);
    contacts_.push_back({pointer.id, hand, target, Doing::pressing});
    contacts_.back().pane = here.view.pane;
    presence_.fingers.push_back({pointer.id, hand, pointer.px});
}

bool Hands::take_on_keyboard(const input::Pointer& pointer, const Here& here, Outcome& outcome) {
    const auto owner = std::find_if(
        presence_.drafts.begin(), presence_.drafts.end(),
        [&](const Draft& draft) { return draft.keyboard.owns(pointer.id); });
    if (owner == presence_.drafts.end()) return false;
    Keyboard& keyboard = owner->keyboard;
    switch (pointer.phase) {
        case input::Phase::down: break;
        case input::Phase::move:
            obey(*owner, keyboard.move(pointer.id, pointer.px), here, outcome);
            keep_in_view(*owner, here.in(owner->pane).view);
            break;
        case input::Phase::up:
            obey(*owner, keyboard.release(pointer.id, pointer.px, here.now), here, outcome);
            break;
        case input::Phase::cancelled: keyboard.cancel(pointer.id); break;
    }
    return true;
}

// The invariant that nothing sticks: what no finger holds is not held.
void Hands::forget_gone_contacts() {
    const auto gone = [&](const auto& each) { return !gestures_.fingers().contains(each.pointer); };
    std::erase_if(contacts_, gone);
    std::erase_if(presence_.fingers, gone);
    std::erase_if(presence_.drags, gone);
    std::erase_if(presence_.stamp_drags, gone);
    std::erase_if(presence_.zone_drags, gone);
    const auto one_gone = [&](const auto& each) {
        return !gestures_.fingers().contains(each.first) ||
               !gestures_.fingers().contains(each.second);
    };
    std::erase_if(presence_.twists, one_gone);
    std::erase_if(presence_.card_twists, one_gone);
    std::erase_if(presence_.loops, gone);
    std::erase_if(presence_.threads, gone);
    std::erase_if(presence_.stretches, gone);
    std::erase_if(presence_.tracings, gone);
}

Hands::Contact* Hands::contact(std::int64_t pointer) {
    const auto found = std::find_if(contacts_.begin(), contacts_.end(),
                                    [&](const Contact& c) { return c.pointer == pointer; });
    return found == contacts_.end() ? nullptr : &*found;
}

// A mouse has one person behind it, wherever it is.
HandNumber Hands::hand_for(const input::Pointer& pointer, const Target& target,
                           const Here& here) {
    std::vector<HandNumber> busy;
    for (const Contact& each : contacts_) busy.push_back(each.hand);
    for (const Inking& each : presence_.inkings) busy.push_back(each.hand);
    const bool everywhere = pointer.kind == input::PointerKind::mouse;
    const float reach = everywhere ? INFINITY : reach_mm * here.view.px_per_mm;
    if (target.kind == Target::Kind::card) {
        if (const HandNumber waiting = waiting_for_card(pointer.px, reach, busy)) {
            places_.seen(waiting, pointer.px, here.now);
            return waiting;
        }
    }
    return places_.hand_at(pointer.px, reach, busy, here.now);
}

// -- gestures ------------------------------------------------------------------------------------

struct Hands::On {
    Hands& hands;
    const Here& here;
    Outcome& outcome;

    void operator()(const input::Tap& g) {
        if (const Contact* c = hands.contact(g.pointer)) hands.tap(*c, g.px, here, outcome);
    }
    void operator()(const input::DoubleTap& g) {
        if (const Contact* c = hands.contact(g.pointer)) hands.double_tap(*c, g.px, here, outcome);
    }
    void operator()(const input::LongPress& g) {
        Contact* c = hands.contact(g.pointer);
        if (!c) return;
        c->rested = true;
        const Here there = here.in(c->pane);
        hands.long_press(*c, g.px, there, outcome);
        hands.hold_canvas(*c, there);
    }
    void operator()(const input::DragStart& g) {
        if (Contact* c = hands.contact(g.pointer)) hands.begin_drag(*c, g, here, outcome);
    }
    void operator()(const input::DragMove& g) {
        if (Contact* c = hands.contact(g.pointer)) hands.move_drag(*c, g, here, outcome);
    }
    void operator()(const input::DragEnd& g) {
        if (Contact* c = hands.contact(g.pointer)) hands.let_go(*c, g, here, outcome);
    }
    void operator()(const input::DragCancel& g) { hands.forget_drag(g.pointer); }
    void operator()(const input::Fling& g) { outcome.fling_px_s = g.velocity_px_s; }
    void operator()(const input::PinchStart& g) {
        outcome.fling_px_s = base::Vec2{};
        if (!hands.begin_twist(g, here)) hands.begin_turn(g, here);
    }
    void operator()(const input::PinchMove& g) {
        if (hands.follow_twist(g, here) || hands.follow_turn(g, here, outcome)) return;
        outcome.camera.push_back({g.pan_px, g.centre_px, g.zoom});
    }
    void operator()(const input::PinchEnd& g) {
        hands.end_twist(g, here, outcome);
        hands.end_turn(g, here, outcome);
    }
    void operator()(const input::PinchCancel& g) {
        const auto its = [&](const auto& each) { return each.first == g.first; };
        std::erase_if(hands.presence_.twists, its);
        std::erase_if(hands.presence_.card_twists, its);
    }
};

void Hands::follow_gestures(std::vector<input::Gesture> gestures, const Here& here,
                            Outcome& outcome) {
    for (const input::Gesture& gesture : gestures) std::visit(On{*this, here, outcome}, gesture);
}

Outcome Hands::take(const input::Wheel& wheel, const Here& here) {
    Outcome outcome;
    outcome.pane = here.at(wheel.px).view.pane;
    if (!base::finite(wheel.px) || !base::finite(wheel.by)) return outcome;
    CameraMove move;
    move.about_px = wheel.px;
    if (wheel.ctrl) move.zoom = std::pow(wheel_zoom_step, std::clamp(wheel.by.y, -10.0F, 10.0F));
    else move.pan_px = wheel.by * wheel_pan_px;
    outcome.camera.push_back(move);
    outcome.fling_px_s = base::Vec2{};
    return outcome;
}

// -- answers -------------------------------------------------------------------------------------

void Hands::say_no(HandNumber hand, base::Vec2 px, base::Refusal why, const Here& here) {
    std::erase_if(presence_.notices, [&](const Notice& each) { return each.hand == hand; });
    presence_.notices.push_back({hand, px, std::move(why), here.now + notice_ms});
}

void Hands::blink(workshop::CardId card, const Here& here) {
    std::erase_if(presence_.blinks, [&](const Blink& each) { return each.card == card; });
    presence_.blinks.push_back({card, here.now + blink_ms});
}

bool Hands::may_touch_cards(const Contact& contact, base::Vec2 px, const Here& here) {
    if (here.view.only_looking) return false;
    if (here.state.tools().cards) return true;
    say_no(contact.hand, px,
           {"locked", base::msg("The cards are locked during this activity."), {}}, here);
    return false;
}

// -- time and change -----------------------------------------------------------------------------

Outcome Hands::tick(const Here& here) {
    Outcome outcome;
    follow_gestures(gestures_.tick(here.now), here, outcome);
    hold_with_pen(here);
    hold_at_end(here);
    // By number, not by reference: "done" on one keyboard changes the list.
    std::vector<HandNumber> writing;
    for (const Draft& draft : presence_.drafts) writing.push_back(draft.hand);
    for (const HandNumber hand : writing) {
        Draft* draft = presence_.draft_of(hand);
        if (draft) obey(*draft, draft->keyboard.tick(here.now), here, outcome);
    }
    const auto over = [&](const auto& each) { return each.until <= here.now; };
    std::erase_if(presence_.notices, over);
    std::erase_if(presence_.blinks, over);
    return outcome;
}

std::optional<base::Milliseconds> Hands::next_deadline() const {
    std::optional<base::Milliseconds> next = gestures_.next_deadline();
    for (const Draft& draft : presence_.drafts) {
        const auto due = draft.keyboard.next_deadline();
        if (due && (!next || *due < *next)) next = due;
    }
    for (const Inking& inking : presence_.inkings) {
        const bool may_clean = rests_at_end(inking);
        if (!holds_still(inking) && !may_clean) continue;
        const base::Milliseconds due =
            may_clean ? inking.resting_since + clean_hold_ms : inking.since + input::long_press_ms;
        if (!next || due < *next) next = due;
    }
    keep_earliest(next, presence_.notices);
    keep_earliest(next, presence_.blinks);
    return next;
}

Outcome Hands::follow(const Here& here) {
    Outcome outcome;
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    for (Drag& drag : presence_.drags) {
        std::erase_if(drag.grips, [&](const Drag::Grip& grip) {
            const PlacedCard* card = here.layout.card(grip.card);
            return locked || !card || (card->hidden && !drag.cluster && !drag.frame);
        });
        const bool frame_gone = drag.frame && (locked || !here.state.frame(drag.frame));
        if (frame_gone) drag = {drag.pointer, drag.hand, {}, drag.px, {}};
        Contact* holder = contact(drag.pointer);
        if (drag.grips.empty() && !drag.frame && holder) holder->doing = Doing::ignored;
    }
    std::erase_if(presence_.drags,
                  [](const Drag& drag) { return drag.grips.empty() && !drag.frame; });
    follow_frames(here);
    for (Palette& palette : presence_.palettes) palette.pane = here.in(palette.pane).view.pane;
    for (Looking& looking : presence_.lookings) looking.pane = here.in(looking.pane).view.pane;
    std::erase_if(presence_.palettes, [&](const Palette& palette) {
        return palette.about != Palette::About::canvas &&
               (locked || placed_palette(palette, here.state, here.view).items.empty());
    });
    const workshop::Vote* vote = here.state.open_vote();
    if (!vote || vote->id != presence_.slip.vote) clear_slip();
    places_.forget_colleges(here.state);
    follow_drafts(here);
    follow_gatherings(here);
    follow_stamps(here);
    follow_turns(here);
    follow_zones(here);
    forget_gone_inkings(here);
    forget_gone_lookings(here);
    return outcome;
}

Outcome Hands::cancel_all(const Here& here) {
    Outcome outcome;
    follow_gestures(gestures_.cancel_all(), here, outcome);
    for (Draft& draft : presence_.drafts) draft.keyboard.cancel_all();
    for (Inking& inking : presence_.inkings) cancel_ink(inking);
    presence_.inkings.clear();
    forget_gone_contacts();
    return outcome;
}

}  // namespace board
