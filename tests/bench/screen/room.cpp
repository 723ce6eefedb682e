#include "room.h"

#include "base/random.h"
#include "ui/screens/board/board.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <stdexcept>

namespace bench {

namespace {

constexpr base::Milliseconds frame_ms = 16;
constexpr int frames_until_complete_max = 2000;
constexpr base::Vec2 middle{960, 560};

double milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

std::string idea(base::Random& random) {
    static constexpr std::array who = {"Les familles", "Les agents d’accueil",
                                       "Les personnes âgées", "Les collégiens",
                                       "Les nouveaux habitants"};
    static constexpr std::array what = {"attendent trop longtemps", "ne trouvent pas l’entrée",
                                        "reviennent avec un papier qui manque",
                                        "préfèrent téléphoner", "ne savent pas à qui parler"};
    static constexpr std::array when = {"le mercredi", "avant la rentrée", "au guichet 4",
                                        "quand il pleut", "pendant les vacances"};
    const auto one = [&](const auto& of) { return std::string(of[random.below(of.size())]); };
    return one(who) + " " + one(what) + " " + one(when);
}

void must(const session::Answer& answer) {
    if (const auto* refusal = std::get_if<base::Refusal>(&answer)) throw base::Failure(*refusal);
}

}  // namespace

Stopwatch::Stopwatch()
    : wall_(milliseconds(CLOCK_MONOTONIC)), processor_(milliseconds(CLOCK_PROCESS_CPUTIME_ID)) {}
double Stopwatch::wall_ms() const { return milliseconds(CLOCK_MONOTONIC) - wall_; }
double Stopwatch::processor_ms() const {
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor_;
}

double percentile(std::vector<double> values, double part) {
    if (values.empty()) throw std::logic_error("nothing was measured");
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * part);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

namespace {

std::vector<double> column(const std::vector<Cost>& costs, double Cost::*of) {
    std::vector<double> values;
    for (const Cost& cost : costs) values.push_back(cost.*of);
    return values;
}

}  // namespace

double median(const std::vector<Cost>& costs, double Cost::*of) {
    return percentile(column(costs, of), 0.5);
}
double p95(const std::vector<Cost>& costs, double Cost::*of) {
    return percentile(column(costs, of), 0.95);
}

double make_session(const std::string& path, int cards) {
    base::Milliseconds now = 1'700'000'000'000;
    const auto recipes = methods::read_recipes(app::find_folders().assets + "/recipes", "fr");
    workshop::CreateSession intent = recipes.at(0).session;
    intent.title = std::to_string(cards) + " idées";
    const auto session = session::Session::create(path, intent, now, app::real_surroundings());
    for (const workshop::Activity& activity : session->state().agenda) {
        if (activity.kind != workshop::ActivityKind::board) continue;
        must(session->propose(workshop::StartActivity{activity.id},
                              {{workshop::ActorKind::facilitator, 0}, now}));
        break;
    }
    session->wait_durable(60'000);
    const auto before = std::filesystem::file_size(path);
    base::Random random(1);
    const std::vector<workshop::College> colleges = session->state().colleges;
    const int columns = std::max(1, int(std::sqrt(float(cards) * 1.45F)));
    for (int i = 0; i < cards; ++i) {
        const workshop::CreateCard card{
            idea(random),
            {float(i % columns) * pitch.x + float(random.below(16)),
             float(i / columns) * pitch.y + float(random.below(16))},
            workshop::Colour(random.below(5)),
            colleges[random.below(colleges.size())].key,
            "table " + std::to_string(random.below(12) + 1),
            {}};
        now += 40;
        must(session->propose(card, {{workshop::ActorKind::hand, std::uint32_t(1 + i % 12)}, now}));
    }
    session->wait_durable(60'000);
    return double(std::filesystem::file_size(path) - before) / cards;
}

Room::Room(const std::string& folder) : display_(app::make_display(
                                            {1920, 1080, platform::Renderer::cpu})) {
    app::DeskOptions options;
    options.folders = app::find_folders();
    options.folders.sessions = folder;
    options.surroundings = app::real_surroundings();
    options.clock = app::wall_clock();
    options.steady = [this] { return real_time_ ? display_.window->now_ms() : steady_; };
    options.keep_settings = false;
    desk_ = std::make_unique<app::Desk>(std::move(options), *display_.store, *display_.clipboard,
                                        ui::ShellOptions{});
    desk_->shell().resize(1920, 1080);
}

void Room::open(const std::string& path) { desk_->open_session(path, session::Mode::edit); }

Cost Room::frame() {
    const Stopwatch watch;
    ImDrawData& picture = desk_->frame();
    const double interface = watch.wall_ms();
    display_.window->glass().draw(picture, desk_->shell().background());
    display_.window->present();
    const Cost cost{watch.wall_ms(), watch.processor_ms(), interface};
    steady_ += frame_ms;
    return cost;
}

Cost Room::frame(input::Event event) {
    if (auto* touch = std::get_if<input::Pointer>(&event)) touch->at = steady_;
    desk_->take(event);
    return frame();
}

Cost Room::complete() {
    Cost all;
    for (int i = 0; i < frames_until_complete_max; ++i) {
        const Cost one = frame();
        all.wall += one.wall;
        all.processor += one.processor;
        all.interface += one.interface;
        if (desk_->next_frame_in() != 0) return all;
    }
    throw std::runtime_error("the picture is never complete");
}

std::vector<Cost> Room::frames(int count, const std::function<input::Event(int)>& event) {
    std::vector<Cost> costs;
    for (int i = 0; i < count; ++i) costs.push_back(frame(event(i)));
    return costs;
}

board::Camera Room::camera() {
    const auto* screen = dynamic_cast<const ui::BoardScreen*>(desk_->shell().screen());
    if (screen == nullptr) throw std::runtime_error("this is not the board");
    return screen->camera();
}

int Room::cards_told() const {
    const auto& items = desk_->shell().registry().items();
    return int(std::count_if(items.begin(), items.end(), [](const ui::Item& item) {
        return item.role == ui::Role::card;
    }));
}

void Room::zoom_until_visible(int cards) {
    complete();
    float zoom = camera().zoom;
    // First to where cards are surely told one by one, then until so few are in the window.
    while (zoom < 0.4F || cards_told() > cards) {
        frame(input::Wheel{middle, {0, 0.5F}, true});
        zoom *= 1.0724F;  // half a notch
    }
    complete();
}

base::Rect Room::a_card() {
    base::Rect best{-1e6F, -1e6F, 0, 0};
    const auto far = [](const base::Rect& card) { return base::length(card.centre() - middle); };
    for (const ui::Item& item : desk_->shell().registry().items()) {
        if (item.role == ui::Role::card && far(item.rect) < far(best)) best = item.rect;
    }
    return best;
}

void Room::pause_timer() {
    const auto answer = desk_->session()->propose(workshop::PauseTimer{}, {{}, steady_});
    if (std::holds_alternative<base::Refusal>(answer)) throw std::runtime_error("no timer runs");
}

double Room::processor_percent_at_rest(base::Milliseconds real_ms) {
    complete();
    real_time_ = true;
    for (int i = 0; i < 8; ++i) frame();
    const Stopwatch watch;
    while (watch.wall_ms() < double(real_ms)) {
        const base::Milliseconds left = real_ms - base::Milliseconds(watch.wall_ms());
        const base::Milliseconds due = desk_->next_frame_in();
        display_.window->wait(due < 0 ? left : std::min(due, left));
        if (due >= 0 && due <= left) frame();
    }
    real_time_ = false;
    return 100 * watch.processor_ms() / watch.wall_ms();
}

}  // namespace bench
