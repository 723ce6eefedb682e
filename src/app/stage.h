#pragma once
// Where a script plays: the shared screen and kiosks, each a real interface without a display, in
// one virtual time. Nothing moves but when the player says so; only the network is real.

#include "app/commands.h"
#include "app/desk.h"
#include "app/display.h"
#include "app/kiosk_desk.h"

#include <atomic>
#include <condition_variable>
#include <map>

namespace app {

// Time that the script tells, read from other threads too. The wall's clock, which the journal
// stamps, moves only when the script says so: however long the network takes, the same script
// makes the same file. What moves on the screen follows the steady clock, frame by frame.
class ToldTime {
public:
    base::Milliseconds wall() const { return wall_; }
    base::Milliseconds steady() const { return steady_; }
    void set_wall(base::Milliseconds now) { wall_ = now; }
    void pass(base::Milliseconds by) { wall_ += by; }
    void run(base::Milliseconds by) { steady_ += by; }

private:
    std::atomic<base::Milliseconds> wall_ = 0, steady_ = 1000;
};

struct StageOptions {
    Folders folders;
    session::Surroundings surroundings;
    std::string out;  // folder of the pictures
    Picture picture;
    std::string language = "fr";
    ui::Settings settings;
};

class Stage {
public:
    explicit Stage(StageOptions);
    ~Stage();

    ToldTime& time() { return time_; }
    Desk& desk() { return *desk_; }
    // Opens a kiosk joined to the desk's room; the room must be open.
    void open_kiosk(int width_px, int height_px);
    // "wall" or "kiosk": where events go, what is looked at.
    void look_at(const std::string& place);
    ui::Shell& shell();
    ui::Clipboard& clipboard() { return *wall_.clipboard; }
    int width_px() const;
    int height_px() const;

    void give(const input::Event&);
    void frame();                            // of everything that is open
    void advance(base::Milliseconds by_ms);  // the steady clock, frame by frame
    void pass(base::Milliseconds by_ms);     // both clocks; what stands still is skipped
    void settle();                           // frames at rest until nothing is due at once
    // Real waiting, for the network: frames while the clock stands, until it is so or the real time
    // is up. True if it came to be so.
    template <class Until>
    bool await(Until until, base::Milliseconds real_ms) {
        const base::Milliseconds give_up = real_now() + real_ms;
        while (!until()) {
            if (real_now() > give_up) return false;
            wait_for_wake();
            frame();
        }
        return true;
    }
    // The picture on the screen looked at, out/name.png; answers with its path.
    std::string shot(const std::string& name);

private:
    static base::Milliseconds real_now();
    void wait_for_wake();
    void wake();

    StageOptions options_;
    ToldTime time_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool awake_ = false;
    Display wall_, kiosk_display_;
    ImDrawData* wall_picture_ = nullptr;
    ImDrawData* kiosk_picture_ = nullptr;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<KioskDesk> kiosk_;
    bool at_kiosk_ = false;
};

}  // namespace app
