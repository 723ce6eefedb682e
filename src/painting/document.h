#pragma once
// Pages of PDF documents as pictures (poppler). What a document says in letters is drawn like the
// rest and not kept as text. A hostile document can hold poppler for ever or bring it down: app/
// draws foreign ones in a process of their own (app/document_pages.h).

#include "base/digest.h"
#include "base/refusal.h"
#include "painting/picture.h"

#include <functional>
#include <optional>

namespace painting {

// From 1; last 0: to the end.
struct PageRange {
    int first = 1, last = 0;
};

// Whether these bytes, the first of a file, announce a PDF.
bool is_document(base::ByteView beginning);

// Draws one page after the other on white, at document_dpi or as large as background_side_px_max
// allows, and hands each to `take` with its number; false: that is enough. Answers why a page could
// not be drawn; those before it were taken.
std::optional<base::Refusal> draw_pages(base::ByteView file, PageRange range,
                                        const std::function<bool(int page, Picture)>& take);

// What is told of a document, by the code of a refusal: between two processes only the code goes.
base::Refusal document_refusal(const std::string& code);

}  // namespace painting
