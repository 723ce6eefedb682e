#include "ui/screens/vote/vote.h"

#include "base/text.h"
#include "workshop/decide.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace ui {
namespace {

using workshop::Vote;
using workshop::VotePhase;

constexpr std::size_t idea_code_points_max = 60;  // of an idea that tells what a group is about
constexpr std::size_t ideas_told_max = 3;

const Vote* last_cancelled(const workshop::State& state) {
    const Vote* found = nullptr;
    for (const auto& [id, vote] : state.votes) {
        if (vote.activity == state.current) {
            found = vote.phase == VotePhase::cancelled ? &vote : nullptr;
        }
    }
    return found;
}

// “5 ideas: one, another, a third…”
std::string detail_of(const workshop::State& state, const workshop::Option& option,
                      const base::Words& words) {
    if (!option.cluster) return {};
    const auto cards = workshop::cards_of(state, option.cluster);
    if (cards.empty()) return {};
    std::string ideas;
    std::size_t told = 0;
    for (const workshop::Card* card : cards) {
        const std::string text = base::trimmed(card->text);
        if (text.empty() || told == ideas_told_max) continue;
        ideas += (told++ > 0 ? " · " : "") + base::shortened(text, idea_code_points_max);
    }
    const std::string count =
        words.count("{n} idea", "{n} ideas", std::int64_t(cards.size()));
    return ideas.empty() ? count : words.say("{count}: {ideas}", {{"count", count},
                                                                  {"ideas", ideas}});
}

// Why one more dot cannot be laid here; empty: it can.
std::string no_more(const Vote& vote, const WallBallot& ballot, std::int32_t dots,
                    const base::Words& words) {
    if (vote.rule.per_option_max > 1 && dots >= vote.rule.per_option_max) {
        return words.count("At most one dot on one option.", "At most {n} dots on one option.",
                           vote.rule.per_option_max);
    }
    if (dots < vote.rule.per_option_max && ballot.total() >= vote.rule.marks_max) {
        return vote.rule.method == "approval"
                   ? words.say("You have chosen all you may: take one back first.")
                   : words.say("All your dots are placed: take one back first.");
    }
    return {};
}

void tell_options(VoteView& view, const workshop::State& state,
                  const std::vector<workshop::Option>& options, const base::Words& words) {
    for (const workshop::Option& option : options) {
        VoteView::Option told;
        told.id = option.id;
        told.label = option.label;
        told.detail = detail_of(state, option, words);
        if (const workshop::Card* card = state.card(option.card)) told.paper = card->colour;
        view.options.push_back(std::move(told));
    }
}

std::string secrecy_of(bool secret, std::int64_t contest_ms, const base::Words& words) {
    if (!secret) return words.say("Open vote: every ballot is kept as it was given.");
    std::string sentence = words.say("Secret vote: the ballots are sealed until closing.");
    if (contest_ms > 0) {
        const std::int64_t hours = (contest_ms + 60 * base::minute_ms - 1) / (60 * base::minute_ms);
        sentence += " " + words.count("It can be contested for one hour after closing.",
                                      "It can be contested for {n} hours after closing.", hours);
    }
    return sentence;
}

void tell_preview(VoteView& view, const workshop::State& state, const workshop::Activity& activity,
                  const base::Words& words) {
    const workshop::VotePlan& plan = activity.vote;
    const auto options = workshop::options_for(state, plan);
    view.phase = VoteView::Phase::preview;
    view.question = plan.question;
    view.secret = plan.secret;
    view.rule = workshop::rule_sentences(plan.rule, options.size(), words);
    view.secrecy = secrecy_of(plan.secret, plan.contest_ms, words);
    view.options_title = words.count("{n} option will be on the ballot",
                                     "{n} options will be on the ballot",
                                     std::int64_t(options.size()));
    tell_options(view, state, options, words);
    if (const Vote* cancelled = last_cancelled(state)) {
        view.note = words.say("The vote before was cancelled: {reason}",
                              {{"reason", cancelled->cancel_reason}});
    }
    if (base::trimmed(plan.question).empty()) {
        view.trouble = words.say("This vote has no question yet: write it in the preparation.");
    } else if (options.size() < 2) {
        view.trouble = words.say("A vote needs at least two options: write two ideas on the "
                                 "board, or name the options in the preparation.");
    } else if (state.colleges.empty()) {
        view.trouble = words.say("Nobody could vote: name the colleges in the preparation.");
    } else if (auto fault = voting::check_rule(plan.rule, options.size())) {
        view.trouble = base::sentence(words, *fault);
    }
}

void tell_wall(VoteView& view, const workshop::State& state, const Vote& vote,
               const VoteHere& here, const base::Words& words) {
    const WallBallot& ballot = here.ballot;
    view.at_wall = view.may_steer && !vote.secret && vote.phase == VotePhase::open;
    if (!view.at_wall) return;
    for (VoteView::Option& option : view.options) {
        const auto marks = ballot.marks.find(option.id);
        option.dots = marks == ballot.marks.end() ? 0 : marks->second;
        option.dots_words = workshop::points_text(vote.rule, option.dots, words);
        option.why_not = no_more(vote, ballot, option.dots, words);
        option.may_add = option.why_not.empty() && option.dots < vote.rule.per_option_max;
        // A single mark is taken back by the touch that made it.
        option.may_take = option.dots > 0 && vote.rule.per_option_max > 1;
        option.refused = option.id == here.refused && !option.why_not.empty();
    }
    for (const workshop::College& college : state.colleges) {
        view.colleges.push_back({college.key, college.name, college.shape, college.rgb,
                                 college.key == ballot.college});
    }
    const std::int32_t left = vote.rule.marks_max - ballot.total();
    view.whose_first = here.college_missing && ballot.college.empty();
    view.whose = view.whose_first ? words.say("Say first as who:") : words.say("You vote as");
    view.left = vote.rule.method == "approval"
                    ? words.count("{n} option chosen", "{n} options chosen", ballot.total())
                    : words.count("You have {n} dot left", "You have {n} dots left", left);
    view.cast = ballot.marks.empty() ? words.say("Blank ballot, next person")
                                     : words.say("Done, next person");
}

void tell_vote(VoteView& view, const workshop::State& state, const Vote& vote,
               const VoteHere& here, const base::Words& words) {
    view.vote = vote.id;
    view.question = vote.title;
    view.secret = vote.secret;
    view.rule = workshop::rule_sentences(vote.rule, vote.options.size(), words);
    view.secrecy = secrecy_of(vote.secret, vote.contest_ms, words);
    view.ballots = std::int64_t(workshop::ballots_received(vote));
    view.ballots_words = words.count("ballot received", "ballots received", view.ballots);
    tell_options(view, state, vote.options, words);
    if (vote.phase == VotePhase::open) {
        view.phase = VoteView::Phase::open;
        view.options_title = words.say("On the ballot");
        tell_wall(view, state, vote, here, words);
        if (view.at_wall) view.options_title = words.say("Touch an option to put a dot on it");
        if (view.at_wall && vote.rule.method == "approval") {
            view.options_title = words.say("Touch the options that you approve");
        }
        return;
    }
    view.options_title = words.say("On the ballot");
    view.phase = workshop::is_counted(vote) ? VoteView::Phase::closed : VoteView::Phase::uncounted;
}

}  // namespace

std::int32_t WallBallot::total() const {
    std::int32_t sum = 0;
    for (const auto& [option, value] : marks) sum += value;
    return sum;
}

voting::Marks WallBallot::as_cast() const {
    voting::Marks cast;
    for (const auto& [option, value] : marks) cast.push_back({option, value});
    return cast;
}

const Vote* vote_shown(const workshop::State& state) {
    if (const Vote* open = state.open_vote()) return open;
    const Vote* found = nullptr;
    for (const auto& [id, vote] : state.votes) {
        if (vote.activity != state.current && !state.ended) continue;
        if (vote.phase == VotePhase::closed) found = &vote;
    }
    return found;
}

VoteView vote_screen(const World& world, const base::Words& words, const VoteHere& here) {
    VoteView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    view.may_steer = !world.read_only && !state.ended;
    const workshop::Activity* activity = state.current_activity();
    if (const Vote* vote = vote_shown(state)) {
        tell_vote(view, state, *vote, here, words);
    } else if (activity && activity->kind == workshop::ActivityKind::vote && view.may_steer) {
        tell_preview(view, state, *activity, words);
    }
    return view;
}

// A ballot and a question belong to one vote and one moment of it.
void VoteScreen::follow(const World& world) {
    using Ask = VoteHere::Ask;
    const Vote* open = world.state ? world.state->open_vote() : nullptr;
    const workshop::VoteId id = open ? open->id : workshop::VoteId{};
    if (here_.ballot.vote != id) {
        here_.ballot = {id, {}, {}};
        here_.refused = {};
        here_.college_missing = false;
    }
    const bool to_open = here_.ask == Ask::choose_pin || here_.ask == Ask::repeat_pin ||
                         here_.ask == Ask::pin_to_open;
    const bool to_end = here_.ask == Ask::pin_to_close || here_.ask == Ask::close ||
                        here_.ask == Ask::cancel;
    const bool counted = here_.ask == Ask::pin_to_count && world.unlocked;
    if ((to_open && open) || (to_end && !open) || counted) {
        here_.ask = Ask::none;
        here_.pin.clear();
        here_.first_pin.clear();
    }
}

void VoteScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    follow(world);
    draw_vote(kit, vote_screen(world, kit.words(), here_), here_, world, wishes);
}

}  // namespace ui
