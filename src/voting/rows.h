#pragma once
// Within voting/: the functions behind the rows of methods(), one file each.

#include "voting/method.h"

namespace voting {

Result tally_approval(const Rule&, const Profile&, Counting&);
Result tally_dots(const Rule&, const Profile&, Counting&);

}  // namespace voting
