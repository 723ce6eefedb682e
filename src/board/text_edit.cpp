#include "board/text_edit.h"

#include "base/text.h"
#include "board/graphemes.h"

#include <algorithm>
#include <utility>

namespace board {

TextEdit::TextEdit(std::string text, Rules rules) : rules_(rules) {
    if (base::is_utf8(text)) now_.text = std::move(text);
    now_.caret = now_.anchor = now_.text.size();
}

std::string TextEdit::selected() const {
    return now_.text.substr(selection_from(), selection_to() - selection_from());
}

// -- changes -------------------------------------------------------------------------------------

// Line ends become "\n" (or a space in one line), tabs a space; other control characters are
// nothing a person can see.
std::string TextEdit::cleaned(std::string_view text) const {
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r') clean += rules_.one_line ? ' ' : '\n';
        else if (c == '\t') clean += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) clean += c;
    }
    return clean;
}

// Keeps what was, unless the change only goes on with the one before.
void TextEdit::begin(Step step) {
    redo_.clear();
    const bool goes_on = step != Step::none && step == last_ && now_.caret == now_.anchor;
    if (!goes_on) {
        undo_.push_back(now_);
        if (undo_.size() > edit_undo_steps_max) undo_.erase(undo_.begin());
    }
    last_ = step;
}

std::optional<base::Refusal> TextEdit::insert(std::string_view text) {
    if (!base::is_utf8(text)) {
        return base::Refusal{"text_not_utf8", base::msg("This text cannot be read."), {}};
    }
    const std::string clean = cleaned(text);
    if (clean.empty()) return {};
    const std::size_t length = base::code_points(now_.text) - base::code_points(selected()) +
                               base::code_points(clean);
    if (length > rules_.code_points_max) {
        return base::Refusal{"text_too_long",
                             base::msg("At most {max} characters fit here; this would make {n}."),
                             {{"max", std::to_string(rules_.code_points_max)},
                              {"n", std::to_string(length)}}};
    }
    const bool one_character = next_grapheme(clean, 0) == clean.size() && clean != "\n";
    begin(one_character ? Step::typing : Step::none);
    const std::size_t from = selection_from();
    now_.text.replace(from, selection_to() - from, clean);
    now_.caret = now_.anchor = from + clean.size();
    return {};
}

void TextEdit::erase(std::size_t from, std::size_t to, Step step) {
    if (from == to) return;
    begin(step);
    now_.text.erase(from, to - from);
    now_.caret = now_.anchor = from;
}

void TextEdit::backspace() {
    if (now_.caret != now_.anchor) return erase(selection_from(), selection_to(), Step::none);
    erase(previous_grapheme(now_.text, now_.caret), now_.caret, Step::erasing);
}

void TextEdit::remove() {
    if (now_.caret != now_.anchor) return erase(selection_from(), selection_to(), Step::none);
    erase(now_.caret, next_grapheme(now_.text, now_.caret), Step::erasing);
}

void TextEdit::remove_word() {
    if (now_.caret != now_.anchor) return erase(selection_from(), selection_to(), Step::none);
    erase(previous_word(now_.text, now_.caret), now_.caret, Step::none);
}

void TextEdit::replace_all(std::string text) {
    if (!base::is_utf8(text) || base::code_points(text) > rules_.code_points_max) return;
    begin(Step::none);
    now_.text = std::move(text);
    now_.caret = now_.anchor = now_.text.size();
}

std::string TextEdit::cut() {
    std::string taken = selected();
    erase(selection_from(), selection_to(), Step::none);
    return taken;
}

bool TextEdit::undo() {
    if (undo_.empty()) return false;
    redo_.push_back(std::exchange(now_, undo_.back()));
    undo_.pop_back();
    last_ = Step::none;
    return true;
}

bool TextEdit::redo() {
    if (redo_.empty()) return false;
    undo_.push_back(std::exchange(now_, redo_.back()));
    redo_.pop_back();
    last_ = Step::none;
    return true;
}

// -- the caret -----------------------------------------------------------------------------------

void TextEdit::go(std::size_t caret, Selecting selecting) {
    now_.caret = caret;
    if (selecting == Selecting::no) now_.anchor = caret;
    last_ = Step::none;
}

// Without shift, an arrow leaves the selection at the side it points to.
void TextEdit::left(Selecting selecting) {
    const bool leaves = selecting == Selecting::no && now_.caret != now_.anchor;
    go(leaves ? selection_from() : previous_grapheme(now_.text, now_.caret), selecting);
}

void TextEdit::right(Selecting selecting) {
    const bool leaves = selecting == Selecting::no && now_.caret != now_.anchor;
    go(leaves ? selection_to() : next_grapheme(now_.text, now_.caret), selecting);
}

void TextEdit::word_left(Selecting selecting) {
    go(previous_word(now_.text, now_.caret), selecting);
}

void TextEdit::word_right(Selecting selecting) { go(next_word(now_.text, now_.caret), selecting); }

void TextEdit::home(Selecting selecting) {
    if (now_.caret == 0) return go(0, selecting);
    const std::size_t line_end = now_.text.rfind('\n', now_.caret - 1);
    go(line_end == std::string::npos ? 0 : line_end + 1, selecting);
}

void TextEdit::end(Selecting selecting) {
    go(std::min(now_.text.find('\n', now_.caret), now_.text.size()), selecting);
}

void TextEdit::to_start(Selecting selecting) { go(0, selecting); }
void TextEdit::to_end(Selecting selecting) { go(now_.text.size(), selecting); }

void TextEdit::place_caret(std::size_t byte, Selecting selecting) {
    std::size_t at = 0;
    while (at < now_.text.size() && next_grapheme(now_.text, at) <= byte) {
        at = next_grapheme(now_.text, at);
    }
    go(at, selecting);
}

void TextEdit::select_all() {
    go(now_.text.size(), Selecting::no);
    now_.anchor = 0;
}

}  // namespace board
