#pragma once
// What the machine gives: folders, words, clocks, randomness. Read here, handed on as values.

#include "base/random.h"
#include "base/words.h"
#include "session/session.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

using Clock = std::function<base::Milliseconds()>;

struct Folders {
    std::string assets;    // methods/, web/, reference/
    std::string words;     // <language>/LC_MESSAGES/fabrique.mo
    std::string sessions;  // the person's own; made when it is first needed
    std::string settings;  // file name
};

// FABRIQUE_ASSETS, else ../share/fabrique beside the program, else the source tree it was built in.
Folders find_folders();

// Installed languages, the default first.
const std::vector<std::string>& languages();
base::Words load_words(const Folders&, const std::string& language);

Clock wall_clock();
int utc_offset_minutes(base::Milliseconds at);

// Unguessable bytes from the system.
session::Surroundings real_surroundings();
// The same bytes at every run, also inside libsodium: for demonstrations and tests, whose sealed
// ballots therefore protect nobody.
session::Surroundings seeded_surroundings(std::uint64_t seed);

}  // namespace app
