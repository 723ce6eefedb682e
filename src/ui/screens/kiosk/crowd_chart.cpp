// Who comes in and who writes at a kiosk. An arrival needs no touch before it: where nobody stands,
// the groups are on the screen.

#include "ui/screens/kiosk/chart.h"

namespace ui {
namespace {

using enum KioskStep;

// What the person is here for, once it is known where they belong.
KioskChart placed(KioskChart chart, base::Milliseconds now) {
    const bool arrives = chart.errand == KioskErrand::arrival;
    return stepped(std::move(chart), arrives ? arrived : writing, now);
}

KioskChart after_college(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (!station.tables.empty()) return stepped(std::move(chart), table, now);
    return placed(std::move(chart), now);
}

bool asks_the_same(const KioskChart& chart, const Station& station) {
    return station.writing && station.writing->activity == chart.activity &&
           station.writing->cell == chart.cell;
}

}  // namespace

bool kiosk_counts(const Station& station) {
    return station.joined && station.arrival && !station.vote && !station.odd_vote;
}

bool kiosk_writes(const Station& station) { return station.joined && station.writing.has_value(); }

bool kiosk_is_home(KioskStep step) { return step == attract || step == welcome; }

KioskChart at_home(KioskChart chart, const Station& station, base::Milliseconds now) {
    const KioskStep home = kiosk_counts(station) ? welcome : attract;
    if (chart.step == home) return chart;
    chart = stepped(KioskChart{}, home, now);
    if (home == welcome) chart.errand = KioskErrand::arrival;
    return chart;
}

// Who was counted stays so; what was being chosen or written belongs to what the room did before.
KioskChart heard_crowd(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (chart.step == arrived || chart.step == gone_on) return chart;
    if (chart.errand == KioskErrand::arrival) {
        return kiosk_counts(station) ? chart : cleared(std::move(chart), now);
    }
    const bool refused_now = station.said.phase == Station::Said::Phase::refused;
    if (chart.step == written) {
        const bool again = refused_now && asks_the_same(chart, station);
        return again ? stepped(std::move(chart), writing, now) : chart;
    }
    if (asks_the_same(chart, station)) return chart;
    const bool lost = chart.step == writing && !chart.idea.empty();
    return lost ? stepped(std::move(chart), gone_on, now) : cleared(std::move(chart), now);
}

KioskChart to_idea(KioskChart chart, const KioskSight& sight) {
    const Station& station = *sight.station;
    if (chart.step != attract || !kiosk_writes(station)) return chart;
    chart = cleared(std::move(chart), sight.now);
    chart.errand = KioskErrand::idea;
    chart.activity = station.writing->activity;
    chart.cell = station.writing->cell;
    if (station.colleges.size() > 1) return stepped(std::move(chart), college, sight.now);
    chart.college = station.colleges.empty() ? "" : station.colleges.front().key;
    return after_college(std::move(chart), station, sight.now);
}

KioskChart chose_college(KioskChart chart, const Station& station, const std::string& key,
                         base::Milliseconds now) {
    if (chart.step == college && chart.errand == KioskErrand::vote) {
        return joined_college(std::move(chart), key, now);
    }
    if (chart.step != college && chart.step != welcome) return chart;
    chart.college = key;
    return after_college(std::move(chart), station, now);
}

KioskChart chose_table(KioskChart chart, const std::string& name, base::Milliseconds now) {
    if (chart.step != table) return chart;
    chart.table = name;
    return placed(std::move(chart), now);
}

KioskChart crowd_gone_back(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (chart.step == writing && !station.tables.empty()) {
        return stepped(std::move(chart), table, now);
    }
    const bool chose = station.colleges.size() > 1 && chart.errand == KioskErrand::idea;
    const bool later = chart.step == writing || chart.step == table;
    if (later && chose) return stepped(std::move(chart), college, now);
    return cleared(std::move(chart), now);
}

KioskChart wrote(KioskChart chart, std::string text) {
    if (chart.step == writing) chart.idea = std::move(text);
    return chart;
}

KioskChart sent_idea(KioskChart chart, base::Milliseconds now) {
    if (chart.step != writing || chart.idea.empty()) return chart;
    return stepped(std::move(chart), written, now);
}

KioskChart to_another(KioskChart chart, const Station& station, base::Milliseconds now) {
    if (chart.step != written || !asks_the_same(chart, station)) return chart;
    chart.idea.clear();
    return stepped(std::move(chart), writing, now);
}

}  // namespace ui
