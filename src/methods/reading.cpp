#include "methods/reading.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace methods {
namespace {

using base::msg;
using nlohmann::json;
namespace limits = base::limits;

[[noreturn]] void throw_fault(const char* code, const char* sentence, base::Arguments arguments) {
    throw base::Failure({code, sentence, std::move(arguments)});
}

std::string joined(std::initializer_list<const char*> words) {
    std::string all;
    for (const char* word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

}  // namespace

// -- the file ------------------------------------------------------------------------------------

std::string file_text(const std::string& path) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    if (!error && bytes > limits::method_bytes_max) {
        throw_fault("too_large", msg("{file} is larger than {max} KiB."),
                    {{"max", std::to_string(limits::method_bytes_max / 1024)}});
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (error || !stream) throw_fault("unreadable", msg("{file} cannot be read."), {});
    return text;
}

json parsed(const std::string& text) {
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        const std::size_t end = std::min(error.byte, text.size());
        const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(end), '\n');
        throw_fault("not_json", msg("{file} is not JSON: look at line {line}."),
                    {{"line", std::to_string(line)}});
    }
}

void throw_in_file(const base::Failure& failure, const std::string& file) {
    base::Refusal refusal = failure.refusal();
    refusal.arguments.emplace_back("file", file);
    throw base::Failure(std::move(refusal));
}

std::vector<std::string> json_files(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
        if (file.path().extension() == ".json") names.push_back(file.path().filename().string());
    }
    if (error) {
        throw_fault("no_folder", msg("The folder {folder} cannot be read."), {{"folder", folder}});
    }
    if (names.size() > limits::methods_max) {
        throw_fault("too_many_files", msg("The folder {folder} holds more than {max} files."),
                    {{"folder", folder}, {"max", std::to_string(limits::methods_max)}});
    }
    std::ranges::sort(names);
    return names;
}

// -- a value in it -------------------------------------------------------------------------------

void Node::fault(const char* code, const char* sentence, base::Arguments arguments) const {
    arguments.emplace_back("place", place_.empty() ? "{ }" : place_);
    throw_fault(code, sentence, std::move(arguments));
}

Node Node::inside(const json& value, const std::string& name) const {
    return {value, place_.empty() ? name : place_ + " › " + name, *language_};
}

const json& Node::object() const {
    if (value_->is_object()) return *value_;
    fault("not_object", msg("{file}: {place} must stand between braces."));
}

Node Node::at(const char* key) const {
    if (auto found = find(key)) return *found;
    fault("missing", msg("{file}: {place} lacks “{key}”."), {{"key", key}});
}

std::optional<Node> Node::find(const char* key) const {
    const auto found = object().find(key);
    if (found == value_->end()) return {};
    return inside(*found, key);
}

std::vector<Node> Node::list(const char* key, std::size_t max) const {
    const auto found = find(key);
    if (!found) return {};
    const json& values = found->value();
    if (!values.is_array()) found->fault("not_list", msg("{file}: {place} must be a list."));
    if (values.size() > max) {
        found->fault("too_many", msg("{file}: {place} has more than {max} entries."),
                     {{"max", std::to_string(max)}});
    }
    std::vector<Node> nodes;
    for (const json& value : values) {
        nodes.push_back(inside(value, key + (" " + std::to_string(nodes.size() + 1))));
    }
    return nodes;
}

void Node::only(std::initializer_list<const char*> keys) const {
    for (const auto& [key, value] : object().items()) {
        const bool known = std::ranges::any_of(keys, [&](const char* each) { return key == each; });
        if (known) continue;
        fault("unknown_key", msg("{file}: “{key}” means nothing in {place}."), {{"key", key}});
    }
}

std::string Node::plain(std::size_t code_points_max) const {
    if (!value_->is_string()) fault("not_text", msg("{file}: {place} must be a text."));
    std::string text = value_->get<std::string>();
    if (base::trimmed(text).empty()) fault("empty", msg("{file}: {place} is empty."));
    if (base::code_points(text) > code_points_max) {
        fault("too_long", msg("{file}: {place} is longer than {max} characters."),
              {{"max", std::to_string(code_points_max)}});
    }
    return text;
}

std::string Node::text(std::size_t code_points_max) const {
    if (value_->is_string()) return plain(code_points_max);
    std::string said;
    for (const char* language : {"fr", "en"}) {
        const auto found = find(language);
        if (!found) {
            fault("no_language", msg("{file}: {place} is not told in “{language}”."),
                  {{"language", language}});
        }
        const std::string text = found->plain(code_points_max);
        if (said.empty() || *language_ == language) said = text;
    }
    return said;
}

std::int64_t Node::number(std::int64_t least, std::int64_t most) const {
    const bool whole = value_->is_number_integer();
    const bool fits = whole && (!value_->is_number_unsigned() ||
                                value_->get<std::uint64_t>() <= std::uint64_t(INT64_MAX));
    const std::int64_t number = fits ? value_->get<std::int64_t>() : least;
    if (fits && number >= least && number <= most) return number;
    fault("not_number", msg("{file}: {place} must be a whole number from {least} to {most}."),
          {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
}

bool Node::truth() const {
    if (value_->is_boolean()) return value_->get<bool>();
    fault("not_truth", msg("{file}: {place} must be true or false."));
}

std::size_t Node::index_of(std::initializer_list<const char*> words) const {
    const std::string word = plain(limits::label_code_points_max);
    const auto found = std::ranges::find(words, std::string_view(word));
    if (found != words.end()) return std::size_t(found - words.begin());
    fault("unknown_word", msg("{file}: “{word}” is not known in {place}; it may be: {words}."),
          {{"word", word}, {"words", joined(words)}});
}

std::string Node::text_or(const char* key, std::size_t code_points_max) const {
    const auto found = find(key);
    return found ? found->text(code_points_max) : std::string();
}

std::int64_t Node::number_or(const char* key, std::int64_t least, std::int64_t most,
                             std::int64_t otherwise) const {
    const auto found = find(key);
    return found ? found->number(least, most) : otherwise;
}

bool Node::truth_or(const char* key, bool otherwise) const {
    const auto found = find(key);
    return found ? found->truth() : otherwise;
}

std::vector<std::string> Node::texts(const char* key, std::size_t max,
                                     std::size_t code_points_max) const {
    std::vector<std::string> all;
    for (const Node& each : list(key, max)) all.push_back(each.text(code_points_max));
    return all;
}

}  // namespace methods
