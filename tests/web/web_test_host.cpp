// A host for the browser tests. Reads one command a line and answers one line of JSON:
//   open approval | open dots | open secret | close | ballots | restart | end
//   board | vote | photos on | photos off | cards
// and ends when its input does.
#include "painting/photo.h"
#include "room.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace {

using nlohmann::json;

workshop::VotePlan plan_named(const std::string& name) {
    if (name == "dots") return tests::dots();
    return tests::approval(name == "secret");
}

class Commands {
public:
    Commands() {
        host_ = room_.options();
        host_.languages = {
            base::Words::load(std::string(FABRIQUE_BINARY_DIR) + "/share/fabrique/i18n", "fr"),
            base::Words()};
        host_.prepare_photo = painting::prepare_photo;
        // Tests are quicker than people; the port stays the same after a restart.
        room_.open_host(host_);
        host_.port = room_.port();
    }

    json obey(const std::string& line) {
        if (line.starts_with("open ")) {
            vote_ = room_.open_vote(plan_named(line.substr(5)));
            return {{"vote", vote_.value}};
        }
        if (line == "close") room_.close_vote(vote_);
        if (line == "ballots") return {{"ballots", room_.ballots(vote_)}};
        if (line == "restart") {
            room_.close_host();
            room_.open_host(host_);
        }
        if (line == "vote") room_.start(workshop::ActivityKind::vote);
        if (line == "board") room_.start(workshop::ActivityKind::board);
        if (line.starts_with("photos ")) {
            room_.run([&] { room_.host().allow_photos(line == "photos on"); });
        }
        if (line == "cards") return {{"cards", photo_cards()}};
        if (line == "end") {
            room_.own([](session::Session& session) {
                return session.propose(workshop::EndSession{}, {{}, 4000});
            });
        }
        return {{"url", "http://127.0.0.1:" + std::to_string(host_.port)}, {"code", room_.code()}};
    }

private:
    json photo_cards() {
        return room_.own([](session::Session& session) {
            json cards = json::array();
            for (const auto& [id, card] : session.state().cards) {
                if (!card.photo) continue;
                cards.push_back({{"text", card.text},
                                 {"college", card.college},
                                 {"width", card.photo->width},
                                 {"height", card.photo->height}});
            }
            return cards;
        });
    }

    tests::Room room_;
    net::HostOptions host_;
    workshop::VoteId vote_;
};

}  // namespace

int main() {
    Commands commands;
    std::cout << commands.obey("").dump() << std::endl;
    std::string line;
    while (std::getline(std::cin, line)) {
        try {
            std::cout << commands.obey(line).dump() << std::endl;
        } catch (const std::exception& fault) {
            std::cout << json{{"error", fault.what()}}.dump() << std::endl;
        }
    }
    return 0;
}
