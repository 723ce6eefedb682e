#include "exchange/table.h"

#include "base/limits.h"
#include "base/random.h"
#include "base/text.h"

#include <doctest/doctest.h>

using namespace exchange;
using workshop::TextTable;
namespace limits = base::limits;

namespace {

ReadTable read(const std::string& bytes) { return read_table(base::bytes_of(bytes)); }

TextTable table(const ReadTable& read) {
    REQUIRE(std::holds_alternative<TextTable>(read));
    return std::get<TextTable>(read);
}

using Cells = std::vector<std::string>;
std::vector<Cells> cells(const ReadTable& read) {
    std::vector<Cells> rows;
    for (const TextTable::Row& row : table(read).rows) rows.push_back(row.cells);
    return rows;
}

// “code: sentence”.
std::string refusal(const ReadTable& read) {
    const auto* why = std::get_if<base::Refusal>(&read);
    return why ? why->code + ": " + base::sentence(base::Words{}, *why) : "accepted";
}

}  // namespace

TEST_CASE("RFC 4180: quotes, doubled quotes, separators and line breaks in cells") {
    CHECK(cells(read("a,b\r\n\"c,d\",\"e \"\"f\"\"\"\r\n")) ==
          std::vector<Cells>{{"a", "b"}, {"c,d", "e \"f\""}});
    CHECK(cells(read("a,b\n\"one\ntwo\",\n")) == std::vector<Cells>{{"a", "b"}, {"one\ntwo", ""}});
    CHECK(cells(read("a,b")) == std::vector<Cells>{{"a", "b"}});
    CHECK(cells(read("a\"b,c")) == std::vector<Cells>{{"a\"b", "c"}});
    CHECK(cells(read("\"\",x")) == std::vector<Cells>{{"", "x"}});
}

TEST_CASE("comma, semicolon and tabulator are told by the first line") {
    const std::vector<Cells> expected{{"Idée", "Collège"}, {"Un, deux", "agents"}};
    CHECK(cells(read("Idée;Collège\nUn, deux;agents\n")) == expected);
    CHECK(cells(read("Idée\tCollège\nUn, deux\tagents\n")) == expected);
    CHECK(cells(read("Idée,Collège\n\"Un, deux\",agents\n")) == expected);
    CHECK(cells(read("\"a,b,c\";d\n")) == std::vector<Cells>{{"a,b,c", "d"}});
}

TEST_CASE("lines are counted as the file has them, empty rows are passed over") {
    const TextTable read_in = table(read("a,b\r\n\r\n,\n\"one\ntwo\",x\r\rlast,y\n"));
    REQUIRE(read_in.rows.size() == 3);
    CHECK(read_in.columns == 2);
    CHECK(read_in.rows[0].line == 1);
    CHECK(read_in.rows[1].line == 4);
    CHECK(read_in.rows[2].line == 7);
}

TEST_CASE("UTF-8 with and without a mark, UTF-16 both ways, Windows-1252") {
    const std::vector<Cells> expected{{"Élus", "5 €"}};
    CHECK(cells(read("Élus,5 €")) == expected);
    CHECK(cells(read("\xEF\xBB\xBFÉlus,5 €")) == expected);
    CHECK(cells(read("\xC9lus,5 \x80")) == expected);
    using namespace std::string_literals;
    CHECK(cells(read("\xFF\xFE\xC9\0l\0u\0s\0,\0\x35\0 \0\xAC\x20"s)) == expected);
    CHECK(cells(read("\xFE\xFF\0\xC9\0l\0u\0s\0,\0\x35\0 \x20\xAC"s)) == expected);
    CHECK(cells(read("\xFF\xFE\x3D\xD8\x00\xDE\x3D\xD8"s)) ==
          std::vector<Cells>{{"😀\xEF\xBF\xBD"}});
}

TEST_CASE("what is no table is refused with a sentence that names the line") {
    using namespace std::string_literals;
    CHECK(refusal(read("")) == "empty_table: There is nothing in it to make cards of.");
    CHECK(refusal(read("\n , \n")) == "empty_table: There is nothing in it to make cards of.");
    CHECK(refusal(read("PK\3\4\0\0"s)) ==
          "not_text: This file is no text. Save the spreadsheet as CSV, then bring it here.");
    CHECK(refusal(read("a,b\nc,\"d\ne\n")) ==
          "open_quote: Line 2: a quotation mark opens here and never closes.");
    CHECK(refusal(read("a\nb" + std::string(limits::table_columns_max, ',') + "\n")) ==
          "accepted");
    CHECK(refusal(read("a,b\nb" + std::string(limits::table_columns_max, ',') + "\n")) ==
          "many_columns: Line 2: there are more than 64 columns.");
    CHECK(refusal(read("a\n\n" + std::string(limits::table_cell_bytes_max + 1, 'x'))) ==
          "long_cell: Line 3: a cell holds more than 16384 bytes.");
    std::string rows;
    for (std::size_t i = 0; i < limits::table_rows_max; ++i) rows += "x\n";
    CHECK(table(read(rows)).rows.size() == limits::table_rows_max);
    CHECK(refusal(read(rows + "one more")) ==
          "many_rows: Line 2001: there are more than 2000 rows. Share the table out over several "
          "files.");
    CHECK(refusal(read(std::string(limits::table_bytes_max + 1, '\n'))) ==
          "large_table: This is too much text: at most 4 MB can be read.");
}

TEST_CASE("a list is one line one card, without its marks; a spreadsheet's lines are a table") {
    CHECK(cells(read_list("- Un guichet\r\n• Une borne, \"la nôtre\"\n\n  Trois; quatre\n")) ==
          std::vector<Cells>{{"Un guichet"}, {"Une borne, \"la nôtre\""}, {"Trois; quatre"}});
    CHECK(table(read_list("a\n\nb")).rows[1].line == 3);
    CHECK(cells(read_list("Un\tagents\nDeux\télus")) ==
          std::vector<Cells>{{"Un", "agents"}, {"Deux", "élus"}});
    CHECK(refusal(read_list(" \n")) == "empty_table: There is nothing in it to make cards of.");
    CHECK(cells(read_lines(base::bytes_of("caf\xE9, bar"))) == std::vector<Cells>{{"café, bar"}});
}

TEST_CASE("whatever the bytes, what is read is text within the limits") {
    base::Random random(7);
    const std::string letters = "ab,;\t\"\r\n\xC3\xA9\xFF\xFE ";
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (std::uint64_t i = random.below(60); i > 0; --i) {
            bytes += random.below(8) ? letters[random.below(letters.size())]
                                     : char(random.below(256));
        }
        const ReadTable both[] = {read(bytes), read_list(bytes)};
        for (const ReadTable& each : both) {
            const auto* rows = std::get_if<TextTable>(&each);
            if (!rows) continue;
            CHECK_FALSE(rows->rows.empty());
            for (const TextTable::Row& row : rows->rows) {
                CHECK(row.cells.size() <= rows->columns);
                for (const std::string& cell : row.cells) CHECK(base::is_utf8(cell));
            }
        }
    }
}
