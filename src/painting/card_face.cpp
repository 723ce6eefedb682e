#include "painting/card_face.h"

#include "base/text.h"
#include "painting/card_painter.h"
#include "painting/colour.h"
#include "painting/decoding.h"
#include "painting/ink_painter.h"
#include "painting/pango.h"
#include "painting/strokes.h"
#include "workshop/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace painting {
namespace {

// Everything is given for the usual card and multiplied by how much larger this one is.
constexpr float padding = 13;
constexpr float padding_top = 11;
constexpr float strip_height = 31;
constexpr float strip_centre = 17;  // above the bottom edge
constexpr float mark_size = 14;
constexpr float mark_text_size = 12;
constexpr float dot_size = 11;
constexpr float dot_step = 12.5F;
constexpr int dots_drawn_max = 6;  // beyond, or where the mark needs the room: a dot and a number
constexpr float chip_size = 16;
constexpr float caption_height = 22;  // of one line, above the strip
constexpr float seen_first = 0.4F;    // of a photo's height that is cut: more below than above

float growth(base::Vec2 size) {
    const float k = std::min(size.x / card_size_usual.x, size.y / card_size_usual.y);
    return std::isfinite(k) ? std::clamp(k, 0.05F, 50.0F) : 1.0F;
}

bool has_strip(const CardFace& face) {
    return !face.mark_text.empty() || face.dots > 0 || !face.letter.empty() ||
           face.has_sheet;
}

std::uint32_t soft_ink(const CardFace& face) {
    return opaque(blended(face.paper_rgb, face.ink_rgb, 0.76));
}

TextStyle card_style(const CardFace& face) {
    return {.size_px = card_text_units_largest(face), .weight = 500,
            .ink_rgba = opaque(face.ink_rgb), .line_height = 1.22F};
}

// More than this never fits, not even narrow letters in the smallest size: no need to shape it.
std::size_t letters_at_most(base::Vec2 box, float k) {
    const float size = card_text_units_min * k;
    const float lines = std::ceil(box.y / (size * 1.22F)) + 1;
    return static_cast<std::size_t>(lines * (box.x / (size * 0.25F) + 1));
}

// Paints the strip from both ends to the middle; the mark's text gets what is left.
class Strip {
public:
    Strip(cairo_t* cr, const CardFace& face, base::Vec2 size, float px_per_unit, Detail detail)
        : cr_(cr), face_(face), k_(growth(size)), px_(px_per_unit), detail_(detail),
          y_(size.y - strip_centre * k_), left_(padding * k_), right_(size.x - padding * k_) {}

    void paint() {
        letter_chip();
        sheet_sign();
        dots();
        mark();
    }

private:
    bool readable(float units) const {
        return detail_ == Detail::letters && units * k_ * px_ >= letters_px_min;
    }
    TextStyle style(float units, int weight) const {
        return {.size_px = units * k_, .weight = weight, .ink_rgba = soft_ink(face_)};
    }
    // Centred on the strip by the height of capitals, which is what the eye sees.
    void words(const std::string& text, const TextStyle& how, float x, float width) const {
        const Layout layout = layout_of(clean_text(text), how, width);
        const float capitals = how.size_px * 0.727F;
        const float baseline = size_of(layout.get()).baseline_px;
        show_layout(cr_, layout.get(), {x, y_ + capitals / 2 - baseline}, how.ink_rgba);
    }

    void letter_chip() {
        if (face_.letter.empty() || !readable(11)) return;
        const float side = chip_size * k_;
        right_ -= side;
        rounded_rect(cr_, base::grown({right_, y_ - side / 2, side, side}, -0.6F * k_), 4 * k_);
        set_ink(cr_, with_alpha(face_.ink_rgb, 0x80));
        cairo_set_line_width(cr_, 1.2 * k_);
        cairo_stroke(cr_);
        TextStyle how = style(11, 700);
        how.align = Align::centre;
        words(base::shortened(face_.letter, 2), how, right_, side);
        right_ -= 6 * k_;
    }

    // A small page with three lines.
    void sheet_sign() {
        if (!face_.has_sheet) return;
        const float width = 0.8F * chip_size * k_, height = chip_size * k_;
        right_ -= width;
        rounded_rect(cr_, base::grown({right_, y_ - height / 2, width, height}, -0.6F * k_),
                     2 * k_);
        for (const float line : {-0.22F, 0.0F, 0.22F}) {
            cairo_move_to(cr_, right_ + 0.25F * width, y_ + line * height);
            cairo_line_to(cr_, right_ + 0.75F * width, y_ + line * height);
        }
        set_ink(cr_, soft_ink(face_));
        cairo_set_line_width(cr_, 1.2 * k_);
        cairo_stroke(cr_);
        right_ -= 6 * k_;
    }

    void dot(float centre_x) const {
        cairo_new_sub_path(cr_);
        cairo_arc(cr_, centre_x, y_, dot_size * k_ / 2, 0, 2 * std::numbers::pi);
        set_ink(cr_, opaque(face_.ink_rgb));
        cairo_fill(cr_);
    }

    void dots() {
        if (face_.dots <= 0) return;
        int drawn = face_.dots;
        const float room = right_ - mark_left() - mark_width() - 4 * k_;
        if (drawn > dots_drawn_max || static_cast<float>(drawn) * dot_step * k_ > room) {
            drawn = 1;
            number();
        }
        for (int i = 0; i < drawn; ++i) {
            dot(right_ - dot_size * k_ / 2);
            right_ -= dot_step * k_;
        }
        right_ -= 4 * k_;
    }

    void number() {
        TextStyle how = style(13, 700);
        how.ink_rgba = opaque(face_.ink_rgb);
        how.tabular_figures = true;
        const std::string count = std::to_string(face_.dots);
        const float width = readable(13) ? measure(count, how).width_px
                                         : 8 * k_ * static_cast<float>(count.size());
        right_ -= width;
        if (readable(13)) words(count, how, right_, width + k_);
        right_ -= 4 * k_;
    }

    float mark_left() const { return left_ + (mark_size + 7) * k_; }
    // Of the mark's words, or of the bar that stands for them.
    float mark_width() const {
        if (face_.mark_text.empty()) return 0;
        if (readable(mark_text_size))
            return measure(face_.mark_text, style(mark_text_size, 600)).width_px;
        return static_cast<float>(base::code_points(clean_text(face_.mark_text))) * 6 * k_;
    }

    void mark() const {
        if (face_.mark_text.empty()) return;
        const float side = mark_size * k_;
        set_ink(cr_, opaque(face_.shape_rgb));
        fill_mark(cr_, face_.shape, {left_, y_ - side / 2, side, side});
        const float room = right_ - mark_left();
        if (room < 8 * k_) return;
        if (readable(mark_text_size)) {
            TextStyle how = style(mark_text_size, 600);
            how.ellipsize = true;
            words(face_.mark_text, how, mark_left(), room);
        } else {
            fill_rounded(cr_, {mark_left(), y_ - 3 * k_, std::min(room, mark_width()), 6 * k_},
                         3 * k_, with_alpha(face_.ink_rgb, 0x60));
        }
    }

    cairo_t* cr_;
    const CardFace& face_;
    float k_;
    float px_;
    Detail detail_;
    float y_;
    float left_;
    float right_;
};

void paint_bars(cairo_t* cr, const std::vector<base::Rect>& bars, std::uint32_t ink_rgb) {
    for (const base::Rect& bar : bars)
        fill_rounded(cr, bar, bar.h / 2, with_alpha(ink_rgb, 0x78));
}

// Where a photo is not: its colour, faint, and a word.
void paint_absence(cairo_t* cr, const CardFace& face, const base::Rect& box, float k, float px) {
    set_ink(cr, opaque(blended(face.paper_rgb, face.photo->rgb, 0.3)));
    cairo_paint(cr);
    if (face.photo->instead.empty() || 12 * k * px < letters_px_min) return;
    TextStyle how{.size_px = 12 * k, .weight = 600, .ink_rgba = soft_ink(face)};
    how.align = Align::centre;
    const float width = box.w - 2 * padding * k;
    const Layout layout = layout_of(clean_text(face.photo->instead), how, width);
    const float height = size_of(layout.get()).height_px;
    show_layout(cr, layout.get(), {padding * k, box.centre().y - height / 2}, how.ink_rgba);
}

// Fills the box; paper takes the photo as JPEG, so that a report stays small.
void paint_covering(cairo_t* cr, const Picture& picture, const base::Rect& box) {
    const Surface surface = surface_of(picture);
    const bool on_paper =
        cairo_surface_get_type(cairo_get_target(cr)) != CAIRO_SURFACE_TYPE_IMAGE;
    if (on_paper) attach_jpeg(surface.get(), picture);
    const auto width = static_cast<float>(picture.width);
    const auto height = static_cast<float>(picture.height);
    const float scale = std::max(box.w / width, box.h / height);
    cairo_translate(cr, box.x + (box.w - width * scale) / 2,
                    box.y + (box.h - height * scale) * seen_first);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    // No seam at the edges; on paper it would cost the JPEG.
    if (!on_paper) cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_paint(cr);
}

void paint_photo(cairo_t* cr, const CardFace& face, base::Vec2 size, float px_per_unit) {
    if (!face.photo) return;
    const float k = growth(size);
    const base::Rect box = card_photo_box(face, size);
    cairo_save(cr);
    rounded_rect(cr, {0, 0, size.x, size.y}, card_radius_units * k);
    cairo_clip(cr);
    cairo_rectangle(cr, box.x, box.y, box.w, box.h);
    cairo_clip(cr);
    const auto pixels = face.photo->pixels ? face.photo->pixels() : nullptr;
    if (pixels && !pixels->empty()) {
        paint_covering(cr, *pixels, box);
    } else {
        paint_absence(cr, face, box, k, px_per_unit);
    }
    cairo_restore(cr);
}

// A drawing is no letters: it is shown however small it is.
void paint_drawing(cairo_t* cr, const CardFace& face, base::Vec2 size, float px_per_unit) {
    if (face.ink.empty()) return;
    const float k = std::min(size.x / workshop::card_width, size.y / workshop::card_height);
    cairo_save(cr);
    cairo_scale(cr, k, k);
    for (const workshop::InkLine& line : face.ink) {
        paint_ink(cr, line, face.paper_rgb, px_per_unit * k);
    }
    cairo_restore(cr);
}

void paint_words(cairo_t* cr, const CardFace& face, base::Vec2 size_units, float px_per_unit,
                 Detail most) {
    const float k = growth(size_units);
    const float largest = card_text_units_largest(face) * k;
    Detail detail = std::min(most, detail_of_text(card_text_units_max * k * px_per_unit));
    if (detail == Detail::paper) return;
    const base::Rect box = card_text_box(face, size_units);
    if (detail == Detail::letters) {
        const TextStyle style = card_style(face);
        const Layout layout = layout_of(
            base::shortened(clean_text(face.text), letters_at_most(box.size(), k)), style, box.w);
        const float size =
            fit_layout(layout.get(), style, box.size(), largest, card_text_units_min * k);
        detail = std::min(detail, detail_of_text(size * px_per_unit));
        if (size_of(layout.get()).height_px > box.h + 0.01F) {
            pango_layout_set_height(layout.get(), pango_units(box.h));
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        }
        if (detail == Detail::letters)
            show_layout(cr, layout.get(), box.min(), opaque(face.ink_rgb));
    }
    if (detail == Detail::bars) paint_bars(cr, ink_bars(face, size_units), face.ink_rgb);
    if (detail != Detail::paper) Strip(cr, face, size_units, px_per_unit, detail).paint();
}

}  // namespace

Detail detail_of_text(float text_px) {
    if (text_px >= letters_px_min) return Detail::letters;
    return text_px >= bars_px_min ? Detail::bars : Detail::paper;
}

base::Rect card_text_box(const CardFace& face, base::Vec2 size_units) {
    const float k = growth(size_units);
    if (face.photo) {
        const base::Rect photo = card_photo_box(face, size_units);
        return {padding * k, photo.bottom() + 4 * k, std::max(size_units.x - 2 * padding * k, 1.0F),
                caption_height * k};
    }
    const float below = has_strip(face) ? strip_height : padding_top;
    return {padding * k, padding_top * k, std::max(size_units.x - 2 * padding * k, 1.0F),
            std::max(size_units.y - (padding_top + below) * k, 1.0F)};
}

base::Rect card_photo_box(const CardFace& face, base::Vec2 size_units) {
    const float k = growth(size_units);
    float below = has_strip(face) ? strip_height : 0;
    if (!face.text.empty()) below += has_strip(face) ? caption_height : caption_height + 8;
    return {0, 0, size_units.x, std::max(size_units.y - below * k, 1.0F)};
}

float card_text_units_largest(const CardFace& face) {
    return face.photo ? caption_units_max : card_text_units_max;
}

float card_text_units(const CardFace& face, base::Vec2 size_units) {
    const float k = growth(size_units);
    return fitted_font_px(face.text, card_text_box(face, size_units).size(),
                          card_text_units_largest(face) * k, card_text_units_min * k,
                          card_style(face));
}

void paint_card(cairo_t* cr, const CardFace& face, base::Vec2 size_units, float px_per_unit,
                Detail most) {
    paint_photo(cr, face, size_units, px_per_unit);
    paint_words(cr, face, size_units, px_per_unit, most);
    paint_drawing(cr, face, size_units, px_per_unit);
}

void move_to_card(cairo_t* cr, base::Vec2 at, workshop::QuarterTurn turn) {
    const base::Rect upright = workshop::card_rect(at);
    cairo_translate(cr, upright.centre().x, upright.centre().y);
    cairo_rotate(cr, int(turn) * std::numbers::pi / 2);
    cairo_translate(cr, -upright.w / 2, -upright.h / 2);
}

Picture card_face(const CardFace& face, base::Vec2 size_units, float px_per_unit, Detail most,
                  workshop::QuarterTurn turn) {
    const float scale = std::isfinite(px_per_unit) ? std::max(px_per_unit, 0.001F) : 1.0F;
    const auto side = [&](float units) {
        const float px = std::min(units * scale, static_cast<float>(picture_side_px_max));
        return std::max(static_cast<int>(std::lround(px)), 1);
    };
    Canvas canvas(side(size_units.x), side(size_units.y));
    cairo_t* cr = canvas.cr();
    fill_rounded(cr,
                 {0, 0, static_cast<float>(side(size_units.x)),
                  static_cast<float>(side(size_units.y))},
                 card_radius_units * growth(size_units) * scale, opaque(face.paper_rgb));
    cairo_scale(cr, scale, scale);
    paint_card(cr, face, size_units, scale, most);
    constexpr std::array<int, workshop::quarter_turn_count> orientations = {1, 6, 3, 8};
    return turned_upright(canvas.picture(), orientations[std::size_t(turn)]);
}

}  // namespace painting
