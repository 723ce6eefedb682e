// What hands do in a script: fingers, pens and keys.
#include "app/player.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <numbers>

namespace app {
namespace {

constexpr base::Milliseconds step_ms = 16;
constexpr base::Milliseconds tap_ms = 60;
constexpr float twist_radius_px = 40;

base::Milliseconds after(Words& words) {
    return words.take("after") ? words.duration_ms("a duration such as 2s") : 0;
}

// The place a part of the way along, 0 to 1; every leg takes the same time.
base::Vec2 along(const std::vector<base::Vec2>& way, float part) {
    const float legs = float(way.size() - 1) * std::clamp(part, 0.0F, 1.0F);
    const std::size_t leg = std::min(std::size_t(legs), way.size() - 2);
    return way[leg] + (way[leg + 1] - way[leg]) * (legs - float(leg));
}

input::KeyCode key_code(const std::string& name, Words& words) {
    static const std::pair<const char*, input::KeyCode> names[] = {
        {"enter", input::KeyCode::enter},     {"escape", input::KeyCode::escape},
        {"tab", input::KeyCode::tab},         {"backspace", input::KeyCode::backspace},
        {"delete", input::KeyCode::remove},   {"left", input::KeyCode::left},
        {"right", input::KeyCode::right},     {"up", input::KeyCode::up},
        {"down", input::KeyCode::down},       {"home", input::KeyCode::home},
        {"end", input::KeyCode::end},         {"space", input::KeyCode::space},
        {"f11", input::KeyCode::f11},         {"f12", input::KeyCode::f12},
        {"a", input::KeyCode::letter_a},      {"c", input::KeyCode::letter_c},
        {"v", input::KeyCode::letter_v},      {"x", input::KeyCode::letter_x},
        {"y", input::KeyCode::letter_y},      {"z", input::KeyCode::letter_z},
        {"page_up", input::KeyCode::page_up}, {"page_down", input::KeyCode::page_down}};
    for (const auto& [known, code] : names) {
        if (name == known) return code;
    }
    words.fail("the name of a key");
}

}  // namespace

void Player::pointer(std::int64_t id, input::Phase phase, base::Vec2 px,
                     input::PointerKind kind) {
    const float pressure = kind == input::PointerKind::pen ? 0.5F : 1;
    stage_.give(input::Pointer{id, phase, kind, px, stage_.time().steady(), pressure});
}

// -- movements, alone and together ---------------------------------------------------------------

void Player::perform(Movement movement) {
    perform_later(std::move(movement));
    if (!gathering_) perform_all(std::exchange(together_, {}));
}

void Player::perform_later(Movement movement) {
    std::move(movement.begin(), movement.end(), std::back_inserter(together_));
}

void Player::perform_all(Movement steps) {
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return a.at < b.at; });
    base::Milliseconds now = 0;
    for (const Step& step : steps) {
        for (; now < step.at; now += step_ms) stage_.advance(step_ms);
        step.act();
    }
    stage_.settle();
}

void Player::together(Words& words) {
    if (gathering_) words.fail("end first");
    gathering_ = true;
}

void Player::end_together(Words& words) {
    if (!gathering_) words.fail("together first");
    gathering_ = false;
    perform_all(std::exchange(together_, {}));
}

Player::Movement Player::touching(base::Vec2 px, base::Milliseconds at, base::Milliseconds lasts) {
    const std::int64_t id = next_pointer_++;
    return {{at, [=, this] { pointer(id, input::Phase::down, px); }},
            {at + lasts, [=, this] { pointer(id, input::Phase::up, px); }}};
}

void Player::tap_at(base::Vec2 px) { perform_all(touching(px, 0, tap_ms)); }

void Player::tap(Words& words) {
    const base::Vec2 px = place(words, "a label or a point");
    perform(touching(px, after(words), tap_ms));
}

void Player::press(Words& words) {
    const base::Vec2 px = place(words, "a label or a point");
    const base::Milliseconds duration = words.duration_ms("a duration such as 700ms");
    perform(touching(px, after(words), duration));
}

void Player::drag(Words& words) {
    std::vector<base::Vec2> way = {place(words, "where the drag begins")};
    if (!words.next_is("to")) words.fail("to");
    while (words.take("to")) way.push_back(place(words, "where the drag ends"));
    const Course course = course_of(words);
    perform(moving(course, [&](float part) { return along(way, part); }, way.back()));
}

Player::Course Player::course_of(Words& words) {
    Course course;
    while (words.more()) {
        if (words.take("in")) course.lasts = words.duration_ms("a duration such as 2s");
        else if (words.take("after")) course.begin = words.duration_ms("a duration such as 2s");
        else if (words.take("pen")) course.kind = input::PointerKind::pen;
        else if (words.take("cancelled")) course.last = input::Phase::cancelled;
        else words.fail("in, after, pen or cancelled");
    }
    return course;
}

// One contact on its way, which is told by the part of it that is done.
Player::Movement Player::moving(const Course& course,
                                const std::function<base::Vec2(float)>& way, base::Vec2 end) {
    const std::int64_t id = next_pointer_++;
    Movement movement;
    const auto then = [&](base::Milliseconds at, input::Phase phase, base::Vec2 px) {
        movement.push_back({course.begin + at, [=, this, kind = course.kind] {
                                pointer(id, phase, px, kind);
                            }});
    };
    then(0, input::Phase::down, way(0));
    for (base::Milliseconds at = step_ms; at <= course.lasts; at += step_ms) {
        then(at, input::Phase::move, way(float(at) / float(course.lasts)));
    }
    then(course.lasts + step_ms, input::Phase::move, end);
    then(course.lasts + step_ms, course.last, end);
    return movement;
}

// Two fingers around a place, one on each side of it.
void Player::twist(Words& words) {
    const base::Vec2 middle = place(words, "the middle of the twist");
    if (!words.take("by")) words.fail("by");
    const float turn =
        float(words.number("degrees clockwise")) * std::numbers::pi_v<float> / 180;
    const Course course = course_of(words);
    for (const float side : {-twist_radius_px, twist_radius_px}) {
        const auto way = [&](float part) {
            return middle + base::Vec2{std::cos(turn * part), std::sin(turn * part)} * side;
        };
        perform_later(moving(course, way, way(1)));
    }
    if (!gathering_) perform_all(std::exchange(together_, {}));
}

void Player::finger(Words& words) { contact(words, input::PointerKind::finger); }

void Player::pen(Words& words) { contact(words, input::PointerKind::pen); }

void Player::contact(Words& words, input::PointerKind kind) {
    const int id = words.number("the number of a contact");
    const std::string what = words.word("down, move, up or cancel");
    const base::Vec2 px = words.more() ? place(words, "a point") : base::Vec2{};
    if (what == "down") {
        pointer(id, input::Phase::down, px, kind);
    } else if (what == "move") {
        pointer(id, input::Phase::move, px, kind);
    } else if (what == "up") {
        pointer(id, input::Phase::up, px, kind);
    } else if (what == "cancel") {
        pointer(id, input::Phase::cancelled, px, kind);
    } else {
        words.fail("down, move, up or cancel");
    }
    stage_.advance(step_ms);
}

void Player::pinch(Words& words) {
    const base::Vec2 centre = place(words, "the middle of the pinch");
    if (!words.take("from")) words.fail("from");
    const float from = float(words.number("a distance in pixels"));
    if (!words.take("to")) words.fail("to");
    const float to = float(words.number("a distance in pixels"));
    const base::Milliseconds duration = words.take("in") ? words.duration_ms("a duration") : 500;
    const auto at = [&](float distance, float side) {
        return centre + base::Vec2{side * distance / 2, 0};
    };
    const std::int64_t left = next_pointer_++;
    const std::int64_t right = next_pointer_++;
    pointer(left, input::Phase::down, at(from, -1));
    pointer(right, input::Phase::down, at(from, 1));
    stage_.advance(300);  // a pinch begins when both fingers have rested
    for (base::Milliseconds passed = step_ms; passed <= duration; passed += step_ms) {
        const float distance = from + (to - from) * float(passed) / float(duration);
        pointer(left, input::Phase::move, at(distance, -1));
        pointer(right, input::Phase::move, at(distance, 1));
        stage_.advance(step_ms);
    }
    pointer(left, input::Phase::up, at(to, -1));
    pointer(right, input::Phase::up, at(to, 1));
    stage_.settle();
}

// -- text and keys -------------------------------------------------------------------------------

void Player::type(Words& words) {
    stage_.give(input::Typed{words.text("the text")});
    stage_.settle();
}

// The key nearest to the space bar of that keyboard: others may show the same letter or not.
base::Vec2 Player::key_of(const std::string& letter, int keyboard) {
    const base::Vec2 bar = find("Space", keyboard)->rect.centre();
    if (letter == " ") return bar;
    base::Vec2 nearest = find(letter, 1)->rect.centre();
    for (int nth = 2; const ui::Item* key = labelled(letter, nth); ++nth) {
        const base::Vec2 other = key->rect.centre();
        if (length(other - bar) < length(nearest - bar)) nearest = other;
    }
    return nearest;
}

// Keys are looked for when it is their turn: one press may change what the others say.
void Player::spell(Words& words) {
    const std::string text = words.text("the text");
    const int nth = words.take("nth") ? words.number("which keyboard") : 1;
    base::Milliseconds at = after(words);
    Movement movement;
    for (std::size_t begin = 0; begin < text.size(); at += 2 * tap_ms) {
        const std::size_t next = base::next_code_point(text, begin);
        const std::string letter = text.substr(begin, next - begin);
        const std::int64_t id = next_pointer_++;
        const auto px = std::make_shared<base::Vec2>();
        movement.push_back({at, [=, this] {
                                *px = key_of(letter, nth);
                                pointer(id, input::Phase::down, *px);
                            }});
        movement.push_back({at + tap_ms, [=, this] { pointer(id, input::Phase::up, *px); }});
        begin = next;
    }
    perform(std::move(movement));
}

void Player::card(Words& words) {
    const base::Vec2 at = words.point("where the card goes");
    const std::string text = words.text("what it says");
    tap_at(at);
    while (words.more()) {
        if (words.take("colour")) {
            tap_at(find(words.text("what the colour means"), 1)->rect.centre());
        } else if (words.take("voice")) {
            const std::string college = words.text("the name of a college");
            for (int i = 0; find("Whose voice", 1)->value != college; ++i) {
                if (i > workshop::shape_count) missing(college);
                tap_at(find("Whose voice", 1)->rect.centre());
            }
        } else {
            words.fail("colour or voice");
        }
    }
    stage_.give(input::Typed{text});
    stage_.settle();
    tap_at(find("Put down", 1)->rect.centre());
}

void Player::key(Words& words) {
    input::Key key;
    while (words.next_is("ctrl") || words.next_is("shift")) {
        (words.next_is("ctrl") ? key.ctrl : key.shift) = true;
        words.word("ctrl or shift");
    }
    key.code = key_code(words.word("the name of a key"), words);
    stage_.give(key);
    key.down = false;
    stage_.give(key);
    stage_.settle();
}

}  // namespace app
