#include "ui/screens/vote/vote.h"

#include "base/text.h"
#include "workshop/decide.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace ui {
namespace {

using workshop::BallotPaper;
using workshop::Vote;
using workshop::VotePhase;

constexpr std::size_t idea_code_points_max = 60;  // of an idea that tells what a group is about
constexpr std::size_t ideas_told_max = 3;

// The vote that was cancelled in this place; null: none was.
const Vote* last_cancelled(const workshop::State& state, std::size_t place) {
    const Vote* found = nullptr;
    for (const auto& [id, vote] : state.votes) {
        const bool here = vote.activity == state.current && vote.place == place;
        if (here) found = vote.phase == VotePhase::cancelled ? &vote : nullptr;
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

void tell_options(VoteView& view, const workshop::State& state, const BallotPaper& paper,
                  const base::Words& words) {
    for (const workshop::Option& option : paper.options) {
        VoteView::Option told;
        told.id = option.id;
        told.label = option.label;
        told.detail = detail_of(state, option, words);
        const std::string cost = workshop::cost_words(paper, option, words);
        if (!cost.empty()) told.detail = cost + (told.detail.empty() ? "" : " · " + told.detail);
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

void tell_preview(VoteView& view, const workshop::State& state, const workshop::VotePlan& plan,
                  std::size_t place, const base::Words& words) {
    const auto options = workshop::options_for(state, plan);
    const BallotPaper paper{plan.rule, options, plan.budget_cents};
    view.phase = VoteView::Phase::preview;
    view.question = plan.question;
    view.secret = plan.secret;
    view.rule = workshop::rule_sentences(plan.rule, options.size(), words);
    view.secrecy = secrecy_of(plan.secret, plan.contest_ms, words);
    view.announced = workshop::announced_sentences(plan.rule, plan.closing, plan.ties, words);
    view.options_title = words.count("{n} option will be on the ballot",
                                     "{n} options will be on the ballot",
                                     std::int64_t(options.size()));
    tell_options(view, state, paper, words);
    if (const Vote* cancelled = last_cancelled(state, place)) {
        view.note = words.say("The vote before was cancelled: {reason}",
                              {{"reason", cancelled->cancel_reason}});
    }
    if (base::trimmed(plan.question).empty()) {
        view.trouble = words.say("This vote has no question yet: write it in the preparation.");
    } else if (state.colleges.empty()) {
        view.trouble = words.say("Nobody could vote: name the colleges in the preparation.");
    } else if (auto fault = workshop::rule_fault(plan, options)) {
        view.trouble = fault->code == "too_few_options"
                           ? words.say("A vote needs at least two options: write two ideas on the "
                                       "board, or name the options in the preparation.")
                           : base::sentence(words, *fault);
    }
}

constexpr std::int32_t dots_drawn_max = 5;  // on one option; more are told in words

void tell_ballot(VoteView& view, const BallotPaper& paper, const VoteHere& here,
                 const base::Words& words) {
    view.control = workshop::control_of(paper.rule);
    view.ballot_rule = paper.rule;
    view.as_dots = paper.rule.method != "quadratic" && paper.rule.per_option_max <= dots_drawn_max;
    for (const std::int32_t level : workshop::levels_of(paper.rule)) {
        view.levels.push_back({level, workshop::value_words(paper.rule, level, words)});
    }
    const voting::Marks& marks = here.ballot.marks;
    for (VoteView::Option& option : view.options) {
        option.value = workshop::value_on(marks, option.id);
        option.value_words = workshop::value_words(paper.rule, option.value, words);
        option.more = workshop::value_more(paper, marks, option.id);
        option.less = workshop::value_less(paper, marks, option.id);
        if (option.more != option.value) {
            option.why_not = workshop::why_not(paper, marks, option.id, option.more, words);
            option.may_add = option.why_not.empty();
        }
        // A single mark is taken back by the touch that made it.
        option.may_take = view.control == workshop::BallotControl::count &&
                          option.less != option.value;
        option.refused = option.id == here.refused && !option.why_not.empty();
    }
    view.left = workshop::left_words(paper, marks, words);
}

const char* wall_title(workshop::BallotControl control) {
    switch (control) {
        case workshop::BallotControl::tick: return base::msg("Touch what you choose");
        case workshop::BallotControl::level: return base::msg("Say what you think of each");
        case workshop::BallotControl::rank: return base::msg("Touch them in your order");
        case workshop::BallotControl::count: break;
    }
    return base::msg("Touch an option to put a dot on it");
}

void tell_wall(VoteView& view, const workshop::State& state, const Vote& vote,
               const VoteHere& here, const base::Words& words) {
    const WallBallot& ballot = here.ballot;
    view.at_wall = view.may_steer && !vote.secret && vote.phase == VotePhase::open;
    if (!view.at_wall) return;
    tell_ballot(view, {vote.rule, vote.options, vote.budget_cents}, here, words);
    view.options_title = words.say(wall_title(view.control));
    for (const workshop::College& college : state.colleges) {
        view.colleges.push_back({college.key, college.name, college.shape, college.rgb,
                                 college.key == ballot.college});
    }
    view.whose_first = here.college_missing && ballot.college.empty();
    view.whose = view.whose_first ? words.say("Say first as who:") : words.say("You vote as");
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
    view.announced = workshop::announced_sentences(vote.rule, vote.closing, vote.ties, words);
    tell_options(view, state, {vote.rule, vote.options, vote.budget_cents}, words);
    if (vote.phase == VotePhase::open) {
        view.phase = VoteView::Phase::open;
        view.options_title = words.say("On the ballot");
        tell_wall(view, state, vote, here, words);
        return;
    }
    view.options_title = words.say("On the ballot");
    view.phase = workshop::is_counted(vote) ? VoteView::Phase::closed : VoteView::Phase::uncounted;
}

// “Vote 2 of 3”, of a step with several.
void tell_which(VoteView& view, const workshop::State& state, const base::Words& words) {
    const workshop::Activity* activity = state.current_activity();
    if (!activity || activity->votes.size() < 2 || activity->together) return;
    std::size_t held = 0;
    for (const auto& [id, vote] : state.votes) {
        held += vote.activity == activity->id && vote.phase != VotePhase::cancelled ? 1 : 0;
    }
    const bool to_come = view.phase == VoteView::Phase::preview;
    view.which = words.say("Vote {n} of {total}",
                           {{"n", std::to_string(held + (to_come ? 1 : 0))},
                            {"total", std::to_string(activity->votes.size())}});
    view.has_next = view.phase == VoteView::Phase::closed && view.may_steer &&
                    workshop::next_plan(state) != nullptr;
}

// -- a questionnaire ------------------------------------------------------------------------------

const Vote* question_at(const workshop::State& state, std::size_t place) {
    for (const auto& [id, vote] : state.votes) {
        const bool held = vote.activity == state.current && vote.phase != VotePhase::cancelled;
        if (held && vote.place == place) return &vote;
    }
    return nullptr;
}

// All are opened together: one that cannot be keeps the others back.
void tell_trouble_elsewhere(VoteView& view, const workshop::State& state,
                            const base::Words& words) {
    const auto& plans = state.current_activity()->votes;
    for (std::size_t i = 0; i < plans.size() && view.trouble.empty(); ++i) {
        VoteView other;
        if (!question_at(state, i)) tell_preview(other, state, plans[i], i, words);
        if (other.trouble.empty()) continue;
        view.trouble = words.say("Question {n}: {trouble}", {{"n", std::to_string(i + 1)},
                                                             {"trouble", other.trouble}});
    }
}

void tell_questions(VoteView& view, const workshop::State& state, const VoteHere& here,
                    const base::Words& words) {
    const auto& plans = state.current_activity()->votes;
    if (plans.size() < 2) return;
    view.questions = plans.size();
    view.which = words.say("Question {n} of {total}",
                           {{"n", std::to_string(here.question + 1)},
                            {"total", std::to_string(plans.size())}});
    const bool to_open = view.phase == VoteView::Phase::preview;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const Vote* vote = question_at(state, i);
        const bool concerned = to_open ? !vote : vote && vote->phase == VotePhase::open;
        if (vote && vote->phase == VotePhase::open) view.others_open = true;
        if (concerned && (vote ? vote->secret : plans[i].secret)) view.locked = true;
    }
    if (to_open) tell_trouble_elsewhere(view, state, words);
}

const workshop::VotePlan* plan_shown(const workshop::State& state, const VoteHere& here) {
    if (!state.asks_together()) return workshop::next_plan(state);
    const auto& plans = state.current_activity()->votes;
    const bool held = question_at(state, here.question) != nullptr;
    return held || here.question >= plans.size() ? nullptr : &plans[here.question];
}

}  // namespace

const Vote* vote_shown(const workshop::State& state, const VoteHere& here) {
    if (state.asks_together()) return question_at(state, here.question);
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
    const Vote* vote = vote_shown(state, here);
    const workshop::VotePlan* plan = view.may_steer ? plan_shown(state, here) : nullptr;
    const bool goes_on = plan && vote && vote->phase == VotePhase::closed &&
                         here.past == vote->id;
    if (vote && !goes_on) {
        tell_vote(view, state, *vote, here, words);
    } else if (plan) {
        const bool questions = state.asks_together();
        const std::size_t place =
            questions ? here.question : workshop::next_place(state, state.current);
        tell_preview(view, state, *plan, place, words);
    }
    view.locked = view.secret;
    tell_which(view, state, words);
    if (state.asks_together()) tell_questions(view, state, here, words);
    return view;
}

// A ballot and a question belong to one vote and one moment of it.
void VoteScreen::follow(const World& world) {
    using Ask = VoteHere::Ask;
    const bool questions = world.state && world.state->asks_together();
    const std::size_t count = questions ? world.state->current_activity()->votes.size() : 0;
    if (here_.question >= count) here_.question = 0;
    // Who comes here after a vote has closed wants the next one, if there is one.
    const Vote* shown = world.state ? vote_shown(*world.state, here_) : nullptr;
    if (!arrived_ && shown && shown->phase == VotePhase::closed) here_.past = shown->id;
    arrived_ = true;
    const Vote* open = shown && shown->phase == VotePhase::open ? shown : nullptr;
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
