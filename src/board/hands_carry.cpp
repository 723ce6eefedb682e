// Fingers that move: cards, whole clusters, the canvas, a card that is being written.

#include "board/hands.h"

#include <algorithm>

namespace board {
namespace {

using base::limits::board_coordinate_max;

base::Vec2 on_the_board(base::Vec2 at) {
    const auto kept = [](float v) {
        return std::clamp(v, -board_coordinate_max, board_coordinate_max);
    };
    return {kept(at.x), kept(at.y)};
}

constexpr float pair_gap = 24;  // board units between two cards that become a group

// Beside a card, on the first side where no other card lies; to its right if all are taken.
base::Vec2 beside(const PlacedCard& other, const PlacedCard& moved, const Layout& layout) {
    const base::Rect own = workshop::card_rect({}, moved.turn);
    const base::Vec2 corner = other.at.min() - own.min();
    const base::Vec2 right = {other.at.w + pair_gap, 0};
    const base::Vec2 sides[] = {right, {0, other.at.h + pair_gap}, {-own.w - pair_gap, 0},
                                {0, -own.h - pair_gap}};
    for (const base::Vec2 side : sides) {
        const auto near = layout.cards_in(workshop::card_rect(corner + side, moved.turn));
        const bool free = std::all_of(near.begin(), near.end(), [&](std::uint32_t index) {
            return layout.cards()[index].card == moved.card;
        });
        if (free) return corner + side;
    }
    return corner + right;
}

}  // namespace

void Hands::begin_drag(Contact& contact, const input::DragStart& start, const Here& here,
                       Outcome& outcome) {
    contact.doing = Doing::ignored;
    switch (contact.target.kind) {
        case Target::Kind::canvas:
            if (contact.may_loop) return begin_loop(contact, start, here);
            contact.doing = Doing::moving;
            outcome.camera.push_back({start.px - start.start_px, start.px, 1});
            return;
        case Target::Kind::card:
            if (begin_link(contact, start, here)) return;
            if (!may_touch_cards(contact, start.px, here)) return;
            return take_up(contact, {contact.target.card}, start.start_px, start.px, here);
        case Target::Kind::cluster: {
            const PlacedCluster* cluster = here.layout.cluster(contact.target.cluster);
            if (!cluster || !may_touch_cards(contact, start.px, here)) return;
            std::vector<workshop::CardId> cards;
            for (const std::uint32_t member : cluster->members) {
                cards.push_back(here.layout.cards()[member].card);
            }
            return take_up(contact, std::move(cards), start.start_px, start.px, here);
        }
        case Target::Kind::stamp:
            if (!may_touch_cards(contact, start.px, here)) return;
            return take_up_stamp(contact, start, here);
        case Target::Kind::zone:
        case Target::Kind::zone_grip:
            if (!may_touch_cards(contact, start.px, here)) return;
            return take_up_zone(contact, start, here);
        case Target::Kind::caret: return begin_on_draft(contact, start, here, outcome);
        case Target::Kind::item: begin_link(contact, start, here); return;
        case Target::Kind::name:
            contact.doing = Doing::moving;
            outcome.camera.push_back({start.px - start.start_px, start.px, 1});
            return;
        case Target::Kind::frame: return take_up_frame(contact, start, here);
        case Target::Kind::grip: return begin_pull(contact, start, here);
        case Target::Kind::curve: return begin_trace(contact, start, here);
        case Target::Kind::minus:
        case Target::Kind::link:
        case Target::Kind::large:
        case Target::Kind::palette:
        case Target::Kind::strip:
        case Target::Kind::keyboard:
        case Target::Kind::sheet:
        case Target::Kind::paper: return;
    }
}

// A new card goes along; after a long press, and where the card has its place, letters are chosen.
void Hands::begin_on_draft(Contact& contact, const input::DragStart& start, const Here& here,
                           Outcome& outcome) {
    const Draft* draft = presence_.draft_of(contact.target.hand);
    if (!draft) return;
    const bool moves = draft->what == Draft::What::new_card && !contact.rested;
    contact.doing = moves ? Doing::shifting : Doing::selecting;
    contact.offset = draft->at - here.view.camera.to_board(start.start_px);
    if (moves) return;
    outcome.asks.push_back(
        {.what = Ask::What::letter, .hand = contact.hand, .px = start.start_px});
    select_to(contact, start.px, outcome);
}

void Hands::select_to(const Contact& contact, base::Vec2 px, Outcome& outcome) {
    outcome.asks.push_back({.what = Ask::What::letter,
                            .hand = contact.hand,
                            .px = px,
                            .selecting = Selecting::yes});
}

// All or nothing: a cluster of which somebody holds a card stays where it is.
void Hands::take_up(Contact& contact, std::vector<workshop::CardId> cards, base::Vec2 start_px,
                    base::Vec2 px, const Here& here) {
    Drag drag{contact.pointer, contact.hand, {}, px, {}};
    if (contact.target.kind == Target::Kind::cluster) drag.cluster = contact.target.cluster;
    const base::Vec2 start = here.view.camera.to_board(start_px);
    for (const workshop::CardId card : cards) {
        if (presence_.is_taken(card)) return blink(card, here);
        const PlacedCard* placed = here.layout.card(card);
        if (placed) drag.grips.push_back({card, placed->corner - start});
    }
    if (drag.grips.empty()) return;
    contact.doing = Doing::carrying;
    close_palette(contact.hand);
    presence_.drags.push_back(std::move(drag));
}

void Hands::move_drag(Contact& contact, const input::DragMove& move, const Here& here,
                      Outcome& outcome) {
    places_.seen(contact.hand, move.px, here.now);
    if (contact.doing == Doing::circling) follow_loop(contact, move.px, here);
    if (contact.doing == Doing::linking) follow_link(contact, move.px, here);
    if (contact.doing == Doing::moving) outcome.camera.push_back({move.by_px, move.px, 1});
    for (Drag& drag : presence_.drags) {
        if (drag.pointer == contact.pointer) drag.px = move.px;
    }
    for (StampDrag& drag : presence_.stamp_drags) {
        if (drag.pointer == contact.pointer) drag.px = move.px;
    }
    for (Stretch& pull : presence_.stretches) {
        if (pull.pointer == contact.pointer) pull.px = move.px;
    }
    for (ZoneDrag& drag : presence_.zone_drags) {
        if (drag.pointer == contact.pointer) drag.px = move.px;
    }
    if (Tracing* tracing = presence_.tracing_of(contact.pointer)) {
        add_to(tracing->way, here.view.camera.to_board(move.px), tracing->step);
    }
    if (contact.doing == Doing::selecting) select_to(contact, move.px, outcome);
    Draft* draft = presence_.draft_of(contact.target.hand);
    if (contact.doing == Doing::shifting && draft && draft->what == Draft::What::new_card) {
        draft->at = on_the_board(here.view.camera.to_board(move.px) + contact.offset);
    }
}

void Hands::let_go(Contact& contact, const input::DragEnd& end, const Here& here,
                   Outcome& outcome) {
    if (contact.doing == Doing::circling) close_loop(contact, end, here, outcome);
    if (contact.doing == Doing::linking) end_link(contact, end, here, outcome);
    if (contact.doing == Doing::pulling) end_pull(contact, end, here, outcome);
    if (contact.doing == Doing::tracing) end_trace(contact, end, here, outcome);
    const auto held = std::find_if(
        presence_.drags.begin(), presence_.drags.end(),
        [&](const Drag& drag) { return drag.pointer == contact.pointer; });
    contact.doing = Doing::ignored;
    if (let_go_stamp(contact.pointer, end, here, outcome)) return;
    if (let_go_zone(contact.pointer, end, here, outcome)) return;
    if (held == presence_.drags.end()) return;
    held->px = end.px;
    if (end.into_pinch) return forget_drag(contact.pointer);
    // The others' cards stay in the air: what they hold is no panel to land in.
    if (held->frame) drop_frame(*held, here, outcome);
    else if (held->cluster) drop_cluster(*held, here, outcome);
    else drop_card(*held, here, outcome);
}

void Hands::drop_card(const Drag& held, const Here& here, Outcome& outcome) {
    const Drag drag = held;
    const Drag::Grip grip = drag.grips.front();
    const base::Vec2 let_go_at = on_the_board(drag.at(grip, here.view.camera));
    const Landing landing = landing_of(here.layout, grip.card, let_go_at, presence_.held());
    forget_drag(drag.pointer);
    const PlacedCard* card = here.layout.card(grip.card);
    const PlacedCard* pair = landing.pair ? here.layout.card(landing.pair) : nullptr;
    if (!card) return;
    base::Vec2 to = let_go_at;
    if (pair) to = on_the_board(beside(*pair, *card, here.layout));
    if (landing.into) to = on_the_board(rest_in(here.layout, landing.into, grip.card, let_go_at));
    const bool groups = here.state.tools().clusters;
    workshop::MoveCards move{{{grip.card, to}}};
    if (groups && landing.into != card->cluster) move.into = landing.into;
    if (move.into || to != card->corner) outcome.wishes.push_back({drag.hand, std::move(move)});
    if (!groups || !pair || presence_.writer_of(landing.pair)) return;
    propose_group(drag.hand, {landing.pair, grip.card}, drag.px, here, outcome);
}

void Hands::drop_cluster(const Drag& held, const Here& here, Outcome& outcome) {
    const Drag drag = held;
    forget_drag(drag.pointer);
    workshop::MoveCards move;
    const auto flush = [&] {
        if (!move.moves.empty()) outcome.wishes.push_back({drag.hand, std::move(move)});
        move = {};
    };
    for (const Drag::Grip& grip : drag.grips) {
        const PlacedCard* card = here.layout.card(grip.card);
        const base::Vec2 to = on_the_board(drag.at(grip, here.view.camera));
        if (!card || to == card->corner) continue;
        move.moves.push_back({grip.card, to});
        if (move.moves.size() == base::limits::batch_events_max) flush();
    }
    flush();
}

void Hands::forget_drag(std::int64_t pointer) {
    const auto its = [&](const auto& each) { return each.pointer == pointer; };
    std::erase_if(presence_.drags, its);
    std::erase_if(presence_.stamp_drags, its);
    std::erase_if(presence_.zone_drags, its);
    std::erase_if(presence_.loops, its);
    std::erase_if(presence_.threads, its);
    std::erase_if(presence_.stretches, its);
    std::erase_if(presence_.tracings, its);
    if (Contact* holder = contact(pointer)) holder->doing = Doing::ignored;
}

}  // namespace board
