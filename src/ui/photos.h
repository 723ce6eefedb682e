#pragma once
// Where screens get the pixels of photos from: read and decoded by app/, outside of the frame.

#include "painting/picture.h"
#include "workshop/photo.h"

#include <memory>

namespace ui {

struct ShownPhoto {
    std::shared_ptr<const painting::Picture> pixels;  // null: not yet, or gone
    enum class Gone { no, missing, erased } gone = Gone::no;  // missing: also changed
};

class Photos {
public:
    virtual ~Photos() = default;
    // With the longer side of `side_px` at least, as far as the photo has so many. What is not
    // there yet follows with a frame of its own; until then a smaller one, if there is any.
    virtual ShownPhoto find(const workshop::Photo&, float side_px) = 0;
};

}  // namespace ui
