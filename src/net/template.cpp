#include "net/template.h"

#include "base/refusal.h"

#include <algorithm>

namespace net {
namespace {

base::Failure bad_template(const std::string& what) {
    return base::Failure({"bad_template", base::msg("A web page of this program is broken: {what}"),
                          {{"what", what}}});
}

// The text of a file with the files it names put in their places.
std::string with_parts(const std::string& name, const std::map<std::string, std::string>& files,
                       int depth = 0) {
    const auto found = files.find(name);
    if (found == files.end() || depth > 4) throw bad_template(name);
    std::string text = found->second;
    for (auto at = text.find("{{>"); at != text.npos; at = text.find("{{>", at)) {
        const auto end = text.find("}}", at);
        if (end == text.npos) throw bad_template(name);
        const std::string part = with_parts(text.substr(at + 3, end - at - 3), files, depth + 1);
        text.replace(at, end + 2 - at, part);
        at += part.size();
    }
    return text;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

Template::Template(const std::string& name, const std::map<std::string, std::string>& files)
    : name_(name) {
    const std::string whole = with_parts(name, files);
    std::string_view text = whole;
    parts_ = parse(text, {});
    if (!text.empty()) throw bad_template(name);
}

std::vector<Template::Part> Template::parse(std::string_view& text, const std::string& until) {
    std::vector<Part> parts;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find("{{"), text.size());
        if (open > 0) parts.push_back({Part::Kind::literal, std::string(text.substr(0, open)), {}});
        text.remove_prefix(open);
        if (text.empty()) break;
        const std::size_t close = text.find("}}");
        if (close == text.npos) throw bad_template(std::string(text.substr(0, 40)));
        const std::string name(text.substr(2, close - 2));
        text.remove_prefix(close + 2);
        if (name == "/" + until) return parts;
        if (name.starts_with('#')) {
            Part rows{Part::Kind::rows, name.substr(1), {}};
            rows.inside = parse(text, rows.text);
            parts.push_back(std::move(rows));
        } else if (name.starts_with('/')) {
            throw bad_template(name);
        } else {
            parts.push_back({Part::Kind::value, name, {}});
        }
    }
    if (!until.empty()) throw bad_template(until);
    return parts;
}

std::string Template::filled(const Row& row) const {
    std::string page;
    Around around{&row};
    fill(parts_, around, page);
    return page;
}

void Template::fill(const std::vector<Part>& parts, Around& around, std::string& page) const {
    for (const Part& part : parts) {
        if (part.kind == Part::Kind::literal) {
            page += part.text;
        } else if (part.kind == Part::Kind::value) {
            const auto knows = [&](const Row* row) { return row->texts.count(part.text) > 0; };
            const auto row = std::find_if(around.rbegin(), around.rend(), knows);
            if (row == around.rend()) throw bad_template(name_ + ": " + part.text);
            page += escaped((*row)->texts.at(part.text));
        } else {
            const auto knows = [&](const Row* row) { return row->rows.count(part.text) > 0; };
            const auto row = std::find_if(around.rbegin(), around.rend(), knows);
            if (row == around.rend()) throw bad_template(name_ + ": #" + part.text);
            for (const Row& inner : (*row)->rows.at(part.text)) {
                around.push_back(&inner);
                fill(part.inside, around, page);
                around.pop_back();
            }
        }
    }
}

}  // namespace net
