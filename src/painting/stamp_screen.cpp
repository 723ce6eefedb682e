// What a screen or a page is made of.
#include "painting/stamp_pen.h"

namespace painting {
namespace {

using enum StampFill;

void title(const StampPen& pen) {
    pen.word({4, 2, 312, 54}, {.size = 42, .weight = 700, .align = Align::start});
    pen.line({{4, 60}, {316, 60}}, 3);
}

void text(const StampPen& pen) {
    pen.box({2, 2, 316, 106}, 6, paper);
    pen.word({14, 10, 292, 90}, {.size = 26, .weight = 400, .align = Align::start, .top = true});
}

void button(const StampPen& pen) {
    pen.box({3, 3, 214, 62}, 18, ink);
    pen.word({16, 8, 188, 52}, {.size = 30, .on_ink = true});
}

void field(const StampPen& pen) {
    pen.word({4, 0, 312, 32}, {.size = 24, .align = Align::start});
    pen.box({3, 36, 314, 57}, 8, paper);
    pen.line({{18, 50}, {18, 79}}, 3);
}

void choice(const StampPen& pen) {
    pen.disc({30, 32}, 20, paper);
    pen.disc({30, 32}, 8, ink);
    pen.word({64, 6, 192, 52}, {.size = 28, .align = Align::start});
}

void picture(const StampPen& pen) {
    pen.box({3, 3, 254, 174}, 6, paper);
    pen.disc({196, 44}, 18, tint);
    pen.shape({{5, 132}, {84, 50}, {140, 108}, {172, 82}, {255, 134}}, tint);
    pen.line({{5, 134}, {255, 134}});
    pen.word({14, 138, 232, 36}, {.size = 22});
}

}  // namespace

std::vector<StampRow> screen_stamps() {
    return {{workshop::StampKind::title, title},   {workshop::StampKind::text, text},
            {workshop::StampKind::button, button}, {workshop::StampKind::field, field},
            {workshop::StampKind::choice, choice}, {workshop::StampKind::picture, picture}};
}

}  // namespace painting
