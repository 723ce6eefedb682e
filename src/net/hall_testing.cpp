// Testers of prototypes: which device has which run is known here, in memory, and nowhere else.
// Screens are painted on the thread of the photos, each once, so that sixty phones cost one.

#include "net/hall.h"

namespace net {

using base::msg;
using base::Refusal;
using workshop::RunId;

namespace {

Refusal too_fast() {
    return {"too_fast", msg("Many taps in a short time: please wait a moment."), {}};
}
Refusal not_kept() {
    return {"disk_failed", msg("The host cannot write to its disk: what you did is not kept."), {}};
}
Refusal no_run() { return {"no_run", msg("This try is over. Thank you!"), {}}; }

}  // namespace

RunId Hall::run_of(const std::string& device) const {
    const auto found = testers_.find(device);
    return found == testers_.end() ? RunId{} : found->second.run;
}

asio::awaitable<Hall::Heard> Hall::told_of(std::function<Desk::Told(Desk&)> work) {
    const std::optional<Desk::Told> told = co_await ask<Desk::Told>(std::move(work));
    if (!told) co_return busy();
    if (const auto* refusal = std::get_if<Refusal>(&*told)) co_return *refusal;
    const bool kept = co_await durable(std::get<std::uint64_t>(*told));
    if (!kept) co_return not_kept();
    co_return std::nullopt;
}

asio::awaitable<Hall::Heard> Hall::tester_begins(const std::string& device) {
    if (testers_.size() >= limits::phones_max && !testers_.contains(device)) testers_.clear();
    const std::int64_t now_ms = steady_ms();
    Tester& tester = testers_
                         .try_emplace(device, Tester{{}, Bucket(now_ms, limits::runs),
                                                    Bucket(now_ms, limits::taps), false})
                         .first->second;
    if (tester.starting) co_return std::nullopt;  // pressed twice: one run
    if (!tester.starts.take(now_ms)) co_return too_fast();
    tester.starting = true;
    using Started = std::variant<Desk::Begun, Refusal>;
    std::function<Started(Desk&)> work = [before = tester.run](Desk& desk) {
        return desk.start_run(before);
    };
    const std::optional<Started> started = co_await ask<Started>(std::move(work));
    const auto found = testers_.find(device);
    if (found != testers_.end()) found->second.starting = false;
    if (!started) co_return busy();
    if (const auto* refusal = std::get_if<Refusal>(&*started)) co_return *refusal;
    const Desk::Begun begun = std::get<Desk::Begun>(*started);
    if (found != testers_.end()) found->second.run = begun.run;
    const bool kept = co_await durable(begun.seq);
    if (!kept) co_return not_kept();
    co_return std::nullopt;
}

asio::awaitable<std::optional<TesterSees>> Hall::tester_sees(const std::string& device) {
    const RunId run = run_of(device);
    if (!run) co_return std::nullopt;
    using Seen = std::optional<TesterSees>;
    std::function<Seen(Desk&)> work = [run](Desk& desk) { return desk.sees(run); };
    std::optional<Seen> seen = co_await ask<Seen>(std::move(work));
    if (!seen) co_return std::nullopt;
    co_return std::move(*seen);
}

asio::awaitable<Hall::Heard> Hall::tester_taps(const std::string& device, TapAsked asked) {
    const auto tester = testers_.find(device);
    if (tester == testers_.end() || !tester->second.run) co_return no_run();
    if (!tester->second.taps.take(steady_ms())) co_return too_fast();
    const RunId run = tester->second.run;
    std::function<Desk::Told(Desk&)> work = [run, asked](Desk& desk) {
        return desk.tap(run, asked);
    };
    Heard heard = co_await told_of(std::move(work));
    co_return heard;
}

asio::awaitable<Hall::Heard> Hall::tester_ends(const std::string& device, workshop::RunEnd how) {
    const RunId run = run_of(device);
    if (!run) co_return no_run();
    std::function<Desk::Told(Desk&)> work = [run, how](Desk& desk) {
        return desk.tell(workshop::EndRun{run, how});
    };
    Heard heard = co_await told_of(std::move(work));
    co_return heard;
}

asio::awaitable<Hall::Heard> Hall::tester_tells(const std::string& device, Feedback feedback) {
    const auto tester = testers_.find(device);
    if (tester == testers_.end() || !tester->second.run) co_return no_run();
    // Taken away before it is asked for: a form that is sent twice is heard once.
    const RunId run = std::exchange(tester->second.run, RunId{});
    std::function<Desk::Told(Desk&)> work = [run, feedback](Desk& desk) {
        return desk.take(run, feedback);
    };
    Heard heard = co_await told_of(std::move(work));
    const auto again = testers_.find(device);
    if (heard && again != testers_.end() && !again->second.run) again->second.run = run;
    co_return heard;
}

void Hall::tester_leaves(const std::string& device) {
    const RunId run = run_of(device);
    testers_.erase(device);
    if (!run) return;
    owner_.post([desk = desk_, run] {
        const std::shared_ptr<Desk> there = desk.lock();
        // Refused when the run has ended already, which is as well.
        if (there) there->tell(workshop::EndRun{run, workshop::RunEnd::fell_silent});
    });
}

asio::awaitable<Hall::Png> Hall::painted(DrawnScreen drawn) {
    if (!screens_painted_.take(steady_ms())) co_return nullptr;
    if (!photo_thread_) photo_thread_.emplace(1);
    std::function<void(Tell<Png>)> begin = [this, make = drawn.make_png](Tell<Png> tell) {
        asio::post(*photo_thread_, [make, tell] {
            try {
                tell(std::make_shared<const std::string>(make()));
            } catch (const std::bad_alloc&) {
                tell(nullptr);
            }
        });
    };
    std::optional<Png> png = co_await answer_to<Png>(std::move(begin), limits::screen_paint_ms);
    if (!png || !*png || (*png)->empty()) co_return nullptr;
    if (screens_.size() >= limits::screens_kept_max) screens_.clear();
    screens_[drawn.picture] = *png;
    co_return *png;
}

asio::awaitable<Hall::Png> Hall::tester_picture(const std::string& device) {
    const RunId run = run_of(device);
    if (!run || !options_.draw_screen) co_return nullptr;
    std::function<DrawnScreen(Desk&)> work = [run, &draw = options_.draw_screen](Desk& desk) {
        return desk.drawn_screen(run, draw);
    };
    const std::optional<DrawnScreen> drawn = co_await ask<DrawnScreen>(std::move(work));
    if (!drawn || !drawn->make_png) co_return nullptr;
    const auto kept = screens_.find(drawn->picture);
    if (kept != screens_.end()) co_return kept->second;
    Png png = co_await painted(*drawn);
    co_return png;
}

void Hall::look_for_silence() {
    const std::int64_t now_ms = steady_ms();
    if (now_ms - silence_looked_for_ms_ < limits::silent_runs_every_ms) return;
    silence_looked_for_ms_ = now_ms;
    if (!view_ || view_->task.empty()) return;
    owner_.post([desk = desk_] {
        if (const std::shared_ptr<Desk> there = desk.lock()) there->end_silent_runs();
    });
}

}  // namespace net
