#include "board/lasso.h"

#include <algorithm>

namespace board {
namespace {

// Above 0: `p` lies on the left of the way from a to b, y upwards.
float side_of(base::Vec2 a, base::Vec2 b, base::Vec2 p) {
    return (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
}

base::Rect bounds_of(std::span<const base::Vec2> way) {
    base::Vec2 least = way.front(), most = way.front();
    for (const base::Vec2 at : way) {
        least = {std::min(least.x, at.x), std::min(least.y, at.y)};
        most = {std::max(most.x, at.x), std::max(most.y, at.y)};
    }
    return {least.x, least.y, most.x - least.x, most.y - least.y};
}

}  // namespace

void add_to(Way& way, base::Vec2 at, float& step) {
    if (!way.empty() && base::length(at - way.back()) < step) return;
    way.push_back(at);
    if (way.size() < way_points_max) return;
    for (std::size_t i = 1; 2 * i < way.size(); ++i) way[i] = way[2 * i];
    way.resize((way.size() + 1) / 2);
    step *= 2;
}

bool goes_around(std::span<const base::Vec2> way, base::Vec2 point) {
    int turns = 0;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const base::Vec2 from = way[i];
        const base::Vec2 to = way[(i + 1) % way.size()];
        const bool up = from.y <= point.y && to.y > point.y;
        const bool down = from.y > point.y && to.y <= point.y;
        if (up && side_of(from, to, point) > 0) ++turns;
        if (down && side_of(from, to, point) < 0) --turns;
    }
    return turns != 0;
}

std::vector<workshop::CardId> cards_inside(std::span<const base::Vec2> way, const Layout& layout) {
    std::vector<workshop::CardId> inside;
    if (way.size() < 3) return inside;
    for (const std::uint32_t index : layout.cards_in(bounds_of(way))) {
        const PlacedCard& card = layout.cards()[index];
        if (goes_around(way, card.at.centre())) inside.push_back(card.card);
    }
    std::sort(inside.begin(), inside.end());
    return inside;
}

}  // namespace board
