// Instant run-off (alternative vote; Ware, 1871; Robert's Rules): each ballot counts for its best
// option still in; the lowest leaves until one has more than half. What ballots with equal or
// missing ranks mean, what half is taken of and how a tie for the last place is decided are written
// parameters: tabulators differ in exactly these.

#include "voting/rows.h"
#include "voting/scores.h"

#include <deque>
#include <set>

namespace voting {
namespace {

constexpr std::uint32_t nobody = UINT32_MAX;

struct Policy {
    enum class Equal { exhaust, for_good, exhaust_any, skip } equal = Equal::exhaust;
    std::int64_t gaps_max = 0;  // ranks left out in a row before a ballot is exhausted
    bool of_all = false;        // half of all ballots with a choice, not of those still counting
    bool down_to_two = false;
    bool look_back = true;      // a tie for last: the latest earlier round that parts them
};

Policy policy_of(const Rule& rule) {
    Policy policy;
    const std::string equal = parameter(rule, "equal");
    if (equal == "for-good") policy.equal = Policy::Equal::for_good;
    if (equal == "exhaust-any") policy.equal = Policy::Equal::exhaust_any;
    if (equal == "skip") policy.equal = Policy::Equal::skip;
    policy.gaps_max = whole_parameter(rule, "gaps");
    policy.of_all = parameter(rule, "majority") == "all";
    policy.down_to_two = parameter(rule, "until") == "two";
    policy.look_back = parameter(rule, "last") == "earlier";
    return policy;
}

// The choices of one kind of ballot, best first, and whom it counts for.
struct Pile {
    std::vector<Choice> order;
    std::int64_t weight = 0;
    std::uint32_t holder = nobody;
    bool ended = false;  // for good: it does not come back when those it stopped at leave
};

std::vector<Pile> piles_of(const Profile& profile) {
    std::vector<Pile> piles;
    for (const Paper& paper : profile.papers()) {
        const auto choices = profile.choices(paper);
        Pile pile{{choices.begin(), choices.end()}, paper.weight, nobody};
        std::stable_sort(pile.order.begin(), pile.order.end(),
                         [](const Choice& a, const Choice& b) { return a.value < b.value; });
        piles.push_back(std::move(pile));
    }
    return piles;
}

bool strict(const Pile& pile) {
    const auto equal = [](const Choice& a, const Choice& b) { return a.value == b.value; };
    return std::ranges::adjacent_find(pile.order, equal) == pile.order.end();
}

// Whom a ballot counts for while these are in; nobody: it is exhausted.
std::uint32_t best_left(const Pile& pile, const std::vector<bool>& in, const Policy& policy) {
    std::int32_t before = 0;
    for (std::size_t i = 0; i < pile.order.size();) {
        const std::int32_t rank = pile.order[i].value;
        if (std::int64_t(rank) - before - 1 > policy.gaps_max) return nobody;
        before = rank;
        std::size_t named = 0, left = 0;
        std::uint32_t found = nobody;
        for (; i < pile.order.size() && pile.order[i].value == rank; ++i) {
            ++named;
            if (!in[pile.order[i].option]) continue;
            ++left;
            found = pile.order[i].option;
        }
        if (named > 1 && policy.equal == Policy::Equal::skip) continue;
        if (named > 1 && policy.equal == Policy::Equal::exhaust_any) return nobody;
        if (left > 1) return nobody;
        if (left == 1) return found;
    }
    return nobody;
}

class RunOff {
public:
    RunOff(const Rule& rule, const Profile& profile, Counting& counting)
        : profile_(profile), counting_(counting), policy_(policy_of(rule)),
          piles_(piles_of(profile)), in_(profile.options().size(), true),
          left_(profile.options().size()), strict_(std::ranges::all_of(piles_, strict)) {}

    Result run() {
        while (true) {
            count();
            if (decided()) break;
            const auto last = the_last();
            if (!last) {
                stopped_ = true;
                break;
            }
            eliminate(*last);
        }
        return result();
    }

private:
    void count() {
        Round round;
        std::vector<Score> scores;
        for (const OptionId option : profile_.options()) scores.push_back({option, 0, 0});
        for (Pile& pile : piles_) {
            counting_.pulse();
            if (!pile.ended && (pile.holder == nobody || !in_[pile.holder])) {
                pile.holder = best_left(pile, in_, policy_);
                pile.ended = pile.holder == nobody && policy_.equal == Policy::Equal::for_good;
            }
            if (pile.holder == nobody) round.exhausted += pile.weight;
            else scores[pile.holder].points += pile.weight;
        }
        totals_.clear();
        for (const Score& score : scores) totals_.push_back(score.points);
        for (std::uint32_t i = 0; i < scores.size(); ++i) {
            if (in_[i]) round.counts.push_back(scores[i]);
        }
        if (rounds_.empty()) with_choice_ = profile_.total_weight() - blank_weight();
        rounds_.push_back(std::move(round));
        history_.push_back(totals_);
    }

    std::int64_t blank_weight() const {
        std::int64_t weight = 0;
        for (const Paper& paper : profile_.papers()) weight += paper.size == 0 ? paper.weight : 0;
        return weight;
    }

    bool decided() const {
        std::int64_t counting = 0, most = 0;
        for (const std::int64_t total : totals_) {
            counting += total;
            most = std::max(most, total);
        }
        if (counting == 0 || left_ < 2) return true;
        if (policy_.down_to_two && left_ > 2) return false;
        const std::int64_t half_of = policy_.of_all ? with_choice_ : counting;
        if (most > half_of - most) return true;
        // Nobody can reach half of all any more: the better of two wins.
        return left_ == 2 && policy_.of_all && lowest().size() == 1;
    }

    std::vector<std::uint32_t> lowest() const {
        std::vector<std::uint32_t> tied;
        for (std::uint32_t i = 0; i < in_.size(); ++i) {
            if (!in_[i]) continue;
            if (!tied.empty() && totals_[i] > totals_[tied.front()]) continue;
            if (!tied.empty() && totals_[i] < totals_[tied.front()]) tied.clear();
            tied.push_back(i);
        }
        return tied;
    }

    // Of those tied the ones that were last in the latest earlier round that parts them.
    std::vector<std::uint32_t> parted(std::vector<std::uint32_t> tied) const {
        for (std::size_t round = history_.size() - 1; round-- > 0 && tied.size() > 1;) {
            const auto& totals = history_[round];
            std::int64_t least = totals[tied.front()];
            for (const std::uint32_t each : tied) least = std::min(least, totals[each]);
            std::erase_if(tied, [&](std::uint32_t each) { return totals[each] != least; });
        }
        return tied;
    }

    std::optional<std::uint32_t> the_last() {
        std::vector<std::uint32_t> tied = lowest();
        if (leaves_for_nothing(tied.front())) return counting_.any_last(tied);
        if (policy_.look_back) tied = parted(std::move(tied));
        if (tied.size() == 1) return tied.front();
        return counting_.last(tied, LotLine::elimination, std::int32_t(rounds_.size()));
    }

    // Nobody’s choice so far: in whatever order such options leave, no ballot moves. (Where equal
    // ranks are, one may: it was exhausted between two of them.)
    bool leaves_for_nothing(std::uint32_t option) const {
        return strict_ && totals_[option] == 0;
    }

    void eliminate(std::uint32_t last) {
        in_[last] = false;
        if (leaves_for_nothing(last)) for_nothing_.insert(last);
        --left_;
        out_.push_front(last);
        const auto& options = profile_.options();
        std::map<std::optional<OptionId>, std::int64_t> moved;
        for (const Pile& pile : piles_) {
            if (pile.holder != last) continue;
            const std::uint32_t to = best_left(pile, in_, policy_);
            moved[to == nobody ? std::nullopt : std::optional(options[to])] += pile.weight;
        }
        rounds_.back().eliminated = {options[last]};
        for (const auto& [to, weight] : moved) {
            rounds_.back().transfers.push_back({options[last], to, weight});
        }
    }

    // Those left by their last count, then those eliminated, the last one first.
    Result result() const {
        Result result;
        const auto& options = profile_.options();
        result.scores = first_choices();
        std::vector<std::uint32_t> still;
        std::vector<OptionId> remaining;
        bool with_nothing = false;  // the group before left without a ballot: they are equal
        for (std::uint32_t i = 0; i < in_.size(); ++i) {
            if (!in_[i]) continue;
            still.push_back(i);
            remaining.push_back(options[i]);
        }
        if (stopped_) {
            result.ranking = {remaining};
        } else {
            result.ranking = ranked(remaining, [&](std::uint32_t a, std::uint32_t b) {
                return totals_[still[a]] > totals_[still[b]];
            });
        }
        for (const std::uint32_t each : out_) {
            const bool for_nothing = for_nothing_.contains(each);
            if (!for_nothing || !with_nothing) result.ranking.emplace_back();
            with_nothing = for_nothing;
            result.ranking.back().push_back(options[each]);
        }
        result.reasons = rounds_;
        return result;
    }

    std::vector<Score> first_choices() const {
        std::vector<Score> scores;
        for (std::uint32_t i = 0; i < in_.size(); ++i) {
            scores.push_back({profile_.options()[i], history_.front()[i], 0});
        }
        for (const Paper& paper : profile_.papers()) {
            for (const Choice& choice : profile_.choices(paper)) {
                scores[choice.option].voters += paper.count;
            }
        }
        return scores;
    }

    const Profile& profile_;
    Counting& counting_;
    Policy policy_;
    std::vector<Pile> piles_;
    std::vector<bool> in_;
    std::size_t left_;
    std::vector<std::int64_t> totals_;                // of this round, by place
    std::vector<std::vector<std::int64_t>> history_;  // of all rounds
    std::int64_t with_choice_ = 0;
    std::deque<std::uint32_t> out_;  // eliminated, the last one first
    std::set<std::uint32_t> for_nothing_;
    bool strict_;  // no ballot has equal ranks
    Rounds rounds_;
    bool stopped_ = false;
};

}  // namespace

Result tally_irv(const Rule& rule, const Profile& profile, Counting& counting) {
    return RunOff(rule, profile, counting).run();
}

}  // namespace voting
