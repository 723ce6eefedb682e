#include "painting/report.h"

#include "base/refusal.h"
#include "sheet.h"

#include <doctest/doctest.h>

using namespace painting;

namespace {

CardFace card(const std::string& text, int i) {
    return {.text = text,
            .paper_rgb = palette::card_papers[i % 8],
            .mark_text = "A · usager",
            .shape = CollegeShape(i % 8),
            .shape_rgb = palette::colleges[i % 8],
            .dots = i,
            .letter = "I"};
}

BarChart grades() {
    BarChart chart{.title = "Ce que la salle a décidé"};
    const char* options[] = {"Un dossier pour toute la scolarité", "Un guichet unique",
                             "Aide à la borne", "بطاقة واحدة لكل الأطفال"};
    const double shares[][6] = {{2, 3, 6, 14, 30, 45}, {4, 4, 10, 26, 26, 30},
                                {6, 8, 18, 28, 24, 16}, {10, 14, 24, 26, 16, 10}};
    for (int i = 0; i < 4; ++i) {
        Bar bar{.label = options[i], .value_text = i < 2 ? "Bien" : "Assez bien", .rank = i + 1,
                .chosen = i == 0};
        for (int g = 5; g >= 0; --g)
            bar.parts.push_back({.value = shares[i][g], .rgb = palette::grades[g],
                                 .label = std::to_string(int(shares[i][g])) + " %"});
        chart.bars.push_back(bar);
    }
    const char* words[] = {"À rejeter", "Insuffisant", "Passable", "Assez bien", "Bien",
                           "Très bien"};
    for (int g = 5; g >= 0; --g) chart.legend.push_back({words[g], palette::grades[g]});
    chart.maximum = 100;
    chart.halfway_line = true;
    chart.halfway_text = "la moitié de la salle";
    return chart;
}

std::vector<Page> report() {
    Page first;
    first.blocks = {Heading{"Inscription à la cantine et au périscolaire", 0},
                    Paragraph{"Saint-Étienne, 20 novembre 2026 · 23 personnes", true},
                    Facts{{{"Usagers", "14 personnes"},
                           {"Agents", "6 personnes, du guichet et de l’école de la rue Neuve, "
                                      "qui ont aussi tenu la borne d’accueil"},
                           {"Élus", "3 personnes"}}},
                    Heading{"Le résultat", 1}, grades(), Heading{"Les idées", 1}};
    CardList list;
    for (int i = 0; i < 20; ++i)
        list.cards.push_back(card(i % 5 ? "Un agent aide à remplir sur la borne 📷"
                                        : "بطاقة واحدة لكل الأطفال", i));
    first.blocks.push_back(list);
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "Plus de la moitié de la salle juge le dossier unique au moins « Bien ». ";
    first.blocks.push_back(Heading{"Pourquoi ce résultat ?", 2});
    first.blocks.push_back(Paragraph{text});
    return {first, first};
}

const ReportFrame frame{.title = "Inscription à la cantine",
                        .footer = "Fabrique · Ville de Saint-Étienne",
                        .created_iso = "2026-11-20T14:05:09Z"};

}  // namespace

TEST_CASE("a report flows over sheets and is drawn the same on glass and paper") {
    const std::vector<Page> pages = report();
    const std::vector<Picture> sheets = report_pictures(pages, frame, 1);
    CHECK(sheets.size() == 6);
    const std::string pdf = pdf_bytes(pages, frame);
    CHECK(pdf.substr(0, 7) == "%PDF-1.");
    CHECK(pdf.find("/Count 6") != std::string::npos);
    const bool same_bytes = pdf == pdf_bytes(pages, frame);
    CHECK(same_bytes);
    sheet::keep("report", sheet::composed({{sheets[0], sheets[1], sheets[2]}}, 0x888888));
}

TEST_CASE("nothing is painted outside the margins, and every sheet is used") {
    for (const Picture& page : report_pictures(report(), frame, 1)) {
        CHECK(page.width == 595);
        CHECK(page.height == 842);
        int rows = 0;
        int outside = 0;
        for (int y = 0; y < page.height; ++y) {
            const auto dark = [&](int x) { return page.at(x, y)[0] < 200; };
            bool inside = false;
            for (int x = 0; x < page.width; ++x) {
                if (x < 54 || x > 541) outside += dark(x);
                inside = inside || dark(x);
            }
            if (y > 779 && y < 790) outside += inside;  // between the text and the footer
            rows += inside;
        }
        CHECK(outside == 0);
        CHECK(rows > 200);
    }
}

TEST_CASE("a paragraph longer than a sheet loses no line") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "ligne\n";
    text += "fin";
    const auto one = report_pictures({{{Paragraph{"ligne"}}}}, {}, 1);
    const auto many = report_pictures({{{Paragraph{text}}}}, {}, 1);
    CHECK(one.size() == 1);
    CHECK(many.size() == 7);  // 47 lines of 15.2 points on a sheet of 718
}

TEST_CASE("a heading is never left alone at the foot of a sheet") {
    for (int lines = 40; lines < 48; ++lines) {
        std::string text = "a";
        for (int i = 1; i < lines; ++i) text += "\na";
        const std::vector<Page> pages = {{{Paragraph{text}, Heading{"Titre"}, Paragraph{"suite"}}}};
        const auto sheets = report_pictures(pages, {}, 1);
        const auto ink_below = [](const Picture& page, int from) {
            int count = 0;
            for (int y = from; y < 790; ++y)
                for (int x = 56; x < 540; ++x) count += page.at(x, y)[0] < 128;
            return count;
        };
        if (sheets.size() == 2) {
            CHECK(ink_below(sheets[1], 60) > 100);  // heading and text together
            const auto alone = report_pictures({{{Paragraph{text}}}}, {}, 1);
            CHECK(ink_below(alone[0], 60) == ink_below(sheets[0], 60));
        }
    }
}

TEST_CASE("empty reports and odd blocks are reports as well") {
    CHECK(report_pictures({}, {}).size() == 1);
    CHECK(pdf_bytes({{}}, {}).starts_with("%PDF"));
    const std::vector<Page> odd = {
        {{Heading{"", 7}, Paragraph{}, Facts{}, BarChart{}, CardList{}, Facts{{{"", ""}}}}}};
    CHECK(report_pictures(odd, {}).size() == 1);
    CHECK_THROWS_AS(write_pdf("/no/such/folder/report.pdf", odd, {}), base::Failure);
    CHECK_THROWS_AS(write_png("/no/such/folder/picture.png", Picture{}), base::Failure);
    const std::vector<Page> too_many(report_pages_max + 1);
    CHECK_THROWS_AS(pdf_bytes(too_many, {}), base::Failure);
}

TEST_CASE("a chart is as wide as its values say") {
    BarChart chart{.bars = {{.label = "Oui", .parts = {{.value = 30}}, .value_text = "30"},
                            {.label = "Non", .parts = {{.value = 10}}, .value_text = "10"},
                            {.label = "Blanc", .parts = {{.value = -3}}, .value_text = "0"}}};
    const Picture picture = chart_picture(chart, 800, 2);
    CHECK(picture.width == 1600);
    const auto accent_in_row = [&](int y) {
        int count = 0;
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* p = picture.at(x, y);
            count += p[0] == 0x0B && p[1] == 0x6B && p[2] == 0x5D;
        }
        return count;
    };
    const int row = picture.height / 3;
    const int thirty = accent_in_row(row / 2 - 14);
    CHECK(thirty > 900);
    CHECK(accent_in_row(row + row / 2 - 14) == doctest::Approx(thirty / 3.0).epsilon(0.01));
    CHECK(accent_in_row(2 * row + row / 2 - 14) == 0);
    CHECK_FALSE(chart_picture({}, 100).empty());
}

TEST_CASE("a chart as SVG and PDF: well-formed, and the same bytes each time") {
    BarChart chart = grades();
    chart.bars[2].label += " 📷";  // an image within the drawing
    const std::string svg = chart_svg(chart, 1100);
    CHECK(svg.find("<svg") != std::string::npos);
    CHECK(svg.ends_with("</svg>\n"));
    const bool same_svg = svg == chart_svg(chart, 1100);
    CHECK(same_svg);
    const std::string pdf = chart_pdf(grades(), 1100);
    CHECK(pdf.substr(0, 4) == "%PDF");
    const bool same_pdf = pdf == chart_pdf(grades(), 1100);
    CHECK(same_pdf);
    sheet::keep("chart", sheet::composed({{chart_picture(grades(), 1100)}}, palette::paper));
}

TEST_CASE("a picture goes through PNG") {
    const std::string png = png_bytes(chart_picture(grades(), 300));
    CHECK(png.starts_with("\x89PNG"));
    CHECK(png_bytes({}).empty());
}
