// Photos of an open session: a card comes after its photo's file, a file goes after its entry.

#include "session/session.h"

#include "workshop/frames.h"

#include <algorithm>

namespace session {

using base::msg;
using base::Refusal;

namespace {

constexpr base::Milliseconds durable_ms_max = 10 * base::second_ms;
// In place of one that is not made yet: which one it is does not matter to the rules.
constexpr workshop::Photo any_photo{{}, {}, 1, 1, 1, 0};

}  // namespace

std::optional<Refusal> Session::photo_refused(workshop::CreateCard card) const {
    card.photo = any_photo;
    return refusal_of(card);
}

std::optional<Refusal> Session::refusal_of(const workshop::Intent& intent) const {
    if (auto refusal = not_writable()) return refusal;
    const auto decision = workshop::decide(state_, intent, {});
    const auto* refusal = std::get_if<Refusal>(&decision);
    return refusal ? std::optional(*refusal) : std::nullopt;
}

std::optional<Refusal> Session::backgrounds_refused() const {
    const workshop::NewBackground any{{}, any_photo};
    return refusal_of(workshop::row_of_backgrounds({&any, 1}, {}));
}

Answer Session::propose_photo(const workshop::CreateCard& card, const workshop::Context& context) {
    const Answer answer = propose(card, context);
    if (std::holds_alternative<Refusal>(answer) && card.photo) erase_unless_named(*card.photo);
    return answer;
}

Answer Session::propose_backgrounds(const workshop::PlaceBackgrounds& row,
                                    const workshop::Context& context) {
    const Answer answer = propose(row, context);
    if (std::holds_alternative<Accepted>(answer)) return answer;
    for (const auto& page : row.pages) erase_unless_named(page.picture);
    return answer;
}

void Session::erase_unless_named(const workshop::Photo& photo) {
    const auto named = workshop::photos_of(state_);
    const bool another = std::find(named.begin(), named.end(), photo) != named.end();
    if (!another) photos().erase(photo.digest);
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
