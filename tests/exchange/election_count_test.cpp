#include "exchange/election_count.h"

#include "base/text.h"
#include "election_files.h"
#include "exchange/condorcet_format.h"
#include "exchange/election_json.h"
#include "exchange/election_sheet.h"
#include "exchange/grades_csv.h"
#include "workshop/method_words.h"
#include "exchange/preflib.h"

#include <nlohmann/json.hpp>

using namespace exchange;
using nlohmann::json;

namespace {

const std::string colleges =
    "#/Candidates: X ; Y\n"
    "college:usagers || X > Y * 60\ncollege:usagers || Y > X * 30\n"
    "college:agents || X > Y * 3\ncollege:agents || Y > X * 6\n"
    "college:élus || Y > X * 5\n/EMPTY/ * 2\n";

CountedElection count(Election election, const CountWishes& wishes = {}) {
    auto answer = counted(std::move(election), "cvotes", wishes);
    if (const auto* fault = std::get_if<base::Refusal>(&answer)) FAIL(fault->code);
    return std::get<CountedElection>(answer);
}

std::string refusal(Election election, const CountWishes& wishes) {
    const auto answer = counted(std::move(election), "cvotes", wishes);
    const auto* fault = std::get_if<base::Refusal>(&answer);
    return fault ? fault->code : "accepted";
}

Election ranked(const std::string& text) {
    const auto reading = read_condorcet_format(text);
    REQUIRE(reading.faults.empty());
    return reading.election;
}

}  // namespace

TEST_CASE("a count by wishes: method, settings, winners; else as the file says") {
    const Election election = ranked("#/Candidates: A ; B ; C\n#/Number of Seats: 2\nA > B > C\n");
    CHECK(count(election).rule.method == "schulze");
    CHECK(count(election).result.winners.size() == 2);
    const auto borda = count(election, {"borda", {"start=1"}, 1, {}, {}});
    CHECK(borda.result.winners.size() == 1);
    CHECK(borda.result.scores[0].points == 3 * borda.result.unit);
    // More seats than options: all of them.
    CHECK(count(ranked("#/Candidates: A\n#/Number of Seats: 5\nA\n")).rule.winners == 1);
}

TEST_CASE("what cannot be counted so is refused with its reason") {
    const Election election = ranked("#/Candidates: A ; B\nA > B\n");
    CHECK(refusal(election, {"nothing", {}, 0, {}, {}}) == "unknown_method");
    CHECK(refusal(election, {"approval", {}, 0, {}, {}}) == "wrong_method");
    CHECK(refusal(election, {"", {"strength"}, 0, {}, {}}) == "bad_pair");
    CHECK(refusal(election, {"", {"strength=much"}, 0, {}, {}}) == "bad_parameter");
    CHECK(refusal(election, {"", {"colour=red"}, 0, {}, {}}) == "unknown_parameter");
    CHECK(refusal(election, {"", {}, 3, {}, {}}) == "too_many_winners");
    CHECK(refusal(election, {"", {}, 0, {"agents=1"}, {}}) == "unknown_college");
    const Election voices = ranked(colleges);
    for (const std::string weight : {"agents", "agents=", "agents=0", "agents=1/0", "agents=1/2/3",
                                     "agents=-1", "agents=9999999"}) {
        CAPTURE(weight);
        CHECK(refusal(voices, {"", {}, 0, {weight}, {}}) == "bad_college");
    }
    const Election grades = read_grades_csv("A,B\n9,2\n").election;
    CHECK(refusal(grades, {"", {"grades=5"}, 0, {}, {}}) == "beyond_the_scale");
    CHECK(refusal(grades, {}) == "accepted");
}

TEST_CASE("a setting of the file that another method does not know is left out") {
    const Election election =
        ranked("#/Candidates: A ; B\n#/Implicit Ranking: false\nA > B\nB\n");
    CHECK(count(election).rule.parameters.at("unnamed") == "apart");
    CHECK(count(election, {"irv", {}, 0, {}, {}}).rule.parameters.empty());
}

TEST_CASE("a lot: none drawn is told, the same numbers draw the same") {
    const Election tied = ranked("#/Candidates: A ; B ; C\nA > B\nB > A\n");
    const auto waiting = count(tied);
    const json told = json::parse(election_json(waiting));
    CHECK(told.at("lot_needed") == true);
    CHECK(told.at("lot_effect") == "decisive");
    CHECK(told.at("winners") == json{"A", "B"});
    CHECK(told.at("seed").is_null());
    CHECK(told.at("lots")[0].at("order").empty());
    const auto drawn = count(tied, {"", {}, 0, {}, "12 4"});
    CHECK(drawn.result.winners.size() == 1);
    CHECK_FALSE(drawn.result.tie_at_line);
    CHECK(drawn.result.winners == count(tied, {"", {}, 0, {}, "12 4"}).result.winners);
    bool other = false;
    for (int i = 0; i < 20; ++i) {
        other = other || count(tied, {"", {}, 0, {}, std::to_string(i)}).result.winners !=
                             drawn.result.winners;
    }
    CHECK(other);
    // Not by the place of the options in the file, nor by anything but their keys.
    const Election turned = ranked("#/Candidates: C ; B ; A\nA > B\nB > A\n");
    const auto again = count(turned, {"", {}, 0, {}, "12 4"});
    CHECK(turned.options[again.result.winners[0].value - 1].key ==
          tied.options[drawn.result.winners[0].value - 1].key);
}

TEST_CASE("colleges weigh as asked, beside each of them and all ballots alike") {
    const auto thirds = count(
        ranked(colleges), {"borda", {}, 0, {"usagers=1/3", "agents=1/3", "élus=1/3"}, {}});
    const json told = json::parse(election_json(thirds));
    CHECK(told.at("winners") == json{"Y"});
    CHECK(told.at("raw").at("winners") == json{"X"});
    REQUIRE(told.at("by_college").size() == 3);
    CHECK(told.at("by_college")[0].at("college") == "usagers");
    CHECK(told.at("by_college")[0].at("ballots") == 90);
    const std::string sheet = election_sheet(thirds, base::Words{});
    CHECK(sheet.find("all ballots alike") != std::string::npos);
}

TEST_CASE("JSON tells the file's own keys and all settings") {
    const Election election =
        read_preflib("# TITLE: T\n# DATA TYPE: toi\n# ALTERNATIVE NAME 7: Place\n"
                     "# ALTERNATIVE NAME 9: Gare\n3: 9,7\n1: {}\n").election;
    const auto irv = count(election, {"irv", {}, 0, {}, {}});
    const json told = json::parse(election_json(irv));
    CHECK(told.at("title") == "T");
    CHECK(told.at("options")[1] == json{{"id", "9"}, {"name", "Gare"}});
    CHECK(told.at("ranking") == json::parse(R"([["9"],["7"]])"));
    CHECK(told.at("ballots") == 4);
    CHECK(told.at("blank") == 1);
    CHECK(told.at("condorcet_winner") == "9");
    for (const voting::Parameter& each : voting::find_method("irv")->parameters) {
        CHECK(told.at("params").at(each.name) == each.standard);
    }
    CHECK(told.at("rounds")[0].at("counts")[1] ==
          json{{"option", "9"}, {"points", 3}, {"voters", 0}});
    CHECK(told.at("rounds")[0].at("exhausted") == 1);
    const json schulze = json::parse(election_json(count(election)));
    CHECK(schulze.at("duels").at("above") == json::parse("[[0,0],[3,0]]"));
    const json merits =
        json::parse(election_json(count(read_grades_csv("A,B\nBien,Passable\n").election)));
    CHECK(merits.at("merits")[0].at("tally") == json{0, 0, 0, 0, 1, 0});
    CHECK(merits.at("grades")[5] == "Très bien");
}

TEST_CASE("the sheet keeps within 80 columns and tells what a clerk asks") {
    const std::string title = std::string(70, 'T') + " et la suite de la question";
    Election election = ranked(colleges);
    election.title = title;
    election.options[0].name = "Un guichet unique pour toutes les démarches de la petite enfance, "
                               "ouvert le samedi matin et joignable par téléphone";
    for (const CountWishes& wishes :
         {CountWishes{"schulze", {}, 0, {}, {}}, CountWishes{"irv", {}, 0, {}, {}},
          CountWishes{"borda", {}, 0, {"agents=1", "usagers=2"}, {}}}) {
        const std::string sheet = election_sheet(count(election, wishes), base::Words{});
        for (std::size_t from = 0; from < sheet.size();) {
            const std::size_t end = std::min(sheet.find('\n', from), sheet.size());
            CHECK(base::code_points(std::string_view(sheet).substr(from, end - from)) <= 80);
            from = end + 1;
        }
        CHECK(sheet.find("106 ballots, 2 of them blank") != std::string::npos);
        CHECK(sheet.find("Control: filled in 104 + blank 2 = 106 in all") != std::string::npos);
        CHECK(sheet.find("Condorcet winner") != std::string::npos);
    }
    const std::string sheet = election_sheet(count(election), base::Words{});
    CHECK(sheet.find("Chosen: ") != std::string::npos);
    CHECK(sheet.find("strength = winning") != std::string::npos);
}

TEST_CASE("every method is told in one sentence and with what its ballots hold") {
    for (const voting::Method& method : voting::methods()) {
        CAPTURE(method.id);
        CHECK(workshop::method_sentence(method.id) != nullptr);
        CHECK(workshop::ballots_words(method.ballot) != nullptr);
    }
    const json told = json::parse(methods_json(base::Words{}));
    CHECK(told.at("methods").size() == voting::methods().size());
    CHECK(methods_sheet(base::Words{}).find("schulze") != std::string::npos);
}

TEST_CASE("files are known by their endings, and written where they can hold the ballots") {
    CHECK(extension_of("a/b.TOC") == "toc");
    CHECK(extension_of("a.b/c") == "");
    CHECK(format_of("x.csv", "Ballot,Choice 1\n1,A\n")->name ==
          std::string("RCTab, cast vote records"));
    CHECK(format_of("x.csv", "A,B\n1,2\n")->name == std::string("A table of grades"));
    CHECK(format_of("x.fabrique", "") == nullptr);
    const auto code = [](const std::string& path, const Election& election) {
        const auto written = written_election(path, election);
        const auto* fault = std::get_if<base::Refusal>(&written);
        return fault ? fault->code : "written";
    };
    const Election ranks = ranked("#/Candidates: A ; B\nA > B\nB\n");
    CHECK(code("x.toi", ranks) == "written");
    CHECK(code("x.cvotes", ranks) == "written");
    CHECK(code("x.csv", ranks) == "written");
    CHECK(code("x.soc", ranks) == "incomplete");
    CHECK(code("x.cat", ranks) == "wrong_ballots");
    CHECK(code("x.txt", ranks) == "unknown_format");
    const Election grades = read_grades_csv("A,B\n1,2\n").election;
    CHECK(code("x.csv", grades) == "written");
    CHECK(code("x.cat", grades) == "written");
    CHECK(code("x.toi", grades) == "wrong_ballots");
    Election weighted = ranks;
    weighted.profile.add(std::vector<voting::Choice>{{0, 1}}, "", 1, 7);
    CHECK(code("x.cvotes", weighted) == "written");
    CHECK(code("x.toi", weighted) == "weighted");
    CHECK(code("x.csv", weighted) == "weighted");
    for (const ElectionFormat& format : election_formats()) CHECK_FALSE(format.kinds.empty());
}
