#include "ui/widgets/progress.h"

#include <algorithm>
#include <cmath>

namespace ui {

void progress_segments(Kit& kit, base::Rect rect, std::span<const float> filled,
                       std::string_view label) {
    if (filled.empty()) return;
    const Theme& theme = kit.theme();
    const float gap = std::min(kit.px(space::tight), rect.w / (4 * float(filled.size())));
    const float width = (rect.w - gap * float(filled.size() - 1)) / float(filled.size());
    base::Rect row = rect;
    for (const float part : filled) {
        const base::Rect bar = cut_left(row, width, gap);
        kit.fill(bar, theme.dark ? theme.neutral : theme.line, bar.h / 2);
        if (theme.shadow_opacity <= 0) kit.outline(bar, theme.line, bar.h / 2, kit.px(1));
        const Kit::Scope clip = kit.clip({bar.x, bar.y, bar.w * std::clamp(part, 0.F, 1.F), bar.h});
        kit.fill(bar, theme.accent, bar.h / 2);
    }
    Item item;
    item.role = Role::progress;
    item.label = label;
    item.rect = rect;
    kit.record(std::move(item));
}

void timer_ring(Kit& kit, base::Rect rect, float left, Rgb colour) {
    const float thickness = kit.px(7);
    const float radius = (std::min(rect.w, rect.h) - thickness) / 2;
    const Theme& theme = kit.theme();
    kit.arc(rect.centre(), radius, thickness, 0, 1, theme.dark ? theme.neutral : theme.line);
    kit.arc(rect.centre(), radius, thickness, 0, std::clamp(left, 0.F, 1.F), colour);
}

}  // namespace ui
