#pragma once
// What an idea is, told in six answers: the same that a dossier, a vote and a portfolio ask for.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace workshop {

enum class SheetPart : std::uint8_t { problem, people, solution, cost, effort, risk };
constexpr std::size_t sheet_part_count = 6;

struct IdeaSheet {
    std::array<std::string, sheet_part_count> answers;  // by part; empty: not answered

    std::string& operator[](SheetPart part) { return answers[std::size_t(part)]; }
    const std::string& operator[](SheetPart part) const { return answers[std::size_t(part)]; }
    bool empty() const {
        return std::ranges::all_of(answers, [](const std::string& each) { return each.empty(); });
    }
    bool operator==(const IdeaSheet&) const = default;
};

// In their order.
constexpr std::array<SheetPart, sheet_part_count> sheet_parts = {
    SheetPart::problem, SheetPart::people, SheetPart::solution,
    SheetPart::cost,    SheetPart::effort, SheetPart::risk};
const char* key_of(SheetPart);       // "problem": in exports
const char* word_of(SheetPart);      // “Problem”, an English key; see base/words.h
const char* question_of(SheetPart);  // what to write there, an English key

}  // namespace workshop
