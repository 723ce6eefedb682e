// The rules of facilitation: who is there, what is covered, put aside or locked, what is decided,
// which projects come of it, and how the workshop closes.
#include "workshop/judges.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

Decision FacilitationJudge::operator()(const ChooseTables& i) const {
    return Events{TablesChosen{i.tables}};
}

Decision FacilitationJudge::operator()(const CountPeople& i) const {
    if (!state.college(i.college)) return unknown_college();
    if (!i.table.empty() && std::ranges::find(state.tables, i.table) == state.tables.end()) {
        return unknown(msg("This session has no such table."));
    }
    const auto there = std::int64_t(people_there(state, i.college, i.table));
    if (there + i.people < 0) return unknown(msg("Nobody of this college is counted there."));
    if (there + i.people > limits::people_max) {
        return full(msg("At most {max} people of a college are counted at one table."),
                    limits::people_max);
    }
    return Events{PeopleArrived{i.college, i.table, i.people}};
}

Decision FacilitationJudge::operator()(const LockActivity& i) const {
    if (i.activity != state.current || !state.current) return unknown_activity();
    return Events{ActivityLocked{i.activity}};
}

// Those that lie on each other go to where there is room; one that was written on a free place of
// the shared screen stays there.
Decision FacilitationJudge::operator()(const RevealCards&) const {
    if (!state.writes_in_silence()) {
        return unknown(msg("Nothing is covered in this activity."));
    }
    Events events{CardsRevealed{state.current}};
    std::vector<const Card*> cards = cards_aside(state, Aside::covered);
    std::erase_if(cards, [&](const Card* each) { return each->activity != state.current; });
    const std::vector<std::string> groups(cards.size());
    const std::vector<base::Vec2> places = free_places(state, groups);
    for (std::size_t n = 0; n < cards.size(); ++n) {
        events.push_back(CardMoved{cards[n]->id, places[n]});
    }
    return events;
}

Decision FacilitationJudge::operator()(const SetCardAside& i) const {
    const auto found = state.cards.find(i.card);
    if (found == state.cards.end()) return unknown_card();
    const Card& card = found->second;
    const bool gone = card.deleted && card.aside == Aside::on_board;
    if (gone || i.why == card.aside || i.why == Aside::covered) return unknown_card();
    if (i.why == Aside::on_board) return Events{CardRestored{i.card}};
    return Events{CardSetAside{i.card, i.why}};
}

Decision FacilitationJudge::operator()(const MarkUnexpected& i) const {
    if (!state.card(i.card)) return unknown_card();
    return Events{CardMarkedUnexpected{i.card, i.unexpected}};
}

Decision FacilitationJudge::operator()(const LockFrame& i) const {
    if (!state.frame(i.frame)) return unknown_frame();
    return Events{FrameLocked{i.frame, i.locked}};
}

// -- decisions and actions

std::optional<Refusal> FacilitationJudge::origins_fault(const std::vector<CardId>& cards) const {
    if (cards.size() > limits::origins_max) {
        return full(msg("It comes from at most {max} cards."), limits::origins_max);
    }
    const bool known =
        std::ranges::all_of(cards, [&](CardId each) { return state.cards.contains(each); });
    return known ? std::nullopt : std::optional(unknown_card());
}

Decision FacilitationJudge::operator()(const WriteAction& i) const {
    if (i.action && !state.actions.contains(i.action)) {
        return unknown(msg("This action is no longer there."));
    }
    if (!i.action && state.actions.size() >= limits::actions_max) {
        return full(msg("At most {max} decisions and actions are possible."), limits::actions_max);
    }
    if (base::trimmed(i.sheet[ActionPart::what]).empty()) {
        return Refusal{"nothing_said", msg("Say in one sentence what is decided or done."), {}};
    }
    if (i.vote && !state.vote(i.vote)) return unknown_vote();
    if (auto fault = origins_fault(i.cards)) return *fault;
    const ActionId action = i.action ? i.action : ActionId{state.next_id};
    return Events{ActionWritten{action, i.kind, i.sheet, i.cards, i.vote}};
}

Decision FacilitationJudge::operator()(const RemoveAction& i) const {
    if (!state.action(i.action)) return unknown(msg("This action is no longer there."));
    return Events{ActionRemoved{i.action}};
}

// -- projects

// A trial that is not simply kept has taught something, even if it failed: that is what the right
// to fail is for.
Decision FacilitationJudge::operator()(const WriteProject& i) const {
    if (i.project && !state.projects.contains(i.project)) {
        return unknown(msg("This project is no longer there."));
    }
    if (!i.project && state.projects.size() >= limits::projects_max) {
        return full(msg("At most {max} projects are possible."), limits::projects_max);
    }
    if (base::trimmed(i.sheet.title).empty()) {
        return Refusal{"no_title", msg("A project needs a title."), {}};
    }
    const bool ends_trial = i.sheet.decision == ProjectDecision::adapt ||
                            i.sheet.decision == ProjectDecision::stop ||
                            i.sheet.stage == ProjectStage::stopped;
    if (ends_trial && base::trimmed(i.sheet[ProjectPart::learnt]).empty()) {
        return Refusal{"nothing_learnt",
                       msg("Say first what the trial taught, even if it failed."), {}};
    }
    for (const ProjectId other : i.goes_with) {
        if (!state.project(other) || other == i.project) {
            return unknown(msg("This project is no longer there."));
        }
    }
    if (auto fault = origins_fault(i.cards)) return *fault;
    const ProjectId project = i.project ? i.project : ProjectId{state.next_id};
    return Events{ProjectWritten{project, i.sheet, i.cards, i.goes_with}};
}

Decision FacilitationJudge::operator()(const RemoveProject& i) const {
    if (!state.project(i.project)) return unknown(msg("This project is no longer there."));
    return Events{ProjectRemoved{i.project}};
}

// -- the crossing

Decision FacilitationJudge::operator()(const BuildCrossing& i) const {
    if (state.crossings.size() >= limits::crossings_max) {
        return full(msg("At most {max} crossings are possible."), limits::crossings_max);
    }
    for (const auto& axis : i.axes) {
        if (axis.empty()) {
            return Refusal{"axis_empty",
                           msg("Each of the four lists needs at least one idea to cross."), {}};
        }
        if (axis.size() > limits::crossing_ideas_max) {
            return full(msg("At most {max} ideas of one list are crossed."),
                        limits::crossing_ideas_max);
        }
        for (const CardId card : axis) {
            if (!state.card(card)) return unknown_card();
        }
    }
    return Events{CrossingBuilt{{state.next_id}, i.axes}};
}

const Crossing* FacilitationJudge::crossing_with(CrossingId id, CrossingCell cell) const {
    const auto found = state.crossings.find(id);
    if (found == state.crossings.end()) return nullptr;
    const auto cells = cells_in_order(found->second);
    return std::ranges::find(cells, cell) == cells.end() ? nullptr : &found->second;
}

namespace {

Refusal unknown_cell() { return unknown(msg("There is no such cell in this crossing.")); }

}  // namespace

Decision FacilitationJudge::operator()(const TurnToCell& i) const {
    if (!crossing_with(i.crossing, i.cell)) return unknown_cell();
    return Events{CellTurnedTo{i.crossing, i.cell}};
}

Decision FacilitationJudge::operator()(const SkipCell& i) const {
    if (!crossing_with(i.crossing, i.cell)) return unknown_cell();
    return Events{CellSkipped{i.crossing, i.cell, i.skipped}};
}

Decision FacilitationJudge::operator()(const AnswerCell& i) const {
    const Crossing* crossing = crossing_with(i.crossing, i.cell);
    if (!crossing) return unknown_cell();
    if (!state.tools().cards) return locked();
    if (base::trimmed(i.text).empty()) {
        return Refusal{"nothing_said", msg("Write an answer first."), {}};
    }
    if (!i.college.empty() && !state.college(i.college)) return unknown_college();
    const auto given = crossing->cells.find(i.cell);
    if (given != crossing->cells.end() && given->second.cards.size() >= limits::cell_answers_max) {
        return full(msg("A cell takes at most {max} answers."), limits::cell_answers_max);
    }
    if (card_count(state) >= limits::cards_max) {
        return full(msg("The board is full: at most {max} cards."), limits::cards_max);
    }
    if (state.links.size() + 2 > limits::links_max) {
        return full(msg("At most {max} links are possible."), limits::links_max);
    }
    const CardId card{state.next_id};
    return Events{CardCreated{card, i.text, free_place(state), Colour::violet, i.college, i.table,
                              state.current},
                  CardsLinked{card, i.cell.row, LinkKind::answers},
                  CardsLinked{card, i.cell.column, LinkKind::answers},
                  CellAnswered{i.crossing, i.cell, card}};
}

// -- closing

Decision FacilitationJudge::operator()(const WriteClosing& i) const {
    for (const Headcount& each : i.form.attendees) {
        if (!state.college(each.college)) return unknown_college();
    }
    return Events{ClosingWritten{i.form}};
}

// -- what locks and promises mean for everything else

namespace {

// Whether an event changes something that a locked frame holds, or puts something into it.
struct Locks {
    const State& state;

    bool card(CardId id) const {
        const Card* it = state.card(id);
        return it && is_locked(state, *it);
    }
    bool frame(FrameId id) const {
        const Frame* it = state.frame(id);
        return it && (it->locked || is_locked(state, it->at.centre()));
    }
    bool stamp(StampId id) const {
        const Stamp* it = state.stamp(id);
        return it && is_locked(state, it->pose.at);
    }
    bool stroke(StrokeId id) const {
        const Stroke* it = state.stroke(id);
        return it && is_locked(state, it->bounds.centre());
    }

    bool operator()(const CardCreated& e) const {
        return is_locked(state, card_rect(e.at).centre());
    }
    bool operator()(const CardMoved& e) const {
        return card(e.card) || is_locked(state, card_rect(e.to).centre());
    }
    bool operator()(const CardWritten& e) const { return card(e.card); }
    bool operator()(const CardColoured& e) const { return card(e.card); }
    bool operator()(const CardDeleted& e) const { return card(e.card); }
    bool operator()(const CardInked& e) const { return card(e.card); }
    bool operator()(const CardTurned& e) const { return card(e.card); }
    bool operator()(const CardMerged& e) const { return card(e.card); }
    bool operator()(const CardSheetWritten& e) const { return card(e.card); }
    bool operator()(const StampPlaced& e) const { return is_locked(state, e.pose.at); }
    bool operator()(const StampMoved& e) const {
        return stamp(e.stamp) || is_locked(state, e.pose.at);
    }
    bool operator()(const StampRemoved& e) const { return stamp(e.stamp); }
    bool operator()(const StampWritten& e) const { return stamp(e.stamp); }
    bool operator()(const StrokeDrawn& e) const {
        const base::Rect bounds = bounds_of(e.line);
        return is_locked(state, e.at + bounds.centre());
    }
    bool operator()(const StrokeErased& e) const { return stroke(e.stroke); }
    bool operator()(const StrokeMoved& e) const { return stroke(e.stroke); }
    bool operator()(const FrameMoved& e) const { return frame(e.frame); }
    bool operator()(const FrameNamed& e) const { return frame(e.frame); }
    bool operator()(const FrameRemoved& e) const { return frame(e.frame); }
    bool operator()(const CurveDrawn& e) const { return frame(e.frame); }
    bool operator()(const ZoneDrawn& e) const { return frame(e.frame); }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

}  // namespace

std::optional<Refusal> lock_fault(const State& state, const Events& events) {
    const bool any = std::ranges::any_of(state.frames, [](const auto& each) {
        return each.second.locked && !each.second.removed;
    });
    if (!any) return std::nullopt;
    const bool in_the_way = std::ranges::any_of(
        events, [&](const Event& each) { return std::visit(Locks{state}, each); });
    if (!in_the_way) return std::nullopt;
    return Refusal{"frame_locked", msg("This frame is locked: the facilitator can open it."), {}};
}

void keep_promise(const State& state, Events& events) {
    const Activity* now = state.current_activity();
    if (!now || now->authorship == Authorship::college_and_table) return;
    for (Event& each : events) {
        auto* card = std::get_if<CardCreated>(&each);
        if (!card) continue;
        card->table.clear();
        if (now->authorship == Authorship::nobody) card->college.clear();
    }
}

}  // namespace workshop
