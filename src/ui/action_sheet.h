#pragma once
// One decision or action, written by those who will carry it: a sheet over the screen.

#include "ui/world.h"

namespace ui {

class ActionSheetEditor {
public:
    bool open() const { return open_; }
    // A new one, that comes from these cards and was chosen by this vote.
    void begin(workshop::ActionKind, std::vector<workshop::CardId>, workshop::VoteId,
               const workshop::State&);
    // One that is there.
    void show(const workshop::Action&);
    void draw(Kit&, const World&, Wishes&);

private:
    void draw_fields(Kit&, base::Rect& rest, bool writes);
    void draw_foot(Kit&, base::Rect row, const World&, Wishes&);
    bool save(Kit&, const World&, Wishes&);

    bool open_ = false;
    workshop::ActionId action_;  // 0: a new one
    workshop::ActionKind kind_ = workshop::ActionKind::action;
    workshop::ActionSheet sheet_;
    std::vector<workshop::CardId> cards_;
    workshop::VoteId vote_;
};

// Where an action comes from, in one line: its ideas and the vote that chose them.
std::string origins_line(const workshop::State&, const std::vector<workshop::CardId>&,
                         workshop::VoteId, const base::Words&);

}  // namespace ui
