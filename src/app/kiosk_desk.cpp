#include "app/kiosk_desk.h"

#include "painting/photo.h"
#include "ui/screens/kiosk.h"
#include "voting/method.h"

#include <algorithm>

namespace app {
namespace {

constexpr int pin_tries = 5;
constexpr base::Milliseconds pin_lock_ms = 15 * base::second_ms;
constexpr int pin_doublings_max = 8;
constexpr int screen_side_px_max = 2880;  // of a prototype's picture; larger ones are scaled down

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
        case net::CastPhase::none:
            return ui::Station::Cast::none;
        case net::CastPhase::sending:
            return ui::Station::Cast::waiting;
        case net::CastPhase::counted:
            return ui::Station::Cast::counted;
        case net::CastPhase::refused:
            return ui::Station::Cast::refused;
    }
    return ui::Station::Cast::none;
}

ui::Station::Run::Phase phase_of(net::RunPhase phase) {
    using Phase = ui::Station::Run::Phase;
    switch (phase) {
        case net::RunPhase::none:
        case net::RunPhase::asked: return Phase::waiting;
        case net::RunPhase::under_way: return Phase::under_way;
        case net::RunPhase::over: return Phase::over;
        case net::RunPhase::told: return Phase::told;
        case net::RunPhase::lost: return Phase::lost;
        case net::RunPhase::refused: return Phase::refused;
    }
    return Phase::none;
}

ui::Station::Said::Phase phase_of(net::SayPhase phase) {
    using Phase = ui::Station::Said::Phase;
    switch (phase) {
        case net::SayPhase::none: return Phase::none;
        case net::SayPhase::sending: return Phase::waiting;
        case net::SayPhase::done: return Phase::done;
        case net::SayPhase::refused: return Phase::refused;
    }
    return Phase::none;
}

std::optional<ui::Station::Writing> writing_in(const net::PublicView& room) {
    if (!room.takes_ideas()) return std::nullopt;
    const net::PublicView::Activity& now = *room.activity;
    ui::Station::Writing writing;
    writing.activity = now.id;
    writing.title = now.title;
    writing.instruction = now.instruction;
    writing.silent = now.silent;
    writing.promise = now.promise;
    writing.ideas = now.ideas;
    if (!room.cell) return writing;
    writing.crossing = room.cell->crossing;
    writing.cell = room.cell->at;
    writing.matrix = room.cell->matrix;
    writing.row = room.cell->row;
    writing.column = room.cell->column;
    return writing;
}

// Those by methods that are known here.
std::vector<ui::Station::OpenVote> open_votes_of(const net::PublicView& room) {
    std::vector<ui::Station::OpenVote> votes;
    for (const net::PublicVote* vote : room.asked()) {
        if (!vote->open || !voting::find_method(vote->rule.method)) continue;
        votes.push_back({vote->id, vote->title, vote->rule, vote->options, vote->secret,
                         vote->budget_cents, vote->closing, vote->ties});
    }
    return votes;
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
    const base::Words words = load_words(options_.folders, language);
    line_.set_words(words);
    shell_.set_words(words);
}

void KioskDesk::look_at_room(const net::StationView& seen) {
    station_.joined = seen.phase == net::StationPhase::joined;
    station_.gave_up = seen.phase == net::StationPhase::refused;
    station_.trouble.clear();
    if (seen.phase == net::StationPhase::connecting) {
        station_.trouble =
            seen.refusal.empty() ? shell_.words().say("Looking for the host…") : seen.refusal;
    }
    if (station_.gave_up) station_.trouble = seen.refusal;
    if (station_.gave_up && !seen.room) turned_away_ = seen.refusal;
    if (!seen.outbox_trouble.empty()) station_.trouble = seen.outbox_trouble;
    station_.vote.reset();
    station_.others.clear();
    station_.odd_vote = false;
    station_.task.clear();
    station_.writing.reset();
    station_.arrival = false;
    if (!seen.room) return;
    station_.title = seen.room->title;
    station_.place = seen.room->place;
    station_.now = seen.room->activity ? seen.room->activity->title : "";
    station_.colleges = seen.room->colleges;
    station_.tables = seen.room->tables;
    station_.arrival =
        seen.room->counts_people && seen.room->is_now(workshop::ActivityKind::arrival);
    station_.writing = writing_in(*seen.room);
    auto votes = open_votes_of(*seen.room);
    if (!votes.empty()) {
        station_.vote = std::move(votes.front());
        station_.others.assign(std::make_move_iterator(votes.begin() + 1),
                               std::make_move_iterator(votes.end()));
    }
    station_.odd_vote = seen.room->open_vote() && !station_.vote;
    if (!seen.room->ended) station_.task = seen.room->task;
}

// What is still told of an earlier tester is not for the one who stands here.
void KioskDesk::tell_run(const net::RunView& seen) {
    ui::Station::Run& run = station_.run;
    if (seen.number != runs_begun_) {
        run = {};
        run.phase = ui::Station::Run::Phase::waiting;
        return;
    }
    run.phase = phase_of(seen.phase);
    run.task = seen.seen.task;
    run.title = seen.seen.title;
    run.size = seen.seen.size;
    run.visits = seen.seen.visits;
    run.went_nowhere = seen.seen.went_nowhere;
    run.waits = seen.waits;
    run.picture = seen.seen.picture;
    run.end = seen.seen.end;
    run.refusal = seen.refusal;
    show_picture(seen);
}

// An answer that nobody waits for any more is not for the one who stands here.
void KioskDesk::tell_said(const net::SayView& seen) {
    station_.said = {};
    if (!said_here_) return;
    station_.said.phase = ui::Station::Said::Phase::waiting;
    if (seen.number != said_) return;
    station_.said.phase = phase_of(seen.phase);
    station_.said.refusal = seen.refusal;
}

// Decoded once. It came over the network: whatever it is, it is no larger than a photo may be.
void KioskDesk::show_picture(const net::RunView& seen) {
    ui::Station::Run& run = station_.run;
    if (seen.png != png_ || !seen.png) run.pixels.reset();
    run.no_picture = seen.too_large;
    if (!seen.png) {
        png_.reset();
        return;
    }
    if (seen.png != png_) {
        png_ = seen.png;
        auto pixels = painting::photo_pixels(base::bytes_of(*png_), screen_side_px_max);
        if (!pixels.empty()) {
            run.pixels = std::make_shared<const painting::Picture>(std::move(pixels));
        }
    }
    run.no_picture = !run.pixels;
}

// One ballot after the other: the line knows one person at a time.
void KioskDesk::move_on(const net::StationView& seen) {
    if (ballots_.empty()) return;
    Ballot& first = ballots_.front();
    const bool at_rest = seen.token.empty() && seen.cast == net::CastPhase::none;
    if (!first.asked) {
        if (!at_rest) return;  // the line has not forgotten the person before yet
        line_.ask_token(first.what.college);
        first.asked = true;
    } else if (!first.given && !seen.token.empty()) {
        line_.cast(first.what.vote, first.what.college, first.what.marks);
        first.given = true;
    } else if (!first.here && seen.cast != net::CastPhase::none) {
        line_.forget();  // it is in the outbox, counted or refused; nobody waits for the answer
        ballots_.pop_front();
    }
}

void KioskDesk::tell_ballot(const net::StationView& seen) {
    outbox_ = seen.outbox;
    std::size_t alone = 0;
    for (const Ballot& ballot : ballots_) alone += ballot.here || ballot.given ? 0 : 1;
    const bool somebody = !ballots_.empty() && ballots_.back().here;
    const bool mine = somebody && ballots_.size() == 1 && ballots_.front().asked;
    const bool mine_in_outbox = mine && seen.cast == net::CastPhase::sending && outbox_ > 0;
    station_.on_the_way = alone + outbox_ - (mine_in_outbox ? 1 : 0);
    station_.cast = full_.empty() ? ui::Station::Cast::none : ui::Station::Cast::refused;
    station_.receipt.clear();
    station_.refusal = full_;
    if (!somebody) return;
    station_.cast = mine ? cast_of(seen.cast) : ui::Station::Cast::none;
    if (station_.cast == ui::Station::Cast::none) station_.cast = ui::Station::Cast::waiting;
    if (station_.cast == ui::Station::Cast::counted) station_.receipt = seen.receipt;
    if (station_.cast == ui::Station::Cast::refused) station_.refusal = seen.cast_refusal;
}

void KioskDesk::look() {
    const net::StationView seen = line_.view();
    look_at_room(seen);
    move_on(seen);
    tell_ballot(seen);
    tell_run(seen.run);
    tell_said(seen.said);
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

void KioskDesk::carry_out(const ui::ArriveHere& one) {
    ++said_;
    said_here_ = true;
    line_.arrive({one.college, one.table}, false);
}

void KioskDesk::carry_out(const ui::TakeArrivalBack&) {
    ++said_;
    line_.arrive({}, true);
}

void KioskDesk::carry_out(const ui::WriteHere& idea) {
    ++said_;
    said_here_ = true;
    net::IdeaRequest asked;
    asked.activity = idea.activity;
    asked.text = idea.text;
    asked.from = {idea.college, idea.table};
    asked.crossing = idea.crossing;
    asked.cell = idea.cell;
    line_.write(std::move(asked));
}

void KioskDesk::carry_out(const ui::BeginRun&) {
    ++runs_begun_;
    line_.begin_run();
}

void KioskDesk::carry_out(const ui::TapHere& tap) {
    net::TapAsked asked;
    asked.at_px = tap.at_px;
    asked.width_px = tap.width_px;
    asked.after_ms = tap.after_ms;
    line_.tap(asked);
}

void KioskDesk::carry_out(const ui::EndRunHere& end) { line_.end_run(end.how); }
void KioskDesk::carry_out(const ui::TellHere& told) { line_.tell(told.answers); }
void KioskDesk::carry_out(const ui::LeaveRun&) { line_.leave_run(); }

void KioskDesk::act(const ui::Action& action) {
    if (const auto* ballot = std::get_if<ui::CastHere>(&action)) {
        cast(*ballot);
    } else if (std::holds_alternative<ui::NextPerson>(action)) {
        next_person();
    } else if (const auto* leaving = std::get_if<ui::LeaveKiosk>(&action)) {
        leave(leaving->pin);
    } else if (const auto* of_run = std::get_if<ui::OfRun>(&action)) {
        std::visit([this](const auto& what) { carry_out(what); }, *of_run);
    } else if (const auto* of_crowd = std::get_if<ui::OfCrowd>(&action)) {
        std::visit([this](const auto& what) { carry_out(what); }, *of_crowd);
    } else if (const auto* change = std::get_if<ui::ChangeSettings>(&action)) {
        if (change->settings.language != settings_.language)
            use_language(change->settings.language);
        settings_ = change->settings;
    }
}

void KioskDesk::cast(const ui::CastHere& ballot) {
    const bool again = !ballots_.empty() && ballots_.back().here;
    if (!station_.find(ballot.vote) || again) return;
    if (ballots_.size() >= ballots_waiting_max) {
        full_ = shell_.words().say("Too many votes wait here for the host already.");
        return;
    }
    ballots_.push_back({ballot});
    warned_ = false;
    move_on(line_.view());
}

// A ballot that is on its way stays on its way; what was refused is over.
void KioskDesk::next_person() {
    said_here_ = false;
    full_.clear();
    if (ballots_.empty() || !ballots_.back().here) return;
    ballots_.back().here = false;
    move_on(line_.view());
}

// Ballots that only this program holds would be lost with it: that is said once.
bool KioskDesk::may_leave() {
    std::size_t held = options_.outbox.empty() ? outbox_ : 0;
    for (const Ballot& ballot : ballots_) held += ballot.given ? 0 : 1;
    if (held == 0 || warned_) return true;
    warned_ = true;
    shell_.tell(shell_.words().count(
                    "A vote still waits for the host and would be lost. Wait, or enter the PIN "
                    "again to leave all the same.",
                    "{n} votes still wait for the host and would be lost. Wait, or enter the PIN "
                    "again to leave all the same.",
                    std::int64_t(held)),
                ui::Tone::bad);
    return false;
}

void KioskDesk::leave(const std::string& pin) {
    const base::Milliseconds now = options_.steady();
    if (now < locked_until_) {
        const auto seconds = (locked_until_ - now + base::second_ms - 1) / base::second_ms;
        shell_.tell(shell_.words().say("Too many wrong PINs: try again in {seconds} s.",
                                       {{"seconds", std::to_string(seconds)}}),
                    ui::Tone::bad);
    } else if (pin == options_.pin) {
        quit_ = may_leave();
    } else {
        if (++wrong_pins_ >= pin_tries) {
            const int doublings = std::min(wrong_pins_ - pin_tries, pin_doublings_max);
            locked_until_ = now + (pin_lock_ms << doublings);
        }
        shell_.tell(shell_.words().say("This is not the PIN of this kiosk."), ui::Tone::bad);
    }
}

}  // namespace app
