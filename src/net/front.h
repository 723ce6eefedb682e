#pragma once
// A host without its sockets and its thread: what stands between the session's owner and the hall.

#include "net/count_beside.h"
#include "net/hall.h"

namespace net {

// Made, used and destroyed on the session's thread.
class Front {
public:
    // Throws base::Failure: the pages are missing, the session is only open for review.
    Front(HostOptions, session::Session&, base::RunQueue&);
    ~Front();
    Front(const Front&) = delete;
    Front& operator=(const Front&) = delete;

    // What the room sees follows when it is on the disk.
    void publish();
    void allow_photos(bool);
    bool photos_allowed() const { return photos_; }
    bool wall_hidden() const { return desk_->wall_hidden(); }
    void hide_wall(bool hidden) { desk_->hide_wall(hidden); }
    const std::shared_ptr<Hall>& hall() { return hall_; }

private:
    void show(const workshop::State&);

    session::Session& session_;
    std::shared_ptr<Desk> desk_;
    std::shared_ptr<Hall> hall_;
    bool photos_ = false;
    std::shared_ptr<const bool> alive_ = std::make_shared<bool>(true);
    CountBeside count_;
};

}  // namespace net
