// Things that can be pointed at.
#include "painting/icon_pen.h"

#include <numbers>

namespace painting {
namespace {

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

void ballot(const Pen& p) {
    p.line({{5.5F, 13}, {3.5F, 13}, {3.5F, 20.5F}, {20.5F, 20.5F}, {20.5F, 13}, {18.5F, 13}});
    p.line({{7, 16.5F}, {7, 3.5F}, {17, 3.5F}, {17, 16.5F}}, true);
    p.line({{9.8F, 9.8F}, {11.5F, 11.5F}, {14.4F, 7.8F}});
}

// A speech bubble with a letter of two scripts' idea: the sign for "choose a language".
void language(const Pen& p) {
    p.line({{3.5F, 20.5F}, {3.5F, 5.5F}, {20.5F, 5.5F}, {20.5F, 17}, {7.5F, 17}}, true);
    p.line({{9, 14}, {12, 8}, {15, 14}});
    p.line({{10.2F, 12}, {13.8F, 12}});
}

void file(const Pen& p) {
    p.line({{13.5F, 3}, {5.5F, 3}, {5.5F, 21}, {18.5F, 21}, {18.5F, 8}}, true);
    p.line({{13.5F, 3}, {13.5F, 8}, {18.5F, 8}});
    p.line({{9, 13}, {15, 13}});
    p.line({{9, 17}, {13, 17}});
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
    cairo_arc(p.cr, 12, 9.8, 7, std::numbers::pi, 2 * std::numbers::pi);
    cairo_curve_to(p.cr, 19, 13.2, 16.5, 16.5, 12, 21.2);
    cairo_close_path(p.cr);
    cairo_stroke(p.cr);
    p.arc(12, 9.8, 2.4);
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

// A block that lies on its edge, and the line it leaves.
void eraser(const Pen& p) {
    p.line({{9, 19}, {3.5F, 13.5F}, {13, 4}, {20, 11}, {12, 19}, {9, 19}}, true);
    p.line({{8, 9}, {15, 16}});
    p.line({{9, 20}, {20, 20}});
}

// A broad felt tip above a broad line.
// Two sheets side by side.
void views(const Pen& p) {
    p.box(3, 5, 8, 14, 1.5);
    p.box(13, 5, 8, 14, 1.5);
}

void shapes(const Pen& p) {
    p.box(3, 3, 11, 11);
    p.arc(15.5, 15.5, 5);
}

void marker(const Pen& p) {
    p.line({{9, 13}, {15, 4}, {20, 7.5F}, {14, 16}}, true);
    p.solid({{9, 13}, {14, 16}, {8, 18}});
    p.line({{4, 21}, {20, 21}});
}

// A sheet with its title above it, and the next one behind.
void frames(const Pen& p) {
    p.box(3, 8, 13.5F, 12, 1.5);
    p.line({{3.5F, 4}, {10.5F, 4}});
    p.line({{8.5F, 8}, {21, 8}, {21, 16}, {16.5F, 16}});
}

constexpr NamedIcon table[] = {
    {"phone", phone}, {"kiosk", kiosk}, {"qr", qr}, {"timer", timer}, {"lock", lock},
    {"eye", eye}, {"trash", trash}, {"pencil", pencil}, {"cluster", cluster}, {"ballot", ballot},
    {"language", language}, {"file", file}, {"globe", globe}, {"warning", warning},
    {"people", people}, {"calendar", calendar}, {"pin", pin}, {"card", card}, {"link", link},
    {"eraser", eraser}, {"marker", marker}, {"frames", frames},
    {"shapes", shapes}, {"views", views},
};

}  // namespace

std::span<const NamedIcon> thing_icons() { return table; }

}  // namespace painting
