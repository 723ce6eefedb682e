#pragma once
// The list of events is the file format: numbers and names are promises to files already written.

#include "tree.h"

namespace house {

struct EventRow {
    int number = 0;
    std::string type;
    int version = 0;
    std::string name;
    bool operator==(const EventRow&) const = default;
};

// The rows X(number, Type, version, "dotted.name") of FABRIQUE_EVENTS, in the order written.
std::vector<EventRow> event_rows(std::string_view header);

// Numbers and names used once, none of them retired, each type a struct of the header.
Complaints bad_event_rows(const std::vector<EventRow>&, std::string_view header,
                          const std::vector<int>& retired);

// A promised row that is gone or changed, and a row that is not promised yet.
Complaints broken_promises(const std::vector<EventRow>& written,
                           const std::vector<EventRow>& promised);

}  // namespace house
