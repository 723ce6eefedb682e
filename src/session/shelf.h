#pragma once
// The sessions of a folder, newest first, each with what its card on the shelf shows.

#include "base/geometry.h"
#include "journal/journal.h"
#include "workshop/state.h"

namespace session {

enum class Stage { prepared, running, ended, unreadable };

struct ShelfCard {
    std::string path;
    std::string title, place, date;
    Stage stage = Stage::prepared;
    journal::Condition condition = journal::Condition::whole;
    base::Refusal finding;
    std::size_t cards = 0;
    std::size_t ballots = 0;
    base::Milliseconds last_at = 0;  // of the last entry
    struct Patch {
        base::Rect rect;  // board units
        workshop::Colour colour;
        std::optional<std::uint32_t> photo_rgb = {};  // of a photo, in place of its paper
    };
    std::vector<Patch> patches;  // the board, for the thumbnail
    std::vector<workshop::Project> projects;  // without removed ones
};

// Reads at most `most` files named *.fabrique; never throws for one bad file.
std::vector<ShelfCard> read_shelf(const std::string& folder, std::size_t most);
ShelfCard shelf_card(const std::string& path);
// A free name in the folder for this title: "inscription-a-la-cantine-2.fabrique".
std::string free_path(const std::string& folder, const std::string& title);

}  // namespace session
