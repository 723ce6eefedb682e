#include "event_list.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace house {
namespace {

std::string told(const EventRow& row) {
    return "X(" + std::to_string(row.number) + ", " + row.type + ", " +
           std::to_string(row.version) + ", \"" + row.name + "\")";
}

// 0 for what is not a whole number: no event has that number.
int whole_number(std::string_view text) {
    const std::string digits(text);
    char* end = nullptr;
    const long value = std::strtol(digits.c_str(), &end, 10);
    return end == digits.c_str() + digits.size() && !digits.empty() ? int(value) : 0;
}

EventRow row_of(std::string_view inside) {
    std::vector<std::string_view> fields;
    for (std::size_t comma = 0; comma != inside.npos;) {
        comma = inside.find(',');
        fields.push_back(trimmed(inside.substr(0, comma)));
        if (comma != inside.npos) inside.remove_prefix(comma + 1);
    }
    if (fields.size() != 4 || fields[3].size() < 2) return {};
    return {whole_number(fields[0]), std::string(fields[1]), whole_number(fields[2]),
            std::string(fields[3].substr(1, fields[3].size() - 2))};
}

bool is_dotted(std::string_view name) {
    const std::size_t dot = name.find('.');
    return dot != name.npos && dot > 0 && dot + 1 < name.size() &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == name.npos;
}

}  // namespace

std::vector<EventRow> event_rows(std::string_view header) {
    std::vector<EventRow> rows;
    bool inside = false;
    for (const std::string_view line : lines_of(header)) {
        if (trimmed(line).starts_with("#define FABRIQUE_EVENTS(")) inside = true;
        const std::size_t start = line.find("X("), end = line.rfind(')');
        const bool define = line.find("#define") != line.npos;
        if (inside && !define && start != line.npos && end != line.npos)
            rows.push_back(row_of(line.substr(start + 2, end - start - 2)));
        if (!trimmed(line).ends_with('\\')) inside = false;
    }
    return rows;
}

Complaints bad_event_rows(const std::vector<EventRow>& rows, std::string_view header,
                          const std::vector<int>& retired) {
    Complaints complaints;
    std::set<int> numbers;
    std::set<std::string> names, types;
    for (const EventRow& row : rows) {
        const std::string told_row = told(row) + ": ";
        if (row.number < 1 || row.number > 65535 || row.version < 1)
            complaints.push_back(told_row + "numbers are 1 to 65535, versions from 1");
        if (!is_dotted(row.name))
            complaints.push_back(told_row + "the name is lower case with a dot: card.moved");
        if (!numbers.insert(row.number).second)
            complaints.push_back(told_row + "the number is used twice");
        if (!names.insert(row.name).second)
            complaints.push_back(told_row + "the name is used twice");
        if (!types.insert(row.type).second)
            complaints.push_back(told_row + "the type is used twice");
        if (std::find(retired.begin(), retired.end(), row.number) != retired.end())
            complaints.push_back(told_row + "the number is retired and never used again");
        if (find_token(header, "struct " + row.type) == header.npos)
            complaints.push_back(told_row + "no struct " + row.type + " in the header");
    }
    return complaints;
}

Complaints broken_promises(const std::vector<EventRow>& written,
                           const std::vector<EventRow>& promised) {
    Complaints complaints;
    const auto has = [](const std::vector<EventRow>& rows, const EventRow& row) {
        return std::find(rows.begin(), rows.end(), row) != rows.end();
    };
    for (const EventRow& row : promised) {
        if (!has(written, row))
            complaints.push_back(told(row) + " was promised to files and is gone");
    }
    for (const EventRow& row : written) {
        if (!has(promised, row))
            complaints.push_back(told(row) + " is not promised yet: add it to the test");
    }
    return complaints;
}

}  // namespace house
