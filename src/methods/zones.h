#pragma once
// Inside methods/: the zones of a method, and the parts of them that cards go into or come out of.

#include "methods/reading.h"
#include "workshop/method.h"

namespace methods {

const char* file_word(workshop::Yield);  // “irritants”

std::vector<workshop::Method::Zone> read_zones(const Node& from);
// Into cells of tables, which grow with what lies in them.
std::vector<workshop::Method::Part> read_takes(const Node& from, const workshop::Method&);
std::vector<workshop::Method::Part> read_parts(const Node& from, const char* key,
                                               const workshop::Method&);

}  // namespace methods
