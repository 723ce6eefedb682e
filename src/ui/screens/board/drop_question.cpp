#include "ui/screens/board/drop_question.h"

#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {

PictureUse ask_use(Kit& kit, const DroppedPictures& dropped) {
    const base::Words& words = kit.words();
    const auto count = std::int64_t(dropped.paths.size());
    const std::string title = words.count("What is this picture to be?",
                                          "What are these {n} pictures to be?", count);
    const float row = std::max(kit.target(), kit.px(96)), gap = kit.px(space::small);
    const Modal modal(kit, title, {kit.px(640), modal_height(kit, 2 * row + gap)});
    base::Rect rest = modal.content();
    PictureUse use = modal.dismissed() ? PictureUse::none : PictureUse::not_told;
    const auto choice = [&](const ButtonLook& look) {
        return button(kit, cut_top(rest, (modal.content().h - gap) / 2, gap), look);
    };
    if (choice({.label = words.count("A card", "{n} cards", count), .icon = "card",
                .type = Type::lead, .name = "as card"})) {
        use = PictureUse::card;
    }
    if (choice({.label = words.say("A background, under the cards"), .icon = "frames",
                .type = Type::lead, .name = "as background"})) {
        use = PictureUse::background;
    }
    return use;
}

}  // namespace ui
