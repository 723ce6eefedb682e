#pragma once
// The past of a session on the shared display: the board at any moment, a line to move along, and
// the thread of each idea.

#include "board/layout.h"
#include "board/timeline.h"
#include "input/gestures.h"
#include "session/replay.h"
#include "ui/board_view.h"
#include "ui/screen.h"
#include "ui/screens/review/pace.h"
#include "ui/screens/review/thread.h"
#include "ui/widgets/panel.h"

#include <algorithm>
#include <array>

namespace ui {

constexpr std::array<int, 5> review_speeds = {1, 2, 4, 8, 16};

struct ReviewHere {
    std::uint64_t seq = 0;         // the state after this entry is shown
    base::Milliseconds at = 0;     // where on the line, of the past
    bool playing = false;
    std::size_t speed = 1;         // of review_speeds
    workshop::CardId card;         // whose thread is open
    bool asking = false;           // whether the board is to be as it was then
};

// What the screen has worked out of the entries, once.
struct Recording {
    Recording(std::span<const workshop::Entry> from);
    bool of(std::span<const workshop::Entry>) const;
    const board::Timeline& line(std::size_t bars);
    const board::Timeline& line() { return line(std::max<std::size_t>(bars_, 1)); }

    std::span<const workshop::Entry> entries;
    session::Replay replay;
    Pace pace;

private:
    board::Timeline line_;
    std::size_t bars_ = 0;
};

struct ReviewView {
    std::string title, subtitle;
    std::string time, day;      // “14:31:08”; the day where the session has several
    std::string caption;        // what has just happened
    std::string counts;         // “23 ideas · 2 groups”
    std::string pace;           // “Pauses last 3 s at most: 4 min at this speed”
    bool playing = false;
    bool at_begin = false, at_end = false;
    int speed = 1;
    float part = 0;             // of the line
    std::vector<float> bars;    // how busy, 0…1
    struct Mark {
        std::string title, time;
        float from = 0, to = 1; // of the line
        base::Milliseconds at = 0;
        bool current = false;
    };
    std::vector<Mark> marks;
    struct Line {
        std::uint64_t seq = 0;
        base::Milliseconds at = 0;
        std::string time, words;
        bool past = false;      // has happened by now
        bool latest = false;    // the last one that has
    };
    std::string thread_title;   // the idea; empty: none is open
    std::vector<Line> thread;
    std::string empty;          // nothing to review
    bool to_result = false, to_board = false;
    bool to_restore = false;       // the board can be made as it was then
    Question question;             // whether it is to be; no title: not asked
    std::string back;           // what the back button says
};

// Pure.
ReviewView review_screen(const World&, const base::Words&, const ReviewHere&,
                         const workshop::State& shown, const board::Timeline&, const Pace&,
                         const Thread&);
// The last entry of the gesture after (before) this moment, as a step to the next change.
std::uint64_t next_change(std::span<const workshop::Entry>, std::uint64_t seq);
std::uint64_t change_before(std::span<const workshop::Entry>, std::uint64_t seq);

// What was pressed; the screen follows.
struct ReviewPressed {
    bool play = false, step = false, step_back = false, close_thread = false, see_all = false;
    bool back = false, result = false, board = false, restore = false;
    Reply reply = Reply::none;               // to the question
    std::optional<std::size_t> speed;
    std::optional<float> part;               // of the line, under the finger
    std::optional<base::Milliseconds> jump;  // to an activity
    std::optional<std::uint64_t> seq;        // to a line of the thread
};
// Where everything lies on this screen, pixels.
struct ReviewLayout {
    base::Rect head, board, thread, timeline;
};
ReviewLayout review_layout(const Kit&, bool with_thread);
void draw_review(Kit&, const ReviewView&, const ReviewLayout&, ReviewPressed&);
void draw_timeline(Kit&, base::Rect, const ReviewView&, ReviewPressed&);

class ReviewScreen : public Screen {
public:
    const char* name() const override { return "review"; }
    void draw(Kit&, const World&, Wishes&) override;
    void take(const input::Event&, Kit&, const World&, Wishes&) override;
    bool moving() const override { return here_.playing; }
    ReviewHere& here() { return here_; }
    void open_thread(workshop::CardId);  // 0: closes it

private:
    void open(const World&);
    void play_on(base::Milliseconds now);
    void go_to(base::Milliseconds at);
    void go_to_seq(std::uint64_t seq);
    void step(bool forward);
    void toggle_playing();
    void follow(const ReviewPressed&, const World&, Wishes&);
    void aim(Kit&, const ReviewLayout&);
    void draw_board(Kit&, const ReviewLayout&);
    void take_gesture(const input::Gesture&);
    void tap(base::Vec2 px);

    ReviewHere here_;
    std::optional<Recording> recording_;
    Thread thread_;
    std::string language_;             // the thread's
    base::Milliseconds drawn_at_ = -1;  // steady
    board::Layout layout_;
    board::View view_;
    board::Scene scene_;
    BoardView painter_;
    input::Gestures gestures_;
    bool aimed_by_hand_ = false;  // then the camera stays where people put it
    bool see_all_ = false;
};

}  // namespace ui
