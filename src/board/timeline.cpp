#include "board/timeline.h"

#include <algorithm>
#include <map>

namespace board {
namespace {

// Clocks of several machines may step back a little; the line never does.
void stretch_to(std::vector<Timeline::Stretch>& stretches, base::Milliseconds at) {
    if (stretches.empty()) {
        stretches.push_back({at, at, 0});
        return;
    }
    Timeline::Stretch& last = stretches.back();
    if (at > last.to + timeline_pause_ms_max) {
        stretches.push_back({at, at, last.end_ms() + timeline_fold_ms});
    } else {
        last.to = std::max(last.to, at);
    }
}

using Titles = std::map<workshop::ActivityId, std::string>;

void follow_agenda(Timeline& line, Titles& titles, const workshop::Entry& entry) {
    const auto close = [&] {
        if (!line.activities.empty() && line.activities.back().to < 0) {
            line.activities.back().to = std::max(line.activities.back().from, entry.at);
        }
    };
    if (const auto* planned = std::get_if<workshop::AgendaPlanned>(&entry.event)) {
        for (const auto& activity : planned->activities) titles[activity.id] = activity.title;
    } else if (const auto* started = std::get_if<workshop::ActivityStarted>(&entry.event)) {
        close();
        line.activities.push_back({started->activity, titles[started->activity], entry.at, -1});
    } else if (std::holds_alternative<workshop::SessionEnded>(entry.event)) {
        close();
    }
}

void count_bars(Timeline& line, std::span<const workshop::Entry> entries, std::size_t count) {
    line.bars.assign(std::clamp<std::size_t>(count, 1, timeline_bars_max), 0);
    for (const workshop::Entry& entry : entries) {
        const auto bar = std::size_t(line.part_of(entry.at) * double(line.bars.size()));
        ++line.bars[std::min(bar, line.bars.size() - 1)];
    }
    line.peak = *std::max_element(line.bars.begin(), line.bars.end());
}

}  // namespace

base::Milliseconds Timeline::length_ms() const {
    return stretches.empty() ? 0 : stretches.back().end_ms();
}

double Timeline::part_of(base::Milliseconds at) const {
    if (length_ms() == 0) return 0;
    const auto after = std::upper_bound(stretches.begin(), stretches.end(), at,
                                        [](auto time, const Stretch& s) { return time < s.from; });
    if (after == stretches.begin()) return 0;
    const Stretch& in = *(after - 1);
    double along = double(in.before_ms + std::min(at, in.to) - in.from);
    if (at > in.to && after != stretches.end()) {
        along += double(at - in.to) / double(after->from - in.to) * double(timeline_fold_ms);
    }
    return along / double(length_ms());
}

base::Milliseconds Timeline::at_part(double part) const {
    if (stretches.empty()) return 0;
    const auto along = base::Milliseconds(std::clamp(part, 0.0, 1.0) * double(length_ms()) + 0.5);
    const auto after =
        std::upper_bound(stretches.begin(), stretches.end(), along,
                         [](auto ms, const Stretch& s) { return ms < s.before_ms; });
    const Stretch& in = *(after - 1);
    if (along <= in.end_ms() || after == stretches.end()) {
        return std::min(in.from + along - in.before_ms, in.to);
    }
    const double folded = double(along - in.end_ms()) / double(timeline_fold_ms);
    return in.to + base::Milliseconds(folded * double(after->from - in.to));
}

float Timeline::x_of(base::Milliseconds at, float left_px, float width_px) const {
    return left_px + float(part_of(at)) * width_px;
}

base::Milliseconds Timeline::at_x(float x_px, float left_px, float width_px) const {
    return at_part(width_px > 0 ? double(x_px - left_px) / double(width_px) : 0);
}

Timeline timeline_of(std::span<const workshop::Entry> entries, std::size_t bar_count) {
    Timeline line;
    Titles titles;
    for (const workshop::Entry& entry : entries) {
        stretch_to(line.stretches, entry.at);
        follow_agenda(line, titles, entry);
    }
    if (!line.activities.empty() && line.activities.back().to < 0) {
        line.activities.back().to = std::max(line.activities.back().from, line.stretches.back().to);
    }
    if (!line.empty()) count_bars(line, entries, bar_count);
    return line;
}

}  // namespace board
