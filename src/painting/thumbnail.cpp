#include "painting/thumbnail.h"

#include "painting/canvas.h"
#include "painting/colour.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

bool usable(const ThumbnailCard& card) {
    return !card.rect.empty() && base::finite(card.rect.min()) && base::finite(card.rect.max());
}

void paint_table(cairo_t* cr, float width, float height, float radius) {
    // The lower corners lie outside: a caption follows there.
    rounded_rect(cr, {0, 0, width, height + radius}, radius);
    cairo_clip(cr);
    set_ink(cr, opaque(blended(palette::paper, palette::surface, 0.5)));
    cairo_paint(cr);
    const float step = std::max(height / 7, 8.0F);
    set_ink(cr, opaque(palette::line));
    for (float y = step / 2; y < height; y += step) {
        for (float x = step / 2; x < width; x += step) {
            cairo_new_sub_path(cr);
            cairo_arc(cr, x, y, std::max(step / 24, 0.9F), 0, 2 * std::numbers::pi);
        }
    }
    cairo_fill(cr);
}

}  // namespace

Picture board_thumbnail(const std::vector<ThumbnailCard>& cards, int width_px, int height_px,
                        float radius_px) {
    Canvas canvas(width_px, height_px);
    cairo_t* cr = canvas.cr();
    const auto width = static_cast<float>(width_px);
    const auto height = static_cast<float>(height_px);
    paint_table(cr, width, height, radius_px);
    base::Rect all;
    float widest = 1;
    for (const ThumbnailCard& card : cards) {
        if (!usable(card)) continue;
        all = base::united(all, card.rect);
        widest = std::max(widest, card.rect.w);
    }
    if (all.empty()) return canvas.picture();
    const float margin = height * 0.12F;
    const float scale = std::min({(width - 2 * margin) / all.w, (height - 2 * margin) / all.h,
                                  width / 3 / widest});
    const base::Vec2 centre = all.centre();
    std::size_t drawn = 0;
    for (const ThumbnailCard& card : cards) {
        if (!usable(card) || ++drawn > thumbnail_cards_max) continue;
        const base::Rect& r = card.rect;
        const base::Rect seen{(r.x - centre.x) * scale + width / 2,
                              (r.y - centre.y) * scale + height / 2,
                              std::max(r.w * scale, 1.0F), std::max(r.h * scale, 1.0F)};
        const float radius = std::min(seen.w, seen.h) * 0.1F;
        base::Rect shade = seen;
        shade.y += std::clamp(seen.h * 0.03F, 0.7F, 2.0F);
        fill_rounded(cr, shade, radius, with_alpha(palette::ink, 0x1E));
        fill_rounded(cr, seen, radius, opaque(card.rgb));
    }
    return canvas.picture();
}

}  // namespace painting
