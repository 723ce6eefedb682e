// Runs a fuzz target over kept files, without a fuzzer: each file as it is, every beginning of a
// short one, and with a few hundred changed bytes.

#include "base/random.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t large_file_bytes = 64 * 1024;
constexpr int changes_per_file = 200;

void run(const base::Bytes& bytes) { LLVMFuzzerTestOneInput(bytes.data(), bytes.size()); }

void run_changed(base::Bytes bytes, base::Random& random) {
    for (int change = 0; change < changes_per_file && !bytes.empty(); ++change) {
        auto& byte = bytes[random.below(bytes.size())];
        const std::uint8_t before = byte;
        byte = std::uint8_t(random.next());
        run(bytes);
        byte = before;
    }
    for (std::size_t cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / changes_per_file) {
        run({bytes.begin(), bytes.begin() + std::ptrdiff_t(cut)});
    }
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    base::Random random(1);
    std::size_t files = 0;
    for (int i = 1; i < count; ++i) {
        for (const fs::path& path : files_below(arguments[i])) {
            std::ifstream file(path, std::ios::binary);
            const base::Bytes bytes{std::istreambuf_iterator<char>(file), {}};
            std::printf("%s\n", path.c_str());
            std::fflush(stdout);  // so that a crash has a name
            run(bytes);
            if (bytes.size() <= large_file_bytes) run_changed(bytes, random);
            ++files;
        }
    }
    std::printf("%zu files\n", files);
    return files == 0 ? 1 : 0;
}
