#include "workshop/undo.h"

#include "workshop/judges.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace workshop {
namespace {

using base::msg;
using base::Refusal;

// The card, cluster, stroke, frame, zone or stamp an event changes, the two cards it links or
// parts, the curve of a person on a frame; zeros if it cannot be taken back.
using Subject = std::tuple<std::uint64_t, std::uint64_t, std::string>;
const Subject nothing = {};

Subject subject_of(const Event& event) {
    return std::visit(
        [](const auto& e) -> Subject {
            if constexpr (requires { e.method; }) {
                return nothing;  // it goes with its frames
            } else if constexpr (requires { e.card; }) {
                return {e.card.value, 0, ""};
            } else if constexpr (requires { e.cluster; }) {
                return {e.cluster.value, 0, ""};
            } else if constexpr (requires { e.stroke; }) {
                return {e.stroke.value, 0, ""};
            } else if constexpr (requires { e.stamp; }) {
                return {e.stamp.value, 0, ""};
            } else if constexpr (requires { e.zone; }) {
                return {e.zone.value, 0, ""};
            } else if constexpr (requires { e.persona; }) {
                return {e.frame.value, 0, e.persona};
            } else if constexpr (requires { e.frame; }) {
                return {e.frame.value, 0, ""};
            } else if constexpr (requires { e.frames; }) {
                return {0, 0, "frames"};
            } else if constexpr (requires { e.from; }) {
                const CardPair pair = pair_of(e.from, e.to);
                return {pair.first.value, pair.second.value, ""};
            } else {
                return nothing;
            }
        },
        event);
}

// What takes one event back, given the state before its gesture and the present.
struct Compensation {
    const State& before;
    const State& now;
    std::set<ClusterId> restored;  // groups that the same undo brings back

    template <class Changed>
    Event operator()(const Changed& e) const {
        if constexpr (requires { e.card; }) {
            const auto was = before.cards.find(e.card);
            return was == before.cards.end() ? Event{} : card_event(e, was->second);
        } else if constexpr (requires { e.cluster; }) {
            const auto was = before.clusters.find(e.cluster);
            return was == before.clusters.end() ? Event{} : cluster_event(e, was->second);
        } else if constexpr (requires { e.stamp; }) {
            const auto was = before.stamps.find(e.stamp);
            return was == before.stamps.end() ? Event{} : stamp_event(e, was->second);
        } else if constexpr (requires { e.zone; }) {
            const auto was = before.zones.find(e.zone);
            return was == before.zones.end() ? Event{} : zone_event(e, was->second);
        } else if constexpr (requires { e.frame; }) {
            const auto was = before.frames.find(e.frame);
            return was == before.frames.end() ? Event{} : frame_event(e, was->second);
        } else if constexpr (requires { e.from; }) {
            const auto was = before.links.find(pair_of(e.from, e.to));
            if (was == before.links.end()) return CardsUnlinked{e.from, e.to};
            return CardsLinked{was->second.from, was->second.to, was->second.kind};
        } else {
            return {};
        }
    }
    Event operator()(const CardCreated& e) const { return CardDeleted{e.card}; }
    Event operator()(const StrokeDrawn& e) const { return StrokeErased{e.stroke}; }
    Event operator()(const StampPlaced& e) const { return StampRemoved{e.stamp}; }
    Event operator()(const ZoneDrawn& e) const { return ZoneRemoved{e.zone}; }
    Event operator()(const StrokeErased& e) const { return StrokeRestored{e.stroke}; }
    Event operator()(const StrokeRestored& e) const { return StrokeErased{e.stroke}; }
    Event operator()(const StrokeMoved& e) const {
        const auto was = before.strokes.find(e.stroke);
        return was == before.strokes.end() ? Event{} : StrokeMoved{e.stroke, was->second.at};
    }
    Event operator()(const FramePlaced& e) const { return FrameRemoved{e.frame}; }
    Event operator()(const FramesOrdered&) const { return FramesOrdered{before.frame_order}; }
    Event operator()(const ClusterCreated& e) const { return ClusterDissolved{e.cluster}; }
    Event operator()(const CardClustered& e) const {
        const auto was = before.cards.find(e.card);
        const ClusterId home = was == before.cards.end() ? ClusterId{} : was->second.cluster;
        // A group that somebody has dissolved meanwhile takes no card back.
        const bool there = now.cluster(home) || restored.contains(home);
        return CardClustered{e.card, there ? home : ClusterId{}};
    }

    Event card_event(const CardMoved& e, const Card& was) const {
        return CardMoved{e.card, was.at};
    }
    Event card_event(const CardWritten& e, const Card& was) const {
        return CardWritten{e.card, was.text};
    }
    Event card_event(const CardColoured& e, const Card& was) const {
        return CardColoured{e.card, was.colour};
    }
    Event card_event(const CardTurned& e, const Card& was) const {
        return CardTurned{e.card, was.turn};
    }
    Event card_event(const CardInked& e, const Card& was) const {
        return CardInked{e.card, was.ink};
    }
    Event card_event(const CardSheetWritten& e, const Card& was) const {
        return CardSheetWritten{e.card, was.sheet};
    }
    Event card_event(const CardDeleted& e, const Card& was) const {
        return was.aside == Aside::on_board ? Event{CardRestored{e.card}}
                                            : Event{CardSetAside{e.card, was.aside}};
    }
    Event card_event(const CardRestored& e, const Card& was) const {
        return was.aside == Aside::on_board ? Event{CardDeleted{e.card}}
                                            : Event{CardSetAside{e.card, was.aside}};
    }
    Event card_event(const CardSetAside& e, const Card& was) const {
        if (was.aside != Aside::on_board) return CardSetAside{e.card, was.aside};
        return was.deleted ? Event{CardDeleted{e.card}} : Event{CardRestored{e.card}};
    }
    Event card_event(const CardMarkedUnexpected& e, const Card& was) const {
        return CardMarkedUnexpected{e.card, was.unexpected};
    }
    Event card_event(const CardMerged& e, const Card& was) const {
        if (!was.merged_into) return CardParted{e.card};
        return CardMerged{e.card, was.merged_into};
    }
    Event card_event(const CardParted& e, const Card& was) const {
        return was.merged_into ? Event{CardMerged{e.card, was.merged_into}} : Event{};
    }
    template <class Other>
    Event card_event(const Other&, const Card&) const { return {}; }
    Event stamp_event(const StampMoved& e, const Stamp& was) const {
        return StampMoved{e.stamp, was.pose};
    }
    Event stamp_event(const StampWritten& e, const Stamp& was) const {
        return StampWritten{e.stamp, was.word};
    }
    Event stamp_event(const StampTied& e, const Stamp& was) const {
        return StampTied{e.stamp, was.tied_to};
    }
    Event stamp_event(const StampRemoved& e, const Stamp&) const { return StampRestored{e.stamp}; }
    Event stamp_event(const StampRestored& e, const Stamp&) const { return StampRemoved{e.stamp}; }
    template <class Other>
    Event stamp_event(const Other&, const Stamp&) const { return {}; }
    Event zone_event(const ZoneMoved& e, const Zone& was) const {
        return ZoneMoved{e.zone, was.at};
    }
    Event zone_event(const ZoneLinked& e, const Zone& was) const {
        return ZoneLinked{e.zone, was.to};
    }
    Event zone_event(const ZoneRemoved& e, const Zone&) const { return ZoneRestored{e.zone}; }
    Event zone_event(const ZoneRestored& e, const Zone&) const { return ZoneRemoved{e.zone}; }
    template <class Other>
    Event zone_event(const Other&, const Zone&) const { return {}; }
    Event cluster_event(const ClusterRenamed& e, const Cluster& was) const {
        return ClusterRenamed{e.cluster, was.title};
    }
    Event cluster_event(const ClusterFolded& e, const Cluster& was) const {
        return ClusterFolded{e.cluster, was.folded};
    }
    // A dissolved group comes back under its name; its cards follow by their own events.
    Event cluster_event(const ClusterDissolved& e, const Cluster& was) const {
        return ClusterCreated{e.cluster, was.title};
    }
    template <class Other>
    Event cluster_event(const Other&, const Cluster&) const { return {}; }

    Event frame_event(const FrameMoved& e, const Frame& was) const {
        return FrameMoved{e.frame, was.at, was.row_weights};
    }
    Event frame_event(const FrameNamed& e, const Frame& was) const {
        return FrameNamed{e.frame, was.title, was.columns, was.rows};
    }
    Event frame_event(const FrameRemoved& e, const Frame&) const { return FrameRestored{e.frame}; }
    Event frame_event(const FrameRestored& e, const Frame&) const { return FrameRemoved{e.frame}; }
    Event frame_event(const CurveDrawn& e, const Frame& was) const {
        const Curve* curve = was.curve(e.persona);
        return CurveDrawn{e.frame, e.persona, curve ? curve->feelings : std::vector<Feeling>{}};
    }
    template <class Other>
    Event frame_event(const Other&, const Frame&) const { return {}; }
};

std::set<std::uint64_t> undone_gestures(std::span<const Entry> entries) {
    std::set<std::uint64_t> undone;
    for (const Entry& entry : entries) {
        if (const auto* undo = std::get_if<GestureUndone>(&entry.event)) {
            undone.insert(undo->first_seq);
            undone.insert(entry.gesture);  // taking back is not itself taken back
        }
    }
    return undone;
}

// What the gesture changed, and the groups and frames it made: those go when it is taken back, so
// that a card put into one, a curve or a zone drawn on one by somebody else is in the way too.
struct Touched {
    Actor actor;
    std::set<Subject> subjects;
    std::set<ClusterId> made;
    std::set<ClusterId> dissolved;
    std::set<FrameId> placed;
};

Touched touched_by(std::span<const Entry> entries, std::uint64_t gesture) {
    Touched touched;
    for (const Entry& entry : entries) {
        if (entry.gesture != gesture) continue;
        touched.actor = entry.actor;
        if (const auto subject = subject_of(entry.event); subject != nothing) {
            touched.subjects.insert(subject);
        }
        if (const auto* e = std::get_if<ClusterCreated>(&entry.event)) {
            touched.made.insert(e->cluster);
        }
        if (const auto* e = std::get_if<ClusterDissolved>(&entry.event)) {
            touched.dissolved.insert(e->cluster);
        }
        if (const auto* e = std::get_if<FramePlaced>(&entry.event)) touched.placed.insert(e->frame);
    }
    return touched;
}

// What was taken back since is as if it had never been.
bool changed_since(std::span<const Entry> entries, std::uint64_t gesture, const Touched& touched) {
    const auto undone = undone_gestures(entries);
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
        const bool later = entry.seq > gesture && entry.gesture != gesture;
        if (!later || entry.actor == touched.actor || undone.contains(entry.gesture)) return false;
        const auto* joined = std::get_if<CardClustered>(&entry.event);
        const auto* drawn = std::get_if<CurveDrawn>(&entry.event);
        const auto* zone = std::get_if<ZoneDrawn>(&entry.event);
        return touched.subjects.contains(subject_of(entry.event)) ||
               (joined && touched.made.contains(joined->cluster)) ||
               (drawn && touched.placed.contains(drawn->frame)) ||
               (zone && touched.placed.contains(zone->frame));
    });
}

}  // namespace

std::optional<std::uint64_t> last_gesture_of(std::span<const Entry> entries, Actor actor) {
    const auto undone = undone_gestures(entries);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->actor == actor && subject_of(entry->event) != nothing &&
            !undone.contains(entry->gesture)) {
            return entry->gesture;
        }
    }
    return std::nullopt;
}

Decision undo_gesture(std::span<const Entry> entries, const State& before, const State& now,
                      std::uint64_t gesture) {
    if (now.ended) return refusals::ended();
    if (!now.tools().cards) return refusals::locked();
    const Touched touched = touched_by(entries, gesture);
    if (changed_since(entries, gesture, touched)) {
        return Refusal{"changed_since",
                       msg("Someone else has changed this since: it cannot be undone."), {}};
    }
    const Compensation compensation{before, now, touched.dissolved};
    std::vector<Event> events{GestureUndone{gesture}};
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->gesture != gesture) continue;
        Event back = std::visit(compensation, entry->event);
        if (back.index() != 0) events.push_back(std::move(back));
    }
    if (events.size() == 1) {
        return Refusal{"nothing_to_undo", msg("There is nothing to undo."), {}};
    }
    if (auto fault = lock_fault(now, events)) return *fault;
    return events;
}

}  // namespace workshop
