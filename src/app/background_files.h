#pragma once
// Backgrounds from files: a picture, or pages of a PDF, each kept beside the session as photos are.

#include "app/document_pages.h"
#include "session/photos.h"
#include "workshop/frames.h"

#include <variant>

namespace app {

using ReadBackgrounds = std::variant<std::vector<workshop::NewBackground>, base::Refusal>;

// Reads, prepares and keeps what is in a file; `range` is of a document's pages. Where it is
// refused nothing of it is left. Any thread; throws base::Failure.
ReadBackgrounds backgrounds_from_file(const std::string& path, painting::PageRange range,
                                      const session::PhotoFolder&, const PageDrawer&);

}  // namespace app
