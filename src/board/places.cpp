#include "board/places.h"

#include <algorithm>

namespace board {

HandNumber Places::hand_at(base::Vec2 px, float reach_px, std::span<const HandNumber> busy,
                           base::Milliseconds now) {
    const auto is_free = [&](HandNumber hand) {
        return std::find(busy.begin(), busy.end(), hand) == busy.end();
    };
    const Place* nearest = nullptr;
    const Place* longest_gone = nullptr;
    for (const Place& place : places_) {
        if (!is_free(place.hand)) continue;
        const float away = base::length(place.px - px);
        if (away <= reach_px && (!nearest || away < base::length(nearest->px - px))) {
            nearest = &place;
        }
        if (!longest_gone || place.seen_at < longest_gone->seen_at) longest_gone = &place;
    }
    HandNumber hand = hands_max;
    if (nearest) hand = nearest->hand;
    else if (places_.size() < hands_max) hand = HandNumber(places_.size()) + 1;
    else if (longest_gone) hand = longest_gone->hand;
    seen(hand, px, now);
    return hand;
}

Place& Places::of(HandNumber hand) {
    const auto found = std::find_if(places_.begin(), places_.end(),
                                    [&](const Place& place) { return place.hand == hand; });
    if (found != places_.end()) return *found;
    places_.push_back({});
    places_.back().hand = hand;
    return places_.back();
}

void Places::seen(HandNumber hand, base::Vec2 px, base::Milliseconds now) {
    Place& place = of(hand);
    place.px = px;
    place.seen_at = now;
}

void Places::forget_colleges(const workshop::State& state) {
    for (Place& place : places_) {
        if (!state.college(place.college)) place.college.clear();
    }
}

}  // namespace board
