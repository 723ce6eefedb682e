#include "ui/imgui.h"
#include "ui/kit.h"

#include "painting/colour.h"
#include "painting/icons.h"

#include <cmath>
#include <numbers>

namespace ui {
namespace {

base::Vec2 rounded(base::Vec2 v) { return {std::round(v.x), std::round(v.y)}; }

struct Slices {
    float screen[4];
    float uv[4];
};

Slices cut_in_three(float start, float length, float border, float uv_start, float uv_length,
                    float uv_border) {
    return {{start, start + border, start + length - border, start + length},
            {uv_start, uv_start + uv_border, uv_start + uv_length - uv_border,
             uv_start + uv_length}};
}

// The four corners, and between them what shows at the sides: `seen` pixels deep. The rest lies
// below what casts the shadow.
void draw_around(ImDrawList& list, const Piece& piece, base::Rect to, float border, float seen,
                 float opacity) {
    const float texel = piece.uv.w / piece.size.x;  // shadows are square
    const Slices x = cut_in_three(to.x, to.w, border, piece.uv.x, piece.uv.w, texel * border);
    const Slices y = cut_in_three(to.y, to.h, border, piece.uv.y, piece.uv.h, texel * border);
    const float hidden = border - std::min(border, seen);
    const auto image = [&](int column, int row, base::Vec2 first, base::Vec2 last) {
        const base::Vec2 uv_first = {x.uv[column] + first.x * texel, y.uv[row] + first.y * texel};
        const base::Vec2 uv_last = {x.uv[column + 1] - last.x * texel,
                                    y.uv[row + 1] - last.y * texel};
        list.AddImage(im_texture(piece.texture),
                      {x.screen[column] + first.x, y.screen[row] + first.y},
                      {x.screen[column + 1] - last.x, y.screen[row + 1] - last.y}, im(uv_first),
                      im(uv_last), im_colour(0xFFFFFF, opacity));
    };
    for (const int row : {0, 2}) {
        for (const int column : {0, 2}) image(column, row, {}, {});
    }
    image(1, 0, {}, {0, hidden});
    image(1, 2, {0, hidden}, {});
    image(0, 1, {}, {hidden, 0});
    image(2, 1, {hidden, 0}, {});
}

}  // namespace

void Kit::fill(base::Rect rect, Rgb rgb, float radius_px, float opacity) {
    if (rect.empty()) return;
    list_->AddRectFilled(im(rect.min()), im(rect.max()), im_colour(rgb, opacity), radius_px);
}

void Kit::fill_top(base::Rect rect, Rgb rgb, float radius_px) {
    list_->AddRectFilled(im(rect.min()), im(rect.max()), im_colour(rgb), radius_px,
                         ImDrawFlags_RoundCornersTop);
}

void Kit::outline(base::Rect rect, Rgb rgb, float radius_px, float thickness_px, float opacity) {
    // ImGui draws on the edge; we draw inside it.
    const base::Rect inner = grown(rect, -thickness_px / 2);
    list_->AddRect(im(inner.min()), im(inner.max()), im_colour(rgb, opacity),
                   std::max(0.F, radius_px - thickness_px / 2), 0, thickness_px);
}

void Kit::line(base::Vec2 from, base::Vec2 to, Rgb rgb, float thickness_px, float opacity) {
    list_->AddLine(im(from), im(to), im_colour(rgb, opacity), thickness_px);
}

void Kit::disc(base::Vec2 centre, float radius_px, Rgb rgb, float opacity) {
    list_->AddCircleFilled(im(centre), radius_px, im_colour(rgb, opacity));
}

void Kit::arc(base::Vec2 centre, float radius_px, float thickness_px, float from, float to,
              Rgb rgb) {
    if (to <= from) return;
    const auto angle = [](float turns) {
        return (turns - 0.25F) * 2 * std::numbers::pi_v<float>;
    };
    list_->PathArcTo(im(centre), radius_px, angle(from), angle(to), 48);
    list_->PathStroke(im_colour(rgb), 0, thickness_px);
}

void Kit::shadow(base::Rect rect, float radius_px, Lift lift, float strength) {
    const ShadowLook& look = shadow_looks[std::size_t(lift)];
    if (look.blur <= 0 || theme_->shadow_opacity <= 0 || strength <= 0) return;
    const int radius = int(std::lround(radius_px));
    const int blur = std::max(2, int(std::lround(px(look.blur))));
    Nine& nine = shadows_[{radius, blur}];
    const std::string key = "shadow " + std::to_string(radius) + " " + std::to_string(blur);
    const Piece& drawn = pieces_.picture(key, [&] {
        painting::ShadowSlice slice = painting::shadow_slice(radius, blur, 1);
        nine = {float(slice.border_px), float(slice.outset_px)};
        return std::move(slice.picture);
    });
    base::Rect around = grown(rect, nine.outset_px);
    around.y += px(look.drop);
    const float opacity =
        strength * look.alpha * theme_->shadow_opacity / full_shadow_opacity;
    if (around.w < 2 * nine.border_px || around.h < 2 * nine.border_px) return;
    // One more than reaches out, for edges between two pixels.
    const float seen = nine.outset_px + px(look.drop) + 1;
    draw_around(*list_, drawn, around, nine.border_px, seen, opacity);
}

void Kit::sheet(base::Rect rect, Rgb rgb, float radius_px, Lift lift) {
    shadow(rect, radius_px, lift);
    fill(rect, rgb, radius_px);
    if (theme_->shadow_opacity <= 0) outline(rect, theme_->line, radius_px, px(2));
}

void Kit::dot_grid(base::Rect area, base::Vec2 origin, float pitch_px) {
    const float size = std::max(1.F, std::round(px(1.6F)));
    const auto first = [&](float start, float zero) {
        return zero + std::ceil((start - zero) / pitch_px) * pitch_px;
    };
    const ImU32 colour = im_colour(theme_->dots);
    for (float y = first(area.y, origin.y); y < area.bottom(); y += pitch_px) {
        for (float x = first(area.x, origin.x); x < area.right(); x += pitch_px) {
            const base::Vec2 at = rounded({x, y});
            list_->AddRectFilled(im(at), {at.x + size, at.y + size}, colour);
        }
    }
}

void Kit::piece(const Piece& drawn, base::Vec2 corner, float opacity) {
    if (drawn.texture == 0) return;
    const base::Vec2 at = rounded(corner) + drawn.offset;
    list_->AddImage(im_texture(drawn.texture), im(at), im(at + drawn.size), im(drawn.uv.min()),
                    im(drawn.uv.max()), im_colour(0xFFFFFF, opacity));
}

void Kit::stretched(const Piece& drawn, base::Rect to) {
    if (drawn.texture == 0) return;
    list_->AddImage(im_texture(drawn.texture), im(to.min()), im(to.max()), im(drawn.uv.min()),
                    im(drawn.uv.max()));
}

void Kit::picture(base::Rect rect, std::string_view key,
                  const std::function<painting::Picture()>& paint) {
    std::string full(key);
    full += " " + std::to_string(std::lround(rect.w)) + "x" + std::to_string(std::lround(rect.h));
    Piece drawn = pieces_.picture(full, paint);
    if (drawn.texture == 0) return;
    const base::Vec2 at = rounded(rect.min());
    list_->AddImage(im_texture(drawn.texture), im(at), im(at + rect.size()), im(drawn.uv.min()),
                    im(drawn.uv.max()));
}

void Kit::icon(base::Rect rect, std::string_view name, Rgb rgb) {
    const int side = int(std::lround(std::min(rect.w, rect.h)));
    const base::Rect square = centred(rect, {float(side), float(side)});
    picture(square, "icon " + std::string(name) + " " + std::to_string(rgb),
            [&] { return painting::icon(name, side, painting::opaque(rgb)); });
}

void Kit::college_mark(base::Rect rect, workshop::Shape shape, Rgb rgb) {
    const int side = int(std::lround(std::min(rect.w, rect.h)));
    const base::Rect square = centred(rect, {float(side), float(side)});
    const std::string key = "mark " + std::to_string(int(shape)) + " " + std::to_string(rgb);
    picture(square, key, [&] {
        return painting::college_mark(static_cast<painting::CollegeShape>(shape), side, rgb);
    });
}

painting::TextStyle Kit::style(const TextLook& look) const {
    painting::TextStyle style;
    style.size_px = px(look.size_px > 0 ? look.size_px : type_px[std::size_t(look.type)]);
    style.weight = look.weight;
    style.ink_rgba = painting::opaque(look.ink.value_or(theme_->ink));
    style.align = look.align;
    style.max_lines = look.max_lines;
    style.tabular_figures = look.tabular;
    if (look.type >= Type::section) style.line_height = 1.18F;
    return style;
}

base::Vec2 Kit::measure(std::string_view text, const TextLook& look, float width_px) {
    const painting::TextSize& size = pieces_.measure(text, style(look), std::floor(width_px));
    return {size.width_px, size.height_px};
}

base::Vec2 Kit::ink(base::Rect box, std::string_view text, const TextLook& look) {
    const float width = std::floor(std::max(box.w, 1.F));
    const base::Vec2 size = measure(text, look, width);
    base::Vec2 corner = box.min();
    if (look.upright == Upright::middle) corner.y += (box.h - size.y) / 2;
    if (look.upright == Upright::bottom) corner.y += box.h - size.y;
    if (!base::Rect{box.x, corner.y, width, size.y}.overlaps(clips_.back())) return size;
    piece(pieces_.text(text, style(look), width), corner, look.opacity);
    return size;
}

base::Vec2 Kit::text(base::Rect box, std::string_view text, const TextLook& look) {
    const base::Vec2 size = ink(box, text, look);
    Item item;
    item.role = look.heading ? Role::heading : Role::text;
    item.label = text;
    item.rect = {box.x, box.y, box.w, std::max(size.y, box.h)};
    record(std::move(item));
    return size;
}

Kit::Scope Kit::clip(base::Rect rect) {
    clips_.push_back(common(rect, clips_.back()));
    list_->PushClipRect(im(clips_.back().min()), im(clips_.back().max()));
    return {*this, Scoped::clip};
}

Kit::Scope Kit::layer() {
    layers_stack_.push_back(++layers_);
    areas_.push_back(0);
    clips_.push_back(glass());
    list_->PushClipRect(im(glass().min()), im(glass().max()));
    return {*this, Scoped::layer};
}

void Kit::leave(Scoped what) {
    if (what == Scoped::id) ids_.pop_back();
    if (what == Scoped::area || what == Scoped::layer) areas_.pop_back();
    if (what == Scoped::layer) layers_stack_.pop_back();
    if (what == Scoped::clip || what == Scoped::layer) {
        clips_.pop_back();
        list_->PopClipRect();
    }
}

void Kit::focus_ring(base::Rect rect, float radius_px) {
    const float gap = px(3);
    outline(grown(rect, gap + px(3)), theme_->focus, radius_px + gap + px(3), px(3));
}

}  // namespace ui
