#include "visitor.h"

#include <doctest/doctest.h>

namespace tests {

std::string a_pass(std::uint16_t port) {
    const Heard joined = ask(port, "POST", "/api/join", R"({"code":"7q3 k9x"})", as_json);
    REQUIRE(joined.status == 201);
    return "Authorization: Bearer " + Json::parse(joined.body)["pass"].get<std::string>() + "\r\n";
}

std::string a_token(std::uint16_t port) {
    const Heard given =
        ask(port, "POST", "/api/token", R"({"request":1,"college":"usagers"})", a_pass(port));
    REQUIRE(given.status == 201);
    return Json::parse(given.body)["token"];
}

Json a_ballot(const std::string& token, workshop::VoteId vote, const std::string& id) {
    return {{"id", std::string(30, 'a') + id},
            {"vote", vote.value},
            {"token", token},
            {"college", "usagers"},
            {"marks", Json::array({Json::array({2, 1})})}};
}

Heard cast(std::uint16_t port, const Json& ballot) {
    return ask(port, "POST", "/api/ballot", ballot.dump(), as_json);
}

std::string code_in(const Heard& heard) { return Json::parse(heard.body)["code"]; }

}  // namespace tests
