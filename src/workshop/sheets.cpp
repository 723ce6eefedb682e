#include "workshop/sheets.h"

#include "workshop/frames.h"

namespace workshop {

std::vector<const Frame*> boxes_of(const State& state, const Frame& sheet) {
    const auto is_plain = [](const Frame& frame) {
        return frame.kind == FrameKind::page && !frame.picture;
    };
    const auto area = [](const Frame& frame) { return frame.at.w * frame.at.h; };
    std::vector<const Frame*> boxes;
    if (!is_plain(sheet)) return boxes;
    for (const Frame* each : frames_in_order(state)) {
        const bool box = is_plain(*each) && area(*each) < area(sheet) && lies_in(*each, sheet);
        if (box) boxes.push_back(each);
    }
    return boxes;
}

}  // namespace workshop
