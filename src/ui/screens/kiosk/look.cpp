#include "ui/screens/kiosk/look.h"

#include "painting/colour.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float pad_x = 26, pad_y = 17;  // design pixels that do not grow
constexpr float heading_px = 56, heading_growth_max = 1.5F;
constexpr float size_step = 0.94F;
// Tools and bars grow with the text as long as the screen has this many pixels of their scale.
constexpr float chrome_height_px = 1200, chrome_growth_least = 1.25F;

struct Paints {
    Rgb paper, ink;
    std::optional<Rgb> edge;
};

Paints paints_of(const Theme& theme, const KioskButton& look) {
    if (!look.enabled) return {theme.paper, theme.ink_soft, theme.edge};
    if (look.primary) return {theme.accent, theme.on_accent, {}};
    if (look.chosen) return {theme.accent_soft, theme.ink, theme.accent};
    return {theme.neutral, theme.ink, theme.edge};
}

TextLook label_look(const KioskButton& look, Rgb ink) {
    return {.weight = look.primary ? 700 : 600, .ink = ink, .align = painting::Align::centre,
            .upright = Upright::middle, .size_px = look.font};
}

std::string_view words_of(const KioskButton& look) {
    return look.shown.empty() ? std::string_view(look.label) : std::string_view(look.shown);
}

float sign_px(const Kit& kit, const KioskButton& look) {
    return look.icon.empty() && !look.mark ? 0 : kit.px(look.font) * 1.1F;
}

void draw_inside(Kit& kit, const KioskLook& measures, base::Rect rect, const KioskButton& look,
                 Rgb ink) {
    const float sign = sign_px(kit, look);
    if (look.icon_only) {
        kit.icon(centred(rect, {sign, sign}), look.icon, ink);
        return;
    }
    const float gap = sign > 0 ? measures.len(12) : 0;
    const TextLook text = label_look(look, ink);
    const float room = std::max(1.F, rect.w - measures.len(pad_x) - sign - gap);
    const float width = std::min(room, kit.measure(words_of(look), text, room).x + 2);
    base::Rect row = centred(rect, {width + sign + gap, rect.h});
    if (sign > 0) {
        const base::Rect place =
            look.icon_after ? cut_right(row, sign, gap) : cut_left(row, sign, gap);
        if (look.mark) kit.college_mark(place, *look.mark, look.mark_rgb);
        else kit.icon(place, look.icon, ink);
    }
    kit.ink(row, words_of(look), text);
}

}  // namespace

KioskLook kiosk_look(const Kit& kit, int text_percent) {
    KioskLook look;
    const float growth = float(std::clamp(text_percent, 100, 200)) / 100;
    look.fit = kit.metrics().scale / growth;
    const float mm_per_px = kit.metrics().mm_per_px;
    look.gap = std::ceil(std::max(look.len(14), kiosk_gap_mm_min / mm_per_px));
    look.target = std::ceil(kit.target());
    look.least = std::max(28.F, kiosk_font_mm_min / mm_per_px / look.fit);
    look.wide = kit.screen().w > kit.screen().h;
    const float heading = std::max(heading_px, look.least * 1.5F);
    look.heading = std::max(heading * std::min(growth, heading_growth_max) / growth,
                            look.least * 1.15F);
    const float room = kit.screen().h / look.fit / chrome_height_px;
    look.chrome = std::min(growth, std::max(chrome_growth_least, room)) / growth;
    return look;
}

base::Vec2 kiosk_button_size(Kit& kit, const KioskLook& measures, const KioskButton& look,
                             float max_width_px) {
    const float sign = sign_px(kit, look);
    const float around = 2 * measures.len(pad_x) + sign + (sign > 0 ? measures.len(12) : 0);
    const TextLook text = label_look(look, 0);
    const float natural = kit.measure(words_of(look), text).x + 2;
    const float width = std::min(natural, std::max(1.F, max_width_px - around));
    const float height = kit.measure(words_of(look), text, width).y;
    return {std::ceil(std::max(measures.target, width + around)),
            std::ceil(std::max(measures.target, height + 2 * measures.len(pad_y)))};
}

bool kiosk_button(Kit& kit, const KioskLook& measures, base::Rect rect, const KioskButton& look) {
    Item item;
    item.role = Role::button;
    item.id = kit.id(item.role, look.name.empty() ? look.label : look.name);
    item.label = look.label;
    item.value = look.enabled ? "" : look.why_not;
    item.rect = rect;
    item.focusable = true;
    item.enabled = look.enabled;
    item.chosen = look.chosen;
    const Response response = kit.interact(std::move(item));

    Paints paints = paints_of(kit.theme(), look);
    const float radius = std::min(rect.h / 2, measures.len(44));
    if (response.pressed) paints.paper = painting::blended(paints.paper, paints.ink, 0.14);
    kit.fill(rect, paints.paper, radius);
    if (paints.edge) {
        kit.outline(rect, *paints.edge, radius, measures.len(look.chosen ? 4 : 2),
                    look.enabled && !look.chosen ? 0.6F : 1);
    }
    draw_inside(kit, measures, rect, look, paints.ink);
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);
    return response.clicked && look.enabled;
}

void kiosk_text(Kit& kit, base::Rect& rest, std::string_view text, const TextLook& look,
                float after_px) {
    if (text.empty()) return;
    const float height = kit.measure(text, look, rest.w).y;
    kit.text(cut_top(rest, height, after_px), text, look);
}

float kiosk_font_for(Kit& kit, std::string_view text, TextLook look, base::Vec2 box_px, float most,
                     float least) {
    look.size_px = most;
    while (look.size_px * size_step >= least) {
        const base::Vec2 size = kit.measure(text, look, box_px.x);
        if (size.y <= box_px.y && size.x <= box_px.x) break;
        look.size_px *= size_step;
    }
    return look.size_px;
}

}  // namespace ui
