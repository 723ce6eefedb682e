#pragma once
// The same ballots under other rules: what would have come out? Not a better truth than the rule
// that was announced, but the shortest lesson in what a rule does.

#include "voting/tally.h"

namespace voting {

struct Recount {
    Rule rule;
    Result result;
    // The ballots were read in another sense than people gave them (grades as approvals…).
    bool reread = false;
};

// Ballots of one kind read as another; nothing where that makes no sense. Dots: a card with a dot
// is approved. Grades and scores: the upper half of the scale approves; they also rank, equal
// values equal. Ranks: the first place alone is a choice. Blank ballots stay blank, and others may
// become so. `top`: the best grade or score.
std::optional<Profile> reread(const Profile&, BallotKind from, BallotKind to, std::int64_t top);

// Every method that can count these ballots, but the announced one; in the order of methods(). Of
// methods that spend money only where options cost some. `winners` is that of the rule.
std::vector<Recount> recounts(const Rule&, const Profile&, const CountOptions& = {});

}  // namespace voting
