#include "ui/screens/review/review.h"

#include "base/days.h"
#include "workshop/restore.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float full_bar_least = 0.12F;  // of the height: a single entry can be seen

std::string clock_of(const World& world, base::Milliseconds at, bool seconds) {
    return base::clock_time(at, world.utc_offset_minutes, seconds);
}

std::string subtitle_of(const World& world, const base::Words& words) {
    const std::string date = world.state->date.empty()
                                 ? base::iso_day(world.entries.front().at, world.utc_offset_minutes)
                                 : world.state->date;
    return words.say("{day}, review", {{"day", base::long_day(words, date)}});
}

// Bars by the square root: a vote's rush must not hide the quiet work.
std::vector<float> heights_of(const board::Timeline& line) {
    std::vector<float> heights;
    for (const std::uint32_t bar : line.bars) {
        const float part = line.peak > 0 ? std::sqrt(float(bar) / float(line.peak)) : 0;
        heights.push_back(bar > 0 ? std::max(full_bar_least, part) : 0);
    }
    return heights;
}

void tell_marks(ReviewView& view, const World& world, const board::Timeline& line,
                base::Milliseconds now) {
    for (const board::ActivitySpan& span : line.activities) {
        ReviewView::Mark mark;
        mark.title = span.title;
        mark.time = clock_of(world, span.from, false);
        mark.from = float(line.part_of(span.from));
        mark.to = float(line.part_of(span.to));
        mark.at = span.from;
        mark.current = now >= span.from && now < span.to;
        view.marks.push_back(std::move(mark));
    }
    const bool last = !view.marks.empty() && now >= line.activities.back().from;
    if (last) view.marks.back().current = true;
}

void tell_thread(ReviewView& view, const World& world, const ReviewHere& here,
                 const Thread& thread) {
    if (!here.card) return;
    view.thread_title = thread.title;
    std::size_t latest = thread.lines.size();
    for (const ThreadLine& line : thread.lines) {
        if (line.seq <= here.seq) latest = view.thread.size();
        view.thread.push_back({line.seq, line.at, clock_of(world, line.at, false), line.words,
                               line.seq <= here.seq, false});
    }
    if (latest < view.thread.size()) view.thread[latest].latest = true;
}

std::string counts_of(const workshop::State& shown, const base::Words& words) {
    const auto cards = std::int64_t(workshop::card_count(shown));
    std::string counts = words.count("{n} idea", "{n} ideas", cards);
    const auto groups = std::count_if(
        shown.clusters.begin(), shown.clusters.end(), [&](const auto& each) {
            return !each.second.dissolved && !workshop::cards_of(shown, each.first).empty();
        });
    if (groups > 0) counts += " · " + words.count("{n} group", "{n} groups", groups);
    return counts;
}

std::string pace_words(const Pace& pace, int speed, const base::Words& words) {
    const base::Milliseconds whole = pace.length_ms() / speed;
    const base::Arguments arguments{
        {"pause", std::to_string(pause_shown_ms_max / base::second_ms)},
        {"length", whole < base::minute_ms
                       ? words.say("{n} s", {{"n", std::to_string(whole / base::second_ms)}})
                       : base::duration_words(words, whole + base::minute_ms / 2)},
        {"speed", std::to_string(speed)}};
    return words.say("Pauses are shortened to {pause} s: all of it takes {length} at {speed}×",
                     arguments);
}

// What goes back in time is told as a whole, not by the last of its changes.
const workshop::Entry& telling_entry(std::span<const workshop::Entry> entries, std::uint64_t seq) {
    const workshop::Entry& last = entries[seq - 1];
    const workshop::Entry& first = entries[last.gesture - 1];
    const bool whole = std::holds_alternative<workshop::GestureUndone>(first.event) ||
                       std::holds_alternative<workshop::BoardRestored>(first.event);
    return whole ? first : last;
}

void tell_moment(ReviewView& view, const World& world, const base::Words& words,
                 const ReviewHere& here, const workshop::State& shown) {
    view.time = clock_of(world, here.at, true);
    const base::Milliseconds whole = world.entries.back().at - world.entries.front().at;
    if (whole > 12 * 60 * base::minute_ms) {
        view.day = base::day_words(words, here.at, world.now, world.utc_offset_minutes);
    }
    view.at_begin =
        here.seq == 0 || world.entries[here.seq - 1].gesture == world.entries.front().gesture;
    view.at_end = here.seq >= world.entries.size();
    if (here.seq > 0) {
        view.caption = caption_of(telling_entry(world.entries, here.seq), shown, words);
    }
    view.counts = counts_of(shown, words);
}

std::string restoration_words(const workshop::State& past, const workshop::State& today,
                              const base::Words& words) {
    const auto decision = workshop::restore_board(past, today);
    if (const auto* refusal = std::get_if<base::Refusal>(&decision)) {
        return base::sentence(words, *refusal);
    }
    const auto does = workshop::restoration_of(std::get<workshop::Events>(decision));
    const auto back = std::int64_t(does.back), gone = std::int64_t(does.gone),
               changed = std::int64_t(does.changed);
    std::string told;
    if (back) told += words.count("{n} idea comes back. ", "{n} ideas come back. ", back);
    if (gone) told += words.count("{n} idea made since goes. ", "{n} ideas made since go. ", gone);
    if (changed) {
        told += words.count("{n} idea changes or moves. ", "{n} ideas change or move. ", changed);
    }
    return told + words.say("Nothing is lost: “Undo” takes this back, and the review keeps "
                            "everything.");
}

Question question_of(const World& world, const workshop::State& past, const base::Words& words,
                     const std::string& time) {
    return {words.say("Go back to {time}?", {{"time", time}}),
            restoration_words(past, *world.state, words), words.say("Make it so"),
            words.say("Leave it"), "restore now"};
}

}  // namespace

ReviewView review_screen(const World& world, const base::Words& words, const ReviewHere& here,
                         const workshop::State& shown, const board::Timeline& line,
                         const Pace& pace, const Thread& thread) {
    ReviewView view;
    if (!world.state) return view;
    view.title = world.state->title;
    view.back = world.read_only ? words.say("All workshops") : words.say("Back to the board");
    if (world.entries.empty()) {
        view.empty = words.say("Nothing has happened yet.");
        return view;
    }
    view.subtitle = subtitle_of(world, words);
    view.to_result = !world.state->votes.empty();
    view.to_board = !world.read_only;
    view.playing = here.playing;
    view.speed = review_speeds[here.speed];
    view.part = float(line.part_of(here.at));
    view.bars = heights_of(line);
    view.pace = pace_words(pace, view.speed, words);
    tell_moment(view, world, words, here, shown);
    tell_marks(view, world, line, here.at);
    tell_thread(view, world, here, thread);
    view.to_restore = !world.read_only && !view.at_end && here.seq > 0;
    if (here.asking) view.question = question_of(world, shown, words, view.time);
    return view;
}

std::uint64_t next_change(std::span<const workshop::Entry> entries, std::uint64_t seq) {
    if (seq >= entries.size()) return entries.size();
    const std::uint64_t gesture = entries[seq].gesture;
    while (seq < entries.size() && entries[seq].gesture == gesture) ++seq;
    return seq;
}

std::uint64_t change_before(std::span<const workshop::Entry> entries, std::uint64_t seq) {
    seq = std::min<std::uint64_t>(seq, entries.size());
    if (seq == 0) return 0;
    const std::uint64_t gesture = entries[seq - 1].gesture;
    while (seq > 0 && entries[seq - 1].gesture == gesture) --seq;
    return seq;
}

Recording::Recording(std::span<const workshop::Entry> from)
    : entries(from), replay(from), pace(from) {}

bool Recording::of(std::span<const workshop::Entry> other) const {
    return entries.data() == other.data() && entries.size() == other.size();
}

const board::Timeline& Recording::line(std::size_t bars) {
    if (bars_ != bars) line_ = board::timeline_of(entries, bars);
    bars_ = bars;
    return line_;
}

}  // namespace ui
