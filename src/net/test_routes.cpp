// The pages of a prototype that is tested: the task, its screens, what one says afterwards.
#include "net/visit.h"

#include "net/json.h"

#include <charconv>

namespace net {

using base::msg;
using base::Refusal;

namespace {

constexpr const char* home = "/test";

WebReply intro_page(Visit& visit, const Pages::Error& error = {}) {
    return page(visit, visit.hall.pages.test_intro(visit.visitor, *visit.view, error),
                error ? status_of(error->code) : 200);
}

Page shown_page(Visit& visit, Pages::Error error = {}) {
    const auto seen = co_await visit.hall.tester_sees(visit.visitor.token);
    if (!seen) co_return intro_page(visit, error);
    const unsigned status = error ? status_of(error->code) : 200;
    const Pages& pages = visit.hall.pages;
    if (seen->end) {
        const Feedback given = {field(visit.form, "f0"), field(visit.form, "f1"),
                                field(visit.form, "f2"), field(visit.form, "f3")};
        co_return page(visit, pages.test_feedback(visit.visitor, *visit.view, *seen, given, error),
                       status);
    }
    co_return page(visit, pages.test_screen(visit.visitor, *visit.view, *seen, error), status);
}

Page picture(Visit& visit) {
    if (!visit.hall.is_tester(visit.visitor.token)) {
        co_return refusal_reply(visit.hall, visit.request,
                                {"not_found", msg("There is no such page."), {}});
    }
    const Hall::Png png = co_await visit.hall.tester_picture(visit.visitor.token);
    if (!png) {
        co_return refusal_reply(
            visit.hall, visit.request,
            {"busy", msg("The host is busy. Please try again in a moment."), {}});
    }
    // Its address changes with what lies on the screen.
    co_return WebReply{200, "image/png", *png,
                       {{"Cache-Control", "private, max-age=3600, immutable"}}};
}

template <class Number>
std::optional<Number> number_in(const Fields& form, std::string_view name) {
    const std::string& text = field(form, name);
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

// Without scripts the browser says where the picture was touched (at.x, at.y, in its own pixels);
// with them also how wide it was shown and how long it was looked at.
std::optional<TapAsked> tap_of(const Fields& form) {
    TapAsked tap;
    const auto taps = number_in<std::size_t>(form, "taps");
    if (!taps) return {};
    tap.taps = *taps;
    if (const auto zone = number_in<std::uint64_t>(form, "zone")) {
        tap.zone = {*zone};
    } else {
        const auto x = number_in<float>(form, "at.x"), y = number_in<float>(form, "at.y");
        if (!x || !y) return {};
        tap.at_px = {*x, *y};
        tap.width_px = number_in<float>(form, "width").value_or(float(limits::screen_shown_px));
    }
    tap.after_ms = number_in<std::int64_t>(form, "after");
    return tap;
}

Page tap(Visit& visit) {
    const auto asked = tap_of(visit.form);
    Pages::Error error = not_understood("form");
    if (asked) error = co_await visit.hall.tester_taps(visit.visitor.token, *asked);
    if (error && error->code == "no_run") error.reset();
    if (!error) co_return to_start(visit, home);
    visit.view = visit.hall.view();
    co_return co_await shown_page(visit, error);
}

Page end(Visit& visit) {
    const bool done = field(visit.form, "how") == "done";
    Pages::Error error = co_await visit.hall.tester_ends(
        visit.visitor.token, done ? workshop::RunEnd::said_done : workshop::RunEnd::gave_up);
    if (error && error->code == "no_run") error.reset();
    if (error) co_return co_await shown_page(visit, error);
    co_return to_start(visit, home);
}

Page feedback(Visit& visit) {
    Feedback given = {field(visit.form, "f0"), field(visit.form, "f1"), field(visit.form, "f2"),
                      field(visit.form, "f3")};
    Pages::Error error = co_await visit.hall.tester_tells(visit.visitor.token, std::move(given));
    if (error && error->code == "no_run") error.reset();
    if (error) co_return co_await shown_page(visit, error);
    co_return to_start(visit, "/test?thanks=1");
}

}  // namespace

bool is_test_page(const std::string& path) { return path == home || path.starts_with("/test/"); }

Page get_test_page(Visit& visit) {
    if (visit.request.path == "/test/screen") co_return co_await picture(visit);
    // Where a form was sent, there is nothing to see: a reload starts again.
    if (visit.request.path != home) co_return to_start(visit, home);
    if (has_field(visit.request.query, "thanks")) {
        co_return page(visit, visit.hall.pages.test_thanks(visit.visitor, *visit.view));
    }
    co_return co_await shown_page(visit);
}

Page post_test_page(Visit& visit) {
    visit.visitor.path = home;
    const std::string& path = visit.request.path;
    if (!visit.fresh_form) co_return co_await shown_page(visit, stale_form());
    if (path == "/test/tap") co_return co_await tap(visit);
    if (path == "/test/end") co_return co_await end(visit);
    if (path == "/test/feedback") co_return co_await feedback(visit);
    if (path != "/test/begin") co_return to_start(visit, home);
    const Pages::Error error = co_await visit.hall.tester_begins(visit.visitor.token);
    if (error) co_return intro_page(visit, error);
    co_return to_start(visit, home);
}

}  // namespace net
