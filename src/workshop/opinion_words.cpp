#include "workshop/opinion_words.h"

#include "base/limits.h"
#include "workshop/vote_words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace workshop {
namespace {

using base::Words;
using voting::OpinionMap;
using voting::OpinionStatement;
using voting::OpinionWarning;

constexpr std::size_t shared_told_max = 2;
constexpr std::size_t says_told_max = 2;   // of what a group says that the others do not
constexpr double shared_by_all = 0.5;      // of every group, at least

std::string warning_sentence(OpinionWarning warning, const Words& words) {
    switch (warning) {
        case OpinionWarning::too_few_people:
            return words.say("So few people answered that no groups are looked for.");
        case OpinionWarning::few_people:
            return words.say("Few people answered: one more could change the groups. This map is "
                             "for talking, it decides nothing.");
        case OpinionWarning::blurred:
            return words.say("The groups shade into each other: do not take them as camps.");
        case OpinionWarning::sparse:
            return words.say("Many statements were left unanswered: the map is uncertain.");
        case OpinionWarning::small_group: break;
    }
    return words.say("A group was too small to be told apart: everybody is shown as one.");
}

std::string quoted(const Vote& vote, voting::OptionId id, const Words& words) {
    return words.say("“{label}”", {{"label", label_of(vote, id)}});
}

// Statements that every group shares; by `share_of` everybody agrees, or everybody refuses.
std::string shared(const Vote& vote, const OpinionMap& map, double OpinionStatement::*share,
                   const char* sentence, const Words& words) {
    std::vector<const OpinionStatement*> order;
    const auto groups = double(std::max<std::size_t>(map.groups.size(), 1));
    const double least = std::pow(shared_by_all, groups);
    for (const OpinionStatement& each : map.statements) {
        if (each.*share > least) order.push_back(&each);
    }
    std::ranges::stable_sort(order, std::greater(), [&](const auto* each) { return each->*share; });
    std::string list;
    for (std::size_t i = 0; i < std::min(order.size(), shared_told_max); ++i) {
        list += (i > 0 ? ", " : "") + quoted(vote, order[i]->option, words);
    }
    return list.empty() ? list : words.say(sentence, {{"options", list}});
}

std::string group_name(const OpinionMap& map, std::size_t group, const Words& words) {
    const std::int64_t people = map.groups[group].people;
    if (map.groups.size() < 2) {
        return words.count("Everybody, {n} person", "Everybody, {n} people", people);
    }
    const std::string letter(1, char('A' + char(group)));
    return words.count("Group {letter}, {n} person", "Group {letter}, {n} people", people,
                       {{"letter", letter}});
}

std::string group_sentence(const Vote& vote, const OpinionMap& map, std::size_t group,
                           const Words& words) {
    std::string list;
    const auto& says = map.groups[group].says;
    for (std::size_t i = 0; i < std::min(says.size(), says_told_max); ++i) {
        const base::Arguments statement{{"option", quoted(vote, says[i].option, words)}};
        list += (i > 0 ? "; " : "") + (says[i].agrees ? words.say("yes to {option}", statement)
                                                      : words.say("no to {option}", statement));
    }
    if (list.empty()) return {};
    return words.say("{group} stands apart by: {list}.",
                     {{"group", group_name(map, group, words)}, {"list", list}});
}

}  // namespace

OpinionMap opinion_map_of(const Vote& vote, const std::stop_token& stop) {
    return voting::opinion_map(voting::opinions_in(profile_of(vote)),
                               std::int64_t(base::limits::small_college_ballots_min), stop);
}

std::vector<std::string> group_names(const OpinionMap& map, const Words& words) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < map.groups.size(); ++i) {
        names.push_back(group_name(map, i, words));
    }
    return names;
}

std::vector<std::string> opinion_sentences(const Vote& vote, const OpinionMap& map,
                                           const Words& words) {
    std::vector<std::string> sentences;
    const auto add = [&](std::string sentence) {
        if (!sentence.empty()) sentences.push_back(std::move(sentence));
    };
    for (const OpinionWarning warning : map.warnings) add(warning_sentence(warning, words));
    const bool groups = map.groups.size() > 1;
    add(shared(vote, map, &OpinionStatement::consensus,
               groups ? base::msg("All groups agree: {options}.")
                      : base::msg("Most people agree: {options}."),
               words));
    add(shared(vote, map, &OpinionStatement::refusal,
               groups ? base::msg("All groups disagree: {options}.")
                      : base::msg("Most people disagree: {options}."),
               words));
    if (!groups) return sentences;
    for (std::size_t i = 0; i < map.groups.size(); ++i) add(group_sentence(vote, map, i, words));
    return sentences;
}

}  // namespace workshop
