#pragma once
// What a window paints with and how its pixels reach the screen.

#include "platform/window.h"

#include <memory>

namespace platform {

class View {
public:
    virtual ~View() = default;
    virtual Glass& glass() = 0;
    virtual void present() = 0;
    virtual int width_px() const = 0;
    virtual int height_px() const = 0;
};

// Of windows nobody sees: their size is what a script says.
class HiddenView : public View {
public:
    virtual void resize(int width_px, int height_px) = 0;
};
std::unique_ptr<HiddenView> hidden_view(const WindowOptions&);

}  // namespace platform
