#include "workshop/dump.h"

#include <fmt/format.h>

#include <algorithm>

namespace workshop {
namespace {

// Coordinates as they are stored, shortest form that reads back the same.
std::string at_text(base::Vec2 at) { return fmt::format("{},{}", at.x, at.y); }

std::string quoted(const std::string& text) {
    std::string result = "“";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else {
            if (c == '\\') result += c;
            result += c;
        }
    }
    return result + "”";
}

const char* name_of_colour(Colour colour) {
    constexpr const char* names[] = {"yellow", "pink",   "blue",  "green",
                                     "orange", "violet", "white", "neutral"};
    return std::size_t(colour) < std::size(names) ? names[std::size_t(colour)] : "?";
}

// “pen black 3,4×20 5,6×20”: points and widths in steps.
std::string line_text(const InkLine& line) {
    constexpr const char* nibs[] = {"pen", "marker"};
    constexpr const char* colours[] = {"black", "blue", "red", "green"};
    std::string text = fmt::format("{} {}", nibs[std::size_t(line.nib)],
                                   colours[std::size_t(line.colour)]);
    for (const InkPoint& p : line.points) text += fmt::format(" {},{}×{}", p.x, p.y, p.width);
    return text;
}

std::string ink_text(const Ink& ink) {
    std::string text;
    for (const InkLine& line : ink) text += (text.empty() ? "" : "; ") + line_text(line);
    return text.empty() ? "none" : text;
}

std::string photo_text(const Photo& photo) {
    return fmt::format("{} {} {}×{} px {} bytes #{:06X}", base::hex(photo.digest),
                       photo.format == PhotoFormat::png ? "png" : "jpeg", photo.width,
                       photo.height, photo.bytes, photo.rgb);
}

// “problem “…” cost “…””: what was answered.
std::string sheet_text(const IdeaSheet& sheet) {
    std::string text;
    for (const SheetPart part : sheet_parts) {
        if (sheet[part].empty()) continue;
        text += (text.empty() ? "" : " ") + std::string(key_of(part)) + " " + quoted(sheet[part]);
    }
    return text.empty() ? "none" : text;
}

// “at 3,4 medium turned 1”
std::string pose_text(const StampPose& pose) {
    constexpr const char* sizes[] = {"small", "medium", "large", "largest"};
    return fmt::format("at {} {} turned {}", at_text(pose.at), sizes[std::size_t(pose.size)],
                       int(pose.turn));
}

const char* name_of_kind(ActivityKind kind) {
    constexpr const char* names[] = {"presentation", "board",   "vote",     "result",
                                     "interval",     "arrival", "crossing", "closing"};
    return std::size_t(kind) < std::size(names) ? names[std::size_t(kind)] : "?";
}

const char* name_of_kind(LinkKind kind) {
    constexpr const char* names[] = {"answers", "blocks", "precedes", "goes_with"};
    return std::size_t(kind) < std::size(names) ? names[std::size_t(kind)] : "?";
}

const char* name_of_kind(FrameKind kind) {
    constexpr const char* names[] = {"page", "axes", "lanes", "screen", "journey"};
    return std::size_t(kind) < std::size(names) ? names[std::size_t(kind)] : "?";
}

std::string rect_text(base::Rect at) {
    return fmt::format("{},{} {}×{}", at.x, at.y, at.w, at.h);
}

// “ columns “a” “b” rows “c””; nothing without any.
std::string names_text(const std::vector<std::string>& columns,
                       const std::vector<std::string>& rows) {
    std::string text = columns.empty() ? "" : " columns";
    for (const std::string& name : columns) text += " " + quoted(name);
    if (!rows.empty()) text += " rows";
    for (const std::string& name : rows) text += " " + quoted(name);
    return text;
}

std::string weights_text(const std::vector<float>& weights) {
    return weights.empty() ? "" : fmt::format(" weights {}", fmt::join(weights, " "));
}

std::string ids_text(const std::vector<FrameId>& ids) {
    std::string text;
    for (const FrameId id : ids) text += fmt::format(" {}", id.value);
    return text;
}

std::string feelings_text(const std::vector<Feeling>& feelings) {
    std::string text;
    for (const Feeling& each : feelings) text += fmt::format(" {}:{}", each.column, each.percent);
    return text.empty() ? " gone" : text;
}

const char* name_of_phase(VotePhase phase) {
    constexpr const char* names[] = {"open", "closed", "cancelled"};
    return names[std::size_t(phase)];
}

std::string tap_text(FrameId screen, base::Vec2 at, base::Milliseconds after_ms, ZoneId hit,
                     FrameId next) {
    return fmt::format("tapped {} at {} after {} ms hit {} next {}", screen.value, at_text(at),
                       after_ms, hit.value, next.value);
}

const char* name_of_end(RunEnd end) {
    constexpr const char* names[] = {"reached the goal", "said done", "gave up", "fell silent",
                                     "test closed"};
    return names[std::size_t(end)];
}

std::string actor_text(const Actor& actor) {
    constexpr const char* names[] = {"host", "facilitator", "hand", "station"};
    const std::string name = std::size_t(actor.kind) < std::size(names)
                                 ? names[std::size_t(actor.kind)]
                                 : "?";
    return actor.number == 0 ? name : fmt::format("{} {}", name, actor.number);
}

std::string marks_text(const voting::Marks& marks) {
    if (marks.empty()) return "blank";
    std::string text;
    for (const auto& mark : marks) {
        text += fmt::format("{}{}×{}", text.empty() ? "" : " ", mark.option.value, mark.value);
    }
    return text;
}

std::string short_hex(base::ByteView bytes) {
    return base::hex(bytes.first(std::min<std::size_t>(bytes.size(), 8)));
}

std::string rule_text(const voting::Rule& rule) {
    std::string text = fmt::format("{} {} marks, {} an option, {} to win", rule.method,
                                   rule.marks_max, rule.per_option_max, rule.winners);
    for (const auto& [name, value] : rule.parameters) text += fmt::format(", {} {}", name, value);
    return text;
}

std::string cost_text(std::int64_t cents) {
    return cents == 0 ? "" : fmt::format(" costs {} cents", cents);
}

// What differs from a plain vote: money, closing by the clock, ties left to the room.
std::string announced_text(std::int64_t budget_cents, Closing closing, TieRule ties) {
    std::string text;
    if (budget_cents != 0) text += fmt::format(" budget {} cents", budget_cents);
    if (closing == Closing::when_time_is_up) text += " closes when time is up";
    if (ties == TieRule::room) text += " ties left to the room";
    return text;
}

// What is put away: “ without ink stamps”.
std::string tools_text(const Tools& tools) {
    std::string text;
    const auto add = [&](bool there, const char* name) {
        if (!there) text += (text.empty() ? "; without " : " ") + std::string(name);
    };
    add(tools.cards, "cards");
    add(tools.clusters, "clusters");
    add(tools.votes, "votes");
    add(tools.links, "links");
    add(tools.ink, "ink");
    add(tools.stamps, "stamps");
    add(tools.frames, "frames");
    return text;
}

std::string colours_text(ColourSet colours) {
    std::string text;
    for (int n = 0; colours != 0 && n < colour_count; ++n) {
        if (holds(colours, Colour(n))) text += std::string(" ") + name_of_colour(Colour(n));
    }
    return text.empty() ? "" : "; only" + text;
}

// How it is led, where that differs from a plain one.
std::string guidance_text(const Activity& activity) {
    constexpr const char* promises[] = {"", "; keeps the college only", "; keeps no author"};
    constexpr const char* time_ups[] = {"", "; locks when time is up", "; reveals when time is up"};
    std::string text;
    if (!activity.method.empty()) text += "; method " + activity.method;
    if (activity.silent) text += "; silent";
    text += promises[std::size_t(activity.authorship)];
    text += time_ups[std::size_t(activity.time_up)];
    text += tools_text(activity.tools) + colours_text(activity.colours);
    if (!activity.notes.empty()) text += "; notes " + quoted(activity.notes);
    return text;
}

std::string survey_text(const std::string& survey, ProjectId about) {
    return (survey.empty() ? "" : " survey " + survey) +
           (about ? fmt::format(" about project {}", about.value) : "");
}

std::string ids_text(const auto& ids) {
    std::string text;
    for (const auto id : ids) text += (text.empty() ? "" : " ") + std::to_string(id.value);
    return text.empty() ? "none" : text;
}

std::string action_text(ActionKind kind, const ActionSheet& sheet,
                        const std::vector<CardId>& cards, VoteId vote) {
    std::string text = fmt::format("{} {}", key_of(kind), key_of(sheet.stage));
    for (const ActionPart part : action_parts) {
        if (!sheet[part].empty()) text += fmt::format(" {} {}", key_of(part), quoted(sheet[part]));
    }
    if (sheet.budget_cents) text += fmt::format(" budget {} cents", sheet.budget_cents);
    return text + fmt::format(" from cards {} vote {}", ids_text(cards), vote.value);
}

std::string project_text(const ProjectSheet& sheet, const std::vector<CardId>& cards,
                         const std::vector<ProjectId>& goes_with) {
    std::string text = fmt::format("{} {} {}", quoted(sheet.title), key_of(sheet.stage),
                                   key_of(sheet.decision));
    for (const char* key : {key_of(sheet.nature), key_of(sheet.support), key_of(sheet.novelty)}) {
        if (*key) text += std::string(" ") + key;
    }
    for (std::size_t n = 0; n < project_trait_count; ++n) {
        if (sheet.traits[n]) text += std::string(" ") + key_of(ProjectTrait(n));
    }
    for (const ProjectPart part : project_parts) {
        if (!sheet[part].empty()) text += fmt::format(" {} {}", key_of(part), quoted(sheet[part]));
    }
    return text + fmt::format(" starts {} ends {} review {} {} h costs {} gains {} cents a year, "
                              "from cards {} with {}",
                              sheet.starts, sheet.ends, sheet.review, sheet.hours_spent,
                              sheet.cost_cents, sheet.benefit_cents, ids_text(cards),
                              ids_text(goes_with));
}

std::string axes_text(const CrossingAxes& axes) {
    std::string text;
    for (std::size_t n = 0; n < crossing_axis_count; ++n) {
        text += fmt::format(" {} {}", key_of(CrossingAxis(n)), ids_text(axes[n]));
    }
    return text;
}

std::string form_text(const ClosingForm& form) {
    std::string text;
    for (const Headcount& each : form.attendees) {
        text += fmt::format("{} {}; ", each.college, each.people);
    }
    return text + fmt::format("organisations {} minutes {}", quoted(form.organisations),
                              quoted(form.minutes));
}

std::string source_text(const std::string& label, const std::string& title,
                        const base::Digest& digest, std::uint64_t first, std::uint64_t next) {
    return fmt::format("{} {} {} numbers {} to {}", quoted(label), quoted(title),
                       base::hex(digest), first, next);
}

std::string activity_text(const Activity& activity) {
    std::string text = fmt::format("activity {} {} {} for {} s", activity.id.value,
                                   name_of_kind(activity.kind), quoted(activity.title),
                                   activity.duration_ms / base::second_ms);
    if (!activity.instruction.empty()) text += ": " + quoted(activity.instruction);
    if (activity.together) text += "; a questionnaire";
    text += guidance_text(activity);
    for (const VotePlan& plan : activity.votes) {
        text += fmt::format("; vote {} {}{} contest {} ms", quoted(plan.question),
                            rule_text(plan.rule), plan.secret ? " secret" : "", plan.contest_ms);
        text += announced_text(plan.budget_cents, plan.closing, plan.ties);
        text += survey_text(plan.survey, plan.about) + colours_text(plan.colours);
        for (const Choice& choice : plan.choices) {
            text += " " + quoted(choice.label) + cost_text(choice.cost_cents);
        }
    }
    return text;
}

std::string college_text(const College& college) {
    return fmt::format("college {} {} shape {} #{:06X}", college.key, quoted(college.name),
                       int(college.shape), college.rgb);
}

std::string option_text(const Option& option) {
    return fmt::format("option {} {} card {} cluster {}{}", option.id.value,
                       quoted(option.label), option.card.value, option.cluster.value,
                       cost_text(option.cost_cents));
}

// The second half of an event's line.
struct EventText {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const SessionCreated& e) const {
        return fmt::format("{} at {} on {} from {}", quoted(e.title), quoted(e.place), e.date,
                           e.recipe);
    }
    std::string operator()(const SessionDescribed& e) const {
        return fmt::format("{} at {} on {}", quoted(e.title), quoted(e.place), e.date);
    }
    std::string operator()(const CollegesChosen& e) const {
        std::string text;
        for (const auto& college : e.colleges) text += "; " + college_text(college);
        return text.empty() ? "none" : text.substr(2);
    }
    std::string operator()(const LegendChosen& e) const {
        std::string text;
        for (const auto& meaning : e.legend) {
            text += fmt::format("; {} {} {}", name_of_colour(meaning.colour), meaning.letter,
                                quoted(meaning.label));
        }
        return text.empty() ? "none" : text.substr(2);
    }
    std::string operator()(const AgendaPlanned& e) const {
        std::string text;
        for (const auto& activity : e.activities) text += "; " + activity_text(activity);
        return text.empty() ? "empty" : text.substr(2);
    }
    std::string operator()(const SessionEnded&) const { return ""; }
    std::string operator()(const SessionSealed& e) const {
        return fmt::format("up to {} {}", e.up_to_seq, base::hex(e.digest));
    }
    std::string operator()(const ActivityStarted& e) const {
        return fmt::format("{} for {} s", e.activity.value, e.duration_ms / base::second_ms);
    }
    std::string operator()(const TimerPaused&) const { return ""; }
    std::string operator()(const TimerResumed&) const { return ""; }
    std::string operator()(const TimerExtended& e) const {
        return fmt::format("by {} s", e.by_ms / base::second_ms);
    }
    std::string operator()(const CardCreated& e) const {
        return fmt::format("{} {} {} at {} college {} table {} activity {}", e.card.value,
                           name_of_colour(e.colour), quoted(e.text), at_text(e.at), e.college,
                           e.table, e.activity.value);
    }
    std::string operator()(const CardMoved& e) const {
        return fmt::format("{} to {}", e.card.value, at_text(e.to));
    }
    std::string operator()(const CardWritten& e) const {
        return fmt::format("{} {}", e.card.value, quoted(e.text));
    }
    std::string operator()(const CardColoured& e) const {
        return fmt::format("{} {}", e.card.value, name_of_colour(e.colour));
    }
    std::string operator()(const CardTurned& e) const {
        return fmt::format("{} turned {}", e.card.value, int(e.to));
    }
    std::string operator()(const CardDeleted& e) const { return fmt::to_string(e.card.value); }
    std::string operator()(const CardRestored& e) const { return fmt::to_string(e.card.value); }
    std::string operator()(const ClusterCreated& e) const {
        return fmt::format("{} {}", e.cluster.value, quoted(e.title));
    }
    std::string operator()(const ClusterRenamed& e) const {
        return fmt::format("{} {}", e.cluster.value, quoted(e.title));
    }
    std::string operator()(const ClusterDissolved& e) const {
        return fmt::to_string(e.cluster.value);
    }
    std::string operator()(const CardClustered& e) const {
        return fmt::format("{} in {}", e.card.value, e.cluster.value);
    }
    std::string operator()(const CardMerged& e) const {
        return fmt::format("{} into {}", e.card.value, e.into.value);
    }
    std::string operator()(const CardParted& e) const { return fmt::to_string(e.card.value); }
    std::string operator()(const ClusterFolded& e) const {
        return fmt::format("{} {}", e.cluster.value, e.folded ? "folded" : "open");
    }
    std::string operator()(const CardsLinked& e) const {
        return fmt::format("{} {} {}", e.from.value, name_of_kind(e.kind), e.to.value);
    }
    std::string operator()(const CardsUnlinked& e) const {
        return fmt::format("{} and {}", e.from.value, e.to.value);
    }
    std::string operator()(const CardInked& e) const {
        return fmt::format("{} {}", e.card.value, ink_text(e.ink));
    }
    std::string operator()(const PhotoAttached& e) const {
        return fmt::format("{} {}", e.card.value, photo_text(e.photo));
    }
    std::string operator()(const PhotoErased& e) const { return base::hex(e.digest); }
    std::string operator()(const StrokeDrawn& e) const {
        return fmt::format("{} at {} activity {} {}", e.stroke.value, at_text(e.at),
                           e.activity.value, line_text(e.line));
    }
    std::string operator()(const StrokeErased& e) const { return fmt::to_string(e.stroke.value); }
    std::string operator()(const StrokeRestored& e) const {
        return fmt::to_string(e.stroke.value);
    }
    std::string operator()(const CardSheetWritten& e) const {
        return fmt::format("{} {}", e.card.value, sheet_text(e.sheet));
    }
    std::string operator()(const StampPlaced& e) const {
        return fmt::format("{} {} {} {} activity {}", e.stamp.value, row_of(e.kind).key,
                           quoted(e.word), pose_text(e.pose), e.activity.value);
    }
    std::string operator()(const StampMoved& e) const {
        return fmt::format("{} {}", e.stamp.value, pose_text(e.pose));
    }
    std::string operator()(const StampRemoved& e) const { return fmt::to_string(e.stamp.value); }
    std::string operator()(const StampRestored& e) const { return fmt::to_string(e.stamp.value); }
    std::string operator()(const StampWritten& e) const {
        return fmt::format("{} {}", e.stamp.value, quoted(e.word));
    }
    std::string operator()(const StampTied& e) const {
        return fmt::format("{} to {}", e.stamp.value, e.to.value);
    }
    std::string operator()(const StrokeMoved& e) const {
        return fmt::format("{} to {}", e.stroke.value, at_text(e.to));
    }
    std::string operator()(const FramePlaced& e) const {
        return fmt::format("{} {} {} at {}{}", e.frame.value, name_of_kind(e.kind),
                           quoted(e.title), rect_text(e.at), names_text(e.columns, e.rows));
    }
    std::string operator()(const FrameMoved& e) const {
        return fmt::format("{} to {}{}", e.frame.value, rect_text(e.to),
                           weights_text(e.row_weights));
    }
    std::string operator()(const FrameNamed& e) const {
        return fmt::format("{} {}{}", e.frame.value, quoted(e.title),
                           names_text(e.columns, e.rows));
    }
    std::string operator()(const FrameRemoved& e) const { return fmt::to_string(e.frame.value); }
    std::string operator()(const FrameRestored& e) const { return fmt::to_string(e.frame.value); }
    std::string operator()(const FramePictured& e) const {
        return fmt::format("{} {}", e.frame.value, photo_text(e.picture));
    }
    std::string operator()(const MethodPlaced& e) const {
        return e.method + ids_text(e.frames);
    }
    std::string operator()(const FramesOrdered& e) const {
        return e.frames.empty() ? "as placed" : ids_text(e.frames).substr(1);
    }
    std::string operator()(const CurveDrawn& e) const {
        return fmt::format("{} {}{}", e.frame.value, quoted(e.persona),
                           feelings_text(e.feelings));
    }
    std::string operator()(const ZoneDrawn& e) const {
        return fmt::format("{} on {} at {} leads to {}", e.zone.value, e.frame.value,
                           rect_text(e.at), e.to.value);
    }
    std::string operator()(const ZoneMoved& e) const {
        return fmt::format("{} to {}", e.zone.value, rect_text(e.to));
    }
    std::string operator()(const ZoneLinked& e) const {
        return fmt::format("{} leads to {}", e.zone.value, e.to.value);
    }
    std::string operator()(const ZoneRemoved& e) const { return fmt::to_string(e.zone.value); }
    std::string operator()(const ZoneRestored& e) const { return fmt::to_string(e.zone.value); }
    std::string operator()(const PrototypeTestOpened& e) const {
        return fmt::format("{} {} from {} goal {} feedback {}", e.test.value, quoted(e.task),
                           e.first.value, e.goal.value, e.feedback.value);
    }
    std::string operator()(const PrototypeTestClosed& e) const {
        return fmt::to_string(e.test.value);
    }
    std::string operator()(const TesterStarted& e) const {
        return fmt::format("{} of {}", e.run.value, e.test.value);
    }
    std::string operator()(const TesterTapped& e) const {
        return fmt::format("{} {}", e.run.value,
                           tap_text(e.screen, e.at, e.after_ms, e.hit, e.next));
    }
    std::string operator()(const TesterEnded& e) const {
        return fmt::format("{} {}", e.run.value, name_of_end(e.how));
    }
    std::string operator()(const VoteOpened& e) const {
        std::string text = fmt::format("{} {} {}{}", e.vote.value, quoted(e.title),
                                       rule_text(e.rule), e.secret ? " secret" : "");
        text += announced_text(e.budget_cents, e.closing, e.ties);
        text += survey_text(e.survey, e.about);
        if (e.secret) text += " key " + base::hex(e.public_key);
        for (const auto& option : e.options) text += "; " + option_text(option);
        return text;
    }
    std::string operator()(const BallotCast& e) const {
        return fmt::format("{} ballot {} college {}: {}", e.vote.value, short_hex(e.ballot),
                           e.college, marks_text(e.marks));
    }
    std::string operator()(const BallotSealed& e) const {
        return fmt::format("{} ballot {} college {}: {} sealed bytes", e.vote.value,
                           short_hex(e.ballot), e.college, e.sealed.size());
    }
    std::string operator()(const VoteClosed& e) const { return fmt::to_string(e.vote.value); }
    std::string operator()(const BallotsOpened& e) const {
        std::string text = fmt::format("{} ({} rejected)", e.vote.value, e.rejected);
        for (const auto& ballot : e.ballots) {
            text += fmt::format("; {} {}", ballot.college.empty() ? "-" : ballot.college,
                                marks_text(ballot.marks));
        }
        return text;
    }
    std::string operator()(const VoteKeyDestroyed& e) const { return fmt::to_string(e.vote.value); }
    std::string operator()(const VoteCancelled& e) const {
        return fmt::format("{} {}", e.vote.value, quoted(e.reason));
    }
    std::string operator()(const LotDrawn& e) const {
        return fmt::format("{} called out {} seed {}", e.vote.value, quoted(e.called_out),
                           base::hex(e.seed));
    }
    std::string operator()(const TablesChosen& e) const {
        std::string text;
        for (const std::string& table : e.tables) text += (text.empty() ? "" : " ") + quoted(table);
        return text.empty() ? "none" : text;
    }
    std::string operator()(const PeopleArrived& e) const {
        return fmt::format("{} of {} at table {}", e.people, e.college, quoted(e.table));
    }
    std::string operator()(const ActivityLocked& e) const {
        return fmt::to_string(e.activity.value);
    }
    std::string operator()(const CardsRevealed& e) const {
        return fmt::format("of {}", e.activity.value);
    }
    std::string operator()(const CardSetAside& e) const {
        return fmt::format("{} {}", e.card.value, key_of(e.why));
    }
    std::string operator()(const CardMarkedUnexpected& e) const {
        return fmt::format("{}{}", e.card.value, e.unexpected ? "" : " no more");
    }
    std::string operator()(const FrameLocked& e) const {
        return fmt::format("{} {}", e.frame.value, e.locked ? "locked" : "unlocked");
    }
    std::string operator()(const ActionWritten& e) const {
        return fmt::format("{} {}", e.action.value, action_text(e.kind, e.sheet, e.cards, e.vote));
    }
    std::string operator()(const ActionRemoved& e) const { return fmt::to_string(e.action.value); }
    std::string operator()(const ProjectWritten& e) const {
        return fmt::format("{} {}", e.project.value, project_text(e.sheet, e.cards, e.goes_with));
    }
    std::string operator()(const ProjectRemoved& e) const {
        return fmt::to_string(e.project.value);
    }
    std::string operator()(const CrossingBuilt& e) const {
        return fmt::format("{}{}", e.crossing.value, axes_text(e.axes));
    }
    std::string operator()(const CellTurnedTo& e) const {
        return fmt::format("{} {} × {}", e.crossing.value, e.cell.row.value, e.cell.column.value);
    }
    std::string operator()(const CellSkipped& e) const {
        return fmt::format("{} {} × {}{}", e.crossing.value, e.cell.row.value,
                           e.cell.column.value, e.skipped ? "" : " no more");
    }
    std::string operator()(const CellAnswered& e) const {
        return fmt::format("{} {} × {} by card {}", e.crossing.value, e.cell.row.value,
                           e.cell.column.value, e.card.value);
    }
    std::string operator()(const ClosingWritten& e) const { return form_text(e.form); }
    std::string operator()(const SourceMerged& e) const {
        return source_text(e.label, e.title, e.digest, e.first, e.next);
    }
    std::string operator()(const GestureUndone& e) const {
        return fmt::format("from {}", e.first_seq);
    }
    std::string operator()(const BoardRestored& e) const {
        return fmt::format("as of {}", e.as_of_seq);
    }
};

void dump_vote(std::string& out, const Vote& vote) {
    out += fmt::format("vote {} {} {} {}{} activity {} opened {} closed {} contest {} ms\n",
                       vote.id.value, quoted(vote.title), name_of_phase(vote.phase),
                       rule_text(vote.rule), vote.secret ? " secret" : "", vote.activity.value,
                       base::iso_time(vote.opened_at),
                       vote.closed_at ? base::iso_time(vote.closed_at) : "-", vote.contest_ms);
    if (vote.secret) {
        out += fmt::format("  key {}{}\n", base::hex(vote.public_key),
                           vote.key_destroyed ? " destroyed" : "");
    }
    const std::string announced = announced_text(vote.budget_cents, vote.closing, vote.ties) +
                                  survey_text(vote.survey, vote.about);
    if (!announced.empty()) out += " " + announced + "\n";
    if (!vote.lot_called_out.empty()) {
        out += fmt::format("  lot {} seed {}\n", quoted(vote.lot_called_out),
                           base::hex(vote.lot_seed));
    }
    if (!vote.cancel_reason.empty()) out += "  cancelled: " + quoted(vote.cancel_reason) + "\n";
    for (const auto& option : vote.options) out += "  " + option_text(option) + "\n";
    for (const auto& [token, ballot] : vote.box) {
        out += fmt::format("  token {} ballot {} college {} {} receipt {}\n", base::hex(token),
                           base::hex(ballot.ballot), ballot.college,
                           vote.secret ? "sealed " + base::hex(base::sha256(ballot.sealed))
                                       : marks_text(ballot.marks),
                           ballot.receipt);
    }
    for (const auto& [ballot, receipt] : vote.receipts) {
        out += fmt::format("  receipt {} for ballot {}\n", receipt, base::hex(ballot));
    }
    for (const auto& ballot : vote.opened) {
        out += fmt::format("  opened {} {}\n", ballot.college.empty() ? "-" : ballot.college,
                           marks_text(ballot.marks));
    }
    if (vote.rejected) out += fmt::format("  rejected {}\n", vote.rejected);
}

void dump_board(std::string& out, const State& state) {
    for (const auto& [id, cluster] : state.clusters) {
        out += fmt::format("cluster {} {}{}{}\n", id.value, quoted(cluster.title),
                           cluster.folded ? " folded" : "", cluster.dissolved ? " dissolved" : "");
    }
    for (const auto& [id, card] : state.cards) {
        out += fmt::format(
            "card {} {} {} at {} college {} table {} activity {} cluster {} by {} at {} raised "
            "{}{}{}{}\n",
            id.value, name_of_colour(card.colour), quoted(card.text), at_text(card.at),
            card.college, card.table, card.activity.value, card.cluster.value, actor_text(card.by),
            base::iso_time(card.created_at), card.raised_seq,
            card.turn == QuarterTurn::none ? "" : fmt::format(" turned {}", int(card.turn)),
            card.merged_into ? fmt::format(" merged into {}", card.merged_into.value)
            : card.aside != Aside::on_board ? std::string(" ") + key_of(card.aside)
            : card.deleted                  ? " deleted"
                                            : "",
            card.unexpected ? " unexpected" : "");
        if (!card.ink.empty()) out += "  ink " + ink_text(card.ink) + "\n";
        if (card.photo) out += "  photo " + photo_text(*card.photo) + "\n";
        if (!card.sheet.empty()) out += "  sheet " + sheet_text(card.sheet) + "\n";
    }
    for (const auto& [cards, link] : state.links) {
        out += fmt::format("link {} {} {}\n", link.from.value, name_of_kind(link.kind),
                           link.to.value);
    }
    for (const auto& [id, frame] : state.frames) {
        out += fmt::format("frame {} {} {} at {}{}{}{}\n", id.value, name_of_kind(frame.kind),
                           quoted(frame.title), rect_text(frame.at),
                           names_text(frame.columns, frame.rows),
                           weights_text(frame.row_weights),
                           std::string(frame.locked ? " locked" : "") +
                               (frame.removed ? " removed" : ""));
        if (frame.picture) out += "  picture " + photo_text(*frame.picture) + "\n";
        for (const Curve& curve : frame.curves) {
            out += fmt::format("  curve {}{}\n", quoted(curve.persona),
                               feelings_text(curve.feelings));
        }
    }
    if (!state.frame_order.empty()) {
        out += "frames in order:" + ids_text(state.frame_order) + "\n";
    }
    for (const PlacedMethod& placed : state.methods) {
        out += "method " + placed.method + " frames" + ids_text(placed.frames) + "\n";
    }
    for (const auto& [id, stroke] : state.strokes) {
        out += fmt::format("stroke {} at {} activity {} by {} at {} {}{}\n", id.value,
                           at_text(stroke.at), stroke.activity.value, actor_text(stroke.by),
                           base::iso_time(stroke.drawn_at), line_text(stroke.line),
                           stroke.erased ? " erased" : "");
    }
    for (const auto& [id, stamp] : state.stamps) {
        out += fmt::format("stamp {} {} {} {} activity {} by {} at {} raised {}{}{}{}\n", id.value,
                           row_of(stamp.kind).key, quoted(stamp.word), pose_text(stamp.pose),
                           stamp.activity.value, actor_text(stamp.by),
                           base::iso_time(stamp.placed_at), stamp.raised_seq,
                           stamp.number ? fmt::format(" number {}", stamp.number) : "",
                           stamp.tied_to ? fmt::format(" to card {}", stamp.tied_to.value) : "",
                           stamp.removed ? " removed" : "");
    }
}

void dump_prototypes(std::string& out, const State& state) {
    for (const auto& [id, zone] : state.zones) {
        out += fmt::format("zone {} on {} at {} leads to {}{}\n", id.value, zone.frame.value,
                           rect_text(zone.at), zone.to.value, zone.removed ? " removed" : "");
    }
    for (const auto& [id, test] : state.tests) {
        out += fmt::format("test {} {} from {} goal {} feedback {} opened {} {}\n", id.value,
                           quoted(test.task), test.first.value, test.goal.value,
                           test.feedback.value, base::iso_time(test.opened_at),
                           test.open ? "open" : "closed " + base::iso_time(test.closed_at));
    }
    for (const auto& [id, run] : state.runs) {
        out += fmt::format("run {} of {} on {} started {} shown {} heard {} {}\n", id.value,
                           run.test.value, run.screen.value, base::iso_time(run.started_at),
                           base::iso_time(run.shown_at), base::iso_time(run.heard_at),
                           run.end ? name_of_end(*run.end) : "under way");
        for (const Tap& tap : run.taps) {
            out += "  " + tap_text(tap.screen, tap.at, tap.after_ms, tap.hit, tap.next) + "\n";
        }
    }
}

void dump_facilitation(std::string& out, const State& state) {
    for (const std::string& table : state.tables) out += "table " + quoted(table) + "\n";
    for (const auto& [where, people] : state.arrivals) {
        out += fmt::format("there {} of {} at table {}\n", people, where.first,
                           quoted(where.second));
    }
    for (const ActivityId id : state.revealed) out += fmt::format("revealed {}\n", id.value);
    if (state.locked) out += fmt::format("locked {}\n", state.locked.value);
    for (const auto& [id, action] : state.actions) {
        out += fmt::format("action {} {} activity {} by {} at {}{}\n", id.value,
                           action_text(action.kind, action.sheet, action.cards, action.vote),
                           action.activity.value, actor_text(action.by),
                           base::iso_time(action.written_at), action.removed ? " removed" : "");
    }
    for (const auto& [id, project] : state.projects) {
        out += fmt::format("project {} {}{}\n", id.value,
                           project_text(project.sheet, project.cards, project.goes_with),
                           project.removed ? " removed" : "");
    }
    for (const auto& [id, crossing] : state.crossings) {
        out += fmt::format("crossing {}{} now {} × {}\n", id.value, axes_text(crossing.axes),
                           crossing.now.row.value, crossing.now.column.value);
        for (const auto& [cell, answers] : crossing.cells) {
            out += fmt::format("  {} × {} {}{}\n", cell.row.value, cell.column.value,
                               ids_text(answers.cards), answers.skipped ? " skipped" : "");
        }
    }
    if (state.closing) out += "closing " + form_text(*state.closing) + "\n";
    for (const Source& source : state.sources) {
        out += fmt::format("source {}\n", source_text(source.label, source.title, source.digest,
                                                      source.first, source.next));
    }
}

}  // namespace

std::string dump(const State& state) {
    std::string out = fmt::format("session {} at {} on {} from {}{}\n", quoted(state.title),
                                  quoted(state.place), state.date, state.recipe,
                                  state.ended ? " ended" : "");
    out += fmt::format("seq {} next {}\n", state.seq, state.next_id);
    for (const auto& college : state.colleges) out += college_text(college) + "\n";
    for (const auto& meaning : state.legend) {
        out += fmt::format("colour {} {} {}\n", name_of_colour(meaning.colour), meaning.letter,
                           quoted(meaning.label));
    }
    for (const auto& activity : state.agenda) {
        const char* mark = activity.id == state.current ? " now"
                           : state.done.contains(activity.id) ? " done" : "";
        out += activity_text(activity) + mark + "\n";
    }
    out += state.timer.running
               ? fmt::format("timer ends {} of {} ms\n", state.timer.ends_at, state.timer.left_ms)
               : fmt::format("timer stands at {} ms of {}\n", state.timer.left_ms,
                             state.timer.ends_at);
    dump_board(out, state);
    dump_prototypes(out, state);
    dump_facilitation(out, state);
    for (const auto& [id, vote] : state.votes) dump_vote(out, vote);
    for (const auto& photo : state.erased_photos) {
        out += fmt::format("erased photo {}\n", base::hex(photo));
    }
    for (const auto& seal : state.seals) {
        out += fmt::format("seal up to {} {}\n", seal.up_to_seq, base::hex(seal.digest));
    }
    return out;
}

std::string dump(const Event& event) {
    const std::string text = std::visit(EventText{}, event);
    return text.empty() ? name_of(event) : std::string(name_of(event)) + " " + text;
}

std::string dump(const Entry& entry) {
    return fmt::format("{} {} {} {}", entry.seq, base::iso_time(entry.at), actor_text(entry.actor),
                       dump(entry.event));
}

base::Digest digest(const State& state) { return base::sha256(base::bytes_of(dump(state))); }

}  // namespace workshop
