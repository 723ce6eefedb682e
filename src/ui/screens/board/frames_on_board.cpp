// The board's frames on this screen: the strip that leads to them, and one presented alone.

#include "ui/layout.h"
#include "ui/screens/board/board.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float steps_bar_height = 96;    // design pixels, below a presented frame
constexpr float presented_margin = 36;    // around it
constexpr float gone_to_margin = 90;
constexpr float veil_opacity = 0.93F;
constexpr float clear_part_min = 0.35F;    // of the height of the window

}  // namespace

base::Rect steps_bar(const Kit& kit) {
    base::Rect screen = kit.screen();
    return cut_bottom(screen, std::max(kit.px(steps_bar_height), kit.target() + kit.px(24)));
}

// What shows the board: below the bar, or all of the screen above the steps of a presentation.
base::Rect BoardScreen::viewport(Kit& kit, const workshop::State& state) {
    base::Rect screen = kit.screen();
    if (frames_.presented(state)) cut_bottom(screen, steps_bar(kit).h);
    else cut_top(screen, top_bar_height(kit));
    return screen;
}

// The camera goes to the frame that is presented, once: then it is moved as ever.
void BoardScreen::follow_presented(Kit& kit, const World& world) {
    const workshop::Frame* frame = frames_.presented(*world.state);
    const std::pair now = frame ? std::pair(frame->id, frame->at)
                                : std::pair<workshop::FrameId, base::Rect>{};
    if (now == shown_frame_) return;
    shown_frame_ = now;
    if (!frame) return;
    const base::Rect whole = base::united(frame->at, workshop::name_rect(*frame, {}));
    pane().fly_to(whole, grown(pane().view().viewport_px, -kit.px(presented_margin)),
                  board::zoom_max, kit, world.steady_now);
}

// Arrows and Escape while a frame is presented.
bool BoardScreen::take_step(const input::Key& key, const workshop::State& state) {
    if (!frames_.presenting() || !key.down) return false;
    switch (key.code) {
        case input::KeyCode::left: frames_.step(state, -1); return true;
        case input::KeyCode::right: frames_.step(state, 1); return true;
        case input::KeyCode::escape: frames_.leave(); return true;
        default: return false;
    }
}

// What lies around it steps back.
void BoardScreen::veil_around_presented(Kit& kit, const workshop::State& state) {
    const workshop::Frame* frame = frames_.presented(state);
    if (!frame) return;
    const board::View& view = pane().view();
    const base::Rect whole = grown(view.camera.to_px(frame->at), kit.px(6));
    const float top = board::frame_title_px(*frame, view).y;
    const base::Rect all = view.viewport_px;
    const Rgb paper = kit.theme().paper;
    const auto veil = [&](base::Rect part) {
        part = common(part, all);
        if (!part.empty()) kit.fill(part, paper, 0, veil_opacity);
    };
    veil({all.x, all.y, all.w, top - all.y});
    veil({all.x, whole.bottom(), all.w, all.bottom() - whole.bottom()});
    veil({all.x, top, whole.x - all.x, whole.bottom() - top});
    veil({whole.right(), top, all.right() - whole.right(), whole.bottom() - top});
}

// Below the instruction, and above what stands at the foot where that leaves room enough; a title
// is never lower than a finger needs, however small its frame is seen.
base::Rect BoardScreen::clear_of_words(Kit& kit, const World& world) {
    const board::View& view = pane().view();
    const BoardWords words = board_screen(world, kit.words(), layout_, false);
    base::Rect clear = common(view.viewport_px, between_words(kit, words));
    if (clear.h < view.viewport_px.h * clear_part_min) {
        clear.h = view.viewport_px.bottom() - clear.y;
    }
    cut_top(clear, view.target_px, 0);
    return grown(clear, -kit.px(space::normal));
}

// Many are larger than the window, or found no room in it: who asked for one sees all of it.
void BoardScreen::place_template(const board::Ask& ask, Kit& kit, const World& world,
                                 Wishes& wishes) {
    const base::Rect at = workshop::rect_of(ask.placing);
    const workshop::Actor actor = board::actor_of(ask.hand);
    remember(actor);
    wishes.intend(ask.placing, actor);
    const base::Rect clear = clear_of_words(kit, world);
    const board::Camera& camera = pane().camera();
    const base::Rect px = camera.to_px(at);
    if (clear.contains(px.min()) && clear.contains(px.max())) return;
    pane().fly_to(at, clear, camera.zoom, kit, world.steady_now);
}

void BoardScreen::draw_frames(Kit& kit, const World& world, bool may_order, Wishes& wishes) {
    const FramesPanel::Chosen chosen =
        frames_.draw_strip(kit, beside(kit, strip_width), *world.state, layout_, may_order);
    if (chosen.order) wishes.intend(*chosen.order);
    const workshop::Frame* frame = chosen.go ? world.state->frame(*chosen.go) : nullptr;
    if (!frame) return;
    const float closest = std::max(board::fit_zoom_max, kit.metrics().scale);
    pane().fly_to(base::united(frame->at, workshop::name_rect(*frame, {})),
                  grown(pane().view().viewport_px, -kit.px(gone_to_margin)), closest, kit,
                  world.steady_now);
}

}  // namespace ui
