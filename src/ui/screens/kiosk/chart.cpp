#include "ui/screens/kiosk/chart.h"

#include <algorithm>

namespace ui {
namespace {

using enum KioskStep;

bool is_giving(KioskStep step) { return step == college || step == vote || step == check; }

// The vote that this person was giving to is open no more, or another one is.
bool lost_its_vote(const KioskChart& chart, const Station& station) {
    return is_giving(chart.step) && chart.errand == KioskErrand::vote &&
           !station.find(chart.vote);
}

// The next question of a questionnaire, or this step when there is none.
KioskChart to_next(KioskChart chart, const Station& station, KioskStep otherwise,
                   base::Milliseconds now) {
    const Station::OpenVote* next = station.after(chart.vote);
    if (!next) return stepped(std::move(chart), otherwise, now);
    chart.vote = next->id;
    chart.marks.clear();
    chart.blank = false;
    return stepped(std::move(chart), vote, now);
}

KioskChart counted(KioskChart chart, const Station& station, base::Milliseconds now) {
    chart.receipts.push_back(station.receipt);
    return to_next(std::move(chart), station, thanks, now);
}

// The clock of a screen begins when its picture is there.
KioskChart seen_screen(KioskChart chart, const Station::Run& run, base::Milliseconds now) {
    if (chart.visits != run.visits) {
        chart.shown_at.reset();
        chart.touch.reset();
    }
    chart.visits = run.visits;
    if (!chart.shown_at && run.pixels) chart.shown_at = now;
    return chart;
}

KioskChart heard_run(KioskChart chart, const Station& station, base::Milliseconds now) {
    using enum Station::Run::Phase;
    const Station::Run& run = station.run;
    if (chart.step == task && station.task.empty()) return stepped(std::move(chart), broken, now);
    if (chart.step != trying && chart.step != questions) return chart;
    if (run.phase == told) return stepped(std::move(chart), tried, now);
    const bool never_began = run.phase == Station::Run::Phase::refused;
    if (run.phase == lost || never_began) return stepped(std::move(chart), broken, now);
    if (chart.step != trying) return chart;
    if (run.phase == over) return stepped(std::move(chart), questions, now);
    return run.phase == under_way ? seen_screen(std::move(chart), run, now) : chart;
}

KioskChart heard(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (kiosk_is_trying(chart.step)) return heard_run(std::move(chart), station, now);
    if (kiosk_is_home(chart.step)) return at_home(std::move(chart), station, now);
    if (chart.errand != KioskErrand::vote) return heard_crowd(std::move(chart), station, now);
    if (lost_its_vote(chart, station)) return stepped(std::move(chart), closed, now);
    if (chart.step != sending) return chart;
    if (station.cast == Station::Cast::counted) return counted(std::move(chart), station, now);
    if (station.cast == Station::Cast::refused) return stepped(std::move(chart), refused, now);
    return chart;
}

// A receipt stays as long as it takes to note it, the rest until nobody has been there for a while.
KioskChart aged(KioskChart chart, const KioskSight& sight) {
    const base::Milliseconds now = sight.now;
    if (chart.asked_at) {
        if (sight.held) chart.asked_at = now;  // whoever is pressing is there
        if (now - *chart.asked_at >= kiosk_answer_ms) return cleared(std::move(chart), now);
        return chart;
    }
    if (sight.held || sight.touched) chart.active_at = now;
    const base::Milliseconds quiet = now - chart.active_at;
    if (kiosk_is_home(chart.step)) return chart;
    if (chart.step == arrived) {
        return quiet >= kiosk_arrived_ms ? cleared(std::move(chart), now) : chart;
    }
    if (chart.step == written || chart.step == thanks || chart.step == tried) {
        return quiet >= kiosk_thanks_ms ? cleared(std::move(chart), now) : chart;
    }
    if (quiet >= kiosk_idle_ms) chart.asked_at = now;
    return chart;
}

// The first step of a person: the college, unless there is nothing to choose.
KioskChart first_step(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (station.colleges.size() > 1) return stepped(std::move(chart), college, now);
    chart.college = station.colleges.empty() ? "" : station.colleges.front().key;
    return stepped(std::move(chart), vote, now);
}

base::Milliseconds to_next_second(base::Milliseconds since, base::Milliseconds now) {
    const base::Milliseconds gone = std::max<base::Milliseconds>(0, now - since);
    return base::second_ms - gone % base::second_ms;
}

}  // namespace

KioskChart stepped(KioskChart chart, KioskStep step, base::Milliseconds now) {
    chart.step = step;
    chart.since = chart.active_at = now;
    chart.asked_at.reset();
    return chart;
}

bool kiosk_open(const Station& station) { return station.joined && station.vote.has_value(); }

bool kiosk_tests(const Station& station) { return station.joined && !station.task.empty(); }

KioskChart followed(KioskChart chart, const KioskSight& sight) {
    return aged(heard(std::move(chart), *sight.station, sight.now), sight);
}

KioskChart begun(KioskChart chart, const KioskSight& sight) {
    if (chart.step != attract || !kiosk_open(*sight.station)) return chart;
    chart = cleared(std::move(chart), sight.now);
    chart.vote = sight.station->vote->id;
    return first_step(std::move(chart), *sight.station, sight.now);
}

KioskChart joined_college(KioskChart chart, const std::string& key, base::Milliseconds now) {
    if (chart.step != college) return chart;
    chart.college = key;
    return stepped(std::move(chart), vote, now);
}

KioskChart gone_back(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (chart.step == check) return to_change(std::move(chart), now);
    if (chart.errand != KioskErrand::vote) return crowd_gone_back(std::move(chart), station, now);
    if (chart.has_answered()) return chart;  // the college is that of all the answers
    if (chart.step == vote && station.colleges.size() > 1) {
        return stepped(std::move(chart), college, now);
    }
    const bool first = is_giving(chart.step) || chart.step == task;
    return first ? cleared(std::move(chart), now) : chart;
}

KioskChart marked(KioskChart chart, const workshop::BallotPaper& paper, voting::OptionId option,
                  std::optional<std::int32_t> value) {
    if (chart.step != vote) return chart;
    voting::Marks marks = workshop::with_value(paper.rule, chart.marks, option, value);
    if (!workshop::fault_of(paper, marks)) chart.marks = std::move(marks);
    return chart;
}

KioskChart to_check(KioskChart chart, bool blank, base::Milliseconds now) {
    if (chart.step != vote || (!blank && chart.marks.empty())) return chart;
    chart.blank = blank;
    return stepped(std::move(chart), check, now);
}

KioskChart to_change(KioskChart chart, base::Milliseconds now) {
    if (chart.step != check && chart.step != refused) return chart;
    return stepped(std::move(chart), vote, now);
}

KioskChart sent(KioskChart chart, base::Milliseconds now) {
    return chart.step == check ? stepped(std::move(chart), sending, now) : chart;
}

KioskChart went_on(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (chart.step != sending || !station.after(chart.vote)) return chart;
    ++chart.unconfirmed;
    return to_next(std::move(chart), station, thanks, now);
}

KioskChart cleared(KioskChart, base::Milliseconds now) {
    return stepped(KioskChart{}, attract, now);
}

KioskChart stayed(KioskChart chart, base::Milliseconds now) {
    chart.asked_at.reset();
    chart.active_at = now;
    return chart;
}

// -- of a prototype ------------------------------------------------------------------------------

bool kiosk_is_trying(KioskStep step) { return step >= task; }

KioskChart to_task(KioskChart chart, const KioskSight& sight) {
    if (chart.step != attract || !kiosk_tests(*sight.station)) return chart;
    return stepped(cleared(std::move(chart), sight.now), task, sight.now);
}

KioskChart to_trying(KioskChart chart, base::Milliseconds now) {
    return chart.step == task ? stepped(std::move(chart), trying, now) : chart;
}

bool kiosk_takes_tap(const KioskChart& chart, const Station& station, base::Milliseconds now) {
    return chart.step == trying && station.run.phase == Station::Run::Phase::under_way &&
           !station.run.waits && chart.shown_at && now - *chart.shown_at >= kiosk_strike_ms;
}

KioskChart tapped(KioskChart chart, base::Vec2 at, base::Milliseconds now) {
    chart.touch = KioskTouch{at, now};
    return chart;
}

KioskChart answered(KioskChart chart, std::size_t question, std::string text) {
    if (chart.step == questions && question < chart.answers.size()) {
        chart.answers[question] = std::move(text);
    }
    return chart;
}

KioskChart to_tried(KioskChart chart, base::Milliseconds now) {
    return chart.step == questions ? stepped(std::move(chart), tried, now) : chart;
}

base::Milliseconds kiosk_due_in(const KioskChart& chart, base::Milliseconds now) {
    if (chart.asked_at) return to_next_second(*chart.asked_at, now);
    if (kiosk_is_home(chart.step)) return -1;
    const bool goes_by_itself = chart.step == arrived || chart.step == written ||
                                chart.step == thanks || chart.step == tried;
    if (goes_by_itself) return to_next_second(chart.active_at, now);
    base::Milliseconds due = std::max<base::Milliseconds>(0, chart.active_at + kiosk_idle_ms - now);
    const base::Milliseconds late = chart.since + kiosk_late_ms - now;
    if (chart.step == sending && late > 0) due = std::min(due, late);
    if (!chart.touch) return due;
    const base::Milliseconds ring = chart.touch->since + kiosk_ring_ms - now;
    return ring > 0 ? std::min(due, ring) : due;
}

}  // namespace ui
