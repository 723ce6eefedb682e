#include "workshop/method.h"

#include "workshop/frames.h"

#include <algorithm>
#include <map>

namespace workshop {
namespace {

using base::msg;

constexpr float zone_gap = 80;    // between the zones of a method
constexpr float box_margin = 32;  // around the boxes of a page, and between them
constexpr base::Vec2 box_size{2 * cell_margin + 2 * (card_width + cell_gap),
                              2 * cell_margin + 2 * (card_height + cell_gap)};
constexpr base::Vec2 box_step{box_size.x + box_margin,
                              box_size.y + frame_title_height + box_margin / 2};

// From the corner of the page.
base::Rect rect_of(const Method::Box& box) {
    return {box_margin + float(box.column) * box_step.x,
            frame_title_height + box_margin / 2 + float(box.row) * box_step.y,
            float(box.columns - 1) * box_step.x + box_size.x,
            float(box.rows - 1) * box_step.y + box_size.y};
}

// The heights of its rows, when each holds as many cards as it begins with.
std::vector<float> heights_of(const Method::Zone& zone, const Frame& frame) {
    std::vector<float> heights;
    for (std::size_t i = 0; i < zone.rows.size(); ++i) {
        heights.push_back(is_line_row(frame, i)
                              ? line_row_height
                              : 2 * cell_margin +
                                    float(zone.rows[i].cards) * (card_height + cell_gap));
    }
    return heights;
}

// A table with these cards in it: in the order of their cells, and where each of them lies.
TableLayout table_of(const Method::Zone& zone, const PlaceFrame& frame, base::Vec2 corner,
                     std::span<const CellCard> cards) {
    const float column = 2 * cell_margin + zone.cards_across * (card_width + cell_gap) - cell_gap;
    const Frame as = as_frame(frame);
    return laid_out(as,
                    {corner.x, corner.y, lane_name_width + column * float(zone.columns.size()), 0},
                    heights_of(zone, as), cards);
}

PlaceFrame placed(const Method::Zone& zone, base::Vec2 corner, std::span<const CellCard> cards,
                  std::vector<base::Vec2>& where) {
    PlaceFrame frame = proposed_frame(zone.kind, {});
    frame.title = zone.title;
    frame.at = {corner.x, corner.y, frame.at.w, frame.at.h};
    frame.columns = zone.columns;
    frame.rows.clear();
    for (const Method::Lane& lane : zone.rows) frame.rows.push_back(lane.name);
    if (is_table(as_frame(frame))) {
        TableLayout table = table_of(zone, frame, corner, cards);
        frame.at = table.at;
        frame.row_weights = std::move(table.row_weights);
        where = std::move(table.cards);
    }
    base::Rect boxes;
    for (const Method::Box& box : zone.boxes) boxes = base::united(boxes, rect_of(box));
    if (!boxes.empty()) {
        frame.at.w = boxes.right() + box_margin;
        frame.at.h = boxes.bottom() + box_margin;
    }
    return frame;
}

// In each cell in turn: what is taken in is spread over the row or the column.
std::vector<CellCard> spread(const Method& method, std::size_t zone,
                             std::span<const CarriedCard> carried) {
    std::vector<CellCard> cards;
    const PlaceFrame empty = frame_of(method.zones[zone], {});
    std::map<std::size_t, std::size_t> filled;  // by take
    for (const CarriedCard& each : carried) {
        const Method::Part& take = method.takes.at(each.take);
        if (take.zone != zone) continue;
        const std::vector<Cell> cells = cells_of(empty, take);
        if (!cells.empty()) cards.push_back({each.card, cells[filled[each.take]++ % cells.size()]});
    }
    return cards;
}

}  // namespace

const char* word_of(MethodStage stage) {
    constexpr const char* words[] = {msg("Discover"), msg("Define"), msg("Develop"),
                                     msg("Deliver")};
    return words[std::size_t(stage)];
}

const char* word_of(MethodPage page) {
    constexpr const char* words[] = {msg("Understand"), msg("Find ideas"), msg("Try out"),
                                     msg("Decide")};
    return words[std::size_t(page)];
}

const Method* method_of(const Methods& methods, std::string_view key) {
    const auto found = std::ranges::find(methods, key, &Method::key);
    return found == methods.end() ? nullptr : &*found;
}

std::optional<base::Refusal> vote_fault(const VotePlan& plan) {
    constexpr std::size_t a_dozen = 12;
    const std::size_t options = plan.choices.empty() ? a_dozen : plan.choices.size();
    if (auto fault = voting::check_rule(plan.rule, options)) return fault;
    voting::Budget budget{plan.budget_cents, {}};
    for (const Choice& choice : plan.choices) budget.cost_cents.push_back(choice.cost_cents);
    return voting::check_budget(plan.rule, budget);
}

std::size_t frame_count(const Method& method) {
    return frame_index(method, method.zones.size());
}

std::size_t frame_index(const Method& method, std::size_t zone, std::optional<std::size_t> box) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < zone; ++i) index += 1 + method.zones[i].boxes.size();
    return index + (box ? 1 + *box : 0);
}

PlaceFrame frame_of(const Method::Zone& zone, base::Vec2 corner) {
    std::vector<base::Vec2> none;
    return placed(zone, corner, {}, none);
}

std::vector<Cell> cells_of(const PlaceFrame& placed, const Method::Part& part) {
    const Frame frame = as_frame(placed);
    std::vector<Cell> cells;
    if (!is_table(frame)) return cells;
    for (std::uint32_t row = 0; row < frame.rows.size(); ++row) {
        if (is_line_row(frame, row) || is_curve_row(frame, row)) continue;
        for (std::uint32_t column = 0; column < frame.columns.size(); ++column) {
            const bool named = part.row.value_or(row) == row &&
                               part.column.value_or(column) == column;
            if (named) cells.push_back({column, row});
        }
    }
    return cells;
}

base::Rect rect_of(const PlaceTemplate& placed) {
    base::Rect all;
    for (const PlaceFrame& frame : placed.frames) all = base::united(all, frame.at);
    return all;
}

PlaceTemplate laid_out(const Method& method, base::Vec2 corner,
                       std::span<const CarriedCard> carried) {
    PlaceTemplate whole;
    whole.method = method.key;
    base::Rect all, before;
    for (std::size_t i = 0; i < method.zones.size(); ++i) {
        const Method::Zone& zone = method.zones[i];
        base::Vec2 at = corner;
        if (i > 0 && zone.below) at = {before.x, before.bottom() + frame_title_height + zone_gap};
        else if (i > 0) at.x = all.right() + zone_gap;
        const std::vector<CellCard> cards = spread(method, i, carried);
        std::vector<base::Vec2> where;
        PlaceFrame frame = placed(zone, at, cards, where);
        if (frame.title.empty()) frame.title = method.title;
        before = frame.at;
        all = base::united(all, before);
        whole.frames.push_back(std::move(frame));
        for (const Method::Box& box : zone.boxes) {
            const base::Rect in = rect_of(box);
            whole.frames.push_back(
                {FrameKind::page, box.title, {at.x + in.x, at.y + in.y, in.w, in.h}, {}, {}});
        }
        for (const Method::Piece& piece : zone.stamps) {
            const base::Vec2 middle = rect_of(zone.boxes[piece.box]).centre();
            whole.stamps.push_back({piece.kind, {at + middle, piece.size}, {}});
        }
        for (std::size_t k = 0; k < where.size(); ++k) {
            whole.carried.push_back({cards[k].card, where[k]});
        }
    }
    return whole;
}

}  // namespace workshop
