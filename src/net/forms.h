#pragma once
// What browsers send: forms, queries, cookies, languages. Any bytes in, never throws.

#include "voting/ballot.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

using Fields = std::vector<std::pair<std::string, std::string>>;

// The first value of that name, or "".
const std::string& field(const Fields&, std::string_view name);
bool has_field(const Fields&, std::string_view name);

// application/x-www-form-urlencoded. Nothing: bad percent signs, not UTF-8, over form_fields_max.
std::optional<Fields> read_form(std::string_view text);
std::string written_form(const Fields&);
std::string percent_encoded(std::string_view text);
// All of the text, in decimal digits with a minus at most. Nothing: it is no such number.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}
// "a=1; b=2"; malformed parts are skipped.
Fields read_cookies(std::string_view header);

// The fields o1, o2 … as marks, sorted; what is empty is none, nor is 0 unless `zero_is_a_mark`.
// Nothing: not numbers.
std::optional<voting::Marks> marks_of_form(const Fields&, bool zero_is_a_mark);

// The index in `offered` of the language a browser likes best (RFC 9110, 12.5.4), or nothing.
std::optional<std::size_t> best_language(std::string_view accept_language,
                                         const std::vector<std::string>& offered);

}  // namespace net
