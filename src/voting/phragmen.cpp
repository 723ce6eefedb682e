// Phragmén's sequential rule for budgets: everybody earns at the same pace, and a project is bought
// as soon as those who chose it have its cost together. Brill, Freeman, Janson and Lackner,
// “Phragmén's Voting Methods and Justified Representation”, AAAI 2017; with costs and the end as in
// pabutools: when the next project does not fit any more, the buying is over.

#include "voting/phragmen.h"

#include "voting/rows.h"

namespace voting {
namespace {

// A voter who paid at time t has earned nothing since: what they have at time u is u - t, for each
// unit of weight. So a voter is known by the last purchase they paid for, and all sums are kept for
// classes of voters.
class Earning {
public:
    Earning(const Profile& profile, const Budget& budget, const Savings& savings,
            Spending& spending, Counting& counting)
        : profile_(profile), budget_(budget), savings_(savings), spending_(spending),
          counting_(counting), completes_(!spending.purchases.empty()),
          votes_(votes_of(profile)), ties_(counting), scale_(savings.scale),
          debts_(profile.options().size()), supporters_(profile.options().size()),
          last_(profile.papers().size(), start) {
        for (std::uint32_t option = 0; option < debts_.size(); ++option) {
            const bool wanted = votes_[option] > 0 &&
                                budget.cost_cents[option] <= budget.available_cents &&
                                !is_bought(spending, profile.options()[option]);
            if (wanted) open_.push_back(option);
        }
        for (std::uint32_t paper = 0; paper < last_.size(); ++paper) {
            for (const Choice& choice : profile.choices(profile.papers()[paper])) {
                if (choice.value <= 0) continue;
                supporters_[choice.option].push_back(paper);
                if (!savings.saved.empty()) debts_[choice.option] -= saved_by(paper);
            }
        }
    }

    bool buy_all() {
        while (!open_.empty()) {
            counting_.pulse();
            const std::vector<std::uint32_t> next = soonest();
            const std::int64_t left = budget_.available_cents - spending_.spent_cents;
            if (std::any_of(next.begin(), next.end(),
                            [&](std::uint32_t o) { return budget_.cost_cents[o] > left; })) {
                return true;
            }
            const auto best = without_lot(next, budget_, votes_);
            const auto round = std::int32_t(spending_.purchases.size() + 1);
            const auto chosen =
                best.size() == 1 ? std::optional(best.front()) : ties_.draw(best, round);
            if (!chosen) return false;
            pay(*chosen);
        }
        return true;
    }

private:
    static constexpr std::uint32_t start = UINT32_MAX;

    Whole saved_by(std::uint32_t paper) const {
        return savings_.saved[paper] * profile_.papers()[paper].count;
    }
    // The time at which an option can be paid for is this over (weight × scale).
    Whole needed(std::uint32_t option) const {
        return debts_[option] + scale_ * budget_.cost_cents[option];
    }
    std::vector<std::uint32_t> soonest() const {
        std::vector<std::uint32_t> best;
        Whole least;
        for (const std::uint32_t option : open_) {
            const Whole here = needed(option);
            const int order = best.empty() ? -1
                                           : compare_ratios(here, votes_[option], least,
                                                            votes_[best.front()]);
            if (order > 0) continue;
            if (order < 0) {
                best.clear();
                least = here;
            }
            best.push_back(option);
        }
        return best;
    }

    void pay(std::uint32_t option) {
        const Whole time = needed(option), weight = votes_[option];
        const Whole factor = weight / gcd(time, weight);
        scale_ *= factor;
        since_start_ *= factor;
        for (Whole& debt : debts_) debt *= factor;
        for (Whole& past : times_) past *= factor;
        times_.push_back(time * factor / weight);
        buy(spending_, {profile_.options()[option], budget_.cost_cents[option],
                        quotient(times_.back(), scale_), shares(option), completes_});
        std::erase(open_, option);
        move_supporters(option);
    }

    // What each supporter pays: all that they earned since they last paid, and what they had saved.
    std::vector<Purchase::Share> shares(std::uint32_t option) const {
        std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> alike;  // voters
        std::vector<Purchase::Share> shares;
        Whole paid = 0;
        const auto pays = [&](std::int64_t voters, const Whole& each) {
            paid += each * voters;
            shares.push_back({voters, quotient(each, scale_)});
        };
        for (const std::uint32_t place : supporters_[option]) {
            const Paper& paper = profile_.papers()[place];
            const std::int64_t strength = paper.weight / paper.count;
            if (last_[place] == start && !savings_.saved.empty()) {
                pays(paper.count,
                     times_.back() * strength + savings_.saved[place] * since_start_);
            } else {
                alike[{last_[place], strength}] += paper.count;
            }
        }
        for (const auto& [who, voters] : alike) {
            const auto& [last, strength] = who;
            const Whole since =
                last == start ? times_.back() : times_.back() - times_[last];
            pays(voters, since * strength);
        }
        if (paid != scale_ * budget_.cost_cents[option]) {
            throw std::logic_error("the payments are not the cost");
        }
        return merged(std::move(shares));
    }

    // The supporters of what was bought last have paid: so they have less for other options.
    void move_supporters(std::uint32_t option) {
        const std::size_t classes = times_.size();  // the last stands for those who never paid
        std::vector<std::int64_t> weights(debts_.size() * classes);
        std::vector<Whole> saved(debts_.size());
        for (const std::uint32_t place : supporters_[option]) {
            const Paper& paper = profile_.papers()[place];
            const bool first = last_[place] == start;
            const std::size_t from = first ? classes - 1 : last_[place];
            for (const Choice& choice : profile_.choices(paper)) {
                if (choice.value <= 0) continue;
                weights[choice.option * classes + from] += paper.weight;
                if (first && !savings_.saved.empty()) saved[choice.option] += saved_by(place);
            }
            last_[place] = std::uint32_t(classes - 1);
        }
        for (const std::uint32_t other : open_) {
            debts_[other] += saved[other] * since_start_;
            for (std::size_t from = 0; from < classes; ++from) {
                const std::int64_t weight = weights[other * classes + from];
                if (weight == 0) continue;
                const bool first = from + 1 == classes;
                debts_[other] += (first ? times_.back() : times_.back() - times_[from]) * weight;
            }
        }
    }

    const Profile& profile_;
    const Budget& budget_;
    const Savings& savings_;
    Spending& spending_;
    Counting& counting_;
    bool completes_;  // what another method began
    std::vector<std::int64_t> votes_;
    TieBreak ties_;
    Whole scale_;              // all money and times below are in parts of this
    Whole since_start_ = 1;    // scale_ / savings_.scale
    std::vector<Whole> debts_;  // of each option: weight × time last paid, of all supporters
    std::vector<Whole> times_;  // of the purchases
    std::vector<std::vector<std::uint32_t>> supporters_;  // of each option: papers
    std::vector<std::uint32_t> last_;  // of each paper: the last purchase it paid for
    std::vector<std::uint32_t> open_;  // options that can still be bought
};

}  // namespace

bool buy_by_phragmen(const Profile& profile, const Budget& budget, const Savings& savings,
                     Spending& spending, Counting& counting) {
    spending.available_cents = budget.available_cents;
    return Earning(profile, budget, savings, spending, counting).buy_all();
}

Result tally_phragmen(const Rule& rule, const Profile& profile, Counting& counting) {
    Spending spending;
    buy_by_phragmen(profile, budget_of(rule, profile), {}, spending, counting);
    return result_of(profile, scores_of(profile), std::move(spending));
}

}  // namespace voting
