// Made sessions/golden and the hand-made files of sessions/broken:
//     make_fixtures sessions
// It never overwrites: a golden file is what a shipped version wrote, and stays so.

#include "journal/samples/events.h"
#include "journal/samples/files.h"
#include "journal/samples/sessions.h"
#include "journal/wire.h"

#include <cstdio>

namespace {

using base::Bytes;
using journal::put;

// A short workshop, then one event of every kind (most of them make no sense there: evolve() must
// take them in all the same).
Bytes golden() {
    auto gestures = samples::workshop_gestures();
    std::uint64_t next_seq = samples::entries_of(gestures).size() + 1;
    for (const workshop::Event& event : samples::one_of_each()) {
        gestures.push_back(samples::gesture(next_seq++, {event}));
    }
    return samples::file_of(gestures);
}

class Broken {
public:
    explicit Broken(std::string folder) : folder_(std::move(folder)) {
        session_ = samples::file_of(samples::workshop_gestures());
        offsets_ = samples::frame_offsets(session_);
    }

    void write_all() {
        hostile_payloads();
        hostile_frames();
        accidents();
    }

private:
    void keep(const std::string& name, base::ByteView bytes) {
        const std::string path = folder_ + "/" + name + ".fabrique";
        if (std::filesystem::exists(path)) return;
        samples::write_file(path, bytes);
        std::printf("%s: %s\n", name.c_str(), journal::name_of(journal::read(bytes).condition));
    }

    // A session whose only frame is proven and holds this payload.
    void payload(const std::string& name, std::uint16_t kind, const std::string& hex) {
        Bytes file = samples::file_of({});
        journal::Chain chain = journal::chain_after(journal::read(file));
        Bytes body = samples::stamp();
        const Bytes bytes = *base::from_hex(hex);
        body.insert(body.end(), bytes.begin(), bytes.end());
        samples::append_forged_frame(file, chain, kind, 1, 0, body);
        keep(name, file);
    }

    void hostile_payloads() {
        payload("string-of-4-gigabytes", 22, "0c00000000000000ffffffff");
        payload("list-of-4-billion-activities", 5, "ffffffff");
        payload("list-longer-than-its-bytes", 44, "1400000000000000ff0000000000000000");
        payload("coordinates-are-not-numbers", 21, "0c000000000000000000c07f0000c07f");
        payload("yes-is-127", 40,
                "1400000000000000" "00000000" "00000000" "000000000000000000000000" "00000000"
                "7f" + std::string(64, '0') + "0000000000000000");
        payload("colour-number-200", 23, "0c00000000000000c8");
        payload("text-is-not-utf8", 22, "0c0000000000000002000000c328");
        payload("smallest-integer", 13, "0000000000000080");
        payload("bytes-left-over", 11, "00");
    }

    void hostile_frames() {
        Bytes file = samples::file_of({});
        journal::Head head;
        head.length = 0xffffffff;
        head.kind = journal::batch_kind;
        head.version = 1;
        head.seq = 1;
        head.previous = journal::read(file).chain_end;
        journal::append_head(file, head, samples::header().salt);
        keep("length-of-4-gigabytes", file);

        file = samples::file_of({});
        journal::Chain chain = journal::chain_after(journal::read(file));
        samples::append_forged_frame(file, chain, 4711, 1, 0, samples::stamp());
        keep("made-by-a-newer-version", file);
    }

    Bytes part(std::size_t from, std::size_t to) const {
        return {session_.begin() + std::ptrdiff_t(from), session_.begin() + std::ptrdiff_t(to)};
    }

    void accidents() {
        const std::size_t frames = offsets_.size() - 1;
        keep("cut-in-a-head", part(0, offsets_[frames - 1] + 9));
        keep("cut-in-a-body", part(0, session_.size() - 5));
        keep("cut-in-the-header", part(0, 40));
        Bytes zeros = part(0, offsets_[frames - 1]);
        zeros.resize((zeros.size() / 4096 + 1) * 4096);
        keep("zeros-at-the-end", zeros);
        Bytes flipped = session_;
        flipped[offsets_[5] + 40] ^= 4;
        keep("one-bit-in-the-middle", flipped);
        Bytes cut_out = part(0, offsets_[6]);
        const Bytes behind = part(offsets_[7], session_.size());
        cut_out.insert(cut_out.end(), behind.begin(), behind.end());
        keep("a-record-cut-out", cut_out);
        Bytes twice = session_;
        const Bytes last = part(offsets_[frames - 1], session_.size());
        twice.insert(twice.end(), last.begin(), last.end());
        keep("a-record-pasted-twice", twice);
        Bytes text = session_;
        std::erase(text, std::uint8_t('\r'));
        keep("copied-as-text", text);
    }

    std::string folder_;
    Bytes session_;
    std::vector<std::size_t> offsets_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: make_fixtures FOLDER_OF_SESSIONS\n");
        return 2;
    }
    const std::string folder = arguments[1];
    // The newest of them; v1 was made the same way before two events had their second version.
    const std::string newest = folder + "/golden/v3.fabrique";
    if (!std::filesystem::exists(newest)) samples::write_file(newest, golden());
    Broken(folder + "/broken").write_all();
    return 0;
}
