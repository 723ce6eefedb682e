#include "app/reading.h"

#include "journal/file.h"

#include <fstream>
#include <ostream>

namespace app {

using base::Failure;
using base::msg;

journal::Reading read_session(const std::string& file) {
    journal::Reading reading = journal::read_file(file);
    if (reading.condition == journal::Condition::foreign) throw Failure(reading.finding);
    return reading;
}

int told(Console& console, const journal::Reading& reading) {
    if (reading.condition == journal::Condition::whole) return 0;
    console.err << base::sentence(console.words, reading.finding) << "\n";
    return 1;
}

std::string read_bytes(const std::string& path, std::size_t bytes_max) {
    const auto file = journal::open_file(path, journal::Access::read);
    base::Bytes bytes(std::min<std::uint64_t>(file->size(), bytes_max + 1));
    bytes.resize(file->read_at(0, bytes));
    return {bytes.begin(), bytes.end()};
}

void write_text(const std::string& path, const std::string& text) {
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    if (!stream.flush()) {
        throw Failure({"not_written", msg("The file {file} cannot be written."), {{"file", path}}});
    }
}

}  // namespace app
