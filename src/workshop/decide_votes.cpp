// The rules of votes and their ballots.
#include "workshop/judges.h"

#include "base/limits.h"
#include "base/text.h"
#include "voting/groups.h"
#include "workshop/vote_count.h"

#include <algorithm>

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

namespace {

Refusal vote_closed() { return {"vote_closed", msg("This vote is closed."), {}}; }

}  // namespace

Decision VoteJudge::operator()(const OpenVote& i) const {
    if (!state.tools().votes) {
        return Refusal{"no_vote_now", msg("A vote opens during a vote activity."), {}};
    }
    const std::size_t open = state.open_votes().size();
    if (open > 0 && !state.asks_together()) return vote_is_open();
    if (open >= limits::votes_per_activity_max) {
        return full(msg("An activity holds at most {max} votes."), limits::votes_per_activity_max);
    }
    if (state.votes.size() >= limits::votes_max) {
        return full(msg("A session holds at most {max} votes."), limits::votes_max);
    }
    if (base::trimmed(i.plan.question).empty()) {
        return Refusal{"no_question", msg("A vote needs a question."), {}};
    }
    const std::vector<Option> options = options_for(state, i.plan);
    if (auto fault = rule_fault(i.plan, options)) return *fault;
    const bool keyless = i.public_key == PublicKey{};
    if (i.plan.secret == keyless) {
        return Refusal{"no_key", msg("A secret vote needs its key."), {}};
    }
    return Events{VoteOpened{{state.next_id}, i.plan.question, i.plan.rule, options,
                             i.plan.secret, i.public_key, i.plan.contest_ms, i.plan.budget_cents,
                             i.plan.closing, i.plan.ties, i.plan.survey, i.plan.about}};
}

Decision VoteJudge::operator()(const CastBallot& i) const {
    const Vote* vote = state.vote(i.ballot.vote);
    if (auto fault = box_fault(vote, i.ballot, false)) return *fault;
    if (auto fault = ballot_fault(*vote, i.ballot.marks)) return *fault;
    return Events{i.ballot};
}

Decision VoteJudge::operator()(const SealBallot& i) const {
    if (auto fault = box_fault(state.vote(i.ballot.vote), i.ballot, true)) return *fault;
    return Events{i.ballot};
}

// The checks that open and secret ballots share.
template <class Ballot>
std::optional<Refusal> VoteJudge::box_fault(const Vote* vote, const Ballot& ballot,
                                            bool secret) const {
    if (!vote) return unknown_vote();
    if (vote->phase != VotePhase::open) return vote_closed();
    if (vote->secret != secret) {
        return secret ? Refusal{"not_secret", msg("This vote is not secret."), {}}
                      : Refusal{"secret", msg("This vote is secret: seal the ballot."), {}};
    }
    if (!state.college(ballot.college)) return unknown_college();
    if (vote->receipts.contains(ballot.ballot)) {
        return Refusal{"ballot_repeated", msg("This ballot is counted already."), {}};
    }
    if (vote->receipts.size() >= limits::ballots_per_vote_max) {
        return full(msg("A vote takes at most {max} ballots."), limits::ballots_per_vote_max);
    }
    return std::nullopt;
}

Decision VoteJudge::operator()(const CloseVote& i) const {
    const Vote* vote = state.vote(i.vote);
    if (!vote) return unknown_vote();
    if (vote->phase != VotePhase::open) return vote_closed();
    return Events{VoteClosed{i.vote}};
}

Decision VoteJudge::operator()(const OpenBallots& i) const {
    const Vote* vote = state.vote(i.ballots.vote);
    if (!vote) return unknown_vote();
    const std::size_t after = vote->opened.size() + vote->rejected + i.ballots.ballots.size() +
                              i.ballots.rejected;
    if (vote->phase != VotePhase::closed || !vote->secret || after > vote->box.size()) {
        return Refusal{"not_to_open", msg("These ballots are not to be opened now."), {}};
    }
    for (const voting::Ballot& ballot : i.ballots.ballots) {
        if (auto fault = ballot_fault(*vote, ballot.marks)) return *fault;
    }
    return Events{i.ballots};
}

Decision VoteJudge::operator()(const DestroyVoteKey& i) const {
    const Vote* vote = state.vote(i.vote);
    if (!vote || !vote->secret || vote->key_destroyed) return unknown_vote();
    if (vote->phase == VotePhase::open) return vote_is_open();
    return Events{VoteKeyDestroyed{i.vote}};
}

Decision VoteJudge::operator()(const CancelVote& i) const {
    const Vote* vote = state.vote(i.vote);
    if (!vote) return unknown_vote();
    if (vote->phase != VotePhase::open) return vote_closed();
    return Events{VoteCancelled{i.vote, i.reason}};
}

Decision VoteJudge::operator()(const DrawLot& i) const {
    const Vote* vote = state.vote(i.vote);
    if (!vote) return unknown_vote();
    if (!is_counted(*vote) || !awaits_lot(*vote, result_of(*vote))) {
        return Refusal{"no_lot", msg("There is nothing here to draw lots for."), {}};
    }
    const std::string called_out = base::trimmed(i.called_out);
    if (called_out.find_first_of("0123456789") == std::string::npos ||
        called_out.size() > limits::called_out_digits_max) {
        return Refusal{"nothing_called_out",
                       msg("A lot takes numbers that people in the room call out."), {}};
    }
    return Events{LotDrawn{i.vote, called_out, lot_seed_of(*vote, called_out)}};
}

namespace {

// A group that nobody has named is called by the first words in it; nothing when it is empty.
std::string name_of_group(const State& state, const Cluster& cluster) {
    const auto cards = cards_of(state, cluster.id);
    if (cards.empty() || !base::trimmed(cluster.title).empty()) {
        return cards.empty() ? std::string() : cluster.title;
    }
    const auto written = std::find_if(cards.begin(), cards.end(), [](const Card* card) {
        return !base::trimmed(card->text).empty();
    });
    return written == cards.end() ? std::string() : (*written)->text;
}

}  // namespace

std::optional<Refusal> rule_fault(const VotePlan& plan, const std::vector<Option>& options) {
    if (plan.secret && plan.closing == Closing::when_time_is_up) {
        return Refusal{"secret_by_hand",
                       msg("A secret vote is closed by hand: that takes the PIN."), {}};
    }
    if (auto fault = voting::check_rule(plan.rule, options.size())) return fault;
    return voting::check_budget(plan.rule, budget_of(plan.rule, options, plan.budget_cents));
}

std::optional<Refusal> ballot_fault(const Vote& vote, const voting::Marks& marks) {
    return voting::check_ballot(vote.rule, vote.option_ids(), marks, budget_of(vote));
}

std::vector<Option> options_for(const State& state, const VotePlan& plan) {
    std::vector<Option> options;
    const auto add = [&](const std::string& label, CardId card, ClusterId cluster) {
        const std::string line = base::shortened(base::trimmed(label),
                                                 limits::label_code_points_max - 1);
        if (!line.empty()) options.push_back({{options.size() + 1}, line, card, cluster});
    };
    for (const Choice& choice : plan.choices) {
        const std::size_t before = options.size();
        add(choice.label, {}, {});
        if (options.size() > before) options.back().cost_cents = choice.cost_cents;
    }
    if (!options.empty()) return options;
    const auto add_cards = [&] {
        for (const auto& [id, card] : state.cards) {
            if (!card.deleted && holds(plan.colours, card.colour)) add(card.text, id, {});
        }
    };
    if (plan.colours != 0) {
        add_cards();
        return options;
    }
    for (const auto& [id, cluster] : state.clusters) {
        if (!cluster.dissolved) add(name_of_group(state, cluster), {}, id);
    }
    if (options.size() >= 2) return options;
    options.clear();
    add_cards();
    return options;
}

std::vector<voting::Ballot> folded_and_sorted(std::vector<voting::Ballot> ballots) {
    std::map<std::string, std::int64_t> sizes;
    for (const auto& ballot : ballots) ++sizes[ballot.college];
    const auto names = voting::told_as(sizes, std::int64_t(limits::small_college_ballots_min));
    for (auto& ballot : ballots) ballot.college = names.at(ballot.college);
    std::sort(ballots.begin(), ballots.end());
    return ballots;
}

}  // namespace workshop
