#pragma once
// A report as an OpenDocument text (ISO/IEC 26300, version 1.2): the same blocks as on paper, to be
// completed in a word processor. What people wrote is text; charts, drawings and frames of the
// board are pictures with their words beside them.

#include "exchange/report.h"

namespace exchange {

constexpr std::size_t odt_pictures_max = 500;  // further ones are named in words
constexpr std::size_t odt_pictures_bytes_max = 256 * 1024 * 1024;  // of all of them: the same

// The bytes of the file. `language`: "fr", "en", for spelling checkers. The same report gives the
// same bytes. Throws base::Failure when it cannot be made.
std::string odt_bytes(const Report&, const std::string& language);
// Throws base::Failure when the file cannot be written.
void write_odt(const Report&, const std::string& language, const std::string& path);

}  // namespace exchange
