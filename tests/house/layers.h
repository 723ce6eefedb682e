#pragma once
// Who may include whom, and who may touch the outside world.

#include "tree.h"

namespace house {

// Includes and add_room(… USES …) against the table of rooms.
Complaints broken_layers(const Tree&);
// Libraries, clocks, randomness and the environment, each behind its fence.
Complaints broken_fences(const Tree&);
// Folder = namespace.
Complaints strange_namespaces(const Tree&);

}  // namespace house
