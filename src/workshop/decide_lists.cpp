// The rules of what comes in bulk: many cards at once, from a list or a table.
#include "workshop/judges.h"

#include "base/limits.h"
#include "base/text.h"

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

namespace {

// The group of each title: one that is there, or a new one.
class Groups {
public:
    Groups(const State& state, Events& events, std::uint64_t& next_id)
        : state_(state), events_(events), next_id_(next_id) {}

    // Nothing: there can be no more groups.
    std::optional<ClusterId> of(const std::string& title) {
        const std::string plain = base::plain(base::trimmed(title));
        if (const auto known = made_.find(plain); known != made_.end()) return known->second;
        if (const Cluster* cluster = cluster_titled(state_, title)) return cluster->id;
        if (state_.clusters.size() + made_.size() >= limits::clusters_max) return std::nullopt;
        const ClusterId made{next_id_++};
        events_.push_back(ClusterCreated{made, base::trimmed(title)});
        made_.emplace(plain, made);
        return made;
    }

private:
    const State& state_;
    Events& events_;
    std::uint64_t& next_id_;
    std::map<std::string, ClusterId> made_;
};

}  // namespace

Decision BoardJudge::operator()(const CreateCards& i) const {
    if (!state.tools().cards) return locked();
    if (i.cards.empty()) return unknown(msg("There is no card to add."));
    if (card_count(state) + i.cards.size() > limits::cards_max) {
        return full(msg("The board is full: at most {max} cards."), limits::cards_max);
    }
    Events events;
    std::uint64_t next_id = state.next_id;
    Groups groups(state, events, next_id);
    for (const CreateCards::New& card : i.cards) {
        if (!card.college.empty() && !state.college(card.college)) return unknown_college();
        std::optional<ClusterId> group;
        if (!card.group.empty()) {
            if (!state.tools().clusters) return locked();
            group = groups.of(card.group);
            if (!group) {
                return full(msg("At most {max} groups are possible."), limits::clusters_max);
            }
        }
        const CardId made{next_id++};
        events.push_back(CardCreated{made, card.text, card.at, card.colour, card.college,
                                     card.table, state.current});
        if (group) events.push_back(CardClustered{made, *group});
    }
    if (events.size() > limits::batch_events_max) {
        return full(msg("These are too many cards for one gesture (at most {max} changes)."),
                    limits::batch_events_max);
    }
    return events;
}

}  // namespace workshop
