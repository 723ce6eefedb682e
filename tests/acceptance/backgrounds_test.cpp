// Plans and documents through the program: the command line, a file that is let go above the board,
// pins, what other programs and the minutes get of it.

#include "program.h"

#include "base/limits.h"
#include "painting/picture.h"
#include "painting/report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace acceptance;

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// A square with a path across, in many colours.
std::string plan(const Folder& folder, int width, int height) {
    painting::Picture drawn{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool path = std::abs(x * height - y * width) < 20 * width;
            const auto green = std::uint8_t(path ? 220 : 130 + 90 * x / width);
            drawn.rgba.insert(drawn.rgba.end(), {std::uint8_t(path ? 220 : 90 + y % 60), green,
                                                 std::uint8_t(path ? 210 : 90), 255});
        }
    }
    painting::write_png(folder / "place.png", drawn);
    return folder / "place.png";
}

std::string document(const Folder& folder, int pages) {
    std::vector<painting::Page> sheets;
    for (int i = 1; i <= pages; ++i) {
        sheets.push_back({{painting::Heading{"Page " + std::to_string(i), 0}}});
    }
    painting::write_pdf(folder / "programme.pdf", sheets, {"Programme", "", ""});
    return folder / "programme.pdf";
}

json told(const Folder& folder, std::vector<std::string> words) {
    words.push_back("--json");
    return json::parse(fabrique(folder, words).out);
}

json exported(const Folder& folder, const std::string& file) {
    return json::parse(fabrique(folder, {"export", file, "--to", "json"}).out);
}

}  // namespace

TEST_CASE("a plan and pages of a document lie on the board, are kept, exported, reported") {
    const Folder folder;
    const std::string file = folder / "a.fabrique";
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    const json put = told(folder, {"background", file, plan(folder, 4000, 3000), "--at", "0,0",
                                   "--width", "2000"});
    const json first = put.at("backgrounds").at(0);
    CHECK(first.at("title") == "place");
    CHECK(first.at("width_px") == base::limits::background_side_px_max);
    CHECK(first.at("width") == 2000);
    CHECK(first.at("height") == 1500);
    const json pages = told(folder, {"background", file, document(folder, 4), "--pages", "2-3"});
    REQUIRE(pages.at("backgrounds").size() == 2);
    CHECK(pages.at("backgrounds")[0].at("title") == "2 · programme");
    CHECK(pages.at("backgrounds")[0].at("x") > 2000);
    CHECK(pages.at("backgrounds")[1].at("x") > pages.at("backgrounds")[0].at("x"));
    CHECK(told(folder, {"info", file}).at("photos").at("whole") == 3);
    CHECK(fabrique(folder, {"verify", file}).code == 0);
    const json frames = exported(folder, file).at("frames");
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].at("picture").at("digest") == first.at("digest"));
    REQUIRE(fabrique(folder, {"report", file, "--out", folder / "r.pdf"}).code == 0);
    CHECK(read(folder / "r.pdf").find("/DCTDecode") != std::string::npos);
    CHECK(fabrique(folder, {"shots", file, "--out", folder / "shots"}).code == 0);
    REQUIRE(fabrique(folder, {"rescue", file, folder / "b.fabrique"}).code == 0);
    CHECK(fabrique(folder, {"verify", folder / "b.fabrique"}).code == 0);
    const std::string digest = first.at("digest");
    CHECK(fabrique(folder, {"erase-photo", file, digest.substr(0, 12)}).code == 0);
    CHECK(told(folder, {"info", file}).at("photos").at("erased") == 1);
    CHECK(exported(folder, file).at("frames")[0].at("picture").at("erased") == true);
    CHECK(fabrique(folder, {"report", file, "--out", folder / "r.pdf"}).code == 0);
}

TEST_CASE("what cannot lie under the cards gets one sentence, and nothing of it is left") {
    const Folder folder;
    const std::string file = folder / "a.fabrique";
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    const std::string pdf = document(folder, 3), bytes = read(pdf);
    write(folder / "half.pdf", bytes.substr(0, bytes.size() / 2));
    write(folder / "empty.pdf", "%PDF-1.7\n");
    write(folder / "notes.png", "only some notes");
    const auto refused = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"background", file});
        const Outcome outcome = fabrique(folder, words);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(is_one_sentence(outcome.err));
        CHECK(outcome.out.empty());
    };
    refused({folder / "half.pdf"});
    refused({folder / "empty.pdf"});
    refused({folder / "notes.png"});
    refused({folder / "missing.pdf"});
    refused({pdf, "--pages", "4"});
    refused({pdf, "--pages", "2-1"});
    refused({pdf, "--pages", "two"});
    refused({pdf, "--at", "here"});
    CHECK(fabrique(folder, {"background", file, pdf, "--width", "3"}).code == 2);
    CHECK((!fs::exists(file + ".photos") || fs::is_empty(file + ".photos")));
    CHECK(exported(folder, file).at("frames").empty());
}

TEST_CASE("a picture let go above the board is asked about; pins on it are exported") {
    const Folder folder;
    const std::string picture = plan(folder, 800, 600);
    const Outcome played = play(folder,
                                "drop “" + picture + "” at 900,560\n"
                                "expect “A background, under the cards”\n"
                                "shot question\n"
                                "tap “A background, under the cards”\n"
                                "expect “place”\n"
                                "expect-cards 0\n"
                                "press 900,560 700ms\n"
                                "tap “Pin”\n"
                                "expect “Repère 1”\n"
                                "tap “Repère 1”\n"
                                "tap “New card”\n"
                                "spell “Banc”\n"
                                "key enter\n"
                                "expect-cards 1\n"
                                "shot pins\n"
                                "expect-held 0\n");
    CAPTURE(played.err);
    REQUIRE(played.code == 0);
    const std::string file = folder / "s.fabrique";
    const json pin = exported(folder, file).at("pins").at(0);
    CHECK(pin.at("number") == 1);
    CHECK(pin.at("background") == "place");
    for (const char* side : {"x", "y"}) {  // near its middle: all of the picture is shown
        CHECK(pin.at(side) > 0.4);
        CHECK(pin.at(side) < 0.6);
    }
    CHECK_FALSE(pin.at("card").is_null());
    const Outcome csv = fabrique(folder, {"export", file, "--to", "csv", "--table", "pins"});
    CHECK(csv.out.find("number,word,card,x,y,background,board_x,board_y") != std::string::npos);
    CHECK(csv.out.find(",place,") != std::string::npos);
}

TEST_CASE("the pages of a document let go above the board lie in a row, presented in order") {
    const Folder folder;
    const Outcome played = play(folder, "drop “" + document(folder, 2) + "” at 700,560\n"
                                        "expect “1 · programme”\n"
                                        "expect “2 · programme”\n"
                                        "tap “Undo”\n"
                                        "expect no “2 · programme”\n");
    CAPTURE(played.err);
    CHECK(played.code == 0);
}

TEST_CASE("a workbook: a zip of sheets, written to a file only") {
    const Folder folder;
    const std::string file = folder / "a.fabrique";
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    write(folder / "t.csv", "text\n=1+1\n+33 4 77\n");
    REQUIRE(fabrique(folder, {"cards", file, folder / "t.csv"}).code == 0);
    REQUIRE(fabrique(folder, {"export", file, "--to", "xlsx", "--out", folder / "a.xlsx"}).code ==
            0);
    CHECK(read(folder / "a.xlsx").starts_with("PK"));
    const Outcome nowhere = fabrique(folder, {"export", file, "--to", "xlsx"});
    CHECK(nowhere.code == 1);
    CHECK(is_one_sentence(nowhere.err));
    CHECK(fabrique(folder, {"export", file, "--to", "xlsx", "--out", "/no/such/a.xlsx"}).code == 1);
}
