// Cards in bulk through the program: the command line, a table that is let go above the board, a
// list that is pasted, quick entry, idea sheets.

#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace acceptance;
using nlohmann::json;

namespace {

const std::string table =
    "Idée;Collège;Thème;Couleur\r\n"
    "\"Un guichet; un seul\";Usagers;Accueil;jaune\r\n"
    "Une borne devant la mairie;agents;Accueil;\r\n"
    ";agents;;\r\n"
    "Le samedi matin;martiens;;mauve\r\n";

json cards_in(const Folder& folder, const std::string& file) {
    return json::parse(fabrique(folder, {"export", file, "--to", "json"}).out).at("cards");
}

}  // namespace

TEST_CASE("a table becomes cards from the command line, with its remarks by line") {
    const Folder folder;
    const std::string file = folder / "a.fabrique";
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    write(folder / "idées.csv", table);
    const Outcome told =
        fabrique(folder, {"cards", file, folder / "idées.csv", "--json", "--lang", "en"});
    REQUIRE(told.code == 0);
    const json answer = json::parse(told.out);
    CHECK(answer.at("added") == 3);
    REQUIRE(answer.at("notes").size() == 3);
    CHECK(answer.at("notes")[0] == json{{"line", 4},
                                        {"code", "no_text"},
                                        {"sentence", "there is no text: no card is made of it."}});
    const json cards = cards_in(folder, file);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].at("text") == "Un guichet; un seul");
    CHECK(cards[0].at("college") == "usagers");
    CHECK(cards[0].at("cluster") == cards[1].at("cluster"));
    CHECK(cards[2].at("cluster").is_null());
    CHECK(fabrique(folder, {"verify", file}).code == 0);
}

TEST_CASE("columns can be told by name and by number; what is wrong is one sentence") {
    const Folder folder;
    const std::string file = folder / "a.fabrique", csv = folder / "t.csv";
    REQUIRE(fabrique(folder, {"new", file}).code == 0);
    write(csv, "a,b\nUn,agents\n");
    REQUIRE(fabrique(folder, {"cards", file, csv, "--map", "text=1", "--map", "college=2"}).code ==
            0);
    CHECK(cards_in(folder, file).size() == 2);  // by numbers: the first line is a card as well
    REQUIRE(fabrique(folder, {"cards", file, csv, "--map", "text=A"}).code == 0);
    CHECK(cards_in(folder, file).size() == 3);
    for (const std::string map : {"text", "nothing=1", "text=c", "text=3"}) {
        CAPTURE(map);
        const Outcome wrong = fabrique(folder, {"cards", file, csv, "--map", map});
        CHECK(wrong.code == 1);
        CHECK(is_one_sentence(wrong.err));
    }
    write(csv, "a,b\n\"never closed");
    const Outcome open = fabrique(folder, {"cards", file, csv, "--lang", "en"});
    CHECK(open.code == 1);
    CHECK(open.err == "Line 2: a quotation mark opens here and never closes.\n");
    CHECK(fabrique(folder, {"cards", file, folder / "none.csv"}).code == 1);
    CHECK(cards_in(folder, file).size() == 3);
}

TEST_CASE("a table that is let go above the board is looked at, mapped, added and undone at once") {
    const Folder folder;
    write(folder / "ideas.csv", table);
    const std::string drop = "drop “" + (folder / "ideas.csv") + "” at 700,500\n";
    const Outcome told = play(folder, drop + R"(expect “Ajouter 3 cartes”
expect “Ligne 4 : il n’y a pas de texte : aucune carte n’en est faite.”
expect-cards 0
shot preview
tap “Ajouter 3 cartes”
expect no “Ajouter 3 cartes”
expect-cards 3
expect “Accueil”
shot added
tap “Undo”
expect-cards 0
expect no “Accueil”
)" + drop + R"(tap “Group”
tap “Not used”
tap “Ajouter 3 cartes”
expect-cards 3
expect no “Accueil”
)");
    CHECK(told.code == 0);
}

TEST_CASE("a list that is pasted is offered as cards; in a card it may stay one text") {
    const Folder folder;
    const Outcome told = play(folder, R"(clipboard “- Un” “- Deux” “- Trois”
key ctrl v
tap “Ajouter 3 cartes”
expect-cards 3
key ctrl z
expect-cards 0
tap 500,500
key ctrl v
tap “All in one card”
key enter
expect-cards 1
tap 900,300
key ctrl v
tap “Ajouter 3 cartes”
expect-cards 4
expect-held 0
)");
    CHECK(told.code == 0);
}

TEST_CASE("quick entry: college and table once, then line after line, and one taken back") {
    const Folder folder;
    const Outcome told = play(folder, R"(tap “More”
tap “Quick entry”
type “Un banc”
key enter
type “Une fontaine”
key enter
expect-cards 2
expect “Entered last”
tap “Take back”
expect-cards 1
tap “Undo”
expect-cards 2
shot quick
)");
    CHECK(told.code == 0);
}

TEST_CASE("the idea sheet of a card: written, kept, exported, undone") {
    const Folder folder;
    const Outcome told = play(folder, R"(card 300,300 “Un banc”
tap “Un banc”
tap “Idea sheet”
tap “Problem”
type “Personne ne peut s’asseoir”
tap “Cost”
type “800 €”
tap “Close the sheet”
shot sheet
)");
    REQUIRE(told.code == 0);
    const std::string file = folder / "s.fabrique";
    const json sheet = cards_in(folder, file)[0].at("sheet");
    CHECK(sheet.at("problem") == "Personne ne peut s’asseoir");
    CHECK(sheet.at("cost") == "800 €");
    CHECK(fabrique(folder, {"export", file, "--to", "csv"}).out.find(",800 €,") !=
          std::string::npos);
    REQUIRE(fabrique(folder, {"report", file, "--out", folder / "r.md"}).code == 0);
    CHECK(read(folder / "r.md").find("Personne ne peut s’asseoir") != std::string::npos);
}
