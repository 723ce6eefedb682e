#pragma once
// The limits of the network. What happens at the limit is said beside it.

#include "base/limits.h"

namespace net::limits {

// One more connection is closed at once; one more WebSocket is refused with 503.
constexpr std::size_t connections_max = 1024;
constexpr std::size_t connections_per_address_max = 512;  // a whole room behind one router fits
constexpr std::size_t header_bytes_max = 8 * 1024;  // 431
constexpr std::size_t drained_bytes_max = 16 * 1024 * 1024;  // of a refused body, then cut

// A connection that takes longer is closed.
constexpr std::int64_t request_ms = 15'000;  // from the end of one request to that of the next
constexpr std::int64_t hello_ms = 10'000;    // from the WebSocket's opening to its hello
constexpr std::int64_t silence_ms = 30'000;  // of a WebSocket that does not answer a ping
constexpr std::int64_t drain_ms = 2'000;     // of a refused body
// A ballot that is not on the disk by then is answered with 503 and may be sent again.
constexpr std::int64_t answer_ms = 10'000;

// What fits in a bucket and how fast it fills again.
struct Rate {
    double burst = 0, per_second = 0;
};
constexpr Rate messages{60, 20};        // of one connection; an empty bucket closes it
constexpr Rate photos{4, 6.0 / 60};     // of one device: 4 at once, then 6 a minute; 429
constexpr std::size_t unsent_messages_max = 64;  // to a station that does not read: closed
constexpr std::int64_t news_every_ms = 100;      // at most so often, the state is pushed

// Photos. A form is read as a whole before the photo in it is looked at.
constexpr std::size_t photo_form_bytes_max = base::limits::photo_upload_bytes_max + 64 * 1024;
constexpr std::size_t photos_at_once_max = 3;    // of all devices; one more is asked to wait, 503
constexpr std::int64_t photo_upload_ms = 120'000;  // for the whole form; then it is closed
constexpr std::int64_t photo_prepare_ms = 30'000;  // from the last byte to the file; 503

// Testers of prototypes.
constexpr Rate runs{4, 6.0 / 60};  // of one device: 4 at once, then 6 a minute; 429
constexpr Rate taps{20, 6};        // of one device; 429
constexpr Rate screens_painted{20, 5};  // of the host; 503. Painted ones are kept:
constexpr std::size_t screens_kept_max = 64;
constexpr std::int64_t screen_paint_ms = 10'000;  // then 503
constexpr std::int64_t silent_runs_every_ms = 10'000;  // looked for
constexpr int screen_width_px = 720;        // of the picture
constexpr int screen_height_px_max = 2880;  // a longer one is narrower
constexpr int screen_shown_px = 288;        // its width on a phone without scripts: fits on all
constexpr std::size_t screen_png_bytes_max = 8 * 1024 * 1024;  // to a kiosk; refused

// Ballots on phones. More values of one option than that are typed, or counted up and down.
constexpr std::size_t values_as_buttons_max = 5;
constexpr std::size_t scores_as_buttons_max = 11;  // 0 to 10
constexpr std::int64_t counted_down_max = 100;  // sentences about what is left, for the script

// People who are counted, and what they write.
constexpr Rate arrivals{20, 0.5};      // of one device, moves to another table too; 429
constexpr Rate ideas{8, 12.0 / 60};    // of one device: 8 at once, then 12 a minute; 429
constexpr std::size_t own_ideas_max = 40;  // of one phone, shown to it again; then the oldest goes
constexpr std::size_t writers_max = 10'000;  // phones whose own ideas are remembered

// The facilitator's remote. The PIN is tried as the pairing code is, and from all addresses
// together so often before everybody rests.
constexpr int remote_tries_of_all = 20;
constexpr std::size_t remotes_max = 8;  // phones; the one that came first is put out
constexpr std::size_t moderated_max = 60;  // newest cards that a remote shows

// JSON and forms; deeper or longer is refused with 400.
constexpr std::size_t json_depth_max = 8;
constexpr std::size_t form_fields_max = 256;
constexpr std::size_t form_parts_max = 16;
constexpr std::size_t part_header_bytes_max = 2 * 1024;
constexpr std::size_t view_bytes_max = 512 * 1024;  // of what the host pushes to a station
// The picture of a screen, in base64 and JSON: the largest message a station reads.
constexpr std::size_t from_host_bytes_max = screen_png_bytes_max / 3 * 4 + 1024;
constexpr std::size_t page_bytes_max = 1024 * 1024;  // of what a simulated phone reads
constexpr std::size_t app_code_points_max = 40;
constexpr std::size_t token_code_points_max = 64;
constexpr std::size_t language_code_points_max = 16;

// Wrong pairing codes from one address; see door.h.
constexpr int code_tries = 5;
constexpr std::int64_t lock_first_ms = 15'000;
constexpr std::int64_t lock_max_ms = 60LL * 60 * 1000;
constexpr std::size_t addresses_max = 4096;  // remembered; the one seen longest ago is forgotten
constexpr std::size_t code_characters = 6;

// A phone is counted as joined for so long after its last request.
constexpr std::int64_t phone_seen_ms = 120'000;
constexpr std::size_t phones_max = 100'000;  // remembered
// Ballots being filled in; beyond, somebody has to choose again.
constexpr std::size_t drafts_max = 10'000;

// Ballots a kiosk keeps until the host has acknowledged them; one more is refused.
constexpr std::size_t outbox_ballots_max = 200;
constexpr std::size_t outbox_bytes_max = 1024 * 1024;

}  // namespace net::limits
