// What public space is made of.
#include "painting/stamp_pen.h"

namespace painting {
namespace {

using enum StampFill;

void bench(const StampPen& pen) {
    for (const float x : {36.F, 184.F}) {
        pen.line({{x, 22}, {x, 72}}, 6);
        pen.line({{x, 76}, {x, 106}}, 8);
    }
    pen.box({8, 6, 204, 18}, 6, tint);
    pen.box({8, 32, 204, 18}, 6, tint);
    pen.box({3, 62, 214, 18}, 6, tint);
}

void tree(const StampPen& pen) {
    pen.box({72, 120, 26, 116}, 4, paper);
    pen.cloud({{56, 100}, {114, 100}, {85, 58}}, 52, tint);
}

void bus_stop(const StampPen& pen) {
    pen.line({{4, 236}, {186, 236}}, 5);
    pen.line({{38, 66}, {38, 236}}, 7);
    pen.box({4, 4, 68, 66}, 8, tint);
    pen.box({17, 18, 42, 30}, 5, paper);
    pen.line({{17, 36}, {59, 36}});
    pen.disc({27, 52}, 4, ink);
    pen.disc({49, 52}, 4, ink);
    pen.line({{92, 84}, {186, 84}}, 8);
    pen.line({{178, 84}, {178, 236}}, 6);
    pen.box({106, 178, 66, 14}, 4, tint);
    pen.line({{116, 192}, {116, 234}}, 5);
    pen.word({78, 6, 110, 66}, {.size = 26, .weight = 700});
}

void door(const StampPen& pen) {
    pen.box({3, 3, 124, 214}, 4, paper);
    pen.box({16, 16, 98, 201}, 2, tint);
    pen.disc({98, 124}, 6, ink);
    pen.word({22, 28, 86, 70}, {.size = 26});
}

// Walls, a window on top, a door that opens inwards.
void room_plan(const StampPen& pen) {
    pen.box({6, 6, 468, 348}, 1, paper);
    pen.line({{300, 354}, {6, 354}, {6, 6}, {474, 6}, {474, 354}, {390, 354}}, 12);
    pen.box({150, 1, 180, 10}, 1, paper);
    pen.line({{300, 354}, {300, 264}}, 5);
    pen.arc({300, 354}, 90, 0.75F, 1, 3);
    pen.word({40, 26, 400, 60}, {.size = 32});
}

// Squares of one metre: how large it would really be.
void grid(const StampPen& pen) {
    constexpr int squares = 8;
    const float side = (pen.w() - 8) / squares;
    pen.box({4, 4, pen.w() - 8, pen.h() - 8}, 0, none);
    for (int i = 1; i < squares; ++i) {
        const float at = 4 + side * float(i);
        pen.line({{at, 4}, {at, pen.h() - 4}}, 1.5F);
        pen.line({{4, at}, {pen.w() - 4, at}}, 1.5F);
    }
    pen.box({4, 4, side, side}, 0, tint);
    pen.letters("1 m²", {4, 4, side, side}, {.size = 18});
}

// Its number is its word.
void pin(const StampPen& pen) {
    const base::Vec2 middle{pen.w() / 2, pen.h() / 2};
    pen.disc(middle, pen.w() / 2 - 2, paper);
    pen.disc(middle, pen.w() / 2 - 7, ink);
    pen.word(base::grown({0, 0, pen.w(), pen.h()}, -9),
             {.size = 26, .weight = 700, .on_ink = true});
}

}  // namespace

std::vector<StampRow> place_stamps() {
    return {{workshop::StampKind::bench, bench},       {workshop::StampKind::tree, tree},
            {workshop::StampKind::bus_stop, bus_stop}, {workshop::StampKind::door, door},
            {workshop::StampKind::room_plan, room_plan}, {workshop::StampKind::grid, grid},
            {workshop::StampKind::pin, pin}};
}

}  // namespace painting
