#include "workshop/action.h"

#include "base/words.h"
#include "workshop/named.h"

namespace workshop {
namespace {

using base::msg;

constexpr NamedPart parts[action_part_count] = {
    {"what", msg("What"), msg("What is done, in one sentence?")},
    {"who", msg("Who"), msg("Who makes sure that it happens?")},
    {"when", msg("When"), msg("By when?")},
    {"means", msg("With what means"), msg("What does it take: people, time, places?")},
    {"training", msg("Training"), msg("Who has to learn what for it?")},
    {"indicator", msg("How we will know"), msg("By what will you see that it works?")},
    {"outcome", msg("What became of it"), msg("What was done; and if it was not, why?")},
};

constexpr Named kinds[action_kind_count] = {{"decision", msg("Decision")},
                                            {"action", msg("Action")}};
constexpr Named stages[action_stage_count] = {{"planned", msg("Planned")},
                                              {"under_way", msg("Under way")},
                                              {"done", msg("Done")},
                                              {"not_done", msg("Not done")}};

}  // namespace

const char* key_of(ActionPart part) { return parts[std::size_t(part)].key; }
const char* word_of(ActionPart part) { return parts[std::size_t(part)].word; }
const char* question_of(ActionPart part) { return parts[std::size_t(part)].question; }
const char* key_of(ActionKind kind) { return kinds[std::size_t(kind)].key; }
const char* word_of(ActionKind kind) { return kinds[std::size_t(kind)].word; }
const char* key_of(ActionStage stage) { return stages[std::size_t(stage)].key; }
const char* word_of(ActionStage stage) { return stages[std::size_t(stage)].word; }

}  // namespace workshop
