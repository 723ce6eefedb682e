#pragma once
// Each way of counting in one sentence, for who has never heard of it.

#include <string>

namespace exchange {

// English key; null: no such method.
const char* method_sentence(const std::string& method);

}  // namespace exchange
