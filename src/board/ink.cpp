#include "board/ink.h"

namespace board {
namespace {

using base::LinePoint;
using base::Vec2;
namespace limits = base::limits;
using workshop::ink_steps_per_unit;

std::int16_t steps(float units) { return std::int16_t(std::lround(units * ink_steps_per_unit)); }

workshop::InkPoint rounded(const LinePoint& point, Vec2 corner) {
    const Vec2 at = point.at - corner;
    const float width = std::clamp(point.width, 1 / ink_steps_per_unit,
                                   limits::line_width_units_max);
    return {steps(at.x), steps(at.y), steps(width)};
}

// No two neighbours so far apart that a step of one could not be told from the other's corner.
Trace without_leaps(std::span<const LinePoint> points) {
    constexpr float leap_max = limits::line_span_units_max / 2;
    Trace dense;
    for (const LinePoint& point : points) {
        const LinePoint from = dense.empty() ? point : dense.back();
        const auto pieces = std::size_t(base::length(point.at - from.at) / leap_max) + 1;
        for (std::size_t i = 1; i <= pieces; ++i) {
            const float part = float(i) / float(pieces);
            dense.push_back({from.at + (point.at - from.at) * part,
                             from.width + (point.width - from.width) * part});
        }
    }
    return dense;
}

Trace simplified_trace(std::span<const LinePoint> points) {
    Trace kept;
    for (const std::size_t i : base::simplified(points, ink_tolerance_units)) {
        kept.push_back(points[i]);
    }
    // A finger that rests tells one place twice: one dot.
    if (kept.size() == 2 && kept[0].at == kept[1].at) kept.pop_back();
    return kept;
}

bool is_on_paper(Vec2 at) {
    return at.x >= 0 && at.y >= 0 && at.x <= workshop::card_width && at.y <= workshop::card_height;
}

// Where the way from a point on the paper to one beside it crosses the edge.
LinePoint edge_between(const LinePoint& inside, const LinePoint& outside) {
    const Vec2 way = outside.at - inside.at;
    float part = 1;
    const auto stop = [&](float from, float by, float most) {
        if (by != 0) part = std::min(part, ((by > 0 ? most : 0.F) - from) / by);
    };
    stop(inside.at.x, way.x, workshop::card_width);
    stop(inside.at.y, way.y, workshop::card_height);
    const Vec2 at = inside.at + way * std::max(part, 0.F);
    return {{std::clamp(at.x, 0.F, workshop::card_width),
             std::clamp(at.y, 0.F, workshop::card_height)},
            inside.width};
}

// The parts of a way that lie on the card.
std::vector<Trace> on_paper(std::span<const LinePoint> points) {
    std::vector<Trace> runs;
    bool inside = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool now_inside = is_on_paper(points[i].at);
        if (now_inside && !inside) {
            runs.emplace_back();
            if (i > 0) runs.back().push_back(edge_between(points[i], points[i - 1]));
        }
        if (now_inside) runs.back().push_back(points[i]);
        else if (inside) runs.back().push_back(edge_between(points[i - 1], points[i]));
        inside = now_inside;
    }
    return runs;
}

bool fits(const LinePoint& point, Vec2 corner) {
    const Vec2 off = point.at - corner;
    return std::abs(off.x) <= limits::line_span_units_max &&
           std::abs(off.y) <= limits::line_span_units_max;
}

// From one straight piece to another.
float way_between(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    const auto side = [](Vec2 from, Vec2 to, Vec2 p) {
        return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    const bool crosses = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    if (crosses) return 0;
    return std::min({base::distance_to_segment(a, c, d), base::distance_to_segment(b, c, d),
                     base::distance_to_segment(c, a, b), base::distance_to_segment(d, a, b)});
}

}  // namespace

float pressed_by(float pressure, bool pen) {
    const bool told = pen || (pressure > 0 && pressure < 1);
    return told ? 0.5F + std::clamp(pressure, 0.F, 1.F) : 1.F;
}

Strokes canvas_strokes(std::span<const LinePoint> points, const Pencil& pencil) {
    Strokes strokes;
    const auto begin = [&](const LinePoint& point) {
        strokes.push_back({point.at, {pencil.nib(), pencil.colour, {rounded(point, point.at)}}});
    };
    LinePoint last;
    for (const LinePoint& point : without_leaps(simplified_trace(points))) {
        if (strokes.empty()) {
            begin(point);
        } else {
            const bool full = strokes.back().line.points.size() >= limits::line_points_max;
            if (full || !fits(point, strokes.back().at)) begin(last);
            strokes.back().line.points.push_back(rounded(point, strokes.back().at));
        }
        last = point;
    }
    return strokes;
}

workshop::Ink card_lines(std::span<const LinePoint> points, const Pencil& pencil) {
    workshop::Ink ink;
    for (const Trace& run : on_paper(points)) {
        bool begins = true;
        for (const LinePoint& point : simplified_trace(run)) {
            const bool full =
                !begins && ink.back().points.size() >= limits::line_points_max;
            if (begins || full) {
                const auto joint = full ? std::vector{ink.back().points.back()}
                                        : std::vector<workshop::InkPoint>{};
                ink.push_back({pencil.nib(), pencil.colour, joint});
            }
            ink.back().points.push_back(rounded(point, {}));
            begins = false;
        }
    }
    return ink;
}

bool touches(const workshop::InkLine& line, Vec2 corner, Vec2 from, Vec2 to, float reach) {
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const auto& next = line.points[std::min(i + 1, line.points.size() - 1)];
        const Vec2 a = corner + workshop::place_of(line.points[i]);
        const Vec2 b = corner + workshop::place_of(next);
        const float half = workshop::width_of(line.points[i]) / 2;
        if (way_between(a, b, from, to) <= reach + half) return true;
    }
    return false;
}

}  // namespace board
