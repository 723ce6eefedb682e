#include "net/front.h"

#include "net/addresses.h"
#include "net/guest.h"
#include "workshop/evolve.h"

#include <mutex>

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

}  // namespace

Front::Front(HostOptions options, session::Session& session, base::RunQueue& queue)
    : session_(writable(session)), photos_(options.photos),
      count_([&queue, this, alive = std::weak_ptr(alive_)] {
          queue.post([this, alive] {
              if (alive.lock()) publish();
          });
      }) {
    options = completed(std::move(options));
    desk_ = std::make_shared<Desk>(session, options.random, options.clock);
    hall_ = std::make_shared<Hall>(std::move(options), desk_, queue);
    session_.wait_durable(limits::answer_ms);
    session_.on_durable([hall = hall_](std::uint64_t seq) { hall->durable_later(seq); });
    // The first visitor is shown at once what there is: only what the disk has.
    if (session_.durable_seq() < session_.state().seq) {
        show(workshop::fold(session_.entries().first(std::size_t(session_.durable_seq()))));
    }
    publish();
}

Front::~Front() {
    session_.on_durable([](std::uint64_t) {});
    desk_.reset();  // what is still in the owner's queue finds nobody to answer
}

void Front::allow_photos(bool allowed) {
    photos_ = allowed;
    publish();
}

void Front::publish() { show(session_.state()); }

void Front::show(const workshop::State& state) {
    PublicView now = public_view(state);
    const auto count = [&](PublicVote& shown) {
        const workshop::Vote* vote = state.vote(shown.id);
        if (vote && workshop::is_counted(*vote)) shown.result = count_.result_of(*vote);
    };
    if (now.vote) count(*now.vote);
    std::ranges::for_each(now.others, count);
    now.language = hall_->languages().front().language();
    now.disk_failed = session_.disk_failure().has_value();
    now.photos = now.photos && photos_ && hall_->options().prepare_photo && !now.disk_failed;
    if (!hall_->options().draw_screen) now.task.clear();
    hall_->show_later(std::make_shared<const PublicView>(std::move(now)), session_.durable_seq());
}

}  // namespace net
