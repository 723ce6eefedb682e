#include "voting/colleges.h"

#include "base/wide.h"
#include "voting/groups.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace voting {
namespace {

std::int64_t narrow(base::Wide value) {
    constexpr base::Wide max = base::Wide(1) << 62;
    if (value > max) throw std::overflow_error("college weights are too fine to be exact");
    return std::int64_t(value);
}

struct Fraction {
    std::int64_t numerator = 0, denominator = 1;
    Fraction lowest() const {
        const std::int64_t by = std::gcd(numerator, denominator);
        return by == 0 ? *this : Fraction{numerator / by, denominator / by};
    }
};

std::int64_t least_common_multiple(std::int64_t a, std::int64_t b) {
    return narrow(base::Wide(a / std::gcd(a, b)) * b);
}

std::vector<std::int64_t> ballots_of(const Profile& profile) {
    std::vector<std::int64_t> ballots(profile.colleges().size(), 0);
    for (const Paper& paper : profile.papers()) ballots[paper.college] += paper.count;
    return ballots;
}

const CollegeWeight* weight_of(std::span<const CollegeWeight> weights, const std::string& college) {
    const auto found = std::find_if(weights.begin(), weights.end(), [&](const CollegeWeight& each) {
        return each.college == college;
    });
    return found == weights.end() ? nullptr : &*found;
}

std::vector<double> agreement_of(const Profile& profile, const Rule& rule) {
    const Method* method = find_method(rule.method);
    const bool chooses = method != nullptr && (method->ballot == BallotKind::choices ||
                                               method->ballot == BallotKind::points);
    if (!chooses) return {};
    const std::size_t options = profile.options().size();
    std::vector<std::vector<std::int64_t>> voters(profile.colleges().size(),
                                                  std::vector<std::int64_t>(options, 0));
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            voters[paper.college][choice.option] += paper.count;
        }
    }
    const auto ballots = ballots_of(profile);
    std::vector<double> agreement(options, 1.0);
    for (std::size_t college = 0; college < ballots.size(); ++college) {
        if (ballots[college] == 0) continue;
        for (std::size_t i = 0; i < options; ++i) {
            agreement[i] *= double(voters[college][i] + 1) / double(ballots[college] + 2);
        }
    }
    return agreement;
}

}  // namespace

std::vector<std::int64_t> ballot_weights(const Profile& profile,
                                         std::span<const CollegeWeight> weights) {
    const auto ballots = ballots_of(profile);
    std::vector<Fraction> each;  // of one ballot of each college
    std::int64_t common = 1;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        const CollegeWeight* weight = weight_of(weights, profile.colleges()[i]);
        if (weight == nullptr || ballots[i] == 0) {
            each.push_back({});
            continue;
        }
        each.push_back(Fraction{weight->numerator,
                                narrow(base::Wide(weight->denominator) * ballots[i])}.lowest());
        common = least_common_multiple(common, each.back().denominator);
    }
    std::vector<std::int64_t> whole;
    std::int64_t shared = 0;
    for (const Fraction& fraction : each) {
        whole.push_back(narrow(base::Wide(common / fraction.denominator) * fraction.numerator));
        shared = std::gcd(shared, whole.back());
    }
    for (std::int64_t& weight : whole) weight /= std::max<std::int64_t>(shared, 1);
    return whole;
}

ByCollege tally_by_college(const Rule& rule, const Profile& profile,
                           std::span<const CollegeWeight> weights, std::int64_t least,
                           const CountOptions& options) {
    ByCollege all;
    all.raw = tally(rule, profile, options);
    const auto ballots = ballots_of(profile);
    std::map<std::string, std::int64_t> sizes;
    for (std::size_t i = 0; i < ballots.size(); ++i) sizes[profile.colleges()[i]] += ballots[i];
    const auto names = told_as(sizes, least);
    const auto is_told = [&](const std::string& key) { return names.at(key) == key; };
    for (const CollegeWeight& weight : weights) {
        const auto size = sizes.find(weight.college);
        CollegeResult own{weight.college, size == sizes.end() ? 0 : size->second, {}};
        if (own.ballots == 0) {
            all.missing.push_back(own.college);
        } else if (is_told(own.college)) {
            own.result = tally(rule, profile.of_college(own.college), options);
        }
        all.colleges.push_back(std::move(own));
    }
    all.guarded = std::any_of(sizes.begin(), sizes.end(), [&](const auto& each) {
        return each.second > 0 && !is_told(each.first);
    });
    const Profile weighted = profile.weighted(ballot_weights(profile, weights));
    all.weighted = tally(rule, weighted, options);
    all.weighted.unit *= std::max<std::int64_t>(weighted.total_weight(), 1);
    all.agreement = agreement_of(profile, rule);
    return all;
}

}  // namespace voting
