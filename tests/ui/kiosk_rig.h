#pragma once
// A kiosk's screen in the real shell, with a host made of plain values.

#include "rig.h"

#include "ui/screens/kiosk.h"

namespace rig {

inline ui::Station::OpenVote approval_vote(int marks_max, int options, bool secret = true) {
    static const char* const labels[] = {"Un guichet unique pour la cantine et le périscolaire",
                                         "Un dossier pour toute la scolarité",
                                         "Des rendez-vous le soir",
                                         "Aide à la borne",
                                         "Un rappel par message avant la date limite",
                                         "Des formulaires en facile à lire",
                                         "Une permanence dans chaque école",
                                         "Un suivi du dossier en ligne",
                                         "Le paiement en plusieurs fois"};
    ui::Station::OpenVote vote;
    vote.id = workshop::VoteId{7};
    vote.title = "Que faut-il essayer en premier ?";
    vote.rule = {"approval", marks_max, 1, 1};
    vote.secret = secret;
    for (int i = 0; i < options; ++i) {
        vote.options.push_back({voting::OptionId{std::uint64_t(i + 1)}, labels[i % 9], {}, {}});
    }
    return vote;
}

inline ui::Station::OpenVote dots_vote(int marks_max, int per_option_max, int options) {
    ui::Station::OpenVote vote = approval_vote(marks_max, options, false);
    vote.rule = {"dots", marks_max, per_option_max, 1};
    return vote;
}

// Four ideas that cost, 20,000 € to spend.
inline ui::Station::OpenVote vote_by(const std::string& method,
                                     std::map<std::string, std::string> parameters = {},
                                     int options = 4) {
    ui::Station::OpenVote vote = approval_vote(3, options, false);
    vote.rule.method = method;
    vote.rule.parameters = std::move(parameters);
    if (method == "dots") vote.rule.per_option_max = 2;
    if (method == "points") vote.rule.marks_max = vote.rule.per_option_max = 10;
    vote.budget_cents = 2'000'000;
    std::int64_t cost = 1'200'000;
    for (workshop::Option& option : vote.options) {
        option.cost_cents = cost;
        cost = cost * 2 / 3;
    }
    return vote;
}

class KioskRig : public Rig {
public:
    explicit KioskRig(int w = 1080, int h = 1920, float mm_per_px = 25.4F / 102)
        : Rig({.mm_per_px = mm_per_px, .kiosk = true}) {
        shell.resize(w, h);
        station.joined = true;
        station.title = "Inscription à la cantine : repenser le guichet";
        station.place = "Saint-Étienne";
        station.colleges = {{"usagers", "Usagers", workshop::Shape::circle, 0x1D5FD1},
                            {"agents", "Agents", workshop::Shape::square, 0x18794E},
                            {"elus", "Élus", workshop::Shape::triangle, 0x7B3DB8},
                            {"partenaires", "Partenaires", workshop::Shape::diamond, 0xB4540A}};
        station.vote = approval_vote(2, 4);
        world.station = &station;
        world.languages = languages;
        shell.show(ui::make_kiosk_screen());
        frames(3);
    }

    // Time goes by as it does for the program: it sleeps until something is due.
    void pass(base::Milliseconds by) {
        const base::Milliseconds end = world.steady_now + by;
        while (world.steady_now < end) {
            frame();
            obey();
            const base::Milliseconds due = shell.next_frame_in(world);
            const base::Milliseconds rest = end - world.steady_now;
            if (due < 0 || due > rest)
                world.steady_now = end;
            else
                world.steady_now += std::max<base::Milliseconds>(due, 0);
        }
        frame();
        obey();
    }
    // Long enough after the last change that a tap is meant.
    void press(std::string_view label, std::size_t nth = 0) {
        pass(600);
        tap(label, nth);
        obey();
        settle();
    }
    // Settings that were asked for are in force, as the app does it.
    void obey() {
        for (; obeyed < wishes.actions.size(); ++obeyed) {
            const auto* change = std::get_if<ui::ChangeSettings>(&wishes.actions[obeyed]);
            if (change) world.settings = change->settings;
        }
    }
    template <class What>
    int wishes_of() const {
        int count = 0;
        for (const ui::Action& action : wishes.actions)
            count += std::holds_alternative<What>(action);
        return count;
    }
    void to_vote() {
        press("Touch to vote");
        if (has("You are here as…")) press("Usagers");
    }
    // A prototype is tested, and no vote is open.
    void offer_test(std::string task = "Demander une place à la cantine pour vos deux enfants") {
        station.vote.reset();
        station.task = std::move(task);
        frames(2);
    }
    // The host has sent the first screen, as large as a phone's.
    void to_trying() {
        press("Touch to try it out");
        press("Begin");
        station.run = {};
        station.run.phase = ui::Station::Run::Phase::under_way;
        station.run.task = station.task;
        station.run.title = "Accueil";
        station.run.size = {400, 720};
        station.run.picture = "0123456789abcdef";
        station.run.pixels = std::make_shared<const painting::Picture>(
            painting::Picture{40, 72, std::vector<std::uint8_t>(40 * 72 * 4, 255)});
        pass(600);
    }
    void to_questions(workshop::RunEnd end = workshop::RunEnd::said_done) {
        to_trying();
        station.run.phase = ui::Station::Run::Phase::over;
        station.run.end = end;
        pass(600);
    }
    // The last wish of a tester.
    template <class What>
    const What* wished_run() const {
        const What* found = nullptr;
        for (const ui::Action& action : wishes.actions) {
            const auto* of_run = std::get_if<ui::OfRun>(&action);
            if (of_run) found = std::get_if<What>(of_run) ? std::get_if<What>(of_run) : found;
        }
        return found;
    }
    void to_check(std::string_view option) {
        to_vote();
        press(option);
        press("Check my vote");
    }

    ui::Station station;
    std::vector<std::string> languages = {"fr", "en"};
    std::size_t obeyed = 0;
};

}  // namespace rig
