#include "painting/canvas.h"
#include "painting/colour.h"
#include "painting/shapes.h"

#include <algorithm>
#include <qrcodegen.hpp>

namespace painting {

Picture qr_picture(std::string_view text, int module_px, int quiet_zone_modules) {
    if (text.size() > qr_text_bytes_max) return {};
    using qrcodegen::QrCode;
    const QrCode code = QrCode::encodeText(std::string(text).c_str(), QrCode::Ecc::MEDIUM);
    const int quiet = std::clamp(quiet_zone_modules, 0, 16);
    const int modules = code.getSize() + 2 * quiet;
    const int module = std::clamp(module_px, 1, picture_side_px_max / modules);
    Canvas canvas(modules * module, modules * module);
    set_ink(canvas.cr(), opaque(palette::surface));
    cairo_paint(canvas.cr());
    set_ink(canvas.cr(), opaque(palette::ink));
    cairo_set_antialias(canvas.cr(), CAIRO_ANTIALIAS_NONE);
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x)
            if (code.getModule(x, y))
                cairo_rectangle(canvas.cr(), (x + quiet) * module, (y + quiet) * module, module,
                                module);
    cairo_fill(canvas.cr());
    return canvas.picture();
}

}  // namespace painting
