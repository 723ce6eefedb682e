#include "base/text.h"
#include "workshop/state.h"

#include <algorithm>
#include <cmath>

namespace workshop {
namespace {

constexpr float gap = 24;            // board units between a new card and what lies there
constexpr int columns_min = 6;       // so that a narrow board grows to the side first
constexpr int group_columns_min = 3; // of a group that is laid out anew
constexpr int places_tried_max = 2000;
constexpr base::Vec2 step{card_width + gap, card_height + gap};

std::vector<base::Rect> taken_places(const State& state) {
    std::vector<base::Rect> taken;
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) taken.push_back(rect_of(card));
    }
    for (const auto& [id, stroke] : state.strokes) {
        if (!stroke.erased) taken.push_back(stroke.bounds);
    }
    for (const auto& [id, stamp] : state.stamps) {
        if (!stamp.removed) taken.push_back(rect_of(stamp.kind, stamp.pose));
    }
    for (const auto& [id, frame] : state.frames) {
        if (!frame.removed) taken.push_back(frame.at);
    }
    for (const auto& [id, cluster] : state.clusters) {
        if (!cluster.dissolved) taken.push_back(cluster_rect(state, id));
    }
    return taken;
}

// Places row by row from a corner on; each is tried once, so that many cards take one walk.
class Walk {
public:
    Walk(base::Vec2 corner, int columns) : corner_(corner), columns_(std::max(1, columns)) {}

    base::Vec2 next(const std::vector<base::Rect>& taken) {
        for (const int last = tried_ + places_tried_max; tried_ < last;) {
            const base::Vec2 at = corner_ + base::Vec2{float(tried_ % columns_) * step.x,
                                                       float(tried_ / columns_) * step.y};
            ++tried_;
            const base::Rect wanted = base::grown(card_rect(at), gap / 2);
            const bool free = std::ranges::none_of(taken, [&](const base::Rect& other) {
                return wanted.overlaps(other);
            });
            if (free) return at;
        }
        base::Rect around;
        for (const base::Rect& each : taken) around = base::united(around, each);
        return {corner_.x, around.bottom() + gap};
    }

private:
    base::Vec2 corner_;
    int columns_;
    int tried_ = 0;
};

Walk over_the_board(const State& state) {
    const base::Rect board = board_rect(state);
    return {board.min(), std::max(columns_min, int(std::ceil(board.w / step.x)))};
}

// The cards of one group, in a block of their own with room for its title.
struct Block {
    std::vector<std::size_t> cards;  // of the list
    int columns() const {
        return std::max(group_columns_min, int(std::ceil(std::sqrt(double(cards.size())))));
    }
    base::Vec2 size() const {
        const int across = std::min<int>(columns(), int(cards.size()));
        const int down = (int(cards.size()) + columns() - 1) / columns();
        return {float(across) * step.x - gap, float(down) * step.y - gap};
    }
};

// New groups lie side by side below everything else.
void lay_out_new(const std::vector<Block>& blocks, const std::vector<base::Rect>& taken,
                 std::vector<base::Vec2>& places) {
    base::Rect around;
    for (const base::Rect& each : taken) around = base::united(around, each);
    const float width = std::max(around.w, float(columns_min) * step.x);
    const base::Rect frame = cluster_rect_around({0, 0, 1, 1});
    base::Vec2 at{around.x, around.bottom() + gap};
    float row_h = 0;
    for (const Block& block : blocks) {
        const base::Vec2 size = block.size() + base::Vec2{frame.w - 1, frame.h - 1};
        if (at.x > around.x && at.x + size.x > around.x + width) {
            at = {around.x, at.y + row_h + gap};
            row_h = 0;
        }
        const base::Vec2 corner = at - frame.min();
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            places[block.cards[i]] =
                corner + base::Vec2{float(int(i) % block.columns()) * step.x,
                                    float(int(i) / block.columns()) * step.y};
        }
        at.x += size.x + gap;
        row_h = std::max(row_h, size.y);
    }
}

// Below the cards of a group that is there; its own panel is not in the way.
void lay_out_below(const State& state, const Cluster& cluster, const Block& block,
                   std::vector<base::Rect>& taken, std::vector<base::Vec2>& places) {
    base::Rect cards;
    for (const Card* card : cards_of(state, cluster.id)) {
        cards = base::united(cards, rect_of(*card));
    }
    std::vector<base::Rect> others = taken;
    std::erase(others, cluster_rect(state, cluster.id));
    Walk walk({cards.x, cards.bottom() + gap}, int(std::ceil(cards.w / step.x)));
    for (const std::size_t card : block.cards) {
        places[card] = walk.next(others);
        others.push_back(card_rect(places[card]));
        cards = base::united(cards, others.back());
    }
    taken.push_back(cluster_rect_around(cards));
}

}  // namespace

base::Vec2 free_place(const State& state) {
    return over_the_board(state).next(taken_places(state));
}

std::vector<base::Vec2> free_places(const State& state, const std::vector<std::string>& groups) {
    std::vector<base::Vec2> places(groups.size());
    std::vector<base::Rect> taken = taken_places(state);
    std::map<std::string, Block> by_title;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].empty()) by_title[base::plain(base::trimmed(groups[i]))].cards.push_back(i);
    }
    std::vector<Block> fresh;  // groups that are there grow first: the others go round them
    for (const auto& [title, block] : by_title) {
        const Cluster* cluster = cluster_titled(state, groups[block.cards.front()]);
        const bool has_cards = cluster && !cards_of(state, cluster->id).empty();
        if (has_cards) lay_out_below(state, *cluster, block, taken, places);
        else fresh.push_back(block);
    }
    Walk walk = over_the_board(state);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].empty()) continue;
        places[i] = walk.next(taken);
        taken.push_back(card_rect(places[i]));
    }
    lay_out_new(fresh, taken, places);
    return places;
}

}  // namespace workshop
