// Any bytes as a photo: what phones send and what lies beside a session file; see README.md.

#include "base/limits.h"
#include "painting/photo.h"

#include <cstdio>
#include <cstdlib>

namespace {

void demand(bool held, const char* what) {
    if (held) return;
    std::fprintf(stderr, "not kept: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const base::ByteView bytes(data, size);
    painting::photo_pixels(bytes, 640);
    const auto answer = painting::prepare_photo(bytes);
    const auto* file = std::get_if<workshop::PhotoFile>(&answer);
    if (!file) return 0;
    demand(file->photo.digest == base::sha256(file->bytes), "a photo is named by its bytes");
    demand(file->bytes.size() <= base::limits::photo_bytes_max, "a photo fits its limit");
    const auto pixels = painting::photo_pixels(file->bytes, base::limits::photo_side_px_max);
    demand(pixels.width == file->photo.width && pixels.height == file->photo.height,
           "what is kept can be shown");
    return 0;
}
