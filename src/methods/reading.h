#pragma once
// Inside methods/: a value of a file with the place where it stands, so that whoever wrote the file
// is told what is wrong, and where. Texts are {"fr": "…", "en": "…"}, or one string for all.

#include "base/refusal.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace methods {

class Node {
public:
    Node(const nlohmann::json& value, std::string place, const std::string& language)
        : value_(&value), place_(std::move(place)), language_(&language) {}

    // Each throws a base::Failure that names the place; see read_file() for the file.
    Node at(const char* key) const;  // missing: a fault
    std::optional<Node> find(const char* key) const;
    std::vector<Node> list(const char* key, std::size_t max) const;  // missing: empty
    void only(std::initializer_list<const char*> keys) const;  // another one: a fault

    std::string text(std::size_t code_points_max) const;  // in this language, not empty
    std::string plain(std::size_t code_points_max) const;  // a string that is for no reader
    std::int64_t number(std::int64_t least, std::int64_t most) const;
    bool truth() const;
    template <class Enum>
    Enum one_of(std::initializer_list<const char*> words) const {
        return Enum(index_of(words));
    }

    // What may be missing.
    std::string text_or(const char* key, std::size_t code_points_max) const;
    std::int64_t number_or(const char* key, std::int64_t least, std::int64_t most,
                           std::int64_t otherwise) const;
    bool truth_or(const char* key, bool otherwise) const;
    std::vector<std::string> texts(const char* key, std::size_t max,
                                   std::size_t code_points_max) const;

    const nlohmann::json& value() const { return *value_; }
    const std::string& place() const { return place_; }
    // “{file}”, “{place}” and these.
    [[noreturn]] void fault(const char* code, const char* sentence,
                            base::Arguments arguments = {}) const;

private:
    const nlohmann::json& object() const;
    Node inside(const nlohmann::json& value, const std::string& name) const;
    std::size_t index_of(std::initializer_list<const char*> words) const;

    const nlohmann::json* value_;
    std::string place_;  // “zones 2 › boxes 1”; empty: the whole file
    const std::string* language_;
};

// Reads one file: `use` gets its root. What it throws is told with the file's name.
nlohmann::json parsed(const std::string& text);
std::string file_text(const std::string& path);
[[noreturn]] void throw_in_file(const base::Failure&, const std::string& file);

template <class Use>
auto read_file(const std::string& path, const std::string& name, const std::string& language,
               Use use) {
    try {
        const nlohmann::json root = parsed(file_text(path));
        return use(Node(root, {}, language));
    } catch (const base::Failure& failure) {
        throw_in_file(failure, name);
    }
}

// The .json files of a folder by their names. Throws a base::Failure when it cannot be read.
std::vector<std::string> json_files(const std::string& folder);

}  // namespace methods
