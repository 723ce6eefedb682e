#pragma once
// Complaints as doctest failures: each one by name, so that nobody has to search.

#include "tree.h"

#include <doctest/doctest.h>

namespace house {

inline void no_complaints(const Complaints& complaints) {
    for (const std::string& complaint : complaints) FAIL_CHECK(complaint);
    CHECK(complaints.empty());
}

// The project's own tree, read once.
inline const Tree& this_tree() {
    static const Tree tree = read_tree(FABRIQUE_SOURCE_DIR);
    return tree;
}

// Exactly one complaint, which holds these words.
inline void one_complaint(const Complaints& complaints, const std::string& words) {
    std::string all;
    for (const std::string& complaint : complaints) all += "\n  " + complaint;
    INFO("expected: " << words << ", got:" << all);
    REQUIRE(complaints.size() == 1);
    CHECK(complaints.front().find(words) != std::string::npos);
}

}  // namespace house
