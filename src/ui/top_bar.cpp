#include "ui/top_bar.h"

#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float margin = 20, height = 72, pad = 12;  // design pixels
constexpr float second_row = 64, narrow = 1150;
constexpr float warn_fraction = 0.1F;  // of the time: the countdown turns red

std::size_t index_of(const workshop::State& state, workshop::ActivityId id) {
    std::size_t i = 0;
    while (i < state.agenda.size() && state.agenda[i].id != id) ++i;
    return i;
}

// Full for what is done, by its time for what is going on.
float step_of(const workshop::State& state, const workshop::Activity& activity, float left) {
    if (activity.id == state.current) return 1 - left;
    return state.done.count(activity.id) ? 1.F : 0.F;
}

std::string devices_of(const Room& room, const base::Words& words) {
    if (!room.open) return {};
    const std::string phones = words.count("{n} phone", "{n} phones", room.phones);
    if (room.kiosks == 0) return phones;
    return phones + " · " + words.count("{n} kiosk", "{n} kiosks", room.kiosks);
}

void tell_time(TopBarView& view, const World& world, const workshop::Activity& activity) {
    const workshop::State& state = *world.state;
    if (activity.duration_ms <= 0 || state.ended) return;
    const base::Milliseconds left = workshop::timer_left(state, world.now);
    view.timer = base::countdown(left);
    view.timer_fraction =
        std::clamp(float(left) / float(activity.duration_ms), 0.F, 1.F);
    view.timer_running = state.timer.running;
    view.timer_over = left <= 0;
}

}  // namespace

TopBarView top_bar_view(const World& world, const base::Words& words) {
    TopBarView view;
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    view.title = state.title;
    view.devices = devices_of(world.room, words);
    view.may_steer = !world.read_only && !state.ended;
    const workshop::Activity* activity = state.current_activity();
    if (activity) tell_time(view, world, *activity);
    for (const workshop::Activity& one : state.agenda) {
        view.steps.push_back(step_of(state, one, view.timer_fraction));
    }
    const std::size_t at = activity ? index_of(state, activity->id) : 0;
    if (activity) {
        view.phase = words.say("{title} · {n} of {total}",
                               {{"title", activity->title}, {"n", std::to_string(at + 1)},
                                {"total", std::to_string(state.agenda.size())}});
    }
    if (view.may_steer && activity) {
        view.next = at + 1 < state.agenda.size() ? words.say("Next") : words.say("Finish");
    }
    return view;
}

namespace {

// On narrow screens, and with large text, the time moves to a second row.
bool in_two_rows(const Kit& kit) { return kit.screen().w < kit.px(narrow); }

// Countdown and ring; pressing the time stops it or lets it go on.
TopBarWish draw_timer(Kit& kit, base::Rect& rest, const TopBarView& view) {
    TopBarWish wish = TopBarWish::none;
    if (view.timer.empty()) return wish;
    const Theme& theme = kit.theme();
    const base::Words& words = kit.words();
    if (view.may_steer) {
        if (button_right(kit, rest, {.label = words.say("+1 min"), .kind = ButtonKind::quiet,
                                     .type = Type::card})) {
            wish = TopBarWish::extend;
        }
        const ButtonLook stop{.label = view.timer_running ? words.say("Pause")
                                                          : words.say("Resume"),
                              .kind = ButtonKind::quiet,
                              .icon = view.timer_running ? "pause" : "play", .icon_only = true,
                              .name = "pause"};
        if (button_right(kit, rest, stop)) {
            wish = view.timer_running ? TopBarWish::pause : TopBarWish::resume;
        }
    }
    const bool late = view.timer_over || view.timer_fraction < warn_fraction;
    const TextLook digits{.weight = 700, .ink = late ? theme.danger : theme.ink,
                          .upright = Upright::middle, .tabular = true, .size_px = 42};
    const float width = kit.measure(view.timer, digits).x + 2;
    const base::Rect place = cut_right(rest, width, kit.px(space::small));
    kit.ink(place, view.timer, digits);
    Item item;
    item.role = Role::timer;
    item.label = words.say("Time left");
    item.value = view.timer;
    item.rect = place;
    kit.record(std::move(item));
    const base::Rect ring = cut_right(rest, kit.px(48), kit.px(space::normal));
    timer_ring(kit, centred(ring, {kit.px(48), kit.px(48)}), view.timer_fraction,
               late ? theme.danger : theme.accent);
    return wish;
}

constexpr TextLook title{.weight = 700, .upright = Upright::middle, .max_lines = 1,
                         .heading = true};
constexpr TextLook phase{.upright = Upright::middle, .max_lines = 1};

float place_width(Kit& kit, const TopBarView& view) {
    const float phase_w = view.phase.empty() ? 0 : kit.measure(view.phase, phase).x + 2;
    return kit.measure(view.title, title).x + 2 + kit.px(space::normal) + phase_w;
}

void draw_place(Kit& kit, base::Rect rest, const TopBarView& view, float room) {
    const float wanted = kit.measure(view.title, title).x + 2;
    const float phase_w = kit.measure(view.phase, phase).x + 2;
    const float gap = kit.px(space::normal);
    const float title_w = std::min(wanted, std::max(room - phase_w - gap, room * 0.45F));
    kit.text(cut_left(rest, title_w, gap), view.title, title);
    rest.w = std::min(phase_w, room - title_w - gap);
    TextLook soft = phase;
    soft.ink = kit.theme().ink_soft;
    if (!view.phase.empty() && rest.w > kit.px(60)) kit.text(rest, view.phase, soft);
}

TopBarWish draw_devices(Kit& kit, base::Rect& rest, const TopBarView& view) {
    const bool open = !view.devices.empty();
    if (!view.may_steer && !open) return TopBarWish::none;
    ButtonLook look{.label = open ? view.devices : kit.words().say("Open the room"),
                    .icon = open ? "phone" : "qr", .type = Type::card, .name = "devices"};
    look.icon_only = button_width(kit, look) > rest.w;
    return button_right(kit, rest, look) ? TopBarWish::devices : TopBarWish::none;
}

// The steps lie in the middle of the screen, farther right where the title needs the room, place
// and title before.
void draw_steps(Kit& kit, base::Rect bar, base::Rect rest, const TopBarView& view) {
    const float width = std::min(kit.px(510), rest.w * 0.42F);
    base::Rect steps = centred(bar, {width, kit.px(10)});
    const float after_place = rest.x + place_width(kit, view) + kit.px(space::wide);
    steps.x = std::min(std::max(steps.x, after_place),
                       rest.right() - width - kit.px(space::normal));
    const bool shows = width > kit.px(120) && !view.steps.empty();
    draw_place(kit, rest, view, shows ? steps.x - rest.x - kit.px(space::wide) : rest.w);
    if (shows) progress_segments(kit, steps, view.steps, view.phase);
}

}  // namespace

namespace {

float own_height(const Kit& kit) {
    return kit.px(margin + height + (in_two_rows(kit) ? second_row : 0));
}

}  // namespace

float height_with_notice(Kit& kit, float bar_px) {
    if (kit.notice().empty()) return bar_px;
    const float width = kit.screen().w - kit.px(2 * margin);
    return bar_px + kit.px(space::tight) + banner_height(kit, width, kit.notice());
}

void draw_notice(Kit& kit, float bar_px) {
    if (kit.notice().empty()) return;
    base::Rect place = inset(kit.screen(), kit.px(margin), 0);
    place.y = bar_px + kit.px(space::tight);
    place.h = banner_height(kit, place.w, kit.notice());
    kit.block(place, kit.notice());
    banner(kit, place, kit.notice(), Tone::plain);
}

float top_bar_height(Kit& kit) { return height_with_notice(kit, own_height(kit)); }

TopBarWish draw_top_bar(Kit& kit, const TopBarView& view) {
    TopBarWish wish = TopBarWish::none;
    const auto heed = [&](TopBarWish now) { wish = now == TopBarWish::none ? wish : now; };
    base::Rect bar = inset(kit.screen(), kit.px(margin), 0);
    bar.y += kit.px(margin);
    bar.h = own_height(kit) - kit.px(margin);
    panel(kit, bar, kit.words().say("Time, place and next step"), kit.px(radius::bar));
    base::Rect rest = inset(bar, kit.px(pad), 0);
    base::Rect below = rest;
    if (in_two_rows(kit)) below = cut_bottom(rest, kit.px(second_row));
    if (button_left(kit, rest, {.label = kit.words().say("All workshops"),
                                .kind = ButtonKind::quiet, .icon = "back", .icon_only = true})) {
        heed(TopBarWish::back);
    }
    if (!view.next.empty() &&
        button_right(kit, rest, {.label = view.next, .kind = ButtonKind::primary,
                                 .icon = "next", .icon_after = true})) {
        heed(TopBarWish::next);
    }
    base::Rect& tools = in_two_rows(kit) ? below : rest;
    heed(draw_timer(kit, tools, view));
    heed(draw_devices(kit, tools, view));
    if (in_two_rows(kit)) {
        draw_place(kit, rest, view, rest.w);
        const base::Rect steps = inset(below, kit.px(space::normal), 0);
        if (steps.w > kit.px(120)) {
            progress_segments(kit, centred(steps, {steps.w, kit.px(10)}), view.steps, view.phase);
        }
    } else {
        draw_steps(kit, bar, rest, view);
    }
    draw_notice(kit, own_height(kit));
    return wish;
}

Reply ask_next(Kit& kit, const TopBarView& view) {
    const base::Words& words = kit.words();
    return ask(kit, {words.say("Go on already?"),
                     words.say("There is still {time} left for this activity.",
                               {{"time", view.timer}}),
                     words.say("Go on"), words.say("Stay here"), "go on now"});
}

Place place_of(workshop::ActivityKind kind) {
    using enum workshop::ActivityKind;
    if (kind == vote) return Place::vote;
    if (kind == result) return Place::result;
    if (kind == arrival) return Place::arrival;
    if (kind == crossing) return Place::crossing;
    if (kind == closing) return Place::closing;
    return Place::board;
}

void follow_top_bar(TopBarWish wish, const World& world, Wishes& wishes) {
    if (!world.state) return;
    const workshop::State& state = *world.state;
    switch (wish) {
        case TopBarWish::back: wishes.ask(GoTo{Place::shelf}); break;
        case TopBarWish::pause: wishes.intend(workshop::PauseTimer{}); break;
        case TopBarWish::resume: wishes.intend(workshop::ResumeTimer{}); break;
        case TopBarWish::extend: wishes.intend(workshop::ExtendTimer{base::minute_ms}); break;
        case TopBarWish::next: {
            const std::size_t next =
                state.current_activity() ? index_of(state, state.current) + 1 : 0;
            if (next < state.agenda.size()) {
                wishes.intend(workshop::StartActivity{state.agenda[next].id});
            } else {
                wishes.intend(workshop::EndSession{});
            }
            break;
        }
        case TopBarWish::devices:
        case TopBarWish::none: break;
    }
}

}  // namespace ui
