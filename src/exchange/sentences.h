#pragma once
// A session told in words on the command line; each line ends with a line break.

#include "base/words.h"
#include "exchange/json.h"
#include "workshop/state.h"

#include <string>

namespace exchange {

std::string tally_text(const workshop::Vote&, const base::Words&);
// What is wrong with a session's photos, a sentence each; empty when nothing is.
std::string photos_text(const session::PhotoCheck&, const base::Words&);
std::string info_text(const workshop::State&, const Source&, const base::Words&);

}  // namespace exchange
