// Each way to get a method's file wrong is told in one sentence that names the file and the place.
#include "../folder.h"

#include "methods/library.h"

#include "base/limits.h"

#include <doctest/doctest.h>

#include <fstream>

namespace {

struct Folder : tests::Folder {
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(*this / name) << text;
    }
};

const std::string sound = R"({
  "title": {"fr": "Essai", "en": "Trial"},
  "aim": {"fr": "Essayer.", "en": "Try."},
  "stage": "define", "page": "decide", "order": 1, "minutes": 20, "people": [2, 8],
  "steps": [{"fr": "Un pas.", "en": "A step."}],
  "tips": [{"fr": "Un conseil.", "en": "A tip."}],
  "phases": [{"title": {"fr": "Tour {n}", "en": "Round {n}"}, "seconds": 60, "times": 2}],
  "zones": [
    {"key": "page", "kind": "page",
     "boxes": [{"fr": "Un", "en": "One", "at": [0, 0]},
               {"fr": "Deux", "en": "Two", "at": [1, 0]}],
     "stamps": [{"kind": "person", "size": "large", "box": 1}]},
    {"key": "table", "kind": "table", "columns": ["A", "B"], "cards_across": 1.5,
     "rows": [{"fr": "Haut", "en": "Top", "cards": 2},
              {"fr": "Trait", "en": "Line", "line": true}]},
    {"key": "axes", "kind": "axes", "columns": ["a", "b"], "rows": ["c", "d"]},
    {"key": "parcours", "kind": "journey", "columns": [{"times": 2}],
     "rows": ["Gestes", "Humeur"]}],
  "votes": [{"question": {"fr": "Lequel ?", "en": "Which?"}, "method": "approval"}],
  "takes": [{"what": "idees", "zone": "table", "row": 0}],
  "hands_on": [{"what": "idees", "zone": "page", "box": 1}]
})";

std::string with(const std::string& from, const std::string& to, std::string text = sound) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

// The sentence, in English; empty when it reads.
std::string told(const std::string& text, const std::string& name = "essai.json") {
    const Folder folder;
    folder.write(name, text);
    try {
        methods::read_methods(folder.path(), "fr");
    } catch (const base::Failure& failure) {
        return failure.what();
    }
    return "";
}

struct Broken {
    const char* from;
    const char* to;
    const char* sentence;
};

const Broken of_texts[] = {
    {"\"stage\": \"define\",", "",
     "essai.json: { } lacks “stage”."},
    {"\"aim\"", "\"goal\": 1, \"aim\"",
     "essai.json: “goal” means nothing in { }."},
    {", \"en\": \"Trial\"", "",
     "essai.json: title is not told in “en”."},
    {"{\"fr\": \"Un pas.\", \"en\": \"A step.\"}", "{\"en\": \"A step.\"}",
     "essai.json: steps 1 is not told in “fr”."},
    {"\"Un pas.\"", "\" \"",
     "essai.json: steps 1 › fr is empty."},
    {"\"Un pas.\"", "7",
     "essai.json: steps 1 › fr must be a text."},
    {"[{\"fr\": \"Un pas.\", \"en\": \"A step.\"}]", "[]",
     "essai.json: steps is empty."},
    {"[{\"fr\": \"Un conseil.\", \"en\": \"A tip.\"}]", "{}",
     "essai.json: tips must be a list."},
    {"\"define\"", "\"dessiner\"",
     "essai.json: “dessiner” is not known in stage; it may be: discover, define, develop, "
     "deliver."},
    {"\"minutes\": 20", "\"minutes\": 20.5",
     "essai.json: minutes must be a whole number from 1 to 2880."},
    {"\"minutes\": 20", "\"minutes\": 18446744073709551615",
     "essai.json: minutes must be a whole number from 1 to 2880."},
    {"[2, 8]", "[2]",
     "essai.json: “people” must be two numbers, the fewest and the most."},
    {"[2, 8]", "[8, 2]",
     "essai.json: people 2 must be a whole number from 8 to 10000."},
    {"\"seconds\": 60", "\"seconds\": 0",
     "essai.json: phases 1 › seconds must be a whole number from 1 to 3600."},
};

const Broken of_zones[] = {
    {"\"key\": \"axes\"", "\"key\": \"page\"",
     "essai.json: zones 3 is called “page” like another zone."},
    {"\"kind\": \"axes\"", "\"kind\": \"cercles\"",
     "essai.json: “cercles” is not known in zones 3 › kind; it may be: page, axes, table, screen, "
     "journey."},
    {"\"rows\": [\"c\", \"d\"]", "\"rows\": [\"c\"]",
     "essai.json: zones 3 has two axes: two columns and two rows name their ends."},
    {"\"columns\": [\"A\", \"B\"], ", "",
     "essai.json: zones 2 is a table: it has columns and rows."},
    {"[\"Gestes\", \"Humeur\"]", "[\"Humeur\"]",
     "essai.json: zones 4 is a journey: its last row is the curve’s, below at least one other."},
    {"\"key\": \"page\", \"kind\": \"page\",",
     "\"key\": \"page\", \"kind\": \"page\", \"columns\": [\"A\"],",
     "essai.json: zones 1 is no table: it has no columns and rows."},
    {"{\"times\": 2}]", "{\"times\": 13}]",
     "essai.json: zones 4 › columns 1 › times must be a whole number from 1 to 12."},
    {"[{\"times\": 2}]", "[{\"times\": 7}, {\"times\": 7}]",
     "essai.json: zones 4 › columns 2 makes more than 12."},
    {"\"at\": [1, 0]", "\"at\": [0, 0]",
     "essai.json: zones 1 › boxes 2 lies on “Un”."},
    {"\"at\": [0, 0]", "\"at\": [0, 0], \"size\": [2, 1]",
     "essai.json: zones 1 › boxes 2 lies on “Un”."},
    {"\"at\": [1, 0]", "\"at\": [1]",
     "essai.json: zones 1 › boxes 2 needs two numbers in “at”."},
    {"\"key\": \"axes\", \"kind\": \"axes\",",
     "\"key\": \"axes\", \"kind\": \"axes\", \"boxes\": [{\"fr\": \"U\", \"en\": \"O\", "
     "\"at\": [0, 0]}],",
     "essai.json: zones 3 › boxes 1: only a page has boxes."},
    {"\"person\"", "\"dragon\"",
     "essai.json: “dragon” in zones 1 › stamps 1 is no stamp."},
    {"\"box\": 1}]", "\"box\": 2}]",
     "essai.json: zones 1 › stamps 1 names box 2, and there are 2, counted from 0."},
    {"\"cards_across\": 1.5", "\"cards_across\": 0.5",
     "essai.json: zones 2 › cards_across must be from 1 to 12 cards."},
    {"\"line\": true", "\"line\": \"oui\"",
     "essai.json: zones 2 › rows 2 › line must be true or false."},
    {"[\"A\", \"B\"]", "[\"A\", \"0123456789012345678901234567890123456789012345678901234567890\"]",
     "essai.json: zones 2 › columns 2 is longer than 60 characters."},
};

const Broken of_parts[] = {
    {"\"zone\": \"table\", \"row\": 0", "\"zone\": \"tableau\"",
     "essai.json: takes 1 › zone names “tableau”, and no zone is called so."},
    {"\"zone\": \"table\", \"row\": 0", "\"zone\": \"table\", \"column\": 2",
     "essai.json: takes 1 › column is 2, and there are 2, counted from 0."},
    {"\"zone\": \"table\", \"row\": 0", "\"zone\": \"table\", \"row\": 1",
     "essai.json: takes 1 names a row that holds no cards."},
    {"\"zone\": \"table\", \"row\": 0", "\"zone\": \"parcours\", \"row\": 1",
     "essai.json: takes 1 names a row that holds no cards."},
    {"\"zone\": \"table\", \"row\": 0", "\"zone\": \"axes\"",
     "essai.json: what is taken in lies in a table, and “axes” is none."},
    {"\"zone\": \"page\", \"box\": 1", "\"zone\": \"axes\", \"column\": 0",
     "essai.json: hands_on 1 names a cell of “axes”, which is no table."},
    {"\"zone\": \"page\", \"box\": 1", "\"zone\": \"page\", \"box\": 2",
     "essai.json: hands_on 1 › box is 2, and there are 2, counted from 0."},
    {"\"what\": \"idees\", \"zone\": \"table\"", "\"what\": \"iritants\", \"zone\": \"table\"",
     "essai.json: “iritants” is not known in takes 1 › what; it may be: acteurs, personas, etapes, "
     "irritants, besoins, constats, questions, idees, prototypes, retours, projets, actions."},
    {"\"what\": \"idees\", \"zone\": \"table\"", "\"what\": \"besoins\", \"zone\": \"table\"",
     "essai.json takes in “besoins”, which no method hands on."},
    {"\"method\": \"approval\"", "\"method\": \"shouting\"", "essai.json: votes 1 cannot be voted "
     "on: "},
    {"\"method\": \"approval\"", "\"method\": \"equal-shares\"",
     "essai.json: votes 1 cannot be voted on: This way of voting needs a budget, and what each "
     "option costs."},
};

void check(std::span<const Broken> table) {
    for (const Broken& each : table) {
        const std::string sentence = told(with(each.from, each.to));
        INFO(sentence);
        CHECK(sentence.starts_with(each.sentence));
    }
}

}  // namespace

TEST_CASE("a sound method reads") {
    CHECK(told(sound) == "");
    const Folder folder;
    folder.write("essai.json", sound);
    const auto methods = methods::read_methods(folder.path(), "en");
    REQUIRE(methods.size() == 1);
    const workshop::Method& method = methods.front();
    CHECK(method.key == "essai");
    CHECK(method.title == "Trial");
    CHECK(method.phases[1].title == "Round 2");
    CHECK(method.zones[1].rows[1].name == "— Line —");
    CHECK(method.zones[1].rows[0].cards == 2);
    CHECK(method.zones[3].columns.size() == 2);
    CHECK(method.hands_on[0].box == 1);
}

TEST_CASE("faults in texts and numbers") { check(of_texts); }
TEST_CASE("faults in zones") { check(of_zones); }
TEST_CASE("faults in what is taken in, handed on and voted on") { check(of_parts); }

TEST_CASE("a file that is none: not JSON, too large, nothing in it, a name that no key can be") {
    CHECK(told("{\n\n\"title\": }") == "essai.json is not JSON: look at line 3.");
    CHECK(told("[]") == "essai.json: { } must stand between braces.");
    CHECK(told(std::string(300 * 1024, ' ')) == "essai.json is larger than 256 KiB.");
    CHECK(told(sound, "Mon essai.json") ==
          "Mon essai.json must be called with small letters, digits and “-”, at most 40.");
    std::string empty = with("\"zones\"", "\"zones\": [], \"votes\": [], \"reste\"");
    CHECK(told(empty.substr(0, empty.find(", \"reste\"")) + "}") ==
          "essai.json: a method has zones or votes, and this one has neither.");
    CHECK_THROWS_AS(methods::read_methods("/nowhere/at/all", "fr"), base::Failure);
}

TEST_CASE("a method that no gesture or no board could hold is refused") {
    std::string wide;
    for (int i = 0; i < 9; ++i) wide += ", {\"key\": \"z" + std::to_string(i) +
                                        "\", \"kind\": \"page\"}";
    CHECK(told(with("{\"key\": \"axes\"", wide.substr(2) + ", {\"key\": \"axes\"")) ==
          "essai.json: zones has more than 8 entries.");
    std::string lanes = "[{\"times\": 12, \"cards\": 12, \"fr\": \"R\", \"en\": \"R\"}]";
    const std::string low = "[{\"fr\": \"Haut\", \"en\": \"Top\", \"cards\": 2},\n"
                            "              {\"fr\": \"Trait\", \"en\": \"Line\", \"line\": true}]";
    const std::string tall = with(low, lanes);
    CHECK(told(tall) == "essai.json: it cannot be laid on a board: A frame cannot be so small or "
                        "so large.");
}
