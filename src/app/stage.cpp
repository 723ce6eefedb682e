#include "app/stage.h"

#include <chrono>
#include <filesystem>

namespace app {
namespace {

constexpr base::Milliseconds frame_ms = 16;
constexpr base::Milliseconds real_wait_ms = 20;
constexpr int settle_frames_max = 200;

using base::msg;

}  // namespace

Stage::Stage(StageOptions options) : options_(std::move(options)) {
    std::filesystem::create_directories(options_.out);
    wall_ = make_display(options_.picture);
    DeskOptions desk;
    desk.folders = options_.folders;
    desk.surroundings = options_.surroundings;
    desk.clock = [this] { return time_.wall(); };
    desk.steady = [this] { return time_.steady(); };
    desk.settings = options_.settings;
    desk.settings.language = options_.language;
    desk.keep_settings = false;
    desk.utc_offset_minutes = 60;
    desk.photos = PhotoDesk::Working::at_once;
    desk.wake = [this] { wake(); };
    desk_ =
        std::make_unique<Desk>(std::move(desk), *wall_.store, *wall_.clipboard, ui::ShellOptions{});
    desk_->shell().resize(options_.picture.width_px, options_.picture.height_px);
}

Stage::~Stage() {
    kiosk_.reset();
    desk_.reset();
}

void Stage::open_kiosk(int width_px, int height_px) {
    if (!desk_->room()) {
        throw base::Failure({"no_room", msg("The room must be open before a kiosk can join."), {}});
    }
    kiosk_.reset();  // an earlier one draws on its own display
    kiosk_display_ = make_display({width_px, height_px, options_.picture.renderer});
    KioskDeskOptions kiosk;
    kiosk.folders = options_.folders;
    kiosk.random = options_.surroundings.random;
    kiosk.clock = [this] { return time_.wall(); };
    kiosk.steady = [this] { return time_.steady(); };
    kiosk.mm_per_px = kiosk_mm_per_px;
    kiosk.settings = options_.settings;
    kiosk.settings.language = options_.language;
    kiosk.host = desk_->room()->url();
    kiosk.code = desk_->room()->code();
    kiosk.name = "Borne 1";
    kiosk.wake = [this] { wake(); };
    kiosk_ = std::make_unique<KioskDesk>(std::move(kiosk), *kiosk_display_.store,
                                         *kiosk_display_.clipboard);
    kiosk_->shell().resize(width_px, height_px);
}

void Stage::look_at(const std::string& place) {
    if (place == "kiosk" && !kiosk_) {
        throw base::Failure({"no_kiosk", msg("No kiosk is open."), {}});
    }
    at_kiosk_ = place == "kiosk";
}

ui::Shell& Stage::shell() { return at_kiosk_ ? kiosk_->shell() : desk_->shell(); }

int Stage::width_px() const { return (at_kiosk_ ? kiosk_display_ : wall_).window->width_px(); }
int Stage::height_px() const { return (at_kiosk_ ? kiosk_display_ : wall_).window->height_px(); }

void Stage::give(const input::Event& event) { shell().take(event); }

void Stage::frame() {
    wall_picture_ = &desk_->frame();
    if (kiosk_) kiosk_picture_ = &kiosk_->frame();
}

void Stage::advance(base::Milliseconds by_ms) {
    for (; by_ms > 0; by_ms -= frame_ms) {
        time_.run(std::min(by_ms, frame_ms));
        frame();
    }
}

void Stage::pass(base::Milliseconds by_ms) {
    while (by_ms > 0) {
        // Far from any change the frames would all be the same: on to the last second.
        const bool still = desk_->next_frame_in() != 0 && (!kiosk_ || kiosk_->next_frame_in() != 0);
        const base::Milliseconds step = still && by_ms > 2 * base::second_ms
                                            ? by_ms - base::second_ms
                                            : std::min(by_ms, frame_ms);
        time_.pass(step);
        time_.run(step);
        by_ms -= step;
        frame();
    }
}

void Stage::settle() {
    for (int i = 0; i < settle_frames_max; ++i) {
        advance(frame_ms);
        if (desk_->next_frame_in() != 0 && (!kiosk_ || kiosk_->next_frame_in() != 0)) return;
    }
}

base::Milliseconds Stage::real_now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void Stage::wake() {
    {
        const std::lock_guard lock(mutex_);
        awake_ = true;
    }
    woken_.notify_one();
}

void Stage::wait_for_wake() {
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, std::chrono::milliseconds(real_wait_ms), [this] { return awake_; });
    awake_ = false;
}

std::string Stage::shot(const std::string& name) {
    settle();
    return write_picture(at_kiosk_ ? kiosk_display_ : wall_,
                         at_kiosk_ ? *kiosk_picture_ : *wall_picture_, shell().background(),
                         options_.out, name);
}

}  // namespace app
