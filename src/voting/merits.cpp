#include "voting/merits.h"

#include "base/wide.h"
#include "voting/scores.h"

#include <numeric>
#include <stdexcept>

namespace voting {
namespace {

using Tally = std::vector<std::int64_t>;

std::int64_t total_of(const Tally& tally) {
    return std::accumulate(tally.begin(), tally.end(), std::int64_t(0));
}

// The lower median: the first grade at which half of all judgments are reached.
std::size_t median(const Tally& tally, std::int64_t total) {
    std::int64_t reached = 0;
    for (std::size_t grade = 0; grade < tally.size(); ++grade) {
        reached += tally[grade];
        if (reached >= total - reached) return grade;
    }
    return 0;
}

struct Sides {
    std::int64_t above = 0, below = 0;
};

Sides sides_of(const Tally& tally, std::size_t grade) {
    Sides sides;
    for (std::size_t i = 0; i < tally.size(); ++i) {
        (i < grade ? sides.below : sides.above) += i == grade ? 0 : tally[i];
    }
    return sides;
}

// One step: the median, and how many judgments pull it which way. Then those of the median are
// moved to the nearest grade on the larger side, and the next step looks on. Comparing these steps
// is the same as comparing majority values (MieuxVoter's deliberation; checked against the
// definition on all small tallies in tests/voting/merits_test.cpp).
struct Step {
    std::size_t grade = 0;
    std::int64_t pull = 0;  // + above, − below
};

Step step(Tally& tally, std::int64_t total) {
    const std::size_t grade = median(tally, total);
    const Sides sides = sides_of(tally, grade);
    std::size_t next = grade;
    std::int64_t pull = 0;
    if (sides.above > sides.below) {
        pull = sides.above;
        do ++next;
        while (tally[next] == 0);
    } else if (sides.below > 0) {
        pull = -sides.below;
        do --next;
        while (tally[next] == 0);
    }
    if (next != grade) tally[next] += std::exchange(tally[grade], 0);
    return {grade, pull};
}

int sign_of(base::Wide value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

}  // namespace

std::vector<Tally> grade_tallies(const Profile& profile, std::size_t grades,
                                 bool missing_are_worst) {
    std::vector<Tally> tallies(profile.options().size(), Tally(grades, 0));
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            if (std::size_t(choice.value) >= grades) {
                throw std::invalid_argument("a grade outside the scale");
            }
            tallies[choice.option][std::size_t(choice.value)] += paper.weight;
        }
    }
    if (!missing_are_worst) return tallies;
    for (Tally& tally : tallies) tally[0] += profile.total_weight() - total_of(tally);
    return tallies;
}

Merit merit_of(OptionId option, Tally tally) {
    Merit merit{option, std::move(tally), 0, 0, 0, 0};
    const std::size_t grade = median(merit.tally, total_of(merit.tally));
    const Sides sides = sides_of(merit.tally, grade);
    merit.grade = std::int32_t(grade);
    merit.above = sides.above;
    merit.below = sides.below;
    if (sides.above > sides.below) merit.sign = 1;
    else if (sides.below > 0) merit.sign = -1;
    return merit;
}

int compare_merits(const Tally& a, const Tally& b) {
    Tally left = a, right = b;
    const std::int64_t left_total = total_of(a), right_total = total_of(b);
    if (left_total == 0 || right_total == 0) return sign_of(base::Wide(left_total) - right_total);
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const Step l = step(left, left_total), r = step(right, right_total);
        if (l.grade != r.grade) return l.grade > r.grade ? 1 : -1;
        // As shares: not everybody need have judged both.
        const int by = sign_of(base::Wide(l.pull) * right_total - base::Wide(r.pull) * left_total);
        if (by != 0) return by;
    }
    return 0;
}

Result ranked_by_merit(const Profile& profile, std::size_t grades, bool missing_are_worst,
                       std::int64_t quorum_percent) {
    const auto& options = profile.options();
    const std::vector<Tally> tallies = grade_tallies(profile, grades, missing_are_worst);
    Result result;
    Merits merits;
    std::vector<OptionId> judged;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < options.size(); ++i) {
        merits.push_back(merit_of(options[i], tallies[i]));
        result.scores.push_back({options[i], merits.back().grade, 0});
    }
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            result.scores[choice.option].voters += paper.count;
        }
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t needed = plus_product(0, quorum_percent, profile.ballots());
        if (plus_product(0, 100, result.scores[i].voters) < needed) continue;
        judged.push_back(options[i]);
        places.push_back(i);
    }
    result.ranking = ranked(judged, [&](std::uint32_t a, std::uint32_t b) {
        return compare_merits(tallies[places[a]], tallies[places[b]]) > 0;
    });
    result.reasons = std::move(merits);
    return result;
}

}  // namespace voting
