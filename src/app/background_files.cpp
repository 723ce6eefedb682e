// Backgrounds from files, on the screen and as the command `background`.
#include "app/background_files.h"

#include "app/commands.h"
#include "app/photo_desk.h"
#include "app/session_files.h"
#include "base/limits.h"
#include "base/text.h"
#include "journal/file.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <filesystem>
#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;
using workshop::NewBackground;

constexpr std::size_t head_bytes = 1024;
constexpr std::size_t stem_code_points_max = 120;

std::string stem_of(const std::string& path) {
    const std::string stem = std::filesystem::path(path).stem().string();
    return base::is_utf8(stem) ? base::shortened(stem, stem_code_points_max) : std::string();
}

bool announces_document(const std::string& path) {
    const auto file = journal::open_file(path, journal::Access::read);
    base::Bytes head(std::min<std::uint64_t>(file->size(), head_bytes));
    head.resize(file->read_at(0, head));
    return painting::is_document(head);
}

// What was kept for nothing goes again.
class Keeper {
public:
    explicit Keeper(const session::PhotoFolder& folder) : folder_(folder) {}

    void keep(std::string title, const workshop::PhotoFile& file) {
        if (!folder_.holds(file.photo.digest)) fresh_.push_back(file.photo.digest);
        folder_.keep(file);
        kept_.push_back({std::move(title), file.photo});
    }
    void take_back() {
        for (const workshop::PhotoDigest& digest : fresh_) folder_.erase(digest);
    }
    std::vector<NewBackground> kept() && { return std::move(kept_); }

private:
    const session::PhotoFolder& folder_;
    std::vector<workshop::PhotoDigest> fresh_;
    std::vector<NewBackground> kept_;
};

// The number comes first: it is what is read of a narrow title.
std::string page_title(int page, const std::string& stem) {
    return std::to_string(page) + (stem.empty() ? "" : " · " + stem);
}

std::optional<base::Refusal> take_file(Keeper& keeper, const std::string& path,
                                       painting::PageRange range, const PageDrawer& drawer) {
    const std::string stem = stem_of(path);
    if (announces_document(path)) {
        return pages_of_document(path, range, drawer, [&](int page, painting::Picture picture) {
            keeper.keep(page_title(page, stem), painting::background_file(picture));
        });
    }
    auto prepared = picture_from_file(path, painting::prepare_background);
    if (auto* refusal = std::get_if<base::Refusal>(&prepared)) return std::move(*refusal);
    keeper.keep(stem, std::get<workshop::PhotoFile>(prepared));
    return std::nullopt;
}

Failure bad_option(const char* sentence, const std::string& given) {
    return Failure({"bad_option", sentence, {{"given", given}}});
}

// “3” or “1-3”.
painting::PageRange pages_told(const std::string& given) {
    painting::PageRange range;
    if (given.empty()) return range;
    const char* end = given.data() + given.size();
    auto read = std::from_chars(given.data(), end, range.first);
    range.last = range.first;
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == '-') {
        read = std::from_chars(read.ptr + 1, end, range.last);
    }
    if (read.ec == std::errc() && read.ptr == end && range.first >= 1 && range.last >= 1) {
        return range;
    }
    throw bad_option(msg("“{given}” are no pages: write 3, or 1-3."), given);
}

base::Vec2 place_told(const std::string& given) {
    base::Vec2 at;
    const char* end = given.data() + given.size();
    auto read = std::from_chars(given.data(), end, at.x);
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == ',') {
        read = std::from_chars(read.ptr + 1, end, at.y);
        if (read.ec == std::errc() && read.ptr == end) return at;
    }
    throw bad_option(msg("“{given}” is no place: write x,y in board units."), given);
}

}  // namespace

ReadBackgrounds backgrounds_from_file(const std::string& path, painting::PageRange range,
                                      const session::PhotoFolder& folder,
                                      const PageDrawer& drawer) {
    Keeper keeper(folder);
    try {
        if (auto refusal = take_file(keeper, path, range, drawer)) {
            keeper.take_back();
            return std::move(*refusal);
        }
    } catch (const Failure&) {
        keeper.take_back();
        throw;
    }
    return std::move(keeper).kept();
}

int background(Console& console, const BackgroundOptions& options) {
    const painting::PageRange range = pages_told(options.pages);
    const auto session = opened_to_change(options.file);
    if (auto refusal = session->backgrounds_refused()) throw Failure(*refusal);
    const base::Vec2 corner = options.at.empty() ? workshop::place_beside_all(session->state())
                                                 : place_told(options.at);
    auto read = backgrounds_from_file(options.picture, range, session->photos(), {});
    if (const auto* refusal = std::get_if<base::Refusal>(&read)) throw Failure(*refusal);
    const auto& list = std::get<std::vector<NewBackground>>(read);
    const auto row = workshop::row_of_backgrounds(list, corner, options.width);
    keep(*session, session->propose_backgrounds(row, by_facilitator()));
    if (console.json) {
        nlohmann::json pages = nlohmann::json::array();
        for (const auto& page : row.pages) {
            pages.push_back({{"title", page.title},
                             {"digest", base::hex(page.picture.digest)},
                             {"width_px", page.picture.width},
                             {"height_px", page.picture.height},
                             {"bytes", page.picture.bytes},
                             {"x", page.at.x},
                             {"y", page.at.y},
                             {"width", page.at.w},
                             {"height", page.at.h}});
        }
        console.out << nlohmann::json{{"backgrounds", pages}}.dump(2) << "\n";
    } else {
        console.out << console.words.count("One background lies under the cards.",
                                           "{n} backgrounds lie under the cards.",
                                           std::int64_t(list.size()))
                    << "\n";
    }
    return 0;
}

}  // namespace app
