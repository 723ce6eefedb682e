// One line for every kind of entry: what the review says beside the clock.

#include "base/text.h"
#include "ui/screens/review/thread.h"

namespace ui {
namespace {

using namespace workshop;

constexpr std::size_t quoted_code_points_max = 60;

struct Teller {
    const State& after;
    const base::Words& words;

    // The idea's first words in quotation marks.
    base::Arguments idea(CardId id) const {
        const auto found = after.cards.find(id);
        const bool known = found != after.cards.end();
        const std::string text = known ? base::trimmed(found->second.text) : std::string();
        if (text.empty() && known && found->second.photo) return {{"idea", words.say("a photo")}};
        if (text.empty()) return {{"idea", words.say("a drawing")}};
        return {{"idea", base::shortened(text, quoted_code_points_max)}};
    }
    base::Arguments group(ClusterId id) const {
        const auto found = after.clusters.find(id);
        return {{"group", found == after.clusters.end() ? std::string() : found->second.title}};
    }

    std::string operator()(const SessionCreated&) const {
        return words.say("The workshop is prepared.");
    }
    std::string operator()(const SessionDescribed&) const { return prepared(); }
    std::string operator()(const CollegesChosen&) const { return prepared(); }
    std::string operator()(const LegendChosen&) const { return prepared(); }
    std::string operator()(const AgendaPlanned&) const { return prepared(); }
    std::string prepared() const { return words.say("The preparation changes."); }
    std::string operator()(const SessionEnded&) const { return words.say("The workshop ends."); }
    std::string operator()(const SessionSealed&) const {
        return words.say("The minutes are sealed.");
    }
    std::string operator()(const ActivityStarted& e) const {
        const Activity* activity = after.activity(e.activity);
        return words.say("“{title}” begins.", {{"title", activity ? activity->title : ""}});
    }
    std::string operator()(const TimerPaused&) const { return words.say("The time stands still."); }
    std::string operator()(const TimerResumed&) const { return words.say("The time goes on."); }
    std::string operator()(const TimerExtended& e) const {
        return words.count("One minute more.", "{n} minutes more.", e.by_ms / base::minute_ms);
    }
    std::string operator()(const CardCreated& e) const {
        return words.say("A new idea: “{idea}”", idea(e.card));
    }
    std::string operator()(const CardMoved& e) const {
        return words.say("“{idea}” moves.", idea(e.card));
    }
    std::string operator()(const CardWritten& e) const {
        return words.say("“{idea}” is written anew.", idea(e.card));
    }
    std::string operator()(const CardColoured& e) const {
        return words.say("“{idea}” changes its colour.", idea(e.card));
    }
    std::string operator()(const CardTurned& e) const {
        return words.say("“{idea}” is turned towards another side.", idea(e.card));
    }
    std::string operator()(const CardDeleted& e) const {
        return words.say("“{idea}” is taken off the board.", idea(e.card));
    }
    std::string operator()(const CardRestored& e) const {
        return words.say("“{idea}” is put back on the board.", idea(e.card));
    }
    std::string operator()(const ClusterCreated& e) const {
        return e.title.empty() ? words.say("A new group.")
                               : words.say("A new group: “{group}”", group(e.cluster));
    }
    std::string operator()(const ClusterRenamed& e) const {
        return words.say("A group is now called “{group}”.", group(e.cluster));
    }
    std::string operator()(const ClusterDissolved& e) const {
        return words.say("The group “{group}” is dissolved.", group(e.cluster));
    }
    std::string operator()(const CardClustered& e) const {
        base::Arguments both = idea(e.card);
        if (!e.cluster) return words.say("“{idea}” leaves its group.", both);
        both.push_back(group(e.cluster).front());
        return words.say("“{idea}” joins “{group}”.", both);
    }
    std::string operator()(const CardMerged& e) const {
        base::Arguments both = idea(e.card);
        both.emplace_back("other", idea(e.into).front().second);
        return words.say("“{idea}” is merged into “{other}”.", both);
    }
    std::string operator()(const CardParted& e) const {
        return words.say("“{idea}” is on its own again.", idea(e.card));
    }
    std::string operator()(const ClusterFolded& e) const {
        return e.folded ? words.say("The group “{group}” is folded.", group(e.cluster))
                        : words.say("The group “{group}” is unfolded.", group(e.cluster));
    }
    std::string operator()(const CardsLinked& e) const {
        base::Arguments both = idea(e.from);
        both.emplace_back("other", idea(e.to).front().second);
        both.emplace_back("link", words.say(word_of(e.kind)));
        return words.say("“{idea}” {link} “{other}”.", both);
    }
    std::string operator()(const CardsUnlinked& e) const {
        base::Arguments both = idea(e.from);
        both.emplace_back("other", idea(e.to).front().second);
        return words.say("“{idea}” and “{other}” are no longer linked.", both);
    }
    std::string operator()(const CardInked& e) const {
        return words.say("“{idea}” is drawn on.", idea(e.card));
    }
    std::string operator()(const PhotoAttached& e) const {
        return words.say("“{idea}” comes with a photo.", idea(e.card));
    }
    std::string operator()(const PhotoErased&) const {
        return words.say("A photo is erased for good.");
    }
    std::string operator()(const StrokeDrawn&) const {
        return words.say("A line is drawn on the board.");
    }
    std::string operator()(const StrokeErased&) const { return words.say("A line is erased."); }
    std::string operator()(const StrokeRestored&) const {
        return words.say("A line is put back.");
    }
    std::string operator()(const CardSheetWritten& e) const {
        return words.say("The idea sheet is written: “{idea}”", idea(e.card));
    }
    std::string operator()(const StampPlaced& e) const {
        return words.say("A stamp is placed: {stamp}",
                         {{"stamp", words.say(row_of(e.kind).word)}});
    }
    std::string operator()(const StampMoved&) const { return words.say("A stamp is moved."); }
    std::string operator()(const StampRemoved&) const { return words.say("A stamp is removed."); }
    std::string operator()(const StampRestored&) const {
        return words.say("A stamp is put back.");
    }
    std::string operator()(const StampWritten& e) const {
        return words.say("A stamp now says “{word}”.", {{"word", e.word}});
    }
    std::string operator()(const StampTied& e) const {
        return e.to ? words.say("A pin is tied to “{idea}”.", idea(e.to))
                    : words.say("A pin is untied from its card.");
    }
    std::string operator()(const StrokeMoved&) const {
        return words.say("A line goes along with its frame.");
    }
    base::Arguments titled(FrameId id) const {
        const auto found = after.frames.find(id);
        const bool named = found != after.frames.end() && !found->second.title.empty();
        return {{"title", named ? found->second.title : words.say("Unnamed frame")}};
    }
    std::string operator()(const FramePlaced& e) const {
        return words.say("A new frame: “{title}”", titled(e.frame));
    }
    std::string operator()(const FrameMoved& e) const {
        return words.say("The frame “{title}” is moved or resized.", titled(e.frame));
    }
    std::string operator()(const FrameNamed& e) const {
        return words.say("The frame “{title}” gets other names, rows or columns.",
                         titled(e.frame));
    }
    std::string operator()(const FrameRemoved& e) const {
        return words.say("The frame “{title}” is taken off the board.", titled(e.frame));
    }
    std::string operator()(const FrameRestored& e) const {
        return words.say("The frame “{title}” is put back on the board.", titled(e.frame));
    }
    std::string operator()(const FramePictured& e) const {
        return words.say("“{title}” is a background, under the cards.", titled(e.frame));
    }
    std::string operator()(const MethodPlaced& e) const {
        return words.say("The method “{title}” is laid on the board.", titled(e.frames.front()));
    }
    std::string operator()(const FramesOrdered&) const {
        return words.say("The frames are put in another order.");
    }
    std::string operator()(const CurveDrawn& e) const {
        base::Arguments both = titled(e.frame);
        both.emplace_back("person", e.persona);
        return e.feelings.empty() ? words.say("The curve of {person} on “{title}” goes.", both)
                                  : words.say("The curve of {person} on “{title}” is drawn.", both);
    }
    std::string operator()(const ZoneDrawn& e) const {
        return words.say("A zone to tap is drawn on “{title}”.", titled(e.frame));
    }
    std::string operator()(const ZoneMoved&) const {
        return words.say("A zone to tap is moved or resized.");
    }
    std::string operator()(const ZoneLinked& e) const {
        return e.to ? words.say("A zone to tap now leads to “{title}”.", titled(e.to))
                    : words.say("A zone to tap no longer leads anywhere.");
    }
    std::string operator()(const ZoneRemoved&) const {
        return words.say("A zone to tap is removed.");
    }
    std::string operator()(const ZoneRestored&) const {
        return words.say("A zone to tap is put back.");
    }
    std::string operator()(const PrototypeTestOpened& e) const {
        return words.say("The prototype is tested: “{task}”", {{"task", e.task}});
    }
    std::string operator()(const PrototypeTestClosed&) const {
        return words.say("The test of the prototype is over.");
    }
    std::string operator()(const TesterStarted&) const {
        return words.say("Somebody begins to test the prototype.");
    }
    std::string operator()(const TesterTapped& e) const {
        if (e.next) return words.say("A tester comes to “{title}”.", titled(e.next));
        return e.hit ? words.say("A tester taps a zone of “{title}” that leads nowhere.",
                                 titled(e.screen))
                     : words.say("A tester taps “{title}” beside every zone.", titled(e.screen));
    }
    std::string operator()(const TesterEnded& e) const {
        switch (e.how) {
            case RunEnd::reached_goal: return words.say("A tester reaches the goal.");
            case RunEnd::said_done: return words.say("A tester says: I am done.");
            case RunEnd::gave_up: return words.say("A tester gives up.");
            case RunEnd::fell_silent: return words.say("A tester has gone away.");
            case RunEnd::test_closed: break;
        }
        return words.say("A tester is cut short: the test closes.");
    }
    std::string operator()(const VoteOpened& e) const {
        return words.say("The vote opens: “{question}”", {{"question", e.title}});
    }
    std::string operator()(const BallotCast& e) const { return ballot(e.vote); }
    std::string operator()(const BallotSealed& e) const { return ballot(e.vote); }
    std::string ballot(VoteId id) const {
        const Vote* vote = after.vote(id);
        return words.count("A ballot comes in: {n} in all.", "A ballot comes in: {n} in all.",
                           vote ? std::int64_t(ballots_received(*vote)) : 0);
    }
    std::string operator()(const VoteClosed&) const { return words.say("The vote is closed."); }
    std::string operator()(const BallotsOpened&) const {
        return words.say("The ballots are opened and counted.");
    }
    std::string operator()(const VoteKeyDestroyed&) const {
        return words.say("The key of the secret vote is destroyed.");
    }
    std::string operator()(const VoteCancelled& e) const {
        return words.say("This vote was cancelled: {reason}", {{"reason", e.reason}});
    }
    std::string operator()(const LotDrawn& e) const {
        return words.say("The lot is drawn, with the numbers {numbers}.",
                         {{"numbers", e.called_out}});
    }
    std::string operator()(const TablesChosen&) const { return prepared(); }
    std::string operator()(const PeopleArrived& e) const {
        const College* college = after.college(e.college);
        return words.say("{college}: {n} there.",
                         {{"college", college ? college->name : e.college},
                          {"n", std::to_string(people_there(after, e.college))}});
    }
    std::string operator()(const ActivityLocked&) const {
        return words.say("Time is up: the cards are locked.");
    }
    std::string operator()(const CardsRevealed&) const {
        return words.say("What was written in silence is revealed.");
    }
    std::string operator()(const CardSetAside& e) const {
        return e.why == Aside::parked ? words.say("“{idea}” goes to the parking.", idea(e.card))
                                      : words.say("“{idea}” is set aside.", idea(e.card));
    }
    std::string operator()(const CardMarkedUnexpected& e) const {
        return e.unexpected ? words.say("“{idea}” is kept as an unexpected idea.", idea(e.card))
                            : words.say("“{idea}” is no longer marked as unexpected.",
                                        idea(e.card));
    }
    std::string operator()(const FrameLocked& e) const {
        return e.locked ? words.say("The frame “{title}” is locked.", titled(e.frame))
                        : words.say("The frame “{title}” is opened again.", titled(e.frame));
    }
    std::string operator()(const ActionWritten& e) const {
        return words.say("{kind}: {what}", {{"kind", words.say(word_of(e.kind))},
                                            {"what", e.sheet[ActionPart::what]}});
    }
    std::string operator()(const ActionRemoved&) const {
        return words.say("A decision or an action is taken off the list.");
    }
    std::string operator()(const ProjectWritten& e) const {
        return words.say("The project sheet “{title}” is written.", {{"title", e.sheet.title}});
    }
    std::string operator()(const ProjectRemoved&) const {
        return words.say("A project sheet is removed.");
    }
    std::string operator()(const CrossingBuilt&) const {
        return words.say("The ideas of four lists are crossed.");
    }
    std::string operator()(const CellTurnedTo& e) const { return cell(e.cell); }
    std::string operator()(const CellSkipped& e) const {
        return e.skipped ? words.say("A cell of the crossing is skipped.") : cell(e.cell);
    }
    std::string operator()(const CellAnswered& e) const {
        return words.say("An answer to a crossing: “{idea}”", idea(e.card));
    }
    std::string cell(const CrossingCell& cell) const {
        base::Arguments both = idea(cell.row);
        both.emplace_back("other", idea(cell.column).front().second);
        return words.say("The room crosses “{idea}” with “{other}”.", both);
    }
    std::string operator()(const ClosingWritten&) const {
        return words.say("The closing form is written.");
    }
    std::string operator()(const SourceMerged& e) const {
        return words.say("What {source} did is taken in.", {{"source", e.label}});
    }
    std::string operator()(const GestureUndone&) const {
        return words.say("Something is taken back.");
    }
    std::string operator()(const BoardRestored&) const {
        return words.say("The board is put back as it was at an earlier moment.");
    }
    std::string operator()(std::monostate) const { return {}; }
};

}  // namespace

std::string caption_of(const Entry& entry, const State& after, const base::Words& words) {
    return std::visit(Teller{after, words}, entry.event);
}

}  // namespace ui
