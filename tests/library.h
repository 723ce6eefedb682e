#pragma once
// The library of methods as it is shipped, for tests.

#include "methods/library.h"

#include <map>
#include <stdexcept>

namespace tests {

inline const workshop::SharedMethods& library(const std::string& language = "fr") {
    static std::map<std::string, workshop::SharedMethods> read;
    workshop::SharedMethods& all = read[language];
    if (!all) {
        all = std::make_shared<const workshop::Methods>(
            methods::read_methods(FABRIQUE_SOURCE_DIR "/assets/methods", language));
    }
    return all;
}
inline const workshop::Method& method(const std::string& key, const workshop::Methods& all) {
    const workshop::Method* found = workshop::method_of(all, key);
    if (!found) throw std::runtime_error("no method " + key);
    return *found;
}
inline const workshop::Method& method(const std::string& key, const std::string& language = "fr") {
    return method(key, *library(language));
}

}  // namespace tests
