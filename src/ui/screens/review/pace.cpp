#include "ui/screens/review/pace.h"

#include <algorithm>
#include <cmath>

namespace ui {

Pace::Pace(std::span<const workshop::Entry> entries) {
    for (const workshop::Entry& entry : entries) {
        if (moments_.empty()) {
            moments_.push_back({entry.at, 0});
            continue;
        }
        const Moment last = moments_.back();
        if (entry.at <= last.past) continue;
        const base::Milliseconds pause = std::min(entry.at - last.past, pause_shown_ms_max);
        moments_.push_back({entry.at, last.shown_ms + pause});
    }
}

double Pace::shown_at(base::Milliseconds past) const {
    const auto after = std::upper_bound(moments_.begin(), moments_.end(), past,
                                        [](auto at, const Moment& m) { return at < m.past; });
    if (after == moments_.begin()) return 0;
    const Moment& from = *(after - 1);
    if (after == moments_.end()) return double(from.shown_ms);
    const double part = double(past - from.past) / double(after->past - from.past);
    return double(from.shown_ms) + part * double(after->shown_ms - from.shown_ms);
}

base::Milliseconds Pace::past_at(double shown_ms) const {
    if (moments_.empty()) return 0;
    const auto after =
        std::upper_bound(moments_.begin(), moments_.end(), shown_ms,
                         [](double at, const Moment& m) { return at < double(m.shown_ms); });
    if (after == moments_.begin()) return moments_.front().past;
    const Moment& from = *(after - 1);
    if (after == moments_.end()) return from.past;
    const double shown = shown_ms - double(from.shown_ms);
    const double part = shown / double(after->shown_ms - from.shown_ms);
    return from.past + base::Milliseconds(std::floor(part * double(after->past - from.past)));
}

}  // namespace ui
