#include "ui/screens/board/pane.h"

#include "input/glide.h"
#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float fit_margin_px = 60;  // design pixels around everything
constexpr base::Milliseconds flight_ms = 450;

}  // namespace

void Pane::place(const Kit& kit, base::Rect viewport, int number, int panes) {
    const bool only_looking = view_.only_looking;
    view_ = BoardView::view(kit, view_.camera, viewport);
    view_.only_looking = only_looking;
    view_.pane = number;
    view_.panes = panes;
}

void Pane::show_all(const Kit& kit, const board::Layout& layout, base::Rect free_px) {
    const float closest = std::max(board::fit_zoom_max, kit.metrics().scale);
    const base::Rect room = base::grown(view_.viewport_px, -kit.px(fit_margin_px));
    const base::Rect clear = layout.bounds().empty() ? room : common(room, free_px);
    view_.camera = board::fitted(layout.bounds(), clear.empty() ? room : clear, 0, closest);
    framed_ = true;
    see_all_ = false;
}

bool Pane::moving() const {
    return fling_px_s_.x != 0 || fling_px_s_.y != 0 || see_all_ || flight_;
}

void Pane::stop() {
    fling_px_s_ = {};
    part_px_ = {};
    flight_.reset();
}

// Panning goes by whole pixels: everything steps together, and letters stay sharp.
void Pane::move(board::CameraMove move, const board::Layout& layout) {
    if (move.zoom == 1 && base::finite(move.pan_px)) {
        const base::Vec2 wanted = move.pan_px + part_px_;
        move.pan_px = {std::round(wanted.x), std::round(wanted.y)};
        part_px_ = wanted - move.pan_px;
    }
    view_.camera =
        board::clamped(board::moved(view_.camera, move), layout.bounds(), view_.viewport_px);
}

void Pane::fling(base::Vec2 px_s, base::Milliseconds now) {
    fling_px_s_ = px_s;
    glided_at_ = now;
}

void Pane::show(base::Vec2 board, base::Rect free_px, float zoom_min) {
    stop();
    view_.camera.zoom = std::clamp(view_.camera.zoom, zoom_min, board::zoom_max);
    view_.camera.origin = board - free_px.centre() / view_.camera.zoom;
}

void Pane::fly_to(base::Rect board, base::Rect room_px, float closest, Kit& kit,
                  base::Milliseconds now) {
    stop();
    flight_ = Flight{view_.camera, board::fitted(board, room_px, 0, closest),
                     kit.motion().reduced() ? now - flight_ms : now};
}

void Pane::go_on(const board::Layout& layout, base::Milliseconds now) {
    if (flight_) {
        const float part = std::clamp(float(now - flight_->since) / float(flight_ms), 0.F, 1.F);
        const float eased = 1 - (1 - part) * (1 - part) * (1 - part);
        view_.camera = part >= 1 ? flight_->to
                                 : board::between(flight_->from, flight_->to, view_.viewport_px,
                                                  eased);
        if (part >= 1) flight_.reset();
        return;
    }
    if (!moving()) return;
    const input::Glide on = input::glide(fling_px_s_, now - glided_at_);
    glided_at_ = now;
    fling_px_s_ = on.velocity_px_s;
    if (on.moved_px.x != 0 || on.moved_px.y != 0) move({on.moved_px, {}, 1}, layout);
}

}  // namespace ui
