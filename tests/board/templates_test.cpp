// Templates of frames through the hands of the people who use them.
#include "wall.h"

#include "base/limits.h"
#include "workshop/frames.h"

#include <algorithm>

using board::Choice;
using tests::Wall;
using workshop::FrameTemplate;

namespace {

struct Templates : Wall {
    // As somebody does who holds a finger on the board.
    void open(base::Vec2 px) {
        long_press(px);
        choose(Choice::new_frame);
    }
    void page(std::size_t wanted) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice != Choice::frame_page || item.item.count != wanted) continue;
            return tap(item.item.px.centre());
        }
        FAIL("this page is not offered");
    }
    void pick(const FrameTemplate& each) {
        page(std::size_t(each.stage) + 1);
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.frame_template == &each) return tap(item.item.px.centre());
        }
        FAIL("this template is not offered");
    }
    // What the screen does with it.
    base::Rect place() {
        REQUIRE(!asked.empty());
        const board::Ask ask = asked.back();
        asked.clear();
        REQUIRE(ask.what == board::Ask::What::place_template);
        REQUIRE(want(workshop::laid_out(*ask.frame_template, ask.at, {}),
                     board::actor_of(ask.hand)));
        settle();
        return {ask.at.x, ask.at.y, workshop::size_of(*ask.frame_template).x,
                workshop::size_of(*ask.frame_template).y};
    }
    bool in_window(base::Rect at) const {
        return view.viewport_px.contains(view.camera.to_px(at).min()) &&
               view.viewport_px.contains(view.camera.to_px(at).max());
    }
    void see_from_afar() { view.camera = {{-2400, -1350}, 0.4F}; }
};

const FrameTemplate& axes() { return workshop::frame_template("impact-effort"); }
const FrameTemplate& map() { return workshop::frame_template("empathy-map"); }

}  // namespace

TEST_CASE("every template is within reach of a finger, and is there after one touch") {
    for (const FrameTemplate& each : workshop::frame_templates()) {
        CAPTURE(each.key);
        Templates wall;
        wall.see_from_afar();
        wall.open({900, 500});
        wall.pick(each);
        CHECK(wall.hands.presence().palettes.empty());
        const base::Rect at = wall.place();
        CHECK(wall.in_window(at));
        CHECK(wall.state.frames.size() == 1 + each.boxes.size());
        wall.undo(1);
        CHECK(workshop::frames_in_order(wall.state).empty());
        CHECK(workshop::stamp_count(wall.state) == 0);
    }
}

TEST_CASE("plain frames come first; a page of templates is chosen and left again") {
    Templates wall;
    wall.open({900, 500});
    CHECK(wall.offers(Choice::place_frame));
    CHECK(!wall.offers(Choice::place_template));
    wall.page(1);
    CHECK(!wall.offers(Choice::place_frame));
    CHECK(wall.offers(Choice::place_template));
    wall.page(0);
    CHECK(wall.offers(Choice::place_frame));
}

TEST_CASE("the choices of templates lie in the window and are large enough for a finger") {
    for (const base::Vec2 size : {base::Vec2{1366, 768}, {1920, 1080}, {3840, 2160}}) {
        for (const float target : {44.F, 88.F}) {
            Templates wall;
            wall.view.viewport_px = {0, 60, size.x, size.y - 60};
            wall.view.target_px = target * size.x / 1920;
            wall.open({size.x - 20, size.y - 20});
            for (std::size_t page = 0; page <= workshop::template_stage_count; ++page) {
                wall.page(page);
                const auto items = wall.shown<board::ItemShape>();
                for (const auto& shape : items) {
                    const base::Rect px = shape.item.px;
                    CHECK(std::min(px.w, px.h) >= wall.view.target_px - 0.5F);
                    CHECK(wall.view.viewport_px.contains(px.min()));
                    CHECK(wall.view.viewport_px.contains(px.max()));
                    CHECK(std::ranges::none_of(items, [&](const auto& other) {
                        return &other != &shape && base::grown(other.item.px, -1).overlaps(px);
                    }));
                }
            }
        }
    }
}

TEST_CASE("a template covers no card and no frame, and stays in the window where it has room") {
    Templates wall;
    wall.see_from_afar();
    wall.card("un", {-100, -100});
    wall.card("deux", {140, 60});
    wall.open(wall.view.camera.to_px(base::Vec2{-300, -300}));
    wall.pick(axes());
    const base::Rect first = wall.place();
    CHECK(wall.layout.cards_in(first).empty());
    CHECK(wall.in_window(first));
    wall.open(wall.view.camera.to_px(first.min() - base::Vec2{50, 200}));
    wall.pick(axes());
    const base::Rect second = wall.place();
    CHECK(!second.overlaps(first));
    CHECK(wall.in_window(second));
}

TEST_CASE("where the window has no room, a template lies outside, beside what is there") {
    Templates wall;
    const auto card = wall.card("un", {900, 400});
    wall.open({300, 300});
    wall.pick(map());
    const base::Rect at = wall.place();
    CHECK(!wall.in_window(at));
    CHECK(!at.overlaps(workshop::card_rect(wall.at(card))));
    const base::Rect far = base::grown(workshop::card_rect(wall.at(card)), 200);
    CHECK(at.overlaps(far));  // not at the end of the world
    for (int i = 0; i < 5; ++i) {
        wall.open({300, 1000});
        wall.pick(map());
        const base::Rect next = wall.place();
        CHECK(!next.overlaps(at));
        CHECK(!next.overlaps(workshop::card_rect(wall.at(card))));
    }
}

TEST_CASE("a template that cannot be placed is refused where the finger is") {
    Templates wall;
    for (std::size_t i = 0; i < base::limits::frames_max; ++i) {
        REQUIRE(wall.want(workshop::proposed_frame(workshop::FrameKind::page, {9000, 9000})));
    }
    wall.settle();
    wall.open({300, 300});
    wall.pick(axes());
    CHECK(wall.asked.empty());
    CHECK(wall.told() == "full");
}

TEST_CASE("from afar the boxes of a sheet leave the title to their sheet") {
    Templates wall;
    REQUIRE(wall.want(workshop::laid_out(map(), {0, 0}, {})));
    wall.settle();
    const auto titles = [&] {
        return std::ranges::count_if(wall.shown<board::FrameShape>(), [](const auto& shape) {
            return shape.title_px.w > 0;
        });
    };
    CHECK(titles() == 7);
    wall.view.camera = {{-500, -500}, 0.1F};
    CHECK(titles() == 1);
    const auto sheet = workshop::frames_in_order(wall.state).front();
    const base::Vec2 title = board::frame_title_px(*sheet, wall.view).centre();
    CHECK(board::hit(wall.scene(), title).frame == sheet->id);
}
