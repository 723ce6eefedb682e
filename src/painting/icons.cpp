#include "painting/icons.h"

#include "painting/strokes.h"

#include <algorithm>
#include <initializer_list>
#include <numbers>

namespace painting {
namespace {

constexpr double pi = std::numbers::pi;

// Every icon lives on a square of 24 units with at least 2 of air on each side.
struct Pen {
    cairo_t* cr;

    void line(std::initializer_list<base::Vec2> points, bool closed = false) const {
        cairo_new_sub_path(cr);
        for (const base::Vec2 p : points) cairo_line_to(cr, p.x, p.y);
        if (closed) cairo_close_path(cr);
        cairo_stroke(cr);
    }
    void arc(double x, double y, double radius, double from = 0, double to = 2) const {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x, y, radius, from * pi, to * pi);
        cairo_stroke(cr);
    }
    void dot(double x, double y, double radius) const {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x, y, radius, 0, 2 * pi);
        cairo_fill(cr);
    }
    void box(float x, float y, float w, float h, double radius = 2) const {
        rounded_rect(cr, {x, y, w, h}, radius);
        cairo_stroke(cr);
    }
    void fill_box(float x, float y, float w, float h, double radius = 0.5) const {
        rounded_rect(cr, {x, y, w, h}, radius);
        cairo_fill(cr);
    }
    void solid(std::initializer_list<base::Vec2> points) const {
        for (const base::Vec2 p : points) cairo_line_to(cr, p.x, p.y);
        cairo_close_path(cr);
        cairo_fill_preserve(cr);
        cairo_stroke(cr);
    }
    void ellipse(double x, double y, double rx, double ry) const {
        cairo_save(cr);
        cairo_translate(cr, x, y);
        cairo_scale(cr, rx, ry);
        cairo_new_sub_path(cr);
        cairo_arc(cr, 0, 0, 1, 0, 2 * pi);
        cairo_restore(cr);
        cairo_stroke(cr);
    }
};

void back(const Pen& p) { p.line({{15, 5}, {8, 12}, {15, 19}}); }
void next(const Pen& p) { p.line({{9, 5}, {16, 12}, {9, 19}}); }
void play(const Pen& p) { p.solid({{8, 5.5F}, {18, 12}, {8, 18.5F}}); }
void pause(const Pen& p) {
    p.fill_box(6.5F, 5, 4, 14, 1.2);
    p.fill_box(13.5F, 5, 4, 14, 1.2);
}
void plus(const Pen& p) {
    p.line({{12, 5}, {12, 19}});
    p.line({{5, 12}, {19, 12}});
}
void minus(const Pen& p) { p.line({{5, 12}, {19, 12}}); }

void undo(const Pen& p) {
    p.line({{8, 4.5F}, {3.5F, 9}, {8, 13.5F}});
    p.line({{3.5F, 9}, {14.5F, 9}});
    p.arc(14.5, 14, 5, -0.5, 0.5);
    p.line({{14.5F, 19}, {9, 19}});
}
void redo(const Pen& p) {
    cairo_translate(p.cr, 24, 0);
    cairo_scale(p.cr, -1, 1);
    undo(p);
}
void zoom_fit(const Pen& p) {
    p.line({{4, 8.5F}, {4, 4}, {8.5F, 4}});
    p.line({{15.5F, 4}, {20, 4}, {20, 8.5F}});
    p.line({{20, 15.5F}, {20, 20}, {15.5F, 20}});
    p.line({{8.5F, 20}, {4, 20}, {4, 15.5F}});
    p.fill_box(8.5F, 9, 7, 6, 1);
}
void expand(const Pen& p) {
    p.line({{13.5F, 4}, {20, 4}, {20, 10.5F}});
    p.line({{20, 4}, {13.5F, 10.5F}});
    p.line({{10.5F, 20}, {4, 20}, {4, 13.5F}});
    p.line({{4, 20}, {10.5F, 13.5F}});
}
void phone(const Pen& p) {
    p.box(7, 3, 10, 18, 2.5);
    p.line({{11, 17.5F}, {13, 17.5F}});
}
void kiosk(const Pen& p) {
    p.box(5.5F, 3, 13, 10.5F, 2);
    p.line({{12, 13.5F}, {12, 20.5F}});
    p.line({{7.5F, 20.5F}, {16.5F, 20.5F}});
}
void qr(const Pen& p) {
    p.box(4, 4, 6, 6, 1);
    p.box(14, 4, 6, 6, 1);
    p.box(4, 14, 6, 6, 1);
    p.fill_box(13, 13, 3, 3);
    p.fill_box(18, 13, 3, 3);
    p.fill_box(13, 18, 3, 3);
    p.fill_box(18, 18, 3, 3);
}
void timer(const Pen& p) {
    p.arc(12, 13.5, 7.5);
    p.line({{12, 9.5F}, {12, 13.5F}});
    p.line({{9.5F, 2.8F}, {14.5F, 2.8F}});
}
void lock(const Pen& p) {
    p.box(5, 10.5F, 14, 10, 2.5);
    p.line({{8, 10.5F}, {8, 7.5F}});
    p.line({{16, 7.5F}, {16, 10.5F}});
    p.arc(12, 7.5, 4, 1, 2);
    p.dot(12, 15.5, 1.4);
}
void eye(const Pen& p) {
    cairo_move_to(p.cr, 2.5, 12);
    cairo_curve_to(p.cr, 5.5, 3.8, 18.5, 3.8, 21.5, 12);
    cairo_curve_to(p.cr, 18.5, 20.2, 5.5, 20.2, 2.5, 12);
    cairo_close_path(p.cr);
    cairo_stroke(p.cr);
    p.arc(12, 12, 2.8);
}
void check(const Pen& p) { p.line({{4.5F, 12.5F}, {9.8F, 17.8F}, {19.5F, 7}}); }
void cross(const Pen& p) {
    p.line({{6, 6}, {18, 18}});
    p.line({{18, 6}, {6, 18}});
}
void trash(const Pen& p) {
    p.line({{4, 6.5F}, {20, 6.5F}});
    p.line({{9, 6.5F}, {9.6F, 3.5F}, {14.4F, 3.5F}, {15, 6.5F}});
    p.line({{6, 6.5F}, {7, 20.5F}, {17, 20.5F}, {18, 6.5F}});
    p.line({{10, 10.5F}, {10.2F, 16.5F}});
    p.line({{14, 10.5F}, {13.8F, 16.5F}});
}
void pencil(const Pen& p) {
    p.line({{4, 20}, {5, 15.5F}, {16.2F, 4.3F}, {19.7F, 7.8F}, {8.5F, 19}}, true);
    p.line({{13.6F, 6.9F}, {17.1F, 10.4F}});
}
void cluster(const Pen& p) {
    p.box(2.8F, 2.8F, 18.4F, 18.4F, 4);
    p.fill_box(6.5F, 6.8F, 4.6F, 4.2F, 0.8);
    p.fill_box(12.9F, 6.8F, 4.6F, 4.2F, 0.8);
    p.fill_box(6.5F, 13, 4.6F, 4.2F, 0.8);
    p.fill_box(12.9F, 13, 4.6F, 4.2F, 0.8);
}
void dots(const Pen& p) {
    p.dot(5.5, 12, 2.5);
    p.dot(12, 12, 2.5);
    p.dot(18.5, 12, 2.5);
}
void ballot(const Pen& p) {
    p.line({{5.5F, 13}, {3.5F, 13}, {3.5F, 20.5F}, {20.5F, 20.5F}, {20.5F, 13}, {18.5F, 13}});
    p.line({{7, 16.5F}, {7, 3.5F}, {17, 3.5F}, {17, 16.5F}}, true);
    p.line({{9.8F, 9.8F}, {11.5F, 11.5F}, {14.4F, 7.8F}});
}
void search(const Pen& p) {
    p.arc(10.5, 10.5, 6.5);
    p.line({{15.4F, 15.4F}, {20.5F, 20.5F}});
}
// A speech bubble with a letter of two scripts' idea: the sign for "choose a language".
void language(const Pen& p) {
    p.line({{3.5F, 20.5F}, {3.5F, 5.5F}, {20.5F, 5.5F}, {20.5F, 17}, {7.5F, 17}}, true);
    p.line({{9, 14}, {12, 8}, {15, 14}});
    p.line({{10.2F, 12}, {13.8F, 12}});
}
void contrast(const Pen& p) {
    p.arc(12, 12, 8.5);
    cairo_arc(p.cr, 12, 12, 8.5, -pi / 2, pi / 2);
    cairo_close_path(p.cr);
    cairo_fill(p.cr);
}
void text_size(const Pen& p) {
    p.line({{2.8F, 19}, {5.8F, 11}, {8.8F, 19}});
    p.line({{3.9F, 16.4F}, {7.7F, 16.4F}});
    p.line({{10.8F, 19}, {16, 5}, {21.2F, 19}});
    p.line({{12.5F, 14.5F}, {19.5F, 14.5F}});
}
void file(const Pen& p) {
    p.line({{13.5F, 3}, {5.5F, 3}, {5.5F, 21}, {18.5F, 21}, {18.5F, 8}}, true);
    p.line({{13.5F, 3}, {13.5F, 8}, {18.5F, 8}});
    p.line({{9, 13}, {15, 13}});
    p.line({{9, 17}, {13, 17}});
}
void backspace(const Pen& p) {
    p.line({{9, 5}, {20.5F, 5}, {20.5F, 19}, {9, 19}, {3, 12}}, true);
    p.line({{11.5F, 9.3F}, {16.9F, 14.7F}});
    p.line({{16.9F, 9.3F}, {11.5F, 14.7F}});
}
void shift(const Pen& p) {
    p.line({{12, 3.5F}, {20, 12}, {15.5F, 12}, {15.5F, 20}, {8.5F, 20}, {8.5F, 12}, {4, 12}},
           true);
}
void globe(const Pen& p) {
    p.arc(12, 12, 9);
    p.ellipse(12, 12, 4, 9);
    p.line({{3.5F, 12}, {20.5F, 12}});
}
void warning(const Pen& p) {
    p.line({{12, 3.5F}, {21.5F, 20}, {2.5F, 20}}, true);
    p.line({{12, 9.5F}, {12, 13.8F}});
    p.dot(12, 16.9, 1.2);
}
void people(const Pen& p) {
    p.arc(9, 8, 3.5);
    p.arc(9, 20, 6.3, 1, 2);
    p.arc(16.5, 8, 3.5, -0.42, 0.42);
    p.arc(15, 20, 6.3, -0.38, 0);
}
void calendar(const Pen& p) {
    p.box(3.5F, 5, 17, 16, 2.5);
    p.line({{3.5F, 10}, {20.5F, 10}});
    p.line({{8, 2.8F}, {8, 6.5F}});
    p.line({{16, 2.8F}, {16, 6.5F}});
    p.fill_box(7, 13, 3.4F, 3.4F, 0.8);
}
void pin(const Pen& p) {
    cairo_move_to(p.cr, 12, 21.2);
    cairo_curve_to(p.cr, 7.5, 16.5, 5, 13.2, 5, 9.8);
    cairo_arc(p.cr, 12, 9.8, 7, pi, 2 * pi);
    cairo_curve_to(p.cr, 19, 13.2, 16.5, 16.5, 12, 21.2);
    cairo_close_path(p.cr);
    cairo_stroke(p.cr);
    p.arc(12, 9.8, 2.4);
}
void arrow_left(const Pen& p) {
    p.line({{20, 12}, {4, 12}});
    p.line({{10.5F, 5.5F}, {4, 12}, {10.5F, 18.5F}});
}
void arrow_right(const Pen& p) {
    p.line({{4, 12}, {20, 12}});
    p.line({{13.5F, 5.5F}, {20, 12}, {13.5F, 18.5F}});
}
void menu(const Pen& p) {
    for (const float y : {6.5F, 12.0F, 17.5F}) p.line({{4, y}, {20, y}});
}
// Three sliders: calmer than a cog, and says what is behind it.
void settings(const Pen& p) {
    constexpr float rows[][2] = {{6, 15}, {12, 8}, {18, 13}};
    for (const auto& [y, knob] : rows) {
        p.line({{3.5F, y}, {knob - 2.2F, y}});
        p.line({{knob + 2.2F, y}, {20.5F, y}});
        p.arc(knob, y, 2.2);
    }
}
void card(const Pen& p) {
    p.box(3.5F, 5, 17, 14, 2.5);
    p.line({{7.5F, 9.5F}, {16.5F, 9.5F}});
    p.line({{7.5F, 13.5F}, {12.5F, 13.5F}});
}
void link(const Pen& p) {
    p.box(2.8F, 13.2F, 8, 8, 2);
    p.box(13.2F, 2.8F, 8, 8, 2);
    p.line({{8.8F, 15.2F}, {15.2F, 8.8F}});
}

struct Named {
    std::string_view name;
    void (*paint)(const Pen&);
};

constexpr Named icons[] = {
    {"back", back}, {"next", next}, {"play", play}, {"pause", pause}, {"plus", plus},
    {"minus", minus}, {"undo", undo}, {"redo", redo}, {"zoom_fit", zoom_fit}, {"phone", phone},
    {"kiosk", kiosk}, {"qr", qr}, {"timer", timer}, {"lock", lock}, {"eye", eye},
    {"check", check}, {"cross", cross}, {"trash", trash}, {"pencil", pencil},
    {"cluster", cluster}, {"dots", dots}, {"ballot", ballot}, {"search", search},
    {"language", language}, {"contrast", contrast}, {"text_size", text_size}, {"file", file},
    {"backspace", backspace}, {"shift", shift}, {"globe", globe}, {"warning", warning},
    {"people", people}, {"calendar", calendar}, {"pin", pin}, {"arrow_left", arrow_left},
    {"arrow_right", arrow_right}, {"menu", menu}, {"expand", expand}, {"settings", settings},
    {"card", card}, {"link", link},
};

}  // namespace

const std::vector<std::string_view>& icon_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const Named& known : icons) all.push_back(known.name);
        return all;
    }();
    return names;
}

Picture icon(std::string_view name, int size_px, std::uint32_t ink_rgba) {
    const auto* found = std::ranges::find(icons, name, &Named::name);
    if (found == std::end(icons)) return {};
    Canvas canvas(size_px, size_px);
    cairo_t* cr = canvas.cr();
    cairo_scale(cr, size_px / 24.0, size_px / 24.0);
    cairo_set_line_width(cr, 2);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    // Painted as one group, so that strokes that cross do not add up when the ink is transparent.
    cairo_push_group(cr);
    set_ink(cr, ink_rgba | 0xFF);
    found->paint({cr});
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, (ink_rgba & 0xFF) / 255.0);
    return canvas.picture();
}

}  // namespace painting
