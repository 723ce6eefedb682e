#include "ui/widgets/button.h"

#include "painting/colour.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float padding_x = 22;  // design pixels
constexpr float icon_gap = 8;
constexpr float pressed_shade = 0.14F;
constexpr int label_weight = 600;

struct Paints {
    Rgb paper, ink;
    bool bare = false;   // no surface until it is pressed
    bool edged = false;  // with an outline that tells it from the paper
};

Paints paints_of(const Theme& theme, const ButtonLook& look) {
    if (!look.enabled) return {theme.neutral, theme.ink_soft, look.kind == ButtonKind::quiet};
    if (look.chosen) return {theme.accent_soft, theme.ink, false, true};
    switch (look.kind) {
        case ButtonKind::primary: return {theme.accent, theme.on_accent};
        case ButtonKind::danger: return {theme.danger, theme.on_danger};
        case ButtonKind::quiet: return {theme.neutral, theme.ink, true};
        case ButtonKind::secondary: break;
    }
    return {theme.neutral, theme.ink, false, theme.shadow_opacity <= 0};
}

TextLook label_look(const ButtonLook& look, Rgb ink) {
    return {.type = look.type, .weight = label_weight, .ink = ink,
            .align = painting::Align::centre, .upright = Upright::middle};
}

float font_px(const Kit& kit, Type type) { return kit.px(type_px[std::size_t(type)]); }

float sign_width(const Kit& kit, const ButtonLook& look) {
    if (look.icon.empty() && !look.mark) return 0;
    return font_px(kit, look.type) * 1.15F;
}

// Icon or college mark, then the label, together in the middle.
void draw_inside(Kit& kit, base::Rect rect, const ButtonLook& look, Rgb ink) {
    const float sign = sign_width(kit, look);
    if (look.icon_only) {
        kit.icon(centred(rect, {sign * 1.15F, sign * 1.15F}), look.icon, ink);
        return;
    }
    const TextLook text = label_look(look, ink);
    const float gap = sign > 0 ? kit.px(icon_gap) : 0;
    const float room = std::max(1.F, rect.w - kit.px(padding_x) - sign - gap);
    const float width = std::min(room, kit.measure(look.label, text).x + 1);
    base::Rect row = centred(rect, {width + sign + gap, rect.h});
    if (sign > 0) {
        const base::Rect place =
            look.icon_after ? cut_right(row, sign, gap) : cut_left(row, sign, gap);
        if (look.mark) kit.college_mark(grown(place, -sign * 0.12F), *look.mark, look.mark_colour);
        else kit.icon(place, look.icon, ink);
    }
    kit.ink(row, look.label, text);
}

}  // namespace

bool button(Kit& kit, base::Rect rect, const ButtonLook& look) {
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

    const Theme& theme = kit.theme();
    Paints paints = paints_of(theme, look);
    const float radius = rect.h / 2;
    if (response.pressed) {
        paints.paper = painting::blended(paints.paper, paints.ink, pressed_shade);
    }
    if (!paints.bare || response.pressed) kit.fill(rect, paints.paper, radius);
    if (paints.edged) {
        kit.outline(rect, look.chosen ? theme.accent : theme.edge, radius, kit.px(2));
    }
    draw_inside(kit, rect, look, paints.ink);
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);
    return response.clicked && look.enabled;
}

float button_height(const Kit& kit, Type type) {
    return std::max(kit.target(), font_px(kit, type) * 1.25F + kit.px(22));
}

float button_width(Kit& kit, const ButtonLook& look) {
    const float height = button_height(kit, look.type);
    if (look.icon_only) return height;
    const float sign = sign_width(kit, look);
    const float text = kit.measure(look.label, label_look(look, kit.theme().ink)).x;
    return std::max(height, text + 2 * kit.px(padding_x) + sign +
                                (sign > 0 ? kit.px(icon_gap) : 0));
}

bool button_left(Kit& kit, base::Rect& rest, const ButtonLook& look) {
    const base::Rect place = cut_left(rest, button_width(kit, look), kit.px(space::small));
    const float height = button_height(kit, look.type);
    return button(kit, centred(place, {place.w, height}), look);
}

bool button_right(Kit& kit, base::Rect& rest, const ButtonLook& look) {
    const base::Rect place = cut_right(rest, button_width(kit, look), kit.px(space::small));
    const float height = button_height(kit, look.type);
    return button(kit, centred(place, {place.w, height}), look);
}

float pill_height(const Kit& kit, Type type) { return font_px(kit, type) * 1.25F + kit.px(20); }

float pill_width(Kit& kit, const PillLook& look) {
    const float sign = look.icon.empty() && !look.dot ? 0 : font_px(kit, look.type) + kit.px(6);
    const TextLook text{.type = look.type, .weight = label_weight};
    return kit.measure(look.label, text).x + sign + kit.px(36);
}

void pill(Kit& kit, base::Rect rect, const PillLook& look) {
    const Theme& theme = kit.theme();
    const Rgb ink = look.ink.value_or(theme.ink);
    kit.fill(rect, look.paper.value_or(theme.neutral), rect.h / 2);
    base::Rect row = inset(rect, kit.px(18), 0);
    const float sign = font_px(kit, look.type);
    if (look.dot) {
        const base::Rect place = cut_left(row, sign, kit.px(6));
        kit.disc(place.centre(), sign * 0.36F, ink);
    } else if (!look.icon.empty()) {
        kit.icon(cut_left(row, sign, kit.px(6)), look.icon, ink);
    }
    row.w += kit.px(18);  // the measure is exact: rounding must not break the line
    kit.text(row, look.label,
             {.type = look.type, .weight = label_weight, .ink = ink, .upright = Upright::middle});
}

}  // namespace ui
