// A tester who stands at a station: what it asks is asked of the hall, as what phones ask is.

#include "net/guest.h"

namespace net {

using base::msg;
using base::Refusal;

namespace {

// A run that has ended meanwhile is not a fault: the screen says how it ended.
bool is_fault(const Hall::Heard& heard) { return heard && heard->code != "no_run"; }

Refusal no_run() { return {"no_run", msg("This try is over. Thank you!"), {}}; }

}  // namespace

asio::awaitable<void> Guest::show_screen(std::uint64_t request, Hall::Heard heard) {
    if (is_fault(heard)) {
        refuse(*heard, {}, request);
        co_return;
    }
    const std::optional<TesterSees> seen = co_await hall_.tester_sees(device());
    if (seen) {
        tell(ScreenShown{request, *seen});
    } else {
        refuse(no_run(), {}, request);
    }
}

asio::awaitable<void> Guest::answer(TryRequest asked) {
    Hall::Heard heard = co_await hall_.tester_begins(device());
    co_await show_screen(asked.request, std::move(heard));
}

asio::awaitable<void> Guest::answer(TapRequest asked) {
    Hall::Heard heard = co_await hall_.tester_taps(device(), asked.tap);
    co_await show_screen(asked.request, std::move(heard));
}

asio::awaitable<void> Guest::answer(EndRequest asked) {
    Hall::Heard heard = co_await hall_.tester_ends(device(), asked.how);
    co_await show_screen(asked.request, std::move(heard));
}

asio::awaitable<void> Guest::answer(PictureRequest asked) {
    const bool tests = hall_.is_tester(device());
    Hall::Png png;
    if (tests) png = co_await hall_.tester_picture(device());
    if (png && png->size() <= limits::screen_png_bytes_max) {
        tell(PictureGiven{asked.request, std::move(png)});
    } else if (png) {
        refuse({"screen_too_large", msg("This screen is too large to be shown here."), {}}, {},
               asked.request);
    } else if (tests) {
        refuse({"busy", msg("The host is busy. Please try again in a moment."), {}}, {},
               asked.request);
    } else {
        refuse(no_run(), {}, asked.request);
    }
}

asio::awaitable<void> Guest::answer(FeedbackRequest told) {
    const Hall::Heard heard = co_await hall_.tester_tells(device(), std::move(told.answers));
    if (heard) {
        refuse(*heard, {}, told.request);
    } else {
        tell(Thanked{told.request});
    }
}

}  // namespace net
