#pragma once
// Inside painting/ only: the pen that draws every stamp, in board units at medium size, and the
// table of who draws which.

#include "painting/canvas.h"
#include "painting/stamp.h"
#include "painting/text.h"

#include <initializer_list>
#include <vector>

namespace painting {

enum class StampFill { none, paper, tint, ink };

struct StampLetters {
    float size = 26;  // at most, board units
    int weight = 600;
    Align align = Align::centre;
    bool on_ink = false;
    bool top = false;  // else in the middle of the box
};

class StampPen {
public:
    StampPen(cairo_t* cr, const StampLook& look, float px_per_unit);

    float w() const { return size_.x; }
    float h() const { return size_.y; }
    void box(base::Rect, float radius, StampFill) const;
    void disc(base::Vec2 centre, float radius, StampFill) const;
    void shape(std::initializer_list<base::Vec2> points, StampFill) const;  // closed
    void line(std::initializer_list<base::Vec2> points, float width = 4) const;
    // Of a circle, in turns clockwise from the right.
    void arc(base::Vec2 centre, float radius, float from, float to, float width = 4) const;
    // Several discs as one outline.
    void cloud(std::initializer_list<base::Vec2> centres, float radius, StampFill) const;
    void word(base::Rect box, const StampLetters& how = {}) const;
    void letters(const std::string& text, base::Rect box, const StampLetters& how) const;

private:
    void finish(StampFill) const;

    cairo_t* cr_;
    const StampLook& look_;
    base::Vec2 size_;
    float line_min_;  // board units
};

struct StampRow {
    workshop::StampKind kind;
    void (*paint)(const StampPen&);
};
std::vector<StampRow> service_stamps();  // and people
std::vector<StampRow> place_stamps();
std::vector<StampRow> screen_stamps();

// In board units at medium size, upright, from the corner at 0, 0.
void paint_stamp(cairo_t*, const StampLook&, float px_per_unit);

}  // namespace painting
