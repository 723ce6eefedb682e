#include "net/markup.h"

#include <algorithm>
#include <array>

namespace net {
namespace {

std::string unescaped(std::string text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
    for (const auto& [entity, character] : entities) {
        for (auto at = text.find(entity); at != text.npos; at = text.find(entity, at + 1)) {
            text.replace(at, entity.size(), 1, character);
        }
    }
    return text;
}

std::string attribute(std::string_view tag, const std::string& name) {
    const std::string mark = " " + name + "=\"";
    const std::size_t at = tag.find(mark);
    if (at == tag.npos) return {};
    const std::size_t begin = at + mark.size();
    return unescaped(std::string(tag.substr(begin, tag.find('"', begin) - begin)));
}

// The inside of the tag that begins at `at`: from '<' to '>'.
std::string_view tag_at(std::string_view page, std::size_t at) {
    return page.substr(at, page.find('>', at) - at);
}

void read_field(std::string_view tag, std::string& list, Form& form) {
    if (tag.starts_with("<select")) list = attribute(tag, "name");
    if (tag.starts_with("<option")) form.choices.emplace_back(list, attribute(tag, "value"));
    if (!tag.starts_with("<input") && !tag.starts_with("<button")) return;
    const std::string name = attribute(tag, "name");
    if (name.empty()) return;
    if (attribute(tag, "type") == "number") {
        const auto bound = [&](const char* side) {
            return number_in<std::int64_t>(attribute(tag, side)).value_or(0);
        };
        form.numbers.push_back({name, bound("min"), bound("max")});
        return;
    }
    const bool hidden = attribute(tag, "type") == "hidden";
    (hidden ? form.hidden : form.choices).emplace_back(name, attribute(tag, "value"));
}

}  // namespace

bool Form::offers(const std::string& name, const std::string& value) const {
    if (std::ranges::find(choices, std::pair(name, value)) != choices.end()) return true;
    const auto number = number_in<std::int64_t>(value);
    return number && std::ranges::any_of(numbers, [&](const Range& range) {
        return range.name == name && *number >= range.least && *number <= range.most;
    });
}

std::optional<Form> form_in(const std::string& page) {
    const std::size_t begin = page.find("<form");
    const std::size_t end = page.find("</form>", begin == page.npos ? 0 : begin);
    if (begin == page.npos || end == page.npos) return std::nullopt;
    const std::string_view inside = std::string_view(page).substr(begin, end - begin);
    Form form;
    form.action = attribute(tag_at(inside, 0), "action");
    std::string list;
    for (std::size_t at = inside.find('<', 1); at != inside.npos; at = inside.find('<', at + 1)) {
        read_field(tag_at(inside, at), list, form);
    }
    return form;
}

std::string text_by_id(const std::string& page, const std::string& id) {
    const std::string mark = " id=\"" + id + "\">";
    const std::size_t at = page.find(mark);
    if (at == page.npos) return {};
    const std::size_t begin = at + mark.size();
    return unescaped(page.substr(begin, page.find('<', begin) - begin));
}

}  // namespace net
