// The checks of one event: what decide() asks of a person's intent and the journal of a file.

#include "base/limits.h"
#include "base/text.h"
#include "workshop/decide.h"

#include <algorithm>
#include <set>

namespace workshop {
namespace {

using base::msg;
using base::Refusal;
using Fault = std::optional<Refusal>;
namespace limits = base::limits;

Fault malformed() {
    return Refusal{"malformed", msg("These data are not well formed."), {}};
}

// Of something new: the next number must still be free.
template <class Id>
Fault id_fault(Id id) {
    return id.value >= 1 && id.value <= limits::id_max ? std::nullopt : malformed();
}

// Well-formed text of at most `max` characters.
Fault text_fault(const std::string& text, std::size_t max) {
    if (!base::is_utf8(text)) {
        return Refusal{"not_utf8", msg("This text is not valid UTF-8."), {}};
    }
    if (text.size() <= max) return std::nullopt;
    const std::size_t length = base::code_points(text);
    if (length <= max) return std::nullopt;
    return Refusal{"text_too_long",
                   msg("This text is too long: {given} characters, at most {max} are possible."),
                   {{"given", std::to_string(length)}, {"max", std::to_string(max)}}};
}

Fault count_fault(std::size_t given, std::size_t max, const char* sentence) {
    if (given <= max) return std::nullopt;
    return Refusal{"too_many", sentence, {{"max", std::to_string(max)}}};
}

Fault first(std::initializer_list<Fault> faults) {
    for (const Fault& fault : faults) {
        if (fault) return fault;
    }
    return std::nullopt;
}

Fault place_fault(base::Vec2 at) {
    const bool on_board = base::finite(at) && std::abs(at.x) <= limits::board_coordinate_max &&
                          std::abs(at.y) <= limits::board_coordinate_max;
    if (on_board) return std::nullopt;
    return Refusal{"off_board", msg("That place is outside the board."), {}};
}

Fault line_fault(const InkLine& line) {
    const std::size_t points = line.points.size();
    if (points < 1 || points > limits::line_points_max) return malformed();
    constexpr float steps_max = limits::line_width_units_max * ink_steps_per_unit;
    const bool widths = std::all_of(line.points.begin(), line.points.end(), [](const auto& p) {
        return p.width >= 1 && float(p.width) <= steps_max;
    });
    return widths ? std::nullopt : malformed();
}

// A drawing lies on its card.
Fault ink_fault(const Ink& ink) {
    const std::size_t points = points_in(ink);
    if (Fault fault = count_fault(ink.size(), limits::card_lines_max,
                                  msg("A card holds at most {max} lines."))) {
        return fault;
    }
    if (Fault fault = count_fault(points, limits::card_ink_points_max,
                                  msg("This drawing is too fine for a card."))) {
        return fault;
    }
    for (const InkLine& line : ink) {
        if (Fault fault = line_fault(line)) return fault;
        const bool on_card = std::all_of(line.points.begin(), line.points.end(), [](auto& p) {
            const base::Vec2 at = place_of(p);
            return at.x >= 0 && at.y >= 0 && at.x <= card_width && at.y <= card_height;
        });
        if (!on_card) return malformed();
    }
    return std::nullopt;
}

Fault title_fault(const std::string& title) {
    return text_fault(title, limits::title_code_points_max);
}

Fault duration_fault(base::Milliseconds duration_ms) {
    if (duration_ms >= 0 && duration_ms <= limits::activity_duration_ms_max) return std::nullopt;
    return Refusal{"duration_out_of_range", msg("An activity lasts between 0 and 24 hours."), {}};
}

Fault marks_fault(const voting::Marks& marks) {
    return marks.size() <= limits::options_max ? std::nullopt : malformed();
}

Fault contest_fault(std::int64_t contest_ms) {
    constexpr std::int64_t contest_ms_max = 90LL * 24 * 60 * 60 * 1000;
    return contest_ms >= 0 && contest_ms <= contest_ms_max ? std::nullopt : malformed();
}

Fault money_fault(std::int64_t cents) {
    return cents >= 0 && cents <= limits::budget_cents_max ? std::nullopt : malformed();
}

Fault short_fault(const std::string& text) {
    return text_fault(text, limits::short_name_code_points_max);
}

Fault colours_fault(ColourSet colours) {
    return colours <= colour_set_max ? std::nullopt : malformed();
}

struct Check {
    Fault operator()(std::monostate) { return malformed(); }
    Fault operator()(const SessionCreated& e) {
        return first({title_fault(e.title), title_fault(e.place), short_fault(e.date),
                      short_fault(e.recipe)});
    }
    Fault operator()(const SessionDescribed& e) {
        return first({title_fault(e.title), title_fault(e.place), short_fault(e.date)});
    }
    Fault operator()(const CollegesChosen& e) {
        if (Fault fault = count_fault(e.colleges.size(), limits::colleges_max,
                                      msg("A session has at most {max} colleges."))) {
            return fault;
        }
        for (auto it = e.colleges.begin(); it != e.colleges.end(); ++it) {
            if (Fault fault = first({short_fault(it->key), short_fault(it->name)})) return fault;
            const bool twice = std::any_of(e.colleges.begin(), it,
                                           [&](const College& c) { return c.key == it->key; });
            if (it->key.empty() || twice) return malformed();
        }
        return std::nullopt;
    }
    Fault operator()(const LegendChosen& e) {
        if (e.legend.size() > std::size_t(colour_count)) return malformed();
        for (const Meaning& meaning : e.legend) {
            if (Fault fault = first({text_fault(meaning.letter, 2), short_fault(meaning.label)})) {
                return fault;
            }
        }
        return std::nullopt;
    }
    Fault operator()(const AgendaPlanned& e) {
        if (Fault fault = count_fault(e.activities.size(), limits::activities_max,
                                      msg("An agenda has at most {max} activities."))) {
            return fault;
        }
        std::set<ActivityId> seen;
        for (const Activity& activity : e.activities) {
            if (Fault fault = activity_fault(activity)) return fault;
            if (!seen.insert(activity.id).second) return malformed();
        }
        return std::nullopt;
    }
    static Fault activity_fault(const Activity& activity) {
        if (Fault fault = id_fault(activity.id)) return fault;
        if (Fault fault = first({title_fault(activity.title),
                                 text_fault(activity.instruction,
                                            limits::instruction_code_points_max),
                                 duration_fault(activity.duration_ms),
                                 count_fault(activity.votes.size(), limits::votes_per_activity_max,
                                             msg("An activity holds at most {max} votes.")),
                                 short_fault(activity.method), colours_fault(activity.colours),
                                 text_fault(activity.notes, limits::notes_code_points_max)})) {
            return fault;
        }
        for (const VotePlan& plan : activity.votes) {
            if (Fault fault = plan_fault(plan)) return fault;
        }
        return std::nullopt;
    }
    static Fault plan_fault(const VotePlan& plan) {
        if (Fault fault = first({title_fault(plan.question), rule_fault(plan.rule),
                                 title_fault(plan.survey), colours_fault(plan.colours),
                                 contest_fault(plan.contest_ms), money_fault(plan.budget_cents),
                                 count_fault(plan.choices.size(), limits::options_max,
                                             msg("A vote takes at most {max} options."))})) {
            return fault;
        }
        for (const Choice& choice : plan.choices) {
            if (Fault fault = text_fault(choice.label, limits::label_code_points_max)) return fault;
            if (Fault fault = money_fault(choice.cost_cents)) return fault;
        }
        return std::nullopt;
    }
    static Fault rule_fault(const voting::Rule& rule) {
        if (Fault fault = short_fault(rule.method)) return fault;
        if (rule.parameters.size() > limits::rule_parameters_max) return malformed();
        for (const auto& [name, value] : rule.parameters) {
            if (Fault fault = first({short_fault(name), short_fault(value)})) return fault;
            // A method or a parameter of a later version is left alone; a value that this version
            // would count with must be one.
            Fault fault = voting::check_parameters({rule.method, 1, 1, 1, {{name, value}}});
            if (fault && fault->code == "bad_parameter") return fault;
        }
        return std::nullopt;
    }
    Fault operator()(const SessionEnded&) { return std::nullopt; }
    Fault operator()(const SessionSealed&) { return std::nullopt; }
    Fault operator()(const ActivityStarted& e) { return duration_fault(e.duration_ms); }
    Fault operator()(const TimerPaused&) { return std::nullopt; }
    Fault operator()(const TimerResumed&) { return std::nullopt; }
    // The smallest number has no opposite.
    Fault operator()(const TimerExtended& e) {
        const bool has_opposite = e.by_ms >= -limits::activity_duration_ms_max;
        return duration_fault(has_opposite ? std::abs(e.by_ms) : -1);
    }

    Fault operator()(const CardCreated& e) {
        return first({id_fault(e.card),
                      text_fault(e.text, limits::card_text_code_points_max), place_fault(e.at),
                      short_fault(e.college), short_fault(e.table)});
    }
    Fault operator()(const CardMoved& e) { return place_fault(e.to); }
    Fault operator()(const CardWritten& e) {
        return text_fault(e.text, limits::card_text_code_points_max);
    }
    Fault operator()(const CardColoured&) { return std::nullopt; }
    Fault operator()(const CardTurned&) { return std::nullopt; }
    Fault operator()(const CardDeleted&) { return std::nullopt; }
    Fault operator()(const CardRestored&) { return std::nullopt; }
    Fault operator()(const ClusterCreated& e) {
        return first({id_fault(e.cluster), title_fault(e.title)});
    }
    Fault operator()(const ClusterRenamed& e) { return title_fault(e.title); }
    Fault operator()(const ClusterDissolved&) { return std::nullopt; }
    Fault operator()(const CardClustered&) { return std::nullopt; }
    Fault operator()(const CardMerged& e) { return link_fault(e.card, e.into); }
    Fault operator()(const CardParted&) { return std::nullopt; }
    Fault operator()(const ClusterFolded&) { return std::nullopt; }
    Fault operator()(const CardsLinked& e) { return link_fault(e.from, e.to); }
    Fault operator()(const CardsUnlinked& e) { return link_fault(e.from, e.to); }
    static Fault link_fault(CardId from, CardId to) {
        return from && to && from != to ? std::nullopt : malformed();
    }
    Fault operator()(const CardInked& e) { return ink_fault(e.ink); }
    Fault operator()(const PhotoAttached& e) {
        return photo_fault(e.photo, limits::photo_side_px_max, limits::photo_bytes_max);
    }
    static Fault photo_fault(const Photo& photo, int side_px_max, std::size_t bytes_max) {
        const auto side = [&](int px) { return px >= 1 && px <= side_px_max; };
        const bool good = side(photo.width) && side(photo.height) && photo.bytes >= 1 &&
                          photo.bytes <= bytes_max && photo.rgb <= 0xFFFFFF;
        return good ? std::nullopt : malformed();
    }
    Fault operator()(const PhotoErased&) { return std::nullopt; }
    Fault operator()(const StrokeDrawn& e) {
        return first({id_fault(e.stroke), place_fault(e.at), line_fault(e.line)});
    }
    Fault operator()(const StrokeErased&) { return std::nullopt; }
    Fault operator()(const StrokeRestored&) { return std::nullopt; }

    Fault operator()(const CardSheetWritten& e) {
        for (const std::string& answer : e.sheet.answers) {
            if (Fault fault = text_fault(answer, limits::sheet_answer_code_points_max)) {
                return fault;
            }
        }
        return std::nullopt;
    }
    Fault operator()(const StampPlaced& e) {
        return first({id_fault(e.stamp), place_fault(e.pose.at), stamp_word_fault(e.word)});
    }
    Fault operator()(const StampMoved& e) { return place_fault(e.pose.at); }
    Fault operator()(const StampRemoved&) { return std::nullopt; }
    Fault operator()(const StampRestored&) { return std::nullopt; }
    Fault operator()(const StampWritten& e) { return stamp_word_fault(e.word); }
    Fault operator()(const StampTied&) { return std::nullopt; }
    static Fault stamp_word_fault(const std::string& word) {
        return text_fault(word, limits::label_code_points_max);
    }
    Fault operator()(const StrokeMoved& e) { return place_fault(e.to); }

    Fault operator()(const FramePlaced& e) {
        if (!has_its_names(e.kind, e.columns.size(), e.rows.size())) return malformed();
        return first({id_fault(e.frame), title_fault(e.title), frame_rect_fault(e.at),
                      names_fault(e.columns, limits::frame_columns_max,
                                  msg("At most {max} columns are possible.")),
                      names_fault(e.rows, limits::frame_rows_max,
                                  msg("At most {max} rows are possible."))});
    }
    Fault operator()(const FrameMoved& e) {
        const bool good = e.row_weights.size() <= limits::frame_rows_max &&
                          std::all_of(e.row_weights.begin(), e.row_weights.end(), [](float each) {
                              return each > 0 && each <= limits::frame_side_units_max;
                          });
        return first({frame_rect_fault(e.to), good ? std::nullopt : malformed()});
    }
    Fault operator()(const FrameNamed& e) {
        return first({title_fault(e.title),
                      names_fault(e.columns, limits::frame_columns_max,
                                  msg("At most {max} columns are possible.")),
                      names_fault(e.rows, limits::frame_rows_max,
                                  msg("At most {max} rows are possible."))});
    }
    static Fault names_fault(const std::vector<std::string>& names, std::size_t max,
                             const char* too_many) {
        if (Fault fault = count_fault(names.size(), max, too_many)) return fault;
        for (const std::string& name : names) {
            if (Fault fault = text_fault(name, limits::frame_name_code_points_max)) return fault;
        }
        return std::nullopt;
    }
    static Fault frame_rect_fault(base::Rect at) {
        if (Fault fault = first({place_fault(at.min()), place_fault(at.max())})) return fault;
        const auto good = [](float side) {
            return side >= limits::frame_side_units_min && side <= limits::frame_side_units_max;
        };
        if (good(at.w) && good(at.h)) return std::nullopt;
        return Refusal{"frame_size", msg("A frame cannot be so small or so large."), {}};
    }
    Fault operator()(const FrameRemoved&) { return std::nullopt; }
    Fault operator()(const FrameRestored&) { return std::nullopt; }
    Fault operator()(const FramePictured& e) {
        return photo_fault(e.picture, limits::background_side_px_max,
                           limits::background_bytes_max);
    }
    Fault operator()(const MethodPlaced& e) {
        const std::set<FrameId> once(e.frames.begin(), e.frames.end());
        const bool good = !e.method.empty() && !e.frames.empty() && !once.contains(FrameId{}) &&
                          once.size() == e.frames.size() && once.size() <= limits::frames_max;
        return good ? short_fault(e.method) : malformed();
    }
    Fault operator()(const FramesOrdered& e) {
        const std::set<FrameId> once(e.frames.begin(), e.frames.end());
        const bool good = once.size() == e.frames.size() && once.size() <= limits::frames_max;
        return good ? std::nullopt : malformed();
    }
    Fault operator()(const CurveDrawn& e) {
        if (Fault fault = text_fault(e.persona, limits::frame_name_code_points_max)) return fault;
        std::int64_t last = -1;
        for (const Feeling& each : e.feelings) {
            const bool good = each.column > last && each.column < limits::frame_columns_max &&
                              each.percent >= -100 && each.percent <= 100;
            if (!good) return malformed();
            last = each.column;
        }
        return std::nullopt;
    }

    Fault operator()(const ZoneDrawn& e) {
        return first({id_fault(e.zone), id_fault(e.frame), zone_fault(e.at)});
    }
    Fault operator()(const ZoneMoved& e) { return zone_fault(e.to); }
    Fault operator()(const ZoneLinked&) { return std::nullopt; }
    Fault operator()(const ZoneRemoved&) { return std::nullopt; }
    Fault operator()(const ZoneRestored&) { return std::nullopt; }
    static Fault zone_fault(base::Rect at) {
        if (!on_screen(at.min()) || !on_screen(at.max())) return malformed();
        if (std::min(at.w, at.h) >= limits::zone_side_units_min) return std::nullopt;
        return Refusal{"zone_size", msg("A zone to tap cannot be so small."), {}};
    }
    static bool on_screen(base::Vec2 at) {
        return base::finite(at) && at.x >= 0 && at.y >= 0 &&
               std::max(at.x, at.y) <= limits::frame_side_units_max;
    }
    Fault operator()(const PrototypeTestOpened& e) {
        return first({id_fault(e.test), id_fault(e.first),
                      text_fault(e.task, limits::task_code_points_max)});
    }
    Fault operator()(const PrototypeTestClosed&) { return std::nullopt; }
    Fault operator()(const TesterStarted& e) { return id_fault(e.run); }
    Fault operator()(const TesterTapped& e) {
        const bool in_time = e.after_ms >= 0 && e.after_ms <= limits::tap_after_ms_max;
        return on_screen(e.at) && in_time ? std::nullopt : malformed();
    }
    Fault operator()(const TesterEnded&) { return std::nullopt; }

    Fault operator()(const VoteOpened& e) {
        if (Fault fault = id_fault(e.vote)) return fault;
        if (e.options.size() > limits::options_max) return malformed();
        voting::OptionId last;
        for (const Option& option : e.options) {
            if (option.id <= last) return malformed();
            last = option.id;
            if (Fault fault = text_fault(option.label, limits::label_code_points_max)) return fault;
            if (Fault fault = money_fault(option.cost_cents)) return fault;
        }
        return first({title_fault(e.title), rule_fault(e.rule), contest_fault(e.contest_ms),
                      money_fault(e.budget_cents), title_fault(e.survey)});
    }
    Fault operator()(const BallotCast& e) {
        return first({short_fault(e.college), short_fault(e.receipt), marks_fault(e.marks)});
    }
    Fault operator()(const BallotSealed& e) {
        return first({short_fault(e.college), short_fault(e.receipt),
                      e.sealed.size() == limits::ballot_sealed_bytes ? std::nullopt : malformed()});
    }
    Fault operator()(const VoteClosed&) { return std::nullopt; }
    Fault operator()(const BallotsOpened& e) {
        if (e.ballots.size() > limits::ballots_per_vote_max) return malformed();
        for (const voting::Ballot& ballot : e.ballots) {
            if (Fault fault = first({short_fault(ballot.college), marks_fault(ballot.marks)})) {
                return fault;
            }
        }
        return std::nullopt;
    }
    Fault operator()(const VoteKeyDestroyed&) { return std::nullopt; }
    Fault operator()(const VoteCancelled& e) { return title_fault(e.reason); }
    Fault operator()(const LotDrawn& e) {
        const bool digits = e.called_out.find_first_not_of("0123456789 ") == std::string::npos;
        if (e.called_out.empty() || !digits) return malformed();
        return e.called_out.size() > limits::called_out_digits_max ? malformed() : std::nullopt;
    }
    Fault operator()(const TablesChosen& e) {
        if (Fault fault = count_fault(e.tables.size(), limits::tables_max,
                                      msg("A session has at most {max} tables."))) {
            return fault;
        }
        std::set<std::string> seen;
        for (const std::string& table : e.tables) {
            if (Fault fault = short_fault(table)) return fault;
            if (base::trimmed(table).empty() || !seen.insert(table).second) return malformed();
        }
        return std::nullopt;
    }
    Fault operator()(const PeopleArrived& e) {
        const auto people = std::int64_t(e.people);
        const bool good = people != 0 && std::abs(people) <= std::int64_t(limits::people_max);
        return first({short_fault(e.college), short_fault(e.table),
                      good ? std::nullopt : malformed()});
    }
    Fault operator()(const ActivityLocked&) { return std::nullopt; }
    Fault operator()(const CardsRevealed&) { return std::nullopt; }
    Fault operator()(const CardSetAside& e) {
        return e.why == Aside::on_board ? malformed() : std::nullopt;
    }
    Fault operator()(const CardMarkedUnexpected&) { return std::nullopt; }
    Fault operator()(const FrameLocked&) { return std::nullopt; }
    Fault operator()(const ActionWritten& e) {
        for (const std::string& answer : e.sheet.answers) {
            if (Fault fault = text_fault(answer, limits::action_answer_code_points_max)) {
                return fault;
            }
        }
        return first({id_fault(e.action), money_fault(e.sheet.budget_cents),
                      e.cards.size() <= limits::origins_max ? std::nullopt : malformed()});
    }
    Fault operator()(const ActionRemoved&) { return std::nullopt; }
    Fault operator()(const ProjectWritten& e) {
        for (const std::string& answer : e.sheet.answers) {
            if (Fault fault = text_fault(answer, limits::project_answer_code_points_max)) {
                return fault;
            }
        }
        const bool good = e.cards.size() <= limits::origins_max &&
                          e.goes_with.size() <= limits::projects_max && e.sheet.hours_spent >= 0 &&
                          e.sheet.hours_spent <= limits::project_hours_max;
        return first({id_fault(e.project), title_fault(e.sheet.title), short_fault(e.sheet.starts),
                      short_fault(e.sheet.ends), short_fault(e.sheet.review),
                      money_fault(e.sheet.cost_cents), money_fault(e.sheet.benefit_cents),
                      good ? std::nullopt : malformed()});
    }
    Fault operator()(const ProjectRemoved&) { return std::nullopt; }
    Fault operator()(const CrossingBuilt& e) {
        for (const auto& axis : e.axes) {
            if (axis.empty() || axis.size() > limits::crossing_ideas_max) return malformed();
        }
        return id_fault(e.crossing);
    }
    Fault operator()(const CellTurnedTo&) { return std::nullopt; }
    Fault operator()(const CellSkipped&) { return std::nullopt; }
    Fault operator()(const CellAnswered&) { return std::nullopt; }
    Fault operator()(const ClosingWritten& e) {
        if (e.form.attendees.size() > limits::colleges_max) return malformed();
        for (const Headcount& each : e.form.attendees) {
            if (Fault fault = short_fault(each.college)) return fault;
            if (each.people > limits::people_max * limits::tables_max) return malformed();
        }
        return first({text_fault(e.form.organisations, limits::minutes_code_points_max),
                      text_fault(e.form.minutes, limits::minutes_code_points_max)});
    }
    Fault operator()(const SourceMerged& e) {
        const bool good = e.first <= e.next && e.next <= limits::id_max;
        return first({title_fault(e.label), title_fault(e.title),
                      good ? std::nullopt : malformed()});
    }
    Fault operator()(const GestureUndone&) { return std::nullopt; }
    Fault operator()(const BoardRestored&) { return std::nullopt; }
};

}  // namespace

std::optional<Refusal> validate(const Event& event) { return std::visit(Check{}, event); }

}  // namespace workshop
