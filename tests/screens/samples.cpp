#include "samples.h"

#include "base/random.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"

namespace samples {
namespace {

constexpr base::Milliseconds day_ms = 24 * 60 * base::minute_ms;

session::ShelfCard card(const char* title, const char* place, int days_ago, session::Stage stage,
                        std::size_t cards, std::size_t ballots) {
    session::ShelfCard made;
    made.path = std::string("/sessions/") + title + ".fabrique";
    made.title = title;
    made.place = place;
    made.stage = stage;
    made.cards = cards;
    made.ballots = ballots;
    made.last_at = now - days_ago * day_ms;
    base::Random random(cards * 31 + std::size_t(days_ago));
    for (std::size_t i = 0; i < cards; ++i) {
        const auto column = float(i % 7), row = float(i / 7);
        const base::Vec2 at{column * 230 + float(random.below(50)),
                            row * 175 + float(random.below(40)) + (i % 7 > 3 ? 60.F : 0.F)};
        made.patches.push_back(
            {workshop::card_rect(at), workshop::Colour(random.below(6))});
    }
    return made;
}

}  // namespace

std::vector<session::ShelfCard> shelf() {
    using session::Stage;
    return {card("Inscription à la cantine", "Saint-Étienne", 1, Stage::ended, 41, 63),
            card("Tranquillité place de l’Église", "Mairie annexe", 8, Stage::running, 18, 0),
            card("Salle sur demande", "Maison des associations", 23, Stage::ended, 28, 24),
            card("Baromètre local, vague 2", "", 26, Stage::prepared, 0, 0),
            card("Une cour d’école ouverte", "École Jules-Ferry", 40, Stage::ended, 35, 51),
            card("Rues aux écoles", "", 400, Stage::ended, 12, 17)};
}

std::vector<session::ShelfCard> troubled_shelf() {
    std::vector<session::ShelfCard> cards = shelf();
    cards.resize(4);
    cards[0].condition = journal::Condition::torn;
    cards[0].finding = {"torn", "The last moment before the power went is missing: 1 entry.", {}};
    cards[1].condition = journal::Condition::damaged;
    cards[1].finding = {"damaged", "This file is damaged after 212 entries; it can be read up to "
                                   "there.", {}};
    cards[3].stage = session::Stage::unreadable;
    cards[3].condition = journal::Condition::foreign;
    cards[3].finding = {"foreign", "This is not a session of Fabrique.", {}};
    return cards;
}

workshop::State planned(const workshop::CreateSession& recipe) {
    workshop::CreateSession create = recipe;
    create.title = "Inscription à la cantine et au périscolaire : repenser le guichet";
    create.place = "Saint-Étienne, salle du conseil";
    create.date = "2026-11-20";
    workshop::State state;
    const auto decision = workshop::decide(state, create, {{}, now});
    if (const auto* events = std::get_if<std::vector<workshop::Event>>(&decision)) {
        std::uint64_t seq = 0;
        for (const workshop::Event& event : *events) {
            workshop::evolve(state, {++seq, 1, now, {}, event});
        }
    }
    return state;
}

}  // namespace samples
