// People who come in: which group, which table, counted once; and what they write.
#include "net/visit.h"

namespace net {

using base::msg;
using base::Refusal;

namespace {

Pages::Error place_fault(const Visit& visit) {
    if (!visit.fresh_form) return stale_form();
    if (!visit.view->college(field(visit.form, "college"))) {
        return Refusal{"unknown_college", msg("Please choose your group."), {}};
    }
    const std::string& table = field(visit.form, "table");
    const bool no_table = !visit.view->tables.empty() && !has_field(visit.form, "table");
    if (no_table || (!table.empty() && !visit.view->has_table(table))) {
        return Refusal{"unknown_table", msg("Please choose your table."), {}};
    }
    return std::nullopt;
}

// What this session has said before the host was started anew is still true.
asio::awaitable<void> remember_arrival(Visit& visit) {
    const std::string& token = visit.visitor.token;
    const std::string& said = field(visit.request.cookies, "here");
    if (said.empty() || visit.hall.is_counted(token)) co_return;
    const Whereabouts before{visit.visitor.college, visit.visitor.table};
    const std::string proof = co_await visit.hall.arrival_proof(token, before);
    if (same_text(said, proof)) visit.hall.counts_already(token, before);
}

WebReply idea_page(Visit& visit, const std::string& text, const Pages::Error& error,
                   unsigned status = 200) {
    if (!visit.view->takes_ideas()) {
        if (!error) return page(visit, visit.hall.pages.waiting(visit.visitor, *visit.view));
        return page(visit, visit.hall.pages.message(visit.visitor, *visit.view, *error), status);
    }
    IdeaDraft draft;
    draft.nonce = visit.hall.key.nonce();
    draft.text = text;
    draft.own = visit.hall.own_ideas(visit.visitor.token, visit.view->activity->id);
    draft.sent = has_field(visit.request.query, "sent");
    return page(visit, visit.hall.pages.idea(visit.visitor, *visit.view, draft, error), status);
}

std::uint64_t number(const Fields& form, const char* name) {
    return number_in<std::uint64_t>(field(form, name)).value_or(0);
}

}  // namespace

Page choose_college(Visit& visit) {
    Visitor& visitor = visit.visitor;
    const Pages::Error error = place_fault(visit);
    if (error) {
        co_return page(visit, visit.hall.pages.college(visitor, *visit.view, error),
                       status_of(error->code));
    }
    co_await remember_arrival(visit);
    visitor.college = field(visit.form, "college");
    visitor.table = field(visit.form, "table");
    visitor.seated = !visit.view->tables.empty();
    visit.cookies.push_back(cookie("college", percent_encoded(visitor.college)));
    if (visitor.seated) visit.cookies.push_back(cookie("table", percent_encoded(visitor.table)));
    const Whereabouts at{visitor.college, visitor.table};
    const Pages::Error refusal = co_await visit.hall.arrives(visitor.token, at);
    if (refusal) {
        co_return page(visit, visit.hall.pages.college(visitor, *visit.view, refusal),
                       status_of(refusal->code));
    }
    if (visit.hall.is_counted(visitor.token)) {
        const std::string proof = co_await visit.hall.arrival_proof(visitor.token, at);
        visit.cookies.push_back(cookie("here", proof));
    }
    co_return to_start(visit);
}

Page send_idea(Visit& visit) {
    const Fields& form = visit.form;
    const std::string& text = field(form, "text");
    if (!visit.fresh_form) co_return idea_page(visit, text, stale_form(), 403);
    IdeaRequest idea;
    idea.activity = {number(form, "activity")};
    idea.text = text;
    idea.from = {visit.visitor.college, visit.visitor.table};
    idea.crossing = {number(form, "crossing")};
    idea.cell = {{number(form, "row")}, {number(form, "column")}};
    const std::string nonce = field(form, "nonce");
    if (!is_hex(nonce, 32)) co_return idea_page(visit, text, stale_form(), 403);
    const Pages::Error error =
        co_await visit.hall.takes_idea(visit.visitor.token, std::move(idea), nonce);
    if (!error) co_return to_start(visit, "/?sent=1");
    visit.view = visit.hall.view();
    co_return idea_page(visit, text, error, status_of(error->code));
}

WebReply now_page(Visit& visit) { return idea_page(visit, {}, {}); }

}  // namespace net
