// People who come in, and what they write: which device it was is known here, in memory, and
// nowhere else.

#include "net/hall.h"

#include "base/text.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

Refusal too_fast() {
    return {"too_fast", msg("Many things in a short time: please wait a moment."), {}};
}

// Browsers send line ends in two characters.
std::string tidy(std::string text) {
    std::erase(text, '\r');
    return base::trimmed(text);
}

std::string arrival_text(const std::string& device, const Whereabouts& at) {
    return "arrival\n" + device + "\n" + at.college + "\n" + at.table;
}

}  // namespace

asio::awaitable<std::string> Hall::arrival_proof(const std::string& device, Whereabouts at) {
    std::function<std::string(Desk&)> work = [text = arrival_text(device, at)](Desk& desk) {
        return desk.proof_of(text);
    };
    const std::optional<std::string> proof = co_await ask<std::string>(std::move(work));
    co_return proof.value_or(std::string());
}

// The device is at its new place before the answer is there: a form that is sent twice counts once.
asio::awaitable<Hall::Heard> Hall::arrives(const std::string& device, Whereabouts at) {
    if (!view_->counts_people) co_return std::nullopt;
    const auto there = counted_.find(device);
    std::optional<Whereabouts> before;
    if (there != counted_.end()) before = there->second;
    if (before == at) co_return std::nullopt;
    if (arriving_.size() >= limits::phones_max) arriving_.clear();
    const std::int64_t now_ms = steady_ms();
    Bucket& bucket = arriving_.try_emplace(device, now_ms, limits::arrivals).first->second;
    if (!bucket.take(now_ms)) co_return too_fast();
    counted_[device] = at;
    std::function<Desk::Told(Desk&)> work = [before, at](Desk& desk) {
        return desk.move_person(before, at);
    };
    Heard heard = co_await told_of(std::move(work));
    if (heard && before) counted_[device] = *before;
    else if (heard) counted_.erase(device);
    co_return heard;
}

asio::awaitable<Hall::Heard> Hall::takes_arrival_back(const std::string& device) {
    const auto there = counted_.find(device);
    if (there == counted_.end()) {
        co_return Refusal{"no_arrival", msg("There is nothing to take back."), {}};
    }
    const Whereabouts at = there->second;
    counted_.erase(there);
    std::function<Desk::Told(Desk&)> work = [at](Desk& desk) {
        return desk.move_person(at, std::nullopt);
    };
    Heard heard = co_await told_of(std::move(work));
    co_return heard;
}

asio::awaitable<Hall::Heard> Hall::takes_idea(const std::string& device, IdeaRequest idea,
                                              std::string nonce) {
    idea.text = tidy(std::move(idea.text));
    if (writers_.size() >= limits::writers_max && !writers_.contains(device)) writers_.clear();
    const std::int64_t now_ms = steady_ms();
    Writer& writer =
        writers_.try_emplace(device, Writer{Bucket(now_ms, limits::ideas), {}}).first->second;
    const bool again = !nonce.empty() && std::ranges::any_of(writer.own, [&](const auto& each) {
        return each.nonce == nonce;
    });
    if (again) co_return std::nullopt;
    if (!writer.ideas.take(now_ms)) co_return too_fast();
    if (!nonce.empty()) writer.own.push_front({idea.activity, idea.text, nonce});
    if (writer.own.size() > limits::own_ideas_max) writer.own.pop_back();
    std::function<Desk::Told(Desk&)> work = [idea](Desk& desk) { return desk.take(idea); };
    Heard heard = co_await told_of(std::move(work));
    const auto found = writers_.find(device);
    if (heard && found != writers_.end()) {
        std::erase_if(found->second.own, [&](const auto& each) { return each.nonce == nonce; });
    }
    co_return heard;
}

std::vector<std::string> Hall::own_ideas(const std::string& device,
                                         workshop::ActivityId activity) const {
    std::vector<std::string> texts;
    const auto found = writers_.find(device);
    if (found == writers_.end()) return texts;
    for (const Writer::Idea& each : found->second.own) {
        if (each.activity == activity) texts.push_back(each.text);
    }
    return texts;
}

}  // namespace net
