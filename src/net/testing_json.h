#pragma once
// What testers at a station see and say, as JSON. Readers throw BadMessage.

#include "net/json.h"
#include "net/testing.h"

#include <memory>

namespace net {

const char* name_of(workshop::RunEnd);  // "gave_up"
// One that a tester may choose or a station may tell: done, gave_up or silent.
workshop::RunEnd end_in(const Json& object, const char* name);

Json json_of(const TapAsked&);
TapAsked tap_in(const Json& object);

Json json_of(const TesterSees&);  // without its run and its words
TesterSees seen_in(const Json& object);

Feedback feedback_in(const Json& object, const char* name);
// Bytes that say of themselves that they are a PNG file, at most screen_png_bytes_max.
std::shared_ptr<const std::string> png_in(const Json& object, const char* name);

}  // namespace net
