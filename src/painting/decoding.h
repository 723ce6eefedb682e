#pragma once
// Inside painting/ only: foreign picture files to pixels, and back.

#include "base/digest.h"
#include "base/limits.h"
#include "painting/picture.h"

#include <optional>

namespace painting {

// As the file itself says; nothing: neither JPEG nor PNG.
struct FileSize {
    std::uint64_t width = 0, height = 0;
};
std::optional<FileSize> size_in_file(base::ByteView);

// Opaque pixels, what is transparent on white. Empty: damaged, or it would take more than
// photo_decoding_bytes_max of memory. Any thread.
Picture decoded(base::ByteView);

// How the camera was held: 1 to 8 as in EXIF (CIPA DC-008, tag 0x0112); 1 when nothing tells.
int exif_orientation(base::ByteView jpeg);
// Upright, for a picture that was taken with this orientation.
Picture turned_upright(Picture, int orientation);

// A JPEG file of at most so many bytes, coarser where it would not fit.
base::Bytes jpeg_bytes(const Picture&,
                       std::size_t bytes_max = base::limits::photo_bytes_max);

}  // namespace painting
