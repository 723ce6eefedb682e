#include "net/json.h"

#include "base/text.h"

namespace net {
namespace {

// Brackets that are open at once, outside strings.
bool too_deep(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > limits::json_depth_max) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

}  // namespace

Json parsed(std::string_view text, std::size_t bytes_max) {
    if (text.size() > bytes_max) throw BadMessage("length");
    if (too_deep(text)) throw BadMessage("depth");
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) throw BadMessage("JSON");
    return json;
}

const Json& member(const Json& object, const char* name) {
    if (!object.is_object()) throw BadMessage(name);
    const auto found = object.find(name);
    if (found == object.end()) throw BadMessage(name);
    return *found;
}

std::string text(const Json& value, const char* name, std::size_t code_points_max) {
    if (!value.is_string()) throw BadMessage(name);
    auto found = value.get<std::string>();
    if (!base::is_utf8(found) || base::code_points(found) > code_points_max) {
        throw BadMessage(name);
    }
    return found;
}

std::string text_in(const Json& object, const char* name, std::size_t code_points_max) {
    return text(member(object, name), name, code_points_max);
}

std::int64_t whole(const Json& value, const char* name, std::int64_t least, std::int64_t most) {
    if (!value.is_number_integer()) throw BadMessage(name);
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX)) {
        throw BadMessage(name);
    }
    const auto number = value.get<std::int64_t>();
    if (number < least || number > most) throw BadMessage(name);
    return number;
}

std::int64_t whole_in(const Json& object, const char* name, std::int64_t least, std::int64_t most) {
    return whole(member(object, name), name, least, most);
}

bool truth_in(const Json& object, const char* name) {
    const Json& value = member(object, name);
    if (!value.is_boolean()) throw BadMessage(name);
    return value.get<bool>();
}

const Json& list_in(const Json& object, const char* name, std::size_t most) {
    const Json& value = member(object, name);
    if (!value.is_array() || value.size() > most) throw BadMessage(name);
    return value;
}

base::Refusal not_understood(const std::string& what) {
    return {"schema", base::msg("This message is not understood: {what}."), {{"what", what}}};
}

}  // namespace net
