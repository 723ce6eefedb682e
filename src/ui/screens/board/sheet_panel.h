#pragma once
// The idea sheet of a card: six questions, each with a field. What is written is kept question by
// question, so that each is one step to take back.

#include "ui/world.h"

namespace ui {

class SheetPanel {
public:
    bool open() const { return bool(card_); }
    // Whoever opened it has written what is written there.
    void show(workshop::CardId, workshop::Actor, const workshop::State&, Wishes&);
    // What is being written is kept.
    void close(const workshop::State&, Wishes&);
    workshop::CardId card() const { return card_; }
    // A card that is gone takes its panel with it.
    void draw(Kit&, base::Rect, const World&, Wishes&);

private:
    void keep(const workshop::State&, Wishes&);

    workshop::CardId card_;  // 0: closed
    workshop::Actor writer_;
    // Of the field that is being written: kept also when another card is opened over it.
    struct Pending {
        workshop::SheetPart part;
        std::string text;
    };
    std::optional<Pending> pending_;
};

}  // namespace ui
