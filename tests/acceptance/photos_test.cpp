// Photos through the program: the command line, a picture that is let go above the board.

#include "program.h"

#include "painting/picture.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace acceptance;

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// A sign on a wall: two colours and a slope between them, so that it is no drawing.
std::string picture(const Folder& folder, const std::string& name, int width, int height) {
    painting::Picture drawn{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool sign = x > width / 3 && x < width * 2 / 3 && y > height / 4 &&
                              y < height * 3 / 4;
            drawn.rgba.push_back(std::uint8_t(sign ? 240 : 90 + 120 * x / width));
            drawn.rgba.push_back(std::uint8_t(sign ? 200 : 140));
            drawn.rgba.push_back(std::uint8_t(sign ? 60 : 90 + 120 * y / height));
            drawn.rgba.push_back(255);
        }
    }
    painting::write_png(folder / name, drawn);
    return folder / name;
}

json told(const Folder& folder, std::vector<std::string> words) {
    words.push_back("--json");
    return json::parse(fabrique(folder, words).out);
}

}  // namespace

TEST_CASE("a photo goes from a file to the board, the export, the minutes, and away for good") {
    const Folder folder;
    const std::string file = folder / "a.fabrique", photo = picture(folder, "sign.png", 2000, 1500);
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    const json put = told(folder, {"photo", file, photo, "--caption", "Le guichet"});
    CHECK(put.at("width") == 1600);
    const std::string digest = put.at("digest");
    const std::string kept = file + ".photos/" + digest + ".jpg";
    CHECK(fs::file_size(kept) == put.at("bytes"));
    CHECK(told(folder, {"info", file}).at("photos").at("whole") == 1);
    const json exported = json::parse(fabrique(folder, {"export", file, "--to", "json"}).out);
    CHECK(exported.at("cards")[0].at("text") == "Le guichet");
    CHECK(exported.at("cards")[0].at("photo").at("digest") == digest);
    CHECK(fabrique(folder, {"export", file, "--to", "csv"}).out.find(digest) != std::string::npos);
    REQUIRE(fabrique(folder, {"report", file, "--out", folder / "with.pdf"}).code == 0);
    CHECK(read(folder / "with.pdf").find("/DCTDecode") != std::string::npos);
    CHECK(fabrique(folder, {"verify", file}).code == 0);

    REQUIRE(fabrique(folder, {"rescue", file, folder / "b.fabrique"}).code == 0);
    CHECK(fabrique(folder, {"verify", folder / "b.fabrique"}).code == 0);
    write(folder / ("b.fabrique.photos/" + digest + ".jpg"), "another picture");
    const json changed = told(folder, {"verify", folder / "b.fabrique"});
    CHECK(changed.at("state") == "whole");
    CHECK(changed.at("photos").at("changed") == 1);
    CHECK(fabrique(folder, {"verify", folder / "b.fabrique"}).code == 1);
    CHECK(fabrique(folder, {"report", folder / "b.fabrique", "--out", folder / "b.pdf"}).code == 0);
    CHECK(fabrique(folder, {"shots", folder / "b.fabrique", "--out", folder / "shots"}).code == 0);

    CHECK(fabrique(folder, {"erase-photo", file, digest.substr(0, 10)}).code == 0);
    CHECK_FALSE(fs::exists(kept));
    CHECK(fabrique(folder, {"verify", file}).code == 0);
    CHECK(told(folder, {"info", file}).at("photos").at("erased") == 1);
    CHECK(is_one_sentence(fabrique(folder, {"photo", file, photo}).err));
    CHECK_FALSE(fs::exists(kept));
}

TEST_CASE("what cannot be a photo, or not here, gets one sentence") {
    const Folder folder;
    const std::string file = folder / "a.fabrique", photo = picture(folder, "sign.png", 60, 40);
    REQUIRE(fabrique(folder, {"new", file, "--recipe", "consulter"}).code == 0);
    const auto refused = [&](const std::vector<std::string>& words) {
        const Outcome outcome = fabrique(folder, words);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(is_one_sentence(outcome.err));
        CHECK(outcome.out.empty());
    };
    write(folder / "notes.jpg", "only some notes");
    refused({"photo", file, folder / "notes.jpg"});
    refused({"photo", file, folder / "missing.jpg"});
    refused({"photo", file, "/dev/null"});
    refused({"photo", folder / "missing.fabrique", photo});
    refused({"erase-photo", file, "0123456789"});
    REQUIRE(fabrique(folder, {"photo", file, photo}).code == 0);
    refused({"erase-photo", file, ""});
    CHECK(fabrique(folder, {"verify", file}).code == 0);
}

TEST_CASE("a picture that is let go above the board is a card there, seen large, undone") {
    const Folder folder;
    const std::string photo = picture(folder, "sign.png", 800, 600);
    const Outcome played = play(folder,
                                "drop “" + photo + "” at 600,500\n"
                                "tap “A card”\n"
                                "drop “" + photo + "” at 600,500\n"
                                "tap “A card”\n"
                                "expect-cards 2\n"
                                "tap “Photo”\n"
                                "tap “See it large”\n"
                                "shot large\n"
                                "tap “Close the photo”\n"
                                "expect no “Close the photo”\n"
                                "drop “" + folder / "s.play" + "” at 900,500\n"
                                "expect-cards 2\n"
                                "wait 5s\n"
                                "tap “Undo”\n");
    CAPTURE(played.err);
    REQUIRE(played.code == 0);
    const json info = told(folder, {"info", folder / "s.fabrique"});
    CHECK(info.at("cards") == 1);
    CHECK(info.at("photos").at("whole") == 1);
}
