// Photos from phones, on the thread that owns the session.

#include "net/desk.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

workshop::CreateCard Desk::card_of(const PhotoRequest& request) const {
    workshop::CreateCard card;
    card.text = request.caption;
    card.at = workshop::free_place(session_.state());
    card.colour = workshop::Colour::white;
    card.college = request.from.college;
    card.table = request.from.table;
    card.photo = request.photo;
    return card;
}

std::variant<session::PhotoFolder, Refusal> Desk::place_for(const PhotoRequest& request) const {
    if (const auto& failure = session_.disk_failure()) {
        return Refusal{"disk_failed", failure->sentence, failure->arguments};
    }
    const workshop::Activity* now = session_.state().current_activity();
    if (!now || now->kind != workshop::ActivityKind::board) {
        return Refusal{"no_photos", msg("No photos are taken just now."), {}};
    }
    if (auto refusal = session_.photo_refused(card_of(request))) return *refusal;
    return session_.photos();
}

std::variant<std::uint64_t, Refusal> Desk::take(const PhotoRequest& request,
                                                const session::PhotoFolder& folder) {
    const auto& cards = session_.state().cards;
    const auto same = std::find_if(cards.begin(), cards.end(), [&](const auto& each) {
        const workshop::Card& card = each.second;
        return !card.deleted && card.photo == request.photo && card.text == request.caption;
    });
    if (same != cards.end()) return session_.state().seq;
    const workshop::Context context{{workshop::ActorKind::station, 0}, clock_()};
    try {
        // The session may have moved to another disk meanwhile.
        if (session_.photos().path() != folder.path()) {
            folder.copy_to(session_.photos(), {{request.photo}});
        }
        const auto answer = session_.propose_photo(card_of(request), context);
        if (const auto* refusal = std::get_if<Refusal>(&answer)) return *refusal;
        return std::get<session::Accepted>(answer).last_seq;
    } catch (const base::Failure& failure) {
        return failure.refusal();
    }
}

}  // namespace net
