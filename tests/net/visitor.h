#pragma once
// A program that talks to the host by HTTP, as protocol.h says.

#include "room.h"

#include "net/json.h"

namespace tests {

using net::Json;

inline const std::string as_json = "Content-Type: application/json\r\n";
inline const std::string as_form = "Content-Type: application/x-www-form-urlencoded\r\n";

std::string a_pass(std::uint16_t port);   // an Authorization header
std::string a_token(std::uint16_t port);  // a voting right
// For idea 2, from the usagers; `id` is its last two digits.
Json a_ballot(const std::string& token, workshop::VoteId, const std::string& id = "01");
Heard cast(std::uint16_t port, const Json& ballot);
std::string code_in(const Heard&);

}  // namespace tests
