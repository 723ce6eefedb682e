#include "net/host.h"

#include "net/addresses.h"
#include "net/connection.h"
#include "net/forms.h"
#include "net/guest.h"

#include <mutex>
#include <thread>

namespace net {

using base::msg;

namespace {

// A stream of the host's own, begun from 32 bytes of the one that was handed in: the session goes
// on with that one on its own thread, and neither disturbs the other's order.
base::RandomBytes forked(const base::RandomBytes& random) {
    struct Stream {
        std::mutex mutex;
        base::Digest key{};
        std::uint64_t block = 0;
    };
    const auto stream = std::make_shared<Stream>();
    random(stream->key);
    return [stream](std::span<std::uint8_t> bytes) {
        const std::lock_guard lock(stream->mutex);
        while (!bytes.empty()) {
            const std::string number = std::to_string(++stream->block);
            const base::Digest some = base::keyed_digest(stream->key, base::bytes_of(number));
            const std::size_t count = std::min(bytes.size(), some.size());
            std::copy_n(some.begin(), count, bytes.begin());
            bytes = bytes.subspan(count);
        }
    };
}

HostOptions completed(HostOptions options) {
    options.random = forked(options.random);
    if (options.languages.empty()) options.languages.emplace_back();
    if (options.code.empty()) {
        std::array<std::uint8_t, limits::code_characters> bytes;
        options.random(bytes);
        options.code = pairing_code(bytes);
    }
    return options;
}

session::Session& writable(session::Session& session) {
    if (session.read_only()) {
        throw base::Failure({"read_only", msg("A session that is open for review takes no votes."),
                             {}});
    }
    return session;
}

asio::awaitable<void> welcome_all(Hall& hall, tcp::acceptor& acceptor) {
    while (true) {
        ErrorCode error;
        tcp::socket socket = co_await acceptor.async_accept(noting(error));
        if (error == asio::error::operation_aborted) co_return;
        if (error) {  // no more file descriptors, say: others may leave
            asio::steady_timer moment(hall.io, std::chrono::milliseconds(100));
            co_await moment.async_wait(noting(error));
            continue;
        }
        socket.set_option(tcp::no_delay(true), error);
        asio::co_spawn(hall.io, attend(hall, std::move(socket)), asio::detached);
    }
}

}  // namespace

struct Host::Inside {
    Inside(HostOptions options, session::Session& owned, base::RunQueue& queue)
        : session(writable(owned)),
          desk(std::make_shared<Desk>(owned, options.random, options.clock)),
          hall(std::make_shared<Hall>(options, desk, queue)),
          acceptor(listening(hall->io, options.address, options.port)),
          address(options.address), port(acceptor.local_endpoint().port()), code(options.code) {}

    PublicView view() {
        PublicView now = public_view(session.state(), shown.get());
        now.language = hall->languages().front().language();
        now.disk_failed = session.disk_failure().has_value();
        return now;
    }

    session::Session& session;
    std::shared_ptr<Desk> desk;
    std::shared_ptr<Hall> hall;
    tcp::acceptor acceptor;
    std::string address;
    std::uint16_t port;
    std::string code;
    Hall::View shown;
    std::jthread thread;
};

Host::Host(HostOptions options, session::Session& session, base::RunQueue& queue)
    : inside_(std::make_unique<Inside>(completed(std::move(options)), session, queue)) {
    Inside& in = *inside_;
    session.wait_durable(limits::answer_ms);
    session.on_durable([hall = in.hall](std::uint64_t seq) { hall->durable_later(seq); });
    publish();
    asio::co_spawn(in.hall->io, welcome_all(*in.hall, in.acceptor), asio::detached);
    asio::co_spawn(in.hall->io, in.hall->keep_house(), asio::detached);
    in.thread = std::jthread([hall = in.hall] { hall->io.run(); });
}

Host::~Host() {
    Inside& in = *inside_;
    in.session.on_durable([](std::uint64_t) {});
    asio::post(in.hall->io, [hall = in.hall.get()] { hall->close(); });
    in.thread.join();
    in.desk.reset();  // what is still in the owner's queue finds nobody to answer
}

void Host::publish() {
    Inside& in = *inside_;
    in.shown = std::make_shared<const PublicView>(in.view());
    in.hall->show_later(in.shown, in.session.durable_seq());
}

Joined Host::joined() const { return inside_->hall->joined(); }
std::uint16_t Host::port() const { return inside_->port; }
const std::string& Host::code() const { return inside_->code; }

std::string Host::url() const {
    return "http://" + reachable_address(inside_->address) + ":" + std::to_string(inside_->port);
}

std::string Host::join_url() const { return url() + "/?c=" + percent_encoded(inside_->code); }

}  // namespace net
