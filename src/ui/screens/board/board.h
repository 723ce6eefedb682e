#pragma once
// The board: where several people think with their hands. Chrome is one bar, a legend and three
// buttons; everything else is paper.

#include "board/hands.h"
#include "ui/action_sheet.h"
#include "ui/library_sheet.h"
#include "ui/room_panel.h"
#include "ui/screens/board/drop_question.h"
#include "ui/screens/board/find_panel.h"
#include "ui/screens/board/list_panel.h"
#include "ui/screens/board/pane.h"
#include "ui/screens/board/quick_panel.h"
#include "ui/screens/board/sheet_panel.h"
#include "ui/screens/board/showing.h"
#include "ui/screens/board/test_panel.h"
#include "ui/screens/board/word_cloud.h"
#include "ui/screens/board/frames_panel.h"
#include "ui/screen.h"
#include "ui/top_bar.h"

namespace ui {

struct BoardHere {
    bool room_open = false;
    bool menu_open = false;
    bool asking_next = false;  // before the time is over
    workshop::FrameId unlocking;  // for which the PIN is asked; 0: none
    std::string pin;
};

struct BoardWords {
    TopBarView bar;
    RoomView room;
    std::string instruction;
    struct Meaning {
        workshop::Colour colour = workshop::Colour::yellow;
        std::string letter, label;
    };
    std::vector<Meaning> legend;
    std::string hint;         // what to do first, on an empty board
    std::string pause_title;  // of a presentation or a break: shown in place of the tools
    std::string pause_detail, pause_timer;
    std::string silence;      // “14 ideas are covered”; empty: nobody writes in silence
    std::string promise;      // what is kept of who writes; empty: as always
    std::string time_up;      // what happens when time is up; empty: nothing by itself
    bool can_undo = false;
    bool read_only = false;
    bool not_begun = false;
    std::string begin;  // “Begin: …”
};

BoardWords board_screen(const World&, const base::Words&, const board::Layout&,
                        bool hands_can_undo);

// Below a frame that is presented.
base::Rect steps_bar(const Kit&);

class BoardScreen : public Screen {
public:
    const char* name() const override { return "board"; }
    void draw(Kit&, const World&, Wishes&) override;
    void take(const input::Event&, Kit&, const World&, Wishes&) override;
    bool moving() const override;
    base::Milliseconds wakes_in(const World&) const override;

    // Where the view that was touched last looks.
    const board::Camera& camera() const { return panes_[active_].camera(); }

private:
    board::Here here(const World&);
    void remember(workshop::Actor);
    void obey(board::Outcome, Kit&, const World&, Wishes&);
    void answer(const board::Ask&, Kit&, const World&, Wishes&);
    void place_caret(const board::Ask&, const Kit&);
    void change_line(const input::Key&);
    // -- the views of the board: one, or two side by side
    std::span<Pane> shown();
    std::span<const Pane> shown() const;
    Pane& pane() { return panes_[active_]; }  // that was touched last
    Pane& pane_at(base::Vec2 px);
    void place_panes(Kit&, const World&);
    base::Rect divider() const;
    void draw_divider(Kit&) const;
    void draw_one_view(Kit&, const workshop::State&);  // the button on it
    void paste(Kit&, const World&, Wishes&);
    void take_in(const input::FileDropped&, const World&, Wishes&);
    void take_pictures(const DroppedPictures&, PictureUse, const World&, Wishes&);
    void show_new_background(const World&);
    void read_list(std::string path, std::string text, workshop::Actor, Wishes&);
    void add_cards(const World&, Wishes&);
    void undo(Wishes&);
    void undo_of(board::HandNumber, Wishes&);
    void draw_words(Kit&, const BoardWords&);
    base::Rect between_words(Kit&, const BoardWords&) const;  // below the one, above the others
    void draw_chrome(Kit&, const BoardWords&, const World&, Wishes&);
    bool covered(base::Rect, const workshop::State&) const;  // by a keyboard or a palette
    void draw_tools(Kit&, const BoardWords&, const World&, Wishes&);
    void draw_side(Kit&, const World&, const BoardWords&, Wishes&);
    base::Rect beside(Kit&, float design_width);
    void draw_find(Kit&, const World&);
    void draw_list(Kit&, const World&, Wishes&);
    bool side_open(const World&) const;
    void close_side(const World&, Wishes&);
    void remember_since(std::size_t first, const Wishes&);
    void draw_shown(Kit&, const Pane&, const World&) const;
    void show_card(workshop::CardId, const World&);
    // -- frames_on_board.cpp
    base::Rect viewport(Kit&, const workshop::State&);
    void follow_presented(Kit&, const World&);
    bool take_step(const input::Key&, const workshop::State&);
    void veil_around_presented(Kit&, const workshop::State&);
    base::Rect clear_of_words(Kit&, const World&);
    void place_template(const board::Ask&, Kit&, const World&, Wishes&);
    void draw_frames(Kit&, const World&, bool may_order, Wishes&);

    void draw_silence(Kit&, const BoardWords&, const World&, Wishes&);
    void draw_unlocking(Kit&, const World&, Wishes&);
    void draw_library(Kit&, const World&, Wishes&);
    void draw_menu(Kit&, const World&, Wishes&);
    void draw_next(Kit&, const World&, Wishes&);
    void draw_dropped(Kit&, const World&, Wishes&);
    void follow_bar(TopBarWish, const World&, Wishes&);

    BoardHere here_;
    FindPanel find_;
    ListPanel list_;
    workshop::Actor list_of_{workshop::ActorKind::facilitator, 0};  // whose cards these will be
    std::string pasted_;  // into a card that is being written: it may stay one text
    DroppedPictures dropped_;  // of which it is asked what they are to be
    std::optional<std::size_t> backgrounds_;  // how many there were when one more was asked for
    QuickPanel quick_;
    SheetPanel sheet_;
    TestPanel test_;
    FramesPanel frames_;
    WordCloudSheet cloud_;
    ActionSheetEditor action_;
    LibrarySheet library_;
    std::pair<workshop::FrameId, base::Rect> shown_frame_;  // that the camera was sent to
    workshop::CardId shown_;  // that was looked for, ringed for a while
    base::Milliseconds shown_until_ = 0;
    Showing showing_;
    float beside_px_ = 0;  // width of the panel beside the board, screen pixels
    board::Hands hands_;
    float wanted_x_ = -1;  // column that up and down keep to in a draft; negative: the caret's own
    board::Layout layout_;
    std::array<Pane, 2> panes_;
    std::vector<board::View> views_;  // of the panes that are shown
    bool two_views_ = false;
    std::size_t active_ = 0;          // the pane that was touched last
    base::Rect whole_px_;             // around all panes
    std::vector<workshop::Actor>
        gestures_;  // whose, last one last: what the undo button takes back
};

}  // namespace ui
