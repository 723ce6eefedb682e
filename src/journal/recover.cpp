// What is done with what is found. The file is read frame by frame from its header on; the first
// row that fits decides. "Later" means: anywhere behind this place lies a head that is proven.
//
//   head                      body            later?  decision
//   proven, follows           proven          –       take it
//   proven, follows, runs     –               –       torn: the power went while it was written
//     past the end
//   bad, short or all zero    –               no      torn
//   bad                       –               yes     damaged
//   proven, follows           bad             no      torn
//   proven, follows           bad             yes     damaged
//   proven, does not follow   –               –       damaged: no crash takes a frame out, pastes
//     or is too long                                  one in or writes such a length
//   proven, follows           proven, unknown –       keep its bytes, take an empty event, go on
//                             but to be passed
//   proven, follows           proven, unknown –       newer: made by a later version
//   proven, follows           proven, but     –       damaged: no crash and no honest program
//                             cannot be               writes that
//
//   header: newer format                              newer; anything else wrong: foreign
//
// Only `torn` is ever cut, after a copy was kept, and only what no proven frame follows. Damaged,
// newer and foreign files are never changed.

#include "journal/gesture.h"
#include "journal/journal.h"

#include <algorithm>
#include <cstring>

namespace journal {
namespace {

using base::ByteView;
using base::msg;

enum class Sight { taken, runs_out, bad_head, bad_body, impossible, newer };

class Reader {
public:
    Reader(ByteView file, const HeaderReading& header) : file_(file) {
        reading_.header = header.header;
        reading_.file_bytes = file.size();
        reading_.proven_bytes = header_bytes;
        reading_.chain_end = header.crc;
    }

    Reading read() {
        Sight sight = Sight::taken;
        while (sight == Sight::taken && reading_.proven_bytes < file_.size()) sight = next();
        settle(sight);
        return std::move(reading_);
    }

private:
    std::uint32_t salt() const { return reading_.header.salt; }
    std::uint64_t next_seq() const { return reading_.entries.size() + 1; }
    ByteView rest() const { return file_.subspan(reading_.proven_bytes); }

    Sight next() {
        const auto head = proven_head(rest(), salt());
        if (!head) return Sight::bad_head;
        const bool follows = head->previous == reading_.chain_end && head->seq == next_seq();
        if (!follows || head->length > body_bytes_max(head->kind)) return Sight::impossible;
        if (head->length > rest().size() - head_bytes) return Sight::runs_out;
        const ByteView body = rest().subspan(head_bytes, head->length);
        if (base::crc32c(body) != head->body_crc) {
            frame_bytes_ = head_bytes + head->length;
            return Sight::bad_body;
        }
        Gesture gesture = gesture_of(*head, body);
        if (gesture.understood == Understood::nonsense) return Sight::impossible;
        if (gesture.understood != Understood::yes) return Sight::newer;
        take(*head, gesture);
        return Sight::taken;
    }

    void take(const Head& head, Gesture& gesture) {
        for (const workshop::Entry& entry : gesture.entries) {
            if (auto* seal = std::get_if<workshop::SessionSealed>(&entry.event)) check(*seal);
        }
        reading_.chain_end = head.head_crc;
        reading_.proven_bytes += head_bytes + head.length;
        std::move(gesture.entries.begin(), gesture.entries.end(),
                  std::back_inserter(reading_.entries));
        std::move(gesture.kept.begin(), gesture.kept.end(), std::back_inserter(reading_.kept));
    }

    void check(const workshop::SessionSealed& seal) {
        sealed_.add(file_.subspan(hashed_bytes_, reading_.proven_bytes - hashed_bytes_));
        hashed_bytes_ = reading_.proven_bytes;
        const bool proven = base::same_digest(sealed_.digest(), seal.digest);
        ++(proven ? reading_.seals_proven : reading_.seals_broken);
    }

    void settle(Sight sight) {
        switch (sight) {
            case Sight::taken: return found(Condition::whole);
            case Sight::runs_out: return found(Condition::torn);
            case Sight::newer: return found(Condition::newer);
            case Sight::impossible:
                look_behind(0);
                return found(Condition::damaged);
            case Sight::bad_head:
                return found(look_behind(1) ? Condition::damaged : Condition::torn);
            case Sight::bad_body:
                return found(look_behind(frame_bytes_) ? Condition::damaged : Condition::torn);
        }
    }

    // Tries every place behind the damage for a proven head. True if there is one; counts the
    // entries of the proven frames. A body is looked at once, so the time is that of the bytes.
    bool look_behind(std::size_t from) {
        bool later = false;
        const ByteView behind = rest();
        while (from < behind.size()) {
            const void* at = std::memchr(behind.data() + from, frame_magic[0],
                                         behind.size() - from);
            if (!at) break;
            from = std::size_t(static_cast<const std::uint8_t*>(at) - behind.data());
            const auto head = proven_head(behind.subspan(from), salt());
            later = later || head;
            from += head ? passed_over(*head, behind.subspan(from)) : 1;
        }
        return later;
    }

    // How far the search may go on behind this head.
    std::size_t passed_over(const Head& head, ByteView frame) {
        if (head.length > body_bytes_max(head.kind)) return head_bytes;
        if (head.length > frame.size() - head_bytes) return head_bytes;
        const ByteView body = frame.subspan(head_bytes, head.length);
        if (base::crc32c(body) == head.body_crc) {
            reading_.after_damage_entries += gesture_of(head, body).entries.size();
        }
        return head_bytes + head.length;
    }

    void found(Condition condition) {
        reading_.condition = condition;
        const std::uint64_t behind = reading_.file_bytes - reading_.proven_bytes;
        reading_.finding = {name_of(condition), sentence_of(condition),
                            {{"entries", std::to_string(reading_.entries.size())},
                             {"bytes", std::to_string(behind)},
                             {"at", std::to_string(reading_.proven_bytes)},
                             {"after", std::to_string(reading_.after_damage_entries)}}};
    }

    static const char* sentence_of(Condition condition) {
        switch (condition) {
            case Condition::whole:
                return msg("The session file is whole (entries: {entries}).");
            case Condition::torn:
                return msg("The end of the session file was cut off while it was being written; "
                           "everything before it is whole (entries: {entries}, bytes left over: "
                           "{bytes}).");
            case Condition::newer:
                return msg("This session was made by a newer version of Fabrique: only its "
                           "beginning can be read, and nothing is changed (entries: {entries}).");
            default:
                return msg("The session file is damaged at byte {at}: it can be read up to there, "
                           "and nothing is changed (entries before: {entries}, found behind: "
                           "{after}).");
        }
    }

    ByteView file_;
    Reading reading_;
    std::size_t frame_bytes_ = 0;  // of the frame with the bad body
    base::Sha256 sealed_;
    std::size_t hashed_bytes_ = 0;
};

Reading without_entries(ByteView file, const HeaderReading& header) {
    using Is = HeaderReading::Is;
    Reading reading;
    reading.file_bytes = file.size();
    const char* sentence = msg("This is not a Fabrique session.");
    if (header.is == Is::empty) sentence = msg("The file is empty.");
    if (header.is == Is::damaged) {
        sentence = msg("The beginning of the session file is damaged; nothing is changed.");
    }
    if (header.is == Is::newer) {
        reading.condition = Condition::newer;
        reading.header = header.header;
        sentence = msg("This session file has a newer format: a newer version of Fabrique can "
                       "open it.");
    }
    reading.finding = {name_of(reading.condition), sentence, {}};
    return reading;
}

}  // namespace

const char* name_of(Condition condition) {
    switch (condition) {
        case Condition::whole: return "whole";
        case Condition::torn: return "torn";
        case Condition::damaged: return "damaged";
        case Condition::newer: return "newer";
        case Condition::foreign: return "foreign";
    }
    return "foreign";
}

Reading read(ByteView bytes) {
    const HeaderReading header = read_header(bytes);
    if (header.is != HeaderReading::Is::good) return without_entries(bytes, header);
    return Reader(bytes, header).read();
}

}  // namespace journal
