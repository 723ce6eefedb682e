#include "workshop/frames.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace workshop {
namespace {

constexpr float cell_width_min = card_width + 2 * cell_margin;
constexpr float cell_height_min = card_height + 2 * cell_margin;
constexpr float curve_height_min = 200;
constexpr std::string_view dash = "—";  // around the name of a line between lanes

std::size_t columns_of(const Frame& frame) {
    return std::max<std::size_t>(frame.columns.size(), 1);
}

// How many cards lie side by side in a cell so wide.
std::size_t cards_across(float cell_width) {
    const float room = cell_width - 2 * cell_margin + cell_gap;
    return std::size_t(std::max(1.F, std::floor(room / (card_width + cell_gap))));
}

base::Vec2 slot_at(base::Vec2 cell, std::size_t slot, std::size_t across) {
    return cell + base::Vec2{cell_margin + float(slot % across) * (card_width + cell_gap),
                             cell_margin + float(slot / across) * (card_height + cell_gap)};
}

float height_for(std::size_t cards, std::size_t across) {
    const auto lines = float((cards + across - 1) / across);
    return std::max(cell_height_min, 2 * cell_margin + lines * (card_height + cell_gap) - cell_gap);
}

base::Vec2 middle_of(base::Vec2 corner) { return card_rect(corner).centre(); }

}  // namespace

// -- tables --------------------------------------------------------------------------------------

bool is_table(const Frame& frame) {
    return frame.kind == FrameKind::lanes || frame.kind == FrameKind::journey;
}

bool is_curve_row(const Frame& frame, std::size_t row) {
    return frame.kind == FrameKind::journey && row + 1 == frame.rows.size();
}

bool is_line_row(const Frame& frame, std::size_t row) {
    if (!is_table(frame) || is_curve_row(frame, row) || row >= frame.rows.size()) return false;
    const std::string_view name = frame.rows[row];
    return name.size() > 2 * dash.size() && name.starts_with(dash) && name.ends_with(dash);
}

base::Rect cells_rect(const Frame& frame) {
    if (!is_table(frame)) return {};
    return {frame.at.x + lane_name_width, frame.at.y + lane_name_height,
            frame.at.w - lane_name_width, frame.at.h - lane_name_height};
}

std::vector<float> row_heights(const Frame& frame) {
    const std::size_t rows = std::max<std::size_t>(frame.rows.size(), 1);
    const float height = cells_rect(frame).h;
    if (frame.row_weights.size() != rows) return std::vector<float>(rows, height / float(rows));
    const float all = std::accumulate(frame.row_weights.begin(), frame.row_weights.end(), 0.F);
    std::vector<float> heights = frame.row_weights;
    for (float& each : heights) each *= height / all;
    return heights;
}

base::Rect cell_rect(const Frame& frame, Cell cell) {
    const base::Rect cells = cells_rect(frame);
    const std::vector<float> heights = row_heights(frame);
    if (cell.row >= heights.size()) return {};
    const float width = cells.w / float(columns_of(frame));
    const float top = std::accumulate(heights.begin(), heights.begin() + cell.row, cells.y);
    return {cells.x + float(cell.column) * width, top, width, heights[cell.row]};
}

base::Rect curve_rect(const Frame& frame) {
    if (frame.kind != FrameKind::journey || frame.rows.empty()) return {};
    const base::Rect cell = cell_rect(frame, {0, std::uint32_t(frame.rows.size() - 1)});
    return {cell.x, cell.y, cells_rect(frame).w, cell.h};
}

std::optional<Cell> cell_at(const Frame& frame, base::Vec2 at) {
    const base::Rect cells = cells_rect(frame);
    if (!cells.contains(at)) return {};
    const auto column = std::size_t((at.x - cells.x) / cells.w * float(columns_of(frame)));
    const std::vector<float> heights = row_heights(frame);
    std::optional<std::size_t> nearest;
    float top = cells.y, least = 0;
    for (std::size_t row = 0; row < heights.size(); top += heights[row++]) {
        if (is_line_row(frame, row)) continue;
        const float away = std::max({top - at.y, at.y - (top + heights[row]), 0.F});
        if (nearest && away >= least) continue;
        nearest = row;
        least = away;
    }
    if (!nearest) return {};
    return Cell{std::uint32_t(std::min(column, columns_of(frame) - 1)), std::uint32_t(*nearest)};
}

base::Vec2 place_of(const Frame& frame, const Feeling& feeling) {
    const base::Rect band = base::grown(curve_rect(frame), -cell_margin);
    return {cell_rect(frame, {feeling.column, 0}).centre().x,
            band.centre().y - band.h / 2 * float(feeling.percent) / 100};
}

TableLayout laid_out(const Frame& frame, base::Rect wanted, std::vector<float> heights,
                     std::span<const CellCard> cards) {
    const auto columns = float(columns_of(frame));
    TableLayout table;
    table.at = wanted;
    table.at.w = std::max(wanted.w, lane_name_width + columns * cell_width_min);
    const float width = (table.at.w - lane_name_width) / columns;
    const std::size_t across = cards_across(width);
    std::map<Cell, std::size_t> filled;
    std::vector<std::size_t> slots;
    for (const CellCard& each : cards) slots.push_back(filled[each.cell]++);
    for (std::size_t row = 0; row < heights.size(); ++row) {
        const float least = is_curve_row(frame, row) ? curve_height_min : cell_height_min;
        heights[row] =
            is_line_row(frame, row) ? line_row_height : std::max(heights[row], least);
    }
    for (const auto& [cell, count] : filled) {
        float& height = heights[cell.row];
        height = std::max(height, height_for(count, across));
    }
    table.at.h = std::accumulate(heights.begin(), heights.end(), lane_name_height);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Cell cell = cards[i].cell;
        const base::Vec2 corner{
            table.at.x + lane_name_width + float(cell.column) * width,
            std::accumulate(heights.begin(), heights.begin() + cell.row,
                            table.at.y + lane_name_height)};
        table.cards.push_back(slot_at(corner, slots[i], across));
    }
    table.row_weights = std::move(heights);
    return table;
}

std::vector<CellCard> cell_cards(const State& state, const Frame& frame, CardId moved,
                                 std::optional<base::Vec2> at) {
    struct Lying {
        CellCard card;
        float line = 0, x = 0;
    };
    std::vector<Lying> lying;
    const auto add = [&](CardId card, base::Vec2 corner) {
        const base::Vec2 middle = middle_of(corner);
        const auto cell = frame.at.contains(middle) ? cell_at(frame, middle) : std::nullopt;
        if (!cell || is_curve_row(frame, cell->row)) return;
        if (frame_at(state, middle) != state.frame(frame.id)) return;
        const float down = middle.y - cell_rect(frame, *cell).y - cell_margin;
        lying.push_back({{card, *cell}, std::floor(down / (card_height + cell_gap)), middle.x});
    };
    for (const auto& [id, card] : state.cards) {
        if (id != moved && !card.deleted && !state.cluster(card.cluster)) add(id, card.at);
    }
    if (at) add(moved, *at);
    std::stable_sort(lying.begin(), lying.end(), [](const Lying& a, const Lying& b) {
        return std::tie(a.card.cell, a.line, a.x) < std::tie(b.card.cell, b.line, b.x);
    });
    std::vector<CellCard> cards;
    for (const Lying& each : lying) cards.push_back(each.card);
    return cards;
}

std::map<Cell, std::string> table_texts(const State& state, const Frame& frame) {
    std::vector<const Card*> cards = cards_in(state, frame);
    std::stable_sort(cards.begin(), cards.end(), [](const Card* a, const Card* b) {
        return std::tie(a->at.y, a->at.x) < std::tie(b->at.y, b->at.x);
    });
    std::map<Cell, std::string> texts;
    for (const Card* card : cards) {
        const auto cell = cell_at(frame, middle_of(card->at));
        if (!cell) continue;
        std::string& text = texts[*cell];
        text += (text.empty() ? "" : "\n") + card->text;
    }
    return texts;
}

// -- axes ----------------------------------------------------------------------------------------

base::Rect plot_rect(const Frame& frame) {
    return {frame.at.x + axes_margin.x, frame.at.y + axes_margin.y,
            frame.at.w - 2 * axes_margin.x, frame.at.h - 2 * axes_margin.y};
}

base::Vec2 value_at(const Frame& frame, base::Vec2 at) {
    const base::Rect plot = plot_rect(frame);
    return {std::clamp((at.x - plot.x) / plot.w, 0.F, 1.F),
            std::clamp((plot.bottom() - at.y) / plot.h, 0.F, 1.F)};
}

base::Vec2 place_at(const Frame& frame, base::Vec2 value) {
    const base::Rect plot = plot_rect(frame);
    return {plot.x + value.x * plot.w, plot.bottom() - value.y * plot.h};
}

// -- names ---------------------------------------------------------------------------------------

std::vector<NamePlace> names_in(const Frame& frame) {
    std::vector<NamePlace> places;
    const auto add = [&](NameOf of, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) places.push_back({of, i});
    };
    add(NameOf::column, frame.columns.size());
    add(NameOf::row, frame.rows.size());
    return places;
}

base::Rect name_rect(const Frame& frame, NamePlace place) {
    const base::Rect at = frame.at;
    const bool first = place.index == 0;
    if (place.of == NameOf::frame) {
        return {at.x, at.y - frame_title_height, at.w, frame_title_height};
    }
    if (place.of == NameOf::row && is_line_row(frame, place.index)) {
        const base::Rect cell = cell_rect(frame, {0, place.index});
        return {at.x, cell.y, at.w, cell.h};
    }
    if (is_table(frame)) {
        const bool column = place.of == NameOf::column;
        const base::Rect cell = cell_rect(frame, column ? Cell{place.index, 0}
                                                        : Cell{0, place.index});
        return column ? base::Rect{cell.x, at.y, cell.w, lane_name_height}
                      : base::Rect{at.x, cell.y, lane_name_width, cell.h};
    }
    const base::Rect plot = plot_rect(frame);
    const base::Vec2 middle = plot.centre();
    if (place.of == NameOf::column) {
        const float height = 2 * axes_margin.y;
        return {first ? at.x : plot.right(), middle.y - height / 2, axes_margin.x, height};
    }
    const float width = plot.w / 2;
    return {middle.x - width / 2, first ? plot.bottom() : at.y, width, axes_margin.y};
}

const std::string& name_at(const Frame& frame, NamePlace place) {
    if (place.of == NameOf::frame) return frame.title;
    return (place.of == NameOf::column ? frame.columns : frame.rows).at(place.index);
}

// -- what lies in them ---------------------------------------------------------------------------

const Frame* frame_at(const State& state, base::Vec2 at) {
    const Frame* smallest = nullptr;
    for (const auto& [id, frame] : state.frames) {
        if (frame.removed || !frame.at.contains(at)) continue;
        const bool smaller =
            !smallest || frame.at.w * frame.at.h < smallest->at.w * smallest->at.h;
        if (smaller) smallest = &frame;
    }
    return smallest;
}

const Frame* frame_of(const State& state, const Card& card) {
    return frame_at(state, middle_of(card.at));
}

bool is_in_cell(const State& state, base::Vec2 at) {
    const Frame* frame = frame_at(state, at);
    const auto cell = frame && is_table(*frame) ? cell_at(*frame, at) : std::nullopt;
    return cell && !is_curve_row(*frame, cell->row);
}

bool lies_in_cell(const State& state, const Card& card) {
    return !state.cluster(card.cluster) && is_in_cell(state, middle_of(card.at));
}

std::vector<const Card*> cards_in(const State& state, const Frame& frame) {
    std::vector<const Card*> cards;
    for (const auto& [id, card] : state.cards) {
        const bool over = !card.deleted && frame.at.contains(middle_of(card.at));
        if (over && frame_of(state, card) == &frame) cards.push_back(&card);
    }
    return cards;
}

bool lies_in(const Frame& inner, const Frame& outer) {
    return inner.id != outer.id && outer.at.contains(inner.at.min()) &&
           inner.at.right() <= outer.at.right() && inner.at.bottom() <= outer.at.bottom();
}

LyingOn lying_on(const State& state, const Frame& frame) {
    LyingOn found;
    for (const auto& [id, other] : state.frames) {
        if (!other.removed && lies_in(other, frame)) found.frames.push_back(id);
    }
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        const bool folded = is_shown_folded(state, card.cluster);
        const base::Vec2 middle =
            folded ? cluster_rect(state, card.cluster).centre() : middle_of(card.at);
        if (frame.at.contains(middle)) found.cards.push_back(id);
    }
    for (const auto& [id, stroke] : state.strokes) {
        const bool over = !stroke.erased && frame.at.contains(stroke.bounds.centre());
        if (over) found.strokes.push_back(id);
    }
    for (const auto& [id, stamp] : state.stamps) {
        if (!stamp.removed && frame.at.contains(stamp.pose.at)) found.stamps.push_back(id);
    }
    return found;
}

std::vector<const Frame*> frames_in_order(const State& state) {
    std::vector<const Frame*> frames;
    for (const FrameId id : state.frame_order) {
        if (const Frame* frame = state.frame(id)) frames.push_back(frame);
    }
    for (const auto& [id, frame] : state.frames) {
        const bool told = std::find(frames.begin(), frames.end(), &frame) != frames.end();
        if (!frame.removed && !told) frames.push_back(&frame);
    }
    return frames;
}

Frame as_frame(const PlaceFrame& placed) {
    return {{},     placed.kind, placed.title, placed.at, placed.columns, placed.rows,
            placed.row_weights};
}

PlaceFrame proposed_frame(FrameKind kind, base::Vec2 middle) {
    PlaceFrame frame;
    frame.kind = kind;
    base::Vec2 size{960, 620};
    if (kind == FrameKind::axes) {
        size = {1060, 760};
        frame.columns.resize(2);
        frame.rows.resize(2);
    } else if (kind == FrameKind::screen) {
        size = {400, 720};
    } else if (kind == FrameKind::lanes) {
        frame.columns.resize(3);
        frame.rows.resize(3);
        size = {lane_name_width + 3 * cell_width_min, lane_name_height + 3 * cell_height_min};
    } else if (kind == FrameKind::journey) {
        frame.columns.resize(5);
        frame.rows.resize(3);
        size = {lane_name_width + 5 * cell_width_min, lane_name_height + 3 * curve_height_min};
    }
    frame.at = {middle.x - size.x / 2, middle.y - size.y / 2, size.x, size.y};
    return frame;
}

}  // namespace workshop
