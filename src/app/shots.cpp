// A picture of every screen of a session: the shared display's and the kiosk's.

#include "app/commands.h"
#include "app/kiosk_gallery.h"
#include "app/stage.h"
#include "session/replay.h"
#include "ui/screens/screens.h"
#include "workshop/evolve.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>

namespace app {

int shots(Console& console, const ShotsOptions& options) {
    // The screens work on a copy: looking changes nothing.
    namespace fs = std::filesystem;
    fs::create_directories(options.out);
    const std::string copy = (fs::path(options.out) / "shots.fabrique").string();
    fs::copy_file(options.file, copy, fs::copy_options::overwrite_existing);

    StageOptions stage_options;
    stage_options.folders = console.folders;
    stage_options.folders.sessions = fs::absolute(options.file).parent_path().string();
    stage_options.surroundings = real_surroundings();
    stage_options.out = options.out;
    stage_options.language = console.words.language();
    stage_options.picture = options.picture;
    stage_options.settings = options.look;
    Stage stage(std::move(stage_options));
    const journal::Reading reading = journal::read_file(copy);
    if (reading.condition == journal::Condition::foreign) throw base::Failure(reading.finding);
    session::PhotoFolder(options.file)
        .copy_to(session::PhotoFolder(copy),
                 workshop::photos_of(workshop::fold(reading.entries)));
    const session::Replay replay(reading.entries);
    stage.time().set_wall(replay.ends_at() + base::minute_ms);
    stage.desk().open_session(copy, session::Mode::review);

    std::vector<std::string> pictures;
    for (const ui::ScreenRow& row : ui::screen_rows()) {
        stage.desk().go_to(row.place);
        pictures.push_back(stage.shot(row.name));
    }
    KioskGallery kiosk(workshop::fold(reading.entries), console.words, options.look,
                       options.picture.renderer, options.out);
    for (std::string& picture : kiosk.shoot()) pictures.push_back(std::move(picture));
    fs::remove(copy);
    fs::remove_all(session::PhotoFolder(copy).path());
    if (console.json) {
        console.out << nlohmann::json{{"pictures", pictures}}.dump(2) << "\n";
    } else {
        console.out << console.words.count("{n} picture in {folder}.", "{n} pictures in {folder}.",
                                           std::int64_t(pictures.size()), {{"folder", options.out}})
                    << "\n";
    }
    return 0;
}

}  // namespace app
