// How long counting takes, on one core, against the goals: build/release/bin/voting_bench. Exit 0
// when every goal is met. Figures depend on the machine: measure when it does nothing else.

#include "goals.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace bench {
namespace {

bool met_all = true;

double ms_of(const std::function<void()>& work) {
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before)
        .count();
}

}  // namespace

double measure(const Goal& goal, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) times.push_back(ms_of(work));
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%-70s %9.1f ms", goal.work.c_str(), median);
    if (goal.goal_ms > 0) {
        const bool met = median <= goal.goal_ms;
        met_all = met_all && met;
        std::printf("  goal %7.0f ms  %s", goal.goal_ms, met ? "met" : "NOT MET");
    }
    std::printf("\n");
    std::fflush(stdout);
    return median;
}

void told(const std::string& why_not_measured) {
    std::printf("not measured: %s\n", why_not_measured.c_str());
}

bool all_met() { return met_all; }

}  // namespace bench

int main() {
    bench::ranked_methods();
    bench::money();
    return bench::all_met() ? 0 : 1;
}
