#pragma once
// The crossing, before the room: choosing the ideas of four lists, then cell after cell with both
// ideas large, or the four matrices at a glance.

#include "ui/screen.h"
#include "ui/screens/vote/bar.h"
#include "workshop/crossing.h"

namespace ui {

enum class CrossingPage { walk, matrices, choose, example };

struct CrossingHere {
    BarHere bar;
    CrossingPage page = CrossingPage::walk;
    int matrix = 0;             // of the page of the matrices
    int seconds_a_cell = 120;
    base::Milliseconds cell_since = 0;  // steady
    workshop::CrossingCell cell;        // that this was
    workshop::CrossingSizes sizes = workshop::crossing_sizes;
    std::set<workshop::CardId> left_out;  // though they are among the first ones
};

struct CrossingView {
    struct Idea {
        workshop::CardId card;
        std::string text, points;
        bool chosen = false;
    };
    struct List {
        std::string name, count;
        workshop::Colour colour = workshop::Colour::green;
        std::vector<Idea> ideas;
        std::size_t size = 0;
    };
    TopBarView bar;
    RoomView room;
    std::string title, instruction;
    CrossingPage page = CrossingPage::choose;  // what can be shown of what was asked for
    bool may_change = false;
    // -- to choose
    std::array<List, workshop::crossing_axis_count> lists;
    workshop::CrossingAxes axes;  // what would be crossed
    std::string trouble;          // why that cannot be
    // -- a cell
    workshop::CrossingId crossing;
    workshop::CrossingCell cell;
    std::string question, row_axis, column_axis, row, column, progress;
    workshop::Colour row_colour = workshop::Colour::green, column_colour = workshop::Colour::blue;
    std::vector<std::string> answers;
    bool skipped = false;
    std::optional<workshop::CrossingCell> before, after, drawn;  // drawn: by lot
    std::string left;      // of the time for this cell, “01:20”
    float left_part = 1;
    // -- the matrices
    workshop::CrossingTable table;  // of the session, or of the example
    bool has_example = false;
    std::string source;             // of the example, which nobody changes
    std::vector<std::string> matrix_names;
};

CrossingView crossing_screen(const World&, const base::Words&, const CrossingHere&);

class CrossingScreen : public Screen {
public:
    const char* name() const override { return "crossing"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World&) const override;
    CrossingHere& here() { return here_; }

private:
    CrossingHere here_;
};

// The worked cells of the source document, to be read: nothing of it comes into the session.
workshop::CrossingTable example_table(const methods::Reference&, const std::string& language);

// Its pages, each from the top of `rest`.
void draw_choice_of_ideas(Kit&, base::Rect& rest, const CrossingView&, CrossingHere&, Wishes&);
void draw_cell(Kit&, base::Rect& rest, const CrossingView&, CrossingHere&, Wishes&);
void draw_matrices(Kit&, base::Rect& rest, const CrossingView&, CrossingHere&, Wishes&);

}  // namespace ui
