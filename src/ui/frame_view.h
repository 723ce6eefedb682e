#pragma once
// Draws frames: their paper, their titles and names, axes, cells, and the curves of a journey. It
// decides nothing.

#include "board/scene.h"
#include "ui/kit.h"

namespace ui {

// `frame` as it is seen: `at` follows the finger that carries it.
void draw_frame(Kit&, const workshop::Frame&, const board::FrameShape&, const board::Camera&,
                std::optional<Rgb> holder);
void draw_name(Kit&, const workshop::Frame&, const board::NameShape&, float zoom);
void draw_curves(Kit&, const workshop::Frame&, const board::CurveShape&, const board::Camera&);
void draw_trace(Kit&, const board::Tracing&, const board::Camera&, Rgb hand);
// The frame and the colours of its cards, small.
void draw_thumbnail(Kit&, base::Rect, const workshop::Frame&, const board::Layout&);
// What it will look like, small.
void draw_method_sample(Kit&, base::Rect, const workshop::Method&);

std::string title_of(const base::Words&, const workshop::Frame&);
// What a name says, or what it could be called as long as nobody has written one.
std::string name_of(const base::Words&, const workshop::Frame&, workshop::NamePlace);
// “72 % difficult · 35 % great effect”: where a card lies on axes.
std::string value_text(const base::Words&, const workshop::Frame&, base::Vec2 middle);

}  // namespace ui
