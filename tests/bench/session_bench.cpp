// What it costs to open the portfolio of 200 sessions: the sample sessions, copied in turn, read
// and folded, then sorted and added up. The goal is one second.

#include "session/portfolio.h"

#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <filesystem>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int sessions = 200;

std::string folder_of_copies() {
    char name[] = "/tmp/fabrique-portfolio-XXXXXX";
    const std::string folder = mkdtemp(name);
    std::vector<fs::path> samples;
    for (const auto& file : fs::directory_iterator(FABRIQUE_SOURCE_DIR "/sessions")) {
        if (file.path().extension() == ".fabrique") samples.push_back(file.path());
    }
    for (int n = 0; n < sessions; ++n) {
        fs::copy_file(samples[std::size_t(n) % samples.size()],
                      folder + "/" + std::to_string(n) + ".fabrique");
    }
    return folder;
}

void PortfolioOf200Sessions(benchmark::State& state) {
    const std::string folder = folder_of_copies();
    session::Portfolio portfolio;
    for (auto _ : state) {
        const auto shelf = session::read_shelf(folder, 1'000);
        portfolio = session::portfolio_of(shelf, {}, "2026-11-20");
    }
    state.counters["projects"] = double(portfolio.projects.size());
    fs::remove_all(folder);
}
BENCHMARK(PortfolioOf200Sessions)->Unit(benchmark::kMillisecond);

}  // namespace
