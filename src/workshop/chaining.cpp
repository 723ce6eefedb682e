#include "workshop/chaining.h"

#include "base/limits.h"
#include "workshop/frames.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace workshop {
namespace {

namespace limits = base::limits;

bool names(const Method::Part& part, Cell cell) {
    return part.row.value_or(cell.row) == cell.row &&
           part.column.value_or(cell.column) == cell.column;
}

void add_from(std::vector<const Card*>& cards, const State& state, const Frame& frame,
              const Method::Part& part) {
    struct Lying {
        const Card* card;
        Cell cell;
    };
    std::vector<Lying> lying;
    for (const Card* card : cards_in(state, frame)) {
        const auto cell = cell_at(frame, rect_of(*card).centre());
        if (!is_table(frame)) lying.push_back({card, {}});
        else if (cell && names(part, *cell)) lying.push_back({card, *cell});
    }
    std::ranges::sort(lying, {}, [](const Lying& each) {
        return std::tuple(each.cell.row, each.cell.column, each.card->at.y, each.card->at.x,
                          each.card->id);
    });
    for (const Lying& each : lying) cards.push_back(each.card);
}

struct Found {
    std::vector<const Card*> cards;
    const Method* from = nullptr;
};

// From the method placed last that has some.
Found latest(const State& state, const Methods& methods, Yield what) {
    for (auto placed = state.methods.rbegin(); placed != state.methods.rend(); ++placed) {
        const Method* method = method_of(methods, placed->method);
        if (!method) continue;
        Found found{{}, method};
        for (const Method::Part& part : method->hands_on) {
            if (part.what != what) continue;
            for (const Card* card : cards_in_part(state, *placed, *method, part)) {
                if (std::ranges::find(found.cards, card) == found.cards.end()) {
                    found.cards.push_back(card);
                }
            }
        }
        if (!found.cards.empty()) return found;
    }
    return {};
}

// What placing it changes by itself.
std::size_t changes_of(const PlaceTemplate& placing) {
    std::size_t changes = placing.frames.size() + placing.stamps.size() + 1;
    for (const PlaceFrame& each : placing.frames) changes += !each.row_weights.empty();
    return changes;
}

// How much more a gesture, the board and its links can hold.
struct Room {
    std::size_t changes = 0, cards = 0, links = 0;

    static std::size_t left(std::size_t max, std::size_t used) { return max - std::min(max, used); }
    bool take(std::size_t events) {
        if (events > changes || cards == 0 || links == 0) return false;
        changes -= events;
        --cards;
        --links;
        return true;
    }
};

}  // namespace

std::vector<const Card*> cards_in_part(const State& state, const PlacedMethod& placed,
                                       const Method& method, const Method::Part& part) {
    std::vector<const Card*> cards;
    if (placed.frames.size() != frame_count(method)) return cards;
    const std::size_t boxes = part.box ? 0 : method.zones[part.zone].boxes.size();
    const std::size_t first = frame_index(method, part.zone, part.box);
    for (std::size_t i = first; i <= first + boxes; ++i) {
        if (const Frame* frame = state.frame(placed.frames[i])) {
            add_from(cards, state, *frame, part);
        }
    }
    return cards;
}

std::vector<Event> copied(const State& state, const Card& card, CardId copy, base::Vec2 at) {
    std::vector<Event> events{CardCreated{copy, card.text, at, card.colour, card.college,
                                          card.table, state.current}};
    if (!card.ink.empty()) events.push_back(CardInked{copy, card.ink});
    if (const Photo* photo = photo_shown(state, card)) {
        events.push_back(PhotoAttached{copy, *photo});
    }
    if (!card.sheet.empty()) events.push_back(CardSheetWritten{copy, card.sheet});
    events.push_back(CardsLinked{card.id, copy, LinkKind::precedes});
    return events;
}

Carried carried_into(const State& state, const Methods& methods, const Method& method) {
    Carried carried;
    Room room{Room::left(limits::batch_events_max, changes_of(laid_out(method, {}))),
              Room::left(limits::cards_max, card_count(state)),
              Room::left(limits::links_max, state.links.size())};
    std::set<CardId> once;
    for (std::size_t take = 0; take < method.takes.size(); ++take) {
        const Found found = latest(state, methods, method.takes[take].what);
        for (const Card* card : found.cards) {
            if (!once.insert(card->id).second) continue;
            if (carried.left > 0 || !room.take(copied(state, *card, {}, {}).size())) {
                ++carried.left;
                continue;
            }
            if (std::ranges::find(carried.from, found.from->title) == carried.from.end()) {
                carried.from.push_back(found.from->title);
            }
            carried.cards.push_back({card->id, take});
        }
    }
    return carried;
}

std::optional<PlaceTemplate> method_due(const State& state, const Methods& methods) {
    const Activity* now = state.current_activity();
    const Method* method = now ? method_of(methods, now->method) : nullptr;
    if (!method) return std::nullopt;
    const bool there = std::ranges::any_of(state.methods, [&](const PlacedMethod& placed) {
        return placed.method == method->key &&
               std::ranges::any_of(placed.frames,
                                   [&](FrameId frame) { return state.frame(frame) != nullptr; });
    });
    if (there) return std::nullopt;
    const Carried carried = carried_into(state, methods, *method);
    return laid_out(*method, place_beside_all(state), carried.cards);
}

}  // namespace workshop
