// The line of time: play, speed, clock; how busy it was; a knob for the finger; the activities.

#include "painting/colour.h"
#include "ui/screens/review/review.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float pad = 26;                 // design pixels
constexpr float play_size = 68, knob_size = 30;
constexpr float one_row_min = 1200;       // wider: buttons and clock share a row
constexpr float marks_height = 52, mark_words_min = 56, bars_height_min = 32;
constexpr float speed_width = 72;

// -- buttons, clock, caption ----------------------------------------------------------------------

void draw_play(Kit& kit, base::Rect& row, const ReviewView& view, ReviewPressed& pressed) {
    const base::Words& words = kit.words();
    const float side = std::max(kit.target(), std::min(kit.px(play_size), row.h));
    const base::Rect place = centred(cut_left(row, side, kit.px(space::small)), {side, side});
    if (button(kit, place, {.label = view.playing ? words.say("Pause") : words.say("Play"),
                            .kind = ButtonKind::primary, .icon = view.playing ? "pause" : "play",
                            .icon_only = true, .type = Type::lead, .name = "play"})) {
        pressed.play = true;
    }
    if (button_left(kit, row, {.label = words.say("The change before"), .icon = "arrow_left",
                               .icon_only = true, .enabled = !view.at_begin})) {
        pressed.step_back = true;
    }
    if (button_left(kit, row, {.label = words.say("The next change"), .icon = "arrow_right",
                               .icon_only = true, .enabled = !view.at_end})) {
        pressed.step = true;
    }
}

void draw_speeds(Kit& kit, base::Rect& row, const ReviewView& view, ReviewPressed& pressed) {
    std::vector<std::string> names;
    int chosen = 0;
    for (std::size_t i = 0; i < review_speeds.size(); ++i) {
        names.push_back(kit.words().say("{n}×", {{"n", std::to_string(review_speeds[i])}}));
        if (review_speeds[i] == view.speed) chosen = int(i);
    }
    const float width = std::min(row.w, kit.px(speed_width) * float(names.size()));
    const base::Rect place = centred(cut_left(row, width, kit.px(space::normal)),
                                     {width, button_height(kit)});
    const int now = segments(kit, place, kit.words().say("Speed"), names, chosen);
    if (now >= 0) pressed.speed = std::size_t(now);
}

void draw_moment(Kit& kit, base::Rect row, const ReviewView& view) {
    const TextLook clock{.weight = 700, .upright = Upright::middle, .tabular = true,
                         .size_px = 38};
    const float width = kit.measure("00:00:00", clock).x + kit.px(4);
    kit.text(cut_left(row, std::min(width, row.w), kit.px(space::normal)), view.time, clock);
    if (row.w < kit.px(120)) return;
    const TextLook caption{.weight = 600, .max_lines = 1};
    const TextLook counts{.type = Type::card, .ink = kit.theme().ink_soft, .max_lines = 1};
    const std::string below = view.day.empty() ? view.counts : view.day + " · " + view.counts;
    const std::string& above = view.caption.empty() ? view.counts : view.caption;
    const float height = kit.measure(above, caption, row.w).y + kit.measure(below, counts).y;
    row.y += (row.h - height) / 2;
    cut_top(row, kit.text(row, above, caption).y);
    if (!view.caption.empty()) kit.text(row, below, counts);
}

// -- the line -------------------------------------------------------------------------------------

void draw_bars(Kit& kit, base::Rect area, const ReviewView& view) {
    const Theme& theme = kit.theme();
    if (view.bars.empty()) return;
    const float pitch = area.w / float(view.bars.size());
    const float width = std::max(2.F, pitch * 0.62F);
    const Rgb ahead = theme.shadow_opacity <= 0 ? theme.edge
                                                : painting::blended(theme.line, theme.edge, 0.35);
    for (std::size_t i = 0; i < view.bars.size(); ++i) {
        if (view.bars[i] <= 0) continue;
        const float height = std::max(kit.px(4), view.bars[i] * area.h);
        const base::Rect bar{area.x + pitch * (float(i) + 0.5F) - width / 2,
                             area.bottom() - height, width, height};
        const bool past = (float(i) + 0.5F) / float(view.bars.size()) <= view.part;
        kit.fill(bar, past ? theme.accent : ahead, width / 2);
    }
}

void draw_knob(Kit& kit, base::Rect track, float x, bool held) {
    const Theme& theme = kit.theme();
    const base::Vec2 at{x, track.bottom()};
    const float radius = kit.px(knob_size) / 2 * (held ? 1.25F : 1);
    kit.disc(at, radius + kit.px(3), theme.surface);
    kit.disc(at, radius, theme.accent);
    kit.disc(at, radius * 0.32F, theme.on_accent);
}

// The whole strip takes the finger, not only the knob: touch anywhere, slide along.
void draw_line(Kit& kit, base::Rect track, const ReviewView& view, ReviewPressed& pressed) {
    const Theme& theme = kit.theme();
    Item item;
    item.role = Role::stepper;
    item.id = kit.id(Role::stepper, "moment");
    item.label = kit.words().say("Moment");
    item.value = view.time;
    item.rect = grown(track, kit.px(space::tight));
    const Response response = kit.interact(std::move(item));
    if (response.touch && track.w > 0) {
        pressed.part = std::clamp((response.touch->px.x - track.x) / track.w, 0.F, 1.F);
    }
    draw_bars(kit, {track.x, track.y, track.w, track.h - kit.px(4)}, view);
    kit.line({track.x, track.bottom()}, {track.right(), track.bottom()}, theme.line, kit.px(3));
    const float x = track.x + view.part * track.w;
    kit.line({track.x, track.bottom()}, {x, track.bottom()}, theme.accent, kit.px(3));
    draw_knob(kit, track, x, response.pressed);
}

// -- the activities -------------------------------------------------------------------------------

struct PlacedMark {
    base::Rect touch;   // for the finger
    base::Rect words;   // empty: no room for any
    float tick_x = 0;
    bool before = false;  // the words lie before the tick: there is no room after it
};

TextLook mark_look(const ReviewView::Mark& mark) {
    return {.weight = mark.current ? 700 : 500, .upright = Upright::middle, .max_lines = 1};
}

// Words go after their tick as far as the next one; the last ones may go before theirs.
std::vector<PlacedMark> placed_marks(Kit& kit, base::Rect row, const ReviewView& view) {
    std::vector<PlacedMark> placed;
    const float gap = kit.px(10);
    float taken = row.x;  // where the words so far end
    for (std::size_t i = 0; i < view.marks.size(); ++i) {
        const ReviewView::Mark& mark = view.marks[i];
        PlacedMark one;
        one.tick_x = row.x + mark.from * row.w;
        const bool last = i + 1 == view.marks.size();
        const float end = last ? row.right() : row.x + view.marks[i + 1].from * row.w;
        const float wanted = kit.measure(mark.title, mark_look(mark)).x + kit.px(2);
        const float room = end - one.tick_x - gap;
        const float before = one.tick_x - gap - taken;
        one.before = room < std::min(wanted, kit.px(mark_words_min)) && before > wanted + gap;
        const float width = std::min(wanted, one.before ? before : room);
        if (one.before) {
            one.words = {one.tick_x - gap - width, row.y, width, row.h};
        } else if (width >= std::min(wanted, kit.px(mark_words_min))) {
            one.words = {one.tick_x + gap, row.y, width, row.h};
        }
        const float left = one.before ? one.words.x - gap : one.tick_x - kit.px(4);
        one.touch = {left, row.y, std::max(end - left, kit.px(space::tight)), row.h};
        taken = one.words.empty() ? one.tick_x : one.words.right();
        placed.push_back(one);
    }
    return placed;
}

void draw_mark(Kit& kit, const PlacedMark& at, const ReviewView::Mark& mark,
               ReviewPressed& pressed) {
    const Theme& theme = kit.theme();
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, "mark");
    item.label = mark.title;
    item.value = mark.time;
    item.rect = at.touch;
    item.focusable = true;
    item.chosen = mark.current;
    const Response response = kit.interact(std::move(item));
    if (response.pressed) kit.fill(at.touch, theme.neutral, kit.px(radius::card));
    if (response.focused && kit.focus_shows()) kit.focus_ring(at.touch, kit.px(radius::card));
    kit.line({at.tick_x, at.touch.y + kit.px(6)}, {at.tick_x, at.touch.bottom() - kit.px(6)},
             mark.current ? theme.accent : theme.edge, kit.px(mark.current ? 4 : 2));
    TextLook look = mark_look(mark);
    look.ink = mark.current ? theme.ink : theme.ink_soft;
    if (!at.words.empty()) kit.ink(at.words, mark.title, look);
    if (response.clicked) pressed.jump = mark.at;
}

void draw_marks(Kit& kit, base::Rect row, const ReviewView& view, ReviewPressed& pressed) {
    const auto placed = placed_marks(kit, row, view);
    for (std::size_t i = 0; i < view.marks.size(); ++i) {
        const Kit::Scope scope = kit.inside(i);
        draw_mark(kit, placed[i], view.marks[i], pressed);
    }
}

}  // namespace

void draw_timeline(Kit& kit, base::Rect rect, const ReviewView& view, ReviewPressed& pressed) {
    const base::Words& words = kit.words();
    panel(kit, rect, words.say("Line of time"), kit.px(radius::panel), Lift::panel);
    base::Rect rest = grown(rect, -kit.px(pad));
    rest.y -= kit.px(pad - space::normal);
    rest.h += 2 * kit.px(pad - space::normal);
    base::Rect row = cut_top(rest, std::max(kit.px(play_size), kit.target()), kit.px(space::tight));
    const bool one_row = rest.w >= kit.px(one_row_min);
    if (button_right(kit, row, {.label = words.say("See everything"), .icon = "zoom_fit",
                                .icon_only = true})) {
        pressed.see_all = true;
    }
    draw_play(kit, row, view, pressed);
    draw_speeds(kit, row, view, pressed);
    if (!one_row) row = cut_top(rest, kit.px(60), kit.px(space::tight));
    const ButtonLook restore{.label = words.say("Go back to this moment"), .icon = "undo"};
    if (view.to_restore && button_right(kit, row, restore)) pressed.restore = true;
    draw_moment(kit, row, view);
    const float note_h = kit.px(type_px[std::size_t(Type::card)]) * 1.3F;
    if (rest.h >= kit.px(marks_height + bars_height_min + 2 * space::normal) + note_h) {
        const TextLook note{.type = Type::card, .ink = kit.theme().ink_soft,
                            .upright = Upright::middle, .max_lines = 1};
        kit.text(cut_bottom(rest, note_h), view.pace, note);
    }
    const base::Rect marks = cut_bottom(rest, kit.px(marks_height), kit.px(space::normal));
    draw_line(kit, inset(rest, kit.px(knob_size) / 2, 0), view, pressed);
    draw_marks(kit, inset(marks, kit.px(knob_size) / 2, 0), view, pressed);
}

}  // namespace ui
