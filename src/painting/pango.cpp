#include "painting/pango.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

// The families are tried in turn; what none of them has (emoji, other scripts) fontconfig finds.
constexpr const char* families = "Inter, Noto Sans, Noto Sans Arabic, sans-serif";

using Fonts = std::unique_ptr<PangoFontMap, PangoRelease>;
using Words = std::unique_ptr<PangoContext, PangoRelease>;

// Slight hinting keeps the height of letters sharp; advances stay unhinted, so that a text wraps
// the same way at every size and in print.
void set_font_options(PangoContext* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
}

// Pango may be used by several threads as long as they share no context or font map.
PangoContext* text_context() {
    thread_local const Fonts fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    thread_local const Words context = [] {
        Words made(pango_font_map_create_context(fonts.get()));
        pango_cairo_context_set_resolution(made.get(), 96);
        set_font_options(made.get());
        // Explicit, or Pango would ask the environment.
        pango_context_set_language(made.get(), pango_language_from_string("fr"));
        pango_context_set_base_dir(made.get(), PANGO_DIRECTION_WEAK_LTR);
        pango_context_set_round_glyph_positions(made.get(), FALSE);
        return made;
    }();
    return context.get();
}

float held_size(float size_px) {
    return std::isfinite(size_px) ? std::clamp(size_px, 1.0F, text_size_px_max) : 1.0F;
}

PangoAlignment alignment(Align align) {
    if (align == Align::centre) return PANGO_ALIGN_CENTER;
    return align == Align::end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

float line_height_px(const TextStyle& style, float size_px) {
    // To a 64th of a pixel: rounding errors of many lines stay out of the way.
    return std::round(held_size(size_px) * style.line_height * 64) / 64;
}

void set_size(PangoLayout* layout, const TextStyle& style, float size_px) {
    const float size = held_size(size_px);
    std::unique_ptr<PangoFontDescription, PangoRelease> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), families);
    pango_font_description_set_absolute_size(font.get(), static_cast<double>(size) * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
    pango_font_description_set_style(
        font.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font.get());

    std::unique_ptr<PangoAttrList, PangoRelease> attributes(pango_attr_list_new());
    // Absolute: lines keep their distance when a word comes from another font.
    pango_attr_list_insert(attributes.get(),
                           pango_attr_line_height_new_absolute(
                               pango_units(line_height_px(style, size))));
    if (style.tabular_figures)
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout, attributes.get());
}

int pango_units(float length_px) {
    if (!std::isfinite(length_px)) return 0;
    const float held = std::clamp(length_px, -1e6F, 1e6F);
    return static_cast<int>(std::lround(static_cast<double>(held) * PANGO_SCALE));
}

std::string clean_text(std::string_view text) {
    const bool cut = text.size() > text_bytes_max;
    if (cut) {
        text = text.substr(0, text_bytes_max);
        while (!text.empty() && (text.back() & 0xC0) == 0x80) text.remove_suffix(1);
        if (!text.empty()) text.remove_suffix(1);
    }
    std::string clean(text);
    if (!base::is_utf8(clean)) {
        char* mended = g_utf8_make_valid(clean.data(), static_cast<gssize>(clean.size()));
        clean = mended;
        g_free(mended);
    }
    return cut ? clean + "…" : clean;
}

Layout layout_of(std::string_view text, const TextStyle& style, float width_px, float height_px) {
    Layout layout(pango_layout_new(text_context()));
    set_size(layout.get(), style, style.size_px);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), alignment(style.align));
    if (width_px > 0) pango_layout_set_width(layout.get(), pango_units(width_px));
    const int lines = style.ellipsize ? 1 : style.max_lines;
    if (lines > 0) height_px = line_height_px(style, style.size_px) * static_cast<float>(lines);
    if (height_px > 0 && width_px > 0) {
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout.get(), pango_units(height_px));
    }
    return layout;
}

TextSize size_of(PangoLayout* layout) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return {px(logical.width), px(logical.height), px(pango_layout_get_baseline(layout)),
            pango_layout_get_line_count(layout), pango_layout_is_ellipsized(layout) != 0};
}

TextPicture picture_of(PangoLayout* layout, std::uint32_t ink_rgba) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    TextPicture result;
    result.size = size_of(layout);
    if (ink.width <= 0 || ink.height <= 0) return result;
    // One pixel more on every side: hinting may move an edge out of the computed ink.
    result.left_px = static_cast<int>(std::floor(px(ink.x))) - 1;
    result.top_px = static_cast<int>(std::floor(px(ink.y))) - 1;
    const int right = static_cast<int>(std::ceil(px(ink.x + ink.width))) + 1;
    const int bottom = static_cast<int>(std::ceil(px(ink.y + ink.height))) + 1;
    Canvas canvas(right - result.left_px, bottom - result.top_px);
    show_layout(canvas.cr(), layout,
                {static_cast<float>(-result.left_px), static_cast<float>(-result.top_px)},
                ink_rgba);
    result.picture = canvas.picture();
    return result;
}

TextSize show_text(cairo_t* cr, std::string_view text, const TextStyle& style, base::Vec2 at,
                   float width_px) {
    const Layout layout = layout_of(clean_text(text), style, width_px);
    show_layout(cr, layout.get(), at, style.ink_rgba);
    return size_of(layout.get());
}

}  // namespace painting

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig keeps its configuration until the process ends, and loads it in a thread of its own.
// Weak: a program that has more to say about its libraries says it instead.
extern "C" [[gnu::weak]] const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so"; }
// What the program prints is its own: one sentence is one sentence.
extern "C" [[gnu::weak]] const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

#if defined(__SANITIZE_THREAD__)
// These libraries lock in ways that the sanitizer does not see (futexes, atomics of their own).
extern "C" [[gnu::weak]] const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() {
    return "called_from_lib:libglib-2.0.so\ncalled_from_lib:libgobject-2.0.so\n"
           "called_from_lib:libharfbuzz.so\ncalled_from_lib:libfontconfig.so\n"
           "called_from_lib:libpango-1.0.so\ncalled_from_lib:libpangoft2-1.0.so\n"
           "called_from_lib:libpangocairo-1.0.so\ncalled_from_lib:libcairo.so\n"
           "called_from_lib:libfreetype.so\nrace:libharfbuzz.so\nrace:libglib-2.0.so\n";
}
#endif
