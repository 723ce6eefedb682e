#include "workshop/decide.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>

namespace workshop {
namespace {

using base::msg;
using base::Refusal;
namespace limits = base::limits;

using Events = std::vector<Event>;

Refusal unknown(const char* sentence) { return {"unknown", sentence, {}}; }
Refusal unknown_card() { return unknown(msg("This card is no longer there.")); }
Refusal unknown_cluster() { return unknown(msg("This group is no longer there.")); }
Refusal unknown_activity() { return unknown(msg("There is no such activity on the agenda.")); }
Refusal unknown_vote() { return {"unknown_vote", msg("There is no such vote."), {}}; }

Refusal locked() {
    return {"locked", msg("The cards are locked during this activity."), {}};
}

Refusal full(const char* sentence, std::size_t max) {
    return {"full", sentence, {{"max", std::to_string(max)}}};
}

// One overload for each intent; `state` and `context` are what it is judged by.
struct Judge {
    const State& state;
    const Context& context;

    // -- the session
    Decision operator()(const CreateSession& i) {
        if (state.seq != 0) return Refusal{"exists", msg("This session exists already."), {}};
        if (base::trimmed(i.title).empty()) return no_title();
        std::vector<Activity> agenda = i.agenda;
        for (Activity& activity : agenda) activity.id = {};  // one may come from another session
        std::uint64_t next = state.next_id;
        return Events{SessionCreated{i.title, i.place, i.date, i.recipe},
                      CollegesChosen{i.colleges}, LegendChosen{i.legend},
                      AgendaPlanned{numbered(agenda, next)}};
    }
    Decision operator()(const DescribeSession& i) {
        if (base::trimmed(i.title).empty()) return no_title();
        return Events{SessionDescribed{i.title, i.place, i.date}};
    }
    static Refusal no_title() {
        return {"no_title", msg("A session needs a title."), {}};
    }
    Decision operator()(const ChooseColleges& i) {
        if (i.colleges.empty()) {
            return Refusal{"no_college", msg("A session needs at least one college."), {}};
        }
        return Events{CollegesChosen{i.colleges}};
    }
    Decision operator()(const ChooseLegend& i) { return Events{LegendChosen{i.legend}}; }
    Decision operator()(const PlanAgenda& i) {
        const bool current_kept =
            !state.current ||
            std::any_of(i.activities.begin(), i.activities.end(),
                        [&](const Activity& each) { return each.id == state.current; });
        if (!current_kept) {
            return Refusal{"activity_running",
                           msg("The activity that is under way cannot be removed."), {}};
        }
        for (const Activity& activity : i.activities) {
            if (activity.id.value >= state.next_id) return unknown_activity();
        }
        std::uint64_t next = state.next_id;
        return Events{AgendaPlanned{numbered(i.activities, next)}};
    }
    static std::vector<Activity> numbered(std::vector<Activity> agenda, std::uint64_t& next) {
        for (Activity& activity : agenda) {
            if (!activity.id) activity.id = {next++};
        }
        return agenda;
    }
    Decision operator()(const EndSession&) {
        if (state.open_vote()) return vote_is_open();
        return Events{SessionEnded{}};
    }
    Decision operator()(const SealSession& i) {
        return Events{SessionSealed{i.up_to_seq, i.digest}};
    }

    // -- the agenda and its timer
    Decision operator()(const StartActivity& i) {
        const Activity* activity = state.activity(i.activity);
        if (!activity) return unknown_activity();
        if (state.open_vote()) return vote_is_open();
        return Events{ActivityStarted{i.activity, activity->duration_ms}};
    }
    Decision operator()(const PauseTimer&) {
        if (!state.timer.running) return no_timer();
        return Events{TimerPaused{}};
    }
    Decision operator()(const ResumeTimer&) {
        if (state.timer.running || !state.current) return no_timer();
        return Events{TimerResumed{}};
    }
    Decision operator()(const ExtendTimer& i) {
        if (!state.current) return no_timer();
        return Events{TimerExtended{i.by_ms}};
    }
    static Refusal no_timer() {
        return {"no_timer", msg("No timer can be changed just now."), {}};
    }
    static Refusal vote_is_open() {
        return {"vote_open", msg("A vote is open: close it first."), {}};
    }

    // -- cards and clusters
    Decision operator()(const CreateCard& i) {
        if (!state.tools().cards) return locked();
        if (card_count(state) >= limits::cards_max) {
            return full(msg("The board is full: at most {max} cards."), limits::cards_max);
        }
        if (!i.college.empty() && !state.college(i.college)) return unknown_college();
        if (auto fault = cluster_fault(i.into)) return *fault;
        if (auto fault = i.photo ? photo_fault(*i.photo) : std::nullopt) return *fault;
        Events events{CardCreated{{state.next_id}, i.text, i.at, i.colour, i.college, i.table,
                                  state.current}};
        if (i.into) events.push_back(CardClustered{{state.next_id}, i.into});
        if (!i.ink.empty()) events.push_back(CardInked{{state.next_id}, i.ink});
        if (i.photo) events.push_back(PhotoAttached{{state.next_id}, *i.photo});
        return events;
    }
    std::optional<Refusal> photo_fault(const Photo& photo) const {
        if (state.erased_photos.contains(photo.digest)) return photo_erased();
        const std::vector<Photo> photos = photos_of(state);
        if (photos.size() >= limits::photos_max) {
            return full(msg("A session holds at most {max} photos."), limits::photos_max);
        }
        std::uint64_t bytes = photo.bytes;
        for (const Photo& each : photos) bytes += each.bytes;
        if (bytes <= limits::photos_bytes_max) return std::nullopt;
        return full(msg("A session holds at most {max} MB of photos."),
                    limits::photos_bytes_max / 1'000'000);
    }
    static Refusal photo_erased() {
        return {"photo_erased", msg("This photo was erased for good."), {}};
    }
    static Refusal unknown_college() {
        return {"unknown_college", msg("This session has no such college."), {}};
    }
    Decision operator()(const MoveCards& i) {
        if (!state.tools().cards) return locked();
        const std::size_t moves_max = limits::batch_events_max / (i.into ? 2 : 1);
        if (i.moves.size() > moves_max) {
            return full(msg("At most {max} cards can be moved at once."), moves_max);
        }
        if (auto fault = cluster_fault(i.into.value_or(ClusterId{}))) return *fault;
        Events events;
        for (const auto& move : i.moves) {
            if (!state.card(move.card)) return unknown_card();
            events.push_back(CardMoved{move.card, move.to});
            if (i.into) events.push_back(CardClustered{move.card, *i.into});
        }
        return events;
    }
    std::optional<Refusal> cluster_fault(ClusterId into) const {
        if (!into) return std::nullopt;
        if (!state.tools().clusters) return locked();
        if (!state.cluster(into)) return unknown_cluster();
        return std::nullopt;
    }
    Decision operator()(const WriteCard& i) {
        if (!state.tools().cards) return locked();
        const Card* card = state.card(i.card);
        if (!card) return unknown_card();
        Events events;
        if (!i.ink || card->text != i.text) events.push_back(CardWritten{i.card, i.text});
        if (i.ink) events.push_back(CardInked{i.card, *i.ink});
        return events;
    }
    Decision operator()(const ColourCard& i) {
        if (!state.tools().cards) return locked();
        if (!state.card(i.card)) return unknown_card();
        return Events{CardColoured{i.card, i.colour}};
    }
    Decision operator()(const DeleteCard& i) {
        if (!state.tools().cards) return locked();
        if (!state.card(i.card)) return unknown_card();
        return Events{CardDeleted{i.card}};
    }
    // Whoever is seen on a photo may ask for this at any time.
    Decision operator()(const ErasePhoto& i) {
        if (state.erased_photos.contains(i.digest)) return photo_erased();
        const std::vector<Photo> photos = photos_of(state);
        const bool known = std::any_of(photos.begin(), photos.end(),
                                       [&](const Photo& each) { return each.digest == i.digest; });
        if (!known) return unknown(msg("This session has no such photo."));
        return Events{PhotoErased{i.digest}};
    }
    Decision operator()(const CreateCluster& i) {
        if (!state.tools().clusters) return locked();
        if (state.clusters.size() >= limits::clusters_max) {
            return full(msg("At most {max} groups are possible."), limits::clusters_max);
        }
        if (i.cards.size() >= limits::batch_events_max) {
            return full(msg("A group is made of at most {max} cards."),
                        limits::batch_events_max - 1);
        }
        Events events{ClusterCreated{{state.next_id}, i.title}};
        for (const CardId card : i.cards) {
            if (!state.card(card)) return unknown_card();
            events.push_back(CardClustered{card, {state.next_id}});
        }
        return events;
    }
    Decision operator()(const RenameCluster& i) {
        if (!state.tools().clusters) return locked();
        if (!state.cluster(i.cluster)) return unknown_cluster();
        return Events{ClusterRenamed{i.cluster, i.title}};
    }
    Decision operator()(const DissolveCluster& i) {
        if (!state.tools().clusters) return locked();
        if (!state.cluster(i.cluster)) return unknown_cluster();
        Events events{ClusterDissolved{i.cluster}};
        for (const Card* card : cards_of(state, i.cluster)) {
            if (events.size() >= limits::batch_events_max) break;
            events.push_back(CardClustered{card->id, {}});
        }
        return events;
    }
    Decision operator()(const PutInCluster& i) {
        if (!state.tools().clusters) return locked();
        if (!state.card(i.card)) return unknown_card();
        if (i.cluster && !state.cluster(i.cluster)) return unknown_cluster();
        return Events{CardClustered{i.card, i.cluster}};
    }
    Decision operator()(const MergeCards& i) {
        if (!state.tools().cards) return locked();
        const Card* card = state.card(i.card);
        const Card* into = state.card(i.into);
        if (!card || !into) return unknown_card();
        if (card == into) {
            return Refusal{"same_card", msg("A card is not merged with itself."), {}};
        }
        if (into->merged.size() + card->merged.size() + 1 > limits::card_merged_max) {
            return full(msg("At most {max} cards can be merged into one."),
                        limits::card_merged_max);
        }
        Events events{CardMerged{i.card, i.into}};
        for (const CardId under : card->merged) events.push_back(CardMerged{under, i.into});
        add_links_taken_over(events, i);
        return events;
    }
    // What the card was linked to, the one that stands for it is linked to; its own links stay
    // first, and as many follow as one gesture takes.
    void add_links_taken_over(Events& events, const MergeCards& i) const {
        std::size_t links = state.links.size();
        for (const auto& [cards, link] : state.links) {
            if (link.from != i.card && link.to != i.card) continue;
            const CardId other = link.from == i.card ? link.to : link.from;
            const bool known = other == i.into || state.links.contains(pair_of(i.into, other));
            if (known || !state.card(other)) continue;
            if (events.size() == limits::batch_events_max || links == limits::links_max) return;
            ++links;
            events.push_back(link.from == i.card ? CardsLinked{i.into, other, link.kind}
                                                 : CardsLinked{other, i.into, link.kind});
        }
    }
    Decision operator()(const PartCards& i) {
        if (!state.tools().cards) return locked();
        const Card* card = state.card(i.card);
        if (!card) return unknown_card();
        if (card->merged.empty()) {
            return unknown(msg("No other card is merged into this one."));
        }
        Events events;
        for (const CardId under : card->merged) events.push_back(CardParted{under});
        return events;
    }
    Decision operator()(const FoldCluster& i) {
        if (!state.tools().clusters) return locked();
        if (!state.cluster(i.cluster)) return unknown_cluster();
        return Events{ClusterFolded{i.cluster, i.folded}};
    }

    // -- links
    Decision operator()(const LinkCards& i) {
        if (!state.tools().cards) return locked();
        if (!state.card(i.from) || !state.card(i.to)) return unknown_card();
        if (i.from == i.to) {
            return Refusal{"same_card", msg("A link joins two different cards."), {}};
        }
        if (!state.link(i.from, i.to) && state.links.size() >= limits::links_max) {
            return full(msg("At most {max} links are possible."), limits::links_max);
        }
        return Events{CardsLinked{i.from, i.to, i.kind}};
    }
    Decision operator()(const UnlinkCards& i) {
        if (!state.tools().cards) return locked();
        if (!state.link(i.from, i.to)) {
            return unknown(msg("This link is no longer there."));
        }
        return Events{CardsUnlinked{i.from, i.to}};
    }

    // -- ink on the canvas
    Decision operator()(const DrawStrokes& i) {
        if (!state.tools().cards) return locked();
        if (stroke_count(state) + i.strokes.size() > limits::board_lines_max) {
            return full(msg("The board is full: at most {max} lines."), limits::board_lines_max);
        }
        if (i.strokes.size() > limits::batch_events_max) {
            return full(msg("At most {max} lines can be drawn at once."),
                        limits::batch_events_max);
        }
        Events events;
        std::uint64_t next = state.next_id;
        for (const auto& stroke : i.strokes) {
            events.push_back(StrokeDrawn{{next++}, stroke.at, stroke.line, state.current});
        }
        return events;
    }
    Decision operator()(const EraseStrokes& i) {
        if (!state.tools().cards) return locked();
        if (i.strokes.size() > limits::batch_events_max) {
            return full(msg("At most {max} lines can be erased at once."),
                        limits::batch_events_max);
        }
        Events events;
        for (const StrokeId stroke : i.strokes) {
            if (!state.stroke(stroke)) return unknown(msg("This line is no longer there."));
            events.push_back(StrokeErased{stroke});
        }
        return events;
    }

    // -- votes
    Decision operator()(const OpenVote& i) {
        if (!state.tools().votes) {
            return Refusal{"no_vote_now", msg("A vote opens during a vote activity."), {}};
        }
        if (state.open_vote()) return vote_is_open();
        if (state.votes.size() >= limits::votes_max) {
            return full(msg("A session holds at most {max} votes."), limits::votes_max);
        }
        if (base::trimmed(i.plan.question).empty()) {
            return Refusal{"no_question", msg("A vote needs a question."), {}};
        }
        const std::vector<Option> options = options_for(state, i.plan);
        if (auto fault = voting::check_rule(i.plan.rule, options.size())) return *fault;
        const bool keyless = i.public_key == PublicKey{};
        if (i.plan.secret == keyless) {
            return Refusal{"no_key", msg("A secret vote needs its key."), {}};
        }
        return Events{VoteOpened{{state.next_id}, i.plan.question, i.plan.rule, options,
                                 i.plan.secret, i.public_key, i.plan.contest_ms}};
    }
    Decision operator()(const CastBallot& i) {
        const Vote* vote = state.vote(i.ballot.vote);
        if (auto fault = ballot_fault(vote, i.ballot, false)) return *fault;
        if (auto fault = voting::check_ballot(vote->rule, vote->option_ids(), i.ballot.marks)) {
            return *fault;
        }
        return Events{i.ballot};
    }
    Decision operator()(const SealBallot& i) {
        if (auto fault = ballot_fault(state.vote(i.ballot.vote), i.ballot, true)) return *fault;
        return Events{i.ballot};
    }
    // The checks that open and secret ballots share.
    template <class Ballot>
    std::optional<Refusal> ballot_fault(const Vote* vote, const Ballot& ballot, bool secret) const {
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
    static Refusal vote_closed() { return {"vote_closed", msg("This vote is closed."), {}}; }

    Decision operator()(const CloseVote& i) {
        const Vote* vote = state.vote(i.vote);
        if (!vote) return unknown_vote();
        if (vote->phase != VotePhase::open) return vote_closed();
        return Events{VoteClosed{i.vote}};
    }
    Decision operator()(const OpenBallots& i) {
        const Vote* vote = state.vote(i.ballots.vote);
        if (!vote) return unknown_vote();
        const std::size_t after = vote->opened.size() + vote->rejected + i.ballots.ballots.size() +
                                  i.ballots.rejected;
        if (vote->phase != VotePhase::closed || !vote->secret || after > vote->box.size()) {
            return Refusal{"not_to_open", msg("These ballots are not to be opened now."), {}};
        }
        for (const voting::Ballot& ballot : i.ballots.ballots) {
            if (auto fault = voting::check_ballot(vote->rule, vote->option_ids(), ballot.marks)) {
                return *fault;
            }
        }
        return Events{i.ballots};
    }
    Decision operator()(const DestroyVoteKey& i) {
        const Vote* vote = state.vote(i.vote);
        if (!vote || !vote->secret || vote->key_destroyed) return unknown_vote();
        if (vote->phase == VotePhase::open) return vote_is_open();
        return Events{VoteKeyDestroyed{i.vote}};
    }
    Decision operator()(const CancelVote& i) {
        const Vote* vote = state.vote(i.vote);
        if (!vote) return unknown_vote();
        if (vote->phase != VotePhase::open) return vote_closed();
        return Events{VoteCancelled{i.vote, i.reason}};
    }
};

// Seals, keys, opened ballots and erased photos may still follow the end of a session; nothing
// else.
bool allowed_after_end(const Intent& intent) {
    return std::holds_alternative<SealSession>(intent) ||
           std::holds_alternative<OpenBallots>(intent) ||
           std::holds_alternative<ErasePhoto>(intent) ||
           std::holds_alternative<DestroyVoteKey>(intent);
}

}  // namespace

Decision decide(const State& state, const Intent& intent, const Context& context) {
    if (state.ended && !allowed_after_end(intent)) {
        return Refusal{"ended", msg("This session is over: it can be reviewed, not changed."), {}};
    }
    Decision decision = std::visit(Judge{state, context}, intent);
    if (const auto* events = std::get_if<Events>(&decision)) {
        for (const Event& event : *events) {
            if (auto fault = validate(event)) return *fault;
        }
    }
    return decision;
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

std::vector<Option> options_for(const State& state, const VotePlan& plan) {
    std::vector<Option> options;
    const auto add = [&](const std::string& label, CardId card, ClusterId cluster) {
        const std::string line = base::shortened(base::trimmed(label),
                                                 limits::label_code_points_max - 1);
        if (!line.empty()) options.push_back({{options.size() + 1}, line, card, cluster});
    };
    for (const std::string& choice : plan.choices) add(choice, {}, {});
    if (!options.empty()) return options;
    for (const auto& [id, cluster] : state.clusters) {
        if (!cluster.dissolved) add(name_of_group(state, cluster), {}, id);
    }
    if (options.size() >= 2) return options;
    options.clear();
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) add(card.text, id, {});
    }
    return options;
}

std::vector<voting::Ballot> folded_and_sorted(std::vector<voting::Ballot> ballots) {
    std::map<std::string, std::size_t> sizes;
    for (const auto& ballot : ballots) ++sizes[ballot.college];
    std::vector<std::pair<std::size_t, std::string>> by_size;
    for (const auto& [college, size] : sizes) by_size.emplace_back(size, college);
    std::sort(by_size.begin(), by_size.end());

    std::set<std::string> hidden;
    std::size_t hidden_ballots = 0;
    for (const auto& [size, college] : by_size) {
        const bool small = size < limits::small_college_ballots_min;
        const bool cover = hidden_ballots > 0 && hidden_ballots < limits::small_college_ballots_min;
        if (!small && !cover) break;
        hidden.insert(college);
        hidden_ballots += size;
    }
    for (auto& ballot : ballots) {
        if (hidden.contains(ballot.college)) ballot.college.clear();
    }
    std::sort(ballots.begin(), ballots.end());
    return ballots;
}

}  // namespace workshop
