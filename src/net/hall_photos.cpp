// Photos from phones: prepared on a thread of their own, one after the other, so that nobody's
// ballot waits for a picture.

#include "net/hall.h"

namespace net {

using base::msg;
using base::Refusal;

bool Hall::photo_in_time(const std::string& token) {
    if (photos_sent_.size() >= limits::phones_max) photos_sent_.clear();
    const auto now_ms = steady_ms();
    return photos_sent_.try_emplace(token, now_ms, limits::photos).first->second.take(now_ms);
}

asio::awaitable<std::optional<Hall::Prepared>> Hall::prepare(base::Bytes upload,
                                                             session::PhotoFolder folder) {
    if (!photo_thread_) photo_thread_.emplace(1);
    const auto bytes = std::make_shared<const base::Bytes>(std::move(upload));
    std::function<void(Tell<Prepared>)> begin = [this, bytes, folder](Tell<Prepared> tell) {
        asio::post(*photo_thread_, [this, bytes, folder, tell] {
            try {
                auto made = options_.prepare_photo(*bytes);
                if (const auto* refusal = std::get_if<Refusal>(&made)) return tell(*refusal);
                const auto& file = std::get<workshop::PhotoFile>(made);
                folder.keep(file);
                tell(file.photo);
            } catch (const base::Failure& failure) {
                tell(failure.refusal());
            } catch (const std::bad_alloc&) {
                tell(busy());
            }
        });
    };
    auto prepared = co_await answer_to<Prepared>(std::move(begin), limits::photo_prepare_ms);
    co_return prepared;
}

asio::awaitable<Hall::Photographed> Hall::take_photo(base::Bytes upload, PhotoRequest request) {
    using Place = std::variant<session::PhotoFolder, Refusal>;
    request.photo = {{}, {}, 1, 1, 1, 0};  // any, to be judged before the real one is made
    std::function<Place(Desk&)> where = [request](Desk& desk) { return desk.place_for(request); };
    const std::optional<Place> place = co_await ask<Place>(std::move(where));
    if (!place) co_return busy();
    if (const auto* refusal = std::get_if<Refusal>(&*place)) co_return *refusal;
    const auto& folder = std::get<session::PhotoFolder>(*place);
    const std::optional<Prepared> prepared = co_await prepare(std::move(upload), folder);
    if (!prepared) co_return busy();
    if (const auto* refusal = std::get_if<Refusal>(&*prepared)) co_return *refusal;
    request.photo = std::get<workshop::Photo>(*prepared);
    using Taken = std::variant<std::uint64_t, Refusal>;
    std::function<Taken(Desk&)> take = [request, folder](Desk& desk) {
        return desk.take(request, folder);
    };
    const std::optional<Taken> taken = co_await ask<Taken>(std::move(take));
    if (!taken) co_return busy();
    if (const auto* refusal = std::get_if<Refusal>(&*taken)) co_return *refusal;
    const bool kept = co_await durable(std::get<std::uint64_t>(*taken));
    if (kept) co_return std::nullopt;
    co_return Refusal{"disk_failed",
                      msg("The host cannot write to its disk: your photo is not kept."), {}};
}

}  // namespace net
