#include "net/routes.h"

namespace net {

using base::msg;
using base::Refusal;

WebReply refusal_reply(Hall& hall, const WebRequest& request, const Refusal& refusal) {
    const Refused refused{refusal.code, base::sentence(words_for(hall, request), refusal),
                          is_final(refusal.code), {}, {}};
    WebReply reply = json_reply(status_of(refusal.code), written(FromHost(refused)));
    if (refusal.code == "locked_out") {
        for (const auto& [name, value] : refusal.arguments) {
            if (name == "n") reply.headers.emplace_back("Retry-After", value);
        }
    }
    return reply;
}

const base::Words& words_for(Hall& hall, const WebRequest& request) {
    std::vector<std::string> offered;
    for (const base::Words& words : hall.languages()) offered.push_back(words.language());
    const auto is_offered = [&](const std::string& language) {
        return std::find(offered.begin(), offered.end(), language) != offered.end();
    };
    for (const Fields* fields : {&request.query, &request.cookies}) {
        const std::string& wanted = field(*fields, "lang");
        if (is_offered(wanted)) return hall.words(wanted);
    }
    const auto liked = best_language(request.accept_language, offered);
    return hall.languages()[liked.value_or(0)];
}

asio::awaitable<WebReply> answer(Hall& hall, const WebRequest& request) {
    if (!is_our_host(request, hall.options().names)) {
        co_return refusal_reply(hall, request,
                                {"other_site", msg("This host is not known by that name."), {}});
    }
    if (request.method != "GET" && request.method != "POST") {
        const Refusal refusal{"wrong_method", msg("Use GET or POST."), {}};
        WebReply reply = refusal_reply(hall, request, refusal);
        reply.headers.emplace_back("Allow", "GET, POST");
        co_return reply;
    }
    if (request.method == "POST" && !is_our_origin(request)) {
        co_return refusal_reply(hall, request,
                                {"other_site", msg("This form comes from another site."), {}});
    }
    if (const WebFile* file = hall.pages.file(request.path)) {
        co_return WebReply{200, file->type, file->content,
                           {{"Cache-Control", "public, max-age=86400, immutable"}}};
    }
    if (request.path.starts_with("/api/")) co_return co_await answer_program(hall, request);
    co_return co_await answer_person(hall, request);
}

}  // namespace net
