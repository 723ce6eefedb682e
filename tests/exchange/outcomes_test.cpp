// What came of a workshop, in tables, JSON, the report and for Decidim.

#include "exchange/csv.h"
#include "exchange/outcome_json.h"
#include "exchange/report.h"

#include "workshop/closing.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

struct Room {
    State state;
    std::vector<Entry> entries;

    Room() {
        CreateSession session;
        session.title = "Cantine";
        session.colleges = {{"usagers", "usagers", Shape::circle, 1}};
        Activity board;
        board.title = "Imaginer";
        session.agenda = {board};
        want(session);
    }
    void want(const Intent& intent) {
        const auto decision = decide(state, intent, {{}, 1'795'176'000'000});
        REQUIRE_FALSE(std::holds_alternative<base::Refusal>(decision));
        const std::uint64_t gesture = state.seq + 1;
        for (const Event& event : std::get<Events>(decision)) {
            entries.push_back({state.seq + 1, gesture, 1'795'176'000'000, {}, event});
            evolve(state, entries.back());
        }
    }
    CardId card(const std::string& text, Colour colour = Colour::yellow) {
        want(CreateCard{text, free_place(state), colour, "usagers", "T1"});
        return {state.next_id - 1};
    }
};

std::string text_of(const exchange::Report& report) {
    std::string text;
    for (const auto& page : report.pages) {
        for (const auto& block : page.blocks) {
            if (const auto* heading = std::get_if<painting::Heading>(&block)) {
                text += heading->text + "\n";
            } else if (const auto* paragraph = std::get_if<painting::Paragraph>(&block)) {
                text += paragraph->text + "\n";
            } else if (const auto* facts = std::get_if<painting::Facts>(&block)) {
                for (const auto& [label, value] : facts->rows) text += label + ": " + value + "\n";
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("an action goes out with the ideas it comes from") {
    Room room;
    const CardId idea = room.card("Payer en ligne");
    ActionSheet sheet;
    sheet[ActionPart::what] = "Ouvrir le paiement";
    sheet[ActionPart::who] = "Régie";
    sheet.budget_cents = 90'000;
    room.want(WriteAction{{}, ActionKind::action, sheet, {idea}, {}});
    const std::string csv = exchange::csv_of(exchange::actions_sheet(room.state));
    CHECK(csv.find("Ouvrir le paiement,Régie") != std::string::npos);
    CHECK(csv.find("Payer en ligne") != std::string::npos);
    const auto json = exchange::actions_json(room.state);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["who"] == "Régie");
    CHECK(json[0]["cards"][0] == idea.value);
    const std::string report = text_of(exchange::session_report(room.entries, {}, 0));
    CHECK(report.find("Action · Ouvrir le paiement") != std::string::npos);
    CHECK(report.find("Comes from: “Payer en ligne”") != std::string::npos);
}

TEST_CASE("a crossing goes out cell by cell, skipped ones saying so") {
    Room room;
    CrossingAxes axes;
    for (std::size_t n = 0; n < crossing_axis_count; ++n) {
        axes[n] = {room.card(key_of(CrossingAxis(n)))};
    }
    room.want(BuildCrossing{axes});
    const auto cells = cells_in_order(*room.state.crossing());
    room.want(AnswerCell{room.state.crossing()->id, cells[0], "Former", "usagers", ""});
    room.want(SkipCell{room.state.crossing()->id, cells[1], true});
    const std::string csv = exchange::csv_of(exchange::crossing_sheet(room.state));
    CHECK(csv.find("strengths,opportunities,strengths,opportunities,Former,0") !=
          std::string::npos);
    CHECK(csv.find("weaknesses,opportunities,weaknesses,opportunities,,1") != std::string::npos);
    CHECK(exchange::crossings_json(room.state)[0]["cells"].size() == 4);
    const std::string report = text_of(exchange::session_report(room.entries, {}, 0));
    CHECK(report.find("strengths × opportunities: Former") != std::string::npos);
    CHECK(report.find("weaknesses × opportunities: Skipped") != std::string::npos);
}

TEST_CASE("the closing form closes a meeting in Decidim") {
    Room room;
    room.card("Une idée");
    room.want(CountPeople{"usagers", "", 7});
    room.want(WriteClosing{{{{"usagers", 8}}, "Conseil de quartier", "On continue."}});
    const auto close = nlohmann::json::parse(
        exchange::decidim_close_json(room.state, 1'795'176'000'000, "fr"));
    CHECK(close["attendees_count"] == 8);
    CHECK(close["contributions_count"] == 1);
    CHECK(close["attending_organizations"] == "Conseil de quartier");
    CHECK(close["closing_report"]["fr"] == "On continue.");
    CHECK(close["closed_at"] == "2026-11-20T12:00:00Z");
    CHECK(exchange::closing_json(Room().state) == nullptr);
}

TEST_CASE("what is covered is in no export of ideas") {
    Room room;
    std::vector<Activity> agenda = room.state.agenda;
    agenda[0].silent = true;
    room.want(PlanAgenda{agenda});
    room.want(StartActivity{room.state.agenda[0].id});
    room.card("Secret pour l’instant");
    CHECK(exchange::cards_csv(room.state).find("Secret") == std::string::npos);
    CHECK(exchange::room_json(room.state).dump().find("Secret") == std::string::npos);
    CHECK(text_of(exchange::session_report(room.entries, {}, 0)).find("Secret") ==
          std::string::npos);
    room.want(RevealCards{});
    CHECK(exchange::cards_csv(room.state).find("Secret") != std::string::npos);
}
