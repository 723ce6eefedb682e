#include "journal/samples/sessions.h"

#include "base/limits.h"
#include "journal/samples/random_events.h"
#include "journal/wire.h"

#include <algorithm>

namespace samples {

using namespace workshop;

namespace {

constexpr base::Milliseconds begins_at = 1'795'165'200'000;  // 2026-11-20 09:00 UTC

template <class Bytes>
Bytes filled(std::uint64_t seed, Bytes bytes = {}) {
    base::Random(seed).fill(bytes);
    return bytes;
}

// Collects gestures with seqs that follow on.
struct Script {
    std::vector<Gesture> gestures;
    std::uint64_t next_seq = 1;
    void add(std::vector<Event> events) {
        gestures.push_back(gesture(next_seq, std::move(events)));
        next_seq += gestures.back().size();
    }
};

void prepare(Script& script) {
    const VotePlan plan{"Que garder ?", {"dots", 5, 3, 2}, true, 0, {}};
    script.add({SessionCreated{"Inscription à la cantine", "Saint-Étienne", "2026-11-20", "ideas"},
                CollegesChosen{{{"usagers", "Usagers", Shape::circle, 0x2f6f8f},
                                {"agents", "Agents", Shape::square, 0x8f4f2f},
                                {"elus", "Élus", Shape::triangle, 0x4f8f2f}}},
                LegendChosen{{{Colour::yellow, "I", "idée"}, {Colour::pink, "F", "frein"}}},
                AgendaPlanned{{{{1}, ActivityKind::board, "Imaginer", "Une idée par carte",
                                900'000, {}},
                               {{2}, ActivityKind::vote, "Choisir", "Cinq points", 300'000,
                                {plan}}}}});
    script.add({ActivityStarted{{1}, 900'000}});
}

void imagine(Script& script) {
    const char* const ideas[] = {"Payer en ligne, une seule fois", "Un guichet ouvert le samedi",
                                 "نموذج بسيط", "Prévenir par SMS 📱", "Un dossier pour tout"};
    for (std::uint64_t i = 0; i < std::size(ideas); ++i) {
        script.add({CardCreated{{3 + i}, "", {220.0F * float(i), 40}, Colour::yellow,
                                i % 2 == 0 ? "usagers" : "agents", "table 1", {1}}});
        script.add({CardWritten{{3 + i}, ideas[i]}});
    }
    script.add({CardMoved{{3}, {440, 300}}, CardMoved{{4}, {660, 300}}});
    script.add({TimerPaused{}});
    script.add({TimerResumed{}});
    script.add({ClusterCreated{{8}, "Paiement"}, CardClustered{{3}, {8}}});
    script.add({CardDeleted{{7}}});
    script.add({GestureUndone{script.next_seq - 1}, CardRestored{{7}}});
}

void vote_in_secret(Script& script) {
    script.add({ActivityStarted{{2}, 300'000}});
    script.add({VoteOpened{{9}, "Que garder ?", {"dots", 5, 3, 2},
                           {{{1}, "Paiement", {}, {8}}, {{2}, "Samedi", {4}, {}}}, true,
                           filled<PublicKey>(90), 0}});
    script.add({SessionSealed{script.next_seq - 1, {}}});
    for (std::uint64_t i = 0; i < 3; ++i) {
        const std::vector<std::uint8_t> room(base::limits::ballot_sealed_bytes);
        script.add({BallotSealed{{9}, filled<BallotId>(10 + i), filled<TokenDigest>(20 + i),
                                 "usagers", filled(30 + i, room), "7F3K-9QX" + std::to_string(i)}});
    }
    script.add({VoteClosed{{9}}, BallotsOpened{{9}, {{"", {{{1}, 3}, {{2}, 2}}},
                                                     {"", {{{2}, 5}}},
                                                     {"", {}}}, 0},
                VoteKeyDestroyed{{9}}});
}

void vote_openly(Script& script) {
    script.add({VoteOpened{{10}, "Ouvrir le samedi ?", {"approval", 1, 1, 1},
                           {{{1}, "Oui", {}, {}}, {{2}, "Non", {}, {}}}, false, {}, 0}});
    for (std::uint64_t i = 0; i < 4; ++i) {
        script.add({BallotCast{{10}, filled<BallotId>(40 + i), filled<TokenDigest>(50 + i),
                               "agents", {{{1 + i % 2}, 1}}, "AB3K-9QX" + std::to_string(i)}});
    }
    script.add({VoteClosed{{10}}});
    script.add({SessionSealed{script.next_seq - 1, {}}});
    script.add({SessionEnded{}});
}

}  // namespace

journal::Header header(std::uint32_t salt) {
    journal::Header header;
    header.session = filled<journal::SessionId>(1);
    header.salt = salt;
    header.made_at = begins_at;
    header.app_version = "0.1.0";
    return header;
}

Gesture gesture(std::uint64_t first_seq, std::vector<Event> events) {
    Gesture entries;
    for (Event& event : events) {
        const std::uint64_t seq = first_seq + entries.size();
        entries.push_back({seq, first_seq, begins_at + std::int64_t(first_seq) * base::second_ms,
                           {ActorKind::hand, std::uint32_t(first_seq % 3)}, std::move(event)});
    }
    return entries;
}

std::vector<Gesture> workshop_gestures() {
    Script script;
    prepare(script);
    imagine(script);
    vote_in_secret(script);
    vote_openly(script);
    return script.gestures;
}

std::vector<Gesture> random_gestures(base::Random& random, std::size_t count) {
    Script script;
    while (script.gestures.size() < count) {
        std::vector<Event> events(1 + random.below(4));
        for (Event& event : events) event = random_event(random);
        script.add(std::move(events));
    }
    return script.gestures;
}

base::Bytes file_of(std::vector<Gesture> gestures, const journal::Header& header) {
    base::Bytes bytes = journal::header_bytes_of(header);
    journal::Chain chain = journal::chain_after(journal::read(bytes));
    for (Gesture& gesture : gestures) {
        for (Entry& entry : gesture) {
            auto* seal = std::get_if<SessionSealed>(&entry.event);
            if (seal) seal->digest = base::sha256(bytes);
        }
        journal::append_frame(bytes, chain, gesture);
    }
    return bytes;
}

std::vector<Entry> entries_of(std::span<const Gesture> gestures) {
    std::vector<Entry> entries;
    for (const Gesture& gesture : gestures) {
        entries.insert(entries.end(), gesture.begin(), gesture.end());
    }
    return entries;
}

std::vector<std::size_t> frame_offsets(base::ByteView file) {
    std::vector<std::size_t> offsets;
    std::size_t at = journal::header_bytes;
    for (; at < file.size(); at += journal::head_bytes) {
        offsets.push_back(at);
        at += journal::get<std::uint32_t>(file.subspan(at + 4));
    }
    offsets.push_back(at);
    return offsets;
}

void append_forged_frame(base::Bytes& file, journal::Chain& chain, std::uint16_t kind,
                         std::uint8_t version, std::uint8_t flags, base::ByteView body) {
    journal::Head head;
    head.length = std::uint32_t(body.size());
    head.kind = kind;
    head.version = version;
    head.flags = flags;
    head.seq = chain.next_seq++;
    head.previous = chain.previous;
    head.body_crc = base::crc32c(body);
    journal::append_head(file, head, chain.salt);
    file.insert(file.end(), body.begin(), body.end());
    chain.previous = head.head_crc;
}

base::Bytes stamp(base::Milliseconds at) {
    base::Bytes bytes;
    journal::put(bytes, std::uint8_t(0));
    journal::put(bytes, std::uint32_t(0));
    journal::put(bytes, at);
    return bytes;
}

}  // namespace samples
