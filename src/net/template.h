#pragma once
// Web pages from files: {{name}} is a value, always escaped; {{#name}} … {{/name}} is repeated for
// each row of that name, none: left out; {{>file}} is another file. There is no way to put in a
// value unescaped.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace net {

struct Row;
using Rows = std::vector<Row>;

// What one row, or the page, knows by name. Names that a row does not have are looked up around it.
struct Row {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, Rows, std::less<>> rows;

    Row& set(const std::string& name, std::string value) {
        texts[name] = std::move(value);
        return *this;
    }
    // One empty row or none: {{#name}} … {{/name}} is there or not.
    Row& flag(const std::string& name, bool there) {
        rows[name] = there ? Rows(1) : Rows();
        return *this;
    }
};

std::string escaped(std::string_view text);

class Template {
public:
    // `files` by name, for {{>name}}. Throws base::Failure when the brackets do not match.
    Template(const std::string& name, const std::map<std::string, std::string>& files);
    // Throws base::Failure when the page asks for a name that is not given.
    std::string filled(const Row&) const;

private:
    struct Part {
        enum class Kind { literal, value, rows } kind = Kind::literal;
        std::string text;  // literal, or the name
        std::vector<Part> inside;
    };
    using Around = std::vector<const Row*>;
    static std::vector<Part> parse(std::string_view& text, const std::string& until);
    void fill(const std::vector<Part>&, Around&, std::string& page) const;

    std::string name_;
    std::vector<Part> parts_;
};

}  // namespace net
