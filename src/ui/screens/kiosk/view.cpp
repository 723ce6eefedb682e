#include "ui/screens/kiosk/view.h"

#include <algorithm>

namespace ui {
namespace {

using base::Words;

std::optional<KioskMark> mark_of(const workshop::College& college) {
    return KioskMark{college.shape, college.rgb};
}

// -- attract -------------------------------------------------------------------------------------

void tell_trouble(KioskView& view, const Station& station, const Words& words) {
    view.sign = KioskSign::bad;
    view.heading = words.say("This kiosk is not connected");
    view.detail = station.trouble;
    view.note = station.gave_up
                    ? words.say("Start it again with the code that the big screen shows now.")
                    : words.say("It keeps trying by itself.");
}

void tell_closed(KioskView& view, const Station& station, const Words& words) {
    view.sign = KioskSign::ballot;
    view.heading = words.say("The vote is not open");
    view.detail = station.now.empty()
                      ? words.say("This screen will say when you can vote.")
                      : words.say("Now: {activity}. This screen will say when you can vote.",
                                  {{"activity", station.now}});
}

void tell_ideas(KioskView& view, const Station& station, const Words& words) {
    const Station::Writing& now = *station.writing;
    view.sign = KioskSign::pencil;
    view.gentle_motion = true;
    view.heading = now.title;  // what is asked in more words is on the page to write on
    view.note = words.count("{n} idea written in the room so far",
                            "{n} ideas written in the room so far", std::int64_t(now.ideas));
    view.begin = now.crossing ? words.say("Touch to answer") : words.say("Touch to write an idea");
    view.begins = KioskAct::idea;
}

// A vote comes first, then a test; what can be tried out as well is a button beside it.
void tell_open(KioskView& view, const Station& station, const Words& words) {
    const bool tests = kiosk_tests(station);
    view.gentle_motion = true;
    if (!station.vote && !tests && station.writing) return tell_ideas(view, station, words);
    if (!station.vote) {
        view.sign = KioskSign::screen;
        view.heading = words.say("Try the prototype");
        view.detail = station.task;
        view.begin = words.say("Touch to try it out");
        view.begins = KioskAct::prototype;
        if (!station.writing) return;
        view.choices = {{KioskAct::idea, words.say("Write an idea"), false, true, {}, "pencil"}};
        return;
    }
    view.sign = KioskSign::ballot;
    view.heading = station.vote->title;
    view.begin = words.say("Touch to vote");
    if (!station.others.empty()) {
        view.heading = station.now.empty() ? words.say("Questionnaire") : station.now;
        view.detail = words.count("{n} question", "{n} questions",
                                  std::int64_t(station.others.size() + 1));
        view.begin = words.say("Touch to answer");
    }
    if (tests) {
        view.choices = {{KioskAct::prototype, words.say("Try the prototype"), false, true, {},
                         "phone"}};
    }
}

void tell_odd(KioskView& view, const Words& words) {
    view.sign = KioskSign::bad;
    view.heading = words.say("This kiosk cannot take part in this vote");
    view.detail = words.say("It does not know this way of voting. Please vote on a phone, or ask a "
                            "facilitator.");
}

void tell_attract(KioskView& view, const Station& station, const Words& words) {
    const bool any = station.vote || station.writing || !station.task.empty();
    if (!station.joined) tell_trouble(view, station, words);
    else if (station.odd_vote) tell_odd(view, words);
    else if (!any) tell_closed(view, station, words);
    else tell_open(view, station, words);
    if (station.on_the_way > 0) {
        view.warning = words.count("One vote is still on its way to the host. Leave this kiosk on.",
                                   "{n} votes are still on their way to the host. "
                                   "Leave this kiosk on.",
                                   std::int64_t(station.on_the_way));
    }
}

// -- college -------------------------------------------------------------------------------------

void tell_colleges(KioskView& view, const Station& station, const Words& words) {
    view.heading = words.say("You are here as…");
    view.detail = words.say("Choose the group that you belong to in this workshop.");
    view.kind = KioskRows::colleges;
    for (const workshop::College& college : station.colleges) {
        view.rows.push_back({college.name, college.key, mark_of(college)});
    }
    view.choices = {{KioskAct::back, words.say("Back"), false, true, {}, "back"}};
}

// -- after it was cast ---------------------------------------------------------------------------

void tell_sending(KioskView& view, const Station& station, const KioskChart& chart,
                  base::Milliseconds now, const Words& words) {
    view.sign = KioskSign::wait;
    view.gentle_motion = true;
    view.heading = words.say("Waiting for the confirmation…");
    if (now - chart.since < kiosk_late_ms) {
        view.detail = words.say("Please stay until your vote is confirmed.");
        return;
    }
    view.detail = words.say("The host does not answer yet. Your vote waits here and is sent as "
                            "soon as it does. You may wait for your receipt, or leave.");
    view.choices = {{KioskAct::done, words.say("Leave without a receipt")}};
    if (station.after(chart.vote)) {
        view.choices.push_back({KioskAct::go_on, words.say("Next question"), true, true, {},
                                "next"});
    }
}

void tell_thanks(KioskView& view, const KioskChart& chart, base::Milliseconds now,
                 const Words& words) {
    const bool one = chart.receipts.size() == 1 && chart.unconfirmed == 0;
    view.sign = KioskSign::good;
    view.heading = one ? words.say("Your vote is counted") : words.say("Your answers are counted");
    view.receipt_label = one ? words.say("Your receipt") : words.say("Your receipts");
    view.receipts = chart.receipts;
    view.detail =
        one ? words.say("It says that your ballot is in the box, not what you chose.")
            : words.say("A receipt says that your ballot is in the box, not what you chose.");
    if (chart.unconfirmed > 0) {
        view.heading = words.say("Thank you");
        view.detail = words.count("{n} answer is still on its way to the host.",
                                  "{n} answers are still on their way to the host.",
                                  std::int64_t(chart.unconfirmed));
    }
    tell_time_left(view, chart, kiosk_thanks_ms, now, words);
    view.choices = {{KioskAct::done, words.say("Done"), true, true, {}, "check"}};
}

void tell_refused(KioskView& view, const Station& station, const KioskChart& chart,
                  const Words& words) {
    view.sign = KioskSign::bad;
    view.heading = words.say("Your vote was not counted");
    view.detail = station.refusal;
    view.choices = {{KioskAct::done, words.say("Stop here")}};
    if (station.find(chart.vote)) {
        view.note = words.say("Your choice is still here: try again, or ask a facilitator.");
        view.choices.push_back({KioskAct::again, words.say("Try again"), true});
    } else {
        view.note = words.say("Please ask a facilitator.");
    }
}

void tell_too_late(KioskView& view, const Words& words) {
    view.sign = KioskSign::bad;
    view.heading = words.say("This vote has just been closed");
    view.detail = words.say("You had not cast your vote yet: nothing was sent, nothing is kept.");
    view.note = words.say("Please ask a facilitator if you want to take part.");
    view.choices = {{KioskAct::done, words.say("Done"), true}};
}

// -- around the pages ----------------------------------------------------------------------------

void tell_person(KioskView& view, const Station& station, const KioskChart& chart,
                 const Words& words) {
    const bool giving = chart.step == KioskStep::vote || chart.step == KioskStep::check;
    if (!giving) return;
    if (!station.others.empty()) {
        view.which = words.say("Question {n} of {total}",
                               {{"n", std::to_string(station.number_of(chart.vote))},
                                {"total", std::to_string(station.others.size() + 1)}});
    }
    tell_whose(view, station, chart);
    if (!station.joined) {
        view.warning = words.say("The host does not answer at the moment. You can go on: your "
                                 "vote is sent as soon as it does.");
    }
}

void tell_secrecy(KioskView& view, const Station& station, const KioskChart& chart,
                  const Words& words) {
    const bool other = kiosk_is_trying(view.step) || chart.errand != KioskErrand::vote;
    if (!station.vote || other) return;
    const Station::OpenVote* given = station.find(chart.vote);
    view.secret = given ? given->secret : station.vote->secret;
    view.foot = view.secret
                    ? words.say("This vote is secret: your choice is sealed here, and nobody can "
                                "link it to you.")
                    : words.say("This is an open vote: your choice is kept without your name.");
}

KioskView::Ask ask_of(const KioskChart& chart, base::Milliseconds now, const Words& words) {
    const base::Milliseconds left = std::clamp<base::Milliseconds>(
        *chart.asked_at + kiosk_answer_ms - now, 0, kiosk_answer_ms);
    KioskView::Ask ask;
    ask.heading = words.say("Are you still there?");
    ask.seconds = int((left + base::second_ms - 1) / base::second_ms);
    ask.detail = kiosk_is_trying(chart.step)
                     ? words.count("In one second this try is over.",
                                   "In {n} seconds this try is over.", ask.seconds)
                     : words.count("In one second everything chosen here is cleared.",
                                   "In {n} seconds everything chosen here is cleared.",
                                   ask.seconds);
    ask.stay = words.say("I am still here");
    ask.left = float(ask.seconds) / float(kiosk_answer_ms / base::second_ms);
    return ask;
}

}  // namespace

void tell_time_left(KioskView& view, const KioskChart& chart, base::Milliseconds of,
                    base::Milliseconds now, const Words& words) {
    const base::Milliseconds left = std::max<base::Milliseconds>(0, chart.active_at + of - now);
    view.left_of_page = float(left) / float(of);
    view.note = words.count("This page goes away in one second.",
                            "This page goes away in {n} seconds.",
                            (left + base::second_ms - 1) / base::second_ms);
}

KioskView kiosk_screen(const Station& station, const KioskChart& chart, base::Milliseconds now,
                       const Words& words) {
    KioskView view;
    view.step = chart.step;
    view.title = station.title;
    view.place = station.place;
    const Station::OpenVote* given = station.find(chart.vote);  // followed() sees to it
    switch (chart.step) {
        case KioskStep::attract: tell_attract(view, station, words); break;
        case KioskStep::college: tell_colleges(view, station, words); break;
        case KioskStep::vote:
            if (given) tell_ballot(view, *given, chart, words);
            break;
        case KioskStep::check:
            if (given) tell_ballot_check(view, *given, chart, words);
            break;
        case KioskStep::sending: tell_sending(view, station, chart, now, words); break;
        case KioskStep::thanks: tell_thanks(view, chart, now, words); break;
        case KioskStep::refused: tell_refused(view, station, chart, words); break;
        case KioskStep::closed: tell_too_late(view, words); break;
        default:
            tell_crowd_steps(view, station, chart, now, words);
            tell_trying_steps(view, station, chart, now, words);
            break;
    }
    tell_person(view, station, chart, words);
    tell_secrecy(view, station, chart, words);
    if (chart.asked_at) view.ask = ask_of(chart, now, words);
    return view;
}

}  // namespace ui
