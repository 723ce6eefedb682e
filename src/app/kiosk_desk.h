#pragma once
// A voting station: one line to the host, one shell with the kiosk's screen. Like Desk it knows no
// window.

#include "app/surroundings.h"
#include "net/station.h"
#include "ui/app_shell.h"

#include <deque>

namespace app {

constexpr std::size_t ballots_waiting_max = 32;  // for their voting right; one more is refused

constexpr float kiosk_mm_per_px = 25.4F / 102;  // a 21.5-inch screen of 1080 × 1920

struct KioskDeskOptions {
    Folders folders;
    base::RandomBytes random;
    Clock clock;   // of the wall
    Clock steady;  // for motion and for idleness
    ui::Settings settings;
    std::string host, code, name, outbox;
    std::string pin;  // leaves the kiosk
    float mm_per_px = 0.2646F;
    std::function<void()> wake;  // from any thread: something is to be done
};

class KioskDesk {
public:
    // Throws base::Failure: the address is none, the outbox cannot be read.
    KioskDesk(KioskDeskOptions, ui::TextureStore&, ui::Clipboard&);

    void take(const input::Event& event) { shell_.take(event); }
    ImDrawData& frame();
    base::Milliseconds next_frame_in();
    bool wants_to_quit() const { return quit_ || !turned_away_.empty(); }
    // The host's sentence when it never let this kiosk in: another code is needed. Empty otherwise.
    const std::string& turned_away() const { return turned_away_; }
    ui::Shell& shell() { return shell_; }

private:
    // A ballot on its way: first it needs a voting right from the host, then it goes into the
    // line's outbox. Whoever cast it may leave at any time; it goes on.
    struct Ballot {
        ui::CastHere what;
        bool here = true;    // the person waits for the receipt
        bool asked = false;  // for its voting right
        bool given = false;  // to the line
    };
    ui::World world();
    void look();  // at the line: fills station_, moves the first ballot on
    void look_at_room(const net::StationView&);
    void move_on(const net::StationView&);
    void tell_ballot(const net::StationView&);
    void tell_run(const net::RunView&);
    void show_picture(const net::RunView&);
    void act(const ui::Action&);
    void tell_said(const net::SayView&);
    void carry_out(const ui::ArriveHere&);
    void carry_out(const ui::TakeArrivalBack&);
    void carry_out(const ui::WriteHere&);
    void carry_out(const ui::BeginRun&);
    void carry_out(const ui::TapHere&);
    void carry_out(const ui::EndRunHere&);
    void carry_out(const ui::TellHere&);
    void carry_out(const ui::LeaveRun&);
    void cast(const ui::CastHere&);
    void next_person();
    void leave(const std::string& pin);
    bool may_leave();
    void use_language(const std::string& language);

    KioskDeskOptions options_;
    ui::Settings settings_;
    net::Station line_;
    ui::Shell shell_;
    ui::Station station_;
    std::deque<Ballot> ballots_;  // the first is being worked on; the last may have its person here
    std::string full_;            // a sentence: this kiosk takes no more ballots now
    std::size_t outbox_ = 0;      // given, and not acknowledged by the host
    bool warned_ = false;         // that ballots wait here, to whoever wanted to leave
    std::uint64_t runs_begun_ = 0;
    std::uint64_t said_ = 0;     // what was told of people and ideas, counted
    bool said_here_ = false;     // whom the last of it is about stands here
    std::shared_ptr<const std::string> png_;  // that station_.run.pixels were made of
    int wrong_pins_ = 0;
    base::Milliseconds locked_until_ = 0;
    bool quit_ = false;
    std::string turned_away_;
};

}  // namespace app
