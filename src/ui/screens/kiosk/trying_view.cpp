// What a kiosk says to who tries out a prototype.

#include "ui/screens/kiosk/view.h"

#include "workshop/prototype.h"

namespace ui {
namespace {

using base::Words;
using Run = Station::Run;

void tell_task(KioskView& view, const Station& station, const Words& words) {
    view.heading = words.say("Try the prototype");
    view.kind = KioskRows::task;
    KioskRow row{.label = station.task, .key = {}};
    row.amount = words.say("Your task:");
    view.rows.push_back(std::move(row));
    view.note = words.say("It is the prototype that is tested, not you. Without your name, three "
                          "things are kept: where you tap, after how long, and how it ends.");
    view.choices = {{KioskAct::back, words.say("Back"), false, true, {}, "back"},
                    {KioskAct::start, words.say("Begin"), true}};
}

std::string in_place_of(const Run& run, const Words& words) {
    if (run.phase == Run::Phase::under_way && run.size.x <= 0) {
        return words.say("This screen is gone. Say that you are done, or that you give up.");
    }
    if (run.no_picture) return words.say("This screen cannot be shown here.");
    return run.pixels ? std::string() : words.say("The screen is on its way…");
}

void tell_screen(KioskView& view, const Station& station, const KioskChart& chart,
                 base::Milliseconds now, const Words& words) {
    const Run& run = station.run;
    const bool under_way = run.phase == Run::Phase::under_way;
    view.heading = under_way ? run.task : station.task;
    view.detail = words.say("Your task:");
    KioskView::Screen& screen = view.screen.emplace();
    const std::string title = run.title.empty() ? words.say("Unnamed screen") : run.title;
    screen.label = words.say("Screen: {title}", {{"title", title}});
    screen.tall = run.size.x > 0 ? run.size.y / run.size.x : 0;
    if (under_way) screen.pixels = run.pixels;
    screen.picture = run.picture;
    screen.instead = in_place_of(run, words);
    const bool just_now = chart.touch && now - chart.touch->since < kiosk_ring_ms;
    if (just_now || run.waits) screen.touch = chart.touch;
    if (!run.refusal.empty()) screen.told = run.refusal;
    else if (run.went_nowhere && !run.waits) screen.told = words.say("Nothing happens there.");
    const bool can_end = under_way && !run.waits;
    view.choices = {{KioskAct::give_up, words.say("I give up"), false, can_end},
                    {KioskAct::say_done, words.say("I am done"), true, can_end, {}, "check"}};
}

void tell_questions(KioskView& view, const Station& station, const KioskChart& chart,
                    const Words& words) {
    const Run& run = station.run;
    view.heading =
        words.say(workshop::sentence_of(run.end.value_or(workshop::RunEnd::said_done)));
    view.detail = words.say("Would you like to tell us more? Answer what you want to.");
    view.warning = run.refusal;
    bool any = false;
    for (const workshop::FeedbackPart part : workshop::feedback_parts) {
        const std::string& text = chart.answers[std::size_t(part)];
        any |= !text.empty();
        view.questions.push_back({words.say(workshop::word_of(part)), text});
    }
    view.note = words.say("Your answers become cards on the board, without your name.");
    view.choices = {{KioskAct::skip, words.say("Without an answer"), false, !run.waits},
                    {KioskAct::send, run.waits ? words.say("Sending…") : words.say("Send"), true,
                     any && !run.waits, words.say("Write an answer first.")}};
}

void tell_tried(KioskView& view, const KioskChart& chart, base::Milliseconds now,
                const Words& words) {
    view.sign = KioskSign::good;
    view.heading = words.say("Thank you! The prototype will be better for it.");
    tell_time_left(view, chart, kiosk_thanks_ms, now, words);
    view.choices = {{KioskAct::done, words.say("Done"), true, true, {}, "check"}};
}

void tell_broken(KioskView& view, const Station& station, const Words& words) {
    view.sign = KioskSign::bad;
    if (station.run.phase == Run::Phase::lost) {
        view.heading = words.say("The connection to the host broke off");
        view.detail = words.say("This try is over. Your taps until now are kept, without your "
                                "name. Thank you!");
    } else if (station.run.phase == Run::Phase::refused) {
        view.heading = words.say("This cannot begin just now");
        view.detail = station.run.refusal;
    } else {
        view.heading = words.say("No prototype is being tested just now.");
    }
    view.note = words.say("Please ask a facilitator if you want to take part.");
    view.choices = {{KioskAct::done, words.say("Done"), true}};
}

}  // namespace

void tell_trying_steps(KioskView& view, const Station& station, const KioskChart& chart,
                       base::Milliseconds now, const Words& words) {
    switch (chart.step) {
        case KioskStep::task: tell_task(view, station, words); break;
        case KioskStep::trying: tell_screen(view, station, chart, now, words); break;
        case KioskStep::questions: tell_questions(view, station, chart, words); break;
        case KioskStep::tried: tell_tried(view, chart, now, words); break;
        case KioskStep::broken: tell_broken(view, station, words); break;
        default: break;
    }
}

}  // namespace ui
