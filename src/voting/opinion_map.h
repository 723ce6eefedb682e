#pragma once
// Who thinks alike: people who agree, disagree or pass on statements, laid out on a plane, in
// groups where there are any, with what all groups agree on. The ideas of Polis (Small, Bjorkegren,
// Erkkilä, Shaw and Megill, “Polis: Scaling deliberation by mapping high dimensional opinion
// spaces”, 2021), for rooms of 8 to some hundred people: a map is for talking, it decides nothing,
// so doubles do.

#include "voting/counting.h"
#include "voting/profile.h"

namespace voting {

// Values of the choices.
inline constexpr std::int32_t opinion_agree = 1, opinion_pass = 0, opinion_disagree = -1;

inline constexpr std::int64_t opinion_people_min = 8;  // fewer: no groups
inline constexpr std::int64_t opinion_people_few = 30;  // fewer: groups are told with a warning
inline constexpr std::size_t opinion_groups_max = 5;

// How a group, or everybody, answered one statement.
struct Answers {
    std::int64_t agree = 0, disagree = 0, pass = 0;
    std::int64_t seen() const { return agree + disagree + pass; }
    // (agree + 1) / (seen + 2): shares of few people are drawn towards a half.
    double share() const { return double(agree + 1) / double(seen() + 2); }
    bool operator==(const Answers&) const = default;
};

struct OpinionStatement {
    OptionId option;
    Answers all;
    std::vector<Answers> groups;  // in the order of OpinionMap::groups
    // How far every group agrees: the product of their shares, or the share of all without groups.
    double consensus = 0;
    // The same for disagreeing: what everybody refuses.
    double refusal = 0;
};

// People of one opinion, in one place of the map.
struct OpinionPlace {
    double x = 0, y = 0;  // the two widest directions of difference; 0 is the middle of the room
    std::int64_t people = 0;
    std::size_t group = 0;
};

// What a group says that the others do not.
struct Characteristic {
    OptionId option;
    bool agrees = true;
    double ratio = 1;  // of its share to that of all others
};

struct OpinionGroup {
    std::int64_t people = 0;
    std::vector<Characteristic> says;  // strongest first, opinion_says_max at most
};
inline constexpr std::size_t opinion_says_max = 5;

enum class OpinionWarning : std::uint8_t {
    too_few_people,  // no groups are looked for
    few_people,      // one more person could change the groups
    blurred,         // groups shade into each other
    sparse,          // half of the statements were not seen by those who answered
    small_group,     // a group was too small to be told apart: everybody is shown as one
};

struct OpinionMap {
    std::vector<OpinionPlace> places;
    std::vector<OpinionGroup> groups;  // largest first; one, when no groups are told
    std::vector<OpinionStatement> statements;  // in the profile's order of options
    double separation = 0;  // mean silhouette of the groups, −1 to 1
    std::vector<OpinionWarning> warnings;
};

// Groups of fewer than `least` people are never told. The same for whatever order of the ballots.
// Throws Cancelled (counting.h) when asked to stop.
OpinionMap opinion_map(const Profile&, std::int64_t least, const std::stop_token& = {});

// Ballots of the method “opinions”, whose grades are 0 to 2, as this map reads them.
Profile opinions_in(const Profile& graded);

}  // namespace voting
