#pragma once
// Commands that change a session that is not open elsewhere.

#include "session/session.h"

#include <memory>

namespace app {

// Throws base::Failure: also when it can only be read.
std::unique_ptr<session::Session> opened_to_change(const std::string& file);
workshop::Context by_facilitator();  // now
// Waits until it is on the disk; throws when it was refused, or the disk did not take it.
void keep(session::Session&, const session::Answer&);

}  // namespace app
