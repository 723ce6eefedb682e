#pragma once
// Inside workshop/: rows of the tables that give things their key in exports and their word, an
// English key (base/words.h).

namespace workshop {

struct Named {
    const char* key;
    const char* word;
};
// The part of a sheet, with what to write there.
struct NamedPart {
    const char* key;
    const char* word;
    const char* question;
};

}  // namespace workshop
