#include "board/keyboard.h"

#include "base/random.h"
#include "base/text.h"

#include <doctest/doctest.h>

#include <set>

using board::KeyAction;
using board::Keyboard;
using board::KeyboardLayout;
using board::KeyboardOutput;
using board::Shift;
using board::Turn;

namespace {

// Someone who looks for keys by what is written on them.
struct Typist {
    Keyboard keyboard{KeyboardLayout::azerty, {200, 300}, 50};
    base::Milliseconds now = 5000;
    std::string text;
    int done = 0;

    void take(const Keyboard::Outputs& outputs) {
        for (const KeyboardOutput& output : outputs) {
            if (output.what == KeyboardOutput::What::text) text += output.text;
            if (output.what == KeyboardOutput::What::done) ++done;
            if (output.what == KeyboardOutput::What::backspace) {
                text.resize(base::previous_code_point(text, text.size()));
            }
        }
    }
    base::Vec2 key(std::string_view written) const {
        for (const auto& face : keyboard.keys()) {
            if (face.text == written) return face.px.centre();
        }
        FAIL("no key ", std::string(written));
        return {};
    }
    base::Vec2 key(KeyAction action) const {
        for (const auto& face : keyboard.keys()) {
            if (face.action == action) return face.px.centre();
        }
        FAIL("no such key");
        return {};
    }
    void press(std::int64_t finger, base::Vec2 px) { take(keyboard.press(finger, px, now)); }
    void slide(std::int64_t finger, base::Vec2 px) { take(keyboard.move(finger, px)); }
    void lift(std::int64_t finger, base::Vec2 px) { take(keyboard.release(finger, px, now)); }
    void tap(base::Vec2 px) {
        now += 400;
        press(1, px);
        now += 50;
        lift(1, px);
    }
    void tap(std::string_view written) { tap(key(written)); }
    void tap(KeyAction action) { tap(key(action)); }
    void wait(base::Milliseconds ms) {
        now += ms;
        take(keyboard.tick(now));
    }
};

}  // namespace

TEST_CASE("A person writes a word and puts it down") {
    Typist typist;
    for (const char* letter : {"g", "u", "i", "c", "h", "e", "t"}) typist.tap(letter);
    typist.tap(KeyAction::space);
    typist.tap("à");
    CHECK(typist.text == "guichet à");
    typist.tap(KeyAction::backspace);
    CHECK(typist.text == "guichet ");
    typist.tap(KeyAction::done);
    CHECK(typist.done == 1);
}

TEST_CASE("Shift makes one capital; tapped twice it stays; tapped again it is off") {
    Typist typist;
    typist.tap(KeyAction::shift);
    typist.tap("L");
    typist.tap("a");
    CHECK(typist.text == "La");
    typist.now += 1000;
    const base::Vec2 shift = typist.key(KeyAction::shift);
    for (int i = 0; i < 2; ++i) {
        typist.press(1, shift);
        typist.now += 60;
        typist.lift(1, shift);
    }
    CHECK(typist.keyboard.shift() == Shift::locked);
    typist.tap("S");
    typist.tap("É");
    CHECK(typist.text == "LaSÉ");
    typist.tap(KeyAction::shift);
    CHECK(typist.keyboard.shift() == Shift::off);
}

TEST_CASE("A long press offers accents; sliding onto one and lifting types it") {
    Typist typist;
    const base::Vec2 o = typist.key("o");
    typist.press(1, o);
    typist.wait(499);
    CHECK(typist.keyboard.accents().empty());
    typist.wait(1);
    auto strip = typist.keyboard.accents();
    REQUIRE(strip.size() == 1);
    CHECK(strip[0].letters[0] == "o");
    CHECK(strip[0].letters[2] == "œ");
    CHECK(strip[0].chosen == 0);
    typist.slide(1, strip[0].px[2].centre());
    CHECK(typist.keyboard.accents()[0].chosen == 2);
    typist.lift(1, strip[0].px[2].centre());
    CHECK(typist.text == "œ");
    CHECK(typist.keyboard.accents().empty());
}

TEST_CASE("Lifting without sliding types the letter itself; sliding far away types nothing") {
    Typist typist;
    const base::Vec2 e = typist.key("e");
    typist.press(1, e);
    typist.wait(600);
    typist.lift(1, e);
    CHECK(typist.text == "e");
    typist.press(1, e);
    typist.wait(600);
    typist.lift(1, e + base::Vec2{0, 4 * 50});
    CHECK(typist.text == "e");
}

TEST_CASE("With shift the accents are capitals") {
    Typist typist;
    typist.tap(KeyAction::shift);
    typist.press(1, typist.key("E"));
    typist.wait(600);
    const auto strip = typist.keyboard.accents().at(0);
    CHECK(strip.letters[1] == "É");
    typist.lift(1, strip.px[1].centre());
    CHECK(typist.text == "É");
    CHECK(typist.keyboard.shift() == Shift::off);
}

TEST_CASE("Accents of every key lie on the screen side where there is room, one key each") {
    for (const KeyboardLayout layout : {KeyboardLayout::azerty, KeyboardLayout::qwerty}) {
        for (const auto& key : board::keys_of(layout, board::KeyPage::letters)) {
            if (board::accents_of(key.text).empty()) continue;
            Typist typist;
            typist.keyboard.set_layout(layout);
            typist.press(1, typist.key(key.text));
            typist.wait(600);
            const auto strip = typist.keyboard.accents().at(0);
            const base::Rect panel = typist.keyboard.panel_px();
            for (const base::Rect& px : strip.px) {
                CHECK(px.x >= panel.x - 0.01F);
                CHECK(px.right() <= panel.right() + 0.01F);
            }
        }
    }
}

TEST_CASE("Backspace erases at once, then again and again while it is held") {
    Typist typist;
    typist.text = "abcdefgh";
    const base::Vec2 key = typist.key(KeyAction::backspace);
    typist.press(1, key);
    CHECK(typist.text == "abcdefg");
    CHECK(typist.keyboard.next_deadline() == typist.now + 500);
    typist.wait(499);
    CHECK(typist.text == "abcdefg");
    typist.wait(1);
    CHECK(typist.text == "abcdef");
    typist.wait(60);
    typist.wait(60);
    CHECK(typist.text == "abcd");
    typist.slide(1, {0, 0});
    typist.wait(600);
    CHECK(typist.text == "abcd");
    typist.lift(1, {0, 0});
    CHECK_FALSE(typist.keyboard.next_deadline());
}

TEST_CASE("After a very long frame backspace does not eat the whole card") {
    Typist typist;
    typist.text = std::string(100, 'x');
    typist.press(1, typist.key(KeyAction::backspace));
    typist.wait(60'000);
    CHECK(typist.text.size() == 100 - 1 - board::erase_repeats_per_tick_max);
}

TEST_CASE("Two thumbs overlap: letters come in the order they were pressed") {
    Typist typist;
    typist.press(1, typist.key("o"));
    typist.press(2, typist.key("u"));
    CHECK(typist.text == "o");
    typist.lift(2, typist.key("u"));
    typist.lift(1, typist.key("o"));
    CHECK(typist.text == "ou");
}

TEST_CASE("Sliding to the neighbour corrects a slip; leaving the keys types nothing") {
    Typist typist;
    typist.press(1, typist.key("t"));
    typist.slide(1, typist.key("r"));
    typist.lift(1, typist.key("r"));
    CHECK(typist.text == "r");
    typist.press(1, typist.key("t"));
    typist.lift(1, {0, 0});
    CHECK(typist.text == "r");
    typist.press(1, typist.key("t"));
    typist.lift(1, typist.key(KeyAction::done));
    CHECK(typist.done == 0);
}

TEST_CASE("A cancelled finger types nothing and leaves nothing") {
    Typist typist;
    typist.press(1, typist.key("t"));
    typist.keyboard.cancel(1);
    typist.lift(1, typist.key("t"));
    typist.press(2, typist.key("e"));
    typist.wait(600);
    typist.keyboard.cancel(2);
    CHECK(typist.text.empty());
    CHECK(typist.keyboard.accents().empty());
    CHECK_FALSE(typist.keyboard.next_deadline());
}

TEST_CASE("Digits, signs and emoji have pages of their own, and every page leads back") {
    Typist typist;
    typist.tap(KeyAction::digits);
    typist.tap("7");
    typist.tap("€");
    typist.tap(KeyAction::emoji);
    typist.tap("💡");
    typist.tap(KeyAction::letters);
    typist.tap("a");
    CHECK(typist.text == "7€💡a");
    std::size_t emoji = 0;
    for (const auto& key : board::keys_of(KeyboardLayout::azerty, board::KeyPage::emoji)) {
        emoji += key.action == KeyAction::type;
    }
    CHECK(emoji >= 30);
}

TEST_CASE("On a table the keyboard turns to the person; every key is where it is drawn") {
    for (const Turn turn : {Turn::none, Turn::one, Turn::two, Turn::three}) {
        CAPTURE(int(turn));
        Typist typist;
        typist.keyboard = Keyboard(KeyboardLayout::azerty, {100, 80}, 50, turn);
        const base::Rect panel = typist.keyboard.panel_px();
        CHECK(panel.min() == base::Vec2{100, 80});
        CHECK(panel.size() == Keyboard::panel_size_px(50, turn));
        for (const auto& face : typist.keyboard.keys()) {
            CHECK(panel.contains(face.px.min()));
            CHECK(panel.contains(face.px.max() - base::Vec2{0.01F, 0.01F}));
        }
        for (const char* letter : {"b", "o", "n"}) typist.tap(letter);
        CHECK(typist.text == "bon");
        CHECK_FALSE(typist.keyboard.field_px().overlaps(typist.keyboard.strip_px(0, 8)));
    }
    // For someone at the left edge the text reads downwards: its first key is the highest.
    Typist left;
    left.keyboard = Keyboard(KeyboardLayout::azerty, {0, 0}, 50, Turn::one);
    CHECK(left.key("a").y < left.key("p").y);
    CHECK(left.key("a").x > left.key("q").x);
}

TEST_CASE("Keys are large enough for a finger: nine millimetres, and never under 44 pixels") {
    CHECK(Keyboard::key_size_px(8) == doctest::Approx(72));
    CHECK(Keyboard::key_size_px(1.34F) == board::key_px_min);
}

TEST_CASE("The same place has the same key id in every layout, and no id twice") {
    const auto azerty = board::keys_of(KeyboardLayout::azerty, board::KeyPage::letters);
    const auto qwerty = board::keys_of(KeyboardLayout::qwerty, board::KeyPage::letters);
    REQUIRE(azerty.size() == qwerty.size());
    std::set<board::KeyId> ids;
    for (std::size_t i = 0; i < azerty.size(); ++i) {
        CHECK(azerty[i].id == qwerty[i].id);
        ids.insert(azerty[i].id);
    }
    CHECK(ids.size() == azerty.size());
    CHECK(azerty[0].text == "a");
    CHECK(qwerty[0].text == "q");
}

TEST_CASE("Every row of every page is ten keys wide, without holes") {
    for (const auto page : {board::KeyPage::letters, board::KeyPage::digits,
                            board::KeyPage::emoji}) {
        for (const auto layout : {KeyboardLayout::azerty, KeyboardLayout::qwerty}) {
            std::array<float, 4> width{};
            for (const auto& key : board::keys_of(layout, page)) {
                float& row = width.at(std::size_t(key.at.y));
                CHECK(key.at.x == row);
                row += key.at.w;
            }
            for (const float row : width) CHECK(row == board::keyboard_columns);
        }
    }
}

TEST_CASE("The panel can be pulled aside by its text field") {
    Typist typist;
    const base::Vec2 grip = typist.keyboard.field_px().centre();
    typist.press(1, grip);
    typist.slide(1, grip + base::Vec2{30, -20});
    typist.lift(1, grip + base::Vec2{30, -20});
    CHECK(typist.keyboard.panel_px().min() == base::Vec2{230, 280});
    CHECK(typist.text.empty());
}

TEST_CASE("A tap on the text above the keys is a touch of its letters; sliding is not") {
    Keyboard keyboard(KeyboardLayout::azerty, {200, 300}, 50);
    const base::Vec2 px = keyboard.field_px().centre();
    keyboard.press(1, px, 0);
    const auto touched = keyboard.release(1, px + base::Vec2{3, 2}, 80);
    REQUIRE(touched.size() == 1);
    CHECK(touched[0].what == KeyboardOutput::What::touch);
    CHECK(touched[0].px.x == doctest::Approx(px.x + 3));
    keyboard.press(1, px, 200);
    keyboard.move(1, px + base::Vec2{60, 0});
    CHECK(keyboard.release(1, px + base::Vec2{60, 0}, 300).empty());
    keyboard.press(1, keyboard.panel_px().min() + base::Vec2{1, 1}, 400);  // the panel's edge
    CHECK(keyboard.release(1, keyboard.panel_px().min() + base::Vec2{1, 1}, 450).empty());
}

TEST_CASE("Ten fingers at random: only whole letters come out, and nothing stays pressed") {
    base::Random random(3);
    Typist typist;
    std::vector<base::Vec2> at(10);
    for (int step = 0; step < 20'000; ++step) {
        const auto finger = std::int64_t(random.below(10));
        const base::Rect panel = base::grown(typist.keyboard.panel_px(), 60);
        const base::Vec2 px = {panel.x + float(random.unit()) * panel.w,
                               panel.y + float(random.unit()) * panel.h};
        const auto anything = [&](const Keyboard::Outputs& outputs) {
            for (const auto& output : outputs) REQUIRE(base::is_utf8(output.text));
        };
        typist.now += std::int64_t(random.below(200));
        switch (random.below(5)) {
            case 0: anything(typist.keyboard.press(finger, px, typist.now)); break;
            case 1: anything(typist.keyboard.move(finger, px)); break;
            case 2: anything(typist.keyboard.release(finger, px, typist.now)); break;
            case 3: typist.keyboard.cancel(finger); break;
            case 4: anything(typist.keyboard.tick(typist.now)); break;
        }
        typist.keyboard.move_to({200, 300});
    }
    for (std::int64_t finger = 0; finger < 10; ++finger) typist.keyboard.cancel(finger);
    CHECK_FALSE(typist.keyboard.touched());
    CHECK_FALSE(typist.keyboard.next_deadline());
    for (const auto& face : typist.keyboard.keys()) CHECK_FALSE(face.pressed);
}
