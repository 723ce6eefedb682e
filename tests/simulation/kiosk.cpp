#include "kiosk.h"

#include "net/choices.h"

namespace simulation {
namespace {

constexpr int people_per_vote = 5;

}  // namespace

voting::Ballot some_choice(Dice& dice, const net::PublicVote& vote) {
    const std::string college = dice.chance(70) ? "usagers" : "agents";
    return {college, net::believable_choice(dice, dice.next(), vote, college)};
}

Kiosk::Kiosk(Schedule& schedule, Dice dice, Ledger& ledger, Host& host, int number)
    : schedule_(schedule), dice_(dice), ledger_(ledger), host_(host),
      folder_("/kiosk-" + std::to_string(number)) {
    start();
    serve();
}

void Kiosk::start() {
    if (talk_) return;
    ++lives_;
    net::StationOptions options;
    options.code = Host::code;
    options.app = "simulation";
    options.words = base::Words::load("/nowhere", "fr");
    options.outbox_path = folder_ + "/outbox";
    options.random = [random = std::make_shared<base::Random>(dice_.next())](
                         std::span<std::uint8_t> bytes) { random->fill(bytes); };
    const auto later = [this](std::int64_t ms, std::function<void()> work) {
        schedule_.after(ms, [this, work = std::move(work), lives = lives_] {
            if (lives == lives_) guarded(work);
        });
    };
    guarded([&] {
        talk_ = std::make_unique<net::Talk>(
            std::move(options), net::Talk::Outside{[](const net::StationView&) {},
                                                   [this] { flush(); }, later});
    });
    pause_ms_ = 250;
    connect();
}

void Kiosk::guarded(const std::function<void()>& work) {
    try {
        work();
    } catch (const PowerCut&) {
        kill();
    }
}

void Kiosk::kill() {
    talk_.reset();
    person_.reset();
    ++lives_;
    disk_of(folder_ + "/").restart();
    if (wire_) wire_->cut();
    wire_.reset();
    schedule_.after(dice_.between(200, 4'000), [this] { start(); });
}

void Kiosk::connect() {
    schedule_.after(std::max(pause_ms_, talk_ ? talk_->rest_ms() : 0), [this, lives = lives_] {
        if (lives != lives_ || wire_) return;
        pause_ms_ = std::min<base::Milliseconds>(pause_ms_ * 2, 8'000);
        if (host_.alive()) {
            come_in();
        } else {
            connect();
        }
    });
}

void Kiosk::come_in() {
    const Wire::Ends ends{
        [this, lives = lives_](const net::FromHost& message) {
            if (lives != lives_) return;
            guarded([&] {
                talk_->hear(message);
                if (talk_->joined()) pause_ms_ = 250;
                if (talk_->refused()) ledger_.complain("a kiosk with the right code is refused");
                if (talk_->rest_ms() > 0) wire_->cut();
            });
        },
        [this, lives = lives_] {
            if (lives != lives_) return;
            wire_.reset();
            talk_->line_lost();
            connect();
        }};
    wire_ = std::make_shared<Wire>(schedule_, dice_, ends);
    host_.connect(wire_, folder_);
    talk_->line_opened();
}

// Some messages are said twice: a program may do so.
void Kiosk::flush() {
    while (const auto message = talk_->next_to_say()) {
        if (!wire_) continue;
        if (const auto* ballot = std::get_if<net::BallotRequest>(&*message)) ledger_.sent(*ballot);
        const std::string text = net::written(*message);
        wire_->to_host(text);
        if (dice_.chance(10) && !std::holds_alternative<net::Hello>(*message)) {
            wire_->to_host(text);
        }
    }
}

bool Kiosk::at_rest() const {
    return talk_ && talk_->joined() && !person_ && talk_->view().outbox == 0;
}

void Kiosk::serve() {
    schedule_.after(dice_.between(100, 900), [this] { serve(); });
    if (!talk_) return;
    guarded([this] {
        const net::StationView view = talk_->view();
        if (person_) {
            attend(view);
        } else if (doors_open_) {
            welcome_next(view);
        }
    });
}

void Kiosk::welcome_next(const net::StationView& view) {
    const net::PublicVote* vote = view.room ? view.room->open_vote() : nullptr;
    if (!vote || served_[vote->id] == people_per_vote) return;
    ++served_[vote->id];
    person_ = Person{some_choice(dice_, *vote), vote->id, now_ms() + dice_.between(2'000, 20'000)};
    talk_->ask_token(person_->choice.college);
}

void Kiosk::attend(const net::StationView& view) {
    const bool over = view.cast == net::CastPhase::counted || view.cast == net::CastPhase::refused;
    if (over || now_ms() > person_->gives_up_at) {
        talk_->forget();
        person_.reset();
    } else if (!view.token.empty() && !person_->has_cast) {
        person_->has_cast = true;
        ledger_.cast(view.token, person_->vote, person_->choice);
        talk_->cast(person_->vote, person_->choice.college, person_->choice.marks);
        const bool has = talk_->view().cast == net::CastPhase::sending;
        if (has) ledger_.taken(view.token, person_->vote);
    }
}

}  // namespace simulation
