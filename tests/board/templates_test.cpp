// Methods on the board through the hands of the people who use them.
#include "wall.h"

#include "base/limits.h"
#include "workshop/frames.h"

#include <algorithm>
#include <set>

using board::Choice;
using tests::Wall;
using workshop::Method;

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
    void pick(const Method& each) {
        page(std::size_t(each.page) + 1);
        for (int part = 0; part < 10; ++part) {
            for (const auto& item : shown<board::ItemShape>()) {
                if (item.item.method == &each) return tap(item.item.px.centre());
            }
            if (!turned_over()) break;
        }
        FAIL("this method is not offered");
    }
    // Those of the page that had no room yet.
    bool turned_over() {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice != Choice::frame_page || item.item.count <= 4) continue;
            tap(item.item.px.centre());
            return true;
        }
        return false;
    }
    // What the screen does with it.
    base::Rect place() {
        REQUIRE(!asked.empty());
        const board::Ask ask = asked.back();
        asked.clear();
        REQUIRE(ask.what == board::Ask::What::place_template);
        REQUIRE(want(ask.placing, board::actor_of(ask.hand)));
        settle();
        return workshop::rect_of(ask.placing);
    }
    bool in_window(base::Rect at) const {
        return view.viewport_px.contains(view.camera.to_px(at).min()) &&
               view.viewport_px.contains(view.camera.to_px(at).max());
    }
    void see_from_afar() { view.camera = {{-2400, -1350}, 0.4F}; }
};

const Method& axes(const Templates& wall) {
    return tests::method("impact-effort", *wall.methods);
}
const Method& map(const Templates& wall) { return tests::method("empathy-map", *wall.methods); }

}  // namespace

TEST_CASE("every method is within reach of a finger, and is there after one touch") {
    for (const Method& each : *tests::library()) {
        CAPTURE(each.key);
        Templates wall;
        wall.see_from_afar();
        wall.open({900, 500});
        wall.pick(each);
        CHECK(wall.hands.presence().palettes.empty());
        const base::Rect at = wall.place();
        const base::Rect window = wall.view.camera.to_board(wall.view.viewport_px);
        CHECK((wall.in_window(at) || at.w > window.w * 0.9F || at.h > window.h * 0.9F));
        CHECK(wall.state.frames.size() == workshop::frame_count(each));
        CHECK(wall.state.methods.back().method == each.key);
        wall.undo(1);
        CHECK(workshop::frames_in_order(wall.state).empty());
        CHECK(workshop::stamp_count(wall.state) == 0);
    }
}

TEST_CASE("plain frames come first; a page of methods is chosen and left again") {
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

TEST_CASE("the choices of methods lie in the window and are large enough for a finger") {
    for (const base::Vec2 size : {base::Vec2{1366, 768}, {1920, 1080}, {3840, 2160}}) {
        for (const float target : {44.F, 88.F}) {
            Templates wall;
            wall.view.viewport_px = {0, 60, size.x, size.y - 60};
            wall.view.target_px = target * size.x / 1920;
            wall.open({size.x - 20, size.y - 20});
            for (std::size_t page = 0; page <= workshop::method_page_count; ++page) {
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

TEST_CASE("a method covers no card and no frame, and stays in the window where it has room") {
    Templates wall;
    wall.see_from_afar();
    wall.card("un", {-100, -100});
    wall.card("deux", {140, 60});
    wall.open(wall.view.camera.to_px(base::Vec2{-300, -300}));
    wall.pick(axes(wall));
    const base::Rect first = wall.place();
    CHECK(wall.layout.cards_in(first).empty());
    CHECK(wall.in_window(first));
    wall.open(wall.view.camera.to_px(first.min() - base::Vec2{50, 200}));
    wall.pick(axes(wall));
    const base::Rect second = wall.place();
    CHECK(!second.overlaps(first));
    CHECK(wall.in_window(second));
}

TEST_CASE("where the window has no room, a method lies outside, beside what is there") {
    Templates wall;
    const auto card = wall.card("un", {900, 400});
    wall.open({300, 300});
    wall.pick(map(wall));
    const base::Rect at = wall.place();
    CHECK(!wall.in_window(at));
    CHECK(!at.overlaps(workshop::card_rect(wall.at(card))));
    const base::Rect far = base::grown(workshop::card_rect(wall.at(card)), 200);
    CHECK(at.overlaps(far));  // not at the end of the world
    for (int i = 0; i < 5; ++i) {
        wall.open({300, 1000});
        wall.pick(map(wall));
        const base::Rect next = wall.place();
        CHECK(!next.overlaps(at));
        CHECK(!next.overlaps(workshop::card_rect(wall.at(card))));
    }
}

TEST_CASE("a method that cannot be placed is refused where the finger is") {
    Templates wall;
    for (std::size_t i = 0; i < base::limits::frames_max; ++i) {
        REQUIRE(wall.want(workshop::proposed_frame(workshop::FrameKind::page, {9000, 9000})));
    }
    wall.settle();
    wall.open({300, 300});
    wall.pick(axes(wall));
    CHECK(wall.asked.empty());
    CHECK(wall.told() == "full");
}

TEST_CASE("more methods than a window has room for are turned over, and come round") {
    Templates wall;
    wall.view.target_px = 88;
    wall.view.viewport_px = {0, 60, 1920, 1020};
    wall.open({900, 500});
    wall.page(1);
    const auto offered = [&] {
        std::set<std::string> keys;
        for (const auto& item : wall.shown<board::ItemShape>()) {
            if (item.item.method) keys.insert(item.item.method->key);
        }
        return keys;
    };
    const auto first = offered();
    CHECK(first.size() == 6);
    CHECK(first.contains("persona"));
    REQUIRE(wall.turned_over());
    CHECK(offered() == std::set<std::string>{"five-whys", "barometer", "diagnosis"});
    for (const auto& item : wall.shown<board::ItemShape>()) {
        if (item.item.choice == Choice::frame_page && item.item.count == 1) {
            wall.tap(item.item.px.centre());
            break;
        }
    }
    CHECK(offered() == first);
    wall.view.target_px = 44;
    CHECK(offered().size() == 9);  // all of them
    CHECK(!wall.turned_over());
}

namespace {

// The experience map with three difficulties in its row.
struct Chained : Templates {
    workshop::PlacedMethod map;
    std::vector<workshop::CardId> difficulties;

    Chained() {
        see_from_afar();
        const Method& method = tests::method("experience-map", *methods);
        REQUIRE(want(workshop::laid_out(method, {-1200, -600})));
        map = state.methods.back();
        for (const std::uint32_t step : {0U, 1U, 4U}) {
            const workshop::Frame& frame = *state.frame(map.frames.front());
            const base::Vec2 middle = workshop::cell_rect(frame, {step, 3}).centre();
            difficulties.push_back(card("difficulté " + std::to_string(step),
                                        middle - base::Vec2{100, 70}));
        }
        settle();
    }
    const Method& questions() const { return tests::method("how-might-we", *methods); }
};

}  // namespace

TEST_CASE("a method that could go on with earlier work asks whether it is to") {
    Chained wall;
    wall.open({900, 1000});
    wall.pick(wall.questions());
    CHECK(wall.asked.empty());
    REQUIRE(wall.offers(Choice::take_in));
    for (const auto& item : wall.shown<board::ItemShape>()) {
        if (item.item.choice != Choice::take_in) continue;
        CHECK(item.item.count == 3);
        CHECK(item.item.letter == "Carte d’expérience");
        CHECK(std::min(item.item.px.w, item.item.px.h) >= wall.view.target_px - 0.5F);
    }
    wall.choose(Choice::take_in);
    wall.place();
    CHECK(workshop::card_count(wall.state) == 6);
    CHECK(wall.state.links.size() == 3);
    wall.undo(1);
    CHECK(workshop::card_count(wall.state) == 3);
    CHECK(wall.state.links.empty());
    CHECK(wall.state.frame(wall.map.frames.front()));
}

TEST_CASE("a method is placed without earlier work, too, or not at all") {
    Chained wall;
    wall.open({900, 1000});
    wall.pick(wall.questions());
    wall.choose(Choice::place_alone);
    wall.place();
    CHECK(workshop::card_count(wall.state) == 3);
    CHECK(wall.state.methods.size() == 2);
    wall.open({900, 1000});
    wall.pick(wall.questions());
    wall.tap({1300, 1000});  // beside it
    CHECK(wall.asked.empty());
    CHECK(!wall.offers(Choice::take_in));
    CHECK(wall.state.methods.size() == 2);
}

TEST_CASE("cards that go while it is asked come no more") {
    Chained wall;
    wall.open({900, 1000});
    wall.pick(wall.questions());
    for (const workshop::CardId card : wall.difficulties) {
        REQUIRE(wall.want(workshop::DeleteCard{card}));
    }
    wall.settle();
    CHECK(!wall.offers(Choice::take_in));
    wall.choose(Choice::place_alone);
    wall.place();
    CHECK(wall.state.methods.size() == 2);
}

TEST_CASE("from afar the boxes of a sheet leave the title to their sheet") {
    Templates wall;
    REQUIRE(wall.want(workshop::laid_out(map(wall), {0, 0})));
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
