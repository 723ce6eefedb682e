#include "painting/drawing.h"

#include "painting/chart_painter.h"
#include "painting/drawing_painter.h"
#include "painting/paper.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {

TextStyle chart_words(float size, int weight, std::uint32_t rgb) {
    return {.size_px = size, .weight = weight, .ink_rgba = opaque(rgb), .tabular_figures = true};
}

void show_centred(cairo_t* cr, const std::string& text, const TextStyle& style, base::Vec2 at,
                  float width) {
    const Layout layout = layout_of(clean_text(text), style, width);
    const float height = size_of(layout.get()).height_px;
    show_layout(cr, layout.get(), {at.x, at.y - height / 2}, style.ink_rgba);
}

float paint_title(cairo_t* cr, const std::string& title, float width) {
    if (title.empty()) return 0;
    const TextStyle style = chart_words(20, 700);
    if (cr != nullptr) show_text(cr, title, style, {0, 0}, width);
    return measure(title, style, width).height_px + 12;
}

float paint_note(cairo_t* cr, const std::string& note, base::Vec2 at, float width) {
    if (note.empty()) return 0;
    constexpr float gap = 6;
    const TextStyle style = chart_words(14, 500, palette::ink_soft);
    if (cr != nullptr) show_text(cr, note, style, {at.x, at.y + gap}, width);
    return gap + measure(note, style, width).height_px;
}

float paint_legend(cairo_t* cr, base::Vec2 at, float width, const std::vector<std::string>& entries,
                   const std::function<void(std::size_t, base::Rect)>& patch) {
    constexpr float side = 18, gap = 8, line = 28, apart = 22;
    TextStyle style = chart_words(14, 600, palette::ink_soft);
    style.ellipsize = true;
    float x = 0, y = 0;
    bool any = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].empty()) continue;
        any = true;
        const float wide = std::min(side + gap + measure(entries[i], style).width_px + 1, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        if (cr != nullptr) {
            patch(i, {at.x + x, at.y + y + (line - side) / 2, side, side});
            show_centred(cr, entries[i], style, {at.x + x + side + gap, at.y + y + line / 2},
                         wide - side - gap);
        }
        x += wide + apart;
    }
    return any ? y + line : 0;
}

void paint_sign(cairo_t* cr, base::Rect box, int group, std::uint32_t rgb) {
    const base::Vec2 middle = box.centre();
    const float r = std::min(box.w, box.h) / 2;
    cairo_new_path(cr);
    switch (group % 4) {
        case 0: cairo_arc(cr, middle.x, middle.y, r, 0, 2 * std::numbers::pi); break;
        case 1:
            cairo_rectangle(cr, middle.x - r * 0.85, middle.y - r * 0.85, r * 1.7, r * 1.7);
            break;
        case 2:
            cairo_move_to(cr, middle.x, middle.y - r);
            cairo_line_to(cr, middle.x + r, middle.y + r * 0.8);
            cairo_line_to(cr, middle.x - r, middle.y + r * 0.8);
            break;
        default:
            cairo_move_to(cr, middle.x, middle.y - r * 1.1);
            cairo_line_to(cr, middle.x + r * 1.1, middle.y);
            cairo_line_to(cr, middle.x, middle.y + r * 1.1);
            cairo_line_to(cr, middle.x - r * 1.1, middle.y);
    }
    cairo_close_path(cr);
    set_ink(cr, opaque(rgb));
    cairo_fill(cr);
}

std::uint32_t group_rgb(int group) {
    return palette::colleges[std::size_t(std::max(group, 0)) % palette::colleges.size()];
}

float paint(cairo_t* cr, const BarChart& chart, float width) {
    const ChartPainter painter(chart, width);
    if (cr != nullptr) painter.paint(cr);
    return painter.height();
}

float drawing_height(const Drawing& drawing, float width_px) {
    const float width = std::max(width_px, 1.0F);
    return std::max(std::visit([&](const auto& each) { return paint(nullptr, each, width); },
                               drawing),
                    1.0F);
}

namespace {

constexpr float paper_margin = 32;

// A drawing with what lies around it.
class Sheet {
public:
    Sheet(const Drawing& drawing, float width_px, DrawnOn on)
        : drawing_(drawing), width_(std::max(width_px, 1.0F)), on_(on),
          margin_(on == DrawnOn::paper ? paper_margin : 0) {}

    base::Vec2 size() const {
        return {width_ + 2 * margin_, drawing_height(drawing_, width_) + 2 * margin_};
    }
    void paint(cairo_t* cr) const {
        if (on_ == DrawnOn::paper) {
            set_ink(cr, opaque(palette::paper));
            cairo_paint(cr);
        }
        cairo_translate(cr, margin_, margin_);
        std::visit([&](const auto& each) { painting::paint(cr, each, width_); }, drawing_);
    }

private:
    const Drawing& drawing_;
    float width_;
    DrawnOn on_;
    float margin_;
};

}  // namespace

Picture drawing_picture(const Drawing& drawing, float width_px, float scale, DrawnOn on) {
    const Sheet sheet(drawing, width_px, on);
    const auto side = [&](float length) { return static_cast<int>(std::ceil(length * scale)); };
    Canvas canvas(side(sheet.size().x), side(sheet.size().y));
    cairo_scale(canvas.cr(), scale, scale);
    sheet.paint(canvas.cr());
    return canvas.picture();
}

std::string drawing_svg(const Drawing& drawing, float width_px, DrawnOn on) {
    const Sheet sheet(drawing, width_px, on);
    VectorPaper paper(VectorPaper::Kind::svg, sheet.size());
    sheet.paint(paper.cr());
    return paper.finished();
}

std::string drawing_pdf(const Drawing& drawing, float width_px, DrawnOn on) {
    constexpr float points_per_px = 0.75F;
    const Sheet sheet(drawing, width_px, on);
    VectorPaper paper(VectorPaper::Kind::pdf, sheet.size() * points_per_px);
    cairo_scale(paper.cr(), points_per_px, points_per_px);
    sheet.paint(paper.cr());
    return paper.finished();
}

}  // namespace painting
