#pragma once
// multipart/form-data (RFC 7578): how a browser sends a file. Any bytes in, never throws.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// A view into the body.
struct Part {
    std::string name;
    bool is_file = false;
    std::string_view content;
};

// Nothing: no such content type, not well formed, over form_parts_max.
std::optional<std::vector<Part>> read_multipart(std::string_view content_type,
                                                std::string_view body);
bool is_multipart(std::string_view content_type);

}  // namespace net
