#include "net/choices.h"

#include <algorithm>
#include <cmath>

namespace net {
namespace {

constexpr double blank_share = 0.04;
constexpr double modest_share = 0.25;  // of people who give less than they may

// How much `who` likes an option: 0.05 to 1, fixed by the seed.
double liking(std::uint64_t seed, const std::string& who, std::uint64_t option) {
    const std::string text = std::to_string(seed) + "/" + who + "/" + std::to_string(option);
    const base::Digest digest = base::sha256(base::bytes_of(text));
    const double unit = double(digest[0] * 256 + digest[1]) / 65535.0;
    return 0.05 + 0.95 * unit * unit;
}

std::size_t weighted(base::Random& random, const std::vector<double>& weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    double at = random.unit() * sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        at -= weights[i];
        if (weights[i] > 0 && at < 0) return i;
    }
    return std::size_t(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

// Somebody with tastes, in front of a ballot.
struct Person {
    base::Random& random;
    const workshop::BallotPaper paper;
    std::vector<double> weights;  // how much each option is liked, by place

    bool shrugs() { return random.unit() < modest_share; }

    // Most give all they may, some less; each time to something they like.
    voting::Marks give_marks() {
        const voting::Rule& rule = paper.rule;
        std::int64_t to_give = rule.marks_max;
        const auto options = std::int64_t(weights.size());
        if (rule.per_option_max == 1 && to_give >= options) {
            to_give = 1 + std::int64_t(random.below(std::uint64_t(options)));  // nobody likes all
        } else if (to_give > 1 && shrugs()) {
            to_give = 1 + std::int64_t(random.below(std::uint64_t(to_give)));
        }
        std::vector<std::int32_t> given(weights.size(), 0);
        for (; to_give > 0 && !weights.empty(); --to_give) {
            const std::size_t chosen = weighted(random, weights);
            if (given[chosen] == rule.per_option_max) break;  // everything has all it may have
            if (++given[chosen] == rule.per_option_max) weights[chosen] = 0;
        }
        voting::Marks marks;
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i] > 0) marks.push_back({paper.options[i].id, given[i]});
        }
        std::sort(marks.begin(), marks.end());
        return marks;
    }

    // One option after the other, what is liked most likely first; of a ranking some leave out the
    // end. What is not allowed any more is left out too.
    voting::Marks take_in_turn() {
        std::size_t turns = weights.size();
        if (shrugs()) turns = 1 + std::size_t(random.below(turns));
        voting::Marks marks;
        for (; turns > 0; --turns) {
            const std::size_t chosen = weighted(random, weights);
            weights[chosen] = 0;
            put_more(marks, paper.options[chosen].id);
        }
        return marks;
    }

    // Votes until the credits do not suffice; some against, where that is possible.
    voting::Marks spend_credits() {
        voting::Marks marks;
        while (true) {
            const voting::OptionId id = paper.options[weighted(random, weights)].id;
            if (random.unit() < against_share && put_less(marks, id)) continue;
            if (!put_more(marks, id)) return marks;
        }
    }

    voting::Marks judge_each() {
        voting::Marks marks;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (random.unit() < silent_share) continue;
            const double pleased = std::sqrt(weights[i]) * 1.3 + (random.unit() - 0.5) * 0.5;
            marks.push_back({paper.options[i].id, level_for(std::clamp(pleased, 0.0, 0.999))});
        }
        return marks;
    }

private:
    static constexpr double against_share = 0.15, silent_share = 0.1;

    // Consent has its own order: most have nothing against it.
    std::int32_t level_for(double pleased) const {
        if (paper.rule.method == "consent") return pleased > 0.3 ? 0 : pleased > 0.08 ? 1 : 2;
        return std::int32_t(pleased * double(workshop::levels_of(paper.rule).size()));
    }

    bool put(voting::Marks& marks, voting::OptionId id, std::optional<std::int32_t> value) const {
        voting::Marks with = workshop::with_value(paper.rule, marks, id, value);
        if (workshop::fault_of(paper, with)) return false;
        marks = std::move(with);
        return true;
    }
    bool put_more(voting::Marks& marks, voting::OptionId id) const {
        return put(marks, id, workshop::value_more(paper, marks, id));
    }
    bool put_less(voting::Marks& marks, voting::OptionId id) const {
        if (workshop::value_on(marks, id).value_or(0) > 0) return false;
        const auto less = workshop::value_less(paper, marks, id);
        return less && put(marks, id, less);
    }
};

}  // namespace

voting::Marks believable_choice(base::Random& random, std::uint64_t seed, const PublicVote& vote,
                                const std::string& college) {
    if (random.unit() < blank_share || vote.options.empty()) return {};
    std::vector<double> weights;
    for (const workshop::Option& option : vote.options) {
        weights.push_back(liking(seed, "room", option.id.value) *
                          liking(seed, college, option.id.value));
    }
    const workshop::BallotPaper paper = vote.paper();
    Person person{random, paper, std::move(weights)};
    using enum workshop::BallotMeter::Unit;
    switch (workshop::meter_of(paper).unit) {
        case credits: return person.spend_credits();
        case cents: return person.take_in_turn();
        default: break;
    }
    switch (workshop::control_of(paper.rule)) {
        case workshop::BallotControl::level: return person.judge_each();
        case workshop::BallotControl::rank: return person.take_in_turn();
        default: return person.give_marks();
    }
}

}  // namespace net
