// Commands on the photos of a session that is not open elsewhere: photo, erase-photo.

#include "app/commands.h"
#include "app/photo_desk.h"
#include "app/session_files.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;

constexpr std::size_t digest_digits_min = 8;

workshop::Photo photo_named(const workshop::State& state, const std::string& digits) {
    std::vector<workshop::Photo> found = workshop::photos_of(state);
    std::erase_if(found, [&](const workshop::Photo& photo) {
        return !base::hex(photo.digest).starts_with(digits);
    });
    if (found.size() != 1 || digits.size() < digest_digits_min) {
        throw Failure({"unknown_photo",
                       msg("No single photo of this session has a digest that begins with "
                           "“{digits}”: at least {min} digits are needed."),
                       {{"digits", digits}, {"min", std::to_string(digest_digits_min)}}});
    }
    return found.front();
}

}  // namespace

int photo(Console& console, const PhotoOptions& options) {
    const auto session = opened_to_change(options.file);
    workshop::CreateCard card;
    card.text = options.caption;
    card.at = workshop::free_place(session->state());
    card.colour = workshop::Colour::white;
    if (auto refusal = session->photo_refused(card)) throw Failure(*refusal);
    const auto prepared = picture_from_file(options.picture, painting::prepare_photo);
    if (const auto* refusal = std::get_if<base::Refusal>(&prepared)) throw Failure(*refusal);
    const auto& file = std::get<workshop::PhotoFile>(prepared);
    card.photo = file.photo;
    session->photos().keep(file);
    keep(*session, session->propose_photo(card, by_facilitator()));
    const std::string digest = base::hex(file.photo.digest);
    if (console.json) {
        console.out << nlohmann::json{{"digest", digest},
                                      {"width", file.photo.width},
                                      {"height", file.photo.height},
                                      {"bytes", file.photo.bytes}}
                           .dump(2)
                    << "\n";
    } else {
        console.out << console.words.say("The photo is on the board: {digest}.",
                                         {{"digest", digest}})
                    << "\n";
    }
    return 0;
}

int erase_photo(Console& console, const ErasePhotoOptions& options) {
    const auto session = opened_to_change(options.file);
    const workshop::Photo photo = photo_named(session->state(), options.digest);
    keep(*session, session->propose(workshop::ErasePhoto{photo.digest}, by_facilitator()));
    if (console.json) {
        console.out << nlohmann::json{{"erased", base::hex(photo.digest)}}.dump(2) << "\n";
    } else {
        console.out << console.words.say("The photo is erased: its file is gone, the entry stays.")
                    << "\n";
    }
    return 0;
}

}  // namespace app
