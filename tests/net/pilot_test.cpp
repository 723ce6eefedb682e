// The facilitator's remote: who gets in, what it does, and what it never shows to others.
#include "phone.h"

#include "net/desk.h"
#include "net/door.h"

#include <doctest/doctest.h>

using namespace tests;
using workshop::ActivityKind;

namespace {

constexpr const char* pin = "246813";  // of Room

void plan_workshop(Room& room) {
    room.own([](session::Session& session) {
        workshop::Activity board;
        board.title = "Imaginer";
        board.duration_ms = 10 * base::minute_ms;
        board.silent = true;
        board.notes = "Relancer la table 2.";
        workshop::Activity vote = board;
        vote.kind = ActivityKind::vote;
        vote.title = "Choisir";
        vote.silent = false;
        vote.notes.clear();
        vote.votes = {approval(true)};
        session.propose(workshop::PlanAgenda{{board, vote}}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

Heard enter(Phone& phone, const std::string& typed = pin) {
    return phone.send(phone.get("/pilote"), "/pilote/pin", {{"pin", typed}});
}
Heard press(Phone& phone, const std::string& act) {
    return phone.send(phone.get("/pilote"), "/pilote/do", {{"act", act}});
}

template <class Read>
auto read(Room& room, Read what) {
    return room.own([&](session::Session& session) { return what(session.state()); });
}

void write(Room& room, const std::string& text) {
    room.own([&](session::Session& session) {
        workshop::CreateCard card;
        card.text = text;
        card.college = "usagers";
        session.propose(card, {{}, 2000});
        return session.wait_durable(5000);
    });
}

}  // namespace

TEST_CASE("the remote opens with the session's PIN only, and closes again") {
    Room room;
    plan_workshop(room);
    Phone phone(room);
    CHECK(says(phone.get("/pilote"), "name=\"pin\""));
    CHECK(phone.get("/pilote/idees").status == 200);
    CHECK(phone.get("/pilote/pulse").status == 401);
    CHECK(enter(phone, "111111").status == 401);
    CHECK(enter(phone, "").status == 401);
    CHECK(says(enter(phone), "The workshop has not begun"));
    const auto remote = std::ranges::find(phone.jar, "remote", &std::pair<std::string,
                                                                          std::string>::first);
    REQUIRE(remote != phone.jar.end());
    CHECK(phone.get("/pilote/pulse").status == 200);
    // Another phone has its own cookies, an invented one opens nothing.
    Phone other(room);
    other.jar.emplace_back("remote", std::string(32, 'a'));
    CHECK(says(other.get("/pilote"), "name=\"pin\""));
    CHECK(other.post("/pilote/do", {{"act", "next"}}).status == 303);
    CHECK_FALSE(read(room, [](const auto& state) { return bool(state.current); }));
    phone.send(phone.get("/pilote"), "/pilote/leave", {});
    CHECK(says(phone.get("/pilote"), "name=\"pin\""));
}

TEST_CASE("the remote's cookie is not for scripts, and not for other sites") {
    Room room;
    Phone phone(room);
    const Heard page = phone.get("/pilote");
    net::Fields form = net::form_in(page.body)->hidden;
    form.emplace_back("pin", pin);
    const Heard in = phone.post("/pilote/pin", form);
    CHECK(in.status == 303);
    CHECK(says({in.status, {}, in.head}, "Path=/pilote; Max-Age=43200; HttpOnly; SameSite=Strict"));
    // A form that another site has made is known by its mark, and by its origin.
    CHECK(phone.post("/pilote/do", {{"form", "x"}, {"act", "hide_wall"}}).status == 403);
    std::string cookies;
    for (const auto& [name, value] : phone.jar) cookies += name + "=" + value + "; ";
    CHECK(ask(room.port(), "POST", "/pilote/do", net::written_form(form),
              as_form + "Cookie: " + cookies + "\r\nOrigin: http://evil.example\r\n")
              .status == 403);
}

TEST_CASE("who guesses the PIN rests longer and longer; the big screen's own pad does not") {
    Room room;
    plan_workshop(room);
    Phone thief(room);
    unsigned status = 401;
    int tries = 0;
    while (status == 401 && tries < 10) {
        status = enter(thief, "00000" + std::to_string(tries++)).status;
    }
    CHECK(status == 429);
    CHECK(tries == net::limits::code_tries);
    const Heard right = enter(thief);  // the right one neither, now
    CHECK(right.status == 429);
    CHECK(says(right, "Too many wrong PINs. Wait 15 s"));
    room.own([](session::Session& session) {
        CHECK_FALSE(session.box().unlock(pin, 3000));
        return true;
    });
}

TEST_CASE("tries are counted for each and for all, with a rest that doubles up to an hour") {
    net::Tries tries(3);
    CHECK(tries.wrong("a", 0) == 0);
    CHECK(tries.wrong("a", 0) == 0);
    CHECK(tries.wrong("a", 0) == net::limits::lock_first_ms);
    CHECK(tries.rest_ms("a", 5'000) == net::limits::lock_first_ms - 5'000);
    CHECK(tries.rest_ms("b", 0) == 0);
    CHECK(tries.wrong("a", 20'000) == 2 * net::limits::lock_first_ms);
    std::int64_t now = 0, rest = 0;
    for (int i = 0; i < 20; ++i) rest = tries.wrong("a", now += net::limits::lock_max_ms);
    CHECK(rest == net::limits::lock_max_ms);
    tries.right("a");
    CHECK(tries.visitors() == 0);
}

TEST_CASE("without a PIN there is no remote, and that is said") {
    const Folder folder;
    workshop::CreateSession create;
    create.title = "Sans PIN";
    auto bare = session::Session::create(folder / "bare.fabrique", create, 1000,
                                         {seeded(7), "test"});
    net::Desk desk(*bare, seeded(8), [] { return base::Milliseconds(2000); });
    const auto refusal = desk.admits(pin);
    REQUIRE(refusal);
    CHECK(refusal->code == "no_pin");
    CHECK_FALSE(bare->box().has_pin());  // and what was typed did not become one
}

TEST_CASE("the remote leads: next, time, reveal, vote; each once, as the facilitator") {
    Room room;
    plan_workshop(room);
    Phone phone(room);
    enter(phone);
    CHECK(says(phone.get("/pilote"), "Begin with:"));
    const Heard before = phone.get("/pilote");
    CHECK(says(press(phone, "next"), "Imaginer"));
    // A second tap on the same page goes no further.
    const net::Fields again{{"act", "next"}};
    CHECK(phone.send(before, "/pilote/do", again).status == 409);
    const Heard led = phone.get("/pilote");
    CHECK(says(led, "Relancer la table 2."));
    CHECK(says(led, "Choisir"));
    CHECK(read(room, [](const auto& state) { return state.timer.running; }));
    press(phone, "pause");
    CHECK_FALSE(read(room, [](const auto& state) { return state.timer.running; }));
    press(phone, "resume");
    const auto left = [&] {
        return read(room, [](const auto& state) { return workshop::timer_left(state, 2000); });
    };
    CHECK(left() == 10 * base::minute_ms);
    press(phone, "extend");
    CHECK(left() == 11 * base::minute_ms);
    write(room, "Cachée");
    CHECK(says(press(phone, "reveal"), "1 idea on the board"));
    CHECK(read(room, [](const auto& state) { return workshop::card_count(state); }) == 1);
    press(phone, "next");
    const Heard vote = phone.get("/pilote");
    CHECK(says(vote, "A secret vote"));
    CHECK(says(vote, "This is the last activity"));
    CHECK(says(phone.send(vote, "/pilote/do", {{"act", "open_vote"}}), "0 ballots received"));
    CHECK(read(room, [](const auto& state) { return state.open_vote() != nullptr; }));
    const Heard open = phone.get("/pilote");
    CHECK(phone.send(open, "/pilote/do", {{"act", "close_vote"}}).status == 200);
    CHECK_FALSE(read(room, [](const auto& state) { return state.open_vote() != nullptr; }));
    CHECK(phone.send(open, "/pilote/do", {{"act", "dance"}}).status == 400);
    room.own([](session::Session& session) {
        for (const workshop::Entry& entry : session.entries()) {
            if (!std::holds_alternative<workshop::TimerPaused>(entry.event)) continue;
            CHECK(entry.actor == workshop::Actor{workshop::ActorKind::facilitator, 0});
        }
        return true;
    });
}

TEST_CASE("notes and covered ideas are on the remote only") {
    Room room;
    plan_workshop(room);
    Phone remote(room), phone(room);
    enter(remote);
    press(remote, "next");
    write(room, "Un secret pour l’instant");
    phone.join();
    phone.choose("usagers");
    CHECK(says(remote.get("/pilote/idees"), "Un secret pour"));
    CHECK(says(remote.get("/pilote/idees"), "Covered"));
    for (const char* path : {"/", "/pilote", "/pilote/idees"}) {
        CHECK_FALSE(says(phone.get(path), "Un secret pour"));
        CHECK_FALSE(says(phone.get(path), "Relancer la table"));
    }
    const Heard state = ask(room.port(), "GET", "/api/state", {}, a_pass(room.port()));
    CHECK_FALSE(says(state, "Un secret pour"));
    CHECK_FALSE(says(state, "Relancer"));
}

TEST_CASE("ideas are moderated one by one, and put back") {
    Room room;
    plan_workshop(room);
    Phone remote(room);
    enter(remote);
    press(remote, "next");
    write(room, "Une");
    write(room, "Autre");
    const auto id = read(room, [](const auto& state) { return state.cards.begin()->first; });
    const auto aside = [&] {
        return read(room, [&](const auto& state) { return state.cards.at(id).aside; });
    };
    const auto moderate = [&](const std::string& why) {
        const Heard page = remote.get("/pilote/idees");
        net::Fields form = net::form_in(page.body)->hidden;
        for (auto& [name, value] : form) if (name == "card") value = std::to_string(id.value);
        form.emplace_back("why", why);
        return remote.post("/pilote/do", form);
    };
    CHECK(moderate("unclear").header("Location") == "/pilote/idees#c" + std::to_string(id.value));
    CHECK(aside() == workshop::Aside::unclear);
    CHECK(moderate("unfit").status == 303);
    CHECK(aside() == workshop::Aside::unfit);
    moderate("parked");
    CHECK(aside() == workshop::Aside::parked);
    CHECK(moderate("parked").status == 400);  // it is there already
    CHECK(moderate("covered").status == 400);
    moderate("on_board");
    CHECK(aside() == workshop::Aside::on_board);
    CHECK(read(room, [](const auto& state) { return workshop::card_count(state); }) == 1);
}

TEST_CASE("the big screen is hidden and shown again; nothing of it is in the session") {
    Room room;
    plan_workshop(room);
    Phone remote(room);
    enter(remote);
    press(remote, "next");
    const auto seq = read(room, [](const auto& state) { return state.seq; });
    const auto hidden = [&] {
        bool is = false;
        room.run([&] { is = room.host().wall_hidden(); });
        return is;
    };
    CHECK_FALSE(hidden());
    CHECK(says(press(remote, "hide_wall"), "Show the screen again"));
    CHECK(hidden());
    room.run([&] { room.host().hide_wall(false); });  // by the screen itself
    CHECK(says(remote.get("/pilote"), "Hide the screen"));
    press(remote, "hide_wall");
    press(remote, "show_wall");
    CHECK_FALSE(hidden());
    CHECK(read(room, [](const auto& state) { return state.seq; }) == seq);
}

TEST_CASE("a remote ends with the session, and the ninth puts the first one out") {
    Room room;
    plan_workshop(room);
    Phone first(room);
    enter(first);
    for (std::size_t i = 0; i < net::limits::remotes_max; ++i) {
        Phone next(room);
        enter(next);
    }
    CHECK(says(first.get("/pilote"), "name=\"pin\""));
    enter(first);
    CHECK(says(press(first, "next"), "Imaginer"));
    room.own([](session::Session& session) {
        session.propose(workshop::EndSession{}, {{}, 4000});
        return session.wait_durable(5000);
    });
    CHECK(eventually([&] { return says(first.get("/pilote"), "The workshop is over"); }));
    CHECK_FALSE(says(first.get("/pilote"), "name=\"pin\""));
}
