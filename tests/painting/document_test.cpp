// Pages of documents as pictures; what is no document, or a hostile one.
#include "painting/document.h"

#include "base/limits.h"
#include "painting/photo.h"
#include "painting/report.h"

#include <doctest/doctest.h>

using namespace painting;
namespace limits = base::limits;

namespace {

base::Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

// On A4, one heading a page.
std::string document(int pages) {
    std::vector<Page> sheets;
    for (int i = 1; i <= pages; ++i) {
        sheets.push_back({{Heading{"Page " + std::to_string(i), 0}, Paragraph{"Le plan."}}});
    }
    return pdf_bytes(sheets, {"Plan", "Mairie", "2026-11-20T14:05:09Z"});
}

// Written by hand, without a table of places: readers find the objects all the same.
std::string by_hand(const std::string& box, const std::string& drawing,
                    const std::string& trailer = "") {
    return "%PDF-1.4\n"
           "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
           "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Contents 4 0 R>> endobj\n"
           "4 0 obj <</Length " + std::to_string(drawing.size()) + ">> stream\n" + drawing +
           "\nendstream endobj\n"
           "trailer <</Root 1 0 R " + trailer + ">>\n%%EOF\n";
}

struct Drawn {
    std::vector<int> numbers;
    std::vector<Picture> pictures;
    std::string refused;  // code
};

Drawn drawn(const std::string& file, PageRange range = {}) {
    Drawn result;
    const auto refusal = draw_pages(bytes_of(file), range, [&](int page, Picture picture) {
        result.numbers.push_back(page);
        result.pictures.push_back(std::move(picture));
        return true;
    });
    if (refusal) result.refused = refusal->code;
    return result;
}

}  // namespace

TEST_CASE("document: each page is a picture at its resolution, dark letters on white") {
    const Drawn all = drawn(document(3));
    CHECK(all.refused == "");
    CHECK(all.numbers == std::vector<int>{1, 2, 3});
    REQUIRE(all.pictures.size() == 3);
    const Picture& page = all.pictures[1];
    CHECK(page.width == 1654);  // 210 mm at 200 dots an inch
    CHECK(page.height == 2339);
    CHECK(*page.at(0, 0) == 255);
    std::size_t dark = 0;
    for (std::size_t i = 0; i < page.rgba.size(); i += 4) dark += page.rgba[i] < 80;
    CHECK(dark > 500);
}

TEST_CASE("document: some of its pages, and no others than it has") {
    const std::string file = document(4);
    CHECK(drawn(file, {2, 3}).numbers == std::vector<int>{2, 3});
    CHECK(drawn(file, {4, 0}).numbers == std::vector<int>{4});
    CHECK(drawn(file, {5, 5}).refused == "document_no_page");
    CHECK(drawn(file, {0, 2}).refused == "document_no_page");
    CHECK(drawn(file, {3, 2}).refused == "document_no_page");
}

TEST_CASE("document: whoever takes pages can stop") {
    int taken = 0;
    const auto refusal = draw_pages(bytes_of(document(3)), {}, [&](int, Picture) {
        return ++taken < 2;
    });
    CHECK_FALSE(refusal);
    CHECK(taken == 2);
}

TEST_CASE("document: more pages than can be laid out at once are refused before any is drawn") {
    const Drawn long_one = drawn(document(limits::document_pages_max + 1));
    CHECK(long_one.refused == "document_pages");
    CHECK(long_one.pictures.empty());
}

TEST_CASE("document: a page as large as a field is drawn no larger than is kept") {
    const Drawn field = drawn(by_hand("0 0 1000000 250000", "1 0 0 rg 0 0 500000 250000 re f"));
    REQUIRE(field.pictures.size() == 1);
    CHECK(field.pictures[0].width == limits::background_side_px_max);
    CHECK(field.pictures[0].height == limits::background_side_px_max / 4);
    CHECK(*field.pictures[0].at(10, 10) == 255);
    CHECK(field.pictures[0].at(10, 10)[1] == 0);
    CHECK(field.pictures[0].at(3000, 10)[1] == 255);
}

TEST_CASE("document: what is none, is damaged or is locked is refused") {
    CHECK(drawn("").refused == "document_damaged");
    CHECK(drawn("only some notes").refused == "document_damaged");
    CHECK(drawn("%PDF-1.7\n").refused == "document_damaged");
    const std::string file = document(2);
    CHECK(drawn(file.substr(0, file.size() / 3)).refused != "");
    CHECK(drawn(by_hand("0 0 100000 0.001", "")).refused == "document_damaged");
    const std::string key(32, '(' + 24);
    const std::string locked = "/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O (" + key +
                               ") /U (" + key + ")>> /ID [(a) (a)]";
    CHECK(drawn(by_hand("0 0 100 100", "", locked)).refused == "document_locked");
    CHECK(is_document(bytes_of(std::string(1000, ' ') + "%PDF-1.7")));
    CHECK_FALSE(is_document(bytes_of(std::string(2000, ' ') + "%PDF-1.7")));
}

TEST_CASE("document: every refusal is a sentence of its own; an unknown code is damage") {
    for (const char* code : {"document_bytes", "document_locked", "document_no_page",
                             "document_pages", "document_slow", "document_damaged"}) {
        CHECK(document_refusal(code).code == code);
        CHECK_FALSE(std::string(document_refusal(code).sentence).empty());
    }
    CHECK(document_refusal("anything else").code == "document_damaged");
}

TEST_CASE("background: what is kept of a plan is larger than of a photo, and bounded") {
    Picture plan{4000, 1000, {}};
    for (int i = 0; i < plan.width * plan.height; ++i) {
        const auto grey = std::uint8_t(i * 7 + i / 4000);
        plan.rgba.insert(plan.rgba.end(), {grey, std::uint8_t(i), 200, 255});
    }
    const workshop::PhotoFile file = background_file(plan);
    CHECK(file.photo.width == limits::background_side_px_max);
    CHECK(file.photo.height == 800);
    CHECK(file.photo.bytes == file.bytes.size());
    CHECK(file.photo.digest == base::sha256(file.bytes));
    const Picture back = photo_pixels(file.bytes, 100'000);
    CHECK(back.width == limits::background_side_px_max);
    const auto prepared = prepare_background(file.bytes);
    REQUIRE(std::holds_alternative<workshop::PhotoFile>(prepared));
    CHECK(std::get<workshop::PhotoFile>(prepared).photo.width == limits::background_side_px_max);
    CHECK(std::get<workshop::PhotoFile>(prepare_photo(file.bytes)).photo.width ==
          limits::photo_side_px_max);
}
