#include "painting/drawing_painter.h"
#include "painting/strokes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float radius_max = 250;
constexpr float label_gap = 18, label_width_max = 250;
constexpr float mark_side = 15, apart_px = 6;  // marks of several voices on one value
constexpr int rings_max = 10;
constexpr std::uint32_t web_rgb = 0xC9BEA9;  // seen on paper and in print, behind every line

// Where everything of a radar goes; angles run clockwise from the top.
struct Web {
    std::size_t axes = 0;
    base::Vec2 centre;
    float radius = 0;
    float bottom = 0;
    double maximum = 1;
    float letters = 15;
    std::vector<base::Rect> labels;

    double angle(std::size_t axis) const {
        return 2 * std::numbers::pi * double(axis) / double(axes);
    }
    base::Vec2 on_axis(std::size_t axis, float length) const {
        const double turn = angle(axis);
        return {centre.x + float(std::sin(turn)) * length,
                centre.y - float(std::cos(turn)) * length};
    }
    base::Vec2 at(std::size_t axis, double value) const {
        return on_axis(axis, float(std::clamp(value / maximum, 0.0, 1.0)) * radius);
    }
};

bool is_aside(double sine) { return std::abs(sine) > 0.3; }  // its label stands beside the web

TextStyle label_style(const Web& web, std::size_t axis) {
    TextStyle style = chart_words(web.letters, 600);
    const double sine = std::sin(web.angle(axis));
    style.align = !is_aside(sine) ? Align::centre : sine > 0 ? Align::start : Align::end;
    return style;
}

// Around a centre at (0, 0): the box of each label, wrapped in the room beside the web.
std::vector<base::Rect> label_boxes(const Web& web, const Radar& radar, float width) {
    std::vector<base::Rect> boxes;
    for (std::size_t i = 0; i < web.axes; ++i) {
        const double sine = std::sin(web.angle(i)), cosine = std::cos(web.angle(i));
        const float reach = web.radius + label_gap;
        const base::Vec2 end{float(sine) * reach, -float(cosine) * reach};
        const bool aside = is_aside(sine);
        const float room = aside ? width / 2 - std::abs(end.x) : width * 0.5F;
        const float wide = std::clamp(room, 40.0F, label_width_max);
        const float high = measure(radar.axes[i], label_style(web, i), wide).height_px;
        const float x = !aside ? -wide / 2 : sine > 0 ? end.x : end.x - wide;
        const float y = aside ? end.y - high / 2 : cosine > 0 ? end.y - high : end.y;
        boxes.push_back({x, y, wide, high});
    }
    return boxes;
}

Web web_of(const Radar& radar, float width, float top) {
    Web web;
    web.axes = std::min(radar.axes.size(), radar_axes_max);
    if (web.axes < radar_axes_min) web.axes = 0;
    web.bottom = top;
    if (web.axes == 0) return web;
    web.maximum = std::isfinite(radar.maximum) && radar.maximum > 0 ? radar.maximum : 1;
    web.radius = std::min(width * 0.27F, radius_max);
    web.letters = width < 640 ? 13.0F : 15.0F;
    web.labels = label_boxes(web, radar, width);
    float above = 0, below = 0;
    for (std::size_t i = 0; i < web.axes; ++i) {
        const float rim = web.on_axis(i, web.radius + mark_side).y;  // the centre is still (0, 0)
        above = std::max({above, -web.labels[i].y, -rim});
        below = std::max({below, web.labels[i].bottom(), rim});
    }
    web.centre = {width / 2, top + above + 4};
    for (base::Rect& box : web.labels) {
        box.x += web.centre.x;
        box.y += web.centre.y;
    }
    web.bottom = web.centre.y + below + 16;
    return web;
}

void polygon(cairo_t* cr, const Web& web, double value) {
    for (std::size_t i = 0; i < web.axes; ++i) {
        const base::Vec2 at = web.at(i, value);
        cairo_line_to(cr, at.x, at.y);
    }
    cairo_close_path(cr);
}

int rings_of(const Web& web) {
    const bool whole = web.maximum <= rings_max && web.maximum == std::floor(web.maximum);
    return whole ? int(web.maximum) : 4;
}

void paint_web(cairo_t* cr, const Web& web, const Radar& radar) {
    polygon(cr, web, web.maximum);
    set_ink(cr, opaque(palette::surface));
    cairo_fill(cr);
    const int rings = rings_of(web);
    for (int ring = 1; ring <= rings; ++ring) {
        cairo_new_path(cr);
        polygon(cr, web, web.maximum * ring / rings);
        set_ink(cr, opaque(ring == rings ? palette::ink_soft : web_rgb));
        cairo_set_line_width(cr, ring == rings ? 1.6 : 1.4);
        cairo_stroke(cr);
    }
    for (std::size_t i = 0; i < web.axes; ++i) {
        const base::Vec2 rim = web.at(i, web.maximum);
        cairo_move_to(cr, web.centre.x, web.centre.y);
        cairo_line_to(cr, rim.x, rim.y);
    }
    set_ink(cr, opaque(web_rgb));
    cairo_set_line_width(cr, 1.4);
    cairo_stroke(cr);
    for (std::size_t i = 0; i < web.axes; ++i) {
        show_text(cr, radar.axes[i], label_style(web, i), web.labels[i].min(), web.labels[i].w);
    }
}

// Between the first two axes, where no line of an axis lies.
void paint_scale(cairo_t* cr, const Web& web) {
    const int rings = rings_of(web);
    if (web.maximum != std::floor(web.maximum)) return;
    TextStyle style = chart_words(12, 600, palette::ink_soft);
    style.align = Align::centre;
    for (int ring = 0; ring <= rings; ++ring) {
        const double value = web.maximum * ring / rings;
        if (value != std::floor(value)) continue;
        const base::Vec2 at = web.at(0, value);
        const base::Rect box{at.x - 23, at.y - 8, 16, 16};
        fill_rounded(cr, box, 8, with_alpha(palette::surface, 0xD8));
        show_centred(cr, std::to_string(std::int64_t(value)), style, {box.x, box.centre().y},
                     box.w);
    }
}

bool is_told(const std::vector<double>& values, std::size_t axis) {
    return axis < values.size() && std::isfinite(values[axis]);
}

// A band only where both its edges are told all the way round.
void paint_band(cairo_t* cr, const Web& web, const Radar::Line& line, std::uint32_t rgb) {
    for (std::size_t i = 0; i < web.axes; ++i) {
        if (!is_told(line.low, i) || !is_told(line.high, i)) return;
    }
    cairo_new_path(cr);
    for (const auto* edge : {&line.high, &line.low}) {
        for (std::size_t i = 0; i < web.axes; ++i) {
            const base::Vec2 at = web.at(i, (*edge)[i]);
            if (i == 0) cairo_move_to(cr, at.x, at.y);
            else cairo_line_to(cr, at.x, at.y);
        }
        cairo_close_path(cr);
    }
    cairo_save(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    set_ink(cr, with_alpha(rgb, 0x2B));
    cairo_fill(cr);
    cairo_restore(cr);
}

void set_dashes(cairo_t* cr, bool dashed) {
    const double dashes[] = {9, 6};
    cairo_set_dash(cr, dashes, dashed ? 2 : 0, 0);
}

void paint_mark(cairo_t* cr, const Voice& voice, base::Vec2 at, bool hollow) {
    const auto box = [&](float side) { return base::Rect{at.x - side / 2, at.y - side / 2, side,
                                                         side}; };
    set_ink(cr, opaque(palette::surface));
    fill_mark(cr, voice.shape, box(mark_side + 5));
    set_ink(cr, opaque(voice.rgb));
    fill_mark(cr, voice.shape, box(mark_side));
    if (!hollow) return;
    set_ink(cr, opaque(palette::surface));
    fill_mark(cr, voice.shape, box(mark_side * 0.5F));
}

// Marks of several voices on one value stand beside each other, across the axis.
base::Vec2 place_of(const Web& web, const Radar& radar, const Radar::Line& line,
                    std::size_t axis) {
    const std::size_t voices = std::min(radar.voices.size(), drawing_voices_max);
    const float step = std::min(apart_px, voices > 1 ? 24.0F / float(voices) : 0.0F);
    const float aside = (float(line.voice) - float(voices - 1) / 2) * step;
    const double turn = web.angle(axis);
    const base::Vec2 at = web.at(axis, line.values[axis]);
    return {at.x + float(std::cos(turn)) * aside, at.y + float(std::sin(turn)) * aside};
}

void paint_line(cairo_t* cr, const Web& web, const Radar& radar, const Radar::Line& line) {
    const Voice& voice = radar.voices[line.voice];
    cairo_save(cr);
    set_dashes(cr, line.before);
    set_ink(cr, opaque(voice.rgb));
    cairo_set_line_width(cr, line.before ? 2.2 : 3);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    for (std::size_t i = 0; i < web.axes; ++i) {
        const std::size_t next = (i + 1) % web.axes;
        if (!is_told(line.values, i) || !is_told(line.values, next)) continue;
        const base::Vec2 from = place_of(web, radar, line, i);
        const base::Vec2 to = place_of(web, radar, line, next);
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
    }
    cairo_stroke(cr);
    cairo_restore(cr);
    for (std::size_t i = 0; i < web.axes; ++i) {
        if (!is_told(line.values, i)) continue;
        paint_mark(cr, voice, place_of(web, radar, line, i), line.before);
    }
}

void paint_patch(cairo_t* cr, const Radar& radar, std::size_t entry, base::Rect box) {
    const std::size_t voices = std::min(radar.voices.size(), drawing_voices_max);
    if (entry < voices) {
        set_ink(cr, opaque(radar.voices[entry].rgb));
        fill_mark(cr, radar.voices[entry].shape, grown(box, -1));
        return;
    }
    if (entry == voices + 2) {
        fill_rounded(cr, box, 3, with_alpha(palette::ink_soft, 0x38));
        return;
    }
    const bool before = entry == voices;
    cairo_save(cr);
    const double dashes[] = {5, 3};
    cairo_set_dash(cr, dashes, before ? 2 : 0, 0);
    set_ink(cr, opaque(palette::ink_soft));
    cairo_set_line_width(cr, 2.4);
    cairo_move_to(cr, box.x, box.centre().y);
    cairo_line_to(cr, box.right(), box.centre().y);
    cairo_stroke(cr);
    cairo_restore(cr);
}

}  // namespace

float paint(cairo_t* cr, const Radar& radar, float width) {
    const Web web = web_of(radar, width, paint_title(cr, radar.title, width));
    const auto voiced = [&](const Radar::Line& line) {
        return line.voice < std::min(radar.voices.size(), drawing_voices_max);
    };
    if (cr != nullptr && web.axes > 0) {
        paint_web(cr, web, radar);
        for (const auto& line : radar.lines) {
            if (voiced(line)) paint_band(cr, web, line, radar.voices[line.voice].rgb);
        }
        paint_scale(cr, web);
        for (const bool before : {true, false}) {
            for (const auto& line : radar.lines) {
                if (voiced(line) && line.before == before) paint_line(cr, web, radar, line);
            }
        }
    }
    std::vector<std::string> entries;
    for (const Voice& voice : radar.voices) {
        if (entries.size() < drawing_voices_max) entries.push_back(voice.name);
    }
    for (const auto& word : {radar.before, radar.after, radar.spread}) entries.push_back(word);
    float y = web.bottom;
    y += paint_legend(cr, {0, y}, width, entries, [&](std::size_t i, base::Rect box) {
        paint_patch(cr, radar, i, box);
    });
    return y + paint_note(cr, radar.note, {0, y}, width);
}

}  // namespace painting
