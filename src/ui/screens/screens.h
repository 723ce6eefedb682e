#pragma once
// The screens of the shared display, a row each (screens.cpp).

#include "ui/screen.h"

#include <memory>
#include <span>

namespace ui {

struct ScreenRow {
    Place place;
    const char* name;  // "shelf"; of its picture too
    std::unique_ptr<Screen> (*make)();
};

std::span<const ScreenRow> screen_rows();
std::unique_ptr<Screen> make_screen(Place);

}  // namespace ui
