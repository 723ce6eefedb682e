// The rules of frames: what goes along with them, how tables keep their cells, whose curves they
// hold.
#include "workshop/chaining.h"
#include "workshop/frames.h"
#include "workshop/judges.h"
#include "workshop/sheets.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

namespace {

constexpr float same_place = 0.01F;  // board units: what rounding may differ by

bool same(base::Vec2 a, base::Vec2 b) { return base::length(a - b) < same_place; }

bool same(base::Rect a, base::Rect b) { return same(a.min(), b.min()) && same(a.max(), b.max()); }

base::Rect moved_by(base::Rect rect, base::Vec2 by) {
    return {rect.x + by.x, rect.y + by.y, rect.w, rect.h};
}

Refusal too_much_in_it() {
    return full(msg("This frame holds too much: at most {max} things go along at once."),
                limits::batch_events_max - 1);
}

// All that lies on a frame, moved with it.
Events carried(const State& state, const Frame& frame, base::Vec2 by) {
    Events events{FrameMoved{frame.id, moved_by(frame.at, by), frame.row_weights}};
    const LyingOn lying = lying_on(state, frame);
    for (const FrameId id : lying.frames) {
        const Frame& other = *state.frame(id);
        events.push_back(FrameMoved{id, moved_by(other.at, by), other.row_weights});
    }
    for (const CardId id : lying.cards) events.push_back(CardMoved{id, state.card(id)->at + by});
    for (const StrokeId id : lying.strokes) {
        events.push_back(StrokeMoved{id, state.stroke(id)->at + by});
    }
    for (const StampId id : lying.stamps) {
        StampPose pose = state.stamp(id)->pose;
        pose.at = pose.at + by;
        events.push_back(StampMoved{id, pose});
    }
    return events;
}

// Adds what brings a table and its cards from how they lie to `table`. Cards lie upright there:
// rows are as high as a card, and one that is turned would cover what is above and below it.
void add_layout(Events& events, const State& state, const Frame& frame,
                const std::vector<CellCard>& cards, const TableLayout& table) {
    if (!same(table.at, frame.at)) {
        events.push_back(FrameMoved{frame.id, table.at, table.row_weights});
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Card* card = state.card(cards[i].card);
        if (card && card->turn != QuarterTurn::none) {
            events.push_back(CardTurned{card->id, QuarterTurn::none});
        }
        const auto is_its = [&](const Event& event) {
            const auto* move = std::get_if<CardMoved>(&event);
            return move && move->card == cards[i].card;
        };
        const auto own = std::find_if(events.begin(), events.end(), is_its);
        if (own != events.end()) {
            std::get<CardMoved>(*own).to = table.cards[i];
        } else if (card) {
            if (!same(card->at, table.cards[i])) {
                events.push_back(CardMoved{card->id, table.cards[i]});
            }
        } else {
            for (Event& event : events) {
                auto* made = std::get_if<CardCreated>(&event);
                if (made && made->card == cards[i].card) made->at = table.cards[i];
            }
        }
    }
}

Decision fitting(Events events) {
    if (events.size() > limits::batch_events_max) return too_much_in_it();
    return events;
}

// The cards of a table keep their cells.
Events resized_table(const State& state, const Frame& frame, base::Rect to) {
    std::vector<float> heights = row_heights(frame);
    const float scale = (to.h - lane_name_height) / cells_rect(frame).h;
    for (float& each : heights) each *= scale;
    const auto cards = cell_cards(state, frame);
    const TableLayout table = laid_out(frame, to, std::move(heights), cards);
    Events events;
    add_layout(events, state, frame, cards, table);
    return events;
}

// The cards of axes keep their values.
Events resized_axes(const State& state, const Frame& frame, base::Rect to) {
    Events events{FrameMoved{frame.id, to, {}}};
    Frame after = frame;
    after.at = to;
    for (const Card* card : cards_in(state, frame)) {
        const base::Vec2 middle = card_rect(card->at).centre();
        const base::Vec2 place = place_at(after, value_at(frame, middle));
        if (!same(place, middle)) {
            events.push_back(CardMoved{card->id, card->at + (place - middle)});
        }
    }
    return events;
}

// What lies on a background, not in another frame upon it, keeps its place on the picture.
Events resized_picture(const State& state, const Frame& frame, base::Rect wanted) {
    Frame after = frame;
    after.at = shaped_as_picture(frame, wanted);
    Events events{FrameMoved{frame.id, after.at, {}}};
    const auto gone = [&](base::Vec2 middle) {
        return place_on_picture(after, value_on_picture(frame, middle)) - middle;
    };
    for (const Card* card : cards_in(state, frame)) {
        events.push_back(CardMoved{card->id, card->at + gone(card_rect(card->at).centre())});
    }
    for (const auto& [id, stroke] : state.strokes) {
        const base::Vec2 middle = stroke.bounds.centre();
        const bool over = !stroke.erased && frame_at(state, middle) == &frame;
        if (over) events.push_back(StrokeMoved{id, stroke.at + gone(middle)});
    }
    for (const auto& [id, stamp] : state.stamps) {
        if (stamp.removed || frame_at(state, stamp.pose.at) != &frame) continue;
        StampPose pose = stamp.pose;
        pose.at = pose.at + gone(pose.at);
        events.push_back(StampMoved{id, pose});
    }
    return events;
}

Refusal not_empty() {
    return {"not_empty", msg("Only an empty row or column can be taken away: move its cards."), {}};
}

}  // namespace

Decision FrameJudge::operator()(const PlaceFrame& i) const {
    return (*this)(PlaceTemplate{{i}, {}});
}

Decision FrameJudge::operator()(const PlaceTemplate& i) const {
    const Activity* now = state.current_activity();
    const bool planned = now && !i.method.empty() && now->method == i.method;
    if (!planned && !state.tools().frames) return put_away(state);
    if (i.frames.empty()) return malformed();
    if (state.frames.size() + i.frames.size() > limits::frames_max) {
        return full(msg("At most {max} frames are possible."), limits::frames_max);
    }
    if (stamp_count(state) + i.stamps.size() > limits::stamps_max) {
        return full(msg("The board is full: at most {max} stamps."), limits::stamps_max);
    }
    if (card_count(state) + i.carried.size() > limits::cards_max) {
        return full(msg("The board is full: at most {max} cards."), limits::cards_max);
    }
    if (state.links.size() + i.carried.size() > limits::links_max) {
        return full(msg("At most {max} links are possible."), limits::links_max);
    }
    Events events;
    MethodPlaced placed{i.method, {}};
    std::uint64_t next = state.next_id;
    for (const PlaceFrame& each : i.frames) {
        const FrameId frame{next++};
        placed.frames.push_back(frame);
        events.push_back(
            FramePlaced{frame, each.kind, each.title, each.at, each.columns, each.rows});
        if (!each.row_weights.empty()) {
            events.push_back(FrameMoved{frame, each.at, each.row_weights});
        }
    }
    for (const PlaceStamp& each : i.stamps) {
        events.push_back(StampPlaced{{next++}, each.kind, each.pose, each.word, state.current});
    }
    if (!i.method.empty()) events.push_back(std::move(placed));
    for (const PlaceTemplate::Copy& each : i.carried) {
        const Card* card = state.card(each.card);
        if (!card) return unknown_card();
        std::ranges::move(copied(state, *card, {next++}, each.at), std::back_inserter(events));
    }
    return fitting(std::move(events));
}

Decision FrameJudge::operator()(const MoveFrame& i) const {
    if (!state.tools().frames) return put_away(state);
    const Frame* frame = state.frame(i.frame);
    if (!frame) return unknown_frame();
    if (same(i.to.size(), frame->at.size())) {
        return fitting(carried(state, *frame, i.to.min() - frame->at.min()));
    }
    if (frame->picture) return fitting(resized_picture(state, *frame, i.to));
    const Event asked = FrameMoved{i.frame, i.to, {}};
    if (auto fault = validate(asked)) return *fault;
    if (is_table(*frame)) return fitting(resized_table(state, *frame, i.to));
    if (frame->kind == FrameKind::axes) return fitting(resized_axes(state, *frame, i.to));
    return Events{asked};
}

Decision FrameJudge::operator()(const NameFrame& i) const {
    if (!state.tools().frames) return put_away(state);
    const Frame* frame = state.frame(i.frame);
    if (!frame) return unknown_frame();
    const bool as_many =
        i.columns.size() == frame->columns.size() && i.rows.size() == frame->rows.size();
    if (!as_many) return malformed();
    return Events{FrameNamed{i.frame, i.title, i.columns, i.rows}};
}

namespace {

// The table with so many columns and rows; new rows come above the curve. Heights of 0 grow to what
// a row needs.
struct Grown {
    Frame frame;
    std::vector<float> heights;
    base::Rect at;
};
Grown grown(const Frame& frame, std::size_t columns, std::size_t rows) {
    Grown after{frame, row_heights(frame), frame.at};
    const std::ptrdiff_t curve_rows = frame.kind == FrameKind::journey ? 1 : 0;
    const auto kept = std::ptrdiff_t(std::min(rows, frame.rows.size())) - curve_rows;
    const auto resize = [&](auto& list) {
        list.erase(list.begin() + kept, list.end() - curve_rows);
        list.insert(list.end() - curve_rows, rows - list.size(), {});
    };
    resize(after.frame.rows);
    resize(after.heights);
    after.frame.columns.resize(columns);
    const float column = cells_rect(frame).w / float(frame.columns.size());
    after.at.w = lane_name_width + column * float(columns);
    return after;
}

}  // namespace

Decision FrameJudge::operator()(const GrowTable& i) const {
    if (!state.tools().frames) return put_away(state);
    const Frame* frame = state.frame(i.frame);
    if (!frame) return unknown_frame();
    if (!is_table(*frame)) return malformed();
    const int columns = int(frame->columns.size()) + i.columns;
    const int rows = int(frame->rows.size()) + i.rows;
    if (columns > int(limits::frame_columns_max)) {
        return full(msg("At most {max} columns are possible."), limits::frame_columns_max);
    }
    if (rows > int(limits::frame_rows_max)) {
        return full(msg("At most {max} rows are possible."), limits::frame_rows_max);
    }
    const int curve_rows = frame->kind == FrameKind::journey ? 1 : 0;
    if (columns < 1 || rows < 1 + curve_rows) {
        return Refusal{"last_cell", msg("A table keeps one row and one column."), {}};
    }
    const auto cards = cell_cards(state, *frame);
    const bool in_use = std::any_of(cards.begin(), cards.end(), [&](const CellCard& each) {
        return int(each.cell.column) >= columns || int(each.cell.row) >= rows - curve_rows;
    });
    if (in_use) return not_empty();
    Grown after = grown(*frame, std::size_t(columns), std::size_t(rows));
    Events events{FrameNamed{i.frame, frame->title, after.frame.columns, after.frame.rows}};
    add_layout(events, state, *frame, cards,
               laid_out(after.frame, after.at, std::move(after.heights), cards));
    return fitting(std::move(events));
}

Decision FrameJudge::operator()(const RemoveFrame& i) const {
    if (!state.tools().frames) return put_away(state);
    const Frame* frame = state.frame(i.frame);
    if (!frame) return unknown_frame();
    Events events{FrameRemoved{i.frame}};
    for (const Frame* box : boxes_of(state, *frame)) events.push_back(FrameRemoved{box->id});
    return fitting(std::move(events));
}

Decision FrameJudge::operator()(const OrderFrames& i) const {
    if (!state.tools().frames) return put_away(state);
    for (const FrameId frame : i.frames) {
        if (!state.frame(frame)) return unknown_frame();
    }
    return Events{FramesOrdered{i.frames}};
}

Decision FrameJudge::operator()(const DrawCurve& i) const {
    if (!state.tools().frames) return put_away(state);
    const Frame* frame = state.frame(i.frame);
    if (!frame) return unknown_frame();
    if (frame->kind != FrameKind::journey) {
        return Refusal{"no_curve", msg("Only a journey holds curves."), {}};
    }
    if (base::trimmed(i.persona).empty()) {
        return Refusal{"no_name", msg("A curve needs the name of the person it tells of."), {}};
    }
    const Curve* before = frame->curve(i.persona);
    if (!before && frame->curves.size() >= limits::frame_personas_max) {
        return full(msg("At most {max} people have a curve on one journey."),
                    limits::frame_personas_max);
    }
    std::map<std::uint32_t, std::int32_t> steps;
    if (before && !i.feelings.empty()) {
        for (const Feeling& each : before->feelings) steps[each.column] = each.percent;
    }
    for (const Feeling& each : i.feelings) {
        if (each.column >= frame->columns.size()) return malformed();
        steps[each.column] = each.percent;
    }
    CurveDrawn drawn{i.frame, i.persona, {}};
    for (const auto& [column, percent] : steps) drawn.feelings.push_back({column, percent});
    return Events{drawn};
}

void settle_tables(const State& state, Events& events) {
    CardId moved;
    base::Vec2 to;
    bool free = false;
    for (const Event& event : events) {
        if (const auto* made = std::get_if<CardCreated>(&event)) {
            moved = made->card;
            to = made->at;
            free = true;
        } else if (const auto* move = std::get_if<CardMoved>(&event)) {
            moved = move->card;
            to = move->to;
            const Card* card = state.card(moved);
            free = card && !state.cluster(card->cluster);
        } else if (const auto* joined = std::get_if<CardClustered>(&event)) {
            free = !joined->cluster;
        }
    }
    if (!moved) return;
    const Card* before = state.card(moved);
    const Frame* left = before ? frame_of(state, *before) : nullptr;
    const Frame* reached = free ? frame_at(state, card_rect(to).centre()) : nullptr;
    Events settled = events;
    for (const Frame* frame : {left, left == reached ? nullptr : reached}) {
        if (!frame || !is_table(*frame)) continue;
        const auto cards = cell_cards(state, *frame, moved,
                                      frame == reached ? std::optional(to) : std::nullopt);
        add_layout(settled, state, *frame, cards,
                   laid_out(*frame, frame->at, row_heights(*frame), cards));
    }
    if (settled.size() <= limits::batch_events_max) events = std::move(settled);
}

}  // namespace workshop
