#pragma once
// What a workshop decides and who does it: decisions, and actions with their answers. Each keeps
// the cards and the vote it comes from.

#include "workshop/words.h"

namespace workshop {

using ActionId = base::Id<struct ActionTag>;

enum class ActionKind : std::uint8_t { decision, action };
constexpr int action_kind_count = 2;

enum class ActionPart : std::uint8_t { what, who, when, means, training, indicator, outcome };
constexpr std::size_t action_part_count = 7;

// Of an action, when it is told what became of it.
enum class ActionStage : std::uint8_t { planned, under_way, done, not_done };
constexpr int action_stage_count = 4;

struct ActionSheet {
    std::array<std::string, action_part_count> answers;  // by part; empty: not answered
    ActionStage stage = ActionStage::planned;
    std::int64_t budget_cents = 0;

    std::string& operator[](ActionPart part) { return answers[std::size_t(part)]; }
    const std::string& operator[](ActionPart part) const { return answers[std::size_t(part)]; }
    bool operator==(const ActionSheet&) const = default;
};

// In their order.
constexpr std::array<ActionPart, action_part_count> action_parts = {
    ActionPart::what,     ActionPart::who,       ActionPart::when,   ActionPart::means,
    ActionPart::training, ActionPart::indicator, ActionPart::outcome};
const char* key_of(ActionPart);       // "what": in exports
const char* word_of(ActionPart);      // “What”, an English key; see base/words.h
const char* question_of(ActionPart);  // what to write there, an English key
const char* key_of(ActionKind);
const char* word_of(ActionKind);
const char* key_of(ActionStage);
const char* word_of(ActionStage);

}  // namespace workshop
