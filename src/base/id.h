#pragma once
// Strong identifiers: a CardId cannot be passed where a VoteId is asked for.

#include <compare>
#include <cstdint>
#include <functional>

namespace base {

// 0 means "none". Values are given out by the host, in order, within one session.
template <class Tag>
struct Id {
    std::uint64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

}  // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const { return std::hash<std::uint64_t>{}(id.value); }
};
