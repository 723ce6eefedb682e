// What holds of every method, on random profiles that shrink to the smallest counter-example
// (rapidcheck). The same ones in every run of ctest; RC_PARAMS="max_success=10000" looks longer.

#include "profiles.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace voting;

namespace {

// A property that must hold; doctest says which one does not.
template <class Property>
void holds(const std::string& what, Property property) {
    CAPTURE(what);
    CHECK(rc::check(what, property));
}

rc::Gen<std::int32_t> value_gen(const Method& method, std::size_t options) {
    switch (method.ballot) {
        case BallotKind::choices: return rc::gen::just(std::int32_t(1));
        case BallotKind::points: return rc::gen::inRange(1, 4);
        case BallotKind::scores: return rc::gen::inRange(0, 6);
        case BallotKind::grades:
            return rc::gen::inRange(0, std::min(7, std::int32_t(grades_of({method.id}))));
        case BallotKind::ranks: return rc::gen::inRange(1, std::int32_t(options) + 1);
        case BallotKind::squares: return rc::gen::inRange(1, 5);
        case BallotKind::duel: return rc::gen::inRange(0, 2);
        case BallotKind::answers: return rc::gen::inRange(0, 4);
    }
    return rc::gen::just(std::int32_t(1));
}

rc::Gen<Ballot> ballot_gen(const Method& method, std::size_t options) {
    return rc::gen::exec([&method, options] {
        Ballot ballot{"usagers", {}};
        const bool duel = method.ballot == BallotKind::duel;
        for (std::size_t i = 1; i <= options; ++i) {
            if (duel && ballot.marks.size() == 2) break;
            const bool named = *rc::gen::weightedElement<bool>({{2, true}, {1, false}});
            if (named) ballot.marks.push_back({{i}, *value_gen(method, options)});
        }
        if (duel && ballot.marks.size() != 2) ballot.marks.clear();
        return ballot;
    });
}

Votes some_votes(const Method& method, std::size_t options_max = 5) {
    const std::size_t count = *rc::gen::inRange<std::size_t>(1, options_max + 1);
    return {options(count),
            *rc::gen::scale(0.3, rc::gen::container<std::vector<Ballot>>(
                                     ballot_gen(method, count)))};
}

Rule rule_of(const Method& method) {
    Rule rule{method.id, 1000, 1000, 1, {}};
    if (method.ballot == BallotKind::duel) rule.parameters = {{"duels", "0"}};
    return rule;
}

bool same_outcome(const Result& a, const Result& b) {
    return groups_of(a) == groups_of(b) && winners_of(a) == winners_of(b) &&
           a.tie_at_line == b.tie_at_line && a.lot_effect == b.lot_effect;
}

bool spends_money(const Method& method) {
    return method.picks_winners && method.ballot != BallotKind::answers &&
           method.ballot != BallotKind::ranks;
}

Ballot renamed(Ballot ballot, const std::vector<OptionId>& to) {
    for (Mark& mark : ballot.marks) mark.option = to[mark.option.value - 1];
    std::sort(ballot.marks.begin(), ballot.marks.end());
    return ballot;
}

Groups renamed(const Groups& groups, const std::vector<OptionId>& to) {
    Groups changed;
    for (const auto& group : groups) {
        std::set<OptionId> names;
        for (const OptionId id : group) names.insert(to[id.value - 1]);
        changed.push_back(std::move(names));
    }
    return changed;
}

const char* const condorcet_methods[] = {"condorcet", "copeland", "minimax", "schulze",
                                         "ranked-pairs"};

}  // namespace

TEST_CASE("ballots have no order") {
    for (const Method& method : methods()) {
        holds(std::string(method.id) + ": shuffled ballots", [&] {
            Votes votes = some_votes(method);
            const Result before = tally(rule_of(method), votes);
            std::reverse(votes.ballots.begin(), votes.ballots.end());
            if (votes.ballots.size() > 2) std::swap(votes.ballots[0], votes.ballots[1]);
            RC_ASSERT(same_outcome(before, tally(rule_of(method), votes)));
        });
    }
}

TEST_CASE("options have no order and no number") {
    for (const Method& method : methods()) {
        holds(std::string(method.id) + ": renamed options", [&] {
            const Votes votes = some_votes(method);
            std::vector<OptionId> to = votes.options;
            std::reverse(to.begin(), to.end());
            if (to.size() > 2) std::swap(to[0], to[1]);
            Votes other{votes.options, {}};
            for (const Ballot& ballot : votes.ballots) other.ballots.push_back(renamed(ballot, to));
            const Result before = tally(rule_of(method), votes);
            const Result after = tally(rule_of(method), other);
            RC_ASSERT(renamed(groups_of(before), to) == groups_of(after));
            std::set<OptionId> winners;
            for (const OptionId id : before.winners) winners.insert(to[id.value - 1]);
            RC_ASSERT(winners == winners_of(after));
            RC_ASSERT(before.tie_at_line == after.tie_at_line);
            RC_ASSERT(before.lot_effect == after.lot_effect);
        });
    }
}

// Budgets with a step in money are the documented exception: they are tested with twice the budget.
TEST_CASE("everybody twice changes nothing") {
    for (const Method& method : methods()) {
        if (spends_money(method)) continue;
        holds(std::string(method.id) + ": duplicated ballots", [&] {
            const Votes votes = some_votes(method);
            Profile twice(votes.options);
            for (const Ballot& ballot : votes.ballots) twice.add(ballot, 2);
            RC_ASSERT(same_outcome(tally(rule_of(method), votes), tally(rule_of(method), twice)));
        });
    }
}

TEST_CASE("nobody, one person, one option and 64 options") {
    for (const Method& method : methods()) {
        CAPTURE(method.id);
        const Rule rule = rule_of(method);
        const Result nobody = tally(rule, Votes{options(3), {}});
        CHECK(nobody.winners.empty());
        CHECK_FALSE(nobody.tie_at_line);
        CHECK(nobody.ballots == 0);
        const Result blank = tally(rule, Votes{options(3), {{"usagers", {}}}});
        CHECK(blank.winners.empty());
        CHECK(blank.blank == 1);
        CHECK(tally(rule, Votes{options(1), {}}).winners.empty());
        holds(std::string(method.id) + ": one ballot", [&] {
            Votes votes = some_votes(method);
            votes.ballots = {*ballot_gen(method, votes.options.size())};
            RC_ASSERT(tally(rule, votes).ballots == 1);
        });
        Votes many{options(64), {}};
        Ballot all{"usagers", {}};
        const bool duel = method.ballot == BallotKind::duel;
        for (std::size_t i = 1; i <= (duel ? 2U : 64U); ++i) all.marks.push_back({{i}, 1});
        many.ballots.assign(3, all);
        const Result equal = tally(rule, many);
        CHECK(equal.ballots == 3);
        if (!method.picks_winners && !duel) CHECK(equal.ranking.size() == 1);
    }
}

TEST_CASE("a ballot that ranks all equal changes nothing") {
    for (const char* id :
         {"borda", "copeland", "minimax", "schulze", "ranked-pairs", "condorcet"}) {
        const Method& method = *find_method(id);
        holds(std::string(id) + ": all equal", [&] {
            Votes votes = some_votes(method);
            const Result before = tally(rule_of(method), votes);
            Ballot equal{"usagers", {}};
            for (const OptionId option : votes.options) equal.marks.push_back({option, 1});
            votes.ballots.push_back(equal);
            RC_ASSERT(groups_of(before) == groups_of(tally(rule_of(method), votes)));
        });
    }
}

TEST_CASE("who beats everybody wins, where the method promises it") {
    for (const char* id : condorcet_methods) {
        const Method& method = *find_method(id);
        int tried = 0;
        holds(std::string(id) + ": Condorcet", [&] {
            const Result result = tally(rule_of(method), some_votes(method));
            if (!result.condorcet_winner) return;
            ++tried;
            RC_ASSERT(result.winners == std::vector{*result.condorcet_winner});
        });
        CHECK(tried >= 10);
    }
}

// Not of the run-off, which is known for breaking it.
TEST_CASE("more support never harms") {
    for (const char* id : {"approval", "dots", "points", "score", "majority-judgment", "borda",
                           "copeland", "minimax", "schulze", "ranked-pairs", "condorcet"}) {
        const Method& method = *find_method(id);
        int tried = 0;
        holds(std::string(id) + ": monotone", [&] {
            Votes votes = some_votes(method);
            const Result before = tally(rule_of(method), votes);
            if (before.winners.size() != 1 || before.tie_dependent) return;
            const OptionId winner = before.winners.front();
            Ballot& ballot =
                votes.ballots[*rc::gen::inRange<std::size_t>(0, votes.ballots.size())];
            auto mark = std::find_if(ballot.marks.begin(), ballot.marks.end(),
                                     [&](const Mark& each) { return each.option == winner; });
            if (mark == ballot.marks.end()) return;
            ++tried;
            const bool ranks = method.ballot == BallotKind::ranks;
            if (ranks) mark->value = 0;  // before everybody else on this ballot
            else if (method.ballot == BallotKind::points) ++mark->value;
            else if (method.ballot == BallotKind::scores) mark->value = 5;
            else if (method.ballot == BallotKind::grades) mark->value = 6;
            RC_ASSERT(wins(tally(rule_of(method), votes), winner));
        });
        CHECK(tried >= 10);
    }
}
