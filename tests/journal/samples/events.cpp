#include "journal/samples/events.h"

#include "base/limits.h"

#include <algorithm>

namespace samples {
namespace {

using namespace workshop;

// Bytes that count up from `first`.
template <class Bytes>
Bytes counting(Bytes bytes, std::uint8_t first) {
    for (auto& byte : bytes) byte = first++;
    return bytes;
}

VotePlan plan() {
    return {"Que garder ?", {"equal-shares", 64, 1, 2, {{"completion", "none"}}}, false,
            604'800'000, {{"Guichet", 120'000}, {"En ligne", 50}}, 150'000'00,
            Closing::when_time_is_up, TieRule::room, "barometre-2021/raisons", {30},
            only(Colour::green)};
}

Activity guided() {
    Activity activity{{7}, ActivityKind::vote, "Voter", "Cinq points", 600'000, {plan()}, true};
    activity.method = "six-hats";
    activity.silent = true;
    activity.authorship = Authorship::college;
    activity.time_up = TimeUp::reveal;
    activity.tools = {true, false, true, true, false, true, true};
    activity.colours = only(Colour::green) | only(Colour::pink);
    activity.notes = "Relancer les plus discrets.";
    return activity;
}

std::vector<Event> of_the_session() {
    return {
        SessionCreated{"Cantine", "Saint-Étienne", "2026-11-20", "idea-market"},
        SessionDescribed{"Périscolaire", "Mairie", "2026-11-21"},
        CollegesChosen{{{"usagers", "Usagers", Shape::square, 0x3366cc},
                        {"agents", "Agents", Shape::ring, 0xcc6633}}},
        LegendChosen{{{Colour::pink, "I", "irritants"}}},
        AgendaPlanned{{guided()}},
        SessionEnded{},
        SessionSealed{41, counting(std::array<std::uint8_t, 32>{}, 1)},
        ActivityStarted{{7}, 600'000},
        TimerPaused{},
        TimerResumed{},
        TimerExtended{60'000},
    };
}

std::vector<Event> of_the_board() {
    return {
        CardCreated{{12}, "Payer en ligne 🙂 مرحبا", {-40.5F, 300}, Colour::green, "usagers",
                    "table 2", {7}},
        CardMoved{{12}, {340, 200.25F}},
        CardWritten{{12}, "Payer une seule fois"},
        CardColoured{{12}, Colour::neutral},
        CardDeleted{{12}},
        CardRestored{{12}},
        ClusterCreated{{13}, "Paiement"},
        ClusterRenamed{{13}, "Le paiement"},
        ClusterDissolved{{13}},
        CardClustered{{12}, {13}},
    };
}

// Later than the first golden file, so they come last.
std::vector<Event> of_ink() {
    const InkLine line{Nib::pen, InkColour::blue, {{8, 16, 20}, {400, -24, 12}}};
    const InkLine on_card{Nib::marker, InkColour::red, {{0, 0, 80}, {1600, 1120, 80}}};
    return {
        CardInked{{12}, {on_card, {Nib::pen, InkColour::black, {{3, 4, 16}}}}},
        StrokeDrawn{{30}, {-40.5F, 300}, line, {7}},
        StrokeErased{{30}},
        StrokeRestored{{30}},
    };
}

std::vector<Event> of_gathering() {
    return {
        ClusterFolded{{13}, true},
        CardMerged{{12}, {14}},
        CardParted{{12}},
        CardsLinked{{12}, {14}, LinkKind::blocks},
        CardsUnlinked{{14}, {12}},
    };
}

std::vector<Event> of_photos() {
    const PhotoDigest digest = counting(PhotoDigest{}, 0x20);
    return {
        PhotoAttached{{12}, {digest, PhotoFormat::png, 1600, 1200, 345'678, 0xA1B2C3}},
        PhotoErased{digest},
    };
}

std::vector<Event> of_history() { return {BoardRestored{17}}; }
std::vector<Event> of_frames() {
    return {
        FramePlaced{{40}, FrameKind::journey, "Le parcours", {-40.5F, 300, 1368, 656},
                    {"Avant", "Au guichet"}, {"Étapes", "Émotion"}},
        FrameMoved{{40}, {0, 0, 1400, 700}, {444, 200}},
        FrameNamed{{40}, "Le parcours de Lina", {"Avant", "Après"}, {"Étapes", ""}},
        FrameRemoved{{40}},
        FrameRestored{{40}},
        FramesOrdered{{{41}, {40}}},
        CurveDrawn{{40}, "Lina", {{0, 80}, {1, -35}}},
        StrokeMoved{{30}, {12.5F, -8}},
    };
}

std::vector<Event> of_sheets_and_stamps() {
    const StampPose pose{{-40.5F, 300}, StampSize::large, QuarterTurn::three};
    return {
        CardSheetWritten{{12}, {{"La queue", "Les familles", "En ligne", "", "1 mois", "Pannes"}}},
        StampPlaced{{31}, StampKind::bus_stop, pose, "Châteaucreux", {7}},
        StampMoved{{31}, pose},
        StampRemoved{{31}},
        StampRestored{{31}},
        StampWritten{{31}, "Bellevue"},
        StampTied{{31}, {12}},
        FramePictured{{40}, {counting(PhotoDigest{}, 0x20), PhotoFormat::png, 3200, 2263, 1'345'678,
                             0xA1B2C3}},
    };
}

std::vector<Event> of_prototypes() {
    return {
        ZoneDrawn{{50}, {40}, {20, 300.5F, 220, 68}, {41}},
        ZoneMoved{{50}, {0, 0, 16, 720}},
        ZoneLinked{{50}, {}},
        ZoneRemoved{{50}},
        ZoneRestored{{50}},
        PrototypeTestOpened{{51}, "Demander une place à la cantine.", {40}, {41}, {42}},
        TesterStarted{{52}, {51}},
        TesterTapped{{52}, {40}, {31.25F, 310}, 4200, {50}, {41}},
        TesterEnded{{52}, RunEnd::fell_silent},
        PrototypeTestClosed{{51}},
    };
}

std::vector<Event> of_tables() { return {CardTurned{{12}, QuarterTurn::three}}; }

std::vector<Event> of_methods() { return {MethodPlaced{"persona", {{40}, {41}}}}; }

std::vector<Event> of_votes() {
    const BallotId ballot = counting(BallotId{}, 0x10);
    const TokenDigest token = counting(TokenDigest{}, 0x40);
    std::vector<std::uint8_t> sealed(base::limits::ballot_sealed_bytes);
    return {
        VoteOpened{{20}, "Que garder ?", {"knapsack", 64, 1, 2, {{"ties", "list"}}},
                   {{{1}, "Guichet", {12}, {}, 120'000}, {{2}, "En ligne", {}, {13}, 50}}, true,
                   counting(PublicKey{}, 0x80), 604'800'000, 150'000'00,
                   Closing::when_time_is_up, TieRule::room, "six-facteurs/ex-ante", {30}},
        BallotCast{{20}, ballot, token, "usagers", {{{1}, 3}, {{2}, 2}}, "7F3K-9QXM"},
        BallotSealed{{20}, ballot, token, "agents", counting(sealed, 0), "1A2B-3C4D"},
        VoteClosed{{20}},
        BallotsOpened{{20}, {{"", {{{1}, 3}}}, {"usagers", {}}}, 1},
        VoteKeyDestroyed{{20}},
        VoteCancelled{{20}, "Mauvaise question"},
        LotDrawn{{20}, "1234 0815", counting(base::Digest{}, 0x21)},
        GestureUndone{38},
    };
}

ProjectSheet project() {
    ProjectSheet sheet;
    sheet.title = "Salle sur demande";
    sheet.nature = ProjectNature::societal;
    sheet.support = ProjectSupport::equipment;
    sheet.novelty = ProjectNovelty::process;
    sheet.stage = ProjectStage::trial;
    sheet.decision = ProjectDecision::adapt;
    sheet.traits = {true, false, true, false};
    sheet[ProjectPart::learnt] = "Les clés comptent plus que l’agenda.";
    sheet.starts = "2026-01-05";
    sheet.ends = "2026-06-30";
    sheet.review = "2027-01-15";
    sheet.hours_spent = 240;
    sheet.cost_cents = 350'000;
    sheet.benefit_cents = 1'200'000;
    return sheet;
}

std::vector<Event> of_facilitation() {
    ActionSheet action;
    action[ActionPart::what] = "Essayer deux salles";
    action[ActionPart::who] = "Service des équipements";
    action.stage = ActionStage::under_way;
    action.budget_cents = 90'000;
    return {
        TablesChosen{{"Table 1", "Table 2"}},
        PeopleArrived{"usagers", "Table 1", -2},
        ActivityLocked{{7}},
        CardsRevealed{{7}},
        CardSetAside{{12}, Aside::unclear},
        CardMarkedUnexpected{{12}, true},
        FrameLocked{{40}, true},
        ActionWritten{{60}, ActionKind::action, action, {{12}, {13}}, {20}},
        ActionRemoved{{60}},
        ProjectWritten{{61}, project(), {{12}}, {{62}}},
        ProjectRemoved{{61}},
        CrossingBuilt{{63}, {{{{1}, {2}}, {{3}}, {{4}}, {{5}, {6}}}}},
        CellTurnedTo{{63}, {{1}, {4}}},
        CellSkipped{{63}, {{2}, {4}}, true},
        CellAnswered{{63}, {{1}, {4}}, {12}},
        ClosingWritten{{{{"usagers", 9}, {"agents", 3}}, "Conseil de quartier", "On continue."}},
        SourceMerged{"Table 2", "Cantine", counting(base::Digest{}, 0x31), 100, 180},
    };
}

}  // namespace

std::vector<Event> one_of_each() {
    std::vector<Event> all = of_the_session();
    std::ranges::move(of_the_board(), std::back_inserter(all));
    std::ranges::move(of_votes(), std::back_inserter(all));
    std::ranges::move(of_ink(), std::back_inserter(all));
    std::ranges::move(of_gathering(), std::back_inserter(all));
    std::ranges::move(of_photos(), std::back_inserter(all));
    std::ranges::move(of_history(), std::back_inserter(all));
    std::ranges::move(of_frames(), std::back_inserter(all));
    std::ranges::move(of_sheets_and_stamps(), std::back_inserter(all));
    std::ranges::move(of_prototypes(), std::back_inserter(all));
    std::ranges::move(of_tables(), std::back_inserter(all));
    std::ranges::move(of_facilitation(), std::back_inserter(all));
    std::ranges::move(of_methods(), std::back_inserter(all));
    return all;
}

}  // namespace samples
