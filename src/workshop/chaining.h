#pragma once
// One method hands on to the next: the cards that a method placed now takes in, from what lies in
// the methods placed before it. It follows from where cards lie; nothing of it is stored but the
// links from each card to its copy. It stands here, not in methods/, because the board asks it.

#include "workshop/method.h"
#include "workshop/state.h"

namespace workshop {

struct Carried {
    std::vector<std::string> from;   // titles of methods, each once, in the order of its cards
    std::vector<CarriedCard> cards;  // in reading order of where they lie now
    std::size_t left = 0;  // that come no more: a gesture, the board or its links would be too full
};
// Of each kind that it takes in, from the method placed last that has handed on some.
Carried carried_into(const State&, const Methods&, const Method&);

// What is laid out because the current activity works with this method: right of everything, with
// what it takes in. Nothing: the activity has none, the library does not know it, or it lies there.
std::optional<PlaceTemplate> method_due(const State&, const Methods&);

// The cards that lie in a part of a method that was placed; none where it was made by another
// edition of the method, or its frame is gone.
std::vector<const Card*> cards_in_part(const State&, const PlacedMethod&, const Method&,
                                       const Method::Part&);

// What makes a copy of a card, with a link from the one to the other. Its photo's file is the same.
std::vector<Event> copied(const State&, const Card&, CardId copy, base::Vec2 at);

}  // namespace workshop
