// Contacts that draw: on a drawing sheet any finger, on the canvas a pen. They do not wait to see
// whether they become a tap: ink flows when they come down.

#include "board/clean_shape.h"
#include "board/hands.h"
#include "board/keyboard_place.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

using base::msg;
using Does = Inking::Doing;

constexpr base::Milliseconds two_finger_ms = 300;  // a second finger this soon holds the sheet
constexpr float palm_mm = 120;                 // around a pen, fingers are of the hand holding it
constexpr float sheet_px_per_unit_max = 2.8F;  // for each 44 px of a target
constexpr float sheet_width_part_max = 0.46F;  // of the room: two people side by side
constexpr float sheet_height_part_max = 0.9F;
constexpr float tools_a_row = 9;
constexpr float buttons_targets = 2.4F;        // left free at the lower edge of the screen,
constexpr float buttons_part_max = 0.2F;       // with large letters less: buttons step aside
constexpr float clear_width_part = 0.42F;      // of the room, that a clear sheet takes
constexpr float clear_height_part = 0.7F;

// Where sheets may lie.
base::Rect sheet_room(const View& view) {
    base::Rect room = room_of(view);
    room.h -= std::min(buttons_targets * view.target_px, room.h * buttons_part_max);
    return room;
}

// The height of a sheet's tools: a target, but never so large that the paper below which they lie
// leaves each less wide than high.
float tool_target(const View& view, Turn turn) {
    const base::Rect room = sheet_room(view);
    const float high = workshop::is_sideways(turn) ? room.w * sheet_width_part_max
                                                   : room.h * sheet_height_part_max;
    const float rows = Sheet::panel_size_px({{}, 0, 1}, Turn::none).y;
    const float paper = tools_a_row * card_paper_units.y / card_paper_units.x;
    return std::min(view.target_px, high / (rows + paper));
}

float width_on(const Inking& inking, float zoom) {
    const bool marker = inking.pencil.tool == InkTool::marker;
    if (!inking.on_canvas) return marker ? card_marker_units : card_pen_units;
    const float units = (marker ? canvas_marker_px : canvas_pen_px) / zoom;
    return std::min(units, base::limits::line_width_units_max);
}

Inking begun(const input::Pointer& pointer, const Here& here) {
    Inking inking;
    inking.pane = here.view.pane;
    inking.pointer = pointer.id;
    inking.kind = pointer.kind;
    inking.px = inking.start_px = inking.rest_px = pointer.px;
    inking.since = inking.resting_since = here.now;
    return inking;
}

bool is_pen(const Inking& inking) { return inking.kind == input::PointerKind::pen; }

}  // namespace

bool holds_still(const Inking& inking) {
    return inking.sheet == 0 && inking.doing != Does::ignored && !inking.left;
}

bool rests_at_end(const Inking& inking) {
    return inking.doing == Does::drawing && inking.left && !inking.held_at_end &&
           inking.finished.empty();
}

// -- coming down ---------------------------------------------------------------------------------

// True: the contact is not followed by gestures.
bool Hands::begin_ink(const input::Pointer& pointer, const Target& target, const Here& here) {
    const bool on_sheet = target.kind == Target::Kind::paper || target.kind == Target::Kind::sheet;
    if (on_sheet) return begin_on_sheet(pointer, target, here);
    const bool canvas = target.kind == Target::Kind::canvas || target.kind == Target::Kind::stamp;
    return canvas && begin_on_canvas(pointer, here);
}

bool Hands::begin_on_sheet(const input::Pointer& pointer, const Target& target,
                           const Here& here) {
    const Draft& draft = *presence_.draft_of(target.hand);
    Inking made = begun(pointer, here);
    made.hand = made.sheet = target.hand;
    made.on_canvas = draft.is_clear();
    made.pencil = draft.pencil;
    made.before = draft.ink;
    if (draft.pencil.tool == InkTool::eraser) made.doing = Does::erasing;
    if (target.kind == Target::Kind::sheet) made.doing = Does::moving;
    for (Inking& other : presence_.inkings) {
        if (other.sheet != target.hand || other.doing == Does::ignored) continue;
        if (is_pen(other) && !is_pen(made)) {
            made.doing = Does::ignored;  // the palm of the hand that holds the pen
        } else if (here.now - other.since <= two_finger_ms && !is_pen(made)) {
            cancel_ink(other);
            other.doing = Does::moving;
            made.doing = Does::moving;
        }
    }
    places_.seen(target.hand, pointer.px, here.now);
    Inking& inking = presence_.inkings.emplace_back(std::move(made));
    if (inking.doing == Does::drawing) draw_to(inking, pointer, here);
    if (inking.doing == Does::erasing) rub_to(inking, pointer.px, here);
    return true;
}

bool Hands::begin_on_canvas(const input::Pointer& pointer, const Here& here) {
    const bool pen = pointer.kind == input::PointerKind::pen;
    const float palm_px = palm_mm * here.view.px_per_mm;
    const bool palm = std::any_of(
        presence_.inkings.begin(), presence_.inkings.end(), [&](const Inking& other) {
            return is_pen(other) && base::length(other.px - pointer.px) <= palm_px;
        });
    Inking made = begun(pointer, here);
    if (!pen && palm && pointer.kind == input::PointerKind::finger) {
        made.doing = Does::ignored;
        presence_.inkings.push_back(std::move(made));
        return true;
    }
    if (!pen || here.view.only_looking || !here.state.tools().cards) return false;
    made.hand = hand_for(pointer, {}, here);
    made.pencil = places_.of(made.hand).pencil;
    if (made.pencil.tool == InkTool::eraser) made.doing = Does::erasing;
    close_palette(made.hand);
    Inking& inking = presence_.inkings.emplace_back(std::move(made));
    if (inking.doing == Does::drawing) draw_to(inking, pointer, here);
    else rub_to(inking, pointer.px, here);
    return true;
}

// -- under way -----------------------------------------------------------------------------------

bool Hands::take_ink(const input::Pointer& pointer, const Here& here, Outcome& outcome) {
    Inking* inking = presence_.inking_of(pointer.id);
    if (!inking) return false;
    if (pointer.phase == input::Phase::cancelled) cancel_ink(*inking);
    else if (base::finite(pointer.px)) follow_ink(*inking, pointer, here);
    if (pointer.phase == input::Phase::up) end_ink(*inking, here, outcome);
    if (pointer.phase == input::Phase::up || pointer.phase == input::Phase::cancelled) {
        std::erase_if(presence_.inkings,
                      [&](const Inking& each) { return each.pointer == pointer.id; });
    }
    return true;
}

void Hands::follow_ink(Inking& inking, const input::Pointer& pointer, const Here& here) {
    if (pointer.phase == input::Phase::down || pointer.px == inking.px) return;
    switch (inking.doing) {
        case Does::drawing: draw_to(inking, pointer, here); break;
        case Does::erasing: rub_to(inking, pointer.px, here); break;
        case Does::moving: move_sheet(inking, pointer.px - inking.px, here); break;
        case Does::ignored: break;
    }
    inking.px = pointer.px;
    const float slop_px = input::tap_radius_px * here.view.scale;
    if (base::length(inking.px - inking.start_px) > slop_px) inking.left = true;
    if (base::length(inking.px - inking.rest_px) <= slop_px) return;
    inking.rest_px = inking.px;
    inking.resting_since = here.now;
    inking.held_at_end = false;
    inking.clean.reset();
}

// Each finger that holds it moves it by its share.
void Hands::move_sheet(const Inking& inking, base::Vec2 by_px, const Here& here) {
    Draft* draft = presence_.draft_of(inking.sheet);
    if (!draft || !draft->sheet) return;
    const auto holders = std::count_if(
        presence_.inkings.begin(), presence_.inkings.end(), [&](const Inking& each) {
            return each.sheet == inking.sheet && each.doing == Does::moving;
        });
    draft->sheet->move_to(draft->sheet->panel_px().min() + by_px / float(holders));
    keep_in_view(*draft, here.view);
}

void Hands::draw_to(Inking& inking, const input::Pointer& pointer, const Here& here) {
    const Draft* draft = inking.sheet ? presence_.draft_of(inking.sheet) : nullptr;
    if (!inking.on_canvas && (!draft || !draft->sheet)) return;
    const base::Vec2 at = inking.on_canvas ? here.view.camera.to_board(pointer.px)
                                           : draft->sheet->to_units(pointer.px);
    inking.trace.push_back({at, width_on(inking, here.view.camera.zoom) *
                                    pressed_by(pointer.pressure, is_pen(inking))});
    const bool room = inking.finished.size() < base::limits::batch_events_max / 2;
    if (!inking.on_canvas || !room || inking.trace.size() < trace_points_max) return;
    for (auto& stroke : canvas_strokes(inking.trace, inking.pencil)) {
        inking.finished.push_back(std::move(stroke));
    }
    inking.trace = {inking.trace.back()};
}

void Hands::rub_to(Inking& inking, base::Vec2 px, const Here& here) {
    if (!inking.on_canvas) {
        Draft* draft = presence_.draft_of(inking.sheet);
        if (!draft || !draft->sheet) return;
        const base::Vec2 from = draft->sheet->to_units(inking.px);
        const base::Vec2 to = draft->sheet->to_units(px);
        const float reach = eraser_reach_px / draft->sheet->px_per_unit();
        std::erase_if(draft->ink, [&](const workshop::InkLine& line) {
            return touches(line, {}, from, to, reach);
        });
        return;
    }
    const base::Vec2 from = here.view.camera.to_board(inking.px);
    const base::Vec2 to = here.view.camera.to_board(px);
    const float reach = eraser_reach_px / here.view.camera.zoom;
    const base::Rect way = base::grown(
        {std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x),
         std::abs(to.y - from.y)},
        reach);
    for (const PlacedStroke& placed : here.layout.strokes()) {
        if (!placed.at.overlaps(way) || presence_.rubbed_out(placed.stroke)) continue;
        const workshop::Stroke* stroke = here.state.stroke(placed.stroke);
        if (stroke && touches(stroke->line, stroke->at, from, to, reach)) {
            inking.touched.push_back(placed.stroke);
        }
    }
}

// -- lifting -------------------------------------------------------------------------------------

// Made clean: the head of an arrow whose shaft the same hand has just drawn, or a shape of its own.
std::optional<Trace> Hands::cleaned(const Inking& inking) {
    const std::optional<Place::Shaft>& shaft = places_.of(inking.hand).shaft;
    std::optional<CleanShape> clean;
    if (shaft && shaft->on_canvas == inking.on_canvas && inking.since <= shaft->until) {
        clean = clean_head(shaft->from, shaft->to, inking.trace);
    }
    if (!clean) clean = clean_shape(inking.trace);
    return clean ? std::optional(clean->points) : std::nullopt;
}

// As it is when it lifts.
Trace Hands::kept_trace(const Inking& inking, const Here& here) {
    const bool whole = inking.finished.empty();
    const auto clean = !inking.clean && inking.pencil.cleans && whole ? cleaned(inking)
                                                                      : inking.clean;
    std::optional<Place::Shaft>& shaft = places_.of(inking.hand).shaft;
    shaft.reset();
    if (clean && clean->size() == 2) {
        shaft = {clean->front().at, clean->back().at, inking.on_canvas,
                 here.now + head_after_ms};
    }
    return clean.value_or(inking.trace);
}

void Hands::end_ink(const Inking& inking, const Here& here, Outcome& outcome) {
    if (!inking.on_canvas) {
        if (Draft* draft = presence_.draft_of(inking.sheet)) end_on_sheet(inking, *draft, here);
        return;
    }
    if (inking.doing == Does::drawing) {
        workshop::DrawStrokes drawn{inking.finished};
        for (auto& stroke : canvas_strokes(kept_trace(inking, here), inking.pencil)) {
            drawn.strokes.push_back(std::move(stroke));
        }
        if (!drawn.strokes.empty()) outcome.wishes.push_back({inking.hand, std::move(drawn)});
    }
    workshop::EraseStrokes erased;
    const auto flush = [&] {
        if (!erased.strokes.empty()) outcome.wishes.push_back({inking.hand, std::move(erased)});
        erased = {};
    };
    for (const workshop::StrokeId stroke : inking.touched) {
        if (here.state.stroke(stroke)) erased.strokes.push_back(stroke);
        if (erased.strokes.size() == base::limits::batch_events_max) flush();
    }
    flush();
}

// A line more than the card can hold is not drawn, and why is said.
void Hands::end_on_sheet(const Inking& inking, Draft& draft, const Here& here) {
    const workshop::Ink before = inking.doing == Does::erasing ? inking.before : draft.ink;
    if (inking.doing == Does::drawing) {
        workshop::Ink ink = draft.ink;
        for (workshop::InkLine& line : card_lines(kept_trace(inking, here), inking.pencil)) {
            ink.push_back(std::move(line));
        }
        if (const auto why = workshop::validate(workshop::CardInked{{1}, ink})) {
            return say_no(draft.hand, inking.px, *why, here);
        }
        draft.ink = std::move(ink);
    }
    if (draft.ink == before) return;
    if (draft.past.size() >= sheet_steps_max) draft.past.erase(draft.past.begin());
    draft.past.push_back(before);
}

// Leaves no trace. What an eraser took off a sheet comes back.
void Hands::cancel_ink(Inking& inking) {
    Draft* draft = inking.on_canvas ? nullptr : presence_.draft_of(inking.sheet);
    if (draft && inking.doing == Does::erasing) draft->ink = inking.before;
    inking.doing = Does::ignored;
    inking.trace.clear();
    inking.clean.reset();
    inking.finished.clear();
    inking.touched.clear();
}

// A pen that stays where it came down asks for its palette, as a finger does.
void Hands::hold_with_pen(const Here& here) {
    for (Inking& inking : presence_.inkings) {
        if (!holds_still(inking) || here.now - inking.since < input::long_press_ms) continue;
        cancel_ink(inking);
        const Here there = here.in(inking.pane);
        Palette palette = new_palette(inking.hand, inking.px, there);
        palette.at = there.view.camera.to_board(inking.px);
        palette.pencil = places_.of(inking.hand).pencil;
        open_palette(palette, there);
    }
}

// A line that is held at its end asks to be made clean; it is rough again as soon as it goes on.
void Hands::hold_at_end(const Here& here) {
    for (Inking& inking : presence_.inkings) {
        if (!rests_at_end(inking) || here.now - inking.resting_since < clean_hold_ms) continue;
        inking.held_at_end = true;
        inking.clean = cleaned(inking);
    }
}

// A sheet that was put down has no fingers on it; a locked board takes no ink. What is drawn
// through a clear sheet is ended by its finger.
void Hands::forget_gone_inkings(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    for (Inking& inking : presence_.inkings) {
        const Draft* draft = inking.sheet ? presence_.draft_of(inking.sheet) : nullptr;
        const bool gone = inking.on_canvas ? locked : !draft || !draft->sheet;
        if (gone && inking.doing != Does::ignored) cancel_ink(inking);
    }
}

// -- sheets --------------------------------------------------------------------------------------

// What was drawn is drawn on, what was written is written on.
void Hands::open_drawing(const Contact& contact, const Here& here) {
    const Draft* draft = presence_.draft_of(contact.hand);
    const bool this_card = draft && draft->what == Draft::What::card &&
                           draft->card == contact.target.card;
    if (this_card && !draft->ink.empty()) draw_on(contact.hand, here);
}

// The keyboard makes way for a sheet.
void Hands::draw_on(HandNumber hand, const Here& here) {
    Draft* draft = presence_.draft_of(hand);
    if (!draft || !draft->is_card()) return;
    const View& view = here.view;
    const base::Rect room = sheet_room(view);
    const Turn turn = draft->keyboard.turn();
    const float tool = tool_target(view, turn);
    const base::Vec2 unit = Sheet::panel_size_px({card_paper_units, 1, 0}, turn);
    const base::Vec2 least = Sheet::panel_size_px({card_paper_units, 0, tool}, turn);
    const float scale = std::min({sheet_px_per_unit_max * view.target_px / key_px_min,
                                  (room.w - least.x) * sheet_width_part_max / unit.x,
                                  (room.h * sheet_height_part_max - least.y) / unit.y});
    const SheetSize size{card_paper_units, std::max(scale, 1.F), tool};
    std::vector<Draft> others;
    for (const Draft& other : presence_.drafts) {
        if (other.hand != hand) others.push_back(other);
    }
    const base::Rect card = view.camera.to_px(draft->card_rect());
    const base::Vec2 at = best_origin(card, Sheet::panel_size_px(size, turn), room,
                                      view.target_px / 4, others);
    draft->keyboard.cancel_all();
    draft->sheet = Sheet(at, size, turn);
    places_.of(hand).shaft.reset();  // it was drawn on something else
}

// Around the place that was touched, and as little as possible over what others have open.
base::Vec2 Hands::clear_place(base::Vec2 touched, base::Vec2 panel, base::Rect room,
                              const Draft& own) const {
    constexpr float parts[] = {0.5F, 0.3F, 0.7F, 0.1F, 0.9F};
    base::Vec2 best;
    float least = INFINITY;
    for (const float x : parts) {
        for (const float y : parts) {
            const base::Vec2 at =
                inside(touched - base::Vec2{panel.x * x, panel.y * y}, panel, room);
            float covered = 0;
            for (const Draft& other : presence_.drafts) {
                if (other.hand == own.hand) continue;
                covered += shared_area({at.x, at.y, panel.x, panel.y}, other.panel_px());
            }
            if (covered >= least) continue;
            least = covered;
            best = at;
        }
    }
    return best;
}

// A clear sheet around the place that was touched: fingers within it draw on the board.
void Hands::draw_here(const Palette& palette, base::Vec2 px, const Here& here,
                      Outcome& outcome) {
    const View& view = here.view;
    Draft made;
    made.what = Draft::What::clear_sheet;
    made.hand = palette.hand;
    made.at = palette.at;
    made.pencil = places_.of(palette.hand).pencil;
    Draft* draft = open_draft(std::move(made), px, here, outcome);
    if (!draft) return;
    const Turn turn = draft->keyboard.turn();
    const base::Rect room = sheet_room(view);
    const base::Vec2 beside = Sheet::panel_size_px({{0, 0}, 1, view.target_px}, turn);
    base::Vec2 paper{room.w * clear_width_part - beside.x, room.h * clear_height_part - beside.y};
    paper = turned(paper, turn);
    const base::Vec2 least = card_paper_units * (view.target_px / key_px_min);
    const SheetSize size{{std::max(paper.x, least.x), std::max(paper.y, least.y)}, 1,
                         view.target_px};
    const base::Vec2 at = clear_place(view.camera.to_px(palette.at),
                                      Sheet::panel_size_px(size, turn), room, *draft);
    draft->keyboard.cancel_all();
    draft->sheet = Sheet(at, size, turn);
}

void Hands::write_on(Draft& draft, const Here& here) {
    draft.sheet.reset();
    keep_in_view(draft, here.view);
    forget_gone_inkings(here);
}

void Hands::take_line_back(Draft& draft) {
    if (draft.past.empty()) return;
    draft.ink = std::move(draft.past.back());
    draft.past.pop_back();
}

}  // namespace board
