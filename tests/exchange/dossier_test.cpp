// The dossier for the prize: what is pulled from sessions, and what is named as missing.

#include "exchange/dossier.h"

#include "afternoon.h"
#include "exchange/odt.h"
#include "unzip.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace exchange;

namespace {

const base::Words words;

const methods::Reference& prize() {
    static const auto references =
        methods::read_references(FABRIQUE_SOURCE_DIR "/assets/reference");
    return references.at("prix-territoria");
}

std::string text_of(const Dossier& dossier) { return markdown(dossier.report); }

bool holds(const std::string& text, const std::string& part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE("“", part, "” is not in:\n", text);
    return found;
}

bool names_gap(const Dossier& dossier, const std::string& part) {
    return std::any_of(dossier.gaps.begin(), dossier.gaps.end(), [&](const std::string& gap) {
        return gap.find(part) != std::string::npos;
    });
}

// With a sheet, a frame that holds a card, and a counted vote.
struct Rich : Afternoon {
    Rich() {
        using namespace workshop;
        counted_vote();
        intend(StartActivity{{1}});
        IdeaSheet sheet;
        sheet[SheetPart::people] = "600 familles";
        sheet[SheetPart::cost] = "Deux mois d’un développeur";
        intend(WriteSheet{{4}, sheet});
        PlaceFrame page = proposed_frame(FrameKind::page, {5000, 0});
        page.title = "Le nouveau guichet";
        intend(page);
        intend(CreateCard{"Un accueil", state.frames.rbegin()->second.at.centre(),
                          Colour::yellow, "agents", ""});
    }
};

}  // namespace

TEST_CASE("a dossier has the three criteria, the four angles, figures and gaps") {
    Rich day;
    const DossierSession session{&day.state, {}};
    const Dossier dossier = dossier_of({&session, 1}, prize(), words);
    const std::string text = text_of(dossier);
    for (const char* heading :
         {"# Dossier for the Prix Territoria\n", "## What is left to complete\n",
          "## In figures\n", "## Angles\n", "### Whom it is for\n", "### Approach\n",
          "### Partnerships\n", "### New service\n", "## The jury’s criteria\n", "### Novelty\n",
          "### Others can take it up\n", "### Public money is well used\n",
          "## What the votes said\n", "## Pictures of the board\n", "## Sources\n"}) {
        CHECK(holds(text, heading));
    }
    CHECK(dossier.figures.cards == 4);
    CHECK(dossier.figures.votes == 1);
    CHECK(dossier.figures.people == 10);
    CHECK(dossier.figures.options == 3);
    CHECK(dossier.figures.pictures == 2);
    CHECK(holds(text, "| Ideas on the board | 4 |"));
    CHECK(holds(text, "| Voice: agents | 2 cards |"));
    CHECK(holds(text, "| Un seul dossier | 600 familles |"));
    CHECK(holds(text, "| Un seul dossier | Deux mois d’un développeur |"));
    CHECK(holds(text, "| Que garder ? | Dossier |"));
    CHECK(holds(text, "Imaginer (20 minutes)"));
    CHECK(holds(text, "### The whole board\n"));
    CHECK(holds(text, "### Le nouveau guichet\n"));
    CHECK(holds(text, "until 30 June"));
    CHECK(holds(text, "Association des maires de France"));
    // Every gap is told twice: in the list, and where it is missing.
    CHECK(dossier.gaps.size() >= 9);
    for (const std::string& gap : dossier.gaps) {
        CAPTURE(gap);
        const auto first = text.find(gap.substr(0, 40));
        REQUIRE(first != std::string::npos);
        CHECK(text.find(gap.substr(0, 40), first + 1) != std::string::npos);
    }
    CHECK(names_gap(dossier, "which partners took part"));
    CHECK(names_gap(dossier, "how many people the action concerns"));
    CHECK_FALSE(names_gap(dossier, "whom the action is for"));
}

TEST_CASE("an empty session makes a dossier of gaps, never of numbers made up") {
    workshop::State nothing;
    const DossierSession session{&nothing, {}};
    const Dossier dossier = dossier_of({&session, 1}, prize(), words);
    CHECK(names_gap(dossier, "how many people took part"));
    CHECK(names_gap(dossier, "whom the action is for"));
    CHECK(names_gap(dossier, "when and where"));
    CHECK(names_gap(dossier, "pictures"));
    CHECK(dossier.figures.people == 0);
    CHECK_FALSE(text_of(dossier).find("What the votes said") != std::string::npos);
}

TEST_CASE("several sessions add up, voices of the same name together") {
    Rich one, two;
    const std::vector<DossierSession> sessions{{&one.state, {}}, {&two.state, {}}};
    const Dossier dossier = dossier_of(sessions, prize(), words);
    CHECK(dossier.figures.sessions == 2);
    CHECK(dossier.figures.cards == 8);
    CHECK(dossier.figures.people == 20);
    CHECK(dossier.figures.colleges.size() == 3);
    CHECK(dossier.figures.colleges[1] == std::pair<std::string, std::size_t>("agents", 4));
    const std::string odt = odt_bytes(dossier.report, "fr");
    CHECK(unzipped(odt, "content.xml").find("Le nouveau guichet") != std::string::npos);
    CHECK(pdf_bytes(dossier.report).starts_with("%PDF"));
}

TEST_CASE("a secret vote that is not counted yet is not in a dossier") {
    Afternoon day;
    const auto vote = day.open(true);
    for (int i = 0; i < 7; ++i) day.seal(vote, "agents");
    const DossierSession session{&day.state, {}};
    const Dossier dossier = dossier_of({&session, 1}, prize(), words);
    CHECK(dossier.figures.votes == 0);
    CHECK(dossier.figures.people == 0);
    CHECK(text_of(dossier).find("What the votes said") == std::string::npos);
}

TEST_CASE("what a dossier cannot be made of is refused") {
    CHECK_THROWS_WITH_AS(dossier_of({}, prize(), words),
                         "A dossier is made from one session at least.", base::Failure);
    workshop::State state;
    const std::vector<DossierSession> many(dossier_sessions_max + 1, DossierSession{&state, {}});
    CHECK_THROWS_AS(dossier_of(many, prize(), words), base::Failure);
    methods::Reference bare = prize();
    bare.groups.clear();
    CHECK_THROWS_WITH_AS(dossier_of({many.data(), 1}, bare, words),
                         "prix-territoria.json, groups: there is no list “criteres”.",
                         base::Failure);
}
