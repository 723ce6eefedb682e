// What a public service is made of, and the people who come.
#include "painting/stamp_pen.h"

namespace painting {
namespace {

using enum StampFill;

void counter(const StampPen& pen) {
    pen.disc({120, 26}, 22, tint);
    pen.box({84, 50, 72, 40}, 20, tint);
    pen.box({16, 82, 208, 66}, 4, paper);
    pen.box({4, 66, 232, 20}, 6, tint);
    pen.arc({198, 64}, 12, 0.5F, 1);
    pen.line({{198, 50}, {198, 46}});
    pen.word({26, 92, 188, 50});
}

void waiting(const StampPen& pen, float x) {
    pen.box({x - 18, 36, 36, 60}, 17, tint);
    pen.disc({x, 20}, 15, paper);
}
void queue(const StampPen& pen) {
    for (const float x : {34.F, 94.F, 154.F, 214.F}) waiting(pen, x);
    pen.line({{12, 110}, {252, 110}});
    pen.line({{240, 102}, {254, 110}, {240, 117}});
}

void sign(const StampPen& pen) {
    pen.line({{75, 110}, {75, 194}}, 8);
    pen.line({{42, 196}, {108, 196}}, 6);
    pen.box({3, 3, 144, 108}, 10, tint);
    pen.word({12, 10, 126, 94}, {.size = 34, .weight = 700});
}

void form(const StampPen& pen) {
    pen.box({3, 3, 144, 194}, 6, paper);
    pen.word({14, 10, 122, 42}, {.size = 24, .weight = 700});
    for (const float y : {64.F, 96.F, 128.F}) {
        pen.box({16, y, 18, 18}, 3, none);
        pen.line({{46, y + 10}, {132, y + 10}});
    }
    pen.line({{20, 69}, {24, 76}, {31, 66}});
    pen.line({{64, 178}, {134, 178}}, 3);
    pen.line({{70, 172}, {84, 160}, {90, 174}, {104, 160}, {112, 172}}, 3);
}

void letter(const StampPen& pen) {
    pen.box({3, 3, 184, 124}, 6, paper);
    pen.line({{5, 8}, {95, 70}, {185, 8}});
    pen.word({18, 76, 154, 46}, {.size = 24});
}

void phone(const StampPen& pen) {
    pen.box({4, 3, 142, 274}, 24, tint);
    pen.box({14, 32, 122, 206}, 6, paper);
    pen.line({{62, 18}, {88, 18}}, 5);
    pen.disc({75, 257}, 9, paper);
}

void kiosk(const StampPen& pen) {
    pen.box({66, 150, 28, 100}, 2, tint);
    pen.box({26, 246, 108, 30}, 8, tint);
    pen.box({10, 3, 140, 164}, 12, tint);
    pen.box({24, 17, 112, 136}, 4, paper);
}

void person(const StampPen& pen) {
    pen.box({19, 116, 19, 72}, 9, tint);
    pen.box({42, 116, 19, 72}, 9, tint);
    pen.box({8, 54, 64, 78}, 26, tint);
    pen.disc({40, 26}, 23, paper);
}

void wheelchair_user(const StampPen& pen) {
    pen.arc({62, 126}, 49, 0, 1, 7);
    pen.line({{62, 60}, {62, 108}, {108, 108}, {122, 152}, {142, 152}}, 15);
    pen.line({{62, 74}, {96, 82}}, 9);
    pen.line({{40, 62}, {28, 62}}, 6);
    pen.disc({62, 26}, 21, paper);
}

void child(const StampPen& pen) {
    pen.box({15, 86, 15, 42}, 7, tint);
    pen.box({34, 86, 15, 42}, 7, tint);
    pen.shape({{32, 40}, {58, 98}, {6, 98}}, tint);
    pen.disc({32, 24}, 20, paper);
}

}  // namespace

std::vector<StampRow> service_stamps() {
    return {{workshop::StampKind::counter, counter},
            {workshop::StampKind::queue, queue},
            {workshop::StampKind::sign, sign},
            {workshop::StampKind::form, form},
            {workshop::StampKind::letter, letter},
            {workshop::StampKind::phone, phone},
            {workshop::StampKind::kiosk, kiosk},
            {workshop::StampKind::person, person},
            {workshop::StampKind::wheelchair_user, wheelchair_user},
            {workshop::StampKind::child, child}};
}

}  // namespace painting
