#pragma once
// The photos of a session lie beside its journal, in the folder name.fabrique.photos, one file
// each, named by the SHA-256 of its bytes (mode 0600). A file is on the disk before the entry that
// names it; what is read is compared with its name. Plain values: any thread may use them.

#include "base/digest.h"
#include "workshop/state.h"

#include <optional>
#include <string>

namespace session {

class PhotoFolder {
public:
    explicit PhotoFolder(const std::string& session_path) : path_(session_path + ".photos") {}

    const std::string& path() const { return path_; }
    bool exists() const;
    // Durable when it returns; the same photo twice is one file. Throws base::Failure.
    void keep(const workshop::PhotoFile&) const;
    enum class Condition { whole, missing, changed };
    struct Found {
        Condition condition = Condition::missing;
        base::Bytes bytes;  // of a whole one
    };
    Found read(const workshop::Photo&) const;
    bool holds(const workshop::PhotoDigest&) const;  // whatever its bytes are
    // Overwrites and removes it, as far as the disk lets us. True: nothing is left of it here.
    bool erase(const workshop::PhotoDigest&) const;
    // Removes what a power cut left half written. Only while the session is open for writing.
    void sweep() const;
    // How many of these photos were whole and are in the other folder now.
    std::size_t copy_to(const PhotoFolder&, std::span<const workshop::Photo>) const;

private:
    std::string file_of(const workshop::PhotoDigest&, workshop::PhotoFormat) const;

    std::string path_;
};

// What of a session's photos is there.
struct PhotoCheck {
    std::size_t whole = 0, missing = 0, changed = 0;
    std::size_t erased = 0;      // for good, by somebody's wish
    std::size_t not_erased = 0;  // their file is there all the same
    bool good() const { return missing + changed + not_erased == 0; }
};
PhotoCheck check_photos(const PhotoFolder&, const workshop::State&);

}  // namespace session
