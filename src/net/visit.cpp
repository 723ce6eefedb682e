#include "net/visit.h"

namespace net {

using base::msg;
using base::Refusal;

WebReply page(Visit& visit, std::string html, unsigned status) {
    return {status, "text/html; charset=utf-8", std::move(html), visit.cookies};
}

WebReply to_start(Visit& visit, const std::string& path) {
    WebReply reply = redirect_to(path);
    reply.headers.insert(reply.headers.end(), visit.cookies.begin(), visit.cookies.end());
    return reply;
}

Refusal stale_form() {
    return {"stale_form", msg("This page was out of date. Please send it again."), {}};
}

bool is_hex(const std::string& text, std::size_t length) {
    return text.size() == length && base::from_hex(text).has_value();
}

Visit visit_of(Hall& hall, const WebRequest& request) {
    Visit visit{hall, request, hall.view(), {}, field(request.cookies, "seat"), {}, false, {}};
    if (!is_hex(visit.seat, 32)) {
        visit.seat = hall.key.nonce();
        visit.cookies.push_back(cookie("seat", visit.seat));
    }
    visit.visitor.words = &words_for(hall, request);
    visit.visitor.form = hall.key.form_token(visit.seat);
    visit.visitor.path = request.method == "GET" ? request.path : "/";
    visit.visitor.token = field(request.cookies, "token");
    visit.visitor.college = field(request.cookies, "college");
    if (!visit.view->college(visit.visitor.college)) visit.visitor.college.clear();
    visit.visitor.table = field(request.cookies, "table");
    visit.visitor.seated = has_field(request.cookies, "table") && !visit.visitor.college.empty();
    if (!visit.view->has_table(visit.visitor.table)) visit.visitor.table.clear();
    visit.visitor.counted = hall.is_counted(visit.visitor.token) ||
                            !field(request.cookies, "here").empty();
    if (visit.visitor.words->language() == field(request.query, "lang")) {
        visit.cookies.push_back(cookie("lang", visit.visitor.words->language()));
    }
    return visit;
}

}  // namespace net
