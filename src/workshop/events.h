#pragma once
// Everything that has ever happened in a workshop is one of these. Small structs, past tense,
// values only. Numbers are permanent: a number is never changed and never used again. A field is
// never added to a shipped event: freeze the old struct, write upgrade(), raise the version.

#include "base/digest.h"
#include "workshop/action.h"
#include "workshop/facilitation.h"
#include "workshop/idea_sheet.h"
#include "workshop/ink.h"
#include "workshop/photo.h"
#include "workshop/project.h"
#include "workshop/prototype_words.h"
#include "workshop/stamp.h"
#include "workshop/words.h"

#include <concepts>
#include <utility>
#include <variant>

namespace workshop {

// -- the session ---------------------------------------------------------------------------------
struct SessionCreated {
    std::string title, place;
    std::string date;    // ISO 8601 day, or empty
    std::string recipe;  // key of the recipe it was made from, or empty
    bool operator==(const SessionCreated&) const = default;
};
struct SessionDescribed {
    std::string title, place, date;
    bool operator==(const SessionDescribed&) const = default;
};
struct CollegesChosen {
    std::vector<College> colleges;
    bool operator==(const CollegesChosen&) const = default;
};
struct LegendChosen {
    std::vector<Meaning> legend;
    bool operator==(const LegendChosen&) const = default;
};
struct AgendaPlanned {
    std::vector<Activity> activities;
    bool operator==(const AgendaPlanned&) const = default;
};
struct SessionEnded {
    bool operator==(const SessionEnded&) const = default;
};
// Digest of all frames before this one (SHA-256): what is printed on the minutes.
struct SessionSealed {
    std::uint64_t up_to_seq = 0;
    std::array<std::uint8_t, 32> digest{};
    bool operator==(const SessionSealed&) const = default;
};

// -- the agenda and its timer --------------------------------------------------------------------
struct ActivityStarted {
    ActivityId activity;
    base::Milliseconds duration_ms = 0;
    bool operator==(const ActivityStarted&) const = default;
};
struct TimerPaused {
    bool operator==(const TimerPaused&) const = default;
};
struct TimerResumed {
    bool operator==(const TimerResumed&) const = default;
};
struct TimerExtended {
    base::Milliseconds by_ms = 0;
    bool operator==(const TimerExtended&) const = default;
};

// -- cards and clusters --------------------------------------------------------------------------
struct CardCreated {
    CardId card;
    std::string text;
    base::Vec2 at;  // top left corner, board units
    Colour colour = Colour::yellow;
    std::string college, table;
    ActivityId activity;
    bool operator==(const CardCreated&) const = default;
};
struct CardMoved {
    CardId card;
    base::Vec2 to;
    bool operator==(const CardMoved&) const = default;
};
struct CardWritten {
    CardId card;
    std::string text;
    bool operator==(const CardWritten&) const = default;
};
struct CardColoured {
    CardId card;
    Colour colour = Colour::yellow;
    bool operator==(const CardColoured&) const = default;
};
struct CardDeleted {
    CardId card;
    bool operator==(const CardDeleted&) const = default;
};
struct CardRestored {
    CardId card;
    bool operator==(const CardRestored&) const = default;
};
struct ClusterCreated {
    ClusterId cluster;
    std::string title;
    bool operator==(const ClusterCreated&) const = default;
};
struct ClusterRenamed {
    ClusterId cluster;
    std::string title;
    bool operator==(const ClusterRenamed&) const = default;
};
struct ClusterDissolved {
    ClusterId cluster;
    bool operator==(const ClusterDissolved&) const = default;
};
// Into a cluster, or out of any (cluster 0).
struct CardClustered {
    CardId card;
    ClusterId cluster;
    bool operator==(const CardClustered&) const = default;
};

// The same idea as another card: it lies under that one from now on, with its words, its college,
// its author and its time.
struct CardMerged {
    CardId card, into;
    bool operator==(const CardMerged&) const = default;
};
// On its own again, where it was.
struct CardParted {
    CardId card;
    bool operator==(const CardParted&) const = default;
};

// Shown as its title alone, or with its cards.
struct ClusterFolded {
    ClusterId cluster;
    bool folded = false;
    bool operator==(const ClusterFolded&) const = default;
};

// Towards another side of the table, about its middle.
struct CardTurned {
    CardId card;
    QuarterTurn to = QuarterTurn::none;
    bool operator==(const CardTurned&) const = default;
};

// The whole drawing of a card, in place of what was drawn on it before.
struct CardInked {
    CardId card;
    Ink ink;
    bool operator==(const CardInked&) const = default;
};

// -- photos --------------------------------------------------------------------------------------
// Comes with the card it makes; its file is on the disk before.
struct PhotoAttached {
    CardId card;
    Photo photo;
    bool operator==(const PhotoAttached&) const = default;
};
// For good, on every card that shows it: its file is removed once this is on the disk.
struct PhotoErased {
    PhotoDigest digest{};
    bool operator==(const PhotoErased&) const = default;
};

// -- ink on the canvas ---------------------------------------------------------------------------
struct StrokeDrawn {
    StrokeId stroke;
    base::Vec2 at;  // its points are told from here, board units
    InkLine line;
    ActivityId activity;
    bool operator==(const StrokeDrawn&) const = default;
};
struct StrokeErased {
    StrokeId stroke;
    bool operator==(const StrokeErased&) const = default;
};
struct StrokeRestored {
    StrokeId stroke;
    bool operator==(const StrokeRestored&) const = default;
};

// With what it lies on.
struct StrokeMoved {
    StrokeId stroke;
    base::Vec2 to;
    bool operator==(const StrokeMoved&) const = default;
};

// -- links between cards: at most one between two -------------------------------------------------
// Made, or changed: another kind, the other direction.
struct CardsLinked {
    CardId from, to;
    LinkKind kind = LinkKind::goes_with;
    bool operator==(const CardsLinked&) const = default;
};
struct CardsUnlinked {
    CardId from, to;
    bool operator==(const CardsUnlinked&) const = default;
};

// -- idea sheets and stamps -----------------------------------------------------------------------
// The whole sheet of a card, in place of the one before; empty: it has none.
struct CardSheetWritten {
    CardId card;
    IdeaSheet sheet;
    bool operator==(const CardSheetWritten&) const = default;
};
struct StampPlaced {
    StampId stamp;
    StampKind kind = StampKind::counter;
    StampPose pose;
    std::string word;
    ActivityId activity;
    bool operator==(const StampPlaced&) const = default;
};
// Elsewhere, turned, or of another size.
struct StampMoved {
    StampId stamp;
    StampPose pose;
    bool operator==(const StampMoved&) const = default;
};
struct StampRemoved {
    StampId stamp;
    bool operator==(const StampRemoved&) const = default;
};
struct StampRestored {
    StampId stamp;
    bool operator==(const StampRestored&) const = default;
};
struct StampWritten {
    StampId stamp;
    std::string word;
    bool operator==(const StampWritten&) const = default;
};

// A pin is about this card from now on; 0: about none.
struct StampTied {
    StampId stamp;
    CardId to;
    bool operator==(const StampTied&) const = default;
};

// -- frames --------------------------------------------------------------------------------------
struct FramePlaced {
    FrameId frame;
    FrameKind kind = FrameKind::page;
    std::string title;
    base::Rect at;  // board units, without the title above it
    // Names: of lanes, each; of axes, the low end and the high end (x: columns, y: rows).
    std::vector<std::string> columns, rows;
    bool operator==(const FramePlaced&) const = default;
};
// Moved or resized; the cards that go along follow in the same gesture.
struct FrameMoved {
    FrameId frame;
    base::Rect to;
    std::vector<float> row_weights;  // how the rows of lanes share the height; empty: alike
    bool operator==(const FrameMoved&) const = default;
};
// Title and names, all of them: rows and columns come and go with their names.
struct FrameNamed {
    FrameId frame;
    std::string title;
    std::vector<std::string> columns, rows;
    bool operator==(const FrameNamed&) const = default;
};
struct FrameRemoved {
    FrameId frame;
    bool operator==(const FrameRemoved&) const = default;
};
struct FrameRestored {
    FrameId frame;
    bool operator==(const FrameRestored&) const = default;
};
// Comes with the frame that it makes a background of: a plan, a page of a document. Its file is on
// the disk before, beside those of the photos.
struct FramePictured {
    FrameId frame;
    Photo picture;
    bool operator==(const FramePictured&) const = default;
};
// Comes after the frames of a method, in the same gesture: each zone, then its boxes, so that it is
// known which frame plays which part of it. See workshop/method.h.
struct MethodPlaced {
    std::string method;  // its key in the library
    std::vector<FrameId> frames;
    bool operator==(const MethodPlaced&) const = default;
};
// In which order they are presented; those that are not told come after, as they were placed.
struct FramesOrdered {
    std::vector<FrameId> frames;
    bool operator==(const FramesOrdered&) const = default;
};
// The whole curve of one person on a journey, by columns, in place of the one before; no feelings:
// it is gone.
struct CurveDrawn {
    FrameId frame;
    std::string persona;
    std::vector<Feeling> feelings;
    bool operator==(const CurveDrawn&) const = default;
};

// -- clickable prototypes ------------------------------------------------------------------------
struct ZoneDrawn {
    ZoneId zone;
    FrameId frame;
    base::Rect at;  // from the frame's corner, board units
    FrameId to;     // 0: leads nowhere yet
    bool operator==(const ZoneDrawn&) const = default;
};
struct ZoneMoved {
    ZoneId zone;
    base::Rect to;
    bool operator==(const ZoneMoved&) const = default;
};
struct ZoneLinked {
    ZoneId zone;
    FrameId to;  // 0: nowhere
    bool operator==(const ZoneLinked&) const = default;
};
struct ZoneRemoved {
    ZoneId zone;
    bool operator==(const ZoneRemoved&) const = default;
};
struct ZoneRestored {
    ZoneId zone;
    bool operator==(const ZoneRestored&) const = default;
};
struct PrototypeTestOpened {
    TestId test;
    std::string task;  // “Ask for a place in the canteen.”
    FrameId first;
    FrameId goal;      // 0: testers say themselves when they are done
    FrameId feedback;  // the table whose columns take what testers say afterwards; 0: none
    bool operator==(const PrototypeTestOpened&) const = default;
};
struct PrototypeTestClosed {
    TestId test;
    bool operator==(const PrototypeTestClosed&) const = default;
};
// Runs have numbers like everything else, given in the order of their beginning: nothing here, nor
// in what follows, tells whose run it is or from which device.
struct TesterStarted {
    RunId run;
    TestId test;
    bool operator==(const TesterStarted&) const = default;
};
struct TesterTapped {
    RunId run;
    FrameId screen;
    base::Vec2 at;  // from the screen's corner, board units
    base::Milliseconds after_ms = 0;  // since this screen was shown
    ZoneId hit;     // 0: beside every zone
    FrameId next;   // shown from now on; 0: the same as before
    bool operator==(const TesterTapped&) const = default;
};
struct TesterEnded {
    RunId run;
    RunEnd how = RunEnd::said_done;
    bool operator==(const TesterEnded&) const = default;
};

// -- votes ---------------------------------------------------------------------------------------
struct VoteOpened {
    VoteId vote;
    std::string title;
    voting::Rule rule;
    std::vector<Option> options;
    bool secret = false;
    PublicKey public_key{};  // of a secret vote
    std::int64_t contest_ms = 0;
    std::int64_t budget_cents = 0;
    Closing closing = Closing::by_hand;
    TieRule ties = TieRule::lot;
    std::string survey = {};
    ProjectId about = {};
    bool operator==(const VoteOpened&) const = default;
};
// An open ballot. A later ballot of the same token replaces the earlier one.
struct BallotCast {
    VoteId vote;
    BallotId ballot{};
    TokenDigest token{};
    std::string college;
    voting::Marks marks;
    std::string receipt;
    bool operator==(const BallotCast&) const = default;
};
// A secret ballot: the choice is inside `sealed` (libsodium sealed box, one length for all).
struct BallotSealed {
    VoteId vote;
    BallotId ballot{};
    TokenDigest token{};
    std::string college;
    std::vector<std::uint8_t> sealed;
    std::string receipt;
    bool operator==(const BallotSealed&) const = default;
};
struct VoteClosed {
    VoteId vote;
    bool operator==(const VoteClosed&) const = default;
};
// The last ballot of each token, opened, sorted by content: nothing tells whose is whose. A large
// vote takes several of these, one after the other. `rejected` could not be opened or broke the
// rule.
struct BallotsOpened {
    VoteId vote;
    std::vector<voting::Ballot> ballots;
    std::uint32_t rejected = 0;
    bool operator==(const BallotsOpened&) const = default;
};
struct VoteKeyDestroyed {
    VoteId vote;
    bool operator==(const VoteKeyDestroyed&) const = default;
};
struct VoteCancelled {
    VoteId vote;
    std::string reason;
    bool operator==(const VoteCancelled&) const = default;
};
// A lot drawn in public: from what people called out and the closed box anybody works out the same
// order (voting/lot.h).
struct LotDrawn {
    VoteId vote;
    std::string called_out;  // "1234 0815 4711 2026"
    base::Digest seed{};
    bool operator==(const LotDrawn&) const = default;
};

// -- facilitation --------------------------------------------------------------------------------
// The tables of the room, by the names that cards carry.
struct TablesChosen {
    std::vector<std::string> tables;
    bool operator==(const TablesChosen&) const = default;
};
// So many more people of a college at a table, without a name; fewer: somebody miscounted.
struct PeopleArrived {
    std::string college;
    std::string table;  // empty: at none
    std::int32_t people = 1;
    bool operator==(const PeopleArrived&) const = default;
};
// Its time was up, and it was announced that this locks the cards; extending it opens them again.
struct ActivityLocked {
    ActivityId activity;
    bool operator==(const ActivityLocked&) const = default;
};
// All that were written in silence during it. Where they come to lie follows in the same gesture.
struct CardsRevealed {
    ActivityId activity;
    bool operator==(const CardsRevealed&) const = default;
};
// Off the board, for this reason; CardRestored brings it back.
struct CardSetAside {
    CardId card;
    Aside why = Aside::parked;
    bool operator==(const CardSetAside&) const = default;
};
// An idea that nobody looked for (serendipity), to be kept in sight; or not any more.
struct CardMarkedUnexpected {
    CardId card;
    bool unexpected = true;
    bool operator==(const CardMarkedUnexpected&) const = default;
};
// Nothing in a locked frame is changed by anybody, itself neither.
struct FrameLocked {
    FrameId frame;
    bool locked = true;
    bool operator==(const FrameLocked&) const = default;
};
// Made, or the whole of it in place of what it was.
struct ActionWritten {
    ActionId action;
    ActionKind kind = ActionKind::action;
    ActionSheet sheet;
    std::vector<CardId> cards;  // that it comes from
    VoteId vote;                // that chose it; 0: none
    bool operator==(const ActionWritten&) const = default;
};
struct ActionRemoved {
    ActionId action;
    bool operator==(const ActionRemoved&) const = default;
};
// Made, or the whole of it in place of what it was.
struct ProjectWritten {
    ProjectId project;
    ProjectSheet sheet;
    std::vector<CardId> cards;         // that it comes from
    std::vector<ProjectId> goes_with;  // managerial ones with societal ones
    bool operator==(const ProjectWritten&) const = default;
};
struct ProjectRemoved {
    ProjectId project;
    bool operator==(const ProjectRemoved&) const = default;
};
struct CrossingBuilt {
    CrossingId crossing;
    CrossingAxes axes;
    bool operator==(const CrossingBuilt&) const = default;
};
// The room looks at this cell from now on.
struct CellTurnedTo {
    CrossingId crossing;
    CrossingCell cell;
    bool operator==(const CellTurnedTo&) const = default;
};
struct CellSkipped {
    CrossingId crossing;
    CrossingCell cell;
    bool skipped = true;
    bool operator==(const CellSkipped&) const = default;
};
// The card is what the room answers there. It comes in the same gesture, linked to both.
struct CellAnswered {
    CrossingId crossing;
    CrossingCell cell;
    CardId card;
    bool operator==(const CellAnswered&) const = default;
};
// The whole form, in place of the one before.
struct ClosingWritten {
    ClosingForm form;
    bool operator==(const ClosingWritten&) const = default;
};
// What follows with numbers from `first` to before `next` comes from another file: of a table or a
// room that worked at the same time.
struct SourceMerged {
    std::string label;  // “Table 2”
    std::string title;  // of that session
    base::Digest digest{};  // of its state (workshop::digest)
    std::uint64_t first = 0, next = 0;
    bool operator==(const SourceMerged&) const = default;
};

// -- history -------------------------------------------------------------------------------------
// Comes first in the gesture that takes back the gesture beginning at `first_seq`.
struct GestureUndone {
    std::uint64_t first_seq = 0;
    bool operator==(const GestureUndone&) const = default;
};
// Comes first in the gesture that makes the board as it was after the entry `as_of_seq`.
struct BoardRestored {
    std::uint64_t as_of_seq = 0;
    bool operator==(const BoardRestored&) const = default;
};

// Number, type, version, name. The list is the file format: see tests/house.
#define FABRIQUE_EVENTS(X)                          \
    X(1, SessionCreated, 1, "session.created")      \
    X(2, SessionDescribed, 1, "session.described")  \
    X(3, CollegesChosen, 1, "colleges.chosen")      \
    X(4, LegendChosen, 1, "legend.chosen")          \
    X(5, AgendaPlanned, 3, "agenda.planned")        \
    X(6, SessionEnded, 1, "session.ended")          \
    X(7, SessionSealed, 1, "session.sealed")        \
    X(10, ActivityStarted, 1, "activity.started")   \
    X(11, TimerPaused, 1, "timer.paused")           \
    X(12, TimerResumed, 1, "timer.resumed")         \
    X(13, TimerExtended, 1, "timer.extended")       \
    X(20, CardCreated, 1, "card.created")           \
    X(21, CardMoved, 1, "card.moved")               \
    X(22, CardWritten, 1, "card.written")           \
    X(23, CardColoured, 1, "card.coloured")         \
    X(24, CardDeleted, 1, "card.deleted")           \
    X(25, CardRestored, 1, "card.restored")         \
    X(26, PhotoAttached, 1, "photo.attached")       \
    X(27, PhotoErased, 1, "photo.erased")           \
    X(30, ClusterCreated, 1, "cluster.created")     \
    X(31, ClusterRenamed, 1, "cluster.renamed")     \
    X(32, ClusterDissolved, 1, "cluster.dissolved") \
    X(33, CardClustered, 1, "card.clustered")       \
    X(34, CardInked, 1, "card.inked")               \
    X(35, ClusterFolded, 1, "cluster.folded")       \
    X(36, CardMerged, 1, "card.merged")             \
    X(37, CardParted, 1, "card.parted")             \
    X(40, VoteOpened, 3, "vote.opened")             \
    X(41, BallotCast, 1, "ballot.cast")             \
    X(42, BallotSealed, 1, "ballot.sealed")         \
    X(43, VoteClosed, 1, "vote.closed")             \
    X(44, BallotsOpened, 1, "ballots.opened")       \
    X(45, VoteKeyDestroyed, 1, "vote.key_destroyed") \
    X(46, VoteCancelled, 1, "vote.cancelled")       \
    X(47, LotDrawn, 1, "lot.drawn")                 \
    X(50, StrokeDrawn, 1, "stroke.drawn")           \
    X(51, StrokeErased, 1, "stroke.erased")         \
    X(52, StrokeRestored, 1, "stroke.restored")     \
    X(53, CardsLinked, 1, "cards.linked")           \
    X(54, CardsUnlinked, 1, "cards.unlinked")       \
    X(60, GestureUndone, 1, "gesture.undone")       \
    X(61, BoardRestored, 1, "board.restored")       \
    X(70, FramePlaced, 1, "frame.placed")           \
    X(71, FrameMoved, 1, "frame.moved")             \
    X(72, FrameNamed, 1, "frame.named")             \
    X(73, FrameRemoved, 1, "frame.removed")         \
    X(74, FrameRestored, 1, "frame.restored")       \
    X(75, FramesOrdered, 1, "frames.ordered")       \
    X(76, CurveDrawn, 1, "curve.drawn")             \
    X(77, StrokeMoved, 1, "stroke.moved")           \
    X(80, CardSheetWritten, 1, "card.sheet_written") \
    X(85, StampPlaced, 1, "stamp.placed")           \
    X(86, StampMoved, 1, "stamp.moved")             \
    X(87, StampRemoved, 1, "stamp.removed")         \
    X(88, StampRestored, 1, "stamp.restored")       \
    X(89, StampWritten, 1, "stamp.written")         \
    X(90, ZoneDrawn, 1, "zone.drawn")               \
    X(91, ZoneMoved, 1, "zone.moved")               \
    X(92, ZoneLinked, 1, "zone.linked")             \
    X(93, ZoneRemoved, 1, "zone.removed")           \
    X(94, ZoneRestored, 1, "zone.restored")         \
    X(95, PrototypeTestOpened, 1, "prototype_test.opened") \
    X(96, PrototypeTestClosed, 1, "prototype_test.closed") \
    X(97, TesterStarted, 1, "tester.started")       \
    X(98, TesterTapped, 1, "tester.tapped")         \
    X(99, TesterEnded, 1, "tester.ended")           \
    X(100, FramePictured, 1, "frame.pictured")      \
    X(101, StampTied, 1, "stamp.tied")              \
    X(102, CardTurned, 1, "card.turned")            \
    X(110, MethodPlaced, 1, "method.placed")            \
    X(111, TablesChosen, 1, "tables.chosen")        \
    X(112, PeopleArrived, 1, "people.arrived")      \
    X(113, ActivityLocked, 1, "activity.locked")    \
    X(114, CardsRevealed, 1, "cards.revealed")      \
    X(115, CardSetAside, 1, "card.set_aside")       \
    X(116, CardMarkedUnexpected, 1, "card.marked_unexpected") \
    X(117, FrameLocked, 1, "frame.locked")          \
    X(118, ActionWritten, 1, "action.written")      \
    X(119, ActionRemoved, 1, "action.removed")      \
    X(120, ProjectWritten, 1, "project.written")    \
    X(121, ProjectRemoved, 1, "project.removed")    \
    X(122, CrossingBuilt, 1, "crossing.built")      \
    X(123, CellTurnedTo, 1, "crossing.cell_turned_to") \
    X(124, CellSkipped, 1, "crossing.cell_skipped") \
    X(125, CellAnswered, 1, "crossing.cell_answered") \
    X(126, ClosingWritten, 1, "closing.written")    \
    X(127, SourceMerged, 1, "source.merged")

// The variant's order follows the list and means nothing: files hold the numbers.
#define FABRIQUE_EVENT_TYPE(number, Type, version, name) , Type
using AnyEvent = std::variant<std::monostate FABRIQUE_EVENTS(FABRIQUE_EVENT_TYPE)>;
#undef FABRIQUE_EVENT_TYPE

// One of them. A variant of a hundred types copies, moves and ends by tables with a function a
// type; these are compiled once, in events.cpp, and not in every file that passes an event on
// (which took a third of the whole build).
struct Event : AnyEvent {
    template <class Type>
        requires std::constructible_from<AnyEvent, std::in_place_type_t<Type>, const Type&>
    Event(Type event) : AnyEvent(std::in_place_type<Type>, std::move(event)) {}
    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
    bool operator==(const Event&) const;
};

const char* name_of(const Event&);            // "card.moved"
std::uint16_t number_of(const Event&);        // 21

// One stamped event. Entries of one gesture share `gesture`, the seq of its first entry; they lie
// in one frame, so that a crash never splits a gesture.
struct Entry {
    std::uint64_t seq = 0;  // from 1, without gaps
    std::uint64_t gesture = 0;
    base::Milliseconds at = 0;
    Actor actor;
    Event event;
    bool operator==(const Entry&) const = default;
};

}  // namespace workshop
