// Linked in place of src/net/clock.cpp.
#include "clock.h"

#include "net/asio.h"

#include <cerrno>

namespace simulation {
namespace {

constexpr base::Milliseconds beginning_ms = 1'000'000;
base::Milliseconds now = beginning_ms;

}  // namespace

base::Milliseconds now_ms() { return now; }
void set_now_ms(base::Milliseconds ms) { now = ms; }

}  // namespace simulation

namespace net {

Clock::time_point Clock::now() noexcept {
    return time_point(std::chrono::milliseconds(simulation::now_ms()));
}

}  // namespace net

// The kernel's timers know nothing of this clock. Where there are none, Asio looks at the clock
// itself at every turn, which is what makes a run the same each time.
extern "C" int timerfd_create(int, int) {
    errno = ENOSYS;
    return -1;
}
