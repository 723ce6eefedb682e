#include "base/curve.h"

namespace base {
namespace {

// Where on the segment, from 0 to 1, the point is nearest.
float nearest_part(Vec2 point, Vec2 from, Vec2 to) {
    const Vec2 along = to - from;
    const float square = along.x * along.x + along.y * along.y;
    if (square <= 0) return 0;
    const Vec2 off = point - from;
    return std::clamp((off.x * along.x + off.y * along.y) / square, 0.F, 1.F);
}

// How wrong it would be to leave the point out between the two.
float error_without(const LinePoint& point, const LinePoint& from, const LinePoint& to) {
    const float part = nearest_part(point.at, from.at, to.at);
    const float aside = length(point.at - (from.at + (to.at - from.at) * part));
    const float wider = std::abs(point.width - (from.width + (to.width - from.width) * part));
    return std::max(aside, wider);
}

// A handle as long as Catmull and Rom have it, or shorter: a cubic piece leaves its chord by at
// most u(1 − u) ≤ ¼ of the longer of its two tangents' parts across the chord.
Vec2 bounded_tangent(Vec2 tangent, Vec2 chord, float tolerance) {
    const float chord_length = length(chord);
    if (chord_length <= 0) return {};
    const float across = std::abs(tangent.x * chord.y - tangent.y * chord.x) / chord_length;
    const float along = std::abs(tangent.x * chord.x + tangent.y * chord.y) / chord_length;
    float factor = 1;
    if (across > 4 * tolerance) factor = 4 * tolerance / across;
    if (along > chord_length) factor = std::min(factor, chord_length / along);
    return tangent * factor;
}

}  // namespace

float distance_to_segment(Vec2 point, Vec2 from, Vec2 to) {
    return length(point - (from + (to - from) * nearest_part(point, from, to)));
}

std::vector<std::size_t> simplified(std::span<const LinePoint> points, float tolerance) {
    if (points.empty()) return {};
    std::vector<bool> kept(points.size());
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, points.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        float worst = tolerance;
        std::size_t at = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const float error = error_without(points[i], points[first], points[last]);
            if (error > worst) {
                worst = error;
                at = i;
            }
        }
        if (at == 0) continue;
        kept[at] = true;
        open.emplace_back(first, at);
        open.emplace_back(at, last);
    }
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i]) indices.push_back(i);
    }
    return indices;
}

std::vector<CurvePiece> smooth_curve(std::span<const Vec2> points, float tolerance) {
    std::vector<CurvePiece> pieces;
    // Along the line at a point, one unit long for one unit of the way.
    const auto direction = [&](std::size_t i) {
        const Vec2 before = points[i == 0 ? 0 : i - 1];
        const Vec2 after = points[std::min(i + 1, points.size() - 1)];
        const float way = length(points[i] - before) + length(after - points[i]);
        return way > 0 ? (after - before) / way : Vec2{};
    };
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Vec2 chord = points[i + 1] - points[i];
        const float way = length(chord);
        const Vec2 out = bounded_tangent(direction(i) * way, chord, tolerance);
        const Vec2 in = bounded_tangent(direction(i + 1) * way, chord, tolerance);
        pieces.push_back(
            {points[i], points[i] + out / 3, points[i + 1] - in / 3, points[i + 1]});
    }
    return pieces;
}

Vec2 point_on(const CurvePiece& piece, float t) {
    const float u = 1 - t;
    return piece[0] * (u * u * u) + piece[1] * (3 * u * u * t) + piece[2] * (3 * u * t * t) +
           piece[3] * (t * t * t);
}

}  // namespace base
