// A page with its head, what scrolls, and its bar of choices.

#include "ui/screens/kiosk/draw.h"

#include "ui/flow.h"
#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float scroll_room = 18;                    // design pixels that do not grow
constexpr float page_share = 0.85F;                  // of the view, that “more” goes on by
constexpr float glide_share = 0.3F, glide_stop_px = 1.5F;  // of the way in one frame
constexpr float scroll_end_px = 6;
constexpr float bar_share = 0.3F, bar_gap = 40;      // of a wide page; design pixels
constexpr float bar_height_min = 96;                 // design pixels
constexpr float head_gap = 22;                       // design pixels that do not grow
constexpr float head_share_max = 0.36F;              // of the page, for a head that stays in sight

TextLook left_text(const KioskLook& look) { return {.weight = 700, .size_px = look.body()}; }

float left_height(Kit& kit, const KioskLook& look, float width, const KioskView& view) {
    if (view.left.empty()) return 0;
    return kit.measure(view.left, left_text(look), width).y;
}

void draw_list(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view,
               KioskTap& tap) {
    if (!view.warning.empty()) draw_kiosk_notice(kit, look, rest, view.warning, "warning");
    if (!view.promise.empty()) draw_kiosk_notice(kit, look, rest, view.promise, "eye");
    const bool asks = !view.questions.empty();
    const KioskTap row = asks ? draw_kiosk_questions(kit, look, rest, view)
                              : draw_kiosk_rows(kit, look, rest, view);
    if (row.act != KioskAct::none) tap = row;
    if (view.note.empty()) return;
    if (view.rows.empty() && !asks) draw_kiosk_notice(kit, look, rest, view.note, "ballot");
    else kiosk_text(kit, rest, view.note, {.size_px = look.body()}, look.gap);
}

std::vector<KioskButton> faces_of(const KioskLook& look, const KioskView& view) {
    std::vector<KioskButton> faces;
    for (const KioskChoice& choice : view.choices) {
        faces.push_back({.label = choice.label, .icon = choice.icon,
                         .icon_after = choice.act == KioskAct::review,
                         .primary = choice.primary, .enabled = choice.enabled,
                         .why_not = choice.why_not,
                         .font = (choice.primary ? look.lead() : look.body()) * look.chrome});
    }
    return faces;
}

std::vector<base::Rect> bar_places(Kit& kit, const KioskLook& look, base::Rect page,
                                   const std::vector<KioskButton>& faces) {
    std::vector<base::Vec2> sizes;
    for (const KioskButton& face : faces) {
        base::Vec2 size = kiosk_button_size(kit, look, face, page.w);
        size.y = std::max(size.y, look.len(bar_height_min));
        sizes.push_back(size);
    }
    return flowed(page, sizes, look.gap, true);
}

// The bar at the foot of `page`; its buttons are pressed by their number, or -1.
int draw_bar(Kit& kit, const KioskLook& look, base::Rect page,
             const std::vector<KioskButton>& faces) {
    std::vector<base::Rect> places = bar_places(kit, look, page, faces);
    const float up = page.bottom() - flowed_height(places, page.y) - page.y;
    int pressed = -1;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        places[i].y += up;
        if (kiosk_button(kit, look, places[i], faces[i])) pressed = int(i);
    }
    return pressed;
}

float bar_height(Kit& kit, const KioskLook& look, base::Rect page,
                 const std::vector<KioskButton>& faces) {
    if (faces.empty()) return 0;
    return flowed_height(bar_places(kit, look, page, faces), page.y) + look.gap;
}

void glide(Kit& kit, Kit::Scrolling& scrolling, KioskHere& here) {
    if (!here.scroll_to) return;
    const float way = *here.scroll_to - scrolling.y;
    const bool there = std::fabs(way) < glide_stop_px || kit.motion().reduced();
    scrolling.velocity = 0;
    scrolling.y = there ? *here.scroll_to : scrolling.y + way * glide_share;
    if (there || kit.touches().any()) here.scroll_to.reset();
    kit.keep_moving();
}

// “More” when there is more below, else the way back; none when everything is seen.
std::optional<KioskButton> more_button(Kit& kit, const KioskLook& look,
                                       const Kit::Scrolling& scrolling, float view_h) {
    if (scrolling.content_h <= view_h + scroll_end_px) return std::nullopt;
    const bool end = scrolling.y + scrolling.view_h >= scrolling.content_h - scroll_end_px;
    const base::Words& words = kit.words();
    return KioskButton{.label = end ? words.say("Back to the top") : words.say("More below"),
                       .name = "more", .icon = end ? "up" : "down",
                       .chosen = !end, .font = look.body() * look.chrome};
}

void go_on(const Kit::Scrolling& scrolling, KioskHere& here) {
    const float most = std::max(0.F, scrolling.content_h - scrolling.view_h);
    const bool end = scrolling.y >= most - scroll_end_px;
    here.scroll_to = end ? 0 : std::min(most, scrolling.y + scrolling.view_h * page_share);
}

// What scrolls: all of a message, the rows of a list, its head too when `whole`.
KioskTap draw_scrolled(Kit& kit, const KioskLook& look, base::Rect view_px, const KioskView& view,
                       bool whole, KioskHere& here) {
    KioskTap tap;
    // Room for outlines and rings, which the view would cut.
    const float around = look.len(scroll_room);
    ScrollArea area(kit, inset(view_px, -around, 0), view.heading);
    base::Rect rest = inset(area.content(), around, around);
    if (kiosk_is_message(view.step)) {
        cut_top(rest, std::max(0.F, (view_px.h - here.column_px - 2 * around) * 0.4F));
        const float top = rest.y;
        draw_kiosk_message(kit, look, rest, view);
        if (std::fabs(here.column_px - (rest.y - top)) > 0.5F) kit.keep_moving();
        here.column_px = rest.y - top;
    } else {
        if (whole) {
            draw_kiosk_head(kit, look, rest, view);
            cut_top(rest, look.len(head_gap));
        }
        draw_list(kit, look, rest, view, tap);
    }
    area.end_at(rest.y + around - look.gap);
    return tap;
}

// Where the parts of a page lie.
struct PageParts {
    base::Rect head;    // empty: it scrolls with the rest
    base::Rect middle;  // what scrolls
    base::Rect left;    // “you have one left”, when the head does not say it
    base::Rect bar;     // the buttons, at its foot
};

// A list on a wide screen has its buttons at the right, so that its rows have the height.
PageParts parts_of(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                   bool head_above) {
    PageParts parts;
    const bool list = !kiosk_is_message(view.step);
    const bool beside = list && look.wide;
    parts.bar = page;
    if (beside) parts.bar = cut_right(page, page.w * bar_share, look.len(bar_gap));
    const float left_h = left_height(kit, look, parts.bar.w, view);
    const float head = list ? kiosk_head_height(kit, look, page.w, view) +
                                  left_height(kit, look, page.w, view)
                            : 0;
    if (list && !head_above && head <= page.h * head_share_max) {
        parts.head = cut_top(page, head, look.len(head_gap));
    } else if (left_h > 0) {
        parts.left = beside ? cut_top(parts.bar, left_h, look.gap) : cut_bottom(page, left_h);
    }
    parts.middle = page;
    if (!beside && !parts.left.empty()) parts.middle.h -= look.gap;
    return parts;
}

// The bar takes its height from what is above it.
void make_room(PageParts& parts, float bar_px) {
    if (parts.bar.w < parts.middle.w) return;
    parts.middle.h -= bar_px;
    parts.left.y -= bar_px;
}

// The bar's buttons, with “more below” before the last one when there is more.
struct Bar {
    std::vector<KioskButton> faces;
    int more_at = -1;
};
Bar bar_of(Kit& kit, const KioskLook& look, PageParts parts, const KioskView& view,
           const Kit::Scrolling& scrolling) {
    Bar bar{faces_of(look, view), -1};
    make_room(parts, bar_height(kit, look, parts.bar, bar.faces));
    if (const auto more = more_button(kit, look, scrolling, parts.middle.h)) {
        bar.more_at = std::max(0, int(bar.faces.size()) - 1);
        bar.faces.insert(bar.faces.begin() + bar.more_at, *more);
    }
    return bar;
}

KioskTap draw_choices(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                      const Bar& bar, const Kit::Scrolling& scrolling, KioskHere& here) {
    if (bar.faces.empty()) return {};
    int pressed = draw_bar(kit, look, page, bar.faces);
    if (pressed < 0) return {};
    if (pressed == bar.more_at) {
        go_on(scrolling, here);
        return {};
    }
    if (bar.more_at >= 0 && pressed > bar.more_at) --pressed;
    return {view.choices[std::size_t(pressed)].act, {}, 0, {}};
}

}  // namespace

float kiosk_bar_height(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view) {
    return bar_height(kit, look, page, faces_of(look, view));
}

KioskTap draw_kiosk_bar(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view) {
    const int pressed = draw_bar(kit, look, page, faces_of(look, view));
    if (pressed < 0) return {};
    return {view.choices[std::size_t(pressed)].act, {}, 0, {}};
}

KioskTap draw_kiosk_page(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                   bool head_above, KioskHere& here) {
    const Kit::Scope scope = kit.inside(std::uint64_t(view.step));
    Kit::Scrolling& scrolling = kit.scrolling(kit.id(Role::area, view.heading));
    if (here.new_page) {
        scrolling.y = scrolling.velocity = 0;
        here.scroll_to.reset();
    }
    PageParts parts = parts_of(kit, look, page, view, head_above);
    const Bar bar = bar_of(kit, look, parts, view, scrolling);
    make_room(parts, bar_height(kit, look, parts.bar, bar.faces));
    glide(kit, scrolling, here);
    if (!parts.head.empty()) {
        base::Rect head = parts.head;
        draw_kiosk_head(kit, look, head, view);
        kiosk_text(kit, head, view.left, left_text(look), 0);
    }
    const bool whole = parts.head.empty() && !head_above;
    const KioskTap tap = draw_scrolled(kit, look, parts.middle, view, whole, here);
    if (!parts.left.empty()) kit.text(parts.left, view.left, left_text(look));
    const KioskTap chosen = draw_choices(kit, look, parts.bar, view, bar, scrolling, here);
    return chosen.act != KioskAct::none ? chosen : tap;
}

}  // namespace ui
