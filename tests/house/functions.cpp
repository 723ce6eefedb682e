#include "functions.h"

namespace house {
namespace {

enum class Brace { container, function, other };

struct Open {
    Brace kind = Brace::other;
    std::string name;
    std::size_t first_line = 0;
};

// What stands between the last ';', '{' or '}' and this brace tells what the brace opens.
Brace kind_of(std::string_view head, bool in_container) {
    if (!in_container) return Brace::other;
    head = trimmed(head);
    for (const char* word : {"namespace", "class", "struct", "union", "extern", "TEST_SUITE"}) {
        const std::size_t at = find_token(head, word);
        // "template <class T> T least(T a) {" is a function all the same.
        if (at == 0 || (at != head.npos && head.find(')') == head.npos)) return Brace::container;
    }
    if (head.find(')') != head.npos) return Brace::function;
    return Brace::other;
}

// The word before the first parenthesis: "wait" of "void Window::wait(int ms) const".
std::string name_of(std::string_view head) {
    std::string_view before = trimmed(head.substr(0, head.find('(')));
    std::size_t start = before.size();
    while (start > 0 && is_word(before[start - 1])) --start;
    return std::string(before.substr(start));
}

// Macros may hold half a brace: lines of the preprocessor are not code here.
std::string without_preprocessor(std::string code) {
    bool inside = false;
    for (std::size_t start = 0; start < code.size();) {
        const std::size_t end = std::min(code.find('\n', start), code.size());
        const std::string_view line(code.data() + start, end - start);
        const bool directive = inside || trimmed(line).starts_with('#');
        inside = directive && trimmed(line).ends_with('\\');
        if (directive) code.replace(start, end - start, end - start, ' ');
        start = end + 1;
    }
    return code;
}

}  // namespace

std::vector<Function> functions_of(const File& file) {
    const std::string code = without_preprocessor(file.code);
    std::vector<Function> functions;
    std::vector<Open> open;
    std::size_t head_start = 0, other = 0;  // other: open braces that are no containers
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '{') {
            const std::string_view head(code.data() + head_start, i - head_start);
            const std::size_t first = head_start + (head.size() - head.substr(std::min(
                head.find_first_not_of(" \n\t\r"), head.size())).size());
            open.push_back({kind_of(head, other == 0), name_of(head), line_of(code, first)});
            if (open.back().kind != Brace::container) ++other;
        } else if (code[i] == '}' && !open.empty()) {
            const Open closed = open.back();
            open.pop_back();
            if (closed.kind != Brace::container) --other;
            if (closed.kind == Brace::function) {
                functions.push_back(
                    {closed.name, closed.first_line, line_of(code, i) - closed.first_line + 1});
            }
        }
        if (code[i] == '{' || code[i] == '}' || code[i] == ';') head_start = i + 1;
    }
    return functions;
}

Complaints long_functions(const Tree& tree, const std::vector<Grown>& ratchet) {
    Complaints complaints;
    std::vector<bool> met(ratchet.size());
    for (const File& file : tree.files) {
        if (!is_cpp(file)) continue;
        for (const Function& function : functions_of(file)) {
            std::size_t allowed = function_lines_max;
            for (std::size_t i = 0; i < ratchet.size(); ++i) {
                if (ratchet[i].path != file.path || ratchet[i].function != function.name) continue;
                allowed = ratchet[i].lines;
                met[i] = function.lines == allowed;
            }
            if (function.lines > allowed) {
                complaints.push_back(at_line(file, function.first_line,
                                             function.name + " has " +
                                                 std::to_string(function.lines) + " lines, " +
                                                 std::to_string(allowed) + " at most: split it"));
            }
        }
    }
    for (std::size_t i = 0; i < ratchet.size(); ++i) {
        if (!met[i]) {
            complaints.push_back(ratchet[i].path + ": " + ratchet[i].function + " no longer has " +
                                 std::to_string(ratchet[i].lines) + " lines: tighten its row");
        }
    }
    return complaints;
}

}  // namespace house
