#include "board/clean_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace board {
namespace {

using base::Rect;
using base::Vec2;

// All parts are of the diagonal of the rough line's bounds, unless another length is named.
constexpr float diagonal_min = 8;          // units: less is a dot or a letter
constexpr std::size_t places = 96;         // that the rough line is read at, equally far apart
constexpr float open_part_max = 0.28F;     // between the ends of what is to be a closed figure
constexpr float closed_error_max = 0.035F;  // mean way from the figure
constexpr float flat_part_min = 0.12F;     // height by width: less is a line to and fro
constexpr float line_error_max = 0.06F;    // of its length: farthest from it
constexpr float level_rad = 0.12F;         // 7°: nearly level, upright or square is meant so
constexpr float round_part_min = 0.78F;    // of an oval's sides: more is a circle
constexpr float shaft_error_max = 0.12F;   // of its length
constexpr float tip_part_min = 0.9F;       // of the farthest place from its tail
constexpr float head_part_max = 0.55F;     // of the shaft: how far its head reaches
constexpr float head_part_min = 0.06F;     // of the shaft: on either side
constexpr float barb_rad = 0.48F;          // 27°
constexpr float head_near_part = 0.16F;    // of the shaft: how near a head of its own comes to it
constexpr float head_behind_part = 0.3F;   // of its reach: so far its ends lie behind the tip
constexpr int turns_tried = 45;            // of a quarter of a circle
constexpr int circle_points = 64;

constexpr float pi = std::numbers::pi_v<float>;

float cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
Vec2 turned(Vec2 v, float rad) {
    const float c = std::cos(rad), s = std::sin(rad);
    return {v.x * c - v.y * s, v.x * s + v.y * c};
}

Rect bounds(std::span<const Vec2> points) {
    Vec2 low = points.front(), high = low;
    for (const Vec2 p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

float way_of(std::span<const base::LinePoint> line) {
    float way = 0;
    for (std::size_t i = 1; i < line.size(); ++i) way += length(line[i].at - line[i - 1].at);
    return way;
}

// Read at equal steps: a finger tells more points where it is slow.
std::vector<Vec2> at_equal_steps(std::span<const base::LinePoint> line) {
    const float step = way_of(line) / float(places - 1);
    std::vector<Vec2> read{line.front().at};
    if (step <= 0) return read;
    float since = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Vec2 from = line[i - 1].at;
        float left = length(line[i].at - from);
        while (since + left >= step && read.size() < places) {
            const float part = (step - since) / left;
            from = from + (line[i].at - from) * part;
            left = length(line[i].at - from);
            since = 0;
            read.push_back(from);
        }
        since += left;
    }
    if (read.size() < places) read.push_back(line.back().at);
    return read;
}

float farthest_from(std::span<const Vec2> points, Vec2 from, Vec2 to) {
    float far = 0;
    for (const Vec2 p : points) far = std::max(far, base::distance_to_segment(p, from, to));
    return far;
}

// The mean way of the points from a figure given by its corners, the last one joined to the first.
float error_of(std::span<const Vec2> points, std::span<const Vec2> corners) {
    float sum = 0;
    for (const Vec2 p : points) {
        float nearest = INFINITY;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            nearest = std::min(nearest, base::distance_to_segment(
                                            p, corners[i], corners[(i + 1) % corners.size()]));
        }
        sum += nearest;
    }
    return sum / float(points.size());
}

// -- lines and arrows ----------------------------------------------------------------------------

// Nearly level or upright: exactly so, about its middle.
std::pair<Vec2, Vec2> levelled(Vec2 from, Vec2 to) {
    const Vec2 middle = (from + to) / 2, way = to - from;
    const float half = length(way) / 2;
    const float rad = std::atan2(way.y, way.x);
    const float square = std::round(rad / (pi / 2)) * (pi / 2);
    if (std::abs(rad - square) > level_rad) return {from, to};
    const Vec2 along{std::round(std::cos(square)) * half, std::round(std::sin(square)) * half};
    return {middle - along, middle + along};
}

std::optional<std::vector<Vec2>> as_line(std::span<const Vec2> points) {
    const Vec2 from = points.front(), to = points.back();
    const float whole = length(to - from);
    if (farthest_from(points, from, to) > line_error_max * whole) return {};
    const auto [a, b] = levelled(from, to);
    return std::vector{a, b};
}

// How far a head reaches from the tip: on both sides of the shaft, and not beyond half of it.
// Nothing: it is none.
std::optional<float> reach_of_head(std::span<const Vec2> head, Vec2 tail, Vec2 tip) {
    const Vec2 way = tip - tail;
    const float whole = length(way);
    if (whole <= 0) return {};
    float left = 0, right = 0, back = 0;
    for (const Vec2 p : head) {
        const float aside = cross(way, p - tip) / whole;
        left = std::min(left, aside);
        right = std::max(right, aside);
        back = std::max(back, length(p - tip));
    }
    const float least = head_part_min * whole;
    if (back > head_part_max * whole || -left < least || right < least) return {};
    return back;
}

// From the end of one barb by the tip to the end of the other.
std::array<Vec2, 3> barbs(Vec2 tail, Vec2 tip, float reach) {
    const Vec2 along = (tail - tip) / length(tail - tip) * reach;
    return {tip + turned(along, barb_rad), tip, tip + turned(along, -barb_rad)};
}

// A shaft, and at its end a head without a lift.
std::optional<std::vector<Vec2>> as_arrow(std::span<const Vec2> points) {
    const Vec2 tail = points.front();
    float most = 0;
    for (const Vec2 p : points) most = std::max(most, length(p - tail));
    // The first time that it turns back: a head may come by the tip once more.
    auto far = points.begin();
    while (length(*far - tail) < tip_part_min * most) ++far;
    while (far + 1 != points.end() && length(*(far + 1) - tail) >= length(*far - tail)) ++far;
    const std::span<const Vec2> shaft(points.begin(), far + 1), head(far, points.end());
    const Vec2 tip = *far;
    if (farthest_from(shaft, tail, tip) > shaft_error_max * length(tip - tail)) return {};
    const auto reach = reach_of_head(head, tail, tip);
    if (!reach) return {};
    const auto [a, b] = levelled(tail, tip);
    const auto [one, by, other] = barbs(a, b, *reach);
    return std::vector{a, b, one, by, other};
}

// -- closed figures ------------------------------------------------------------------------------

struct Fitted {
    float error = 0;  // mean, units
    std::vector<Vec2> points;  // closed: the last is the first
};

// The upright box whose sides the points keep nearest to: the middle of those beside each side, for
// the outermost one is only where the finger trembled.
Rect box_through(std::span<const Vec2> points) {
    const Rect outer = bounds(points);
    std::vector<float> sides[4];
    for (const Vec2 p : points) {
        const float ways[] = {p.x - outer.x, outer.right() - p.x, p.y - outer.y,
                              outer.bottom() - p.y};
        const auto nearest = std::min_element(std::begin(ways), std::end(ways)) - ways;
        sides[nearest].push_back(*std::next(ways, nearest));
    }
    const auto middle = [](std::vector<float>& all) {
        if (all.empty()) return 0.F;
        std::nth_element(all.begin(), all.begin() + std::ptrdiff_t(all.size() / 2), all.end());
        return all[all.size() / 2];
    };
    const float l = middle(sides[0]), r = middle(sides[1]);
    const float t = middle(sides[2]), b = middle(sides[3]);
    return {outer.x + l, outer.y + t, outer.w - l - r, outer.h - t - b};
}

std::vector<Vec2> corners_of(Rect box) {
    return {box.min(), {box.right(), box.y}, box.max(), {box.x, box.bottom()}};
}

Fitted fitted_rectangle(std::span<const Vec2> points) {
    const Vec2 centre = bounds(points).centre();
    float best = INFINITY, best_rad = 0;
    std::vector<Vec2> corners;
    for (int i = 0; i < turns_tried; ++i) {
        float rad = float(i) * (pi / 2) / float(turns_tried);
        if (rad > pi / 4) rad -= pi / 2;
        std::vector<Vec2> upright;
        for (const Vec2 p : points) upright.push_back(turned(p - centre, -rad));
        const auto box = corners_of(box_through(upright));
        const float error = error_of(upright, box);
        if (error >= best) continue;
        best = error;
        best_rad = rad;
        corners = box;
    }
    if (std::abs(best_rad) <= level_rad) {
        corners = corners_of(box_through(points));
    } else {
        for (Vec2& corner : corners) corner = centre + turned(corner, best_rad);
    }
    corners.push_back(corners.front());
    return {best, corners};
}

Fitted fitted_oval(std::span<const Vec2> points) {
    const Rect box = bounds(points);
    Vec2 half = box.size() / 2;
    const auto ring = [&] {
        std::vector<Vec2> way;
        for (int i = 0; i <= circle_points; ++i) {
            const float rad = float(i % circle_points) * 2 * pi / circle_points;
            way.push_back(box.centre() + Vec2{std::cos(rad) * half.x, std::sin(rad) * half.y});
        }
        return way;
    };
    const float error = error_of(points, ring());
    if (std::min(half.x, half.y) >= round_part_min * std::max(half.x, half.y)) {
        half.x = half.y = (half.x + half.y) / 2;
    }
    return {error, ring()};
}

// As wide as the rough line is.
CleanShape made(CleanKind kind, const std::vector<Vec2>& way,
                std::span<const base::LinePoint> rough) {
    float width = 0;
    for (const base::LinePoint& point : rough) width += point.width / float(rough.size());
    CleanShape shape{kind, {}};
    for (const Vec2 at : way) shape.points.push_back({at, width});
    return shape;
}

}  // namespace

std::optional<CleanShape> clean_head(Vec2 from, Vec2 to, std::span<const base::LinePoint> rough) {
    if (rough.size() < 2) return {};
    const std::vector<Vec2> points = at_equal_steps(rough);
    const Vec2 middle = bounds(points).centre();
    if (length(middle - from) < length(middle - to)) std::swap(from, to);
    const auto reach = reach_of_head(points, from, to);
    if (!reach || points.size() < places / 2) return {};
    const Vec2 way = (to - from) / length(to - from);
    const auto behind = [&](Vec2 p) {
        return (p.x - to.x) * way.x + (p.y - to.y) * way.y < -head_behind_part * *reach;
    };
    const auto far_from_tip = [&](Vec2 p) { return length(p - to); };
    const float nearest = length(std::ranges::min(points, {}, far_from_tip) - to);
    const bool both_sides =
        cross(way, points.front() - to) * cross(way, points.back() - to) < 0;
    const bool is_head = both_sides && behind(points.front()) && behind(points.back()) &&
                         nearest <= head_near_part * length(to - from);
    if (!is_head) return {};
    const auto head = barbs(from, to, *reach);
    return made(CleanKind::arrow, {head.begin(), head.end()}, rough);
}

std::optional<CleanShape> clean_shape(std::span<const base::LinePoint> rough) {
    if (rough.size() < 2) return {};
    const std::vector<Vec2> points = at_equal_steps(rough);
    const Rect box = bounds(points);
    const float diagonal = length(box.size());
    if (diagonal < diagonal_min || points.size() < places / 2) return {};
    if (length(points.back() - points.front()) > open_part_max * diagonal) {
        if (const auto line = as_line(points)) return made(CleanKind::line, *line, rough);
        if (const auto arrow = as_arrow(points)) return made(CleanKind::arrow, *arrow, rough);
        return {};
    }
    if (std::min(box.w, box.h) < flat_part_min * std::max(box.w, box.h)) return {};
    const Fitted square = fitted_rectangle(points), oval = fitted_oval(points);
    if (std::min(square.error, oval.error) > closed_error_max * diagonal) return {};
    return square.error < oval.error ? made(CleanKind::rectangle, square.points, rough)
                                     : made(CleanKind::circle, oval.points, rough);
}

}  // namespace board
