#pragma once
// Files for tests: a folder that goes away with its object, and whole files at once.

#include "base/digest.h"

#include <filesystem>

namespace samples {

class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    // Names of the files in it, sorted.
    std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

base::Bytes bytes_of_file(const std::string& path);
void write_file(const std::string& path, base::ByteView bytes);

}  // namespace samples
