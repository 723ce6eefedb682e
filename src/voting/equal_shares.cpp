// The Method of Equal Shares: Peters, Pierczyński and Skowron, “Proportional Participatory
// Budgeting with Additive Utilities”, NeurIPS 2021; the completions as cities use them
// (equalshares.net).
//
// Doubles search, whole numbers decide: a run in doubles marks itself when two projects or a sum
// and a cost are too close to call, and is then made again exactly. So are always the run that
// counts and the one that ends the search. No step is left out: more money may buy less.

#include "voting/equal_shares.h"

#include "base/wide.h"
#include "voting/rows.h"

namespace voting {
namespace {

constexpr std::int64_t unit_cents = 100;
constexpr std::size_t grouped_papers_max = 200'000;
constexpr std::int64_t runs_max = 200'000;  // then the last one that is not too dear holds

// How the money that voters have grows from run to run.
struct Growth {
    bool grows = false;
    bool percents = false;  // by one hundredth of the budget; else by step_cents for each voter
    bool stops_when_exhausted = false;
    std::int64_t first_cents = 0, step_cents = 0;  // for each voter
};

class Search {
public:
    Search(const SharesRoom& room, const Growth& growth, Counting& counting)
        : room_(room), growth_(growth), counting_(counting),
          ties_(counting) {}

    SharesRun result() {
        auto found = search(!growth_.grows);  // one run alone is made exactly at once
        if (!found) found = search(true);
        if (!found) throw std::logic_error("an exact run is not itself");
        Spending& spending = found->spending;
        spending.runs = runs_;
        spending.exact_runs = exact_runs_;
        spending.endowment_cents = each_cents(found_at_);
        if (growth_.grows) spending.step_cents = each_cents(1) - each_cents(0);
        return std::move(*found);
    }

private:
    // The last run that is not too dear, exactly. Nothing: doubles were wrong and did not say so;
    // that is not known to happen, and then all runs must be exact.
    std::optional<SharesRun> search(bool all_exact) {
        std::int64_t at = 0;
        SharesRun best = run(at, all_exact);
        while (!best.undrawn && can_grow(best) && at + 1 < runs_max) {
            SharesRun next = run(at + 1, all_exact);
            if (next.undrawn) return next;
            if (next.spending.spent_cents > room_.budget.available_cents) {
                if (!certify(next, at + 1)) return std::nullopt;
                break;
            }
            best = std::move(next);
            ++at;
        }
        found_at_ = at;
        if (!certify(best, at)) return std::nullopt;
        return best;
    }

    bool can_grow(const SharesRun& run) const {
        if (!growth_.grows) return false;
        const std::int64_t left = room_.budget.available_cents - run.spending.spent_cents;
        const auto could_be_bought = [&](const SharesRoom::Project& project) {
            const bool fits = !growth_.stops_when_exhausted || project.cost_cents <= left;
            return fits && !is_bought(run.spending, room_.profile.options()[project.option]);
        };
        return std::any_of(room_.projects.begin(), room_.projects.end(), could_be_bought);
    }

    Endowment endowment(std::int64_t at) const {
        if (!growth_.grows) return {room_.budget.available_cents, 1, 1};
        if (growth_.percents) return {room_.budget.available_cents, 100 + at, 100};
        return {growth_.first_cents + at * growth_.step_cents, room_.profile.ballots(), 1};
    }
    std::int64_t each_cents(std::int64_t at) const {
        const Endowment all = endowment(at);
        return std::int64_t(base::Wide(all.cents) * all.times / all.parts /
                            std::max<std::int64_t>(1, room_.profile.ballots()));
    }

    SharesRun run(std::int64_t at, bool exactly) {
        ++runs_;
        if (!exactly) {
            SharesRun quick = quick_run(room_, endowment(at), counting_);
            if (!quick.doubtful) return quick;
        }
        return exact(at);
    }
    SharesRun exact(std::int64_t at) {
        ++exact_runs_;
        return exact_run(room_, endowment(at), ties_, counting_);
    }
    // Puts the exact run in its place. False: it is another one.
    bool certify(SharesRun& run, std::int64_t at) {
        if (run.exact) return true;
        SharesRun certain = exact(at);
        const bool same = std::equal(
            run.spending.purchases.begin(), run.spending.purchases.end(),
            certain.spending.purchases.begin(), certain.spending.purchases.end(),
            [](const Purchase& a, const Purchase& b) { return a.option == b.option; });
        run = std::move(certain);
        return same;
    }

    const SharesRoom& room_;
    Growth growth_;
    Counting& counting_;
    TieBreak ties_;
    std::int64_t runs_ = 0, exact_runs_ = 0, found_at_ = 0;
};

Growth growth_of(const Rule& rule, const Budget& budget, std::int64_t ballots) {
    const std::string completion = parameter(rule, "completion");
    const bool add1 = completion.starts_with("add1");
    if (!add1 && completion != "budget-increase") return {};
    Growth growth{true, !add1, completion != "add1", 0, whole_parameter(rule, "step")};
    const std::int64_t share_units = budget.available_cents / unit_cents / ballots;
    growth.first_cents = share_units * unit_cents;
    if (growth.step_cents == 0) {
        growth.step_cents = std::max<std::int64_t>(1, share_units / 1000) * unit_cents;
    }
    return growth;
}

bool complete(const std::string& by, const Profile& profile, const Budget& budget,
              const std::vector<Score>& scores, SharesRun& run, Counting& counting) {
    if (by == "phragmen") {
        return buy_by_phragmen(profile, budget, run.left, run.spending, counting);
    }
    if (by != "utilitarian") return true;
    const std::size_t before = run.spending.purchases.size();
    const bool done = buy_greedily({}, budget, scores, run.spending, counting);
    for (std::size_t i = before; i < run.spending.purchases.size(); ++i) {
        run.spending.purchases[i].completed = true;
    }
    return done;
}

// Wieliczka's last step: whoever has more of their projects funded by the other outcome prefers it.
bool more_prefer(const Spending& other, const Spending& spending, const Profile& profile) {
    base::Wide balance = 0;
    for (const Paper& paper : profile.papers()) {
        int funded = 0;
        for (const Choice& choice : profile.choices(paper)) {
            const OptionId option = profile.options()[choice.option];
            funded += int(is_bought(other, option)) - int(is_bought(spending, option));
        }
        if (funded != 0) balance += funded > 0 ? paper.weight : -paper.weight;
    }
    return balance > 0;
}

}  // namespace

Result tally_equal_shares(const Rule& rule, const Profile& profile, Counting& counting) {
    // Equal ballots once, where sorting them takes less than it spares.
    const bool groups = profile.papers().size() <= grouped_papers_max;
    const Profile grouped = groups ? profile.grouped() : Profile();
    const Profile& papers = groups ? grouped : profile;
    const Budget budget = budget_of(rule, profile);
    const std::string utility = parameter(rule, "utility");
    std::vector<Score> scores = scores_of(profile);
    if (profile.ballots() == 0) return result_of(profile, std::move(scores), {});
    const SharesRoom room(papers, budget,
                          utility == "cost"     ? Utility::cost
                          : utility == "points" ? Utility::points
                                                : Utility::cardinality);
    SharesRun run =
        Search(room, growth_of(rule, budget, profile.ballots()), counting).result();
    const bool drawn =
        !run.undrawn &&
        complete(parameter(rule, "completion"), papers, budget, scores, run, counting) &&
        complete(parameter(rule, "then"), papers, budget, scores, run, counting);
    if (!drawn) return result_of(profile, std::move(scores), {});
    Spending spending = std::move(run.spending);
    if (parameter(rule, "comparison") == "yes") {
        Spending greedy = spending;
        greedy.purchases.clear();
        greedy.spent_cents = 0;
        if (!buy_greedily({}, budget, scores, greedy, counting)) {
            return result_of(profile, std::move(scores), {});
        }
        for (Purchase& purchase : greedy.purchases) purchase.completed = true;
        if (more_prefer(greedy, spending, papers)) spending = std::move(greedy);
    }
    return result_of(profile, std::move(scores), std::move(spending));
}

}  // namespace voting
