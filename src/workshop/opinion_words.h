#pragma once
// A map of opinions in words: what everybody shares, what parts the room, and how far a map of so
// few people can be trusted (F073; voting/opinion_map.h).

#include "base/words.h"
#include "voting/opinion_map.h"
#include "workshop/state.h"

namespace workshop {

// Of a counted vote by “opinions”. Groups of fewer than limits::small_college_ballots_min people
// are not told. Throws voting::Cancelled.
voting::OpinionMap opinion_map_of(const Vote&, const std::stop_token& = {});

// A sentence each, warnings first.
std::vector<std::string> opinion_sentences(const Vote&, const voting::OpinionMap&,
                                           const base::Words&);

// “Group A, 12 people”, in the map's order; of the whole room: “Everybody, 20 people”.
std::vector<std::string> group_names(const voting::OpinionMap&, const base::Words&);

}  // namespace workshop
