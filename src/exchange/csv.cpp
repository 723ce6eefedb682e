#include "exchange/csv.h"

namespace exchange {
namespace {

constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_a_formula(const std::string& text) {
    return !text.empty() && std::string("=+-@\t\r\n").find(text.front()) != std::string::npos;
}

}  // namespace

std::string csv_text(const std::string& text, char separator) {
    const std::string safe = looks_like_a_formula(text) ? "'" + text : text;
    if (safe.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    return quoted + "\"";
}

std::string csv_of(const Sheet& sheet, const CsvOptions& options) {
    std::string out = options.bom ? byte_order_mark : "";
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += options.separator;
            const bool is_text = row[i].kind == SheetCell::Kind::text;
            out += is_text ? csv_text(row[i].text, options.separator) : row[i].text;
        }
        out += "\r\n";
    }
    return out;
}

std::string cards_csv(const workshop::State& state, const CsvOptions& options) {
    return csv_of(cards_sheet(state), options);
}

std::string frame_csv(const workshop::State& state, const workshop::Frame& frame,
                      const CsvOptions& options) {
    return csv_of(frame_sheet(state, frame), options);
}

std::string votes_csv(const workshop::State& state, const CsvOptions& options) {
    return csv_of(votes_sheet(state), options);
}

}  // namespace exchange
