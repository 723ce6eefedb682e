#include "ui/flow.h"

#include <algorithm>

namespace ui {

std::vector<base::Rect> flowed(base::Rect area, std::span<const base::Vec2> sizes, float gap,
                               bool fill) {
    std::vector<base::Rect> boxes;
    float y = area.y;
    for (std::size_t first = 0; first < sizes.size();) {
        float x = area.x, height = 0;
        std::size_t end = first;
        for (; end < sizes.size(); ++end) {
            if (end > first && x + sizes[end].x > area.right() + 0.5F) break;
            boxes.push_back({x, y, std::min(sizes[end].x, area.w), 0});
            x += sizes[end].x + gap;
            height = std::max(height, sizes[end].y);
        }
        for (std::size_t i = first; i < end; ++i) boxes[i].h = height;
        if (fill) boxes[end - 1].w = area.right() - boxes[end - 1].x;
        y += height + gap;
        first = end;
    }
    return boxes;
}

float flowed_height(std::span<const base::Rect> boxes, float top) {
    return boxes.empty() ? 0 : boxes.back().bottom() - top;
}

}  // namespace ui
