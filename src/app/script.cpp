#include "app/script.h"

#include "base/text.h"

#include <charconv>
#include <sstream>

namespace app {
namespace {

using base::msg;

constexpr std::size_t script_bytes_max = 1024 * 1024;

[[noreturn]] void fault(int line, const std::string& what) {
    throw base::Failure({"bad_script",
                         msg("Line {line} of the script: {what}."),
                         {{"line", std::to_string(line)}, {"what", what}}});
}

// The closing quote for an opening one, or nothing.
std::string closing(const std::string& text, std::size_t at) {
    if (text.compare(at, 1, "\"") == 0) return "\"";
    if (text.compare(at, 3, "“") == 0) return "”";
    return {};
}

Line parse_line(const std::string& text, int number) {
    Line line{number, {}};
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text[at] == '#') {
            break;
        } else if (const std::string close = closing(text, at); !close.empty()) {
            at += close.size();
            const std::size_t end = text.find(close, at);
            if (end == std::string::npos) fault(number, "a text is not closed");
            line.words.push_back({text.substr(at, end - at), true});
            at = end + close.size();
        } else {
            const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
            line.words.push_back({text.substr(at, end - at), false});
            at = end;
        }
    }
    return line;
}

}  // namespace

std::vector<Line> parse_script(const std::string& text) {
    if (text.size() > script_bytes_max) fault(1, "a script is at most 1 MiB");
    if (!base::is_utf8(text)) fault(1, "a script is UTF-8 text");
    std::vector<Line> lines;
    std::istringstream stream(text);
    int number = 0;
    for (std::string row; std::getline(stream, row);) {
        if (!row.empty() && row.back() == '\r') row.pop_back();
        Line line = parse_line(row, ++number);
        if (!line.words.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

bool Words::next_is(const char* word) const {
    return more() && !line_.words[at_].quoted && line_.words[at_].text == word;
}

bool Words::take(const char* word) {
    if (!next_is(word)) return false;
    ++at_;
    return true;
}

std::string Words::word(const char* what) {
    if (!more()) fail(what);
    return line_.words[at_++].text;
}

std::string Words::text(const char* what) {
    if (!at_text()) fail(what);
    return line_.words[at_++].text;
}

int Words::number(const char* what) {
    const std::string digits = word(what);
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) fail(what);
    return value;
}

base::Vec2 Words::point(const char* what) {
    const std::string pair = word(what);
    base::Vec2 point;
    int used = 0;
    if (std::sscanf(pair.c_str(), "%f,%f%n", &point.x, &point.y, &used) != 2 ||
        std::size_t(used) != pair.size()) {
        fail(what);
    }
    return point;
}

std::int64_t Words::duration_ms(const char* what) {
    const std::string duration = word(what);
    long long value = 0;
    int used = 0;
    if (std::sscanf(duration.c_str(), "%lld%n", &value, &used) != 1 || value < 0) fail(what);
    const std::string unit = duration.substr(std::size_t(used));
    if (unit == "ms") return value;
    if (unit == "s") return value * 1000;
    if (unit == "min") return value * 60 * 1000;
    fail(what);
}

void Words::end() const {
    if (more()) fault(line_.number, "“" + line_.words[at_].text + "” is one word too many");
}

void Words::fail(const std::string& expected) const {
    fault(line_.number, "expected " + expected +
                            (more() ? " before “" + line_.words[at_].text + "”" : " at the end"));
}

}  // namespace app
