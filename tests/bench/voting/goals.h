#pragma once
// What a count costs, beside what it may cost.

#include <functional>
#include <string>

namespace bench {

struct Goal {
    std::string work;
    double goal_ms = 0;
};

// Runs it five times, prints the median and whether the goal is met, and keeps it for all_met().
// A goal of 0: something to compare with. The median, in milliseconds.
double measure(const Goal&, const std::function<void()>&);
void told(const std::string& why_not_measured);
bool all_met();

void ranked_methods();
void money();

}  // namespace bench
