#include "net/host.h"

#include "net/addresses.h"
#include "net/connection.h"
#include "net/forms.h"
#include "net/front.h"

#include <thread>

namespace net {
namespace {

asio::awaitable<void> welcome_all(Hall& hall, tcp::acceptor& acceptor) {
    while (true) {
        ErrorCode error;
        tcp::socket socket = co_await acceptor.async_accept(noting(error));
        if (error == asio::error::operation_aborted) co_return;
        if (error) {  // no more file descriptors, say: others may leave
            Timer moment(hall.io, std::chrono::milliseconds(100));
            co_await moment.async_wait(noting(error));
            continue;
        }
        socket.set_option(tcp::no_delay(true), error);
        asio::co_spawn(hall.io, attend(hall, std::move(socket)), asio::detached);
    }
}

}  // namespace

struct Host::Inside {
    Inside(const HostOptions& options, session::Session& session, base::RunQueue& queue)
        : front(options, session, queue), hall(front.hall()),
          acceptor(listening(hall->io, options.address, options.port)),
          address(options.address), port(acceptor.local_endpoint().port()) {}

    Front front;
    std::shared_ptr<Hall> hall;
    tcp::acceptor acceptor;
    std::string address;
    std::uint16_t port;
    std::jthread thread;
};

Host::Host(HostOptions options, session::Session& session, base::RunQueue& queue)
    : inside_(std::make_unique<Inside>(options, session, queue)) {
    Inside& in = *inside_;
    asio::co_spawn(in.hall->io, welcome_all(*in.hall, in.acceptor), asio::detached);
    asio::co_spawn(in.hall->io, in.hall->keep_house(), asio::detached);
    in.thread = std::jthread([hall = in.hall] { hall->io.run(); });
}

Host::~Host() {
    Inside& in = *inside_;
    asio::post(in.hall->io, [hall = in.hall.get()] { hall->close(); });
    in.thread.join();
}

void Host::publish() { inside_->front.publish(); }

void Host::allow_photos(bool allowed) { inside_->front.allow_photos(allowed); }
bool Host::photos_allowed() const { return inside_->front.photos_allowed(); }

bool Host::wall_hidden() const { return inside_->front.wall_hidden(); }
void Host::hide_wall(bool hidden) { inside_->front.hide_wall(hidden); }

Joined Host::joined() const { return inside_->hall->joined(); }
std::uint16_t Host::port() const { return inside_->port; }
const std::string& Host::code() const { return inside_->hall->options().code; }

std::string Host::url() const {
    return "http://" + reachable_address(inside_->address) + ":" + std::to_string(inside_->port);
}

std::string Host::join_url() const { return url() + "/?c=" + percent_encoded(code()); }

}  // namespace net
