#include "ui/world.h"

#include <algorithm>

namespace ui {

const methods::Reference* World::reference(const std::string& key) const {
    if (!references) return nullptr;
    const auto found = references->find(key);
    return found == references->end() ? nullptr : &found->second;
}

const Station::OpenVote* Station::find(workshop::VoteId id) const {
    if (vote && vote->id == id) return &*vote;
    const auto found = std::ranges::find(others, id, &OpenVote::id);
    return found == others.end() ? nullptr : &*found;
}

std::size_t Station::number_of(workshop::VoteId id) const {
    if (vote && vote->id == id) return 1;
    const auto found = std::ranges::find(others, id, &OpenVote::id);
    return found == others.end() ? 0 : std::size_t(found - others.begin()) + 2;
}

const Station::OpenVote* Station::after(workshop::VoteId id) const {
    const std::size_t number = number_of(id);
    return number == 0 || number > others.size() ? nullptr : &others[number - 1];
}

}  // namespace ui
