#include "net/tester.h"

#include "net/limits.h"
#include "workshop/testing.h"

#include <algorithm>

namespace net {

using workshop::RunEnd;
using What = TesterMove::What;

// -- a mind --------------------------------------------------------------------------------------

TesterMind::TesterMind(base::Random random) : random_(random) {
    taps_left_ = 1 + random_.below(6);
    skill_percent_ = 25 + random_.below(60);
    if (random_.below(3) == 0) answers_ = int(random_.below(workshop::feedback_parts.size()));
}

TesterMove TesterMind::next(std::size_t zones) {
    TesterMove move;
    move.wait_ms = base::Milliseconds(900 + random_.below(3500));
    if (random_.below(7) == 0) move.wait_ms += workshop::hesitation_ms;
    if (taps_left_ == 0) {
        static constexpr std::array ends{What::give_up, What::give_up, What::say_done,
                                         What::go_away};
        move.what = ends[std::size_t(random_.below(ends.size()))];
        return move;
    }
    --taps_left_;
    if (zones > 0 && random_.below(100) < skill_percent_) {
        move.what = What::tap_zone;
        move.zone = std::size_t(random_.below(zones));
        return move;
    }
    move.what = What::tap_beside;
    const auto part = [this] { return float(random_.below(1000)) / 1000; };
    move.place.x = part();
    move.place.y = part();
    return move;
}

Tester::Tester(asio::io_context& io, const Place& place, const TestersOptions& options,
               TesterMind mind)
    : place_(place), options_(options), mind_(mind),
      browser_(io, place, options.language, options.patience_ms), line_(io) {}

base::Milliseconds Tester::looked_at(const std::string& screen, base::Milliseconds wait_ms) {
    if (std::exchange(screen_, screen) != screen) shown_ms_ = 0;
    return shown_ms_ += wait_ms;
}

// -- at a phone ----------------------------------------------------------------------------------

namespace {

// Our own forms, filled in as they are; what is chosen comes on top.
Fields filled(const Form& form, Fields choices) {
    Fields fields = form.hidden;
    std::move(choices.begin(), choices.end(), std::back_inserter(fields));
    return fields;
}

// On the way to the test: the code is typed, of the groups the first one is chosen.
Fields answer_to(const Form& form, const std::string& code) {
    if (form.action == "/join") return {{"code", code}};
    for (const auto& choice : form.choices) {
        if (choice.first == "college") return {choice};
    }
    return {};
}

std::vector<std::string> zones_in(const Form& form) {
    std::vector<std::string> zones;
    for (const auto& [name, value] : form.choices) {
        if (name == "zone") zones.push_back(value);
    }
    return zones;
}

}  // namespace

// As far as the task.
asio::awaitable<Visited> Tester::come_in() {
    Visited page = co_await browser_.get("/?c=" + percent_encoded(options_.code));
    for (const char* action : {"/join", "/college"}) {
        const std::optional<Form> form = form_in(page.body);
        if (!form || form->action != action) continue;
        page = co_await browser_.post(action, filled(*form, answer_to(*form, options_.code)));
    }
    page = co_await browser_.get("/test");
    co_return page;
}

asio::awaitable<Visited> Tester::move_on(Form shown) {
    const std::vector<std::string> zones = zones_in(shown);
    const TesterMove move = mind_.next(shown.action == "/test/tap" ? zones.size() : 0);
    const bool taps = move.what == What::tap_zone || move.what == What::tap_beside;
    Fields choices;
    std::string action = "/test/end";
    if (taps && shown.action == "/test/tap") {
        action = shown.action;
        std::string screen = "phone";
        for (const std::string& zone : zones) screen += " " + zone;
        choices.emplace_back("after", std::to_string(looked_at(screen, move.wait_ms)));
        if (move.what == What::tap_zone) {
            choices.emplace_back("zone", zones[move.zone]);
        } else {
            const auto px = [](float part, float side) { return std::to_string(int(part * side)); };
            constexpr auto wide = float(limits::screen_shown_px);
            choices.emplace_back("at.x", px(move.place.x, wide));
            choices.emplace_back("at.y", px(move.place.y, wide));
        }
    } else {
        // A phone that is put away is silent for minutes, which nobody waits for here.
        choices.emplace_back("how", move.what == What::say_done ? "done" : "gave_up");
    }
    Visited page = co_await browser_.post(action, filled(shown, std::move(choices)));
    co_return page;
}

asio::awaitable<bool> Tester::at_phone() {
    Visited page = co_await come_in();
    std::optional<Form> form = form_in(page.body);
    while (form && page.status == 200 && form->action != "/test/feedback") {
        if (form->action == "/test/begin") {
            if (began_) break;  // closed, or refused
            began_ = true;
            page = co_await browser_.post("/test/begin", form->hidden);
        } else {
            page = co_await move_on(*form);
        }
        form = form_in(page.body);
    }
    if (!form || form->action != "/test/feedback") {
        trouble_ = page.status == 0 ? "The host has gone." : "No test can be begun.";
        co_return false;
    }
    if (mind_.answers() >= 0) {
        const auto part = std::size_t(mind_.answers());
        Fields said{{"f" + std::to_string(part), options_.answers[part]}};
        page = co_await browser_.post("/test/feedback", filled(*form, std::move(said)));
    }
    co_return page.status == 200;
}

// -- at a kiosk ----------------------------------------------------------------------------------

namespace {

std::optional<std::uint64_t> request_of(const FromHost& message) {
    if (const auto* shown = std::get_if<ScreenShown>(&message)) return shown->request;
    if (const auto* thanked = std::get_if<Thanked>(&message)) return thanked->request;
    if (const auto* refused = std::get_if<Refused>(&message)) return refused->request;
    return {};
}

}  // namespace

// The answer to the request that was counted last; news go by.
asio::awaitable<std::optional<FromHost>> Tester::ask(FromStation message) {
    const bool sent = co_await line_.send(message);
    while (sent) {
        std::optional<FromHost> heard = co_await line_.next();
        if (!heard || request_of(*heard) == requests_) co_return heard;
        const auto* refused = std::get_if<Refused>(&*heard);
        if (refused && !refused->request) co_return heard;  // of the hello
    }
    co_return std::nullopt;
}

asio::awaitable<std::optional<FromHost>> Tester::move_on(const TesterSees& seen) {
    const TesterMove move = mind_.next(seen.zones.size());
    TapAsked tap;
    tap.taps = seen.taps;
    tap.after_ms = looked_at(std::to_string(seen.visits), move.wait_ms);
    FromStation message = EndRequest{++requests_, RunEnd::said_done};
    switch (move.what) {
        case What::say_done: break;
        case What::give_up: message = EndRequest{requests_, RunEnd::gave_up}; break;
        case What::go_away: message = EndRequest{requests_, RunEnd::fell_silent}; break;
        case What::tap_zone:
            tap.zone = seen.zones[move.zone].id;
            message = TapRequest{requests_, tap};
            break;
        case What::tap_beside:
            tap.width_px = float(limits::screen_width_px);
            tap.at_px = {move.place.x * tap.width_px,
                         move.place.y * tap.width_px * seen.size.y / std::max(1.F, seen.size.x)};
            message = TapRequest{requests_, tap};
            break;
    }
    std::optional<FromHost> answer = co_await ask(std::move(message));
    co_return answer;
}

asio::awaitable<bool> Tester::walk() {
    std::optional<FromHost> heard = co_await ask(TryRequest{++requests_});
    const ScreenShown* shown = heard ? std::get_if<ScreenShown>(&*heard) : nullptr;
    began_ = shown != nullptr;
    while (shown && !shown->seen.end) {
        const TesterSees seen = shown->seen;
        heard = co_await move_on(seen);
        shown = heard ? std::get_if<ScreenShown>(&*heard) : nullptr;
    }
    const auto* refused = heard ? std::get_if<Refused>(&*heard) : nullptr;
    if (!shown) trouble_ = refused ? refused->message : "The host has gone.";
    co_return shown != nullptr;
}

asio::awaitable<bool> Tester::at_kiosk() {
    bool well = co_await line_.open(place_, options_.patience_ms);
    const Hello hello{protocol_version, StationKind::rehearsal, options_.code, "testers",
                      options_.language};
    if (well) well = co_await line_.send(hello);
    if (!well) {
        trouble_ = "The host has gone.";
        co_return false;
    }
    well = co_await walk();
    if (well && mind_.answers() >= 0) {
        FeedbackRequest told{++requests_, {}};
        const auto part = std::size_t(mind_.answers());
        told.answers[part] = options_.answers[part];
        co_await ask(std::move(told));
    }
    line_.cut();
    co_return well;
}

}  // namespace net
