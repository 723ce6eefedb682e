#include "ui/zone_view.h"

#include "ui/frame_view.h"
#include "ui/layout.h"
#include "workshop/prototype.h"

#include <cmath>

namespace ui {
namespace {

constexpr float zone_opacity = 0.08F;
constexpr float tap_px = 11;      // design pixels, radius
constexpr float digits_px = 15;

std::string title_of_screen(const base::Words& words, const workshop::State& state,
                            workshop::FrameId id) {
    const auto found = state.frames.find(id);
    return found == state.frames.end() ? std::string() : title_of(words, found->second);
}

// A tap that hit is a disc, one beside every zone a cross: told without colour.
void draw_tap(Kit& kit, base::Vec2 px, bool hit, bool hesitated) {
    const float r = kit.px(tap_px);
    const Rgb rgb = hit ? kit.theme().accent : kit.theme().danger;
    if (hesitated) kit.arc(px, r * 1.7F, kit.px(2.5F), 0, 1, rgb);
    if (hit) {  // seen on dark buttons, too
        kit.disc(px, r + kit.px(2.5F), kit.theme().surface);
        return kit.disc(px, r, rgb);
    }
    const float arm = r * 0.8F;
    kit.line(px - base::Vec2{arm, arm}, px + base::Vec2{arm, arm}, rgb, kit.px(3.5F));
    kit.line(px + base::Vec2{-arm, arm}, px + base::Vec2{arm, -arm}, rgb, kit.px(3.5F));
}

}  // namespace

void draw_zone(Kit& kit, const workshop::State& state, const board::ZoneShape& shape, Rgb ring) {
    const workshop::Zone* zone = state.zone(shape.zone);
    if (!zone) return;
    const Theme& theme = kit.theme();
    const workshop::FrameId to = workshop::target_of(state, *zone);
    const Rgb rgb = shape.holder ? ring : to ? theme.accent : theme.ink_soft;
    kit.fill(shape.px, rgb, kit.px(4), zone_opacity);
    kit.outline(shape.px, rgb, kit.px(4), kit.px(shape.holder || shape.selected ? 4 : 2));
    const base::Rect whole = base::united(shape.tag_px, shape.grip_px);
    const base::Rect face = inset(whole, 0, whole.h * 0.12F);
    kit.fill(face, rgb, face.h / 2);
    const std::string label =
        to ? kit.words().say("to {screen}", {{"screen", title_of_screen(kit.words(), state, to)}})
           : kit.words().say("leads nowhere yet");
    base::Rect inside = inset(face, face.h * 0.4F, 0);
    inside.w -= shape.grip_px.w * 0.6F;
    kit.ink(inside, label, {.weight = 600, .ink = theme.surface, .upright = Upright::middle,
                            .max_lines = 1, .size_px = digits_px});
    const base::Vec2 corner = face.max() - base::Vec2{face.h * 0.3F, face.h * 0.3F};
    kit.line(corner - base::Vec2{face.h * 0.35F, 0}, corner, theme.surface, kit.px(2));
    kit.line(corner - base::Vec2{0, face.h * 0.35F}, corner, theme.surface, kit.px(2));
    kit.record(Role::card, label, shape.tag_px, {}, shape.holder != 0);
}

workshop::TestId test_to_show(const workshop::State& state) {
    if (const workshop::PrototypeTest* open = state.open_test()) return open->id;
    return state.tests.empty() ? workshop::TestId{} : state.tests.rbegin()->first;
}

void draw_taps(Kit& kit, const workshop::State& state, workshop::TestId test,
               const board::View& view, base::Milliseconds now) {
    for (const auto& [id, run] : state.runs) {
        if (run.test != test) continue;
        for (const workshop::Tap& tap : run.taps) {
            const workshop::Frame* screen = state.frame(tap.screen);
            if (!screen) continue;
            const base::Vec2 px = view.camera.to_px(screen->at.min() + tap.at);
            if (!view.viewport_px.contains(px)) continue;
            draw_tap(kit, px, bool(tap.hit), tap.after_ms > workshop::hesitation_ms);
        }
    }
    for (const workshop::ScreenFacts& facts : workshop::facts_of(state, test, now).screens) {
        const workshop::Frame* screen = state.frame(facts.screen);
        if (!screen) continue;
        const base::Rect px = view.camera.to_px(screen->at);
        const std::string said = screen_sentence(kit.words(), facts);
        const std::string stay = stay_sentence(kit.words(), facts);
        const TextLook look{.weight = 600, .ink = kit.theme().ink, .align = painting::Align::centre,
                            .size_px = 17};
        const float wide = std::max(px.w, kit.px(220));
        const base::Vec2 size = kit.measure(said, look, wide);
        const base::Vec2 below = stay.empty() ? base::Vec2{} : kit.measure(stay, look, wide);
        const float width = std::ceil(std::max(size.x, below.x)) + kit.px(28);
        base::Rect box{px.centre().x - width / 2, px.bottom() + kit.px(8), width,
                       size.y + below.y + kit.px(12)};
        if (!box.overlaps(view.viewport_px)) continue;
        kit.sheet(box, kit.theme().surface, kit.px(10), Lift::rest);
        box = inset(box, kit.px(12), kit.px(6));
        kit.text(cut_top(box, size.y), said, look);
        if (!stay.empty()) kit.text(box, stay, look);
    }
}

}  // namespace ui
