#include "goals.h"

#include "base/random.h"
#include "exchange/preflib.h"
#include "voting/tally.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

namespace bench {
namespace {

using namespace voting;

std::vector<OptionId> some_options(std::size_t count) {
    std::vector<OptionId> ids;
    for (std::size_t i = 1; i <= count; ++i) ids.push_back({i});
    return ids;
}

// Whole rankings, each a shuffle that leans towards one order; no two need be alike.
using Orders = std::vector<std::vector<std::uint8_t>>;

Orders some_orders(std::size_t ballots, std::size_t options) {
    base::Random random(2026);
    Orders orders;
    orders.reserve(ballots);
    std::vector<std::pair<std::uint64_t, std::uint8_t>> liking(options);
    for (std::size_t ballot = 0; ballot < ballots; ++ballot) {
        for (std::size_t i = 0; i < options; ++i) {
            liking[i] = {i + random.below(2 * options), std::uint8_t(i)};
        }
        std::sort(liking.begin(), liking.end());
        std::vector<std::uint8_t> order;
        for (const auto& [like, option] : liking) order.push_back(option);
        orders.push_back(std::move(order));
    }
    return orders;
}

Profile ranked(const Orders& orders, std::size_t options) {
    Profile profile(some_options(options));
    std::vector<Choice> choices(options);
    for (const auto& order : orders) {
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            choices[order[rank]] = {order[rank], std::int32_t(rank + 1)};
        }
        profile.add(choices, "");
    }
    return profile;
}

// Values of 0 to top on every option.
Profile valued(std::size_t ballots, std::size_t options, std::int32_t top) {
    base::Random random(2027);
    Profile profile(some_options(options));
    std::vector<Choice> choices(options);
    for (std::size_t ballot = 0; ballot < ballots; ++ballot) {
        for (std::uint32_t i = 0; i < options; ++i) {
            choices[i] = {i, std::int32_t(random.below(std::uint64_t(top) + 1))};
        }
        profile.add(choices, "");
    }
    return profile;
}

// What a plain loop over packed orders takes: the pairs, then the strongest paths.
std::int64_t plain_schulze(const Orders& orders, std::size_t options) {
    std::vector<std::uint32_t> above(options * options, 0), paths(options * options, 0);
    for (const auto& order : orders) {
        for (std::size_t i = 0; i < options; ++i) {
            std::uint32_t* row = above.data() + order[i] * options;
            for (std::size_t j = i + 1; j < options; ++j) ++row[order[j]];
        }
    }
    for (std::size_t i = 0; i < options; ++i) {
        for (std::size_t j = 0; j < options; ++j) {
            const std::size_t cell = i * options + j;
            paths[cell] = above[cell] > above[j * options + i] ? above[cell] : 0;
        }
    }
    for (std::size_t k = 0; k < options; ++k) {
        for (std::size_t i = 0; i < options; ++i) {
            for (std::size_t j = 0; j < options; ++j) {
                const auto detour = std::min(paths[i * options + k], paths[k * options + j]);
                if (i != j) paths[i * options + j] = std::max(paths[i * options + j], detour);
            }
        }
    }
    std::int64_t beaten = 0;
    for (std::size_t j = 0; j < options; ++j) beaten += paths[j] > paths[j * options] ? 1 : 0;
    return beaten;  // by option 1
}

double count(const std::string& work, double goal_ms, const char* method, const Profile& profile,
             std::map<std::string, std::string> parameters = {}) {
    const Rule rule{method, 1000, 1000, 1, std::move(parameters)};
    const LotOrder order = profile.options();
    std::size_t ranked_options = 0;
    const double ms = measure({work, goal_ms}, [&] {
        ranked_options = tally(rule, profile, {order, {}}).ranking.size();
    });
    if (ranked_options == 0 && rule.method != "condorcet") {
        throw std::runtime_error("nothing was ranked: " + work);
    }
    return ms;
}

void single_winner(const Profile& ranks) {
    for (const char* method :
         {"borda", "condorcet", "copeland", "minimax", "schulze", "ranked-pairs", "irv"}) {
        count(std::string("10,000 × 12: ") + method, 20, method, ranks);
    }
    const Profile grades = valued(10'000, 12, 6);
    count("10,000 × 12: majority-judgment", 20, "majority-judgment", grades);
    count("10,000 × 12: score", 20, "score", grades, {{"top", "6"}});
    const Profile choices = valued(10'000, 12, 1);
    count("10,000 × 12: approval", 20, "approval", choices);
    count("10,000 × 12: dots", 20, "dots", choices);
}

// The npm package “votes” on the same ballots, where node and npm are there.
void votes_package(const Orders& orders, std::size_t options) {
    const std::string file = FABRIQUE_BINARY_DIR "/voting_bench.soi";
    exchange::Election election;
    for (std::size_t i = 1; i <= options; ++i) {
        election.options.push_back({std::to_string(i), "P" + std::to_string(i)});
    }
    election.profile = ranked(orders, options).grouped();
    std::ofstream(file) << exchange::write_preflib(election, "soc");
    const std::string command =
        FABRIQUE_SOURCE_DIR "/tests/bench/voting/votes.sh " FABRIQUE_BINARY_DIR " " + file;
    FILE* peer = popen(command.c_str(), "r");
    char line[256];
    bool any = false;
    while (peer != nullptr && std::fgets(line, sizeof line, peer) != nullptr) {
        std::printf("%s", line);
        any = true;
    }
    if (peer == nullptr || pclose(peer) != 0 || !any) told("npm package votes: no node, or no npm");
}

}  // namespace

void ranked_methods() {
    const Orders room = some_orders(10'000, 12);
    single_winner(ranked(room, 12));
    votes_package(room, 12);
    const Orders city = some_orders(1'000'000, 30);
    const Profile ranks = ranked(city, 30);
    std::int64_t beaten = 0;
    const double floor_ms = measure({"1,000,000 × 30: a plain loop, the floor", 0},
                                    [&] { beaten += plain_schulze(city, 30); });
    const double ms = count("1,000,000 × 30: schulze", 1.5 * floor_ms, "schulze", ranks);
    std::printf("%-70s %9.2f     goal %7.2f\n", "  of the floor", ms / floor_ms, 1.5);
    if (beaten < 0) throw std::runtime_error("the floor counted nothing");
    count("1,000,000 × 12: majority judgment", 50, "majority-judgment", valued(1'000'000, 12, 6));
}

}  // namespace bench
