// The page that waits for people.

#include "ui/screens/kiosk/draw.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr base::Milliseconds breath_ms = 3200;   // one breath of the ring around the sign
constexpr base::Milliseconds drift_ms = 6000;    // once up and down of a sheet
constexpr float begin_growth_least = 0.72F;  // of the text's
constexpr float question_px = 76, sign_side = 300, sign_side_min = 96;  // design pixels

// 0…1…0 in one breath; still with reduced motion.
float breath(const Kit& kit, bool moves, bool reduced) {
    if (!moves || reduced) return 0;
    const float part = float(kit.now() % breath_ms) / float(breath_ms);
    return 0.5F - 0.5F * std::cos(part * 2 * std::numbers::pi_v<float>);
}

// Sheets of card paper that float around the sign, each a little out of step with the others.
void draw_papers(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view) {
    struct Sheet {
        float x, y;  // of its middle, in sides of the sign from the sign's middle
        workshop::Colour colour;
    };
    using enum workshop::Colour;
    static constexpr Sheet sheets[] = {{-0.78F, -0.20F, yellow}, {0.80F, -0.26F, blue},
                                       {-0.62F, 0.38F, green},   {0.64F, 0.36F, pink},
                                       {-1.12F, 0.20F, violet},  {1.14F, 0.16F, orange}};
    const Theme& theme = kit.theme();
    const float side = std::min(place.w, place.h);
    const base::Vec2 size{side * 0.36F, side * 0.25F};
    const bool moves = view.gentle_motion && !kit.motion().reduced();
    float phase = 0;
    for (const Sheet& sheet : sheets) {
        phase += 0.17F;
        const float way = float(kit.now() % drift_ms) / float(drift_ms) + phase;
        const float up = moves ? std::sin(way * 2 * std::numbers::pi_v<float>) : 0;
        const base::Vec2 middle = place.centre() + base::Vec2{sheet.x * side, sheet.y * side};
        const base::Rect paper{middle.x - size.x / 2, middle.y - size.y / 2 + up * look.len(9),
                               size.x, size.y};
        kit.shadow(paper, look.len(8), Lift::rest);
        kit.fill(paper, theme.card_paper(sheet.colour), look.len(8));
        if (theme.shadow_opacity <= 0) kit.outline(paper, theme.edge, look.len(8), look.len(2));
        base::Rect lines = grown(paper, -size.y * 0.26F);
        for (const float part : {1.F, 0.62F}) {
            const base::Rect line = cut_top(lines, size.y * 0.1F, size.y * 0.16F);
            kit.fill({line.x, line.y, line.w * part, line.h}, theme.card_ink, line.h / 2, 0.28F);
        }
    }
}

void draw_sign(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view) {
    const Theme& theme = kit.theme();
    const float radius = std::min(place.w, place.h) / 2 * 0.78F;
    const bool open = !view.begin.empty();
    const bool bad = view.sign == KioskSign::bad;
    if (open) {
        draw_papers(kit, look, place, view);
        const float wave = breath(kit, view.gentle_motion, kit.motion().reduced());
        kit.disc(place.centre(), radius * (1.1F + 0.17F * wave), theme.accent_soft);
    }
    kit.disc(place.centre(), radius, open ? theme.accent : bad ? theme.danger_soft : theme.neutral);
    if (theme.shadow_opacity <= 0 && !open) {
        kit.arc(place.centre(), radius, look.len(3), 0, 1, theme.edge);
    }
    const float side = radius * 1.05F;
    const char* what = view.sign == KioskSign::screen   ? "phone"
                       : view.sign == KioskSign::pencil ? "pencil"
                                                        : "ballot";
    kit.icon(centred(place, {side, side}), bad ? "warning" : what,
             open ? theme.on_accent : bad ? theme.danger : theme.ink);
}

// The whole of it is one large button.
Response whole_page(Kit& kit, base::Rect rect, const std::string& label) {
    Item item;
    item.role = Role::button;
    item.id = kit.id(item.role, label);
    item.label = label;
    item.rect = rect;
    item.focusable = true;
    return kit.interact(std::move(item));
}

// Workshop and place, and where a long press leads out.
void draw_title(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view,
                KioskHere& here) {
    const TextLook text{.weight = 600, .ink = kit.theme().ink_soft,
                        .align = painting::Align::centre, .max_lines = 3,
                        .size_px = look.body() * look.chrome};
    const bool both = !view.title.empty() && !view.place.empty();
    std::string title = view.title + (both ? " · " : "") + view.place;
    // On two lines where one is too short: the place begins the second one.
    if (both && kit.measure(title, text).x > rest.w) title = view.title + "\n" + view.place;
    const float height = std::max(look.target, kit.measure(title, text, rest.w).y);
    here.title = cut_top(rest, height, look.gap);
    TextLook middle = text;
    middle.upright = Upright::middle;
    if (!title.empty()) kit.text(here.title, title, middle);
}

float begin_font(const KioskLook& look) {
    return look.lead() * 1.25F * std::max(look.chrome, begin_growth_least);
}

// “Touch to vote”, as a button is drawn; what is touched is everything around it.
void draw_begin(Kit& kit, const KioskLook& look, base::Rect place, const KioskView& view,
                bool pressed) {
    const Theme& theme = kit.theme();
    const float radius = std::min(place.h / 2, look.len(60));
    kit.fill(place, pressed ? theme.ink : theme.accent, radius);
    kit.ink(place, view.begin,
            {.weight = 700, .ink = pressed ? theme.paper : theme.on_accent,
             .align = painting::Align::centre, .upright = Upright::middle,
             .size_px = begin_font(look)});
}

struct Words {
    TextLook heading, detail, note;
    float heading_h = 0, detail_h = 0, note_h = 0;
    float height(float gap) const {
        return heading_h + (detail_h > 0 ? gap + detail_h : 0) + (note_h > 0 ? gap + note_h : 0);
    }
};

Words words_in(Kit& kit, const KioskLook& look, const KioskView& view, base::Vec2 room) {
    Words words;
    const auto align = look.wide ? painting::Align::start : painting::Align::centre;
    words.detail = {.align = align, .size_px = look.body()};
    words.note = {.ink = kit.theme().ink_soft, .align = align, .size_px = look.body()};
    if (!view.detail.empty()) words.detail_h = kit.measure(view.detail, words.detail, room.x).y;
    if (!view.note.empty()) words.note_h = kit.measure(view.note, words.note, room.x).y;
    words.heading = {.weight = 700, .align = align, .heading = true};
    const float left = room.y - words.height(look.len(20));
    const float most = std::max(look.heading, question_px * look.heading / 56);
    words.heading.size_px =
        kiosk_font_for(kit, view.heading, words.heading, {room.x, left}, most, look.least);
    words.heading_h = kit.measure(view.heading, words.heading, room.x).y;
    return words;
}

void draw_words(Kit& kit, const KioskLook& look, base::Rect rest, const KioskView& view,
                const Words& words) {
    kiosk_text(kit, rest, view.heading, words.heading, look.len(20));
    kiosk_text(kit, rest, view.detail, words.detail, look.len(20));
    kiosk_text(kit, rest, view.note, words.note, 0);
}

base::Vec2 begin_size(Kit& kit, const KioskLook& look, const KioskView& view, float width) {
    if (view.begin.empty()) return {};
    const TextLook text{.weight = 700, .size_px = begin_font(look)};
    const float room = width - look.len(100);
    const base::Vec2 words = kit.measure(view.begin, text, room);
    return {std::min(width, words.x + look.len(100)),
            std::max(look.target, words.y + look.len(52))};
}

// Sign above, words below it, then what to do: in the middle of a tall screen.
void draw_tall(Kit& kit, const KioskLook& look, base::Rect room, const KioskView& view,
               bool pressed) {
    const float gap = look.len(34);
    const base::Vec2 button = begin_size(kit, look, view, room.w);
    const float foot = button.y > 0 ? button.y + gap : 0;
    Words words = words_in(kit, look, view, {room.w, room.h - foot});
    float side = std::min(look.len(sign_side), room.h - foot - words.height(look.len(20)) - gap);
    if (side < look.len(sign_side_min)) side = 0;
    const float sign_h = side > 0 ? side + gap : 0;
    const float height = sign_h + words.height(look.len(20)) + foot;
    base::Rect column = centred(room, {room.w, std::min(height, room.h)});
    if (side > 0) draw_sign(kit, look, centred(cut_top(column, side, gap), {side, side}), view);
    draw_words(kit, look, cut_top(column, words.height(look.len(20)), gap), view, words);
    if (button.y > 0) draw_begin(kit, look, centred(column, button), view, pressed);
}

// Words at the left, sign at the right of a wide one.
void draw_wide(Kit& kit, const KioskLook& look, base::Rect room, const KioskView& view,
               bool pressed) {
    const float side = std::min({look.len(sign_side * 1.5F), room.h, room.w * 0.26F});
    base::Rect sign = cut_right(room, side * 1.5F, look.len(40));
    const float shown = side * 0.56F;  // the sheets take the rest
    draw_sign(kit, look, centred(sign, {shown, shown}), view);
    const float gap = look.len(34);
    const base::Vec2 button = begin_size(kit, look, view, room.w);
    const float foot = button.y > 0 ? button.y + gap : 0;
    const Words words = words_in(kit, look, view, {room.w, room.h - foot});
    const float words_h = words.height(look.len(20));
    base::Rect column = centred(room, {room.w, std::min(words_h + foot, room.h)});
    draw_words(kit, look, cut_top(column, words_h, gap), view, words);
    if (button.y > 0) {
        draw_begin(kit, look, {column.x, column.y, button.x, button.y}, view, pressed);
    }
}

}  // namespace

KioskTap draw_kiosk_attract(Kit& kit, const KioskLook& look, base::Rect rest,
                            const KioskView& view, KioskHere& here) {
    draw_title(kit, look, rest, view, here);
    if (!view.warning.empty()) draw_kiosk_notice(kit, look, rest, view.warning, "warning");
    KioskTap tap = draw_kiosk_bar(kit, look, rest, view);
    rest.h -= kiosk_bar_height(kit, look, rest, view);
    bool pressed = false;
    if (!view.begin.empty()) {
        const Response response = whole_page(kit, rest, view.begin);
        pressed = response.pressed;
        if (response.clicked) tap.act = view.begins;
        if (response.focused && kit.focus_shows()) kit.focus_ring(rest, look.len(28));
    }
    const base::Rect room = inset(rest, look.len(12), look.len(12));
    if (look.wide) draw_wide(kit, look, room, view, pressed);
    else draw_tall(kit, look, room, view, pressed);
    return tap;
}

}  // namespace ui
