#include "board/links.h"

#include <algorithm>
#include <limits>

namespace board {
namespace {

// Where the way from the middle to `toward` leaves the rectangle.
base::Vec2 edge_toward(base::Rect rect, base::Vec2 toward) {
    const base::Vec2 middle = rect.centre();
    const base::Vec2 way = toward - middle;
    const auto part = [](float half, float along) {
        return along == 0 ? std::numeric_limits<float>::max() : half / std::abs(along);
    };
    return middle + way * std::min(part(rect.w / 2, way.x), part(rect.h / 2, way.y));
}

base::Rect around(base::Vec2 middle, base::Vec2 size) {
    return {middle.x - size.x / 2, middle.y - size.y / 2, size.x, size.y};
}

}  // namespace

std::optional<LinkLine> link_line(base::Rect from, base::Rect to) {
    if (from.overlaps(to)) return std::nullopt;
    return LinkLine{edge_toward(from, to.centre()), edge_toward(to, from.centre())};
}

base::Rect link_word(const Layout& layout, base::Rect from, base::Rect to,
                     workshop::CardPair own) {
    const LinkLine line = link_line(from, to).value_or(LinkLine{from.centre(), to.centre()});
    for (const float part : {0.5F, 0.35F, 0.65F, 0.2F, 0.8F}) {
        const base::Rect word = around(line.from + (line.to - line.from) * part, link_word_size);
        const auto near = layout.cards_in(word);
        const bool free = std::all_of(near.begin(), near.end(), [&](std::uint32_t index) {
            const workshop::CardId card = layout.cards()[index].card;
            return card == own.first || card == own.second;
        });
        if (free) return word;
    }
    return around((line.from + line.to) / 2, link_word_size);
}

base::Rect link_end(const workshop::State& state, const workshop::Card& card) {
    return workshop::is_shown_folded(state, card.cluster)
               ? workshop::cluster_rect(state, card.cluster)
               : workshop::rect_of(card);
}

}  // namespace board
