// Where a held card would go: into a panel, onto a free card, or just there.

#include "board/scene.h"

#include <algorithm>

namespace board {

using workshop::QuarterTurn;

namespace {

constexpr float hidden_part_max = 0.2F;  // of a card that another one may cover in its group
constexpr std::size_t row_cards = 3;
constexpr float row_gap = 16;            // board units

float overlap_part(base::Rect a, base::Rect b) { return shared_area(a, b) / (a.w * a.h); }

bool contains(std::span<const workshop::CardId> cards, workshop::CardId card) {
    return std::find(cards.begin(), cards.end(), card) != cards.end();
}

// A panel without its held cards: else it would stretch along, and nobody could drag a card out.
// The last card of a group takes its panel along, unless another one receives it.
workshop::ClusterId panel_under(const Layout& layout, base::Vec2 point,
                                std::span<const workshop::CardId> taken) {
    workshop::ClusterId under;
    float under_area = 0;
    for (const PlacedCluster& cluster : layout.clusters()) {
        if (!cluster.at.contains(point)) continue;
        const base::Rect panel = layout.panel_without(cluster, taken);
        const float area = panel.w * panel.h;
        if (panel.contains(point) && (!under || area < under_area)) {
            under = cluster.cluster;
            under_area = area;
        }
    }
    return under;
}

}  // namespace

Landing landing_of(const Layout& layout, workshop::CardId card, base::Vec2 at,
                   std::span<const workshop::CardId> taken) {
    Landing landing;
    const PlacedCard* placed = layout.card(card);
    const base::Rect here = workshop::card_rect(at, placed ? placed->turn : QuarterTurn::none);
    landing.into = panel_under(layout, here.centre(), taken);
    const PlacedCluster* home =
        placed && placed->cluster ? layout.cluster(placed->cluster) : nullptr;
    const bool alone_at_home = home && layout.panel_without(*home, taken).empty();
    if (!landing.into && alone_at_home) landing.into = home->cluster;
    if (landing.into) return landing;
    landing.cell = layout.cell_at(here.centre());
    if (landing.cell) return landing;
    float most = pairing_overlap_min;
    for (const std::uint32_t index : layout.cards_in(here)) {
        const PlacedCard& other = layout.cards()[index];
        if (other.cluster || contains(taken, other.card)) continue;
        const float part = overlap_part(here, other.at);
        if (part > most) {
            most = part;
            landing.pair = other.card;
        }
    }
    return landing;
}

base::Vec2 rest_in(const Layout& layout, workshop::ClusterId into, workshop::CardId card,
                   base::Vec2 at) {
    const PlacedCluster* cluster = layout.cluster(into);
    if (!cluster) return at;
    std::vector<base::Rect> members;
    for (const std::uint32_t index : cluster->members) {
        const PlacedCard& member = layout.cards()[index];
        if (member.card != card) members.push_back(member.at);
    }
    const PlacedCard* placed = layout.card(card);
    const QuarterTurn turn = placed ? placed->turn : QuarterTurn::none;
    const auto hides = [&](base::Vec2 corner, float part_max) {
        return std::any_of(members.begin(), members.end(), [&](base::Rect member) {
            return overlap_part(workshop::card_rect(corner, turn), member) > part_max;
        });
    };
    // A folded group keeps its corner: what goes in does not push it.
    if (members.empty() || (!cluster->folded && !hides(at, hidden_part_max))) return at;
    base::Vec2 first = members.front().min();
    for (const base::Rect& member : members) {
        first = {std::min(first.x, member.x), std::min(first.y, member.y)};
    }
    base::Vec2 place = first;
    for (std::size_t slot = 0; hides(place, 0) && slot <= row_cards * (members.size() + 1);) {
        ++slot;
        place = first + base::Vec2{float(slot % row_cards) * (workshop::card_width + row_gap),
                                   float(slot / row_cards) * (workshop::card_height + row_gap)};
    }
    return place;
}

}  // namespace board
