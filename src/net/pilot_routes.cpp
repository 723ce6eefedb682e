// The facilitator's remote: /pilote behind the session's PIN.
#include "net/visit.h"

#include "net/json.h"

#include <algorithm>
#include <array>

namespace net {

using base::msg;
using base::Refusal;
using workshop::Aside;

namespace {

constexpr const char* home = "/pilote";
constexpr const char* ideas = "/pilote/idees";
constexpr const char* key_cookie = "remote";

bool holds_remote(const Visit& visit) {
    return visit.hall.is_remote(field(visit.request.cookies, key_cookie));
}

Refusal busy() { return {"busy", msg("The host is busy. Please try again in a moment."), {}}; }

unsigned status_for(const Pages::Error& error) { return error ? status_of(error->code) : 200; }

Page pin_page(Visit& visit, Pages::Error error = {}) {
    std::function<bool(Desk&)> work = [](Desk& desk) { return desk.session().box().has_pin(); };
    const std::optional<bool> has_pin = co_await visit.hall.ask<bool>(std::move(work));
    co_return page(visit, visit.hall.pages.pin(visit.visitor, *visit.view, has_pin.value_or(true),
                                               error), status_for(error));
}

Page pilot_page(Visit& visit, Pages::Error error = {}) {
    const auto seen = co_await visit.hall.pilot_sees();
    if (!seen) co_return refusal_page(visit.hall, visit.request, busy());
    co_return page(visit, visit.hall.pages.pilot(visit.visitor, *visit.view, *seen, error),
                   status_for(error));
}

Page ideas_page(Visit& visit, Pages::Error error = {}) {
    visit.visitor.path = ideas;
    const auto cards = co_await visit.hall.newest_cards();
    if (!cards) co_return refusal_page(visit.hall, visit.request, busy());
    co_return page(visit, visit.hall.pages.moderate(visit.visitor, *visit.view, *cards, error),
                   status_for(error));
}

Page pilot_pulse(Visit& visit) {
    const auto seen = co_await visit.hall.pilot_sees();
    co_return json_reply(seen ? 200 : 503, Json{{"stamp", seen ? seen->stamp : ""}}.dump());
}

std::uint64_t number(const Fields& form, const char* name) {
    return number_in<std::uint64_t>(field(form, name)).value_or(0);
}

// Nothing: no such button.
std::optional<PilotWish> wish_of(const Fields& form) {
    PilotWish wish;
    wish.now = {number(form, "now")};
    wish.vote = {number(form, "vote")};
    wish.card = {number(form, "card")};
    if (has_field(form, "why")) {
        static constexpr std::array reasons{Aside::on_board, Aside::parked, Aside::unclear,
                                            Aside::unfit};
        const auto found = std::ranges::find_if(
            reasons, [&](Aside each) { return field(form, "why") == workshop::key_of(each); });
        if (found == reasons.end()) return std::nullopt;
        wish.act = PilotAct::set_aside;
        wish.why = *found;
        return wish;
    }
    for (int i = 0; i < pilot_act_count; ++i) {
        wish.act = PilotAct(i);
        const bool by_reason = wish.act == PilotAct::set_aside;
        if (!by_reason && field(form, "act") == key_of(wish.act)) return wish;
    }
    return std::nullopt;
}

// What has happened meanwhile is on the page that follows, and so is the card that was moved.
Page obey(Visit& visit) {
    const auto wish = wish_of(visit.form);
    if (!wish) co_return co_await pilot_page(visit, not_understood("act"));
    const bool of_card = wish->act == PilotAct::set_aside;
    const Pages::Error error = co_await visit.hall.pilot_wishes(*wish);
    visit.view = visit.hall.view();
    if (error && of_card) co_return co_await ideas_page(visit, error);
    if (error) co_return co_await pilot_page(visit, error);
    co_return to_start(visit, of_card ? ideas + std::string("#c") +
                                            std::to_string(wish->card.value)
                                      : home);
}

Page enter(Visit& visit) {
    if (!visit.fresh_form) co_return co_await pin_page(visit, stale_form());
    const auto entered =
        co_await visit.hall.remote_enters(visit.request.address, field(visit.form, "pin"));
    if (const auto* refusal = std::get_if<Refusal>(&entered)) {
        co_return co_await pin_page(visit, *refusal);
    }
    visit.cookies.push_back(strict_cookie(key_cookie, std::get<std::string>(entered), home));
    co_return to_start(visit, home);
}

}  // namespace

bool is_pilot_page(const std::string& path) {
    return path == home || path.starts_with(std::string(home) + "/");
}

Page get_pilot_page(Visit& visit) {
    const std::string& path = visit.request.path;
    const bool held = holds_remote(visit);
    if (path == "/pilote/pulse") {
        if (held) co_return co_await pilot_pulse(visit);
        co_return refusal_reply(visit.hall, visit.request,
                                {"not_joined", msg("Type the PIN of this session."), {}});
    }
    // Where a form was sent, there is nothing to see: a reload starts again.
    if (path != home && path != ideas) co_return to_start(visit, home);
    if (!held) {
        visit.visitor.path = home;
        co_return co_await pin_page(visit);
    }
    if (path == ideas) co_return co_await ideas_page(visit);
    co_return co_await pilot_page(visit);
}

Page post_pilot_page(Visit& visit) {
    visit.visitor.path = home;
    const std::string& path = visit.request.path;
    if (path == "/pilote/pin") co_return co_await enter(visit);
    if (!holds_remote(visit)) co_return to_start(visit, home);
    if (!visit.fresh_form) co_return co_await pilot_page(visit, stale_form());
    if (path == "/pilote/leave") visit.hall.remote_leaves(field(visit.request.cookies, key_cookie));
    if (path == "/pilote/do") co_return co_await obey(visit);
    co_return to_start(visit, home);
}

}  // namespace net
