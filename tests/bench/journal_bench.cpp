// What the journal costs: an event to bytes and back, a frame on the disk, a long session read.

#include "journal/gesture.h"
#include "workshop/evolve.h"

#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <filesystem>

namespace {

using workshop::Entry;

workshop::Event card(std::uint64_t id) {
    return workshop::CardCreated{{id}, "Prévenir les familles par SMS", {120, 340},
                                 workshop::Colour::green, "usagers", "table 2", {3}};
}

Entry entry(std::uint64_t seq) {
    return {seq, seq, 1'000, {workshop::ActorKind::hand, 2}, card(seq)};
}

void Encode(benchmark::State& state) {
    const workshop::Event event = card(12);
    base::Bytes bytes;
    for (auto _ : state) {
        bytes.clear();
        journal::encode(event, bytes);
        benchmark::DoNotOptimize(bytes.data());
    }
    state.counters["bytes"] = double(bytes.size());
}
BENCHMARK(Encode);

void Decode(benchmark::State& state) {
    base::Bytes bytes;
    journal::encode(card(12), bytes);
    for (auto _ : state) benchmark::DoNotOptimize(journal::decode(20, 1, bytes));
}
BENCHMARK(Decode);

void Frame(benchmark::State& state) {
    base::Bytes bytes;
    journal::Chain chain;
    for (auto _ : state) {
        bytes.clear();
        const Entry one = entry(chain.next_seq);
        journal::append_frame(bytes, chain, {&one, 1});
    }
    state.counters["bytes"] = double(bytes.size());
}
BENCHMARK(Frame);

base::Bytes long_session(std::uint64_t events) {
    base::Bytes bytes = journal::header_bytes_of({});
    journal::Chain chain = journal::chain_after(journal::read(bytes));
    while (chain.next_seq <= events) {
        const Entry one = entry(chain.next_seq);
        journal::append_frame(bytes, chain, {&one, 1});
    }
    return bytes;
}

void Read100000Events(benchmark::State& state) {
    const base::Bytes bytes = long_session(100'000);
    for (auto _ : state) benchmark::DoNotOptimize(journal::read(bytes).entries.size());
    state.counters["MB"] = double(bytes.size()) / 1e6;
}
BENCHMARK(Read100000Events)->Unit(benchmark::kMillisecond);

// In the folder for temporary files, on whatever disk that is.
class Disk {
public:
    Disk() {
        std::string name = (std::filesystem::temp_directory_path() / "fabrique-bench-XXXXXX");
        folder_ = mkdtemp(name.data());
        journal = journal::Journal::create((folder_ / "a.fabrique").string(), {});
    }
    ~Disk() {
        journal.reset();
        std::filesystem::remove_all(folder_);
    }
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    std::unique_ptr<journal::Journal> journal;

private:
    std::filesystem::path folder_;
};

void AppendAndWaitForTheDisk(benchmark::State& state) {
    Disk disk;
    std::uint64_t seq = 0;
    for (auto _ : state) {
        const Entry one = entry(++seq);
        disk.journal->append({&one, 1});
        if (!disk.journal->wait_durable(seq, 10'000)) state.SkipWithError("the disk failed");
    }
}
BENCHMARK(AppendAndWaitForTheDisk)->UseRealTime()->Unit(benchmark::kMicrosecond);

void AppendOnly(benchmark::State& state) {
    Disk disk;
    std::uint64_t seq = 0;
    for (auto _ : state) {
        const Entry one = entry(++seq);
        disk.journal->append({&one, 1});
    }
}
BENCHMARK(AppendOnly)->UseRealTime()->Iterations(200'000);

}  // namespace
