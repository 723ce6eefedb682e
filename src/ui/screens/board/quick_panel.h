#pragma once
// Quick entry: paper ideas typed by a co-facilitator at a real keyboard. Whose voice, which table
// and which colour are said once; then a line, Enter, the next line.

#include "ui/world.h"

namespace ui {

constexpr std::size_t quick_entries_shown_max = 8;

class QuickPanel {
public:
    bool open() const { return open_; }
    void show(const workshop::State&);
    void close() { open_ = false; }
    // Intents of the facilitator, at most one a frame.
    void draw(Kit&, base::Rect, const World&, Wishes&);

private:
    void draw_choices(Kit&, base::Rect& rest, const workshop::State&);
    void draw_line(Kit&, base::Rect& rest, const World&, Wishes&);
    void draw_entries(Kit&, base::Rect& rest, const workshop::State&, Wishes&) const;

    bool open_ = false;
    bool focus_ = false;  // on the line, at the next frame
    std::string college_, table_;
    workshop::Colour colour_ = workshop::Colour::yellow;
    std::string line_;  // what was refused, to be mended
    workshop::CardId first_;  // cards from here on were made since it is open
};

// What was entered since, last one first.
std::vector<const workshop::Card*> entered_since(const workshop::State&, workshop::CardId first);

}  // namespace ui
