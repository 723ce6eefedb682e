// The program on a real screen: sleep until something happens, draw, sleep again.

#include "app/commands.h"
#include "app/desk.h"
#include "app/glass_store.h"

namespace app {
namespace {

constexpr float mm_per_inch = 25.4F;
constexpr float px_per_inch_at_scale_1 = 96;

platform::Backend backend_of(const std::string& platform) {
    return platform == "glfw" ? platform::Backend::glfw : platform::Backend::sdl;
}

void show(platform::Window& window, Desk& desk) {
    desk.shell().resize(window.width_px(), window.height_px());
    while (!desk.wants_to_quit()) {
        for (const input::Event& event : window.wait(desk.next_frame_in())) {
            if (const auto* resized = std::get_if<input::Resized>(&event)) {
                desk.shell().resize(resized->width_px, resized->height_px);
            } else if (std::holds_alternative<input::CloseAsked>(event)) {
                return;
            }
            desk.take(event);
        }
        window.glass().draw(desk.frame(), desk.shell().background());
        window.set_text_input(desk.shell().text_input());
        window.present();
    }
}

}  // namespace

int open(Console& console, const OpenOptions& options) {
    platform::WindowOptions shape;
    shape.width_px = options.window.width_px;
    shape.height_px = options.window.height_px;
    shape.full_screen = options.window.full_screen;
    const auto window = platform::open_window(backend_of(options.window.platform), shape);
    GlassStore store(window->glass());
    WindowClipboard clipboard(*window);

    DeskOptions desk_options;
    desk_options.folders = console.folders;
    if (!options.folder.empty()) desk_options.folders.sessions = options.folder;
    desk_options.surroundings = real_surroundings();
    desk_options.clock = wall_clock();
    desk_options.steady = [&window] { return window->now_ms(); };
    desk_options.settings = read_settings(console.folders.settings);
    desk_options.settings.language = console.words.language();
    desk_options.door = options.door;
    desk_options.utc_offset_minutes = utc_offset_minutes(desk_options.clock());
    desk_options.wake = [&window] { window->wake(); };
    ui::ShellOptions shell;
    shell.mm_per_px = mm_per_inch / (px_per_inch_at_scale_1 * window->scale());

    Desk desk(std::move(desk_options), store, clipboard, shell);
    if (!options.file.empty()) {
        desk.open_session(options.file,
                          options.review ? session::Mode::review : session::Mode::edit);
    }
    show(*window, desk);
    return 0;
}

}  // namespace app
