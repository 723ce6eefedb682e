#pragma once
// Inside exchange/ only: files put together in one zip, in memory (by libzip).

#include <string>
#include <vector>

namespace exchange {

struct ZipEntry {
    std::string name;
    std::string bytes;
    bool stored = false;  // as it is, not compressed
};

// In this order, all dated 1980-01-01, so that the same entries give the same bytes. Throws
// base::Failure.
std::string zip_bytes(const std::vector<ZipEntry>&);

}  // namespace exchange
