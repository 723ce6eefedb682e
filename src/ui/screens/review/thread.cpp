#include "ui/screens/review/thread.h"

#include "base/text.h"
#include "workshop/evolve.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace ui {
namespace {

using namespace workshop;

constexpr std::size_t linked_code_points_max = 40;  // of the idea at the other end

std::string group_name(const State& state, ClusterId id, const base::Words& words) {
    const auto found = state.clusters.find(id);
    const bool named = found != state.clusters.end() && !found->second.title.empty();
    return named ? words.say("“{label}”", {{"label", found->second.title}}) : words.say("a group");
}

std::string meaning_of(const State& state, Colour colour) {
    const Meaning* meaning = state.meaning(colour);
    return meaning ? meaning->label : std::string();
}

// The option that a card stood for, itself or in its group.
const Option* option_of_card(const Vote& vote, const Card& card) {
    for (const Option& option : vote.options) {
        if (option.card == card.id || (card.cluster && option.cluster == card.cluster)) {
            return &option;
        }
    }
    return nullptr;
}

// “12 dots, chosen”, “4 dots, rank 3”.
std::string outcome_of(const Vote& vote, const Option& option, const base::Words& words) {
    const voting::Result result = workshop::result_of(vote);
    std::size_t rank = 1;
    for (const auto& group : result.ranking) {
        if (std::find(group.begin(), group.end(), option.id) != group.end()) break;
        rank += group.size();
    }
    const bool wins = std::find(result.winners.begin(), result.winners.end(), option.id) !=
                      result.winners.end();
    const base::Arguments arguments{{"points",
                                     workshop::score_text(vote.rule, result, option.id, words)},
                                    {"rank", std::to_string(rank)}};
    if (wins && !result.tie_at_line) return words.say("{points}: chosen", arguments);
    return words.say("{points}: rank {rank}", arguments);
}

// What one entry did to one card; empty: nothing worth telling.
struct Teller {
    ClusterId left;     // the card's group before the entry
    bool was_counted;   // the entry's vote, before it
    const State& after;
    CardId card;
    const base::Words& words;

    const Card& now() const { return after.cards.at(card); }

    std::string operator()(const CardCreated& e) const {
        if (e.card != card) return {};
        std::string line = e.table.empty()
                               ? words.say("written")
                               : words.say("written at table {table}", {{"table", e.table}});
        const College* college = after.college(e.college);
        return college ? line + " · " + college->name : line;
    }
    std::string operator()(const CardWritten& e) const {
        return e.card == card ? words.say("written anew") : std::string();
    }
    std::string operator()(const CardInked& e) const {
        return e.card == card ? words.say("drawn on") : std::string();
    }
    std::string operator()(const PhotoAttached& e) const {
        return e.card == card ? words.say("with a photo") : std::string();
    }
    std::string operator()(const PhotoErased& e) const {
        const bool its_own = now().photo && now().photo->digest == e.digest;
        return its_own ? words.say("its photo is erased for good") : std::string();
    }
    std::string operator()(const CardColoured& e) const {
        if (e.card != card) return {};
        const std::string meaning = meaning_of(after, e.colour);
        return meaning.empty() ? words.say("changes its colour")
                               : words.say("becomes “{meaning}”", {{"meaning", meaning}});
    }
    std::string operator()(const CardClustered& e) const {
        if (e.card != card) return {};
        if (e.cluster == left) return {};
        const auto named = [&](ClusterId id) {
            return base::Arguments{{"group", group_name(after, id, words)}};
        };
        return e.cluster ? words.say("joins {group}", named(e.cluster))
                         : words.say("leaves {group}", named(left));
    }
    std::string operator()(const ClusterRenamed& e) const {
        if (now().cluster != e.cluster || !e.cluster) return {};
        return words.say("its group is now called “{title}”", {{"title", e.title}});
    }
    std::string operator()(const CardMerged& e) const {
        if (e.card == card) return words.say("merged into {idea}", {{"idea", named(e.into)}});
        return e.into == card ? words.say("stands for {idea} too", {{"idea", named(e.card)}})
                              : std::string();
    }
    std::string operator()(const CardParted& e) const {
        return e.card == card ? words.say("on its own again") : std::string();
    }
    std::string operator()(const CardsLinked& e) const {
        const base::Arguments link{{"link", words.say(word_of(e.kind))},
                                   {"from", named(e.from)}, {"to", named(e.to)}};
        if (e.from == card) return words.say("{link} {to}", link);
        return e.to == card ? words.say("{from} {link} this idea", link) : std::string();
    }
    std::string operator()(const CardsUnlinked& e) const {
        if (e.from != card && e.to != card) return {};
        return words.say("no longer linked to {idea}",
                         {{"idea", named(e.from == card ? e.to : e.from)}});
    }
    // The other idea's first words in quotation marks.
    std::string named(CardId other) const {
        const auto found = after.cards.find(other);
        const std::string text = found == after.cards.end() ? std::string()
                                                            : base::trimmed(found->second.text);
        if (text.empty()) return words.say("a drawing");
        return words.say("“{label}”",
                         {{"label", base::shortened(text, linked_code_points_max)}});
    }
    std::string operator()(const CardDeleted& e) const {
        return e.card == card ? words.say("taken off the board") : std::string();
    }
    std::string operator()(const CardRestored& e) const {
        return e.card == card ? words.say("put back on the board") : std::string();
    }
    std::string operator()(const VoteOpened& e) const {
        const Vote* vote = after.vote(e.vote);
        if (!vote || !option_of_card(*vote, now())) return {};
        return words.say("put to the vote: “{question}”", {{"question", e.title}});
    }
    std::string operator()(const VoteClosed& e) const { return counted(e.vote); }
    std::string operator()(const BallotsOpened& e) const { return counted(e.vote); }
    std::string counted(VoteId id) const {
        const Vote* vote = after.vote(id);
        if (!vote || was_counted || !is_counted(*vote)) return {};
        const Option* option = option_of_card(*vote, now());
        return option ? outcome_of(*vote, *option, words) : std::string();
    }
    std::string operator()(const VoteCancelled& e) const {
        const Vote* vote = after.vote(e.vote);
        if (!vote || !option_of_card(*vote, now())) return {};
        return words.say("the vote is cancelled");
    }
    template <class Other>
    std::string operator()(const Other&) const { return {}; }
};

VoteId vote_of(const Event& event) {
    return std::visit(
        [](const auto& e) -> VoteId {
            if constexpr (requires { e.vote; }) return e.vote;
            return {};
        },
        event);
}

}  // namespace

CardId card_of(const Event& event) {
    return std::visit(
        [](const auto& e) -> CardId {
            if constexpr (requires { e.card; }) return e.card;
            return {};
        },
        event);
}

Thread thread_of(std::span<const Entry> entries, CardId card, const base::Words& words) {
    Thread thread;
    State state;
    for (const Entry& entry : entries) {
        const auto was = state.cards.find(card);
        const ClusterId left = was == state.cards.end() ? ClusterId{} : was->second.cluster;
        const Vote* vote = state.vote(vote_of(entry.event));
        const bool was_counted = vote && is_counted(*vote);
        evolve(state, entry);
        if (!state.cards.contains(card)) continue;
        const Teller teller{left, was_counted, state, card, words};
        std::string line = std::visit(teller, entry.event);
        if (!line.empty()) thread.lines.push_back({entry.seq, entry.at, std::move(line)});
    }
    const auto found = state.cards.find(card);
    if (found != state.cards.end()) {
        thread.title = found->second.text;
        if (thread.title.empty() && found->second.photo) thread.title = words.say("a photo");
        if (thread.title.empty()) thread.title = words.say("a drawing");
    }
    return thread;
}

}  // namespace ui
