#include "workshop/state.h"

#include "base/text.h"
#include "base/words.h"
#include "workshop/vote_count.h"

#include <algorithm>

namespace workshop {
namespace {

constexpr float cluster_padding = 24;        // board units
constexpr float cluster_title_height = 64;

constexpr base::Vec2 folded_cluster_size = {320, 104};  // board units

}  // namespace

CardPair pair_of(CardId a, CardId b) { return std::minmax(a, b); }

const char* word_of(LinkKind kind) {
    switch (kind) {
        case LinkKind::answers: return base::msg("answers");
        case LinkKind::blocks: return base::msg("blocks");
        case LinkKind::precedes: return base::msg("comes before");
        case LinkKind::goes_with: break;
    }
    return base::msg("goes with");
}

Tools tools_of(ActivityKind kind) {
    switch (kind) {
        case ActivityKind::board: {
            Tools all = all_tools;
            all.votes = false;
            return all;
        }
        case ActivityKind::vote: return {.votes = true};
        // Answers of a crossing and parked ideas that come back are cards.
        case ActivityKind::crossing:
        case ActivityKind::closing: return {.cards = true, .clusters = true, .links = true};
        case ActivityKind::presentation:
        case ActivityKind::result:
        case ActivityKind::interval:
        case ActivityKind::arrival: return {};
    }
    return {};
}

Tools common(Tools a, Tools b) {
    return {a.cards && b.cards, a.clusters && b.clusters, a.votes && b.votes, a.links && b.links,
            a.ink && b.ink,     a.stamps && b.stamps,     a.frames && b.frames};
}

bool has_its_names(FrameKind kind, std::size_t columns, std::size_t rows) {
    switch (kind) {
        case FrameKind::page:
        case FrameKind::screen: return columns == 0 && rows == 0;
        case FrameKind::axes: return columns == 2 && rows == 2;
        case FrameKind::lanes: return columns >= 1 && rows >= 1;
        case FrameKind::journey: return columns >= 1 && rows >= 2;
    }
    return false;
}

const Option* Vote::option(voting::OptionId wanted) const {
    for (const Option& option : options) {
        if (option.id == wanted) return &option;
    }
    return nullptr;
}

std::vector<voting::OptionId> Vote::option_ids() const {
    std::vector<voting::OptionId> ids;
    for (const Option& option : options) ids.push_back(option.id);
    return ids;
}

const Card* State::card(CardId wanted) const {
    const auto found = cards.find(wanted);
    return found == cards.end() || found->second.deleted ? nullptr : &found->second;
}

const Cluster* State::cluster(ClusterId wanted) const {
    const auto found = clusters.find(wanted);
    return found == clusters.end() || found->second.dissolved ? nullptr : &found->second;
}

const Stroke* State::stroke(StrokeId wanted) const {
    const auto found = strokes.find(wanted);
    return found == strokes.end() || found->second.erased ? nullptr : &found->second;
}

const Stamp* State::stamp(StampId wanted) const {
    const auto found = stamps.find(wanted);
    return found == stamps.end() || found->second.removed ? nullptr : &found->second;
}

const Frame* State::frame(FrameId wanted) const {
    const auto found = frames.find(wanted);
    return found == frames.end() || found->second.removed ? nullptr : &found->second;
}

const Curve* Frame::curve(const std::string& persona) const {
    const auto found = std::find_if(curves.begin(), curves.end(), [&](const Curve& curve) {
        return curve.persona == persona;
    });
    return found == curves.end() ? nullptr : &*found;
}

const Zone* State::zone(ZoneId wanted) const {
    const auto found = zones.find(wanted);
    if (found == zones.end() || found->second.removed) return nullptr;
    return frame(found->second.frame) ? &found->second : nullptr;
}

const PrototypeTest* State::open_test() const {
    for (const auto& [id, each] : tests) {
        if (each.open) return &each;
    }
    return nullptr;
}

const Run* State::run(RunId wanted) const {
    const auto found = runs.find(wanted);
    return found == runs.end() ? nullptr : &found->second;
}

const Link* State::link(CardId a, CardId b) const {
    const auto found = links.find(pair_of(a, b));
    return found == links.end() || !card(a) || !card(b) ? nullptr : &found->second;
}

const Activity* State::activity(ActivityId wanted) const {
    for (const Activity& each : agenda) {
        if (each.id == wanted) return &each;
    }
    return nullptr;
}

const Activity* State::current_activity() const { return activity(current); }

const Meaning* State::meaning(Colour colour) const {
    for (const Meaning& each : legend) {
        if (each.colour == colour) return &each;
    }
    return nullptr;
}

const College* State::college(const std::string& key) const {
    for (const College& each : colleges) {
        if (each.key == key) return &each;
    }
    return nullptr;
}

const Vote* State::vote(VoteId wanted) const {
    const auto found = votes.find(wanted);
    return found == votes.end() ? nullptr : &found->second;
}

const Vote* State::open_vote() const {
    for (const auto& [id, each] : votes) {
        if (each.phase == VotePhase::open) return &each;
    }
    return nullptr;
}

std::vector<const Vote*> State::open_votes() const {
    std::vector<const Vote*> open;
    for (const auto& [id, each] : votes) {
        if (each.phase == VotePhase::open) open.push_back(&each);
    }
    return open;
}

bool State::asks_together() const {
    const Activity* activity_now = current_activity();
    return activity_now && activity_now->kind == ActivityKind::vote && activity_now->together;
}

const Vote* State::last_vote() const {
    for (auto each = votes.rbegin(); each != votes.rend(); ++each) {
        if (each->second.phase != VotePhase::cancelled) return &each->second;
    }
    return nullptr;
}

Tools State::tools() const {
    if (ended) return {};
    const Activity* activity_now = current_activity();
    if (!activity_now) return all_tools;
    const Tools given = common(tools_of(activity_now->kind), activity_now->tools);
    return locked == current ? Tools{.votes = given.votes} : given;
}

bool State::writes_in_silence() const {
    const Activity* activity_now = current_activity();
    return activity_now && activity_now->silent && !revealed.contains(current);
}

const Action* State::action(ActionId wanted) const {
    const auto found = actions.find(wanted);
    return found == actions.end() || found->second.removed ? nullptr : &found->second;
}

const Project* State::project(ProjectId wanted) const {
    const auto found = projects.find(wanted);
    return found == projects.end() || found->second.removed ? nullptr : &found->second;
}

const Crossing* State::crossing() const {
    return crossings.empty() ? nullptr : &crossings.rbegin()->second;
}

std::vector<const Card*> cards_aside(const State& state, Aside why) {
    std::vector<const Card*> cards;
    for (const auto& [id, card] : state.cards) {
        if (card.deleted && card.aside == why) cards.push_back(&card);
    }
    return cards;
}

std::uint32_t people_there(const State& state, const std::string& college,
                           const std::string& table) {
    std::uint32_t people = 0;
    for (const auto& [where, count] : state.arrivals) {
        const bool counts = (college.empty() || where.first == college) &&
                            (table.empty() || where.second == table);
        if (counts) people += count;
    }
    return people;
}

const Source* source_of(const State& state, std::uint64_t id) {
    const auto found = std::ranges::find_if(
        state.sources, [&](const Source& each) { return id >= each.first && id < each.next; });
    return found == state.sources.end() ? nullptr : &*found;
}

bool is_locked(const State& state, base::Vec2 place) {
    return std::ranges::any_of(state.frames, [&](const auto& each) {
        return each.second.locked && !each.second.removed && each.second.at.contains(place);
    });
}

bool is_locked(const State& state, const Card& card) {
    return is_locked(state, card_rect(card.at).centre());
}

std::vector<CrossingCell> cells_in_order(const Crossing& crossing) {
    std::vector<CrossingCell> cells;
    for (const CrossingMatrix& matrix : crossing_matrices) {
        for (const CardId row : crossing.axes[std::size_t(matrix.rows)]) {
            for (const CardId column : crossing.axes[std::size_t(matrix.columns)]) {
                cells.push_back({row, column});
            }
        }
    }
    return cells;
}

base::Milliseconds timer_left(const State& state, base::Milliseconds now) {
    return state.timer.running ? state.timer.ends_at - now : state.timer.left_ms;
}

std::vector<const Card*> cards_in_order(const State& state) {
    std::vector<const Card*> order;
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) order.push_back(&card);
    }
    std::sort(order.begin(), order.end(), [](const Card* a, const Card* b) {
        return a->raised_seq != b->raised_seq ? a->raised_seq < b->raised_seq : a->id < b->id;
    });
    return order;
}

std::vector<const Card*> cards_of(const State& state, ClusterId cluster) {
    std::vector<const Card*> cards;
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted && card.cluster == cluster) cards.push_back(&card);
    }
    return cards;
}

std::vector<const Card*> origins_of(const State& state, const Card& card) {
    std::vector<const Card*> origins{&card};
    for (const CardId id : card.merged) {
        const auto found = state.cards.find(id);
        if (found != state.cards.end()) origins.push_back(&found->second);
    }
    return origins;
}

std::string origins_text(const State& state, const Card& card, bool with_tables) {
    std::vector<std::pair<std::string, int>> marks;
    for (const Card* origin : origins_of(state, card)) {
        const College* college = state.college(origin->college);
        if (!college) continue;
        const bool table = with_tables && !origin->table.empty();
        const std::string mark = table ? origin->table + " · " + college->name : college->name;
        const auto same = std::find_if(marks.begin(), marks.end(),
                                       [&](const auto& each) { return each.first == mark; });
        if (same == marks.end()) marks.emplace_back(mark, 1);
        else ++same->second;
    }
    std::string text;
    for (const auto& [mark, count] : marks) {
        text += (text.empty() ? "" : " + ") + mark;
        if (count > 1) text += " ×" + std::to_string(count);
    }
    return text;
}

CardId standing_for(const State& state, CardId id) {
    const auto found = state.cards.find(id);
    const bool merged = found != state.cards.end() && found->second.merged_into;
    return merged ? found->second.merged_into : id;
}

std::size_t card_count(const State& state) {
    return std::size_t(std::count_if(state.cards.begin(), state.cards.end(),
                                     [](const auto& each) { return !each.second.deleted; }));
}

std::size_t stamp_count(const State& state) {
    return std::size_t(std::count_if(state.stamps.begin(), state.stamps.end(),
                                     [](const auto& stamp) { return !stamp.second.removed; }));
}

std::size_t pin_count(const State& state) {
    return std::size_t(std::ranges::count_if(state.stamps, [](const auto& stamp) {
        return stamp.second.kind == StampKind::pin && !stamp.second.removed;
    }));
}

std::vector<const Stamp*> stamps_in_order(const State& state) {
    std::vector<const Stamp*> stamps;
    for (const auto& [id, stamp] : state.stamps) {
        if (!stamp.removed) stamps.push_back(&stamp);
    }
    std::ranges::stable_sort(stamps, {}, &Stamp::raised_seq);
    return stamps;
}

std::size_t stroke_count(const State& state) {
    return std::size_t(std::count_if(state.strokes.begin(), state.strokes.end(),
                                     [](const auto& each) { return !each.second.erased; }));
}

std::vector<Photo> photos_of(const State& state) {
    std::vector<Photo> photos;
    std::set<PhotoDigest> seen = state.erased_photos;
    for (const auto& [id, card] : state.cards) {
        if (card.photo && seen.insert(card.photo->digest).second) photos.push_back(*card.photo);
    }
    for (const auto& [id, frame] : state.frames) {
        const bool fresh = frame.picture && seen.insert(frame.picture->digest).second;
        if (fresh) photos.push_back(*frame.picture);
    }
    return photos;
}

const Photo* picture_shown(const State& state, const Frame& frame) {
    const bool shown = frame.picture && !state.erased_photos.contains(frame.picture->digest);
    return shown ? &*frame.picture : nullptr;
}

const Card* card_of(const State& state, const Stamp& pin) {
    return pin.tied_to ? state.card(standing_for(state, pin.tied_to)) : nullptr;
}

const Photo* photo_shown(const State& state, const Card& card) {
    const bool shown = card.photo && !state.erased_photos.contains(card.photo->digest);
    return shown ? &*card.photo : nullptr;
}

base::Rect cluster_rect_around(base::Rect cards, bool folded) {
    if (cards.empty()) return cards;
    base::Rect around = base::grown(cards, cluster_padding);
    around.y -= cluster_title_height - cluster_padding;
    around.h += cluster_title_height - cluster_padding;
    if (folded) return {around.x, around.y, folded_cluster_size.x, folded_cluster_size.y};
    return around;
}

bool is_shown_folded(const State& state, ClusterId id) {
    const Cluster* cluster = state.cluster(id);
    if (!cluster || !cluster->folded) return false;
    const Vote* vote = state.open_vote();
    return !vote || std::none_of(vote->options.begin(), vote->options.end(),
                                 [&](const Option& option) {
                                     const Card* card = state.card(option.card);
                                     return card && card->cluster == id;
                                 });
}

base::Rect rect_of(const Card& card) { return card_rect(card.at, card.turn); }

base::Rect cluster_rect(const State& state, ClusterId cluster) {
    base::Rect around;
    for (const Card* card : cards_of(state, cluster)) {
        around = base::united(around, rect_of(*card));
    }
    return cluster_rect_around(around, is_shown_folded(state, cluster));
}

base::Rect board_rect(const State& state) {
    base::Rect around;
    std::map<ClusterId, base::Rect> clusters;
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        base::Rect& group = clusters[state.cluster(card.cluster) ? card.cluster : ClusterId{}];
        group = base::united(group, rect_of(card));
    }
    for (const auto& [id, stroke] : state.strokes) {
        if (!stroke.erased) around = base::united(around, stroke.bounds);
    }
    for (const auto& [id, stamp] : state.stamps) {
        if (!stamp.removed) around = base::united(around, rect_of(stamp.kind, stamp.pose));
    }
    for (const auto& [id, frame] : state.frames) {
        if (!frame.removed) around = base::united(around, frame.at);
    }
    for (const auto& [id, group] : clusters) {
        around = base::united(
            around, id ? cluster_rect_around(group, is_shown_folded(state, id)) : group);
    }
    return around;
}

const Cluster* cluster_titled(const State& state, const std::string& title) {
    const std::string wanted = base::plain(base::trimmed(title));
    for (const auto& [id, cluster] : state.clusters) {
        if (!cluster.dissolved && base::plain(base::trimmed(cluster.title)) == wanted) {
            return &cluster;
        }
    }
    return nullptr;
}

std::set<std::size_t> taken_places(const State& state, ActivityId activity) {
    std::set<std::size_t> taken;
    for (const auto& [id, vote] : state.votes) {
        const bool held = vote.activity == activity && vote.phase != VotePhase::cancelled;
        if (held) taken.insert(vote.place);
    }
    return taken;
}

std::size_t next_place(const State& state, ActivityId activity) {
    const std::set<std::size_t> taken = taken_places(state, activity);
    std::size_t place = 0;
    while (taken.contains(place)) ++place;
    return place;
}

std::vector<const Vote*> asked_with(const State& state, const Vote& one) {
    const Activity* activity = state.activity(one.activity);
    if (!activity || !activity->together) return {&one};
    std::vector<const Vote*> asked;
    for (const auto& [id, vote] : state.votes) {
        const bool same = vote.activity == one.activity && vote.phase != VotePhase::cancelled;
        if (same || id == one.id) asked.push_back(&vote);
    }
    std::ranges::stable_sort(asked, {}, &Vote::place);
    return asked;
}

std::size_t ballots_received(const Vote& vote) { return vote.box.size(); }

bool is_counted(const Vote& vote) {
    if (vote.phase != VotePhase::closed) return false;
    return !vote.secret || vote.opened.size() + vote.rejected >= vote.box.size();
}

std::vector<voting::Ballot> ballots_of(const Vote& vote) {
    if (vote.secret) return vote.opened;
    std::vector<voting::Ballot> ballots;
    for (const auto& [token, ballot] : vote.box) ballots.push_back({ballot.college, ballot.marks});
    return ballots;
}

namespace {

// Numbers outside a scale or an order cannot be counted; too many dots can, and always were.
bool can_be_counted(const Vote& vote, const voting::Marks& marks) {
    const voting::Method* method = voting::find_method(vote.rule.method);
    if (!method || method->ballot == voting::BallotKind::choices ||
        method->ballot == voting::BallotKind::points) {
        return true;
    }
    return !voting::check_ballot(vote.rule, vote.option_ids(), marks);
}

}  // namespace

voting::Profile profile_of(const Vote& vote) {
    voting::Profile profile(vote.option_ids(), budget_of(vote));
    for (voting::Ballot& ballot : ballots_of(vote)) {
        auto& marks = ballot.marks;
        std::erase_if(marks, [&](const voting::Mark& m) { return !vote.option(m.option); });
        const auto option = &voting::Mark::option;
        std::ranges::stable_sort(marks, {}, option);
        marks.erase(std::ranges::unique(marks, {}, option).begin(), marks.end());
        if (!can_be_counted(vote, marks)) marks.clear();
        profile.add(ballot);
    }
    return profile;
}

}  // namespace workshop
