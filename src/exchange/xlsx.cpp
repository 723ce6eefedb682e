#include "exchange/xlsx.h"

#include "base/refusal.h"
#include "base/text.h"
#include "base/time.h"
#include "workshop/frames.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <set>

namespace exchange {
namespace {

constexpr std::size_t name_code_points_max = 31;  // of a sheet: what spreadsheets allow
constexpr double column_wide = 48, column_usual = 14;  // in digits

base::Failure not_made(const std::string& path) {
    return base::Failure(
        {"not_written", base::msg("The file {file} cannot be written."), {{"file", path}}});
}

// Unique, without what a sheet's name may not hold, and not too long.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
    std::string clean;
    for (const char c : base::trimmed(wanted)) {
        const bool bad = std::string_view("[]:*?/\\'").find(c) != std::string_view::npos;
        clean += bad || static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    clean = base::trimmed(clean);
    if (clean.empty()) clean = "-";
    std::string name = base::shortened(clean, name_code_points_max - 1);
    for (int n = 2; !taken.insert(base::plain(name)).second; ++n) {
        const std::string number = " " + std::to_string(n);
        name = base::shortened(clean, name_code_points_max - 1 - number.size()) + number;
    }
    return name;
}

lxw_datetime datetime_of(const std::string& iso) {
    const auto part = [&](std::size_t from, std::size_t digits) {
        int number = 0;
        for (std::size_t i = from; i < std::min(from + digits, iso.size()); ++i) {
            number = number * 10 + (iso[i] - '0');
        }
        return number;
    };
    return {part(0, 4), part(5, 2), part(8, 2), part(11, 2), part(14, 2), double(part(17, 2))};
}

// Texts without the control characters that XML cannot hold.
std::string cell_text(const std::string& text) {
    std::string clean;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 || c == '\n' || c == '\t') clean += c;
    }
    return base::shortened(clean, xlsx_cell_code_points_max);
}

struct Formats {
    lxw_format *heading, *text, *instant;
};

Formats formats_in(lxw_workbook* book) {
    const Formats formats{workbook_add_format(book), workbook_add_format(book),
                          workbook_add_format(book)};
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(formats.instant, "yyyy-mm-dd hh:mm:ss");
    format_set_align(formats.instant, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

lxw_error write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const SheetCell& cell,
                     const Formats& formats) {
    switch (cell.kind) {
        case SheetCell::Kind::nothing: return LXW_NO_ERROR;
        case SheetCell::Kind::number:
            return worksheet_write_number(page, row, column, cell.number, formats.text);
        case SheetCell::Kind::instant: {
            lxw_datetime at = datetime_of(cell.text);
            return worksheet_write_datetime(page, row, column, &at, formats.instant);
        }
        case SheetCell::Kind::text: {
            const std::string text = cell_text(cell.text);
            if (text.empty()) return LXW_NO_ERROR;
            return worksheet_write_string(page, row, column, text.c_str(),
                                          row == 0 ? formats.heading : formats.text);
        }
    }
    return LXW_NO_ERROR;
}

// Wide where people wrote, narrow elsewhere.
void set_widths(lxw_worksheet* page, const Sheet& sheet) {
    std::vector<std::size_t> longest;
    for (const auto& row : sheet.rows) {
        longest.resize(std::max(longest.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            longest[i] = std::max(longest[i], base::code_points(row[i].text));
        }
    }
    for (std::size_t i = 0; i < longest.size(); ++i) {
        const double width = std::clamp(double(longest[i]) + 2, column_usual, column_wide);
        worksheet_set_column(page, lxw_col_t(i), lxw_col_t(i), width, nullptr);
    }
}

// False: something of it is missing.
bool write_sheet(lxw_workbook* book, const Sheet& sheet, const std::string& name,
                 const Formats& formats) {
    lxw_worksheet* page = workbook_add_worksheet(book, name.c_str());
    if (!page) return false;
    set_widths(page, sheet);
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const lxw_error fault = write_cell(page, lxw_row_t(row), lxw_col_t(column),
                                               sheet.rows[row][column], formats);
            if (fault != LXW_NO_ERROR) return false;
        }
    }
    return true;
}

}  // namespace

std::vector<Sheet> all_sheets(const workshop::State& state, const base::Words& words) {
    std::vector<Sheet> sheets;
    const auto add = [&](Sheet sheet, const std::string& name, bool always) {
        if (!always && sheet.rows.size() <= 1) return;
        sheet.name = name;
        sheets.push_back(std::move(sheet));
    };
    add(cards_sheet(state), words.say("Cards"), true);
    add(votes_sheet(state), words.say("Votes"), true);
    add(pins_sheet(state), words.say("Pins"), false);
    add(averages_sheet(state), words.say("Averages"), false);
    add(taps_sheet(state), words.say("Taps of testers"), false);
    add(actions_sheet(state), words.say("Decisions and actions"), false);
    add(projects_sheet(state), words.say("Projects"), false);
    add(crossing_sheet(state), words.say("Crossing"), false);
    for (const workshop::Frame* frame : workshop::frames_in_order(state)) {
        add(frame_sheet(state, *frame),
            frame->title.empty() ? words.say("Unnamed frame") : frame->title, true);
    }
    return sheets;
}

void write_xlsx(const std::vector<Sheet>& sheets, const std::string& title,
                base::Milliseconds created_at, const std::string& path) {
    lxw_workbook* book = workbook_new(path.c_str());
    if (!book) throw not_made(path);
    std::string shown_title = cell_text(title);
    lxw_doc_properties properties{};
    properties.title = shown_title.data();
    properties.created = time_t(created_at / base::second_ms);
    workbook_set_properties(book, &properties);
    const Formats formats = formats_in(book);
    std::set<std::string> names;
    bool good = true;
    for (const Sheet& sheet : sheets) {
        good = write_sheet(book, sheet, sheet_name(sheet.name, names), formats) && good;
    }
    if (workbook_close(book) != LXW_NO_ERROR || !good) throw not_made(path);
}

}  // namespace exchange
