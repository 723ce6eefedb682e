// Cards are turned towards whoever reads them: by two fingers, or from the palette.

#include "board/hands.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace board {
namespace {

constexpr float quarter = std::numbers::pi_v<float> / 2;
constexpr float lean_part = 0.3F;  // of the fingers' way: it follows, but rests at its quarter

}  // namespace

float CardTwist::lean_rad() const { return (turn_rad - float(quarters) * quarter) * lean_part; }

void CardTwist::follow(const input::PinchMove& move) {
    turn_rad += move.turn_rad;
    gone_px = gone_px + move.pan_px;
    shift_px = (shift_px + move.pan_px - move.centre_px) * move.zoom + move.centre_px;
    zoom *= move.zoom;
    const float far = std::abs(turn_rad) + quarter - twist_quarter_rad;
    const int reached = int(far / quarter), kept = int((far + twist_back_rad) / quarter);
    const bool same_way = (turn_rad < 0) == (quarters < 0);
    const int now = std::clamp(same_way ? std::abs(quarters) : 0, reached, kept);
    quarters = turn_rad < 0 ? -now : now;
    has_turned = has_turned || quarters != 0;
}

// What is seen of the three: how far one finger went around the other, from it, and along with it.
bool CardTwist::is_of_the_board(float apart_px, float slop_px) const {
    const float around = std::abs(turn_rad) * apart_px;
    const float most = std::max(std::abs(std::log(zoom)) * apart_px, base::length(gone_px));
    return !has_turned && most > slop_px && most > around;
}

namespace {

// All that the fingers have done so far, as one.
CameraMove board_move(const CardTwist& twist, base::Vec2 about_px) {
    const base::Vec2 pan = (twist.shift_px + about_px * (twist.zoom - 1)) / twist.zoom;
    return {pan, about_px, twist.zoom};
}

}  // namespace

void Hands::begin_turn(const input::PinchStart& start, const Here& here) {
    const Contact* found = contact(start.first);
    if (!found || found->target.kind != Target::Kind::card || !may_arrange(here)) return;
    const workshop::CardId card = found->target.card;
    if (!here.state.card(card) || presence_.is_taken(card)) return;
    presence_.card_twists.push_back({start.first, start.second, found->hand, card});
}

// True: the board stays where it is.
bool Hands::follow_turn(const input::PinchMove& move, const Here& here, Outcome& outcome) {
    const auto twist = std::ranges::find(presence_.card_twists, move.first, &CardTwist::first);
    if (twist == presence_.card_twists.end()) return false;
    if (twist->given_up) return true;
    const bool turned_before = twist->has_turned;
    twist->follow(move);
    if (twist->has_turned && !turned_before) close_palette(twist->hand);
    if (twist->is_of_the_board(move.apart_px, input::tap_radius_px * here.view.scale)) {
        outcome.camera.push_back(board_move(*twist, move.centre_px));
        presence_.card_twists.erase(twist);
    }
    return true;
}

void Hands::end_turn(const input::PinchEnd& end, const Here& here, Outcome& outcome) {
    const auto found = std::ranges::find(presence_.card_twists, end.first, &CardTwist::first);
    if (found == presence_.card_twists.end()) return;
    const CardTwist twist = *found;
    presence_.card_twists.erase(found);
    const workshop::Card* card = here.state.card(twist.card);
    if (twist.given_up || !card) return;
    if (!twist.has_turned) return outcome.camera.push_back(board_move(twist, end.centre_px));
    if (twist.quarters % workshop::quarter_turn_count == 0) return;
    try_wish(twist.hand, end.centre_px,
             workshop::TurnCard{card->id, workshop::turned(card->turn, twist.quarters)}, here,
             outcome);
}

void Hands::give_up_turns(workshop::CardId card) {
    for (CardTwist& twist : presence_.card_twists) {
        if (twist.card == card) twist.given_up = true;
    }
}

void Hands::turn_card(const Palette& palette, const PaletteItem& item, base::Vec2 px,
                      const Here& here, Outcome& outcome) {
    if (item.again) open_palette(palette, here);
    try_wish(palette.hand, px, workshop::TurnCard{palette.card, item.turn}, here, outcome);
}

void Hands::follow_turns(const Here& here) {
    for (CardTwist& twist : presence_.card_twists) {
        const PlacedCard* card = here.layout.card(twist.card);
        if (!card || card->hidden || !may_arrange(here)) twist.given_up = true;
    }
}

}  // namespace board
