// Who comes in at a kiosk, and what is written there: told once, over the line that is there.

#include "net/talk.h"

namespace net {

template <class Message>
void Talk::say_once(Message message) {
    change([&](StationView& view) {
        ++view.said.number;
        view.said.phase = SayPhase::sending;
        view.said.refusal.clear();
    });
    said_asked_ = message.request = ++requests_;
    if (joined_) say(std::move(message));
    else lose_said();
}

void Talk::arrive(const Whereabouts& at, bool taken_back) {
    say_once(ArriveRequest{0, at, taken_back});
}

void Talk::write(IdeaRequest idea) { say_once(std::move(idea)); }

// False: it is not what was told last.
bool Talk::heard_said(std::uint64_t request, const std::string* refusal) {
    if (said_asked_ == 0 || request != said_asked_) return false;
    said_asked_ = 0;
    change([&](StationView& view) {
        view.said.phase = refusal ? SayPhase::refused : SayPhase::done;
        if (refusal) view.said.refusal = *refusal;
    });
    return true;
}

void Talk::lose_said() {
    if (said_asked_ == 0) return;
    const std::string sentence = options_.words.say("The host does not answer. Please try again.");
    heard_said(said_asked_, &sentence);
}

}  // namespace net
