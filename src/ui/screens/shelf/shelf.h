#pragma once
// The first screen: which workshop today? A recipe to begin from, or a session to go on with.

#include "ui/screen.h"
#include "ui/settings_panel.h"

namespace ui {

struct ShelfHere {
    bool settings_open = false;
    bool all_shown = false;
    bool all_recipes = false;
};

struct ShelfView {
    struct RecipeCard {
        std::string key, title, summary, steps;
        workshop::Colour colour = workshop::Colour::yellow;
    };
    struct SessionCard {
        std::string path, title, detail;
        std::string status;        // "To review"
        std::string trouble;       // a sentence about the file; empty: whole
        bool opens = true;         // else the trouble is all there is
        bool review = false;       // a press reviews instead of going on
        std::vector<session::ShelfCard::Patch> patches;
        base::Rect around;         // the patches, board units
    };
    std::string title, question, sessions_title;
    std::string more_recipes;  // “All recipes (16)”; empty: they all fit
    bool all_recipes = false;
    std::vector<RecipeCard> recipes;
    std::vector<SessionCard> sessions;   // newest first
    std::string all;                     // "All sessions (34)"; empty: they all fit
    std::string empty_title, empty_detail;
    std::string language, next_language_name, next_language;
    bool settings_open = false;
    bool all_shown = false;
    SettingsView settings;
};

constexpr std::size_t recipe_row_max = 5;  // recipes shown before “All recipes”
constexpr std::size_t shelf_row_max = 4;  // sessions shown before “All sessions”

ShelfView shelf_screen(const World&, const base::Words&, const ShelfHere&);
void draw_shelf(Kit&, const ShelfView&, ShelfHere&, Wishes&);

class ShelfScreen : public Screen {
public:
    const char* name() const override { return "shelf"; }
    void draw(Kit&, const World&, Wishes&) override;
    ShelfHere& here() { return here_; }

private:
    ShelfHere here_;
};

}  // namespace ui
