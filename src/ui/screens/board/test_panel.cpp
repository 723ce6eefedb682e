#include "ui/screens/board/test_panel.h"

#include "base/limits.h"
#include "base/text.h"
#include "ui/frame_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "ui/zone_view.h"
#include "workshop/decide.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"

#include <algorithm>

namespace ui {
namespace {

constexpr workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};
constexpr float beside_grid = 120;  // board units between the screens and the feedback grid

TextLook label_look(const Kit& kit) {
    return {.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
}

void line(Kit& kit, base::Rect& rest, const std::string& text, const TextLook& look, float gap) {
    cut_top(rest, kit.text(rest, text, look).y, kit.px(gap));
}

workshop::FrameId grid_of(const workshop::State& state) {
    const auto frames = workshop::frames_in_order(state);
    const auto found = std::ranges::find_if(
        frames, [](const workshop::Frame* frame) { return workshop::takes_feedback(*frame); });
    return found == frames.end() ? workshop::FrameId{} : (*found)->id;
}

// Right of everything that lies there.
workshop::PlaceFrame new_grid(const workshop::State& state, const base::Words& words) {
    workshop::PlaceFrame grid = workshop::proposed_feedback_grid({}, words);
    const base::Rect all = workshop::board_rect(state);
    grid.at.x = all.right() + beside_grid;
    grid.at.y = all.y + workshop::frame_title_height;
    return grid;
}

}  // namespace

void TestPanel::show(workshop::FrameId first) {
    open_ = true;
    opening_ = false;
    first_ = first;
    goal_ = {};
}

// The goal is a screen, or testers say themselves that they are done.
void TestPanel::draw_goals(Kit& kit, base::Rect& rest, const workshop::State& state) {
    line(kit, rest, kit.words().say("Where the task is done"), label_look(kit), 4);
    Flow flow(rest, kit.px(space::small));
    const auto choice = [&](const std::string& label, workshop::FrameId frame) {
        const auto scope = kit.inside(frame.value);
        const ButtonLook look{.label = label, .chosen = goal_ == frame, .type = Type::card};
        const base::Vec2 size{button_width(kit, look), button_height(kit, Type::card)};
        if (button(kit, flow.next(size), look)) goal_ = frame;
    };
    choice(kit.words().say("Testers say it themselves"), {});
    for (const workshop::Frame* frame : workshop::frames_in_order(state)) {
        const bool screen = frame->kind == workshop::FrameKind::screen;
        if (screen && frame->id != first_) choice(title_of(kit.words(), *frame), frame->id);
    }
    cut_top(rest, flow.bottom() - rest.y, kit.px(space::normal));
}

void TestPanel::begin(Kit& kit, const World& world, Wishes& wishes) {
    const workshop::State& state = *world.state;
    if (grid_ && !grid_of(state)) {
        opening_ = true;
        kit.keep_moving();
        return wishes.intend(new_grid(state, kit.words()), facilitator);
    }
    opening_ = false;
    workshop::OpenPrototypeTest open{task_, first_, goal_,
                                     grid_ ? grid_of(state) : workshop::FrameId{}};
    const auto decision = workshop::decide(state, open, {facilitator, world.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        return kit.tell(base::sentence(kit.words(), *why), Tone::bad);
    }
    wishes.intend(std::move(open), facilitator);
}

void TestPanel::draw_preparing(Kit& kit, base::Rect& rest, const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    const workshop::Frame& first = *world.state->frame(first_);
    line(kit, rest, words.say("It begins with “{screen}”.",
                              {{"screen", title_of(words, first)}}), {}, space::normal);
    const FieldLook look{.label = words.say("What testers are to do"),
                         .hint = words.say("For example: ask for a place in the canteen"),
                         .code_points_max = base::limits::task_code_points_max};
    const base::Rect place = cut_top(rest, field_height(kit, look), kit.px(space::normal));
    const FieldChange change = field(kit, place, task_, look);
    if (change.changed || change.finished) task_ = base::trimmed(change.text);
    draw_goals(kit, rest, *world.state);
    const ButtonLook asks{.label = words.say("Ask what they liked and what to change"),
                          .chosen = grid_, .type = Type::card};
    base::Rect row = cut_top(rest, button_height(kit, Type::card), kit.px(space::normal));
    if (button(kit, cut_left(row, std::min(button_width(kit, asks), rest.w)), asks)) grid_ = !grid_;
    const ButtonLook go{.label = words.say("Open the test"), .kind = ButtonKind::primary,
                        .icon = "play", .enabled = !task_.empty(),
                        .why_not = words.say("Write first what testers are to do.")};
    row = cut_top(rest, button_height(kit), kit.px(space::normal));
    const bool pressed = button(kit, cut_left(row, std::min(button_width(kit, go), row.w)), go);
    if (pressed || opening_) begin(kit, world, wishes);
    line(kit, rest, words.say("Testers find it on the phones and kiosks of this room."),
         label_look(kit), 0);
}

void TestPanel::draw_watching(Kit& kit, base::Rect& rest, const World& world,
                              workshop::TestId id, Wishes& wishes) {
    const base::Words& words = kit.words();
    const workshop::State& state = *world.state;
    const workshop::PrototypeTest& test = state.tests.at(id);
    const workshop::TestFacts facts = workshop::facts_of(state, id, world.now);
    line(kit, rest, test.task, {.weight = 700, .max_lines = 4, .size_px = 24}, space::small);
    line(kit, rest, test_sentence(words, facts), {.type = Type::lead, .weight = 600},
         space::normal);
    if (test.open && !world.room.open) {
        cut_top(rest, banner(kit, rest, words.say("The room is closed: open it, so that phones and "
                                                  "kiosks can try this out."), Tone::plain),
                kit.px(space::normal));
    }
    for (const workshop::ScreenFacts& screen : facts.screens) {
        const auto found = state.frames.find(screen.screen);
        if (found == state.frames.end()) continue;
        line(kit, rest, title_of(words, found->second), {.weight = 700}, 2);
        const std::string stay = stay_sentence(words, screen);
        const std::string said = screen_sentence(words, screen);
        line(kit, rest, stay.empty() ? said : said + " · " + stay, {}, space::small);
    }
    if (test.open) {
        base::Rect row = cut_top(rest, button_height(kit), kit.px(space::normal));
        const ButtonLook end{.label = words.say("Close the test"), .icon = "check"};
        if (button(kit, cut_left(row, std::min(button_width(kit, end), row.w)), end)) {
            wishes.intend(workshop::ClosePrototypeTest{id}, facilitator);
        }
    }
    for (std::size_t i = facts.runs.size(); i > 0; --i) {
        line(kit, rest, run_sentence(words, state, facts.runs[i - 1], i), label_look(kit), 6);
    }
}

void TestPanel::draw(Kit& kit, base::Rect place, const World& world, Wishes& wishes) {
    const workshop::State& state = *world.state;
    const std::string title = kit.words().say("Try the prototype out");
    const SidePanel side = side_panel(kit, place, title, kit.words().say("Close this panel"));
    if (side.closed) close();
    ScrollArea area(kit, side.content, title);
    base::Rect rows = area.content();
    if (state.open_test()) first_ = {};
    const workshop::TestId shown = test_to_show(state);
    if (first_ && state.frame(first_)) draw_preparing(kit, rows, world, wishes);
    else if (shown) draw_watching(kit, rows, world, shown, wishes);
    else close();
    area.end_at(rows.y);
}

}  // namespace ui
