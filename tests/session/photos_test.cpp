// Files of photos: before their entry, after their erasure, on disks that fail.
#include "desk.h"

#include "base/limits.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace session;
using workshop::Photo;

namespace {

workshop::PhotoFile photo_file(const std::string& content) {
    const auto bytes = base::bytes_of(content);
    Photo photo{base::sha256(bytes), workshop::PhotoFormat::jpeg, 40, 30,
                std::uint32_t(bytes.size()), 0x112233};
    return {photo, {bytes.begin(), bytes.end()}};
}

std::string file_of(const PhotoFolder& folder, const Photo& photo) {
    return folder.path() + "/" + base::hex(photo.digest) + ".jpg";
}

workshop::CreateCard card_with(const Photo& photo) {
    workshop::CreateCard card{"Le guichet", {10, 20}, workshop::Colour::white, "usagers", ""};
    card.photo = photo;
    return card;
}

// Kept and on the board.
Photo put(Session& session, const std::string& content) {
    const auto file = photo_file(content);
    session.photos().keep(file);
    REQUIRE(code(session.propose_photo(card_with(file.photo), {hand_1, noon})) == "");
    return file.photo;
}

std::size_t files_in(const PhotoFolder& folder) {
    if (!fs::exists(folder.path())) return 0;
    return std::size_t(std::distance(fs::directory_iterator(folder.path()), {}));
}

void spoil(const std::string& path) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(3);
    file.put('#');
}

// While it lives no file may grow beyond `bytes`: as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit full{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

}  // namespace

TEST_CASE("a photo is kept once, for its owner only, and read as it was") {
    const Folder folder;
    const auto session = new_session(folder);
    const Photo photo = put(*session, "ein Foto");
    put(*session, "ein Foto");
    const PhotoFolder photos = session->photos();
    CHECK(files_in(photos) == 1);
    CHECK(photos.read(photo).condition == PhotoFolder::Condition::whole);
    CHECK(photos.read(photo).bytes == photo_file("ein Foto").bytes);
    struct stat status {};
    ::stat(file_of(photos, photo).c_str(), &status);
    CHECK((status.st_mode & 0777) == 0600);
    ::stat(photos.path().c_str(), &status);
    CHECK((status.st_mode & 0777) == 0700);
    CHECK(check_photos(photos, session->state()).good());
    CHECK(check_photos(photos, session->state()).whole == 1);
}

TEST_CASE("a photo that is missing or changed is told, and can be kept again") {
    const Folder folder;
    const auto session = new_session(folder);
    const PhotoFolder photos = session->photos();
    const Photo one = put(*session, "das erste"), two = put(*session, "das zweite");
    spoil(file_of(photos, one));
    fs::remove(file_of(photos, two));
    const PhotoCheck check = check_photos(photos, session->state());
    CHECK(check.changed == 1);
    CHECK(check.missing == 1);
    CHECK_FALSE(check.good());
    CHECK(photos.read(one).bytes.empty());
    photos.keep(photo_file("das erste"));
    photos.keep(photo_file("das zweite"));
    CHECK(check_photos(photos, session->state()).good());
    fs::resize_file(file_of(photos, one), 3);
    CHECK(photos.read(one).condition == PhotoFolder::Condition::changed);
    fs::remove(file_of(photos, one));
    fs::create_directory(file_of(photos, one));
    CHECK(photos.read(one).condition == PhotoFolder::Condition::changed);
}

TEST_CASE("what cannot be kept leaves nothing half written") {
    const Folder folder;
    const auto session = new_session(folder);
    const PhotoFolder photos = session->photos();
    put(*session, "schon da");
    {
        const FullDisk full(100);
        CHECK(failure_of([&] { photos.keep(photo_file(std::string(5000, 'x'))); }) == "disk_full");
    }
    CHECK(files_in(photos) == 1);
    const PhotoFolder nowhere(folder.path() + "/no/such/folder/x.fabrique");
    CHECK(failure_of([&] { nowhere.keep(photo_file("a")); }) == "photo_folder");
    const PhotoFolder in_the_way(folder.file("other.fabrique"));
    std::ofstream(in_the_way.path()) << "a file where the folder should be";
    CHECK(failure_of([&] { in_the_way.keep(photo_file("a")); }) == "photo_folder");
}

TEST_CASE("a refused photo leaves no file, unless another card shows it") {
    const Folder folder;
    const auto session = new_session(folder);
    session->propose(workshop::StartActivity{vote_activity}, {{}, noon});
    CHECK(session->photo_refused(card_with({}))->code == "locked");
    const auto file = photo_file("zu spät");
    session->photos().keep(file);
    CHECK(code(session->propose_photo(card_with(file.photo), {hand_1, noon})) == "locked");
    CHECK(files_in(session->photos()) == 0);
    session->propose(workshop::StartActivity{board_activity}, {{}, noon});
    CHECK_FALSE(session->photo_refused(card_with({})).has_value());
    const Photo photo = put(*session, "zu spät");
    session->propose(workshop::StartActivity{vote_activity}, {{}, noon});
    CHECK(code(session->propose_photo(card_with(photo), {hand_1, noon})) == "locked");
    CHECK(files_in(session->photos()) == 1);
}

TEST_CASE("an erased photo is gone from the disk, and the session is as whole as before") {
    const Folder folder;
    Photo photo, other;
    std::string digest;
    {
        const auto session = new_session(folder);
        photo = put(*session, "Gesicht");
        other = put(*session, "Haus");
        CHECK(code(session->propose(workshop::ErasePhoto{photo.digest}, {hand_1, noon})) == "");
        CHECK(files_in(session->photos()) == 1);
        CHECK_FALSE(session->warning().has_value());
        CHECK(check_photos(session->photos(), session->state()).good());
        digest = base::hex(workshop::digest(session->state()));
    }
    const auto session = reopened(folder);
    CHECK(session->condition() == journal::Condition::whole);
    CHECK(base::hex(workshop::digest(session->state())) == digest);
    CHECK(check_photos(session->photos(), session->state()).erased == 1);
}

TEST_CASE("what a crash left of an erasure is finished when the session is opened") {
    const Folder folder;
    Photo photo;
    {
        const auto session = new_session(folder);
        photo = put(*session, "Gesicht");
        session->propose(workshop::ErasePhoto{photo.digest}, {hand_1, noon});
        session->photos().keep(photo_file("Gesicht"));  // as if the power had gone in between
        std::ofstream(file_of(session->photos(), photo) + ".part") << "half";
        CHECK(check_photos(session->photos(), session->state()).not_erased == 1);
    }
    {
        const auto session = reopened(folder, Mode::review);
        CHECK(files_in(session->photos()) == 2);  // looking changes nothing
    }
    const auto session = reopened(folder);
    CHECK(files_in(session->photos()) == 0);
    CHECK(check_photos(session->photos(), session->state()).good());
}

TEST_CASE("what cannot be erased is a warning until it can") {
    const Folder folder;
    const auto session = new_session(folder);
    const Photo photo = put(*session, "Gesicht");
    // A folder with something in it cannot be removed as a file is.
    const std::string path = file_of(session->photos(), photo);
    fs::remove(path);
    fs::create_directories(path + "/inside");
    CHECK(code(session->propose(workshop::ErasePhoto{photo.digest}, {hand_1, noon})) == "");
    REQUIRE(session->warning().has_value());
    CHECK(session->warning()->code == "photo_not_erased");
}

TEST_CASE("a session that moves takes its photos along, as far as they can be read") {
    const Folder folder;
    const auto session = new_session(folder);
    const Photo photo = put(*session, "bleibt"), lost = put(*session, "verloren");
    const PhotoFolder before = session->photos();
    session->move_to(folder.file("moved.fabrique"), noon);
    CHECK(session->photos().path() != before.path());
    CHECK(check_photos(session->photos(), session->state()).whole == 2);
    CHECK_FALSE(session->warning().has_value());
    spoil(file_of(session->photos(), lost));
    session->move_to(folder.file("again.fabrique"), noon);
    CHECK(session->photos().read(photo).condition == PhotoFolder::Condition::whole);
    CHECK(session->photos().read(lost).condition == PhotoFolder::Condition::missing);
    REQUIRE(session->warning().has_value());
    CHECK(session->warning()->code == "photos_left");
}
