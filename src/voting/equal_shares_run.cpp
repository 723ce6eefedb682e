// One run: among the projects that their supporters can pay for, the one that costs them least for
// what it is worth to them is bought; each pays the same for a unit of worth, or all they have left.

#include "voting/equal_shares.h"

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
        projects.push_back({option, cost, worth, std::move(supporters[option])});
    }
}

namespace {

using Project = SharesRoom::Project;
using Supporter = SharesRoom::Supporter;

// Rounding in doubles stays a thousand times below this part of a number.
constexpr double too_close = 1e-9;

// What each voter has left, exactly: purses in parts of scale_. A purse is brought to the scale of
// today when it is looked at.
class Ledger {
public:
    struct Price {  // cents for a unit of worth: money / (units × scale_)
        Whole money, units;
        std::vector<std::uint32_t> full;  // places of supporters who pay all they have
    };

    Ledger(const SharesRoom& room, const Endowment& endowment) : room_(room) {
        Whole money = Whole(endowment.cents) * endowment.times;
        scale_ = std::max<Whole>(1, Whole(endowment.parts) * room.profile.total_weight());
        const Whole common = gcd(money, scale_);
        money /= common;
        scale_ /= common;
        for (std::size_t i = 0; i < room.counts.size(); ++i) {
            purses_.push_back(money * room.strengths[i]);
            all_ += purses_.back() * room.counts[i];
        }
        all_parts_ = scale_;
        scaled_.resize(purses_.size());
        factors_.push_back(1);
    }

    bool affordable(const Project& project) {
        Whole sum = 0;
        for (const Supporter& each : project.supporters) {
            sum += purse(each.paper) * room_.counts[each.paper];
        }
        return sum >= scale_ * project.cost_cents;
    }

    // `full`: surely pay all they have; `open`: may do so. The others surely do not.
    Price price(const Project& project, std::vector<std::uint32_t> full,
                std::vector<std::uint32_t> open) {
        Price price{scale_ * project.cost_cents, 0, std::move(full)};
        for (const Supporter& each : project.supporters) {
            price.units += Whole(each.utility) * room_.counts[each.paper];
        }
        for (const std::uint32_t place : price.full) take(price, project.supporters[place]);
        for (bool more = true; more;) {
            more = false;
            std::erase_if(open, [&](std::uint32_t place) {
                const Supporter& each = project.supporters[place];
                if (purse(each.paper) * price.units >= price.money * each.utility) return false;
                take(price, each);
                price.full.push_back(place);
                return more = true;
            });
        }
        return price;
    }

    // Takes what each supporter pays, and checks that it is the cost.
    void pay(const Project& project, const Price& price) {
        if (price.units == 0 && price.money != 0) throw std::logic_error("nobody can pay");
        const Whole common = price.units == 0 ? Whole(1) : gcd(price.money, price.units);
        const Whole factor = price.units == 0 ? Whole(1) : price.units / common;
        const Whole each_unit = price.money / common;
        rescale(factor);
        Whole paid = 0;
        for (const std::uint32_t place : price.full) {
            const std::uint32_t paper = project.supporters[place].paper;
            paid += purse(paper) * room_.counts[paper];
            purses_[paper] = -1;  // seen
        }
        for (const Supporter& each : project.supporters) {
            Whole& purse = this->purse(each.paper);
            if (purse < 0) {
                purse = 0;
                continue;
            }
            const Whole part = each_unit * each.utility;
            purse -= part;
            if (purse < 0) throw std::logic_error("somebody pays more than they have");
            paid += part * room_.counts[each.paper];
        }
        if (paid != scale_ * project.cost_cents) {
            throw std::logic_error("the payments are not the cost");
        }
    }

    // What is left, when it was checked that left and spent are all there was.
    Savings close(std::int64_t spent_cents) {
        Whole sum = scale_ * spent_cents;
        for (std::uint32_t i = 0; i < purses_.size(); ++i) sum += purse(i) * room_.counts[i];
        if (sum * all_parts_ != all_ * scale_) throw std::logic_error("money was lost or made");
        return {std::move(purses_), scale_};
    }

private:
    Whole& purse(std::uint32_t paper) {
        Whole& purse = purses_[paper];
        const auto today = std::uint32_t(factors_.size() - 1);
        if (scaled_[paper] != today) {
            if (purse != 0) purse *= factors_[scaled_[paper]];
            scaled_[paper] = today;
        }
        return purse;
    }
    void take(Price& price, const Supporter& each) {
        price.money -= purse(each.paper) * room_.counts[each.paper];
        price.units -= Whole(each.utility) * room_.counts[each.paper];
    }
    void rescale(const Whole& factor) {
        if (factor == 1) return;
        scale_ *= factor;
        for (Whole& each : factors_) each *= factor;
        factors_.push_back(1);
    }

    const SharesRoom& room_;
    Whole scale_, all_ = 0, all_parts_ = 1;
    std::vector<Whole> purses_;
    std::vector<std::uint32_t> scaled_;  // of each purse: on which day it was scaled last
    std::vector<Whole> factors_;         // from the scale of each day to that of today
};

class Run {
public:
    Run(const SharesRoom& room, const Endowment& endowment, Counting& counting)
        : room_(room), counting_(counting), bounds_(room.projects.size()),
          prices_(room.projects.size()) {
        const double all = double(endowment.cents) * double(endowment.times) /
                           double(endowment.parts);
        for (std::size_t i = 0; i < room.counts.size(); ++i) {
            voters_.push_back({all / double(room.profile.total_weight()) *
                                   double(room.strengths[i]),
                               double(room.counts[i])});
        }
        for (std::uint32_t i = 0; i < room.projects.size(); ++i) open_.push_back(i);
        out_.spending.available_cents = room.budget.available_cents;
    }

    void decide_exactly(Ledger& ledger, TieBreak& ties) {
        ledger_ = &ledger;
        ties_ = &ties;
        out_.exact = true;
    }

    SharesRun go() {
        buy_free();
        while (!out_.undrawn) {
            counting_.pulse();
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
            if (!affordable(room_.projects[i])) return true;
            prices_[i] = price(room_.projects[i]);
            bounds_[i] = prices_[i] / double(room_.projects[i].worth);
            best = std::min(best, bounds_[i]);
            near.push_back(i);
            return false;
        });
        std::erase_if(near, [&](std::uint32_t i) { return bounds_[i] > best * (1 + too_close); });
        return near;
    }

    bool affordable(const Project& project) {
        const auto cost = double(project.cost_cents);
        double sum = 0;
        for (const Supporter& each : project.supporters) {
            sum += voters_[each.paper].purse * voters_[each.paper].count;
        }
        if (std::abs(sum - cost) > too_close * cost) return sum > cost;
        if (ledger_ != nullptr) return ledger_->affordable(project);
        out_.doubtful = true;
        return sum >= cost;
    }

    // Cents for a unit: more of them pay all they have until those who are left can pay the rest.
    double price(const Project& project) const {
        double price = 0, dearest = 0;
        while (true) {
            double rest = double(project.cost_cents), units = 0;
            for (const Supporter& each : project.supporters) {
                const Voter& voter = voters_[each.paper];
                if (voter.purse < price * each.utility) rest -= voter.purse * voter.count;
                else units += voter.count * each.utility;
                dearest = std::max(dearest, voter.purse / each.utility);
            }
            if (units <= 0) return dearest;
            if (rest / units <= price) return price;
            price = rest / units;
        }
    }

    Ledger::Price exact_price(std::uint32_t i) {
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
        if (ledger_ == nullptr) {
            out_.doubtful = true;
            return near.front();
        }
        std::vector<std::uint32_t> best;
        Ledger::Price least;
        for (const std::uint32_t i : near) {
            Ledger::Price here = exact_price(i);
            here.units *= room_.projects[i].worth;
            const int order = best.empty() ? -1
                                           : compare_ratios(here.money, here.units, least.money,
                                                            least.units);
            if (order < 0) {
                best.clear();
                least = std::move(here);
            }
            if (order <= 0) best.push_back(i);
        }
        return first_of(best);
    }

    std::optional<std::uint32_t> first_of(const std::vector<std::uint32_t>& tied) {
        std::vector<std::uint32_t> options;
        for (const std::uint32_t i : tied) options.push_back(room_.projects[i].option);
        const auto round = std::int32_t(out_.spending.purchases.size() + 1);
        const auto chosen = ties_->choose(std::move(options), round);
        out_.undrawn = !chosen;
        if (!chosen) return std::nullopt;
        return *std::find_if(tied.begin(), tied.end(), [&](std::uint32_t i) {
            return room_.projects[i].option == *chosen;
        });
    }

    void pay(std::uint32_t i) {
        const Project& project = room_.projects[i];
        if (ledger_ != nullptr) ledger_->pay(project, exact_price(i));
        Purchase purchase{option(i), project.cost_cents, 0, {}, false};
        double largest = 0;
        for (const Supporter& each : project.supporters) {
            Voter& voter = voters_[each.paper];
            const double part = std::min(voter.purse, prices_[i] * each.utility);
            voter.purse -= part;
            largest = std::max(largest, part);
            if (ledger_ != nullptr) {
                purchase.shares.push_back({room_.counts[each.paper], part});
            }
        }
        purchase.measure = double(project.cost_cents) / largest;
        purchase.shares = merged(std::move(purchase.shares));
        add_purchase(std::move(purchase));
        std::erase(open_, i);
    }

    const SharesRoom& room_;
    Counting& counting_;
    Ledger* ledger_ = nullptr;
    TieBreak* ties_ = nullptr;
    SharesRun out_;
    std::vector<Voter> voters_;
    std::vector<std::uint32_t> open_;      // projects that may still be bought
    std::vector<double> bounds_, prices_;  // of each project, when last looked at
};

}  // namespace

SharesRun quick_run(const SharesRoom& room, const Endowment& endowment, Counting& counting) {
    return Run(room, endowment, counting).go();
}

SharesRun exact_run(const SharesRoom& room, const Endowment& endowment, TieBreak& ties,
                    Counting& counting) {
    Ledger ledger(room, endowment);
    Run run(room, endowment, counting);
    run.decide_exactly(ledger, ties);
    SharesRun out = run.go();
    out.left = ledger.close(out.spending.spent_cents);
    return out;
}

}  // namespace voting
