#include "platform/arrivals.h"

#include "base/text.h"

#include <cstring>
#include <iterator>

namespace platform {

using input::Phase;
using input::Pointer;

namespace {

const Pointer* as_move(const input::Event& event) {
    const auto* pointer = std::get_if<Pointer>(&event);
    return pointer != nullptr && pointer->phase == Phase::move ? pointer : nullptr;
}

// Moves of other pointers may lie between: fingers tell in turns.
void make_room_for_move(std::vector<input::Event>& events, std::int64_t id) {
    std::size_t kept = 0;
    auto last = events.rend();
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const Pointer* earlier = as_move(*event);
        if (earlier == nullptr) break;
        if (earlier->id != id) continue;
        if (kept++ == 0) last = event;
        if (kept >= moves_kept_max) {
            events.erase(std::next(last).base());
            return;
        }
    }
}

}  // namespace

void append_merged(std::vector<input::Event>& events, input::Event event) {
    if (const Pointer* move = as_move(event)) {
        make_room_for_move(events, move->id);
    } else if (auto* turn = std::get_if<input::Wheel>(&event); turn != nullptr && !events.empty()) {
        const auto* last = std::get_if<input::Wheel>(&events.back());
        if (last != nullptr && last->ctrl == turn->ctrl) {
            turn->by = turn->by + last->by;
            events.pop_back();
        }
    }
    events.push_back(std::move(event));
}

void append_close(std::vector<input::Event>& events) {
    for (const auto& event : events) {
        if (std::holds_alternative<input::CloseAsked>(event)) return;
    }
    events.push_back(input::CloseAsked{});
}

std::string accepted_text(const char* text) {
    if (text == nullptr) return {};
    const std::size_t bytes = strnlen(text, foreign_text_bytes_max + 1);
    if (bytes > foreign_text_bytes_max || !base::is_utf8({text, bytes})) return {};
    return {text, bytes};
}

std::string utf8_of(std::uint32_t code_point) {
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point == 0 || surrogate || code_point > 0x10FFFF) return {};
    const auto tail = [&](int shift) { return char(0x80 | ((code_point >> shift) & 0x3F)); };
    if (code_point < 0x80) return {char(code_point)};
    if (code_point < 0x800) return {char(0xC0 | (code_point >> 6)), tail(0)};
    if (code_point < 0x10000) return {char(0xE0 | (code_point >> 12)), tail(6), tail(0)};
    return {char(0xF0 | (code_point >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace platform
