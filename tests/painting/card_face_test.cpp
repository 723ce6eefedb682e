#include "painting/card_face.h"
#include "painting/colour.h"
#include "painting/icons.h"
#include "painting/shapes.h"
#include "sheet.h"
#include <chrono>
#include <doctest/doctest.h>
using namespace painting;
TEST_CASE("look") {
    std::vector<CardFace> f = {
        {.text="Un guichet unique pour cantine, garderie et transport", .paper_rgb=palette::card_papers[0], .mark_text="A · usager", .dots=3, .letter="I"},
        {.text="Former les agents d’accueil aux trois services", .paper_rgb=palette::card_papers[3], .mark_text="A · agent", .shape=CollegeShape::square, .shape_rgb=palette::colleges[1], .dots=1, .letter="S"},
        {.text="بطاقة واحدة لكل الأطفال", .paper_rgb=palette::card_papers[0], .mark_text="D · usager", .dots=1, .letter="I"},
        {.text="Prendre en photo le justificatif 📷", .paper_rgb=palette::card_papers[1], .mark_text="C · élue",.shape=CollegeShape::triangle, .shape_rgb=palette::colleges[2], .dots=12, .letter="B"},
        {.text="Oui", .paper_rgb=palette::card_papers[4], .mark_text="B · association partenaire de quartier", .shape=CollegeShape::diamond, .shape_rgb=palette::colleges[3], .dots=5, .letter="?"},
        {.text="Anticonstitutionnellement, la réinscription hebdomadaire obligatoire", .paper_rgb=palette::card_papers[5]},
        {.text=[]{std::string s; for(int i=0;i<40;++i) s+="Ne pas redemander ce que la mairie sait déjà. "; return s;}(), .paper_rgb=palette::card_papers[2], .mark_text="A · usager"},
        {.text="https://www.saint-etienne.fr/demarches/inscription-cantine-periscolaire", .paper_rgb=palette::card_papers[6], .mark_text="A", .dots=2},
    };
    std::vector<std::vector<Picture>> rows;
    for (float s : {1.0F, 0.6F, 0.35F, 0.2F, 0.12F,0.06F}) { rows.emplace_back(); for (auto& c : f) rows.back().push_back(card_face(c, card_size_usual, s)); }
    sheet::keep("cards", sheet::composed(rows, palette::paper));
    rows.clear(); rows.emplace_back();
    for (auto& c : f) { rows.back().push_back(card_face(c, card_size_usual, 2)); if (rows.back().size()==4) rows.emplace_back(); }
    sheet::keep("cards2", sheet::composed(rows, palette::paper));
    rows.clear(); rows.emplace_back();
    for (auto n : icon_names()) { rows.back().push_back(icon(n, 72, 0x1F1B16FF)); if (rows.back().size()==11) rows.emplace_back(); }
    rows.emplace_back();
    for (auto n : icon_names()) { rows.back().push_back(icon(n, 24, 0x1F1B16FF));if (rows.back().size()==22) rows.emplace_back();}
    rows.emplace_back();
    for (int i=0;i<8;++i) rows.back().push_back(college_mark(CollegeShape(i), 48, palette::colleges[i]));
    for (int i=0;i<8;++i) rows.back().push_back(college_mark(CollegeShape(i), 16, palette::colleges[i]));
    rows.emplace_back();
    rows.back().push_back(shadow_slice(8, 10, 0.5F).picture);
    rows.back().push_back(shadow_slice(24, 34, 0.5F).picture);
    rows.back().push_back(rounded_rect(100,60,22,0x0B6B5DFF));
    rows.back().push_back(qr_picture("http://192.168.1.20:8080/v/7F3K", 4));
    sheet::keep("icons", sheet::composed(rows, palette::paper));
    auto t = std::chrono::steady_clock::now();
    for (int i=0;i<1000;++i) card_face(f[i%8], card_size_usual, 1);
    MESSAGE("1000 faces ms " << std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now()-t).count());
}
