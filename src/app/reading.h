#pragma once
// Reading and writing files for commands that look at them.

#include "app/commands.h"
#include "exchange/report.h"
#include "journal/journal.h"

namespace app {

// Reads for looking at, never for changing. A file that is not a session is a failure.
journal::Reading read_session(const std::string& file);
// What a file has lost is told beside what it still shows, and by the exit code that is returned.
int told(Console&, const journal::Reading&);

// The photos that lie beside a session, read when they are painted, one after the other.
exchange::PhotoSource photos_for_print(const std::string& file);

// The bytes of a file; more than `bytes_max` is told by one byte more.
std::string read_bytes(const std::string& file, std::size_t bytes_max);
void write_text(const std::string& path, const std::string& text);

}  // namespace app
