#pragma once
// Every page of a kiosk, for pictures: its screen with what a host would tell it, and nobody's
// vote. Nothing is sent anywhere.

#include "app/display.h"
#include "app/kiosk_desk.h"
#include "app/surroundings.h"
#include "ui/app_shell.h"
#include "workshop/state.h"

#include <vector>

namespace app {

class KioskGallery {
public:
    // The vote is the session's last one; without any, the kiosk waits for one to open. So is the
    // test of a prototype, of which its first screen is shown.
    KioskGallery(const workshop::State&, const base::Words&, ui::Settings, platform::Renderer,
                 std::string out);

    // Answers with the paths of the pictures, in the order a person meets the pages.
    std::vector<std::string> shoot();

private:
    void shoot_vote();
    void shoot_test();
    void shoot_arrival();
    void shoot_writing();
    void shot(const std::string& name);
    ImDrawData& settled();
    void frame();
    void tap(const std::string& label);
    ui::World world() const;

    Display display_;
    ui::Shell shell_;
    ui::Settings settings_;
    ui::Station station_;
    ui::Station::Run run_;  // of the last test; without a task: there was none
    ImDrawData* picture_ = nullptr;
    base::Milliseconds now_ = 1000;
    std::int64_t next_finger_ = 1;
    std::string out_;
    std::vector<std::string> pictures_;
};

}  // namespace app
