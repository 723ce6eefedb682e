#include "app/kiosk_desk.h"

#include "ui/screens/kiosk.h"

#include <algorithm>

namespace app {
namespace {

constexpr int pin_tries = 5;
constexpr base::Milliseconds pin_lock_ms = 15 * base::second_ms;
constexpr int pin_doublings_max = 8;

net::StationOptions line_options(const KioskDeskOptions& options) {
    net::StationOptions line;
    line.url = options.host;
    line.code = options.code;
    line.app = "fabrique " FABRIQUE_VERSION;
    line.words = load_words(options.folders, options.settings.language);
    line.outbox_path = options.outbox;
    line.random = options.random;
    line.wake = options.wake;
    return line;
}

ui::ShellOptions shell_options(const KioskDeskOptions& options) {
    ui::ShellOptions shell;
    shell.kiosk = true;
    shell.mm_per_px = options.mm_per_px;
    return shell;
}

ui::Station::Cast cast_of(net::CastPhase phase) {
    switch (phase) {
        case net::CastPhase::none: return ui::Station::Cast::none;
        case net::CastPhase::sending: return ui::Station::Cast::waiting;
        case net::CastPhase::counted: return ui::Station::Cast::counted;
        case net::CastPhase::refused: return ui::Station::Cast::refused;
    }
    return ui::Station::Cast::none;
}

std::optional<ui::Station::OpenVote> open_vote_of(const net::PublicView& room) {
    const net::PublicVote* vote = room.open_vote();
    if (!vote) return std::nullopt;
    ui::Station::OpenVote open{vote->id, vote->title, vote->rule, {}, vote->secret};
    for (const auto& option : vote->options) open.options.push_back({option.id, option.label, {}, {}});
    return open;
}

}  // namespace

KioskDesk::KioskDesk(KioskDeskOptions options, ui::TextureStore& store, ui::Clipboard& clipboard)
    : options_(std::move(options)),
      settings_(options_.settings),
      line_(line_options(options_)),
      shell_(store, clipboard, shell_options(options_)) {
    use_language(settings_.language);
    shell_.show(ui::make_kiosk_screen());
}

void KioskDesk::use_language(const std::string& language) {
    settings_.language = language;
    shell_.set_words(load_words(options_.folders, language));
}

void KioskDesk::look() {
    const net::StationView seen = line_.view();
    station_.joined = seen.phase == net::StationPhase::joined;
    station_.trouble.clear();
    if (seen.phase == net::StationPhase::refused) station_.trouble = seen.refusal;
    if (seen.phase == net::StationPhase::connecting) {
        station_.trouble = shell_.words().say("Looking for the host…");
    }
    if (!seen.outbox_trouble.empty()) station_.trouble = seen.outbox_trouble;
    station_.vote.reset();
    if (seen.room) {
        station_.title = seen.room->title;
        station_.place = seen.room->place;
        station_.colleges = seen.room->colleges;
        station_.vote = open_vote_of(*seen.room);
    }
    if (to_cast_ && !seen.token.empty()) {
        line_.cast(voted_in_, to_cast_->college, to_cast_->marks);
        to_cast_.reset();
        station_.cast = ui::Station::Cast::waiting;
        return;
    }
    station_.cast = to_cast_ ? ui::Station::Cast::waiting : cast_of(seen.cast);
    station_.receipt = seen.receipt;
    station_.refusal = seen.cast_refusal;
}

ui::World KioskDesk::world() {
    ui::World world;
    world.now = options_.clock();
    world.steady_now = options_.steady();
    world.settings = settings_;
    world.languages = languages();
    world.station = &station_;
    return world;
}

ImDrawData& KioskDesk::frame() {
    look();
    ui::Wishes wishes;
    ImDrawData& picture = shell_.frame(world(), wishes);
    for (const ui::Action& action : wishes.actions) act(action);
    return picture;
}

base::Milliseconds KioskDesk::next_frame_in() { return shell_.next_frame_in(world()); }

void KioskDesk::act(const ui::Action& action) {
    if (const auto* cast = std::get_if<ui::CastHere>(&action)) {
        if (!station_.vote) return;
        to_cast_ = *cast;
        voted_in_ = station_.vote->id;
        line_.ask_token(cast->college);
    } else if (std::holds_alternative<ui::NextPerson>(action)) {
        to_cast_.reset();
        line_.forget();
    } else if (const auto* leaving = std::get_if<ui::LeaveKiosk>(&action)) {
        leave(leaving->pin);
    } else if (const auto* change = std::get_if<ui::ChangeSettings>(&action)) {
        if (change->settings.language != settings_.language) use_language(change->settings.language);
        settings_ = change->settings;
    }
}

void KioskDesk::leave(const std::string& pin) {
    const base::Milliseconds now = options_.steady();
    if (now < locked_until_) {
        const auto seconds = (locked_until_ - now + base::second_ms - 1) / base::second_ms;
        shell_.tell(shell_.words().say("Too many wrong PINs: try again in {seconds} s.",
                                       {{"seconds", std::to_string(seconds)}}),
                    ui::Tone::bad);
    } else if (pin == options_.pin) {
        quit_ = true;
    } else {
        if (++wrong_pins_ >= pin_tries) {
            const int doublings = std::min(wrong_pins_ - pin_tries, pin_doublings_max);
            locked_until_ = now + (pin_lock_ms << doublings);
        }
        shell_.tell(shell_.words().say("This is not the PIN of this kiosk."), ui::Tone::bad);
    }
}

}  // namespace app
