#pragma once
// Inside painting/ only: Pango's objects, made from plain styles.

#include "painting/canvas.h"
#include "painting/text.h"

#include <pango/pangocairo.h>
#include <string>

namespace painting {

struct PangoRelease {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoFontMap* map) const { g_object_unref(map); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};
using Layout = std::unique_ptr<PangoLayout, PangoRelease>;

inline float px(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }
int pango_units(float length_px);

// Well-formed UTF-8 of at most text_bytes_max.
std::string clean_text(std::string_view text);

// `text` must be clean. With a height the layout ends with "…" in the last line that fits.
Layout layout_of(std::string_view text, const TextStyle& style, float width_px,
                 float height_px = 0);
// Sets the same text in another size.
void set_size(PangoLayout* layout, const TextStyle& style, float size_px);
float line_height_px(const TextStyle& style, float size_px);
TextSize size_of(PangoLayout* layout);
TextPicture picture_of(PangoLayout* layout, std::uint32_t ink_rgba);

// Draws at the top left corner of the layout's box, in the user space of `cr`: bitmap, PDF or SVG.
void show_layout(cairo_t* cr, PangoLayout* layout, base::Vec2 at, std::uint32_t ink_rgba);
// One line, with its left end on the baseline.
void show_line(cairo_t* cr, PangoLayout* layout, int line, base::Vec2 baseline,
               std::uint32_t ink_rgba);
// Lays out and draws; answers with the size.
TextSize show_text(cairo_t* cr, std::string_view text, const TextStyle& style, base::Vec2 at,
                   float width_px = 0);

// The search of fitted_font_px; leaves `layout`, which must not be ellipsized, at the size found
// and wrapped to the box.
float fit_layout(PangoLayout* layout, const TextStyle& style, base::Vec2 box_px, float max_px,
                 float min_px);

}  // namespace painting
