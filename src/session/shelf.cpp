#include "session/shelf.h"

#include "base/text.h"
#include "session/ballot_box.h"
#include "session/photos.h"
#include "workshop/evolve.h"

#include <algorithm>
#include <filesystem>

namespace session {
namespace {

namespace fs = std::filesystem;

Stage stage_of(const workshop::State& state) {
    if (state.ended) return Stage::ended;
    return state.current ? Stage::running : Stage::prepared;
}

// Letters, digits and dashes of a title; accents fall away.
std::string file_name(const std::string& title) {
    std::string name;
    for (const char c : base::plain(title)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            name += c;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    name.resize(std::min<std::size_t>(name.size(), 60));
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? "atelier" : name;
}

// What lies beside a session that was removed belongs to nobody else.
bool taken(const std::string& path) {
    return fs::exists(path) || BallotBox::exists(path) || PhotoFolder(path).exists();
}

}  // namespace

ShelfCard shelf_card(const std::string& path) {
    ShelfCard card;
    card.path = path;
    card.title = fs::path(path).stem().string();
    journal::Reading reading;
    try {
        reading = journal::read_file(path);
    } catch (const base::Failure& failure) {
        card.stage = Stage::unreadable;
        card.finding = failure.refusal();
        return card;
    }
    card.condition = reading.condition;
    card.finding = reading.finding;
    if (reading.entries.empty()) {
        card.stage = Stage::unreadable;
        return card;
    }
    const workshop::State state = workshop::fold(reading.entries);
    card.title = state.title;
    card.place = state.place;
    card.date = state.date;
    card.stage = stage_of(state);
    card.cards = workshop::card_count(state);
    for (const auto& [id, vote] : state.votes) card.ballots += workshop::ballots_received(vote);
    for (const auto& [id, project] : state.projects) {
        if (!project.removed) card.projects.push_back(project);
    }
    card.last_at = reading.entries.back().at;
    for (const workshop::Card* each : workshop::cards_in_order(state)) {
        card.patches.push_back({workshop::rect_of(*each), each->colour});
        const workshop::Photo* photo = workshop::photo_shown(state, *each);
        if (photo) card.patches.back().photo_rgb = photo->rgb;
    }
    return card;
}

std::vector<ShelfCard> read_shelf(const std::string& folder, std::size_t most) {
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, std::string>> files;
    for (const auto& file : fs::directory_iterator(folder, error)) {
        if (file.path().extension() != ".fabrique") continue;
        std::error_code unreadable;
        files.emplace_back(fs::last_write_time(file.path(), unreadable), file.path().string());
    }
    std::sort(files.rbegin(), files.rend());
    std::vector<ShelfCard> shelf;
    for (const auto& [time, path] : files) {
        if (shelf.size() == most) break;
        shelf.push_back(shelf_card(path));
    }
    std::stable_sort(shelf.begin(), shelf.end(), [](const ShelfCard& a, const ShelfCard& b) {
        return a.last_at > b.last_at;
    });
    return shelf;
}

std::string free_path(const std::string& folder, const std::string& title) {
    const std::string name = file_name(title);
    std::string path = (fs::path(folder) / (name + ".fabrique")).string();
    for (int n = 2; taken(path); ++n) {
        path = (fs::path(folder) / (name + "-" + std::to_string(n) + ".fabrique")).string();
    }
    return path;
}

}  // namespace session
