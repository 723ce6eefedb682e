#pragma once
// Inside painting/ only: Cairo surfaces and contexts that close themselves, and the few strokes
// that every painter needs.

#include "base/geometry.h"
#include "painting/picture.h"

#include <cairo.h>
#include <memory>
#include <string>

namespace painting {

struct CairoClose {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoClose>;
using Context = std::unique_ptr<cairo_t, CairoClose>;

// A transparent bitmap to paint on. Sizes are clamped to 1…picture_side_px_max.
class Canvas {
public:
    Canvas(int width_px, int height_px);
    cairo_t* cr() const { return context_.get(); }
    // What was painted so far, with straight alpha.
    Picture picture() const;

private:
    Surface surface_;
    Context context_;
};

// The way back from straight alpha to Cairo's own words.
Surface surface_of(const Picture& picture);
// The same picture once more as JPEG, which a PDF takes as it is.
void attach_jpeg(cairo_surface_t*, const Picture&);

void set_ink(cairo_t* cr, std::uint32_t rgba);
// Adds the outline to the path; the radius is held to half the shorter side.
void rounded_rect(cairo_t* cr, const base::Rect& rect, double radius);
void fill_rounded(cairo_t* cr, const base::Rect& rect, double radius, std::uint32_t rgba);

// A cairo_write_func_t: adds to the std::string behind `closure`.
cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int length);
// Whether all of it is in the file now.
bool written(const std::string& path, const std::string& bytes);

}  // namespace painting
