#include "app/player.h"

#include "app/sample_ideas.h"
#include "net/testers.h"

#include <algorithm>
#include <ostream>
#include <thread>

namespace app {
namespace {

using base::msg;

constexpr base::Milliseconds await_real_ms = 15'000;
constexpr base::Milliseconds change_every_ms = 7'000;  // told time, while simulated people act

[[noreturn]] void not_as_expected(const Line& line, const base::Failure& failure,
                                  const base::Words& words) {
    throw base::Failure({"script_failed",
                         msg("Line {line} of the script: {what}"),
                         {{"line", std::to_string(line.number)},
                          {"what", base::sentence(words, failure.refusal())}}});
}

std::string with_plain_spaces(std::string text) {
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space, at)) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

}  // namespace

std::span<const Player::Command> Player::commands() {
    static constexpr Command table[] = {
        {"clock", "clock 2026-11-20T13:30:00Z — what time it is", &Player::clock},
        {"wait", "wait 2s — told time passes (ms, s, min)", &Player::wait},
        {"await", "await “label” — wait, in real time, until it is on the screen", &Player::await},
        {"new", "new “title” [recipe KEY] [place “…”] [date 2026-11-20] — make the session",
         &Player::make},
        {"open", "open — go on with the session of --session", &Player::open},
        {"close", "close — close the session, as a person who leaves", &Player::close},
        {"on", "on wall|kiosk — whose screen the next commands touch", &Player::on},
        {"kiosk", "kiosk [1080x1920] — open a kiosk joined to the room", &Player::kiosk},
        {"tap", "tap “label” [nth N] | 400,300 [after 2s] — a finger taps", &Player::tap},
        {"press", "press “label”|X,Y DURATION [after 2s] — a finger stays, then lifts",
         &Player::press},
        {"drag",
         "drag FROM to TO [to TO …] [in 400ms] [after 2s] [pen] [cancelled] — FROM and TO: “label” "
         "[nth N] or X,Y",
         &Player::drag},
        {"together",
         "together … end — taps, presses, drags and spelled words between them happen at once",
         &Player::together},
        {"end", "", &Player::end_together},
        {"finger", "finger N down|move|up|cancel [X,Y] — one contact, step by step",
         &Player::finger},
        {"pen", "pen N down|move|up|cancel [X,Y] — the same with a pen", &Player::pen},
        {"pinch", "pinch X,Y from 100 to 300 [in 400ms] — two fingers, their distance in pixels",
         &Player::pinch},
        {"twist",
         "twist “label” [nth N]|X,Y by 90 [in 400ms] [after 2s] [cancelled] — two fingers turn "
         "what is between them, degrees clockwise",
         &Player::twist},
        {"type", "type “text” — committed text, as from a keyboard", &Player::type},
        {"spell", "spell “text” [nth N] [after 2s] — taps the keys of the (Nth) on-screen keyboard",
         &Player::spell},
        {"card",
         "card X,Y “text” [colour “meaning”] [voice “college”] — tap, choose, write, put down",
         &Player::card},
        {"drop", "drop “FILE” at X,Y — a picture, a list or a table is let go above the board",
         &Player::drop},
        {"clipboard", "clipboard “line” [“line” …] — somebody has copied these lines",
         &Player::clipboard},
        {"key", "key [ctrl] [shift] enter|escape|tab|backspace|left|z|…", &Player::key},
        {"people", "people N seed S [twice] [drop] — N simulated people take part, as is asked",
         &Player::people},
        {"testers", "testers N seed S — N simulated people try out the prototype, at every door",
         &Player::testers},
        {"shot", "shot NAME — picture NAME.png", &Player::shot},
        {"expect", "expect [no] “label” — it is (not) on the screen", &Player::expect},
        {"expect-cards", "expect-cards N — so many cards lie on the board", &Player::expect_cards},
        {"expect-held", "expect-held N — hands hold so many cards and lines", &Player::expect_held},
        {"list", "list — everything on the screen, a line each, to stderr", &Player::list},
        {"kill", "kill — end the program at once, as a power cut does", &Player::kill},
    };
    return table;
}

Player::Player(Stage& stage, std::string session, std::string language, std::ostream& progress)
    : stage_(stage),
      session_(std::move(session)),
      language_(std::move(language)),
      progress_(progress) {}

PlayReport Player::play(const std::vector<Line>& lines) {
    stage_.settle();
    for (const Line& line : lines) {
        try {
            play_line(line);
        } catch (const base::Failure& failure) {
            if (failure.refusal().code == "bad_script") throw;
            not_as_expected(line, failure, stage_.shell().words());
        }
        ++report_.commands;
    }
    stage_.settle();
    return report_;
}

void Player::play_line(const Line& line) {
    Words words(line);
    const std::string name = words.word("a command");
    for (const Command& command : commands()) {
        if (name != command.name) continue;
        (this->*command.play)(words);
        words.end();
        return;
    }
    throw base::Failure(
        {"bad_script",
         msg("Line {line} of the script: {what}."),
         {{"line", std::to_string(line.number)}, {"what", "there is no command “" + name + "”"}}});
}

// -- time ----------------------------------------------------------------------------------------

void Player::clock(Words& words) {
    const base::Milliseconds at = base::parse_iso_time(words.word("a time"));
    if (at < stage_.time().wall())
        words.fail("a time such as 2026-11-20T13:30:00Z, not in the past");
    stage_.time().set_wall(at);
    stage_.settle();
}

void Player::wait(Words& words) { stage_.pass(words.duration_ms("a duration such as 2s")); }

void Player::await(Words& words) {
    const std::string label = words.text("a label");
    if (!stage_.await([&] { return shows(label); }, await_real_ms)) {
        missing(label);
    }
    stage_.settle();
}

// -- the session and its displays ----------------------------------------------------------------

void Player::make(Words& words) {
    const std::string title = words.text("a title");
    std::string recipe = "atelier-2h";
    std::string place, date;
    while (words.more()) {
        if (words.take("recipe")) {
            recipe = words.word("the key of a recipe");
        } else if (words.take("place")) {
            place = words.text("a place");
        } else if (words.take("date")) {
            date = words.word("a day");
        } else {
            words.fail("recipe, place or date");
        }
    }
    stage_.desk().create_session(
        session_, session_from_recipe(find_folders(), language_, recipe, {title, place, date}));
    stage_.settle();
}

void Player::open(Words&) {
    stage_.desk().open_session(session_, session::Mode::edit);
    stage_.settle();
}

void Player::close(Words&) {
    stage_.desk().close_session();
    stage_.desk().go_to(ui::Place::shelf);
    stage_.settle();
}

void Player::on(Words& words) {
    if (!words.next_is("wall") && !words.next_is("kiosk")) words.fail("wall or kiosk");
    stage_.look_at(words.word("wall or kiosk"));
}

void Player::kiosk(Words& words) {
    base::Vec2 size{1080, 1920};
    if (words.more()) {
        const std::string text = words.word("a size");
        if (std::sscanf(text.c_str(), "%fx%f", &size.x, &size.y) != 2) words.fail("a size");
    }
    stage_.open_kiosk(int(size.x), int(size.y));
    stage_.look_at("kiosk");
    stage_.settle();
}

void Player::list(Words&) { progress_ << stage_.shell().registry().dump(); }

void Player::kill(Words&) { std::_Exit(9); }

// -- what is on the screen -----------------------------------------------------------------------

// By its label as shown, or by the English one whatever the language of the interface; a plain
// space stands for a no-break one. What can be touched comes before what is only read.
const ui::Item* Player::labelled(const std::string& label, int nth) {
    const std::string said = stage_.shell().words().say(label.c_str());
    std::vector<const ui::Item*> found;
    for (const ui::Item& item : stage_.shell().registry().items()) {
        const bool it = item.label == label || item.label == said;
        if (it || with_plain_spaces(item.label) == label) found.push_back(&item);
    }
    std::stable_partition(found.begin(), found.end(), [](const ui::Item* item) {
        return item->role != ui::Role::text && item->role != ui::Role::heading;
    });
    return std::size_t(nth) <= found.size() ? found[std::size_t(nth - 1)] : nullptr;
}

void Player::missing(const std::string& label) {
    throw base::Failure({"not_on_screen",
                         msg("“{label}” is not on the screen {screen}."),
                         {{"label", label}, {"screen", stage_.shell().registry().screen()}}});
}

bool Player::shows(const std::string& label) { return labelled(label, 1) != nullptr; }

const ui::Item* Player::find(const std::string& label, int nth) {
    const auto* item = labelled(label, nth);
    const bool hidden =
        item && (item->visible.empty() || !item->visible.contains(item->rect.centre()));
    if (hidden && stage_.shell().reveal(item->label, 0)) {
        stage_.settle();
        item = labelled(label, nth);
    }
    if (!item) missing(label);
    return item;
}

base::Vec2 Player::place(Words& words, const char* what) {
    if (!words.at_text()) return words.point(what);
    const std::string label = words.text(what);
    const int nth = words.take("nth") ? words.number("which one") : 1;
    return find(label, std::max(nth, 1))->rect.centre();
}

// -- people, pictures, expectations --------------------------------------------------------------

net::Host& Player::open_room() {
    net::Host* room = stage_.desk().room();
    if (!room) throw base::Failure({"no_room", msg("The room is not open."), {}});
    return *room;
}

// Told time stands while somebody's change is on its way and moves on when it is in the session.
void Player::meanwhile(const std::function<void()>& work, int people) {
    std::atomic<bool> done = false;
    std::exception_ptr fault;
    std::thread crowd([&] {
        try {
            work();
        } catch (...) {
            fault = std::current_exception();
        }
        done = true;
    });
    std::uint64_t seen = stage_.desk().session()->state().seq;
    stage_.await(
        [&] {
            const std::uint64_t seq = stage_.desk().session()->state().seq;
            if (seq != seen) stage_.time().pass(change_every_ms);
            seen = seq;
            return done.load();
        },
        people * base::minute_ms);
    crowd.join();
    if (fault) std::rethrow_exception(fault);
}

void Player::people(Words& words) {
    net::RehearsalOptions options;
    options.people = words.number("how many people");
    if (!words.take("seed")) words.fail("seed");
    options.seed = std::uint64_t(words.number("a seed"));
    while (words.more()) {
        if (words.take("twice")) {
            options.send_twice = true;
        } else if (words.take("drop")) {
            options.drop_once = true;
        } else {
            words.fail("twice or drop");
        }
    }
    options.url = open_room().url();
    options.code = open_room().code();
    options.in_order = true;
    options.activity = stage_.desk().session()->state().current;
    options.ideas = sample_ideas(stage_.shell().words());
    // The same seed is the same people: who has come in is not counted again.
    auto& company = companies_[options.seed];
    if (!company) company = std::make_shared<net::Company>();
    options.company = company;
    for (const workshop::Vote* open : stage_.desk().session()->state().open_votes()) {
        options.votes.push_back(open->id);
    }
    net::Rehearsal result;
    meanwhile([&] { result = net::rehearse(options); }, options.people);
    if (!result.trouble.empty()) {
        throw base::Failure({"people", msg("The host says: {why}"), {{"why", result.trouble}}});
    }
    report_.people += result.people;
    report_.counted += result.counted;
    report_.arrived += result.arrived;
    report_.written += result.written;
    progress_ << result.people << " people: " << result.arrived << " arrived, " << result.written
              << " ideas written, " << result.counted << " ballots counted\n";
    stage_.settle();
}

void Player::testers(Words& words) {
    net::TestersOptions options;
    options.people = words.number("how many testers");
    if (!words.take("seed")) words.fail("seed");
    options.seed = std::uint64_t(words.number("a seed"));
    options.url = open_room().url();
    options.code = open_room().code();
    options.language = language_;
    const base::Words& said = stage_.shell().words();
    options.answers = {said.say("I found it at once."), said.say("The button is hard to see."),
                       said.say("Who answers me afterwards?"), said.say("A drawing would help.")};
    net::Tested result;
    meanwhile([&] { result = net::try_out(options); }, options.people);
    if (!result.trouble.empty()) {
        throw base::Failure({"testers", msg("The host says: {why}"), {{"why", result.trouble}}});
    }
    report_.testers += result.finished;
    progress_ << result.finished << "/" << options.people << " testers finished\n";
    stage_.settle();
}

void Player::drop(Words& words) {
    const std::string path = words.text("a file");
    if (!words.take("at")) words.fail("“at” and a point");
    stage_.give(input::FileDropped{path, words.point("where it is let go")});
    stage_.settle();
}

void Player::clipboard(Words& words) {
    std::string text = words.text("a line");
    while (words.more()) text += "\n" + words.text("a line");
    stage_.clipboard().set_text(text);
}

void Player::shot(Words& words) {
    report_.pictures.push_back(stage_.shot(words.word("a name for the picture")));
    progress_ << report_.pictures.back() << "\n";
}

void Player::expect(Words& words) {
    const bool absent = words.take("no");
    const std::string label = words.text("a label");
    if (shows(label) == absent) {
        if (!absent) missing(label);
        throw base::Failure({"on_screen",
                             msg("“{label}” is on the screen {screen}."),
                             {{"label", label}, {"screen", stage_.shell().registry().screen()}}});
    }
}

void Player::expect_cards(Words& words) {
    const int expected = words.number("a number of cards");
    const auto* session = stage_.desk().session();
    const int found = session ? int(workshop::card_count(session->state())) : 0;
    if (found != expected) {
        throw base::Failure(
            {"other_cards",
             msg("There are {found} cards, not {expected}."),
             {{"found", std::to_string(found)}, {"expected", std::to_string(expected)}}});
    }
}

void Player::expect_held(Words& words) {
    const int expected = words.number("a number of cards and lines");
    const auto& items = stage_.shell().registry().items();
    const auto found = std::count_if(items.begin(), items.end(), [](const ui::Item& item) {
        return item.role == ui::Role::card && item.pressed;
    });
    if (found != expected) {
        throw base::Failure(
            {"other_held",
             msg("{found} are held, not {expected}."),
             {{"found", std::to_string(found)}, {"expected", std::to_string(expected)}}});
    }
}

}  // namespace app
