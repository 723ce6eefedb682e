#pragma once
// The files that elections are read from and written to: one row a format.

#include "exchange/election.h"

#include <span>
#include <string_view>

namespace exchange {

struct ElectionFormat {
    const char* extension;  // "toc"
    const char* name;       // English key
    std::vector<voting::BallotKind> kinds;  // that it can hold
    bool (*recognises)(std::string_view text);  // where formats share an extension; null: all
    ElectionReading (*read)(std::string_view text);
    std::optional<base::Refusal> (*check)(const Election&);  // of a kind it can hold; null: nothing
    std::string (*write)(const Election&);
};

std::span<const ElectionFormat> election_formats();

// "toc" of "votes/Burlington.TOC"; empty: none.
std::string extension_of(const std::string& path);
// By the ending of the name, and what stands in the file; null: none.
const ElectionFormat* format_of(const std::string& path, std::string_view text);

// What the election is as a file of this name; or why it cannot be written so.
std::variant<std::string, base::Refusal> written_election(const std::string& path,
                                                          const Election&);

}  // namespace exchange
