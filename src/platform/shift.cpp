#include "platform/shift.h"

#include "platform/stir.h"

#include <map>
#include <unordered_map>

namespace platform {
namespace {

constexpr int voters_min = 8, voters_max = 512;

// Pictures that are in the frame once, by their look: where they are.
std::unordered_map<std::uint64_t, const Seen*> single_pictures(std::span<const Seen> frame) {
    std::unordered_map<std::uint64_t, const Seen*> found;
    for (const Seen& shape : frame) {
        if (!shape.picture) continue;
        const auto [at, is_new] = found.try_emplace(shape.look, &shape);
        if (!is_new) at->second = nullptr;
    }
    return found;
}

std::uint64_t key_of(const Seen& shape, Step back) {
    return stirred(shape.look, pair(shape.x - back.x * seen_parts, shape.y - back.y * seen_parts));
}

}  // namespace

Box moved(const Box& box, Step step) {
    return {box.x0 + step.x, box.y0 + step.y, box.x1 + step.x, box.y1 + step.y};
}

std::optional<Step> common_step(std::span<const Seen> before, std::span<const Seen> now) {
    const auto earlier = single_pictures(before);
    std::map<std::pair<int, int>, int> votes;
    int voters = 0;
    for (const auto& [look, shape] : single_pictures(now)) {
        const auto found = shape ? earlier.find(look) : earlier.end();
        if (found == earlier.end() || !found->second) continue;
        ++votes[{shape->x - found->second->x, shape->y - found->second->y}];
        if (++voters == voters_max) break;
    }
    for (const auto& [way, count] : votes) {
        const auto [x, y] = way;
        if (count < voters_min || count * 2 <= voters || (x == 0 && y == 0)) continue;
        if (x % seen_parts == 0 && y % seen_parts == 0) return Step{x / seen_parts, y / seen_parts};
    }
    return {};
}

// What lies above what must be the same, too: shapes go along only in the order of before.
std::vector<Box> not_along(std::span<const Seen> before, std::span<const Seen> now, Step step) {
    std::unordered_map<std::uint64_t, std::size_t> earlier(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) earlier.emplace(key_of(before[i], {}), i);
    std::vector<bool> along(before.size());
    std::vector<Box> boxes;
    std::size_t next = 0;
    for (const Seen& shape : now) {
        const auto found = earlier.find(key_of(shape, step));
        if (found == earlier.end() || found->second < next ||
            moved(before[found->second].box, step) != shape.box) {
            boxes.push_back(shape.box);
            continue;
        }
        along[found->second] = true;
        next = found->second + 1;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!along[i]) boxes.push_back(moved(before[i].box, step));
    }
    return boxes;
}

}  // namespace platform
