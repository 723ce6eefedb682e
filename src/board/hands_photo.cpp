// Photos: seen large, erased for good.

#include "board/hands.h"

namespace board {

void Hands::see_large(HandNumber hand, workshop::CardId card) {
    std::erase_if(presence_.lookings, [&](const Looking& each) { return each.hand == hand; });
    presence_.lookings.push_back({hand, card});
}

// Asked once more: it is the one thing on the board that cannot be undone.
void Hands::ask_to_erase(Palette palette, base::Vec2 px, const Here& here) {
    palette.asks_to_erase = true;
    open_palette(palette);
    say_no(palette.hand, px,
           {"erase_asked", base::msg("The photo goes from this session’s files too, for good: this "
                                     "cannot be undone."),
            {}},
           here);
}

void Hands::erase_photo(const Palette& palette, const Here& here, Outcome& outcome) {
    const workshop::Card* card = here.state.card(palette.card);
    if (!card || !card->photo) return;
    outcome.wishes.push_back({palette.hand, workshop::ErasePhoto{card->photo->digest}});
}

void Hands::forget_gone_lookings(const Here& here) {
    std::erase_if(presence_.lookings, [&](const Looking& each) {
        const workshop::Card* card = here.state.card(each.card);
        return !card || !workshop::photo_shown(here.state, *card);
    });
}

}  // namespace board
