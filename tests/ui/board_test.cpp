#include "hall.h"

#include "ui/screens/board/board.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

using rig::Hall;

namespace {

// The board, shown, with a card being written somewhere on the paper.
struct Writing {
    Hall hall;
    ui::BoardScreen& screen;

    Writing() : screen(begun(hall)) {
        hall.rig.tap_at({700, 600});
        hall.rig.settle();
    }
    static ui::BoardScreen& begun(Hall& hall) {
        hall.start("Imaginer");
        return hall.show<ui::BoardScreen>();
    }
    void key(input::KeyCode code, bool ctrl = false, bool shift = false) {
        hall.rig.key(code, ctrl, shift);
    }
    std::string text() { return hall.rig.item("Idea being written").value; }
};

// The first key of the first keyboard, and everything it lies on.
base::Rect keyboard_of(const rig::Rig& rig) {
    base::Rect around;
    for (const ui::Item& item : rig.shell.registry().items()) {
        if (item.role == ui::Role::key) around = base::united(around, item.rect);
    }
    return around;
}

// Where the words of a finished wish are.
std::string written(const Hall& hall) {
    for (const ui::Wanted& wanted : hall.rig.wishes.intents) {
        if (const auto* card = std::get_if<workshop::CreateCard>(&wanted.intent)) return card->text;
    }
    return {};
}

}  // namespace

TEST_CASE("board: up, down, Home and End walk through the lines of a card being written") {
    Writing board;
    board.hall.rig.type("alpha\nbeta gamma\ndelta");
    using enum input::KeyCode;
    board.key(up);
    board.hall.rig.type("1");
    CHECK(board.text() == "alpha\nbeta 1gamma\ndelta");
    board.key(up);
    board.key(end);
    board.hall.rig.type("2");
    CHECK(board.text() == "alpha2\nbeta 1gamma\ndelta");
    board.key(down);
    board.key(home);
    board.key(right, true);
    board.hall.rig.type("3");
    CHECK(board.text() == "alpha2\nbeta3 1gamma\ndelta");
    board.key(down);
    board.key(down);  // beyond the last line: its end
    board.key(up, false, true);
    board.key(backspace);
    CHECK(board.text().starts_with("alpha2\nbeta"));
    CHECK(board.text().size() < std::string("alpha2\nbeta3 1gamma\ndelta").size());
    board.key(enter);
    CHECK(written(board.hall).starts_with("alpha2\nbeta"));
}

TEST_CASE("board: up and down keep to the column where they began, past a short line") {
    Writing board;
    board.hall.rig.type("first line\nab\nthird line");
    board.key(input::KeyCode::up);
    board.key(input::KeyCode::up);
    board.hall.rig.type("!");
    CHECK(board.text() == "first line!\nab\nthird line");
    board.key(input::KeyCode::down);
    board.key(input::KeyCode::down);
    board.hall.rig.type("?");
    CHECK(board.text() == "first line!\nab\nthird line?");
}

TEST_CASE("board: up and down follow the lines that the card shows, not only line breaks") {
    Writing board;
    board.hall.rig.type("un guichet unique pour toutes les inscriptions de la famille");
    board.key(input::KeyCode::up);
    board.hall.rig.type("#");
    const std::size_t at = board.text().find('#');
    CHECK(at > 0);
    CHECK(at < board.text().size() - 5);
}

TEST_CASE("board: the name of a new group begins with a hint") {
    Hall hall;
    hall.start("Imaginer");
    hall.card("Guichet unique", {0, 0});
    hall.card("Dossier unique", {400, 0});
    hall.show<ui::BoardScreen>();
    const base::Vec2 from = hall.rig.item("Guichet unique").rect.centre();
    const base::Vec2 to = hall.rig.item("Dossier unique").rect.centre();
    hall.rig.point(7, input::Phase::down, from);
    hall.rig.frames(2);
    for (int step = 1; step <= 10; ++step) {
        hall.rig.point(7, input::Phase::move, from + (to - from) * (float(step) / 10));
        hall.rig.frames(2);
    }
    CHECK_FALSE(hall.rig.has("Name this group"));
    hall.rig.point(7, input::Phase::up, to);
    hall.rig.settle();
    CHECK(hall.rig.has("Name this group"));
    hall.rig.type("Guichet");
    CHECK_FALSE(hall.rig.has("Name this group"));
}

TEST_CASE("board: a keyboard is wholly on the screen, and no button lies on it") {
    for (const base::Vec2 size : {base::Vec2{1366, 768}, {1920, 1080}, {3840, 2160}}) {
        for (const base::Vec2 part :
             {base::Vec2{0.02F, 0.97F}, {0.1F, 0.8F}, {0.5F, 0.99F}, {0.97F, 0.6F}, {0.5F, 0.2F}}) {
            Hall hall;
            hall.start("Imaginer");
            hall.card("Guichet unique", {0, 0});
            hall.rig.shell.resize(int(size.x), int(size.y));
            hall.show<ui::BoardScreen>();
            hall.rig.tap_at({size.x * part.x, size.y * part.y});
            hall.rig.settle();
            const base::Rect keyboard = keyboard_of(hall.rig);
            CAPTURE(size.x);
            CAPTURE(part.x);
            CAPTURE(part.y);
            REQUIRE_FALSE(keyboard.empty());
            CHECK(keyboard.x > 0);
            CHECK(keyboard.right() < size.x);
            CHECK(keyboard.bottom() < size.y);
            const base::Rect card = hall.rig.item("Idea being written").rect;
            CHECK(card.x > 0);
            CHECK(card.right() < size.x);
            CHECK(card.bottom() < size.y);
            CHECK_FALSE(card.overlaps(keyboard));
            for (const ui::Item& item : hall.rig.shell.registry().items()) {
                if (!item.touchable) continue;
                CAPTURE(item.label);
                CHECK_FALSE(item.rect.overlaps(keyboard));
                CHECK_FALSE(item.rect.overlaps(card));
            }
        }
    }
}

TEST_CASE("board: keys grow with the letters, and lie as people of the language know them") {
    float small = 0;
    for (const int percent : {100, 200}) {
        Hall hall;
        hall.rig.world.settings.text_percent = percent;
        hall.start("Imaginer");
        hall.show<ui::BoardScreen>();
        hall.rig.tap_at({900, 800});
        hall.rig.settle();
        const base::Rect q = hall.rig.item("Q").rect;
        if (percent == 100) small = q.w;
        else CHECK(q.w > small * 1.3F);
        CHECK(q.y < hall.rig.item("A").rect.y);  // QWERTY
    }
}

TEST_CASE("board: a keyboard stays on a screen that becomes smaller") {
    Writing board;
    board.hall.rig.shell.resize(1000, 700);
    board.hall.rig.settle();
    const base::Rect keyboard = keyboard_of(board.hall.rig);
    CHECK(keyboard.right() <= 1000);
    CHECK(keyboard.bottom() <= 700);
}

TEST_CASE("board: what the bar tells for a while covers nothing, and goes") {
    Hall hall;
    hall.start("Imaginer");
    hall.show<ui::BoardScreen>();
    const float above = ui::top_bar_height(hall.rig.shell.kit());
    hall.rig.world.warning = "The disk is almost full: 12 MB are left.";
    hall.rig.frames(2);
    const base::Rect notice = hall.rig.item("The disk is almost full").rect;
    CHECK(notice.y >= above);
    CHECK(notice.bottom() <= ui::top_bar_height(hall.rig.shell.kit()));
    for (const ui::Item& item : hall.rig.shell.registry().items()) {
        CAPTURE(item.label);
        const bool told = item.label.starts_with("The disk is almost full");
        CHECK((told || !item.rect.overlaps(notice)));
    }
    hall.rig.world.warning.clear();
    hall.rig.frames(2);
    CHECK_FALSE(hall.rig.has("The disk is almost full"));
    CHECK(ui::top_bar_height(hall.rig.shell.kit()) == above);
}

TEST_CASE("board: the undo button takes back a zone like anything else that a hand did") {
    Hall hall;
    hall.start("Imaginer");
    workshop::PlaceFrame screen =
        workshop::proposed_frame(workshop::FrameKind::screen, {600, 500});
    screen.title = "Accueil";
    hall.want(screen);
    hall.show<ui::BoardScreen>();
    hall.rig.tap("Accueil");
    hall.rig.tap("Add a zone");
    REQUIRE(hall.rig.wishes.intents.size() == 1);
    const ui::Wanted drawn = hall.rig.wishes.intents.front();
    REQUIRE(std::holds_alternative<workshop::DrawZone>(drawn.intent));
    hall.want(drawn.intent, drawn.actor);
    hall.rig.settle();
    hall.rig.tap("Undo");
    REQUIRE(!hall.rig.wishes.actions.empty());
    const auto* undo = std::get_if<ui::UndoLast>(&hall.rig.wishes.actions.back());
    REQUIRE(undo);
    CHECK(undo->actor == drawn.actor);
}

TEST_CASE("board: a card rises under the finger and settles where it is let go") {
    for (const bool reduced : {false, true}) {
        CAPTURE(reduced);
        Hall hall;
        hall.rig.world.settings.reduced_motion = reduced;
        hall.start("Imaginer");
        hall.card("Un banc", {600, 500});
        hall.show<ui::BoardScreen>();
        hall.rig.settle();
        const auto width = [&] { return hall.rig.item("Un banc").rect.w; };
        const float rest = width();
        const base::Vec2 from = hall.rig.item("Un banc").rect.centre();
        hall.rig.point(1, input::Phase::down, from);
        hall.rig.point(1, input::Phase::move, from + base::Vec2{80, 0});
        hall.rig.frame();
        hall.rig.frame();
        const float soon = width();
        CHECK(soon > rest);
        hall.rig.frames(40);
        const float held = width();
        CHECK(held == doctest::Approx(rest * ui::lifted_scale).epsilon(0.01));
        CHECK((soon == held) == reduced);
        hall.rig.point(1, input::Phase::up, from + base::Vec2{80, 0});
        hall.rig.frames(60);
        CHECK(width() == rest);
        CHECK(hall.rig.shell.next_frame_in(hall.rig.world) != 0);  // it rests
    }
}

TEST_CASE("board: on a turned card a touch finds the letter that is seen there") {
    for (const auto turn : {workshop::QuarterTurn::none, workshop::QuarterTurn::one,
                            workshop::QuarterTurn::two, workshop::QuarterTurn::three}) {
        CAPTURE(int(turn));
        Hall hall;
        hall.start("Imaginer");
        const auto card = hall.card("mmmmmm\nmmmmmm\nmmmmmm", {0, 0});
        if (turn != workshop::QuarterTurn::none) hall.want(workshop::TurnCard{card, turn});
        hall.show<ui::BoardScreen>();
        hall.rig.tap(hall.state.card(card)->text);
        hall.rig.tap("Write");
        const base::Rect px = hall.rig.item("Idea being written").rect;
        CHECK((px.h > px.w) == workshop::is_sideways(turn));
        // The corner where the text begins, as whoever reads the card has it.
        const float inset = std::min(px.w, px.h) * 0.02F;
        const base::Rect inner = base::grown(px, -inset);
        const base::Vec2 corners[] = {inner.min(), {inner.right(), inner.y}, inner.max(),
                                      {inner.x, inner.bottom()}};
        hall.rig.tap_at(corners[std::size_t(turn)]);
        hall.rig.settle();
        hall.rig.type("1");
        hall.rig.tap_at(corners[(std::size_t(turn) + 2) % 4]);
        hall.rig.settle();
        hall.rig.type("2");
        CHECK(hall.rig.item("Idea being written").value == "1mmmmmm\nmmmmmm\nmmmmmm2");
    }
}

TEST_CASE("board: around a table, keyboards and cards face the edge of who touches") {
    Hall hall;
    hall.rig.world.settings.table = true;
    hall.start("Imaginer");
    const auto low = hall.card("en bas", {0, 0});
    const auto high = hall.card("en haut", {0, -700});
    hall.show<ui::BoardScreen>();
    hall.rig.tap("en haut");
    CHECK(hall.rig.has("Turn towards me"));
    hall.rig.tap("Turn towards me");
    const auto wanted = [&] {
        return std::get_if<workshop::TurnCard>(&hall.rig.wishes.intents.back().intent);
    };
    REQUIRE(wanted());
    CHECK(wanted()->card == high);
    CHECK(wanted()->to == workshop::QuarterTurn::two);
    hall.rig.tap("en bas");  // it faces them already
    CHECK_FALSE(hall.rig.has("Turn towards me"));
    hall.rig.tap("Turn by a quarter");
    REQUIRE(wanted());
    CHECK(wanted()->card == low);
    CHECK(wanted()->to == workshop::QuarterTurn::one);
}
