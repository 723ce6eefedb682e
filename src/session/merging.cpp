#include "session/merging.h"

#include "base/limits.h"
#include "journal/codec.h"
#include "workshop/closing.h"
#include "workshop/decide.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace session {
namespace {

using base::msg;
using namespace workshop;
namespace limits = base::limits;

constexpr float gap_units = 600;               // between the boards
constexpr std::uint32_t actors_a_part = 1'000;  // hands and stations of each are others

struct Part {
    MergePart from;
    State state;
    std::uint64_t first = 0, next = 0;  // its numbers in the new file
    base::Vec2 shift = {};              // of its board
    std::map<std::uint64_t, std::uint64_t> activities = {};  // by its own number
    std::map<std::uint64_t, std::uint64_t> gestures = {};    // that came into the new file, by seq
};

// What is said once for the whole file, or means nothing beside other parts: time that ran there,
// seals over bytes that are left behind.
struct Told {
    template <class Event>
    bool operator()(const Event&) const {
        return false;
    }
    bool operator()(const SessionCreated&) const { return true; }
    bool operator()(const SessionDescribed&) const { return true; }
    bool operator()(const CollegesChosen&) const { return true; }
    bool operator()(const LegendChosen&) const { return true; }
    bool operator()(const AgendaPlanned&) const { return true; }
    bool operator()(const SessionEnded&) const { return true; }
    bool operator()(const SessionSealed&) const { return true; }
    bool operator()(const ActivityStarted&) const { return true; }
    bool operator()(const ActivityLocked&) const { return true; }
    bool operator()(const TimerPaused&) const { return true; }
    bool operator()(const TimerResumed&) const { return true; }
    bool operator()(const TimerExtended&) const { return true; }
    bool operator()(const TablesChosen&) const { return true; }
    bool operator()(const ClosingWritten&) const { return true; }
    bool operator()(const BoardRestored&) const { return true; }
};

// Where it lies on the new board, and at which table it came to be.
struct Place {
    const Part& part;

    void operator()(CardCreated& e) const {
        e.at = e.at + part.shift;
        if (e.table.empty()) e.table = part.from.label;
    }
    void operator()(PeopleArrived& e) const {
        if (e.table.empty()) e.table = part.from.label;
    }
    void operator()(CardMoved& e) const { e.to = e.to + part.shift; }
    void operator()(StrokeDrawn& e) const { e.at = e.at + part.shift; }
    void operator()(StrokeMoved& e) const { e.to = e.to + part.shift; }
    void operator()(StampPlaced& e) const { e.pose.at = e.pose.at + part.shift; }
    void operator()(StampMoved& e) const { e.pose.at = e.pose.at + part.shift; }
    void operator()(FramePlaced& e) const { move(e.at); }
    void operator()(FrameMoved& e) const { move(e.to); }
    void operator()(SourceMerged& e) const {
        const std::uint64_t by = part.first - 1;
        e.first += by;
        e.next += by;
        e.label = part.from.label + " · " + e.label;
    }
    template <class Event>
    void operator()(Event&) const {}
    void move(base::Rect& rect) const {
        rect.x += part.shift.x;
        rect.y += part.shift.y;
    }
};

std::vector<College> all_colleges(const std::vector<Part>& parts) {
    std::vector<College> colleges;
    for (const Part& part : parts) {
        for (const College& each : part.state.colleges) {
            const bool there = std::ranges::count(colleges, each.key, &College::key) > 0;
            if (!there) colleges.push_back(each);
        }
    }
    return colleges;
}

// Those of the first part; an activity of another one is the same if its kind and title are.
std::vector<Activity> all_activities(std::vector<Part>& parts) {
    std::vector<Activity> agenda;
    for (Part& part : parts) {
        for (const Activity& each : part.state.agenda) {
            const auto same = std::ranges::find_if(agenda, [&](const Activity& other) {
                return other.kind == each.kind && other.title == each.title;
            });
            if (same == agenda.end()) {
                agenda.push_back(each);
                agenda.back().id = {agenda.size()};
                part.activities[each.id.value] = agenda.size();
            } else {
                part.activities[each.id.value] = same->id.value;
            }
        }
    }
    return agenda;
}

std::vector<std::string> all_tables(const std::vector<Part>& parts) {
    std::vector<std::string> tables;
    const auto add = [&](const std::string& table) {
        const bool there = std::ranges::count(tables, table) > 0;
        if (!there && tables.size() < limits::tables_max) tables.push_back(table);
    };
    for (const Part& part : parts) add(part.from.label);
    for (const Part& part : parts) {
        for (const std::string& table : part.state.tables) add(table);
    }
    return tables;
}

// One after the other from left to right.
void lay_beside(std::vector<Part>& parts) {
    float x = 0;
    for (Part& part : parts) {
        const base::Rect board = board_rect(part.state);
        part.shift = {x - board.x, -board.y};
        x += board.w + gap_units;
    }
}

base::Refusal too_much(const char* sentence, std::size_t max) {
    return {"full", sentence, {{"max", std::to_string(max)}}};
}

void check(const std::vector<Part>& parts) {
    std::set<std::string> labels;
    std::size_t cards = 0, frames = 0, links = 0;
    for (const Part& part : parts) {
        if (!labels.insert(part.from.label).second || part.from.label.empty()) {
            throw base::Failure({"same_label", msg("Each file needs a label of its own: “{label}” "
                                                   "stands for two."),
                                 {{"label", part.from.label}}});
        }
        cards += card_count(part.state);
        frames += part.state.frames.size();
        links += part.state.links.size();
    }
    if (parts.size() > limits::sources_max) {
        throw base::Failure(too_much(msg("At most {max} files are merged."), limits::sources_max));
    }
    if (cards > limits::cards_max) {
        throw base::Failure(too_much(msg("The board is full: at most {max} cards."),
                                     limits::cards_max));
    }
    if (frames > limits::frames_max) {
        throw base::Failure(too_much(msg("At most {max} frames are possible."),
                                     limits::frames_max));
    }
    if (links > limits::links_max) {
        throw base::Failure(too_much(msg("At most {max} links are possible."), limits::links_max));
    }
}

// What happened in one part, in one movement.
struct Gesture {
    base::Milliseconds at = 0;
    std::size_t part = 0;
    std::span<const Entry> entries;
};

std::vector<Gesture> in_time(const std::vector<Part>& parts) {
    std::vector<Gesture> gestures;
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const std::span<const Entry> entries = parts[n].from.entries;
        for (std::size_t i = 0; i < entries.size();) {
            std::size_t end = i + 1;
            while (end < entries.size() && entries[end].gesture == entries[i].gesture) ++end;
            gestures.push_back({entries[i].at, n, entries.subspan(i, end - i)});
            i = end;
        }
    }
    std::ranges::stable_sort(gestures, {}, &Gesture::at);
    return gestures;
}

class Merge {
public:
    explicit Merge(std::span<const MergePart> from) {
        for (const MergePart& each : from) parts_.push_back({each, fold(each.entries)});
    }

    std::vector<Entry> entries() {
        check(parts_);
        lay_beside(parts_);
        begin();
        for (const Gesture& gesture : in_time(parts_)) add(gesture);
        close();
        return std::move(entries_);
    }

private:
    void begin() {
        const State& first = parts_.front().state;
        at_ = parts_.front().from.entries.empty() ? 0 : parts_.front().from.entries.front().at;
        for (const Part& part : parts_) {
            if (!part.from.entries.empty()) at_ = std::min(at_, part.from.entries.front().at);
        }
        const std::vector<Activity> agenda = all_activities(parts_);
        std::uint64_t next = agenda.size() + 1;
        std::vector<Event> events{SessionCreated{first.title, first.place, first.date,
                                                 first.recipe},
                                  CollegesChosen{all_colleges(parts_)},
                                  LegendChosen{first.legend}, AgendaPlanned{agenda},
                                  TablesChosen{all_tables(parts_)}};
        for (Part& part : parts_) {
            part.first = next;
            next += part.state.next_id;
            part.next = next;
            events.push_back(SourceMerged{part.from.label, part.state.title,
                                          workshop::digest(part.state), part.first, part.next});
        }
        append(std::move(events), {}, at_);
    }

    void add(const Gesture& gesture) {
        Part& part = parts_[gesture.part];
        std::vector<Event> events;
        Actor actor;
        for (const Entry& entry : gesture.entries) {
            actor = entry.actor;
            if (std::visit(Told{}, entry.event)) continue;
            Event event = entry.event;
            if (auto* undone = std::get_if<GestureUndone>(&event)) {
                const auto known = part.gestures.find(undone->first_seq);
                if (known == part.gestures.end()) continue;
                undone->first_seq = known->second;
            }
            renumber(event, part);
            std::visit(Place{part}, static_cast<AnyEvent&>(event));
            events.push_back(std::move(event));
        }
        if (events.empty()) return;
        if (actor.kind == ActorKind::hand || actor.kind == ActorKind::station) {
            actor.number += std::uint32_t(gesture.part) * actors_a_part;
        }
        part.gestures[gesture.entries.front().seq] = entries_.size() + 1;
        at_ = std::max(at_, gesture.at);
        append(std::move(events), actor, at_);
    }

    void renumber(Event& event, const Part& part) const {
        if (std::holds_alternative<SourceMerged>(event)) return;
        journal::renumber(event, {[&](std::uint64_t id) {
                                      const auto known = part.activities.find(id);
                                      return known == part.activities.end() ? 0 : known->second;
                                  },
                                  [&](std::uint64_t id) { return part.first + id - 1; }});
    }

    // The people of all, the minutes of all.
    void close() {
        ClosingForm form;
        bool written = false;
        for (const Part& part : parts_) {
            written = written || part.state.closing;
            const ClosingForm own = closing_form(part.state);
            for (const Headcount& each : own.attendees) {
                const auto there =
                    std::ranges::find(form.attendees, each.college, &Headcount::college);
                if (there == form.attendees.end()) form.attendees.push_back(each);
                else there->people += each.people;
            }
            const auto join = [&](std::string& all, const std::string& more) {
                if (more.empty()) return;
                all += (all.empty() ? "" : "\n\n") + part.from.label + "\n" + more;
            };
            join(form.organisations, own.organisations);
            join(form.minutes, own.minutes);
        }
        if (written) append({ClosingWritten{form}}, {}, at_);
    }

    void append(std::vector<Event> events, Actor actor, base::Milliseconds at) {
        const std::uint64_t first = entries_.size() + 1;
        for (Event& event : events) {
            entries_.push_back({entries_.size() + 1, first, at, actor, std::move(event)});
        }
    }

    std::vector<Part> parts_;
    std::vector<Entry> entries_;
    base::Milliseconds at_ = 0;
};

}  // namespace

std::vector<Entry> merged(std::span<const MergePart> parts) {
    if (parts.empty()) return {};
    std::vector<Entry> entries = Merge(parts).entries();
    for (const Entry& entry : entries) {
        if (auto fault = validate(entry.event)) throw base::Failure(*fault);
    }
    return entries;
}

}  // namespace session
