#include "ui/screens/result/result.h"

#include "base/limits.h"
#include "base/text.h"
#include "workshop/decide.h"
#include "workshop/vote_comparison.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace ui {
namespace {

using voting::Result;
using voting::Score;
using workshop::Vote;
using workshop::VotePhase;

constexpr std::size_t best_told = 3;                // options told for each college
constexpr std::size_t best_code_points_max = 34;
constexpr std::size_t seal_digits = 16;

std::vector<const Vote*> counted_votes(const workshop::State& state) {
    std::vector<const Vote*> votes;
    for (const auto& [id, vote] : state.votes) {
        if (workshop::is_counted(vote)) votes.push_back(&vote);
    }
    return votes;
}

// Ballots received from each college, by its key: how many came is no secret.
std::map<std::string, std::int64_t> turnout_of(const Vote& vote) {
    std::map<std::string, std::int64_t> turnout;
    for (const auto& [token, ballot] : vote.box) ++turnout[ballot.college];
    return turnout;
}

std::string numbers_of(const workshop::State& state, const Vote& vote, const Result& result,
                       const base::Words& words) {
    const voting::Method* method = voting::find_method(vote.rule.method);
    std::string line = method ? words.say(method->name) + " · " : "";
    line += words.count("{n} ballot", "{n} ballots", result.ballots);
    if (result.blank > 0) {
        line += ", " + words.count("{n} of them blank", "{n} of them blank", result.blank);
    }
    const auto turnout = turnout_of(vote);
    std::string colleges;
    for (const workshop::College& college : state.colleges) {
        const auto found = turnout.find(college.key);
        if (found == turnout.end()) continue;
        colleges += (colleges.empty() ? "" : ", ") + college.name + " " +
                    std::to_string(found->second);
    }
    return colleges.empty() ? line : line + " · " + colleges;
}

// “1. A counter”: the best options of some ballots, those that anybody chose.
std::vector<std::string> best_of(const Vote& vote, std::vector<voting::Ballot> ballots,
                                 const base::Words& words) {
    const Result result = voting::tally(vote.rule, {vote.option_ids(), std::move(ballots)});
    std::vector<std::string> best;
    for (const auto& group : result.ranking) {
        for (const voting::OptionId id : group) {
            if (score_of(result, id).points == 0 || best.size() == best_told) return best;
            best.push_back(words.say("{rank}. {option}",
                                     {{"rank", std::to_string(rank_of(result, id))},
                                      {"option", base::shortened(label_of(vote, id),
                                                                 best_code_points_max)}}));
        }
    }
    return best;
}

void tell_rows(ResultView& view, const Vote& vote, const Result& result,
               const base::Words& words) {
    constexpr std::int64_t least = 1;
    std::int64_t most = least;
    for (const Score& score : result.scores) most = std::max(most, score.points);
    const bool dots = vote.rule.method != "approval";
    for (const auto& group : result.ranking) {
        for (const voting::OptionId id : group) {
            const Score score = score_of(result, id);
            ResultView::Row row;
            row.id = id;
            row.rank = std::int64_t(rank_of(result, id));
            row.label = label_of(vote, id);
            row.points = workshop::points_text(vote.rule, score.points, words);
            if (dots) row.people = words.count("from {n} person", "from {n} people", score.voters);
            row.points_part = float(score.points) / float(most);
            row.people_part = float(score.voters) / float(std::max(result.ballots, least));
            const bool in = wins(result, id);
            // The last group that wins, where more are in it than there are places.
            const bool cut = in && result.tie_at_line &&
                             std::find(group.begin(), group.end(), result.winners.back()) !=
                                 group.end();
            row.winner = in && !cut;
            if (row.winner) row.word = words.say("Chosen");
            else if (cut) row.word = words.say("Equal: a lot decides");
            else if (group.size() > 1 && score.points > 0) row.word = words.say("Equal");
            view.rows.push_back(std::move(row));
        }
    }
    view.points_legend = dots ? words.say("dots received") : words.say("people who approve it");
    if (dots) view.people_legend = words.say("people who gave it a dot, of all who voted");
}

void tell_vote(ResultView& view, const World& world, const Vote& vote, const base::Words& words,
               bool easy) {
    const Result result = voting::tally(vote.rule, workshop::profile_of(vote));
    view.title = words.say("What the room decided");
    view.question = vote.title;
    view.numbers = numbers_of(*world.state, vote, result, words);
    tell_rows(view, vote, result, words);
    view.why_title = words.say("Why this result?");
    view.why = why_sentences(vote, result, words);
    view.colleges_title = words.say("By college");
    view.colleges = college_rows(*world.state, vote, words);
    view.weighted = workshop::equal_colleges_sentence(*world.state, vote, words);
    view.others_title = words.say("And with another rule?");
    view.others = workshop::other_rules(
        vote, words, easy ? workshop::Plainness::easy : workshop::Plainness::plain);
    const std::string seal = seal_of(world.entries, vote.id).substr(0, seal_digits);
    if (!seal.empty()) view.seal_title = words.say("Seal of the minutes");
    for (std::size_t i = 0; i < seal.size(); i += 4) {
        view.seal += (i > 0 ? " " : "") + seal.substr(i, 4);
    }
}

void tell_empty(ResultView& view, const World& world, const base::Words& words) {
    view.title = words.say("What the room decided");
    view.empty_title = words.say("Nothing is counted yet");
    view.empty_detail = words.say("The result appears here as soon as a vote is closed.");
    const Vote* last = nullptr;
    for (const auto& [id, vote] : world.state->votes) last = &vote;
    if (!last) return;
    if (last->phase == VotePhase::cancelled) {
        view.empty_detail = words.say("This vote was cancelled: {reason}",
                                      {{"reason", last->cancel_reason}});
        return;
    }
    view.to_vote = !world.read_only && !world.state->ended;
    if (last->phase == VotePhase::open) {
        view.empty_title = words.say("The vote is under way");
        view.empty_detail =
            words.count("{n} ballot is in. The result appears here when the vote is closed.",
                        "{n} ballots are in. The result appears here when the vote is closed.",
                        std::int64_t(workshop::ballots_received(*last)));
        return;
    }
    view.empty_title = words.say("The ballots still lie sealed");
    view.empty_detail = words.say("The vote is closed. The facilitator’s PIN opens its ballots.");
}

}  // namespace

std::vector<ResultView::College> college_rows(const workshop::State& state, const Vote& vote,
                                              const base::Words& words) {
    const auto turnout = turnout_of(vote);
    std::map<std::string, std::vector<voting::Ballot>> by_college;
    for (auto& ballot : workshop::folded_and_sorted(workshop::ballots_of(vote))) {
        by_college[ballot.college].push_back(ballot);
    }
    constexpr auto least = std::int64_t(base::limits::small_college_ballots_min);
    std::vector<ResultView::College> rows;
    std::string together;
    for (const workshop::College& college : state.colleges) {
        const auto came = turnout.find(college.key);
        if (came == turnout.end()) continue;
        ResultView::College row{college.name, college.shape, college.rgb,
                                words.count("{n} ballot", "{n} ballots", came->second), {}, {}};
        if (const auto own = by_college.find(college.key); own != by_college.end()) {
            row.best = best_of(vote, own->second, words);
            if (row.best.empty()) row.instead = words.say("blank ballots only");
        } else {
            row.instead = came->second < least
                              ? words.count("fewer than {n} ballots: counted, detail protected",
                                            "fewer than {n} ballots: counted, detail protected",
                                            least)
                              : words.say("detail protected with that of a smaller college");
            together += (together.empty() ? "" : " + ") + college.name;
        }
        rows.push_back(std::move(row));
    }
    const auto folded = by_college.find("");
    const bool tells = folded != by_college.end() && by_college.size() > 1 &&
                       std::int64_t(folded->second.size()) >= least;
    if (tells && !together.empty()) {
        rows.push_back({together, {}, 0,
                        words.count("{n} ballot", "{n} ballots",
                                    std::int64_t(folded->second.size())),
                        best_of(vote, folded->second, words), {}});
    }
    return rows;
}

std::string seal_of(std::span<const workshop::Entry> entries, workshop::VoteId vote) {
    std::string seal;
    bool counted = false;
    for (const workshop::Entry& entry : entries) {
        const auto* closed = std::get_if<workshop::VoteClosed>(&entry.event);
        const auto* opened = std::get_if<workshop::BallotsOpened>(&entry.event);
        if ((closed && closed->vote == vote) || (opened && opened->vote == vote)) {
            counted = true;
            seal.clear();
        }
        const auto* sealed = std::get_if<workshop::SessionSealed>(&entry.event);
        if (counted && sealed && seal.empty()) seal = base::hex(sealed->digest);
    }
    return seal;
}

ResultView result_screen(const World& world, const base::Words& words, const ResultHere& here) {
    ResultView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const auto votes = counted_votes(*world.state);
    if (votes.empty()) {
        tell_empty(view, world, words);
        return view;
    }
    const int last = int(votes.size()) - 1;
    const int index = std::clamp(last - here.back, 0, last);
    view.has_earlier = index > 0;
    view.has_later = index < last;
    if (last > 0) {
        view.which = words.say("Vote {n} of {total}", {{"n", std::to_string(index + 1)},
                                                       {"total", std::to_string(last + 1)}});
    }
    tell_vote(view, world, *votes[std::size_t(index)], words, here.easy);
    return view;
}

const ResultView& ResultScreen::view_of(const World& world, const base::Words& words) {
    const Told now{world.entries.empty() ? 0 : world.entries.front().at, world.entries.size(),
                   words.language(), here_.back, here_.easy};
    if (!view_ || !(told_ == now)) view_ = result_screen(world, words, here_);
    told_ = now;
    view_->bar = top_bar_view(world, words);
    view_->room = room_view(world, words);
    return *view_;
}

void ResultScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    draw_result(kit, view_of(world, kit.words()), here_, world, wishes);
}

}  // namespace ui
