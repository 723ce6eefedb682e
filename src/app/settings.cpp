#include "app/settings.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace app {

using nlohmann::json;

ui::Settings read_settings(const std::string& file) {
    ui::Settings settings;
    std::ifstream stream(file);
    const json found = json::parse(stream, nullptr, false);
    if (!found.is_object()) return settings;
    try {
        settings.theme = found.value("theme", settings.theme);
        settings.language = found.value("language", settings.language);
        settings.text_percent = found.value("text_percent", settings.text_percent);
        settings.reduced_motion = found.value("reduced_motion", settings.reduced_motion);
        settings.low_reach = found.value("low_reach", settings.low_reach);
        settings.table = found.value("table", settings.table);
    } catch (const json::exception&) {
        return {};
    }
    return settings;
}

void write_settings(const std::string& file, const ui::Settings& settings) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), error);
    const std::string fresh = file + ".new";
    std::ofstream(fresh) << json{{"theme", settings.theme},
                                 {"language", settings.language},
                                 {"text_percent", settings.text_percent},
                                 {"reduced_motion", settings.reduced_motion},
                                 {"low_reach", settings.low_reach},
                                 {"table", settings.table}}
                                .dump(1);
    std::filesystem::rename(fresh, file, error);
}

}  // namespace app
