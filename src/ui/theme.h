#pragma once
// Paper, ink and one green: the whole look as named data. Colours are 0xRRGGBB, lengths are pixels
// of a 1080p screen, durations milliseconds. A test computes the contrast of every pair in use.

#include "base/geometry.h"
#include "base/time.h"
#include "workshop/words.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace ui {

using Rgb = std::uint32_t;

struct Theme {
    const char* key;   // "paper"; what settings store
    const char* name;  // English key, marked with msg()
    Rgb paper, dots, surface, neutral, line, edge;  // edge: outlines that must be seen (3:1)
    Rgb ink, ink_soft;
    Rgb accent, on_accent, accent_soft;  // ink is read on accent_soft
    Rgb danger, on_danger, danger_soft;
    Rgb focus;
    Rgb card_ink, card_ink_soft;  // on every card paper
    std::array<Rgb, workshop::colour_count> card_papers;
    std::array<Rgb, 6> grades;  // worst to best
    float shadow_opacity;       // of the strongest shadow; 0: outlines instead
    bool dark;

    Rgb card_paper(workshop::Colour colour) const { return card_papers[std::size_t(colour)]; }
};

// paper, high contrast light, high contrast dark, low contrast. The first is the default.
std::span<const Theme> themes();
// Paper when unknown. A kiosk's paper has the same colours with more contrast, at least 10:1.
const Theme& find_theme(const std::string& key, bool kiosk = false);

// The colours a session gives to its colleges, in order.
std::span<const Rgb> college_colours();

// `colour` moved towards the end of the scale that shows on `background` until the contrast is
// reached: for colours that people chose.
Rgb legible(Rgb colour, Rgb background, double contrast_min);
// Card ink or white, whichever reads better on this colour.
Rgb ink_on(const Theme&, Rgb background);

namespace space {
constexpr float hair = 4, tight = 8, small = 12, normal = 16, wide = 24, large = 32, huge = 48,
                vast = 64;
}
namespace radius {
constexpr float card = 8, field = 12, bar = 22, panel = 24;
}
// How far things lie above the paper, and the shadow of each.
enum class Lift { none, rest, panel, lifted };
struct ShadowLook {
    float blur, drop, alpha;  // design pixels; alpha of a theme with full shadows
};
constexpr std::array<ShadowLook, 4> shadow_looks = {
    {{0, 0, 0}, {10, 1, 0.12F}, {18, 3, 0.10F}, {34, 8, 0.22F}}};
constexpr float full_shadow_opacity = 0.22F;
constexpr float lifted_scale = 1.05F;  // of a card in somebody's hand

// A press shows at once; what moves by itself eases out.
namespace motion_ms {
constexpr base::Milliseconds standard = 140, settle = 220;
}
constexpr float target_mm = 9;
constexpr float kiosk_target_mm = 12.7F;
constexpr float low_reach_part = 0.6F;  // of the height, from the lower edge
constexpr float target_px = 48;  // at 1080p, where millimetres are not known

// The type scale, px at 1080p.
enum class Type { mark, note, card, body, lead, section, title, page, timer };
constexpr std::array<float, 9> type_px = {13, 15, 17, 20, 24, 32, 46, 58, 64};

// How design pixels become screen pixels. Text size enlarges everything, as a browser's zoom does:
// layouts reflow and scroll.
struct Metrics {
    float scale = 1;
    float mm_per_px = 0.2646F;  // 96 dpi unless told
    float target_px = 48;       // screen pixels: smallest side of what a finger must hit
    float px(float design_px) const { return design_px * scale; }
};

// text_percent is 100 to 200; kiosks have larger targets.
Metrics metrics_for(base::Vec2 screen_px, int text_percent, float mm_per_px, bool kiosk);

}  // namespace ui
