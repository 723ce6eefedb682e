#pragma once
// Each way of counting in one sentence, for who has never heard of it.

#include "voting/method.h"

namespace workshop {

// English key; null: no such method.
const char* method_sentence(const std::string& method);
// What a ballot of this kind holds, in few words; English key.
const char* ballots_words(voting::BallotKind);

}  // namespace workshop
