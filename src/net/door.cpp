#include "net/door.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

Refusal locked_out(std::int64_t left_ms) {
    return {"locked_out", msg("Too many wrong codes. Wait {n} s, then try again."),
            {{"n", std::to_string((left_ms + 999) / 1000)}}};
}

// Takes the same time for any two codes.
bool same_code(const std::string& a, const std::string& b) {
    return base::same_digest(base::sha256(base::bytes_of(a)), base::sha256(base::bytes_of(b)));
}

}  // namespace

std::string pairing_code(base::ByteView random) {
    return base::base32(random).substr(0, limits::code_characters);
}

std::string spaced_code(const std::string& code) {
    if (code.size() != limits::code_characters) return code;
    return code.substr(0, 3) + " " + code.substr(3);
}

std::int64_t Tries::rest_ms(const std::string& name, std::int64_t now_ms) const {
    const auto known = visitors_.find(name);
    if (known == visitors_.end()) return 0;
    return std::max<std::int64_t>(0, known->second.locked_until_ms - now_ms);
}

std::int64_t Tries::wrong(const std::string& name, std::int64_t now_ms) {
    Visitor& guest = visitor(name, now_ms);
    guest.wrong += 1;
    if (guest.wrong < most_) return 0;
    const int doublings = std::min(guest.wrong - most_, 12);
    const std::int64_t rest_ms = std::min(limits::lock_first_ms << doublings, limits::lock_max_ms);
    guest.locked_until_ms = now_ms + rest_ms;
    return rest_ms;
}

Tries::Visitor& Tries::visitor(const std::string& name, std::int64_t now_ms) {
    // Whoever has rested for an hour beyond the longest lock starts afresh.
    std::erase_if(visitors_, [&](const auto& entry) {
        return entry.second.seen_ms + 2 * limits::lock_max_ms < now_ms;
    });
    if (visitors_.size() >= limits::addresses_max && !visitors_.count(name)) {
        const auto oldest = std::min_element(
            visitors_.begin(), visitors_.end(),
            [](const auto& a, const auto& b) { return a.second.seen_ms < b.second.seen_ms; });
        visitors_.erase(oldest);
    }
    Visitor& guest = visitors_[name];
    guest.seen_ms = now_ms;
    return guest;
}

std::optional<Refusal> Door::try_code(const std::string& address, const std::string& typed,
                                      std::int64_t now_ms) {
    if (const std::int64_t left_ms = tries_.rest_ms(address, now_ms)) return locked_out(left_ms);
    if (same_code(base::normalised_code(typed), code_)) {
        tries_.right(address);
        return std::nullopt;
    }
    if (const std::int64_t rest_ms = tries_.wrong(address, now_ms)) return locked_out(rest_ms);
    return Refusal{"wrong_code", msg("This is not the code of this workshop."), {}};
}

}  // namespace net
