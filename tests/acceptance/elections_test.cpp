// Votes in the files of other tools through the program: tally, convert, their exit codes and
// sentences.

#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace acceptance;
using nlohmann::json;

namespace {

const std::string ranked =
    "#/Title: La place\n#/Candidates: Marché ; Jardin ; Parking\n"
    "Marché > Jardin * 4\nJardin > Marché * 4\nParking > Jardin > Marché * 2\n";
const std::string tied = "#/Candidates: A ; B\nA > B\nB > A\n";

}  // namespace

TEST_CASE("an election of a file is counted: sheet and JSON, in French and in English") {
    const Folder folder;
    const std::string file = folder / "place.cvotes";
    write(file, ranked);
    const Outcome sheet = fabrique(folder, {"tally", file});
    CHECK(sheet.code == 0);
    CHECK(sheet.err.empty());
    CHECK(sheet.out.find("Vainqueur de Condorcet") != std::string::npos);
    const Outcome english = fabrique(folder, {"tally", file, "--method", "irv", "--lang", "en"});
    CHECK(english.out.find("Round 1") != std::string::npos);
    const Outcome told = fabrique(folder, {"tally", file, "--json", "--method", "schulze",
                                           "--param", "strength=margin", "--winners", "2"});
    CHECK(told.code == 0);
    const json document = json::parse(told.out);
    CHECK(document.at("title") == "La place");
    CHECK(document.at("format") == "cvotes");
    CHECK(document.at("params").at("strength") == "margin");
    CHECK(document.at("winners") == json{"Jardin", "Marché"});
    CHECK(document.at("lot_needed") == false);
}

TEST_CASE("a decisive tie is no failure: the lot is asked for, and can be drawn") {
    const Folder folder;
    write(folder / "t.cvotes", tied);
    const Outcome waiting = fabrique(folder, {"tally", folder / "t.cvotes", "--json"});
    CHECK(waiting.code == 0);
    CHECK(json::parse(waiting.out).at("lot_needed") == true);
    const Outcome drawn =
        fabrique(folder, {"tally", folder / "t.cvotes", "--json", "--lot", "3 1 4 1"});
    CHECK(drawn.code == 0);
    CHECK(json::parse(drawn.out).at("lot_needed") == false);
    CHECK(json::parse(drawn.out).at("winners").size() == 1);
}

TEST_CASE("the ways of counting are told; a file or --methods, never both or none") {
    const Folder folder;
    const Outcome told = fabrique(folder, {"tally", "--methods", "--json"});
    CHECK(told.code == 0);
    CHECK(json::parse(told.out).at("methods").size() > 2);
    CHECK(fabrique(folder, {"tally", "--methods"}).code == 0);
    CHECK(fabrique(folder, {"tally"}).code == 2);
    write(folder / "t.cvotes", tied);
    CHECK(fabrique(folder, {"tally", folder / "t.cvotes", "--methods"}).code == 2);
    CHECK(fabrique(folder, {"tally", folder / "t.cvotes", "--winners", "0"}).code == 2);
}

TEST_CASE("what cannot be read or counted is one sentence, with its line") {
    const Folder folder;
    write(folder / "bad.cvotes", "#/Candidates: A ; B\nA > > B\nA * x\n");
    const Outcome bad = fabrique(folder, {"tally", folder / "bad.cvotes", "--lang", "en"});
    CHECK(bad.code == 1);
    CHECK(bad.out.empty());
    CHECK(is_one_sentence(bad.err));
    CHECK(bad.err.find("line 2: ") != std::string::npos);
    CHECK(bad.err.find("(1 more fault)") != std::string::npos);
    write(folder / "t.cvotes", tied);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"--method", "nothing"},
                                               {"--method", "approval"},
                                               {"--param", "strength=much"},
                                               {"--college", "agents=1"},
                                               {"--winners", "3"}}) {
        std::vector<std::string> line{"tally", folder / "t.cvotes"};
        line.insert(line.end(), words.begin(), words.end());
        const Outcome told = fabrique(folder, line);
        CHECK(told.code == 1);
        CHECK(told.out.empty());
        CHECK(is_one_sentence(told.err));
    }
    CHECK(fabrique(folder, {"tally", folder / "none.cvotes"}).code == 1);
}

TEST_CASE("a vote of a session: as announced, by another rule, with keys that stay") {
    const Folder folder;
    const std::string file = sample + ".fabrique";
    const json before = json::parse(fabrique(folder, {"tally", file, "--json"}).out);
    for (const char* key : {"vote", "method", "params", "ballots", "blank", "options", "ranking",
                            "winners", "scores", "tie_at_line", "lot_needed"}) {
        CHECK(before.contains(key));
    }
    const Outcome two = fabrique(folder, {"tally", file, "--json", "--winners", "2"});
    CHECK(two.code == 0);
    const json after = json::parse(two.out);
    CHECK(after.at("params").at("winners") == 2);
    CHECK(after.at("ranking") == before.at("ranking"));
    CHECK(after.at("options") == before.at("options"));
    CHECK(fabrique(folder, {"tally", file, "--method", "irv"}).code == 1);
}

TEST_CASE("votes are converted where the ballots allow it") {
    const Folder folder;
    write(folder / "place.cvotes", ranked);
    const Outcome told =
        fabrique(folder, {"convert", folder / "place.cvotes", folder / "place.toi", "--json"});
    CHECK(told.code == 0);
    CHECK(json::parse(told.out).at("ballots") == 10);
    const Outcome again = fabrique(folder, {"tally", folder / "place.toi", "--json"});
    CHECK(json::parse(again.out).at("winners") == json{"2"});
    REQUIRE(fabrique(folder, {"convert", folder / "place.toi", folder / "place.csv"}).code == 0);
    const Outcome csv = fabrique(folder, {"tally", folder / "place.csv", "--json"});
    CHECK(json::parse(csv.out).at("winners") == json{"Jardin"});
    const Outcome refused =
        fabrique(folder, {"convert", folder / "place.cvotes", folder / "place.cat"});
    CHECK(refused.code == 1);
    CHECK(is_one_sentence(refused.err));
    CHECK_FALSE(std::filesystem::exists(folder / "place.cat"));
    CHECK(fabrique(folder, {"convert", folder / "place.cvotes"}).code == 2);
}

TEST_CASE("RCTab's records are read with the configuration beside them") {
    const Folder folder;
    write(folder / "x_cvr.csv", "id,first,second\n1,A,B\n2,B,\n3,A,\n");
    write(folder / "x_config.json",
          R"({"outputSettings":{"contestName":"Maire"},"cvrFileSources":[{"filePath":"x.xlsx",
              "firstVoteColumnIndex":"2","firstVoteRowIndex":"2","provider":"ess"}],
              "candidates":[{"name":"A"},{"name":"B"},{"name":"C"}],"rules":{}})");
    const json told = json::parse(fabrique(folder, {"tally", folder / "x_cvr.csv", "--json"}).out);
    CHECK(told.at("title") == "Maire");
    CHECK(told.at("method") == "irv");
    CHECK(told.at("options").size() == 3);
    CHECK(told.at("winners") == json{"A"});
}

TEST_CASE("other rules are told beside the result, and the result is drawn") {
    const Folder folder;
    const std::string file = folder / "place.cvotes";
    write(file, ranked);
    // First places alone would have tied two of them.
    const Outcome sheet = fabrique(
        folder, {"tally", file, "--method", "irv", "--compare", "--lang", "en", "--picture",
                 folder / "rounds.svg"});
    CHECK(sheet.code == 0);
    CHECK(sheet.out.find("And with another rule?") != std::string::npos);
    CHECK(sheet.out.find("With the rule “Approval”, ") != std::string::npos);
    CHECK(read(folder / "rounds.svg").find("<svg") != std::string::npos);
    const Outcome told = fabrique(folder, {"tally", file, "--method", "schulze", "--compare",
                                           "--json", "--picture", folder / "duels.pdf"});
    const json others = json::parse(told.out).at("others");
    CHECK(others.size() >= 5);
    for (const json& each : others) CHECK(each.at("method") != "schulze");
    CHECK(read(folder / "duels.pdf").starts_with("%PDF"));
    const Outcome png = fabrique(folder, {"tally", file, "--picture", folder / "x.gif"});
    CHECK(png.code == 1);
    CHECK(png.err.find("x.gif") != std::string::npos);
}
