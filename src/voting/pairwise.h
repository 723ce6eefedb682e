#pragma once
// Within voting/: every pair of options compared, for the methods that rank by duels.

#include "voting/method.h"

namespace voting {

// n × n numbers, row by row.
class Matrix {
public:
    explicit Matrix(std::size_t size) : size_(size), cells_(size * size, 0) {}
    Matrix(std::size_t size, std::vector<std::int64_t> cells)
        : size_(size), cells_(std::move(cells)) {}
    std::size_t size() const { return size_; }
    std::int64_t& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
    std::int64_t at(std::size_t row, std::size_t column) const {
        return cells_[row * size_ + column];
    }
    const std::vector<std::int64_t>& cells() const { return cells_; }

private:
    std::size_t size_;
    std::vector<std::int64_t> cells_;
};

// How a ballot treats options that it does not name: all tied behind the last one, or compared
// with nothing (Condorcet Election Format: implicit and explicit ranking).
enum class Unnamed : std::uint8_t { last, apart };

// at(i, j): weight of the ballots that rank i above j. Throws Cancelled.
Matrix pairwise(const Profile&, Unnamed, const std::stop_token&);

// Of the rule's parameter “unnamed”.
Matrix pairwise(const Rule&, const Profile&, const Counting&);
inline constexpr Parameter unnamed_parameter{
    "unnamed", "last|apart", "last",
    base::msg("options that a ballot does not name: behind its last one, or not compared")};

// The option that beats every other, and the one that every other beats.
std::optional<OptionId> condorcet_winner(const std::vector<OptionId>&, const Matrix& above);
std::optional<OptionId> condorcet_loser(const std::vector<OptionId>&, const Matrix& above);

// How strong a victory is: the ballots of the winner, or how many more they are.
enum class Strength : std::uint8_t { winning, margin };
Strength strength_of(const Rule&);
// 0 where i does not beat j.
std::int64_t victory(const Matrix& above, std::size_t i, std::size_t j, Strength);

// Groups, best first: each time the options that none of those left beats. `beats` has no circles.
std::vector<std::vector<OptionId>> layers(const std::vector<OptionId>&, const Matrix& beats);

// Ballots that name each option; points 0.
std::vector<Score> naming_of(const Profile&);

}  // namespace voting
