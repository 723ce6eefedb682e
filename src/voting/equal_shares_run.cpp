// One run: among the projects that their supporters can pay for, the one that costs them least for
// what it is worth to them is bought; each pays the same for a unit of worth, or all they have.

#include "voting/shares_ledger.h"

#include <cmath>
#include <limits>

namespace voting {

SharesRoom::SharesRoom(const Profile& all, const Budget& money, Utility utility)
    : profile(all), budget(money), votes(votes_of(all)) {
    std::vector<std::vector<Supporter>> supporters(votes.size());
    const auto papers = profile.papers();
    for (std::uint32_t place = 0; place < papers.size(); ++place) {
        counts.push_back(papers[place].count);
        strengths.push_back(papers[place].weight / papers[place].count);
        if (strengths.back() * counts.back() != papers[place].weight) {
            throw std::logic_error("voters of one ballot weigh the same");
        }
        for (const Choice& choice : profile.choices(papers[place])) {
            if (choice.value <= 0) continue;
            const bool points = utility == Utility::points;
            supporters[choice.option].push_back({place, points ? choice.value : 1});
        }
    }
    for (std::uint32_t option = 0; option < votes.size(); ++option) {
        const std::int64_t cost = budget.cost_cents[option];
        if (supporters[option].empty() || cost > budget.available_cents) continue;
        const std::int64_t worth = utility == Utility::cost ? cost : 1;
        std::int64_t units = 0;
        for (const Supporter& each : supporters[option]) {
            units = plus_product(units, each.utility, counts[each.paper]);
        }
        projects.push_back({option, cost, worth, units, std::move(supporters[option])});
    }
}

namespace {

using Project = SharesRoom::Project;
using Supporter = SharesRoom::Supporter;
using Price = SharesLedger::Price;

// Rounding in doubles stays a thousand times below this part of a number.
constexpr double too_close = 1e-9;

class Run {
public:
    Run(const SharesRoom& room, const Endowment& endowment, Counting& counting)
        : room_(room), counting_(counting), bounds_(room.projects.size()),
          prices_(room.projects.size()), even_(room.projects.size()) {
        const double all = double(endowment.cents) * double(endowment.times) /
                           double(endowment.parts);
        for (std::size_t i = 0; i < room.counts.size(); ++i) {
            voters_.push_back({all / double(room.profile.total_weight()) *
                                   double(room.strengths[i]),
                               double(room.counts[i])});
        }
        for (std::uint32_t i = 0; i < room.projects.size(); ++i) {
            const Project& project = room.projects[i];
            open_.push_back(i);
            // What it costs where everybody can pay the same.
            prices_[i] = double(project.cost_cents) / double(project.units);
            bounds_[i] = prices_[i] / double(project.worth);
        }
        out_.spending.available_cents = room.budget.available_cents;
    }

    void decide_exactly(SharesLedger& ledger, TieBreak& ties) {
        ledger_ = &ledger;
        ties_ = &ties;
        out_.exact = true;
    }

    SharesRun go() {
        buy_free();
        while (!out_.undrawn) {
            const std::vector<std::uint32_t> next = cheapest();
            if (next.empty()) break;
            if (const auto chosen = one_of(next)) pay(*chosen);
        }
        return std::move(out_);
    }

private:
    struct Voter {
        double purse = 0, count = 0;
    };

    void buy_free() {
        std::erase_if(open_, [&](std::uint32_t i) {
            if (room_.projects[i].cost_cents > 0) return false;
            add_purchase({option(i), 0, 0, {}, false});
            return true;
        });
    }
    // Runs may spend more than there is: that is what ends the search.
    void add_purchase(Purchase purchase) {
        out_.spending.spent_cents += purchase.cost_cents;
        out_.spending.purchases.push_back(std::move(purchase));
    }
    OptionId option(std::uint32_t i) const {
        return room_.profile.options()[room_.projects[i].option];
    }

    // Prices never fall during a run: what was too dear when it was last looked at still is.
    std::vector<std::uint32_t> cheapest() {
        std::sort(open_.begin(), open_.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return bounds_[a] < bounds_[b]; });
        double best = std::numeric_limits<double>::infinity();
        std::vector<std::uint32_t> near;
        std::erase_if(open_, [&](std::uint32_t i) {
            if (bounds_[i] > best * (1 + too_close)) return false;
            if (!look_at(i, best * (1 + too_close))) return true;
            best = std::min(best, bounds_[i]);
            near.push_back(i);
            return false;
        });
        std::erase_if(near, [&](std::uint32_t i) { return bounds_[i] > best * (1 + too_close); });
        return near;
    }

    // Its price and bound as of now, or only a bound where that is beyond `enough`. False: its
    // supporters cannot pay for it any more.
    bool look_at(std::uint32_t i, double enough) {
        counting_.pulse();
        const Project& project = room_.projects[i];
        const auto cost = double(project.cost_cents), worth = double(project.worth);
        Sums sums = sums_at(project, prices_[i]);
        if (!affordable(project, sums.full + sums.others)) return false;
        // More of them pay all they have, until those who are left can pay the rest.
        while (sums.units > 0 && (cost - sums.full) / sums.units > prices_[i]) {
            prices_[i] = (cost - sums.full) / sums.units;
            if (prices_[i] / worth > enough) break;
            sums = sums_at(project, prices_[i]);
        }
        if (sums.units <= 0) prices_[i] = dearest(project);
        even_[i] = sums.even;
        bounds_[i] = prices_[i] / worth;
        return true;
    }

    struct Sums {
        double full = 0, others = 0;  // what those have who pay all they have, and the others
        double units = 0;             // of the others
        bool even = true;             // everybody clearly has more than the price
    };
    Sums sums_at(const Project& project, double price) const {
        Sums sums;
        const double clearly = price * (1 + too_close);
        for (const Supporter& each : project.supporters) {
            const Voter& voter = voters_[each.paper];
            const double all = voter.purse * voter.count;
            const bool full = voter.purse < price * each.utility;
            sums.full += full ? all : 0;
            sums.others += full ? 0 : all;
            sums.units += full ? 0 : voter.count * each.utility;
            sums.even = sums.even && voter.purse > clearly * each.utility;
        }
        return sums;
    }
    double dearest(const Project& project) const {
        double dearest = 0;
        for (const Supporter& each : project.supporters) {
            dearest = std::max(dearest, voters_[each.paper].purse / each.utility);
        }
        return dearest;
    }

    bool affordable(const Project& project, double sum) {
        const auto cost = double(project.cost_cents);
        if (std::abs(sum - cost) > too_close * cost) return sum > cost;
        if (ledger_ != nullptr) return ledger_->affordable(project);
        out_.doubtful = true;
        return sum >= cost;
    }

    Price exact_price(std::uint32_t i) {
        std::vector<std::uint32_t> full, open;
        const Project& project = room_.projects[i];
        for (std::uint32_t place = 0; place < project.supporters.size(); ++place) {
            const Supporter& each = project.supporters[place];
            const double purse = voters_[each.paper].purse, part = prices_[i] * each.utility;
            if (purse < part * (1 - too_close)) full.push_back(place);
            else if (purse <= part * (1 + too_close)) open.push_back(place);
        }
        return ledger_->price(project, std::move(full), std::move(open));
    }

    std::optional<std::uint32_t> one_of(const std::vector<std::uint32_t>& near) {
        if (near.size() == 1) return near.front();
        // Where everybody pays the same, prices are fractions of small numbers.
        const bool even = std::all_of(near.begin(), near.end(), [&](auto i) { return even_[i]; });
        if (!even && ledger_ == nullptr) {
            out_.doubtful = true;
            return near.front();
        }
        return even ? first_of(least_of(near, [&](std::uint32_t i) { return even_price(i); }))
                    : first_of(least_of(near, [&](std::uint32_t i) {
                          const Price price = exact_price(i);
                          return Ratio{price.money, price.units * room_.projects[i].worth};
                      }));
    }

    struct Ratio {
        Whole above, below;
    };
    Ratio even_price(std::uint32_t i) const {
        const Project& project = room_.projects[i];
        return {project.cost_cents, Whole(project.units) * project.worth};
    }
    template <class PriceOf>
    static std::vector<std::uint32_t> least_of(const std::vector<std::uint32_t>& near,
                                               PriceOf price_of) {
        std::vector<std::uint32_t> best;
        Ratio least;
        for (const std::uint32_t i : near) {
            Ratio here = price_of(i);
            const int order =
                best.empty() ? -1
                             : compare_ratios(here.above, here.below, least.above, least.below);
            if (order < 0) {
                best.clear();
                least = std::move(here);
            }
            if (order <= 0) best.push_back(i);
        }
        return best;
    }

    std::optional<std::uint32_t> first_of(const std::vector<std::uint32_t>& tied) {
        std::vector<std::uint32_t> options;
        for (const std::uint32_t i : tied) options.push_back(room_.projects[i].option);
        options = without_lot(std::move(options), room_.budget, room_.votes);
        std::optional<std::uint32_t> chosen = options.front();
        if (options.size() > 1 && ties_ == nullptr) {
            out_.doubtful = true;
        } else if (options.size() > 1) {
            chosen = ties_->draw(options, std::int32_t(out_.spending.purchases.size() + 1));
            out_.undrawn = !chosen;
            if (!chosen) return std::nullopt;
        }
        return *std::find_if(tied.begin(), tied.end(), [&](std::uint32_t i) {
            return room_.projects[i].option == *chosen;
        });
    }

    void pay(std::uint32_t i) {
        const Project& project = room_.projects[i];
        if (ledger_ != nullptr) ledger_->pay(project, exact_price(i));
        Purchase purchase{option(i), project.cost_cents, 0, {}, false};
        double largest = 0;
        std::map<std::int32_t, std::int64_t> even;  // voters who pay the price, by utility
        for (const Supporter& each : project.supporters) {
            Voter& voter = voters_[each.paper];
            const double asked = prices_[i] * each.utility, part = std::min(voter.purse, asked);
            voter.purse -= part;
            largest = std::max(largest, part);
            if (ledger_ == nullptr) continue;
            if (part == asked) even[each.utility] += room_.counts[each.paper];
            else purchase.shares.push_back({room_.counts[each.paper], part});
        }
        for (const auto& [utility, voters] : even) {
            purchase.shares.push_back({voters, prices_[i] * utility});
        }
        purchase.measure = double(project.cost_cents) / largest;
        purchase.shares = merged(std::move(purchase.shares));
        add_purchase(std::move(purchase));
        std::erase(open_, i);
    }

    const SharesRoom& room_;
    Counting& counting_;
    SharesLedger* ledger_ = nullptr;
    TieBreak* ties_ = nullptr;
    SharesRun out_;
    std::vector<Voter> voters_;
    std::vector<std::uint32_t> open_;      // projects that may still be bought
    std::vector<double> bounds_, prices_;  // of each project, when last looked at
    std::vector<bool> even_;  // of each project: everybody clearly had more than the price then
};

}  // namespace

SharesRun quick_run(const SharesRoom& room, const Endowment& endowment, Counting& counting) {
    return Run(room, endowment, counting).go();
}

SharesRun exact_run(const SharesRoom& room, const Endowment& endowment, TieBreak& ties,
                    Counting& counting) {
    SharesLedger ledger(room, endowment);
    Run run(room, endowment, counting);
    run.decide_exactly(ledger, ties);
    SharesRun out = run.go();
    out.left = ledger.close(out.spending.spent_cents);
    return out;
}

}  // namespace voting
