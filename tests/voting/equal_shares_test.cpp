// Equal Shares by hand, against a plain engine of fractions written from the definition alone, and
// what it promises in every room.

#include "rooms.h"

#include <doctest/doctest.h>

#include <boost/rational.hpp>

#include <numeric>

using namespace voting;

namespace {

using Fraction = boost::rational<std::int64_t>;

// The definition, step by step: no grouping, no doubles, no common denominators.
class Plain {
public:
    Plain(const Profile& profile, std::string utility, LotOrder order)
        : profile_(profile), utility_(std::move(utility)), order_(std::move(order)) {}

    // What is bought when all voters together have this.
    Numbers run(Fraction money) {
        purses_.clear();
        for (const Paper& paper : profile_.papers()) {
            purses_.push_back(money * Fraction(paper.weight, paper.count) /
                              profile_.total_weight());
        }
        Numbers bought;
        for (std::uint32_t o = 0; o < profile_.options().size(); ++o) {
            if (cost(o) == 0 && votes(o) > 0) bought.push_back(o + 1);
        }
        while (true) {
            const auto next = cheapest(bought);
            if (!next) return bought;
            for (std::size_t p = 0; p < purses_.size(); ++p) {
                purses_[p] -= std::min(purses_[p], next->second * value(p, next->first));
            }
            bought.push_back(next->first + 1);
        }
    }

    // Whole units for each voter, one more at each step, until more is spent than there is.
    Numbers add1() {
        const std::int64_t n = profile_.ballots(), budget = profile_.budget().available_cents;
        std::int64_t each = n == 0 ? 0 : budget / 100 / n;
        Numbers best = run(each * 100 * n);
        while (best.size() < fundable()) {
            Numbers next = run(++each * 100 * n);
            if (total(next) > budget) return best;
            best = std::move(next);
        }
        return best;
    }

private:
    std::int64_t cost(std::uint32_t o) const { return profile_.budget().cost_cents[o]; }
    std::int64_t value(std::size_t p, std::uint32_t o) const {
        for (const Choice& choice : profile_.choices(profile_.papers()[p])) {
            if (choice.option == o) return utility_ == "points" ? choice.value : 1;
        }
        return 0;
    }
    std::int64_t votes(std::uint32_t o) const {
        std::int64_t votes = 0;
        for (std::size_t p = 0; p < profile_.papers().size(); ++p) {
            if (value(p, o) > 0) votes += profile_.papers()[p].weight;
        }
        return votes;
    }
    std::size_t fundable() const {
        std::size_t count = 0;
        for (std::uint32_t o = 0; o < profile_.options().size(); ++o) {
            count += votes(o) > 0 && cost(o) <= profile_.budget().available_cents ? 1 : 0;
        }
        return count;
    }
    std::int64_t total(const Numbers& bought) const {
        std::int64_t sum = 0;
        for (const auto number : bought) sum += cost(std::uint32_t(number - 1));
        return sum;
    }
    // What a unit of utility costs those who pay for this; nothing: they cannot.
    std::optional<Fraction> price(std::uint32_t o) const {
        std::vector<std::pair<Fraction, std::size_t>> supporters;
        Fraction all = 0, units = 0;
        for (std::size_t p = 0; p < purses_.size(); ++p) {
            if (value(p, o) == 0) continue;
            supporters.push_back({purses_[p] / value(p, o), p});
            all += purses_[p] * profile_.papers()[p].count;
            units += value(p, o) * profile_.papers()[p].count;
        }
        if (supporters.empty() || all < cost(o)) return std::nullopt;
        std::sort(supporters.begin(), supporters.end());
        Fraction rest = cost(o);
        for (const auto& [most, p] : supporters) {
            if (most * units >= rest) return rest / units;
            rest -= purses_[p] * profile_.papers()[p].count;
            units -= value(p, o) * profile_.papers()[p].count;
        }
        return supporters.back().first;
    }
    std::optional<std::pair<std::uint32_t, Fraction>> cheapest(const Numbers& bought) const {
        using Key = std::tuple<Fraction, std::int64_t, std::int64_t, std::size_t>;
        std::optional<std::pair<Key, std::pair<std::uint32_t, Fraction>>> best;
        for (std::uint32_t o = 0; o < profile_.options().size(); ++o) {
            const bool had = std::find(bought.begin(), bought.end(), o + 1) != bought.end();
            if (had || cost(o) == 0 || cost(o) > profile_.budget().available_cents) continue;
            const auto each = price(o);
            if (!each) continue;
            const Fraction rho = utility_ == "cost" ? *each / cost(o) : *each;
            const auto turn = std::find(order_.begin(), order_.end(), OptionId{o + 1});
            const Key key{rho, cost(o), -votes(o), std::size_t(turn - order_.begin())};
            if (!best || key < best->first) best = {key, {o, *each}};
        }
        if (!best) return std::nullopt;
        return best->second;
    }

    const Profile& profile_;
    std::string utility_;
    LotOrder order_;
    std::vector<Fraction> purses_;
};

LotOrder drawn(base::Random& random, std::vector<OptionId> order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

// One count, without the library's look at all other lots.
Numbers bought_once(const Rule& rule, const Profile& profile, const LotOrder& order) {
    Counting counting(profile.options(), order, true, {});
    return bought(find_method(rule.method)->tally(rule, profile, counting));
}

}  // namespace

TEST_CASE("T13: a room of one mind loses no project to rounding") {
    const Numbers a = bought(tally(bare_shares(), room({8'00, {1'00, 7'00}},
                                                       {{1, 2}, {1, 2}, {1, 2}})));
    CHECK(std::set(a.begin(), a.end()) == std::set<std::uint64_t>{1, 2});
    const Profile b = room({10'00, {10'00, 9'00, 7'00}}, {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
    const Result result = tally(bare_shares(), b);
    CHECK(bought(result) == Numbers{3});
    CHECK(result.lots.empty());
    CHECK(spending_of(result).exact_runs == 1);
}

TEST_CASE("T14: six tenths of the voters decide on six tenths of the money") {
    std::vector<Numbers> ballots(6, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    ballots.resize(10, {11, 12, 13, 14, 15, 16, 17, 18, 19, 20});
    const Profile profile = room({100'00, std::vector<std::int64_t>(20, 10'00)}, ballots);
    const Result result = tally(bare_shares(), profile, {profile.options(), {}});
    CHECK(winners_of(result) == std::set<OptionId>{{1}, {2}, {3}, {4}, {5}, {6},
                                                   {11}, {12}, {13}, {14}});
    CHECK(result.lot_effect == LotEffect::unknown);
    for (const Purchase& purchase : spending_of(result).purchases) {
        REQUIRE(purchase.shares.size() == 1);
        const bool many = purchase.option.value <= 10;
        CHECK(purchase.shares[0].voters == (many ? 6 : 4));
        CHECK(purchase.measure == doctest::Approx(many ? 6 : 4));
    }
}

TEST_CASE("T16, T17: no cost, no votes, more than there is; cents are whole") {
    const Profile edges =
        room({2'00, {0, 1'00, 2'00, 3'00, 1'00}}, {{1}, {1, 2, 3}, {3}, {4}});
    CHECK(bought(tally(bare_shares(), edges)) == Numbers{1});
    CHECK(bought(tally(bare_shares("cardinality"), edges)) == Numbers{1});
    CHECK(bought(tally(bare_shares(), room({30, {10, 20}}, {{1, 2}}))) == Numbers{1, 2});
}

TEST_CASE("what is left is spent as announced") {
    // Each of four has 2.50, so 1 leaves too little for 2. With 3 each 4 and 3 are bought too; with
    // 4 each all are, for more than there is.
    const Profile profile = room({10'00, {4'00, 5'00, 3'00, 1'00}}, {{1, 2}, {1, 4}, {3}, {2}});
    const auto with = [&](std::map<std::string, std::string> parameters) {
        return tally(rule_of("equal-shares", std::move(parameters)), profile,
                     {profile.options(), {}});
    };
    const Result bare = with({{"completion", "none"}});
    CHECK(bought(bare) == Numbers{1});
    CHECK(spending_of(bare).runs == 1);
    const Result add1 = with({{"completion", "add1"}});
    CHECK(bought(add1) == Numbers{1, 4, 3});
    CHECK(spending_of(add1).endowment_cents == 3'00);
    CHECK(spending_of(add1).step_cents == 1'00);
    CHECK(spending_of(add1).runs == 3);
    CHECK(spending_of(add1).exact_runs >= 2);
    CHECK(bought(with({{"completion", "add1-exhaustive"}})) == Numbers{1, 4, 3});
    CHECK(bought(with({{"completion", "budget-increase"}})) == Numbers{1, 4, 3});
    const Result utilitarian = with({{"completion", "utilitarian"}});
    CHECK(bought(utilitarian) == Numbers{1, 2, 4});
    CHECK(bought(with({{"completion", "none"}, {"then", "utilitarian"}})) == Numbers{1, 2, 4});
    CHECK(!spending_of(utilitarian).purchases[0].completed);
    CHECK(spending_of(utilitarian).purchases[1].completed);
    // Who paid for 1 keeps 50 cents, the others 2.50: half a unit later 4 and 3 can be paid for,
    // the cheaper one first; then 2 does not fit.
    const Result phragmen = with({{"completion", "phragmen"}});
    CHECK(bought(phragmen) == Numbers{1, 4, 3});
    CHECK(spending_of(phragmen).purchases[2].completed);
}

TEST_CASE("the comparison gives way when more people prefer what most chose") {
    // Three want 1; each of two others wants a cheap project of their own.
    const Profile profile = room({10'00, {10'00, 2'00, 2'00}}, {{1}, {1}, {1}, {2}, {3}});
    const Rule shares = bare_shares();
    CHECK(bought(tally(shares, profile, {profile.options(), {}})) == Numbers{2, 3});
    Rule compared = shares;
    compared.parameters["comparison"] = "yes";
    const Result result = tally(compared, profile, {profile.options(), {}});
    CHECK(bought(result) == Numbers{1});
    CHECK(spending_of(result).purchases[0].completed);
}

TEST_CASE("colleges: each voter has money in proportion to weight") {
    Profile profile(options(2), {3'00, {2'00, 1'00}});
    profile.add({"a", {{{1}, 1}}}, 2);
    profile.add({"b", {{{2}, 1}}}, 1);
    CHECK(bought(tally(bare_shares(), profile, {profile.options(), {}})).size() == 2);
    const std::vector<std::int64_t> weights = {1, 4};
    CHECK(bought(tally(bare_shares(), profile.weighted(weights))) == Numbers{2});
}

TEST_CASE("equal ballots of people who weigh differently are not one kind of voter") {
    // Who weighs 1 and who weighs 5 both want 1; the purses are 1, 5 and 6.
    Profile profile(options(2), {12'00, {6'00, 8'00}});
    const std::vector<Choice> first = {{0, 1}, {1, 1}}, second = {{1, 1}};
    profile.add(first, "", 1, 1);
    profile.add(first, "", 1, 5);
    profile.add(second, "", 1, 6);
    const LotOrder order = profile.options();
    CHECK(profile.grouped().papers().size() == 3);
    CHECK(bought_once(bare_shares(), profile, order) ==
          Plain(profile, "cost", order).run(12'00));
}

TEST_CASE("a tie that needs a lot is told, and drawn once however many runs there are") {
    const Profile profile = room({10'00, {10'00, 10'00}}, {{1, 2}, {1, 2}, {}});
    const Result open = tally(rule_of("equal-shares"), profile);
    CHECK(open.tie_at_line);
    CHECK(open.lot_effect == LotEffect::decisive);
    CHECK(winners_of(open) == std::set<OptionId>{{1}, {2}});
    const Result result = tally(rule_of("equal-shares"), profile, {LotOrder{{2}, {1}}, {}});
    CHECK(bought(result) == Numbers{2});
    REQUIRE(result.lots.size() == 1);
    CHECK(result.lots[0].line == LotLine::purchase);
    CHECK(spending_of(result).runs > 2);
}

TEST_CASE("0 ballots, 1 ballot, 1 option, 64 options, for every method that spends money") {
    for (const char* method : {"greedy", "greedy-no-skip", "greedy-per-cost", "knapsack",
                               "k-ranking", "equal-shares", "phragmen"}) {
        CAPTURE(method);
        const Budget one{5'00, {5'00}}, many{64'00, std::vector<std::int64_t>(64, 1'00)};
        CHECK(tally(rule_of(method), room(one, {})).winners.empty());
        CHECK(tally(rule_of(method), room(one, {{}})).winners.empty());
        CHECK(bought(tally(rule_of(method), room(one, {{1}}))) == Numbers{1});
        CHECK(tally(rule_of(method), room({4'99, {5'00}}, {{1}})).winners.empty());
        Numbers all(64);
        std::iota(all.begin(), all.end(), 1);
        const Profile everything = room(many, {all, all, all});
        const Result result = tally(rule_of(method), everything, {everything.options(), {}});
        CHECK(result.winners.size() == 64);
        CHECK(spending_of(result).spent_cents == 64'00);
    }
}

TEST_CASE("in small rooms it buys what the definition in fractions buys") {
    base::Random random(4);
    for (int i = 0; i < 100'000; ++i) {
        const Profile profile = random_room(random, 7, 5);
        const LotOrder order = drawn(random, profile.options());
        for (const char* utility : {"cost", "cardinality", "points"}) {
            CAPTURE(i);
            CAPTURE(utility);
            CHECK(bought_once(bare_shares(utility), profile, order) ==
                  Plain(profile, utility, order).run(profile.budget().available_cents));
        }
    }
}

TEST_CASE("in small rooms with colleges, and with Add1, it does too") {
    base::Random random(44);
    for (int i = 0; i < 20'000; ++i) {
        const Profile plain = random_room(random);
        const LotOrder order = drawn(random, plain.options());
        CAPTURE(i);
        CHECK(bought_once(rule_of("equal-shares"), plain, order) ==
              Plain(plain, "cost", order).add1());
        std::vector<std::int64_t> weights;
        for (std::size_t k = 0; k < plain.colleges().size(); ++k) {
            weights.push_back(1 + std::int64_t(random.below(5)));
        }
        const Profile weighted = plain.weighted(weights);
        CHECK(bought_once(bare_shares(), weighted, order) ==
              Plain(weighted, "cost", order).run(weighted.budget().available_cents));
    }
}

TEST_CASE("in every room: payments are costs, and those who want one thing only can have it") {
    base::Random random(17);
    for (int i = 0; i < 3'000; ++i) {
        const Profile profile = random_room(random, 9);
        const LotOrder order = profile.options();
        const std::int64_t budget = profile.budget().available_cents;
        for (const char* completion : {"none", "add1", "add1-exhaustive", "budget-increase",
                                       "utilitarian", "phragmen"}) {
            const Rule rule = rule_of("equal-shares", {{"completion", completion}});
            Counting counting(order, order, true, {});
            const Result result = find_method(rule.method)->tally(rule, profile, counting);
            const Spending& spending = spending_of(result);
            CHECK(spending.spent_cents <= budget);
            std::int64_t spent = 0;
            for (const Purchase& purchase : spending.purchases) {
                spent += purchase.cost_cents;
                if (purchase.shares.empty()) continue;
                double paid = 0;
                for (const auto& share : purchase.shares) {
                    paid += double(share.voters) * share.cents_each;
                }
                CHECK(paid == doctest::Approx(double(purchase.cost_cents)));
            }
            CHECK(spent == spending.spent_cents);
        }
        std::map<std::uint32_t, std::int64_t> alone;  // who chose this and nothing else
        for (const Paper& paper : profile.papers()) {
            if (paper.size == 1) ++alone[profile.choices(paper)[0].option];
        }
        const Numbers winners = bought_once(bare_shares(), profile, order);
        for (const auto& [option, voters] : alone) {
            const std::int64_t cost = profile.budget().cost_cents[option];
            if (cost * profile.ballots() > budget * voters) continue;
            CHECK(std::find(winners.begin(), winners.end(), option + 1) != winners.end());
        }
    }
}

TEST_CASE("shuffled ballots, renamed options and everybody twice change nothing") {
    base::Random random(99);
    for (int i = 0; i < 2'000; ++i) {
        const Profile profile = random_room(random);
        const LotOrder order = drawn(random, profile.options());
        const std::size_t count = profile.options().size();
        for (const Rule& rule : {bare_shares(), rule_of("phragmen"), rule_of("greedy")}) {
            const Numbers first = bought_once(rule, profile, order);
            Profile shuffled(profile.options(), profile.budget());
            std::vector<Paper> papers(profile.papers().begin(), profile.papers().end());
            for (std::size_t k = papers.size(); k > 1; --k) {
                std::swap(papers[k - 1], papers[random.below(k)]);
            }
            for (const Paper& paper : papers) shuffled.add(profile.choices(paper), "", 2);
            CHECK(bought_once(rule, shuffled, order) == first);
            // Option o becomes option count + 1 - o.
            Budget reversed = profile.budget();
            std::reverse(reversed.cost_cents.begin(), reversed.cost_cents.end());
            Profile renamed(profile.options(), reversed);
            for (const Paper& paper : profile.papers()) {
                std::vector<Choice> choices;
                for (const Choice& choice : profile.choices(paper)) {
                    choices.push_back({std::uint32_t(count) - 1 - choice.option, choice.value});
                }
                std::sort(choices.begin(), choices.end());
                renamed.add(choices, "");
            }
            LotOrder renamed_order;
            for (const OptionId id : order) renamed_order.push_back({count + 1 - id.value});
            Numbers back;
            for (const auto number : bought_once(rule, renamed, renamed_order)) {
                back.push_back(count + 1 - number);
            }
            CHECK(std::set(back.begin(), back.end()) == std::set(first.begin(), first.end()));
        }
    }
}
