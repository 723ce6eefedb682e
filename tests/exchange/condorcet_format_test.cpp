#include "exchange/condorcet_format.h"

#include "election_files.h"

using namespace exchange;
using tests::told;

namespace {

std::string read(const std::string& text) { return told(read_condorcet_format(text)); }

const std::string sample =
    "# Ma belle élection\n#/Candidates: A ; B;C\n#/Number of Seats: 2\n"
    "#/Implicit Ranking: true\n#/Weight allowed: true\n\n"
    "A > B > C * 42\n"
    "julien@x , signature:55 || A > B > C # as above\n"
    "C > A = B ^7 * 8\n"
    "C\n";

}  // namespace

TEST_CASE("Condorcet format: numbers, weights, tags, comments, several votes a line") {
    CHECK(read(sample) ==
          "ranks A,B,C winners 2\n43x A>B>C\n1x C\n8^56x C>A=B\n");
    CHECK(read("#/Candidates: A ; B\nA>B;B>A *2;\n") == "ranks A,B winners 1\n1x A>B\n2x B>A\n");
    CHECK(read("\xEF\xBB\xBF#/candidates: A ; B\r\nA\r\n") == "ranks A,B winners 1\n1x A\n");
    CHECK(read("#/Candidates: A ; B\n/EMPTY_RANKING/ * 4\n/EMPTY/\n") ==
          "ranks A,B winners 1\n5x \n");
    // Weights count only where the file allows them.
    CHECK(read("#/Candidates: A ; B\nA ^7 * 2\n") == "ranks A,B winners 1\n2x A\n");
}

TEST_CASE("Condorcet format: candidates that the header does not name are passed over") {
    CHECK(read("#/Candidates: A ; B\nX > B = X > A\nX\n") ==
          "ranks A,B winners 1\n1x \n1x B>A\n");
    CHECK(read("B > A = C\nD\n") == "ranks B,A,C,D winners 1\n1x B>A=C\n1x D\n");
}

TEST_CASE("Condorcet format: colleges are kept in their tag, other tags are not") {
    const auto reading = read_condorcet_format(
        "#/Candidates: A ; B\nsomebody, college:agents || A\ncollege:élus||B\n");
    CHECK(told(reading) == "ranks A,B winners 1\n1x agents A\n1x élus B\n");
    const std::string written = write_condorcet_format(reading.election);
    CHECK(written.find("somebody") == std::string::npos);
    CHECK(read(written) == told(reading));
}

TEST_CASE("Condorcet format: explicit ranking is a setting of the count") {
    const Election election =
        read_condorcet_format("#/Candidates: A ; B\n#/Implicit Ranking: false\nA\n").election;
    CHECK(election.rule.parameters.at("unnamed") == "apart");
    CHECK(read_condorcet_format(write_condorcet_format(election))
              .election.rule.parameters.at("unnamed") == "apart");
}

TEST_CASE("Condorcet format: what does not fit is told with its line") {
    const std::string head = "#/Candidates: A ; B\n";
    CHECK(read("") == "0 no_options\n");
    CHECK(read(head + "A > B > A\n") == "2 ballot_option_twice\n");
    CHECK(read(head + "A > > B\n") == "2 bad_order\n");
    CHECK(read(head + "A < B\n") == "2 bad_order\n");
    CHECK(read(head + "A > /EMPTY/\n") == "2 bad_order\n");
    CHECK(read(head + "A * 8 ^7\n") == "2 bad_numbers\n");
    CHECK(read(head + "A * many\n") == "2 bad_numbers\n");
    CHECK(read(head + "A * 0\n") == "2 bad_count\n");
    CHECK(read(head + "A * 99999999999\n") == "2 bad_count\n");
    CHECK(read(head + "#/Weight Allowed: true\nA ^ 99999999\n") == "3 bad_count\n");
    CHECK(read(head + "A\n#/Number of Seats: 2\n") == "3 late_header\n");
    CHECK(read("#/Number of Seats: none\n" + head + "A\n") == "1 bad_number\n");
    CHECK(read("#/Implicit Ranking: perhaps\n" + head + "A\n") == "1 bad_truth\n");
    CHECK(read("#/Nothing\n" + head + "A\n") == "1 bad_parameter\n");
    CHECK(read("#/Candidates: A ; A\n") == "1 option_twice\n");
    CHECK(read("#/Candidates: A ;  ; B\n") == "1 no_name\n");
    CHECK(read("#/Candidates: A ; " + std::string(501, 'x') + "\n") == "1 long_name\n");
    CHECK(read("#/Candidates: A ; \xFF\n") == "0 not_utf8\n");
}

TEST_CASE("Condorcet format: a name that holds its signs is refused before it is written") {
    Election election = read_condorcet_format("#/Candidates: A ; B\nA\n").election;
    const auto code = [&] {
        const auto fault = check_condorcet_format(election);
        return fault ? fault->code : "accepted";
    };
    CHECK(code() == "accepted");
    election.options[1].name = "B > C";
    CHECK(code() == "reserved_name");
    election.options[1].name = "A";
    CHECK(code() == "reserved_name");
    election.options[1].name = "B";
    election.profile.add(std::vector<voting::Choice>{{0, 1}}, "a || b", 1);
    CHECK(code() == "reserved_college");
}

TEST_CASE("Condorcet format: whatever the bytes, there is an election or a fault") {
    tests::read_whatever(sample, read_condorcet_format);
    tests::read_whatever("B > A = C * 3\ncollege:x || D ^2\n", read_condorcet_format);
}

TEST_CASE("Condorcet format: real files are the same after they were written") {
    const auto files = tests::data_files("tideman", {".cvotes"});
    if (files.empty()) return tests::skipped("no ../shared/data");
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        const auto reading = read_condorcet_format(tests::bytes_of_file(file));
        REQUIRE(reading.faults.empty());
        CHECK_FALSE(check_condorcet_format(reading.election));
        CHECK(read(write_condorcet_format(reading.election)) == told(reading));
    }
    std::printf("Condorcet format: %zu files\n", files.size());
}
