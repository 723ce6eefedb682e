// People who come in at phones, and what they write: counted once, promised before, kept as said.
#include "phone.h"

#include "net/limits.h"

#include <doctest/doctest.h>

using namespace tests;
using workshop::ActivityKind;
using workshop::Authorship;

namespace {

workshop::Activity activity(ActivityKind kind, const std::string& title) {
    workshop::Activity one;
    one.kind = kind;
    one.title = title;
    one.instruction = "Une idée par carte.";
    one.duration_ms = base::minute_ms;
    return one;
}

void plan(Room& room, std::vector<workshop::Activity> agenda, std::vector<std::string> tables) {
    room.own([&](session::Session& session) {
        session.propose(workshop::PlanAgenda{std::move(agenda)}, {{}, 2000});
        if (!tables.empty()) session.propose(workshop::ChooseTables{tables}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

void start(Room& room, std::size_t nth) {
    room.own([&](session::Session& session) {
        session.propose(workshop::StartActivity{session.state().agenda[nth].id}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

// An arrival, then ideas in silence, then ideas in the open.
void plan_workshop(Room& room) {
    auto silent = activity(ActivityKind::board, "Imaginer");
    silent.silent = true;
    silent.authorship = Authorship::college;
    plan(room, {activity(ActivityKind::arrival, "Accueil"), silent,
                activity(ActivityKind::board, "Enrichir")},
         {"Table 1", "Table 2"});
}

std::uint32_t there(Room& room, const std::string& college = {}, const std::string& table = {}) {
    return room.own([&](session::Session& session) {
        return workshop::people_there(session.state(), college, table);
    });
}

std::vector<workshop::Card> cards(Room& room) {
    return room.own([](session::Session& session) {
        std::vector<workshop::Card> all;
        for (const auto& [id, card] : session.state().cards) all.push_back(card);
        return all;
    });
}

}  // namespace

TEST_CASE("who comes in is counted once, by college and table, and moves when that changes") {
    Room room;
    plan_workshop(room);
    start(room, 0);
    Phone phone(room);
    const Heard asked = phone.join();
    CHECK(says(asked, "name=\"table\" value=\"Table 2\""));
    CHECK(there(room) == 0);
    const Heard in = phone.choose("usagers", "Table 1");
    CHECK(says(in, "Welcome!"));
    CHECK(says(in, "You are counted"));
    CHECK(there(room, "usagers", "Table 1") == 1);
    phone.choose("usagers", "Table 1");  // the same form again
    CHECK(there(room) == 1);
    phone.choose("agents", "Table 2");
    CHECK(there(room, "usagers", "Table 1") == 0);
    CHECK(there(room, "agents", "Table 2") == 1);
    phone.choose("agents");  // at no table
    CHECK(there(room, "agents", "Table 2") == 0);
    CHECK(there(room, "agents") == 1);
    CHECK(there(room) == 1);
    // Later ones are counted too, and nothing but college and table is kept of anybody.
    start(room, 1);
    Phone late(room);
    late.join();
    late.choose("elus", "Table 1");
    CHECK(there(room) == 2);
    room.own([](session::Session& session) {
        for (const workshop::Entry& entry : session.entries()) {
            if (!std::holds_alternative<workshop::PeopleArrived>(entry.event)) continue;
            CHECK(entry.actor == workshop::Actor{workshop::ActorKind::host, 0});
        }
        return true;
    });
}

TEST_CASE("a phone that was counted is not counted again when the host is started anew") {
    Room room;
    plan_workshop(room);
    start(room, 0);
    Phone phone(room);
    phone.join();
    phone.choose("usagers", "Table 1");
    net::HostOptions options = room.options();
    options.port = room.port();
    room.close_host();
    room.open_host(options);
    CHECK_FALSE(says(phone.get("/"), "name=\"college\""));
    phone.choose("usagers", "Table 2");
    CHECK(there(room) == 1);
    CHECK(there(room, "usagers", "Table 2") == 1);
    // A proof that nobody gave takes nobody away.
    Phone liar(room);
    liar.join();
    liar.jar.emplace_back("college", "usagers");
    liar.jar.emplace_back("table", "Table%202");
    liar.jar.emplace_back("here", std::string(32, 'a'));
    liar.choose("agents", "Table 1");
    CHECK(there(room, "usagers", "Table 2") == 1);
    CHECK(there(room) == 2);
}

TEST_CASE("a phone of an earlier workshop is asked, and counted, like any other") {
    Room room;
    plan_workshop(room);
    start(room, 0);
    start(room, 1);
    Phone phone(room);
    phone.jar = {{"token", "OLD1-OLD2"}, {"college", "usagers"}, {"table", "Table%201"},
                 {"here", std::string(32, 'a')}};
    CHECK(says(phone.join(), "name=\"college\""));
    phone.choose("usagers", "Table 1");
    CHECK(there(room) == 1);
}

TEST_CASE("nobody is counted without an arrival, and no choice is invented") {
    Room room;
    plan(room, {activity(ActivityKind::board, "Imaginer")}, {"Table 1"});
    start(room, 0);
    Phone phone(room);
    phone.join();
    CHECK(phone.choose("usagers", "Table 9").status == 400);
    CHECK(phone.choose("nobody", "Table 1").status == 400);
    CHECK(phone.send(phone.get("/college"), "/college", {{"college", "usagers"}}).status == 400);
    CHECK(says(phone.choose("usagers", "Table 1"), "/idea"));
    CHECK(there(room) == 0);
}

TEST_CASE("an arrival asks those once more who came before it") {
    Room room;
    plan_workshop(room);
    Phone phone(room);
    phone.join();
    phone.choose("usagers", "Table 1");
    CHECK(there(room) == 0);
    start(room, 0);
    CHECK(eventually([&] { return says(phone.get("/"), "name=\"college\""); }));
    phone.choose("usagers", "Table 1");
    CHECK(there(room) == 1);
    CHECK_FALSE(says(phone.get("/"), "name=\"college\""));
}

TEST_CASE("what is kept of a writer is told before, and nothing else is kept") {
    Room room;
    plan_workshop(room);
    start(room, 1);
    Phone phone(room);
    phone.join();
    const Heard page = phone.choose("usagers", "Table 1");
    const auto promise = page.body.find("Only your group stays written");
    REQUIRE(promise != page.body.npos);
    CHECK(promise < page.body.find("<textarea"));
    CHECK(says(page, "hidden until the facilitator reveals"));
    const Heard sent = phone.write("  Un guichet\r\nunique  ");
    CHECK(sent.status == 200);
    CHECK(says(sent, "Your idea is sent."));
    CHECK(says(sent, "dir=\"auto\">Un guichet"));
    REQUIRE(cards(room).size() == 1);
    const workshop::Card card = cards(room).front();
    CHECK(card.text == "Un guichet\nunique");
    CHECK(card.aside == workshop::Aside::covered);
    CHECK(card.college == "usagers");
    CHECK(card.table.empty());
    CHECK(card.by == workshop::Actor{workshop::ActorKind::host, 0});
    // Another phone sees how many there are, and not what they say.
    Phone other(room);
    other.join();
    const Heard seen = other.choose("agents", "Table 2");
    CHECK(says(seen, "1 idea written in the room so far"));
    CHECK_FALSE(says(seen, "Un guichet"));
    CHECK_FALSE(says(ask(room.port(), "GET", "/api/state", {}, a_pass(room.port())), "guichet"));
    // In the next activity college and table are kept, and that is told as well.
    start(room, 2);
    CHECK(eventually([&] { return says(phone.get("/"), "Your table and your group stay"); }));
    CHECK_FALSE(says(phone.get("/"), "hidden until"));
    phone.write("Le soir");
    CHECK(cards(room).back().table == "Table 1");
    CHECK(cards(room).back().aside == workshop::Aside::on_board);
}

TEST_CASE("the three promises are told in words of their own") {
    for (const auto& [promise, words] :
         {std::pair{Authorship::college_and_table, "Only your group stays written"},
          std::pair{Authorship::college, "Only your group stays written"},
          std::pair{Authorship::nobody, "Nobody will know who has written it."}}) {
        Room room;
        auto board = activity(ActivityKind::board, "Imaginer");
        board.authorship = promise;
        plan(room, {board}, {});  // without tables none is kept
        start(room, 0);
        Phone phone(room);
        phone.join();
        CHECK(says(phone.choose("usagers"), words));
        phone.write("Une idée");
        CHECK(cards(room).front().college == (promise == Authorship::nobody ? "" : "usagers"));
    }
}

TEST_CASE("what cannot be an idea is refused with its sentence, and what was written stays") {
    Room room;
    plan_workshop(room);
    start(room, 2);
    Phone phone(room);
    phone.join();
    phone.choose("usagers", "Table 1");
    CHECK(phone.write(" \r\n ").status == 400);
    const Heard long_one = phone.write(std::string(281, 'x'));
    CHECK(long_one.status == 400);
    CHECK(says(long_one, "An idea has at most 280 characters."));
    CHECK(says(long_one, std::string(281, 'x') + "</textarea>"));
    const Heard page = phone.get("/");
    net::Fields form = net::form_in(page.body)->hidden;
    form.emplace_back("text", "<script>alert(1)</script>");
    net::Fields stale = form;
    stale.front().second = std::string(32, 'a');
    CHECK(phone.post("/idea", stale).status == 403);
    CHECK(cards(room).empty());
    // The same form twice is one idea.
    CHECK(phone.post("/idea", form).status == 303);
    CHECK(phone.post("/idea", form).status == 303);
    REQUIRE(cards(room).size() == 1);
    CHECK(says(phone.get("/"), "&lt;script&gt;alert(1)"));
    // A form of the activity before was promised something else.
    start(room, 1);
    REQUIRE(eventually([&] { return says(phone.get("/"), "hidden until"); }));
    form.back().second = "En retard";
    for (auto& [name, value] : form) if (name == "nonce") value = std::string(32, 'b');
    const Heard late = phone.post("/idea", form);
    CHECK(late.status == 409);
    CHECK(says(late, "En retard</textarea>"));
    start(room, 0);
    REQUIRE(eventually([&] { return !says(phone.get("/"), "<textarea"); }));
    CHECK(phone.post("/idea", form).status == 409);
    CHECK(cards(room).size() == 1);
    Phone nobody(room);
    CHECK(nobody.post("/idea", form).status == 303);  // to the door
}

TEST_CASE("one phone writes so many ideas in a minute") {
    Room room;
    plan_workshop(room);
    start(room, 2);
    Phone eager(room), other(room);
    eager.join();
    eager.choose("usagers", "Table 1");
    unsigned status = 200;
    int sent = 0;
    while (status == 200 && sent < 20) {
        status = eager.write("Idée " + std::to_string(++sent)).status;
    }
    CHECK(status == 429);
    CHECK(sent > int(net::limits::ideas.burst));
    other.join();
    other.choose("agents", "Table 2");
    CHECK(other.write("Autre").status == 200);
}

TEST_CASE("locked or without cards, nothing is written; a photo keeps the table too") {
    Room room;
    auto board = activity(ActivityKind::board, "Regarder");
    board.tools.cards = false;
    plan(room, {board, activity(ActivityKind::board, "Écrire")}, {"Table 1"});
    start(room, 0);
    Phone phone(room);
    phone.join();
    CHECK_FALSE(says(phone.choose("usagers", "Table 1"), "<textarea"));
    CHECK(says(phone.get("/"), "Une idée par carte."));
    start(room, 1);
    REQUIRE(eventually([&] { return says(phone.get("/"), "<textarea"); }));
    const net::Fields form = net::form_in(phone.get("/").body)->hidden;
    room.own([](session::Session& session) {
        session.propose(workshop::LockActivity{session.state().current}, {{}, 2000});
        return session.wait_durable(5000);
    });
    net::Fields late = form;
    late.emplace_back("text", "Trop tard");
    CHECK(phone.post("/idea", late).status == 423);
}

TEST_CASE("a crossing asks about its cell, and its answers are linked to both ideas") {
    Room room;
    plan(room, {activity(ActivityKind::board, "Collecte"),
                activity(ActivityKind::crossing, "Croiser")}, {});
    start(room, 0);
    room.own([](session::Session& session) {
        workshop::CrossingAxes axes;
        for (auto& axis : axes) {
            const workshop::CardId id{session.state().next_id};
            workshop::CreateCard card;
            card.text = "Idée " + std::to_string(id.value);
            card.at = {float(id.value) * 300, 0};
            session.propose(card, {{}, 2000});
            axis.push_back(id);
        }
        session.propose(workshop::BuildCrossing{axes}, {{}, 2000});
        return true;
    });
    start(room, 1);
    Phone phone(room);
    phone.join();
    CHECK_FALSE(says(phone.choose("usagers"), "<textarea"));  // no cell yet
    room.own([](session::Session& session) {
        const workshop::Crossing& crossing = *session.state().crossing();
        session.propose(workshop::TurnToCell{crossing.id, workshop::cells_in_order(crossing)[1]},
                        {{}, 2000});
        return session.wait_durable(5000);
    });
    REQUIRE(eventually([&] { return says(phone.get("/"), "<textarea"); }));
    const Heard page = phone.get("/");
    CHECK(says(page, "Weaknesses"));
    CHECK(says(page, "Opportunities"));
    CHECK(phone.write("Former les équipes").status == 200);
    room.own([](session::Session& session) {
        const workshop::Crossing& crossing = *session.state().crossing();
        REQUIRE(crossing.cells.size() == 1);
        const auto& [cell, answers] = *crossing.cells.begin();
        CHECK(cell == workshop::cells_in_order(crossing)[1]);
        CHECK(session.state().card(answers.cards.front())->text == "Former les équipes");
        return true;
    });
}

TEST_CASE("phones show what the room does now, and what it leaves behind") {
    Room room;
    plan(room, {activity(ActivityKind::presentation, "Présentation"),
                activity(ActivityKind::vote, "Voter"), activity(ActivityKind::interval, "Pause"),
                activity(ActivityKind::closing, "Clôture")}, {});
    Phone phone(room);
    phone.join();
    CHECK(says(phone.choose("usagers"), "No vote is open yet"));
    start(room, 0);
    CHECK(eventually([&] { return says(phone.get("/"), ">Présentation</h1>"); }));
    start(room, 1);
    const auto vote = room.open_vote(approval());
    CHECK(says(phone.get("/"), "action=\"/check\""));
    room.close_vote(vote);
    CHECK(eventually([&] { return says(phone.get("/"), "class=\"result\""); }));
    start(room, 2);
    CHECK(eventually([&] { return says(phone.get("/"), ">Pause</h1>"); }));
    CHECK(says(phone.get("/"), "href=\"/result\""));
    CHECK(says(phone.get("/result"), "class=\"result\""));
    start(room, 3);
    room.own([](session::Session& session) {
        workshop::ActionSheet sheet;
        sheet[workshop::ActionPart::what] = "Ouvrir le samedi";
        session.propose(workshop::WriteAction{{}, workshop::ActionKind::decision, sheet},
                        {{}, 2000});
        return session.wait_durable(5000);
    });
    CHECK(eventually([&] { return says(phone.get("/"), "Ouvrir le samedi"); }));
    CHECK(says(phone.get("/"), "What is decided"));
}
