#pragma once
// How a workshop closes: ideas from the parking are offered again, what was decided is read out,
// and the closing form, filled in from what happened, says what is kept.

#include "ui/action_sheet.h"
#include "ui/screen.h"
#include "ui/screens/vote/bar.h"
#include "workshop/closing.h"

namespace ui {

struct ClosingView {
    struct Idea {
        workshop::CardId card;
        std::string text, detail;
        workshop::Colour colour = workshop::Colour::yellow;
    };
    struct Deed {
        workshop::ActionId action;
        std::string what, detail;  // “Action · Régie · avant mars”
        bool decision = false;
    };
    TopBarView bar;
    RoomView room;
    std::string title, instruction, contributions;
    std::vector<Idea> parked, unexpected;
    std::vector<Deed> deeds;
    workshop::ClosingForm form;
    std::vector<std::string> colleges;  // names, of the form's attendees
    bool may_change = false;
    bool over = false;
};

ClosingView closing_screen(const World&, const base::Words&);

class ClosingScreen : public Screen {
public:
    const char* name() const override { return "closing"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World& world) const override { return next_second(world); }

private:
    void draw_ideas(Kit&, base::Rect& rest, const ClosingView&, const World&, Wishes&);
    void draw_deeds(Kit&, base::Rect& rest, const ClosingView&, const World&);
    void draw_form(Kit&, base::Rect& rest, const ClosingView&, Wishes&);
    void draw_end(Kit&, base::Rect& rest, const ClosingView&, Wishes&);

    BarHere bar_;
    ActionSheetEditor sheet_;
    bool asks_to_end_ = false;
};

}  // namespace ui
