#pragma once
// The room's server: phones' pages, the station protocol, its HTTP twin. One thread of its own; the
// session stays with its owner, who is asked through the run queue.

#include "base/random.h"
#include "base/run_queue.h"
#include "base/words.h"
#include "net/limits.h"
#include "session/session.h"

namespace net {

// How long the host waits for whom; shorter in tests.
struct Patience {
    std::int64_t request_ms = limits::request_ms;
    std::int64_t hello_ms = limits::hello_ms;
    std::int64_t answer_ms = limits::answer_ms;
};

// Makes what somebody sends a clean photo of known size, or says why it is none; see
// painting/photo.h. Called on a thread of the host's own.
using PreparePhoto =
    std::function<std::variant<workshop::PhotoFile, base::Refusal>(base::ByteView)>;

// What lies on a screen of a prototype is taken on the owner's thread; the PNG of it is then made
// on any other.
using MakePng = std::function<std::string()>;
using DrawScreen = std::function<MakePng(const session::Session&, const workshop::Frame&)>;

struct HostOptions {
    std::string address = "127.0.0.1";  // "0.0.0.0" or "::": every network of this machine
    std::uint16_t port = 0;             // 0: any free one
    std::string code;                   // pairing code; empty: one is made
    std::vector<std::string> names;     // host names that lead here, if any ("vote.ville.lan")
    std::vector<base::Words> languages;  // the first is the session's
    std::string assets_folder;          // holds web/
    base::RandomBytes random;  // unguessable; called once, when the host is made
    std::function<base::Milliseconds()> clock;  // for the journal; called on the owner's thread
    Patience patience;
    PreparePhoto prepare_photo;  // null: phones cannot send photos
    bool photos = false;         // whether they may, at first
    DrawScreen draw_screen;      // of prototypes; null: phones cannot test them
};

// Devices that are joined right now.
struct Joined {
    std::size_t kiosks = 0;
    std::size_t phones = 0;
    bool operator==(const Joined&) const = default;
};

// Made, used and destroyed on the session's thread. The session must outlive it; the queue too.
// The host sets the session's on_durable().
class Host {
public:
    // Listens at once. Throws base::Failure: the port is taken, the address is not this machine's,
    // the pages are missing, the session is only open for review.
    Host(HostOptions, session::Session&, base::RunQueue&);
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    // After every change of the session, and after a disk failure. What the room sees follows when
    // the change is on the disk.
    void publish();
    // Whether phones may send photos while a board is open. Nobody's picture appears on a wall
    // before the facilitator has said yes, so it begins with no.
    void allow_photos(bool);
    bool photos_allowed() const;

    // Whether the shared screen shall show a calm page: the facilitator's remote asks for it, and
    // opens it again, as the screen itself may.
    bool wall_hidden() const;
    void hide_wall(bool);

    Joined joined() const;
    std::uint16_t port() const;
    const std::string& code() const;
    std::string url() const;       // "http://192.168.1.7:8471"
    std::string join_url() const;  // with the code, for the QR code

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace net
