#include "journal/file.h"

#include "base/limits.h"

namespace journal {

base::Bytes read_all(const File& file) {
    if (file.size() > base::limits::file_bytes_max) {
        throw base::Failure({"file_too_large",
                             base::msg("This file is too large to be a session: {given} bytes."),
                             {{"given", std::to_string(file.size())}}});
    }
    base::Bytes bytes(file.size());
    bytes.resize(file.read_at(0, bytes));
    return bytes;
}

void append_all(File& file, base::ByteView bytes) {
    while (!bytes.empty()) {
        const std::size_t taken = file.append(bytes);
        if (taken == 0) {
            throw base::Failure({"disk_full", base::msg("The disk takes no more bytes."), {}});
        }
        bytes = bytes.subspan(taken);
    }
}

}  // namespace journal
