#pragma once
// A photo on a card. The journal holds what is known of it, never its pixels: those lie in a file
// beside the journal, named by its digest, so that it can be erased for good and the chain still
// verifies.

#include "base/digest.h"

namespace workshop {

using PhotoDigest = base::Digest;  // SHA-256 of its file

enum class PhotoFormat : std::uint8_t { jpeg, png };
constexpr int photo_format_count = 2;

struct Photo {
    PhotoDigest digest{};
    PhotoFormat format = PhotoFormat::jpeg;
    std::uint16_t width = 0, height = 0;  // pixels
    std::uint32_t bytes = 0;              // of its file
    std::uint32_t rgb = 0;                // the one colour it is from far away
    bool operator==(const Photo&) const = default;
};

// One whose file is not written yet.
struct PhotoFile {
    Photo photo;
    base::Bytes bytes;
};

}  // namespace workshop
