// Pabulib's format, line by line: what is refused, what is remarked, and whatever bytes come.

#include "exchange/pabulib.h"

#include "base/limits.h"
#include "base/random.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace exchange;

namespace {

const std::string small =
    "META\n"
    "key;value\n"
    "description;Le budget de l’école\n"
    "country;France\n"
    "unit;Saint-Étienne\n"
    "instance;2026\n"
    "num_projects;3\n"
    "num_votes;4\n"
    "budget;1000.50\n"
    "vote_type;approval\n"
    "rule;greedy\n"
    "date_begin;01.02.2026\n"
    "date_end;15.02.2026\n"
    "max_length;2\n"
    "currency;EUR\n"
    "PROJECTS\n"
    "project_id;cost;votes;name;category;selected\n"
    "a;600;3;\"Des bancs; \"\"verts\"\"\";nature;1\n"
    "b;500.25;2;Un préau;;0\n"
    "c;400;1;Une fresque;culture;1\n"
    "VOTES\n"
    "voter_id;vote;age;sex\n"
    "1;a,b;34;F\n"
    "2;a;41;M\n"
    "3;b,a;9;F\n"
    "4;c;;\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string told(const std::vector<FileFault>& list) {
    std::string lines;
    for (const FileFault& fault : list) {
        lines += std::to_string(fault.line) + ": " +
                 base::sentence(base::Words{}, fault.refusal) + "\n";
    }
    return lines;
}
std::string faults(const std::string& text) { return told(read_pabulib(text).faults); }
// Of the small file with this in the place of that.
std::string faults(const std::string& from, const std::string& to) {
    return faults(changed(small, from, to));
}
std::string remarks(const std::string& from, const std::string& to) {
    const ElectionReading reading = read_pabulib(changed(small, from, to));
    CHECK(told(reading.faults) == "");
    return told(reading.remarks);
}

}  // namespace

TEST_CASE("what the file says is there, and nothing of who voted") {
    const ElectionReading reading = read_pabulib(small);
    CHECK(told(reading.faults) == "");
    CHECK(told(reading.remarks) == "");
    const Election& election = reading.election;
    CHECK(election.title == "Le budget de l’école");
    CHECK(election.currency == "EUR");
    CHECK(election.ballots == voting::BallotKind::choices);
    CHECK(election.rule.method == "greedy");
    CHECK(election.rule.parameters.at("ties") == "list");
    REQUIRE(election.options.size() == 3);
    CHECK(election.options[0].key == "a");
    CHECK(election.options[0].name == "Des bancs; \"verts\"");
    CHECK(election.profile.budget() == voting::Budget{1000'50, {600'00, 500'25, 400'00}});
    CHECK(election.profile.ballots() == 4);
    CHECK(election.notes.at("project/category/a") == "nature");
    CHECK(election.notes.at("date_end") == "15.02.2026");
    for (const auto& [key, value] : election.notes) {
        CHECK(value != "34");
        CHECK(key.find("age") == std::string::npos);
    }
    CHECK(std::get<std::string>(pabulib_text(election)).find("34") == std::string::npos);
}

TEST_CASE("line ends and a mark at the beginning do not matter") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : small) windows += c == '\n' ? "\r\n" : std::string(1, c);
    const ElectionReading reading = read_pabulib(windows);
    CHECK(told(reading.faults) + told(reading.remarks) == "");
    CHECK(reading.election.profile.ballots() == 4);
}

TEST_CASE("ranks and points") {
    std::string ranked = changed(small, "approval", "ordinal");
    ranked = changed(ranked, "project_id;cost;votes;name", "project_id;cost;votes;score;name");
    ranked = changed(changed(changed(ranked, "600;3;", "600;3;4;"), "500.25;2;", "500.25;2;3;"),
                     "400;1;", "400;1;1;");
    const ElectionReading ranks = read_pabulib(ranked);
    CHECK(told(ranks.faults) + told(ranks.remarks) == "");
    CHECK(ranks.election.rule.method == "k-ranking");
    const auto third = ranks.election.profile.choices(ranks.election.profile.papers()[2]);
    CHECK(third[0] == voting::Choice{0, 2});
    CHECK(third[1] == voting::Choice{1, 1});

    std::string pointed = changed(small, "approval", "cumulative");
    CHECK(faults(pointed) == "22: The column “points” is missing.\n");
    pointed = changed(pointed, "voter_id;vote;age;sex", "voter_id;vote;points;age");
    pointed = changed(changed(pointed, ";34;F", ";5,0;34"), ";41;M", ";4;41");
    pointed = changed(changed(pointed, ";9;F", ";2,3;9"), "4;c;;", "4;c;1;");
    const ElectionReading points = read_pabulib(pointed);
    CHECK(told(points.faults) == "");
    CHECK(points.election.rule.method == "greedy");
    CHECK(points.election.profile.choices(points.election.profile.papers()[0])[1] ==
          voting::Choice{1, 0});
    CHECK(faults(changed(pointed, "5,0;34", "5;34")) ==
          "23: 2 projects, but 1 numbers of points.\n");
    CHECK(faults(changed(pointed, "5,0;34", "5,x;34")) ==
          "23: “x” is no number of points: a whole number up to 1000000.\n");
    CHECK(told(read_pabulib(changed(pointed, "max_length;2", "max_sum_points;4")).remarks) ==
          "23: This ballot gives 5 points; at most 4.\n"
          "25: This ballot gives 5 points; at most 4.\n");
    CHECK(told(read_pabulib(changed(pointed, "max_length;2", "min_sum_points;2")).remarks) ==
          "26: This ballot gives 1 points; at least 2.\n");
    CHECK(told(read_pabulib(changed(pointed, "max_length;2", "max_points;4")).remarks) ==
          "23: This ballot gives one project 5 points; at most 4.\n");
    CHECK(told(read_pabulib(changed(pointed, "max_length;2", "min_points;1")).remarks) ==
          "23: This ballot gives one project 0 points; at least 1.\n");
}

TEST_CASE("what cannot be counted with is a fault with its line") {
    CHECK(faults("") == "0: The file ends before its section META is whole.\n");
    CHECK(faults("META\nkey;value\nbudget;1000\n") ==
          "3: The file ends before its section PROJECTS is whole.\n");
    CHECK(faults("\xFF") == "0: This file is not text in UTF-8.\n");
    CHECK(faults("hello\n").starts_with("1: This stands before the first section, META.\n"));
    CHECK(faults("META\n", "PROJECTS\n") ==
          "1: The sections are META, PROJECTS and VOTES, once each, in this order.\n");
    CHECK(faults("budget;1000.50", "budget;1000,50") ==
          "9: The budget has a comma; decimals follow a full stop.\n");
    CHECK(faults("budget;1000.50", "budget;1000.505") ==
          "9: META must say a budget: a number with at most two decimals.\n");
    CHECK(faults("budget;", "purse;") ==
          "0: META must say a budget: a number with at most two decimals.\n");
    CHECK(faults("approval", "guess") ==
          "10: META must say a vote_type: approval, choose-1, ordinal, cumulative or scoring.\n");
    CHECK(faults("num_projects;3", "num_projects;4") ==
          "7: META tells of 4 projects; 3 are listed.\n");
    CHECK(faults("num_votes;4", "num_votes;5") == "8: META tells of 5 ballots; the file has 4.\n");
    CHECK(faults("project_id;cost", "project_id;price") == "17: The column “cost” is missing.\n");
    CHECK(faults("voter_id;vote;", "voter_id;choice;") == "22: The column “vote” is missing.\n");
    CHECK(faults("a;600;", "a;;") == "18: The cost of “a” is missing or is no amount of money.\n");
    CHECK(faults("a;600;", "a;-6;") ==
          "18: The cost of “a” is missing or is no amount of money.\n");
    CHECK(faults("500.25", "500,25") ==
          "19: The cost of “b” has a comma; decimals follow a full stop.\n");
    CHECK(faults("c;400", "a;400").starts_with("20: The project “a” is listed twice.\n"));
    CHECK(faults("c;400", ";400").starts_with("20: A project_id is missing, or holds a comma.\n"));
    CHECK(faults("verts\"\"\"", "verts\"\"").starts_with(
        "18: A quotation mark opens here and never closes.\n"));
    CHECK(faults("2;a;41;M", "2;a;41;M;x") == "24: This line has 5 cells for 4 columns.\n");
    CHECK(faults("2;a;41;M", "2") == "24: This line has 1 cells for 4 columns.\n");
    CHECK(faults("2;a;41;M", "1;a;41;M") == "24: This voter_id has voted already.\n");
    CHECK(faults("2;a;", "2;z;") == "24: There is no project “z”.\n");
    CHECK(faults("2;a;", "2;a,,b;") == "24: There is no project “”.\n");
    CHECK(faults("3;b,a;", "3;b,b;") == "25: This ballot names “b” twice.\n");
}

TEST_CASE("what Pabulib's validator says beyond that is a remark with its line") {
    CHECK(remarks("PROJECTS\n", "\nPROJECTS\n").starts_with("16: This line is empty.\n"));
    CHECK(remarks("country;France\n", "").starts_with("1: META does not say “country”.\n"));
    CHECK(remarks("country;France", "country;") == "4: META says nothing of “country”.\n");
    CHECK(remarks("unit;Saint-Étienne", "unit;Saint-Étienne\nunit;Lyon") ==
          "6: META says “unit” twice.\n");
    CHECK(remarks("unit;", "town;") ==
          "3: The format does not know “town”.\n1: META does not say “unit”.\n");
    CHECK(remarks("country;France\nunit;Saint-Étienne", "unit;Saint-Étienne\ncountry;France") ==
          "3: The names are not in the order of the format.\n");
    CHECK(remarks("max_length;2", "max_length;two") ==
          "14: “max_length” should be a whole number: “two”.\n");
    CHECK(remarks("currency;EUR", "currency;euros") ==
          "15: “euros” is no good value of “currency”.\n");
    CHECK(remarks("currency;EUR", "fully_funded;2") ==
          "15: “2” is no good value of “fully_funded”.\n");
    CHECK(remarks("currency;EUR", "comment;hello") ==
          "15: “hello” is no good value of “comment”.\n");
    CHECK(remarks("15.02.2026", "15/02/2026") ==
          "13: “15/02/2026” is no good value of “date_end”.\n");
    CHECK(remarks("15.02.2026", "2025") == "13: The vote ends before it begins.\n");
    CHECK(remarks("category", "target") == "17: “target” is called “beneficiaries” now.\n");
    CHECK(remarks("a;600;3", "a;600;2") == "18: “a”: votes 2, but the ballots give 3.\n");
    CHECK(remarks("a;600;3", "a;600;many").starts_with(
        "18: “votes” should be a whole number: “many”.\n"));
    CHECK(remarks("cost;votes;", "cost;proposer;") ==
          "17: The names are not in the order of the format.\n"
          "17: The projects have neither a column “votes” nor “score”.\n");
    CHECK(remarks("max_length;2", "max_length;1") ==
          "23: This ballot names 2 projects; at most 1.\n"
          "25: This ballot names 2 projects; at most 1.\n");
    CHECK(remarks("max_length;2", "min_length;2") ==
          "24: This ballot names 1 projects; at least 2.\n"
          "26: This ballot names 1 projects; at least 2.\n");
    CHECK(remarks("max_length;2", "max_sum_cost;1100") ==
          "23: What this ballot names costs 1100.25; at most 1100.\n"
          "25: What this ballot names costs 1100.25; at most 1100.\n");
    CHECK(remarks("max_length;2", "min_sum_cost;500") ==
          "26: What this ballot names costs 400; at least 500.\n");
    CHECK(remarks("2;a;41;M", "2;a,b;41;M").find("“b”: votes 2, but the ballots give 3.") !=
          std::string::npos);
}

TEST_CASE("money that does not add up is remarked") {
    CHECK(remarks("c;400;", "c;0;") == "20: “c” costs nothing.\n");
    CHECK(remarks("c;400;1;Une fresque;culture;1", "c;2000;1;Une fresque;culture;0") ==
          "20: “c” costs more than the whole budget.\n");
    CHECK(remarks("c;400;1;Une fresque;culture;1", "c;999999999;1;Une fresque;culture;0") == "");
    CHECK(remarks("Un préau;;0", "Un préau;;1") ==
          "9: The selected projects cost more than the budget.\n"
          "19: By the rule “greedy”, “b” should not be selected.\n");
    CHECK(remarks("culture;1", "culture;0") ==
          "20: The money that is left could fund “c”, which is not selected.\n"
          "20: By the rule “greedy”, “c” should be selected.\n");
    CHECK(remarks("culture;1", "culture;7").starts_with(
        "20: “selected” of “c” is 0, 1, 2 or 3.\n"));
    const std::string rich = changed(changed(small, "1000.50", "5000"), "préau;;0", "préau;;1");
    CHECK(told(read_pabulib(rich).remarks) ==
          "9: The budget pays for every project, and “fully_funded” is not said.\n");
    CHECK(told(read_pabulib(changed(rich, "EUR\n", "EUR\nfully_funded;1\n")).remarks) == "");
    CHECK(remarks("4;c;;\n", "4;;;\n").starts_with(
        "20: “c”: votes 1, but the ballots give 0.\n"
        "20: Nobody voted for “c”: was it on the ballot?\n"));
}

TEST_CASE("amounts are exact") {
    CHECK(cents_of("0.1") == 10);
    CHECK(cents_of("400000.0") == 400'000'00);
    CHECK(cents_of("7.500") == 7'50);
    for (const char* bad : {"", ".", "1.", ".5", "1,5", "-1", "+1", "1e3", "0.001", "1.-5", "1 ",
                            "99999999999999999999", "10000000000001", "1.5.0", "0x10", "1._"}) {
        CAPTURE(std::string(bad));
        CHECK(!cents_of(bad));
    }
    CHECK(money_text(1'05) == "1.05");
    CHECK(money_text(100'000'00) == "100000");
}

TEST_CASE("limits are refused with their line") {
    namespace limits = base::limits;
    CHECK(faults(std::string(limits::election_bytes_max + 1, 'x')) ==
          "0: This file is too large: at most 64 MB are read.\n");
    CHECK(faults("META\n" + std::string(limits::election_line_bytes_max + 1, 'x')) ==
          "2: This line holds more than 262144 bytes.\n");
    CHECK(faults("META\n" + std::string(limits::election_columns_max, ';')) ==
          "2: There are more than 64 columns.\n");
    std::string many = small.substr(0, small.find("a;600"));
    for (std::size_t i = 0; i <= limits::election_options_max; ++i) {
        many += std::to_string(i) + ";1;1;n\n";
    }
    CHECK(faults(many) == "1018: There are more than 1000 projects.\n");
    std::string faulty = small.substr(0, small.find("1;a,b"));
    for (int i = 0; i < 300; ++i) faulty += std::to_string(i) + ";z\n";
    CHECK(read_pabulib(faulty).faults.size() == faults_told_max);
}

TEST_CASE("every beginning of a file, and any bytes in it, give an election or a fault") {
    std::size_t whole = 0;
    for (std::size_t length = 0; length < small.size(); ++length) {
        const ElectionReading reading = read_pabulib(std::string_view(small).substr(0, length));
        whole += reading.faults.empty() ? 1 : 0;
    }
    CHECK(whole <= 4);  // without the last line break, or with less of the last line
    base::Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        std::string text = small;
        for (auto left = 1 + random.below(4); left > 0; --left) {
            const std::size_t at = random.below(text.size());
            static const std::string likely = ";,\"\n\r.0129aVM\xC3\x80";
            const auto kind = random.below(3);
            if (kind == 0) text[at] = char(random.below(256));
            else if (kind == 1) text[at] = likely[random.below(likely.size())];
            else text.erase(at, random.below(20));
        }
        const ElectionReading reading = read_pabulib(text);
        if (!reading.faults.empty()) continue;
        const auto written = pabulib_text(reading.election);
        if (const auto* again = std::get_if<std::string>(&written)) {
            const ElectionReading second = read_pabulib(*again);
            CHECK(second.faults.empty());
            CHECK(second.election.profile.ballots() == reading.election.profile.ballots());
        }
        voting::tally(reading.election.rule, reading.election.profile);
    }
}

TEST_CASE("what the format has no place for is refused") {
    Election election = read_pabulib(small).election;
    const auto code = [&] {
        const auto written = pabulib_text(election);
        const auto* refusal = std::get_if<base::Refusal>(&written);
        return refusal == nullptr ? std::string("written") : refusal->code;
    };
    CHECK(code() == "written");
    election.ballots = voting::BallotKind::duel;
    CHECK(code() == "kind");
    election.ballots = voting::BallotKind::ranks;
    CHECK(code() == "ballot");  // two options share rank 1
    election.ballots = voting::BallotKind::choices;
    election.options[0].key = "a,b";
    CHECK(code() == "project_id");
    election.options[0].key = "a";
    election.profile = voting::Profile(election.profile.options());
    CHECK(code() == "no_budget");
}
