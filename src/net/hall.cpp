#include "net/hall.h"

#include "net/guest.h"

namespace net {

using base::msg;
using base::Refusal;

namespace {

Refusal disk_failed() {
    return {"disk_failed",
            msg("The host cannot write to its disk: your ballot is not counted yet."), {}};
}

}  // namespace

Refusal Hall::busy() {
    return {"busy", msg("The host is busy. Please try again in a moment."), {}};
}

Hall::Hall(HostOptions options, std::weak_ptr<Desk> desk, base::RunQueue& owner)
    : pages(options.assets_folder, options.languages), door(options.code), key(options.random),
      options_(std::move(options)), desk_(std::move(desk)), owner_(owner),
      screens_painted_(steady_ms(), limits::screens_painted) {
    durable_bell_.expires_at(Timer::time_point::max());
}

// Guests belong to `io`, which goes before the set that holds them.
Hall::~Hall() {
    if (photo_thread_) photo_thread_->join();
    guests_.clear();
}

const base::Words& Hall::words(const std::string& language) const {
    for (const base::Words& words : options_.languages) {
        if (words.language() == language) return words;
    }
    return options_.languages.front();
}

void Hall::show_later(View view, std::uint64_t durable_seq) {
    asio::post(io, [this, view = std::move(view), durable_seq] {
        durable_seq_ = std::max(durable_seq_, durable_seq);
        if (!view_) view_ = view;  // before the first visitor
        newest_ = view;
        if (!next_) next_ = view;
        show_what_is_durable();
        if (!view->disk_failed || view_->disk_failed) return;
        // Nothing newer will reach the disk: the last thing that did is what stays true.
        auto stopped = std::make_shared<PublicView>(*view_);
        stopped->disk_failed = true;
        show(std::move(stopped));
        durable_bell_.cancel();
    });
}

void Hall::durable_later(std::uint64_t seq) {
    asio::post(io, [this, seq] {
        durable_seq_ = std::max(durable_seq_, seq);
        durable_bell_.cancel();
        show_what_is_durable();
    });
}

// `next_` is waited for; meanwhile only the newest one after it is kept.
void Hall::show_what_is_durable() {
    while (next_ && next_->seq <= durable_seq_) {
        show(next_);
        next_ = next_ == newest_ ? nullptr : newest_;
    }
}

void Hall::show(View view) {
    view_ = std::move(view);
    if (view_->ended) remotes_.clear();
    if (news_waits_) return;
    news_waits_ = true;
    asio::co_spawn(io, tell_news(), asio::detached);
}

// What happened within the last moment is told at once to all.
asio::awaitable<void> Hall::tell_news() {
    Timer moment(io, std::chrono::milliseconds(limits::news_every_ms));
    ErrorCode error;
    co_await moment.async_wait(noting(error));
    news_waits_ = false;
    const auto text = std::make_shared<const std::string>(written(FromHost(News{*view_})));
    for (const auto& guest : guests_) guest->news(text);
}

asio::awaitable<Hall::Answer> Hall::take(BallotRequest request, std::uint32_t station) {
    std::function<Answer(Desk&)> work = [request = std::move(request), station](Desk& desk) {
        return desk.take(request, station);
    };
    std::optional<Answer> answer = co_await ask<Answer>(std::move(work));
    if (!answer) co_return busy();
    if (std::holds_alternative<Refusal>(*answer)) co_return std::move(*answer);
    Answer counted = co_await until_durable(std::get<Counted>(*answer));
    co_return counted;
}

asio::awaitable<bool> Hall::durable(std::uint64_t seq) {
    const std::int64_t deadline_ms = steady_ms() + options_.patience.answer_ms;
    while (durable_seq_ < seq) {
        if (view_->disk_failed || steady_ms() > deadline_ms) co_return false;
        ErrorCode rung;
        co_await durable_bell_.async_wait(noting(rung));
    }
    co_return true;
}

asio::awaitable<Hall::Answer> Hall::until_durable(Counted counted) {
    const bool kept = co_await durable(counted.seq);
    if (!kept) co_return disk_failed();
    co_return counted;
}

asio::awaitable<bool> Hall::knows(const std::string& token) {
    if (token.empty()) co_return false;
    if (phones_seen_ms_.count(token)) {
        seen(token);
        co_return true;
    }
    std::function<Standing(Desk&)> work = [token](Desk& desk) { return desk.standing(token, {}); };
    const std::optional<Standing> standing = co_await ask<Standing>(std::move(work));
    if (!standing || !standing->known) co_return false;
    seen(token);
    co_return true;
}

asio::awaitable<std::variant<std::string, Refusal>> Hall::new_token(std::string college) {
    using Given = std::variant<std::string, Refusal>;
    std::function<Given(Desk&)> work = [college](Desk& desk) { return desk.new_token(college); };
    std::optional<Given> given = co_await ask<Given>(std::move(work));
    if (!given) co_return busy();
    co_return std::move(*given);
}

void Hall::enter(const std::shared_ptr<Guest>& guest) {
    guests_.insert(guest);
    count_joined();
}

void Hall::leave(const std::shared_ptr<Guest>& guest) {
    guests_.erase(guest);
    tester_leaves(guest->device());
    writers_.erase(guest->device());
    count_joined();
}

void Hall::seen(const std::string& token) {
    if (phones_seen_ms_.size() >= limits::phones_max && !phones_seen_ms_.count(token)) return;
    phones_seen_ms_[token] = steady_ms();
}

void Hall::keep_draft(const std::string& seat, KeptDraft draft) {
    if (drafts_.size() >= limits::drafts_max && !drafts_.count(seat)) {
        std::erase_if(drafts_, [&](const auto& kept) { return kept.second.vote != draft.vote; });
    }
    if (drafts_.size() >= limits::drafts_max) drafts_.erase(drafts_.begin());
    drafts_[seat] = std::move(draft);
}

const Draft* Hall::kept_draft(const std::string& seat, workshop::VoteId vote) const {
    const auto found = drafts_.find(seat);
    return found != drafts_.end() && found->second.vote == vote ? &found->second.draft : nullptr;
}

void Hall::drop_draft(const std::string& seat, workshop::VoteId vote) {
    if (kept_draft(seat, vote)) drafts_.erase(seat);
}

void Hall::count_joined() {
    const std::int64_t since_ms = steady_ms() - limits::phone_seen_ms;
    Joined now;
    for (const auto& [token, seen_ms] : phones_seen_ms_) now.phones += seen_ms >= since_ms;
    for (const auto& guest : guests_) {
        now.kiosks += guest->kind() == StationKind::kiosk;
        now.phones += guest->kind() == StationKind::phone;
    }
    if (now == joined()) return;
    kiosks_ = now.kiosks;
    phones_ = now.phones;
    owner_.post([] {});  // wakes the screen, which shows the numbers
}

asio::awaitable<void> Hall::keep_house() {
    Timer second(io);
    ErrorCode error;
    while (!error) {
        second.expires_after(std::chrono::seconds(1));
        co_await second.async_wait(noting(error));
        durable_bell_.cancel();  // who has waited too long gives up
        count_joined();
        look_for_silence();
    }
}

void Hall::close() {
    const auto leaving = guests_;
    for (const auto& guest : leaving) guest->close();
    io.stop();
}

}  // namespace net
