#include "exchange/preflib.h"

#include "base/limits.h"
#include "election_files.h"

using namespace exchange;
using tests::told;

namespace {

std::string head(const std::string& type, int options, int voters, int orders) {
    const std::string unique = type == "cat" ? "PREFERENCES: " : "ORDERS: ";
    std::string text = "# TITLE: Une place\n# DATA TYPE: " + type +
                       "\n# NUMBER ALTERNATIVES: " + std::to_string(options) +
                       "\n# NUMBER VOTERS: " + std::to_string(voters) + "\n# NUMBER UNIQUE " +
                       unique + std::to_string(orders) + "\n";
    if (type == "cat") {
        text += "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Oui\n# CATEGORY NAME 2: Non\n";
    }
    for (int i = 1; i <= options; ++i) {
        text += "# ALTERNATIVE NAME " + std::to_string(i) + ": " + std::string(1, char('@' + i)) +
                "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("PrefLib: orders with and without equal ranks") {
    CHECK(told(read_preflib(head("toi", 3, 7, 3) + "4: 1,{2,3}\n2: 3\n1: {1,2}\n")) ==
          "ranks 1=A,2=B,3=C winners 1\n1x 1=2\n4x 1>2=3\n2x 3\n");
    const Election election = read_preflib(head("soc", 2, 3, 1) + "3: 2,1\n").election;
    CHECK(election.title == "Une place");
    CHECK(election.profile.ballots() == 3);
    CHECK(election.profile.papers().size() == 1);
}

TEST_CASE("PrefLib: two categories are approval, more are grades, best first") {
    CHECK(told(read_preflib(head("cat", 3, 6, 3) + "3: {1,2},3\n2: {},{1,2,3}\n1: 2,{1,3}\n")) ==
          "choices 1=A,2=B,3=C winners 1\n2x \n3x 1:1 2:1\n1x 2:1\n");
    const std::string grades =
        "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# CATEGORY NAME 1: Bien\n"
        "# CATEGORY NAME 2: Passable\n# CATEGORY NAME 3: Non\n# ALTERNATIVE NAME 1: A\n"
        "# ALTERNATIVE NAME 2: B\n5: 1,{},2\n";
    const auto reading = read_preflib(grades);
    CHECK(told(reading) == "grades 1=A,2=B winners 1\n5x 1:2 2:0\n");
    CHECK(reading.election.grades == std::vector<std::string>{"Non", "Passable", "Bien"});
    CHECK(told(read_preflib(write_preflib(reading.election, "cat"))) == told(reading));
}

TEST_CASE("PrefLib: what does not fit is told with its line") {
    const auto faults = [](const std::string& text) { return told(read_preflib(text)); };
    CHECK(faults("") == "0 no_type\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: 1,7\n") == "8 unknown_option\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: 1,1\n") == "8 ballot_option_twice\n");
    CHECK(faults(head("toi", 2, 1, 1) + "one: 1\n") == "8 bad_ballots\n");
    CHECK(faults(head("toi", 2, 1, 1) + "0: 1\n") == "8 bad_count\n");
    CHECK(faults(head("toi", 2, 1, 1) + "-1: 1\n") == "8 bad_ballots\n");
    CHECK(faults(head("toi", 2, 1, 1) + "99999999999: 1\n") == "8 bad_count\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: {1\n") == "8 bad_order\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: 1,,2\n") == "8 bad_order\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: 1,\n") == "8 bad_order\n");
    CHECK(faults(head("soi", 2, 1, 1) + "1: {1,2}\n") == "8 equal_ranks\n");
    CHECK(faults(head("soc", 2, 1, 1) + "1: 2\n") == "8 incomplete\n");
    CHECK(faults(head("toi", 2, 5, 1) + "1: 2\n") == "0 voter_count\n");
    CHECK(faults(head("toi", 2, 2, 2) + "2: 2\n") == "0 order_count\n");
    CHECK(faults(head("toi", 2, 1, 1) + "1: 2\n# TITLE: late\n") == "9 late_header\n");
    CHECK(faults(head("dat", 2, 1, 1) + "1: 2\n") == "2 unknown_type\n");
    CHECK(faults("# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n1: 1\n") ==
          "4 option_count\n");
    CHECK(faults("# DATA TYPE: toi\n# NUMBER VOTERS: many\n") == "2 bad_number\n");
    CHECK(faults("# DATA TYPE: cat\n# ALTERNATIVE NAME 1: A\n1: 1\n") == "3 category_count\n");
    CHECK(faults("# DATA TYPE: toi\n1: 1\n") == "2 no_options\n");
    CHECK(faults("# DATA TYPE: toi\n# ALTERNATIVE NAME 1: \xFF\n") == "0 not_utf8\n");
    std::string many = "# DATA TYPE: toi\n";
    for (std::size_t i = 1; i <= base::limits::election_options_max + 1; ++i) {
        many += "# ALTERNATIVE NAME " + std::to_string(i) + ": x\n";
    }
    CHECK(faults(many + "1: 1\n") == "1003 too_many_options\n");
    CHECK(faults(std::string(base::limits::election_lines_max, '\n')) == "0 many_lines\n");
    CHECK(faults(std::string(base::limits::election_bytes_max + 1, 'x')) == "0 large_file\n");
}

TEST_CASE("PrefLib: what a type cannot hold is refused before it is written") {
    const auto code = [](const Election& election, const char* type) {
        const auto fault = check_preflib(election, type);
        return fault ? fault->code : "accepted";
    };
    const Election ties = read_preflib(head("toi", 2, 2, 2) + "1: {1,2}\n1: 2\n").election;
    CHECK(code(ties, "toi") == "accepted");
    CHECK(code(ties, "toc") == "incomplete");
    CHECK(code(ties, "soi") == "equal_ranks");
    Election weighted = read_preflib(head("soc", 1, 1, 1) + "1: 1\n").election;
    CHECK(code(weighted, "soc") == "accepted");
    weighted.profile.add(std::vector<voting::Choice>{{0, 1}}, "", 1, 7);
    CHECK(code(weighted, "soc") == "weighted");
}

TEST_CASE("PrefLib: options without numbers of their own are numbered") {
    Election election = read_preflib(head("toi", 2, 1, 1) + "1: 2\n").election;
    election.options = {{"agents", "A\nB"}, {"elus", "C"}};
    CHECK(told(read_preflib(write_preflib(election, "toi"))) ==
          "ranks 1=A B,2=C winners 1\n1x 2\n");
}

TEST_CASE("PrefLib: whatever the bytes, there is an election or a fault") {
    tests::read_whatever(head("toi", 3, 7, 3) + "4: 1,{2,3}\n2: 3\n1: {1,2}\n", read_preflib);
    tests::read_whatever(head("cat", 3, 5, 2) + "4: 1,{2,3}\n1: {},{1,2,3}\n", read_preflib);
}

TEST_CASE("PrefLib: real files are the same after they were written") {
    const auto files = tests::data_files("preflib", {".soc", ".soi", ".toc", ".toi", ".cat"});
    if (files.empty()) return tests::skipped("no ../shared/data");
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        const auto reading = read_preflib(tests::bytes_of_file(file));
        REQUIRE(told(reading) != "");
        REQUIRE(reading.faults.empty());
        const std::string type = file.extension().string().substr(1);
        CHECK_FALSE(check_preflib(reading.election, type));
        const auto again = read_preflib(write_preflib(reading.election, type));
        CHECK(told(again) == told(reading));
        CHECK(again.election.title == reading.election.title);
        CHECK(again.election.notes == reading.election.notes);
        CHECK(again.election.grades == reading.election.grades);
    }
    std::printf("PrefLib: %zu files\n", files.size());
}
