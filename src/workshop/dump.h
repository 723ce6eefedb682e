#pragma once
// The state as readable text, every field of it: what stories compare, what the digest digests.

#include "base/digest.h"
#include "workshop/state.h"

namespace workshop {

std::string dump(const State&);
// One line: "card.moved 12 to 340,200".
std::string dump(const Event&);
std::string dump(const Entry&);
base::Digest digest(const State&);  // SHA-256 of dump(state)

}  // namespace workshop
