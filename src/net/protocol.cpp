#include "net/protocol.h"

#include "net/testing_json.h"
#include "net/view_json.h"

#include <algorithm>

namespace net {

namespace bounds = base::limits;

namespace {

constexpr std::array kinds{"kiosk", "phone", "rehearsal"};

// What is not UTF-8 in spite of every check becomes U+FFFD instead of an exception.
std::string compact(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Runs a reader and turns what it throws into a refusal.
template <class Message, class Read>
std::variant<Message, base::Refusal> reading(Read read) {
    try {
        return Message(read());
    } catch (const BadMessage& bad) {
        return not_understood(bad.what());
    }
}

Hello hello_in(const Json& json) {
    Hello hello;
    hello.protocol = int(whole_in(json, "protocol", 0, 1'000'000));
    const std::string kind = text_in(json, "kind", bounds::short_name_code_points_max);
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    if (found == kinds.end()) throw BadMessage("kind");
    hello.kind = StationKind(found - kinds.begin());
    hello.code = text_in(json, "code", bounds::short_name_code_points_max);
    hello.app = text_in(json, "app", limits::app_code_points_max);
    hello.language = text_in(json, "lang", limits::language_code_points_max);
    return hello;
}

std::uint64_t request_in(const Json& json) {
    return std::uint64_t(whole_in(json, "request", 0, INT64_MAX));
}

TokenRequest token_request_in(const Json& json) {
    return {request_in(json),
            text_in(json, "college", bounds::short_name_code_points_max)};
}

BallotRequest ballot_in(const Json& json) {
    BallotRequest ballot;
    ballot.id = hex_in<16>(json, "id");
    ballot.vote = {std::uint64_t(whole_in(json, "vote", 0, INT64_MAX))};
    ballot.token = text_in(json, "token", limits::token_code_points_max);
    ballot.college = text_in(json, "college", bounds::short_name_code_points_max);
    if (json.contains("marks") == json.contains("sealed")) throw BadMessage("marks");
    if (json.contains("marks")) {
        ballot.choice = marks_in(json, "marks");
    } else {
        const auto sealed = base::from_base64(text_in(json, "sealed", 4096));
        if (!sealed) throw BadMessage("sealed");
        ballot.choice = *sealed;
    }
    return ballot;
}

Whereabouts whereabouts_in(const Json& json) {
    return {text_in(json, "college", bounds::short_name_code_points_max),
            text_in(json, "table", bounds::short_name_code_points_max)};
}

ArriveRequest arrive_in(const Json& json) {
    const std::int64_t people = whole_in(json, "people", -1, 1);
    if (people == 0) throw BadMessage("people");
    return {request_in(json), whereabouts_in(json), people < 0};
}

IdeaRequest idea_in(const Json& json) {
    const auto id = [&](const char* name) {
        return json.contains(name) ? std::uint64_t(whole_in(json, name, 0, INT64_MAX)) : 0;
    };
    IdeaRequest idea;
    idea.request = request_in(json);
    idea.activity = {id("activity")};
    idea.text = text_in(json, "text", bounds::card_text_code_points_max);
    idea.from = whereabouts_in(json);
    idea.crossing = {id("crossing")};
    idea.cell = {{id("row")}, {id("column")}};
    return idea;
}

FromStation station_message_in(const Json& json) {
    const std::string is = text_in(json, "is", bounds::short_name_code_points_max);
    if (is == "hello") return hello_in(json);
    if (is == "token") return token_request_in(json);
    if (is == "ballot") return ballot_in(json);
    if (is == "try") return TryRequest{request_in(json)};
    if (is == "tap") return TapRequest{request_in(json), tap_in(json)};
    if (is == "end") return EndRequest{request_in(json), end_in(json, "how")};
    if (is == "picture") return PictureRequest{request_in(json)};
    if (is == "arrive") return arrive_in(json);
    if (is == "idea") return idea_in(json);
    if (is == "feedback") return FeedbackRequest{request_in(json), feedback_in(json, "answers")};
    throw BadMessage("is");
}

Refused refused_in(const Json& json) {
    Refused refused;
    refused.code = text_in(json, "code", bounds::short_name_code_points_max);
    refused.message = text_in(json, "message", bounds::instruction_code_points_max);
    refused.final = truth_in(json, "final");
    if (json.contains("id")) refused.ballot = hex_in<16>(json, "id");
    if (json.contains("request")) refused.request = request_in(json);
    return refused;
}

FromHost host_message_in(const Json& json) {
    const std::string is = text_in(json, "is", bounds::short_name_code_points_max);
    if (is == "welcome") {
        return Welcome{std::uint32_t(whole_in(json, "station", 0, UINT32_MAX)),
                       view_in(member(json, "state"))};
    }
    if (is == "state") return News{view_in(member(json, "state"))};
    if (is == "token") {
        return TokenGiven{request_in(json),
                          text_in(json, "token", limits::token_code_points_max)};
    }
    if (is == "counted") {
        return Counted{hex_in<16>(json, "id"),
                       text_in(json, "receipt", bounds::short_name_code_points_max),
                       std::uint64_t(whole_in(json, "seq", 0, INT64_MAX)),
                       truth_in(json, "replaced")};
    }
    if (is == "screen") return ScreenShown{request_in(json), seen_in(json)};
    if (is == "picture") return PictureGiven{request_in(json), png_in(json, "png")};
    if (is == "thanks") return Thanked{request_in(json)};
    if (is == "refused") return refused_in(json);
    throw BadMessage("is");
}

Json json_of(const Hello& hello) {
    return {{"is", "hello"},       {"protocol", hello.protocol}, {"kind", name_of(hello.kind)},
            {"code", hello.code},  {"app", hello.app},           {"lang", hello.language}};
}

Json json_of(const TokenRequest& request) {
    return {{"is", "token"}, {"request", request.request}, {"college", request.college}};
}

Json json_of(const BallotRequest& ballot) {
    Json json{{"is", "ballot"},
              {"id", base::hex(ballot.id)},
              {"vote", ballot.vote.value},
              {"token", ballot.token},
              {"college", ballot.college}};
    if (const auto* marks = std::get_if<voting::Marks>(&ballot.choice)) {
        json["marks"] = net::json_of(*marks);
    } else {
        json["sealed"] = base::base64(std::get<Sealed>(ballot.choice));
    }
    return json;
}

Json json_of(const TryRequest& asked) { return {{"is", "try"}, {"request", asked.request}}; }

Json json_of(const TapRequest& asked) {
    Json json = json_of(asked.tap);
    json["is"] = "tap";
    json["request"] = asked.request;
    return json;
}

Json json_of(const EndRequest& asked) {
    return {{"is", "end"}, {"request", asked.request}, {"how", name_of(asked.how)}};
}

Json json_of(const PictureRequest& asked) {
    return {{"is", "picture"}, {"request", asked.request}};
}

Json json_of(const FeedbackRequest& told) {
    return {{"is", "feedback"}, {"request", told.request}, {"answers", told.answers}};
}

Json json_of(const ArriveRequest& one) {
    return {{"is", "arrive"},
            {"request", one.request},
            {"college", one.at.college},
            {"table", one.at.table},
            {"people", one.taken_back ? -1 : 1}};
}

Json json_of(const IdeaRequest& idea) {
    Json json{{"is", "idea"},
              {"request", idea.request},
              {"activity", idea.activity.value},
              {"text", idea.text},
              {"college", idea.from.college},
              {"table", idea.from.table}};
    if (!idea.crossing) return json;
    json["crossing"] = idea.crossing.value;
    json["row"] = idea.cell.row.value;
    json["column"] = idea.cell.column.value;
    return json;
}

Json json_of(const ScreenShown& shown) {
    Json json = json_of(shown.seen);
    json["is"] = "screen";
    json["request"] = shown.request;
    return json;
}

Json json_of(const PictureGiven& given) {
    return {{"is", "picture"},
            {"request", given.request},
            {"png", base::base64(base::bytes_of(*given.png))}};
}

Json json_of(const Thanked& thanked) {
    return {{"is", "thanks"}, {"request", thanked.request}};
}

Json json_of(const Welcome& welcome) {
    return {{"is", "welcome"}, {"station", welcome.station}, {"state", json_of(welcome.state)}};
}

Json json_of(const News& news) { return {{"is", "state"}, {"state", json_of(news.state)}}; }

Json json_of(const TokenGiven& given) {
    return {{"is", "token"}, {"request", given.request}, {"token", given.token}};
}

Json json_of(const Counted& counted) {
    return {{"is", "counted"},
            {"id", base::hex(counted.id)},
            {"receipt", counted.receipt},
            {"seq", counted.seq},
            {"replaced", counted.replaced}};
}

Json json_of(const Refused& refused) {
    Json json{{"is", "refused"},
              {"code", refused.code},
              {"message", refused.message},
              {"final", refused.final}};
    if (refused.ballot) json["id"] = base::hex(*refused.ballot);
    if (refused.request) json["request"] = *refused.request;
    return json;
}

}  // namespace

const char* name_of(StationKind kind) { return kinds[std::size_t(kind)]; }

std::variant<FromStation, base::Refusal> read_from_station(std::string_view text) {
    return reading<FromStation>([&] { return station_message_in(parsed(text)); });
}

std::variant<FromHost, base::Refusal> read_from_host(std::string_view text) {
    return reading<FromHost>([&] {
        FromHost message = host_message_in(parsed(text, limits::from_host_bytes_max));
        const bool picture = std::holds_alternative<PictureGiven>(message);
        if (!picture && text.size() > limits::view_bytes_max) throw BadMessage("length");
        return message;
    });
}

std::variant<std::string, base::Refusal> read_join(std::string_view text) {
    return reading<std::string>(
        [&] { return text_in(parsed(text), "code", bounds::short_name_code_points_max); });
}

std::variant<TokenRequest, base::Refusal> read_token_request(std::string_view text) {
    return reading<TokenRequest>([&] { return token_request_in(parsed(text)); });
}

std::variant<BallotRequest, base::Refusal> read_ballot_request(std::string_view text) {
    return reading<BallotRequest>([&] { return ballot_in(parsed(text)); });
}

std::string written(const FromStation& message) {
    return std::visit([](const auto& one) { return compact(json_of(one)); }, message);
}

std::string written(const FromHost& message) {
    return std::visit([](const auto& one) { return compact(json_of(one)); }, message);
}

std::string written(const PublicView& view) { return compact(json_of(view)); }

bool is_final(const std::string& code) {
    return code != "disk_failed" && code != "busy" && code != "locked_out" && code != "too_fast";
}

unsigned status_of(const std::string& code) {
    struct Row {
        const char* code;
        unsigned status;
    };
    static constexpr Row rows[] = {
        {"wrong_code", 401},  {"token_unknown", 401}, {"not_joined", 401}, {"other_site", 403},
        {"not_found", 404},   {"wrong_method", 405},  {"uuid_conflict", 409}, {"vote_closed", 423},
        {"ended", 423},
        {"locked_out", 429},  {"too_fast", 429},      {"disk_failed", 503}, {"busy", 503},
        {"no_ideas", 423},    {"went_on", 409},       {"no_arrival", 423},
        {"wrong_pin", 401},   {"no_pin", 423},
        {"photo_bytes", 413}, {"no_photos", 423},     {"stale_form", 403},
        {"no_test", 423},     {"no_run", 423}};
    for (const Row& row : rows) {
        if (code == row.code) return row.status;
    }
    return 400;
}

std::string text_of(const workshop::BallotId& id) { return base::hex(id); }

}  // namespace net
