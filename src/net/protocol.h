#pragma once
// What stations and the host say to each other. Version 1.
//
// A station opens a WebSocket at /station and sends JSON objects as text messages, each of at most
// 64 KiB and 8 levels. "is" names the message. Numbers are whole; ids of ballots are 32 hexadecimal
// digits; bytes are base64 (public keys: hexadecimal); texts are UTF-8 without NUL.
//
//   station                                              host
//   {is: hello, protocol: 1, kind, code, app, lang}   →  {is: welcome, station, state}
//   {is: token, request, college}                     →  {is: token, request, token}
//   {is: ballot, id, vote, token, college,
//    marks: [[option, value] …] or sealed}            →  {is: counted, id, receipt, seq, replaced}
//                                                     →  {is: state, state}     whenever it changes
//   {is: try, request}                                →  {is: screen, request, …}
//   {is: tap, request, taps, after_ms,
//    x, y, width or zone}                             →  {is: screen, request, …}
//   {is: end, request, how}                           →  {is: screen, request, …}
//   {is: picture, request}                            →  {is: picture, request, png}
//   {is: feedback, request, answers: [4 texts]}       →  {is: thanks, request}
//   {is: arrive, request, college, table, people}     →  {is: thanks, request}
//   {is: idea, request, activity, text, college,
//    table, crossing, row, column}                    →  {is: thanks, request}
//   any of them                                       →  {is: refused, code, message, final,
//                                                         id or request}
//
// `state` is what everybody may see; its `vote` is the open one, or the last one that was closed,
// and `others` (absent: none) are asked together with it, open or closed as it is. Each has: id,
// place (from 0, among those that are asked together), title, options [{id, label, cost_cents where
// money is spent}], budget_cents, secret (then public_key), open, ballots (received), closing (0:
// by hand, 1: when time is up), ties (0: a lot, 1: the room decides), rule {method, marks_max,
// per_option_max, winners, parameters {name: text}}: what a ballot may hold follows from them as
// voting/method.h and voting/ballot.h say. Of a closed
// vote: lot_called_out, if a lot was drawn, and result {ranking, winners, scores [[option, points,
// voters] …], unit (points are counted in parts of it), ballots, blank, tie_at_line}. Whoever does
// not know a member ignores it; whoever does not know the method lets nobody vote by it.
//
// `kind` is kiosk, phone or rehearsal. The first message must be hello, with the pairing code that
// the big screen shows; a hello that comes later changes the language of what the host says and
// nothing else. A token is a voting right for one person: one ballot in each vote counts,
// the last one that arrives while the vote is open. `id` is 16 random bytes made by whoever casts.
// A station repeats a ballot with the same id until it hears `counted` or a refusal with
// final: true; a repeated id is never counted twice and gets the same receipt. `replaced` says that
// a later ballot of the same token is the one that counts. `counted` is sent when the ballot is on
// the host's disk, never before. In a secret vote a kiosk sends `sealed`: a libsodium sealed box
// for the vote's public key, always limits::ballot_sealed_bytes long.
//
// While `state` names a `task`, a prototype is being tested, and whoever stands at the station may
// try it out: one run after the other, each begun by `try`. `screen` is what the tester sees now:
// task, title, width and height (board units), zones [{id, name}], taps and visits so far, nowhere
// (the last tap led nowhere), `picture` (16 hexadecimal digits, others when anything drawn on it is
// another), and at the end `end`: goal, done, gave_up, silent or closed. A tap tells how many went
// before it, how long the screen had been looked at, and where: on a zone of the list, or at whole
// pixels of the picture as it was shown, `width` pixels wide. The host alone decides what was hit.
// `how` is done, gave_up or silent; a line that breaks off ends its run as silent. What is answered
// is on the host's disk. `png` is the picture of the screen shown now, at most
// limits::screen_png_bytes_max; it is the only message of more than limits::view_bytes_max.
//
// `activity` says what the room does now: title, instruction, kind_now (workshop::ActivityKind;
// `kind` is the nearest of the first five, for older stations), id, ideas (written so far),
// ideas_open (some may be written now), silent (they are covered until all are revealed) and
// promise (0: college and table are kept with what somebody writes, 1: the college, 2: nothing).
// `tables` are their names. While `counts_people` is true, whoever comes in is told by `arrive`:
// people is 1, or -1 to take back what this station told last. An `idea` names the activity whose
// promise its writer has read: in another one it is refused. While `cell` is there (crossing,
// row_id, column_id, what both ideas say, and the axes they are on) an idea is an answer to the
// cell that it names by crossing, row and column; else these are absent. No idea is ever told to a
// station again.
//
// Programs may use HTTP instead, with the same objects as bodies and answers:
//
//   POST /api/join    {code}                       201 {pass}; then Authorization: Bearer <pass>
//   POST /api/token   {request, college}           201 {token}
//   POST /api/ballot  {id, vote, token, …}         201 counted · 200 counted before
//   GET  /api/state                                200 state
//
//   400 not understood or not a legal ballot (code says which) · 401 wrong_code, token_unknown,
//   not_joined · 403 another site · 404 · 405 · 409 uuid_conflict · 413 and 431 too large ·
//   423 vote_closed · 429 locked_out · 503 disk_failed or busy: try again

#include "base/refusal.h"
#include "net/public_view.h"
#include "net/testing.h"

#include <variant>

namespace net {

constexpr int protocol_version = 1;

// Where somebody belongs: all that is ever known of them.
struct Whereabouts {
    std::string college, table;  // table empty: at none
    bool operator==(const Whereabouts&) const = default;
};

enum class StationKind { kiosk, phone, rehearsal };
const char* name_of(StationKind);

struct Hello {
    int protocol = protocol_version;
    StationKind kind = StationKind::kiosk;
    std::string code, app, language;
    bool operator==(const Hello&) const = default;
};
struct TokenRequest {
    std::uint64_t request = 0;
    std::string college;
    bool operator==(const TokenRequest&) const = default;
};
using Sealed = base::Bytes;
struct BallotRequest {
    workshop::BallotId id{};
    workshop::VoteId vote;
    std::string token;
    std::string college;
    std::variant<voting::Marks, Sealed> choice;
    bool operator==(const BallotRequest&) const = default;
};
// Of a tester who stands at the station.
struct TryRequest {
    std::uint64_t request = 0;
    bool operator==(const TryRequest&) const = default;
};
struct TapRequest {
    std::uint64_t request = 0;
    TapAsked tap;
    bool operator==(const TapRequest&) const = default;
};
struct EndRequest {
    std::uint64_t request = 0;
    workshop::RunEnd how = workshop::RunEnd::said_done;
    bool operator==(const EndRequest&) const = default;
};
struct PictureRequest {
    std::uint64_t request = 0;
    bool operator==(const PictureRequest&) const = default;
};
struct FeedbackRequest {
    std::uint64_t request = 0;
    Feedback answers;
    bool operator==(const FeedbackRequest&) const = default;
};
// One person more, or the one before was a mistake.
struct ArriveRequest {
    std::uint64_t request = 0;
    Whereabouts at;
    bool taken_back = false;
    bool operator==(const ArriveRequest&) const = default;
};
struct IdeaRequest {
    std::uint64_t request = 0;
    workshop::ActivityId activity;  // that it was written in
    std::string text;
    Whereabouts from;
    workshop::CrossingId crossing;  // 0: on the board
    workshop::CrossingCell cell;
    bool operator==(const IdeaRequest&) const = default;
};
using FromStation =
    std::variant<Hello, TokenRequest, BallotRequest, TryRequest, TapRequest, EndRequest,
                 PictureRequest, FeedbackRequest, ArriveRequest, IdeaRequest>;

struct Welcome {
    std::uint32_t station = 0;
    PublicView state;
};
struct News {
    PublicView state;
};
struct TokenGiven {
    std::uint64_t request = 0;
    std::string token;
};
struct Counted {
    workshop::BallotId id{};
    std::string receipt;
    std::uint64_t seq = 0;
    bool replaced = false;  // a later ballot of the same token counts instead
    bool repeated = false;  // was counted before; not sent
};
struct ScreenShown {
    std::uint64_t request = 0;
    TesterSees seen;  // without its run and its words
};
struct PictureGiven {
    std::uint64_t request = 0;
    std::shared_ptr<const std::string> png;  // never null
};
struct Thanked {
    std::uint64_t request = 0;
};
struct Refused {
    std::string code, message;
    bool final = true;  // sending it again is of no use
    std::optional<workshop::BallotId> ballot;
    std::optional<std::uint64_t> request;
};
using FromHost = std::variant<Welcome, News, TokenGiven, Counted, ScreenShown, PictureGiven,
                              Thanked, Refused>;

// Any bytes in; a message, or why it is none ("schema"). Never throws.
std::variant<FromStation, base::Refusal> read_from_station(std::string_view text);
std::variant<FromHost, base::Refusal> read_from_host(std::string_view text);
// The bodies of the HTTP twin.
std::variant<std::string, base::Refusal> read_join(std::string_view text);
std::variant<TokenRequest, base::Refusal> read_token_request(std::string_view text);
std::variant<BallotRequest, base::Refusal> read_ballot_request(std::string_view text);

std::string written(const FromStation&);
std::string written(const FromHost&);
std::string written(const PublicView&);

// Codes after which the same message may succeed later.
bool is_final(const std::string& code);
// 201, 200, 400, … for a refusal's code.
unsigned status_of(const std::string& code);

// "0123456789abcdef…", 32 digits.
std::string text_of(const workshop::BallotId&);

}  // namespace net
