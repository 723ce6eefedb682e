// Phragmén's rule by hand, and committees against abcvoting (github.com/martinlackner/abcvoting,
// MIT): there a committee is what unit costs buy.

#include "../skipped.h"
#include "rooms.h"
#include "voting/scores.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace voting;

TEST_CASE("who has paid waits until they have earned again") {
    // Three want 1 and 2, one wants 3: 1 at time 1/3 (or 2), 2 at 2/3, 3 at 1.
    const Profile profile = room({3'00, {1'00, 1'00, 1'00}}, {{1, 2}, {1, 2}, {1, 2}, {3}});
    const Result result = tally(rule_of("phragmen"), profile, {profile.options(), {}});
    CHECK(bought(result) == Numbers{1, 2, 3});
    const Spending& spending = spending_of(result);
    REQUIRE(spending.purchases.size() == 3);
    CHECK(spending.purchases[0].measure == doctest::Approx(100.0 / 3));
    CHECK(spending.purchases[1].measure == doctest::Approx(200.0 / 3));
    CHECK(spending.purchases[2].measure == doctest::Approx(100));
    CHECK(spending.purchases[0].shares.size() == 1);
    CHECK(spending.purchases[0].shares[0].voters == 3);
    CHECK(spending.purchases[0].shares[0].cents_each == doctest::Approx(100.0 / 3));
    CHECK(result.lot_effect == LotEffect::harmless);
}

TEST_CASE("when the next one does not fit the buying is over") {
    // At 1/2, 2/3 and 1; after the first there is money for the third, but the second comes before.
    const Profile profile = room({3'00, {2'00, 2'00, 1'00}},
                                 {{1}, {1}, {1}, {1}, {2}, {2}, {2}, {3}});
    CHECK(bought(tally(rule_of("phragmen"), profile)) == Numbers{1});
}

TEST_CASE("colleges weigh: who weighs twice earns twice") {
    Profile profile(options(2), {1'00, {1'00, 1'00}});
    profile.add({"a", {{{1}, 1}}});
    profile.add({"b", {{{2}, 1}}});
    const std::vector<std::int64_t> weights = {1, 2};
    CHECK(bought(tally(rule_of("phragmen"), profile.weighted(weights))) == Numbers{2});
}

namespace {

using nlohmann::json;
using Committee = std::set<OptionId>;
constexpr int orders_max = 1000;

// One count with this lot, without the library's own look at all other lots.
Result counted_once(const Rule& rule, const Profile& profile, const LotOrder& order) {
    Counting counting(profile.options(), order, true, {});
    Result result = find_method(rule.method)->tally(rule, profile, counting);
    result.lots = counting.lots();
    return result;
}

// The committees that could come out, whatever the lot says; `all`: every order was tried.
struct Possible {
    std::set<Committee> committees;
    bool all = true;
};
Possible possible(const Rule& rule, const Profile& profile) {
    std::set<OptionId> tied;
    while (true) {
        Possible out;
        std::set<OptionId> met = tied;
        std::vector<OptionId> drawn(tied.begin(), tied.end());
        int orders = 0;
        do {
            LotOrder order = drawn;  // those who are never tied come last, in any order
            for (const OptionId id : profile.options()) {
                if (!tied.contains(id)) order.push_back(id);
            }
            const Result result = counted_once(rule, profile, order);
            out.committees.insert(winners_of(result));
            for (const Lot& lot : result.lots) met.insert(lot.tied.begin(), lot.tied.end());
            out.all = ++orders < orders_max;
        } while (met == tied && out.all && std::next_permutation(drawn.begin(), drawn.end()));
        if (met == tied) return out;
        tied = met;
    }
}

Committee approved_in(const Profile& profile) {
    Committee approved;
    for (const Score& score : scores_of(profile)) {
        if (score.voters > 0) approved.insert(score.option);
    }
    return approved;
}

// abcvoting fills the last seats with candidates whom nobody approves; we leave them empty.
std::set<Committee> told(const json& result, const Committee& approved) {
    std::set<Committee> committees;
    for (const json& each : result) {
        Committee committee;
        for (const json& candidate : each) {
            const OptionId id{candidate.get<std::uint64_t>() + 1};
            if (approved.contains(id)) committee.insert(id);
        }
        committees.insert(std::move(committee));
    }
    return committees;
}

Profile committee_profile(const json& instance) {
    const auto count = instance.at("num_cand").get<std::size_t>();
    const auto seats = instance.at("committeesize").get<std::int64_t>();
    Profile profile(options(count), {seats * 100, std::vector<std::int64_t>(count, 100)});
    for (const json& approved : instance.at("profile")) {
        std::set<std::uint32_t> places;
        for (const json& candidate : approved) places.insert(candidate.get<std::uint32_t>());
        std::vector<Choice> choices;
        for (const std::uint32_t place : places) choices.push_back({place, 1});
        profile.add(choices, "");
    }
    return profile;
}

}  // namespace

TEST_CASE("committees agree with abcvoting, for every lot") {
    const auto file = std::filesystem::path(FABRIQUE_SOURCE_DIR) /
                      "../shared/data/abcvoting/abcvoting_expected.json";
    if (!std::filesystem::exists(file)) return tests::skipped("no ../shared/data");
    std::ifstream stream(file);
    const json instances = json::parse(stream);
    std::size_t compared = 0, sampled = 0, narrower = 0;
    for (const auto& [name, instance] : instances.items()) {
        const Profile profile = committee_profile(instance);
        const Committee approved = approved_in(profile);
        const auto compare = [&](const char* key, const Rule& rule) {
            if (!instance.at("results").contains(key)) return;
            CAPTURE(name);
            CAPTURE(key);
            const std::set<Committee> expected = told(instance.at("results").at(key), approved);
            const Possible ours = possible(rule, profile);
            const bool within = std::includes(expected.begin(), expected.end(),
                                              ours.committees.begin(), ours.committees.end());
            CHECK(within);
            if (ours.all && ours.committees != expected) ++narrower;
            ++compared;
            sampled += ours.all ? 0 : 1;
        };
        compare("av", rule_of("greedy"));
        compare("seqphragmen", rule_of("phragmen"));
        compare("equal-shares", rule_of("equal-shares", {{"completion", "phragmen"}}));
        compare("equal-shares-with-av-completion",
                rule_of("equal-shares", {{"completion", "utilitarian"}}));
    }
    std::printf("%zu instances of abcvoting read, %zu results compared: %zu by 1000 lots, in %zu "
                "votes decide what is a tie there\n",
                instances.size(), compared, sampled, narrower);
    // At equal terms abcvoting takes every candidate in turn, we the one with more votes.
    CHECK(narrower <= 13);
    CHECK(instances.size() == 480);
    CHECK(compared >= 1'900);
}
