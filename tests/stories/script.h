#pragma once
// A story is a text that a facilitator would understand; this plays it against decide() and
// evolve(). One line, one thing that somebody does. See scripts/*.story.

#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <functional>
#include <string>
#include <vector>

namespace stories {

// A line with its quoted texts taken out: hand 1 moves “A” to 3,4 → "hand 1 moves $ to 3,4" and A.
struct Line {
    std::size_t number = 0;
    std::string text;
    std::string pattern;
    std::vector<std::string> quoted;
};
std::vector<Line> lines_of(const std::string& script);

struct Outcome {
    std::string told;                     // dumps and results, in the order asked for
    std::vector<std::string> complaints;  // "line 12: refused, nobody expected it: …"
};

class Stage {
public:
    Outcome play(const std::string& script);

private:
    using Words = std::vector<std::string>;
    void play(const Line& line);
    bool play_preparation(const Line& line);
    bool play_facilitator(const Line& line);
    bool play_hand(const Line& line);
    bool play_photos(const Line&);
    bool play_groups(const Line& line);
    bool play_links(const Line& line);
    bool play_frames(const Line& line);
    bool play_tables(const Line& line);
    bool play_methods(const Line& line);
    bool play_backgrounds(const Line& line);
    void tell_place(const std::string& card);
    void tell_carried(const std::string& method);
    bool play_zones(const Line& line);
    bool play_test(const Line& line);
    void tell_test();
    bool play_ballot(const Line& line);
    bool play_told(const Line& line);

    void intend(const workshop::Intent& intent, workshop::Actor actor);
    void take(workshop::Decision decision, workshop::Actor actor);
    void undo(workshop::Actor actor);
    void complain(const std::string& what);
    void tell_result();

    workshop::CardId card(const std::string& text) const;
    workshop::ClusterId cluster(const std::string& title) const;
    workshop::FrameId frame(const std::string& title) const;
    workshop::StampId pin(std::uint32_t number) const;
    workshop::ActivityId activity(const std::string& title) const;
    workshop::VoteId vote() const;
    workshop::ZoneId zone(std::size_t part) const;
    workshop::RunId run(std::size_t part) const;
    voting::Marks marks(const std::string& choices, const Words& labels) const;

    workshop::CreateSession preparation_;
    workshop::State state_;
    std::vector<workshop::Entry> entries_;
    base::Milliseconds now_ = 0;
    std::size_t line_number_ = 0;
    std::string refused_;  // the last sentence nobody has looked at yet
    workshop::CastBallot last_ballot_;
    std::uint8_t ballots_ = 0;
    Outcome outcome_;
};

}  // namespace stories
