#pragma once
// What a kiosk shows: worded, counted and sorted. Drawing it decides nothing.

#include "ui/screens/kiosk/chart.h"

namespace ui {

enum class KioskAct {
    none, begin, back, college, give, blank, review, change, cast, again, go_on, done, stay,
    prototype, start, touch, say_done, give_up, write, send, skip,  // to try one out
    idea, table, take_back,  // to come in, to write
    larger_text, smaller_text, contrast, lower, language, key, take_key_back, pin, put_away
};

// What a finger meant.
struct KioskTap {
    KioskAct act = KioskAct::none;
    voting::OptionId option;   // of give
    int by = 0;                // the number of a question
    std::string what = {};     // key of a college, code of a language, digit of the PIN, an answer
    base::Vec2 at_px = {};     // of touch, from the corner of the screen
    base::Vec2 size_px = {};   // as it is shown
    std::optional<std::int32_t> value = {};  // of give; none: it is taken back
};

// One button of the bar at the foot of the page.
struct KioskChoice {
    KioskAct act = KioskAct::none;
    std::string label;
    bool primary = false;
    bool enabled = true;
    std::string why_not = {};
    std::string_view icon = {};
};

struct KioskMark {  // a college's shape
    workshop::Shape shape = workshop::Shape::circle;
    std::uint32_t rgb = 0;
};

// A value that may be put on an option, and why not.
struct KioskValue {
    std::optional<std::int32_t> value = {};  // none: the option's mark is taken back
    bool can = true;
    std::string why_not = {};
    // Of a level:
    std::string label = {};   // with its option, for who cannot see it
    std::string shown = {};
    bool chosen = false;
};

struct KioskRow {
    std::string label;
    std::string key = {};     // of a college
    std::optional<KioskMark> mark = {};
    voting::OptionId option = {};
    std::string cost = {};    // "1,200 €"
    bool chosen = false;
    std::string amount = {};  // "2 dots", "no. 1", "Good": what was given, in words
    int given = 0, most = 0;  // dots to draw; most 0: none are drawn
    KioskValue more = {}, less = {};  // what a touch puts there; of counts: of − and +
    std::vector<KioskValue> levels = {};  // to choose one from
    bool numbers = false;     // they are numbers
};

enum class KioskRows { none, colleges, tables, ticks, counts, levels, ranks, chosen, task };

// How a page begins.
enum class KioskSign { none, ballot, screen, pencil, wait, good, bad };

struct KioskView {
    KioskStep step = KioskStep::attract;
    std::string title, place;  // of the workshop
    KioskSign sign = KioskSign::none;
    std::string which;         // “Question 2 of 5”, of a questionnaire
    std::string heading;       // the question, or what has happened
    std::string detail;        // one sentence or two
    std::string left;          // "You have one left."
    std::string college;       // whose vote it is: the name
    std::optional<KioskMark> mark;
    KioskRows kind = KioskRows::none;
    std::vector<KioskRow> rows;
    std::string note;          // after the rows
    std::string receipt_label;
    std::vector<std::string> receipts;
    std::string warning;       // the host is away
    std::vector<KioskChoice> choices;  // the last one takes the room that is left
    std::string begin;         // "Touch to vote"; empty: nobody may begin
    KioskAct begins = KioskAct::begin;
    // The screen of a prototype that is tried out.
    struct Screen {
        std::string label;     // for who cannot see it
        float tall = 0;        // height in widths; 0: it is gone
        std::shared_ptr<const painting::Picture> pixels;  // null: `instead` is shown
        std::string picture;   // names the pixels
        std::string instead;
        std::optional<KioskTouch> touch;  // just now
        std::string told;      // about it: a sentence, or empty
    };
    std::optional<Screen> screen;
    struct Question {
        std::string label, text;
    };
    std::vector<Question> questions;
    std::string promise;       // above them: what is kept of who answers
    std::string foot;          // whether the vote is secret
    bool secret = false;
    bool gentle_motion = false;
    float left_of_page = -1;   // until it goes by itself, 1…0; negative: it stays
    struct Ask {
        std::string heading, detail, stay;
        int seconds = 0;
        float left = 1;
    };
    std::optional<Ask> ask;
};

// Pure.
KioskView kiosk_screen(const Station&, const KioskChart&, base::Milliseconds now,
                       const base::Words&);

// -- the parts of it about a ballot: ballot_view.cpp
void tell_ballot(KioskView&, const Station::OpenVote&, const KioskChart&, const base::Words&);
void tell_ballot_check(KioskView&, const Station::OpenVote&, const KioskChart&,
                       const base::Words&);

// -- the parts of it about a prototype: trying_view.cpp
void tell_trying_steps(KioskView&, const Station&, const KioskChart&, base::Milliseconds now,
                       const base::Words&);
// “This page goes away in 12 seconds.”, of so many since somebody was there.
void tell_time_left(KioskView&, const KioskChart&, base::Milliseconds of, base::Milliseconds now,
                    const base::Words&);

// -- the parts of it about who comes in and who writes: crowd_view.cpp
void tell_whose(KioskView&, const Station&, const KioskChart&);
void tell_crowd_steps(KioskView&, const Station&, const KioskChart&, base::Milliseconds now,
                      const base::Words&);

}  // namespace ui
