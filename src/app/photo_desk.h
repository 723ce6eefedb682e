#pragma once
// The photos of the open session for its screens: read, compared and decoded on a thread of their
// own, kept in memory as long as there is room; and photos from files, prepared there too.

#include "app/worker.h"
#include "base/run_queue.h"
#include "painting/photo.h"
#include "session/session.h"
#include "ui/photos.h"

#include <map>

namespace app {

// Of pixels; then those that were seen longest ago go.
constexpr std::size_t photo_cache_bytes_max = 128 * 1024 * 1024;

// Reads a picture file and prepares it. Any thread.
painting::PreparedPhoto photo_from_file(const std::string& path);

class PhotoDesk : public ui::Photos {
public:
    enum class Working { on_its_thread, at_once };  // at once: a script waits for every picture
    PhotoDesk(base::RunQueue& owner, Working);

    // The session that is looked at from now on; null: none. It must outlive the next call.
    void follow(const session::Session*);
    ui::ShownPhoto find(const workshop::Photo&, float side_px) override;
    // Reads, prepares and keeps the photo of a file beside the session; `then` is told on the
    // owner's thread, unless another session is followed by then.
    using Then = std::function<void(std::variant<workshop::Photo, base::Refusal>)>;
    void take_in(const std::string& path, Then then);

private:
    using Pixels = std::shared_ptr<const painting::Picture>;
    struct Key {
        workshop::PhotoDigest digest{};
        int side_px = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Kept {
        Pixels pixels;  // null: asked for, or missing
        bool missing = false;
        std::uint64_t used = 0;
    };
    void give(Worker::Job);
    void ask(const workshop::Photo&, const Key&);
    void arrived(const Key&, Pixels);
    void forget_some();

    base::RunQueue& owner_;
    const session::Session* session_ = nullptr;
    std::map<Key, Kept> kept_;
    std::size_t kept_bytes_ = 0;
    std::uint64_t uses_ = 0;
    std::shared_ptr<int> following_;  // what was asked for another session finds it gone
    std::unique_ptr<Worker> worker_;  // none: at once
};

}  // namespace app
