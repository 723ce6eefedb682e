#pragma once
// Photos that people bring: any bytes in, a small clean file out. The one place where foreign
// pictures are decoded: painting/ makes and holds pixels, and whoever takes photos in from a file
// or from the network is lent this function by app/.

#include "base/refusal.h"
#include "painting/picture.h"
#include "workshop/photo.h"

#include <variant>

namespace painting {

using PreparedPhoto = std::variant<workshop::PhotoFile, base::Refusal>;

// Decodes a JPEG or PNG file (stb_image), turns it upright as its EXIF says, scales it down to
// photo_side_px_max and encodes it anew, so that nothing else of what it held (place, time,
// camera, comments, a second picture) is left. JPEG, or PNG where there are few colours and that is
// smaller. Takes 0.2 s for 12 million pixels; any thread.
PreparedPhoto prepare_photo(base::ByteView upload);
// The same for what lies under the cards: up to background_side_px_max, so that small letters of a
// plan can be read.
PreparedPhoto prepare_background(base::ByteView upload);
// The file of a page that was drawn.
workshop::PhotoFile background_file(const Picture&);
// What it says of more than photo_upload_bytes_max, which need not be read for that.
base::Refusal photo_too_heavy();

// The pixels of a prepared file, the longer side at most side_px_max; empty when it is none.
Picture photo_pixels(base::ByteView file, int side_px_max);

// The longer side at most side_px_max, every pixel the mean of the area it covers.
Picture scaled_down(const Picture&, int side_px_max);

}  // namespace painting
