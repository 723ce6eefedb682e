#pragma once
// Small private files beside the journal: only the owner may read them (mode 0600); replaced
// whole (temp name → fsync → rename → fsync of the folder), the old bytes overwritten first.

#include <optional>
#include <string>

namespace session {

// Nothing when there is no such file. Throws base::Failure when it cannot be read or is larger
// than 1 MiB.
std::optional<std::string> read_side_file(const std::string& path);
void write_side_file(const std::string& path, const std::string& text);
// Overwrites and removes it, as far as the disk lets us.
void remove_side_file(const std::string& path);

}  // namespace session
