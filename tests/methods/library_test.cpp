// The shipped methods: each reads in both languages, and has the structure that its row in the list
// of methods asks for.
#include "../library.h"

#include "base/text.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using workshop::FrameKind;
using workshop::Method;
using workshop::Yield;
using tests::method;

namespace {

using Names = std::vector<std::string>;

Names boxes_of(const Method::Zone& zone) {
    Names names;
    for (const auto& box : zone.boxes) names.push_back(box.title);
    return names;
}
Names rows_of(const Method::Zone& zone) {
    Names names;
    for (const auto& row : zone.rows) names.push_back(row.name);
    return names;
}
std::set<Yield> kinds_of(const std::vector<Method::Part>& parts) {
    std::set<Yield> kinds;
    for (const auto& part : parts) kinds.insert(part.what);
    return kinds;
}

}  // namespace

TEST_CASE("all methods are there, in both languages, told in words of their own") {
    const auto french = tests::library("fr"), english = tests::library("en");
    std::set<std::string> keys;
    REQUIRE(french->size() == english->size());
    for (std::size_t i = 0; i < french->size(); ++i) {
        const Method& one = (*french)[i];
        const Method& other = (*english)[i];
        CAPTURE(one.key);
        keys.insert(one.key);
        CHECK(one.key == other.key);
        CHECK(one.aim != other.aim);
        CHECK(one.steps.size() >= 3);
        CHECK(one.tips.size() >= 2);
        CHECK(one.steps.size() == other.steps.size());
        for (std::size_t k = 0; k < one.steps.size(); ++k) CHECK(one.steps[k] != other.steps[k]);
        CHECK(one.people_min <= one.people_max);
        CHECK(one.zones.size() == other.zones.size());
        CHECK(one.votes.size() == other.votes.size());
    }
    CHECK(keys == std::set<std::string>{
                      "challenge", "stakeholders", "persona", "empathy-map", "experience-map",
                      "blueprint", "what-how-why", "how-might-we", "eight-ideas", "brainwriting",
                      "impact-effort", "quality-economy", "strengths", "storyboard",
                      "prototype-sheet", "feedback", "rose-thorn-bud", "six-hats", "speed-boat",
                      "five-whys", "action-plan", "portfolio", "diagnosis", "barometer",
                      "participatory-budget", "prize", "report-back", "public-rooms"});
}

TEST_CASE("French is written as French is: no-break spaces, curved apostrophes") {
    const std::string space = "\u00A0";
    for (const auto& file :
         std::filesystem::directory_iterator(FABRIQUE_SOURCE_DIR "/assets/methods")) {
        std::ifstream stream(file.path());
        const nlohmann::json all = nlohmann::json::parse(stream).flatten();
        for (const auto& [place, value] : all.items()) {
            if (!value.is_string() || !place.ends_with("/fr")) continue;
            const auto text = value.get<std::string>();
            CAPTURE(text);
            for (const char* wrong : {"'", " ?", " !", " :", " ;", " »", "« "}) {
                CHECK(text.find(wrong) == std::string::npos);
            }
            for (const char* sign : {"?", "!", ":", ";", "»"}) {
                for (auto at = text.find(sign); at != std::string::npos;
                     at = text.find(sign, at + 1)) {
                    CHECK(text.substr(0, at).ends_with(space));
                }
            }
        }
    }
}

TEST_CASE("structure: what is understood") {
    CHECK(boxes_of(method("challenge").zones[0]) ==
          Names{"Le défi", "Ce qui existe déjà", "Pourquoi cela ne suffit pas",
                "La situation idéale", "L’objectif", "Les leviers", "Les freins"});
    const Method& actors = method("stakeholders");
    CHECK(actors.zones[0].kind == FrameKind::axes);
    CHECK(actors.zones[1].columns == Names{"Usagers", "Agents", "Décideurs et partenaires"});
    const Method& persona = method("persona");
    CHECK(boxes_of(persona.zones[0]) ==
          Names{"Portrait", "Sa situation", "Avec ses mots", "Ce qui la pousse", "Ce qui la freine",
                "Prénom inventé, âge", "Son histoire avec le service", "Ce qui la distingue"});
    CHECK(persona.zones[1].kind == FrameKind::journey);  // the curve of emotions
    CHECK(boxes_of(method("empathy-map").zones[0]) ==
          Names{"Dit", "Pense", "Besoins", "Fait", "Ressent", "Ce que nous en retenons"});
    const Method& map = method("experience-map");
    CHECK(map.zones[0].kind == FrameKind::journey);
    CHECK(map.zones[0].columns.size() == 5);
    CHECK(rows_of(map.zones[0]) ==
          Names{"Ce que fait la personne", "Avec quoi, avec qui", "Ce que pense la personne",
                "Ce qui coince", "Ce qui pourrait aller mieux", ""});
    const Method& photo = method("what-how-why");
    CHECK(photo.zones[0].kind == FrameKind::page);
    CHECK(photo.zones[1].columns.size() == 3);
    CHECK(method("five-whys").zones[0].columns.size() == 7);
}

TEST_CASE("structure: ideas") {
    CHECK(method("how-might-we").zones[0].columns ==
          Names{"Ce qui coince", "Comment pourrions-nous…\u00A0?", "Dit autrement",
                "Premières idées"});
    CHECK(method("how-might-we").votes.size() == 1);
    const Method& eight = method("eight-ideas");
    CHECK(eight.zones[0].boxes.size() == 8);
    CHECK(eight.zones[2].key == "galerie");
    REQUIRE(eight.phases.size() == 9);
    for (std::size_t i = 0; i < 8; ++i) CHECK(eight.phases[i].lasts_ms == base::minute_ms);
    CHECK(eight.phases[7].title == "Idée 8");
    const Method& storm = method("brainwriting");
    CHECK(storm.phases.size() == 6);
    CHECK(storm.zones[0].columns.size() == 3);
    CHECK(storm.zones[0].rows.size() == 6);
    CHECK(storm.phases[5].lasts_ms == 5 * base::minute_ms);
    CHECK(method("rose-thorn-bud").zones[0].columns.size() == 3);
    CHECK(method("six-hats").phases.size() == 6);
    CHECK(method("six-hats").zones[0].columns.size() == 6);
    CHECK(boxes_of(method("speed-boat").zones[0]) ==
          Names{"Les vents", "L’île", "Les ancres", "Les récifs"});
}

TEST_CASE("structure: what is tried out") {
    const Names lanes = rows_of(method("blueprint").zones[0]);
    CHECK(lanes == Names{"Ce qu’on voit et qu’on tient", "Ce que fait la personne",
                         "— Ligne d’interaction —", "Sur scène\u00A0: face à la personne",
                         "— Ligne de visibilité —", "En coulisses",
                         "— Ligne d’interaction interne —", "Tiers et soutien du service"});
    const Method::Zone& scenes = method("storyboard").zones[0];
    CHECK(scenes.columns.size() == 6);
    CHECK(scenes.columns[5] == "Scène 6");
    CHECK(rows_of(scenes) ==
          Names{"Titre", "Image", "Ce qui se passe", "Ce que ressent la personne"});
    CHECK(rows_of(method("prototype-sheet").zones[0]) ==
          Names{"Le prototype", "Ce que nous voulons prouver", "Avec qui", "Où",
                "Comment nous le saurons", "Combien de temps", "Ce que cela coûte",
                "Ce que nous avons appris"});
    CHECK(method("feedback").zones[0].columns ==
          Names{"Ce que j’ai aimé", "Ce qu’il faut changer", "Mes questions", "Mes idées"});
}

TEST_CASE("structure: what is decided") {
    for (const char* key : {"impact-effort", "quality-economy"}) {
        CHECK(method(key).zones[0].kind == FrameKind::axes);
    }
    const Method& strengths = method("strengths");
    CHECK(boxes_of(strengths.zones[0]) == Names{"Forces", "Faiblesses", "Opportunités", "Menaces"});
    CHECK(strengths.zones[1].columns == Names{"Opportunités", "Menaces"});
    CHECK(rows_of(strengths.zones[1]) == Names{"Forces", "Faiblesses"});
    CHECK(strengths.phases.size() == 5);
    CHECK(method("action-plan").zones[0].columns ==
          Names{"Quoi", "Qui", "Quand", "Avec quels moyens", "Comment nous le saurons",
                "Étape suivante"});
    CHECK(method("portfolio").zones[1].columns == Names{"Pérenniser", "Adapter", "Arrêter"});
    CHECK(method("diagnosis").zones[0].rows.size() == 10);
    CHECK(method("diagnosis").votes[0].choices.size() == 10);
    CHECK(method("diagnosis").votes[0].secret);
    CHECK(method("barometer").votes.size() == 4);
    const Method& budget = method("participatory-budget");
    CHECK(budget.votes[0].rule.method == "equal-shares");
    CHECK(budget.votes[0].budget_cents > 0);
    CHECK(rows_of(budget.zones[1]) == Names{"L’enveloppe", "La règle", "Qui vote"});
    CHECK(method("prize").zones[0].columns.size() == 4);
    CHECK(method("prize").zones[1].columns.size() == 3);
    CHECK(method("report-back").zones[0].columns ==
          Names{"Ce que vous avez dit", "Ce qui est décidé", "Ce qui est fait",
                "Ce qui n’est pas fait, et pourquoi"});
}

TEST_CASE("the chain from personas to feedback holds: each hands on what the next takes in") {
    const std::pair<const char*, const char*> chain[] = {{"persona", "experience-map"},
                                                         {"experience-map", "how-might-we"},
                                                         {"how-might-we", "eight-ideas"},
                                                         {"eight-ideas", "impact-effort"},
                                                         {"impact-effort", "prototype-sheet"},
                                                         {"prototype-sheet", "feedback"},
                                                         {"feedback", "report-back"}};
    for (const auto& [from, to] : chain) {
        CAPTURE(from);
        const std::set<Yield> handed = kinds_of(method(from).hands_on);
        const std::set<Yield> taken = kinds_of(method(to).takes);
        CHECK(std::ranges::any_of(taken, [&](Yield each) { return handed.contains(each); }));
    }
}

TEST_CASE("what is taken in lies in cells, and what is handed on comes out of a frame") {
    for (const Method& each : *tests::library()) {
        CAPTURE(each.key);
        for (const Method::Part& take : each.takes) {
            const workshop::PlaceFrame frame = workshop::frame_of(each.zones[take.zone], {});
            CHECK_FALSE(workshop::cells_of(frame, take).empty());
        }
        for (const Method::Part& part : each.hands_on) {
            CHECK(workshop::frame_index(each, part.zone, part.box) < workshop::frame_count(each));
        }
    }
}
