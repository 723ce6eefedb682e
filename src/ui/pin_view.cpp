// Pins: the word beside each, and the line to the card that it is about.
#include "ui/board_view.h"
#include "ui/kit.h"
#include "ui/stamp_view.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float tie_units = 3, pin_word_units = 22;  // board units
constexpr float pin_word_px_min = 13, pin_word_px_max = 26;  // design pixels
constexpr float pin_word_wide_units = 320;

}  // namespace

void draw_pin_word(Kit& kit, const workshop::Stamp& pin, base::Rect disc, float zoom) {
    if (pin.word.empty()) return;
    const float size = std::clamp(pin_word_units * zoom * workshop::scale_of(pin.pose.size) /
                                      kit.metrics().scale,
                                  pin_word_px_min, pin_word_px_max);
    if (disc.w < kit.px(pin_word_px_min)) return;  // too far away to tell which word is whose
    const TextLook look{.weight = 600, .upright = Upright::middle, .max_lines = 2,
                        .size_px = size};
    const float wide = std::max(pin_word_wide_units * zoom, kit.px(pin_word_px_min * 8));
    const base::Vec2 words = kit.measure(pin.word, look, wide);
    const float pad = kit.px(6);
    const base::Rect tab{disc.right() + pad / 2, disc.centre().y - words.y / 2 - pad / 2,
                         words.x + 2 * pad + 1, words.y + pad};
    kit.fill(tab, kit.theme().surface, kit.px(8), 0.94F);
    kit.outline(tab, kit.theme().edge, kit.px(8), kit.px(1.5F));
    kit.ink({tab.x + pad, tab.y, words.x + 1, tab.h}, pin.word, look);
}

// Light below dark, so that it is seen on any plan.
void draw_tie(Kit& kit, const board::TieShape& shape, float zoom) {
    const float width = std::max(kit.px(2), tie_units * zoom);
    const painting::StampLook pin;
    kit.line(shape.from_px, shape.to_px, pin.paper_rgb, width * 2.4F);
    kit.line(shape.from_px, shape.to_px, pin.ink_rgb, width);
}

}  // namespace ui
