#include "net/multipart.h"

#include "base/text.h"
#include "net/limits.h"

#include <algorithm>

namespace net {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    }
    return result;
}

// The value of `name` in “form-data; name="photo"; filename="a.jpg"”; a quoted one may hold a
// semicolon.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        bool quoted = false;
        std::size_t end = 0;
        for (; end < header.size() && (quoted || header[end] != ';'); ++end) {
            if (header[end] == '"') quoted = !quoted;
        }
        const std::string piece = base::trimmed(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const std::size_t equals = piece.find('=');
        if (equals == piece.npos || lower(piece.substr(0, equals)) != name) continue;
        std::string value = piece.substr(equals + 1);
        const bool has_quotes = value.size() >= 2 && value.front() == '"' && value.back() == '"';
        return has_quotes ? value.substr(1, value.size() - 2) : value;
    }
    return std::nullopt;
}

// The headers of one part, without the empty line; false: it is none of a form.
bool read_headers(std::string_view headers, Part& part) {
    constexpr std::string_view wanted = "content-disposition:";
    while (!headers.empty()) {
        const std::size_t end = std::min(headers.find("\r\n"), headers.size());
        const std::string_view line = headers.substr(0, end);
        headers.remove_prefix(std::min(end + 2, headers.size()));
        if (lower(line.substr(0, wanted.size())) != wanted) continue;
        const auto name = parameter(line.substr(wanted.size()), "name");
        if (!name || !base::is_utf8(*name)) return false;
        part.name = *name;
        part.is_file = parameter(line.substr(wanted.size()), "filename").has_value();
        return true;
    }
    return false;
}

}  // namespace

bool is_multipart(std::string_view content_type) {
    return lower(content_type).starts_with("multipart/form-data");
}

std::optional<std::vector<Part>> read_multipart(std::string_view content_type,
                                                std::string_view body) {
    const auto boundary = parameter(content_type, "boundary");
    if (!is_multipart(content_type) || !boundary || boundary->empty() || boundary->size() > 70) {
        return std::nullopt;
    }
    const std::string between = "\r\n--" + *boundary;
    if (!body.starts_with(std::string_view(between).substr(2))) return std::nullopt;
    body.remove_prefix(between.size() - 2);
    std::vector<Part> parts;
    while (body.starts_with("\r\n")) {
        const std::size_t empty_line = body.find("\r\n\r\n");
        if (empty_line == body.npos || empty_line > limits::part_header_bytes_max ||
            parts.size() >= limits::form_parts_max) {
            return std::nullopt;
        }
        Part part;
        if (!read_headers(body.substr(2, std::max<std::size_t>(empty_line, 2) - 2), part)) {
            return std::nullopt;
        }
        // An empty part: the line that ends its headers is the one before the boundary.
        const std::size_t begin = empty_line + 4;
        const std::size_t end = body.find(between, begin - 2);
        if (end == body.npos) return std::nullopt;
        part.content = end < begin ? std::string_view{} : body.substr(begin, end - begin);
        parts.push_back(std::move(part));
        body.remove_prefix(end + between.size());
    }
    if (!body.starts_with("--")) return std::nullopt;
    return parts;
}

}  // namespace net
