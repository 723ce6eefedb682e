// Fingers that gather cards: a loop drawn around them, a line drawn from one to another.

#include "board/hands.h"

#include <algorithm>

namespace board {
namespace {

// The topmost card under a point; none: 0.
workshop::CardId card_at(const Layout& layout, base::Vec2 at) {
    const auto under = layout.cards_in({at.x, at.y, 0, 0});
    return under.empty() ? workshop::CardId{} : layout.cards()[under.back()].card;
}

}  // namespace

// -- loops ---------------------------------------------------------------------------------------

// A finger that was held on the empty board may draw a loop. What it does is its own from now on:
// another finger on the board is no second finger of a pinch.
void Hands::hold_canvas(Contact& contact, const Here& here) {
    const workshop::Tools tools = here.state.tools();
    const bool gathers = tools.cards && tools.clusters && !here.state.open_vote();
    if (contact.target.kind != Target::Kind::canvas || !gathers || here.view.only_looking) return;
    contact.may_loop = true;
    gestures_.make_alone(contact.pointer);
}

void Hands::begin_loop(Contact& contact, const input::DragStart& start, const Here& here) {
    contact.doing = Doing::circling;
    presence_.loops.push_back({contact.pointer, contact.hand,
                               {here.view.camera.to_board(start.start_px)},
                               way_step_px / here.view.camera.zoom, {}, false});
    follow_loop(contact, start.px, here);
}

// A finger that only trembles keeps its palette: a loop begins beyond a target's size.
void Hands::follow_loop(const Contact& contact, base::Vec2 px, const Here& here) {
    Loop* loop = presence_.loop_of(contact.pointer);
    if (!loop) return;
    const Camera& camera = here.view.camera;
    add_to(loop->way, camera.to_board(px), loop->step);
    const float away = base::length(px - camera.to_px(loop->way.front()));
    if (!loop->drawn && away > here.view.target_px) {
        loop->drawn = true;
        close_palette(contact.hand);
    }
    catch_cards(*loop, here);
}

void Hands::catch_cards(Loop& loop, const Here& here) const {
    loop.cards.clear();
    if (!loop.drawn) return;
    loop.cards = cards_inside(loop.way, here.layout);
    std::erase_if(loop.cards, [&](workshop::CardId card) {
        return presence_.is_taken(card);
    });
}

void Hands::close_loop(const Contact& contact, const input::DragEnd& end, const Here& here,
                       Outcome& outcome) {
    const Loop* loop = presence_.loop_of(contact.pointer);
    if (!loop) return;
    std::vector<workshop::CardId> cards = loop->cards;
    forget_drag(contact.pointer);
    if (cards.size() < 2 || end.into_pinch) return;
    propose_group(contact.hand, std::move(cards), end.px, here, outcome);
}

// A group of these cards, once it has a name. What could not be is said before anybody writes.
void Hands::propose_group(HandNumber hand, std::vector<workshop::CardId> cards, base::Vec2 px,
                          const Here& here, Outcome& outcome) {
    const PlacedCard* first = here.layout.card(cards.front());
    const auto decision = workshop::decide(here.state, workshop::CreateCluster{{}, cards},
                                           {actor_of(hand), here.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        return say_no(hand, px, *why, here);
    }
    Draft title;
    title.what = Draft::What::new_cluster;
    title.hand = hand;
    title.at = first ? first->at.min() : base::Vec2{};
    title.cards = std::move(cards);
    open_draft(std::move(title), px, here, outcome);
}

// -- links ---------------------------------------------------------------------------------------

// Who has chosen “Link” touches the other card next, even where somebody else has stood nearer.
// 0: nobody within reach waits for a card.
HandNumber Hands::waiting_for_card(base::Vec2 px, float reach_px,
                                   std::span<const HandNumber> busy) {
    HandNumber nearest = 0;
    float least = reach_px;
    for (const Palette& palette : presence_.palettes) {
        const bool waits = palette.about == Palette::About::linking &&
                           std::find(busy.begin(), busy.end(), palette.hand) == busy.end();
        const float away = base::length(places_.of(palette.hand).px - px);
        if (!waits || away > least) continue;
        nearest = palette.hand;
        least = away;
    }
    return nearest;
}

// From the choice “Link” of a card's palette, or from a card whose hand has chosen it.
bool Hands::begin_link(Contact& contact, const input::DragStart& start, const Here& here) {
    const Palette* open = presence_.palette_of(contact.hand);
    if (!open || !open->card) return false;
    const bool from_card = contact.target.kind == Target::Kind::card &&
                           open->about == Palette::About::linking &&
                           open->card == contact.target.card;
    bool from_item = false;
    if (contact.target.kind == Target::Kind::item) {
        const auto items = placed_palette(*open, here.state, here.view).items;
        from_item = contact.target.index < items.size() &&
                    items[contact.target.index].choice == Choice::link;
    }
    if ((!from_card && !from_item) || !may_touch_cards(contact, start.px, here)) return false;
    contact.doing = Doing::linking;
    presence_.threads.push_back({contact.pointer, contact.hand, open->card, {}, start.px});
    close_palette(contact.hand);
    follow_link(contact, start.px, here);
    return true;
}

void Hands::follow_link(const Contact& contact, base::Vec2 px, const Here& here) {
    Thread* thread = presence_.thread_of(contact.pointer);
    if (!thread) return;
    thread->px = px;
    const workshop::CardId over = card_at(here.layout, here.view.camera.to_board(px));
    const bool other = over != thread->card && !presence_.writer_of(over);
    thread->over = other ? over : workshop::CardId{};
}

void Hands::end_link(const Contact& contact, const input::DragEnd& end, const Here& here,
                     Outcome& outcome) {
    const Thread* found = presence_.thread_of(contact.pointer);
    if (!found) return;
    const Thread thread = *found;
    forget_drag(contact.pointer);
    if (thread.over && !end.into_pinch) {
        make_link(contact.hand, thread.card, thread.over, end.px, here, outcome);
    }
}

// What they are to each other already is offered to be changed.
void Hands::make_link(HandNumber hand, workshop::CardId from, workshop::CardId to, base::Vec2 px,
                      const Here& here, Outcome& outcome) {
    close_palette(hand);
    if (!here.state.link(from, to)) {
        const workshop::LinkCards link{from, to, places_.of(hand).link};
        const auto decision = workshop::decide(here.state, link, {actor_of(hand), here.now});
        if (const auto* why = std::get_if<base::Refusal>(&decision)) {
            return say_no(hand, px, *why, here);
        }
        outcome.wishes.push_back({hand, link});
    }
    Palette palette = new_palette(hand, px, here);
    palette.about = Palette::About::link;
    palette.card = from;
    palette.other = to;
    open_palette(palette, here);
}

void Hands::choose_link(const Palette& palette, const PaletteItem& item, const Here& here,
                        Outcome& outcome) {
    if (item.choice == Choice::link) return open_instead(palette, Palette::About::linking, here);
    if (item.choice == Choice::link_kind) places_.of(palette.hand).link = item.link;
    if (item.choice == Choice::link_kind && item.chosen) return;
    const workshop::Link* link = here.state.link(palette.card, palette.other);
    workshop::CardId from = link ? link->from : palette.card;
    workshop::CardId to = link ? link->to : palette.other;
    if (item.choice == Choice::turn_link) std::swap(from, to);
    if (item.choice == Choice::unlink) {
        outcome.wishes.push_back({palette.hand, workshop::UnlinkCards{from, to}});
    } else {
        outcome.wishes.push_back({palette.hand, workshop::LinkCards{from, to, item.link}});
    }
}

// -- when the board changes under them -----------------------------------------------------------

void Hands::follow_gatherings(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    if (locked || !here.state.tools().clusters) presence_.loops.clear();
    for (Loop& loop : presence_.loops) catch_cards(loop, here);
    std::erase_if(presence_.threads, [&](const Thread& thread) {
        return locked || !here.state.card(thread.card);
    });
    for (Thread& thread : presence_.threads) {
        if (!here.state.card(thread.over)) thread.over = {};
    }
}

}  // namespace board
