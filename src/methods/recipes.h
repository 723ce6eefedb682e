#pragma once
// Recipes: ready-made workshops ("2 h, 12 people") read from assets/recipes/*.json. A recipe gives
// colleges, legend and agenda; the facilitator changes them in preparation.

#include "base/refusal.h"
#include "workshop/intents.h"

namespace methods {

struct Recipe {
    std::string key;          // file name without ending
    std::string title;        // "Atelier de 2 heures"
    std::string summary;      // one line for the shelf
    int order = 0;            // on the shelf
    workshop::Colour colour = workshop::Colour::yellow;  // of its card on the shelf
    workshop::CreateSession session;  // title empty
};

// Every recipe of the folder in this language ("fr", "en"), in shelf order. Throws base::Failure
// naming the file and what is wrong with it.
std::vector<Recipe> read_recipes(const std::string& folder, const std::string& language);

}  // namespace methods
