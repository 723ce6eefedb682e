// The screen of a prototype, as large as it fits, with the task and the two ways to end it.

#include "ui/screens/kiosk/draw.h"

#include "painting/photo.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float side_share = 0.34F, side_gap = 32;  // of a wide page, for task and buttons
constexpr float task_share = 0.2F, side_task_share = 0.5F;  // of the page's height, at most
constexpr float screen_gap = 18, screen_radius = 10;  // design pixels that do not grow
constexpr float ring_mm = 7, ring_width_mm = 1;       // around a finger

struct Places {
    base::Rect task, screen, told, bar;
};

float told_height(Kit& kit, const KioskLook& look) {
    return kit.measure("É", {.weight = 600, .size_px = look.body()}).y;
}

// What is said about a tap has its place always: the screen does not jump.
Places places_of(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                 bool head_above) {
    Places places;
    const float told = told_height(kit, look), gap = look.len(screen_gap);
    const bool beside = page.w > page.h;
    if (beside) {
        places.bar = cut_right(page, page.w * side_share, look.len(side_gap));
        base::Rect side = places.bar;
        side.h -= kiosk_bar_height(kit, look, side, view);
        if (!head_above) places.task = cut_top(side, side.h * side_task_share, gap);
        places.told = cut_top(side, std::max(told, side.h));
    } else {
        places.bar = page;
        page.h -= kiosk_bar_height(kit, look, page, view);
        if (!head_above) places.task = cut_top(page, page.h * task_share, gap);
        places.told = cut_bottom(page, told, gap);
    }
    places.screen = page;
    return places;
}

// The task in letters as large as its place allows; answers with the height it took.
float draw_task(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view) {
    const base::Rect all = place;
    const TextLook label{.weight = 600, .ink = kit.theme().ink_soft, .size_px = look.note()};
    TextLook task{.weight = 700, .heading = true, .size_px = look.lead()};
    kiosk_text(kit, place, view.detail, label, look.len(4));
    task.size_px = kiosk_font_for(kit, view.heading, task, place.size(), look.lead(),
                                  look.least);
    const float line = kit.measure("É", task).y;
    task.max_lines = std::max(1, int(place.h / line));
    kit.text(place, view.heading, task);
    const float text_h = std::min(place.h, kit.measure(view.heading, task, place.w).y);
    return place.y + text_h - all.y;
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
    Places places = places_of(kit, look, page, view, head_above);
    if (!places.task.empty()) {
        const float used = draw_task(kit, look, places.task, view);
        if (page.w <= page.h) {  // what the task leaves goes to the screen
            const float spare = places.task.h - used;
            places.screen.y -= spare;
            places.screen.h += spare;
        }
    }
    const KioskTap tap = draw_screen(kit, look, places.screen, view);
    kiosk_text(kit, places.told, view.screen->told,
               {.weight = 600, .align = page.w > page.h ? painting::Align::start
                                                        : painting::Align::centre,
                .size_px = look.body()}, 0);
    const KioskTap chosen = draw_kiosk_bar(kit, look, places.bar, view);
    return chosen.act != KioskAct::none ? chosen : tap;
}

}  // namespace ui
