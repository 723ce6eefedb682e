#include "catalogue.h"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <stdexcept>

namespace house {
namespace {

// The text between the first and the last quote, with \n, \" and \\ resolved.
std::string unquoted(std::string_view line) {
    const std::size_t first = line.find('"'), last = line.rfind('"');
    if (first == line.npos || last == first) return {};
    std::string text;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (line[i] != '\\' || i + 1 >= last) {
            text += line[i];
            continue;
        }
        ++i;
        text += line[i] == 'n' ? '\n' : line[i] == 't' ? '\t' : line[i];
    }
    return text;
}

// Reads one .po file, line by line: continuation lines go to the field met last.
struct Reader {
    std::vector<Message> messages;
    std::string* field = nullptr;
    bool fuzzy_next = false;

    void begin(std::string_view line, std::size_t number) {
        messages.push_back({unquoted(line), {}, {}, fuzzy_next, number});
        fuzzy_next = false;
        field = &messages.back().key;
    }
    void read(std::string_view line, std::size_t number) {
        if (line.starts_with("#,") && line.find("fuzzy") != line.npos) fuzzy_next = true;
        if (line.starts_with("msgid ")) return begin(line, number);
        if (messages.empty()) return;
        Message& last = messages.back();
        if (line.starts_with("msgid_plural ")) {
            last.many = unquoted(line);
            field = &last.many;
        } else if (line.starts_with("msgstr")) {
            last.answers.push_back(unquoted(line));
            field = &last.answers.back();
        } else if (line.starts_with('"') && field) {
            *field += unquoted(line);
        }
    }
};

void compare_placeholders(const Message& asked, const Message& answered, const std::string& where,
                          Complaints& complaints) {
    auto wanted = placeholders_of(asked.key + asked.many);
    for (std::size_t i = 0; i < answered.answers.size(); ++i) {
        auto given = placeholders_of(answered.answers[i]);
        // A singular may say "one" instead of {n}.
        auto needed = wanted;
        if (!asked.many.empty() && i == 0) {
            std::erase(needed, "n");
            std::erase(given, "n");
        }
        if (given != needed)
            complaints.push_back(where + "placeholders differ: " + asked.key + " → " +
                                 answered.answers[i]);
    }
}

std::map<std::string, const Message*> by_key(const std::vector<Message>& messages) {
    std::map<std::string, const Message*> map;
    for (const Message& message : messages) map[message.key] = &message;
    return map;
}

bool is_answered(const Message& message) {
    return !message.answers.empty() &&
           std::none_of(message.answers.begin(), message.answers.end(),
                        [](const std::string& answer) { return answer.empty(); });
}

}  // namespace

std::vector<Message> messages_of(std::string_view po) {
    Reader reader;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(po)) reader.read(line, ++number);
    std::erase_if(reader.messages, [](const Message& message) { return message.key.empty(); });
    return reader.messages;
}

std::vector<std::string> placeholders_of(std::string_view sentence) {
    std::vector<std::string> names;
    for (std::size_t open = sentence.find('{'); open != sentence.npos;
         open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find('}', open);
        if (close == sentence.npos) break;
        names.emplace_back(sentence.substr(open + 1, close - open - 1));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Complaints bad_translations(const std::vector<Message>& asked,
                            const std::vector<Message>& answered, const std::string& po_path) {
    Complaints complaints;
    const auto answers = by_key(answered), questions = by_key(asked);
    for (const Message& message : asked) {
        const auto found = answers.find(message.key);
        if (found == answers.end() || !is_answered(*found->second)) {
            complaints.push_back(po_path + ": not translated: " + message.key);
            continue;
        }
        const std::string where = po_path + ":" + std::to_string(found->second->line) + ": ";
        if (found->second->fuzzy) complaints.push_back(where + "fuzzy: " + message.key);
        if (found->second->many != message.many)
            complaints.push_back(where + "the plural differs: " + message.key);
        compare_placeholders(message, *found->second, where, complaints);
    }
    for (const Message& message : answered) {
        if (!questions.count(message.key))
            complaints.push_back(po_path + ":" + std::to_string(message.line) +
                                 ": nobody says this any more: " + message.key);
    }
    return complaints;
}

Ran ran(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot start: " + command);
    Ran result;
    std::array<char, 4096> piece{};
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe)) {
        result.output.append(piece.data(), got);
    }
    const int status = ::pclose(pipe);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return result;
}

bool has_command(const std::string& name) {
    return ran("command -v " + name + " 2>&1").code == 0;
}

}  // namespace house
