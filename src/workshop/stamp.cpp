#include "workshop/stamp.h"

#include "base/words.h"

namespace workshop {

using base::msg;
using enum StampKind;

const std::array<StampRow, stamp_kind_count>& stamp_rows() {
    static constexpr std::array<StampRow, stamp_kind_count> rows = {{
        {counter, "counter", msg("Counter"), {240, 150}, true},
        {queue, "queue", msg("Queue"), {270, 120}, false},
        {sign, "sign", msg("Sign"), {150, 200}, true},
        {form, "form", msg("Form"), {150, 200}, true},
        {letter, "letter", msg("Letter"), {190, 130}, true},
        {phone, "phone", msg("Phone screen"), {150, 280}, false},
        {kiosk, "kiosk", msg("Kiosk screen"), {160, 280}, false},
        {person, "person", msg("Person"), {80, 190}, false},
        {wheelchair_user, "wheelchair_user", msg("Wheelchair user"), {150, 180}, false},
        {child, "child", msg("Child"), {64, 130}, false},
        {bench, "bench", msg("Bench"), {220, 110}, false},
        {tree, "tree", msg("Tree"), {170, 240}, false},
        {bus_stop, "bus_stop", msg("Bus stop"), {190, 240}, true},
        {door, "door", msg("Door"), {130, 220}, true},
        {room_plan, "room_plan", msg("Room plan"), {480, 360}, true},
        {grid, "grid", msg("Square metres"), {400, 400}, false},
        {title, "title", msg("Title"), {320, 64}, true},
        {text, "text", msg("Text"), {320, 110}, true},
        {button, "button", msg("Button"), {220, 68}, true},
        {field, "field", msg("Field"), {320, 96}, true},
        {choice, "choice", msg("Choice"), {260, 64}, true},
        {picture, "picture", msg("Picture"), {260, 180}, true},
        {pin, "pin", msg("Pin"), {60, 60}, true},
    }};
    return rows;
}

const StampRow& row_of(StampKind kind) { return stamp_rows()[std::size_t(kind)]; }

float scale_of(StampSize size) {
    constexpr float scales[stamp_size_count] = {0.625F, 1, 1.6F, 2.56F};
    return scales[std::size_t(size)];
}

base::Rect rect_of(StampKind kind, const StampPose& pose) {
    base::Vec2 size = row_of(kind).size_units * scale_of(pose.size);
    if (is_sideways(pose.turn)) size = {size.y, size.x};
    return {pose.at.x - size.x / 2, pose.at.y - size.y / 2, size.x, size.y};
}

}  // namespace workshop
