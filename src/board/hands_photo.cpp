// Photos on cards and backgrounds: seen large, erased for good.

#include "board/hands.h"

namespace board {

void Hands::see_large(HandNumber hand, workshop::CardId card, const Here& here) {
    std::erase_if(presence_.lookings, [&](const Looking& each) { return each.hand == hand; });
    presence_.lookings.push_back({hand, card, here.view.pane});
}

// Asked once more: it is the one thing on the board that cannot be undone. What it means is said on
// the other side of the card, so that the answer can be given.
void Hands::ask_to_erase(Palette palette, const Here& here) {
    palette.asks_to_erase = true;
    open_palette(palette, here);
    const workshop::Card* card = here.state.card(palette.card);
    const workshop::Frame* frame = here.state.frame(palette.frame);
    if (!card && !frame) return;
    const base::Rect about_px = card ? here.view.camera.to_px(workshop::rect_of(*card))
                                     : frame_title_px(*frame, here.view);
    const bool below = placed_palette(palette, here.state, here.view).px.y > about_px.y;
    const float away = 4 * here.view.target_px;
    say_no(palette.hand, {about_px.centre().x, below ? about_px.y : about_px.bottom() + away},
           {"erase_asked", base::msg("The photo goes from this session’s files too, for good: this "
                                     "cannot be undone."),
            {}},
           here);
}

void Hands::answer_erasing(const Palette& palette) {
    std::erase_if(presence_.notices, [&](const Notice& each) {
        return each.hand == palette.hand && each.why.code == "erase_asked";
    });
}

void Hands::erase_photo(const Palette& palette, const Here& here, Outcome& outcome) {
    answer_erasing(palette);
    const workshop::Card* card = here.state.card(palette.card);
    const workshop::Frame* frame = here.state.frame(palette.frame);
    const workshop::Photo* photo = card    ? workshop::photo_shown(here.state, *card)
                                   : frame ? workshop::picture_shown(here.state, *frame)
                                           : nullptr;
    if (photo) outcome.wishes.push_back({palette.hand, workshop::ErasePhoto{photo->digest}});
}

void Hands::forget_gone_lookings(const Here& here) {
    std::erase_if(presence_.lookings, [&](const Looking& each) {
        const workshop::Card* card = here.state.card(each.card);
        return !card || !workshop::photo_shown(here.state, *card);
    });
}

}  // namespace board
