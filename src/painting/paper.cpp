#include "painting/paper.h"

#include "base/refusal.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <map>
#include <utility>

namespace painting {
namespace {

cairo_surface_t* opened(VectorPaper::Kind kind, std::string& bytes, base::Vec2 size) {
    const double w = std::max(size.x, 1.0F);
    const double h = std::max(size.y, 1.0F);
    if (kind == VectorPaper::Kind::pdf)
        return cairo_pdf_surface_create_for_stream(append_bytes, &bytes, w, h);
    cairo_surface_t* svg = cairo_svg_surface_create_for_stream(append_bytes, &bytes, w, h);
    cairo_svg_surface_set_document_unit(svg, CAIRO_SVG_UNIT_PX);
    return svg;
}

// Cairo numbers surfaces and images through the life of the process; counted from 1 within the
// document, the same drawing gives the same bytes.
std::string renumbered(const std::string& svg) {
    std::map<std::string, std::size_t> numbers;
    std::string result;
    std::size_t at = 0;
    while (at < svg.size()) {
        const bool opens = svg[at] == '"' || svg[at] == '#';
        result += svg[at++];
        if (!opens) continue;
        for (const std::string name : {"image-", "source-", "surface", "image"}) {
            if (svg.compare(at, name.size(), name) != 0) continue;
            const std::size_t digits = at + name.size();
            at = std::min(svg.find_first_not_of("0123456789", digits), svg.size());
            const std::string number = svg.substr(digits, at - digits);
            result += name;
            if (!number.empty())
                result += std::to_string(
                    numbers.try_emplace(number, numbers.size() + 1).first->second);
            break;
        }
    }
    return result;
}

}  // namespace

VectorPaper::VectorPaper(Kind kind, base::Vec2 size)
    : kind_(kind), surface_(opened(kind, bytes_, size)), context_(cairo_create(surface_.get())) {
    if (kind == Kind::pdf) describe("", "1970-01-01T00:00:00Z");
}

void VectorPaper::describe(const std::string& title, const std::string& created_iso) {
    cairo_surface_t* pdf = surface_.get();
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Fabrique");
    if (created_iso.empty()) return;
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, created_iso.c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_MOD_DATE, created_iso.c_str());
}

void VectorPaper::add_outline(const std::string& title, int page, float y) {
    const std::string place =
        "page=" + std::to_string(page) + " pos=[0 " + std::to_string(static_cast<int>(y)) + "]";
    cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, title.c_str(),
                                  place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void VectorPaper::next_page() { cairo_show_page(context_.get()); }

std::string VectorPaper::finished() {
    cairo_show_page(context_.get());
    cairo_surface_finish(surface_.get());
    if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        throw base::Failure({"document_unwritable",
                             base::msg("The document could not be made: {reason}."),
                             {{"reason", cairo_status_to_string(
                                             cairo_surface_status(surface_.get()))}}});
    return kind_ == Kind::svg ? renumbered(bytes_) : std::move(bytes_);
}

}  // namespace painting
