#include "workshop/testing.h"

#include <algorithm>

namespace workshop {
namespace {

ScreenFacts& of_screen(std::vector<ScreenFacts>& screens, FrameId id) {
    const auto found = std::find_if(screens.begin(), screens.end(),
                                    [&](const ScreenFacts& each) { return each.screen == id; });
    if (found != screens.end()) return *found;
    screens.push_back({.screen = id});
    return screens.back();
}

void count_end(TestFacts& facts, std::optional<RunEnd> end) {
    if (!end) {
        ++facts.under_way;
        return;
    }
    switch (*end) {
        case RunEnd::reached_goal: ++facts.reached_goal; break;
        case RunEnd::said_done: ++facts.said_done; break;
        case RunEnd::gave_up: ++facts.gave_up; break;
        case RunEnd::fell_silent: ++facts.fell_silent; break;
        case RunEnd::test_closed: ++facts.cut_short; break;
    }
}

}  // namespace

base::Milliseconds median_of(std::vector<base::Milliseconds> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

RunFacts facts_of(const Run& run, base::Milliseconds now) {
    RunFacts facts{.run = run.id, .end = run.end};
    const base::Milliseconds until = run.end ? run.heard_at : now;
    facts.lasted_ms = std::max<base::Milliseconds>(0, until - run.started_at);
    Visit visit{.screen = run.taps.empty() ? run.screen : run.taps.front().screen};
    base::Milliseconds before = 0;  // of the last tap on this screen
    for (const Tap& tap : run.taps) {
        const base::Milliseconds wait = tap.after_ms - before;
        before = tap.after_ms;
        visit.longest_wait_ms = std::max(visit.longest_wait_ms, wait);
        ++visit.taps;
        visit.misses += !tap.hit;
        if (wait > facts.longest_wait_ms) {
            facts.longest_wait_ms = wait;
            facts.hesitated_on = wait > hesitation_ms ? tap.screen : FrameId{};
        }
        if (!tap.next) continue;
        visit.stayed_ms = tap.after_ms;
        facts.path.push_back(visit);
        visit = {.screen = tap.next};
        before = 0;
    }
    visit.stayed_ms = std::max(before, until - run.shown_at);
    facts.path.push_back(visit);
    for (const Visit& each : facts.path) {
        facts.taps += each.taps;
        facts.misses += each.misses;
    }
    if (run.end == RunEnd::gave_up || run.end == RunEnd::fell_silent) facts.gave_up_on = run.screen;
    return facts;
}

TestFacts facts_of(const State& state, TestId test, base::Milliseconds now) {
    TestFacts facts;
    std::map<FrameId, std::vector<base::Milliseconds>> stays;
    std::vector<base::Milliseconds> finished;
    for (const auto& [id, run] : state.runs) {
        if (run.test != test) continue;
        RunFacts told = facts_of(run, now);
        const bool left = told.end == RunEnd::said_done || told.end == RunEnd::gave_up;
        for (std::size_t i = 0; i < told.path.size(); ++i) {
            const Visit& visit = told.path[i];
            ScreenFacts& screen = of_screen(facts.screens, visit.screen);
            ++screen.visits;
            screen.taps += visit.taps;
            screen.misses += visit.misses;
            // How long somebody who went away looked at the last screen, nobody knows.
            if (i + 1 < told.path.size() || left) {
                stays[visit.screen].push_back(visit.stayed_ms);
            }
        }
        if (told.hesitated_on) ++of_screen(facts.screens, told.hesitated_on).hesitations;
        if (told.gave_up_on) ++of_screen(facts.screens, told.gave_up_on).given_up;
        count_end(facts, told.end);
        const bool done = told.end == RunEnd::reached_goal || told.end == RunEnd::said_done;
        if (done) finished.push_back(told.lasted_ms);
        facts.runs.push_back(std::move(told));
    }
    for (ScreenFacts& each : facts.screens) each.median_stay_ms = median_of(stays[each.screen]);
    facts.median_ms = median_of(finished);
    return facts;
}

}  // namespace workshop
