// The tester at a kiosk: one run after the other, each over the line it was begun on. Of each
// question only the last answer counts.

#include "net/talk.h"

namespace net {
namespace {

constexpr std::int64_t picture_again_ms = 1'000;  // asked for, when the host had no time for it

// Whether it is the answer that is waited for, which it then is no more.
bool answers(std::uint64_t request, std::uint64_t& asked) {
    if (asked == 0 || request != asked) return false;
    asked = 0;
    return true;
}

bool goes_on(RunPhase phase) { return phase == RunPhase::asked || phase == RunPhase::under_way; }

}  // namespace

std::uint64_t Talk::next_of_run() { return run_asked_ = ++requests_; }

void Talk::begin_run() {
    leave_run();
    change([&](StationView& view) {
        ++view.run.number;
        view.run.phase = joined_ ? RunPhase::asked : RunPhase::lost;
    });
    if (joined_) say(TryRequest{next_of_run()});
}

void Talk::tap(TapAsked tap) {
    if (view_.run.phase != RunPhase::under_way || view_.run.waits) return;
    tap.taps = view_.run.seen.taps;
    change([](StationView& view) {
        view.run.waits = true;
        view.run.refusal.clear();
    });
    say(TapRequest{next_of_run(), tap});
}

void Talk::end_run(workshop::RunEnd how) {
    if (view_.run.phase != RunPhase::under_way) return;
    change([](StationView& view) { view.run.waits = true; });
    say(EndRequest{next_of_run(), how});
}

void Talk::tell(const Feedback& answers) {
    if (view_.run.phase != RunPhase::over || view_.run.waits) return;
    change([](StationView& view) {
        view.run.waits = true;
        view.run.refusal.clear();
    });
    say(FeedbackRequest{next_of_run(), answers});
}

// What was asked for the person before may still be answered: by then it is nobody's.
void Talk::leave_run() {
    if (goes_on(view_.run.phase) && joined_) {
        say(EndRequest{++requests_, workshop::RunEnd::fell_silent});
    }
    run_asked_ = picture_asked_ = 0;
    change([](StationView& view) {
        const std::uint64_t number = view.run.number;
        view.run = {};
        view.run.number = number;
    });
}

// The host has ended the run by then, or will.
void Talk::lose_run() {
    run_asked_ = picture_asked_ = 0;
    if (!goes_on(view_.run.phase) && view_.run.phase != RunPhase::over) return;
    change([](StationView& view) {
        view.run.phase = RunPhase::lost;
        view.run.waits = false;
    });
}

void Talk::ask_picture() {
    picture_asked_ = ++requests_;
    say(PictureRequest{picture_asked_});
}

void Talk::take(const ScreenShown& shown) {
    if (!answers(shown.request, run_asked_)) return;
    const bool same = shown.seen.picture == view_.run.seen.picture && view_.run.png;
    change([&](StationView& view) {
        view.run.seen = shown.seen;
        view.run.phase = shown.seen.end ? RunPhase::over : RunPhase::under_way;
        view.run.waits = false;
        view.run.refusal.clear();
        if (same) return;
        view.run.png.reset();
        view.run.too_large = false;
    });
    if (!same && !shown.seen.end) ask_picture();
}

void Talk::take(const PictureGiven& given) {
    if (!answers(given.request, picture_asked_)) return;
    change([&](StationView& view) { view.run.png = given.png; });
}

void Talk::take(const Thanked& thanked) {
    if (heard_said(thanked.request, nullptr)) return;
    if (!answers(thanked.request, run_asked_)) return;
    change([](StationView& view) {
        view.run.phase = RunPhase::told;
        view.run.waits = false;
    });
}

bool Talk::refuse_run(const Refused& refused) {
    if (answers(*refused.request, picture_asked_)) {
        refuse_picture(refused.final);
        return true;
    }
    if (!answers(*refused.request, run_asked_)) return false;
    change([&](StationView& view) {
        if (view.run.phase == RunPhase::asked) view.run.phase = RunPhase::refused;
        view.run.waits = false;
        view.run.refusal = refused.message;
    });
    return true;
}

void Talk::refuse_picture(bool for_good) {
    if (for_good) {
        change([](StationView& view) { view.run.too_large = true; });
        return;
    }
    outside_.later(picture_again_ms, [this, of = view_.run.seen.picture] {
        const bool still = view_.run.phase == RunPhase::under_way && !view_.run.png;
        if (still && picture_asked_ == 0 && view_.run.seen.picture == of) ask_picture();
    });
}

// The facilitator has closed the test, and with it every run.
void Talk::look_at_test(const PublicView& room) {
    if (!room.task.empty() || view_.run.phase != RunPhase::under_way) return;
    run_asked_ = picture_asked_ = 0;
    change([](StationView& view) {
        view.run.phase = RunPhase::over;
        view.run.seen.end = workshop::RunEnd::test_closed;
        view.run.waits = false;
    });
}

}  // namespace net
