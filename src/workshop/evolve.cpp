#include "workshop/evolve.h"

#include "base/limits.h"

#include <algorithm>

namespace workshop {
namespace {

// One overload for each event. `e` is what happened, `entry` when and by whom.
struct Fold {
    State& state;
    const Entry& entry;

    void reserve_id(std::uint64_t id) { state.next_id = std::max(state.next_id, id + 1); }
    Card* card(CardId id) {
        const auto found = state.cards.find(id);
        return found == state.cards.end() ? nullptr : &found->second;
    }
    Cluster* cluster(ClusterId id) {
        const auto found = state.clusters.find(id);
        return found == state.clusters.end() ? nullptr : &found->second;
    }
    Stroke* stroke(StrokeId id) {
        const auto found = state.strokes.find(id);
        return found == state.strokes.end() ? nullptr : &found->second;
    }
    Stamp* stamp(StampId id) {
        const auto found = state.stamps.find(id);
        return found == state.stamps.end() ? nullptr : &found->second;
    }
    Frame* frame(FrameId id) {
        const auto found = state.frames.find(id);
        return found == state.frames.end() ? nullptr : &found->second;
    }
    Zone* zone(ZoneId id) {
        const auto found = state.zones.find(id);
        return found == state.zones.end() ? nullptr : &found->second;
    }
    Run* run(RunId id) {
        const auto found = state.runs.find(id);
        return found == state.runs.end() ? nullptr : &found->second;
    }
    Vote* vote(VoteId id) {
        const auto found = state.votes.find(id);
        return found == state.votes.end() ? nullptr : &found->second;
    }

    void operator()(std::monostate) {}

    // -- the session
    void operator()(const SessionCreated& e) {
        state.title = e.title;
        state.place = e.place;
        state.date = e.date;
        state.recipe = e.recipe;
    }
    void operator()(const SessionDescribed& e) {
        state.title = e.title;
        state.place = e.place;
        state.date = e.date;
    }
    void operator()(const CollegesChosen& e) { state.colleges = e.colleges; }
    void operator()(const LegendChosen& e) { state.legend = e.legend; }
    void operator()(const AgendaPlanned& e) {
        state.agenda = e.activities;
        for (const Activity& activity : e.activities) reserve_id(activity.id.value);
    }
    void operator()(const SessionEnded&) {
        if (state.current) state.done.insert(state.current);
        state.timer = {};
        state.ended = true;
    }
    void operator()(const SessionSealed& e) { state.seals.push_back({e.up_to_seq, e.digest}); }

    // -- the agenda and its timer
    void operator()(const ActivityStarted& e) {
        if (state.current) state.done.insert(state.current);
        state.current = e.activity;
        state.locked = {};
        state.done.erase(e.activity);
        state.timer = {entry.at + e.duration_ms, e.duration_ms, true};
    }
    void operator()(const TimerPaused&) {
        state.timer.left_ms = timer_left(state, entry.at);
        state.timer.running = false;
    }
    void operator()(const TimerResumed&) {
        state.timer.ends_at = entry.at + state.timer.left_ms;
        state.timer.running = true;
    }
    void operator()(const TimerExtended& e) {
        state.locked = {};
        const base::Milliseconds left =
            std::max<base::Milliseconds>(0, timer_left(state, entry.at));
        state.timer.left_ms = left + e.by_ms;
        state.timer.ends_at = entry.at + left + e.by_ms;
    }

    // -- cards and clusters
    void operator()(const CardCreated& e) {
        reserve_id(e.card.value);
        Card& it = state.cards[e.card] = {};
        it.id = e.card;
        it.text = e.text;
        it.at = e.at;
        it.colour = e.colour;
        it.college = e.college;
        it.table = e.table;
        it.activity = e.activity;
        it.created_at = entry.at;
        it.by = entry.actor;
        it.raised_seq = entry.seq;
        if (state.writes_in_silence()) put_aside(it, Aside::covered);
    }
    static void put_aside(Card& it, Aside why) {
        it.deleted = true;
        it.aside = why;
    }
    void operator()(const CardMoved& e) {
        if (Card* it = card(e.card)) {
            it->at = e.to;
            it->raised_seq = entry.seq;
        }
    }
    void operator()(const CardWritten& e) {
        if (Card* it = card(e.card)) it->text = e.text;
    }
    void operator()(const CardColoured& e) {
        if (Card* it = card(e.card)) it->colour = e.colour;
    }
    void operator()(const CardTurned& e) {
        if (Card* it = card(e.card)) it->turn = e.to;
    }
    void operator()(const CardDeleted& e) {
        if (Card* it = card(e.card)) put_aside(*it, Aside::on_board);
    }
    void operator()(const CardRestored& e) {
        if (Card* it = card(e.card)) {
            rise(*it);
            it->deleted = false;
            it->aside = Aside::on_board;
            it->raised_seq = entry.seq;
        }
    }
    void operator()(const CardMerged& e) {
        Card* it = card(e.card);
        Card* into = card(e.into);
        if (!it || !into || it == into) return;
        rise(*it);
        put_aside(*it, Aside::on_board);
        it->merged_into = e.into;
        into->merged.push_back(e.card);
    }
    void operator()(const CardParted& e) {
        Card* it = card(e.card);
        if (!it || !it->merged_into) return;
        rise(*it);
        it->deleted = false;
        it->raised_seq = entry.seq;
    }
    // From under the card it was merged into.
    void rise(Card& it) {
        if (Card* into = card(it.merged_into)) std::erase(into->merged, it.id);
        it.merged_into = {};
    }
    void operator()(const ClusterCreated& e) {
        reserve_id(e.cluster.value);
        Cluster& it = state.clusters[e.cluster];  // one that comes back is as it was
        it = {e.cluster, e.title, false, it.folded};
    }
    void operator()(const ClusterRenamed& e) {
        if (Cluster* it = cluster(e.cluster)) it->title = e.title;
    }
    void operator()(const ClusterDissolved& e) {
        if (Cluster* it = cluster(e.cluster)) it->dissolved = true;
    }
    void operator()(const CardClustered& e) {
        if (Card* it = card(e.card)) it->cluster = e.cluster;
    }
    void operator()(const ClusterFolded& e) {
        if (Cluster* it = cluster(e.cluster)) it->folded = e.folded;
    }
    void operator()(const CardsLinked& e) {
        state.links[pair_of(e.from, e.to)] = {e.from, e.to, e.kind};
    }
    void operator()(const CardsUnlinked& e) { state.links.erase(pair_of(e.from, e.to)); }

    void operator()(const CardInked& e) {
        if (Card* it = card(e.card)) it->ink = e.ink;
    }

    // -- photos
    void operator()(const PhotoAttached& e) {
        if (Card* it = card(e.card)) it->photo = e.photo;
    }
    void operator()(const PhotoErased& e) { state.erased_photos.insert(e.digest); }

    // -- ink on the canvas
    void operator()(const StrokeDrawn& e) {
        reserve_id(e.stroke.value);
        base::Rect bounds = bounds_of(e.line);
        bounds.x += e.at.x;
        bounds.y += e.at.y;
        state.strokes[e.stroke] = {e.stroke,    e.at,     e.line, e.activity,
                                   entry.actor, entry.at, false,  bounds};
    }
    void operator()(const StrokeErased& e) {
        if (Stroke* it = stroke(e.stroke)) it->erased = true;
    }
    void operator()(const StrokeRestored& e) {
        if (Stroke* it = stroke(e.stroke)) it->erased = false;
    }

    // -- idea sheets and stamps
    void operator()(const CardSheetWritten& e) {
        if (Card* it = card(e.card)) it->sheet = e.sheet;
    }
    void operator()(const StampPlaced& e) {
        reserve_id(e.stamp.value);
        const std::uint32_t number = e.kind == StampKind::pin ? ++state.pins : 0;
        state.stamps[e.stamp] = {e.stamp,     e.kind,   e.pose,    e.word, e.activity,
                                 entry.actor, entry.at, entry.seq, false,  number};
    }
    void operator()(const StampMoved& e) {
        if (Stamp* it = stamp(e.stamp)) {
            it->pose = e.pose;
            it->raised_seq = entry.seq;
        }
    }
    void operator()(const StampRemoved& e) {
        if (Stamp* it = stamp(e.stamp)) it->removed = true;
    }
    void operator()(const StampRestored& e) {
        if (Stamp* it = stamp(e.stamp)) {
            it->removed = false;
            it->raised_seq = entry.seq;
        }
    }
    void operator()(const StampWritten& e) {
        if (Stamp* it = stamp(e.stamp)) it->word = e.word;
    }
    void operator()(const StampTied& e) {
        if (Stamp* it = stamp(e.stamp)) it->tied_to = e.to;
    }
    void operator()(const StrokeMoved& e) {
        Stroke* it = stroke(e.stroke);
        if (!it) return;
        it->bounds.x += e.to.x - it->at.x;
        it->bounds.y += e.to.y - it->at.y;
        it->at = e.to;
    }

    // -- frames
    void operator()(const FramePlaced& e) {
        reserve_id(e.frame.value);
        if (!has_its_names(e.kind, e.columns.size(), e.rows.size())) return;
        state.frames[e.frame] = {e.frame, e.kind, e.title, e.at, e.columns, e.rows};
    }
    void operator()(const FrameMoved& e) {
        if (Frame* it = frame(e.frame)) {
            it->at = e.to;
            it->row_weights = e.row_weights;
        }
    }
    void operator()(const FrameNamed& e) {
        Frame* it = frame(e.frame);
        if (it && has_its_names(it->kind, e.columns.size(), e.rows.size())) {
            it->title = e.title;
            it->columns = e.columns;
            it->rows = e.rows;
        }
    }
    void operator()(const FrameRemoved& e) {
        if (Frame* it = frame(e.frame)) it->removed = true;
    }
    void operator()(const FrameRestored& e) {
        if (Frame* it = frame(e.frame)) it->removed = false;
    }
    void operator()(const FramePictured& e) {
        if (Frame* it = frame(e.frame)) it->picture = e.picture;
    }
    void operator()(const MethodPlaced& e) { state.methods.push_back({e.method, e.frames}); }
    void operator()(const FramesOrdered& e) { state.frame_order = e.frames; }
    void operator()(const CurveDrawn& e) {
        Frame* it = frame(e.frame);
        if (!it) return;
        const auto old = std::find_if(it->curves.begin(), it->curves.end(), [&](const Curve& each) {
            return each.persona == e.persona;
        });
        if (e.feelings.empty()) {
            if (old != it->curves.end()) it->curves.erase(old);
        } else if (old != it->curves.end()) {
            old->feelings = e.feelings;
        } else {
            it->curves.push_back({e.persona, e.feelings});
        }
    }

    // -- clickable prototypes
    void operator()(const ZoneDrawn& e) {
        reserve_id(e.zone.value);
        state.zones[e.zone] = {e.zone, e.frame, e.at, e.to};
    }
    void operator()(const ZoneMoved& e) {
        if (Zone* it = zone(e.zone)) it->at = e.to;
    }
    void operator()(const ZoneLinked& e) {
        if (Zone* it = zone(e.zone)) it->to = e.to;
    }
    void operator()(const ZoneRemoved& e) {
        if (Zone* it = zone(e.zone)) it->removed = true;
    }
    void operator()(const ZoneRestored& e) {
        if (Zone* it = zone(e.zone)) it->removed = false;
    }
    void operator()(const PrototypeTestOpened& e) {
        reserve_id(e.test.value);
        state.tests[e.test] = {e.test, e.task, e.first, e.goal, e.feedback, entry.at};
    }
    void operator()(const PrototypeTestClosed& e) {
        const auto found = state.tests.find(e.test);
        if (found == state.tests.end()) return;
        found->second.open = false;
        found->second.closed_at = entry.at;
    }
    void operator()(const TesterStarted& e) {
        reserve_id(e.run.value);
        const auto test = state.tests.find(e.test);
        if (test == state.tests.end()) return;
        state.runs[e.run] = {e.run, e.test, test->second.first, entry.at, entry.at, entry.at};
    }
    void operator()(const TesterTapped& e) {
        Run* it = run(e.run);
        if (!it) return;
        it->taps.push_back({e.screen, e.at, e.after_ms, e.hit, e.next});
        it->heard_at = entry.at;
        if (!e.next) return;
        it->screen = e.next;
        it->shown_at = entry.at;
    }
    void operator()(const TesterEnded& e) {
        Run* it = run(e.run);
        if (!it) return;
        it->end = e.how;
        it->heard_at = entry.at;
    }

    // -- votes
    void operator()(const VoteOpened& e) {
        reserve_id(e.vote.value);
        Vote opened;
        opened.id = e.vote;
        opened.activity = state.current;
        opened.place = next_place(state, state.current);
        opened.title = e.title;
        opened.rule = e.rule;
        opened.options = e.options;
        opened.secret = e.secret;
        opened.public_key = e.public_key;
        opened.contest_ms = e.contest_ms;
        opened.budget_cents = e.budget_cents;
        opened.closing = e.closing;
        opened.ties = e.ties;
        opened.survey = e.survey;
        opened.about = e.about;
        opened.opened_at = entry.at;
        state.votes[e.vote] = std::move(opened);
    }
    void operator()(const BallotCast& e) {
        put_in_box(e.vote, e.token, {e.ballot, e.college, e.marks, {}, e.receipt});
    }
    void operator()(const BallotSealed& e) {
        put_in_box(e.vote, e.token, {e.ballot, e.college, {}, e.sealed, e.receipt});
    }
    void put_in_box(VoteId id, const TokenDigest& token, BoxedBallot ballot) {
        Vote* it = vote(id);
        if (!it) return;
        it->receipts[ballot.ballot] = ballot.receipt;
        it->box[token] = std::move(ballot);
    }
    void operator()(const VoteClosed& e) {
        if (Vote* it = vote(e.vote)) {
            it->phase = VotePhase::closed;
            it->closed_at = entry.at;
        }
    }
    void operator()(const BallotsOpened& e) {
        if (Vote* it = vote(e.vote)) {
            it->opened.insert(it->opened.end(), e.ballots.begin(), e.ballots.end());
            it->rejected += e.rejected;
        }
    }
    void operator()(const VoteKeyDestroyed& e) {
        if (Vote* it = vote(e.vote)) it->key_destroyed = true;
    }
    void operator()(const VoteCancelled& e) {
        if (Vote* it = vote(e.vote)) {
            it->phase = VotePhase::cancelled;
            it->cancel_reason = e.reason;
            it->closed_at = entry.at;
        }
    }
    void operator()(const LotDrawn& e) {
        if (Vote* it = vote(e.vote)) {
            it->lot_called_out = e.called_out;
            it->lot_seed = e.seed;
        }
    }

    // -- facilitation
    void operator()(const TablesChosen& e) { state.tables = e.tables; }
    void operator()(const PeopleArrived& e) {
        std::uint32_t& there = state.arrivals[{e.college, e.table}];
        const std::int64_t people = std::int64_t(there) + e.people;
        there = std::uint32_t(std::clamp<std::int64_t>(people, 0, base::limits::people_max));
    }
    void operator()(const ActivityLocked& e) { state.locked = e.activity; }
    void operator()(const CardsRevealed& e) {
        state.revealed.insert(e.activity);
        for (auto& [id, it] : state.cards) {
            if (it.activity != e.activity || it.aside != Aside::covered) continue;
            it.deleted = false;
            it.aside = Aside::on_board;
            it.raised_seq = entry.seq;
        }
    }
    void operator()(const CardSetAside& e) {
        Card* it = card(e.card);
        if (!it || e.why == Aside::on_board) return;
        rise(*it);
        put_aside(*it, e.why);
    }
    void operator()(const CardMarkedUnexpected& e) {
        if (Card* it = card(e.card)) it->unexpected = e.unexpected;
    }
    void operator()(const FrameLocked& e) {
        if (Frame* it = frame(e.frame)) it->locked = e.locked;
    }
    void operator()(const ActionWritten& e) {
        reserve_id(e.action.value);
        const auto [found, fresh] = state.actions.try_emplace(e.action);
        Action& it = found->second;
        if (fresh) {
            it.activity = state.current;
            it.by = entry.actor;
            it.written_at = entry.at;
        }
        it.id = e.action;
        it.kind = e.kind;
        it.sheet = e.sheet;
        it.cards = e.cards;
        it.vote = e.vote;
        it.removed = false;
    }
    void operator()(const ActionRemoved& e) {
        const auto found = state.actions.find(e.action);
        if (found != state.actions.end()) found->second.removed = true;
    }
    void operator()(const ProjectWritten& e) {
        reserve_id(e.project.value);
        state.projects[e.project] = {e.project, e.sheet, e.cards, e.goes_with};
    }
    void operator()(const ProjectRemoved& e) {
        const auto found = state.projects.find(e.project);
        if (found != state.projects.end()) found->second.removed = true;
    }
    void operator()(const CrossingBuilt& e) {
        reserve_id(e.crossing.value);
        state.crossings[e.crossing] = {e.crossing, e.axes, {}};
    }
    Crossing* crossing(CrossingId id) {
        const auto found = state.crossings.find(id);
        return found == state.crossings.end() ? nullptr : &found->second;
    }
    void operator()(const CellTurnedTo& e) {
        if (Crossing* it = crossing(e.crossing)) it->now = e.cell;
    }
    void operator()(const CellSkipped& e) {
        if (Crossing* it = crossing(e.crossing)) it->cells[e.cell].skipped = e.skipped;
    }
    void operator()(const CellAnswered& e) {
        Crossing* it = crossing(e.crossing);
        if (!it) return;
        it->cells[e.cell].skipped = false;
        it->cells[e.cell].cards.push_back(e.card);
    }
    void operator()(const ClosingWritten& e) { state.closing = e.form; }
    void operator()(const SourceMerged& e) {
        state.sources.push_back({e.label, e.title, e.digest, e.first, e.next});
        if (e.next > 0) reserve_id(e.next - 1);
    }

    // What was taken back is said by the events that follow in the same gesture.
    void operator()(const GestureUndone&) {}
    void operator()(const BoardRestored&) {}
};

}  // namespace

void evolve(State& state, const Entry& entry) {
    std::visit(Fold{state, entry}, entry.event);
    state.seq = entry.seq;
}

State fold(std::span<const Entry> entries) {
    State state;
    for (const Entry& entry : entries) evolve(state, entry);
    return state;
}

}  // namespace workshop
