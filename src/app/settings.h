#pragma once
// What a person chose for this screen, kept from one start to the next.

#include "ui/kit.h"

namespace app {

// Defaults when the file is missing or makes no sense.
ui::Settings read_settings(const std::string& file);
// Says nothing when it cannot be written: a setting is not worth an interruption.
void write_settings(const std::string& file, const ui::Settings&);

}  // namespace app
