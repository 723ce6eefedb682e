#pragma once
// The library of methods: one readable file each, assets/methods/KEY.json, in all languages. What
// the files hold is workshop::Method; README, “Methods in files”, tells their fields.

#include "workshop/method.h"

namespace methods {

// Every method of the folder in this language ("fr", "en"), in their order. Throws base::Failure
// with a sentence that names the file, the place in it and what is wrong.
workshop::Methods read_methods(const std::string& folder, const std::string& language);

}  // namespace methods
