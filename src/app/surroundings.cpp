#include "app/surroundings.h"

#include <sodium.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <memory>
#include <mutex>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string home_folder(const char* variable, const char* below_home) {
    const std::string folder = environment(variable);
    if (!folder.empty()) return folder;
    const std::string home = environment("HOME");
    return (fs::path(home.empty() ? "." : home) / below_home).string();
}

std::mutex seeded_mutex;
std::unique_ptr<base::Random> seeded_source;  // what libsodium reads when seeded

void seeded_bytes(void* bytes, std::size_t count) {
    const std::lock_guard lock(seeded_mutex);
    seeded_source->fill({static_cast<std::uint8_t*>(bytes), count});
}

std::uint32_t seeded_number() {
    std::uint32_t number;
    seeded_bytes(&number, sizeof number);
    return number;
}

randombytes_implementation seeded_implementation{
    [] { return "seeded"; }, seeded_number, nullptr, nullptr, seeded_bytes, nullptr};

}  // namespace

Folders find_folders() {
    Folders folders;
    std::error_code error;
    const fs::path installed =
        fs::read_symlink("/proc/self/exe", error).parent_path().parent_path() / "share/fabrique";
    const std::string named = environment("FABRIQUE_ASSETS");
    if (!named.empty()) {
        folders.assets = named;
        folders.words = (fs::path(named) / "i18n").string();
    } else if (fs::exists(installed / "methods")) {
        folders.assets = installed.string();
        folders.words = (installed / "i18n").string();
    } else {
        folders.assets = FABRIQUE_SOURCE_ASSETS;
        folders.words = FABRIQUE_BUILT_SHARE "/i18n";
    }
    folders.sessions =
        (fs::path(home_folder("XDG_DATA_HOME", ".local/share")) / "fabrique/sessions").string();
    folders.settings =
        (fs::path(home_folder("XDG_CONFIG_HOME", ".config")) / "fabrique/settings.json").string();
    return folders;
}

const std::vector<std::string>& languages() {
    static const std::vector<std::string> installed{"fr", "en"};
    return installed;
}

base::Words load_words(const Folders& folders, const std::string& language) {
    return base::Words::load(folders.words, language);
}

Clock wall_clock() {
    return [] {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    };
}

int utc_offset_minutes(base::Milliseconds at) {
    const std::time_t seconds = at / base::second_ms;
    std::tm local{};
    return localtime_r(&seconds, &local) ? int(local.tm_gmtoff / 60) : 0;
}

session::Surroundings real_surroundings() {
    return {[](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); },
            FABRIQUE_VERSION};
}

session::Surroundings seeded_surroundings(std::uint64_t seed) {
    seeded_source = std::make_unique<base::Random>(seed ^ 0x5EA1ED);
    randombytes_set_implementation(&seeded_implementation);
    const auto random = std::make_shared<base::Random>(seed);
    return {[random](std::span<std::uint8_t> bytes) {
                const std::lock_guard lock(seeded_mutex);
                random->fill(bytes);
            },
            FABRIQUE_VERSION};
}

}  // namespace app
