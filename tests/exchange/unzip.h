#pragma once
// Reads a zip by its directory (APPNOTE 4.3.12), to look into what was written.

#include <string>
#include <vector>

namespace exchange {

struct Zipped {
    std::string name;
    bool stored = false;
    std::string bytes;
};

// In the order of the directory.
std::vector<Zipped> files_of(const std::string& zip);
// Empty where there is none of this name.
std::string unzipped(const std::string& zip, const std::string& name);

}  // namespace exchange
