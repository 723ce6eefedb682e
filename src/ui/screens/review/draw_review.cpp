#include "ui/screens/review/review.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float margin = 48, timeline_height = 264;  // design pixels
constexpr float timeline_narrow = 1200;              // below: its buttons take a second row
constexpr float thread_width = 450, thread_height_min = 360, thread_pad = 26;
constexpr float thread_time_width = 74;
constexpr float head_height = 64;

void draw_head(Kit& kit, base::Rect row, const ReviewView& view, ReviewPressed& pressed) {
    const base::Words& words = kit.words();
    kit.fill({0, 0, kit.glass().w, row.bottom()}, kit.theme().paper, 0, 0.88F);
    if (button_left(kit, row, {.label = view.back, .icon = "back", .icon_only = true})) {
        pressed.back = true;
    }
    if (view.to_board &&
        button_right(kit, row, {.label = words.say("Back to the board"), .icon = "card"})) {
        pressed.board = true;
    }
    if (view.to_result &&
        button_right(kit, row, {.label = words.say("Result"), .icon = "people"})) {
        pressed.result = true;
    }
    const TextLook title{.weight = 700, .upright = Upright::middle, .max_lines = 1,
                         .heading = true, .size_px = 30};
    const float wanted = kit.measure(view.title, title).x + kit.px(2);
    const TextLook soft{.ink = kit.theme().ink_soft, .upright = Upright::middle, .max_lines = 1,
                        .size_px = 24};
    const float title_w = std::min(wanted, row.w);
    kit.text(cut_left(row, title_w, kit.px(space::small)), view.title, title);
    if (row.w > kit.px(160)) kit.text(row, view.subtitle, soft);
}

void draw_thread_line(Kit& kit, base::Rect row, const ReviewView::Line& line,
                      ReviewPressed& pressed) {
    const Theme& theme = kit.theme();
    const Kit::Scope scope = kit.inside(line.seq);
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, "line");
    item.label = line.time + " " + line.words;
    item.rect = row;
    item.focusable = true;
    item.chosen = line.latest;
    const Response response = kit.interact(std::move(item));
    const float corner = kit.px(radius::field);
    if (response.pressed) kit.fill(row, theme.neutral, corner);
    else if (line.latest) kit.fill(row, theme.accent_soft, corner);
    if (response.focused && kit.focus_shows()) kit.focus_ring(row, corner);
    row = inset(row, kit.px(space::small), 0);
    const Rgb ink = line.past ? theme.ink : theme.ink_soft;
    const TextLook time{.weight = line.past ? 700 : 500, .ink = ink, .tabular = true};
    const float wrap = row.w - kit.px(thread_time_width);
    row.y += (row.h - kit.measure(line.words, {}, wrap).y) / 2;  // the time beside the first line
    kit.ink(cut_left(row, kit.px(thread_time_width)), line.time, time);
    kit.ink(row, line.words, {.ink = ink});
    if (response.clicked) pressed.seq = line.seq;
}

void draw_thread(Kit& kit, base::Rect rect, const ReviewView& view, ReviewPressed& pressed) {
    const base::Words& words = kit.words();
    panel(kit, rect, words.say("Thread of the idea"), kit.px(radius::panel));
    base::Rect rest = grown(rect, -kit.px(thread_pad));
    base::Rect head = cut_top(rest, button_height(kit), kit.px(space::hair));
    if (button_right(kit, head, {.label = words.say("Close the thread"),
                                 .kind = ButtonKind::quiet, .icon = "cross",
                                 .icon_only = true})) {
        pressed.close_thread = true;
    }
    kit.text(head, words.say("Thread of the idea"),
             {.type = Type::card, .weight = 700, .ink = kit.theme().ink_soft,
              .upright = Upright::middle});
    const TextLook title{.weight = 700, .max_lines = 4, .heading = true, .size_px = 26};
    cut_top(rest, kit.text(rest, view.thread_title, title).y, kit.px(space::small));
    ScrollArea area(kit, rest, view.thread_title);
    base::Rect lines = area.content();
    const float wrap = lines.w - kit.px(thread_time_width + 2 * space::small);
    for (const ReviewView::Line& line : view.thread) {
        const float height = kit.measure(line.words, {}, wrap).y + kit.px(space::small);
        draw_thread_line(kit, cut_top(lines, std::max(height, kit.target())), line, pressed);
    }
    area.end_at(lines.y);
}

}  // namespace

ReviewLayout review_layout(const Kit& kit, bool with_thread) {
    ReviewLayout layout;
    base::Rect rest = kit.content();
    const float side = std::min(kit.px(margin), rest.w * 0.04F);
    rest = inset(rest, side, 0);
    cut_top(rest, kit.px(space::small));
    layout.head = cut_top(rest, std::max(kit.px(head_height), kit.target()), kit.px(space::tight));
    cut_bottom(rest, std::min(side, kit.px(space::large)));
    const bool narrow = rest.w < kit.px(timeline_narrow);
    const float rows = timeline_height + (narrow ? 76.F : 0.F);
    const float height = std::min(kit.px(rows), rest.h * 0.62F);
    layout.timeline = cut_bottom(rest, height, kit.px(space::normal));
    layout.board = rest;
    if (with_thread) {
        const float width = std::min(kit.px(thread_width), rest.w * 0.5F);
        layout.thread = cut_right(layout.board, width, kit.px(space::normal));
        // With large letters it lies over the line of time until it is closed.
        if (layout.thread.h < kit.px(thread_height_min)) {
            layout.thread.h = layout.timeline.bottom() - layout.thread.y;
        }
    }
    return layout;
}

void draw_review(Kit& kit, const ReviewView& view, const ReviewLayout& at,
                 ReviewPressed& pressed) {
    draw_head(kit, at.head, view, pressed);
    if (!view.empty.empty()) {
        empty_state(kit, at.board, "timer", view.empty,
                    kit.words().say("What people do on the board is kept here, moment by moment."));
        return;
    }
    draw_timeline(kit, at.timeline, view, pressed);
    if (!at.thread.empty()) draw_thread(kit, at.thread, view, pressed);
    if (!view.question.title.empty()) pressed.reply = ask(kit, view.question);
}

}  // namespace ui
