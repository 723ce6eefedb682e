#include "exchange/election_drawing.h"

#include "exchange/text_table.h"
#include "painting/result_drawing.h"
#include "workshop/recount_words.h"

#include <nlohmann/json.hpp>

namespace exchange {
namespace {

std::string name_of(const CountedElection& counted, voting::OptionId id) {
    const auto& options = counted.election.options;
    return id.value >= 1 && id.value <= options.size() ? options[id.value - 1].name : std::string();
}

}  // namespace

std::vector<painting::Drawing> election_drawings(const CountedElection& counted,
                                                 const base::Words& words) {
    std::vector<std::string> labels;
    for (const ElectionOption& option : counted.election.options) labels.push_back(option.name);
    auto drawings = painting::result_drawings(
        {counted.rule, counted.result, labels, words, counted.election.currency});
    std::visit([&](auto& first) { first.title = counted.election.title; }, drawings.front());
    return drawings;
}

std::vector<voting::Recount> election_recounts(const CountedElection& counted) {
    voting::CountOptions options;
    if (counted.seed) options.lot = election_lot(counted.election, *counted.seed);
    return voting::recounts(counted.rule, counted.election.profile, options);
}

std::string recounts_text(const CountedElection& counted,
                          const std::vector<voting::Recount>& recounts, const base::Words& words) {
    if (recounts.empty()) return words.say("No other rule can count these ballots.") + "\n";
    std::string text = words.say("And with another rule?") + "\n";
    const auto name = [&](voting::OptionId id) { return name_of(counted, id); };
    for (const std::string& sentence :
         workshop::recount_sentences(counted.result, recounts, name, words,
                                     workshop::Plainness::plain)) {
        for (const std::string& line : wrapped(sentence, sheet_columns)) text += line + "\n";
    }
    return text;
}

std::string with_others(const std::string& text, const std::vector<voting::Recount>& recounts,
                        const OptionKey& key) {
    auto document = nlohmann::ordered_json::parse(text);
    auto others = nlohmann::ordered_json::array();
    for (const voting::Recount& each : recounts) {
        auto winners = nlohmann::ordered_json::array();
        for (const voting::OptionId id : each.result.winners) {
            winners.push_back(key(id));
        }
        others.push_back({{"method", each.rule.method},
                          {"winners", winners},
                          {"lot_needed", each.result.tie_at_line},
                          {"reread", each.reread}});
    }
    document["others"] = std::move(others);
    return document.dump(2);
}

}  // namespace exchange
