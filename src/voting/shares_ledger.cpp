#include "voting/shares_ledger.h"

namespace voting {

SharesLedger::SharesLedger(const SharesRoom& room, const Endowment& endowment) : room_(room) {
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

bool SharesLedger::affordable(const Project& project) {
    Whole sum = 0;
    for (const Supporter& each : project.supporters) {
        sum += purse(each.paper) * room_.counts[each.paper];
    }
    return sum >= scale_ * project.cost_cents;
}

SharesLedger::Price SharesLedger::price(const Project& project, std::vector<std::uint32_t> full,
                                        std::vector<std::uint32_t> open) {
    Price price{scale_ * project.cost_cents, project.units, std::move(full)};
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

void SharesLedger::pay(const Project& project, const Price& price) {
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

Savings SharesLedger::close(std::int64_t spent_cents) {
    Whole sum = scale_ * spent_cents;
    for (std::uint32_t i = 0; i < purses_.size(); ++i) sum += purse(i) * room_.counts[i];
    if (sum * all_parts_ != all_ * scale_) throw std::logic_error("money was lost or made");
    return {std::move(purses_), scale_};
}

Whole& SharesLedger::purse(std::uint32_t paper) {
    Whole& purse = purses_[paper];
    const auto today = std::uint32_t(factors_.size() - 1);
    if (scaled_[paper] != today) {
        if (purse != 0) purse *= factors_[scaled_[paper]];
        scaled_[paper] = today;
    }
    return purse;
}

void SharesLedger::take(Price& price, const Supporter& each) {
    price.money -= purse(each.paper) * room_.counts[each.paper];
    price.units -= Whole(each.utility) * room_.counts[each.paper];
}

void SharesLedger::rescale(const Whole& factor) {
    if (factor == 1) return;
    scale_ *= factor;
    for (Whole& each : factors_) each *= factor;
    factors_.push_back(1);
}

}  // namespace voting
