#include "exchange/election_table.h"

#include "base/text.h"
#include "exchange/csv.h"

namespace exchange {

using base::msg;
namespace limits = base::limits;

std::optional<workshop::TextTable> election_table(std::string_view bytes,
                                                  ElectionReading& reading) {
    TableLimits most;
    most.bytes = limits::election_bytes_max;
    most.rows = limits::election_rows_max;
    most.columns = limits::election_options_max + limits::table_columns_max;
    most.empty_rows = true;
    ReadTable read = read_table(base::bytes_of(bytes), most);
    if (auto* refusal = std::get_if<base::Refusal>(&read)) {
        if (refusal->code == "empty_table") {
            *refusal = {"no_options", msg("The file names no options."), {}};
        }
        add_fault(reading, 0, std::move(*refusal));
        return std::nullopt;
    }
    return std::get<workshop::TextTable>(std::move(read));
}

std::string cell_text(const workshop::TextTable::Row& row, std::size_t column) {
    if (column >= row.cells.size()) return {};
    std::string text = base::trimmed(row.cells[column]);
    const bool kept = text.size() > 1 && text[0] == '\'' &&
                      std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return kept ? text.substr(1) : text;
}

std::optional<base::Refusal> check_rows(const Election& election) {
    if (election.profile.ballots() <= std::int64_t(limits::election_rows_max)) return std::nullopt;
    return base::Refusal{"many_ballots",
                         msg("A table holds a row a ballot, at most {max}: write another format."),
                         {{"max", std::to_string(limits::election_rows_max)}}};
}

std::string row_text(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += (i > 0 ? "," : "") + csv_text(cells[i]);
    }
    return row + "\r\n";
}

}  // namespace exchange
