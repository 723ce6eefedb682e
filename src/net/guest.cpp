#include "net/guest.h"

namespace net {

using base::msg;
using base::Refusal;

Guest::Guest(Hall& hall, std::string address)
    : hall_(hall), address_(std::move(address)), bucket_(steady_ms()),
      words_(&hall.languages().front()), arrivals_(steady_ms(), limits::arrivals) {}

bool Guest::welcome(const std::string& text) {
    const auto message = read_from_station(text);
    const Hello* hello = nullptr;
    if (const auto* good = std::get_if<FromStation>(&message)) hello = std::get_if<Hello>(good);
    if (!hello) {
        const auto* why = std::get_if<Refusal>(&message);
        refuse(why ? *why : Refusal{"not_joined", msg("Say hello first, with the code."), {}});
        return false;
    }
    words_ = &hall_.words(hello->language);
    if (hello->protocol != protocol_version) {
        refuse({"protocol", msg("This station and the host are of different versions."), {}});
        return false;
    }
    if (const auto refusal = hall_.door.try_code(address_, hello->code, steady_ms())) {
        refuse(*refusal);
        return false;
    }
    kind_ = hello->kind;
    station_ = hall_.next_station();
    tell(Welcome{station_, *hall_.view()});
    return true;
}

asio::awaitable<bool> Guest::hear(std::string text) {
    if (!bucket_.take(steady_ms())) {
        refuse({"too_fast", msg("Too many messages at once."), {}});
        co_return false;
    }
    auto message = read_from_station(text);
    if (const auto* refusal = std::get_if<Refusal>(&message)) {
        refuse(*refusal);
    } else {
        co_await answer(std::get<FromStation>(std::move(message)));
    }
    co_return unsaid_.size() <= limits::unsent_messages_max;
}

asio::awaitable<void> Guest::answer(FromStation message) {
    return std::visit([this](auto& one) { return answer(std::move(one)); }, message);
}

// Another person, another language: a hello that comes later changes nothing else.
asio::awaitable<void> Guest::answer(Hello hello) {
    words_ = &hall_.words(hello.language);
    co_return;
}

asio::awaitable<void> Guest::answer(TokenRequest request) {
    const auto given = co_await hall_.new_token(request.college);
    if (const auto* refusal = std::get_if<Refusal>(&given)) {
        refuse(*refusal, {}, request.request);
    } else {
        tell(TokenGiven{request.request, std::get<std::string>(given)});
    }
}

asio::awaitable<void> Guest::answer(BallotRequest request) {
    const workshop::BallotId id = request.id;
    // Phones and programs stay nameless; of a kiosk the journal says which one it was.
    const std::uint32_t station = kind_ == StationKind::kiosk ? station_ : 0;
    const auto answer = co_await hall_.take(std::move(request), station);
    if (const auto* refusal = std::get_if<Refusal>(&answer)) {
        refuse(*refusal, id);
    } else {
        tell(std::get<Counted>(answer));
    }
}

void Guest::news(Text text) {
    unsaid_news_ = std::move(text);
    ring();
}

Guest::Text Guest::next_to_say() {
    if (unsaid_.empty()) return std::exchange(unsaid_news_, nullptr);
    Text text = std::move(unsaid_.front());
    unsaid_.pop_front();
    return text;
}

void Guest::tell(const FromHost& message) {
    unsaid_.push_back(std::make_shared<const std::string>(written(message)));
    ring();
}

void Guest::refuse(const Refusal& refusal, std::optional<workshop::BallotId> ballot,
                   std::optional<std::uint64_t> request) {
    tell(Refused{refusal.code, base::sentence(*words_, refusal), is_final(refusal.code), ballot,
                 request});
}

}  // namespace net
