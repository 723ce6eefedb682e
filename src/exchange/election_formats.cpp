#include "exchange/election_formats.h"

#include "base/text.h"
#include "exchange/condorcet_format.h"
#include "exchange/election_table.h"
#include "exchange/grades_csv.h"
#include "exchange/pabulib.h"
#include "exchange/preflib.h"
#include "exchange/rctab.h"

#include <algorithm>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;

template <auto check, auto write>
WrittenElection checked(const Election& election) {
    if (auto refusal = check(election)) return *refusal;
    return write(election);
}

constexpr const char *soc = "soc", *soi = "soi", *toc = "toc", *toi = "toi", *cat = "cat";

template <const char* const& type>
ElectionFormat preflib(const char* name, std::vector<BallotKind> kinds) {
    const auto write = [](const Election& election) -> WrittenElection {
        if (auto refusal = check_preflib(election, type)) return *refusal;
        return write_preflib(election, type);
    };
    return {type, name, std::move(kinds), nullptr, read_preflib, write};
}

const std::vector<ElectionFormat>& table() {
    static const std::vector<BallotKind> ranks{BallotKind::ranks};
    static const std::vector<ElectionFormat> formats{
        {"pb", msg("Pabulib, participatory budgets"),
         {BallotKind::choices, BallotKind::points, BallotKind::scores, BallotKind::ranks}, nullptr,
         read_pabulib, pabulib_text},
        preflib<soc>(msg("PrefLib, strict orders of all options"), ranks),
        preflib<soi>(msg("PrefLib, strict orders of some options"), ranks),
        preflib<toc>(msg("PrefLib, orders of all options with ties"), ranks),
        preflib<toi>(msg("PrefLib, orders of some options with ties"), ranks),
        preflib<cat>(msg("PrefLib, options by category"),
                     {BallotKind::choices, BallotKind::grades}),
        {"cvotes", msg("Condorcet Election Format"), ranks, nullptr, read_condorcet_format,
         checked<check_condorcet_format, write_condorcet_format>},
        {"csv", msg("RCTab, cast vote records"), ranks, looks_like_rctab, read_rctab,
         checked<check_rows, write_rctab>},
        {"csv", msg("A table of grades"), {BallotKind::grades}, nullptr, read_grades_csv,
         checked<check_rows, write_grades_csv>},
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

WrittenElection written_election(const std::string& path, const Election& election) {
    const std::string extension = extension_of(path);
    bool known = false;
    for (const ElectionFormat& format : table()) {
        if (extension != format.extension) continue;
        known = true;
        if (!holds(format, election.ballots)) continue;
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
