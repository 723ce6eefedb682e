// Alone in its file, so that a simulation can be linked with a clock of its own.
#include "net/asio.h"

namespace net {

Clock::time_point Clock::now() noexcept {
    return time_point(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace net
