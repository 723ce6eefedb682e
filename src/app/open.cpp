#include "app/desk.h"
#include "app/windowed.h"

namespace app {

int open(Console& console, const OpenOptions& options) {
    const auto window = open_window(options.window);
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
    shell.mm_per_px = mm_per_px_of(window->scale());

    Desk desk(std::move(desk_options), store, clipboard, shell);
    if (!options.file.empty()) {
        desk.open_session(options.file,
                          options.review ? session::Mode::review : session::Mode::edit);
    }
    show(*window, desk, true);
    return 0;
}

}  // namespace app
