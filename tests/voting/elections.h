#pragma once
// Ranked elections written as “5 ACB 2 (AB)C”: five ballots rank A, then C, then B; two put A and B
// first together.

#include "voting/tally.h"

#include <algorithm>
#include <sstream>
#include <string>

namespace voting {

struct Letters {
    std::string names;  // of options 1, 2, …
    Profile profile;

    // `all`: the options in order; else the letters of the ballots, sorted.
    explicit Letters(const std::string& text, std::string all = "") : names(std::move(all)) {
        if (names.empty()) {
            std::copy_if(text.begin(), text.end(), std::back_inserter(names),
                         [](char c) { return c >= 'A' && c <= 'Z'; });
            std::sort(names.begin(), names.end());
            names.erase(std::unique(names.begin(), names.end()), names.end());
        }
        std::vector<OptionId> options;
        for (std::uint64_t i = 1; i <= names.size(); ++i) options.push_back({i});
        profile = Profile(std::move(options));
        std::istringstream words(text);
        std::int64_t count = 0;
        for (std::string order; words >> count >> order;) profile.add(ballot_of(order), count);
    }

    OptionId option(char name) const { return {names.find(name) + 1}; }

    Ballot ballot_of(std::string_view order) const {
        Ballot ballot;
        std::int32_t rank = 0;
        bool together = false;
        for (const char c : order) {
            if (c == '(') ++rank;
            together = c == '(' || (together && c != ')');
            if (c == '(' || c == ')') continue;
            if (!together) ++rank;
            ballot.marks.push_back({option(c), rank});
        }
        std::sort(ballot.marks.begin(), ballot.marks.end());
        return ballot;
    }

    LotOrder order(std::string_view letters) const {
        LotOrder order;
        for (const char c : letters) order.push_back(option(c));
        return order;
    }

    std::string ranking(const Result& result) const {
        std::string text;
        for (auto group : result.ranking) {
            std::sort(group.begin(), group.end());
            for (std::size_t i = 0; i < group.size(); ++i) {
                if (!text.empty()) text += i == 0 ? " > " : " = ";
                text += names[group[i].value - 1];
            }
        }
        return text;
    }

    std::string winners(const Result& result) const {
        auto sorted = result.winners;
        std::sort(sorted.begin(), sorted.end());
        std::string text;
        for (const OptionId id : sorted) {
            if (!text.empty()) text += ' ';
            text += names[id.value - 1];
        }
        return text;
    }

    std::string points(const Result& result) const {
        std::string text;
        for (const Score& score : result.scores) {
            if (!text.empty()) text += ' ';
            text += names[score.option.value - 1] + (" " + std::to_string(score.points));
        }
        return text;
    }
};

}  // namespace voting
