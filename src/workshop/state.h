#pragma once
// What is true now: the fold of all entries. Only evolve() writes it.

#include "voting/tally.h"
#include "workshop/events.h"

#include <map>
#include <optional>
#include <set>

namespace workshop {

struct Card {
    CardId id;
    std::string text;
    base::Vec2 at;  // top left corner while it lies upright, board units; see rect_of()
    Colour colour = Colour::yellow;
    std::string college, table;
    ActivityId activity;
    base::Milliseconds created_at = 0;
    Actor by;
    ClusterId cluster;
    bool deleted = false;  // off the board: see also merged_into and aside
    std::uint64_t raised_seq = 0;  // created, moved or restored last: later lies on top
    Ink ink = {};
    CardId merged_into = {};           // 0: into none
    std::vector<CardId> merged = {};   // what lies under it
    std::optional<Photo> photo = {};
    IdeaSheet sheet = {};
    QuarterTurn turn = QuarterTurn::none;
    Aside aside = Aside::on_board;  // why it is off the board; it is `deleted` too then
    bool unexpected = false;
};
// Board units; a quarter turn swaps the sides.
base::Rect rect_of(const Card&);

// A line on the canvas.
struct Stroke {
    StrokeId id;
    base::Vec2 at;
    InkLine line;
    ActivityId activity;
    Actor by;
    base::Milliseconds drawn_at = 0;
    bool erased = false;
    base::Rect bounds;  // board units; follows from the line
};

// A ready-made piece of a prototype on the board.
struct Stamp {
    StampId id;
    StampKind kind = StampKind::counter;
    StampPose pose;
    std::string word;
    ActivityId activity;
    Actor by;
    base::Milliseconds placed_at = 0;
    std::uint64_t raised_seq = 0;  // placed, moved or restored last: later lies on top
    bool removed = false;
    std::uint32_t number = 0;  // of a pin: the how manieth of the session, for good; else 0
    CardId tied_to = {};       // of a pin: the card it is about; 0: none
};

struct Cluster {
    ClusterId id;
    std::string title;
    bool dissolved = false;
    bool folded = false;
};

// How one person feels along a journey, in the order of its columns.
struct Curve {
    std::string persona;
    std::vector<Feeling> feelings;
    bool operator==(const Curve&) const = default;
};
// See workshop/frames.h for what lies in it, and where.
struct Frame {
    FrameId id;
    FrameKind kind = FrameKind::page;
    std::string title;
    base::Rect at;
    std::vector<std::string> columns, rows;
    std::vector<float> row_weights = {};
    std::vector<Curve> curves = {};  // as their persons first came
    bool removed = false;
    std::optional<Photo> picture = {};  // of a background
    bool locked = false;                // nothing in it is changed

    const Curve* curve(const std::string& persona) const;
};

// A method that was laid on the board: its frames in the order of its parts. Those that were taken
// away since are still told here.
struct PlacedMethod {
    std::string method;  // key
    std::vector<FrameId> frames;
};

// A place to tap on a screen of a prototype.
struct Zone {
    ZoneId id;
    FrameId frame;
    base::Rect at;  // from the frame's corner, board units
    FrameId to;     // 0: nowhere
    bool removed = false;
};

// One test of a prototype. See workshop/testing.h for what follows from its runs.
struct PrototypeTest {
    TestId id;
    std::string task;
    FrameId first, goal, feedback;
    base::Milliseconds opened_at = 0, closed_at = 0;
    bool open = true;
};
struct Tap {
    FrameId screen;
    base::Vec2 at;
    base::Milliseconds after_ms = 0;
    ZoneId hit;
    FrameId next;
};
struct Run {
    RunId id;
    TestId test;
    FrameId screen;  // that the tester sees now, or saw last
    base::Milliseconds started_at = 0;
    base::Milliseconds shown_at = 0;  // since when that screen is seen
    base::Milliseconds heard_at = 0;  // of the last thing the tester did
    std::vector<Tap> taps = {};
    std::optional<RunEnd> end = {};  // none: under way
};

// Tables have one name for each row and column, axes two for each; others have none.
bool has_its_names(FrameKind, std::size_t columns, std::size_t rows);

struct Link {
    CardId from, to;
    LinkKind kind = LinkKind::goes_with;
};
// Two cards, the smaller number first: whatever the direction of what joins them.
using CardPair = std::pair<CardId, CardId>;
CardPair pair_of(CardId, CardId);

struct Timer {
    base::Milliseconds ends_at = 0;  // when running
    base::Milliseconds left_ms = 0;  // when paused
    bool running = false;
};

// A ballot as it lies in the box. Open: marks; secret: sealed bytes.
struct BoxedBallot {
    BallotId ballot{};
    std::string college;
    voting::Marks marks;
    std::vector<std::uint8_t> sealed;
    std::string receipt;
};

enum class VotePhase : std::uint8_t { open, closed, cancelled };

struct Vote {
    VoteId id;
    ActivityId activity;
    std::size_t place = 0;  // among its activity's votes; a cancelled one leaves it to another
    std::string title;
    voting::Rule rule;
    std::vector<Option> options;
    bool secret = false;
    PublicKey public_key{};
    std::int64_t contest_ms = 0;
    std::int64_t budget_cents = 0;
    Closing closing = Closing::by_hand;
    TieRule ties = TieRule::lot;
    std::string survey = {};
    ProjectId about = {};
    VotePhase phase = VotePhase::open;
    base::Milliseconds opened_at = 0, closed_at = 0;
    std::map<TokenDigest, BoxedBallot> box;      // the last ballot of each token
    std::map<BallotId, std::string> receipts;    // of every ballot ever received, replaced ones too
    std::vector<voting::Ballot> opened;          // of a secret vote, after closing
    std::uint32_t rejected = 0;
    bool key_destroyed = false;
    std::string cancel_reason;
    std::string lot_called_out;  // empty: no lot was drawn
    base::Digest lot_seed{};

    const Option* option(voting::OptionId) const;
    std::vector<voting::OptionId> option_ids() const;
};

struct Action {
    ActionId id;
    ActionKind kind = ActionKind::action;
    ActionSheet sheet;
    std::vector<CardId> cards;
    VoteId vote;
    ActivityId activity;
    Actor by;
    base::Milliseconds written_at = 0;  // first
    bool removed = false;
};
struct Project {
    ProjectId id;
    ProjectSheet sheet;
    std::vector<CardId> cards;
    std::vector<ProjectId> goes_with;
    bool removed = false;
};
struct Crossing {
    struct Answers {
        bool skipped = false;
        std::vector<CardId> cards;  // deleted ones too
    };
    CrossingId id;
    CrossingAxes axes;
    CrossingCell now;  // none: not begun
    std::map<CrossingCell, Answers> cells = {};
};
// Another file whose cards, votes and so on were taken in.
struct Source {
    std::string label, title;
    base::Digest digest{};
    std::uint64_t first = 0, next = 0;  // its numbers here
};

struct Seal {
    std::uint64_t up_to_seq = 0;
    std::array<std::uint8_t, 32> digest{};
};

struct State {
    std::uint64_t seq = 0;  // of the last entry taken in
    std::string title, place, date, recipe;
    std::vector<College> colleges;
    std::vector<Meaning> legend;
    std::vector<Activity> agenda;
    ActivityId current;  // 0: not begun
    std::set<ActivityId> done;
    Timer timer;
    std::map<CardId, Card> cards;  // deleted ones too
    std::map<ClusterId, Cluster> clusters;
    std::map<StrokeId, Stroke> strokes;  // erased ones too
    std::map<StampId, Stamp> stamps;     // removed ones too
    std::uint32_t pins = 0;              // placed so far, removed ones too
    std::map<FrameId, Frame> frames;     // removed ones too
    std::vector<FrameId> frame_order;    // of presentation; see frames_in_order()
    std::vector<PlacedMethod> methods;   // as they were placed, the latest last
    std::map<CardPair, Link> links;      // of deleted cards too
    std::map<ZoneId, Zone> zones;        // removed ones too
    std::map<TestId, PrototypeTest> tests;
    std::map<RunId, Run> runs;
    std::map<VoteId, Vote> votes;
    std::set<PhotoDigest> erased_photos;
    std::vector<std::string> tables;
    std::map<std::pair<std::string, std::string>, std::uint32_t> arrivals;  // by college and table
    std::set<ActivityId> revealed;       // of silent ones
    ActivityId locked;                   // the current one, when its time was up
    std::map<ActionId, Action> actions;  // removed ones too
    std::map<ProjectId, Project> projects;  // removed ones too
    std::map<CrossingId, Crossing> crossings;
    std::optional<ClosingForm> closing;
    std::vector<Source> sources;
    std::vector<Seal> seals;
    bool ended = false;
    std::uint64_t next_id = 1;  // for all that has a number

    const Card* card(CardId) const;        // null if unknown or deleted
    const Cluster* cluster(ClusterId) const;  // null if unknown or dissolved
    const Stroke* stroke(StrokeId) const;     // null if unknown or erased
    const Stamp* stamp(StampId) const;        // null if unknown or removed
    const Frame* frame(FrameId) const;        // null if unknown or removed
    const Zone* zone(ZoneId) const;  // null if unknown, removed, or if its frame is gone
    const PrototypeTest* open_test() const;   // at most one is open
    const Run* run(RunId) const;
    const Action* action(ActionId) const;     // null if unknown or removed
    const Project* project(ProjectId) const;  // null if unknown or removed
    const Crossing* crossing() const;         // the latest; null: none
    bool writes_in_silence() const;  // cards that are written now are covered
    const Link* link(CardId, CardId) const;   // null without one, or if one of the cards is gone
    const Activity* activity(ActivityId) const;
    const Activity* current_activity() const;
    const College* college(const std::string& key) const;
    const Meaning* meaning(Colour) const;  // of the legend
    const Vote* vote(VoteId) const;
    const Vote* open_vote() const;  // the first that is open
    std::vector<const Vote*> open_votes() const;  // several only of a questionnaire
    bool asks_together() const;     // the current activity is a questionnaire
    const Vote* last_vote() const;  // not cancelled
    Tools tools() const;            // of the current activity; all before the first begins
};

base::Milliseconds timer_left(const State&, base::Milliseconds now);

// Those that are off the board for this reason, as they came.
std::vector<const Card*> cards_aside(const State&, Aside);
// So many people are there, of this college (empty: of all) and at this table (empty: at any).
std::uint32_t people_there(const State&, const std::string& college = {},
                           const std::string& table = {});
// Where something with this number comes from; null: it was made here.
const Source* source_of(const State&, std::uint64_t id);
// Whether a card lies in a locked frame, or a place does.
bool is_locked(const State&, const Card&);
bool is_locked(const State&, base::Vec2 place);
// The cells of a crossing as the method walks them, matrix by matrix: strengths and opportunities,
// weaknesses and opportunities, strengths and threats, weaknesses and threats.
std::vector<CrossingCell> cells_in_order(const Crossing&);
struct CrossingMatrix {
    CrossingAxis rows = CrossingAxis::strengths, columns = CrossingAxis::opportunities;
};
constexpr std::array<CrossingMatrix, 4> crossing_matrices = {
    {{CrossingAxis::strengths, CrossingAxis::opportunities},
     {CrossingAxis::weaknesses, CrossingAxis::opportunities},
     {CrossingAxis::strengths, CrossingAxis::threats},
     {CrossingAxis::weaknesses, CrossingAxis::threats}}};

// Cards on the board from bottom to top.
std::vector<const Card*> cards_in_order(const State&);
std::vector<const Card*> cards_of(const State&, ClusterId);
// The card, then those merged into it: whose idea it is, all of them.
std::vector<const Card*> origins_of(const State&, const Card&);
// Their colleges, each once with how many there are: “usagers + agents ×2”, with tables “A ·
// usagers”. Cards of no college are left out.
std::string origins_text(const State&, const Card&, bool with_tables);
// The card itself, or the one it was merged into.
CardId standing_for(const State&, CardId);
std::size_t card_count(const State&);
std::size_t stroke_count(const State&);
std::size_t stamp_count(const State&);
std::size_t pin_count(const State&);
// Stamps on the board from bottom to top.
std::vector<const Stamp*> stamps_in_order(const State&);
// The photos that have a file: of deleted cards too, each once, without those that were erased.
std::vector<Photo> photos_of(const State&);
// The photo that a card shows, the picture of a background; null: it has none, or none any more.
const Photo* photo_shown(const State&, const Card&);
const Photo* picture_shown(const State&, const Frame&);
// The card that a pin is about, or the one that stands for it; null: none that is on the board.
const Card* card_of(const State&, const Stamp& pin);
// Around `cards`, with room for a cluster's title above; a folded one is its title alone, in the
// same corner. Board units; empty without cards.
base::Rect cluster_rect_around(base::Rect cards, bool folded = false);
// Folded, unless a card in it is an option of the vote under way: what is voted on can be read.
bool is_shown_folded(const State&, ClusterId);
// The same for a cluster's cards as they lie.
base::Rect cluster_rect(const State&, ClusterId);
// Around everything on the board; empty when there is nothing.
base::Rect board_rect(const State&);
// Where a card fits that comes from elsewhere: row by row, the first place where nothing lies.
base::Vec2 free_place(const State&);
// Where many fit, in their order; those of one group beside each other, and those of a group that
// is there already below its cards. `groups`: the title of each card's group; empty: none.
std::vector<base::Vec2> free_places(const State&, const std::vector<std::string>& groups);
// The first group of this title, however its capitals and accents are written; null: none.
const Cluster* cluster_titled(const State&, const std::string& title);

// The places among an activity's votes that were held, and the one that is next; see Vote::place.
std::set<std::size_t> taken_places(const State&, ActivityId);
std::size_t next_place(const State&, ActivityId);
// The votes of a questionnaire that were asked with this one, itself among them, by their places;
// without those that were cancelled.
std::vector<const Vote*> asked_with(const State&, const Vote&);

// What may be counted of a vote: nothing of a secret vote before it is closed.
std::size_t ballots_received(const Vote&);  // one for each token
bool is_counted(const Vote&);               // closed, and every ballot of a secret vote opened
// As they were cast; of a secret vote once they are opened.
std::vector<voting::Ballot> ballots_of(const Vote&);
// To be counted. Marks that no ballot of this vote can hold are left out, and so is a ballot of
// numbers that mean nothing under its rule, which is counted as blank: a file may hold anything.
voting::Profile profile_of(const Vote&);

}  // namespace workshop
