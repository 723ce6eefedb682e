#include "board/layout.h"

#include <algorithm>

namespace board {
namespace {

constexpr float card_side_max = std::max(workshop::card_width, workshop::card_height);

std::int64_t cell_of(float coordinate) { return std::int64_t(std::floor(coordinate / grid_cell)); }

const workshop::Vote* vote_shown(const workshop::State& state) {
    const workshop::Vote* vote = state.open_vote();
    return vote ? vote : state.last_vote();
}

}  // namespace

float shared_area(base::Rect a, base::Rect b) {
    const float w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return w <= 0 || h <= 0 ? 0 : w * h;
}

std::map<voting::OptionId, std::int32_t> open_dots(const workshop::State& state) {
    std::map<voting::OptionId, std::int32_t> dots;
    const workshop::Vote* vote = vote_shown(state);
    if (!vote) return dots;
    const auto add = [&](const voting::Marks& marks) {
        for (const voting::Mark& mark : marks) dots[mark.option] += mark.value;
    };
    for (const voting::Ballot& ballot : vote->opened) add(ballot.marks);
    if (vote->secret) return dots;
    for (const auto& [token, ballot] : vote->box) add(ballot.marks);
    return dots;
}

void Layout::follow(const workshop::State& state) {
    if (begun_ && seq_ == state.seq) return;
    begun_ = true;
    seq_ = state.seq;
    place_cards(state);
    place_strokes(state);
    place_stamps(state);
    place_frames(state);
    place_clusters();
    place_links(state);
    count_dots(state);
}

void Layout::place_cards(const workshop::State& state) {
    cards_.clear();
    grid_.clear();
    by_id_.clear();
    bounds_ = {};
    std::set<workshop::ClusterId> folded;
    for (const auto& [id, cluster] : state.clusters) {
        if (workshop::is_shown_folded(state, id)) folded.insert(id);
    }
    for (const workshop::Card* card : workshop::cards_in_order(state)) {
        const auto index = std::uint32_t(cards_.size());
        const base::Rect at = workshop::rect_of(*card);
        const bool grouped = state.cluster(card->cluster) != nullptr;
        const bool hidden = grouped && folded.contains(card->cluster);
        cards_.push_back({card->id, grouped ? card->cluster : workshop::ClusterId{}, at,
                          card->colour, 0, hidden, card->at, card->turn});
        by_id_.emplace_back(card->id, index);
        if (hidden) continue;
        grid_.push_back({cell_of(at.y), cell_of(at.x), index});
        bounds_ = base::united(bounds_, at);
    }
    std::sort(grid_.begin(), grid_.end());
    std::sort(by_id_.begin(), by_id_.end());
}

void Layout::place_stamps(const workshop::State& state) {
    stamps_.clear();
    for (const workshop::Stamp* stamp : workshop::stamps_in_order(state)) {
        const workshop::Card* card = workshop::card_of(state, *stamp);
        stamps_.push_back({stamp->id, workshop::rect_of(stamp->kind, stamp->pose),
                           card ? card->id : workshop::CardId{}});
        bounds_ = base::united(bounds_, stamps_.back().at);
    }
}

const PlacedStamp* Layout::stamp(workshop::StampId wanted) const {
    const auto found = std::ranges::find(stamps_, wanted, &PlacedStamp::stamp);
    return found == stamps_.end() ? nullptr : &*found;
}

void Layout::place_strokes(const workshop::State& state) {
    strokes_.clear();
    for (const auto& [id, stroke] : state.strokes) {
        if (stroke.erased) continue;
        strokes_.push_back({id, stroke.bounds});
        bounds_ = base::united(bounds_, stroke.bounds);
    }
}

void Layout::place_frames(const workshop::State& state) {
    frames_.clear();
    for (const auto& [id, frame] : state.frames) {
        if (frame.removed) continue;
        frames_.push_back(frame);
        bounds_ = base::united(bounds_, frame.at);
        bounds_ = base::united(bounds_, workshop::name_rect(frame, {}));
    }
    std::stable_sort(frames_.begin(), frames_.end(), [](const auto& a, const auto& b) {
        return a.at.w * a.at.h > b.at.w * b.at.h;
    });
}

const workshop::Frame* Layout::frame(workshop::FrameId wanted) const {
    const auto found = std::find_if(frames_.begin(), frames_.end(),
                                    [&](const auto& frame) { return frame.id == wanted; });
    return found == frames_.end() ? nullptr : &*found;
}

const workshop::Frame* Layout::frame_at(base::Vec2 at) const {
    const auto found = std::find_if(frames_.rbegin(), frames_.rend(),
                                    [&](const auto& frame) { return frame.at.contains(at); });
    return found == frames_.rend() ? nullptr : &*found;
}

std::optional<PlacedCell> Layout::cell_at(base::Vec2 at) const {
    const workshop::Frame* frame = frame_at(at);
    if (!frame || !workshop::is_table(*frame)) return {};
    const auto cell = workshop::cell_at(*frame, at);
    if (!cell || workshop::is_curve_row(*frame, cell->row)) return {};
    return PlacedCell{frame->id, *cell};
}

void Layout::place_clusters() {
    std::map<workshop::ClusterId, PlacedCluster> found;
    for (std::uint32_t i = 0; i < cards_.size(); ++i) {
        const workshop::ClusterId cluster = cards_[i].cluster;
        if (!cluster) continue;
        PlacedCluster& placed = found[cluster];
        placed.cluster = cluster;
        placed.folded = cards_[i].hidden;
        placed.at = base::united(placed.at, cards_[i].at);  // its cards only, so far
        placed.members.push_back(i);
    }
    clusters_.clear();
    for (auto& [id, placed] : found) {
        placed.at = workshop::cluster_rect_around(placed.at, placed.folded);
        bounds_ = base::united(bounds_, placed.at);
        clusters_.push_back(std::move(placed));
    }
}

void Layout::place_links(const workshop::State& state) {
    links_.clear();
    for (const auto& [cards, link] : state.links) {
        const PlacedCard* from = card(link.from);
        const PlacedCard* to = card(link.to);
        if (!from || !to) continue;
        if (from->hidden && to->hidden && from->cluster == to->cluster) continue;
        links_.push_back({std::uint32_t(from - cards_.data()), std::uint32_t(to - cards_.data()),
                          link.kind});
    }
}

void Layout::count_dots(const workshop::State& state) {
    const workshop::Vote* vote = vote_shown(state);
    for (const auto& [option_id, dots] : open_dots(state)) {
        const workshop::Option* option = vote->option(option_id);
        if (!option) continue;
        for (PlacedCluster& placed : clusters_) {
            if (option->cluster && placed.cluster == option->cluster) placed.dots = dots;
        }
        // A card that stands for others shows their dots, too.
        if (const PlacedCard* placed = card(workshop::standing_for(state, option->card))) {
            cards_[std::size_t(placed - cards_.data())].dots += dots;
        }
    }
    for (PlacedCluster& placed : clusters_) {
        if (!placed.folded) continue;
        for (const std::uint32_t member : placed.members) placed.dots += cards_[member].dots;
    }
}

const PlacedCluster* Layout::cluster(workshop::ClusterId wanted) const {
    const auto found = std::lower_bound(clusters_.begin(), clusters_.end(), wanted,
                                        [](const auto& a, auto id) { return a.cluster < id; });
    return found != clusters_.end() && found->cluster == wanted ? &*found : nullptr;
}

const PlacedCard* Layout::card(workshop::CardId wanted) const {
    const auto found = std::lower_bound(by_id_.begin(), by_id_.end(),
                                        std::pair{wanted, std::uint32_t{0}});
    return found != by_id_.end() && found->first == wanted ? &cards_[found->second] : nullptr;
}

std::vector<std::uint32_t> Layout::cards_in(base::Rect area) const {
    std::vector<std::uint32_t> found;
    // Where much of the board shows, looking at every card costs less than sorting what was found.
    if (shared_area(area, bounds_) > bounds_.w * bounds_.h / 8) {
        for (std::uint32_t i = 0; i < cards_.size(); ++i) {
            if (!cards_[i].hidden && cards_[i].at.overlaps(area)) found.push_back(i);
        }
        return found;
    }
    const std::int64_t left = cell_of(area.x - card_side_max);
    const std::int64_t right = cell_of(area.right());
    const std::int64_t last_row = cell_of(area.bottom());
    auto cell = grid_.begin();
    for (std::int64_t row = cell_of(area.y - card_side_max); row <= last_row; ++row) {
        cell = std::lower_bound(cell, grid_.end(), Filed{row, left, 0});
        if (cell == grid_.end()) break;
        // An empty stretch of the board is crossed in one step, however long it is.
        if (cell->row > row) {
            row = cell->row - 1;
            continue;
        }
        for (; cell != grid_.end() && cell->row == row && cell->column <= right; ++cell) {
            if (cards_[cell->index].at.overlaps(area)) found.push_back(cell->index);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

base::Rect Layout::panel_without(const PlacedCluster& cluster,
                                 std::span<const workshop::CardId> taken) const {
    base::Rect around;
    for (const std::uint32_t member : cluster.members) {
        const PlacedCard& card = cards_[member];
        if (std::find(taken.begin(), taken.end(), card.card) == taken.end()) {
            around = base::united(around, card.at);
        }
    }
    return workshop::cluster_rect_around(around, cluster.folded);
}

}  // namespace board
