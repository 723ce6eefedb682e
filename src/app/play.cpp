#include "app/commands.h"
#include "app/player.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

namespace app {
namespace {

using base::msg;

std::string read_text(const std::string& path) {
    std::ifstream stream(path);
    if (!stream) {
        throw base::Failure(
            {"no_script", msg("The script {file} cannot be read."), {{"file", path}}});
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

int play(Console& console, const PlayOptions& options) {
    const std::vector<Line> lines = parse_script(read_text(options.script));
    StageOptions stage_options;
    stage_options.folders = console.folders;
    stage_options.folders.sessions = options.out;  // of the shelf: nothing of the person's own
    stage_options.surroundings = seeded_surroundings(options.seed);
    stage_options.out = options.out;
    stage_options.language = console.words.language();
    stage_options.picture = options.picture;
    stage_options.settings = options.look;
    Stage stage(std::move(stage_options));
    Player player(stage, options.session, console.words.language(), console.err);
    const PlayReport report = player.play(lines);
    if (console.json) {
        console.out << nlohmann::json{{"commands", report.commands},
                                      {"people", report.people},
                                      {"counted", report.counted},
                                      {"arrived", report.arrived},
                                      {"written", report.written},
                                      {"testers", report.testers},
                                      {"pictures", report.pictures}}
                           .dump(2)
                    << "\n";
    } else {
        console.out << console.words.say("Played {n} commands; {pictures} pictures in {folder}.",
                                         {{"n", std::to_string(report.commands)},
                                          {"pictures", std::to_string(report.pictures.size())},
                                          {"folder", options.out}})
                    << "\n";
    }
    return 0;
}

}  // namespace app
