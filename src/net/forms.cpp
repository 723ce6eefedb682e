#include "net/forms.h"

#include "base/text.h"
#include "net/limits.h"

#include <algorithm>

namespace net {
namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            plain += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = digit_of(text[i + 1]), low = digit_of(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            plain += char(high * 16 + low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    if (!base::is_utf8(plain)) return std::nullopt;
    return plain;
}

// Calls `take` with each piece between separators.
template <class Take>
void split(std::string_view text, char separator, Take take) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// The weight of "fr;q=0.8" in thousandths; 1000 without one.
int weight_of(std::string_view range) {
    const std::size_t at = range.find("q=");
    if (at == range.npos) return 1000;
    double weight = 0;
    const std::string number(range.substr(at + 2, 5));
    if (std::from_chars(number.data(), number.data() + number.size(), weight).ec != std::errc()) {
        return 0;
    }
    return weight >= 0 && weight <= 1 ? int(weight * 1000) : 0;
}

}  // namespace

const std::string& field(const Fields& fields, std::string_view name) {
    static const std::string none;
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& one) { return one.first == name; });
    return found == fields.end() ? none : found->second;
}

bool has_field(const Fields& fields, std::string_view name) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& one) { return one.first == name; });
}

std::optional<Fields> read_form(std::string_view text) {
    Fields fields;
    bool good = true;
    split(text, '&', [&](std::string_view pair) {
        if (pair.empty() || !good) return;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals));
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())));
        good = name && value && fields.size() < limits::form_fields_max;
        if (good) fields.emplace_back(std::move(*name), std::move(*value));
    });
    if (!good) return std::nullopt;
    return fields;
}

std::string percent_encoded(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string coded;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
        const auto byte = static_cast<unsigned char>(c);
        if (plain) {
            coded += c;
        } else {
            coded += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return coded;
}

std::string written_form(const Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += percent_encoded(name) + "=" + percent_encoded(value);
    }
    return text;
}

Fields read_cookies(std::string_view header) {
    Fields cookies;
    split(header, ';', [&](std::string_view pair) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos || cookies.size() >= limits::form_fields_max) return;
        std::string name = base::trimmed(pair.substr(0, equals));
        const auto value = decoded(base::trimmed(pair.substr(equals + 1)));
        if (value) cookies.emplace_back(std::move(name), *value);
    });
    return cookies;
}

std::optional<voting::Marks> marks_of_form(const Fields& fields, bool zero_is_a_mark) {
    voting::Marks marks;
    for (const auto& [name, value] : fields) {
        if (name.size() < 2 || name[0] != 'o' || value.empty()) continue;
        const auto option = number_in<std::uint64_t>(std::string_view(name).substr(1));
        const auto points = number_in<std::int32_t>(value);
        if (!option || !points) return std::nullopt;
        if (*points != 0 || zero_is_a_mark) marks.push_back({{*option}, *points});
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::optional<std::size_t> best_language(std::string_view accept_language,
                                         const std::vector<std::string>& offered) {
    std::optional<std::size_t> best;
    int best_weight = 0;
    split(accept_language, ',', [&](std::string_view range) {
        const std::string trimmed = base::trimmed(range);
        const std::string tag = trimmed.substr(0, trimmed.find_first_of("-;"));
        const auto found = std::find(offered.begin(), offered.end(), tag);
        const int weight = weight_of(trimmed);
        if (found == offered.end() || weight <= best_weight) return;
        best = std::size_t(found - offered.begin());
        best_weight = weight;
    });
    return best;
}

}  // namespace net
