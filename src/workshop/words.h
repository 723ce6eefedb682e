#pragma once
// The nouns of a workshop, as plain values.

#include "base/geometry.h"
#include "base/id.h"
#include "base/time.h"
#include "voting/ballot.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace workshop {

using CardId = base::Id<struct CardTag>;
using ClusterId = base::Id<struct ClusterTag>;
using FrameId = base::Id<struct FrameTag>;
using ActivityId = base::Id<struct ActivityTag>;
using VoteId = base::Id<struct VoteTag>;
using ProjectId = base::Id<struct ProjectTag>;

// Who did it. Never a name: people stay out of the chain.
enum class ActorKind : std::uint8_t { host, facilitator, hand, station };
struct Actor {
    ActorKind kind = ActorKind::host;
    std::uint32_t number = 0;
    auto operator<=>(const Actor&) const = default;
};

// Card papers; the theme knows their pigments, the legend what they mean.
enum class Colour : std::uint8_t { yellow, pink, blue, green, orange, violet, white, neutral };
constexpr int colour_count = 8;
// Some of them, a bit each; none: all.
using ColourSet = std::uint16_t;
constexpr ColourSet colour_set_max = (1U << colour_count) - 1;
constexpr ColourSet only(Colour colour) { return ColourSet(1U << unsigned(colour)); }
constexpr bool holds(ColourSet set, Colour colour) { return set == 0 || (set & only(colour)); }

enum class Shape : std::uint8_t { circle, square, triangle, diamond, star, hexagon, cross, ring };
constexpr int shape_count = 8;

// A voice group (collège): usagers, agents, élus, partenaires.
struct College {
    std::string key;   // "usagers"; what cards and ballots carry
    std::string name;  // as people read it
    Shape shape = Shape::circle;
    std::uint32_t rgb = 0;
    bool operator==(const College&) const = default;
};

// What a card colour means in this session; the letter says it without colour.
struct Meaning {
    Colour colour = Colour::yellow;
    std::string letter;
    std::string label;
    bool operator==(const Meaning&) const = default;
};

// An arrival counts who comes, by college and table; a crossing walks through the cells of one; a
// closing asks what is left: parked ideas, actions, the closing form.
enum class ActivityKind : std::uint8_t {
    presentation, board, vote, result, interval, arrival, crossing, closing
};
constexpr int activity_kind_count = 8;

// What happens by itself when an activity's time is up, beside votes that close then.
enum class TimeUp : std::uint8_t { nothing, lock, reveal };
constexpr int time_up_count = 3;

// What is kept of who wrote a card. Promised before the activity begins, and kept.
enum class Authorship : std::uint8_t { college_and_table, college, nobody };
constexpr int authorship_count = 3;

// What hands may do: of a kind of activity, and of one.
struct Tools {
    bool cards = false;     // create, write, move, colour, delete
    bool clusters = false;
    bool votes = false;
    bool links = false;
    bool ink = false;       // on the board and on cards
    bool stamps = false;
    bool frames = false;    // and templates, backgrounds, zones and their tests
    bool operator==(const Tools&) const = default;
};
constexpr Tools all_tools{true, true, true, true, true, true, true};
Tools tools_of(ActivityKind);
// What both have.
Tools common(Tools, Tools);

// When a vote closes that nobody closes by hand before.
enum class Closing : std::uint8_t { by_hand, when_time_is_up };
constexpr int closing_count = 2;

// Who decides when a tie crosses the line between chosen and not chosen.
enum class TieRule : std::uint8_t { lot, room };
constexpr int tie_rule_count = 2;

// Something to vote on that is written down beforehand.
struct Choice {
    std::string label;
    std::int64_t cost_cents = 0;  // of votes about a budget
    bool operator==(const Choice&) const = default;
};

// A vote that an activity will open; all of it is announced before. No choices: the board's
// clusters, or its cards if there are none.
struct VotePlan {
    std::string question = {};
    voting::Rule rule = {};
    bool secret = false;
    std::int64_t contest_ms = 0;  // how long after closing the key is kept
    std::vector<Choice> choices = {};
    std::int64_t budget_cents = 0;  // of methods that spend
    Closing closing = Closing::by_hand;
    TieRule ties = TieRule::lot;
    std::string survey = {};  // whose answers are compared by it, “barometre-2021/raisons”; or none
    ProjectId about = {};     // the project that is judged; 0: none
    ColourSet colours = 0;    // of the cards that are its options, where these are cards
    bool operator==(const VotePlan&) const = default;
};

// One timed phase of the agenda (déroulé).
struct Activity {
    ActivityId id;
    ActivityKind kind = ActivityKind::board;
    std::string title;
    std::string instruction;
    base::Milliseconds duration_ms = 0;
    std::vector<VotePlan> votes;  // of a vote activity
    bool together = false;        // a questionnaire: its votes are open at the same time
    std::string method = {};      // of the library, laid out when it begins; or none
    bool silent = false;          // cards are covered until they are all revealed
    Authorship authorship = Authorship::college_and_table;
    TimeUp time_up = TimeUp::nothing;
    Tools tools = all_tools;      // that its kind has, and that are wanted now
    ColourSet colours = 0;        // of the cards that are written
    std::string notes = {};       // for the facilitator; in no export, on no screen of the room
    bool operator==(const Activity&) const = default;
};

// How one card stands to another, read from the first to the second; only the last kind has no
// direction.
enum class LinkKind : std::uint8_t { answers, blocks, precedes, goes_with };
constexpr int link_kind_count = 4;
// “answers”, an English key; see base/words.h.
const char* word_of(LinkKind);

// A titled rectangle of the board. On axes a card's place is a value; in the cells of lanes cards
// lie in rows; a journey is lanes whose last row holds curves; a screen is a phone's, of a
// prototype.
enum class FrameKind : std::uint8_t { page, axes, lanes, screen, journey };
constexpr int frame_kind_count = 5;

// How somebody feels at one step of a journey.
struct Feeling {
    std::uint32_t column = 0;   // of the frame, from 0
    std::int32_t percent = 0;   // −100 (at worst) to 100 (at best)
    auto operator<=>(const Feeling&) const = default;
};

struct Option {
    voting::OptionId id;
    std::string label;
    CardId card;        // where it comes from, if it is a card
    ClusterId cluster;  // or a cluster
    std::int64_t cost_cents = 0;
    bool operator==(const Option&) const = default;
};

using BallotId = std::array<std::uint8_t, 16>;   // random, made by whoever casts
using TokenDigest = std::array<std::uint8_t, 32>;  // keyed digest of a voting right
using PublicKey = std::array<std::uint8_t, 32>;  // of a secret vote (X25519)

// Quarters of a circle, clockwise.
enum class QuarterTurn : std::uint8_t { none, one, two, three };
constexpr int quarter_turn_count = 4;
constexpr bool is_sideways(QuarterTurn turn) { return int(turn) % 2 == 1; }
// So many quarters more; negative: the other way.
constexpr QuarterTurn turned(QuarterTurn from, int quarters) {
    constexpr int all = quarter_turn_count;
    return QuarterTurn(((int(from) + quarters) % all + all) % all);
}

// Board units.
constexpr float card_width = 200;
constexpr float card_height = 140;

// What a card covers whose top left corner, when it lies upright, is `at`. It is turned about its
// middle, which is the same however it lies.
inline base::Rect card_rect(base::Vec2 at, QuarterTurn turn = QuarterTurn::none) {
    constexpr float leans = (card_width - card_height) / 2;
    if (is_sideways(turn)) return {at.x + leans, at.y - leans, card_height, card_width};
    return {at.x, at.y, card_width, card_height};
}

}  // namespace workshop
