#pragma once
// What happens at a kiosk, as a state chart over plain values: each function takes the chart and
// what there is to know, and answers with the chart that follows. Clearing a person's choice is
// becoming `attract` again; the ballot itself is the app's by then.

#include "ui/world.h"

#include <optional>
#include <string>

namespace ui {

constexpr base::Milliseconds kiosk_idle_ms = 60 * base::second_ms;   // untouched, then it asks
constexpr base::Milliseconds kiosk_answer_ms = 20 * base::second_ms; // to say that one is there
constexpr base::Milliseconds kiosk_thanks_ms = 30 * base::second_ms; // to note the receipt
constexpr base::Milliseconds kiosk_arrived_ms = 8 * base::second_ms;  // to take it back
constexpr base::Milliseconds kiosk_late_ms = 10 * base::second_ms;   // then waiting is explained
constexpr base::Milliseconds kiosk_ring_ms = 600;  // that the place of a tap stays marked
// A second strike on what has just become something else is not meant (EN 301 549, 5.8).
constexpr base::Milliseconds kiosk_strike_ms = 500;

enum class KioskStep {
    attract,
    college, vote, check, sending, thanks, refused, closed,  // of a vote
    welcome, table, arrived,                                 // of who comes in
    writing, written, gone_on,                               // of an idea
    task, trying, questions, tried, broken                   // of a prototype that is tested
};

// What a person who begins has come for.
enum class KioskErrand { vote, arrival, idea };

// Where a finger touched the screen of a prototype, in parts of its width and height.
struct KioskTouch {
    base::Vec2 at;
    base::Milliseconds since = 0;
    bool operator==(const KioskTouch&) const = default;
};

struct KioskChart {
    KioskStep step = KioskStep::attract;
    base::Milliseconds since = 0;      // of this step
    base::Milliseconds active_at = 0;  // last sign of a person
    std::optional<base::Milliseconds> asked_at;  // “are you still there?” is on the screen
    KioskErrand errand = KioskErrand::vote;
    workshop::VoteId vote;             // that this person is giving to
    std::string college, table;
    workshop::ActivityId activity;     // whose promise the writer has read
    workshop::CrossingCell cell;       // that was asked about
    std::string idea;                  // as far as it is written
    voting::Marks marks;
    bool blank = false;                // checked as a blank vote; the marks stay, to come back to
    std::vector<std::string> receipts; // of this person's questions so far
    std::size_t unconfirmed = 0;       // that were sent, and not waited for
    std::size_t visits = 0;            // of screens of the prototype, before the one shown
    std::optional<base::Milliseconds> shown_at;  // since when it is; none: its picture is awaited
    std::optional<KioskTouch> touch;   // the last one on it
    Answers answers;                   // to the questions afterwards, as far as they are written
    // Questions of this person were sent before the one that is shown.
    bool has_answered() const { return unconfirmed > 0 || !receipts.empty(); }
    bool operator==(const KioskChart&) const = default;
};

// What the chart sees in one frame.
struct KioskSight {
    base::Milliseconds now = 0;  // steady
    const Station* station = nullptr;
    bool held = false;     // a finger is down, or somebody is typing
    bool touched = false;  // something came from a person
};

// Nobody may begin: the host is away, or no vote is open.
bool kiosk_open(const Station&);
// Who comes in is counted here, without another touch before.
bool kiosk_counts(const Station&);
// Ideas may be written.
bool kiosk_writes(const Station&);
// Nobody stands here yet.
bool kiosk_is_home(KioskStep);
// A prototype may be tried out.
bool kiosk_tests(const Station&);

// Time passes, news come in.
KioskChart followed(KioskChart, const KioskSight&);

// What people do. Each leaves the chart as it is when it is not possible now.
KioskChart begun(KioskChart, const KioskSight&);
KioskChart joined_college(KioskChart, const std::string& key, base::Milliseconds now);
KioskChart stepped(KioskChart, KioskStep, base::Milliseconds now);
KioskChart gone_back(KioskChart, const Station&, base::Milliseconds now);
// This value on an option, or none; nothing changes when the ballot may not hold it.
KioskChart marked(KioskChart, const workshop::BallotPaper&, voting::OptionId,
                  std::optional<std::int32_t> value);
KioskChart to_check(KioskChart, bool blank, base::Milliseconds now);
KioskChart to_change(KioskChart, base::Milliseconds now);  // from the check, or after a refusal
KioskChart sent(KioskChart, base::Milliseconds now);
// From a ballot that is on its way to the question after it, if there is one.
KioskChart went_on(KioskChart, const Station&, base::Milliseconds now);
KioskChart cleared(KioskChart, base::Milliseconds now);    // everything chosen is forgotten
KioskChart stayed(KioskChart, base::Milliseconds now);     // “I am still here”
// -- of who comes in and who writes: crowd_chart.cpp
// What the room does now decides where everybody begins.
KioskChart at_home(KioskChart, const Station&, base::Milliseconds now);
KioskChart heard_crowd(KioskChart, const Station&, base::Milliseconds now);
KioskChart to_idea(KioskChart, const KioskSight&);
KioskChart chose_college(KioskChart, const Station&, const std::string& key,
                         base::Milliseconds now);
KioskChart chose_table(KioskChart, const std::string& name, base::Milliseconds now);
KioskChart crowd_gone_back(KioskChart, const Station&, base::Milliseconds now);
KioskChart wrote(KioskChart, std::string text);
KioskChart sent_idea(KioskChart, base::Milliseconds now);
// The same person writes another one.
KioskChart to_another(KioskChart, const Station&, base::Milliseconds now);
// -- of a prototype
bool kiosk_is_trying(KioskStep);  // any step of it
KioskChart to_task(KioskChart, const KioskSight&);
KioskChart to_trying(KioskChart, base::Milliseconds now);
// A touch of the screen that is a tap for the host: shown long enough, nothing awaited.
bool kiosk_takes_tap(const KioskChart&, const Station&, base::Milliseconds now);
KioskChart tapped(KioskChart, base::Vec2 at, base::Milliseconds now);
KioskChart answered(KioskChart, std::size_t question, std::string text);
KioskChart to_tried(KioskChart, base::Milliseconds now);   // without an answer

// Milliseconds until followed() changes something by itself, or a second shown on the screen goes
// by; negative: never.
base::Milliseconds kiosk_due_in(const KioskChart&, base::Milliseconds now);

}  // namespace ui
