#include "board/keyboard_place.h"

#include "board/layout.h"

#include <algorithm>
#include <array>

namespace board {

Turn turn_at(base::Vec2 px, base::Rect room) {
    const std::array<float, 4> to_edge = {room.bottom() - px.y, px.x - room.x, px.y - room.y,
                                          room.right() - px.x};
    const auto nearest = std::min_element(to_edge.begin(), to_edge.end());
    return Turn(nearest - to_edge.begin());
}

base::Vec2 inside(base::Vec2 at, base::Vec2 size, base::Rect room) {
    return {std::max(room.x, std::min(at.x, room.right() - size.x)),
            std::max(room.y, std::min(at.y, room.bottom() - size.y))};
}

base::Vec2 best_origin(base::Rect card, base::Vec2 size, base::Rect room, float gap,
                       const std::vector<Draft>& others) {
    const float x = card.centre().x - size.x / 2;
    const float y = card.centre().y - size.y / 2;
    const std::array<base::Vec2, 4> sides = {base::Vec2{x, card.bottom() + gap},
                                             base::Vec2{x, card.y - gap - size.y},
                                             base::Vec2{card.right() + gap, y},
                                             base::Vec2{card.x - gap - size.x, y}};
    const auto covered = [&](base::Vec2 at) {
        const base::Rect here = {at.x, at.y, size.x, size.y};
        float area = shared_area(here, card) * 4;  // what is being written matters most
        for (const Draft& other : others) area += shared_area(here, other.panel_px());
        return area;
    };
    base::Vec2 best = inside(sides[0], size, room);
    for (const base::Vec2 side : sides) {
        const base::Vec2 at = inside(side, size, room);
        if (covered(at) < covered(best)) best = at;
    }
    return best;
}

}  // namespace board
