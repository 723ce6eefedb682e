// Things to do, and signs.
#include "painting/icon_pen.h"

#include <numbers>

namespace painting {
namespace {

void back(const Pen& p) { p.line({{15, 5}, {8, 12}, {15, 19}}); }

void next(const Pen& p) { p.line({{9, 5}, {16, 12}, {9, 19}}); }

void up(const Pen& p) { p.line({{5, 15}, {12, 8}, {19, 15}}); }

void down(const Pen& p) { p.line({{5, 9}, {12, 16}, {19, 9}}); }

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

void check(const Pen& p) { p.line({{4.5F, 12.5F}, {9.8F, 17.8F}, {19.5F, 7}}); }

void cross(const Pen& p) {
    p.line({{6, 6}, {18, 18}});
    p.line({{18, 6}, {6, 18}});
}

void dots(const Pen& p) {
    p.dot(5.5, 12, 2.5);
    p.dot(12, 12, 2.5);
    p.dot(18.5, 12, 2.5);
}

void search(const Pen& p) {
    p.arc(10.5, 10.5, 6.5);
    p.line({{15.4F, 15.4F}, {20.5F, 20.5F}});
}

void contrast(const Pen& p) {
    p.arc(12, 12, 8.5);
    cairo_arc(p.cr, 12, 12, 8.5, -std::numbers::pi / 2, std::numbers::pi / 2);
    cairo_close_path(p.cr);
    cairo_fill(p.cr);
}

void text_size(const Pen& p) {
    p.line({{2.8F, 19}, {5.8F, 11}, {8.8F, 19}});
    p.line({{3.9F, 16.4F}, {7.7F, 16.4F}});
    p.line({{10.8F, 19}, {16, 5}, {21.2F, 19}});
    p.line({{12.5F, 14.5F}, {19.5F, 14.5F}});
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

constexpr NamedIcon table[] = {
    {"back", back}, {"next", next}, {"up", up}, {"down", down},
    {"play", play}, {"pause", pause}, {"plus", plus},
    {"minus", minus}, {"undo", undo}, {"redo", redo}, {"zoom_fit", zoom_fit}, {"expand", expand},
    {"check", check}, {"cross", cross}, {"dots", dots}, {"search", search},
    {"contrast", contrast}, {"text_size", text_size}, {"backspace", backspace}, {"shift", shift},
    {"arrow_left", arrow_left}, {"arrow_right", arrow_right}, {"menu", menu},
    {"settings", settings},
};

}  // namespace

std::span<const NamedIcon> action_icons() { return table; }

}  // namespace painting
