// The HTTP twin of the station protocol: see protocol.h.
#include "net/routes.h"

#include "net/json.h"

namespace net {

using base::msg;
using base::Refusal;

namespace {

bool has_pass(Hall& hall, const WebRequest& request) {
    const std::string scheme = "Bearer ";
    return request.authorization.starts_with(scheme) &&
           hall.key.is_pass(request.authorization.substr(scheme.size()));
}

WebReply join(Hall& hall, const WebRequest& request) {
    const auto code = read_join(request.body);
    if (const auto* refusal = std::get_if<Refusal>(&code)) {
        return refusal_reply(hall, request, *refusal);
    }
    const auto refusal =
        hall.door.try_code(request.address, std::get<std::string>(code), steady_ms());
    if (refusal) return refusal_reply(hall, request, *refusal);
    return json_reply(201, Json{{"pass", hall.key.new_pass()}}.dump());
}

asio::awaitable<WebReply> give_token(Hall& hall, const WebRequest& request) {
    const auto asked = read_token_request(request.body);
    if (const auto* refusal = std::get_if<Refusal>(&asked)) {
        co_return refusal_reply(hall, request, *refusal);
    }
    const auto& wanted = std::get<TokenRequest>(asked);
    const auto given = co_await hall.new_token(wanted.college);
    if (const auto* refusal = std::get_if<Refusal>(&given)) {
        co_return refusal_reply(hall, request, *refusal);
    }
    const TokenGiven token{wanted.request, std::get<std::string>(given)};
    co_return json_reply(201, written(FromHost(token)));
}

// The token is proof enough: whoever holds one was let in.
asio::awaitable<WebReply> take_ballot(Hall& hall, const WebRequest& request) {
    const auto ballot = read_ballot_request(request.body);
    if (const auto* refusal = std::get_if<Refusal>(&ballot)) {
        co_return refusal_reply(hall, request, *refusal);
    }
    const auto answer = co_await hall.take(std::get<BallotRequest>(ballot), 0);
    if (const auto* refusal = std::get_if<Refusal>(&answer)) {
        co_return refusal_reply(hall, request, *refusal);
    }
    const Counted& counted = std::get<Counted>(answer);
    co_return json_reply(counted.repeated ? 200 : 201, written(FromHost(counted)));
}

}  // namespace

asio::awaitable<WebReply> answer_program(Hall& hall, const WebRequest& request) {
    const bool post = request.method == "POST";
    if (post && request.path == "/api/join") co_return join(hall, request);
    if (post && request.path == "/api/ballot") co_return co_await take_ballot(hall, request);
    const bool wants_token = post && request.path == "/api/token";
    const bool wants_state = !post && request.path == "/api/state";
    if (!wants_token && !wants_state) {
        co_return refusal_reply(hall, request, {"not_found", msg("There is no such page."), {}});
    }
    if (!has_pass(hall, request)) {
        co_return refusal_reply(
            hall, request, {"not_joined", msg("Join first, with the code of the workshop."), {}});
    }
    if (wants_state) co_return json_reply(200, written(*hall.view()));
    co_return co_await give_token(hall, request);
}

}  // namespace net
