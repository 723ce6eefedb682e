#include "voting/groups.h"

#include <algorithm>
#include <vector>

namespace voting {

std::string college_of(const std::string& key) { return key.substr(0, key.find('/')); }

std::string stratum_of(const std::string& key) {
    const std::size_t at = key.find('/');
    return at == std::string::npos ? std::string() : key.substr(at + 1);
}

std::set<std::string> hidden_groups(const std::map<std::string, std::int64_t>& sizes,
                                    std::int64_t least) {
    std::vector<std::pair<std::int64_t, std::string>> by_size;
    for (const auto& [key, size] : sizes) {
        if (size > 0) by_size.emplace_back(size, key);
    }
    std::sort(by_size.begin(), by_size.end());
    std::set<std::string> hidden;
    std::int64_t together = 0;
    for (const auto& [size, key] : by_size) {
        const bool cover = together > 0 && together < least;
        if (size >= least && !cover) break;
        hidden.insert(key);
        together += size;
    }
    return hidden;
}

// Strata first, within their college; then colleges as wholes. Of a college that is not told, its
// strata are not either: their sum would tell of the others that hide with it.
std::map<std::string, std::string> told_as(const std::map<std::string, std::int64_t>& sizes,
                                           std::int64_t least) {
    std::map<std::string, std::map<std::string, std::int64_t>> strata;
    std::map<std::string, std::int64_t> colleges;
    for (const auto& [key, size] : sizes) {
        strata[college_of(key)][key] += size;
        colleges[college_of(key)] += size;
    }
    const std::set<std::string> hidden = hidden_groups(colleges, least);
    std::map<std::string, std::string> names;
    for (const auto& [college, parts] : strata) {
        const std::set<std::string> folded = hidden_groups(parts, least);
        for (const auto& [key, size] : parts) {
            names[key] = hidden.contains(college) ? "" : folded.contains(key) ? college : key;
        }
    }
    return names;
}

}  // namespace voting
