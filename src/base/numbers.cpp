#include "base/numbers.h"

#include "base/wide.h"

#include <algorithm>

namespace base {
namespace {


std::string grouped(const Words& words, std::string digits) {
    const char* gap = words.language() == "fr" ? "\u202F" : ",";
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, gap);
    return digits;
}

std::string digits_of(Wide value) {
    std::string digits;
    do digits += char('0' + int(value % 10));
    while ((value /= 10) > 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace

std::string whole_words(const Words& words, std::int64_t value) {
    return fraction_words(words, value, 1, 0);
}

std::string fraction_words(const Words& words, std::int64_t numerator, std::int64_t denominator,
                           int decimals, bool all_decimals) {
    Wide scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    const Wide size = numerator < 0 ? -Wide(numerator) : Wide(numerator);
    const Wide rounded = (2 * size * scale + denominator) / (2 * Wide(denominator));
    std::string after = digits_of(scale + rounded % scale).substr(1);
    while (!all_decimals && !after.empty() && after.back() == '0') after.pop_back();
    std::string text = numerator < 0 && rounded > 0 ? "−" : "";
    text += grouped(words, digits_of(rounded / scale));
    if (!after.empty()) text += (words.language() == "fr" ? "," : ".") + after;
    return text;
}

}  // namespace base
