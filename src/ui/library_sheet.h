#pragma once
// The library of methods: what there is for each stage of a project, how each one goes, and one of
// them to be laid on the board.

#include "ui/world.h"

namespace ui {

// Already worded, in the library's order.
struct LibraryView {
    struct Entry {
        std::string key, title, facts;  // facts: "40 min · 3 to 6 people"
    };
    struct Part {
        std::string title;
        std::vector<std::string> lines;
        bool numbered = false;
    };
    std::vector<Entry> entries;   // of the stage
    std::string title, aim, facts;  // of the one that is chosen; empty: none is
    std::vector<Part> parts;
};
LibraryView library_view(const workshop::Methods&, const base::Words&, workshop::MethodStage,
                         const std::string& chosen);

class LibrarySheet {
public:
    void open() { open_ = true; }
    bool is_open() const { return open_; }
    // A method that is to be laid on the board; null: none. `lays`: it could be.
    const workshop::Method* draw(Kit&, const World&, bool lays);

private:
    void draw_entries(Kit&, base::Rect, const LibraryView&);
    bool draw_one(Kit&, base::Rect, const LibraryView&, const workshop::Method&, bool lays,
                  bool alone);

    bool open_ = false;
    workshop::MethodStage stage_ = workshop::MethodStage::discover;
    std::string chosen_;  // its key
};

}  // namespace ui
