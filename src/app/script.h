#pragma once
// Scripts for `fabrique play`: one command a line, words and “quoted” or "quoted" texts, # begins a
// comment. The commands are those of player.h and of the README.

#include "base/geometry.h"
#include "base/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct Word {
    std::string text;
    bool quoted = false;
};

struct Line {
    int number = 0;
    std::vector<Word> words;  // never empty
};

// Throws base::Failure naming the line.
std::vector<Line> parse_script(const std::string& text);

// Reads the words of one line from left to right; every fault names the line.
class Words {
public:
    explicit Words(const Line& line) : line_(line) {}
    bool more() const { return at_ < line_.words.size(); }
    bool next_is(const char* word) const;  // and is not quoted
    bool take(const char* word);           // true and passed over when it is next
    std::string word(const char* what);    // anything
    std::string text(const char* what);    // quoted
    bool at_text() const { return more() && line_.words[at_].quoted; }
    int number(const char* what);
    base::Vec2 point(const char* what);          // 400,300
    std::int64_t duration_ms(const char* what);  // 300ms, 2s, 5min
    void end() const;                            // throws when words are left
    [[noreturn]] void fail(const std::string& expected) const;

private:
    const Line& line_;
    std::size_t at_ = 0;
};

}  // namespace app
