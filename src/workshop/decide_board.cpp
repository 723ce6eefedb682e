// The rules of the board: cards, groups, photos, links, ink.
#include "workshop/frames.h"
#include "workshop/judges.h"

#include "base/limits.h"

#include <algorithm>

namespace workshop {

using base::msg;
using base::Refusal;
namespace limits = base::limits;
using namespace refusals;

namespace {

Refusal photo_erased() {
    return {"photo_erased", msg("This photo was erased for good."), {}};
}

}  // namespace

Decision BoardJudge::operator()(const CreateCard& i) const {
    if (!state.tools().cards) return locked();
    if (card_count(state) >= limits::cards_max) {
        return full(msg("The board is full: at most {max} cards."), limits::cards_max);
    }
    if (!i.college.empty() && !state.college(i.college)) return unknown_college();
    if (auto fault = cluster_fault(i.into)) return *fault;
    if (!i.ink.empty() && !state.tools().ink) return put_away(state);
    if (auto fault = i.photo ? photos_fault({&*i.photo, 1}) : std::nullopt) return *fault;
    if (i.pin && !state.stamp(i.pin)) return unknown_stamp();
    Events events{CardCreated{{state.next_id}, i.text, i.at, i.colour, i.college, i.table,
                              state.current}};
    if (i.into) events.push_back(CardClustered{{state.next_id}, i.into});
    if (!i.ink.empty()) events.push_back(CardInked{{state.next_id}, i.ink});
    if (i.photo) events.push_back(PhotoAttached{{state.next_id}, *i.photo});
    if (i.pin) events.push_back(StampTied{i.pin, {state.next_id}});
    if (state.writes_in_silence()) return events;  // where it lies is seen later
    const bool upright = !i.into && is_in_cell(state, card_rect(i.at).centre());
    if (i.turn != QuarterTurn::none && !upright) {
        events.push_back(CardTurned{{state.next_id}, i.turn});
    }
    settle_tables(state, events);
    return events;
}

std::optional<Refusal> BoardJudge::photos_fault(std::span<const Photo> fresh) const {
    const std::vector<Photo> photos = photos_of(state);
    if (photos.size() + fresh.size() > limits::photos_max) {
        return full(msg("A session holds at most {max} photos."), limits::photos_max);
    }
    std::uint64_t bytes = 0;
    for (const Photo& each : fresh) {
        if (state.erased_photos.contains(each.digest)) return photo_erased();
        bytes += each.bytes;
    }
    for (const Photo& each : photos) bytes += each.bytes;
    if (bytes <= limits::photos_bytes_max) return std::nullopt;
    return full(msg("A session holds at most {max} MB of photos."),
                limits::photos_bytes_max / 1'000'000);
}

Decision BoardJudge::operator()(const MoveCards& i) const {
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
    if (i.moves.size() == 1) settle_tables(state, events);
    return events;
}

std::optional<Refusal> BoardJudge::cluster_fault(ClusterId into) const {
    if (!into) return std::nullopt;
    if (!state.tools().clusters) return locked();
    if (!state.cluster(into)) return unknown_cluster();
    return std::nullopt;
}

Decision BoardJudge::operator()(const WriteCard& i) const {
    if (!state.tools().cards) return locked();
    const Card* card = state.card(i.card);
    if (!card) return unknown_card();
    if (i.ink && *i.ink != card->ink && !state.tools().ink) return put_away(state);
    Events events;
    if (!i.ink || card->text != i.text) events.push_back(CardWritten{i.card, i.text});
    if (i.ink) events.push_back(CardInked{i.card, *i.ink});
    return events;
}

Decision BoardJudge::operator()(const ColourCard& i) const {
    if (!state.tools().cards) return locked();
    if (!state.card(i.card)) return unknown_card();
    return Events{CardColoured{i.card, i.colour}};
}

// In a table everything is read in rows: there a card lies as the names of the table do.
Decision BoardJudge::operator()(const TurnCard& i) const {
    if (!state.tools().cards) return locked();
    const Card* card = state.card(i.card);
    if (!card) return unknown_card();
    if (i.to != QuarterTurn::none && lies_in_cell(state, *card)) {
        return Refusal{"in_table",
                       msg("In a table cards lie upright: take it out of the table to turn it."),
                       {}};
    }
    return Events{CardTurned{i.card, i.to}};
}

Decision BoardJudge::operator()(const DeleteCard& i) const {
    if (!state.tools().cards) return locked();
    if (!state.card(i.card)) return unknown_card();
    return Events{CardDeleted{i.card}};
}

// Whoever is seen on a photo may ask for this at any time.
Decision BoardJudge::operator()(const ErasePhoto& i) const {
    if (state.erased_photos.contains(i.digest)) return photo_erased();
    const std::vector<Photo> photos = photos_of(state);
    const bool known = std::any_of(photos.begin(), photos.end(),
                                   [&](const Photo& each) { return each.digest == i.digest; });
    if (!known) return unknown(msg("This session has no such photo."));
    return Events{PhotoErased{i.digest}};
}

Decision BoardJudge::operator()(const CreateCluster& i) const {
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

Decision BoardJudge::operator()(const RenameCluster& i) const {
    if (!state.tools().clusters) return locked();
    if (!state.cluster(i.cluster)) return unknown_cluster();
    return Events{ClusterRenamed{i.cluster, i.title}};
}

Decision BoardJudge::operator()(const DissolveCluster& i) const {
    if (!state.tools().clusters) return locked();
    if (!state.cluster(i.cluster)) return unknown_cluster();
    Events events{ClusterDissolved{i.cluster}};
    for (const Card* card : cards_of(state, i.cluster)) {
        if (events.size() >= limits::batch_events_max) break;
        events.push_back(CardClustered{card->id, {}});
    }
    return events;
}

Decision BoardJudge::operator()(const PutInCluster& i) const {
    if (!state.tools().clusters) return locked();
    if (!state.card(i.card)) return unknown_card();
    if (i.cluster && !state.cluster(i.cluster)) return unknown_cluster();
    return Events{CardClustered{i.card, i.cluster}};
}

Decision BoardJudge::operator()(const MergeCards& i) const {
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
void BoardJudge::add_links_taken_over(Events& events, const MergeCards& i) const {
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

Decision BoardJudge::operator()(const PartCards& i) const {
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

Decision BoardJudge::operator()(const FoldCluster& i) const {
    if (!state.tools().clusters) return locked();
    if (!state.cluster(i.cluster)) return unknown_cluster();
    return Events{ClusterFolded{i.cluster, i.folded}};
}

// -- links

Decision BoardJudge::operator()(const LinkCards& i) const {
    if (!state.tools().links) return put_away(state);
    if (!state.card(i.from) || !state.card(i.to)) return unknown_card();
    if (i.from == i.to) {
        return Refusal{"same_card", msg("A link joins two different cards."), {}};
    }
    if (!state.link(i.from, i.to) && state.links.size() >= limits::links_max) {
        return full(msg("At most {max} links are possible."), limits::links_max);
    }
    return Events{CardsLinked{i.from, i.to, i.kind}};
}

Decision BoardJudge::operator()(const UnlinkCards& i) const {
    if (!state.tools().links) return put_away(state);
    if (!state.link(i.from, i.to)) {
        return unknown(msg("This link is no longer there."));
    }
    return Events{CardsUnlinked{i.from, i.to}};
}

// -- ink on the canvas

Decision BoardJudge::operator()(const DrawStrokes& i) const {
    if (!state.tools().ink) return put_away(state);
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

Decision BoardJudge::operator()(const EraseStrokes& i) const {
    if (!state.tools().ink) return put_away(state);
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

}  // namespace workshop
