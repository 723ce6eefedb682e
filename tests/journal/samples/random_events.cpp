#include "journal/samples/random_events.h"

#include "base/limits.h"
#include "workshop/decide.h"

namespace samples {
namespace {

using namespace workshop;
using base::Random;

std::uint64_t id(Random& random) { return 1 + random.below(1'000'000); }

std::string text(Random& random, std::size_t most) {
    static const char* const pieces[] = {"a", "é", " ", "’", "🙂", "م", "\n", "guichet", "€", "0"};
    std::string result;
    for (auto left = random.below(most); left > 0; --left) result += pieces[random.below(10)];
    return result;
}

std::string name(Random& random) { return text(random, 6); }

base::Vec2 place(Random& random) {
    const auto coordinate = [&] { return float((random.unit() - 0.5) * 2e6); };
    return {coordinate(), coordinate()};
}

template <class Enum>
Enum choice(Random& random, int count) {
    return Enum(random.below(std::uint64_t(count)));
}

Colour colour(Random& random) { return choice<Colour>(random, colour_count); }

template <class T, class Make>
std::vector<T> some(Random& random, std::size_t most, Make make) {
    std::vector<T> list(random.below(most + 1));
    for (T& each : list) each = make(random);
    return list;
}

template <class Bytes>
Bytes bytes(Random& random, Bytes result = {}) {
    random.fill(result);
    return result;
}

voting::Rule rule(Random& random) {
    voting::Rule rule{name(random), std::int32_t(random.next()), std::int32_t(random.below(9)),
                      std::int32_t(random.below(3)), {}};
    for (std::uint64_t n = random.below(3); n > 0; --n) {
        const std::string key = name(random);
        rule.parameters[key] = name(random);
    }
    return rule;
}

voting::Mark mark(Random& random) { return {{id(random)}, std::int32_t(random.next())}; }
voting::Marks marks(Random& random) { return some<voting::Mark>(random, 8, mark); }
voting::Ballot ballot(Random& random) { return {name(random), marks(random)}; }

College college(Random& random) {
    return {"key" + std::to_string(random.next()), name(random),
            choice<Shape>(random, shape_count), std::uint32_t(random.next())};
}
Meaning meaning(Random& random) { return {colour(random), "M", name(random)}; }

Choice choice_of(Random& random) { return {name(random), std::int64_t(random.below(90'000))}; }
VotePlan plan(Random& random) {
    return {text(random, 20),
            rule(random),
            random.below(2) == 0,
            std::int64_t(random.below(86'400'000)),
            some<Choice>(random, 5, choice_of),
            std::int64_t(random.below(1'000'000)),
            choice<Closing>(random, closing_count),
            choice<TieRule>(random, tie_rule_count),
            name(random),
            {random.below(9)},
            ColourSet(random.below(colour_set_max + 1))};
}

bool maybe(Random& random) { return random.below(2) == 1; }

Activity activity(Random& random) {
    return {{id(random)},
            choice<ActivityKind>(random, activity_kind_count),
            text(random, 20),
            text(random, 50),
            std::int64_t(random.below(3'600'000)),
            some<VotePlan>(random, 3, plan),
            maybe(random),
            name(random),
            maybe(random),
            choice<Authorship>(random, authorship_count),
            choice<TimeUp>(random, time_up_count),
            {maybe(random), maybe(random), maybe(random), maybe(random), maybe(random),
             maybe(random), maybe(random)},
            ColourSet(random.below(colour_set_max + 1)),
            text(random, 50)};
}
// Numbered from 1, as the rules want it.
std::vector<Option> options(Random& random) {
    std::vector<Option> list(random.below(7));
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i] = {{i + 1}, text(random, 20), {random.below(9)}, {random.below(9)},
                   std::int64_t(random.below(1'000'000))};
    }
    return list;
}

Event of_the_session(Random& random) {
    switch (random.below(9)) {
        case 0: return SessionCreated{text(random, 20), text(random, 20), name(random), "recipe"};
        case 1: return SessionDescribed{text(random, 20), text(random, 20), name(random)};
        case 2: return CollegesChosen{some<College>(random, 4, college)};
        case 3: return LegendChosen{some<Meaning>(random, 8, meaning)};
        case 4: return AgendaPlanned{some<Activity>(random, 3, activity)};
        case 5: return ActivityStarted{{id(random)}, std::int64_t(random.below(86'400'000))};
        case 6: return TimerExtended{std::int64_t(random.below(120'000)) - 60'000};
        case 7: return BoardRestored{random.next()};
        default: return GestureUndone{random.next()};
    }
}

Event of_the_board(Random& random) {
    const CardId card{id(random)};
    const ClusterId cluster{id(random)};
    switch (random.below(12)) {
        case 11: return CardTurned{card, choice<QuarterTurn>(random, quarter_turn_count)};
        case 10: return CardMerged{card, {card.value + 1}};
        case 8: return ClusterFolded{cluster, random.below(2) == 0};
        case 9:
            return CardsLinked{card, {card.value + 1 + random.below(9)},
                               choice<LinkKind>(random, link_kind_count)};
        case 0:
            return CardCreated{card, text(random, 60), place(random), colour(random), name(random),
                               name(random), {random.below(5)}};
        case 1: return CardMoved{card, place(random)};
        case 2: return CardWritten{card, text(random, 90)};
        case 3: return CardColoured{card, colour(random)};
        case 4: return CardDeleted{card};
        case 5: return ClusterCreated{cluster, text(random, 20)};
        case 6: return ClusterDissolved{cluster};
        default: return CardClustered{card, {random.below(3)}};
    }
}

base::Rect rect(Random& random) {
    const base::Vec2 at = place(random);
    return {at.x, at.y, float(random.below(2000)), float(random.below(2000))};
}

Event of_frames(Random& random) {
    const FrameId frame{id(random)};
    switch (random.below(8)) {
        case 0:
            return FramePlaced{frame,
                               choice<FrameKind>(random, frame_kind_count),
                               text(random, 20),
                               rect(random),
                               some<std::string>(random, 5, name),
                               some<std::string>(random, 5, name)};
        case 1: return FrameMoved{frame, rect(random), std::vector<float>(random.below(4), 1.5F)};
        case 2:
            return FrameNamed{frame, text(random, 20), some<std::string>(random, 5, name),
                              some<std::string>(random, 5, name)};
        case 3: return FrameRemoved{frame};
        case 4: return FramesOrdered{{frame, {frame.value + 1}}};
        case 5: return StrokeMoved{{frame.value}, place(random)};
        case 6: return MethodPlaced{name(random), {frame, {frame.value + 1}}};
        default:
            return CurveDrawn{frame, name(random),
                              {{0, -100}, {3, std::int32_t(random.below(99))}}};
    }
}

StampPose pose(Random& random) {
    return {place(random), choice<StampSize>(random, stamp_size_count),
            choice<QuarterTurn>(random, quarter_turn_count)};
}

Event of_sheets_and_stamps(Random& random) {
    const StampId stamp{id(random)};
    switch (random.below(8)) {
        case 6: return StampTied{stamp, {id(random)}};
        case 7:
            return FramePictured{{stamp.value},
                                 {bytes<PhotoDigest>(random), PhotoFormat::jpeg, 3200, 2400,
                                  std::uint32_t(1 + random.below(9)), 0x808080}};
        case 0: {
            CardSheetWritten written{{stamp.value}, {}};
            for (std::string& answer : written.sheet.answers) answer = text(random, 20);
            return written;
        }
        case 1:
            return StampPlaced{stamp, choice<StampKind>(random, stamp_kind_count), pose(random),
                               name(random), {random.below(5)}};
        case 2: return StampMoved{stamp, pose(random)};
        case 3: return StampRemoved{stamp};
        case 4: return StampRestored{stamp};
        default: return StampWritten{stamp, name(random)};
    }
}

Event of_prototypes(Random& random) {
    const ZoneId zone{id(random)};
    const RunId run{zone.value};
    const base::Rect at{float(random.below(300)), 7, 40, 16 + float(random.below(500))};
    switch (random.below(10)) {
        case 0: return ZoneDrawn{zone, {id(random)}, at, {random.below(5)}};
        case 1: return ZoneMoved{zone, at};
        case 2: return ZoneLinked{zone, {random.below(5)}};
        case 3: return ZoneRemoved{zone};
        case 4: return ZoneRestored{zone};
        case 5:
            return PrototypeTestOpened{{id(random)}, text(random, 60), {id(random)}, {7}, {8}};
        case 6: return PrototypeTestClosed{{id(random)}};
        case 7: return TesterStarted{run, {id(random)}};
        case 8:
            return TesterTapped{run, {id(random)}, at.min(),
                                base::Milliseconds(random.below(90'000)), {random.below(9)},
                                {random.below(5)}};
        default: return TesterEnded{run, choice<RunEnd>(random, run_end_count)};
    }
}

Event of_votes(Random& random) {
    const VoteId vote{id(random)};
    switch (random.below(6)) {
        case 0:
            return VoteOpened{vote, text(random, 20), rule(random), options(random),
                              random.below(2) == 0, bytes<PublicKey>(random), 0,
                              std::int64_t(random.below(1'000'000)),
                              choice<Closing>(random, closing_count),
                              choice<TieRule>(random, tie_rule_count), name(random),
                              {random.below(9)}};
        case 5: return LotDrawn{vote, "1234 0815", bytes<base::Digest>(random)};
        case 1:
            return BallotCast{vote, bytes<BallotId>(random), bytes<TokenDigest>(random),
                              name(random), marks(random), "7F3K-9QXM"};
        case 2:
            return BallotSealed{vote, bytes<BallotId>(random), bytes<TokenDigest>(random),
                                name(random),
                                bytes(random, std::vector<std::uint8_t>(
                                                  base::limits::ballot_sealed_bytes)),
                                "1A2B-3C4D"};
        case 3:
            return BallotsOpened{vote, some<voting::Ballot>(random, 40, ballot),
                                 std::uint32_t(random.below(3))};
        default: return VoteCancelled{vote, text(random, 20)};
    }
}

std::vector<CardId> cards(Random& random) {
    return some<CardId>(random, 4, [](Random& r) { return CardId{id(r)}; });
}

ActionSheet action_sheet(Random& random) {
    ActionSheet sheet;
    for (std::string& answer : sheet.answers) answer = text(random, 20);
    sheet.stage = choice<ActionStage>(random, action_stage_count);
    sheet.budget_cents = std::int64_t(random.below(1'000'000));
    return sheet;
}

ProjectSheet project_sheet(Random& random) {
    ProjectSheet sheet;
    sheet.title = text(random, 20);
    sheet.nature = choice<ProjectNature>(random, project_nature_count);
    sheet.stage = choice<ProjectStage>(random, project_stage_count);
    sheet.decision = choice<ProjectDecision>(random, project_decision_count);
    for (bool& trait : sheet.traits) trait = maybe(random);
    for (std::string& answer : sheet.answers) answer = text(random, 20);
    sheet.hours_spent = std::int32_t(random.below(900));
    return sheet;
}

Event of_crossings(Random& random) {
    const CrossingId crossing{id(random)};
    const CrossingCell cell{{random.below(9)}, {random.below(9)}};
    switch (random.below(4)) {
        case 0:
            return CrossingBuilt{crossing,
                                 {cards(random), cards(random), cards(random), cards(random)}};
        case 1: return CellTurnedTo{crossing, cell};
        case 2: return CellSkipped{crossing, cell, maybe(random)};
        default: return CellAnswered{crossing, cell, {id(random)}};
    }
}

Event of_facilitation(Random& random) {
    switch (random.below(11)) {
        case 0: return TablesChosen{some<std::string>(random, 4, name)};
        case 1:
            return PeopleArrived{name(random), name(random),
                                 std::int32_t(random.below(9)) - 4};
        case 2: return CardsRevealed{{id(random)}};
        case 3: return CardSetAside{{id(random)}, choice<Aside>(random, aside_count)};
        case 4: return CardMarkedUnexpected{{id(random)}, maybe(random)};
        case 5: return FrameLocked{{id(random)}, maybe(random)};
        case 6:
            return ActionWritten{{id(random)}, choice<ActionKind>(random, action_kind_count),
                                 action_sheet(random), cards(random), {random.below(9)}};
        case 7: return ProjectWritten{{id(random)}, project_sheet(random), cards(random), {}};
        case 8:
            return ClosingWritten{{{{name(random), std::uint32_t(random.below(90))}},
                                   text(random, 30), text(random, 60)}};
        case 9:
            return SourceMerged{name(random), text(random, 20), bytes<base::Digest>(random), 5,
                                5 + random.below(90)};
        default: return of_crossings(random);
    }
}

Event any_event(Random& random) {
    switch (random.below(8)) {
        case 7: return of_facilitation(random);
        case 0: return of_the_session(random);
        case 1: return of_votes(random);
        case 2: return of_frames(random);
        case 3: return of_sheets_and_stamps(random);
        case 4: return of_prototypes(random);
        default: return of_the_board(random);
    }
}

}  // namespace

Event random_event(Random& random) {
    for (;;) {
        Event event = any_event(random);
        if (!workshop::validate(event)) return event;
    }
}

}  // namespace samples
