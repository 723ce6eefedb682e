#include "ui/screens/board/frames_panel.h"

#include "ui/frame_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float picture_height = 120;  // design pixels

// The same frames, one of them a place earlier.
workshop::OrderFrames earlier(const std::vector<const workshop::Frame*>& frames,
                              std::size_t which) {
    workshop::OrderFrames order;
    for (const workshop::Frame* frame : frames) order.frames.push_back(frame->id);
    std::swap(order.frames[which - 1], order.frames[which]);
    return order;
}

// One small picture with its title; true when it was touched.
bool draw_row(Kit& kit, base::Rect place, const workshop::Frame& frame,
              const board::Layout& layout, std::size_t number) {
    const std::string title = title_of(kit.words(), frame);
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, std::to_string(frame.id.value));
    item.label = kit.words().say("Go to “{title}”", {{"title", title}});
    item.rect = place;
    item.focusable = true;
    const Response response = kit.interact(std::move(item));
    const Theme& theme = kit.theme();
    kit.fill(place, response.pressed ? theme.accent_soft : theme.neutral, kit.px(12));
    if (response.focused && kit.focus_shows()) kit.focus_ring(place, kit.px(12));
    base::Rect inside = grown(place, -kit.px(10));
    const base::Rect words = cut_bottom(inside, kit.px(44), kit.px(4));
    draw_thumbnail(kit, inside, frame, layout);
    kit.ink(words, std::to_string(number) + " · " + title,
            {.weight = 600, .upright = Upright::middle, .max_lines = 2, .size_px = 17});
    return response.clicked;
}

}  // namespace

const workshop::Frame* FramesPanel::presented(const workshop::State& state) {
    if (!presenting_) return nullptr;
    const auto frames = workshop::frames_in_order(state);
    if (!state.frame(present_) && !frames.empty()) present_ = frames.front()->id;
    if (frames.empty()) presenting_ = false;
    return state.frame(present_);
}

void FramesPanel::step(const workshop::State& state, int by) {
    const auto frames = workshop::frames_in_order(state);
    const auto now = std::find_if(frames.begin(), frames.end(),
                                  [&](const auto* each) { return each->id == present_; });
    const auto to = (now - frames.begin()) + by;
    if (to >= 0 && to < std::ptrdiff_t(frames.size())) present_ = frames[std::size_t(to)]->id;
}

FramesPanel::Chosen FramesPanel::draw_strip(Kit& kit, base::Rect place,
                                            const workshop::State& state,
                                            const board::Layout& layout, bool may_order) {
    Chosen chosen;
    const auto frames = workshop::frames_in_order(state);
    panel(kit, place, kit.words().say("Frames"), kit.px(radius::panel), Lift::lifted);
    base::Rect rest = grown(place, -kit.px(space::normal));
    const float side = std::max(kit.target(), button_height(kit));
    base::Rect head = cut_top(rest, side, kit.px(space::small));
    const ButtonLook leave{.label = kit.words().say("Close the frames"), .kind = ButtonKind::quiet,
                           .icon = "cross", .icon_only = true};
    if (button(kit, cut_right(head, side, kit.px(space::small)), leave)) close();
    const ButtonLook start{.label = kit.words().say("Present all"), .kind = ButtonKind::primary,
                           .icon = "play", .enabled = !frames.empty()};
    if (button(kit, head, start)) present(frames.front()->id);
    if (frames.empty()) {
        kit.text(rest,
                 kit.words().say("There is no frame yet: hold a finger on the empty board and "
                                 "choose “Frame”."),
                 {.ink = kit.theme().ink_soft});
        return chosen;
    }
    ScrollArea area(kit, rest, kit.words().say("Frames of the board"));
    base::Rect rows = area.content();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        base::Rect row = cut_top(rows, kit.px(picture_height + 64), kit.px(space::small));
        const base::Rect up = cut_right(row, kit.target(), kit.px(space::hair));
        if (draw_row(kit, row, *frames[i], layout, i + 1)) chosen.go = frames[i]->id;
        if (!may_order || i == 0) continue;
        const ButtonLook move{
            .label = kit.words().say("“{title}” earlier",
                                     {{"title", title_of(kit.words(), *frames[i])}}),
            .kind = ButtonKind::quiet, .icon = "up", .icon_only = true,
            .name = "earlier " + std::to_string(frames[i]->id.value)};
        if (button(kit, centred(up, {kit.target(), kit.target()}), move)) {
            chosen.order = earlier(frames, i);
        }
    }
    area.end_at(rows.y);
    return chosen;
}

void FramesPanel::draw_steps(Kit& kit, base::Rect bar, const workshop::State& state) {
    const workshop::Frame* frame = presented(state);
    if (!frame) return;
    const auto frames = workshop::frames_in_order(state);
    const auto at = std::find(frames.begin(), frames.end(), frame) - frames.begin();
    kit.fill(bar, kit.theme().surface);
    kit.block(bar, kit.words().say("Presentation"));
    base::Rect rest = inset(bar, kit.px(space::wide), kit.px(space::small));
    const float wide = std::max(kit.px(150), kit.target());
    const ButtonLook before{.label = kit.words().say("Previous frame"), .icon = "back",
                            .icon_only = true, .enabled = at > 0};
    const ButtonLook after{.label = kit.words().say("Next frame"), .kind = ButtonKind::primary,
                           .icon = "next", .icon_only = true,
                           .enabled = std::size_t(at) + 1 < frames.size()};
    const bool left = button(kit, cut_left(rest, wide, kit.px(space::normal)), before);
    const bool right = button(kit, cut_right(rest, wide, kit.px(space::normal)), after);
    // Large letters: the cross alone, so that the title has room.
    ButtonLook out{.label = kit.words().say("Leave the presentation"), .icon = "cross",
                   .type = Type::lead};
    out.icon_only = button_width(kit, out) > rest.w * 0.4F;
    const bool left_all = button_right(kit, rest, out);
    const std::string count = kit.words().say(
        "{n} of {all}", {{"n", std::to_string(at + 1)}, {"all", std::to_string(frames.size())}});
    kit.text(rest, count + " · " + title_of(kit.words(), *frame),
             {.weight = 700, .upright = Upright::middle, .max_lines = 1, .heading = true,
              .size_px = 34});
    if (left) step(state, -1);
    if (right) step(state, 1);
    if (left_all) leave();
}

}  // namespace ui
