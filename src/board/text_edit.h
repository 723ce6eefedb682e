#pragma once
// Text that somebody is writing: what it says, where the caret is, what is selected. Pure; where
// the lines break is the painter's business, what the keys mean is here.

#include "base/limits.h"
#include "base/refusal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

constexpr std::size_t edit_undo_steps_max = 100;  // the oldest step is forgotten

// Whether a caret movement takes the selection with it (shift held, finger sliding).
enum class Selecting { no, yes };

class TextEdit {
public:
    struct Rules {
        std::size_t code_points_max = base::limits::card_text_code_points_max;
        bool one_line = false;  // line breaks become spaces: titles
    };

    TextEdit() : TextEdit({}, {}) {}
    // The caret is at the end. Text that is not UTF-8 counts as empty.
    TextEdit(std::string text, Rules rules);

    const std::string& text() const { return now_.text; }
    std::size_t caret() const { return now_.caret; }    // byte offset, at a character's start
    std::size_t anchor() const { return now_.anchor; }  // the selection's other end
    std::size_t selection_from() const { return std::min(now_.caret, now_.anchor); }
    std::size_t selection_to() const { return std::max(now_.caret, now_.anchor); }
    std::string selected() const;

    // In place of the selection. Control characters are left out. Refused as a whole, nothing
    // changed: text_not_utf8, text_too_long.
    std::optional<base::Refusal> insert(std::string_view text);
    void backspace();  // the selection, else the character before the caret
    void remove();     // the selection, else the character after it
    void remove_word();  // the selection, else back to the start of the word
    void replace_all(std::string text);  // UTF-8 within the limit, else nothing; can be undone

    void left(Selecting = Selecting::no);
    void right(Selecting = Selecting::no);
    void word_left(Selecting = Selecting::no);
    void word_right(Selecting = Selecting::no);
    void home(Selecting = Selecting::no);  // of the paragraph
    void end(Selecting = Selecting::no);
    void to_start(Selecting = Selecting::no);
    void to_end(Selecting = Selecting::no);
    // A byte offset from the painter; moved to the start of the character it falls in.
    void place_caret(std::size_t byte, Selecting = Selecting::no);
    void select_all();

    std::string cut();
    // Letters typed one after the other are one step. False: nothing to take back.
    bool undo();
    bool redo();

private:
    struct Moment {
        std::string text;
        std::size_t caret = 0;
        std::size_t anchor = 0;
    };
    enum class Step { none, typing, erasing };

    void go(std::size_t caret, Selecting);
    void begin(Step);
    void erase(std::size_t from, std::size_t to, Step);
    std::string cleaned(std::string_view text) const;

    Rules rules_;
    Moment now_;
    std::vector<Moment> undo_, redo_;
    Step last_ = Step::none;
};

}  // namespace board
