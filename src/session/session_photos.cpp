// Photos of an open session: a card comes after its photo's file, a file goes after its entry.

#include "session/session.h"

#include <algorithm>

namespace session {

using base::msg;
using base::Refusal;

namespace {

constexpr base::Milliseconds durable_ms_max = 10 * base::second_ms;

}  // namespace

std::optional<Refusal> Session::photo_refused(workshop::CreateCard card) const {
    if (auto refusal = not_writable()) return refusal;
    card.photo = workshop::Photo{{}, {}, 1, 1, 1, 0};
    const auto decision = workshop::decide(state_, card, {});
    const auto* refusal = std::get_if<Refusal>(&decision);
    return refusal ? std::optional(*refusal) : std::nullopt;
}

Answer Session::propose_photo(const workshop::CreateCard& card, const workshop::Context& context) {
    const Answer answer = propose(card, context);
    if (std::holds_alternative<Accepted>(answer) || !card.photo) return answer;
    const auto named = workshop::photos_of(state_);
    const bool another = std::find(named.begin(), named.end(), *card.photo) != named.end();
    if (!another) photos().erase(card.photo->digest);
    return answer;
}

// The entry is on the disk before the file goes: a missing file without it would be an accident.
void Session::erase_photo_files() {
    const PhotoFolder folder = photos();
    photo_trouble_.reset();
    for (const workshop::PhotoDigest& digest : state_.erased_photos) {
        if (!folder.holds(digest)) continue;
        if (wait_durable(durable_ms_max) && folder.erase(digest)) continue;
        photo_trouble_ = {"photo_not_erased",
                          msg("A photo that should be erased cannot be removed: it lies in "
                              "{file}."),
                          {{"file", folder.path()}}};
    }
}

// What the failing disk does not give any more is shown as missing.
void Session::take_photos_along(const PhotoFolder& from) {
    const auto wanted = workshop::photos_of(state_);
    std::size_t copied = 0;
    try {
        copied = from.copy_to(photos(), wanted);
    } catch (const base::Failure&) {
        // The new disk has no room for them: the entries, which it has, are worth more.
    }
    if (copied == wanted.size()) return;
    photo_trouble_ = {"photos_left",
                      msg("Not all photos could be taken along: they lie in {file}."),
                      {{"file", from.path()}}};
}

}  // namespace session
