#pragma once
// What a kiosk says to the host and makes of what it hears, without the line it does so on: takes
// one person's ballot after the other, and repeats each until the host has acknowledged it. What a
// tester says is not repeated: a run ends with the line it was begun on.

#include "net/outbox.h"
#include "net/station.h"

#include <deque>

namespace net {

// All on one thread.
class Talk {
public:
    // What the talk does to the world.
    struct Outside {
        std::function<void(const StationView&)> show;  // after each change
        std::function<void()> ring;                    // there is something to say
        std::function<void(std::int64_t ms, std::function<void()>)> later;
    };
    // Throws base::Failure: the outbox cannot be read.
    Talk(StationOptions, Outside);

    // -- the line --------------------------------------------------------------------------------
    void line_opened();  // says hello
    void hear(const FromHost&);
    void line_lost();
    std::optional<FromStation> next_to_say();
    bool joined() const { return joined_; }
    bool refused() const { return refused_; }  // for good: only a new code helps
    std::int64_t rest_ms() const { return rest_ms_; }  // the host asked for a pause

    // -- the person: see station.h ---------------------------------------------------------------
    void ask_token(const std::string& college);
    void cast(workshop::VoteId, const std::string& college, const voting::Marks&);
    void forget();
    void set_words(base::Words);
    // -- who comes in, who writes: talk_crowd.cpp
    void arrive(const Whereabouts&, bool taken_back);
    void write(IdeaRequest);
    // -- the tester: talk_testing.cpp
    void begin_run();
    void tap(TapAsked);
    void end_run(workshop::RunEnd);
    void tell(const Feedback&);
    void leave_run();
    const StationView& view() const { return view_; }

private:
    void say(FromStation);
    Hello hello() const;
    void take(const Welcome&);
    void take(const News&);
    void take(const TokenGiven&);
    void take(const Counted&);
    void take(const ScreenShown&);
    void take(const PictureGiven&);
    void take(const Thanked&);
    template <class Message>
    void say_once(Message);
    bool heard_said(std::uint64_t request, const std::string* refusal);
    void lose_said();
    bool refuse_run(const Refused&);  // false: it was not about a run
    void ask_picture();
    void refuse_picture(bool for_good);
    void look_at_test(const PublicView&);
    void lose_run();
    std::uint64_t next_of_run();
    void take(const Refused&);
    void send_again(const workshop::BallotId&);
    void drop(const workshop::BallotId&);
    void tell_lost(const std::string& why);
    void fail_cast(const std::string& sentence);
    void begin_person();
    void change(const std::function<void(StationView&)>& edit);

    StationOptions options_;
    Outside outside_;
    Outbox outbox_;
    StationView view_;
    bool joined_ = false, refused_ = false;
    std::int64_t rest_ms_ = 0;
    std::uint64_t requests_ = 0;
    std::optional<TokenRequest> asked_;
    std::uint64_t said_asked_ = 0;     // the request of what was told; 0: nothing is waited for
    std::uint64_t run_asked_ = 0;      // the request whose answer a tester waits for; 0: none
    std::uint64_t picture_asked_ = 0;  // of the screen shown; 0: it is there
    std::optional<workshop::BallotId> current_;
    std::deque<FromStation> to_say_;
};

}  // namespace net
