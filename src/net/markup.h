#pragma once
// Reading our own pages back, for simulated phones: forms and their fields, texts by id.

#include "net/forms.h"

namespace net {

struct Form {
    std::string action;
    Fields hidden;   // what the page fills in itself
    Fields choices;  // every name and value a person could choose
    struct Range {
        std::string name;
        std::int64_t least = 0, most = 0;
    };
    std::vector<Range> numbers;  // that a person could type
    bool offers(const std::string& name, const std::string& value) const;
};

// The first form of the page, or nothing.
std::optional<Form> form_in(const std::string& page);
// The text of <strong id="…">, or "".
std::string text_by_id(const std::string& page, const std::string& id);

}  // namespace net
