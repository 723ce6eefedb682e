#include "session/photos.h"

#include "journal/file.h"
#include "session/side_file.h"

#include <filesystem>

namespace session {
namespace {

namespace fs = std::filesystem;

using workshop::PhotoFormat;

constexpr const char* half_written = ".part";

bool is_there(const std::string& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

base::Failure no_folder(const std::string& path, const std::error_code& error) {
    return base::Failure({"photo_folder", base::msg("The folder {file} cannot be used: {reason}."),
                          {{"file", path}, {"reason", error.message()}}});
}

// Makes the folder, for its owner only, and its name durable.
void make_folder(const std::string& path) {
    std::error_code error;
    if (!fs::create_directory(path, error)) {
        const bool there = !error && fs::is_directory(path, error);
        if (there) return;
        throw no_folder(path, error ? error : std::make_error_code(std::errc::not_a_directory));
    }
    fs::permissions(path, fs::perms::owner_all, error);
    if (error) throw no_folder(path, error);
    journal::sync_folder_of(path);
}

// The bytes of a file of exactly this size; nothing: there is none, or it is another one.
std::optional<base::Bytes> bytes_of(const std::string& path, std::size_t size) {
    const auto file = journal::open_file(path, journal::Access::read);
    if (file->size() != size) return std::nullopt;
    return journal::read_all(*file);
}

}  // namespace

bool PhotoFolder::exists() const { return is_there(path_); }

std::string PhotoFolder::file_of(const workshop::PhotoDigest& digest, PhotoFormat format) const {
    return path_ + "/" + base::hex(digest) + (format == PhotoFormat::png ? ".png" : ".jpg");
}

void PhotoFolder::keep(const workshop::PhotoFile& file) const {
    const Condition before = read(file.photo).condition;
    if (before == Condition::whole) return;
    make_folder(path_);
    const std::string path = file_of(file.photo.digest, file.photo.format);
    if (before == Condition::changed) journal::remove_file(path);
    journal::FreshFile fresh = journal::fresh_file(path + half_written);
    try {
        journal::append_all(*fresh.file, file.bytes);
        fresh.file->sync();
        journal::publish(fresh.path, path);
    } catch (const base::Failure&) {
        journal::remove_file(fresh.path);
        throw;
    }
}

PhotoFolder::Found PhotoFolder::read(const workshop::Photo& photo) const {
    try {
        auto bytes = bytes_of(file_of(photo.digest, photo.format), photo.bytes);
        if (!bytes || base::sha256(*bytes) != photo.digest) return {Condition::changed, {}};
        return {Condition::whole, std::move(*bytes)};
    } catch (const base::Failure& failure) {
        const bool missing = failure.refusal().code == "file_missing";
        return {missing ? Condition::missing : Condition::changed, {}};
    }
}

bool PhotoFolder::holds(const workshop::PhotoDigest& digest) const {
    return is_there(file_of(digest, PhotoFormat::jpeg)) ||
           is_there(file_of(digest, PhotoFormat::png));
}

bool PhotoFolder::erase(const workshop::PhotoDigest& digest) const {
    for (const PhotoFormat format : {PhotoFormat::jpeg, PhotoFormat::png}) {
        const std::string path = file_of(digest, format);
        if (is_there(path)) remove_side_file(path);
    }
    return !holds(digest);
}

void PhotoFolder::sweep() const {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path_, error)) {
        const std::string name = entry.path().filename().string();
        if (name.find(half_written) != name.npos) remove_side_file(entry.path().string());
    }
}

std::size_t PhotoFolder::copy_to(const PhotoFolder& to,
                                 std::span<const workshop::Photo> photos) const {
    std::size_t copied = 0;
    for (const workshop::Photo& photo : photos) {
        Found found = read(photo);
        if (found.condition != Condition::whole) continue;
        to.keep({photo, std::move(found.bytes)});
        ++copied;
    }
    return copied;
}

PhotoCheck check_photos(const PhotoFolder& folder, const workshop::State& state) {
    PhotoCheck check;
    for (const workshop::Photo& photo : workshop::photos_of(state)) {
        const auto condition = folder.read(photo).condition;
        check.whole += condition == PhotoFolder::Condition::whole;
        check.missing += condition == PhotoFolder::Condition::missing;
        check.changed += condition == PhotoFolder::Condition::changed;
    }
    check.erased = state.erased_photos.size();
    for (const workshop::PhotoDigest& digest : state.erased_photos) {
        check.not_erased += folder.holds(digest);
    }
    return check;
}

}  // namespace session
