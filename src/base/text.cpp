#include "base/text.h"

#include <boost/locale/utf.hpp>

#include <algorithm>

namespace base {
namespace {

// From U+00C0 to U+017F, in order; empty: it stays.
constexpr std::string_view plain_letters[] = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",   // À–Ï
    "d", "n", "o", "o", "o", "o", "o", "",  "o", "u", "u", "u", "u", "y", "th", "ss",  // Ð–ß
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",   // à–ï
    "d", "n", "o", "o", "o", "o", "o", "",  "o", "u", "u", "u", "u", "y", "th", "y",   // ð–ÿ
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",    // Ā–ď
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",    // Đ–ğ
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",    // Ġ–į
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",  // İ–Ŀ
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",    // ŀ–ŏ
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",  // Ő–ş
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",    // Š–ů
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};   // Ű–ſ
static_assert(std::size(plain_letters) == 0x180 - 0xC0);

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

bool is_utf8(std::string_view text) {
    using Utf8 = boost::locale::utf::utf_traits<char>;
    for (auto at = text.begin(); at != text.end();) {
        const auto point = Utf8::decode(at, text.end());
        if (point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete ||
            point == 0) {
            return false;
        }
    }
    return true;
}

std::size_t code_points(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(),
                                     [](char c) { return !is_continuation(c); }));
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
    return at;
}

std::size_t previous_code_point(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    --at;
    while (at > 0 && is_continuation(text[at])) --at;
    return at;
}

std::string shortened(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < count && end < text.size(); ++i) end = next_code_point(text, end);
    std::string result(text.substr(0, end));
    if (end < text.size()) result += "…";
    return result;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = next_code_point(text, at);
        const std::string_view letter = text.substr(at, next - at);
        const auto first = static_cast<unsigned char>(letter[0]);
        std::string_view plainly = letter;
        if (letter.size() == 2 && first >= 0xC3 && first <= 0xC5) {
            const auto second = static_cast<unsigned char>(letter[1]);
            const auto point = std::size_t(first & 0x1F) << 6 | (second & 0x3F);
            plainly = plain_letters[point - 0xC0];
        }
        const bool capital = letter.size() == 1 && first >= 'A' && first <= 'Z';
        if (capital) result += char(first - 'A' + 'a');
        else result += plainly.empty() ? letter : plainly;
        at = next;
    }
    return result;
}

}  // namespace base
