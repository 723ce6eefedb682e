// Reports as OpenDocument texts: the form of the file, its words and its pictures.

#include "exchange/odt.h"

#include "../folder.h"
#include "afternoon.h"
#include "unzip.h"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace exchange;

namespace {

const base::Words words;

Report report_of(painting::Block block) {
    Report report;
    report.frame = {"Titre", "Lieu", "2026-11-20T14:05:09Z"};
    report.pages.push_back({{std::move(block)}});
    return report;
}

// Every part is well-formed; answers with the one asked for.
pugi::xml_document parsed(const std::string& odt, const std::string& name) {
    pugi::xml_document document;
    const std::string text = unzipped(odt, name);
    const auto result = document.load_buffer(text.data(), text.size(), pugi::parse_full);
    CHECK_MESSAGE(result.status == pugi::status_ok, name, ": ", result.description());
    return document;
}

std::string content_of(const painting::Block& block) {
    return unzipped(odt_bytes(report_of(block), "fr"), "content.xml");
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an ODT begins with its kind, stored, and its manifest names every part") {
    Afternoon afternoon;
    afternoon.counted_vote();
    const std::string odt = odt_bytes(session_report(afternoon.entries, words), "fr");
    CHECK(odt.starts_with("PK\3\4"));
    CHECK(odt.substr(30, 8) == "mimetype");
    CHECK(odt.substr(38, 39) == "application/vnd.oasis.opendocument.text");  // no extra field
    const auto files = files_of(odt);
    REQUIRE(files.size() >= 6);
    CHECK(files[0].name == "mimetype");
    CHECK(files[0].stored);
    std::set<std::string> named;
    const auto manifest = parsed(odt, "META-INF/manifest.xml");
    for (const auto& entry : manifest.child("manifest:manifest").children()) {
        named.insert(entry.attribute("manifest:full-path").value());
    }
    CHECK(named.contains("/"));
    std::size_t pictures = 0;
    for (const Zipped& file : files) {
        if (file.name.ends_with(".xml") && file.name != "META-INF/manifest.xml") {
            parsed(odt, file.name);
        }
        if (file.name.ends_with(".png")) {
            ++pictures;
            CHECK(file.bytes.starts_with("\x89PNG"));
        }
        if (file.name != "mimetype" && file.name != "META-INF/manifest.xml") {
            CHECK(named.contains(file.name));
        }
    }
    CHECK(pictures >= 1);
    CHECK(named.size() == files.size() - 2 + 1);  // without kind and manifest, with the whole
}

TEST_CASE("the words of the report are in the document, in their order") {
    Afternoon afternoon;
    afternoon.counted_vote();
    const std::string odt = odt_bytes(session_report(afternoon.entries, words), "fr");
    const std::string text = unzipped(odt, "content.xml");
    CHECK(holds(text, "<text:p text:style-name=\"Title\">Cantine</text:p>"));
    CHECK(holds(text, "text:outline-level=\"1\">Vote: Que garder ?</text:h>"));
    CHECK(holds(text, ">Mairie | salle 2</text:p>"));
    CHECK(holds(text, "Horaires, le “soir”<text:line-break"));
    CHECK(holds(text, "Un seul dossier (usagers)"));
    CHECK(text.find("Agenda") < text.find("Que garder ?"));
    CHECK(holds(text, "<svg:desc>Dossier : 12 dots from 6 people; "));
    CHECK(text.find("effacée") == std::string::npos);
    const auto meta = parsed(odt, "meta.xml");
    CHECK(std::string(meta.child("office:document-meta").child("office:meta")
                          .child_value("dc:title")) == "Cantine");
}

TEST_CASE("the same report is the same file; another language is another one") {
    Afternoon afternoon;
    const Report report = session_report(afternoon.entries, words);
    CHECK((odt_bytes(report, "fr") == odt_bytes(report, "fr")));
    CHECK(holds(unzipped(odt_bytes(report, "fr"), "styles.xml"), "fo:language=\"fr\""));
    CHECK(holds(unzipped(odt_bytes(report, "en"), "styles.xml"), "fo:language=\"en\""));
}

TEST_CASE("what people wrote stays text: markup, control characters, blanks") {
    const std::string nasty =
        "<b>&amp;</b> \"q\" \x01\x08\x1F]]>  deux\tblancs\r\n\xEF\xBF\xBF" "fin";
    const std::string text = content_of(painting::Paragraph{nasty});
    CHECK(holds(text, "&lt;b&gt;&amp;amp;&lt;/b&gt;"));
    CHECK(holds(text, "]]&gt; <text:s"));
    CHECK(holds(text, "deux<text:tab"));
    CHECK(holds(text, "<text:line-break/>fin</text:p>"));  // U+FFFF went away
    parsed(odt_bytes(report_of(painting::Paragraph{nasty}), "fr"), "content.xml");
    parsed(odt_bytes(report_of(painting::Facts{{{nasty, nasty}}}), "fr"), "content.xml");
    Report titled = report_of(painting::Heading{nasty, 9});
    titled.frame.title = nasty;
    titled.frame.footer = nasty;
    const std::string odt = odt_bytes(titled, "fr");
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) parsed(odt, part);
}

TEST_CASE("cards are words to work on; drawn ones are pictures too") {
    painting::CardFace plain{.text = "Un banc"};
    painting::CardFace drawn{.text = "Une rampe"};
    drawn.ink.push_back({});
    const std::string words_only = content_of(painting::CardList{{plain}});
    CHECK(holds(words_only, ">Un banc</text:p>"));
    CHECK_FALSE(holds(words_only, "draw:image"));
    const std::string both = content_of(painting::CardList{{plain, drawn}});
    CHECK(holds(both, "xlink:href=\"Pictures/1.png\""));
    CHECK(holds(content_of(painting::Facts{}), "office:text"));
}

TEST_CASE("an ODT that cannot be written says so") {
    const tests::Folder folder;
    const Report report = report_of(painting::Paragraph{"a"});
    write_odt(report, "fr", folder / "a.odt");
    std::ifstream file(folder / "a.odt", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    CHECK((bytes == odt_bytes(report, "fr")));
    CHECK_THROWS_AS(write_odt(report, "fr", folder / "no/where.odt"), base::Failure);
}
