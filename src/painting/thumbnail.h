#pragma once
// A board seen from far away: coloured paper on a dotted table.

#include "base/geometry.h"
#include "painting/picture.h"

#include <vector>

namespace painting {

constexpr std::size_t thumbnail_cards_max = 2000;  // the rest would not be seen

struct ThumbnailCard {
    base::Rect rect;  // board units
    std::uint32_t rgb = 0xFFE79A;
};

// All cards, in their order from below to above, scaled to fit and centred. Few cards are not blown
// up beyond a third of the picture's width. The upper corners are rounded by radius_px.
Picture board_thumbnail(const std::vector<ThumbnailCard>& cards, int width_px, int height_px,
                        float radius_px = 0);

}  // namespace painting
