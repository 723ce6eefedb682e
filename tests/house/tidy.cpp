#include "tidy.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace house {
namespace {

constexpr std::size_t columns_max = 100;

struct Ban {
    const char* token;
    const char* instead;
    const char* reason;
    std::set<std::string> rooms;  // of src/ that may all the same
    bool in_tests = true;         // holds for tests too
};

const std::vector<Ban> bans = {
    {"strcpy(", "std::string", "writes past the end", {}},
    {"strcat(", "std::string", "writes past the end", {}},
    {"sprintf(", "std::snprintf or fmt", "writes past the end", {}},
    {"vsprintf(", "std::vsnprintf", "writes past the end", {}},
    {"gets(", "std::getline", "writes past the end", {}},
    {"strtok(", "std::string_view::find", "keeps hidden state and changes its input", {}},
    {"alloca(", "std::vector", "a large size overruns the stack", {}},
    {"malloc(", "std::vector", "memory has an owner", {}},
    {"free(", "a value or std::unique_ptr", "memory has an owner", {}},
    {"atoi(", "std::from_chars", "cannot tell an error from 0", {}},
    {"atol(", "std::from_chars", "cannot tell an error from 0", {}},
    {"atof(", "std::from_chars", "cannot tell an error from 0, reads 1,5 in French", {}},
    {"strtod(", "std::from_chars", "reads 1,5 and not 1.5 in French", {}, false},
    {"stod(", "std::from_chars", "reads 1,5 and not 1.5 in French", {}, false},
    {"stof(", "std::from_chars", "reads 1,5 and not 1.5 in French", {}, false},
    {"setlocale(", "base::Words", "changes the whole program, all threads", {}},
    {"localtime(", "base/time.h", "shares one buffer between threads", {}},
    {"gmtime(", "base/time.h", "shares one buffer between threads", {}},
    {"system(", "a library call", "a shell reads what people wrote", {}, false},
    {"popen(", "a library call", "a shell reads what people wrote", {}, false},
    {"std::regex", "find or a small reader", "takes exponential time, overruns the stack", {},
     false},
    {"detach(", "std::jthread, joined by its owner", "nobody knows when it ends", {}},
    {"printf(", "fmt into a string, printed by app/", "only app/ speaks to the terminal",
     {"app"}, false},
    {"puts(", "a string, printed by app/", "only app/ speaks to the terminal", {"app"}, false},
    {"fprintf(", "a log line", "only app/ speaks to the terminal", {"app"}, false},
    {"std::cout", "a string, printed by app/", "only app/ speaks to the terminal", {"app"}, false},
    {"std::cerr", "base::Failure or a log line", "only app/ speaks to the terminal", {"app"},
     false},
    {"using namespace std;", "the full name", "hides what comes from where", {}},
};

void check_ban(const File& file, const Ban& ban, Complaints& complaints) {
    const bool test = file.path.starts_with("tests/");
    if ((test && !ban.in_tests) || ban.rooms.count(room_of(file))) return;
    for (std::size_t at = find_token(file.code, ban.token); at != std::string::npos;
         at = find_token(file.code, ban.token, at + 1)) {
        // A member of ours may have the name of a C function: socket.free() is not free().
        const bool member = at > 0 && (file.code[at - 1] == '.' || file.code[at - 1] == '>');
        const bool thread = std::string_view(ban.token) == "detach(";
        if (member != thread) continue;
        complaints.push_back(at_offset(
            file, at, std::string(ban.token) + ": use " + ban.instead + ", it " + ban.reason));
    }
}

std::size_t code_points(std::string_view line) {
    return std::size_t(std::count_if(line.begin(), line.end(),
                                     [](char c) { return (c & 0xC0) != 0x80; }));
}

// Prose, markup and data may have long lines.
bool has_columns(const File& file) {
    for (const char* ending : {".md", ".po", ".json", ".html"}) {
        if (file.path.ends_with(ending)) return false;
    }
    return true;
}

// Written apart, so that this file does not complain about itself.
const std::vector<std::string> unfinished = {"TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK"};
const std::vector<std::string> hollow = {"Man" "ager", "Ut" "ils", "Ut" "il", "Hel" "per",
                                         "Hel" "pers"};
const std::vector<std::string> machines = {"/wo" "rk/", "/tmp/" "b/", "/ho" "me/"};

std::string lower(std::string text) {
    for (char& c : text) c = char(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// "CardManager", "manager", "card_manager", "manager_of": the word as a part of a name.
bool is_part(std::string_view code, std::size_t at, std::size_t size) {
    const bool capital = std::isupper(static_cast<unsigned char>(code[at]));
    const bool left = at == 0 || !is_word(code[at - 1]) || capital || code[at - 1] == '_';
    const std::size_t end = at + size;
    const bool right = end == code.size() ||
                       !std::islower(static_cast<unsigned char>(code[end]));
    return left && right;
}

void check_hollow(const File& file, const std::string& word, Complaints& complaints) {
    for (const std::string& form : {word, lower(word)}) {
        for (std::size_t at = file.code.find(form); at != std::string::npos;
             at = file.code.find(form, at + 1)) {
            // std::… and other libraries keep their names; ours say what they do.
            if (!is_part(file.code, at, form.size())) continue;
            complaints.push_back(at_offset(file, at, form + ": a name says what the thing does"));
        }
    }
}

bool is_constant(std::string_view define) {
    define = trimmed(define);
    std::size_t end = 0;
    while (end < define.size() && is_word(define[end])) ++end;
    const bool function_like = end < define.size() && define[end] == '(';
    const std::string_view value = trimmed(define.substr(end));
    if (function_like || value.empty()) return false;
    return value.front() == '"' || value.front() == '-' || value.front() == '(' ||
           std::isdigit(static_cast<unsigned char>(value.front()));
}

}  // namespace

Complaints untidy_lines(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        std::size_t number = 0;
        for (const std::string_view line : lines_of(file.text)) {
            ++number;
            const std::size_t columns = code_points(line);
            if (columns > columns_max && has_columns(file)) {
                complaints.push_back(
                    at_line(file, number, std::to_string(columns) + " columns, 100 at most"));
            }
            if (line.find('\t') != line.npos) complaints.push_back(at_line(file, number, "a tab"));
            if (line.ends_with(' ') || line.ends_with('\r'))
                complaints.push_back(at_line(file, number, "a blank at the end of the line"));
        }
        if (!file.text.empty() && (!file.text.ends_with('\n') || file.text.ends_with("\n\n")))
            complaints.push_back(at_line(file, number, "the file ends with one line end"));
    }
    return complaints;
}

Complaints banned_calls(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        if (!is_cpp(file)) continue;
        for (const Ban& ban : bans) check_ban(file, ban, complaints);
    }
    return complaints;
}

Complaints empty_words(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        for (const std::string& word : unfinished) {
            const std::size_t at = find_token(file.text, word);
            if (at != std::string::npos && !file.path.ends_with(".po"))
                complaints.push_back(at_offset(file, at, word + ": finish it, or open an issue"));
        }
        const std::string name = lower(std::filesystem::path(file.path).stem().string());
        for (const std::string& word : hollow) {
            const std::size_t at = name.find(lower(word));
            if (at != std::string::npos && is_part(name, at, word.size()))
                complaints.push_back(at_line(file, 1, "the file's name says nothing: " + name));
            if (is_cpp(file) && file.path.starts_with("src/")) check_hollow(file, word, complaints);
        }
    }
    return complaints;
}

Complaints untidy_preprocessor(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        if (is_header(file) && !file.text.starts_with("#pragma once\n"))
            complaints.push_back(at_line(file, 1, "a header begins with #pragma once"));
        if (!is_cpp(file)) continue;
        std::size_t number = 0;
        for (const std::string_view line : lines_of(file.text)) {
            ++number;
            if (line.starts_with("#define ") && is_constant(line.substr(8)))
                complaints.push_back(at_line(file, number, "#define: constexpr has a type"));
        }
    }
    return complaints;
}

Complaints machine_paths(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        for (const std::string& path : machines) {
            const std::size_t at = file.text.find(path);
            if (at != std::string::npos)
                complaints.push_back(at_offset(file, at, path + " is a folder of one machine"));
        }
    }
    return complaints;
}

Complaints strangers_at_the_top(const std::filesystem::path& root) {
    static const std::set<std::string> allowed = {
        "CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "LICENSE", "README.md", "assets",
        "check", "run", "sessions", "src", "tests", "build", "out"};
    Complaints complaints;
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.') || allowed.count(name)) continue;
        complaints.push_back(name + ": the top of the repository holds only what it must");
    }
    std::sort(complaints.begin(), complaints.end());
    return complaints;
}

}  // namespace house
