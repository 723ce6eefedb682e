// Many hands at random: whatever people do, nothing sticks, nothing breaks, and every wish is
// either done or refused with a sentence.

#include "base/random.h"
#include "base/text.h"
#include "wall.h"
#include "workshop/dump.h"

#include <cmath>
#include <cstdlib>
#include <set>

using tests::Wall;

namespace {

struct Crowd {
    Wall wall;
    base::Random random;
    std::map<std::int64_t, base::Vec2> fingers;
    std::uint64_t told = 0;  // by a broken screen

    explicit Crowd(std::uint64_t seed) : random(seed) {
        for (int i = 0; i < 12; ++i) wall.card("idée", {float(i % 4) * 300, float(i / 4) * 250});
        if (seed % 3 == 0) wall.split();
    }

    base::Vec2 somewhere() {
        if (random.below(50) == 0) return {NAN, 5};
        if (random.below(3) == 0 && !wall.scene().shapes.empty()) return on_something();
        return {float(random.unit()) * 1920, float(random.unit()) * 1080};
    }
    // Things are small: chance alone would rarely touch a key or a choice.
    base::Vec2 on_something() {
        const auto items = wall.shown<board::ItemShape>();
        const auto& drafts = wall.hands.presence().drafts;
        const auto sheets = wall.shown<board::SheetShape>();
        if (!sheets.empty() && random.below(2)) {
            const base::Rect paper = sheets[random.below(sheets.size())].paper_px;
            return paper.min() + base::Vec2{float(random.unit()) * paper.w,
                                            float(random.unit()) * paper.h};
        }
        if (!items.empty() && random.below(2)) {
            return items[random.below(items.size())].item.px.centre();
        }
        if (!drafts.empty() && random.below(2)) {
            const auto keys = drafts[random.below(drafts.size())].keyboard.keys();
            return keys[random.below(keys.size())].px.centre();
        }
        const auto words = wall.shown<board::LinkWordShape>();
        if (!words.empty() && random.below(4) == 0) {
            return words[random.below(words.size())].px.centre();
        }
        const auto panels = wall.shown<board::PanelShape>();
        if (!panels.empty() && random.below(3) == 0) {
            return panels[random.below(panels.size())].title_px.centre();
        }
        if (random.below(3) == 0) {
            if (const auto px = on_a_frame()) return *px;
        }
        const auto cards = wall.layout.cards();
        if (cards.empty()) return {100, 100};
        return wall.view.camera.to_px(cards[random.below(cards.size())].at.centre());
    }
    std::optional<base::Vec2> on_a_frame() {
        const auto frames = wall.shown<board::FrameShape>();
        const auto names = wall.shown<board::NameShape>();
        const auto curves = wall.shown<board::CurveShape>();
        const auto in = [&](base::Rect px) {
            return px.min() +
                   base::Vec2{float(random.unit()) * px.w, float(random.unit()) * px.h};
        };
        if (!curves.empty() && random.below(3) == 0) return in(curves.front().px);
        if (!names.empty() && random.below(3) == 0) return in(names[random.below(names.size())].px);
        if (frames.empty()) return {};
        const board::FrameShape& frame = frames[random.below(frames.size())];
        return in(random.below(2) ? frame.title_px : frame.grip_px);
    }
    void touch() {
        if (random.below(4) == 0) return wall.quick_tap(on_something());
        if (fingers.size() < 6 && random.below(12) == 0) return twist_a_card();
        if (fingers.empty() || (fingers.size() < 7 && random.below(3) == 0)) {
            const std::int64_t id = wall.next_pointer++;
            fingers[id] = somewhere();
            const bool pen = random.below(4) == 0;
            return wall.point(id, input::Phase::down, fingers[id],
                              pen ? input::PointerKind::pen : input::PointerKind::finger);
        }
        auto finger = fingers.begin();
        std::advance(finger, long(random.below(fingers.size())));
        const std::int64_t id = finger->first;
        switch (random.below(6)) {
            case 0: wall.cancel(id); fingers.erase(id); return;
            case 1: case 2: {
                const base::Vec2 px = finger->second;
                fingers.erase(id);
                return wall.up(id, px);
            }
            default:
                finger->second = somewhere();
                return wall.move(id, finger->second);
        }
    }
    // Two fingers around a card, turning it by anything; they stay, for touch() to go on with.
    void twist_a_card() {
        const auto cards = wall.shown<board::CardShape>();
        if (cards.empty()) return;
        const base::Vec2 middle = cards[random.below(cards.size())].px.centre();
        const auto place = [&](float turn_rad, float side) {
            return middle + base::Vec2{std::cos(turn_rad), std::sin(turn_rad)} * (side * 20);
        };
        const std::int64_t ids[] = {wall.next_pointer++, wall.next_pointer++};
        const float to_rad = float(random.unit()) * 8 - 4;
        for (int step = 0; step <= 12; ++step) {
            for (const int which : {0, 1}) {
                const base::Vec2 px =
                    place(to_rad * float(step) / 12, which == 0 ? -1.F : 1.F);
                fingers[ids[which]] = px;
                if (step == 0) wall.down(ids[which], px);
                else wall.move(ids[which], px);
            }
        }
        if (random.below(2)) return;
        for (const std::int64_t id : ids) {
            wall.up(id, fingers[id]);
            fingers.erase(id);
        }
    }
    // One contact as a broken screen tells it: ups without downs, downs twice under the same
    // number, jumps off the glass. The numbers are not those of touch().
    void broken_sequence() {
        const std::int64_t id = 1 + std::int64_t(random.below(12));
        for (std::uint64_t left = 1 + random.below(6); left > 0; --left) {
            const auto phase = input::Phase(random.below(4));
            const base::Vec2 px = random.below(4) == 0
                                      ? base::Vec2{float(random.unit()) * 9e4F - 4e4F, -7e4F}
                                      : somewhere();
            const auto kind = input::PointerKind(random.below(3));
            wall.point(id, phase, px, kind, float(random.unit()) * 3 - 1);
            wall.now += base::Milliseconds(random.below(90));
            ++told;
        }
    }
    // Nobody touches any more, for a while.
    void check_let_go() {
        for (const auto& [id, px] : std::map(fingers)) wall.up(id, px);
        for (std::int64_t id = 1; id <= 12; ++id) wall.cancel(id);
        wall.wait(60'000);
        const auto& presence = wall.hands.presence();
        CHECK(presence.fingers.empty());
        CHECK(presence.drags.empty());
        CHECK(presence.inkings.empty());
        CHECK(presence.loops.empty());
        CHECK(presence.threads.empty());
        CHECK(presence.stretches.empty());
        CHECK(presence.tracings.empty());
        CHECK(presence.stamp_drags.empty());
        CHECK(presence.card_twists.empty());
        CHECK(presence.notices.empty());
        CHECK(presence.blinks.empty());
        CHECK(wall.hands.fingers().empty());
        CHECK_FALSE(wall.hands.next_deadline());
        for (const auto& draft : presence.drafts) CHECK_FALSE(draft.keyboard.touched());
    }
    // Few frames at most: else all that people touch is frames.
    void lay_or_take_a_frame() {
        const auto frames = workshop::frames_in_order(wall.state);
        if (frames.size() > 2) {
            wall.want(workshop::RemoveFrame{frames[random.below(frames.size())]->id});
        } else {
            const bool any = random.below(2) == 0;
            const auto kind = any ? workshop::FrameKind(random.below(workshop::frame_kind_count))
                                  : workshop::FrameKind::journey;
            wall.want(workshop::proposed_frame(kind, {float(random.below(1500)), 500}));
        }
    }
    // Other stations and the facilitator do things too.
    void meanwhile() {
        const auto& cards = wall.state.cards;
        switch (random.below(9)) {
            case 8: lay_or_take_a_frame(); break;
            case 0: if (!cards.empty()) wall.want(workshop::DeleteCard{any_card()}); break;
            case 1: wall.want(workshop::MoveCards{{{any_card(), {90, 50}}}}); break;
            case 2: start_anything(); break;
            case 3: wall.want(workshop::CreateCluster{"groupe", {any_card()}}); break;
            case 4: if (!wall.state.clusters.empty()) {
                wall.want(workshop::DissolveCluster{wall.state.clusters.begin()->first});
            } break;
            case 5: {
                workshop::VotePlan plan;
                plan.question = "?";
                plan.rule = {"dots", 3, 2, 1};
                wall.want(workshop::OpenVote{plan, {}});
                break;
            }
            case 6: if (wall.state.open_vote()) {
                wall.want(workshop::CloseVote{wall.state.open_vote()->id});
            } break;
            case 7: wall.want(workshop::CreateCard{"de loin", {200, 200}, {}, {}, {}}); break;
        }
        while (wall.layout.cards().size() < 8 && wall.state.tools().cards) {
            wall.card("encore", {float(random.below(1500)), float(random.below(800))});
        }
        wall.view.camera = board::fitted(wall.layout.bounds(), wall.view.viewport_px, 50);
        wall.refused.clear();
        wall.settle();
    }
    workshop::CardId any_card() { return {1 + random.below(wall.state.next_id)}; }
    void start_anything() {
        if (const auto* vote = wall.state.open_vote()) wall.want(workshop::CloseVote{vote->id});
        const auto& agenda = wall.state.agenda;
        const std::size_t which = random.below(2) ? 0 : random.below(agenda.size());
        wall.want(workshop::StartActivity{agenda[which].id});
    }
    void check() const {
        const auto& presence = wall.hands.presence();
        std::set<workshop::CardId> held;
        for (const auto card : presence.held()) REQUIRE(held.insert(card).second);
        std::set<board::HandNumber> writing;
        for (const auto& draft : presence.drafts) {
            REQUIRE(writing.insert(draft.hand).second);
            REQUIRE(base::is_utf8(draft.text.text()));
        }
        REQUIRE(presence.drafts.size() <= board::drafts_max);
        const std::size_t touching = fingers.size() + (told > 0 ? 12 : 0);
        REQUIRE(presence.fingers.size() <= touching);
        REQUIRE(presence.inkings.size() <= touching);
        REQUIRE(presence.loops.size() + presence.threads.size() + presence.stretches.size() +
                    presence.tracings.size() + presence.drags.size() +
                    presence.stamp_drags.size() + presence.card_twists.size() <=
                touching);
        for (const auto& loop : presence.loops) {
            for (const auto card : loop.cards) REQUIRE_FALSE(held.contains(card));
        }
        for (const auto& finger : presence.fingers) {
            REQUIRE(finger.hand >= 1);
            REQUIRE(finger.hand <= board::hands_max);
        }
        REQUIRE(base::finite(wall.view.camera.origin));
    }
};

}  // namespace

TEST_CASE("Seven fingers at random, in a workshop that changes under them") {
    std::map<std::size_t, int> wishes;  // by kind of intent
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Crowd crowd(seed);
        for (int step = 0; step < 800; ++step) {
            crowd.touch();
            if (step % 7 == 0) crowd.wall.wait(std::int64_t(crowd.random.below(700)));
            if (step % 19 == 0) crowd.meanwhile();
            crowd.check();
        }
        for (const auto& wish : crowd.wall.wished) ++wishes[wish.intent.index()];
        crowd.check_let_go();
    }
    // Creating, moving, writing, colouring, deleting, grouping, renaming, ungrouping, putting in,
    // folding, linking, unlinking, merging, parting, drawing, erasing; placing, moving, naming,
    // growing and removing frames, drawing curves; turning: else the crowd only waved its hands.
    std::string kinds;
    for (const auto& [kind, count] : wishes) {
        kinds += std::to_string(kind) + "×" + std::to_string(count) + " ";
    }
    CAPTURE(kinds);
    CHECK(wishes.size() >= 24);
    CHECK(wishes[workshop::Intent(workshop::TurnCard{}).index()] > 20);
}

TEST_CASE("A contact that types and comes down once more under a pen leaves no line behind") {
    Wall wall;
    wall.tap({600, 400});
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    const base::Vec2 key = wall.key_px("A");
    wall.down(7, key);
    wall.point(7, input::Phase::down, {1700, 200}, input::PointerKind::pen);
    wall.point(7, input::Phase::up, {1700, 200}, input::PointerKind::pen);
    CHECK(wall.hands.presence().inkings.empty());
    CHECK_FALSE(wall.hands.presence().drafts.front().keyboard.touched());
}

TEST_CASE("Broken screens, in a workshop that changes under them") {
    // FABRIQUE_SEQUENCES=100000 for a long run.
    const char* asked = std::getenv("FABRIQUE_SEQUENCES");
    const std::uint64_t sequences = asked ? std::strtoull(asked, nullptr, 10) : 4'000;
    std::uint64_t told = 0, wishes = 0;
    for (std::uint64_t done = 0, seed = 1000; done < sequences; ++seed) {
        CAPTURE(seed);
        Crowd crowd(seed);
        for (int step = 0; step < 500 && done < sequences; ++step, ++done) {
            crowd.broken_sequence();
            if (step % 5 == 0) crowd.touch();
            if (step % 19 == 0) crowd.meanwhile();
            if (step % 97 == 0) crowd.wall.obey(crowd.wall.hands.cancel_all(crowd.wall.here()));
            crowd.check();
        }
        told += crowd.told;
        wishes += crowd.wall.wished.size();
        CHECK(workshop::dump(workshop::fold(crowd.wall.entries)) ==
              workshop::dump(crowd.wall.state));
        crowd.check_let_go();
    }
    MESSAGE(sequences << " sequences, " << told << " events, " << wishes << " wishes");
    CHECK(wishes > sequences / 50);
}
