// Testers of prototypes over HTTP: what a device may say, what it may not, what sixty of them cost.
#include "prototype.h"
#include "visitor.h"

#include "net/markup.h"
#include "workshop/testing.h"

#include <doctest/doctest.h>

#include <set>

using namespace tests;

namespace {

struct Phone {
    explicit Phone(Room& of, const std::string& seat = "0") : room(of) {
        cookies = "Cookie: seat=" + std::string(31, 'a') + seat + "; college=usagers; token=" +
                  a_token(room.port()) + "\r\n";
        const Heard page = get("/test");
        form = net::field(net::form_in(page.body)->hidden, "form");
    }
    Heard get(const std::string& path) { return ask(room.port(), "GET", path, {}, cookies); }
    Heard post(const std::string& path, const std::string& fields) {
        return ask(room.port(), "POST", path, fields + "&form=" + form, cookies + as_form);
    }
    Room& room;
    std::string cookies, form;
};

}  // namespace

TEST_CASE("a tester's taps are on the disk when they are answered; nothing tells whose they are") {
    Room room;
    Painter painter;
    open_test(room, painter);
    Phone phone(room);
    CHECK(phone.get("/").body.find("href=\"/test\"") != std::string::npos);
    CHECK(phone.post("/test/begin", "").header("Location") == "/test");
    CHECK(phone.get("/test").body.find("data-page=\"screen\"") != std::string::npos);
    CHECK(phone.post("/test/tap", "taps=0&at.x=10&at.y=10").status == 303);
    CHECK(phone.post("/test/tap", "taps=1&at.x=144&at.y=252&width=288&after=700").status == 303);
    CHECK(phone.get("/test").body.find("data-page=\"feedback\"") != std::string::npos);
    const auto runs = runs_in(room);
    REQUIRE(runs.size() == 1);
    REQUIRE(runs[0].taps.size() == 2);
    CHECK(runs[0].taps[0].at.x == doctest::Approx(10 * 400 / 288.F));
    CHECK(runs[0].end == workshop::RunEnd::reached_goal);
    const auto actors = room.own([](session::Session& session) {
        CHECK(session.durable_seq() == session.state().seq);
        std::set<workshop::Actor> found;
        for (const auto& entry : session.entries()) {
            if (std::holds_alternative<workshop::TesterTapped>(entry.event)) {
                found.insert(entry.actor);
            }
        }
        return found;
    });
    CHECK(actors == std::set{workshop::Actor{workshop::ActorKind::station, 0}});
}

TEST_CASE("what a device says of others, of older pages or of nothing changes nothing") {
    Room room;
    Painter painter;
    const workshop::ZoneId zone = open_test(room, painter);
    Phone phone(room);
    CHECK(phone.post("/test/tap", "taps=0&at.x=1&at.y=1").status == 303);  // no run of its own
    CHECK(phone.post("/test/end", "how=done").status == 303);
    CHECK(phone.get("/test/screen").status == 404);
    phone.post("/test/begin", "");
    for (const char* nonsense :
         {"", "taps=0", "taps=x&at.x=1&at.y=1", "taps=0&at.x=nan&at.y=1", "taps=0&at.x=1&at.y=inf",
          "taps=0&zone=999", "taps=0&at.x=1&at.y=1&width=0", "taps=0&at.x=1&at.y=1&width=-5"}) {
        CAPTURE(nonsense);
        CHECK(phone.post("/test/tap", nonsense).status == 400);
    }
    CHECK(phone.post("/test/tap", "taps=7&at.x=144&at.y=252").status == 303);  // another page's
    CHECK(runs_in(room).at(0).taps.empty());
    CHECK(ask(room.port(), "POST", "/test/tap", "taps=0&at.x=1&at.y=1",
              phone.cookies + as_form).status == 403);  // no form of ours
    CHECK(ask(room.port(), "GET", "/test", {}, {}).body.find("data-page=\"join\"") !=
          std::string::npos);  // not joined
    // Far outside is the edge; a zone by its number is its middle.
    CHECK(phone.post("/test/tap", "taps=0&at.x=-1e9&at.y=1e9").status == 303);
    CHECK(phone.post("/test/tap", "taps=1&zone=" + std::to_string(zone.value)).status == 303);
    const auto taps = runs_in(room).at(0).taps;
    REQUIRE(taps.size() == 2);
    CHECK(taps[0].at == base::Vec2{0, 719.5F});
    CHECK(taps[1].at == base::Vec2{200, 350});
}

TEST_CASE("a screen is painted once for everybody, and only its testers see it") {
    Room room;
    Painter painter;
    open_test(room, painter);
    for (const char* seat : {"1", "2", "3", "4"}) {
        Phone phone(room, seat);
        phone.post("/test/begin", "");
        const Heard picture = phone.get("/test/screen?v=1");
        CHECK(picture.status == 200);
        CHECK(picture.body == pixels);
        CHECK(picture.header("Content-Type") == "image/png");
    }
    CHECK(painter.painted == 1);
    CHECK(ask(room.port(), "GET", "/test/screen?v=1").body.find(pixels) == std::string::npos);
}

TEST_CASE("a device that taps without end is asked to wait, and one that begins without end") {
    Room room;
    Painter painter;
    open_test(room, painter);
    Phone phone(room);
    phone.post("/test/begin", "");
    unsigned status = 0;
    int taps = 0;
    for (; taps < 200 && status != 429; ++taps) {
        status = phone.post("/test/tap", "taps=" + std::to_string(taps) + "&at.x=1&at.y=1").status;
    }
    CHECK(status == 429);
    CHECK(taps > int(net::limits::taps.burst));
    phone.post("/test/begin", "");  // goes on with the run that is under way
    CHECK(runs_in(room).size() == 1);
    for (int begun = 2; begun <= int(net::limits::runs.burst); ++begun) {
        phone.post("/test/end", "how=done");
        status = phone.post("/test/begin", "").status;
    }
    CHECK(status == 429);
    CHECK(runs_in(room).size() < std::size_t(net::limits::runs.burst));
}

TEST_CASE("feedback is heard once and becomes cards; too long, it can be mended") {
    Room room;
    Painter painter;
    open_test(room, painter);
    Phone phone(room);
    phone.post("/test/begin", "");
    phone.post("/test/end", "how=gave_up");
    const std::string long_text(281, 'x');
    const Heard refused = phone.post("/test/feedback", "f0=court&f1=" + long_text);
    CHECK(refused.status == 400);
    CHECK(refused.body.find(">court</textarea>") != std::string::npos);
    CHECK(phone.post("/test/feedback", "f0=court&f2=Et+le+soir+%3F").status == 303);
    CHECK(phone.post("/test/feedback", "f0=encore").status == 303);
    const auto texts = room.own([](session::Session& session) {
        std::vector<std::string> found;
        for (const auto& [id, card] : session.state().cards) found.push_back(card.text);
        return found;
    });
    CHECK(texts == std::vector<std::string>{"court", "Et le soir ?"});
    CHECK(runs_in(room).at(0).end == workshop::RunEnd::gave_up);
}

TEST_CASE("without a test, or without a painter, there is nothing to try") {
    Room room;
    const std::string cookies =
        "Cookie: college=usagers; token=" + a_token(room.port()) + "\r\n";
    const Heard page = ask(room.port(), "GET", "/test", {}, cookies);
    CHECK(page.status == 200);
    CHECK(page.body.find("action=\"/test/begin\"") == std::string::npos);
    CHECK(ask(room.port(), "GET", "/", {}, cookies).body.find("/test") == std::string::npos);
}
