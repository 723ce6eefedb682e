#include "exchange/json.h"

#include "exchange/election_json.h"
#include "exchange/names.h"
#include "exchange/outcome_json.h"
#include "workshop/averages.h"
#include "workshop/decide.h"
#include "workshop/dump.h"
#include "workshop/frames.h"
#include "workshop/vote_count.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace exchange {
namespace {

using json = nlohmann::ordered_json;

constexpr int format = 1;

std::string text_of(const json& document) {
    return document.dump(2, ' ', false, json::error_handler_t::replace);
}

json array(const auto& from, auto element) {
    json list = json::array();
    for (const auto& each : from) list.push_back(element(each));
    return list;
}

template <class Id>
json id_or_null(Id id) {
    return id ? json(id.value) : json(nullptr);
}

json instant_or_null(base::Milliseconds at) {
    return at == 0 ? json(nullptr) : json(base::iso_time(at));
}

// Hundredths of a board unit: a float's digits, not a double's.
double hundredths(float value) { return std::round(double(value) * 100) / 100; }

// Of a value between 0 and 1.
double thousandths(float value) { return std::round(double(value) * 1000) / 1000; }

json ids_of(const std::vector<voting::OptionId>& ids) {
    return array(ids, [](voting::OptionId id) { return id.value; });
}

// The keys that tally_json and session_json share, in their order.
json counts_of(const voting::Result& result) {
    return {{"ballots", result.ballots}, {"blank", result.blank}};
}

void add_outcome(json& into, const voting::Result& result) {
    into["ranking"] = array(result.ranking, ids_of);
    into["winners"] = ids_of(result.winners);
    into["scores"] = array(result.scores, [](const voting::Score& score) {
        return json{
            {"option", score.option.value}, {"points", score.points}, {"voters", score.voters}};
    });
    into["tie_at_line"] = result.tie_at_line;
}

json result_json(const workshop::Vote& vote) {
    if (!workshop::is_counted(vote)) return nullptr;
    const voting::Result result = workshop::result_of(vote);
    json document = counts_of(result);
    add_outcome(document, result);
    const auto ballots = workshop::folded_and_sorted(workshop::ballots_of(vote));
    std::map<std::string, std::size_t> sizes;
    for (const auto& ballot : ballots) ++sizes[ballot.college];
    document["by_college"] = array(sizes, [](const auto& each) {
        return json{{"college", each.first}, {"ballots", each.second}};
    });
    document["answers"] = array(ballots, [](const voting::Ballot& ballot) {
        return json{{"college", ballot.college},
                    {"marks", array(ballot.marks, [](const voting::Mark& mark) {
                         return json{{"option", mark.option.value}, {"value", mark.value}};
                     })}};
    });
    return document;
}

json option_of(const workshop::Option& option) {
    return {{"id", option.id.value},
            {"label", option.label},
            {"card", id_or_null(option.card)},
            {"cluster", id_or_null(option.cluster)}};
}

json vote_of(const workshop::Vote& vote) {
    return {{"id", vote.id.value},
            {"title", vote.title},
            {"activity", id_or_null(vote.activity)},
            {"method", vote.rule.method},
            {"params", params_json(vote.rule)},
            {"secret", vote.secret},
            {"phase", name_of(vote.phase)},
            {"opened_at", instant_or_null(vote.opened_at)},
            {"closed_at", instant_or_null(vote.closed_at)},
            {"reason", vote.cancel_reason},
            {"received", workshop::ballots_received(vote)},
            {"rejected", vote.rejected},
            {"options", array(vote.options, option_of)},
            {"budget_cents", vote.budget_cents},
            {"closing", vote.closing == workshop::Closing::by_hand ? "by_hand" : "time"},
            {"ties", vote.ties == workshop::TieRule::lot ? "lot" : "room"},
            {"survey", vote.survey},
            {"about_project", id_or_null(vote.about)},
            {"lot", vote.lot_called_out.empty()
                        ? json(nullptr)
                        : json{{"called_out", vote.lot_called_out},
                               {"box", workshop::box_root(vote)},
                               {"seed", base::hex(vote.lot_seed)}}},
            {"result", result_json(vote)}};
}

json college_of(const workshop::College& college) {
    return {{"key", college.key},
            {"name", college.name},
            {"shape", name_of(college.shape)},
            {"colour", hex_colour(college.rgb)}};
}

json activity_of(const workshop::State& state, const workshop::Activity& activity) {
    const bool now = activity.id == state.current && !state.ended;
    const bool done = state.done.contains(activity.id);
    return {{"id", activity.id.value},
            {"kind", name_of(activity.kind)},
            {"title", activity.title},
            {"instruction", activity.instruction},
            {"planned_ms", activity.duration_ms},
            {"state", now    ? "under way"
                      : done ? "done"
                             : "planned"}};
}

json line_of(const workshop::InkLine& line) {
    constexpr const char* nibs[] = {"pen", "marker"};
    constexpr const char* colours[] = {"black", "blue", "red", "green"};
    return {{"nib", nibs[std::size_t(line.nib)]},
            {"colour", colours[std::size_t(line.colour)]},
            {"points", array(line.points, [](const workshop::InkPoint& point) {
                 const base::Vec2 at = workshop::place_of(point);
                 return json::array({at.x, at.y, workshop::width_of(point)});
             })}};
}

// The cards that lie under this one, with their origins.
json merged_of(const workshop::State& state, const workshop::Card& card) {
    json list = json::array();
    for (const workshop::Card* each : workshop::origins_of(state, card)) {
        if (each == &card) continue;
        list.push_back({{"id", each->id.value},
                        {"text", each->text},
                        {"college", each->college},
                        {"table", each->table},
                        {"created_at", base::iso_time(each->created_at)}});
    }
    return list;
}

json photo_of(const workshop::State& state, const std::optional<workshop::Photo>& photo) {
    if (!photo) return nullptr;
    return {{"digest", base::hex(photo->digest)},
            {"format", photo->format == workshop::PhotoFormat::png ? "png" : "jpeg"},
            {"width", photo->width},
            {"height", photo->height},
            {"bytes", photo->bytes},
            {"erased", state.erased_photos.contains(photo->digest)}};
}

json sheet_of(const workshop::IdeaSheet& sheet) {
    if (sheet.empty()) return nullptr;
    json document;
    for (const workshop::SheetPart part : workshop::sheet_parts) {
        document[workshop::key_of(part)] = sheet[part];
    }
    return document;
}

json place_of_card(const workshop::State& state, const workshop::Card& card) {
    const workshop::Frame* frame = workshop::frame_of(state, card);
    if (!frame) return nullptr;
    json place = {{"id", frame->id.value}};
    const base::Vec2 middle = workshop::card_rect(card.at).centre();
    if (frame->kind == workshop::FrameKind::axes) {
        const base::Vec2 value = workshop::value_at(*frame, middle);
        place["x"] = thousandths(value.x);
        place["y"] = thousandths(value.y);
    }
    if (const auto cell = workshop::cell_at(*frame, middle)) {
        place["column"] = cell->column;
        place["row"] = cell->row;
    }
    return place;
}

json frames_of(const workshop::State& state) {
    const auto curve_of = [](const workshop::Curve& curve) {
        return json{{"persona", curve.persona},
                    {"feelings", array(curve.feelings, [](const workshop::Feeling& each) {
                         return json{{"column", each.column}, {"percent", each.percent}};
                     })}};
    };
    return array(workshop::frames_in_order(state), [&](const workshop::Frame* frame) {
        return json{{"id", frame->id.value},
                    {"kind", name_of(frame->kind)},
                    {"title", frame->title},
                    {"x", hundredths(frame->at.x)},
                    {"y", hundredths(frame->at.y)},
                    {"width", hundredths(frame->at.w)},
                    {"height", hundredths(frame->at.h)},
                    {"columns", frame->columns},
                    {"rows", frame->rows},
                    {"curves", array(frame->curves, curve_of)},
                    {"picture", photo_of(state, frame->picture)}};
    });
}

json card_of(const workshop::State& state, const workshop::Card& card) {
    return {{"id", card.id.value},
            {"text", card.text},
            {"colour", name_of(card.colour)},
            {"college", card.college},
            {"table", card.table},
            {"activity", id_or_null(card.activity)},
            {"cluster", state.cluster(card.cluster) ? json(card.cluster.value) : json(nullptr)},
            {"x", hundredths(card.at.x)},
            {"y", hundredths(card.at.y)},
            {"quarter_turns", int(card.turn)},
            {"created_at", base::iso_time(card.created_at)},
            {"merged", merged_of(state, card)},
            {"ink", array(card.ink, line_of)},
            {"photo", photo_of(state, card.photo)},
            {"frame", place_of_card(state, card)},
            {"sheet", sheet_of(card.sheet)}};
}

json strokes_of(const workshop::State& state) {
    json list = json::array();
    for (const auto& [id, stroke] : state.strokes) {
        if (stroke.erased) continue;
        list.push_back({{"id", id.value},
                        {"activity", id_or_null(stroke.activity)},
                        {"x", hundredths(stroke.at.x)},
                        {"y", hundredths(stroke.at.y)},
                        {"line", line_of(stroke.line)},
                        {"drawn_at", base::iso_time(stroke.drawn_at)}});
    }
    return list;
}

json stamps_of(const workshop::State& state) {
    constexpr const char* sizes[] = {"small", "medium", "large", "largest"};
    return array(workshop::stamps_in_order(state), [&](const workshop::Stamp* stamp) {
        const base::Rect at = workshop::rect_of(stamp->kind, stamp->pose);
        return json{{"id", stamp->id.value},
                    {"kind", workshop::row_of(stamp->kind).key},
                    {"word", stamp->word},
                    {"activity", id_or_null(stamp->activity)},
                    {"x", hundredths(at.x)},
                    {"y", hundredths(at.y)},
                    {"size", sizes[std::size_t(stamp->pose.size)]},
                    {"quarter_turns", int(stamp->pose.turn)},
                    {"placed_at", base::iso_time(stamp->placed_at)}};
    });
}

// Of pins alone: where they lie on their picture, 0 to 1 from the left and from the top.
json pins_of(const workshop::State& state) {
    return array(workshop::pins_in_order(state), [&](const workshop::Stamp* pin) {
        const workshop::Card* card = workshop::card_of(state, *pin);
        const workshop::Frame* background = workshop::background_of(state, *pin);
        json document = {{"stamp", pin->id.value},
                         {"number", pin->number},
                         {"word", pin->word},
                         {"card", card ? json(card->id.value) : json(nullptr)},
                         {"card_text", card ? json(card->text) : json(nullptr)},
                         {"frame", background ? json(background->id.value) : json(nullptr)},
                         {"background", background ? json(background->title) : json(nullptr)},
                         {"x", nullptr},
                         {"y", nullptr}};
        if (background) {
            const base::Vec2 value = workshop::value_on_picture(*background, pin->pose.at);
            document["x"] = thousandths(value.x);
            document["y"] = thousandths(value.y);
        }
        return document;
    });
}

// Zones of prototypes' screens, and what testers did; nothing tells who they were.
json zones_of_session(const workshop::State& state) {
    json list = json::array();
    for (const auto& [id, zone] : state.zones) {
        if (!state.zone(id)) continue;
        list.push_back({{"id", id.value},
                        {"frame", zone.frame.value},
                        {"x", hundredths(zone.at.x)},
                        {"y", hundredths(zone.at.y)},
                        {"width", hundredths(zone.at.w)},
                        {"height", hundredths(zone.at.h)},
                        {"to", id_or_null(zone.to)}});
    }
    return list;
}

json run_of(const workshop::Run& run) {
    return {{"started_at", base::iso_time(run.started_at)},
            {"end", run.end ? json(name_of(*run.end)) : json(nullptr)},
            {"taps", array(run.taps, [](const workshop::Tap& tap) {
                 return json{{"screen", tap.screen.value}, {"x", hundredths(tap.at.x)},
                             {"y", hundredths(tap.at.y)},  {"after_ms", tap.after_ms},
                             {"zone", id_or_null(tap.hit)}, {"next", id_or_null(tap.next)}};
             })}};
}

json tests_of(const workshop::State& state) {
    return array(state.tests, [&](const auto& each) {
        const workshop::PrototypeTest& test = each.second;
        json runs = json::array();
        for (const auto& [id, run] : state.runs) {
            if (run.test == test.id) runs.push_back(run_of(run));
        }
        return json{{"id", test.id.value},
                    {"task", test.task},
                    {"first", test.first.value},
                    {"goal", id_or_null(test.goal)},
                    {"feedback", id_or_null(test.feedback)},
                    {"opened_at", base::iso_time(test.opened_at)},
                    {"open", test.open},
                    {"runs", std::move(runs)}};
    });
}

json averages_of(const workshop::State& state) {
    const auto numbers = [](float mean, float lowest, float highest) {
        return json{{"mean", thousandths(mean)},
                    {"lowest", thousandths(lowest)},
                    {"highest", thousandths(highest)}};
    };
    const auto idea_of = [&](const workshop::AveragedIdea& idea) {
        return json{{"text", idea.text},
                    {"tables", idea.tables},
                    {"x", numbers(idea.mean.x, idea.lowest.x, idea.highest.x)},
                    {"y", numbers(idea.mean.y, idea.lowest.y, idea.highest.y)}};
    };
    return array(workshop::averaged_axes(state), [&](const workshop::AveragedAxes& axes) {
        return json{{"columns", axes.columns},
                    {"rows", axes.rows},
                    {"frames", array(axes.frames, [](auto frame) { return frame.value; })},
                    {"ideas", array(axes.ideas, idea_of)}};
    });
}

json clusters_of(const workshop::State& state) {
    json list = json::array();
    for (const auto& [id, cluster] : state.clusters) {
        if (cluster.dissolved) continue;
        list.push_back(
            {{"id", id.value},
             {"title", cluster.title},
             {"folded", cluster.folded},
             {"cards", array(workshop::cards_of(state, id),
                             [](const workshop::Card* card) { return card->id.value; })}});
    }
    return list;
}

json links_of(const workshop::State& state) {
    json list = json::array();
    for (const auto& [cards, link] : state.links) {
        if (!state.link(link.from, link.to)) continue;
        list.push_back({{"from", link.from.value},
                        {"kind", name_of(link.kind)},
                        {"to", link.to.value}});
    }
    return list;
}

json cards_of_session(const workshop::State& state) {
    json list = json::array();
    for (const auto& [id, card] : state.cards) {
        if (!card.deleted) list.push_back(card_of(state, card));
    }
    return list;
}

}  // namespace

std::string session_json(const workshop::State& state, const Source& source) {
    const auto meaning_of = [](const workshop::Meaning& meaning) {
        return json{{"colour", name_of(meaning.colour)},
                    {"letter", meaning.letter},
                    {"label", meaning.label}};
    };
    const auto seal_of = [](const workshop::Seal& seal) {
        return json{{"up_to_entry", seal.up_to_seq}, {"digest", base::hex(seal.digest)}};
    };
    const json document = {
        {"format", format},
        {"title", state.title},
        {"place", state.place},
        {"date", state.date},
        {"recipe", state.recipe},
        {"ended", state.ended},
        {"entries", source.entries},
        {"digest", base::hex(workshop::digest(state))},
        {"condition", source.condition},
        {"colleges", array(state.colleges, college_of)},
        {"legend", array(state.legend, meaning_of)},
        {"activities",
         array(state.agenda, [&](const auto& each) { return activity_of(state, each); })},
        {"clusters", clusters_of(state)},
        {"cards", cards_of_session(state)},
        {"frames", frames_of(state)},
        {"links", links_of(state)},
        {"strokes", strokes_of(state)},
        {"stamps", stamps_of(state)},
        {"pins", pins_of(state)},
        {"averages", averages_of(state)},
        {"zones", zones_of_session(state)},
        {"tests", tests_of(state)},
        {"votes", array(state.votes, [](const auto& each) { return vote_of(each.second); })},
        {"actions", actions_json(state)},
        {"projects", projects_json(state)},
        {"crossings", crossings_json(state)},
        {"room", room_json(state)},
        {"closing", closing_json(state)},
        {"seals", array(state.seals, seal_of)}};
    return text_of(document);
}

std::string tally_json(const workshop::Vote& vote) {
    return tally_json(vote, vote.rule, workshop::count_options(vote));
}

std::string tally_json(const workshop::Vote& vote, const voting::Rule& rule,
                       const voting::CountOptions& options) {
    const voting::Result result = voting::tally(rule, workshop::profile_of(vote), options);
    json document = {
        {"vote", vote.id.value}, {"method", rule.method}, {"params", params_json(rule)}};
    document.update(counts_of(result));
    document["options"] = array(vote.options, [](const workshop::Option& option) {
        return json{{"id", option.id.value}, {"label", option.label}};
    });
    add_outcome(document, result);
    add_reasons(document, result, [](voting::OptionId id) { return json(id.value); });
    return text_of(document);
}

nlohmann::ordered_json photos_json(const session::PhotoCheck& photos) {
    return {{"whole", photos.whole},
            {"missing", photos.missing},
            {"changed", photos.changed},
            {"erased", photos.erased},
            {"not_erased", photos.not_erased}};
}

std::string info_json(const workshop::State& state, const Source& source) {
    const auto vote_line = [](const auto& each) {
        const workshop::Vote& vote = each.second;
        return json{{"id", vote.id.value},
                    {"title", vote.title},
                    {"method", vote.rule.method},
                    {"open", vote.phase == workshop::VotePhase::open},
                    {"ballots", workshop::ballots_received(vote)}};
    };
    return text_of({{"title", state.title},
                    {"place", state.place},
                    {"date", state.date},
                    {"condition", source.condition},
                    {"entries", source.entries},
                    {"cards", workshop::card_count(state)},
                    {"photos", photos_json(source.photos)},
                    {"votes", array(state.votes, vote_line)},
                    {"digest", base::hex(workshop::digest(state))}});
}

}  // namespace exchange
