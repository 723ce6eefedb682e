#include "workshop/state.h"

#include <algorithm>
#include <cmath>

namespace workshop {
namespace {

constexpr float gap = 24;            // board units between a new card and what lies there
constexpr int columns_min = 6;       // so that a narrow board grows to the side first
constexpr int places_tried_max = 2000;

std::vector<base::Rect> taken_places(const State& state) {
    std::vector<base::Rect> taken;
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) taken.push_back(card_rect(card.at));
    }
    for (const auto& [id, stroke] : state.strokes) {
        if (!stroke.erased) taken.push_back(stroke.bounds);
    }
    for (const auto& [id, frame] : state.frames) {
        if (!frame.removed) taken.push_back(frame.at);
    }
    for (const auto& [id, cluster] : state.clusters) {
        if (!cluster.dissolved) taken.push_back(cluster_rect(state, id));
    }
    return taken;
}

}  // namespace

base::Vec2 free_place(const State& state) {
    const base::Rect board = board_rect(state);
    const base::Vec2 step{card_width + gap, card_height + gap};
    const int columns = std::max(columns_min, int(std::ceil(board.w / step.x)));
    const std::vector<base::Rect> taken = taken_places(state);
    for (int i = 0; i < places_tried_max; ++i) {
        const base::Vec2 at{board.x + float(i % columns) * step.x,
                            board.y + float(i / columns) * step.y};
        const base::Rect wanted = base::grown(card_rect(at), gap / 2);
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const base::Rect& other) {
            return wanted.overlaps(other);
        });
        if (free) return at;
    }
    return {board.x, board.bottom() + gap};
}

}  // namespace workshop
