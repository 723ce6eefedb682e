#include "workshop/ink.h"

#include <numeric>

namespace workshop {

base::Rect bounds_of(const InkLine& line) {
    base::Rect around;
    for (const InkPoint& point : line.points) {
        const float width = width_of(point);
        const base::Vec2 at = place_of(point);
        around = base::united(around, {at.x - width / 2, at.y - width / 2, width, width});
    }
    return around;
}

std::size_t points_in(const Ink& ink) {
    return std::accumulate(ink.begin(), ink.end(), std::size_t{0},
                           [](std::size_t sum, const InkLine& line) {
                               return sum + line.points.size();
                           });
}

}  // namespace workshop
