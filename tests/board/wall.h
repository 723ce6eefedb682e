#pragma once
// A workshop on a wall, for tests: a session with its rules, a screen, fingers. What the hands wish
// is decided and done at once, as the program does it.

#include "../library.h"

#include "board/hands.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"
#include "workshop/undo.h"

#include <doctest/doctest.h>

namespace tests {

struct Wall {
    workshop::State state;
    std::vector<workshop::Entry> entries;
    board::Layout layout;
    board::View view;
    std::optional<board::View> second;  // of the same board, beside the first
    mutable std::vector<board::View> views;  // both, while hands look at them
    board::Hands hands;
    workshop::SharedMethods methods = tests::library();
    base::Milliseconds now = 1000;
    std::vector<board::Wish> wished;
    std::vector<std::string> refused;  // codes
    std::vector<board::Ask> asked;
    std::int64_t next_pointer = 100;

    Wall() {
        view.viewport_px = {0, 0, 1920, 1080};
        workshop::CreateSession create;
        create.title = "Inscription à la cantine";
        create.colleges = {{"usagers", "Usagers", workshop::Shape::circle, 0x1D5FD1},
                           {"agents", "Agents", workshop::Shape::square, 0x18794E}};
        create.legend = {{workshop::Colour::yellow, "I", "Idée"},
                         {workshop::Colour::pink, "P", "Problème"}};
        workshop::Activity imagine;
        imagine.kind = workshop::ActivityKind::board;
        imagine.title = "Imaginer";
        workshop::Activity listen = imagine;
        listen.kind = workshop::ActivityKind::presentation;
        listen.title = "Écouter";
        workshop::Activity vote = imagine;
        vote.kind = workshop::ActivityKind::vote;
        vote.title = "Voter";
        create.agenda = {imagine, listen, vote};
        want(create);
        start("Imaginer");
    }

    // -- the session
    bool want(const workshop::Intent& intent, workshop::Actor actor = {}) {
        const auto decision = workshop::decide(state, intent, {actor, now});
        if (const auto* why = std::get_if<base::Refusal>(&decision)) {
            refused.push_back(why->code);
            return false;
        }
        take_in(std::get<std::vector<workshop::Event>>(decision), actor);
        return true;
    }
    void take_in(const std::vector<workshop::Event>& events, workshop::Actor actor) {
        const std::uint64_t gesture = state.seq + 1;
        for (const auto& event : events) {
            entries.push_back({state.seq + 1, gesture, now, actor, event});
            workshop::evolve(state, entries.back());
        }
        layout.follow(state);
    }
    // Takes back what this hand did last.
    void undo(board::HandNumber hand) {
        const auto gesture = workshop::last_gesture_of(entries, board::actor_of(hand));
        REQUIRE(gesture);
        const auto before = workshop::fold(std::span(entries).first(std::size_t(*gesture) - 1));
        const auto decision = workshop::undo_gesture(entries, before, state, *gesture);
        REQUIRE(std::holds_alternative<std::vector<workshop::Event>>(decision));
        take_in(std::get<std::vector<workshop::Event>>(decision), board::actor_of(hand));
        settle();
    }
    void start(const std::string& title) {
        for (const auto& activity : state.agenda) {
            if (activity.title == title) REQUIRE(want(workshop::StartActivity{activity.id}));
        }
        settle();
    }
    workshop::CardId card(std::string text, base::Vec2 at) {
        const workshop::CardId id{state.next_id};
        REQUIRE(want(workshop::CreateCard{std::move(text), at, {}, {}, {}}));
        return id;
    }
    workshop::ClusterId cluster(std::string title, std::vector<workshop::CardId> cards) {
        const workshop::ClusterId id{state.next_id};
        REQUIRE(want(workshop::CreateCluster{std::move(title), std::move(cards)}));
        return id;
    }
    base::Vec2 at(workshop::CardId id) const { return state.card(id)->at; }
    base::Vec2 middle_px(workshop::CardId id) const {
        return view.camera.to_px(workshop::card_rect(at(id)).centre());
    }

    // -- the screen
    board::Here here() const {
        views = {view};
        if (second) views.push_back(*second);
        return {state, layout, view, now,
                second ? std::span<const board::View>(views) : std::span<const board::View>(),
                methods};
    }
    // Two views side by side; the second looks at another place, from farther away.
    void split() {
        view.viewport_px.w = (view.viewport_px.w - 16) / 2;
        view.panes = 2;
        second = view;
        second->pane = 1;
        second->viewport_px.x = view.viewport_px.right() + 16;
        second->camera = {{-400, -300}, 0.5F};
    }
    board::Scene scene() const {
        return board::build_scene(state, layout, view, hands.presence());
    }
    template <class Shape>
    std::vector<Shape> shown() const {
        std::vector<Shape> found;
        const auto add = [&](const board::Scene& scene) {
            for (const auto& shape : scene.shapes) {
                if (const auto* it = std::get_if<Shape>(&shape)) found.push_back(*it);
            }
        };
        add(scene());
        if (second) add(board::build_scene(state, layout, *second, hands.presence()));
        return found;
    }

    // -- hands
    void obey(board::Outcome outcome) {
        board::Camera& camera = outcome.pane == 1 && second ? second->camera : view.camera;
        for (const auto& move : outcome.camera) camera = board::moved(camera, move);
        for (auto& wish : outcome.wishes) {
            want(wish.intent, board::actor_of(wish.hand));
            wished.push_back(std::move(wish));
        }
        for (auto& ask : outcome.asks) asked.push_back(std::move(ask));
    }
    // The state has changed: hands let go of what is gone, and may wish something in answer.
    void settle() {
        layout.follow(state);
        obey(hands.follow(here()));
    }
    void point(std::int64_t id, input::Phase phase, base::Vec2 px,
               input::PointerKind kind = input::PointerKind::finger, float pressure = 1) {
        obey(hands.take(input::Pointer{id, phase, kind, px, now, pressure}, here()));
        settle();
    }
    // A pen comes down, goes through all places and lifts.
    void pen(std::int64_t id, const std::vector<base::Vec2>& way) {
        using enum input::Phase;
        point(id, down, way.front(), input::PointerKind::pen, 0.5F);
        for (const base::Vec2 px : way) {
            wait(8);
            point(id, move, px, input::PointerKind::pen, 0.5F);
        }
        point(id, up, way.back(), input::PointerKind::pen, 0.5F);
    }
    // A new idea at this place, with its drawing sheet open.
    const board::Sheet& open_sheet(base::Vec2 px) {
        tap(px);
        const auto hand = hands.presence().drafts.back().hand;
        for (const auto& item : shown<board::ItemShape>()) {
            const bool draws = item.item.choice == board::Choice::draw && item.hand == hand;
            if (draws) tap(item.item.px.centre());
        }
        REQUIRE(hands.presence().drafts.back().sheet);
        return *hands.presence().drafts.back().sheet;
    }
    void down(std::int64_t id, base::Vec2 px) { point(id, input::Phase::down, px); }
    void move(std::int64_t id, base::Vec2 px) {
        now += 16;
        point(id, input::Phase::move, px);
    }
    void up(std::int64_t id, base::Vec2 px) { point(id, input::Phase::up, px); }
    void cancel(std::int64_t id) { point(id, input::Phase::cancelled, {}); }
    void wait(base::Milliseconds ms) {
        now += ms;
        obey(hands.tick(here()));
        settle();
    }
    // Taps come slowly enough not to be double taps; see double_tap.
    void tap(base::Vec2 px) {
        wait(400);
        quick_tap(px);
    }
    void quick_tap(base::Vec2 px) {
        const std::int64_t id = next_pointer++;
        down(id, px);
        now += 60;
        up(id, px);
    }
    void double_tap(base::Vec2 px) {
        tap(px);
        now += 120;
        quick_tap(px);
    }
    void long_press(base::Vec2 px) {
        const std::int64_t id = next_pointer++;
        down(id, px);
        wait(600);
        up(id, px);
    }
    void drag(base::Vec2 from, base::Vec2 to) {
        const std::int64_t id = next_pointer++;
        down(id, from);
        move(id, from + (to - from) * 0.5F);
        move(id, to);
        now += 300;  // rests before it lifts: no fling
        up(id, to);
    }
    // What is written on a key or stands on a choice; the first one that is shown.
    base::Vec2 key_px(const std::string& text, std::size_t draft = 0) const {
        for (const auto& key : hands.presence().drafts.at(draft).keyboard.keys()) {
            if (key.text == text) return key.px.centre();
        }
        FAIL("no key ", text);
        return {};
    }
    base::Vec2 key_px(board::KeyAction action, std::size_t draft = 0) const {
        for (const auto& key : hands.presence().drafts.at(draft).keyboard.keys()) {
            if (key.action == action) return key.px.centre();
        }
        FAIL("no such key");
        return {};
    }
    bool offers(board::Choice choice) const {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice == choice) return true;
        }
        return false;
    }
    void choose(board::Choice choice, const std::string& letter = {}) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice != choice) continue;
            if (!letter.empty() && item.item.letter != letter) continue;
            return tap(item.item.px.centre());
        }
        FAIL("this is not offered: ", int(choice), letter);
    }
    void choose_of(board::HandNumber hand, board::Choice choice, std::size_t nth = 0) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice != choice || item.hand != hand) continue;
            if (nth-- == 0) return tap(item.item.px.centre());
        }
        FAIL("this is not offered: ", int(choice));
    }
    void put_down(std::size_t draft = 0) { tap(key_px(board::KeyAction::done, draft)); }
    void type(std::string_view text) { obey(hands.type(text, here())); }

    template <class Intent>
    std::vector<Intent> wishes() const {
        std::vector<Intent> found;
        for (const auto& wish : wished) {
            if (const auto* it = std::get_if<Intent>(&wish.intent)) found.push_back(*it);
        }
        return found;
    }
    // The only notice's code; empty without one.
    std::string told() const {
        const auto& notices = hands.presence().notices;
        return notices.empty() ? std::string() : notices.back().why.code;
    }
};

}  // namespace tests
