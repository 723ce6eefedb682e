// What a kiosk says to who comes in, and to who writes an idea.

#include "ui/screens/kiosk/view.h"

namespace ui {
namespace {

using base::Words;
using Phase = Station::Said::Phase;

KioskChoice back_choice(const Words& words) {
    return {KioskAct::back, words.say("Back"), false, true, {}, "back"};
}

void tell_welcome(KioskView& view, const Station& station, const Words& words) {
    view.which = station.title;
    view.heading = words.say("Welcome");
    view.detail = words.say("Touch your group, one person after the other: it is counted, without "
                            "your name.");
    view.kind = KioskRows::colleges;
    for (const workshop::College& college : station.colleges) {
        view.rows.push_back({college.name, college.key, KioskMark{college.shape, college.rgb}});
    }
}

void tell_tables(KioskView& view, const Station& station, const KioskChart& chart,
                 const Words& words) {
    view.heading = words.say("Which table are you at?");
    tell_whose(view, station, chart);
    view.kind = KioskRows::tables;
    for (const std::string& table : station.tables) view.rows.push_back({table, table});
    view.rows.push_back({words.say("At no table"), {}});
    view.choices = {back_choice(words)};
}

std::string where(const Station& station, const KioskChart& chart) {
    std::string text;
    for (const workshop::College& college : station.colleges) {
        if (college.key == chart.college) text = college.name;
    }
    return text + (text.empty() || chart.table.empty() ? "" : " · ") + chart.table;
}

void tell_arrived(KioskView& view, const Station& station, const KioskChart& chart,
                  base::Milliseconds now, const Words& words) {
    if (station.said.phase == Phase::refused) {
        view.sign = KioskSign::bad;
        view.heading = words.say("You are not counted yet");
        view.detail = station.said.refusal;
        view.choices = {{KioskAct::done, words.say("Try again"), true}};
        return;
    }
    const bool waits = station.said.phase != Phase::done;
    view.sign = waits ? KioskSign::wait : KioskSign::good;
    view.gentle_motion = waits;
    view.heading = waits ? words.say("One moment…") : words.say("Thank you, you are counted");
    view.detail = where(station, chart);
    tell_time_left(view, chart, kiosk_arrived_ms, now, words);
    view.choices = {{KioskAct::take_back, words.say("That was a mistake")},
                    {KioskAct::done, words.say("Next person"), true, true, {}, "next"}};
}

// What is kept of the writer; told before a word is written.
std::string promise_of(const Station::Writing& now, const Station& station, const Words& words) {
    using enum workshop::Authorship;
    std::string promise;
    if (now.promise == nobody) {
        promise = words.say("Nobody will know who has written it.");
    } else if (now.promise == college_and_table && !station.tables.empty()) {
        promise = words.say("Your table and your group stay written on the card, never your name.");
    } else {
        promise = words.say("Only your group stays written on the card, never your name.");
    }
    if (!now.silent) return promise;
    return promise + "\n" +
           words.say("Your ideas stay hidden until the facilitator reveals all of them.");
}

std::string cell_text(const Station::Writing& now, const Words& words) {
    return words.say(workshop::word_of(now.matrix.rows)) + ": " + now.row + "\n" +
           words.say(workshop::word_of(now.matrix.columns)) + ": " + now.column;
}

void tell_writing(KioskView& view, const Station& station, const KioskChart& chart,
                  const Words& words) {
    if (!station.writing) return;
    const Station::Writing& now = *station.writing;
    view.heading = now.title;
    view.detail = now.crossing ? cell_text(now, words) : now.instruction;
    tell_whose(view, station, chart);
    view.promise = promise_of(now, station, words);
    if (station.said.phase == Phase::refused) view.warning = station.said.refusal;
    view.questions = {{now.crossing ? words.say("What do you propose?") : words.say("Your idea"),
                       chart.idea}};
    view.choices = {back_choice(words),
                    {KioskAct::send, words.say("Send"), true, !chart.idea.empty(),
                     words.say("Write your idea first.")}};
}

void tell_written(KioskView& view, const Station& station, const KioskChart& chart,
                  base::Milliseconds now, const Words& words) {
    if (station.said.phase == Phase::refused) {
        view.sign = KioskSign::bad;
        view.heading = words.say("Your idea was not sent");
        view.detail = station.said.refusal;
        view.choices = {{KioskAct::done, words.say("Done"), true}};
        return;
    }
    const bool waits = station.said.phase != Phase::done;
    view.sign = waits ? KioskSign::wait : KioskSign::good;
    view.gentle_motion = waits;
    view.heading = waits ? words.say("Sending…") : words.say("Your idea is sent");
    tell_time_left(view, chart, kiosk_thanks_ms, now, words);
    view.choices = {{KioskAct::done, words.say("Done")}};
    if (!station.writing) return;
    view.detail = words.count("{n} idea written in the room so far",
                              "{n} ideas written in the room so far",
                              std::int64_t(station.writing->ideas));
    view.choices.push_back({KioskAct::again, words.say("Another idea"), true, !waits});
}

void tell_gone_on(KioskView& view, const Words& words) {
    view.sign = KioskSign::bad;
    view.heading = words.say("The workshop has gone on");
    view.detail = words.say("What you were writing was not sent, and nothing of it is kept.");
    view.choices = {{KioskAct::done, words.say("Done"), true}};
}

}  // namespace

void tell_whose(KioskView& view, const Station& station, const KioskChart& chart) {
    for (const workshop::College& college : station.colleges) {
        if (college.key != chart.college || station.colleges.size() < 2) continue;
        view.college = where(station, chart);
        view.mark = KioskMark{college.shape, college.rgb};
    }
}

void tell_crowd_steps(KioskView& view, const Station& station, const KioskChart& chart,
                      base::Milliseconds now, const Words& words) {
    switch (chart.step) {
        case KioskStep::welcome: tell_welcome(view, station, words); break;
        case KioskStep::table: tell_tables(view, station, chart, words); break;
        case KioskStep::arrived: tell_arrived(view, station, chart, now, words); break;
        case KioskStep::writing: tell_writing(view, station, chart, words); break;
        case KioskStep::written: tell_written(view, station, chart, now, words); break;
        case KioskStep::gone_on: tell_gone_on(view, words); break;
        default: break;
    }
}

}  // namespace ui
