// The fields of every event, in the order in which they lie in the file. An order here is the file
// format: it is never changed. A shipped event gets a new field by freezing the old struct with its
// line here, writing upgrade(), and raising the version in the list.

#include "journal/codec.h"

#include "journal/former.h"
#include "journal/wire.h"
#include "workshop/decide.h"

// cereal finds serialize() through the archive, which lives in this namespace.
namespace journal {

template <class Archive, class Tag>
void serialize(Archive& a, base::Id<Tag>& id) {
    a(id.value);
}
template <class Archive>
void serialize(Archive& a, base::Vec2& v) {
    a(v.x, v.y);
}
template <class Archive>
void serialize(Archive& a, base::Rect& r) {
    a(r.x, r.y, r.w, r.h);
}
template <class Archive>
void serialize(Archive& a, workshop::Feeling& f) {
    a(f.column, f.percent);
}
template <class Archive>
void serialize(Archive& a, voting::Mark& m) {
    a(m.option, m.value);
}
template <class Archive>
void serialize(Archive& a, voting::Ballot& b) {
    a(b.college, b.marks);
}
template <class Archive>
void serialize(Archive& a, voting::Rule& r) {
    a(r.method, r.marks_max, r.per_option_max, r.winners, r.parameters);
}

template <class Archive>
void serialize(Archive& a, workshop::College& c) {
    a(c.key, c.name, checked(c.shape, workshop::shape_count), c.rgb);
}
template <class Archive>
void serialize(Archive& a, workshop::Meaning& m) {
    a(checked(m.colour, workshop::colour_count), m.letter, m.label);
}
template <class Archive>
void serialize(Archive& a, workshop::Choice& c) {
    a(c.label, c.cost_cents);
}
template <class Archive>
void serialize(Archive& a, workshop::VotePlan& p) {
    a(p.question, p.rule, p.secret, p.contest_ms, p.choices, p.budget_cents,
      checked(p.closing, workshop::closing_count), checked(p.ties, workshop::tie_rule_count),
      p.survey, p.about, p.colours);
}
template <class Archive>
void serialize(Archive& a, workshop::Tools& t) {
    a(t.cards, t.clusters, t.votes, t.links, t.ink, t.stamps, t.frames);
}
template <class Archive>
void serialize(Archive& a, workshop::Activity& x) {
    a(x.id, checked(x.kind, workshop::activity_kind_count), x.title, x.instruction, x.duration_ms,
      x.votes, x.together, x.method, x.silent,
      checked(x.authorship, workshop::authorship_count),
      checked(x.time_up, workshop::time_up_count), x.tools, x.colours, x.notes);
}
template <class Archive>
void serialize(Archive& a, workshop::ActionSheet& s) {
    for (std::string& answer : s.answers) a(answer);
    a(checked(s.stage, workshop::action_stage_count), s.budget_cents);
}
template <class Archive>
void serialize(Archive& a, workshop::ProjectSheet& s) {
    a(s.title, checked(s.nature, workshop::project_nature_count),
      checked(s.support, workshop::project_support_count),
      checked(s.novelty, workshop::project_novelty_count),
      checked(s.stage, workshop::project_stage_count),
      checked(s.decision, workshop::project_decision_count));
    for (bool& trait : s.traits) a(trait);
    for (std::string& answer : s.answers) a(answer);
    a(s.starts, s.ends, s.review, s.hours_spent, s.cost_cents, s.benefit_cents);
}
template <class Archive>
void serialize(Archive& a, workshop::Headcount& h) {
    a(h.college, h.people);
}
template <class Archive>
void serialize(Archive& a, workshop::CrossingCell& c) {
    a(c.row, c.column);
}
template <class Archive>
void serialize(Archive& a, workshop::InkPoint& p) {
    a(p.x, p.y, p.width);
}
template <class Archive>
void serialize(Archive& a, workshop::InkLine& l) {
    a(checked(l.nib, workshop::nib_count), checked(l.colour, workshop::ink_colour_count), l.points);
}
template <class Archive>
void serialize(Archive& a, workshop::Photo& p) {
    a(p.digest, checked(p.format, workshop::photo_format_count), p.width, p.height, p.bytes, p.rgb);
}
template <class Archive>
void serialize(Archive& a, workshop::IdeaSheet& s) {
    for (std::string& answer : s.answers) a(answer);
}
template <class Archive>
void serialize(Archive& a, workshop::StampPose& p) {
    a(p.at, checked(p.size, workshop::stamp_size_count),
      checked(p.turn, workshop::quarter_turn_count));
}
template <class Archive>
void serialize(Archive& a, workshop::Option& o) {
    a(o.id, o.label, o.card, o.cluster, o.cost_cents);
}

// -- the session
template <class Archive>
void serialize(Archive& a, workshop::SessionCreated& e) {
    a(e.title, e.place, e.date, e.recipe);
}
template <class Archive>
void serialize(Archive& a, workshop::SessionDescribed& e) {
    a(e.title, e.place, e.date);
}
template <class Archive>
void serialize(Archive& a, workshop::CollegesChosen& e) {
    a(e.colleges);
}
template <class Archive>
void serialize(Archive& a, workshop::LegendChosen& e) {
    a(e.legend);
}
template <class Archive>
void serialize(Archive& a, workshop::AgendaPlanned& e) {
    a(e.activities);
}
template <class Archive>
void serialize(Archive& a, workshop::SessionSealed& e) {
    a(e.up_to_seq, e.digest);
}

// -- the agenda and its timer
template <class Archive>
void serialize(Archive& a, workshop::ActivityStarted& e) {
    a(e.activity, e.duration_ms);
}
template <class Archive>
void serialize(Archive& a, workshop::TimerExtended& e) {
    a(e.by_ms);
}

// -- cards and clusters
template <class Archive>
void serialize(Archive& a, workshop::CardCreated& e) {
    a(e.card, e.text, e.at, checked(e.colour, workshop::colour_count), e.college, e.table,
      e.activity);
}
template <class Archive>
void serialize(Archive& a, workshop::CardMoved& e) {
    a(e.card, e.to);
}
template <class Archive>
void serialize(Archive& a, workshop::CardWritten& e) {
    a(e.card, e.text);
}
template <class Archive>
void serialize(Archive& a, workshop::CardColoured& e) {
    a(e.card, checked(e.colour, workshop::colour_count));
}
template <class Archive>
void serialize(Archive& a, workshop::CardDeleted& e) {
    a(e.card);
}
template <class Archive>
void serialize(Archive& a, workshop::CardRestored& e) {
    a(e.card);
}
template <class Archive>
void serialize(Archive& a, workshop::ClusterCreated& e) {
    a(e.cluster, e.title);
}
template <class Archive>
void serialize(Archive& a, workshop::ClusterRenamed& e) {
    a(e.cluster, e.title);
}
template <class Archive>
void serialize(Archive& a, workshop::ClusterDissolved& e) {
    a(e.cluster);
}
template <class Archive>
void serialize(Archive& a, workshop::CardClustered& e) {
    a(e.card, e.cluster);
}

template <class Archive>
void serialize(Archive& a, workshop::CardMerged& e) {
    a(e.card, e.into);
}
template <class Archive>
void serialize(Archive& a, workshop::CardParted& e) {
    a(e.card);
}
template <class Archive>
void serialize(Archive& a, workshop::ClusterFolded& e) {
    a(e.cluster, e.folded);
}

template <class Archive>
void serialize(Archive& a, workshop::CardInked& e) {
    a(e.card, e.ink);
}

template <class Archive>
void serialize(Archive& a, workshop::CardTurned& e) {
    a(e.card, checked(e.to, workshop::quarter_turn_count));
}

// -- photos
template <class Archive>
void serialize(Archive& a, workshop::PhotoAttached& e) {
    a(e.card, e.photo);
}
template <class Archive>
void serialize(Archive& a, workshop::PhotoErased& e) {
    a(e.digest);
}

// -- ink on the canvas
template <class Archive>
void serialize(Archive& a, workshop::StrokeDrawn& e) {
    a(e.stroke, e.at, e.line, e.activity);
}
template <class Archive>
void serialize(Archive& a, workshop::StrokeErased& e) {
    a(e.stroke);
}
template <class Archive>
void serialize(Archive& a, workshop::StrokeRestored& e) {
    a(e.stroke);
}

template <class Archive>
void serialize(Archive& a, workshop::StrokeMoved& e) {
    a(e.stroke, e.to);
}

// -- links
template <class Archive>
void serialize(Archive& a, workshop::CardsLinked& e) {
    a(e.from, e.to, checked(e.kind, workshop::link_kind_count));
}
template <class Archive>
void serialize(Archive& a, workshop::CardsUnlinked& e) {
    a(e.from, e.to);
}

// -- idea sheets and stamps
template <class Archive>
void serialize(Archive& a, workshop::CardSheetWritten& e) {
    a(e.card, e.sheet);
}
template <class Archive>
void serialize(Archive& a, workshop::StampPlaced& e) {
    a(e.stamp, checked(e.kind, workshop::stamp_kind_count), e.pose, e.word, e.activity);
}
template <class Archive>
void serialize(Archive& a, workshop::StampMoved& e) {
    a(e.stamp, e.pose);
}
template <class Archive>
void serialize(Archive& a, workshop::StampRemoved& e) {
    a(e.stamp);
}
template <class Archive>
void serialize(Archive& a, workshop::StampRestored& e) {
    a(e.stamp);
}
template <class Archive>
void serialize(Archive& a, workshop::StampWritten& e) {
    a(e.stamp, e.word);
}

template <class Archive>
void serialize(Archive& a, workshop::StampTied& e) {
    a(e.stamp, e.to);
}

// -- frames
template <class Archive>
void serialize(Archive& a, workshop::FramePlaced& e) {
    a(e.frame, checked(e.kind, workshop::frame_kind_count), e.title, e.at, e.columns, e.rows);
}
template <class Archive>
void serialize(Archive& a, workshop::FrameMoved& e) {
    a(e.frame, e.to, e.row_weights);
}
template <class Archive>
void serialize(Archive& a, workshop::FrameNamed& e) {
    a(e.frame, e.title, e.columns, e.rows);
}
template <class Archive>
void serialize(Archive& a, workshop::FrameRemoved& e) {
    a(e.frame);
}
template <class Archive>
void serialize(Archive& a, workshop::FrameRestored& e) {
    a(e.frame);
}
template <class Archive>
void serialize(Archive& a, workshop::FramePictured& e) {
    a(e.frame, e.picture);
}
template <class Archive>
void serialize(Archive& a, workshop::FramesOrdered& e) {
    a(e.frames);
}
template <class Archive>
void serialize(Archive& a, workshop::MethodPlaced& e) {
    a(e.method, e.frames);
}
template <class Archive>
void serialize(Archive& a, workshop::CurveDrawn& e) {
    a(e.frame, e.persona, e.feelings);
}

// -- clickable prototypes
template <class Archive>
void serialize(Archive& a, workshop::ZoneDrawn& e) {
    a(e.zone, e.frame, e.at, e.to);
}
template <class Archive>
void serialize(Archive& a, workshop::ZoneMoved& e) {
    a(e.zone, e.to);
}
template <class Archive>
void serialize(Archive& a, workshop::ZoneLinked& e) {
    a(e.zone, e.to);
}
template <class Archive>
void serialize(Archive& a, workshop::ZoneRemoved& e) {
    a(e.zone);
}
template <class Archive>
void serialize(Archive& a, workshop::ZoneRestored& e) {
    a(e.zone);
}
template <class Archive>
void serialize(Archive& a, workshop::PrototypeTestOpened& e) {
    a(e.test, e.task, e.first, e.goal, e.feedback);
}
template <class Archive>
void serialize(Archive& a, workshop::PrototypeTestClosed& e) {
    a(e.test);
}
template <class Archive>
void serialize(Archive& a, workshop::TesterStarted& e) {
    a(e.run, e.test);
}
template <class Archive>
void serialize(Archive& a, workshop::TesterTapped& e) {
    a(e.run, e.screen, e.at, e.after_ms, e.hit, e.next);
}
template <class Archive>
void serialize(Archive& a, workshop::TesterEnded& e) {
    a(e.run, checked(e.how, workshop::run_end_count));
}

// -- votes
template <class Archive>
void serialize(Archive& a, workshop::VoteOpened& e) {
    a(e.vote, e.title, e.rule, e.options, e.secret, e.public_key, e.contest_ms, e.budget_cents,
      checked(e.closing, workshop::closing_count), checked(e.ties, workshop::tie_rule_count),
      e.survey, e.about);
}
template <class Archive>
void serialize(Archive& a, workshop::BallotCast& e) {
    a(e.vote, e.ballot, e.token, e.college, e.marks, e.receipt);
}
template <class Archive>
void serialize(Archive& a, workshop::BallotSealed& e) {
    a(e.vote, e.ballot, e.token, e.college, e.sealed, e.receipt);
}
template <class Archive>
void serialize(Archive& a, workshop::VoteClosed& e) {
    a(e.vote);
}
template <class Archive>
void serialize(Archive& a, workshop::BallotsOpened& e) {
    a(e.vote, e.ballots, e.rejected);
}
template <class Archive>
void serialize(Archive& a, workshop::VoteKeyDestroyed& e) {
    a(e.vote);
}
template <class Archive>
void serialize(Archive& a, workshop::VoteCancelled& e) {
    a(e.vote, e.reason);
}
template <class Archive>
void serialize(Archive& a, workshop::LotDrawn& e) {
    a(e.vote, e.called_out, e.seed);
}

// -- facilitation
template <class Archive>
void serialize(Archive& a, workshop::TablesChosen& e) {
    a(e.tables);
}
template <class Archive>
void serialize(Archive& a, workshop::PeopleArrived& e) {
    a(e.college, e.table, e.people);
}
template <class Archive>
void serialize(Archive& a, workshop::ActivityLocked& e) {
    a(e.activity);
}
template <class Archive>
void serialize(Archive& a, workshop::CardsRevealed& e) {
    a(e.activity);
}
template <class Archive>
void serialize(Archive& a, workshop::CardSetAside& e) {
    a(e.card, checked(e.why, workshop::aside_count));
}
template <class Archive>
void serialize(Archive& a, workshop::CardMarkedUnexpected& e) {
    a(e.card, e.unexpected);
}
template <class Archive>
void serialize(Archive& a, workshop::FrameLocked& e) {
    a(e.frame, e.locked);
}
template <class Archive>
void serialize(Archive& a, workshop::ActionWritten& e) {
    a(e.action, checked(e.kind, workshop::action_kind_count), e.sheet, e.cards, e.vote);
}
template <class Archive>
void serialize(Archive& a, workshop::ActionRemoved& e) {
    a(e.action);
}
template <class Archive>
void serialize(Archive& a, workshop::ProjectWritten& e) {
    a(e.project, e.sheet, e.cards, e.goes_with);
}
template <class Archive>
void serialize(Archive& a, workshop::ProjectRemoved& e) {
    a(e.project);
}
template <class Archive>
void serialize(Archive& a, workshop::CrossingBuilt& e) {
    a(e.crossing);
    for (auto& axis : e.axes) a(axis);
}
template <class Archive>
void serialize(Archive& a, workshop::CellTurnedTo& e) {
    a(e.crossing, e.cell);
}
template <class Archive>
void serialize(Archive& a, workshop::CellSkipped& e) {
    a(e.crossing, e.cell, e.skipped);
}
template <class Archive>
void serialize(Archive& a, workshop::CellAnswered& e) {
    a(e.crossing, e.cell, e.card);
}
template <class Archive>
void serialize(Archive& a, workshop::ClosingWritten& e) {
    a(e.form.attendees, e.form.organisations, e.form.minutes);
}
template <class Archive>
void serialize(Archive& a, workshop::SourceMerged& e) {
    a(e.label, e.title, e.digest, e.first, e.next);
}

// -- shapes of earlier versions
namespace former {

template <class Archive>
void serialize(Archive& a, Rule& r) {
    a(r.method, r.marks_max, r.per_option_max, r.winners);
}
template <class Archive>
void serialize(Archive& a, VotePlan& p) {
    a(p.question, p.rule, p.secret, p.contest_ms, p.choices);
}
template <class Archive>
void serialize(Archive& a, Activity& x) {
    a(x.id, checked(x.kind, activity_kind_count_2), x.title, x.instruction, x.duration_ms, x.vote);
}
template <class Archive>
void serialize(Archive& a, Option& o) {
    a(o.id, o.label, o.card, o.cluster);
}
template <class Archive>
void serialize(Archive& a, AgendaPlanned& e) {
    a(e.activities);
}
template <class Archive>
void serialize(Archive& a, VoteOpened& e) {
    a(e.vote, e.title, e.rule, e.options, e.secret, e.public_key, e.contest_ms);
}
template <class Archive>
void serialize(Archive& a, VotePlan2& p) {
    a(p.question, p.rule, p.secret, p.contest_ms, p.choices, p.budget_cents,
      checked(p.closing, workshop::closing_count), checked(p.ties, workshop::tie_rule_count));
}
template <class Archive>
void serialize(Archive& a, Activity2& x) {
    a(x.id, checked(x.kind, activity_kind_count_2), x.title, x.instruction, x.duration_ms, x.votes,
      x.together);
}
template <class Archive>
void serialize(Archive& a, AgendaPlanned2& e) {
    a(e.activities);
}
template <class Archive>
void serialize(Archive& a, VoteOpened2& e) {
    a(e.vote, e.title, e.rule, e.options, e.secret, e.public_key, e.contest_ms, e.budget_cents,
      checked(e.closing, workshop::closing_count), checked(e.ties, workshop::tie_rule_count));
}

}  // namespace former

// -- history
template <class Archive>
void serialize(Archive& a, workshop::GestureUndone& e) {
    a(e.first_seq);
}
template <class Archive>
void serialize(Archive& a, workshop::BoardRestored& e) {
    a(e.as_of_seq);
}

namespace {

// Goes through the fields of an event as an archive does, and touches the numbers alone.
class NumberWalk {
public:
    explicit NumberWalk(const Renumbering& renumbering) : renumbering_(renumbering) {}

    template <class... Fields>
    void operator()(Fields&&... fields) {
        (visit(fields), ...);
    }

private:
    template <class Tag>
    void visit(base::Id<Tag>& id) {
        using Id = base::Id<Tag>;
        if constexpr (std::is_same_v<Id, voting::OptionId>) return;
        else if (id) {
            const auto& to = std::is_same_v<Id, workshop::ActivityId> ? renumbering_.activity
                                                                      : renumbering_.thing;
            id = {to(id.value)};
        }
    }
    template <class Each>
    void visit(std::vector<Each>& list) {
        for (Each& each : list) visit(each);
    }
    template <class Field>
    void visit(Field& field) {
        if constexpr (requires { serialize(*this, field); }) serialize(*this, field);
    }

    const Renumbering& renumbering_;
};

template <class Event>
Event upgrade(Event today) {
    return today;
}

template <class Shape>
Decoded decoded(base::ByteView payload) {
    WireReader from(payload);
    Shape shape;
    from(shape);
    Decoded result{Understood::nonsense, upgrade(std::move(shape))};
    if (from.left() == 0 && !workshop::validate(result.event)) result.understood = Understood::yes;
    return result;
}

Decoded decoded_kind(std::uint16_t kind, base::ByteView payload) {
    switch (kind) {
#define FABRIQUE_DECODE(number, Type, version, name) \
    case number:                                     \
        return decoded<workshop::Type>(payload);
        FABRIQUE_EVENTS(FABRIQUE_DECODE)
#undef FABRIQUE_DECODE
        default:
            return {Understood::unknown_kind, {}};
    }
}

Decoded decoded_former(std::uint16_t kind, std::uint8_t version, base::ByteView payload) {
#define FABRIQUE_DECODE(number, former_version, Shape) \
    if (kind == number && version == former_version) return decoded<Shape>(payload);
    FABRIQUE_FORMER_EVENTS(FABRIQUE_DECODE)
#undef FABRIQUE_DECODE
    return {Understood::nonsense, {}};
}

struct Save {
    WireWriter& to;
    void operator()(std::monostate) const { throw WireError("an empty event"); }
    template <class Event>
    void operator()(const Event& event) const {
        to(event);
    }
};

}  // namespace

std::uint8_t version_of(std::uint16_t kind) {
    switch (kind) {
#define FABRIQUE_VERSION(number, Type, version, name) \
    case number:                                      \
        return version;
        FABRIQUE_EVENTS(FABRIQUE_VERSION)
#undef FABRIQUE_VERSION
        default:
            return 0;
    }
}

void encode(const workshop::Event& event, base::Bytes& into) {
    WireWriter to(into);
    std::visit(Save{to}, event);
}

void renumber(workshop::Event& event, const Renumbering& renumbering) {
    NumberWalk walk(renumbering);
    std::visit(
        [&]<class Happened>(Happened& happened) {
            if constexpr (!std::is_same_v<Happened, std::monostate>) walk(happened);
        },
        static_cast<workshop::AnyEvent&>(event));
}

Decoded decode(std::uint16_t kind, std::uint8_t version, base::ByteView payload) {
    const std::uint8_t known = version_of(kind);
    if (known == 0) return {Understood::unknown_kind, {}};
    if (version > known) return {Understood::newer_version, {}};
    try {
        return version == known ? decoded_kind(kind, payload)
                                : decoded_former(kind, version, payload);
    } catch (const WireError&) {
        return {Understood::nonsense, {}};
    }
}

}  // namespace journal
