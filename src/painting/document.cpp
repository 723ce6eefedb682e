#include "painting/document.h"

#include "base/limits.h"
#include "painting/canvas.h"

#include <poppler.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace painting {
namespace {

using base::msg;
using base::Refusal;
namespace limits = base::limits;

constexpr double points_per_inch = 72;
constexpr std::size_t head_bytes = 1024;  // readers look for the mark so far (ISO 32000, annex H)

struct Release {
    void operator()(PopplerDocument* document) const { g_object_unref(document); }
    void operator()(PopplerPage* page) const { g_object_unref(page); }
    void operator()(GBytes* bytes) const { g_bytes_unref(bytes); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Release>;

struct Opened {
    Owned<GBytes> bytes;
    Owned<PopplerDocument> document;
    std::string fault;  // code; empty: it is open
};

Opened opened(base::ByteView file) {
    Opened result;
    result.bytes.reset(g_bytes_new_static(file.data(), file.size()));
    GError* raw = nullptr;
    result.document.reset(poppler_document_new_from_bytes(result.bytes.get(), nullptr, &raw));
    const Owned<GError> error(raw);
    if (result.document) return result;
    const bool locked = error && error->domain == POPPLER_ERROR &&
                        error->code == POPPLER_ERROR_ENCRYPTED;
    result.fault = locked ? "document_locked" : "document_damaged";
    return result;
}

// Pixels a point, so that the page is neither coarse nor too large; 0: it has no size.
double scale_of(double width, double height) {
    const double longer = std::max(width, height);
    if (!(width > 0 && height > 0 && std::isfinite(longer))) return 0;
    return std::min(limits::document_dpi / points_per_inch,
                    limits::background_side_px_max / longer);
}

Picture drawn(PopplerPage* page) {
    double width = 0, height = 0;
    poppler_page_get_size(page, &width, &height);
    const double scale = scale_of(width, height);
    const int wide = int(std::lround(width * scale)), high = int(std::lround(height * scale));
    if (wide < 1 || high < 1) return {};
    const Canvas canvas(wide, high);
    cairo_t* cr = canvas.cr();
    set_ink(cr, 0xFFFFFFFF);
    cairo_paint(cr);
    cairo_scale(cr, wide / width, high / height);
    poppler_page_render(page, cr);
    return cairo_status(cr) == CAIRO_STATUS_SUCCESS ? canvas.picture() : Picture{};
}

}  // namespace

bool is_document(base::ByteView beginning) {
    const std::string_view text(reinterpret_cast<const char*>(beginning.data()),
                                std::min(beginning.size(), head_bytes));
    return text.find("%PDF-") != text.npos;
}

std::optional<Refusal> draw_pages(base::ByteView file, PageRange range,
                                  const std::function<bool(int page, Picture)>& take) {
    if (file.size() > limits::document_bytes_max) return document_refusal("document_bytes");
    if (!is_document(file)) return document_refusal("document_damaged");
    const Opened it = opened(file);
    if (!it.document) return document_refusal(it.fault);
    const int pages = poppler_document_get_n_pages(it.document.get());
    const int last = range.last == 0 ? pages : range.last;
    if (range.first < 1 || last < range.first || last > pages) {
        return document_refusal("document_no_page");
    }
    if (last - range.first >= limits::document_pages_max) {
        return document_refusal("document_pages");
    }
    for (int number = range.first; number <= last; ++number) {
        const Owned<PopplerPage> page(poppler_document_get_page(it.document.get(), number - 1));
        Picture picture = page ? drawn(page.get()) : Picture{};
        if (picture.empty()) return document_refusal("document_damaged");
        if (!take(number, std::move(picture))) break;
    }
    return std::nullopt;
}

Refusal document_refusal(const std::string& code) {
    const auto megabytes = std::to_string(limits::document_bytes_max / (1024 * 1024));
    const auto pages = std::to_string(limits::document_pages_max);
    const Refusal known[] = {
        {"document_bytes", msg("This document is too large: at most {max} MB are possible."),
         {{"max", megabytes}}},
        {"document_locked", msg("This document asks for a password: save it without one first."),
         {}},
        {"document_no_page", msg("This document has no such pages."), {}},
        {"document_pages",
         msg("This document is too long: at most {max} pages can be laid out at once."),
         {{"max", pages}}},
        {"document_slow", msg("This document takes too long to draw: it is given up."), {}},
    };
    for (const Refusal& each : known) {
        if (each.code == code) return each;
    }
    return {"document_damaged", msg("This document is damaged and cannot be drawn."), {}};
}

}  // namespace painting
