// A host for the browser tests. Reads one command a line and answers one line of JSON:
//   open approval | open dots | open secret | open METHOD [parameter=value]… | close | ballots
//   ask METHOD METHOD … (a questionnaire; close closes all of it) | totals
//   restart | end | marks (of the last ballot)
//   board | vote | photos on | photos off | cards | words
//   prototype | close test | runs
//   workshop (an arrival, ideas in silence, a closing; not begun)
//   arrivals | shown | wall | decide
// and ends when its input does.
#include "net/limits.h"
#include "painting/photo.h"
#include "painting/screen.h"
#include "room.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <iostream>
#include <sstream>

namespace {

using nlohmann::json;

// "dots", "secret", "quadratic credits=16 negative=yes"
workshop::VotePlan plan_named(const std::string& text) {
    std::istringstream words(text);
    std::string method, word;
    words >> method;
    if (method == "approval" || method == "secret") return tests::approval(method == "secret");
    std::map<std::string, std::string> parameters;
    while (words >> word) {
        const std::size_t equals = word.find('=');
        parameters[word.substr(0, equals)] = word.substr(equals + 1);
    }
    return tests::plan_for(method, parameters);
}

net::MakePng drawn(const session::Session& session, const workshop::Frame& frame) {
    return [drawing = painting::drawing_of(session.state(), frame, {}, {})] {
        return painting::png_bytes(painting::screen_picture(
            drawing, net::limits::screen_width_px, net::limits::screen_height_px_max));
    };
}

// Three screens: home leads to the form, by its button; the form to the goal, or back.
struct Prototype {
    session::Session& session;

    std::uint64_t act(const workshop::Intent& intent) {
        const std::uint64_t id = session.state().next_id;
        const auto answer = session.propose(intent, {{}, 2000});
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) {
            throw base::Failure(*refusal);
        }
        return id;
    }
    workshop::FrameId screen(const std::string& title, float x) {
        auto frame = workshop::proposed_frame(workshop::FrameKind::screen, {x, 360});
        frame.title = title;
        const workshop::FrameId id{act(frame)};
        stamp(id, workshop::StampKind::title, title, {200, 80});
        return id;
    }
    void stamp(workshop::FrameId on, workshop::StampKind kind, const std::string& word,
               base::Vec2 at) {
        act(workshop::PlaceStamp{kind, {session.state().frame(on)->at.min() + at}, word});
    }
    void button(workshop::FrameId on, const std::string& word, base::Vec2 at,
                workshop::FrameId to) {
        stamp(on, workshop::StampKind::button, word, at);
        act(workshop::DrawZone{on, {at.x - 110, at.y - 34, 220, 68}, to});
    }
    bool open() {
        const auto home = screen("Cantine", 200), form = screen("Formulaire", 700),
                   thanks = screen("Merci", 1200);
        button(home, "Demander une place", {200, 360}, form);
        stamp(form, workshop::StampKind::field, "Nom de l’enfant", {200, 240});
        button(form, "Envoyer", {200, 400}, thanks);
        act(workshop::DrawZone{form, {0, 640, 100, 80}, home});  // without a word of its own
        const workshop::FrameId grid{
            act(workshop::proposed_feedback_grid({3000, 400}, {}))};
        act(workshop::OpenPrototypeTest{"Demandez une place à la cantine.", home, thanks, grid});
        return session.wait_durable(5000);
    }
};

base::Milliseconds now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

class Commands {
public:
    Commands() {
        host_ = room_.options();
        host_.languages = {
            base::Words::load(std::string(FABRIQUE_BINARY_DIR) + "/share/fabrique/i18n", "fr"),
            base::Words()};
        host_.prepare_photo = painting::prepare_photo;
        host_.draw_screen = drawn;
        host_.clock = now_ms;
        // Tests are quicker than people; the port stays the same after a restart.
        room_.open_host(host_);
        host_.port = room_.port();
    }

    json obey(const std::string& line) {
        if (line.starts_with("open ")) {
            vote_ = room_.open_vote(plan_named(line.substr(5)));
            return {{"vote", vote_.value}};
        }
        if (line.starts_with("ask ")) return {{"votes", ask(line.substr(4))}};
        if (line == "totals") return {{"totals", totals()}};
        if (line == "close") room_.close_vote(vote_);
        if (line == "ballots") return {{"ballots", room_.ballots(vote_)}};
        if (line == "marks") return {{"marks", last_marks()}};
        if (line == "restart") {
            room_.close_host();
            room_.open_host(host_);
        }
        if (line == "vote") room_.start(workshop::ActivityKind::vote);
        if (line == "board") room_.start(workshop::ActivityKind::board);
        if (line.starts_with("photos ")) {
            room_.run([&] { room_.host().allow_photos(line == "photos on"); });
        }
        if (line == "prototype") {
            room_.start(workshop::ActivityKind::board);
            room_.own([](session::Session& session) { return Prototype{session}.open(); });
        }
        if (line == "close test") {
            room_.own([](session::Session& session) {
                session.propose(workshop::ClosePrototypeTest{session.state().open_test()->id},
                                {{}, now_ms()});
                return session.wait_durable(5000);
            });
        }
        if (line == "workshop") plan_workshop();
        if (line == "arrivals") return {{"arrivals", arrivals()}};
        if (line == "shown") return {{"shown", words(true)}};
        if (line == "wall") {
            bool hidden = false;
            room_.run([&] { hidden = room_.host().wall_hidden(); });
            return {{"hidden", hidden}};
        }
        if (line == "decide") decide();
        if (line == "runs") return {{"runs", runs()}};
        if (line == "words") return {{"words", words()}};
        if (line == "cards") return {{"cards", photo_cards()}};
        if (line == "end") {
            room_.own([](session::Session& session) {
                return session.propose(workshop::EndSession{}, {{}, 4000});
            });
        }
        return {{"url", "http://127.0.0.1:" + std::to_string(host_.port)}, {"code", room_.code()}};
    }

private:
    json ask(const std::string& methods) {
        std::istringstream words(methods);
        std::vector<workshop::VotePlan> plans;
        for (std::string method; words >> method;) plans.push_back(plan_named(method));
        asked_ = room_.open_questions(plans);
        vote_ = asked_.front();
        json ids = json::array();
        for (const workshop::VoteId id : asked_) ids.push_back(id.value);
        return ids;
    }
    json totals() {
        json totals = json::array();
        for (const workshop::VoteId id : asked_) totals.push_back(room_.ballots(id));
        return totals;
    }
    // [[option, value] …]
    json last_marks() {
        return room_.own([](session::Session& session) {
            json marks = json::array();
            for (const workshop::Entry& entry : session.entries()) {
                const auto* ballot = std::get_if<workshop::BallotCast>(&entry.event);
                if (ballot) marks = json::array();
                for (const voting::Mark& mark : ballot ? ballot->marks : voting::Marks()) {
                    marks.push_back(json::array({mark.option.value, mark.value}));
                }
            }
            return marks;
        });
    }
    json runs() {
        return room_.own([](session::Session& session) {
            constexpr const char* ends[] = {"goal", "done", "gave_up", "silent", "closed"};
            json runs = json::array();
            for (const auto& [id, run] : session.state().runs) {
                json taps = json::array();
                for (const workshop::Tap& tap : run.taps) {
                    taps.push_back({{"x", tap.at.x}, {"y", tap.at.y}, {"after", tap.after_ms},
                                    {"hit", bool(tap.hit)}, {"next", bool(tap.next)}});
                }
                const json end = run.end ? json(ends[std::size_t(*run.end)]) : json();
                runs.push_back({{"taps", taps}, {"end", end}});
            }
            return runs;
        });
    }
    // Of all cards, or of those on the board.
    json words(bool on_board = false) {
        return room_.own([on_board](session::Session& session) {
            json words = json::array();
            for (const auto& [id, card] : session.state().cards) {
                if (!on_board || !card.deleted) words.push_back(card.text);
            }
            return words;
        });
    }
    void plan_workshop() {
        room_.own([](session::Session& session) {
            const auto activity = [](workshop::ActivityKind kind, const char* title) {
                workshop::Activity one;
                one.kind = kind;
                one.title = title;
                one.instruction = "Une idée par carte, en quelques mots.";
                one.duration_ms = 10 * base::minute_ms;
                return one;
            };
            auto arrival = activity(workshop::ActivityKind::arrival, "Accueil");
            arrival.instruction = "Prenez place à votre table.";
            auto board = activity(workshop::ActivityKind::board, "Imaginer");
            board.silent = true;
            board.notes = "Relancer la table 2.\nGarder dix minutes pour la lecture.";
            auto closing = activity(workshop::ActivityKind::closing, "Clôture");
            closing.instruction.clear();
            session.propose(workshop::PlanAgenda{{arrival, board, closing}}, {{}, now_ms()});
            session.propose(workshop::ChooseTables{{"Table 1", "Table 2", "Table 3"}},
                            {{}, now_ms()});
            return session.wait_durable(5000);
        });
    }
    void decide() {
        room_.own([](session::Session& session) {
            const auto write = [&](workshop::ActionKind kind, const char* what) {
                workshop::ActionSheet sheet;
                sheet[workshop::ActionPart::what] = what;
                session.propose(workshop::WriteAction{{}, kind, sheet}, {{}, now_ms()});
            };
            write(workshop::ActionKind::decision, "Le guichet ouvre le samedi.");
            write(workshop::ActionKind::action, "Former deux agents à l’accueil des familles.");
            return session.wait_durable(5000);
        });
    }
    // [[college, table, people] …]
    json arrivals() {
        return room_.own([](session::Session& session) {
            json all = json::array();
            for (const auto& [place, people] : session.state().arrivals) {
                if (people > 0) all.push_back({place.first, place.second, people});
            }
            return all;
        });
    }
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
    std::vector<workshop::VoteId> asked_;
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
