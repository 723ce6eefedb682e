#pragma once
// A voting station: one line to the host, one shell with the kiosk's screen. Like Desk it knows no
// window.

#include "app/surroundings.h"
#include "net/station.h"
#include "ui/app_shell.h"

namespace app {

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
    bool wants_to_quit() const { return quit_; }
    ui::Shell& shell() { return shell_; }

private:
    ui::World world();
    void look();  // at the line: fills station_, casts when the token has come
    void act(const ui::Action&);
    void leave(const std::string& pin);
    void use_language(const std::string& language);

    KioskDeskOptions options_;
    ui::Settings settings_;
    net::Station line_;
    ui::Shell shell_;
    ui::Station station_;
    std::optional<ui::CastHere> to_cast_;  // waits for its token
    workshop::VoteId voted_in_;            // the vote that to_cast_ was made for
    int wrong_pins_ = 0;
    base::Milliseconds locked_until_ = 0;
    bool quit_ = false;
};

}  // namespace app
