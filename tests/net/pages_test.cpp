#include "room.h"
#include "visitor.h"

#include "net/markup.h"
#include "net/pages.h"

#include <doctest/doctest.h>

using namespace tests;

TEST_CASE("forms are only taken from the page that made them") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const std::string foreign = as_form + "Origin: http://evil.example\r\n";
    CHECK(ask(port, "POST", "/join", "code=7Q3K9X", foreign).status == 403);
    CHECK(ask(port, "POST", "/join", "code=7Q3K9X", as_form).status == 403);  // no form token
    const std::string token = a_token(port);
    const std::string cookies = "Cookie: token=" + token + "; college=usagers\r\n";
    const std::string fields = "vote=" + std::to_string(vote.value) + "&nonce=" +
                               std::string(32, 'a') + "&o1=1";
    const Heard stale = ask(port, "POST", "/cast", fields, as_form + cookies);
    CHECK(stale.status == 403);
    CHECK(net::form_in(stale.body)->action == "/cast");  // the choice is there, to be sent again
    CHECK(room.ballots(vote) == 0);
    const std::string seat = "Cookie: token=" + token + "; college=usagers; seat=" +
                             std::string(32, 'b') + "\r\n";
    const auto page = ask(port, "GET", "/", {}, seat);
    const std::string form = net::field(net::form_in(page.body)->hidden, "form");
    CHECK(ask(port, "POST", "/cast", fields + "&form=" + form, as_form + seat).status == 303);
    CHECK(room.ballots(vote) == 1);
    CHECK(ask(port, "POST", "/cast", fields + "&form=" + form, as_form + seat).status == 303);
    CHECK(room.ballots(vote) == 1);
    const Heard too_many =
        ask(port, "POST", "/check", fields + "&o2=1&o3=1&form=" + form, as_form + seat);
    CHECK(too_many.header("Location") == "/vote");
    CHECK(ask(port, "GET", "/vote", {}, seat).body.find("role=\"alert\"") != std::string::npos);
    CHECK(ask(port, "GET", "/", {}, seat).body.find("id=\"receipt\"") != std::string::npos);
}

TEST_CASE("pages are guarded, escaped and kept by nobody") {
    Room room;
    room.open_vote(approval());
    const std::uint16_t port = room.port();
    const Heard page = ask(port, "GET", "/");
    CHECK(page.status == 200);
    CHECK(page.header("Cache-Control") == "no-store");
    CHECK(page.header("X-Content-Type-Options") == "nosniff");
    CHECK(page.header("Content-Security-Policy").find("default-src 'none'") == 0);
    CHECK(page.header("Set-Cookie").find("HttpOnly; SameSite=Lax") != std::string::npos);
    CHECK(page.header("Server").empty());
    const std::string cookies =
        "Cookie: token=" + a_token(port) + "; college=usagers; lang=en\r\n";
    const Heard vote = ask(port, "GET", "/", {}, cookies);
    CHECK(vote.body.find("&lt;b&gt;Un &amp; &quot;un&quot;&lt;/b&gt;") != std::string::npos);
    CHECK(vote.body.find("<b>Un") == std::string::npos);
    CHECK(vote.body.find("<html lang=\"en\">") != std::string::npos);
    CHECK(ask(port, "GET", "/?lang=fr", {}, cookies).body.find("<html lang=\"fr\">") !=
          std::string::npos);
    CHECK(ask(port, "GET", "/", {}, "Accept-Language: en\r\n").body.find("<html lang=\"en\">") !=
          std::string::npos);
    CHECK(ask(port, "GET", "/style.css").header("Content-Type") == "text/css; charset=utf-8");
    for (const char* path : {"/head.html", "/../style.css", "/%2e%2e/style.css", "/etc/passwd",
                             "/nothing", "/api/nothing"}) {
        INFO(path);
        CHECK(ask(port, "GET", path).status == 404);
    }
    CHECK(ask(port, "DELETE", "/").status == 405);
    CHECK(ask(port, "GET", "/", {}, "Host: evil.example\r\n").status == 403);
}

TEST_CASE("a questionnaire is gone through at one's own pace, and changed at one's own will") {
    Room room;
    const auto questions = room.open_questions({approval(), dots(), approval(true)});
    const std::uint16_t port = room.port();
    const std::string seat = "Cookie: token=" + a_token(port) + "; college=usagers; seat=" +
                             std::string(32, 'b') + "\r\n";
    const auto get = [&](const std::string& path) { return ask(port, "GET", path, {}, seat); };
    const auto asked = [&](const Heard& page) {
        const auto form = net::form_in(page.body);
        return form ? net::field(form->hidden, "vote") : std::string();
    };
    const auto answer = [&](const Heard& page, const std::string& marks) {
        const net::Form form = *net::form_in(page.body);
        std::string fields = marks;
        for (const auto& [name, value] : form.hidden) fields += "&" + name + "=" + value;
        const Heard kept = ask(port, "POST", "/check", fields, as_form + seat);
        CHECK(kept.header("Location") == "/check?v=" + asked(page));
        const Heard check = get(kept.header("Location"));
        std::string cast;
        const net::Form sure = *net::form_in(check.body);
        for (const auto& [name, value] : sure.hidden) {
            cast += "&" + name + "=" + value;
        }
        CHECK(ask(port, "POST", "/cast", cast, as_form + seat).status == 303);
    };
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Heard page = get("/");
        CHECK(asked(page) == std::to_string(questions[i].value));
        CHECK(page.body.find("Question " + std::to_string(i + 1) + " of 3") != std::string::npos);
        answer(page, "o1=1");
        CHECK(room.ballots(questions[i]) == 1);
    }
    const Heard thanks = get("/");
    for (const char* id : {"receipt", "receipt2", "receipt3"}) {
        CHECK(net::text_by_id(thanks.body, id).size() == 9);
    }
    // The second answer is another one now; the others stay.
    const std::string second = std::to_string(questions[1].value);
    const Heard again = get("/vote?v=" + second);
    CHECK(asked(again) == second);
    answer(again, "o2=2");
    CHECK(room.ballots(questions[1]) == 1);
    CHECK(get("/vote?v=999").status == 200);  // no such question: the first one
    room.own([&](session::Session& session) {
        CHECK(session.state().vote(questions[1])->box.begin()->second.marks ==
              voting::Marks{{{2}, 2}});
        return true;
    });

    room.close_vote(questions[0]);  // all of them
    for (const workshop::VoteId id : questions) {
        const Heard result = get("/?v=" + std::to_string(id.value));
        CHECK(result.body.find("This vote is closed") != std::string::npos);
        const std::string current = "/?v=" + std::to_string(id.value);
        const auto at = result.body.find("\"" + current + "\"");
        REQUIRE(at != std::string::npos);
        CHECK(result.body.substr(at, 200).find("aria-current=\"true\"") != std::string::npos);
    }
}

TEST_CASE("a vote that closes shows its result, and not before") {
    Room room;
    const auto vote = room.open_vote(approval());
    const std::uint16_t port = room.port();
    const std::string token = a_token(port);
    CHECK(cast(port, a_ballot(token, vote)).status == 201);
    const std::string cookies = "Cookie: token=" + token + "; college=usagers\r\n";
    CHECK(ask(port, "GET", "/", {}, cookies).body.find("class=\"result\"") == std::string::npos);
    room.close_vote(vote);
    CHECK(eventually([&] {
        return ask(port, "GET", "/", {}, cookies).body.find("class=\"result\"") !=
               std::string::npos;
    }));
}

TEST_CASE("a ballot of as many ideas as there may be is still a page of moderate size") {
    const std::vector<base::Words> languages = {base::Words()};
    const net::Pages pages(std::string(FABRIQUE_SOURCE_DIR) + "/assets", languages);
    net::Visitor visitor;
    visitor.words = &languages.front();
    std::size_t largest = 0;
    for (workshop::VotePlan plan : plans_of_all_methods()) {
        CAPTURE(plan.rule.method);
        net::PublicView view;
        net::PublicVote& vote = view.vote.emplace();
        vote.id = {1};
        vote.title = plan.question;
        vote.rule = plan.rule;
        vote.budget_cents = plan.budget_cents;
        for (std::size_t i = 1; i <= base::limits::options_max; ++i) {
            vote.options.push_back({{i}, "Une idée de longueur habituelle", {}, {}, 120'000});
        }
        const std::string page = pages.vote(visitor, view, {}, {});
        CHECK(page.size() < 200 * 1024);
        largest = std::max(largest, page.size());
        // Whatever a ballot may give an idea can be given on the page.
        const auto form = net::form_in(page);
        REQUIRE(form);
        for (const std::int32_t value : workshop::values_of(vote.paper())) {
            CHECK(form->offers("o64", std::to_string(value)));
        }
        CHECK_FALSE(form->offers("o64", "1000"));
    }
    MESSAGE("the largest: " << largest / 1024 << " KiB");
}
