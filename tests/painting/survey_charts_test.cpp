// Radars, slopes, bars beside a reference and balances, with long French labels, ties and holes.
// FABRIQUE_PICTURES keeps them, in colour and in grey.

#include "painting/drawing.h"

#include "base/random.h"
#include "sheet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace painting;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

const std::vector<Voice> voices{{"usagers (32 réponses)", CollegeShape::circle, 0x1D5FD1},
                                {"agents (18 réponses)", CollegeShape::square, 0x18794E},
                                {"élus (7 réponses)", CollegeShape::triangle, 0x7B3DB8}};

const std::vector<std::string> dimensions{
    "Portage par les élus et la direction générale", "Structure de pilotage",
    "Méthode et mode projet", "Collaboration interne entre directions et services",
    "Ouverture aux usagers", "Ressources et temps", "Culture et droit à l’erreur",
    "Communication", "Données et évaluation", "Réseaux",
    "Formation et accompagnement des encadrants", "Achat public et partenariats"};

Radar radar_of(std::size_t axes, std::size_t lines) {
    Radar radar{.title = "Capacité à innover, de 0 (rien encore) à 4 (évaluée et transmise)"};
    radar.axes.assign(dimensions.begin(), dimensions.begin() + std::ptrdiff_t(axes));
    base::Random random(axes * 7 + lines);
    const auto value = [&] { return double(random.below(30)) / 10 + 0.8; };
    for (std::size_t i = 0; i < lines; ++i) {
        Radar::Line line{.voice = i % voices.size(), .before = i >= voices.size()};
        for (std::size_t k = 0; k < axes; ++k) {
            const double middle = value();
            line.values.push_back(middle);
            if (line.before) continue;
            line.low.push_back(std::max(middle - 0.6, 0.0));
            line.high.push_back(std::min(middle + 0.5, 4.0));
        }
        radar.lines.push_back(std::move(line));
    }
    radar.voices.assign(voices.begin(),
                        voices.begin() + std::ptrdiff_t(std::min(lines, voices.size())));
    if (lines > voices.size()) {
        radar.before = "avant";
        radar.after = "après";
    }
    radar.spread = "la moitié des réponses";
    radar.note = "Moyennes par collège. Aucun collège de moins de 5 réponses n’est montré.";
    return radar;
}

SlopeChart priorities() {
    SlopeChart chart{.title = "Ce qui compte d’abord, pour les uns et pour les autres"};
    chart.columns = {"usagers (32 réponses)", "agents (18 réponses)", "élus (7 réponses)"};
    chart.rows = {{"Faciliter le quotidien des usagers", {1, 3, 4}, true},
                  {"Répondre aux enjeux de la transition écologique du territoire", {2, 1, 1}},
                  {"Attractivité du territoire", {3, 5, 2}},
                  {"Améliorer le fonctionnement de la collectivité", {7, 2, 3}, true},
                  {"Santé", {4, 6, 6}},
                  {"Sécurité", {4, 7, 6}},
                  {"Transports", {4, 0, 8}},
                  {"Développer le tissu économique du territoire", {8, 4, 5}}};
    chart.unranked = "non classé";
    chart.note = "Les collèges ne sont pas mélangés : chaque colonne a son propre classement.";
    return chart;
}

ReferenceBars reasons() {
    ReferenceBars chart{.title = "Pour quelles raisons engager une démarche d’innovation ?"};
    chart.voices = {voices[1], voices[2]};
    chart.rows = {
        {"Répondre aux enjeux de la transition écologique du territoire",
         {{0, 0.39, "39 %"}, {1, 0.71, "71 %"}},
         {{0.46, "46 % · référence nationale 2021 · agents et élus"},
          {0.59, "59 % · référence nationale 2021 · élus"}}},
        {"Faciliter le quotidien des usagers", {{0, 0.56, "56 %"}, {1, 0.43, "43 %"}},
         {{0.45, "45 % · référence nationale 2021 · agents et élus"}}},
        {"Améliorer le fonctionnement de la collectivité", {{0, 0.94, "94 %"}, {1, 0, "0 %"}},
         {{0.98, "98 % · une référence au bord du dessin"}}},
        {"Intelligence collective et gestion de projet", {{0, 0.5, "50 %"}, {1, 1, "100 %"}},
         {{0, "la moitié · référence nationale 2021 · agents et élus (la source ne donne pas de "
              "pourcentage)", false}}},
        {"Autre", {{0, 0.05, "5 %"}}, {}}};
    chart.note = "Source : Abylon, La Gazette des communes et Infopro Digital, « Baromètre de "
                 "l’innovation territoriale : quelles sont les tendances en 2021 ? », 12 juillet "
                 "2021. La source ne donne pas la taille de l’échantillon.";
    return chart;
}

BalanceBars balance() {
    BalanceBars chart{.title = "Équilibre du portefeuille"};
    chart.parts = {"innovation managériale/organisationnelle (logique interne)",
                   "innovation sociétale/servicielle (logique externe)"};
    chart.bars = {{"Ici : 12 projets", {9, 3}, {"75 %", "25 %"}},
                  {"Référence nationale 2018 · 311 répondants", {53, 47}, {"53 %", "47 %"}, true}};
    chart.note = "Une référence, pas un objectif.";
    return chart;
}

Picture grey(Picture picture) {
    for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4) {
        const double light = 0.2126 * picture.rgba[i] + 0.7152 * picture.rgba[i + 1] +
                             0.0722 * picture.rgba[i + 2];
        for (std::size_t k = 0; k < 3; ++k) picture.rgba[i + k] = std::uint8_t(light);
    }
    return picture;
}

void keep(const std::string& name, const Drawing& drawing, float width = 1000) {
    const Picture picture = drawing_picture(drawing, width);
    sheet::keep("survey-" + name, sheet::composed({{picture}}, palette::surface, 28));
    sheet::keep("survey-" + name + "-grey",
                grey(sheet::composed({{picture}}, palette::surface, 28)));
}

// How many pixels carry this colour, nearly.
std::size_t inked(const Picture& picture, std::uint32_t rgb) {
    std::size_t count = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* at = picture.at(x, y);
            const auto near = [&](int shift) {
                return std::abs(int(at[2 - shift / 8]) - int((rgb >> shift) & 0xFF)) < 12;
            };
            count += at[3] > 200 && near(0) && near(8) && near(16) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("radars of 3 to 12 axes, one voice or several, before and after") {
    for (const std::size_t axes : {3UL, 5UL, 6UL, 10UL, 12UL}) {
        for (const std::size_t lines : {1UL, 3UL, 6UL}) {
            const Radar radar = radar_of(axes, lines);
            const Picture picture = drawing_picture(radar, 1000);
            CHECK(picture.height >= int(drawing_height(radar, 1000)));
            CHECK(inked(picture, voices[0].rgb) > 300);
            keep("radar-" + std::to_string(axes) + "-" + std::to_string(lines), radar);
        }
    }
    keep("radar-narrow", radar_of(10, 3), 480);
}

TEST_CASE("a radar tells before from after without colour, and is quiet about what is not told") {
    Radar before{.axes = {"a", "b", "c", "d"}, .voices = {voices[0]}};
    before.lines = {{.voice = 0, .before = true, .values = {4, 4, 4, 4}}};
    Radar after = before;
    after.lines[0].before = false;
    const std::uint32_t rgb = voices[0].rgb;
    // Dashes and hollow marks have less ink.
    CHECK(inked(drawing_picture(before, 600), rgb) * 4 <
          inked(drawing_picture(after, 600), rgb) * 3);
    Radar hole = after;
    hole.lines[0].values[1] = none;
    CHECK(inked(drawing_picture(hole, 600), rgb) < inked(drawing_picture(after, 600), rgb));
    Radar short_one = after;
    short_one.lines[0].values.pop_back();
    CHECK(inked(drawing_picture(short_one, 600), rgb) < inked(drawing_picture(after, 600), rgb));
    // A line of nobody is not drawn, neither is a web of two axes.
    Radar nobody = after;
    nobody.lines[0].voice = 9;
    CHECK(inked(drawing_picture(nobody, 600), rgb) < 400);
    Radar two = after;
    two.axes.resize(2);
    CHECK(drawing_height(two, 600) < 100);
    Radar many = radar_of(12, 1);
    const float twelve = drawing_height(many, 900);
    many.axes.resize(40, "encore un axe");
    CHECK(drawing_height(many, 900) == doctest::Approx(twelve));
}

TEST_CASE("a slope chart gives each row a slot of its own, ties too") {
    const SlopeChart chart = priorities();
    keep("slope-3", chart);
    SlopeChart two = chart;
    two.columns.erase(two.columns.begin() + 1);
    for (auto& row : two.rows) row.ranks.erase(row.ranks.begin() + 1);
    keep("slope-2", two);
    keep("slope-narrow", two, 480);
    SlopeChart tied = chart;
    for (auto& row : tied.rows) row.ranks = {1, 1, 1};
    CHECK(drawing_height(tied, 900) == doctest::Approx(drawing_height(chart, 900)).epsilon(0.1));
    CHECK(drawing_height(chart, 900) > 8 * 42);
    SlopeChart longer = chart;
    longer.rows[0].label = std::string(300, 'x');
    CHECK(drawing_height(longer, 900) > drawing_height(chart, 900));
    // Where a row is not ranked no line leads.
    SlopeChart line{.columns = {"a", "b"}, .rows = {{"x", {1, 1}, true}}};
    const auto ink = inked(drawing_picture(line, 600), palette::accent);
    line.rows[0].ranks = {1, 0};
    CHECK(inked(drawing_picture(line, 600), palette::accent) < ink);
}

TEST_CASE("bars beside a reference: hollow marks with their words, wherever they stand") {
    const ReferenceBars chart = reasons();
    keep("reference", chart);
    keep("reference-narrow", chart, 520);
    ReferenceBars bare = chart;
    for (auto& row : bare.rows) row.marks.clear();
    CHECK(drawing_height(bare, 900) < drawing_height(chart, 900));
    const std::uint32_t rgb = voices[1].rgb;
    ReferenceBars full = bare, half = bare;
    for (auto& row : full.rows) row.bars = {{0, 1, ""}};
    for (auto& row : half.rows) row.bars = {{0, 0.5, ""}};
    const auto wide = double(inked(drawing_picture(full, 900), rgb));
    CHECK(double(inked(drawing_picture(half, 900), rgb)) / wide == doctest::Approx(0.5).epsilon(
                                                                       0.05));
}

TEST_CASE("a balance beside the national one") {
    keep("balance", balance());
    keep("balance-narrow", balance(), 480);
    BalanceBars empty = balance();
    empty.bars[0].amounts = {0, 0};
    CHECK(inked(drawing_picture(empty, 900), palette::accent) <
          inked(drawing_picture(balance(), 900), palette::accent));
}

TEST_CASE("survey drawings of nothing and of nonsense do not fall over, and are documents") {
    const double huge = 1e300;
    const std::vector<Drawing> drawings{
        Radar{}, SlopeChart{}, ReferenceBars{}, BalanceBars{},
        Radar{.axes = {"a", "b", "c"}, .maximum = none, .voices = voices,
              .lines = {{.values = {none, -5, huge}, .low = {1}, .high = {none}}}},
        SlopeChart{.columns = {"a"}, .rows = {{"x", {}}, {"y", {-3}}, {"z", {2147483647}}}},
        ReferenceBars{.voices = {}, .rows = {{"x", {{7, none, "?"}}, {{huge, "m"}}}},
                      .maximum = 0},
        BalanceBars{.parts = {"a"}, .bars = {{"b", {none, huge}, {"1", "2", "3"}, true}}}};
    for (const Drawing& each : drawings) {
        CHECK(drawing_height(each, 1) > 0);
        CHECK_FALSE(drawing_picture(each, 300).empty());
    }
    for (const Drawing& each : {Drawing(radar_of(6, 6)), Drawing(priorities()),
                                Drawing(reasons()), Drawing(balance())}) {
        const std::string svg = drawing_svg(each, 900);
        CHECK(svg.find("<svg") != std::string::npos);
        CHECK((svg == drawing_svg(each, 900)));
        CHECK(drawing_pdf(each, 900).starts_with("%PDF"));
    }
}
