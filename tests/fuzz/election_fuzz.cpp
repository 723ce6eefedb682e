// Any bytes as a file of an election, by every format; see README.md.

#include "base/digest.h"
#include "exchange/election_formats.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr std::size_t bytes_max = 64 * 1024;  // sessions lie in the same folders

void demand(bool held, const char* what) {
    if (held) return;
    std::fprintf(stderr, "not kept: %s\n", what);
    std::abort();
}

void check(const exchange::ElectionFormat& format, std::string_view text) {
    const auto reading = format.read(text);
    if (!reading.faults.empty()) {
        demand(reading.faults.size() <= exchange::faults_told_max, "faults are told within bounds");
        return;
    }
    const exchange::Election& election = reading.election;
    demand(election.options.size() == election.profile.options().size(), "options are complete");
    if (std::ranges::find(format.kinds, election.ballots) == format.kinds.end()) return;
    if (election.profile.ballots() > 10'000) return;  // some formats have a row for each
    const auto written = format.write(election);
    const auto* again = std::get_if<std::string>(&written);
    if (!again) return;  // told why not
    const auto once_more = format.read(*again);
    demand(once_more.faults.empty(), "what was written can be read");
    demand(once_more.election.profile.ballots() == election.profile.ballots() &&
               once_more.election.profile.blank() == election.profile.blank() &&
               once_more.election.options.size() == election.options.size(),
           "and holds the same ballots");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > bytes_max) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto& format : exchange::election_formats()) check(format, text);
    return 0;
}
