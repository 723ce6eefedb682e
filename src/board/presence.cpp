#include "board/presence.h"

#include "base/limits.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace board {
namespace {

template <class Things, class Is>
auto find_in(Things& things, Is is) -> decltype(things.data()) {
    const auto found = std::find_if(things.begin(), things.end(), is);
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

bool Drag::carries(workshop::FrameId id) const {
    return frame == id || std::find(frames.begin(), frames.end(), id) != frames.end();
}

bool Drag::carries(workshop::StrokeId id) const {
    return std::find(strokes.begin(), strokes.end(), id) != strokes.end();
}

bool Drag::carries(workshop::StampId id) const {
    return std::find(stamps.begin(), stamps.end(), id) != stamps.end();
}

base::Rect Stretch::at(base::Rect frame_at, const Camera& camera) const {
    const base::Vec2 corner = camera.to_board(px) + offset;
    const auto side = [](float wanted) {
        return std::clamp(wanted, base::limits::frame_side_units_min,
                          base::limits::frame_side_units_max);
    };
    const float width = side(corner.x - frame_at.x);
    const float height = shape > 0 ? width / shape : corner.y - frame_at.y;
    return {frame_at.x, frame_at.y, width, side(height)};
}

// In the middle of a step, where the way passes it; else the mean of what lies in the step.
std::vector<workshop::Feeling> feelings_along(const workshop::Frame& frame, const Way& way) {
    const base::Rect band = base::grown(workshop::curve_rect(frame), -workshop::cell_margin);
    std::vector<workshop::Feeling> feelings;
    for (std::uint32_t column = 0; column < frame.columns.size(); ++column) {
        const base::Rect cell = workshop::cell_rect(frame, {column, 0});
        const float middle = cell.centre().x;
        std::optional<float> crossing;
        float sum = 0;
        int count = 0;
        for (std::size_t i = 0; i < way.size(); ++i) {
            const base::Vec2 to = way[i];
            if (to.x >= cell.x && to.x < cell.right()) {
                sum += to.y;
                ++count;
            }
            const base::Vec2 from = way[i > 0 ? i - 1 : 0];
            if ((from.x < middle) == (to.x < middle)) continue;
            crossing = from.y + (to.y - from.y) * (middle - from.x) / (to.x - from.x);
        }
        if (count == 0 && !crossing) continue;
        const float y = crossing.value_or(sum / float(std::max(count, 1)));
        const float feeling = (band.centre().y - y) / (band.h / 2) * 100;
        feelings.push_back({column, std::int32_t(std::lround(std::clamp(feeling, -100.F, 100.F)))});
    }
    return feelings;
}

std::int32_t Slip::total() const {
    return std::accumulate(marks.begin(), marks.end(), 0,
                           [](std::int32_t sum, const auto& mark) { return sum + mark.second; });
}

const Drag* Presence::holder_of(workshop::CardId card) const {
    return find_in(drags, [&](const Drag& drag) {
        return std::any_of(drag.grips.begin(), drag.grips.end(),
                           [&](const Drag::Grip& grip) { return grip.card == card; });
    });
}

const Draft* Presence::draft_of(HandNumber hand) const {
    return find_in(drafts, [&](const Draft& draft) { return draft.hand == hand; });
}

Draft* Presence::draft_of(HandNumber hand) {
    return find_in(drafts, [&](const Draft& draft) { return draft.hand == hand; });
}

const Draft* Presence::writer_of(workshop::CardId card) const {
    return find_in(drafts, [&](const Draft& draft) {
        return draft.what == Draft::What::card && draft.card == card;
    });
}

const ZoneDrag* Presence::holder_of(workshop::ZoneId zone) const {
    const auto found = std::ranges::find(zone_drags, zone, &ZoneDrag::zone);
    return found == zone_drags.end() ? nullptr : &*found;
}

const Twist* Presence::twist_of(workshop::StampId stamp) const {
    const auto found = std::ranges::find(twists, stamp, &Twist::stamp);
    return found == twists.end() ? nullptr : &*found;
}

const CardTwist* Presence::twist_of(workshop::CardId card) const {
    return find_in(card_twists, [&](const CardTwist& twist) {
        return twist.card == card && !twist.given_up;
    });
}

bool Presence::is_taken(workshop::CardId card) const {
    return holder_of(card) || writer_of(card) || twist_of(card);
}

const StampDrag* Presence::holder_of(workshop::StampId stamp) const {
    return find_in(stamp_drags, [&](const StampDrag& drag) { return drag.stamp == stamp; });
}

const Draft* Presence::writer_of(workshop::StampId stamp) const {
    return find_in(drafts, [&](const Draft& draft) {
        return draft.what == Draft::What::stamp && draft.stamp == stamp;
    });
}

bool Presence::selected(workshop::StampId stamp) const {
    return std::ranges::any_of(palettes, [&](const Palette& palette) {
        return palette.about == Palette::About::stamp && palette.stamp == stamp;
    });
}

const Palette* Presence::palette_of(HandNumber hand) const {
    return find_in(palettes, [&](const Palette& palette) { return palette.hand == hand; });
}

const Inking* Presence::inking_of(std::int64_t pointer) const {
    return find_in(inkings, [&](const Inking& inking) { return inking.pointer == pointer; });
}

Inking* Presence::inking_of(std::int64_t pointer) {
    return find_in(inkings, [&](const Inking& inking) { return inking.pointer == pointer; });
}

bool Presence::rubbed_out(workshop::StrokeId stroke) const {
    return std::any_of(inkings.begin(), inkings.end(), [&](const Inking& inking) {
        return std::find(inking.touched.begin(), inking.touched.end(), stroke) !=
               inking.touched.end();
    });
}

Loop* Presence::loop_of(std::int64_t pointer) {
    return find_in(loops, [&](const Loop& loop) { return loop.pointer == pointer; });
}

const Loop* Presence::loop_of(std::int64_t pointer) const {
    return find_in(loops, [&](const Loop& loop) { return loop.pointer == pointer; });
}

Thread* Presence::thread_of(std::int64_t pointer) {
    return find_in(threads, [&](const Thread& thread) { return thread.pointer == pointer; });
}

Tracing* Presence::tracing_of(std::int64_t pointer) {
    return find_in(tracings, [&](const Tracing& each) { return each.pointer == pointer; });
}

const Tracing* Presence::tracing_of(std::int64_t pointer) const {
    return find_in(tracings, [&](const Tracing& each) { return each.pointer == pointer; });
}

HandNumber Presence::holder_of(workshop::FrameId frame) const {
    const Drag* drag = find_in(drags, [&](const Drag& each) { return each.carries(frame); });
    if (drag) return drag->hand;
    const Stretch* pull =
        find_in(stretches, [&](const Stretch& each) { return each.frame == frame; });
    return pull ? pull->hand : 0;
}

base::Vec2 Presence::gone(workshop::FrameId frame, const Camera& camera) const {
    const Drag* drag = find_in(drags, [&](const Drag& each) { return each.carries(frame); });
    return drag ? drag->gone(camera) : base::Vec2{};
}

base::Vec2 Presence::gone(workshop::StrokeId stroke, const Camera& camera) const {
    const Drag* drag = find_in(drags, [&](const Drag& each) { return each.carries(stroke); });
    return drag ? drag->gone(camera) : base::Vec2{};
}

base::Vec2 Presence::gone(workshop::StampId stamp, const Camera& camera) const {
    const Drag* drag = find_in(drags, [&](const Drag& each) { return each.carries(stamp); });
    return drag ? drag->gone(camera) : base::Vec2{};
}

bool Presence::selected(workshop::CardId card) const {
    return std::any_of(palettes.begin(), palettes.end(), [&](const Palette& palette) {
        if (palette.about == Palette::About::link) return false;
        const bool offered = std::any_of(palette.alike.begin(), palette.alike.end(),
                                         [&](const auto& like) { return like.card == card; });
        return palette.card == card || (palette.about == Palette::About::alike && offered);
    });
}

HandNumber Presence::gatherer_of(workshop::CardId card) const {
    const Loop* loop = find_in(loops, [&](const Loop& each) {
        return std::binary_search(each.cards.begin(), each.cards.end(), card);
    });
    if (loop) return loop->hand;
    const Draft* title = find_in(drafts, [&](const Draft& draft) {
        return std::find(draft.cards.begin(), draft.cards.end(), card) != draft.cards.end();
    });
    return title ? title->hand : 0;
}

std::vector<workshop::CardId> Presence::held() const {
    std::vector<workshop::CardId> cards;
    for (const Drag& drag : drags) {
        for (const Drag::Grip& grip : drag.grips) cards.push_back(grip.card);
    }
    return cards;
}

std::int32_t dots_left(const Slip& slip, const workshop::Vote& vote) {
    return vote.rule.marks_max - (slip.vote == vote.id ? slip.total() : 0);
}

const workshop::Option* option_of(const workshop::Vote& vote, workshop::CardId card,
                                  workshop::ClusterId cluster) {
    const auto* of_card = find_in(vote.options, [&](const workshop::Option& option) {
        return card && option.card == card;
    });
    if (of_card) return of_card;
    return find_in(vote.options, [&](const workshop::Option& option) {
        return cluster && option.cluster == cluster;
    });
}

voting::Marks marks_of(const Slip& slip) {
    voting::Marks marks;
    for (const auto& [option, value] : slip.marks) marks.push_back({option, value});
    return marks;
}

}  // namespace board
