// Documents of sessions through the program: the report as ODT, the dossier for a prize.

#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace acceptance;
using nlohmann::json;

namespace {

const std::string session = sample + ".fabrique";

bool is_odt(const std::string& bytes) {
    return bytes.starts_with("PK\3\4") &&
           bytes.substr(38, 39) == "application/vnd.oasis.opendocument.text";
}

}  // namespace

TEST_CASE("the report and the dossier of the sample session are documents") {
    const Folder folder;
    REQUIRE(fabrique(folder, {"report", session, "--out", folder / "r.odt"}).code == 0);
    CHECK(is_odt(read(folder / "r.odt")));
    const Outcome told =
        fabrique(folder, {"dossier", session, session, "--out", folder / "d.odt", "--json"});
    REQUIRE_MESSAGE(told.code == 0, told.err);
    CHECK(is_odt(read(folder / "d.odt")));
    const json document = json::parse(told.out);
    CHECK(document["sessions"].size() == 2);
    CHECK(document["figures"]["votes"].get<int>() >= 2);
    CHECK(document["figures"]["cards"].get<int>() % 2 == 0);
    CHECK(document["figures"]["people"].get<int>() > 0);
    REQUIRE(document["gaps"].size() >= 8);
    CHECK(document["gaps"][0].get<std::string>().starts_with("À compléter"));
    REQUIRE(fabrique(folder, {"dossier", session, "--out", folder / "d.pdf"}).code == 0);
    CHECK(read(folder / "d.pdf").starts_with("%PDF"));
}

TEST_CASE("a dossier that cannot be written says why") {
    const Folder folder;
    const Outcome ending = fabrique(folder, {"dossier", session, "--out", folder / "d.doc"});
    CHECK(ending.code == 1);
    CHECK(ending.err.find("Un dossier s’écrit en .odt ou .pdf.") != std::string::npos);
    CHECK(fabrique(folder, {"dossier", folder / "none", "--out", folder / "d.odt"}).code == 1);
    CHECK(fabrique(folder, {"dossier", "--out", folder / "d.odt"}).code == 2);
}
