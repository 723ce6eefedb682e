#pragma once
// Inside painting/ only: PDF and SVG documents that grow in memory.

#include "painting/canvas.h"

#include <string>

namespace painting {

class VectorPaper {
public:
    enum class Kind { pdf, svg };
    // Points for PDF, px for SVG.
    VectorPaper(Kind kind, base::Vec2 size);
    VectorPaper(const VectorPaper&) = delete;
    VectorPaper& operator=(const VectorPaper&) = delete;

    cairo_t* cr() const { return context_.get(); }

    // PDF only. The date is ISO 8601: without one, Cairo would stamp the moment of writing.
    void describe(const std::string& title, const std::string& created_iso);
    // A line of the table of contents beside the document, pointing to a height on a page.
    void add_outline(const std::string& title, int page, float y);

    void next_page();
    // Ends the last page and the document. Throws base::Failure if Cairo could not write it.
    std::string finished();

private:
    Kind kind_;
    std::string bytes_;  // before the surface, which writes into it until it is closed
    Surface surface_;
    Context context_;
};

}  // namespace painting
