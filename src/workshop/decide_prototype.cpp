// The rules of clickable prototypes: what leads where, one test at a time, and that a tester's
// device only says where it was touched: what that means is decided here.
#include "workshop/judges.h"
#include "workshop/prototype.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

namespace {

Refusal unknown_zone() { return unknown(msg("This zone is no longer there.")); }
Refusal unknown_run() {
    return {"no_run", msg("This try is over. Thank you!"), {}};
}
Refusal not_a_screen() {
    return {"not_a_screen", msg("Only the screens of a prototype can be joined and tested."), {}};
}

const Frame* screen_of(const State& state, FrameId id) {
    const Frame* frame = state.frame(id);
    return frame && frame->kind == FrameKind::screen ? frame : nullptr;
}

const Run* run_under_way(const State& state, RunId id) {
    const Run* run = state.run(id);
    return run && !run->end ? run : nullptr;
}

template <class Filter>
std::size_t count_of(const State& state, Filter filter) {
    return std::size_t(std::count_if(state.runs.begin(), state.runs.end(),
                                     [&](const auto& each) { return filter(each.second); }));
}

std::size_t taps_in(const State& state) {
    std::size_t taps = 0;
    for (const auto& [id, run] : state.runs) taps += run.taps.size();
    return taps;
}

// As the device measured it, but not after now and not before the tap before.
base::Milliseconds waited_ms(const Run& run, std::optional<base::Milliseconds> told,
                             base::Milliseconds now) {
    const bool again = !run.taps.empty() && !run.taps.back().next;
    const base::Milliseconds least = again ? run.taps.back().after_ms : 0;
    const base::Milliseconds most =
        std::clamp(now - run.shown_at, least, limits::tap_after_ms_max);
    return std::clamp(told.value_or(most), least, most);
}

}  // namespace

bool PrototypeJudge::leads_wrong(FrameId to) const { return to && !screen_of(state, to); }

Decision PrototypeJudge::operator()(const DrawZone& i) const {
    if (!state.tools().frames) return put_away(state);
    if (!state.frame(i.frame)) return unknown_frame();
    const Frame* screen = screen_of(state, i.frame);
    if (!screen || leads_wrong(i.to)) return not_a_screen();
    if (!base::finite(i.at.min()) || !base::finite(i.at.max())) return malformed();
    const auto on_it = std::count_if(state.zones.begin(), state.zones.end(), [&](const auto& each) {
        return !each.second.removed && each.second.frame == i.frame;
    });
    if (std::size_t(on_it) >= limits::frame_zones_max) {
        return full(msg("A screen holds at most {max} zones."), limits::frame_zones_max);
    }
    if (state.zones.size() >= limits::zones_max) {
        return full(msg("At most {max} zones are possible."), limits::zones_max);
    }
    return Events{ZoneDrawn{{state.next_id}, i.frame, cut_to(*screen, i.at), i.to}};
}

Decision PrototypeJudge::operator()(const MoveZone& i) const {
    if (!state.tools().frames) return put_away(state);
    const Zone* zone = state.zone(i.zone);
    if (!zone) return unknown_zone();
    if (!base::finite(i.to.min()) || !base::finite(i.to.max())) return malformed();
    return Events{ZoneMoved{i.zone, cut_to(*state.frame(zone->frame), i.to)}};
}

Decision PrototypeJudge::operator()(const LinkZone& i) const {
    if (!state.tools().frames) return put_away(state);
    if (!state.zone(i.zone)) return unknown_zone();
    if (leads_wrong(i.to)) return not_a_screen();
    return Events{ZoneLinked{i.zone, i.to}};
}

Decision PrototypeJudge::operator()(const RemoveZone& i) const {
    if (!state.tools().frames) return put_away(state);
    if (!state.zone(i.zone)) return unknown_zone();
    return Events{ZoneRemoved{i.zone}};
}

Decision PrototypeJudge::operator()(const OpenPrototypeTest& i) const {
    if (state.open_test()) {
        return Refusal{"test_open", msg("A test is under way: close it first."), {}};
    }
    if (state.tests.size() >= limits::tests_max) {
        return full(msg("A session holds at most {max} tests."), limits::tests_max);
    }
    if (base::trimmed(i.task).empty()) {
        return Refusal{"no_task", msg("A test needs a task: what is the tester to do?"), {}};
    }
    if (!screen_of(state, i.first) || leads_wrong(i.goal)) return not_a_screen();
    if (i.goal == i.first) {
        return Refusal{"goal_is_first", msg("The goal cannot be the first screen."), {}};
    }
    const Frame* grid = state.frame(i.feedback);
    if (i.feedback && (!grid || !takes_feedback(*grid))) {
        return Refusal{"no_grid", msg("What testers say needs a table of four columns."), {}};
    }
    return Events{PrototypeTestOpened{{state.next_id}, i.task, i.first, i.goal, i.feedback}};
}

Events test_closing(const State& state, TestId test) {
    Events events;
    for (const auto& [id, run] : state.runs) {
        if (run.test == test && !run.end) events.push_back(TesterEnded{id, RunEnd::test_closed});
    }
    events.push_back(PrototypeTestClosed{test});
    return events;
}

Decision PrototypeJudge::operator()(const ClosePrototypeTest& i) const {
    const PrototypeTest* test = state.open_test();
    if (!test || test->id != i.test) {
        return Refusal{"no_test", msg("No prototype is being tested just now."), {}};
    }
    return test_closing(state, i.test);
}

Decision PrototypeJudge::operator()(const StartRun&) const {
    const PrototypeTest* test = state.open_test();
    if (!test || !screen_of(state, test->first)) {
        return Refusal{"no_test", msg("No prototype is being tested just now."), {}};
    }
    if (count_of(state, [&](const Run& run) { return run.test == test->id; }) >= limits::runs_max) {
        return full(msg("A test takes at most {max} testers."), limits::runs_max);
    }
    if (count_of(state, [](const Run& run) { return !run.end; }) >= limits::testers_at_once_max) {
        return full(msg("{max} people are testing just now: please try again in a moment."),
                    limits::testers_at_once_max);
    }
    return Events{TesterStarted{{state.next_id}, test->id}};
}

Decision PrototypeJudge::operator()(const TapScreen& i) const {
    const Run* run = run_under_way(state, i.run);
    if (!run) return unknown_run();
    const Frame* screen = state.frame(run->screen);
    if (!screen) return unknown_frame();
    if (!base::Rect{0, 0, screen->at.w, screen->at.h}.contains(i.at)) return malformed();
    if (run->taps.size() >= limits::run_taps_max || taps_in(state) >= limits::taps_max) {
        return full(msg("That is enough for a test. Say that you are done, or that you give up."),
                    limits::run_taps_max);
    }
    const Zone* hit = zone_at(state, run->screen, i.at);
    const FrameId next = hit ? target_of(state, *hit) : FrameId{};
    Events events{TesterTapped{i.run, run->screen, i.at, waited_ms(*run, i.after_ms, now),
                               hit ? hit->id : ZoneId{}, next}};
    if (next && next == state.tests.at(run->test).goal) {
        events.push_back(TesterEnded{i.run, RunEnd::reached_goal});
    }
    return events;
}

Decision PrototypeJudge::operator()(const EndRun& i) const {
    if (!run_under_way(state, i.run)) return unknown_run();
    const bool sayable = i.how == RunEnd::said_done || i.how == RunEnd::gave_up ||
                         i.how == RunEnd::fell_silent;
    if (!sayable) return malformed();
    return Events{TesterEnded{i.run, i.how}};
}

Decision PrototypeJudge::operator()(const GiveFeedback& i) const {
    const Run* run = state.run(i.run);
    if (!run || !run->end) return unknown_run();
    if (base::trimmed(i.text).empty()) return malformed();
    const std::size_t length = base::code_points(i.text);
    if (length > limits::feedback_code_points_max) {
        return Refusal{"text_too_long",
                       msg("This text is too long: {given} characters, at most {max} are "
                           "possible."),
                       {{"given", std::to_string(length)},
                        {"max", std::to_string(limits::feedback_code_points_max)}}};
    }
    if (card_count(state) >= limits::cards_max) {
        return full(msg("The board is full: at most {max} cards."), limits::cards_max);
    }
    CardCreated card{{state.next_id}, i.text, feedback_place(state, state.tests.at(run->test),
                     i.part), Colour::white, "", "", state.current};
    Events events{card};
    settle_tables(state, events);
    // A table that has grown as large as it can takes no more.
    const bool fits = std::all_of(events.begin(), events.end(),
                                  [](const Event& each) { return !validate(each); });
    if (fits) return events;
    card.at = free_place(state);
    return Events{card};
}

}  // namespace workshop
