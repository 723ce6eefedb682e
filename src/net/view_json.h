#pragma once
// The public view as JSON and back.

#include "net/json.h"
#include "net/public_view.h"

namespace net {

Json json_of(const PublicView&);
// Throws BadMessage.
PublicView view_in(const Json&);

Json json_of(const voting::Marks&);  // [[option, value] …]
voting::Marks marks_in(const Json& object, const char* name);

}  // namespace net
