#include "workshop/vote_comparison.h"

#include "base/limits.h"
#include "voting/colleges.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace workshop {
namespace {

// Colleges of which a ballot came: how many did is no secret.
std::vector<voting::CollegeWeight> who_voted(const std::vector<College>& colleges,
                                              const Vote& vote) {
    std::vector<voting::CollegeWeight> voted;
    for (const College& college : colleges) {
        const bool came = std::any_of(vote.box.begin(), vote.box.end(), [&](const auto& each) {
            return each.second.college == college.key;
        });
        if (came) voted.push_back({college.key});
    }
    return voted;
}

// Small colleges of a secret vote have lost their name when it was opened.
bool some_are_hidden(const voting::Profile& profile, std::size_t voted) {
    const auto& known = profile.colleges();
    return known.size() < voted || std::ranges::find(known, "") != known.end();
}

}  // namespace

std::vector<std::string> other_rules(const Vote& vote, const base::Words& words,
                                     Plainness plainness, std::stop_token stop) {
    const voting::Profile profile = profile_of(vote);
    const voting::Result announced = result_of(vote, stop);
    if (announced.winners.empty()) return {};
    auto recounts = voting::recounts(vote.rule, profile, {{}, std::move(stop)});
    // Dots without their second criterion are no other rule worth a sentence.
    std::erase_if(recounts,
                  [](const voting::Recount& each) { return each.rule.method == "points"; });
    return recount_sentences(
        announced, recounts, [&](voting::OptionId id) { return label_of(vote, id); }, words,
        plainness);
}

std::string equal_colleges_sentence(const std::vector<College>& colleges, const Vote& vote,
                                    const base::Words& words, std::stop_token stop) {
    const auto weights = who_voted(colleges, vote);
    if (weights.size() < 2) return {};
    constexpr auto least = std::int64_t(base::limits::small_college_ballots_min);
    const voting::Profile profile = profile_of(vote);
    voting::ByCollege all;
    const bool hidden = some_are_hidden(profile, weights.size());
    if (!hidden) all = voting::tally_by_college(vote.rule, profile, weights, least,
                                                {{}, std::move(stop)});
    if (hidden || all.guarded) {
        return words.say("A college has fewer than {n} ballots: weighing colleges equally would "
                         "tell how they voted.",
                         {{"n", std::to_string(least)}});
    }
    if (all.weighted.winners.empty()) return {};
    std::string list;
    for (const voting::OptionId id : all.weighted.winners) {
        list += (list.empty() ? "" : ", ") +
                words.say("“{label}”", {{"label", label_of(vote, id)}});
    }
    return all.weighted.tie_at_line
               ? words.say("If every college weighed the same: {options} would be equal.",
                           {{"options", list}})
               : words.say("If every college weighed the same: {options}.", {{"options", list}});
}

}  // namespace workshop
