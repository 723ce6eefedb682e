#include "app/session_files.h"

#include "app/surroundings.h"

namespace app {
namespace {

using base::Failure;
using base::msg;

constexpr base::Milliseconds durable_ms_max = 10 * base::second_ms;

}  // namespace

std::unique_ptr<session::Session> opened_to_change(const std::string& file) {
    auto session =
        session::Session::open(file, session::Mode::edit, wall_clock()(), real_surroundings());
    if (session->read_only()) throw Failure(session->finding());
    return session;
}

workshop::Context by_facilitator() {
    return {{workshop::ActorKind::facilitator, 0}, wall_clock()()};
}

void keep(session::Session& session, const session::Answer& answer) {
    if (const auto* refusal = std::get_if<base::Refusal>(&answer)) throw Failure(*refusal);
    if (!session.wait_durable(durable_ms_max)) {
        throw Failure({"not_durable", msg("The disk did not take the session."), {}});
    }
    if (auto warning = session.warning()) throw Failure(*warning);
}

}  // namespace app
