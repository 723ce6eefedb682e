#pragma once
// The kiosk: one screen, one person after the other. attract → college → vote → check → sending →
// thanks, and back; or, while a prototype is tested, attract → task → trying → questions → tried.
// It has only what ui::Station tells it.

#include "ui/screen.h"

#include <memory>

namespace ui {

std::unique_ptr<Screen> make_kiosk_screen();

}  // namespace ui
