#include "painting/icons.h"

#include "painting/icon_pen.h"

namespace painting {

const std::vector<std::string_view>& icon_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto& table : {action_icons(), thing_icons()})
            for (const NamedIcon& known : table) all.push_back(known.name);
        return all;
    }();
    return names;
}

Picture icon(std::string_view name, int size_px, std::uint32_t ink_rgba) {
    void (*paint)(const Pen&) = nullptr;
    for (const auto& table : {action_icons(), thing_icons()})
        for (const NamedIcon& known : table)
            if (known.name == name) paint = known.paint;
    if (!paint) return {};
    Canvas canvas(size_px, size_px);
    cairo_t* cr = canvas.cr();
    cairo_scale(cr, size_px / 24.0, size_px / 24.0);
    cairo_set_line_width(cr, 2);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    // Painted as one group, so that strokes that cross do not add up when the ink is transparent.
    cairo_push_group(cr);
    set_ink(cr, ink_rgba | 0xFF);
    paint({cr});
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, (ink_rgba & 0xFF) / 255.0);
    return canvas.picture();
}

}  // namespace painting
