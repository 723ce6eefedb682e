// What testers do, on the thread that owns the session.

#include "net/desk.h"

#include "base/text.h"
#include "net/json.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

const workshop::Actor station{workshop::ActorKind::station, 0};

// The middle of a zone that was reached by keyboard, or the place that was touched.
std::optional<base::Vec2> place_of(const workshop::State& state, const workshop::Frame& frame,
                                   const TapAsked& tap) {
    if (tap.zone) {
        for (const workshop::ShownZone& zone : workshop::zones_of(state, frame.id)) {
            if (zone.id == tap.zone) return zone.at.centre();
        }
        return {};
    }
    if (!base::finite(tap.at_px) || !(tap.width_px >= 1)) return {};
    const base::Vec2 at = tap.at_px * (frame.at.w / tap.width_px);
    constexpr float inside = 0.5F;  // the last pixel still belongs to the screen
    return base::Vec2{std::clamp(at.x, 0.F, frame.at.w - inside),
                      std::clamp(at.y, 0.F, frame.at.h - inside)};
}

}  // namespace

Desk::Told Desk::tell(const workshop::Intent& intent) {
    const auto answer = session_.propose(intent, {station, clock_()});
    if (const auto* refusal = std::get_if<Refusal>(&answer)) return *refusal;
    return std::get<session::Accepted>(answer).last_seq;
}

std::variant<Desk::Begun, Refusal> Desk::start_run(workshop::RunId before) {
    const workshop::Run* known = session_.state().run(before);
    if (known && !known->end) return Begun{before, session_.state().seq};
    const workshop::RunId run{session_.state().next_id};
    const Told told = tell(workshop::StartRun{});
    if (const auto* refusal = std::get_if<Refusal>(&told)) return *refusal;
    return Begun{run, std::get<std::uint64_t>(told)};
}

std::optional<TesterSees> Desk::sees(workshop::RunId id) const {
    const workshop::State& state = session_.state();
    const workshop::Run* run = state.run(id);
    if (!run) return {};
    TesterSees seen;
    seen.run = id;
    seen.task = state.tests.at(run->test).task;
    seen.end = run->end;
    seen.taps = run->taps.size();
    seen.visits = std::size_t(std::count_if(run->taps.begin(), run->taps.end(),
                                            [](const auto& tap) { return bool(tap.next); }));
    seen.went_nowhere = !run->taps.empty() && !run->taps.back().next;
    const workshop::Frame* frame = state.frame(run->screen);
    if (!frame) return seen;
    seen.title = frame->title;
    seen.size = frame->at.size();
    for (const workshop::ShownZone& zone : workshop::zones_of(state, frame->id)) {
        seen.zones.push_back({zone.id, workshop::name_of(state, zone, *frame)});
    }
    seen.words = workshop::words_on(state, *frame);
    seen.picture = workshop::fingerprint_of(state, *frame);
    return seen;
}

Desk::Told Desk::tap(workshop::RunId id, const TapAsked& asked) {
    const workshop::State& state = session_.state();
    const workshop::Run* run = state.run(id);
    if (run && run->taps.size() != asked.taps) return state.seq;
    const workshop::Frame* frame = run ? state.frame(run->screen) : nullptr;
    const auto at = frame ? place_of(state, *frame, asked) : std::nullopt;
    if (frame && !at) return not_understood("tap");
    return tell(workshop::TapScreen{id, at.value_or(base::Vec2{}), asked.after_ms});
}

Desk::Told Desk::take(workshop::RunId run, const Feedback& feedback) {
    constexpr std::size_t longest = base::limits::feedback_code_points_max;
    for (const std::string& text : feedback) {
        if (base::code_points(text) <= longest) continue;
        return Refusal{"text_too_long",
                       msg("This text is too long: {given} characters, at most {max} are "
                           "possible."),
                       {{"given", std::to_string(base::code_points(text))},
                        {"max", std::to_string(longest)}}};
    }
    Told told = session_.state().seq;
    for (const workshop::FeedbackPart part : workshop::feedback_parts) {
        const std::string text = base::trimmed(feedback[std::size_t(part)]);
        if (text.empty()) continue;
        told = tell(workshop::GiveFeedback{run, part, text});
        if (std::holds_alternative<Refusal>(told)) break;
    }
    return told;
}

void Desk::end_silent_runs() {
    const base::Milliseconds before = clock_() - base::limits::phone_silence_ms_max;
    std::vector<workshop::RunId> silent;
    for (const auto& [id, run] : session_.state().runs) {
        if (!run.end && run.heard_at < before) silent.push_back(id);
    }
    for (const workshop::RunId run : silent) {
        tell(workshop::EndRun{run, workshop::RunEnd::fell_silent});
    }
}

DrawnScreen Desk::drawn_screen(workshop::RunId id, const DrawScreen& draw) const {
    const workshop::Run* run = session_.state().run(id);
    const workshop::Frame* frame = run ? session_.state().frame(run->screen) : nullptr;
    if (!frame) return {};
    return {workshop::fingerprint_of(session_.state(), *frame), draw(session_, *frame)};
}

}  // namespace net
