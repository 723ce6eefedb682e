#pragma once
// Several tables or rooms worked at the same time, each on a screen with a file of its own: their
// files become one. Everything keeps its time, its college and its table; nothing is decided anew,
// so nothing can be in conflict. Each part's board lies beside the others'.

#include "workshop/events.h"

#include <span>
#include <string>
#include <vector>

namespace session {

struct MergePart {
    std::string label;  // “Table 2”: where what has no table comes from
    std::span<const workshop::Entry> entries;
};

// The entries of the new file. Title, place, date, colours and agenda are the first part's;
// colleges and activities that only others have are added. Throws base::Failure where it would hold
// too much, or a label is there twice.
std::vector<workshop::Entry> merged(std::span<const MergePart>);

}  // namespace session
