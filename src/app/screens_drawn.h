#pragma once
// Lends the host the painter of prototypes' screens.

#include "net/host.h"

namespace app {

net::DrawScreen screen_drawer(base::Words);

}  // namespace app
