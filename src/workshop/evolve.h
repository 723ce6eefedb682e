#pragma once
// The one place where state changes. Total and pure: an event that makes no sense (unknown card)
// changes nothing but the sequence number. Rules live in decide(), so that a rule tightened
// tomorrow does not change the past.

#include "workshop/state.h"

#include <span>

namespace workshop {

void evolve(State&, const Entry&);
State fold(std::span<const Entry>);

}  // namespace workshop
