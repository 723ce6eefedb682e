#include "ui/screens/result/result.h"

namespace ui {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 12ms;                    // of one frame, for a short count
constexpr base::Milliseconds look_again_ms = 50;   // while a long one is under way

std::optional<ResultView> worked_out(const Counted& counted, const base::Words& words,
                                     const std::stop_token& stop) {
    try {
        return counted_view(counted, words, stop);
    } catch (const voting::Cancelled&) {
        return std::nullopt;
    }
}

}  // namespace

void ResultScreen::follow(const World& world, const base::Words& words) {
    if (told_.votes != counted_count(world)) here_.back = newest_back(world);
    const Told now{world.entries.empty() ? 0 : world.entries.front().at, world.entries.size(),
                   counted_count(world), words.language(), here_.back, here_.easy};
    auto waits = 0ms;
    if (!(told_ == now)) {
        // What is shown stays until the same is counted again; of another vote nothing stays.
        const bool another = told_.begun_at != now.begun_at || told_.votes != now.votes ||
                             told_.back != now.back;
        if (another) {
            view_ = {};
            here_.step = -1;
        }
        count_.give_up();
        told_ = now;
        waits = patience;
        if (auto counted = counted_vote(world, words, here_)) {
            count_.begin([counted = std::move(*counted), words](const std::stop_token& stop) {
                return worked_out(counted, words, stop);
            });
        }
    }
    if (auto view = count_.taken(waits)) view_ = std::move(*view);
    tell_around(view_, world, words, here_);
    if (!count_.is_under_way()) return;
    view_.empty_title = words.say("The ballots are being counted");
    view_.empty_detail = words.say("The result appears here in a moment.");
}

base::Milliseconds ResultScreen::wakes_in(const World& world) const {
    return count_.is_under_way() ? look_again_ms : next_second(world);
}

void ResultScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    follow(world, kit.words());
    draw_result(kit, view_, here_, world, wishes);
}

}  // namespace ui
