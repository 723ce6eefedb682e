#include "journal/gesture.h"

#include "journal/wire.h"
#include "workshop/decide.h"

#include <algorithm>

namespace journal {
namespace {

using base::Bytes;
using base::ByteView;
using base::Failure;
using base::msg;
using workshop::Entry;

constexpr int actor_kind_count = 4;
constexpr std::size_t event_head_bytes = 8;  // within a body of several events

struct Coded {
    std::uint16_t kind = 0;
    std::uint8_t version = 0;
    std::uint8_t flags = 0;
    Bytes payload;
};

void check_gesture(const Chain& chain, std::span<const Entry> gesture) {
    bool sound = !gesture.empty() && gesture.size() <= gesture_entries_max &&
                 gesture.front().seq == chain.next_seq;
    for (std::size_t i = 0; sound && i < gesture.size(); ++i) {
        const Entry& entry = gesture[i];
        sound = entry.seq == chain.next_seq + i && entry.gesture == chain.next_seq &&
                entry.actor == gesture.front().actor && entry.at == gesture.front().at &&
                entry.at >= 0 && entry.at <= instant_ms_max;
    }
    if (sound) return;
    throw Failure({"not_a_gesture", msg("This change does not follow the one before it."), {}});
}

Coded coded_kept(std::uint64_t seq, std::span<const Kept> kept) {
    const auto found = std::lower_bound(kept.begin(), kept.end(), seq,
                                        [](const Kept& k, std::uint64_t s) { return k.seq < s; });
    if (found == kept.end() || found->seq != seq) {
        return {forgotten_kind, 1, may_be_passed_over, {}};
    }
    return {found->kind, found->version, may_be_passed_over, found->payload};
}

Coded coded(const Entry& entry, std::span<const Kept> kept) {
    if (std::holds_alternative<std::monostate>(entry.event)) return coded_kept(entry.seq, kept);
    if (auto refusal = workshop::validate(entry.event)) throw Failure(*refusal);
    const std::uint16_t kind = workshop::number_of(entry.event);
    Coded result{kind, version_of(kind), 0, {}};
    encode(entry.event, result.payload);
    return result;
}

void append_stamp(WireWriter& to, const Entry& entry) {
    workshop::ActorKind kind = entry.actor.kind;
    to(checked(kind, actor_kind_count), entry.actor.number, entry.at);
}

Bytes body_of(std::span<const Entry> gesture, std::span<const Kept> kept, Head& head) {
    Bytes body;
    WireWriter to(body);
    append_stamp(to, gesture.front());
    if (gesture.size() == 1) {
        const Coded event = coded(gesture.front(), kept);
        head.kind = event.kind;
        head.version = event.version;
        head.flags = event.flags;
        to.raw(event.payload);
        return body;
    }
    head.kind = batch_kind;
    head.version = batch_version;
    to(std::uint16_t(gesture.size()));
    for (const Entry& entry : gesture) {
        const Coded event = coded(entry, kept);
        to.number(event.kind);
        to.number(event.version);
        to.number(event.flags);
        to(event.payload);
    }
    return body;
}

// Collects the entries of one body, event by event.
class Collector {
public:
    Collector(const Head& head, Entry stamp, Gesture& into)
        : seq_(head.seq), stamp_(std::move(stamp)), into_(into) {}

    // False when the gesture cannot be taken; `understood` says why.
    bool add(std::uint16_t kind, std::uint8_t version, std::uint8_t flags, ByteView payload) {
        Decoded event = decode(kind, version, payload);
        const bool strange = event.understood == Understood::unknown_kind ||
                             event.understood == Understood::newer_version;
        // What this program writes carries no flag; one it does not know is for newer programs.
        if (flags > may_be_passed_over) event.understood = Understood::newer_version;
        else if (strange && flags == may_be_passed_over) keep(kind, version, payload, event);
        else if (flags != 0 && !strange) event.understood = Understood::nonsense;
        into_.understood = event.understood;
        if (event.understood != Understood::yes) return false;
        Entry entry = stamp_;
        entry.seq = seq_++;
        entry.event = std::move(event.event);
        into_.entries.push_back(std::move(entry));
        return true;
    }

private:
    void keep(std::uint16_t kind, std::uint8_t version, ByteView payload, Decoded& event) {
        into_.kept.push_back({seq_, kind, version, Bytes(payload.begin(), payload.end())});
        event = {Understood::yes, {}};
    }

    std::uint64_t seq_;
    Entry stamp_;
    Gesture& into_;
};

Entry read_stamp(WireReader& from, const Head& head) {
    Entry stamp;
    stamp.gesture = head.seq;
    from(checked(stamp.actor.kind, actor_kind_count), stamp.actor.number, stamp.at);
    if (stamp.at < 0 || stamp.at > instant_ms_max) throw WireError("not an instant");
    return stamp;
}

void collect(const Head& head, ByteView body, Gesture& into) {
    WireReader from(body);
    Collector collector(head, read_stamp(from, head), into);
    if (head.kind != batch_kind) {
        collector.add(head.kind, head.version, head.flags, from.raw(from.left()));
        return;
    }
    if (head.version > batch_version || head.flags != 0) {
        into.understood = Understood::newer_version;
        return;
    }
    const auto count = from.number<std::uint16_t>();
    if (count < 2 || count > gesture_entries_max) throw WireError("not a gesture");
    for (int i = 0; i < count; ++i) {
        const ByteView event = from.raw(event_head_bytes);
        const auto length = get<std::uint32_t>(event.subspan(4));
        if (!collector.add(get<std::uint16_t>(event), event[2], event[3], from.raw(length))) return;
    }
    if (from.left() != 0 || head.version != batch_version) throw WireError("bytes left over");
}

}  // namespace

Chain chain_after(const Reading& reading) {
    return {reading.header.salt, reading.chain_end, reading.entries.size() + 1};
}

void append_frame(Bytes& into, Chain& chain, std::span<const Entry> gesture,
                  std::span<const Kept> kept) {
    check_gesture(chain, gesture);
    Head head;
    Bytes body;
    try {
        body = body_of(gesture, kept, head);
    } catch (const WireError&) {
        throw Failure({"malformed", msg("These data are not well formed."), {}});
    }
    if (body.size() > body_bytes_max(head.kind)) {
        throw Failure({"gesture_too_large",
                       msg("This change is too large to be saved: {given} bytes, at most {max} are "
                           "possible."),
                       {{"given", std::to_string(body.size())},
                        {"max", std::to_string(body_bytes_max(head.kind))}}});
    }
    head.length = std::uint32_t(body.size());
    head.seq = chain.next_seq;
    head.previous = chain.previous;
    head.body_crc = base::crc32c(body);
    append_head(into, head, chain.salt);
    into.insert(into.end(), body.begin(), body.end());
    chain.previous = head.head_crc;
    chain.next_seq += gesture.size();
}

Gesture gesture_of(const Head& head, ByteView body) {
    Gesture gesture;
    try {
        collect(head, body, gesture);
    } catch (const WireError&) {
        gesture.understood = Understood::nonsense;
    }
    if (gesture.understood != Understood::yes) return {gesture.understood, {}, {}};
    return gesture;
}

}  // namespace journal
