// What random runs found, tried here at every operation of the disk.
#include "disk.h"

#include "net/front.h"

#include <doctest/doctest.h>

using namespace simulation;

namespace {

constexpr base::Milliseconds noon = 1'795'176'000'000;
constexpr const char* pin = "258025";

session::Surroundings surroundings() {
    const auto random = std::make_shared<base::Random>(1);
    return {[random](std::span<std::uint8_t> bytes) { random->fill(bytes); }, "simulation",
            journal::Writing::when_waited_for};
}

std::unique_ptr<session::Session> new_session(const std::string& path) {
    disks().clear();
    disks().emplace("host", Disk(1));
    workshop::CreateSession create;
    create.title = "Inscription à la cantine";
    auto session = session::Session::create(path, create, noon, surroundings());
    session->box().unlock(pin, noon);
    REQUIRE(session->wait_durable(0));
    return session;
}

}  // namespace

TEST_CASE("a session that moves keeps its keys, whenever the power goes") {
    const std::string from = "/host/room.fabrique", to = "/host/moved.fabrique";
    bool moved = false;
    for (int operation = 1; !moved; ++operation) {
        auto session = new_session(from);
        const std::string token = session->box().new_token();
        const workshop::PublicKey key = session->box().make_key();
        Disk& disk = disks().at("host");
        disk.cut_power_in(operation);
        try {
            session->move_to(to, noon);
            moved = true;
        } catch (const PowerCut&) {
        }
        session.reset();
        disk.restart();
        disk.lose_what_was_not_synced();
        // Whoever comes back takes the newer file if there is one.
        const auto again = session::Session::open(disk.has(to) ? to : from, session::Mode::edit,
                                                  noon, surroundings());
        CAPTURE(operation);
        CHECK(again->box().digest_of(token));
        CHECK(again->box().holds(key));
        REQUIRE(operation < 100);
    }
}

TEST_CASE("the first visitor is shown only what the disk has") {
    const auto session = new_session("/host/room.fabrique");
    const std::uint64_t durable = session->durable_seq();
    disks().at("host").trouble.full_percent = 100;
    session->propose(workshop::DescribeSession{"Autre titre", "", ""}, {{}, noon});
    REQUIRE(session->state().seq > durable);
    net::HostOptions options;
    options.code = "7Q3K9X";
    options.assets_folder = std::string(FABRIQUE_SOURCE_DIR) + "/assets";
    options.random = surroundings().random;
    options.clock = [] { return noon; };
    base::RunQueue queue([] {});
    net::Front front(options, *session, queue);
    front.hall()->io.poll();
    CHECK(front.hall()->view()->seq == durable);
    CHECK(front.hall()->view()->title == "Inscription à la cantine");
}
