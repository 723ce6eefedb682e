#pragma once
// How the interface is shown to these eyes: theme, size, motion, language.

#include "ui/world.h"

namespace ui {

struct SettingsView {
    Settings now;
    std::vector<std::string> languages;       // codes
    std::vector<std::string> language_names;  // in their own language
};

SettingsView settings_view(const World&);
// The language's own name: "Français"; the code when unknown.
std::string language_name(const std::string& code);
// A panel that asks; false when it was put away. Changes are wished at once.
bool draw_settings(Kit&, const SettingsView&, Wishes&);

}  // namespace ui
