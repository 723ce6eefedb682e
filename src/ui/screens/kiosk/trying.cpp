// The screen of a prototype, as large as it fits, with the task and the two ways to end it.

#include "ui/screens/kiosk/draw.h"

#include "painting/photo.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float side_share = 0.34F, side_gap = 32;  // of a wide page, for task and buttons
constexpr float task_share = 0.22F;                   // of the page's height, at most
constexpr float screen_gap = 18, screen_radius = 10, label_gap = 4;  // pixels that do not grow
constexpr float ring_mm = 7, ring_width_mm = 1;       // around a finger

struct Places {
    base::Rect task, screen, told, bar;
};

// The task in letters as large as its place allows, whole: a long one in letters that are as large
// as the text at 100 %, never smaller.
struct TaskLook {
    TextLook label, task;
    float label_h = 0, task_h = 0;
};
TaskLook task_look(Kit& kit, const KioskLook& look, base::Vec2 room, const KioskView& view) {
    TaskLook found;
    found.label = {.weight = 600, .ink = kit.theme().ink_soft, .size_px = look.note()};
    found.task = {.weight = 700, .heading = true, .size_px = look.lead()};
    found.label_h = kit.measure(view.detail, found.label, room.x).y + look.len(label_gap);
    const float left = std::max(1.F, room.y - found.label_h);
    const float least = look.least * look.fit / kit.metrics().scale;
    found.task.size_px =
        kiosk_font_for(kit, view.heading, found.task, {room.x, left}, look.lead(), least);
    const float line = kit.measure("É", found.task).y;
    found.task.max_lines = std::max(1, int(left / line));
    found.task_h = std::min(kit.measure(view.heading, found.task, room.x).y,
                            line * float(found.task.max_lines));
    return found;
}

void draw_task(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view,
               const TaskLook& found) {
    kiosk_text(kit, place, view.detail, found.label, look.len(label_gap));
    kit.text(place, view.heading, found.task);
}

TextLook told_look(const KioskLook& look) {
    return {.weight = 600, .align = painting::Align::centre, .size_px = look.body()};
}

// What is said about a tap has its place always: the screen does not jump.
float told_height(Kit& kit, const KioskLook& look, float width, const std::string& told) {
    const auto height = [&](const std::string& text) {
        return kit.measure(text, told_look(look), width).y;
    };
    return std::max(height(kit.words().say("Nothing happens there.")), height(told));
}

// The buttons are at the foot, or at the right of a wide page; the task is above the screen, or
// above the buttons.
Places places_of(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view) {
    Places places;
    const float gap = look.len(screen_gap);
    if (page.w > page.h) {
        places.bar = cut_right(page, page.w * side_share, look.len(side_gap));
        places.task = places.bar;
        places.task.h -= kiosk_bar_height(kit, look, places.bar, view);
    } else {
        places.bar = page;
        page.h -= kiosk_bar_height(kit, look, page, view);
        const base::Vec2 room{page.w, page.h * task_share};
        const TaskLook task = task_look(kit, look, room, view);
        places.task = cut_top(page, task.label_h + task.task_h, gap);
    }
    places.told = cut_bottom(page, told_height(kit, look, page.w, view.screen->told), gap);
    places.screen = page;
    return places;
}

base::Rect fitted(base::Rect place, float tall) {
    const float width = std::floor(std::min(place.w, place.h / tall));
    return centred(place, {width, std::floor(width * tall)});
}

// Dark on light, so that it is seen on every picture.
void draw_ring(Kit& kit, base::Vec2 at, bool held) {
    const float width = ring_width_mm / kit.metrics().mm_per_px;
    const float radius = ring_mm / kit.metrics().mm_per_px;
    kit.arc(at, radius, width * 2.2F, 0, 1, kit.theme().surface);
    kit.arc(at, radius, width, 0, 1, kit.theme().ink);
    if (held) kit.disc(at, radius * 0.28F, kit.theme().ink, 0.5F);
}

void draw_pixels(Kit& kit, base::Rect at, const KioskView::Screen& screen) {
    const int side = std::max(1, int(std::max(at.w, at.h)));
    kit.picture(at, "prototype " + screen.picture,
                [&] { return painting::scaled_down(*screen.pixels, side); });
}

KioskTap draw_screen(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view) {
    const KioskView::Screen& screen = *view.screen;
    const float tall = screen.tall > 0 ? screen.tall : 1;
    const base::Rect at = fitted(place, tall);
    Item item;
    item.role = Role::picture;
    item.id = kit.id(item.role, "screen");
    item.label = screen.instead.empty() ? screen.label : screen.instead;
    item.rect = at;
    item.touchable = true;
    const Response response = kit.interact(std::move(item));
    kit.sheet(at, kit.theme().surface, look.len(screen_radius), Lift::panel);
    if (screen.pixels) draw_pixels(kit, at, screen);
    kit.outline(at, kit.theme().edge, look.len(screen_radius), look.len(2));
    if (!screen.instead.empty()) {
        kit.ink(inset(at, look.len(24), 0), screen.instead,
                 {.ink = kit.theme().ink_soft, .align = painting::Align::centre,
                  .upright = Upright::middle, .size_px = look.body()});
    }
    if (response.pressed && response.touch) {
        draw_ring(kit, response.touch->px, true);
    } else if (screen.touch) {
        draw_ring(kit, at.min() + base::Vec2{screen.touch->at.x * at.w, screen.touch->at.y * at.h},
                  false);
    }
    if (!response.clicked || !response.touch) return {};
    return {.act = KioskAct::touch, .option = {}, .by = 0, .at_px = response.touch->px - at.min(),
            .size_px = at.size()};
}

}  // namespace

KioskTap draw_kiosk_trying(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                           bool head_above) {
    const Kit::Scope scope = kit.inside(std::uint64_t(view.step));
    const Places places = places_of(kit, look, page, view);
    if (!head_above) {
        const TaskLook task = task_look(kit, look, places.task.size(), view);
        draw_task(kit, look, places.task, view, task);
    }
    const KioskTap tap = draw_screen(kit, look, places.screen, view);
    if (!view.screen->told.empty()) kit.text(places.told, view.screen->told, told_look(look));
    const KioskTap chosen = draw_kiosk_bar(kit, look, places.bar, view);
    return chosen.act != KioskAct::none ? chosen : tap;
}

}  // namespace ui
