#include "board/presence.h"

#include <algorithm>
#include <numeric>

namespace board {
namespace {

template <class Things, class Is>
auto find_in(Things& things, Is is) -> decltype(things.data()) {
    const auto found = std::find_if(things.begin(), things.end(), is);
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

std::int32_t Slip::total() const {
    return std::accumulate(marks.begin(), marks.end(), 0,
                           [](std::int32_t sum, const auto& mark) { return sum + mark.second; });
}

const Drag* Presence::holder_of(workshop::CardId card) const {
    return find_in(drags, [&](const Drag& drag) {
        return std::any_of(drag.grips.begin(), drag.grips.end(),
                           [&](const Drag::Grip& grip) { return grip.card == card; });
    });
}

const Draft* Presence::draft_of(HandNumber hand) const {
    return find_in(drafts, [&](const Draft& draft) { return draft.hand == hand; });
}

Draft* Presence::draft_of(HandNumber hand) {
    return find_in(drafts, [&](const Draft& draft) { return draft.hand == hand; });
}

const Draft* Presence::writer_of(workshop::CardId card) const {
    return find_in(drafts, [&](const Draft& draft) {
        return draft.what == Draft::What::card && draft.card == card;
    });
}

const StampDrag* Presence::holder_of(workshop::StampId stamp) const {
    return find_in(stamp_drags, [&](const StampDrag& drag) { return drag.stamp == stamp; });
}

const Draft* Presence::writer_of(workshop::StampId stamp) const {
    return find_in(drafts, [&](const Draft& draft) {
        return draft.what == Draft::What::stamp && draft.stamp == stamp;
    });
}

bool Presence::selected(workshop::StampId stamp) const {
    return std::ranges::any_of(palettes, [&](const Palette& palette) {
        return palette.about == Palette::About::stamp && palette.stamp == stamp;
    });
}

const Palette* Presence::palette_of(HandNumber hand) const {
    return find_in(palettes, [&](const Palette& palette) { return palette.hand == hand; });
}

const Inking* Presence::inking_of(std::int64_t pointer) const {
    return find_in(inkings, [&](const Inking& inking) { return inking.pointer == pointer; });
}

Inking* Presence::inking_of(std::int64_t pointer) {
    return find_in(inkings, [&](const Inking& inking) { return inking.pointer == pointer; });
}

bool Presence::rubbed_out(workshop::StrokeId stroke) const {
    return std::any_of(inkings.begin(), inkings.end(), [&](const Inking& inking) {
        return std::find(inking.touched.begin(), inking.touched.end(), stroke) !=
               inking.touched.end();
    });
}

Loop* Presence::loop_of(std::int64_t pointer) {
    return find_in(loops, [&](const Loop& loop) { return loop.pointer == pointer; });
}

const Loop* Presence::loop_of(std::int64_t pointer) const {
    return find_in(loops, [&](const Loop& loop) { return loop.pointer == pointer; });
}

Thread* Presence::thread_of(std::int64_t pointer) {
    return find_in(threads, [&](const Thread& thread) { return thread.pointer == pointer; });
}

bool Presence::selected(workshop::CardId card) const {
    return std::any_of(palettes.begin(), palettes.end(), [&](const Palette& palette) {
        if (palette.about == Palette::About::link) return false;
        const bool offered = std::any_of(palette.alike.begin(), palette.alike.end(),
                                         [&](const auto& like) { return like.card == card; });
        return palette.card == card || (palette.about == Palette::About::alike && offered);
    });
}

HandNumber Presence::gatherer_of(workshop::CardId card) const {
    const Loop* loop = find_in(loops, [&](const Loop& each) {
        return std::binary_search(each.cards.begin(), each.cards.end(), card);
    });
    if (loop) return loop->hand;
    const Draft* title = find_in(drafts, [&](const Draft& draft) {
        return std::find(draft.cards.begin(), draft.cards.end(), card) != draft.cards.end();
    });
    return title ? title->hand : 0;
}

std::vector<workshop::CardId> Presence::held() const {
    std::vector<workshop::CardId> cards;
    for (const Drag& drag : drags) {
        for (const Drag::Grip& grip : drag.grips) cards.push_back(grip.card);
    }
    return cards;
}

std::int32_t dots_left(const Slip& slip, const workshop::Vote& vote) {
    return vote.rule.marks_max - (slip.vote == vote.id ? slip.total() : 0);
}

const workshop::Option* option_of(const workshop::Vote& vote, workshop::CardId card,
                                  workshop::ClusterId cluster) {
    const auto* of_card = find_in(vote.options, [&](const workshop::Option& option) {
        return card && option.card == card;
    });
    if (of_card) return of_card;
    return find_in(vote.options, [&](const workshop::Option& option) {
        return cluster && option.cluster == cluster;
    });
}

voting::Marks marks_of(const Slip& slip) {
    voting::Marks marks;
    for (const auto& [option, value] : slip.marks) marks.push_back({option, value});
    return marks;
}

}  // namespace board
