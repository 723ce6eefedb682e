#include "exchange/election_formats.h"

#include "base/text.h"
#include "exchange/condorcet_format.h"
#include "exchange/grades_csv.h"
#include "exchange/preflib.h"
#include "exchange/rctab.h"

#include <algorithm>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;

template <const char* const& type>
ElectionFormat preflib(const char* name, std::vector<BallotKind> kinds) {
    return {type, name, std::move(kinds), nullptr, read_preflib,
            [](const Election& election) { return check_preflib(election, type); },
            [](const Election& election) { return write_preflib(election, type); }};
}

constexpr const char *soc = "soc", *soi = "soi", *toc = "toc", *toi = "toi", *cat = "cat";

const std::vector<ElectionFormat>& table() {
    static const std::vector<BallotKind> ranks{BallotKind::ranks};
    static const std::vector<ElectionFormat> formats{
        preflib<soc>(msg("PrefLib, strict orders of all options"), ranks),
        preflib<soi>(msg("PrefLib, strict orders of some options"), ranks),
        preflib<toc>(msg("PrefLib, orders of all options with ties"), ranks),
        preflib<toi>(msg("PrefLib, orders of some options with ties"), ranks),
        preflib<cat>(msg("PrefLib, options by category"), {BallotKind::choices, BallotKind::grades}),
        {"cvotes", msg("Condorcet Election Format"), ranks, nullptr, read_condorcet_format,
         check_condorcet_format, write_condorcet_format},
        {"csv", msg("RCTab, cast vote records"), ranks, looks_like_rctab, read_rctab, check_rctab,
         write_rctab},
        {"csv", msg("A table of grades"), {BallotKind::grades}, nullptr, read_grades_csv,
         check_grades_csv, write_grades_csv},
    };
    return formats;
}

bool holds(const ElectionFormat& format, BallotKind kind) {
    return std::ranges::find(format.kinds, kind) != format.kinds.end();
}

}  // namespace

std::span<const ElectionFormat> election_formats() { return table(); }

std::string extension_of(const std::string& path) {
    const std::size_t dot = path.find_last_of("./");
    return dot == std::string::npos || path[dot] == '/' ? "" : base::plain(path.substr(dot + 1));
}

const ElectionFormat* format_of(const std::string& path, std::string_view text) {
    const std::string extension = extension_of(path);
    for (const ElectionFormat& format : table()) {
        if (extension != format.extension) continue;
        if (format.recognises == nullptr || format.recognises(text)) return &format;
    }
    return nullptr;
}

std::variant<std::string, base::Refusal> written_election(const std::string& path,
                                                          const Election& election) {
    const std::string extension = extension_of(path);
    bool known = false;
    for (const ElectionFormat& format : table()) {
        if (extension != format.extension) continue;
        known = true;
        if (!holds(format, election.ballots)) continue;
        const auto fault = format.check ? format.check(election) : std::nullopt;
        if (fault) return *fault;
        return format.write(election);
    }
    if (known) {
        return base::Refusal{"wrong_ballots",
                             msg("A file of type {type} cannot hold ballots of this kind."),
                             {{"type", extension}}};
    }
    return base::Refusal{"unknown_format", msg("Elections are not written as “.{type}”."),
                         {{"type", extension}}};
}

}  // namespace exchange
