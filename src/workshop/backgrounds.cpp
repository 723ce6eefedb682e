// Backgrounds: plans and pages of documents in frames of their own; pins on them; their rules.
#include "workshop/frames.h"
#include "workshop/judges.h"

#include "base/limits.h"

#include <algorithm>

namespace workshop {
namespace {

using base::msg;
namespace limits = base::limits;

constexpr float row_gap = 80;  // board units between the pages of a document

base::Vec2 pixels_of(const Photo& picture) {
    return {float(std::max<int>(picture.width, 1)), float(std::max<int>(picture.height, 1))};
}

base::Vec2 size_of(const Photo& picture, float width) {
    base::Vec2 size = pixels_of(picture);
    const float scale =
        width > 0 ? width / size.x : background_side_units / std::max(size.x, size.y);
    size = size * scale;
    const auto kept = [](float side) {
        return std::clamp(side, limits::frame_side_units_min, limits::frame_side_units_max);
    };
    return {kept(size.x), kept(size.y)};
}

// With the title above it.
base::Rect whole_rect(base::Rect at) {
    return {at.x, at.y - frame_title_height, at.w, at.h + frame_title_height};
}

}  // namespace

base::Rect picture_rect(const Frame& frame) {
    if (!frame.picture) return frame.at;
    const base::Vec2 px = pixels_of(*frame.picture);
    const base::Vec2 size = px * std::min(frame.at.w / px.x, frame.at.h / px.y);
    const base::Vec2 corner = frame.at.centre() - size / 2;
    return {corner.x, corner.y, size.x, size.y};
}

base::Vec2 value_on_picture(const Frame& frame, base::Vec2 at) {
    const base::Rect picture = picture_rect(frame);
    return {(at.x - picture.x) / picture.w, (at.y - picture.y) / picture.h};
}

base::Vec2 place_on_picture(const Frame& frame, base::Vec2 value) {
    const base::Rect picture = picture_rect(frame);
    return {picture.x + value.x * picture.w, picture.y + value.y * picture.h};
}

base::Rect shaped_as_picture(const Frame& frame, base::Rect wanted) {
    if (!frame.picture) return wanted;
    const base::Vec2 size = size_of(*frame.picture, std::max(wanted.w, 1.F));
    return {wanted.x, wanted.y, size.x, size.y};
}

PlaceBackgrounds row_of_backgrounds(std::span<const NewBackground> pictures, base::Vec2 corner,
                                    float width) {
    PlaceBackgrounds row;
    for (const NewBackground& each : pictures) {
        const base::Vec2 size = size_of(each.picture, width);
        row.pages.push_back({each.title, {corner.x, corner.y, size.x, size.y}, each.picture});
        corner.x += size.x + row_gap;
    }
    return row;
}

PlaceBackgrounds row_of_backgrounds_around(const State& state,
                                           std::span<const NewBackground> pictures,
                                           base::Vec2 middle) {
    if (pictures.empty()) return {};
    const base::Vec2 first = size_of(pictures.front().picture, 0);
    PlaceBackgrounds row = row_of_backgrounds(pictures, middle - first / 2);
    const bool free = std::ranges::none_of(row.pages, [&](const auto& page) {
        return std::ranges::any_of(state.frames, [&](const auto& each) {
            const Frame& other = each.second;
            return !other.removed && whole_rect(other.at).overlaps(whole_rect(page.at));
        });
    });
    return free ? row : row_of_backgrounds(pictures, place_beside_all(state));
}

base::Vec2 place_beside_all(const State& state) {
    const base::Rect all = board_rect(state);
    if (all.empty()) return {0, 0};
    return {all.right() + row_gap, all.y};
}

std::size_t background_count(const State& state) {
    return std::size_t(std::ranges::count_if(state.frames, [](const auto& each) {
        return each.second.picture && !each.second.removed;
    }));
}

std::vector<const Stamp*> pins_in_order(const State& state) {
    std::vector<const Stamp*> pins;
    for (const auto& [id, stamp] : state.stamps) {
        if (stamp.number && !stamp.removed) pins.push_back(&stamp);
    }
    std::ranges::sort(pins, {}, &Stamp::number);
    return pins;
}

const Frame* background_of(const State& state, const Stamp& pin) {
    const Frame* frame = frame_at(state, pin.pose.at);
    return frame && frame->picture ? frame : nullptr;
}

Decision BoardJudge::operator()(const PlaceBackgrounds& i) const {
    using namespace refusals;
    if (!state.tools().frames) return put_away(state);
    if (i.pages.size() > std::size_t(limits::document_pages_max)) {
        return full(msg("At most {max} pages can be laid out at once."),
                    limits::document_pages_max);
    }
    if (background_count(state) + i.pages.size() > limits::backgrounds_max) {
        return full(msg("The board is full: at most {max} backgrounds."), limits::backgrounds_max);
    }
    if (state.frames.size() + i.pages.size() > limits::frames_max) {
        return full(msg("At most {max} frames are possible."), limits::frames_max);
    }
    std::vector<Photo> pictures;
    for (const auto& page : i.pages) pictures.push_back(page.picture);
    if (auto fault = photos_fault(pictures)) return *fault;
    Events events;
    std::uint64_t next = state.next_id;
    for (const auto& page : i.pages) {
        const FrameId frame{next++};
        events.push_back(FramePlaced{frame, FrameKind::page, page.title, page.at, {}, {}});
        events.push_back(FramePictured{frame, page.picture});
    }
    return events;
}

}  // namespace workshop
