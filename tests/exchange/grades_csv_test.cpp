#include "exchange/grades_csv.h"

#include "election_files.h"

using namespace exchange;
using tests::told;

namespace {

std::string read(const std::string& text) { return told(read_grades_csv(text)); }

}  // namespace

TEST_CASE("grades: words of the French scale, however they are written") {
    const auto reading =
        read_grades_csv("Place;Gare\nTrès bien;a rejeter\nASSEZ BIEN;\nTrès bien;À rejeter\n");
    CHECK(told(reading) ==
          "grades Place,Gare winners 1\n1x Place:3\n2x Place:5 Gare:0\n");
    CHECK(reading.election.grades.size() == 6);
    CHECK(reading.election.rule.parameters.at("grades") == "6");
    CHECK(read_grades_csv("A,B\nExcellent,Bien\n").election.grades.size() == 7);
    CHECK(read_grades_csv("A,B\nVery good,Poor\n").election.grades[1] == "Poor");
}

TEST_CASE("grades: numbers, 1 is the worst and 0 is no opinion") {
    const auto reading = read_grades_csv(",A,B\n28,5,0\n485,1,\n");
    CHECK(told(reading) == "grades A,B winners 1\n1x A:0\n1x A:4\n");
    REQUIRE(reading.remarks.size() == 1);
    CHECK(reading.remarks[0].refusal.code == "zero_no_opinion");
    CHECK(reading.election.rule.parameters.at("grades") == "5");
    CHECK(read_grades_csv("A,B\n1,2\n").remarks.empty());
}

TEST_CASE("grades: a scale of one's own, a column of colleges, blank ballots") {
    const auto reading = read_grades_csv(
        "# grades,Contre,Neutre,Pour\njuge,A,Collège,B\n1,Pour,agents,neutre\n2,,agents,\n3,3,,\n");
    CHECK(told(reading) ==
          "grades A,B winners 1\n1x A:2\n1x agents \n1x agents A:2 B:1\n");
    CHECK(reading.election.profile.blank() == 1);
    CHECK(read(write_grades_csv(reading.election)) == told(reading));
    CHECK(read("A,B\n,\n1,2\n") == "grades A,B winners 1\n1x \n1x A:0 B:1\n");
}

TEST_CASE("grades: what does not fit is told with its line") {
    CHECK(read("") == "0 no_options\n");
    CHECK(read("id\n1\n") == "1 no_options\n");
    CHECK(read("A,B\nBien,mauve\n") == "2 unknown_grade\n");
    CHECK(read("A,B\n1,13\n") == "2 unknown_grade\n");
    CHECK(read("A,B\n1,-1\n") == "2 unknown_grade\n");
    CHECK(read("A,B\n1,2,3\n") == "2 long_row\n");
    CHECK(read("A,A\n1,2\n") == "1 option_twice\n");
    CHECK(read("A,,B\n1,2,3\n") == "1 no_name\n");
    CHECK(read("# grades,Pour\nA,B\n") == "1 bad_scale\n");
    CHECK(read("# grades,Pour,Contre\n") == "0 no_options\n");
    CHECK(read("A,B\n\"1,2\n") == "0 open_quote\n");
    CHECK(read(std::string("A\0B", 3)) == "0 not_text\n");
}

TEST_CASE("grades: names that a spreadsheet would take for a formula stay what they are") {
    const auto reading = read_grades_csv("id,=A1+1,B\n1,Bien,Passable\n");
    CHECK(reading.election.options[0].name == "=A1+1");
    CHECK(write_grades_csv(reading.election).find("'=A1+1") != std::string::npos);
    CHECK(read(write_grades_csv(reading.election)) == told(reading));
}

TEST_CASE("grades: whatever the bytes, there is an election or a fault") {
    tests::read_whatever("# grades,Contre,Pour\nid,A,collège,B\n1,Pour,x,Contre\n",
                         read_grades_csv);
    tests::read_whatever(",A,B\n28,5,0\n485,1,\n", read_grades_csv);
}

TEST_CASE("grades: the ballots of Orsay are the same after they were written") {
    const auto files = tests::data_files("majority_judgment", {".csv"});
    if (files.empty()) return tests::skipped("no ../shared/data");
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        const auto reading = read_grades_csv(tests::bytes_of_file(file));
        REQUIRE(reading.faults.empty());
        CHECK(reading.election.options.size() == 12);
        CHECK(read(write_grades_csv(reading.election)) == told(reading));
    }
    std::printf("grades: %zu files\n", files.size());
}
