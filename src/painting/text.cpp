#include "painting/text.h"

#include "painting/pango.h"

namespace painting {

TextSize measure(std::string_view text, const TextStyle& style, float width_px) {
    return size_of(layout_of(clean_text(text), style, width_px).get());
}

TextPicture draw_text(std::string_view text, const TextStyle& style, float width_px) {
    return picture_of(layout_of(clean_text(text), style, width_px).get(), style.ink_rgba);
}

float fitted_font_px(std::string_view text, base::Vec2 box_px, float max_px, float min_px,
                     const TextStyle& style) {
    const Layout layout = layout_of(clean_text(text), style, box_px.x);
    return fit_layout(layout.get(), style, box_px, max_px, min_px);
}

}  // namespace painting
