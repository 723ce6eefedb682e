// Host, stations, disk and net agree after whatever went wrong. A failing run says “Simulation seed
// N”: FABRIQUE_SIMULATION_SEED=N runs that one alone. FABRIQUE_SIMULATION_SEEDS=5000 runs more.
#include "simulation.h"

#include <doctest/doctest.h>

#include <cstdlib>

namespace {

#ifdef NDEBUG
constexpr std::uint64_t usual_seeds = 300;
#else
constexpr std::uint64_t usual_seeds = 200;
#endif

std::uint64_t wished(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string told(std::uint64_t seed, const simulation::Outcome& outcome) {
    std::string text = "Simulation seed " + std::to_string(seed);
    for (const std::string& complaint : outcome.complaints) text += "\n  " + complaint;
    return text;
}

}  // namespace

TEST_CASE("host, stations, disk and net agree after seeded faults") {
    const std::uint64_t only = wished("FABRIQUE_SIMULATION_SEED", 0);
    const std::uint64_t seeds = wished("FABRIQUE_SIMULATION_SEEDS", usual_seeds);
    const std::uint64_t first = only ? only : 1, last = only ? only : seeds;
    simulation::Outcome all;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const simulation::Outcome outcome = simulation::run(seed);
        CHECK_MESSAGE(outcome.complaints.empty(), told(seed, outcome));
        all.people += outcome.people;
        all.acknowledged += outcome.acknowledged;
        all.kills += outcome.kills;
        all.power_cuts += outcome.power_cuts;
        all.disk_failures += outcome.disk_failures;
        all.line_cuts += outcome.line_cuts;
    }
    MESSAGE(all.people, " people, ", all.acknowledged, " told that they are counted, ",
            all.line_cuts, " lines cut, ", all.kills, " hosts killed, ", all.power_cuts,
            " power cuts, ", all.disk_failures, " disk failures");
    // A simulation in which nothing goes wrong, or nobody votes, finds nothing.
    if (only) return;
    CHECK(all.acknowledged > seeds * 10);
    for (const int count : {all.kills, all.power_cuts, all.disk_failures, all.line_cuts}) {
        CHECK(count > int(seeds) / 4);
    }
}

TEST_CASE("the same seed is the same run, byte for byte") {
    for (const std::uint64_t seed : {7, 8, 9}) {
        const simulation::Outcome first = simulation::run(seed);
        const simulation::Outcome second = simulation::run(seed);
        CHECK(first.file == second.file);
        CHECK(first.acknowledged == second.acknowledged);
    }
    CHECK(simulation::run(7).file != simulation::run(8).file);
}
