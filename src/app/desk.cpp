#include "app/desk.h"

#include "app/screens_drawn.h"
#include "app/table_files.h"
#include "base/text.h"
#include "methods/library.h"
#include "net/desk.h"
#include "ui/screens/screens.h"
#include "ui/top_bar.h"
#include "workshop/chaining.h"
#include "workshop/undo.h"

#include <algorithm>
#include <filesystem>

namespace app {
namespace {

constexpr std::size_t shelf_sessions_max = 24;
constexpr std::size_t portfolio_sessions_max = 1'000;  // the newest; older ones are not looked at
constexpr base::Milliseconds ballot_durable_ms_max = 5'000;  // as long as a person may wait
constexpr base::Milliseconds disk_look_ms = 5'000;   // at an almost full disk
constexpr base::Milliseconds disk_write_ms = 100;    // at one that is writing
constexpr float dropped_apart_units = 32;  // of photos that are dropped at one place
constexpr workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};

}  // namespace

Desk::Desk(DeskOptions options, ui::TextureStore& store, ui::Clipboard& clipboard,
           ui::ShellOptions shell)
    : options_(std::move(options)),
      queue_(options_.wake),
      settings_(options_.settings),
      photos_(queue_, options_.photos),
      shell_(std::make_unique<ui::Shell>(store, clipboard, shell)) {
    references_ = methods::read_references(options_.folders.assets + "/reference");
    use_language(settings_.language);
    go_to(ui::Place::shelf);
}

Desk::~Desk() { close_session(); }

void Desk::use_language(const std::string& language) {
    settings_.language = language;
    shell_->set_words(load_words(options_.folders, language));
    recipes_ = methods::read_recipes(options_.folders.assets + "/recipes", language);
    methods_ = std::make_shared<const workshop::Methods>(
        methods::read_methods(options_.folders.assets + "/methods", language));
}

void Desk::read_shelf(std::size_t most) {
    shelf_ = session::read_shelf(options_.folders.sessions, most);
}

void Desk::adopt(std::unique_ptr<session::Session> opened) {
    close_session();
    session_ = std::move(opened);
    photos_.follow(session_.get());
    place_.reset();
    list_.reset();
    published_seq_ = 0;
    undoable_ = {};
    shown_activity_ = session_->state().current;
    shown_end_ = session_->state().ended;
    session_->on_failure(
        [this](base::Refusal failure) { queue_.post([this, failure] { move_session(failure); }); });
}

// The disk that held the session has failed: everything is still in memory, so the session goes on
// in a fresh file beside the others, and everybody is told.
void Desk::move_session(const base::Refusal& failure) {
    if (!session_) return;
    session_->disk_failed(failure);
    tell(failure);
    const std::string path = session::free_path(options_.folders.sessions, session_->state().title);
    try {
        std::filesystem::create_directories(options_.folders.sessions);
        session_->move_to(path, options_.clock());
        shell_->tell(shell_->words().say("The session goes on in {file}.", {{"file", path}}),
                     ui::Tone::good);
    } catch (const std::exception&) {
        // The refusal stays on the session: every further intent repeats it.
    }
    if (room_) room_->publish();
}

void Desk::open_session(const std::string& path, session::Mode mode) {
    adopt(session::Session::open(path, mode, options_.clock(), options_.surroundings));
    if (session_->condition() != journal::Condition::whole) tell(session_->finding());
    if (session_->read_only()) {
        go_to(ui::Place::review);
    } else if (const auto* activity = session_->state().current_activity()) {
        go_to(ui::place_of(activity->kind));
    } else {
        go_to(ui::Place::preparation);
    }
}

void Desk::create_session(const std::string& path, const workshop::CreateSession& intent) {
    adopt(session::Session::create(path, intent, options_.clock(), options_.surroundings));
    go_to(ui::Place::preparation);
}

void Desk::close_session() {
    project_ = {};
    close_room();
    photos_.follow(nullptr);
    session_.reset();
}

void Desk::open_room() {
    if (room_ || !session_) return;
    net::HostOptions host;
    host.address = options_.door.address;
    host.port = options_.door.port;
    host.code = options_.door.code;
    host.assets_folder = options_.folders.assets;
    host.random = options_.surroundings.random;
    host.clock = options_.clock;
    host.prepare_photo = painting::prepare_photo;
    for (const std::string& language : languages()) {
        const auto at =
            language == settings_.language ? host.languages.begin() : host.languages.end();
        host.languages.insert(at, load_words(options_.folders, language));
    }
    host.draw_screen = screen_drawer(host.languages.front());
    room_ = std::make_unique<net::Host>(std::move(host), *session_, queue_);
    room_->publish();
}

void Desk::close_room() { room_.reset(); }

void Desk::go_to(ui::Place place) {
    if (place == ui::Place::shelf) read_shelf(shelf_sessions_max);
    if (place == ui::Place::portfolio) read_shelf(portfolio_sessions_max);
    // From one board activity to the next everything stays where it is.
    if (place_ == place && place == ui::Place::board) return;
    place_ = place;
    list_.reset();
    shell_->show(ui::make_screen(place));
}

ui::World Desk::world() {
    ui::World world;
    world.now = options_.clock();
    world.steady_now = options_.steady();
    world.utc_offset_minutes = options_.utc_offset_minutes;
    world.settings = settings_;
    world.languages = languages();
    world.recipes = recipes_;
    world.methods = methods_;
    world.shelf = shelf_;
    world.references = &references_;
    world.project = project_;
    if (session_) {
        world.state = &session_->state();
        world.entries = session_->entries();
        world.path = session_->path();
        world.photos = &photos_;
        world.list = list_ ? &*list_ : nullptr;
        world.read_only = session_->read_only();
        world.can_undo = can_undo();
        world.has_pin = !session_->read_only() && session_->box().has_pin();
        world.unlocked = !session_->read_only() && session_->box().unlocked();
        world.warning = warning();
    }
    if (room_) {
        const auto joined = room_->joined();
        world.room = {true,
                      room_->url(),
                      room_->code(),
                      room_->join_url(),
                      int(joined.phones),
                      int(joined.kiosks),
                      room_->photos_allowed(),
                      room_->wall_hidden(),
                      room_->url() + "/pilote"};
    }
    return world;
}

// Looked for after every entry, not in every frame: long sessions have many entries.
bool Desk::can_undo() {
    const std::uint64_t seq = session_->state().seq;
    if (undoable_.seq != seq) {
        undoable_ = {seq, workshop::last_gesture_of(session_->entries(), facilitator).has_value()};
    }
    return undoable_.any;
}

ImDrawData& Desk::frame() {
    queue_.drain();
    follow_agenda();
    ui::Wishes wishes;
    ImDrawData* picture = &shell_->frame(world(), wishes);
    const bool stale = !wishes.empty();
    fulfil(std::move(wishes));
    if (session_) session_->keep_up(options_.clock());
    if (room_ && session_ && session_->state().seq != published_seq_) {
        published_seq_ = session_->state().seq;
        room_->publish();
    }
    // The picture shows what was before these wishes: a dropped card at its old place. Once more,
    // without new events, so that it cannot go on for ever.
    if (stale) {
        ui::Wishes late;
        picture = &shell_->frame_again(world(), late);
        fulfil(std::move(late));
    }
    return *picture;
}

std::string Desk::warning() const {
    const auto found = session_ ? session_->warning() : std::nullopt;
    return found ? base::sentence(shell_->words(), *found) : std::string();
}

// While the disk writes, and while it is almost full, what it says is looked at again; at rest
// nothing is.
base::Milliseconds Desk::next_frame_in() {
    const ui::World now = world();
    base::Milliseconds wait = shell_->next_frame_in(now);
    const auto sooner = [&](base::Milliseconds other) {
        wait = wait < 0 ? other : std::min(wait, other);
    };
    if (now.warning != shell_->kit().notice()) sooner(0);
    if (!now.warning.empty()) sooner(disk_look_ms);
    const bool writes = session_ && !session_->read_only() && !session_->disk_failure();
    if (writes && session_->durable_seq() < session_->state().seq) sooner(disk_write_ms);
    return wait;
}

void Desk::fulfil(ui::Wishes wishes) {
    for (const ui::Wanted& wanted : wishes.intents) propose(wanted);
    for (const ui::Action& action : wishes.actions) act(action);
}

void Desk::propose(const ui::Wanted& wanted) {
    if (!session_) return;
    if (!accepted(session_->propose(wanted.intent, {wanted.actor, options_.clock()}))) return;
    // Only what was accepted changes the screen; the same activity, started again, too.
    if (std::holds_alternative<workshop::StartActivity>(wanted.intent)) shown_activity_ = {};
    follow_agenda();
}

// Whoever leads, on this screen or with the remote: the room looks at what goes on.
void Desk::follow_agenda() {
    if (!session_ || session_->read_only()) return;
    const workshop::State& state = session_->state();
    const bool goes_on = state.current && state.current != shown_activity_ && !state.ended;
    const bool ends = state.ended && !shown_end_;
    shown_activity_ = state.current;
    shown_end_ = state.ended;
    if (goes_on) {
        lay_method();
        go_to(ui::place_of(state.current_activity()->kind));
    }
    if (ends) go_to(ui::Place::result);
}

// The method that the activity works with lies on the board from its beginning.
void Desk::lay_method() {
    const auto method = workshop::method_due(session_->state(), *methods_);
    if (method) accepted(session_->propose(*method, {facilitator, options_.clock()}));
}

void Desk::act(const ui::Action& action) {
    try {
        std::visit([this](const auto& wish) { carry_out(wish); }, action);
    } catch (const base::Failure& failure) {
        tell(failure.refusal());
    } catch (const std::filesystem::filesystem_error& error) {
        tell({"no_folder",
              base::msg("The folder {file} cannot be used: {reason}."),
              {{"file", error.path1().string()}, {"reason", error.code().message()}}});
    }
}

bool Desk::accepted(const session::Answer& answer) {
    const auto* refusal = std::get_if<base::Refusal>(&answer);
    if (refusal) tell(*refusal);
    return refusal == nullptr;
}

void Desk::tell(const base::Refusal& refusal) {
    shell_->tell(base::sentence(shell_->words(), refusal), ui::Tone::bad);
}

void Desk::carry_out(const ui::NewFromRecipe& wish) {
    for (const methods::Recipe& recipe : recipes_) {
        if (recipe.key != wish.key) continue;
        workshop::CreateSession intent = recipe.session;
        intent.title = recipe.title;
        intent.date = base::iso_time(options_.clock()).substr(0, 10);
        std::filesystem::create_directories(options_.folders.sessions);
        create_session(session::free_path(options_.folders.sessions, intent.title), intent);
        return;
    }
}

void Desk::carry_out(const ui::OpenSession& wish) { open_session(wish.path, session::Mode::edit); }

void Desk::carry_out(const ui::ReviewSession& wish) {
    open_session(wish.path, session::Mode::review);
}

void Desk::carry_out(const ui::CloseSession&) {
    close_session();
    go_to(ui::Place::shelf);
}

void Desk::carry_out(const ui::GoTo& wish) { go_to(wish.place); }
void Desk::carry_out(const ui::OpenRoom&) { open_room(); }
void Desk::carry_out(const ui::CloseRoom&) { close_room(); }
void Desk::carry_out(const ui::AllowPhotos& wish) {
    if (room_) room_->allow_photos(wish.allowed);
}

void Desk::carry_out(const ui::UndoLast& wish) {
    if (session_) accepted(session_->undo({wish.actor, options_.clock()}));
}

void Desk::carry_out(const ui::RestoreBoard& wish) {
    if (!session_) return;
    const workshop::Context context{facilitator, options_.clock()};
    if (!accepted(session_->restore_board(wish.as_of_seq, context))) return;
    go_to(ui::Place::board);
    shell_->tell(shell_->words().say("The board is as it was. “Undo” takes this back."),
                 ui::Tone::good);
}

bool Desk::unlocked(const std::string& pin) {
    if (pin.empty()) return true;  // whether one is needed is the session's to say
    if (auto refusal = session_->box().unlock(pin, options_.clock())) {
        tell(*refusal);
        return false;
    }
    return true;
}

void Desk::carry_out(const ui::SetPin& wish) {
    if (session_ && !session_->read_only()) unlocked(wish.pin);
}

void Desk::carry_out(const ui::OpenVoteNow& wish) {
    if (!session_ || session_->read_only() || !unlocked(wish.pin)) return;
    accepted(session_->open_vote(wish.plan, {facilitator, options_.clock()}));
}

void Desk::carry_out(const ui::CloseVoteNow& wish) {
    if (!session_ || session_->read_only() || !unlocked(wish.pin)) return;
    accepted(session_->close_vote(wish.vote, {facilitator, options_.clock()}));
}

void Desk::carry_out(const ui::OpenProject& wish) {
    open_session(wish.path, session::Mode::edit);
    project_ = wish.project;
    go_to(ui::Place::projects);
}

void Desk::carry_out(const ui::UnlockFrame& wish) {
    if (!session_ || session_->read_only()) return;
    const bool told = !wish.pin.empty() || !session_->box().has_pin();
    if (!told || !unlocked(wish.pin)) return;
    accepted(session_->propose(workshop::LockFrame{wish.frame, false},
                               {facilitator, options_.clock()}));
}

void Desk::carry_out(const ui::ChangeSettings& wish) {
    if (wish.settings.language != settings_.language) use_language(wish.settings.language);
    settings_ = wish.settings;
    if (options_.keep_settings) write_settings(options_.folders.settings, settings_);
}

// A ballot given at the wall takes the same way as one from the network: a right of its own, used
// once.
void Desk::carry_out(const ui::CastHere& wish) {
    if (!session_ || session_->read_only()) return;
    const workshop::Vote* vote = session_->state().vote(wish.vote);
    if (!vote) return;
    net::Desk desk(*session_, options_.surroundings.random, options_.clock);
    net::BallotRequest ballot;
    options_.surroundings.random(ballot.id);
    ballot.vote = vote->id;
    ballot.token = session_->box().new_token();
    ballot.college = wish.college;
    ballot.choice = wish.marks;
    const auto answer = desk.take(ballot, 0);
    if (const auto* refusal = std::get_if<base::Refusal>(&answer)) return tell(*refusal);
    if (!session_->wait_durable(ballot_durable_ms_max)) return;  // on_failure tells why
    shell_->tell(shell_->words().say("This ballot is counted. Next person, please."),
                 ui::Tone::good);
}

// Read and prepared outside of the frame; the card is there when its file is.
void Desk::carry_out(const ui::TakePhotoIn& wish) {
    if (!session_) return;
    workshop::CreateCard card;
    card.at = wish.at - base::Vec2{workshop::card_width, workshop::card_height} / 2;
    card.colour = workshop::Colour::white;
    if (auto refusal = session_->photo_refused(card)) return tell(*refusal);
    photos_.take_in(wish.path, [this, card](auto answer) mutable {
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) return tell(*refusal);
        card.at = beside_others(card.at);
        card.photo = std::get<workshop::Photo>(answer);
        accepted(session_->propose_photo(card, {facilitator, options_.clock()}));
    });
}

void Desk::carry_out(const ui::LayUnder& wish) {
    if (!session_) return;
    if (auto refusal = session_->backgrounds_refused()) return tell(*refusal);
    if (base::plain(wish.path).ends_with(".pdf")) {  // page by page: it may take a while
        const std::string file = std::filesystem::path(wish.path).filename().string();
        shell_->tell(shell_->words().say("“{file}” is being laid out.", {{"file", file}}));
    }
    photos_.take_backgrounds_in(wish.path, [this, at = wish.at](const ReadBackgrounds& answer) {
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) return tell(*refusal);
        const auto& list = std::get<std::vector<workshop::NewBackground>>(answer);
        accepted(session_->propose_backgrounds(
            workshop::row_of_backgrounds_around(session_->state(), list, at),
            {facilitator, options_.clock()}));
    });
}

void Desk::carry_out(const ui::ReadList& wish) {
    if (!session_ || session_->read_only()) return;
    auto read = wish.path.empty() ? exchange::read_list(wish.text) : table_from_file(wish.path);
    if (const auto* refusal = std::get_if<base::Refusal>(&read)) return tell(*refusal);
    list_ = {++lists_, std::filesystem::path(wish.path).filename().string(),
             std::get<workshop::TextTable>(std::move(read))};
}

void Desk::carry_out(const ui::PutListAway&) { list_.reset(); }

// Several files let go at once do not lie one under the other.
base::Vec2 Desk::beside_others(base::Vec2 at) const {
    const auto& cards = session_->state().cards;
    while (std::any_of(cards.begin(), cards.end(), [&](const auto& each) {
        return !each.second.deleted && base::length(each.second.at - at) < dropped_apart_units;
    })) {
        at = at + base::Vec2{dropped_apart_units, dropped_apart_units};
    }
    return at;
}

void Desk::carry_out(const ui::NextPerson&) {}
void Desk::carry_out(const ui::LeaveKiosk&) {}
void Desk::carry_out(const ui::OfRun&) {}
void Desk::carry_out(const ui::OfCrowd&) {}

void Desk::carry_out(const ui::ShowWall&) {
    if (room_) room_->hide_wall(false);
}

void Desk::carry_out(const ui::Quit&) { quit_ = true; }

}  // namespace app
