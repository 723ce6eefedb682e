#include "oracles.h"

#include "exchange/election_text.h"

namespace tests {

bool have_data() { return std::filesystem::exists(data_folder / "expected"); }

json expected(const std::string& file) { return json::parse(bytes_of_file(data_folder / file)); }

Groups groups_of(const std::string& ranking) {
    Groups groups;
    for (const auto group : exchange::parts_of(ranking, '>')) {
        groups.emplace_back();
        for (const auto name : exchange::parts_of(group, '=')) groups.back().emplace(name);
    }
    return groups;
}

Groups groups_of(const Election& election,
                 const std::vector<std::vector<voting::OptionId>>& ranking, bool by_key) {
    Groups groups;
    for (const auto& group : ranking) {
        groups.emplace_back();
        for (const auto option : group) {
            const auto& known = election.options[option.value - 1];
            groups.back().insert(by_key ? known.key : known.name);
        }
    }
    return groups;
}

std::string text_of(const Groups& groups) {
    std::string text;
    for (const auto& group : groups) {
        std::string names;
        for (const auto& name : group) names += (names.empty() ? "" : " = ") + name;
        text += (text.empty() ? "" : " > ") + names;
    }
    return text;
}

voting::OptionId option_named(const Election& election, const std::string& name) {
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        if (election.options[i].name == name) return {i + 1};
    }
    throw std::runtime_error("no option " + name);
}

const std::string& name_of(const Election& election, voting::OptionId option) {
    return election.options[option.value - 1].name;
}

}  // namespace tests
