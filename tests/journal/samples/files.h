#pragma once
// Files for tests: a folder that goes away with its object, and whole files at once.

#include "base/digest.h"
#include "folder.h"

namespace samples {

using tests::Folder;

base::Bytes bytes_of_file(const std::string& path);
void write_file(const std::string& path, base::ByteView bytes);

}  // namespace samples
