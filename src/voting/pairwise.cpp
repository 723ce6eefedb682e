#include "voting/pairwise.h"

#include <algorithm>
#include <limits>

namespace voting {
namespace {

constexpr std::size_t papers_a_pulse = 4096;

// The options of one ballot, best first, and where each one's group of equal ranks ends.
class Order {
public:
    explicit Order(std::size_t options) : by_rank_(options, nobody), named_(options, false) {}

    void read(std::span<const Choice> choices, Unnamed unnamed) {
        order_.clear();
        ends_.clear();
        if (!read_strict(choices)) read_equal(choices);
        if (unnamed == Unnamed::last && order_.size() < by_rank_.size()) add_unnamed(choices);
    }
    std::size_t size() const { return order_.size(); }
    const std::uint32_t* options() const { return order_.data(); }
    std::size_t end(std::size_t i) const { return ends_[i]; }

private:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    // Different ranks up to the number of options, as nearly all ballots have: no sorting.
    bool read_strict(std::span<const Choice> choices) {
        std::fill(by_rank_.begin(), by_rank_.end(), nobody);
        for (const Choice& choice : choices) {
            const auto rank = std::size_t(std::int64_t(choice.value) - 1);
            if (rank >= by_rank_.size() || by_rank_[rank] != nobody) return false;
            by_rank_[rank] = choice.option;
        }
        for (const std::uint32_t option : by_rank_) {
            if (option == nobody) continue;
            order_.push_back(option);
            ends_.push_back(order_.size());
        }
        return true;
    }

    void read_equal(std::span<const Choice> choices) {
        sorted_.assign(choices.begin(), choices.end());
        std::sort(sorted_.begin(), sorted_.end(), [](const Choice& a, const Choice& b) {
            return a.value != b.value ? a.value < b.value : a.option < b.option;
        });
        for (std::size_t i = 0; i < sorted_.size(); ++i) {
            order_.push_back(sorted_[i].option);
            std::size_t end = i + 1;
            while (end < sorted_.size() && sorted_[end].value == sorted_[i].value) ++end;
            ends_.push_back(end);
        }
    }

    void add_unnamed(std::span<const Choice> choices) {
        std::fill(named_.begin(), named_.end(), false);
        for (const Choice& choice : choices) named_[choice.option] = true;
        for (std::uint32_t option = 0; option < named_.size(); ++option) {
            if (!named_[option]) order_.push_back(option);
        }
        ends_.resize(order_.size(), order_.size());
    }

    std::vector<std::uint32_t> by_rank_, order_;
    std::vector<std::size_t> ends_;
    std::vector<bool> named_;
    std::vector<Choice> sorted_;
};

// `Cell` must hold the whole weight.
template <class Cell>
Matrix compared(const Profile& profile, Unnamed unnamed, const std::stop_token& stop) {
    const std::size_t n = profile.options().size();
    std::vector<Cell> cells(n * n, 0);
    Order order(n);
    std::size_t until_pulse = papers_a_pulse;
    for (const Paper& paper : profile.papers()) {
        if (--until_pulse == 0) {
            if (stop.stop_requested()) throw Cancelled{};
            until_pulse = papers_a_pulse;
        }
        order.read(profile.choices(paper), unnamed);
        const auto weight = Cell(paper.weight);
        const std::uint32_t* options = order.options();
        const std::size_t size = order.size();
        for (std::size_t i = 0; i < size; ++i) {
            Cell* row = cells.data() + options[i] * n;
            for (std::size_t j = order.end(i); j < size; ++j) row[options[j]] += weight;
        }
    }
    return {n, std::vector<std::int64_t>(cells.begin(), cells.end())};
}

}  // namespace

Matrix pairwise(const Profile& profile, Unnamed unnamed, const std::stop_token& stop) {
    if (profile.total_weight() <= std::numeric_limits<std::int32_t>::max()) {
        return compared<std::int32_t>(profile, unnamed, stop);
    }
    return compared<std::int64_t>(profile, unnamed, stop);
}

Matrix pairwise(const Rule& rule, const Profile& profile, const Counting& counting) {
    const bool apart = parameter(rule, unnamed_parameter.name) == "apart";
    return pairwise(profile, apart ? Unnamed::apart : Unnamed::last, counting.stop());
}

namespace {

template <class Wins>
std::optional<OptionId> one_who(const std::vector<OptionId>& options, Wins wins) {
    if (options.size() < 2) return std::nullopt;
    for (std::size_t i = 0; i < options.size(); ++i) {
        bool all = true;
        for (std::size_t j = 0; j < options.size() && all; ++j) all = i == j || wins(i, j);
        if (all) return options[i];
    }
    return std::nullopt;
}

}  // namespace

std::optional<OptionId> condorcet_winner(const std::vector<OptionId>& options,
                                         const Matrix& above) {
    return one_who(options, [&](std::size_t i, std::size_t j) {
        return above.at(i, j) > above.at(j, i);
    });
}

std::optional<OptionId> condorcet_loser(const std::vector<OptionId>& options,
                                        const Matrix& above) {
    return one_who(options, [&](std::size_t i, std::size_t j) {
        return above.at(i, j) < above.at(j, i);
    });
}

Strength strength_of(const Rule& rule) {
    return parameter(rule, "strength") == "margin" ? Strength::margin : Strength::winning;
}

std::int64_t victory(const Matrix& above, std::size_t i, std::size_t j, Strength strength) {
    const std::int64_t by = above.at(i, j) - above.at(j, i);
    if (by <= 0) return 0;
    return strength == Strength::margin ? by : above.at(i, j);
}

std::vector<std::vector<OptionId>> layers(const std::vector<OptionId>& options,
                                          const Matrix& beats) {
    std::vector<std::vector<OptionId>> groups;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < options.size(); ++i) left.push_back(i);
    while (!left.empty()) {
        std::vector<std::size_t> beaten;
        std::vector<OptionId> group;
        for (const std::size_t j : left) {
            const bool loses = std::any_of(left.begin(), left.end(),
                                           [&](std::size_t i) { return beats.at(i, j) > 0; });
            if (loses) beaten.push_back(j);
            else group.push_back(options[j]);
        }
        groups.push_back(std::move(group));
        left = std::move(beaten);
    }
    return groups;
}

std::vector<Score> naming_of(const Profile& profile) {
    std::vector<Score> scores;
    for (const OptionId option : profile.options()) scores.push_back({option, 0, 0});
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            scores[choice.option].voters += paper.count;
        }
    }
    return scores;
}

}  // namespace voting
