#include "session/shelf.h"

#include "desk.h"

#include <doctest/doctest.h>

using namespace session;

TEST_CASE("a card on the shelf tells title, stage, cards and ballots") {
    const Folder folder;
    {
        const auto session = new_session(folder);
        CHECK(session->wait_durable(5000));
        CHECK(shelf_card(folder.file()).stage == Stage::prepared);
        session->propose(workshop::CreateCard{"A", {1, 2}, workshop::Colour::pink, "", ""},
                         {hand_1, noon + 7});
        const auto vote = open_secret_vote(*session);
        cast(*session, vote, 1, "usagers", {});
        CHECK(session->wait_durable(5000));
    }
    const ShelfCard card = shelf_card(folder.file());
    CHECK(card.title == "Inscription à la cantine");
    CHECK(card.place == "Mairie");
    CHECK(card.stage == Stage::running);
    CHECK(card.cards == 1);
    CHECK(card.ballots == 1);
    REQUIRE(card.patches.size() == 1);
    CHECK(card.patches[0].colour == workshop::Colour::pink);
    CHECK(card.condition == journal::Condition::whole);
}

TEST_CASE("one bad file spoils its own card, not the shelf") {
    const Folder folder;
    new_session(folder);
    std::ofstream(folder.file("photo.fabrique")) << "this is something else";
    std::ofstream(folder.file("vide.fabrique"));
    std::ofstream(folder.file("notes.txt")) << "not on the shelf";
    fs::create_directory(folder.file("dossier.fabrique"));
    const auto shelf = read_shelf(folder.path(), 10);
    REQUIRE(shelf.size() == 4);
    CHECK(shelf[0].title == "Inscription à la cantine");
    for (std::size_t i = 1; i < shelf.size(); ++i) {
        CHECK(shelf[i].stage == Stage::unreadable);
        CHECK_FALSE(base::sentence({}, shelf[i].finding).empty());
    }
    CHECK(read_shelf(folder.path(), 2).size() == 2);
    CHECK(read_shelf(folder.file("nowhere"), 10).empty());
}

TEST_CASE("file names are plain, short and free") {
    const Folder folder;
    const auto name = [&](const std::string& title) {
        return fs::path(free_path(folder.path(), title)).filename().string();
    };
    CHECK(name("Inscription à la cantine : Été !") == "inscription-a-la-cantine-ete.fabrique");
    CHECK(name("../../etc/passwd") == "etc-passwd.fabrique");
    CHECK(name("ورشة") == "atelier.fabrique");
    CHECK(name("") == "atelier.fabrique");
    CHECK(name(std::string(500, 'x')).size() <= 60 + 9);
    std::ofstream(folder.file("cantine.fabrique"));
    CHECK(name("Cantine") == "cantine-2.fabrique");
    std::ofstream(folder.file("cantine-2.fabrique.keys"));  // somebody's keys: not to be taken over
    CHECK(name("Cantine") == "cantine-3.fabrique");
}
