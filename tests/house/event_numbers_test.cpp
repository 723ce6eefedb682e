#include "event_list.h"

#include "report.h"

#include <algorithm>

using namespace house;

namespace {

// What files already written hold. A row is added when an event is; it never changes, but for its
// version when a frozen shape and its upgrade() are there. A retired row moves to `retired`.
const std::vector<EventRow> promised = {
    {1, "SessionCreated", 1, "session.created"},
    {2, "SessionDescribed", 1, "session.described"},
    {3, "CollegesChosen", 1, "colleges.chosen"},
    {4, "LegendChosen", 1, "legend.chosen"},
    {5, "AgendaPlanned", 3, "agenda.planned"},
    {6, "SessionEnded", 1, "session.ended"},
    {7, "SessionSealed", 1, "session.sealed"},
    {10, "ActivityStarted", 1, "activity.started"},
    {11, "TimerPaused", 1, "timer.paused"},
    {12, "TimerResumed", 1, "timer.resumed"},
    {13, "TimerExtended", 1, "timer.extended"},
    {20, "CardCreated", 1, "card.created"},
    {21, "CardMoved", 1, "card.moved"},
    {22, "CardWritten", 1, "card.written"},
    {23, "CardColoured", 1, "card.coloured"},
    {24, "CardDeleted", 1, "card.deleted"},
    {25, "CardRestored", 1, "card.restored"},
    {26, "PhotoAttached", 1, "photo.attached"},
    {27, "PhotoErased", 1, "photo.erased"},
    {30, "ClusterCreated", 1, "cluster.created"},
    {31, "ClusterRenamed", 1, "cluster.renamed"},
    {32, "ClusterDissolved", 1, "cluster.dissolved"},
    {33, "CardClustered", 1, "card.clustered"},
    {34, "CardInked", 1, "card.inked"},
    {35, "ClusterFolded", 1, "cluster.folded"},
    {36, "CardMerged", 1, "card.merged"},
    {37, "CardParted", 1, "card.parted"},
    {40, "VoteOpened", 3, "vote.opened"},
    {41, "BallotCast", 1, "ballot.cast"},
    {42, "BallotSealed", 1, "ballot.sealed"},
    {43, "VoteClosed", 1, "vote.closed"},
    {44, "BallotsOpened", 1, "ballots.opened"},
    {45, "VoteKeyDestroyed", 1, "vote.key_destroyed"},
    {46, "VoteCancelled", 1, "vote.cancelled"},
    {47, "LotDrawn", 1, "lot.drawn"},
    {50, "StrokeDrawn", 1, "stroke.drawn"},
    {51, "StrokeErased", 1, "stroke.erased"},
    {52, "StrokeRestored", 1, "stroke.restored"},
    {53, "CardsLinked", 1, "cards.linked"},
    {54, "CardsUnlinked", 1, "cards.unlinked"},
    {60, "GestureUndone", 1, "gesture.undone"},
    {61, "BoardRestored", 1, "board.restored"},
    {80, "CardSheetWritten", 1, "card.sheet_written"},
    {85, "StampPlaced", 1, "stamp.placed"},
    {86, "StampMoved", 1, "stamp.moved"},
    {87, "StampRemoved", 1, "stamp.removed"},
    {88, "StampRestored", 1, "stamp.restored"},
    {89, "StampWritten", 1, "stamp.written"},
    {100, "FramePictured", 1, "frame.pictured"},
    {101, "StampTied", 1, "stamp.tied"},
    {102, "CardTurned", 1, "card.turned"},
    {111, "TablesChosen", 1, "tables.chosen"},
    {112, "PeopleArrived", 1, "people.arrived"},
    {113, "ActivityLocked", 1, "activity.locked"},
    {114, "CardsRevealed", 1, "cards.revealed"},
    {115, "CardSetAside", 1, "card.set_aside"},
    {116, "CardMarkedUnexpected", 1, "card.marked_unexpected"},
    {117, "FrameLocked", 1, "frame.locked"},
    {118, "ActionWritten", 1, "action.written"},
    {119, "ActionRemoved", 1, "action.removed"},
    {120, "ProjectWritten", 1, "project.written"},
    {121, "ProjectRemoved", 1, "project.removed"},
    {122, "CrossingBuilt", 1, "crossing.built"},
    {123, "CellTurnedTo", 1, "crossing.cell_turned_to"},
    {124, "CellSkipped", 1, "crossing.cell_skipped"},
    {125, "CellAnswered", 1, "crossing.cell_answered"},
    {126, "ClosingWritten", 1, "closing.written"},
    {127, "SourceMerged", 1, "source.merged"},
    {110, "MethodPlaced", 1, "method.placed"},
    {70, "FramePlaced", 1, "frame.placed"},
    {71, "FrameMoved", 1, "frame.moved"},
    {72, "FrameNamed", 1, "frame.named"},
    {73, "FrameRemoved", 1, "frame.removed"},
    {74, "FrameRestored", 1, "frame.restored"},
    {75, "FramesOrdered", 1, "frames.ordered"},
    {76, "CurveDrawn", 1, "curve.drawn"},
    {77, "StrokeMoved", 1, "stroke.moved"},
    {90, "ZoneDrawn", 1, "zone.drawn"},
    {91, "ZoneMoved", 1, "zone.moved"},
    {92, "ZoneLinked", 1, "zone.linked"},
    {93, "ZoneRemoved", 1, "zone.removed"},
    {94, "ZoneRestored", 1, "zone.restored"},
    {95, "PrototypeTestOpened", 1, "prototype_test.opened"},
    {96, "PrototypeTestClosed", 1, "prototype_test.closed"},
    {97, "TesterStarted", 1, "tester.started"},
    {98, "TesterTapped", 1, "tester.tapped"},
    {99, "TesterEnded", 1, "tester.ended"},
};

// Numbers of events that are no longer written. Old files hold them: never used again.
const std::vector<int> retired = {};

const char* const header_path = "src/workshop/events.h";

const std::string& header() {
    const auto& files = this_tree().files;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [](const File& file) { return file.path == header_path; });
    REQUIRE(found != files.end());
    return found->text;
}

const std::string small_header =
    "struct CardMoved {};\nstruct CardWritten {};\n"
    "#define FABRIQUE_EVENTS(X) \\\n"
    "    X(2, CardMoved, 1, \"card.moved\") \\\n"
    "    X(3, CardWritten, 1, \"card.written\")\n"
    "#define OTHER(X) \\\n"
    "    X(4, NotAnEvent, 1, \"not.one\")\n";

std::string with(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

Complaints bad_rows(const std::string& text, const std::vector<int>& gone = {}) {
    return bad_event_rows(event_rows(text), text, gone);
}

}  // namespace

TEST_SUITE("event_numbers") {
    TEST_CASE("the list is the one that files were promised") {
        CHECK(event_rows(header()).size() == promised.size());
        no_complaints(broken_promises(event_rows(header()), promised));
    }

    TEST_CASE("numbers, names and types are used once") {
        no_complaints(bad_event_rows(event_rows(header()), header(), retired));
    }

    TEST_CASE("the rows of a list are read, and only those") {
        const std::vector<EventRow> rows = {{2, "CardMoved", 1, "card.moved"},
                                            {3, "CardWritten", 1, "card.written"}};
        CHECK(event_rows(small_header) == rows);
        CHECK(bad_rows(small_header).empty());
        CHECK(broken_promises(rows, rows).empty());
    }

    TEST_CASE("each way to break the list is found") {
        one_complaint(bad_rows(with(small_header, "X(3", "X(2")), "number is used twice");
        one_complaint(bad_rows(with(small_header, "X(3", "X(0x3")), "1 to 65535");
        one_complaint(bad_rows(with(small_header, "card.written", "card.moved")),
                      "name is used twice");
        one_complaint(bad_rows(with(small_header, "card.written", "Written")), "lower case");
        one_complaint(bad_rows(with(small_header, "struct CardWritten", "struct Other")),
                      "no struct CardWritten");
        one_complaint(bad_rows(small_header, {3}), "retired");
    }

    TEST_CASE("a broken promise is found") {
        const std::vector<EventRow> rows = event_rows(small_header);
        one_complaint(broken_promises({rows[0]}, rows), "is gone");
        one_complaint(broken_promises(rows, {rows[0]}), "not promised yet");
        CHECK(broken_promises({rows[0], {3, "CardWritten", 2, "card.written"}}, rows).size() == 2);
    }
}
