#pragma once
// The loop of a program with a window: sleep until something happens, draw, sleep again.

#include "app/commands.h"
#include "app/glass_store.h"
#include "ui/app_shell.h"

namespace app {

constexpr float mm_per_px_of(float scale) { return 25.4F / (96 * scale); }

// Throws base::Failure: no display.
std::unique_ptr<platform::Window> open_window(const WindowChoice&);

// `Program` is a Desk or a KioskDesk. Returns when it wants to quit; `may_close` says whether the
// window's own close button ends it.
template <class Program>
void show(platform::Window& window, Program& program, bool may_close) {
    program.shell().resize(window.width_px(), window.height_px());
    while (!program.wants_to_quit()) {
        for (const input::Event& event : window.wait(program.next_frame_in())) {
            if (const auto* resized = std::get_if<input::Resized>(&event)) {
                program.shell().resize(resized->width_px, resized->height_px);
            } else if (std::holds_alternative<input::CloseAsked>(event)) {
                if (may_close) return;
                continue;
            }
            program.take(event);
        }
        ImDrawData& picture = program.frame();
        window.glass().draw(picture, program.shell().background());
        window.set_text_input(program.shell().text_input());
        window.present();
    }
}

}  // namespace app
