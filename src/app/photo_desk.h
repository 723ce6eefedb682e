#pragma once
// The photos of the open session for its screens: read, compared and decoded on a thread of their
// own, kept in memory as long as there is room; and photos from files, prepared there too.

#include "app/background_files.h"
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
using PreparePicture = painting::PreparedPhoto (*)(base::ByteView);
painting::PreparedPhoto picture_from_file(const std::string& path, PreparePicture);

class PhotoDesk : public ui::Photos {
public:
    enum class Working { on_its_thread, at_once };  // at once: a script waits for every picture
    PhotoDesk(base::RunQueue& owner, Working);
    ~PhotoDesk() override { leaving_ = true; }

    // The session that is looked at from now on; null: none. It must outlive the next call.
    void follow(const session::Session*);
    ui::ShownPhoto find(const workshop::Photo&, float side_px) override;
    // Reads, prepares and keeps the photo of a file beside the session; `then` is told on the
    // owner's thread, unless another session is followed by then.
    using Then = std::function<void(std::variant<workshop::Photo, base::Refusal>)>;
    void take_in(const std::string& path, Then then);
    // The same of a plan or of the pages of a document, on a thread for these alone: they take
    // long.
    using ThenBackgrounds = std::function<void(ReadBackgrounds)>;
    void take_backgrounds_in(const std::string& path, ThenBackgrounds then);

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
    std::atomic<bool> leaving_ = false;
    std::unique_ptr<Worker> documents_;  // begun when it is needed
};

}  // namespace app
