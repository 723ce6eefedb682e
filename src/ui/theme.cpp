#include "ui/theme.h"

#include "base/words.h"
#include "painting/colour.h"

#include <algorithm>

namespace ui {
namespace {

namespace palette = painting::palette;
using base::msg;

constexpr std::array<Rgb, 8> strong_papers = {0xFFEFB8, 0xFFE0E5, 0xE0EEFF, 0xE0F6E1,
                                              0xFFE8CF, 0xEFE7FF, 0xFFFFFF, 0xF2F0EC};
constexpr std::array<Rgb, 8> calm_papers = {0xEBDCAB, 0xE8CACE, 0xCAD6E6, 0xCBDECC,
                                            0xE8D2B8, 0xD9D1E8, 0xEFEAE0, 0xDAD5CC};

const std::array<Theme, 4>& all_themes() {
    static const std::array<Theme, 4> table = {{
        {.key = "paper", .name = msg("Paper"),
         .paper = palette::paper, .dots = 0xD3C8B4, .surface = palette::surface,
         .neutral = palette::neutral, .line = palette::line, .edge = 0x857A69,
         .ink = palette::ink, .ink_soft = palette::ink_soft,
         .accent = palette::accent, .on_accent = 0xFFFFFF, .accent_soft = palette::accent_soft,
         .danger = palette::danger, .on_danger = 0xFFFFFF, .danger_soft = 0xFBE3DF,
         .focus = 0x1D5FD1, .card_ink = palette::ink, .card_ink_soft = 0x4A4338,
         .card_papers = palette::card_papers, .grades = palette::grades,
         .shadow_opacity = 0.22F, .dark = false},
        {.key = "light", .name = msg("High contrast, light"),
         .paper = 0xFFFFFF, .dots = 0xC8C8C8, .surface = 0xFFFFFF,
         .neutral = 0xF0F0F0, .line = 0x595959, .edge = 0x000000,
         .ink = 0x000000, .ink_soft = 0x262626,
         .accent = 0x05463C, .on_accent = 0xFFFFFF, .accent_soft = 0xDDF3EE,
         .danger = 0x8C1008, .on_danger = 0xFFFFFF, .danger_soft = 0xFFE9E6,
         .focus = 0x0040B0, .card_ink = 0x000000, .card_ink_soft = 0x262626,
         .card_papers = strong_papers, .grades = palette::grades,
         .shadow_opacity = 0, .dark = false},
        {.key = "dark", .name = msg("High contrast, dark"),
         .paper = 0x000000, .dots = 0x4A4A4A, .surface = 0x000000,
         .neutral = 0x1E1E1E, .line = 0xA6A6A6, .edge = 0xFFFFFF,
         .ink = 0xFFFFFF, .ink_soft = 0xDEDEDE,
         .accent = 0x7CF0D8, .on_accent = 0x000000, .accent_soft = 0x0B332C,
         .danger = 0xFFA79E, .on_danger = 0x000000, .danger_soft = 0x3B0B07,
         .focus = 0xFFE14D, .card_ink = 0x000000, .card_ink_soft = 0x262626,
         .card_papers = palette::card_papers, .grades = palette::grades,
         .shadow_opacity = 0, .dark = true},
        {.key = "calm", .name = msg("Low contrast"),
         .paper = 0xE6DFD2, .dots = 0xCBC2B2, .surface = 0xECE6DB,
         .neutral = 0xDCD5C8, .line = 0xCFC6B6, .edge = 0x7D7466,
         .ink = 0x453F37, .ink_soft = 0x554E45,
         .accent = 0x2C6157, .on_accent = 0xF4F1EA, .accent_soft = 0xCFDDD7,
         .danger = 0x93342C, .on_danger = 0xF7F0EC, .danger_soft = 0xEBD3CC,
         .focus = 0x2F5FA8, .card_ink = 0x453F37, .card_ink_soft = 0x4F483F,
         .card_papers = calm_papers, .grades = palette::grades,
         .shadow_opacity = 0.12F, .dark = false},
    }};
    return table;
}

Theme strong_paper() {
    Theme theme = all_themes().front();
    theme.ink_soft = 0x3A342B;
    theme.accent = 0x05463C;
    theme.danger = 0x7A130D;
    theme.edge = 0x6B6152;
    return theme;
}

}  // namespace

std::span<const Theme> themes() { return all_themes(); }

const Theme& find_theme(const std::string& key, bool kiosk) {
    static const Theme kiosk_paper = strong_paper();
    const auto& all = all_themes();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Theme& theme) { return theme.key == key; });
    const Theme& found = it == all.end() ? all.front() : *it;
    return kiosk && &found == &all.front() ? kiosk_paper : found;
}

std::span<const Rgb> college_colours() { return palette::colleges; }

Rgb legible(Rgb colour, Rgb background, double contrast_min) {
    const bool to_white =
        painting::contrast(background, 0xFFFFFF) > painting::contrast(background, 0x000000);
    for (int step = 0; step <= 20; ++step) {
        const Rgb tried = painting::blended(colour, to_white ? 0xFFFFFF : 0x000000, step / 20.0);
        if (painting::contrast(tried, background) >= contrast_min) return tried;
    }
    return to_white ? 0xFFFFFF : 0x000000;
}

Rgb ink_on(const Theme& theme, Rgb background) {
    const double dark = painting::contrast(theme.card_ink, background);
    return dark >= painting::contrast(0xFFFFFF, background) ? theme.card_ink : 0xFFFFFF;
}

Metrics metrics_for(base::Vec2 screen_px, int text_percent, float mm_per_px, bool kiosk) {
    const float shorter = std::min(screen_px.x, screen_px.y);
    const float longer = std::max(screen_px.x, screen_px.y);
    const float fit = std::clamp(std::min(shorter / 1080, longer / 1920), 0.7F, 4.F);
    Metrics metrics;
    metrics.scale = fit * float(std::clamp(text_percent, 100, 200)) / 100;
    metrics.mm_per_px = mm_per_px;
    const float least_px = (kiosk ? kiosk_target_mm : target_mm) / mm_per_px;
    metrics.target_px = std::max(target_px * fit, std::min(least_px, shorter / 6));
    return metrics;
}

}  // namespace ui
