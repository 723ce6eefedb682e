#pragma once
// What hands do on the board. No modes: what a contact does is decided by what lies under it when
// it comes down. Any number of hands at once; each contact has a chart of its own:
//
//   pressing ──→ carrying   (a card; by its title a cluster with its cards, a frame with all on it)
//      │    └──→ moving     (the canvas; with two fingers also its zoom)
//      │    └──→ shifting   (a new card that is being written)
//      │    └──→ selecting  (letters of a card that is being written, after a long press)
//      │    └──→ circling   (cards, held before it moves: the way is a loop that makes a group)
//      │    └──→ pulling    (the corner of a frame)
//      │    └──→ tracing    (a curve on a journey)
//      │    └──→ linking    (from a card, whose palette offers it, to another one)
//      │    └──→ ignored    (what it wants is refused, or somebody else's)
//      │    (with two fingers a card turns, a stamp turns and grows; see presence.h)
//      └──(tap, double tap, long press)──→ selects, writes, opens a palette, places a dot
//   inking ───→ a line on a drawing sheet; with a pen, on the canvas too; no pressing before it
//
// and beside it each hand may have a palette open (choosing) and a text under way (writing), which
// stay when the finger leaves. Every state answers cancel, and what is cancelled leaves no trace.
// A plain value: it reads no clock and changes no workshop. It answers with wishes; whoever owns
// the session decides.

#include "board/places.h"
#include "board/scene.h"
#include "input/gestures.h"
#include "workshop/decide.h"

namespace board {

// What the hands see. `now` is of the clock of Pointer::at.
struct Here {
    const workshop::State& state;
    const Layout& layout;  // follows the state
    View view;
    base::Milliseconds now = 0;
    std::span<const View> panes = {};  // all views of this board, where there are several
    workshop::SharedMethods methods = {};  // that can be laid on the board

    // The same, seen in the pane that lies under a place; in a pane that may have gone meanwhile.
    Here at(base::Vec2 px) const;
    Here in(int pane) const;
};

struct Wish {
    HandNumber hand = 0;
    workshop::Intent intent;
};
inline workshop::Actor actor_of(HandNumber hand) { return {workshop::ActorKind::hand, hand}; }

// Apply the pan, then the zoom.
struct CameraMove {
    base::Vec2 pan_px;
    base::Vec2 about_px;
    float zoom = 1;
};
Camera moved(Camera, const CameraMove&);

// What only the program around can do.
struct Ask {
    enum class What {
        undo, see_all, show_group, present, copy, paste, letter, idea_sheet, try_out,
        place_template, act, unlock
    };
    What what = What::undo;
    HandNumber hand = 0;
    std::string text = {};  // to be copied; paste is answered with type()
    // letter: which one lies here, on the draft's card or in its keyboard's text? Answered with
    // place_caret().
    base::Vec2 px = {};
    bool on_keyboard = false;
    workshop::CardId card = {};  // of idea_sheet and act
    Selecting selecting = Selecting::no;
    workshop::ClusterId cluster = {};  // of show_group
    // present: this one alone; try_out: this prototype, from here; unlock: it is locked
    workshop::FrameId frame = {};
    workshop::PlaceTemplate placing = {};  // of place_template: who asked sees all of it
};

struct Outcome {
    int pane = 0;  // whose camera is moved, and glides
    std::vector<Wish> wishes;  // one gesture each, in order
    std::vector<CameraMove> camera;
    std::vector<Ask> asks;
    std::optional<base::Vec2> fling_px_s;  // the board glides on; zero: it stops
};

class Hands {
public:
    Outcome take(const input::Pointer&, const Here&);
    Outcome take(const input::Wheel&, const Here&);
    // A real keyboard writes in the draft that was touched last; without a draft both do nothing.
    Outcome take(const input::Key&, const Here&);
    Outcome type(std::string_view text, const Here&);
    // What time alone brings about.
    Outcome tick(const Here&);
    std::optional<base::Milliseconds> next_deadline() const;
    // After the state has changed: what is gone is let go of.
    Outcome follow(const Here&);
    // A method that was chosen beside the board, around a place on it.
    Outcome lay(const workshop::Method&, base::Vec2 px, const Here&);
    // Focus lost, screen left: every finger is forgotten; drafts and palettes stay.
    Outcome cancel_all(const Here&);

    const Presence& presence() const { return presence_; }
    const std::map<std::int64_t, input::Finger>& fingers() const { return gestures_.fingers(); }
    // The draft a real keyboard writes in; null: none.
    const Draft* focused() const { return presence_.draft_of(focus_); }
    // A touch on the text, where the painter says; see TextEdit::place_caret.
    void place_caret(HandNumber, std::size_t byte, Selecting = Selecting::no);
    // The slip has become a ballot, or is given up.
    void clear_slip() { presence_.slip = {}; }
    // What cards written here say about the table they come from.
    void set_table(std::string table) { table_ = std::move(table); }

private:
    enum class Doing {
        pressing, carrying, moving, shifting, selecting, circling, linking, pulling, tracing,
        ignored
    };
    struct Contact {
        std::int64_t pointer = 0;
        HandNumber hand = 0;
        Target target;
        Doing doing = Doing::pressing;
        base::Vec2 offset = {};  // shifting: from the finger to the card's corner, board units
        bool rested = false;     // a long press came before the drag
        bool may_loop = false;   // that was on the canvas, where groups can be made
        int pane = 0;            // in which it came down
    };

    // -- hands.cpp: contacts
    Here seen_by(const input::Pointer&, const Here&);
    void press(const input::Pointer&, const Here&, Outcome&);
    bool take_on_keyboard(const input::Pointer&, const Here&, Outcome&);
    void forget_gone_contacts();
    void follow_gestures(std::vector<input::Gesture>, const Here&, Outcome&);
    Contact* contact(std::int64_t pointer);
    HandNumber hand_for(const input::Pointer&, const Target&, const Here&);
    void say_no(HandNumber, base::Vec2 px, base::Refusal, const Here&);
    void blink(workshop::CardId, const Here&);
    bool may_touch_cards(const Contact&, base::Vec2 px, const Here&);

    struct On;  // one overload for each gesture
    friend struct On;

    // -- hands_carry.cpp: dragging
    void begin_drag(Contact&, const input::DragStart&, const Here&, Outcome&);
    void begin_on_draft(Contact&, const input::DragStart&, const Here&, Outcome&);
    void select_to(const Contact&, base::Vec2 px, Outcome&);
    void take_up(Contact&, std::vector<workshop::CardId>, base::Vec2 start_px, base::Vec2 px,
                 const Here&);
    void move_drag(Contact&, const input::DragMove&, const Here&, Outcome&);
    void let_go(Contact&, const input::DragEnd&, const Here&, Outcome&);
    void drop_card(const Drag&, const Here&, Outcome&);
    void drop_cluster(const Drag&, const Here&, Outcome&);
    void forget_drag(std::int64_t pointer);

    // -- hands_gather.cpp: loops around cards, links between two
    void hold_canvas(Contact&, const Here&);
    void begin_loop(Contact&, const input::DragStart&, const Here&);
    void follow_loop(const Contact&, base::Vec2 px, const Here&);
    void catch_cards(Loop&, const Here&) const;
    void close_loop(const Contact&, const input::DragEnd&, const Here&, Outcome&);
    void propose_group(HandNumber, std::vector<workshop::CardId>, base::Vec2 px, const Here&,
                       Outcome&);
    HandNumber waiting_for_card(base::Vec2 px, float reach_px, std::span<const HandNumber> busy);
    bool begin_link(Contact&, const input::DragStart&, const Here&);
    void follow_link(const Contact&, base::Vec2 px, const Here&);
    void end_link(const Contact&, const input::DragEnd&, const Here&, Outcome&);
    void make_link(HandNumber, workshop::CardId from, workshop::CardId to, base::Vec2 px,
                   const Here&, Outcome&);
    void choose_link(const Palette&, const PaletteItem&, const Here&, Outcome&);
    void follow_gatherings(const Here&);

    // -- hands_frame.cpp: frames, tables, curves; hands_frame_place.cpp: new ones
    void take_up_frame(Contact&, const input::DragStart&, const Here&);
    void drop_frame(const Drag&, const Here&, Outcome&);
    void begin_pull(Contact&, const input::DragStart&, const Here&);
    void end_pull(const Contact&, const input::DragEnd&, const Here&, Outcome&);
    void begin_trace(Contact&, const input::DragStart&, const Here&);
    void end_trace(const Contact&, const input::DragEnd&, const Here&, Outcome&);
    void place_frame(const Palette&, workshop::FrameKind, base::Vec2 px, const Here&, Outcome&);
    void lock_frame(const Palette&, const Here&, Outcome&) const;
    void ask_to_carry(Palette, const workshop::Method&, base::Vec2 px, const Here&, Outcome&);
    void place_method(const Palette&, const workshop::Method&, bool takes_in, base::Vec2 px,
                      const Here&, Outcome&);
    void name_frame(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void name_person(const Palette&, base::Vec2 px, const Here&, Outcome&);
    bool choose_frame(const Palette&, const PaletteItem&, base::Vec2 px, const Here&, Outcome&);
    void try_wish(HandNumber, base::Vec2 px, workshop::Intent, const Here&, Outcome&);
    void follow_frames(const Here&);

    // -- hands_touch.cpp: taps, palettes, dots
    void tap(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void tap_canvas(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void tap_card(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void double_tap(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void long_press(const Contact&, base::Vec2 px, const Here&, Outcome&);
    Palette new_palette(HandNumber, base::Vec2 px, const Here&) const;
    void open_palette(Palette, const Here&);
    void open_instead(Palette, Palette::About, const Here&);
    void close_palette(HandNumber);
    bool close_own(HandNumber, const Here&, Outcome&);
    void choose(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void choose_for_draft(const Target&, const Here&, Outcome&);
    void place_dot(const Contact&, workshop::CardId, workshop::ClusterId, base::Vec2 px,
                   const Here&);
    void take_dot_back(const Target&, const Here&);

    // -- hands_ink.cpp: lines on sheets and on the canvas
    bool begin_ink(const input::Pointer&, const Target&, const Here&);
    bool begin_on_sheet(const input::Pointer&, const Target&, const Here&);
    bool begin_on_canvas(const input::Pointer&, const Here&);
    bool take_ink(const input::Pointer&, const Here&, Outcome&);
    void follow_ink(Inking&, const input::Pointer&, const Here&);
    void move_sheet(const Inking&, base::Vec2 by_px, const Here&);
    void draw_to(Inking&, const input::Pointer&, const Here&);
    void rub_to(Inking&, base::Vec2 px, const Here&);
    std::optional<Trace> cleaned(const Inking&);
    Trace kept_trace(const Inking&, const Here&);
    void end_ink(const Inking&, const Here&, Outcome&);
    void end_on_sheet(const Inking&, Draft&, const Here&);
    void cancel_ink(Inking&);
    void hold_with_pen(const Here&);
    void forget_gone_inkings(const Here&);
    void hold_at_end(const Here&);
    void open_drawing(const Contact&, const Here&);
    void draw_on(HandNumber, const Here&);
    void draw_here(const Palette&, base::Vec2 px, const Here&, Outcome&);
    base::Vec2 clear_place(base::Vec2 touched, base::Vec2 panel, base::Rect room,
                           const Draft& own) const;
    void write_on(Draft&, const Here&);
    void take_line_back(Draft&);

    // -- hands_stamp.cpp: stamps
    void take_up_stamp(Contact&, const input::DragStart&, const Here&);
    bool begin_twist(const input::PinchStart&, const Here&);
    bool follow_twist(const input::PinchMove&, const Here&);
    void end_twist(const input::PinchEnd&, const Here&, Outcome&);
    bool may_arrange(const Here&) const;
    bool let_go_stamp(std::int64_t pointer, const input::DragEnd&, const Here&, Outcome&);
    void tap_stamp(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void write_stamp(HandNumber, workshop::StampId, base::Vec2 px, const Here&, Outcome&);
    void tie_pin(const Palette&, workshop::CardId, base::Vec2 px, const Here&, Outcome&);
    void write_card_of_pin(const Palette&, base::Vec2 px, const Here&, Outcome&);
    void choose_stamp(const Palette&, const PaletteItem&, base::Vec2 px, const Here&, Outcome&);
    void follow_stamps(const Here&);

    // -- hands_turn.cpp: cards towards another side
    void begin_turn(const input::PinchStart&, const Here&);
    bool follow_turn(const input::PinchMove&, const Here&, Outcome&);
    void end_turn(const input::PinchEnd&, const Here&, Outcome&);
    void give_up_turns(workshop::CardId);
    void turn_card(const Palette&, const PaletteItem&, base::Vec2 px, const Here&, Outcome&);
    void follow_turns(const Here&);

    // -- hands_zones.cpp: zones of prototypes
    void take_up_zone(Contact&, const input::DragStart&, const Here&);
    bool let_go_zone(std::int64_t pointer, const input::DragEnd&, const Here&, Outcome&);
    bool choose_zone(const Palette&, const PaletteItem&, base::Vec2 px, const Here&, Outcome&);
    void follow_zones(const Here&);

    // -- hands_photo.cpp: photos
    void see_large(HandNumber, workshop::CardId, const Here&);
    void ask_to_erase(Palette, const Here&);
    void answer_erasing(const Palette&);
    void erase_photo(const Palette&, const Here&, Outcome&);
    void forget_gone_lookings(const Here&);

    // -- hands_write.cpp: drafts
    Draft* open_draft(Draft, base::Vec2 px, const Here&, Outcome&);
    void write_card(const Contact&, base::Vec2 px, const Here&, Outcome&);
    void rename_cluster(const Contact&, base::Vec2 px, const Here&, Outcome&);
    bool finish(HandNumber, const Here&, Outcome&);
    void discard(HandNumber);
    std::optional<workshop::Intent> intent_of(const Draft&, const workshop::State&) const;
    void obey(Draft&, const std::vector<KeyboardOutput>&, const Here&, Outcome&);
    void select_word(HandNumber);
    void keep_in_view(Draft&, const View&) const;
    void follow_drafts(const Here&);

    input::Gestures gestures_;
    Places places_;
    Presence presence_;
    std::vector<Contact> contacts_;
    HandNumber focus_ = 0;
    std::string table_;
};

}  // namespace board
