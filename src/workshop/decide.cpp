#include "workshop/judges.h"

#include "base/text.h"

#include <algorithm>

namespace workshop {

using base::msg;
using base::Refusal;

namespace refusals {

Refusal unknown(const char* sentence) { return {"unknown", sentence, {}}; }
Refusal unknown_card() { return unknown(msg("This card is no longer there.")); }
Refusal unknown_cluster() { return unknown(msg("This group is no longer there.")); }
Refusal unknown_stamp() { return unknown(msg("This stamp is no longer there.")); }
Refusal unknown_frame() { return unknown(msg("This frame is no longer there.")); }
Refusal unknown_activity() { return unknown(msg("There is no such activity on the agenda.")); }
Refusal unknown_vote() { return {"unknown_vote", msg("There is no such vote."), {}}; }

Refusal locked() {
    return {"locked", msg("The cards are locked during this activity."), {}};
}

Refusal put_away(const State& state) {
    if (!state.tools().cards) return locked();
    return {"locked", msg("This tool is put away during this activity."), {}};
}

Refusal ended() {
    return {"ended", msg("This session is over: it can be reviewed, not changed."), {}};
}

Refusal full(const char* sentence, std::size_t max) {
    return {"full", sentence, {{"max", std::to_string(max)}}};
}

Refusal unknown_college() {
    return {"unknown_college", msg("This session has no such college."), {}};
}

Refusal malformed() { return {"malformed", msg("These data are not well formed."), {}}; }

Refusal vote_is_open() {
    return {"vote_open", msg("A vote is open: close it first."), {}};
}

}  // namespace refusals

using namespace refusals;

namespace {

struct SessionJudge {
    const State& state;

    // -- the session
    Decision operator()(const CreateSession& i) {
        if (state.seq != 0) return Refusal{"exists", msg("This session exists already."), {}};
        if (base::trimmed(i.title).empty()) return no_title();
        std::vector<Activity> agenda = i.agenda;
        for (Activity& activity : agenda) activity.id = {};  // one may come from another session
        std::uint64_t next = state.next_id;
        return Events{SessionCreated{i.title, i.place, i.date, i.recipe},
                      CollegesChosen{i.colleges}, LegendChosen{i.legend},
                      AgendaPlanned{numbered(agenda, next)}};
    }
    Decision operator()(const DescribeSession& i) {
        if (base::trimmed(i.title).empty()) return no_title();
        return Events{SessionDescribed{i.title, i.place, i.date}};
    }
    static Refusal no_title() {
        return {"no_title", msg("A session needs a title."), {}};
    }
    Decision operator()(const ChooseColleges& i) {
        if (i.colleges.empty()) {
            return Refusal{"no_college", msg("A session needs at least one college."), {}};
        }
        return Events{CollegesChosen{i.colleges}};
    }
    Decision operator()(const ChooseLegend& i) { return Events{LegendChosen{i.legend}}; }
    Decision operator()(const PlanAgenda& i) {
        const bool current_kept =
            !state.current ||
            std::any_of(i.activities.begin(), i.activities.end(),
                        [&](const Activity& each) { return each.id == state.current; });
        if (!current_kept) {
            return Refusal{"activity_running",
                           msg("The activity that is under way cannot be removed."), {}};
        }
        for (const Activity& activity : i.activities) {
            if (activity.id.value >= state.next_id) return unknown_activity();
            if (breaks_promise(activity)) {
                return Refusal{"promised",
                               msg("What was promised about who wrote what is kept: this activity "
                                   "has begun."), {}};
            }
        }
        std::uint64_t next = state.next_id;
        return Events{AgendaPlanned{numbered(i.activities, next)}};
    }
    bool breaks_promise(const Activity& changed) const {
        const Activity* was = state.activity(changed.id);
        const bool begun = changed.id == state.current || state.done.contains(changed.id);
        return changed.id && was && begun && was->authorship != changed.authorship;
    }
    static std::vector<Activity> numbered(std::vector<Activity> agenda, std::uint64_t& next) {
        for (Activity& activity : agenda) {
            if (!activity.id) activity.id = {next++};
        }
        return agenda;
    }
    Decision operator()(const EndSession&) {
        if (state.open_vote()) return vote_is_open();
        const PrototypeTest* test = state.open_test();
        Events events = test ? test_closing(state, test->id) : Events{};
        events.push_back(SessionEnded{});
        return events;
    }
    Decision operator()(const SealSession& i) {
        return Events{SessionSealed{i.up_to_seq, i.digest}};
    }

    // -- the agenda and its timer
    Decision operator()(const StartActivity& i) {
        const Activity* activity = state.activity(i.activity);
        if (!activity) return unknown_activity();
        if (state.open_vote()) return vote_is_open();
        Events events;
        if (state.writes_in_silence() && i.activity != state.current) events = revealed();
        events.push_back(ActivityStarted{i.activity, activity->duration_ms});
        return events;
    }
    // What was written in silence does not stay covered when the room goes on.
    Events revealed() const {
        return std::get<Events>(FacilitationJudge{state}(RevealCards{}));
    }
    Decision operator()(const PauseTimer&) {
        if (!state.timer.running) return no_timer();
        return Events{TimerPaused{}};
    }
    Decision operator()(const ResumeTimer&) {
        if (state.timer.running || !state.current) return no_timer();
        return Events{TimerResumed{}};
    }
    Decision operator()(const ExtendTimer& i) {
        if (!state.current) return no_timer();
        return Events{TimerExtended{i.by_ms}};
    }
    static Refusal no_timer() {
        return {"no_timer", msg("No timer can be changed just now."), {}};
    }
};

struct Judge : SessionJudge, BoardJudge, FrameJudge, PrototypeJudge, FacilitationJudge, VoteJudge {
    Judge(const State& state, const Context& context)
        : SessionJudge{state}, BoardJudge{state}, FrameJudge{state},
          PrototypeJudge{state, context.now}, FacilitationJudge{state}, VoteJudge{state} {}
    using BoardJudge::operator();
    using FacilitationJudge::operator();
    using FrameJudge::operator();
    using PrototypeJudge::operator();
    using SessionJudge::operator();
    using VoteJudge::operator();
};

// Seals, keys, opened ballots and erased photos may still follow the end of a session, and what
// becomes of its decisions and projects; nothing else.
bool allowed_after_end(const Intent& intent) {
    return std::holds_alternative<SealSession>(intent) ||
           std::holds_alternative<OpenBallots>(intent) ||
           std::holds_alternative<ErasePhoto>(intent) ||
           std::holds_alternative<WriteAction>(intent) ||
           std::holds_alternative<WriteProject>(intent) ||
           std::holds_alternative<WriteClosing>(intent) ||
           std::holds_alternative<DestroyVoteKey>(intent);
}

}  // namespace

Decision decide(const State& state, const Intent& intent, const Context& context) {
    if (state.ended && !allowed_after_end(intent)) return ended();
    Decision decision = std::visit(Judge(state, context), intent);
    if (auto* events = std::get_if<Events>(&decision)) {
        keep_promise(state, *events);
        for (const Event& event : *events) {
            if (auto fault = validate(event)) return *fault;
        }
        if (auto fault = lock_fault(state, *events)) return *fault;
    }
    return decision;
}

}  // namespace workshop
