#include "app/reading.h"

#include "journal/file.h"
#include "painting/photo.h"
#include "session/photos.h"

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

exchange::PhotoSource photos_for_print(const std::string& file) {
    return [folder = session::PhotoFolder(file)](const workshop::Photo& photo, int side_px) {
        const auto found = folder.read(photo);
        return std::make_shared<const painting::Picture>(
            painting::photo_pixels(found.bytes, side_px));
    };
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
