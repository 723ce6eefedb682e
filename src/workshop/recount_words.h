#pragma once
// “With another rule…”: what a recount changes, in plain words and in easy-to-read ones (FALC, the
// European rules of Inclusion Europe: short sentences, one idea each, no hard word).

#include "base/words.h"
#include "voting/recount.h"

#include <functional>
#include <string>
#include <vector>

namespace workshop {

enum class Plainness : std::uint8_t { plain, easy };

// What each option is called, by id; of options it does not know, an empty name.
using Names = std::function<std::string(voting::OptionId)>;

// One or two sentences: whether the other rule would have chosen the same, and if not, whom.
std::string recount_sentence(const voting::Result& announced, const voting::Recount&, const Names&,
                             const base::Words&, Plainness);

// One for each recount that changes something, and one for all others together.
std::vector<std::string> recount_sentences(const voting::Result& announced,
                                           const std::vector<voting::Recount>&, const Names&,
                                           const base::Words&, Plainness);

}  // namespace workshop
