#pragma once
// The files that elections are read from and written to: one row a format.

#include "exchange/election.h"

#include <span>
#include <string_view>
#include <variant>

namespace exchange {

// The bytes of a file; or why the election cannot be written so.
using WrittenElection = std::variant<std::string, base::Refusal>;

struct ElectionFormat {
    const char* extension;  // "toc"
    const char* name;       // English key
    std::vector<voting::BallotKind> kinds;  // that it can hold
    bool (*recognises)(std::string_view text);  // where formats share an extension; null: all
    ElectionReading (*read)(std::string_view text);
    WrittenElection (*write)(const Election&);  // of a kind it can hold
};

std::span<const ElectionFormat> election_formats();

// "toc" of "votes/Burlington.TOC"; empty: none.
std::string extension_of(const std::string& path);
// By the ending of the name, and what stands in the file; null: none.
const ElectionFormat* format_of(const std::string& path, std::string_view text);

// As the name of the file asks.
WrittenElection written_election(const std::string& path, const Election&);

}  // namespace exchange
