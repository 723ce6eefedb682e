#include "ui/screens/result/result.h"

#include "base/limits.h"
#include "base/text.h"
#include "painting/result_drawing.h"
#include "painting/survey_drawing.h"
#include "workshop/decide.h"
#include "workshop/opinion_words.h"
#include "workshop/result_rows.h"
#include "workshop/vote_comparison.h"
#include "workshop/vote_count.h"
#include "workshop/vote_purposes.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace ui {
namespace {

using voting::Result;
using voting::Score;
using workshop::Vote;
using workshop::VotePhase;
using Colleges = std::vector<workshop::College>;

constexpr std::size_t best_told = 3;                // options told for each college
constexpr std::size_t best_code_points_max = 34;
constexpr std::size_t seal_digits = 16;

std::vector<const Vote*> counted_votes(const workshop::State& state) {
    std::vector<const Vote*> votes;
    for (const auto& [id, vote] : state.votes) {
        if (workshop::is_counted(vote)) votes.push_back(&vote);
    }
    return votes;
}

// Ballots received from each college, by its key: how many came is no secret.
std::map<std::string, std::int64_t> turnout_of(const Vote& vote) {
    std::map<std::string, std::int64_t> turnout;
    for (const auto& [token, ballot] : vote.box) ++turnout[ballot.college];
    return turnout;
}

std::string numbers_of(const Colleges& colleges, const Vote& vote, const Result& result,
                       const base::Words& words) {
    const voting::Method* method = voting::find_method(vote.rule.method);
    std::string line = method ? words.say(method->name) + " · " : "";
    line += words.count("{n} ballot", "{n} ballots", result.ballots);
    if (result.blank > 0) {
        line += ", " + words.count("{n} of them blank", "{n} of them blank", result.blank);
    }
    const auto turnout = turnout_of(vote);
    std::string who;
    for (const workshop::College& college : colleges) {
        const auto found = turnout.find(college.key);
        if (found == turnout.end()) continue;
        who += (who.empty() ? "" : ", ") + college.name + " " + std::to_string(found->second);
    }
    return who.empty() ? line : line + " · " + who;
}

// “1. A counter”: the best options of some ballots, those that anybody chose; without ranks, what
// would be chosen. What to say instead, when there is nothing.
void tell_best(ResultView::College& row, const Vote& vote, std::vector<voting::Ballot> ballots,
               const base::Words& words) {
    voting::Profile profile(vote.option_ids(), workshop::budget_of(vote));
    for (const voting::Ballot& ballot : ballots) profile.add(ballot);
    const Result result = voting::tally(vote.rule, profile);
    for (const voting::OptionId id : workshop::in_order(result)) {
        const std::size_t rank = rank_of(result, id);
        const bool told = rank > 0 ? score_of(result, id).voters > 0 : wins(result, id);
        if (!told || row.best.size() == best_told) break;
        const std::string label = base::shortened(label_of(vote, id), best_code_points_max);
        const base::Arguments ranked{{"rank", std::to_string(rank)}, {"option", label}};
        row.best.push_back(rank == 0 ? label : words.say("{rank}. {option}", ranked));
    }
    if (!row.best.empty()) return;
    row.instead = result.blank == result.ballots ? words.say("blank ballots only")
                                                 : words.say("nothing chosen");
}

// Whether it is one of more that are equal at the line between chosen and not chosen.
bool is_cut(const Result& result, voting::OptionId option) {
    if (!wins(result, option) || !result.tie_at_line) return false;
    const std::size_t rank = rank_of(result, option);
    return rank == 0 || rank == rank_of(result, result.winners.back());
}

std::string word_of(const Vote& vote, const Result& result, voting::OptionId option,
                    const base::Words& words) {
    if (is_cut(result, option)) {
        return vote.ties == workshop::TieRule::lot ? words.say("Equal: a lot decides")
                                                   : words.say("Equal: the room decides");
    }
    if (wins(result, option)) return workshop::won_word(vote.rule, words);
    const std::size_t rank = rank_of(result, option);
    const auto same = std::ranges::count_if(result.scores, [&](const Score& score) {
        return rank > 0 && rank_of(result, score.option) == rank;
    });
    return same > 1 && score_of(result, option).voters > 0 ? words.say("Equal") : std::string();
}

std::string points_legend_of(const Vote& vote, const Result& result, const base::Words& words) {
    if (vote.rule.method == "approval") return words.say("people who approve it");
    if (vote.rule.method == "dots") return words.say("dots received");
    if (workshop::averages(vote.rule)) return words.say("points on average");
    if (std::holds_alternative<voting::Merits>(result.reasons)) {
        if (vote.rule.method == "opinions") return words.say("from disagreement to agreement");
        return vote.rule.method == "consent" ? std::string() : words.say("the middle grade");
    }
    if (std::holds_alternative<voting::Duels>(result.reasons)) return words.say("duels won");
    if (std::holds_alternative<voting::Rounds>(result.reasons)) return words.say("first choices");
    return workshop::spends(vote.rule) ? words.say("votes received") : words.say("points received");
}

// Of an opinion: who agrees, and below it who does not.
void tell_answers(ResultView::Row& row, const Result& result, const base::Words& words) {
    const auto& merits = std::get<voting::Merits>(result.reasons);
    const auto found = std::ranges::find(merits, row.id, &voting::Merit::option);
    if (found == merits.end()) return;
    row.points = words.count("{n} agrees", "{n} agree", found->tally[2]);
    row.people = words.say("{disagree} disagree · {pass} pass",
                           {{"disagree", std::to_string(found->tally[0])},
                            {"pass", std::to_string(found->tally[1])}});
}

void tell_rows(ResultView& view, const Vote& vote, const Result& result,
               const base::Words& words) {
    constexpr std::int64_t least = 1;
    const bool dots = vote.rule.method == "dots";
    for (const voting::OptionId id : workshop::in_order(result)) {
        const Score score = score_of(result, id);
        ResultView::Row row;
        row.id = id;
        row.rank = std::int64_t(rank_of(result, id));
        row.label = label_of(vote, id);
        row.points = dots ? workshop::points_text(vote.rule, score.points, words)
                          : workshop::score_text(vote.rule, result, id, words);
        if (vote.rule.method == "opinions") tell_answers(row, result, words);
        if (dots) row.people = words.count("from {n} person", "from {n} people", score.voters);
        row.points_part = workshop::bar_part(vote.rule, result, id);
        row.people_part = float(score.voters) / float(std::max(result.ballots, least));
        row.winner = wins(result, id) && !is_cut(result, id);
        row.word = word_of(vote, result, id, words);
        view.rows.push_back(std::move(row));
    }
    view.points_legend = points_legend_of(vote, result, words);
    if (dots) view.people_legend = words.say("people who gave it a dot, of all who voted");
}

// The map of opinions comes first; what it says stands with the reasons.
void tell_opinions(ResultView& view, const Vote& vote, const base::Words& words,
                   const std::stop_token& stop) {
    const voting::OpinionMap map = workshop::opinion_map_of(vote, stop);
    view.pictures.insert(view.pictures.begin(), painting::opinion_drawing(
                                                    map, workshop::group_names(map, words), words));
    for (std::string& sentence : workshop::opinion_sentences(vote, map, words)) {
        view.why.push_back(std::move(sentence));
    }
}

void tell_pictures(ResultView& view, const Vote& vote, const Result& result,
                   const base::Words& words, const std::stop_token& stop) {
    std::vector<std::string> labels;
    for (const Score& score : result.scores) labels.push_back(label_of(vote, score.option));
    const painting::ResultToDraw drawn{vote.rule, result, labels, words, "€"};
    if (!painting::bars_say_all(result)) view.pictures = painting::result_drawings(drawn);
    view.steps = painting::result_reveal(drawn);
    if (vote.rule.method == "opinions" && result.ballots > result.blank) {
        tell_opinions(view, vote, words, stop);
    }
    view.pictures_key = std::to_string(vote.id.value) + " " + vote.lot_called_out + " " +
                        words.language();
}

// A survey: each college's answers, never mixed, beside what the document of its question found;
// what is judged as a radar; the order of one college against another's.
void tell_survey(ResultView& view, const Counted& of, const base::Words& words) {
    const Vote& vote = of.vote;
    const voting::Survey survey = workshop::survey_of(vote);
    std::vector<std::string> labels;
    for (const workshop::Option& option : vote.options) labels.push_back(option.label);
    const painting::SurveyToDraw draw{vote.rule, survey, labels, of.colleges, words,
                                      vote.title, of.source};
    std::vector<painting::Drawing> drawings{painting::survey_bars(draw, of.references)};
    const bool judged = !workshop::tells_shares(vote.rule);
    if (judged && labels.size() >= painting::radar_axes_min &&
        labels.size() <= painting::radar_axes_max && !survey.groups.empty()) {
        const auto before = of.before ? std::optional(workshop::survey_of(*of.before))
                                      : std::nullopt;
        drawings.insert(drawings.begin(),
                        painting::survey_radar(draw, before ? &*before : nullptr));
    }
    std::vector<std::string> keys;
    for (const voting::GroupAnswers& group : survey.groups) {
        const bool college = group.key.find('/') == std::string::npos;
        if (college && keys.size() < painting::slope_columns_max) keys.push_back(group.key);
    }
    if (keys.size() >= 2 && labels.size() >= 2) {
        drawings.push_back(painting::gap_drawing(draw, keys));
    }
    view.pictures.insert(view.pictures.begin(), drawings.begin(), drawings.end());
    view.pictures_key += " survey " + words.language();
    for (std::string& note : workshop::survey_notes(survey, of.colleges, words)) {
        view.why.push_back(std::move(note));
    }
}

void tell_empty(ResultView& view, const World& world, const base::Words& words) {
    view.title = words.say("What the room decided");
    view.empty_title = words.say("Nothing is counted yet");
    view.empty_detail = words.say("The result appears here as soon as a vote is closed.");
    const Vote* last = nullptr;
    for (const auto& [id, vote] : world.state->votes) last = &vote;
    if (!last) return;
    if (last->phase == VotePhase::cancelled) {
        view.empty_detail = words.say("This vote was cancelled: {reason}",
                                      {{"reason", last->cancel_reason}});
        return;
    }
    view.to_vote = !world.read_only && !world.state->ended;
    if (last->phase == VotePhase::open) {
        view.empty_title = words.say("The vote is under way");
        view.empty_detail =
            words.count("{n} ballot is in. The result appears here when the vote is closed.",
                        "{n} ballots are in. The result appears here when the vote is closed.",
                        std::int64_t(workshop::ballots_received(*last)));
        return;
    }
    view.empty_title = words.say("The ballots still lie sealed");
    view.empty_detail = words.say("The vote is closed. The facilitator’s PIN opens its ballots.");
}

}  // namespace

std::vector<ResultView::College> college_rows(const Colleges& colleges, const Vote& vote,
                                              const base::Words& words) {
    const auto turnout = turnout_of(vote);
    std::map<std::string, std::vector<voting::Ballot>> by_college;
    for (auto& ballot : workshop::folded_and_sorted(workshop::ballots_of(vote))) {
        by_college[ballot.college].push_back(ballot);
    }
    constexpr auto least = std::int64_t(base::limits::small_college_ballots_min);
    std::vector<ResultView::College> rows;
    std::string together;
    for (const workshop::College& college : colleges) {
        const auto came = turnout.find(college.key);
        if (came == turnout.end()) {
            if (turnout.empty()) continue;
            rows.push_back({college.name, college.shape, college.rgb, words.say("no ballot"), {},
                            words.say("nobody has voted: this voice is missing")});
            continue;
        }
        ResultView::College row{college.name, college.shape, college.rgb,
                                words.count("{n} ballot", "{n} ballots", came->second), {}, {}};
        if (const auto own = by_college.find(college.key); own != by_college.end()) {
            tell_best(row, vote, own->second, words);
        } else {
            row.instead = came->second < least
                              ? words.count("fewer than {n} ballots: counted, detail protected",
                                            "fewer than {n} ballots: counted, detail protected",
                                            least)
                              : words.say("detail protected with that of a smaller college");
            together += (together.empty() ? "" : " + ") + college.name;
        }
        rows.push_back(std::move(row));
    }
    const auto folded = by_college.find("");
    const bool tells = folded != by_college.end() && by_college.size() > 1 &&
                       std::int64_t(folded->second.size()) >= least;
    if (tells && !together.empty()) {
        ResultView::College row{together, {}, 0,
                                words.count("{n} ballot", "{n} ballots",
                                            std::int64_t(folded->second.size())), {}, {}};
        tell_best(row, vote, folded->second, words);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string seal_of(std::span<const workshop::Entry> entries, workshop::VoteId vote) {
    std::string seal;
    bool counted = false;
    for (const workshop::Entry& entry : entries) {
        const auto* closed = std::get_if<workshop::VoteClosed>(&entry.event);
        const auto* opened = std::get_if<workshop::BallotsOpened>(&entry.event);
        if ((closed && closed->vote == vote) || (opened && opened->vote == vote)) {
            counted = true;
            seal.clear();
        }
        const auto* sealed = std::get_if<workshop::SessionSealed>(&entry.event);
        if (counted && sealed && seal.empty()) seal = base::hex(sealed->digest);
    }
    return seal;
}

ResultView counted_view(const Counted& of, const base::Words& words, std::stop_token stop) {
    const Vote& vote = of.vote;
    const Result result = workshop::result_of(vote, stop);
    ResultView view;
    view.title = workshop::decides(vote.rule) ? words.say("What the room decided")
                                              : words.say("What the room thinks");
    view.question = vote.title;
    view.numbers = numbers_of(of.colleges, vote, result, words);
    tell_rows(view, vote, result, words);
    if (of.may_steer && workshop::awaits_lot(vote, result)) view.lot_of = vote.id;
    view.lot_box = workshop::box_root(vote).substr(0, seal_digits);
    view.why_title = words.say("Why this result?");
    view.why = why_sentences(vote, result, words);
    tell_pictures(view, vote, result, words, stop);
    if (!vote.survey.empty()) tell_survey(view, of, words);
    view.colleges_title = words.say("By college");
    view.colleges = college_rows(of.colleges, vote, words);
    view.weighted = workshop::equal_colleges_sentence(of.colleges, vote, words, stop);
    view.others_title = words.say("And with another rule?");
    view.others = workshop::other_rules(
        vote, words, of.easy ? workshop::Plainness::easy : workshop::Plainness::plain, stop);
    const std::string seal = of.seal.substr(0, seal_digits);
    if (!seal.empty()) view.seal_title = words.say("Seal of the minutes");
    for (std::size_t i = 0; i < seal.size(); i += 4) {
        view.seal += (i > 0 ? " " : "") + seal.substr(i, 4);
    }
    return view;
}

std::size_t counted_count(const World& world) {
    return world.state ? counted_votes(*world.state).size() : 0;
}

int newest_back(const World& world) {
    if (!world.state) return 0;
    const auto votes = counted_votes(*world.state);
    if (votes.empty()) return 0;
    const auto asked = workshop::asked_with(*world.state, *votes.back());
    return int(std::ranges::count_if(asked, [](const Vote* one) {
               return workshop::is_counted(*one);
           })) - 1;
}

namespace {

// The key of the same question asked ex ante; empty: it is not asked twice.
std::string survey_before(const std::string& survey) {
    const std::string after = "/ex-post";
    if (!survey.ends_with(after)) return {};
    return survey.substr(0, survey.size() - after.size()) + "/ex-ante";
}

void add_references(Counted& counted, const World& world, const base::Words& words) {
    const Vote& vote = counted.vote;
    if (vote.survey.empty()) return;
    if (world.references) {
        std::vector<std::string> labels, groups;
        for (const workshop::Option& option : vote.options) labels.push_back(option.label);
        for (const workshop::College& college : counted.colleges) groups.push_back(college.key);
        counted.references =
            methods::references_beside(*world.references, vote.survey, labels, groups, words);
        counted.source = methods::source_note(*world.references, vote.survey, words);
    }
    const std::string before = survey_before(vote.survey);
    for (const Vote* each : counted_votes(*world.state)) {
        const bool same = each->survey == before && each->about == vote.about &&
                          each->options.size() == vote.options.size();
        if (!before.empty() && same) counted.before = *each;
    }
}

}  // namespace

std::optional<Counted> counted_vote(const World& world, const base::Words& words,
                                    const ResultHere& here) {
    if (!world.state) return std::nullopt;
    const auto votes = counted_votes(*world.state);
    if (votes.empty()) return std::nullopt;
    const int last = int(votes.size()) - 1;
    const Vote& vote = *votes[std::size_t(std::clamp(last - here.back, 0, last))];
    Counted counted{vote, world.state->colleges, seal_of(world.entries, vote.id),
                    !world.read_only && !world.state->ended, here.easy, {}, {}, {}};
    add_references(counted, world, words);
    return counted;
}

void tell_around(ResultView& view, const World& world, const base::Words& words,
                 const ResultHere& here) {
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return;
    const int last = int(counted_votes(*world.state).size()) - 1;
    if (last < 0) return tell_empty(view, world, words);
    view.has_next = !world.read_only && !world.state->ended &&
                    workshop::next_plan(*world.state) != nullptr;
    const int index = std::clamp(last - here.back, 0, last);
    view.has_earlier = index > 0;
    view.has_later = index < last;
    if (last == 0) return;
    view.which = words.say("Vote {n} of {total}", {{"n", std::to_string(index + 1)},
                                                   {"total", std::to_string(last + 1)}});
}

ResultView result_screen(const World& world, const base::Words& words, const ResultHere& here) {
    ResultView view;
    if (const auto counted = counted_vote(world, words, here)) {
        view = counted_view(*counted, words, {});
    }
    tell_around(view, world, words, here);
    return view;
}

}  // namespace ui
