// What a page is about, and notices.

#include "ui/screens/kiosk/draw.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float line_gap = 14;  // design pixels that do not grow

// Whose vote it is: the shape and the word.
struct CollegeLine {
    TextLook text;
    float sign = 0, height = 0;  // 0: nobody's in particular
};
CollegeLine college_line(Kit& kit, const KioskLook& look, float width, const KioskView& view) {
    CollegeLine line;
    if (view.college.empty() || !view.mark) return line;
    line.text = {.weight = 600, .upright = Upright::middle, .size_px = look.body()};
    line.sign = kit.px(look.body()) * 1.1F;
    const float room = width - line.sign - look.len(line_gap);
    line.height = std::max(line.sign, kit.measure(view.college, line.text, room).y);
    return line;
}

void draw_college_line(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    const CollegeLine line = college_line(kit, look, rest.w, view);
    if (line.height <= 0) return;
    base::Rect row = cut_top(rest, line.height, look.len(line_gap));
    const base::Rect place = cut_left(row, line.sign, look.len(line_gap));
    kit.college_mark(centred(place, {line.sign, line.sign}), view.mark->shape,
                     legible(view.mark->rgb, kit.theme().paper, 3));
    kit.text(row, view.college, line.text);
}

TextLook which_text(Kit& kit, const KioskLook& look) {
    return {.weight = 600, .ink = kit.theme().ink_soft, .size_px = look.body()};
}

}  // namespace

float kiosk_head_height(Kit& kit, const KioskLook& look, float width, const KioskView& view) {
    const TextLook heading{.weight = 700, .size_px = look.heading};
    float height = 0;
    if (!view.which.empty()) {
        height += kit.measure(view.which, which_text(kit, look), width).y + look.len(line_gap);
    }
    height += kit.measure(view.heading, heading, width).y + look.len(line_gap);
    if (!view.detail.empty()) {
        height += kit.measure(view.detail, {.size_px = look.body()}, width).y + look.len(6);
    }
    const float college = college_line(kit, look, width, view).height;
    return college > 0 ? height + college + look.len(line_gap) : height;
}

void draw_kiosk_head(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    draw_college_line(kit, look, rest, view);
    kiosk_text(kit, rest, view.which, which_text(kit, look), look.len(line_gap));
    kiosk_text(kit, rest, view.heading,
               {.weight = 700, .heading = true, .size_px = look.heading}, look.len(line_gap));
    kiosk_text(kit, rest, view.detail, {.ink = kit.theme().ink_soft, .size_px = look.body()},
               look.len(6));
}

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

}  // namespace ui
