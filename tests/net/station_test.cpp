#include "room.h"

#include "net/markup.h"
#include "net/outbox.h"
#include "net/station.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace tests;

namespace {

net::StationOptions kiosk(Room& room, const std::string& outbox = {}) {
    net::StationOptions options;
    options.url = "http://127.0.0.1:" + std::to_string(room.port());
    options.code = "7Q3 K9X";
    options.app = "test";
    options.outbox_path = outbox;
    options.random = seeded(77);
    options.retry_ms = 20;
    return options;
}

bool joined(const net::Station& station) {
    return eventually([&] { return station.view().phase == net::StationPhase::joined; });
}

bool has_token(net::Station& station) {
    station.ask_token("usagers");
    return eventually([&] { return !station.view().token.empty(); });
}

}  // namespace

TEST_CASE("a kiosk joins, votes, and shows the receipt") {
    Room room;
    const auto vote = room.open_vote(approval(true));
    net::Station station(kiosk(room));
    REQUIRE(joined(station));
    CHECK(station.view().room->vote->id == vote);
    REQUIRE(has_token(station));
    station.cast(vote, "usagers", {{{2}, 1}});
    REQUIRE(eventually([&] { return station.view().cast == net::CastPhase::counted; }));
    const std::string receipt = station.view().receipt;
    CHECK(receipt.size() >= 8);
    CHECK(room.ballots(vote) == 1);
    // A second tap changes nothing.
    station.cast(vote, "usagers", {{{3}, 1}});
    station.forget();
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::none; }));
    CHECK(station.view().token.empty());
    CHECK(room.ballots(vote) == 1);
    // The next person.
    REQUIRE(has_token(station));
    station.cast(vote, "usagers", {});
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::counted; }));
    CHECK(station.view().receipt != receipt);
    CHECK(room.ballots(vote) == 2);
    room.close_vote(vote);
    CHECK(eventually([&] {
        const auto view = station.view();
        return view.room->vote->result && view.room->vote->result->ballots == 2;
    }));
    CHECK(eventually([&] {
        std::size_t kiosks = 0;
        room.run([&] { kiosks = room.host().joined().kiosks; });
        return kiosks == 1;
    }));
}

TEST_CASE("a kiosk says why it may not come in, or why a ballot is refused") {
    Room room;
    const auto vote = room.open_vote(approval());
    net::StationOptions wrong = kiosk(room);
    wrong.code = "000000";
    const net::Station stranger(wrong);
    CHECK(eventually([&] { return stranger.view().phase == net::StationPhase::refused; }));
    CHECK(stranger.view().refusal == "This is not the code of this workshop.");

    net::Station station(kiosk(room));
    REQUIRE(joined(station));
    station.cast(vote, "usagers", {{{1}, 1}});  // no voting right yet
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::refused; }));
    REQUIRE(has_token(station));
    station.cast(vote, "usagers", {{{1}, 1}, {{2}, 1}, {{3}, 1}});
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::refused; }));
    CHECK(eventually([&] {
        return station.view().cast_refusal == "At most 2 in all; this ballot has 3.";
    }));
    CHECK(station.view().outbox == 0);
    station.ask_token("martiens");
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::refused; }));
    net::StationOptions nowhere = kiosk(room);
    nowhere.url = "nonsense://";
    CHECK_THROWS_AS(net::Station{nowhere}, base::Failure);
}

TEST_CASE("a kiosk that dies with a ballot in its outbox delivers it once when it is back") {
    Room room;
    const std::string outbox = room.folder() / "outbox";
    const auto vote = room.open_vote(approval(true));
    net::HostOptions again = room.options();
    again.port = room.port();
    std::string token;
    {
        net::Station station(kiosk(room, outbox));
        REQUIRE(joined(station));
        REQUIRE(has_token(station));
        token = station.view().token;
        room.close_host();
        station.cast(vote, "usagers", {{{4}, 1}});
        REQUIRE(eventually([&] { return station.view().outbox == 1; }));
        CHECK(station.view().cast == net::CastPhase::sending);
    }
    // What waits on the kiosk's disk is sealed.
    const std::string stored = content_of(outbox);
    CHECK(stored.find("\"sealed\"") != std::string::npos);
    CHECK(stored.find("marks") == std::string::npos);
    room.open_host(again);
    {
        const net::Station station(kiosk(room, outbox));
        CHECK(eventually([&] { return station.view().outbox == 0; }));
        CHECK(eventually([&] { return room.ballots(vote) == 1; }));
    }
    CHECK(content_of(outbox).empty());
    // The acknowledgement was lost: the same ballot comes again, and is not counted again.
    std::ofstream(outbox, std::ios::binary) << stored;
    const net::Station station(kiosk(room, outbox));
    CHECK(eventually([&] { return station.view().outbox == 0; }));
    CHECK(room.ballots(vote) == 1);
    CHECK(station.view().outbox_trouble.empty());
}

TEST_CASE("a ballot that comes back after the closing is told, not lost in silence") {
    Room room;
    const std::string outbox = room.folder() / "outbox";
    const auto vote = room.open_vote(approval());
    net::BallotRequest late{{}, vote, {}, "usagers", voting::Marks{{{1}, 1}}};
    late.token = room.own([](session::Session& session) { return session.box().new_token(); });
    room.close_vote(vote);
    net::Outbox(outbox).add(late);
    const net::Station station(kiosk(room, outbox));
    CHECK(eventually([&] { return !station.view().outbox_trouble.empty(); }));
    CHECK(station.view().outbox_trouble ==
          "A ballot of an earlier person could not be counted: This vote is closed.");
    CHECK(station.view().outbox == 0);
}

TEST_CASE("a kiosk comes back by itself when the host does") {
    Room room;
    const auto vote = room.open_vote(approval());
    net::HostOptions again = room.options();
    again.port = room.port();
    net::Station station(kiosk(room));
    REQUIRE(joined(station));
    REQUIRE(has_token(station));
    room.close_host();
    CHECK(eventually([&] { return station.view().phase == net::StationPhase::connecting; }));
    station.cast(vote, "usagers", {{{4}, 1}});
    room.open_host(again);
    CHECK(eventually([&] { return station.view().cast == net::CastPhase::counted; }));
    CHECK(room.ballots(vote) == 1);
}

TEST_CASE("an outbox file that nobody understands is set aside, not lost") {
    const Folder folder;
    const std::string path = folder / "outbox";
    for (const std::string& text : {std::string("nonsense\n"), std::string("{\"id\":1}\n"),
                                    std::string("\xff\xfe\0", 3)}) {
        std::ofstream(path, std::ios::binary) << text;
        const net::Outbox outbox(path);
        CHECK(outbox.ballots().empty());
        CHECK(content_of(path + ".unreadable") == text);
    }
}

TEST_CASE("an outbox has an end") {
    net::Outbox outbox("");
    net::BallotRequest ballot;
    for (std::size_t i = 0; i < net::limits::outbox_ballots_max; ++i) outbox.add(ballot);
    CHECK_THROWS_AS(outbox.add(ballot), base::Failure);
}

TEST_CASE("our own pages can be read back") {
    const std::string page = "<form method=\"post\" action=\"/check\"><input type=\"hidden\" "
                             "name=\"form\" value=\"a&amp;b\"><input type=\"radio\" name=\"o1\" "
                             "value=\"2\" checked><select id=\"o2\" name=\"o2\"><option "
                             "value=\"7\">7</option></select></form><strong id=\"receipt\">7F3K"
                             "</strong>";
    const auto form = net::form_in(page);
    REQUIRE(form);
    CHECK(form->action == "/check");
    CHECK(net::field(form->hidden, "form") == "a&b");
    CHECK(form->offers("o1", "2"));
    CHECK(form->offers("o2", "7"));
    CHECK_FALSE(form->offers("o2", "8"));
    CHECK(net::text_by_id(page, "receipt") == "7F3K");
    CHECK_FALSE(net::form_in("<p>nothing</p>"));
}
