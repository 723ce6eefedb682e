#include "board/text_edit.h"

#include "base/random.h"
#include "base/text.h"
#include "board/graphemes.h"

#include <doctest/doctest.h>

using board::Selecting;
using board::TextEdit;

namespace {

// Types letter by letter, as fingers do.
void type(TextEdit& edit, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = board::next_grapheme(text, at);
        REQUIRE_FALSE(edit.insert(text.substr(at, next - at)));
        at = next;
    }
}

}  // namespace

TEST_CASE("Writing, correcting in the middle, and going on") {
    TextEdit edit;
    type(edit, "un gichet");
    for (int i = 0; i < 5; ++i) edit.left();
    type(edit, "u");
    CHECK(edit.text() == "un guichet");
    edit.end();
    type(edit, " unique");
    CHECK(edit.text() == "un guichet unique");
    CHECK(edit.caret() == edit.text().size());
}

TEST_CASE("One backspace takes one character, as people count them") {
    for (const char* one : {"é", "e\u0301", "œ", "👨‍👩‍👧", "👍🏽", "🇫🇷", "❤️", "1️⃣", "ש\u05BC\u05C1",
                            "ر\u0651\u064E", "नि"}) {
        CAPTURE(one);
        TextEdit edit(std::string("ab") + one, {});
        edit.backspace();
        CHECK(edit.text() == "ab");
        TextEdit before(std::string(one) + "ab", {});
        before.home();
        before.remove();
        CHECK(before.text() == "ab");
    }
}

TEST_CASE("Two flags are two characters") {
    TextEdit edit("🇫🇷🇩🇪", {});
    edit.backspace();
    CHECK(edit.text() == "🇫🇷");
    edit.backspace();
    CHECK(edit.text().empty());
    edit.backspace();
    CHECK(edit.text().empty());
}

TEST_CASE("Arrows stop between characters, and leave a selection at the side they point to") {
    TextEdit edit("a👍🏽b", {});
    edit.left();
    edit.left();
    CHECK(edit.caret() == 1);
    edit.right(Selecting::yes);
    CHECK(edit.selected() == "👍🏽");
    edit.left();
    CHECK(edit.caret() == 1);
    CHECK(edit.selected().empty());
    edit.select_all();
    edit.right();
    CHECK(edit.caret() == edit.text().size());
}

TEST_CASE("Jumping from word to word, in French") {
    TextEdit edit("L’accueil, à l’école.", {});
    edit.to_start();
    edit.word_right();
    CHECK(edit.caret() == std::string("L").size());
    edit.word_right();
    CHECK(edit.caret() == std::string("L’accueil").size());
    edit.word_right();
    CHECK(edit.caret() == std::string("L’accueil, à").size());
    edit.to_end();
    edit.word_left();
    CHECK(edit.text().substr(edit.caret()) == "école.");
    edit.remove_word();
    CHECK(edit.text() == "L’accueil, à école.");
}

TEST_CASE("Home and End stay in their line") {
    TextEdit edit("un\ndeux\ntrois", {});
    edit.place_caret(5);
    edit.home();
    CHECK(edit.caret() == 3);
    edit.home();
    CHECK(edit.caret() == 3);
    edit.end();
    CHECK(edit.caret() == 7);
    edit.to_end();
    CHECK(edit.caret() == 13);
    edit.to_start();
    edit.home();
    CHECK(edit.caret() == 0);
}

TEST_CASE("Cut, and paste somewhere else") {
    TextEdit edit("le guichet unique", {});
    edit.place_caret(3);
    edit.place_caret(11, Selecting::yes);
    const std::string taken = edit.cut();
    CHECK(taken == "guichet ");
    CHECK(edit.text() == "le unique");
    edit.to_end();
    REQUIRE_FALSE(edit.insert(" " + taken));
    CHECK(edit.text() == "le unique guichet ");
}

TEST_CASE("A text that is too long is refused as a whole, with a sentence") {
    TextEdit edit("déjà", TextEdit::Rules{10, false});
    const auto why = edit.insert("beaucoup");
    REQUIRE(why);
    CHECK(why->code == "text_too_long");
    CHECK(base::sentence({}, *why) == "At most 10 characters fit here; this would make 12.");
    CHECK(edit.text() == "déjà");
    CHECK_FALSE(edit.insert("encore"));
    CHECK(base::code_points(edit.text()) == 10);
    CHECK(edit.insert("!"));
    edit.select_all();
    CHECK_FALSE(edit.insert("dix lettre"));
}

TEST_CASE("A card's own limit holds for what is pasted from anywhere") {
    TextEdit edit;
    CHECK(edit.insert(std::string(10'000'000, 'x')));
    CHECK(edit.text().empty());
    CHECK_FALSE(edit.insert(std::string(2000, 'x')));
    CHECK(edit.insert("x"));
}

TEST_CASE("Hostile and foreign text") {
    TextEdit edit;
    const auto why = edit.insert("\xC3\x28");
    REQUIRE(why);
    CHECK(why->code == "text_not_utf8");
    CHECK_FALSE(edit.insert("a\r\nb\tc\x01\x1B[31md"));
    CHECK(edit.text() == "a\nb c[31md");
    TextEdit title("", TextEdit::Rules{50, true});
    CHECK_FALSE(title.insert("deux\r\nlignes"));
    CHECK(title.text() == "deux lignes");
    CHECK(TextEdit("\xFF", {}).text().empty());
}

TEST_CASE("Undo takes back what was typed in one go, then the paste before it") {
    TextEdit edit;
    REQUIRE_FALSE(edit.insert("collé d’ailleurs"));
    type(edit, " puis");
    CHECK(edit.undo());
    CHECK(edit.text() == "collé d’ailleurs");
    CHECK(edit.redo());
    CHECK(edit.text() == "collé d’ailleurs puis");
    CHECK(edit.undo());
    CHECK(edit.undo());
    CHECK(edit.text().empty());
    CHECK_FALSE(edit.undo());
    CHECK(edit.redo());
    type(edit, "!");
    CHECK_FALSE(edit.redo());
}

TEST_CASE("Whatever is done, the text stays whole, within its limit, and undo leads back") {
    base::Random random(11);
    const std::vector<std::string> pieces = {"a", "é", "\u0301", "👩‍🚀", "🇫🇷", " ", "\n", "مر",
                                             "mot", "\u200D", "🏽"};
    TextEdit edit("début", TextEdit::Rules{40, false});
    for (int step = 0; step < 20'000; ++step) {
        const auto selecting = random.below(3) == 0 ? Selecting::yes : Selecting::no;
        switch (random.below(12)) {
            case 0: case 1: case 2: (void)edit.insert(pieces[random.below(pieces.size())]); break;
            case 3: edit.backspace(); break;
            case 4: edit.remove(); break;
            case 5: edit.left(selecting); break;
            case 6: edit.right(selecting); break;
            case 7: random.below(2) ? edit.word_left(selecting) : edit.word_right(selecting); break;
            case 8: random.below(2) ? edit.home(selecting) : edit.end(selecting); break;
            case 9: edit.place_caret(random.below(60), selecting); break;
            case 10: random.below(2) ? (void)edit.undo() : (void)edit.redo(); break;
            case 11: if (random.below(10) == 0) (void)edit.cut(); break;
        }
        REQUIRE(base::is_utf8(edit.text()));
        REQUIRE(base::code_points(edit.text()) <= 40);
        REQUIRE(edit.selection_to() <= edit.text().size());
        REQUIRE(base::is_utf8(edit.selected()));
    }
    while (edit.undo()) {}
    CHECK(edit.caret() <= edit.text().size());
    TextEdit fresh("début", {});
    for (int i = 0; i < 50; ++i) REQUIRE_FALSE(fresh.insert("mot "));
    while (fresh.undo()) {}
    CHECK(fresh.text() == "début");
}

TEST_CASE("Capitals of the letters people write names with") {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"a", "A"}, {"é", "É"}, {"œ", "Œ"}, {"ÿ", "Ÿ"}, {"ç", "Ç"}, {"ł", "Ł"}, {"š", "Š"},
        {"ž", "Ž"}, {"ß", "ẞ"}, {"ő", "Ő"}, {"ń", "Ń"}, {"÷", "÷"}, {"7", "7"}, {"😀", "😀"}};
    for (const auto& [small, large] : pairs) CHECK(board::capital(small) == large);
}
