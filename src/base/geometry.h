#pragma once
// Points, sizes and rectangles. The unit is said by whoever uses them: screen pixels or board
// units (one board unit is one pixel of a 1080p screen at zoom 1). y grows downwards.

#include <algorithm>
#include <cmath>

namespace base {

struct Vec2 {
    float x = 0;
    float y = 0;
    bool operator==(const Vec2&) const = default;
};

inline Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
inline Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
inline Vec2 operator*(Vec2 a, float k) { return {a.x * k, a.y * k}; }
inline Vec2 operator/(Vec2 a, float k) { return {a.x / k, a.y / k}; }
inline float length(Vec2 a) { return std::hypot(a.x, a.y); }
inline bool finite(Vec2 a) { return std::isfinite(a.x) && std::isfinite(a.y); }

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Vec2 min() const { return {x, y}; }
    Vec2 max() const { return {x + w, y + h}; }
    Vec2 size() const { return {w, h}; }
    Vec2 centre() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(Vec2 p) const { return p.x >= x && p.y >= y && p.x < x + w && p.y < y + h; }
    bool overlaps(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
};

// Grown by `by` on every side; a negative value shrinks.
inline Rect grown(Rect r, float by) { return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by}; }

inline Rect united(Rect a, Rect b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace base
