#include "ui/screens/kiosk/draw.h"

#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float margin = 44, scroll_room = 18;       // design pixels that do not grow
constexpr float low_share_tall = 0.5F, low_share_wide = 0.66F;  // of the screen
constexpr float page_share = 0.85F;                  // of the view, that “more” goes on by
constexpr float glide_share = 0.3F, glide_stop_px = 1.5F;  // of the way in one frame
constexpr float scroll_end_px = 6;
constexpr float bar_share = 0.3F, bar_gap = 40;  // of a wide page; design pixels
constexpr float head_gap = 22;            // design pixels that do not grow
constexpr float head_share_max = 0.36F;   // of the page, for a head that stays in sight

// -- tools ---------------------------------------------------------------------------------------

struct Tool {
    KioskButton face;
    KioskTap tap;
};

std::vector<Tool> tools_of(const KioskLook& look, const KioskTools& tools, bool low,
                           const base::Words& words) {
    std::vector<Tool> row;
    const float font = look.note() * look.chrome;
    for (const KioskTools::Language& language : tools.languages) {
        row.push_back({{.label = language.name, .icon = "language", .font = font},
                       {KioskAct::language, {}, 0, language.code}});
    }
    row.push_back({{.label = words.say("Smaller text"), .shown = "A−",
                    .enabled = tools.text_percent > 100,
                    .why_not = words.say("The text has its smallest size."), .font = font},
                   {KioskAct::smaller_text, {}, 0, {}}});
    row.push_back({{.label = words.say("Larger text"), .shown = "A+",
                    .enabled = tools.text_percent < 200,
                    .why_not = words.say("The text has its largest size."), .font = font},
                   {KioskAct::larger_text, {}, 0, {}}});
    row.push_back({{.label = words.say("Contrast"), .icon = "contrast", .chosen = tools.contrast,
                    .font = font},
                   {KioskAct::contrast, {}, 0, {}}});
    row.push_back({{.label = words.say("Lower down"), .icon = "kiosk", .chosen = low,
                    .font = font},
                   {KioskAct::lower, {}, 0, {}}});
    return row;
}

KioskTap draw_tools(Kit& kit, const KioskLook& look, base::Rect& page, const KioskTools& tools,
                    bool low) {
    const std::vector<Tool> row = tools_of(look, tools, low, kit.words());
    std::vector<base::Vec2> sizes;
    for (const Tool& tool : row) sizes.push_back(kiosk_button_size(kit, look, tool.face, page.w));
    const std::vector<base::Rect> places = flowed(page, sizes, look.gap, false);
    KioskTap tap;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (kiosk_button(kit, look, places[i], row[i].face)) tap = row[i].tap;
    }
    cut_top(page, flowed_height(places, page.y), look.gap);
    return tap;
}

// -- the sentence about secrecy ------------------------------------------------------------------

void draw_foot(Kit& kit, const KioskLook& look, base::Rect& page, const KioskView& view) {
    if (view.foot.empty()) return;
    const float font = look.note() * look.chrome;
    const TextLook text{.weight = 500, .ink = kit.theme().ink_soft, .size_px = font};
    const float sign = kit.px(font) * 1.15F, gap = look.len(14);
    const float width = std::min(page.w - sign - gap,
                                 std::ceil(kit.measure(view.foot, text).x) + 2);
    const float height = kit.measure(view.foot, text, width).y;
    base::Rect row = centred(cut_bottom(page, std::max(height, sign), look.gap),
                             {width + sign + gap, std::max(height, sign)});
    const base::Rect place = cut_left(row, sign, gap);
    kit.icon({place.x, place.y, sign, sign}, view.secret ? "lock" : "eye", kit.theme().ink_soft);
    kit.text(row, view.foot, text);
}

// -- what one page says --------------------------------------------------------------------------

void draw_college_line(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    if (view.college.empty() || !view.mark) return;
    const TextLook text{.weight = 600, .upright = Upright::middle, .size_px = look.body()};
    const float sign = kit.px(look.body()) * 1.1F;
    const float width = rest.w - sign - look.len(14);
    const float height = std::max(sign, kit.measure(view.college, text, width).y);
    base::Rect row = cut_top(rest, height, look.len(14));
    const base::Rect place = cut_left(row, sign, look.len(14));
    kit.college_mark(centred(place, {sign, sign}), view.mark->shape,
                     legible(view.mark->rgb, kit.theme().paper, 3));
    kit.text(row, view.college, text);
}

TextLook left_text(const KioskLook& look) { return {.weight = 700, .size_px = look.body()}; }

float head_height(Kit& kit, const KioskLook& look, float width, const KioskView& view) {
    const TextLook heading{.weight = 700, .size_px = look.heading};
    float height = kit.measure(view.heading, heading, width).y + look.len(14);
    if (!view.detail.empty()) {
        height += kit.measure(view.detail, {.size_px = look.body()}, width).y + look.len(6);
    }
    if (!view.college.empty()) height += kit.px(look.body()) * 1.25F + look.len(14);
    return height;
}

// What the page is about. It stays in sight while the rows scroll, unless it takes too much room.
void draw_head(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    draw_college_line(kit, look, rest, view);
    kiosk_text(kit, rest, view.heading,
               {.weight = 700, .heading = true, .size_px = look.heading}, look.len(14));
    kiosk_text(kit, rest, view.detail, {.ink = kit.theme().ink_soft, .size_px = look.body()},
               look.len(6));
}

float left_height(Kit& kit, const KioskLook& look, float width, const KioskView& view) {
    if (view.left.empty()) return 0;
    return kit.measure(view.left, left_text(look), width).y;
}

void draw_list(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view,
               KioskTap& tap) {
    if (!view.warning.empty()) draw_kiosk_notice(kit, look, rest, view.warning, "warning");
    const KioskTap row = draw_kiosk_rows(kit, look, rest, view);
    if (row.act != KioskAct::none) tap = row;
    if (view.note.empty()) return;
    if (view.rows.empty()) draw_kiosk_notice(kit, look, rest, view.note, "ballot");
    else kiosk_text(kit, rest, view.note, {.size_px = look.body()}, look.gap);
}

bool is_message(KioskStep step) {
    return step == KioskStep::sending || step == KioskStep::thanks ||
           step == KioskStep::refused || step == KioskStep::closed;
}

// -- page and bar --------------------------------------------------------------------------------

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
        size.y = std::max(size.y, look.len(96));
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
    if (is_message(view.step)) {
        cut_top(rest, std::max(0.F, (view_px.h - here.column_px - 2 * around) * 0.4F));
        const float top = rest.y;
        draw_kiosk_message(kit, look, rest, view);
        if (std::fabs(here.column_px - (rest.y - top)) > 0.5F) kit.keep_moving();
        here.column_px = rest.y - top;
    } else {
        if (whole) {
            draw_head(kit, look, rest, view);
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
PageParts parts_of(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view) {
    PageParts parts;
    const bool list = !is_message(view.step);
    const bool beside = list && look.wide;
    parts.bar = page;
    if (beside) parts.bar = cut_right(page, page.w * bar_share, look.len(bar_gap));
    const float left_h = left_height(kit, look, parts.bar.w, view);
    const float head = list ? head_height(kit, look, page.w, view) +
                                  left_height(kit, look, page.w, view)
                            : 0;
    if (list && head <= page.h * head_share_max) {
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

KioskTap draw_page(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                   KioskHere& here) {
    const Kit::Scope scope = kit.inside(std::uint64_t(view.step));
    Kit::Scrolling& scrolling = kit.scrolling(kit.id(Role::area, view.heading));
    if (here.new_page) {
        scrolling.y = scrolling.velocity = 0;
        here.scroll_to.reset();
    }
    PageParts parts = parts_of(kit, look, page, view);
    const Bar bar = bar_of(kit, look, parts, view, scrolling);
    make_room(parts, bar_height(kit, look, parts.bar, bar.faces));
    glide(kit, scrolling, here);
    if (!parts.head.empty()) {
        base::Rect head = parts.head;
        draw_head(kit, look, head, view);
        kiosk_text(kit, head, view.left, left_text(look), 0);
    }
    const bool whole = parts.head.empty();
    const KioskTap tap = draw_scrolled(kit, look, parts.middle, view, whole, here);
    if (!parts.left.empty()) kit.text(parts.left, view.left, left_text(look));
    const KioskTap chosen = draw_choices(kit, look, parts.bar, view, bar, scrolling, here);
    return chosen.act != KioskAct::none ? chosen : tap;
}

// Above what is touched by people who sit: what is only read.
void draw_upper(Kit& kit, const KioskLook& look, base::Rect upper, const KioskView& view,
                KioskHere& here) {
    draw_foot(kit, look, upper, view);
    here.title = upper;
    const TextLook text{.weight = 700, .ink = kit.theme().ink_soft,
                        .align = painting::Align::centre, .upright = Upright::bottom,
                        .size_px = look.heading};
    TextLook fitted = text;
    fitted.size_px =
        kiosk_font_for(kit, view.title, text, upper.size(), look.heading, look.least);
    fitted.max_lines = 3;
    if (!view.title.empty() && view.step != KioskStep::attract) kit.text(upper, view.title, fitted);
}

}  // namespace

void draw_kiosk_notice(Kit& kit, const KioskLook& look, base::Rect& rest,
                       std::string_view sentence, std::string_view icon) {
    const Theme& theme = kit.theme();
    const TextLook text{.weight = 600, .upright = Upright::middle, .size_px = look.body()};
    const float sign = kit.px(look.body()) * 1.15F, pad = look.len(22);
    const float width = rest.w - 2 * pad - sign - look.len(16);
    const float height = std::max(sign, kit.measure(sentence, text, width).y) + 2 * pad;
    const base::Rect box = cut_top(rest, height, look.gap);
    kit.fill(box, theme.neutral, look.len(16));
    kit.outline(box, theme.edge, look.len(16), look.len(2));
    base::Rect row = inset(box, pad, pad);
    const base::Rect place = cut_left(row, sign, look.len(16));
    kit.icon(centred(place, {sign, sign}), icon, theme.ink);
    kit.text(row, sentence, text);
}

KioskTap draw_kiosk(Kit& kit, const KioskView& view, const KioskTools& tools, KioskHere& here) {
    const KioskLook look = kiosk_look(kit, tools.text_percent);
    base::Rect page = inset(kit.screen(), look.len(margin), look.len(margin * 0.8F));
    if (here.low) {
        const float share = look.wide ? low_share_wide : low_share_tall;
        const float upper_h = kit.screen().h * (1 - share) - page.y;
        draw_upper(kit, look, cut_top(page, upper_h, look.gap), view, here);
    }
    KioskTap tap = draw_tools(kit, look, page, tools, here.low);
    if (!here.low) draw_foot(kit, look, page, view);
    cut_top(page, look.len(16));
    const base::Rect title_above = here.title;
    const KioskTap on_page =
        view.step == KioskStep::attract ? draw_kiosk_attract(kit, look, page, view, here)
                                        : draw_page(kit, look, page, view, here);
    if (here.low) here.title = title_above;
    else if (view.step != KioskStep::attract) here.title = {page.x, page.y, page.w, look.target};
    if (on_page.act != KioskAct::none) tap = on_page;
    const base::Rect room = here.low ? page : inset(kit.screen(), look.len(margin),
                                                    look.len(margin));
    if (view.ask) tap = draw_kiosk_ask(kit, look, room, *view.ask);
    if (here.pad_open) tap = draw_kiosk_pad(kit, look, room, here.pin);
    return tap;
}

}  // namespace ui
