#pragma once
// What hands are doing just now: drawn on top of the board, never journaled. A card under a finger,
// a text being written, an open palette, a sentence that answers a gesture. When every hand has
// gone, nothing of it is left but what people have laid down to come back to: drafts, palettes and
// the slip of a vote.

#include "base/refusal.h"
#include "board/camera.h"
#include "board/ink.h"
#include "board/keyboard.h"
#include "board/lasso.h"
#include "board/sheet.h"
#include "board/text_edit.h"
#include "input/gestures.h"
#include "workshop/frames.h"
#include "workshop/likeness.h"
#include "workshop/method.h"

#include <map>

namespace board {

// A place at the screen, 1 to hands_max: it has a colour of its own, and undoes its own gestures.
using HandNumber = std::uint32_t;
constexpr HandNumber hands_max = 16;
constexpr std::size_t drafts_max = 8;  // one more is refused with a sentence
constexpr base::Milliseconds notice_ms = 4000;
constexpr base::Milliseconds blink_ms = 600;

struct Finger {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    base::Vec2 px;
};

// Cards that hang on a finger.
struct Drag {
    struct Grip {
        workshop::CardId card;
        base::Vec2 offset;  // from the finger to the card's corner, board units
    };
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::ClusterId cluster;  // held by its title; 0: a card
    base::Vec2 px;
    std::vector<Grip> grips;
    workshop::FrameId frame = {};  // held by its title, with all that lies on it
    base::Vec2 from = {};          // where the finger took it, board units
    std::vector<workshop::FrameId> frames = {};
    std::vector<workshop::StrokeId> strokes = {};
    std::vector<workshop::StampId> stamps = {};

    // While the camera moves, a held card stays under its finger.
    base::Vec2 at(const Grip& grip, const Camera& camera) const {
        return camera.to_board(px) + grip.offset;
    }
    // How far a frame has gone with it.
    base::Vec2 gone(const Camera& camera) const { return camera.to_board(px) - from; }
    bool carries(workshop::FrameId) const;
    bool carries(workshop::StrokeId) const;
    bool carries(workshop::StampId) const;
};

// A stamp that hangs on a finger.
struct StampDrag {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::StampId stamp;
    base::Vec2 offset;  // from the finger to its corner, board units
    base::Vec2 px;

    base::Vec2 corner(const Camera& camera) const { return camera.to_board(px) + offset; }
};

// A stamp between two fingers: it goes along, turns by quarters and grows by its sizes.
struct Twist {
    std::int64_t first = 0, second = 0;
    HandNumber hand = 0;
    workshop::StampId stamp;
    base::Vec2 gone;  // board units
    float zoom = 1;
    float turn_rad = 0;  // clockwise

    workshop::StampPose pose(workshop::StampPose from) const;  // if they lifted now
};

// Two fingers on a card: they turn it by quarters, or they move the board as anywhere else. Which
// of both is decided by what they do more of, and until then the board stays where it is.
struct CardTwist {
    std::int64_t first = 0, second = 0;
    HandNumber hand = 0;
    workshop::CardId card;
    float turn_rad = 0;  // since they came down, clockwise
    int quarters = 0;    // by which the card is seen turned; it goes back late, so that it rests
    bool has_turned = false;  // it was seen turned once: the board stays for good
    bool given_up = false;    // the card is gone, or a third finger came: nothing comes of it
    // What they would have done to the board: what is seen at px comes to px · zoom + shift_px.
    base::Vec2 gone_px = {};
    base::Vec2 shift_px = {};
    float zoom = 1;

    void follow(const input::PinchMove&);
    // How far the card leans towards where the fingers are, from the quarter where it rests.
    float lean_rad() const;
    // They move the board, not the card. `apart_px`: from finger to finger.
    bool is_of_the_board(float apart_px, float slop_px) const;
};
constexpr float twist_quarter_rad = 0.52F;  // 30°: beyond a quarter the next one is taken
constexpr float twist_back_rad = 0.17F;     // 10° less, and it is given back

// A zone of a screen, carried or pulled by its corner.
struct ZoneDrag {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::ZoneId zone;
    base::Vec2 px;
    base::Vec2 from;  // where the finger took it, board units
    bool pulls = false;

    base::Rect at(base::Rect zone_at, const Camera&) const;  // from the screen's corner
};

// A frame that is pulled by its corner.
struct Stretch {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::FrameId frame;
    base::Vec2 px;
    base::Vec2 offset;  // from the finger to the corner, board units
    float shape = 0;    // of a background: width by height, which it keeps; else 0

    base::Rect at(base::Rect frame_at, const Camera& camera) const;
};

// A curve that a finger draws on a journey.
struct Tracing {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::FrameId frame;
    Way way;         // board units
    float step = 0;  // between its points
};
// What it says of each step that it passes.
std::vector<workshop::Feeling> feelings_along(const workshop::Frame&, const Way&);

// Something being written or drawn, with its keyboard or its drawing sheet.
struct Draft {
    enum class What {
        new_card, card, new_cluster, cluster, new_frame, frame_name, persona, stamp,
        clear_sheet
    };
    What what = What::new_card;
    HandNumber hand = 0;
    int pane = 0;                           // whose view its keyboard or sheet lies on
    workshop::CardId card;                  // that is written again
    workshop::StampId stamp;                // whose word is written; of a new card: its pin
    workshop::ClusterId cluster;            // that is renamed; where a new card goes
    std::vector<workshop::CardId> cards;    // of a new cluster
    base::Vec2 at;                          // of a card: top left corner, board units
    workshop::QuarterTurn lies = workshop::QuarterTurn::none;  // of a card: as it is read
    workshop::Colour colour = workshop::Colour::yellow;
    std::string college;                    // whose idea it is
    TextEdit text;
    Keyboard keyboard{KeyboardLayout::azerty, {}, key_px_min};
    workshop::Ink ink;
    bool photo = false;                     // its text is the caption of a photo
    std::optional<Sheet> sheet;             // while it is drawn on
    Pencil pencil;
    std::vector<workshop::Ink> past;        // before each line, for one step back
    workshop::PlaceFrame placing;           // a new frame
    workshop::FrameId frame;                // of a name, and of a person's curve
    workshop::NamePlace name;
    std::vector<workshop::Feeling> feelings;  // of the person who is named

    base::Rect card_rect() const { return workshop::card_rect(at, lies); }
    bool is_card() const { return what == What::new_card || what == What::card; }
    bool is_clear() const { return what == What::clear_sheet; }
    base::Rect panel_px() const { return sheet ? sheet->panel_px() : keyboard.panel_px(); }
    Turn turn() const { return sheet ? sheet->turn() : keyboard.turn(); }
    base::Vec2 voice_px() const {  // where a notice about it is said
        return sheet ? sheet->paper_px().centre() : keyboard.field_px().centre();
    }
};
constexpr std::size_t sheet_steps_max = 64;  // that can be taken back while drawing

// A contact that draws, from the moment it comes down; and fingers that hold a sheet.
struct Inking {
    enum class Doing { drawing, erasing, moving, ignored };
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    int pane = 0;          // in which it came down
    HandNumber sheet = 0;  // whose; 0: none
    bool on_canvas = true;  // without a sheet, or through a clear one
    Doing doing = Doing::drawing;
    input::PointerKind kind = input::PointerKind::finger;
    base::Vec2 px;
    base::Vec2 start_px;
    base::Milliseconds since = 0;
    bool left = false;  // the place where it came down, once
    base::Vec2 rest_px;  // where it was when it last moved on, and when
    base::Milliseconds resting_since = 0;
    Pencil pencil;
    Trace trace;                              // units of the card or of the board
    bool held_at_end = false;                 // since it last moved on
    std::optional<Trace> clean;               // what becomes of it if it lifts now; none: itself
    Strokes finished;                         // of a line so long that its beginning was cut off
    workshop::Ink before;                     // of a sheet that is erased on: cancel restores it
    std::vector<workshop::StrokeId> touched;  // by an eraser on the canvas
};
constexpr base::Milliseconds head_after_ms = 3000;  // so soon after its shaft an arrow's head comes
constexpr base::Milliseconds clean_hold_ms = 700;  // held at its end, a line becomes clean
bool rests_at_end(const Inking&);  // it may yet become clean by being held
bool holds_still(const Inking&);  // without a sheet: it has not left where it came down

// A loop that is being drawn around cards.
struct Loop {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    Way way;
    float step = 0;  // board units between its points
    std::vector<workshop::CardId> cards;  // that it would take, by number
    bool drawn = false;  // it has left the place where the finger was held
};

// A link on its way from a card to the finger.
struct Thread {
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    workshop::CardId card;
    workshop::CardId over;  // that it would reach; 0: none
    base::Vec2 px;
};

struct Palette {
    enum class About {
        canvas, card, cluster, linking, link, alike, new_frame, frame, table, curve, stamps, stamp,
        tying, zone, leads, carrying
    };
    About about = About::canvas;
    HandNumber hand = 0;
    int pane = 0;
    workshop::CardId card;   // of a link, and of one that waits for its other card: its beginning
    workshop::CardId other;  // of a link: its end
    workshop::ClusterId cluster;
    base::Vec2 at;  // of the canvas and of stamps to choose from, board units
    workshop::StampId stamp;
    std::size_t page = 0;  // of stamps or frames to choose from
    workshop::SharedMethods methods = {};  // of frames to choose from, while it is open
    const workshop::Method* method = nullptr;  // one of them, that could take cards in
    workshop::ZoneId zone = {};  // 0: a stamp that becomes one, or none yet
    workshop::FrameId frame = {};  // of a frame, its table, a curve on it
    std::vector<workshop::Feeling> feelings = {};  // of a curve that waits for its person
    std::optional<Pencil> pencil;  // of the canvas, opened by a pen: what that hand draws with
    std::vector<workshop::Likeness> alike;  // of a card: those that say nearly the same
    std::optional<Turn> reader;    // on a table: where whoever opened it stands
    bool asks_to_erase = false;    // whether the photo of a card or background is to go for good
};

// A photo that a hand looks at, large, until somebody touches it.
struct Looking {
    HandNumber hand = 0;
    workshop::CardId card;
    int pane = 0;
};

// An answer to a gesture that cannot be followed, beside the hand that made it.
struct Notice {
    HandNumber hand = 0;
    base::Vec2 px;
    base::Refusal why;
    base::Milliseconds until = 0;
};

// The ring of a held card blinks for those who wanted it too.
struct Blink {
    workshop::CardId card;
    base::Milliseconds until = 0;
};

// The dots laid on the wall that are not in the ballot box yet.
struct Slip {
    workshop::VoteId vote;
    std::map<voting::OptionId, std::int32_t> marks;  // no zeros
    std::int32_t total() const;
};

struct Presence {
    std::vector<Finger> fingers;
    std::vector<Drag> drags;
    std::vector<StampDrag> stamp_drags;
    std::vector<Twist> twists;
    std::vector<CardTwist> card_twists;
    std::vector<ZoneDrag> zone_drags;
    std::vector<Inking> inkings;
    std::vector<Loop> loops;
    std::vector<Thread> threads;
    std::vector<Stretch> stretches;
    std::vector<Tracing> tracings;
    std::vector<Draft> drafts;      // at most one a hand
    std::vector<Palette> palettes;  // at most one a hand
    std::vector<Looking> lookings;  // at most one a hand
    std::vector<Notice> notices;    // at most one a hand
    std::vector<Blink> blinks;
    Slip slip;

    const Drag* holder_of(workshop::CardId) const;
    const CardTwist* twist_of(workshop::CardId) const;  // without those that were given up
    bool is_taken(workshop::CardId) const;  // held, written or turned by somebody
    const Draft* draft_of(HandNumber) const;
    Draft* draft_of(HandNumber);
    const Draft* writer_of(workshop::CardId) const;
    const StampDrag* holder_of(workshop::StampId) const;
    const Twist* twist_of(workshop::StampId) const;
    const ZoneDrag* holder_of(workshop::ZoneId) const;
    const Draft* writer_of(workshop::StampId) const;
    bool selected(workshop::StampId) const;  // its palette is open
    const Palette* palette_of(HandNumber) const;
    const Inking* inking_of(std::int64_t pointer) const;
    Inking* inking_of(std::int64_t pointer);
    bool rubbed_out(workshop::StrokeId) const;  // under an eraser just now
    Loop* loop_of(std::int64_t pointer);
    const Loop* loop_of(std::int64_t pointer) const;
    Thread* thread_of(std::int64_t pointer);
    Tracing* tracing_of(std::int64_t pointer);
    const Tracing* tracing_of(std::int64_t pointer) const;
    // Who carries or pulls it; 0: nobody.
    HandNumber holder_of(workshop::FrameId) const;
    // What a finger carries along with a frame is seen so far from where it lies.
    base::Vec2 gone(workshop::FrameId, const Camera&) const;
    base::Vec2 gone(workshop::StrokeId, const Camera&) const;
    base::Vec2 gone(workshop::StampId, const Camera&) const;
    bool selected(workshop::CardId) const;  // its palette is open, or offers to merge it
    // Whose loop is around it, or who names the group it will be in; 0: nobody.
    HandNumber gatherer_of(workshop::CardId) const;
    std::vector<workshop::CardId> held() const;
};

// What a person may still do with the slip.
std::int32_t dots_left(const Slip&, const workshop::Vote&);
// The option a card stands for: itself, else the cluster it lies in. Null: none.
const workshop::Option* option_of(const workshop::Vote&, workshop::CardId, workshop::ClusterId);
// As a ballot holds them.
voting::Marks marks_of(const Slip&);

}  // namespace board
