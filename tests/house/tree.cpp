#include "tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace house {
namespace {

namespace fs = std::filesystem;

bool is_skipped_folder(const fs::path& folder) {
    constexpr std::array names{"build", "out", "node_modules", ".git", "sessions"};
    const std::string name = folder.filename().string();
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_read(const fs::path& file) {
    constexpr std::array endings{".h",  ".cpp",  ".sh", ".js",   ".mjs", ".ts", ".css",
                                 ".md", ".html", ".po", ".json", ".cmake"};
    constexpr std::array names{"CMakeLists.txt", "run", "check", "packages", ".clang-format"};
    const std::string ending = file.extension().string(), name = file.filename().string();
    return std::find(endings.begin(), endings.end(), ending) != endings.end() ||
           std::find(names.begin(), names.end(), name) != names.end();
}

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

// End of the raw string whose quote is at `quote`: R"x( … )x".
std::size_t raw_string_end(std::string_view text, std::size_t quote) {
    const std::size_t open = text.find('(', quote);
    if (open == text.npos) return text.size();
    const std::string close = ")" + std::string(text.substr(quote + 1, open - quote - 1)) + "\"";
    const std::size_t end = text.find(close, open);
    return end == text.npos ? text.size() : end + close.size();
}

// End of the string or character literal whose quote is at `quote`.
std::size_t literal_end(std::string_view text, std::size_t quote) {
    std::size_t i = quote + 1;
    while (i < text.size() && text[i] != text[quote] && text[i] != '\n') {
        i += text[i] == '\\' ? 2 : 1;
    }
    return std::min(i + 1, text.size());
}

// End of the comment or literal that begins at `at`; `at` itself when none does.
std::size_t blank_end(std::string_view text, std::size_t at) {
    const std::string_view two = text.substr(at, 2);
    if (two == "//") return std::min(text.find('\n', at), text.size());
    if (two == "/*") {
        const std::size_t end = text.find("*/", at + 2);
        return end == text.npos ? text.size() : end + 2;
    }
    if (text[at] == '"') {
        const bool raw = at > 0 && text[at - 1] == 'R';
        return raw ? raw_string_end(text, at) : literal_end(text, at);
    }
    // In 20'000 the quote separates digits.
    const bool digit = at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1]));
    return text[at] == '\'' && !digit ? literal_end(text, at) : at;
}

}  // namespace

Tree read_tree(const fs::path& root) {
    Tree tree{root, {}};
    for (fs::recursive_directory_iterator it(root), end; it != end; ++it) {
        if (it->is_directory() && is_skipped_folder(it->path())) it.disable_recursion_pending();
        if (!it->is_regular_file() || !is_read(it->path())) continue;
        File file{it->path().lexically_relative(root).generic_string(), content(it->path()), {}};
        if (is_cpp(file)) file.code = blanked(file.text);
        tree.files.push_back(std::move(file));
    }
    std::sort(tree.files.begin(), tree.files.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    return tree;
}

bool is_header(const File& file) { return file.path.ends_with(".h"); }
bool is_cpp(const File& file) { return is_header(file) || file.path.ends_with(".cpp"); }

std::string room_of(const File& file) {
    if (!file.path.starts_with("src/")) return {};
    const std::size_t end = file.path.find('/', 4);
    return end == std::string::npos ? std::string() : file.path.substr(4, end - 4);
}

std::string blanked(std::string_view text) {
    std::string code(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = blank_end(text, at);
        for (std::size_t i = at; i < end; ++i) {
            if (code[i] != '\n') code[i] = ' ';
        }
        at = std::max(end, at + 1);
    }
    return code;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    return 1 + std::size_t(std::count(before.begin(), before.end(), '\n'));
}

std::string at_line(const File& file, std::size_t line, const std::string& what) {
    return file.path + ":" + std::to_string(line) + ": " + what;
}

std::string at_offset(const File& file, std::size_t offset, const std::string& what) {
    return at_line(file, line_of(file.text, offset), what);
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::size_t find_token(std::string_view text, std::string_view token, std::size_t from) {
    for (std::size_t at = text.find(token, from); at != text.npos; at = text.find(token, at + 1)) {
        const std::size_t end = at + token.size();
        const bool left = at == 0 || !is_word(token.front()) || !is_word(text[at - 1]);
        const bool right = end == text.size() || !is_word(token.back()) || !is_word(text[end]);
        if (left && right) return at;
    }
    return text.npos;
}

Fixture::Fixture() {
    std::string pattern = (fs::temp_directory_path() / "fabrique-house-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("cannot make " + pattern);
    root_ = pattern;
}

Fixture::~Fixture() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

Fixture& Fixture::write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
    return *this;
}

}  // namespace house
