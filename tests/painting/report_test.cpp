#include "painting/report.h"
#include "painting/thumbnail.h"
#include "sheet.h"

#include <doctest/doctest.h>
#include <fstream>

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
        list.cards.push_back(card(i % 5 ? "Un agent aide à remplir sur la borne 📷" : "بطاقة واحدة لكل الأطفال", i));
    first.blocks.push_back(list);
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Plus de la moitié de la salle juge le dossier unique au moins « Bien ». ";
    first.blocks.push_back(Heading{"Pourquoi ce résultat ?", 2});
    first.blocks.push_back(Paragraph{text});
    return {first, first};
}

}  // namespace

TEST_CASE("look report") {
    const ReportFrame frame{"Inscription à la cantine", "Fabrique · Ville de Saint-Étienne",
                            "2026-11-20T14:05:09Z"};
    const auto pages = report_pictures(report(), frame, 1);
    sheet::keep("report", sheet::composed({pages}, 0x888888));
    sheet::keep("chart", sheet::composed({{chart_picture(grades(), 1100)}}, palette::paper));
    write_pdf("/tmp/painting_pics/report.pdf", report(), frame);
    std::ofstream("/tmp/painting_pics/chart.svg") << chart_svg(grades(), 1100);
    std::ofstream("/tmp/painting_pics/chart.pdf") << chart_pdf(grades(), 1100);
    std::vector<ThumbnailCard> cards;
    for (int i = 0; i < 10; ++i) cards.push_back({{float(i % 5) * 220, float(i / 5) * 170, 188, 132}, palette::card_papers[i % 6]});
    sheet::keep("thumbnail", sheet::composed({{board_thumbnail(cards, 417, 168, 24), board_thumbnail({}, 417, 168, 24), board_thumbnail({cards[0]}, 417, 168)}}, palette::paper));
}
