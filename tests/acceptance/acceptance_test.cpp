// What a facilitator was promised, through the doors a person uses: the command line and scripts.

#include "program.h"

#include "app/commands.h"
#include "app/stage.h"
#include "base/text.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <set>

using namespace acceptance;
using nlohmann::json;

namespace fs = std::filesystem;

TEST_CASE("the sample sessions are made again, byte for byte") {
    const std::string sessions = fs::path(sample).parent_path().string();
    int samples = 0;
    for (const auto& file : fs::directory_iterator(sessions)) {
        if (file.path().extension() != ".play") continue;
        ++samples;
        const std::string script = file.path().string();
        const std::string made = fs::path(script).replace_extension(".fabrique").string();
        CAPTURE(script);
        const Folder folder;
        const Outcome played = fabrique(folder, {"play", script, "--session",
                                                 folder / "again.fabrique", "--out",
                                                 folder / "pictures", "--seed", "1"});
        REQUIRE_MESSAGE(played.code == 0, played.err);
        CHECK(read(folder / "again.fabrique") == read(made));
    }
    CHECK(samples >= 5);
    const workshop::State state = workshop::fold(entries(sample + ".fabrique"));
    CHECK(workshop::card_count(state) >= 40);
    CHECK(workshop::ballots_received(*state.last_vote()) >= 30);
    CHECK(workshop::is_counted(*state.last_vote()));
}

TEST_CASE("three fingers drag three cards at the same time") {
    const Folder folder;
    const Outcome played = play(folder,
                                "card 300,300 “Un”\ncard 700,300 “Deux”\ncard 1100,300 “Trois”\n"
                                "together\n"
                                "drag “Un” to 300,800\n"
                                "drag “Deux” to 800,800\n"
                                "drag “Trois” to 1300,800\n"
                                "end\n"
                                "expect-cards 3\n");
    REQUIRE_MESSAGE(played.code == 0, played.err);
    std::set<workshop::CardId> moved;
    std::set<std::uint32_t> hands;
    for (const workshop::Entry& entry : entries(folder / "s.fabrique")) {
        if (const auto* event = std::get_if<workshop::CardMoved>(&entry.event)) {
            moved.insert(event->card);
            hands.insert(entry.actor.number);
        }
    }
    CHECK(moved.size() == 3);
    CHECK(hands.size() == 3);
}

TEST_CASE("two fingers draw on two sheets at once; one is undone, the other is there again") {
    const Folder folder;
    const Outcome played = play(folder,
                                "tap 300,260\ntap “Draw”\n"
                                "tap 1650,260\ntap “Draw”\n"
                                "together\n"
                                "drag “Drawing sheet” nth 1 to 200,700\n"
                                "drag “Drawing sheet” nth 2 to 1650,620\n"
                                "end\n"
                                "tap “Put down” nth 1\ntap “Put down”\n"
                                "expect-cards 2\n"
                                "tap “Undo”\n"
                                "expect-cards 1\n"
                                "close\nopen\n"
                                "expect-cards 1\nexpect “Drawing”\n");
    REQUIRE_MESSAGE(played.code == 0, played.err);
    const auto happened = entries(folder / "s.fabrique");
    std::set<std::uint32_t> hands;
    for (const workshop::Entry& entry : happened) {
        if (std::holds_alternative<workshop::CardInked>(entry.event)) {
            hands.insert(entry.actor.number);
        }
    }
    CHECK(hands.size() == 2);
    const workshop::State state = workshop::fold(happened);
    for (const auto& [id, card] : state.cards) {
        REQUIRE(card.ink.size() == 1);
        CHECK(card.ink[0].points.size() >= 2);
    }
    CHECK(workshop::card_count(state) == 1);
}

TEST_CASE("a loop makes a group, it is folded, cards are linked; all of it is there again") {
    const Folder folder;
    const Outcome played = play(folder,
                                "card 300,350 “Un”\ncard 560,350 “Deux”\ncard 820,350 “Trois”\n"
                                "finger 1 down 150,220\nwait 700ms\n"
                                "finger 1 move 450,220\nfinger 1 move 720,220\n"
                                "finger 1 move 720,480\nfinger 1 move 450,480\n"
                                "finger 1 move 150,480\nexpect “2 idées”\n"
                                "finger 1 up 150,480\n"
                                "type “Ensemble”\nkey enter\n"
                                "tap “Deux”\ntap “Link”\ntap “Trois”\ntap “blocks”\n"
                                "tap “Ensemble”\ntap “Fold”\n"
                                "expect no “Deux”\nexpect “bloque”\n"
                                "close\nopen\nexpect no “Un”\n"
                                "tap “Ensemble”\ntap “Unfold”\nexpect “Un”\n"
                                "tap “Ensemble”\ntap “Fold”\ntap “Undo”\nexpect “Un”\n");
    REQUIRE_MESSAGE(played.code == 0, played.err);
    const workshop::State state = workshop::fold(entries(folder / "s.fabrique"));
    REQUIRE(state.clusters.size() == 1);
    const workshop::Cluster& group = state.clusters.begin()->second;
    CHECK(group.title == "Ensemble");
    CHECK_FALSE(group.folded);
    CHECK(workshop::cards_of(state, group.id).size() == 2);
    REQUIRE(state.links.size() == 1);
    const workshop::Link& link = state.links.begin()->second;
    CHECK(state.card(link.from)->text == "Deux");
    CHECK(state.card(link.to)->text == "Trois");
    CHECK(link.kind == workshop::LinkKind::blocks);
    const Outcome exported = fabrique(folder, {"export", folder / "s.fabrique", "--to", "json"});
    CHECK(json::parse(exported.out)["links"][0]["kind"] == "blocks");
    const auto report =
        fabrique(folder, {"report", folder / "s.fabrique", "--out", folder / "r.md"});
    CHECK(report.code == 0);
    CHECK(read(folder / "r.md").find("bloque « Trois »") != std::string::npos);
}

TEST_CASE("undo takes back the last doing, and what is undone stays so after reopening") {
    const Folder folder;
    const Outcome played = play(folder,
                                "card 300,300 “Un”\ncard 700,300 “Deux”\n"
                                "drag “Deux” to 1100,800\n"
                                "tap “Undo”\n"
                                "drag “Un” to 1500,800\n"
                                "key ctrl z\n"
                                "card 1100,300 “De trop”\n"
                                "tap “Undo”\n"
                                "expect-cards 2\n"
                                "close\nopen\n"
                                "expect-cards 2\n");
    REQUIRE_MESSAGE(played.code == 0, played.err);
    const workshop::State state = workshop::fold(entries(folder / "s.fabrique"));
    std::map<std::string, base::Vec2> created, now;
    for (const workshop::Entry& entry : entries(folder / "s.fabrique")) {
        const auto* event = std::get_if<workshop::CardCreated>(&entry.event);
        if (event) created[event->text] = event->at;
    }
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) now[card.text] = card.at;
    }
    REQUIRE(now.size() == 2);
    CHECK(now["Un"] == created["Un"]);
    CHECK(now["Deux"] == created["Deux"]);
}

TEST_CASE("dots at the wall: a vote is cancelled with its reason, voted anew, counted") {
    const Folder folder;
    const Outcome played = play(folder,
                                "card 300,300 “Un”\ncard 700,300 “Deux”\ncard 1100,300 “Trois”\n"
                                "tap “Next”\ntap “Go on”\n"
                                "tap “Open the vote”\n"
                                "tap “agents”\ntap “Un”\ntap “Done, next person”\n"
                                "tap “Cancel this vote”\ntap “Reason”\n"
                                "type “La question n’était pas claire”\n"
                                "tap “Cancel the vote”\n"
                                "tap “Open the vote”\n"
                                "tap “usagers”\ntap “Deux”\ntap “Trois”\n"
                                "tap “Done, next person”\n"
                                "tap “élus”\ntap “Blank ballot, next person”\n"
                                "tap “agents”\ntap “Un”\ntap “Trois”\ntap “Done, next person”\n"
                                "tap “Close the vote”\ntap “Close and count”\n"
                                "tap “See the result”\nexpect “Why this result?”\n");
    REQUIRE_MESSAGE(played.code == 0, played.err);
    const workshop::State state = workshop::fold(entries(folder / "s.fabrique"));
    REQUIRE(state.votes.size() == 2);
    const workshop::Vote& first = state.votes.begin()->second;
    CHECK(first.phase == workshop::VotePhase::cancelled);
    CHECK(first.cancel_reason == "La question n’était pas claire");
    const Outcome told = fabrique(folder, {"tally", folder / "s.fabrique", "--json"});
    REQUIRE(told.code == 0);
    const json tally = json::parse(told.out);
    CHECK(tally["ballots"] == 3);
    CHECK(tally["blank"] == 1);
    REQUIRE(tally["ranking"].size() == 2);
    CHECK(tally["ranking"][0].size() == 1);  // Trois
    CHECK(tally["ranking"][1].size() == 2);  // Un and Deux together
    CHECK(tally["winners"].size() == 3);
}

TEST_CASE("a picture of every screen, the kiosk's too, of any session") {
    const Folder folder;
    const auto pictures = [&](const std::string& file) {
        const Outcome drawn = fabrique(
            folder, {"shots", file, "--out", folder / "pictures", "--size", "1366x768", "--json"});
        REQUIRE_MESSAGE(drawn.code == 0, drawn.err);
        const json told = json::parse(drawn.out);
        std::string names;
        for (const auto& path : told["pictures"]) {
            names += fs::path(path.get<std::string>()).stem().string() + " ";
            CHECK(fs::file_size(path.get<std::string>()) > 5'000);
        }
        return names;
    };
    const std::string wall = "shelf preparation arrival board vote result crossing closing "
                             "projects portfolio review ";
    const std::string crowd = "kiosk-welcome kiosk-table kiosk-arrived kiosk-ideas kiosk-writing "
                              "kiosk-keys kiosk-written ";
    const std::string before = read(sample + ".fabrique");
    CHECK(pictures(sample + ".fabrique") ==
          wall + "kiosk-attract kiosk-college kiosk-vote kiosk-check kiosk-sending kiosk-counted " +
              crowd);
    CHECK(read(sample + ".fabrique") == before);
    // Without a vote the kiosk waits for one.
    REQUIRE(fabrique(folder, {"new", folder / "new.fabrique", "--title", "Essai"}).code == 0);
    CHECK(pictures(folder / "new.fabrique") == wall + "kiosk-attract " + crowd);
}

TEST_CASE("thirty people vote once each, though all send twice and lose their connection") {
    const Folder folder;
    REQUIRE(fabrique(folder, {"new", folder / "a.fabrique"}).code == 0);
    const Outcome rehearsed = fabrique(folder, {"rehearse", folder / "a.fabrique", "--people", "30",
                                                "--seed", "7", "--twice", "--drop", "--json"});
    REQUIRE_MESSAGE(rehearsed.code == 0, rehearsed.err);
    const json told = json::parse(rehearsed.out);
    CHECK(told.at("people") == 30);
    CHECK(told.at("sent") >= 60);
    CHECK(told.at("acknowledged") == 30);
    CHECK(told.at("counted") == 30);
    CHECK(told.at("refused") == 0);
    const json info = json::parse(fabrique(folder, {"info", folder / "a.fabrique", "--json"}).out);
    CHECK(info.at("votes").at(0).at("ballots") == 30);
}

TEST_CASE("a rehearsal of the whole agenda writes, votes and ends each activity") {
    const Folder folder;
    REQUIRE(fabrique(folder, {"new", folder / "a.fabrique", "--title", "Essai"}).code == 0);
    const Outcome rehearsed = fabrique(folder, {"rehearse", folder / "a.fabrique", "--agenda",
                                                "--people", "10", "--seed", "4", "--json"});
    REQUIRE_MESSAGE(rehearsed.code == 0, rehearsed.err);
    int written = 0, counted = 0;
    const json steps = json::parse(rehearsed.out)["activities"];
    for (const json& step : steps) {
        CAPTURE(step.dump());
        CHECK(step.at("people") == 10);
        CHECK(step.at("refused") == 0);
        written += step.at("written").get<int>();
        counted += step.at("counted").get<int>();
    }
    CHECK(written >= 20);
    CHECK(counted == 10);
    const Outcome told = fabrique(folder, {"info", folder / "a.fabrique", "--json"});
    CHECK(json::parse(told.out).at("cards") == written);
    CHECK(json::parse(told.out)["votes"][0]["open"] == false);
}

TEST_CASE("a host killed in the middle keeps every acknowledged ballot, none twice") {
    const Folder folder;
    const std::string file = folder / "k.fabrique";
    REQUIRE(fabrique(folder, {"new", file, "--recipe", "consulter"}).code == 0);
    std::set<std::string> acknowledged;
    for (int round = 0; round < 20; ++round) {
        const Folder own;
        const pid_t host = start(own, {"host", file, "--open-vote", "--pin", "246813", "--json"});
        for (int i = 0; i < 200 && read(own / "out").empty(); ++i) usleep(20'000);
        const json door = json::parse(read(own / "out"));
        const pid_t crowd =
            start(folder, {"rehearse", "--url", door.at("url"), "--code", door.at("code"),
                           "--people", "40", "--seed", std::to_string(round), "--twice", "--json"});
        // Killed while the file grows, later in each round, however slow the machine is; then
        // some answers have gone out and others not.
        const auto enough = fs::file_size(file) + 1 + std::uintmax_t(round) * 400;
        int ended = 0;
        while (fs::file_size(file) < enough && waitpid(crowd, &ended, WNOHANG) == 0) usleep(2'000);
        usleep(useconds_t(round % 10) * 20'000);
        kill(host, SIGKILL);
        int status = 0;
        waitpid(host, &status, 0);
        waitpid(crowd, &status, 0);
        const json told = json::parse(read(folder / "out"), nullptr, false);
        if (!told.is_object()) continue;  // it could not even begin
        for (const auto& receipt : told.at("receipts")) acknowledged.insert(receipt);
    }
    const journal::Reading reading = journal::read_file(file);
    CHECK(reading.condition != journal::Condition::damaged);
    std::multiset<std::string> counted;
    const workshop::State state = workshop::fold(reading.entries);
    for (const auto& [token, ballot] : state.last_vote()->box) counted.insert(ballot.receipt);
    MESSAGE(acknowledged.size(), " ballots acknowledged, ", counted.size(), " in the box");
    CHECK(!acknowledged.empty());
    for (const std::string& receipt : acknowledged) CHECK(counted.count(receipt) == 1);
    // A rescued copy takes the keys along: its sealed ballots can still be opened.
    REQUIRE(fabrique(folder, {"rescue", file, folder / "r.fabrique"}).code == 0);
    CHECK(read(folder / "r.fabrique.keys") == read(file + ".keys"));
}

TEST_CASE("verify says in one sentence what happened to a cut or changed file") {
    const Folder folder;
    const std::string whole = read(sample + ".fabrique");
    CHECK(fabrique(folder, {"verify", sample + ".fabrique"}).code == 0);
    base::Random random(11);
    for (int i = 0; i < 12; ++i) {
        std::string bytes = whole;
        const bool cut = i % 2 == 0;
        const std::size_t at = std::size_t(random.below(bytes.size() - 1)) + 1;
        if (cut) {
            bytes.resize(at);
        } else {
            bytes[at] = char(bytes[at] ^ char(1 << random.below(8)));
        }
        write(folder / "x.fabrique", bytes);
        const Outcome verified = fabrique(folder, {"verify", folder / "x.fabrique", "--json"});
        CAPTURE(at);
        const json told = json::parse(verified.out);
        const bool at_a_frame = told.at("state") == "whole";  // cut exactly between two frames
        CHECK(verified.code == (at_a_frame ? 0 : 1));
        CHECK((!at_a_frame || cut));
        CHECK(told.at("entries") <= 152);
        CHECK(read(folder / "x.fabrique") == bytes);  // looking changes nothing
    }
}

TEST_CASE("what is left of a cut file is shown; what is missing is told, with exit code 1") {
    const Folder folder;
    const std::string whole = read(sample + ".fabrique");
    write(folder / "cut.fabrique", whole.substr(0, whole.size() - 3));
    for (const std::string command : {"info", "dump", "tally"}) {
        const Outcome told = fabrique(folder, {command, folder / "cut.fabrique"});
        CAPTURE(command);
        CHECK(told.code == 1);
        CHECK(is_one_sentence(told.err));
        CHECK(told.out.size() > 100);
    }
}

TEST_CASE("bad input gets one sentence and the right exit code, and loses nothing") {
    const Folder folder;
    REQUIRE(fabrique(folder, {"new", folder / "a.fabrique", "--recipe", "consulter"}).code == 0);
    const auto refused = [&](const std::vector<std::string>& words, int code) {
        const Outcome outcome = fabrique(folder, words);
        CAPTURE(words.front());
        CAPTURE(outcome.err);
        CHECK(outcome.code == code);
        CHECK(is_one_sentence(outcome.err));
        CHECK(outcome.out.empty());
    };
    write(folder / "other", "#!/bin/sh\necho not a session\n");
    write(folder / "cut.fabrique", read(folder / "a.fabrique").substr(0, 20));
    refused({"info", folder / "other"}, 1);
    refused({"info", folder / "cut.fabrique"}, 1);
    refused({"info", folder / "missing.fabrique"}, 1);
    refused({"new", folder / "a.fabrique"}, 1);
    refused({"new", folder / "b.fabrique", "--recipe", "none"}, 1);
    refused({"tally", folder / "a.fabrique", "--vote", "99"}, 1);
    refused({"tally", folder / "a.fabrique"}, 1);
    refused({"export", folder / "a.fabrique", "--to", "docx"}, 2);
    refused({"rehearse", folder / "a.fabrique", "--people", "0"}, 2);
    refused({"sing"}, 2);
    refused({"host", folder / "a.fabrique", "--address", "203.0.113.7"}, 1);

    const pid_t host =
        start(folder, {"host", folder / "a.fabrique", "--open-vote", "--pin", "246813", "--json"});
    for (int i = 0; i < 200 && read(folder / "out").empty(); ++i) usleep(20'000);
    const json door = json::parse(read(folder / "out"));
    const std::string url = door.at("url");
    const std::string port = url.substr(url.rfind(':') + 1);
    const Folder own;
    CHECK(is_one_sentence(fabrique(own, {"rehearse", "--url", url, "--code", "XXXXXX"}).err));
    CHECK(is_one_sentence(fabrique(own, {"host", folder / "a.fabrique"}).err));  // it has an owner
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    const Outcome kiosk = fabrique(own, {"kiosk", "--host", url, "--code", "XXXXXX",
                                         "--renderer", "cpu"});
    unsetenv("SDL_VIDEODRIVER");
    CHECK(kiosk.code == 1);
    CHECK(is_one_sentence(kiosk.err));
    REQUIRE(fabrique(own, {"new", own / "b.fabrique"}).code == 0);
    CHECK(is_one_sentence(fabrique(own, {"host", own / "b.fabrique", "--port", port}).err));
    kill(host, SIGTERM);
    int status = 0;
    waitpid(host, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(fabrique(folder, {"verify", folder / "a.fabrique"}).code == 0);
}

TEST_CASE("a card text of ten megabytes is refused with a sentence and the board goes on") {
    const Folder folder;
    const session::Surroundings surroundings = app::real_surroundings();
    workshop::CreateSession intent;
    intent.title = "Essai";
    intent.colleges = {{"usagers", "usagers", workshop::Shape::circle, 0x1D5FD1}};
    const auto session =
        session::Session::create(folder / "a.fabrique", intent, 1000, surroundings);
    workshop::CreateCard card;
    card.text = std::string(10 * 1024 * 1024, 'x');
    const auto answer = session->propose(card, {{}, 2000});
    REQUIRE(std::holds_alternative<base::Refusal>(answer));
    CHECK(std::get<base::Refusal>(answer).code == "text_too_long");
    card.text = "Un guichet";
    CHECK(std::holds_alternative<session::Accepted>(session->propose(card, {{}, 3000})));
    CHECK(workshop::card_count(session->state()) == 1);
}
