#pragma once
// What somebody wants to do. Imperative; not yet true. decide() turns an intent into events or
// into a refusal.

#include "workshop/events.h"

namespace workshop {

struct CreateSession {
    std::string title, place, date, recipe;
    std::vector<College> colleges;
    std::vector<Meaning> legend;
    std::vector<Activity> agenda;  // ids are given by decide()
};
struct DescribeSession {
    std::string title, place, date;
};
struct ChooseColleges {
    std::vector<College> colleges;
};
struct ChooseLegend {
    std::vector<Meaning> legend;
};
// Activities with id 0 are new.
struct PlanAgenda {
    std::vector<Activity> activities;
};
struct EndSession {};
struct SealSession {
    std::uint64_t up_to_seq = 0;
    std::array<std::uint8_t, 32> digest{};
};

struct StartActivity {
    ActivityId activity;
};
struct PauseTimer {};
struct ResumeTimer {};
struct ExtendTimer {
    base::Milliseconds by_ms = 0;
};

struct CreateCard {
    std::string text;
    base::Vec2 at;
    Colour colour = Colour::yellow;
    std::string college, table;
    ClusterId into{};  // 0: in no cluster
    Ink ink{};
    std::optional<Photo> photo{};  // its file is kept already: see session/photos.h
    StampId pin{};                 // that it is what to say about; 0: none
    QuarterTurn turn = QuarterTurn::none;  // towards whom it is written; upright in a table
};
// Many at once, from a list or a table: one gesture. Groups that are not there yet are made.
struct CreateCards {
    struct New {
        std::string text;
        base::Vec2 at;
        Colour colour = Colour::yellow;
        std::string college, table;
        std::string group{};  // title; empty: in none
        bool operator==(const New&) const = default;
    };
    std::vector<New> cards;
};
// Several cards of one hand or one cluster move as one gesture.
struct MoveCards {
    struct Move {
        CardId card;
        base::Vec2 to;
    };
    std::vector<Move> moves;
    std::optional<ClusterId> into{};  // and join this cluster, or leave theirs (0)
};
struct WriteCard {
    CardId card;
    std::string text;
    std::optional<Ink> ink{};  // the whole drawing, if it is another one now
};
struct ColourCard {
    CardId card;
    Colour colour = Colour::yellow;
};
struct TurnCard {
    CardId card;
    QuarterTurn to = QuarterTurn::none;
};
struct DeleteCard {
    CardId card;
};
// For good: it cannot be undone.
struct ErasePhoto {
    PhotoDigest digest{};
};
struct CreateCluster {
    std::string title;
    std::vector<CardId> cards;
};
struct RenameCluster {
    ClusterId cluster;
    std::string title;
};
struct DissolveCluster {
    ClusterId cluster;
};
struct PutInCluster {
    CardId card;
    ClusterId cluster;  // 0: out of its cluster
};
// The first one lies under the second one from now on.
struct MergeCards {
    CardId card, into;
};
// Everything that lies under the card is on its own again.
struct PartCards {
    CardId card;
};
struct FoldCluster {
    ClusterId cluster;
    bool folded = true;
};

// A new link between two cards, or the one they have with another kind or direction.
struct LinkCards {
    CardId from, to;
    LinkKind kind = LinkKind::goes_with;
};
struct UnlinkCards {
    CardId from, to;
};

// Lines of one movement of a hand, one gesture.
struct DrawStrokes {
    struct Stroke {
        base::Vec2 at;
        InkLine line;
    };
    std::vector<Stroke> strokes;
};
struct EraseStrokes {
    std::vector<StrokeId> strokes;
};

// The whole sheet of a card; an empty one takes it away.
struct WriteSheet {
    CardId card;
    IdeaSheet sheet;
};

struct PlaceStamp {
    StampKind kind = StampKind::counter;
    StampPose pose;
    std::string word{};
};
struct MoveStamp {
    StampId stamp;
    StampPose pose;
};
struct RemoveStamp {
    StampId stamp;
};
struct WriteStamp {
    StampId stamp;
    std::string word;
};
// A pin and the card it is about; 0: about none.
struct TieStamp {
    StampId stamp;
    CardId to;
};

struct PlaceFrame {
    FrameKind kind = FrameKind::page;
    std::string title;
    base::Rect at;
    std::vector<std::string> columns, rows;
    std::vector<float> row_weights{};  // how the rows of lanes share the height; empty: alike
};
// Frames and stamps that belong together, ready to be worked on: one gesture. See method.h.
struct PlaceTemplate {
    struct Copy {  // of a card of the board, linked to it
        CardId card;
        base::Vec2 at;
    };
    std::vector<PlaceFrame> frames;
    std::vector<PlaceStamp> stamps;
    std::string method = {};  // whose frames these are; empty: nobody's
    std::vector<Copy> carried = {};
};
// Pictures to lie under the cards, each in a frame of its own: one gesture. Their files are kept
// already. See row_of_backgrounds() for where.
struct PlaceBackgrounds {
    struct Page {
        std::string title;
        base::Rect at;
        Photo picture;
    };
    std::vector<Page> pages;
};
// Of the same size: all that lies in it goes along. Of another size: the cards of a table keep
// their cells, those of axes their values, and what lies on a background its place on the picture,
// whose shape the frame keeps.
struct MoveFrame {
    FrameId frame;
    base::Rect to;
};
struct NameFrame {
    FrameId frame;
    std::string title;
    std::vector<std::string> columns, rows;  // as many as before
};
// So many columns and rows of lanes more, or fewer, at the end.
struct GrowTable {
    FrameId frame;
    int columns = 0, rows = 0;
};
struct RemoveFrame {
    FrameId frame;
};
struct OrderFrames {
    std::vector<FrameId> frames;
};
// These steps of a person's curve; what it says of other steps stays. Nothing: the curve goes.
struct DrawCurve {
    FrameId frame;
    std::string persona;
    std::vector<Feeling> feelings;
};

// A zone of a screen. What of it lies outside the screen is cut off.
struct DrawZone {
    FrameId frame;
    base::Rect at;  // from the frame's corner, board units
    FrameId to{};   // a screen; 0: nowhere yet
};
struct MoveZone {
    ZoneId zone;
    base::Rect to;
};
struct LinkZone {
    ZoneId zone;
    FrameId to;  // 0: nowhere
};
struct RemoveZone {
    ZoneId zone;
};
struct OpenPrototypeTest {
    std::string task;
    FrameId first;
    FrameId goal{};      // 0: testers say themselves when they are done
    FrameId feedback{};  // a table of four columns or more; 0: what testers say lies free
};
// Ends the runs that are under way, too.
struct ClosePrototypeTest {
    TestId test;
};
// A run of the test that is open.
struct StartRun {};
// Which zone that is, and which screen comes next, is decided here.
struct TapScreen {
    RunId run;
    base::Vec2 at;  // from the screen's corner, board units
    std::optional<base::Milliseconds> after_ms{};  // as the tester's device measured it
};
// Said done, gave up or fell silent.
struct EndRun {
    RunId run;
    RunEnd how = RunEnd::said_done;
};
// One answer of somebody whose run has ended: a card.
struct GiveFeedback {
    RunId run;
    FeedbackPart part = FeedbackPart::liked;
    std::string text;
};

struct ChooseTables {
    std::vector<std::string> tables;
};
struct CountPeople {
    std::string college, table;
    std::int32_t people = 1;  // fewer than 0: so many less
};
// By the clock: see ActivityLocked.
struct LockActivity {
    ActivityId activity;
};
// All cards written in silence during the current activity, each where there is room for it.
struct RevealCards {};
// Off the board; on_board: back to where it lay.
struct SetCardAside {
    CardId card;
    Aside why = Aside::parked;
};
struct MarkUnexpected {
    CardId card;
    bool unexpected = true;
};
// Whoever unlocks has shown the facilitator's PIN before, where there is one.
struct LockFrame {
    FrameId frame;
    bool locked = true;
};
// 0: a new one.
struct WriteAction {
    ActionId action;
    ActionKind kind = ActionKind::action;
    ActionSheet sheet;
    std::vector<CardId> cards{};
    VoteId vote{};
};
struct RemoveAction {
    ActionId action;
};
// 0: a new one.
struct WriteProject {
    ProjectId project;
    ProjectSheet sheet;
    std::vector<CardId> cards{};
    std::vector<ProjectId> goes_with{};
};
struct RemoveProject {
    ProjectId project;
};
struct BuildCrossing {
    CrossingAxes axes;
};
struct TurnToCell {
    CrossingId crossing;
    CrossingCell cell;
};
struct SkipCell {
    CrossingId crossing;
    CrossingCell cell;
    bool skipped = true;
};
// A card, linked to both ideas that the cell crosses.
struct AnswerCell {
    CrossingId crossing;
    CrossingCell cell;
    std::string text;
    std::string college, table;
};
struct WriteClosing {
    ClosingForm form;
};

// The vote planned in the current activity, or one of its own.
struct OpenVote {
    VotePlan plan;
    PublicKey public_key{};  // of a secret vote; the caller holds the other half
};
struct CastBallot {
    BallotCast ballot;
};
struct SealBallot {
    BallotSealed ballot;
};
struct CloseVote {
    VoteId vote;
};
// After closing a secret vote: its ballots, opened, folded and sorted, in as many pieces as it
// takes. See session/session.h.
struct OpenBallots {
    BallotsOpened ballots;
};
struct DestroyVoteKey {
    VoteId vote;
};
struct CancelVote {
    VoteId vote;
    std::string reason;
};
// Where a tie crosses the line and the vote was announced with a lot. `called_out`: what people in
// the room said, digits and spaces.
struct DrawLot {
    VoteId vote;
    std::string called_out;
};

using AnyIntent =
    std::variant<CreateSession, DescribeSession, ChooseColleges, ChooseLegend, PlanAgenda,
                 EndSession, SealSession, StartActivity, PauseTimer, ResumeTimer, ExtendTimer,
                 CreateCard, CreateCards, MoveCards, WriteCard, ColourCard, TurnCard, DeleteCard,
                 ErasePhoto,
                 CreateCluster, RenameCluster, DissolveCluster, PutInCluster, FoldCluster,
                 MergeCards, PartCards, LinkCards, UnlinkCards, DrawStrokes, EraseStrokes,
                 WriteSheet, PlaceStamp, MoveStamp, RemoveStamp, WriteStamp, TieStamp,
                 PlaceBackgrounds, PlaceFrame, PlaceTemplate, MoveFrame, NameFrame, GrowTable,
                 RemoveFrame, OrderFrames, DrawCurve,
                 DrawZone, MoveZone, LinkZone, RemoveZone, OpenPrototypeTest, ClosePrototypeTest,
                 StartRun, TapScreen, EndRun, GiveFeedback,
                 ChooseTables, CountPeople, LockActivity, RevealCards, SetCardAside,
                 MarkUnexpected, LockFrame, WriteAction, RemoveAction, WriteProject,
                 RemoveProject, BuildCrossing, TurnToCell, SkipCell, AnswerCell, WriteClosing,
                 OpenVote, CastBallot, SealBallot, CloseVote, OpenBallots, DestroyVoteKey,
                 CancelVote, DrawLot>;

// One of them, compiled once as Event is (see events.h).
struct Intent : AnyIntent {
    template <class Type>
        requires std::constructible_from<AnyIntent, std::in_place_type_t<Type>, const Type&>
    Intent(Type intent) : AnyIntent(std::in_place_type<Type>, std::move(intent)) {}
    Intent();
    Intent(const Intent&);
    Intent(Intent&&) noexcept;
    Intent& operator=(const Intent&);
    Intent& operator=(Intent&&) noexcept;
    ~Intent();
};


}  // namespace workshop
