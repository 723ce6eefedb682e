// Any bytes as a session file; see README.md.

#include "journal/codec.h"
#include "journal/gesture.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using base::Bytes;
using base::ByteView;
using journal::Condition;
using journal::Reading;

void demand(bool held, const char* what) {
    if (held) return;
    std::fprintf(stderr, "not kept: %s\n", what);
    std::abort();
}

// The entries written again.
Bytes written(const Reading& reading) {
    Bytes bytes = journal::header_bytes_of(reading.header);
    journal::Chain chain = journal::chain_after(journal::read(bytes));
    std::span<const workshop::Entry> rest = reading.entries;
    while (!rest.empty()) {
        std::size_t count = 1;
        while (count < rest.size() && rest[count].gesture == rest[0].gesture) ++count;
        journal::append_frame(bytes, chain, rest.first(count), reading.kept);
        rest = rest.subspan(count);
    }
    return bytes;
}

// Some of its events had another shape once: what lies in the file may be that.
bool may_be_of_former_shape(const Reading& reading) {
    return std::ranges::any_of(reading.entries, [](const workshop::Entry& entry) {
        return journal::version_of(workshop::number_of(entry.event)) > 1;
    });
}

void check(ByteView file) {
    const Reading reading = journal::read(file);
    demand(reading.proven_bytes <= file.size(), "what is proven lies in the file");
    demand(reading.entries.size() <= file.size(), "no more entries than bytes");
    const bool some = reading.condition != Condition::foreign || reading.proven_bytes == 0;
    demand(some, "nothing of a foreign file is proven");
    demand(!base::filled(reading.finding.sentence, reading.finding.arguments).empty(),
           "there is a finding");
    for (std::size_t i = 0; i < reading.entries.size(); ++i) {
        demand(reading.entries[i].seq == i + 1, "entries have no gaps");
    }
    if (reading.proven_bytes == 0) return;
    const bool whole = reading.proven_bytes == file.size();
    demand(whole == (reading.condition == Condition::whole), "whole means every byte");
    const Bytes again = written(reading);
    const ByteView proven = file.first(reading.proven_bytes);
    const bool same = std::equal(again.begin(), again.end(), proven.begin(), proven.end());
    demand(same || may_be_of_former_shape(reading), "a file is written in one way only");
    if (!same) {
        const Reading today = journal::read(again);
        demand(today.entries == reading.entries, "in the shapes of today it says the same");
        demand(written(today) == again, "and is written in one way only");
    }
    demand(!workshop::dump(workshop::fold(reading.entries)).empty(), "the state can be shown");
}

// The bytes as contents of proven frames: kind 2, flags 1, length 2, then so many bytes of a body.
Bytes framed(ByteView bytes) {
    Bytes file = journal::header_bytes_of({});
    journal::Chain chain = journal::chain_after(journal::read(file));
    while (bytes.size() >= 5) {
        journal::Head head;
        head.kind = std::uint16_t(bytes[0] | bytes[1] << 8);
        head.version = 1;
        head.flags = bytes[2];
        const std::size_t length = std::size_t(bytes[3] | bytes[4] << 8);
        bytes = bytes.subspan(5);
        const ByteView body = bytes.first(std::min(length, bytes.size()));
        bytes = bytes.subspan(body.size());
        head.length = std::uint32_t(body.size());
        head.seq = chain.next_seq;
        head.previous = chain.previous;
        head.body_crc = base::crc32c(body);
        journal::append_head(file, head, chain.salt);
        file.insert(file.end(), body.begin(), body.end());
        chain.previous = head.head_crc;
        chain.next_seq += journal::gesture_of(head, body).entries.size();
    }
    return file;
}

// The frames of a session as input of framed(): so that the kept sessions are seeds for it too.
Bytes unframed(ByteView file) {
    Bytes bytes;
    const Reading reading = journal::read(file);
    if (reading.proven_bytes == 0) return bytes;
    ByteView rest = file.first(reading.proven_bytes).subspan(journal::header_bytes);
    while (auto head = journal::proven_head(rest, reading.header.salt)) {
        const std::uint8_t frame[] = {std::uint8_t(head->kind), std::uint8_t(head->kind >> 8),
                                      head->flags, std::uint8_t(head->length),
                                      std::uint8_t(head->length >> 8)};
        bytes.insert(bytes.end(), std::begin(frame), std::end(frame));
        const ByteView body = rest.subspan(journal::head_bytes, head->length);
        bytes.insert(bytes.end(), body.begin(), body.end());
        rest = rest.subspan(journal::head_bytes + head->length);
    }
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    check(bytes);
    check(framed(bytes));
    const Bytes contents = unframed(bytes);
    if (!contents.empty()) check(framed(contents));
    return 0;
}
