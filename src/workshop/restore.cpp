#include "workshop/restore.h"

#include "base/limits.h"
#include "workshop/judges.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace workshop {
namespace {

using base::msg;
using base::Refusal;
namespace limits = base::limits;

// In the order in which they are told, everything refers to what is there: groups come first and
// go last, cards rise before they change and are merged again after it.
struct Way {
    const State& past;
    const State& now;
    Events events;

    template <class Thing, class Id>
    static const Thing* find(const std::map<Id, Thing>& things, Id id) {
        const auto found = things.find(id);
        return found == things.end() ? nullptr : &found->second;
    }
    static bool is_there(const Cluster* cluster) { return cluster && !cluster->dissolved; }
    // Merged cards count: they lie under another one; so do covered ones, which nobody sees yet.
    static bool is_there(const Card* card) {
        return card && (!card->deleted || card->merged_into || card->aside == Aside::covered);
    }

    void bring_clusters() {
        for (const auto& [id, was] : past.clusters) {
            const Cluster* is = find(now.clusters, id);
            if (was.dissolved || !is) continue;
            if (is->dissolved) events.push_back(ClusterCreated{id, was.title});
            else if (is->title != was.title) events.push_back(ClusterRenamed{id, was.title});
            if (is->folded != was.folded) events.push_back(ClusterFolded{id, was.folded});
        }
    }
    void dissolve_clusters() {
        for (const auto& [id, is] : now.clusters) {
            if (!is.dissolved && !is_there(find(past.clusters, id))) {
                events.push_back(ClusterDissolved{id});
            }
        }
    }

    // Those under a card that were not, or lie in another order.
    void part_cards() {
        for (const auto& [id, is] : now.cards) {
            for (std::size_t i = common(id); i < is.merged.size(); ++i) {
                events.push_back(CardParted{is.merged[i]});
            }
        }
    }
    void merge_cards() {
        for (const auto& [id, was] : past.cards) {
            for (std::size_t i = common(id); i < was.merged.size(); ++i) {
                events.push_back(CardMerged{was.merged[i], id});
            }
        }
    }
    // How many of those under this card are the same, from the first one on.
    std::size_t common(CardId id) const {
        const Card* was = find(past.cards, id);
        const Card* is = find(now.cards, id);
        if (!was || !is) return 0;
        const auto ends = std::mismatch(was->merged.begin(), was->merged.end(), is->merged.begin(),
                                        is->merged.end());
        return std::size_t(ends.first - was->merged.begin());
    }

    void bring_cards() {
        std::vector<const Card*> there;  // from bottom to top, so that moved ones lie as they did
        for (const auto& [id, was] : past.cards) {
            if (is_there(&was)) there.push_back(&was);
        }
        std::ranges::sort(there, {}, &Card::raised_seq);
        for (const Card* was : there) {
            if (const Card* is = find(now.cards, was->id)) bring_card(*was, *is);
        }
    }
    void bring_card(const Card& was, const Card& is) {
        if (!is_there(&is)) events.push_back(CardRestored{was.id});
        if (is.unexpected != was.unexpected) {
            events.push_back(CardMarkedUnexpected{was.id, was.unexpected});
        }
        if (is.text != was.text) events.push_back(CardWritten{was.id, was.text});
        if (is.ink != was.ink) events.push_back(CardInked{was.id, was.ink});
        if (is.sheet != was.sheet) events.push_back(CardSheetWritten{was.id, was.sheet});
        if (is.colour != was.colour) events.push_back(CardColoured{was.id, was.colour});
        if (is.turn != was.turn) events.push_back(CardTurned{was.id, was.turn});
        if (is.cluster != was.cluster) events.push_back(CardClustered{was.id, was.cluster});
        if (is.at != was.at) events.push_back(CardMoved{was.id, was.at});
    }
    void delete_cards() {
        for (const auto& [id, is] : now.cards) {
            const Card* was = find(past.cards, id);
            if (!is_there(&is) || is_there(was)) continue;
            const bool aside = was && was->aside != Aside::on_board;
            events.push_back(aside ? Event{CardSetAside{id, was->aside}} : Event{CardDeleted{id}});
        }
    }

    void bring_links() {
        for (const auto& [pair, is] : now.links) {
            if (!past.links.contains(pair)) events.push_back(CardsUnlinked{is.from, is.to});
        }
        for (const auto& [pair, was] : past.links) {
            const Link* is = find(now.links, pair);
            if (is && is->from == was.from && is->kind == was.kind) continue;
            events.push_back(CardsLinked{was.from, was.to, was.kind});
        }
    }
    void bring_stamps() {
        for (const Stamp* was : stamps_in_order(past)) {
            const Stamp* is = find(now.stamps, was->id);
            if (!is) continue;
            if (is->removed) events.push_back(StampRestored{was->id});
            if (is->word != was->word) events.push_back(StampWritten{was->id, was->word});
            if (is->pose != was->pose) events.push_back(StampMoved{was->id, was->pose});
            if (is->tied_to != was->tied_to) events.push_back(StampTied{was->id, was->tied_to});
        }
        for (const auto& [id, is] : now.stamps) {
            const Stamp* was = find(past.stamps, id);
            if (!is.removed && (!was || was->removed)) events.push_back(StampRemoved{id});
        }
    }
    void bring_strokes() {
        for (const auto& [id, is] : now.strokes) {
            const Stroke* was = find(past.strokes, id);
            const bool erased = !was || was->erased;
            if (is.erased != erased) {
                events.push_back(erased ? Event{StrokeErased{id}} : Event{StrokeRestored{id}});
            }
            if (!erased && is.at != was->at) events.push_back(StrokeMoved{id, was->at});
        }
    }

    void bring_frames() {
        for (const auto& [id, was] : past.frames) {
            const Frame* is = find(now.frames, id);
            if (!was.removed && is) bring_frame(was, *is);
        }
        for (const auto& [id, is] : now.frames) {
            const Frame* was = find(past.frames, id);
            if (!is.removed && (!was || was->removed)) events.push_back(FrameRemoved{id});
        }
        if (now.frame_order != past.frame_order) {
            events.push_back(FramesOrdered{past.frame_order});
        }
    }
    void bring_zones() {
        for (const auto& [id, was] : past.zones) {
            const Zone* is = find(now.zones, id);
            if (was.removed || !is) continue;
            if (is->removed) events.push_back(ZoneRestored{id});
            if (is->at != was.at) events.push_back(ZoneMoved{id, was.at});
            if (is->to != was.to) events.push_back(ZoneLinked{id, was.to});
        }
        for (const auto& [id, is] : now.zones) {
            const Zone* was = find(past.zones, id);
            if (!is.removed && (!was || was->removed)) events.push_back(ZoneRemoved{id});
        }
    }
    void bring_frame(const Frame& was, const Frame& is) {
        if (is.removed) events.push_back(FrameRestored{was.id});
        if (std::tie(is.title, is.columns, is.rows) !=
            std::tie(was.title, was.columns, was.rows)) {
            events.push_back(FrameNamed{was.id, was.title, was.columns, was.rows});
        }
        if (is.at != was.at || is.row_weights != was.row_weights) {
            events.push_back(FrameMoved{was.id, was.at, was.row_weights});
        }
        for (const Curve& curve : is.curves) {
            if (!was.curve(curve.persona)) events.push_back(CurveDrawn{was.id, curve.persona, {}});
        }
        for (const Curve& curve : was.curves) {
            const Curve* now_drawn = is.curve(curve.persona);
            if (now_drawn && *now_drawn == curve) continue;
            events.push_back(CurveDrawn{was.id, curve.persona, curve.feelings});
        }
    }
};

}  // namespace

Decision restore_board(const State& past, const State& now) {
    if (now.ended) return refusals::ended();
    if (now.open_vote()) return refusals::vote_is_open();
    if (!now.tools().cards) return refusals::locked();
    Way way{past, now, {BoardRestored{past.seq}}};
    way.bring_frames();
    way.bring_zones();
    way.bring_clusters();
    way.part_cards();
    way.bring_cards();
    way.merge_cards();
    way.delete_cards();
    way.bring_links();
    way.bring_strokes();
    way.bring_stamps();
    way.dissolve_clusters();
    if (way.events.size() == 1) {
        return Refusal{"same_board", msg("The board is the same today: nothing to put back."), {}};
    }
    if (way.events.size() > limits::restore_events_max) {
        return refusals::full(msg("Going back to this moment takes more than {max} changes: choose "
                                  "a later one."),
                              limits::restore_events_max);
    }
    if (auto fault = lock_fault(now, way.events)) return *fault;
    return std::move(way.events);
}

Restoration restoration_of(std::span<const Event> events) {
    std::set<CardId> back, gone, changed;
    for (const Event& event : events) {
        std::visit(
            [&]<class Happened>(const Happened& e) {
                if constexpr (requires { e.card; }) {
                    constexpr bool rises = std::is_same_v<Happened, CardRestored> ||
                                           std::is_same_v<Happened, CardParted>;
                    constexpr bool goes = std::is_same_v<Happened, CardDeleted>;
                    (rises ? back : goes ? gone : changed).insert(e.card);
                }
            },
            event);
    }
    std::erase_if(back, [&](CardId card) { return gone.contains(card); });
    std::erase_if(changed, [&](CardId card) { return back.contains(card) || gone.contains(card); });
    return {back.size(), gone.size(), changed.size()};
}

}  // namespace workshop
