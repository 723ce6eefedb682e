#include "app/kiosk_desk.h"
#include "app/windowed.h"

namespace app {

int kiosk(Console& console, const KioskOptions& options) {
    const auto window = open_window(options.window);
    GlassStore store(window->glass());
    WindowClipboard clipboard(*window);

    KioskDeskOptions desk_options;
    desk_options.folders = console.folders;
    desk_options.random = real_surroundings().random;
    desk_options.clock = wall_clock();
    desk_options.steady = [&window] { return window->now_ms(); };
    desk_options.settings.language = console.words.language();
    desk_options.host = options.host;
    desk_options.code = options.code;
    desk_options.name = options.name;
    desk_options.outbox = options.outbox;
    desk_options.pin = options.pin;
    desk_options.mm_per_px =
        options.dpi > 0 ? 25.4F / float(options.dpi) : mm_per_px_of(window->scale());
    desk_options.wake = [&window] { window->wake(); };
    KioskDesk desk(std::move(desk_options), store, clipboard);
    show(*window, desk, false);
    if (desk.turned_away().empty()) return 0;
    console.err << desk.turned_away() << "\n";
    return 1;
}

}  // namespace app
