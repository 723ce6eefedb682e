// Letters at quarters of a pixel. Cairo before 1.17.4 puts every letter of a bitmap on a whole
// pixel, which makes small words uneven ("obli gatoire"). There, small text is drawn four times as
// wide and every four pixels are averaged: exact, and letters are still cached by Cairo.

#include "painting/pango.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace painting {
namespace {

constexpr int phases = 4;
constexpr double size_px_max = 40;  // above, half a pixel is not seen

struct Area {
    int left, top, right, bottom;  // device pixels
    bool empty() const { return left >= right || top >= bottom; }
};

cairo_matrix_t matrix_of(cairo_t* cr) {
    cairo_matrix_t matrix;
    cairo_get_matrix(cr, &matrix);
    return matrix;
}

// What is inked and the clip lets through.
Area inked_area(cairo_t* cr, const base::Rect& ink) {
    const cairo_matrix_t matrix = matrix_of(cr);
    double x1 = ink.x;
    double y1 = ink.y;
    double x2 = ink.right();
    double y2 = ink.bottom();
    cairo_matrix_transform_point(&matrix, &x1, &y1);
    cairo_matrix_transform_point(&matrix, &x2, &y2);
    cairo_save(cr);
    cairo_identity_matrix(cr);
    double clip[4] = {};
    cairo_clip_extents(cr, &clip[0], &clip[1], &clip[2], &clip[3]);
    cairo_restore(cr);
    return {static_cast<int>(std::floor(std::max(x1 - 1, clip[0]))),
            static_cast<int>(std::floor(std::max(y1 - 1, clip[1]))),
            static_cast<int>(std::ceil(std::min(x2 + 1, clip[2]))),
            static_cast<int>(std::ceil(std::min(y2 + 1, clip[3])))};
}

// Alpha is multiplied in, so that channels may be averaged as they are.
void average(const std::uint8_t* wide, std::uint8_t* narrow, int width) {
    for (int x = 0; x < width; ++x, wide += 4 * phases, narrow += 4) {
        std::uint32_t words[phases];
        std::memcpy(words, wide, sizeof words);
        if ((words[0] | words[1] | words[2] | words[3]) == 0) continue;
        std::uint32_t even = 0x00020002;  // rounds to the nearest
        std::uint32_t odd = 0x00020002;
        for (const std::uint32_t word : words) {
            even += word & 0x00FF00FF;
            odd += (word >> 8) & 0x00FF00FF;
        }
        const std::uint32_t mean = ((even >> 2) & 0x00FF00FF) | (((odd >> 2) & 0x00FF00FF) << 8);
        std::memcpy(narrow, &mean, 4);
    }
}

Surface narrowed(cairo_surface_t* wide, int width, int height) {
    Surface narrow(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    cairo_surface_flush(wide);
    const std::uint8_t* from = cairo_image_surface_get_data(wide);
    std::uint8_t* to = cairo_image_surface_get_data(narrow.get());
    for (int y = 0; from && to && y < height; ++y) {
        average(from, to, width);
        from += cairo_image_surface_get_stride(wide);
        to += cairo_image_surface_get_stride(narrow.get());
    }
    cairo_surface_mark_dirty(narrow.get());
    return narrow;
}

bool whole_pixels_show(cairo_t* cr, PangoLayout* layout) {
    if (cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 4)) return false;
    if (cairo_surface_get_type(cairo_get_group_target(cr)) != CAIRO_SURFACE_TYPE_IMAGE)
        return false;
    const cairo_matrix_t matrix = matrix_of(cr);
    if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx <= 0 || matrix.yy <= 0) return false;
    const PangoFontDescription* font = pango_layout_get_font_description(layout);
    return px(pango_font_description_get_size(font)) * matrix.yy <= size_px_max;
}

// `draw` paints text with ink within the given rectangle of user space.
template <class Draw>
void show(cairo_t* cr, PangoLayout* layout, const base::Rect& ink, Draw draw) {
    if (!whole_pixels_show(cr, layout)) return draw(cr);
    const Area area = inked_area(cr, ink);
    if (area.empty()) return;
    const int width = area.right - area.left;
    const int height = area.bottom - area.top;
    const Surface wide(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width * phases, height));
    const Context context(cairo_create(wide.get()));
    cairo_scale(context.get(), phases, 1);
    cairo_translate(context.get(), -area.left, -area.top);
    const cairo_matrix_t matrix = matrix_of(cr);
    cairo_transform(context.get(), &matrix);
    draw(context.get());

    const Surface narrow = narrowed(wide.get(), width, height);
    cairo_save(cr);
    cairo_identity_matrix(cr);
    cairo_set_source_surface(cr, narrow.get(), area.left, area.top);
    cairo_paint(cr);
    cairo_restore(cr);
}

base::Rect moved(const PangoRectangle& ink, base::Vec2 to) {
    return {to.x + px(ink.x), to.y + px(ink.y), px(ink.width), px(ink.height)};
}

}  // namespace

void show_layout(cairo_t* cr, PangoLayout* layout, base::Vec2 at, std::uint32_t ink_rgba) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    show(cr, layout, moved(ink, at), [&](cairo_t* on) {
        set_ink(on, ink_rgba);
        cairo_move_to(on, at.x, at.y);
        pango_cairo_show_layout(on, layout);
    });
}

void show_line(cairo_t* cr, PangoLayout* layout, int line, base::Vec2 baseline,
               std::uint32_t ink_rgba) {
    PangoLayoutLine* laid = pango_layout_get_line_readonly(layout, line);
    PangoRectangle ink;
    pango_layout_line_get_extents(laid, &ink, nullptr);
    show(cr, layout, moved(ink, baseline), [&](cairo_t* on) {
        set_ink(on, ink_rgba);
        cairo_move_to(on, baseline.x, baseline.y);
        pango_cairo_show_layout_line(on, laid);
    });
}

}  // namespace painting
