#pragma once
// Inside painting/ only: how each kind of drawing is painted. Sizes in px, from (0, 0).

#include "painting/canvas.h"
#include "painting/drawing.h"
#include "painting/pango.h"

#include <functional>

namespace painting {

// The letters of charts.
TextStyle chart_words(float size, int weight, std::uint32_t rgb = palette::ink);
// Lines centred on a height.
void show_centred(cairo_t* cr, const std::string& text, const TextStyle& style, base::Vec2 at,
                  float width);
// The title on top; answers with the height that it takes, 0 without one. No `cr`: only measures.
float paint_title(cairo_t* cr, const std::string& title, float width);
// Small words below a drawing: what a band means, where a figure comes from. The height, 0 without
// any.
float paint_note(cairo_t* cr, const std::string& note, base::Vec2 at, float width);
// Words after small patches, in lines; `patch` paints the n-th into its box.
float paint_legend(cairo_t* cr, base::Vec2 at, float width, const std::vector<std::string>& entries,
                   const std::function<void(std::size_t, base::Rect)>& patch);
// A sign for the n-th group, besides its colour: disc, square, triangle, diamond, and again.
void paint_sign(cairo_t* cr, base::Rect box, int group, std::uint32_t rgb);
std::uint32_t group_rgb(int group);

// Each paints and answers with its height; without `cr` it only measures.
float paint(cairo_t* cr, const BarChart&, float width);
float paint(cairo_t* cr, const DuelMatrix&, float width);
float paint(cairo_t* cr, const RoundFlow&, float width);
float paint(cairo_t* cr, const Scatter&, float width);
float paint(cairo_t* cr, const WordCloud&, float width);
float paint(cairo_t* cr, const Radar&, float width);
float paint(cairo_t* cr, const SlopeChart&, float width);
float paint(cairo_t* cr, const ReferenceBars&, float width);
float paint(cairo_t* cr, const BalanceBars&, float width);

}  // namespace painting
