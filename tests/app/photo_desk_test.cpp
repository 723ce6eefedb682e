// Pixels arrive outside of the frame; what is gone says so; what was asked for another session is
// forgotten.
#include "../net/room.h"

#include "app/photo_desk.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace tests;
using Gone = ui::ShownPhoto::Gone;

namespace {

// A picture whose right half is white, as a PNG file of that many bytes or so.
std::string picture(const Folder& folder, int side_px) {
    painting::Picture drawn{side_px, side_px * 3 / 4, {}};
    for (int y = 0; y < drawn.height; ++y) {
        for (int x = 0; x < drawn.width; ++x) {
            const int left = x < side_px / 2 ? x * 200 / side_px : 255;
            for (const int value : {left, y % 200, left, 255}) {
                drawn.rgba.push_back(std::uint8_t(value));
            }
        }
    }
    painting::write_png(folder / "p.png", drawn);
    return folder / "p.png";
}

struct Rig {
    explicit Rig(app::PhotoDesk::Working working = app::PhotoDesk::Working::on_its_thread)
        : queue([] {}), desk(queue, working) {
        workshop::CreateSession create;
        create.title = "Photos";
        session = session::Session::create(folder / "a.fabrique", create, 1000,
                                           {seeded(3), "test"});
        desk.follow(session.get());
    }
    // Of a picture with sides as long, taken in and on the board.
    workshop::Photo put(int side_px) {
        std::optional<workshop::Photo> photo;
        desk.take_in(picture(folder, side_px), [&](auto answer) {
            REQUIRE(std::holds_alternative<workshop::Photo>(answer));
            photo = std::get<workshop::Photo>(answer);
        });
        CHECK(until([&] { return photo.has_value(); }));
        workshop::CreateCard card{"", {0, 0}, workshop::Colour::white, "", ""};
        card.photo = photo;
        session->propose_photo(card, {{}, 2000});
        return *photo;
    }
    bool until(const std::function<bool()>& true_now) {
        return eventually([&] {
            queue.drain();
            return true_now();
        });
    }

    Folder folder;
    base::RunQueue queue;
    std::unique_ptr<session::Session> session;
    app::PhotoDesk desk;
};

}  // namespace

TEST_CASE("pixels come after the frame that asks for them, a smaller photo until then") {
    Rig rig;
    const workshop::Photo photo = rig.put(1200);
    CHECK(rig.desk.find(photo, 100).pixels == nullptr);
    CHECK(rig.until([&] { return rig.desk.find(photo, 100).pixels != nullptr; }));
    CHECK(rig.desk.find(photo, 100).pixels->width == 160);
    CHECK(rig.desk.find(photo, 500).pixels->width == 160);
    CHECK(rig.until([&] { return rig.desk.find(photo, 500).pixels->width == 640; }));
    CHECK(rig.until([&] { return rig.desk.find(photo, 9999).pixels->width == 1200; }));
}

TEST_CASE("a script waits for every picture") {
    Rig rig(app::PhotoDesk::Working::at_once);
    const workshop::Photo photo = rig.put(300);
    CHECK(rig.desk.find(photo, 100).pixels->width == 160);
}

TEST_CASE("what is missing or erased says so") {
    Rig rig;
    const workshop::Photo photo = rig.put(300), erased = rig.put(280);
    rig.session->propose(workshop::ErasePhoto{erased.digest}, {{}, 3000});
    CHECK(rig.desk.find(erased, 100).gone == Gone::erased);
    std::filesystem::remove_all(rig.session->photos().path());
    rig.desk.find(photo, 100);
    CHECK(rig.until([&] { return rig.desk.find(photo, 100).gone == Gone::missing; }));
}

TEST_CASE("what was asked for another session tells nobody") {
    Rig rig;
    bool told = false;
    rig.desk.take_in(picture(rig.folder, 300), [&](auto) { told = true; });
    rig.desk.follow(rig.session.get());
    for (int i = 0; i < 2; ++i) {  // the second one comes after everything that was asked before
        bool answered = false;
        rig.desk.take_in(rig.folder / "nothing.jpg", [&](auto answer) {
            answered = std::get<base::Refusal>(answer).code == "file_missing";
        });
        CHECK(rig.until([&] { return answered; }));
    }
    CHECK_FALSE(told);
}
