#include "workshop/idea_sheet.h"

#include "base/words.h"
#include "workshop/named.h"

namespace workshop {
namespace {

using base::msg;

constexpr NamedPart parts[sheet_part_count] = {
    {"problem", msg("Problem"), msg("What does not work today?")},
    {"people", msg("Who benefits"), msg("For whom does it get better?")},
    {"solution", msg("Solution"), msg("What would be done?")},
    {"cost", msg("Cost"), msg("What would it cost, roughly?")},
    {"effort", msg("Effort"), msg("Who would have to do what, for how long?")},
    {"risk", msg("Risk"), msg("What could go wrong?")},
};

}  // namespace

const char* key_of(SheetPart part) { return parts[std::size_t(part)].key; }
const char* word_of(SheetPart part) { return parts[std::size_t(part)].word; }
const char* question_of(SheetPart part) { return parts[std::size_t(part)].question; }

}  // namespace workshop
