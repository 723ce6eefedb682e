#pragma once
// Reading JSON that a stranger sent: every value is asked for by name, type and range. What is
// wrong is thrown as BadMessage and becomes one refusal at the door.

#include "base/digest.h"
#include "base/refusal.h"
#include "net/limits.h"

#include <nlohmann/json.hpp>

namespace net {

using Json = nlohmann::json;

struct BadMessage : std::runtime_error {
    using std::runtime_error::runtime_error;  // what() names the field
};

// Objects only, of at most message_bytes_max unless said otherwise, json_depth_max levels.
Json parsed(std::string_view text, std::size_t bytes_max = base::limits::message_bytes_max);

const Json& member(const Json& object, const char* name);
// UTF-8 without NUL.
std::string text_in(const Json& object, const char* name, std::size_t code_points_max);
std::int64_t whole_in(const Json& object, const char* name, std::int64_t least, std::int64_t most);
bool truth_in(const Json& object, const char* name);
// An array of at most `most`.
const Json& list_in(const Json& object, const char* name, std::size_t most);
// Elements of a list, checked like the values above.
std::int64_t whole(const Json& value, const char* name, std::int64_t least, std::int64_t most);
std::string text(const Json& value, const char* name, std::size_t code_points_max);

// Exactly N bytes as hexadecimal digits.
template <std::size_t N>
std::array<std::uint8_t, N> hex_in(const Json& object, const char* name) {
    const auto bytes = base::from_hex(text_in(object, name, 2 * N));
    if (!bytes || bytes->size() != N) throw BadMessage(name);
    std::array<std::uint8_t, N> array;
    std::copy(bytes->begin(), bytes->end(), array.begin());
    return array;
}

base::Refusal not_understood(const std::string& what);

}  // namespace net
