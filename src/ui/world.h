#pragma once
// What app/ lends to the screens for one frame, read only, and what screens hand back: intents for
// the session, and wishes that only the program around it can fulfil.

#include "methods/recipes.h"
#include "methods/reference.h"
#include "session/shelf.h"
#include "ui/kit.h"
#include "ui/photos.h"
#include "workshop/ballot_paper.h"
#include "workshop/card_table.h"
#include "workshop/method.h"
#include "workshop/state.h"

#include <span>
#include <variant>
#include <vector>

namespace ui {

// The room: the host's server, when the facilitator has opened it.
struct Room {
    bool open = false;
    std::string address;  // "http://192.168.1.20:8080", as people type it
    std::string code;     // pairing code
    std::string link;     // what the QR code says
    int phones = 0;
    int kiosks = 0;
    bool photos = false;  // phones may send some
    bool wall_hidden = false;  // this screen shows a calm page: the remote has asked for it
    std::string remote;   // the address of the facilitator's remote
};

// What a kiosk knows of its host (filled by app/ from net/).
struct Station {
    bool joined = false;   // speaks with the host now
    std::string trouble;   // a sentence when it does not: connecting, refused
    bool gave_up = false;  // it was refused for good: only a new code helps
    std::string title, place;
    std::string now;       // what is going on in the room: the activity; may be empty
    std::size_t on_the_way = 0;  // ballots of people who have left that the host has not got yet
    std::vector<workshop::College> colleges;
    struct OpenVote {
        workshop::VoteId id;
        std::string title;
        voting::Rule rule;
        std::vector<workshop::Option> options;
        bool secret = false;
        std::int64_t budget_cents = 0;
        workshop::Closing closing = workshop::Closing::by_hand;
        workshop::TieRule ties = workshop::TieRule::lot;
        workshop::BallotPaper paper() const { return {rule, options, budget_cents}; }
    };
    std::optional<OpenVote> vote;
    std::vector<OpenVote> others;  // that are asked after it: a questionnaire
    const OpenVote* find(workshop::VoteId) const;  // of these; null: none
    // Whose turn is after this one; null: it is the last, or none of these.
    const OpenVote* after(workshop::VoteId) const;
    std::size_t number_of(workshop::VoteId) const;  // from 1; 0: none of these
    bool odd_vote = false;  // one is open by a method that this version does not know
    // The ballot that was cast last: waiting for the host's disk, counted, or refused.
    enum class Cast { none, waiting, counted, refused };
    Cast cast = Cast::none;
    std::string receipt;   // when counted
    std::string refusal;   // a sentence when refused

    std::vector<std::string> tables;
    bool arrival = false;  // who comes in is counted here, one person after the other
    // Ideas may be written now; what their writers are told before.
    struct Writing {
        workshop::ActivityId activity;
        std::string title, instruction;
        bool silent = false;  // covered until all are revealed
        workshop::Authorship promise = workshop::Authorship::college_and_table;
        std::size_t ideas = 0;  // written in the room so far
        // Of a crossing: both ideas of the cell that is asked about. 0: ideas are for the board.
        workshop::CrossingId crossing;
        workshop::CrossingCell cell;
        workshop::CrossingMatrix matrix;
        std::string row, column;
    };
    std::optional<Writing> writing;
    // What was told last of who came in, or was written: see net/station.h.
    struct Said {
        enum class Phase { none, waiting, done, refused };
        Phase phase = Phase::none;
        std::string refusal;  // a sentence when refused
    };
    Said said;

    std::string task;      // of the prototype that is being tested; empty: none is
    // What the tester who stands here sees; see net/station.h.
    struct Run {
        enum class Phase { none, waiting, under_way, over, told, lost, refused };
        Phase phase = Phase::none;
        std::string task, title;  // title: of the screen shown; may be empty
        base::Vec2 size;          // of it, board units; 0: it is gone
        std::size_t visits = 0;   // screens that were left before this one
        bool went_nowhere = false;  // the last tap
        bool waits = false;         // for the host's answer to it
        std::string picture;        // changes with what is on it
        std::shared_ptr<const painting::Picture> pixels;  // null: not yet, or
        bool no_picture = false;                          // none will come
        std::optional<workshop::RunEnd> end;
        std::string refusal;        // a sentence about what was said last
    };
    Run run;
};

// A list or a table that was read in and waits to become cards.
struct CardList {
    std::uint64_t number = 0;  // another one for each
    std::string name;          // of its file; empty: it was pasted
    workshop::TextTable table;
};

struct World {
    base::Milliseconds now = 0;        // of the wall, as the journal stores it
    base::Milliseconds steady_now = 0;
    int utc_offset_minutes = 0;
    Settings settings;
    std::span<const std::string> languages;  // "fr", "en"
    std::span<const methods::Recipe> recipes;
    workshop::SharedMethods methods;  // the library, in the language that is set
    std::span<const session::ShelfCard> shelf;
    const std::map<std::string, methods::Reference>* references = nullptr;  // of the documents
    const methods::Reference* reference(const std::string& key) const;      // null: none
    workshop::ProjectId project;  // that was asked for; 0: none
    const workshop::State* state = nullptr;  // of the open session
    std::span<const workshop::Entry> entries;
    Photos* photos = nullptr;  // of the open session; null: none can be shown
    const CardList* list = nullptr;  // that waits to become cards; null: none
    std::string path;        // of the open session
    std::string warning;     // a sentence that stays while it is so: the disk is almost full
    bool read_only = false;
    bool can_undo = false;
    bool has_pin = false;
    bool unlocked = false;
    Room room;
    const Station* station = nullptr;  // of a kiosk; a kiosk has no state of its own
};

enum class Place {
    shelf, portfolio, preparation, arrival, board, vote, result, crossing, closing, projects,
    review
};

struct NewFromRecipe { std::string key; };  // a recipe's key; empty: a blank workshop
struct OpenSession { std::string path; };
struct ReviewSession { std::string path; };
struct OpenProject { std::string path; workshop::ProjectId project; };  // its sheet
struct CloseSession {};
struct GoTo { Place place = Place::shelf; };
struct OpenRoom {};
struct CloseRoom {};
struct AllowPhotos { bool allowed = false; };  // from phones
struct UndoLast {
    workshop::Actor actor{workshop::ActorKind::facilitator, 0};
};
// Makes the board as it was after this entry.
struct RestoreBoard { std::uint64_t as_of_seq = 0; };
struct SetPin { std::string pin; };
struct OpenVoteNow { workshop::VotePlan plan; std::string pin; };
struct CloseVoteNow { workshop::VoteId vote; std::string pin; };
// The pin is asked for where there is one.
struct UnlockFrame { workshop::FrameId frame; std::string pin; };
struct ChangeSettings { Settings settings; };
struct ShowWall {};  // again, in place of the calm page
struct Quit {};

// -- of a kiosk
struct CastHere {  // for a person of this college
    workshop::VoteId vote;
    std::string college;
    voting::Marks marks;
};
struct NextPerson {};               // forget the ballot that was cast, and everything chosen
struct LeaveKiosk { std::string pin; };
struct BeginRun {};                 // of the prototype that is being tested
struct TapHere { base::Vec2 at_px; float width_px = 1; base::Milliseconds after_ms = 0; };
struct EndRunHere { workshop::RunEnd how = workshop::RunEnd::said_done; };
using Answers = std::array<std::string, workshop::feedback_parts.size()>;
struct TellHere { Answers answers; };
struct LeaveRun {};                 // the tester has gone
struct ArriveHere { std::string college, table; };  // one person more
struct TakeArrivalBack {};          // the one before was a mistake
struct WriteHere {
    workshop::ActivityId activity;  // whose promise was told
    workshop::CrossingId crossing;  // 0: for the board
    workshop::CrossingCell cell;
    std::string text, college, table;
};
using OfCrowd = std::variant<ArriveHere, TakeArrivalBack, WriteHere>;
using OfRun = std::variant<BeginRun, TapHere, EndRunHere, TellHere, LeaveRun>;

// A picture file that was let go above the board; `at`: the middle of its card, board units.
struct TakePhotoIn { std::string path; base::Vec2 at; };

// A picture or a document to lie under the cards; `at`: the middle of its first page, board units.
struct LayUnder { std::string path; base::Vec2 at; };

// A list to be made cards of: a file, or text that was pasted. World::list is the answer.
struct ReadList { std::string path, text; };
struct PutListAway {};

using Action =
    std::variant<NewFromRecipe, OpenSession, ReviewSession, OpenProject, CloseSession, GoTo,
                 OpenRoom, CloseRoom, AllowPhotos, UndoLast, RestoreBoard, SetPin, OpenVoteNow,
                 CloseVoteNow, UnlockFrame, ChangeSettings, Quit, CastHere, NextPerson, LeaveKiosk,
                 OfRun, OfCrowd, TakePhotoIn, LayUnder, ReadList, PutListAway, ShowWall>;

// An intent and whose it is: each hand undoes its own.
struct Wanted {
    workshop::Intent intent;
    workshop::Actor actor;
};

struct Wishes {
    std::vector<Wanted> intents;
    std::vector<Action> actions;
    template <class What>
    void intend(What what, workshop::Actor actor = {workshop::ActorKind::facilitator, 0}) {
        intents.push_back({std::move(what), actor});
    }
    template <class What>
    void ask(What what) { actions.emplace_back(std::move(what)); }
    bool empty() const { return intents.empty() && actions.empty(); }
};

}  // namespace ui
