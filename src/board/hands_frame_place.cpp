// Where new frames and templates of frames come to lie.

#include "board/hands.h"
#include "workshop/chaining.h"
#include "workshop/decide.h"

#include <algorithm>

namespace board {
namespace {

constexpr float beside_gap = 40;  // board units between a new frame and what lies there
constexpr std::size_t neighbours_max = 256;

base::Rect with_title(base::Rect at) {
    return {at.x, at.y - workshop::frame_title_height, at.w, at.h + workshop::frame_title_height};
}

// Its title first: that is what is written next.
base::Rect into(base::Rect window, base::Rect wanted) {
    const base::Rect whole = with_title(wanted);
    const auto inside = [](float at, float length, float low, float high) {
        return std::max(std::min(at, high - length), low) - at;
    };
    wanted.x += inside(whole.x, whole.w, window.x, window.right());
    wanted.y += inside(whole.y, whole.h, window.y, window.bottom());
    return wanted;
}

// What a new frame at a place would lie on: frames weigh more than cards.
enum class Covers { nothing, cards, frames };
Covers covers(base::Rect at, const Layout& layout) {
    const base::Rect whole = with_title(at);
    const bool frames = std::ranges::any_of(layout.frames(), [&](const workshop::Frame& other) {
        return whole.overlaps(with_title(other.at));
    });
    if (frames) return Covers::frames;
    return layout.cards_in(whole).empty() ? Covers::nothing : Covers::cards;
}

// Frames and cards in the window that a new frame can lie beside, with room for its title.
std::vector<base::Rect> neighbours(const Layout& layout, base::Rect window) {
    std::vector<base::Rect> found;
    for (const workshop::Frame& frame : layout.frames()) found.push_back(with_title(frame.at));
    for (const std::uint32_t index : layout.cards_in(window)) {
        if (found.size() >= neighbours_max) break;
        found.push_back(layout.cards()[index].at);
    }
    return found;
}

// Where it was wanted, unless it would cover something there and `within` has room elsewhere: the
// nearest such place.
base::Rect beside_others(base::Rect wanted, const Layout& layout, base::Rect within) {
    base::Rect best = wanted;
    Covers least = covers(wanted, layout);
    float nearest = 0;
    if (least == Covers::nothing) return wanted;
    for (const base::Rect& other : neighbours(layout, within)) {
        const float top = other.y - wanted.h - beside_gap;
        const float below = other.bottom() + workshop::frame_title_height + beside_gap;
        const base::Vec2 corners[] = {{other.right() + beside_gap, wanted.y},
                                      {other.x - wanted.w - beside_gap, wanted.y},
                                      {wanted.x, below},
                                      {wanted.x, top}};
        for (const base::Vec2 corner : corners) {
            const base::Rect at{corner.x, corner.y, wanted.w, wanted.h};
            const base::Rect whole = with_title(at);
            if (!within.contains(whole.min()) || !within.contains(whole.max())) continue;
            const Covers covered = covers(at, layout);
            const float away = base::length(corner - wanted.min());
            if (covered > least || (covered == least && away >= nearest)) continue;
            least = covered;
            nearest = away;
            best = at;
        }
    }
    return best;
}

// A template covers nothing: where the window has no room, it lies outside, as near as may be.
base::Rect beside_all(base::Rect wanted, const Layout& layout, base::Rect window) {
    const base::Rect in_window = beside_others(wanted, layout, window);
    if (covers(in_window, layout) == Covers::nothing) return in_window;
    const base::Rect all = base::united(with_title(wanted), layout.bounds());
    const float around = 2 * (std::max(wanted.w, wanted.h) + beside_gap);
    const base::Rect near = beside_others(wanted, layout, base::grown(all, around));
    if (covers(near, layout) == Covers::nothing) return near;
    return {all.right() + beside_gap, wanted.y, wanted.w, wanted.h};
}

}  // namespace

void Hands::place_frame(const Palette& palette, workshop::FrameKind kind, base::Vec2 px,
                        const Here& here, Outcome& outcome) {
    Draft draft;
    draft.what = Draft::What::new_frame;
    draft.hand = palette.hand;
    draft.placing = workshop::proposed_frame(kind, palette.at);
    const base::Rect window = here.view.camera.to_board(room_of(here.view));
    draft.placing.at = beside_others(into(window, draft.placing.at), here.layout, window);
    const auto decision =
        workshop::decide(here.state, draft.placing, {actor_of(palette.hand), here.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        return say_no(palette.hand, px, *why, here);
    }
    draft.at = draft.placing.at.min();
    open_draft(std::move(draft), px, here, outcome);
}

// Everybody may lock; who unlocks is asked for the facilitator's PIN.
void Hands::lock_frame(const Palette& palette, const Here& here, Outcome& outcome) const {
    const workshop::Frame* frame = here.state.frame(palette.frame);
    if (!frame) return;
    if (!frame->locked) {
        outcome.wishes.push_back({palette.hand, workshop::LockFrame{palette.frame, true}});
        return;
    }
    Ask ask{Ask::What::unlock, palette.hand};
    ask.frame = palette.frame;
    outcome.asks.push_back(std::move(ask));
}

Outcome Hands::lay(const workshop::Method& method, base::Vec2 px, const Here& here) {
    Outcome outcome;
    Palette palette = new_palette(1, px, here);
    palette.at = here.view.camera.to_board(px);
    ask_to_carry(std::move(palette), method, px, here, outcome);
    return outcome;
}

// Where earlier work could be taken in, it is asked whether it is to be.
void Hands::ask_to_carry(Palette palette, const workshop::Method& method, base::Vec2 px,
                         const Here& here, Outcome& outcome) {
    palette.method = &method;
    const auto carried = workshop::carried_into(here.state, *palette.methods, method);
    if (carried.cards.empty()) return place_method(palette, method, false, px, here, outcome);
    open_instead(std::move(palette), Palette::About::carrying, here);
}

// Whether it may be is asked here, where the finger is; the screen shows all of it.
void Hands::place_method(const Palette& palette, const workshop::Method& method, bool takes_in,
                         base::Vec2 px, const Here& here, Outcome& outcome) {
    workshop::Carried carried;
    if (takes_in) carried = workshop::carried_into(here.state, *palette.methods, method);
    const base::Vec2 size =
        workshop::rect_of(workshop::laid_out(method, {}, carried.cards)).size();
    const base::Vec2 corner = palette.at - size / 2;
    const base::Rect window = here.view.camera.to_board(room_of(here.view));
    const base::Rect at =
        beside_all(into(window, {corner.x, corner.y, size.x, size.y}), here.layout, window);
    Ask ask{Ask::What::place_template, palette.hand};
    ask.placing = workshop::laid_out(method, at.min(), carried.cards);
    const auto decision =
        workshop::decide(here.state, ask.placing, {actor_of(palette.hand), here.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        return say_no(palette.hand, px, *why, here);
    }
    outcome.asks.push_back(std::move(ask));
}

}  // namespace board
