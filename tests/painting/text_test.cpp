#include "painting/text.h"
#include <doctest/doctest.h>
using namespace painting;
TEST_CASE("look") {
    TextStyle style;
    for (float s : {13.F, 17.F, 24.F}) {
        style.size_px = s;
        auto p = draw_text("Un guichet unique pour cantine, garderie et transport 😀 📷\nبطاقة واحدة لكل الأطفال\nillicite fiable W. Ay 07:42", style, 260);
        write_png("/tmp/painting_text_" + std::to_string(int(s)) + ".png", p.picture);
        MESSAGE(p.size.width_px << " " << p.size.height_px << " " << p.size.lines);
    }
}
