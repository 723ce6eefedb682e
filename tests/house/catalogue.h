#pragma once
// Translations: what the sources say against what assets/i18n/<language>.po answers.

#include "tree.h"

namespace house {

struct Message {
    std::string key;                   // msgid
    std::string many;                  // msgid_plural, or empty
    std::vector<std::string> answers;  // msgstr, or msgstr[0], msgstr[1], …
    bool fuzzy = false;
    std::size_t line = 0;  // of its msgid
};

// Entries of a .po or .pot file without its header and without obsolete ones (#~).
std::vector<Message> messages_of(std::string_view po);

// "{n} ideas of {name}" → n, name; sorted, each once.
std::vector<std::string> placeholders_of(std::string_view sentence);

// Keys without an answer, fuzzy answers, answers that nobody asks for, placeholders that differ.
Complaints bad_translations(const std::vector<Message>& asked,
                            const std::vector<Message>& answered, const std::string& po_path);

struct Ran {
    std::string output;
    int code = 0;
};
// Runs a command line of the test itself in a shell.
Ran ran(const std::string& command);
bool has_command(const std::string& name);

}  // namespace house
