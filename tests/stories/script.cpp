#include "script.h"

#include "../library.h"
#include "base/digest.h"
#include "base/time.h"
#include "workshop/chaining.h"
#include "workshop/dump.h"
#include "workshop/frames.h"
#include "workshop/testing.h"
#include "workshop/undo.h"
#include "workshop/vote_count.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <sstream>

namespace stories {
namespace {

using workshop::Actor;
using workshop::ActorKind;

constexpr std::string_view opening = "“";
constexpr std::string_view closing = "”";

std::smatch match;  // of the line being played; a story is played by one thread

bool is(const Line& line, const std::string& pattern) {
    return std::regex_match(line.pattern, match, std::regex(pattern));
}

std::string part(std::size_t i) { return match[i].str(); }
int number(std::size_t i) { return std::stoi(match[i].str()); }
base::Vec2 place(std::size_t i) { return {std::stof(part(i)), std::stof(part(i + 1))}; }

Actor facilitator() { return {ActorKind::facilitator, 0}; }
Actor hand(std::size_t i) { return {ActorKind::hand, std::uint32_t(number(i))}; }

workshop::Colour colour(const std::string& name) {
    constexpr const char* names[] = {"yellow", "pink",   "blue",  "green",
                                     "orange", "violet", "white", "neutral"};
    const auto found = std::find(std::begin(names), std::end(names), name);
    return workshop::Colour(found - std::begin(names));
}

base::Milliseconds minutes(std::size_t i) { return number(i) * base::minute_ms; }

}  // namespace

std::vector<Line> lines_of(const std::string& script) {
    std::vector<Line> lines;
    std::istringstream stream(script);
    std::string text;
    for (std::size_t number = 1; std::getline(stream, text); ++number) {
        if (text.empty() || text[0] == '#') continue;
        Line line{number, text, {}, {}};
        std::size_t at = 0;
        for (auto from = text.find(opening); from != std::string::npos;
             from = text.find(opening, at)) {
            const auto to = text.find(closing, from);
            if (to == std::string::npos) break;
            line.pattern += text.substr(at, from - at) + "$";
            line.quoted.push_back(text.substr(from + opening.size(), to - from - opening.size()));
            at = to + closing.size();
        }
        line.pattern += text.substr(at);
        lines.push_back(std::move(line));
    }
    return lines;
}

Outcome Stage::play(const std::string& script) {
    for (const Line& line : lines_of(script)) {
        const bool looks = line.text.starts_with("refused: ");
        if (!refused_.empty() && !looks) complain("refused, nobody expected it: " + refused_);
        line_number_ = line.number;
        play(line);
    }
    if (!refused_.empty()) complain("refused, nobody expected it: " + refused_);
    outcome_.told += "== at the end\n" + workshop::dump(state_);
    return outcome_;
}

void Stage::play(const Line& line) {
    const bool understood = play_told(line) || play_preparation(line) || play_facilitator(line) ||
                            play_hand(line) || play_photos(line) || play_groups(line) ||
                            play_links(line) || play_frames(line) || play_methods(line) ||
                            play_tables(line) || play_backgrounds(line) || play_zones(line) ||
                            play_test(line) || play_ballot(line);
    if (!understood) complain("not a line of a story: " + line.text);
}

void Stage::complain(const std::string& what) {
    outcome_.complaints.push_back(fmt::format("line {}: {}", line_number_, what));
    refused_.clear();
}

void Stage::intend(const workshop::Intent& intent, Actor actor) {
    take(workshop::decide(state_, intent, {actor, now_}), actor);
}

void Stage::take(workshop::Decision decision, Actor actor) {
    if (const auto* refusal = std::get_if<base::Refusal>(&decision)) {
        refused_ = base::sentence({}, *refusal);
        return;
    }
    const std::uint64_t first = state_.seq + 1;
    for (auto& event : std::get<std::vector<workshop::Event>>(decision)) {
        entries_.push_back({state_.seq + 1, first, now_, actor, std::move(event)});
        workshop::evolve(state_, entries_.back());
    }
}

void Stage::undo(Actor actor) {
    const auto gesture = workshop::last_gesture_of(entries_, actor);
    if (!gesture) {
        refused_ = "There is nothing to undo.";
        return;
    }
    const auto before = workshop::fold(std::span(entries_).first(std::size_t(*gesture - 1)));
    take(workshop::undo_gesture(entries_, before, state_, *gesture), actor);
}

bool Stage::play_told(const Line& line) {
    if (line.text.starts_with("refused: ")) {
        const std::string expected = line.text.substr(9);
        if (refused_ != expected) {
            complain("expected “" + expected + "”, was told “" + refused_ + "”");
        }
        refused_.clear();
    } else if (is(line, "it is (\\S+)")) {
        now_ = base::parse_iso_time(part(1));
    } else if (is(line, "after (\\d+) min")) {
        now_ += minutes(1);
    } else if (is(line, "the clock jumps back (\\d+) min")) {
        now_ -= minutes(1);
    } else if (is(line, "dump: (.*)")) {
        outcome_.told += "== " + part(1) + "\n" + workshop::dump(state_) + "\n";
    } else if (is(line, "timer\\?")) {
        outcome_.told += "timer: " + base::countdown(workshop::timer_left(state_, now_)) + "\n";
    } else if (is(line, "result\\?")) {
        tell_result();
    } else {
        return false;
    }
    return true;
}

void Stage::tell_result() {
    const workshop::Vote* vote = state_.last_vote();
    if (!vote || !workshop::is_counted(*vote)) {
        outcome_.told += "result: not counted\n";
        return;
    }
    const auto result = voting::tally(vote->rule, workshop::profile_of(*vote));
    const auto label = [&](voting::OptionId id) { return "“" + vote->option(id)->label + "”"; };
    outcome_.told += fmt::format("result: {} ballots, {} blank\n", result.ballots, result.blank);
    for (const auto& group : result.ranking) {
        std::string names;
        for (const auto id : group) names += (names.empty() ? "" : ", ") + label(id);
        const auto score = std::find_if(result.scores.begin(), result.scores.end(),
                                        [&](const auto& s) { return s.option == group.front(); });
        outcome_.told += fmt::format("  {} ({} by {})\n", names, score->points, score->voters);
    }
    for (const auto id : result.winners) outcome_.told += "  wins: " + label(id) + "\n";
    if (result.tie_at_line) outcome_.told += "  a lot must decide\n";
}

bool Stage::play_preparation(const Line& line) {
    workshop::Activity planned;
    if (is(line, "the session \\$ at \\$ on (\\S+)")) {
        preparation_.title = line.quoted[0];
        preparation_.place = line.quoted[1];
        preparation_.date = part(1);
    } else if (is(line, "college (\\S+)")) {
        const auto shape = workshop::Shape(preparation_.colleges.size());
        preparation_.colleges.push_back({part(1), part(1), shape, 0x1D5FD1});
    } else if (is(line, "agenda: (board|presentation|interval|result) \\$ (\\d+) min")) {
        planned.kind = part(1) == "board"          ? workshop::ActivityKind::board
                       : part(1) == "presentation" ? workshop::ActivityKind::presentation
                       : part(1) == "interval"     ? workshop::ActivityKind::interval
                                                   : workshop::ActivityKind::result;
        planned.title = line.quoted[0];
        planned.duration_ms = minutes(2);
        preparation_.agenda.push_back(planned);
    } else if (is(line,
                  "agenda: vote \\$ (\\d+) min asks \\$ with (\\d+) (dots|approvals), "
                  "at most (\\d+) each, (\\d+) to win(.*)")) {
        planned.kind = workshop::ActivityKind::vote;
        planned.title = line.quoted[0];
        planned.duration_ms = minutes(1);
        workshop::VotePlan& plan = planned.votes.emplace_back();
        plan.question = line.quoted[1];
        plan.rule = {part(3) == "dots" ? "dots" : "approval", number(2), number(4), number(5)};
        for (std::size_t i = 2; i < line.quoted.size(); ++i) {
            plan.choices.push_back({line.quoted[i]});
        }
        preparation_.agenda.push_back(planned);
    } else if (is(line, "the doors open")) {
        intend(preparation_, {});
    } else {
        return false;
    }
    return true;
}

bool Stage::play_facilitator(const Line& line) {
    if (is(line, "facilitator starts \\$")) {
        intend(workshop::StartActivity{activity(line.quoted[0])}, facilitator());
    } else if (is(line, "facilitator pauses")) {
        intend(workshop::PauseTimer{}, facilitator());
    } else if (is(line, "facilitator resumes")) {
        intend(workshop::ResumeTimer{}, facilitator());
    } else if (is(line, "facilitator adds (-?\\d+) min")) {
        intend(workshop::ExtendTimer{minutes(1)}, facilitator());
    } else if (is(line, "facilitator opens the vote")) {
        const auto* plan = workshop::next_plan(state_);
        intend(workshop::OpenVote{plan ? *plan : workshop::VotePlan{}, {}}, facilitator());
    } else if (is(line, "facilitator closes the vote")) {
        intend(workshop::CloseVote{vote()}, facilitator());
    } else if (is(line, "facilitator cancels the vote because \\$")) {
        intend(workshop::CancelVote{vote(), line.quoted[0]}, facilitator());
    } else if (is(line, "facilitator drops \\$ from the agenda")) {
        auto agenda = state_.agenda;
        std::erase_if(agenda, [&](const auto& each) { return each.title == line.quoted[0]; });
        intend(workshop::PlanAgenda{agenda}, facilitator());
    } else if (is(line, "facilitator plans a board \\$ of (\\d+) min")) {
        auto agenda = state_.agenda;
        agenda.push_back({{}, workshop::ActivityKind::board, line.quoted[0], "", minutes(1), {}});
        intend(workshop::PlanAgenda{agenda}, facilitator());
    } else if (is(line, "facilitator ends the session")) {
        intend(workshop::EndSession{}, facilitator());
    } else {
        return false;
    }
    return true;
}

bool Stage::play_hand(const Line& line) {
    const std::string at = "(-?[\\d.]+),(-?[\\d.]+)";
    if (is(line, "hand (\\d+) writes a (\\w+) card \\$ at " + at + "(?: as (\\S+))?")) {
        intend(workshop::CreateCard{line.quoted[0], place(3), colour(part(2)), part(5), ""},
               hand(1));
    } else if (is(line, "hand (\\d+) moves \\$ to " + at)) {
        intend(workshop::MoveCards{{{card(line.quoted[0]), place(2)}}}, hand(1));
    } else if (is(line, "hand (\\d+) moves \\$ to " + at + " and \\$ to " + at)) {
        intend(workshop::MoveCards{{{card(line.quoted[0]), place(2)},
                                    {card(line.quoted[1]), place(4)}}},
               hand(1));
    } else if (is(line, "hand (\\d+) rewrites \\$ as \\$")) {
        intend(workshop::WriteCard{card(line.quoted[0]), line.quoted[1]}, hand(1));
    } else if (is(line, "hand (\\d+) colours \\$ (\\w+)")) {
        intend(workshop::ColourCard{card(line.quoted[0]), colour(part(2))}, hand(1));
    } else if (is(line, "hand (\\d+) deletes \\$")) {
        intend(workshop::DeleteCard{card(line.quoted[0])}, hand(1));
    } else if (is(line, "hand (\\d+) undoes")) {
        undo(hand(1));
    } else {
        return false;
    }
    return true;
}

bool Stage::play_photos(const Line& line) {
    if (is(line, "phone (\\d+) sends photo (\\d+) \\$(?: as (\\S+))?")) {
        workshop::CreateCard intent{line.quoted[0], workshop::free_place(state_),
                                    workshop::Colour::white, part(3), ""};
        const auto digit = std::uint8_t(number(2));
        intent.photo = workshop::Photo{{digit}, {}, 1600, 1200, 250'000, 0x808080};
        intend(intent, {ActorKind::station, std::uint32_t(number(1))});
    } else if (is(line, "hand (\\d+) erases photo (\\d+)")) {
        intend(workshop::ErasePhoto{{std::uint8_t(number(2))}}, hand(1));
    } else {
        return false;
    }
    return true;
}

bool Stage::play_groups(const Line& line) {
    if (is(line, "hand (\\d+) groups \\$((?:, \\$)*) as \\$")) {
        workshop::CreateCluster intent{line.quoted.back(), {}};
        for (std::size_t i = 0; i + 1 < line.quoted.size(); ++i) {
            intent.cards.push_back(card(line.quoted[i]));
        }
        intend(intent, hand(1));
    } else if (is(line, "hand (\\d+) puts \\$ in \\$")) {
        intend(workshop::PutInCluster{card(line.quoted[0]), cluster(line.quoted[1])}, hand(1));
    } else if (is(line, "hand (\\d+) takes \\$ out")) {
        intend(workshop::PutInCluster{card(line.quoted[0]), {}}, hand(1));
    } else if (is(line, "hand (\\d+) renames \\$ to \\$")) {
        intend(workshop::RenameCluster{cluster(line.quoted[0]), line.quoted[1]}, hand(1));
    } else if (is(line, "hand (\\d+) dissolves \\$")) {
        intend(workshop::DissolveCluster{cluster(line.quoted[0])}, hand(1));
    } else if (is(line, "hand (\\d+) (un)?folds \\$")) {
        intend(workshop::FoldCluster{cluster(line.quoted[0]), part(2).empty()}, hand(1));
    } else {
        return false;
    }
    return true;
}

bool Stage::play_links(const Line& line) {
    if (is(line, "hand (\\d+) says that \\$ (answers|blocks|precedes|goes with) \\$")) {
        const auto kind = part(2) == "answers"    ? workshop::LinkKind::answers
                          : part(2) == "blocks"   ? workshop::LinkKind::blocks
                          : part(2) == "precedes" ? workshop::LinkKind::precedes
                                                  : workshop::LinkKind::goes_with;
        intend(workshop::LinkCards{card(line.quoted[0]), card(line.quoted[1]), kind}, hand(1));
    } else if (is(line, "hand (\\d+) merges \\$ into \\$")) {
        intend(workshop::MergeCards{card(line.quoted[0]), card(line.quoted[1])}, hand(1));
    } else if (is(line, "hand (\\d+) parts \\$")) {
        intend(workshop::PartCards{card(line.quoted[0])}, hand(1));
    } else if (is(line, "hand (\\d+) unlinks \\$ and \\$")) {
        intend(workshop::UnlinkCards{card(line.quoted[0]), card(line.quoted[1])}, hand(1));
    } else {
        return false;
    }
    return true;
}

bool Stage::play_frames(const Line& line) {
    const std::string at = "(-?[\\d.]+),(-?[\\d.]+)";
    if (is(line, "hand (\\d+) places an? (page|axes|table|screen|journey) \\$ at " + at)) {
        const auto kind = part(2) == "page"     ? workshop::FrameKind::page
                          : part(2) == "axes"   ? workshop::FrameKind::axes
                          : part(2) == "table"  ? workshop::FrameKind::lanes
                          : part(2) == "screen" ? workshop::FrameKind::screen
                                                : workshop::FrameKind::journey;
        workshop::PlaceFrame intent = workshop::proposed_frame(kind, place(3));
        intent.title = line.quoted[0];
        intend(intent, hand(1));
    } else if (is(line, "hand (\\d+) moves frame \\$ to " + at)) {
        const workshop::FrameId id = frame(line.quoted[0]);
        base::Rect to = state_.frames.contains(id) ? state_.frames.at(id).at : base::Rect{};
        to.x = place(2).x;
        to.y = place(2).y;
        intend(workshop::MoveFrame{id, to}, hand(1));
    } else if (is(line, "hand (\\d+) resizes frame \\$ to (\\d+) by (\\d+)")) {
        const workshop::FrameId id = frame(line.quoted[0]);
        base::Rect to = state_.frames.contains(id) ? state_.frames.at(id).at : base::Rect{};
        to.w = place(2).x;
        to.h = place(2).y;
        intend(workshop::MoveFrame{id, to}, hand(1));
    } else if (is(line, "hand (\\d+) removes frame \\$")) {
        intend(workshop::RemoveFrame{frame(line.quoted[0])}, hand(1));
    } else if (is(line, "hand (\\d+) presents \\$((?:, \\$)*)")) {
        workshop::OrderFrames intent;
        for (const auto& title : line.quoted) intent.frames.push_back(frame(title));
        intend(intent, hand(1));
    } else if (is(line, "where is \\$\\?")) {
        tell_place(line.quoted[0]);
    } else {
        return false;
    }
    return true;
}

bool Stage::play_methods(const Line& line) {
    const auto write = [&](std::size_t table, base::Vec2 middle, std::size_t college) {
        if (!state_.frame(frame(line.quoted[table]))) return;
        const base::Vec2 corner =
            middle - base::Vec2{workshop::card_width, workshop::card_height} / 2;
        intend(workshop::CreateCard{line.quoted[0], corner, {}, part(college), ""}, hand(1));
    };
    const auto table = [&]() -> workshop::Frame {
        const workshop::Frame* found = state_.frame(frame(line.quoted[1]));
        return found ? *found : workshop::Frame{};
    };
    if (is(line, "hand (\\d+) lays the method (\\S+) at (-?[\\d.]+),(-?[\\d.]+)"
                 "( with what it takes in)?")) {
        const workshop::Method& method = tests::method(part(2));
        workshop::Carried carried;
        if (match[5].matched) carried = carried_into(state_, *tests::library(), method);
        intend(laid_out(method, place(3), carried.cards), hand(1));
    } else if (is(line, "hand (\\d+) writes \\$ in column (\\d+) row (\\d+) of \\$"
                        "(?: as (\\S+))?")) {
        const workshop::Cell cell{std::uint32_t(number(2)), std::uint32_t(number(3))};
        write(1, workshop::cell_rect(table(), cell).centre(), 4);
    } else if (is(line, "hand (\\d+) writes \\$ in the middle of \\$(?: as (\\S+))?")) {
        write(1, table().at.centre(), 2);
    } else if (is(line, "what could (\\S+) take in\\?")) {
        tell_carried(part(1));
    } else {
        return false;
    }
    return true;
}

// What the next method would begin with, and from where.
void Stage::tell_carried(const std::string& key) {
    const auto carried = carried_into(state_, *tests::library(), tests::method(key));
    std::string from;
    for (const std::string& title : carried.from) from += (from.empty() ? "" : " + ") + title;
    outcome_.told += fmt::format("{} takes in {} from {}:", key, carried.cards.size(),
                                 from.empty() ? "nowhere" : from);
    for (const auto& each : carried.cards) {
        outcome_.told += " “" + state_.cards.at(each.card).text + "”";
    }
    outcome_.told += carried.left > 0 ? fmt::format(" and not {}\n", carried.left) : "\n";
}

bool Stage::play_tables(const Line& line) {
    if (is(line, "hand (\\d+) names \\$: (\\$(?:, \\$)*) and \\$((?:, \\$)*)")) {
        const std::string columns = part(2);
        const auto count = 1 + std::ptrdiff_t(std::count(columns.begin(), columns.end(), ','));
        const auto names = line.quoted.begin() + 1;
        intend(workshop::NameFrame{frame(line.quoted[0]), line.quoted[0],
                                   Words(names, names + count),
                                   Words(names + count, line.quoted.end())},
               hand(1));
    } else if (is(line, "hand (\\d+) adds (-?\\d+) columns? and (-?\\d+) rows? to \\$")) {
        intend(workshop::GrowTable{frame(line.quoted[0]), number(2), number(3)}, hand(1));
    } else if (is(line, "hand (\\d+) draws the curve of \\$ on \\$: (.*)")) {
        workshop::DrawCurve intent{frame(line.quoted[1]), line.quoted[0], {}};
        const Actor who = hand(1);
        const std::string steps = part(2);
        const std::regex step("(\\d+):(-?\\d+)");
        for (auto each = std::sregex_iterator(steps.begin(), steps.end(), step);
             each != std::sregex_iterator(); ++each) {
            intent.feelings.push_back({std::uint32_t(std::stoi((*each)[1].str())),
                                       std::stoi((*each)[2].str())});
        }
        intend(intent, who);
    } else {
        return false;
    }
    return true;
}

bool Stage::play_zones(const Line& line) {
    const auto led_to = [&](std::size_t i) {
        return line.quoted.size() > i ? frame(line.quoted[i]) : workshop::FrameId{};
    };
    const std::string rect = "(\\d+),(\\d+) (\\d+) by (\\d+)";
    const auto rect_at = [&](std::size_t i) {
        return base::Rect{place(i).x, place(i).y, place(i + 2).x, place(i + 2).y};
    };
    if (is(line, "hand (\\d+) draws a zone on \\$ at " + rect + "(?: to \\$)?")) {
        intend(workshop::DrawZone{frame(line.quoted[0]), rect_at(2), led_to(1)}, hand(1));
    } else if (is(line, "hand (\\d+) moves zone (\\d+) to " + rect)) {
        intend(workshop::MoveZone{zone(2), rect_at(3)}, hand(1));
    } else if (is(line, "hand (\\d+) links zone (\\d+) to (?:\\$|nothing)")) {
        intend(workshop::LinkZone{zone(2), led_to(0)}, hand(1));
    } else if (is(line, "hand (\\d+) removes zone (\\d+)")) {
        intend(workshop::RemoveZone{zone(2)}, hand(1));
    } else {
        return false;
    }
    return true;
}

bool Stage::play_test(const Line& line) {
    const workshop::PrototypeTest* test = state_.open_test();
    const Actor station{ActorKind::station, 0};
    if (is(line, "facilitator tests \\$ from \\$(?: to (\\$))?(?: with grid (\\$))?")) {
        const bool goal = match[1].matched;
        const bool grid = match[2].matched;
        intend(workshop::OpenPrototypeTest{
                   line.quoted[0], frame(line.quoted[1]),
                   goal ? frame(line.quoted[2]) : workshop::FrameId{},
                   grid ? frame(line.quoted.back()) : workshop::FrameId{}},
               facilitator());
    } else if (is(line, "facilitator closes the test")) {
        const workshop::TestId id = test ? test->id : workshop::TestId{9999};
        intend(workshop::ClosePrototypeTest{id}, facilitator());
    } else if (is(line, "a tester begins")) {
        intend(workshop::StartRun{}, station);
    } else if (is(line, "tester (\\d+) taps (\\d+),(\\d+)(?: after (\\d+) ms)?")) {
        workshop::TapScreen tap{run(1), place(2), {}};
        if (match[4].matched) tap.after_ms = number(4);
        intend(tap, station);
    } else if (is(line, "tester (\\d+) (is done|gives up|falls silent)")) {
        const auto how = part(2) == "is done"    ? workshop::RunEnd::said_done
                         : part(2) == "gives up" ? workshop::RunEnd::gave_up
                                                 : workshop::RunEnd::fell_silent;
        intend(workshop::EndRun{run(1), how}, station);
    } else if (is(line, "tester (\\d+) answers question (\\d) with \\$")) {
        intend(workshop::GiveFeedback{run(1), workshop::FeedbackPart(number(2) - 1),
                                      line.quoted[0]},
               station);
    } else if (is(line, "what do the testers show\\?")) {
        tell_test();
    } else if (is(line, "after (\\d+) s")) {
        now_ += number(1) * base::second_ms;
    } else {
        return false;
    }
    return true;
}

void Stage::tell_test() {
    if (state_.tests.empty()) return;
    const auto facts = workshop::facts_of(state_, state_.tests.rbegin()->first, now_);
    const auto title = [&](workshop::FrameId id) { return "“" + state_.frames.at(id).title + "”"; };
    outcome_.told += fmt::format(
        "{} runs: {} under way, {} reached the goal, {} done, {} gave up, {} silent, {} cut short; "
        "median {} ms\n",
        facts.runs.size(), facts.under_way, facts.reached_goal, facts.said_done, facts.gave_up,
        facts.fell_silent, facts.cut_short, facts.median_ms);
    for (const auto& each : facts.screens) {
        outcome_.told += fmt::format(
            "  {}: {} visits, {} taps, {} misses, {} hesitations, {} given up, median {} ms\n",
            title(each.screen), each.visits, each.taps, each.misses, each.hesitations,
            each.given_up, each.median_stay_ms);
    }
    for (const auto& each : facts.runs) {
        outcome_.told += fmt::format("  run {} lasted {} ms, longest wait {} ms{}:",
                                     each.run.value, each.lasted_ms, each.longest_wait_ms,
                                     each.hesitated_on ? " on " + title(each.hesitated_on) : "");
        for (const auto& visit : each.path) {
            outcome_.told += fmt::format(" {} {} ms", title(visit.screen), visit.stayed_ms);
        }
        outcome_.told += each.gave_up_on ? " given up on " + title(each.gave_up_on) + "\n" : "\n";
    }
}

bool Stage::play_backgrounds(const Line& line) {
    const std::string at = "(-?[\\d.]+),(-?[\\d.]+)";
    if (is(line, "hand (\\d+) lays (\\d+) pages? of \\$ at " + at)) {
        std::vector<workshop::NewBackground> pages;
        for (int page = 1; page <= number(2); ++page) {
            pages.push_back({std::to_string(page) + " · " + line.quoted[0],
                             {{std::uint8_t(page)}, {}, 1600, 1200, 250'000, 0x808080}});
        }
        intend(workshop::row_of_backgrounds(pages, place(3)), hand(1));
    } else if (is(line, "hand (\\d+) puts a pin at " + at + "(?: that says \\$)?")) {
        intend(workshop::PlaceStamp{workshop::StampKind::pin, {place(2)},
                                    line.quoted.empty() ? "" : line.quoted[0]},
               hand(1));
    } else if (is(line, "hand (\\d+) ties pin (\\d+) to \\$")) {
        intend(workshop::TieStamp{pin(std::uint32_t(number(2))), card(line.quoted[0])}, hand(1));
    } else if (is(line, "hand (\\d+) unties pin (\\d+)")) {
        intend(workshop::TieStamp{pin(std::uint32_t(number(2))), {}}, hand(1));
    } else if (is(line, "hand (\\d+) writes \\$ for pin (\\d+) at " + at)) {
        workshop::CreateCard intent{line.quoted[0], place(3), {}, "", ""};
        intent.pin = pin(std::uint32_t(number(2)));
        intend(intent, hand(1));
    } else {
        return false;
    }
    return true;
}

workshop::StampId Stage::pin(std::uint32_t wanted) const {
    for (const auto& [id, stamp] : state_.stamps) {
        if (stamp.number == wanted) return id;
    }
    return {9999};
}

// In which frame a card lies; on axes its value, in a table its cell.
void Stage::tell_place(const std::string& text) {
    const workshop::Card* it = state_.card(card(text));
    const workshop::Frame* frame = it ? workshop::frame_of(state_, *it) : nullptr;
    outcome_.told += "“" + text + "” is ";
    if (!frame) {
        outcome_.told += "in no frame\n";
        return;
    }
    const base::Vec2 middle = workshop::card_rect(it->at).centre();
    const base::Vec2 value = workshop::value_at(*frame, middle);
    const auto cell = workshop::cell_at(*frame, middle);
    outcome_.told += "in “" + frame->title + "”";
    if (frame->kind == workshop::FrameKind::axes) {
        outcome_.told += fmt::format(" at {:.3f} {:.3f}", value.x, value.y);
    }
    if (cell) outcome_.told += fmt::format(" in column {} row {}", cell->column, cell->row);
    outcome_.told += "\n";
}

bool Stage::play_ballot(const Line& line) {
    if (is(line, "(?:kiosk|phone) (\\d+) votes as (\\S+) with token (\\S+): (.*)")) {
        workshop::BallotCast& ballot = last_ballot_.ballot;
        ballot.vote = vote();
        ballot.ballot = {++ballots_};
        ballot.token = base::sha256(base::bytes_of(part(3)));
        ballot.college = part(2);
        ballot.receipt = fmt::format("R{:03}", ballots_);
        const Actor station{ActorKind::station, std::uint32_t(number(1))};
        ballot.marks = marks(part(4), line.quoted);
        intend(last_ballot_, station);
    } else if (is(line, "(?:kiosk|phone) (\\d+) sends the same ballot again")) {
        intend(last_ballot_, {ActorKind::station, std::uint32_t(number(1))});
    } else {
        return false;
    }
    return true;
}

// The last one that was written so; deleted ones too, as a hand may still hold them.
workshop::CardId Stage::card(const std::string& text) const {
    workshop::CardId found{9999};
    for (const auto& [id, each] : state_.cards) {
        if (each.text == text) found = id;
    }
    return found;
}

workshop::ClusterId Stage::cluster(const std::string& title) const {
    workshop::ClusterId found{9999};
    for (const auto& [id, each] : state_.clusters) {
        if (each.title == title) found = id;
    }
    return found;
}

workshop::FrameId Stage::frame(const std::string& title) const {
    workshop::FrameId found{9999};
    for (const auto& [id, each] : state_.frames) {
        if (each.title == title) found = id;
    }
    return found;
}

// The first, second, … that was drawn.
workshop::ZoneId Stage::zone(std::size_t i) const {
    auto wanted = number(i);
    for (const auto& [id, each] : state_.zones) {
        if (--wanted == 0) return id;
    }
    return {9999};
}

workshop::RunId Stage::run(std::size_t i) const {
    auto wanted = number(i);
    for (const auto& [id, each] : state_.runs) {
        if (--wanted == 0) return id;
    }
    return {9999};
}

workshop::ActivityId Stage::activity(const std::string& title) const {
    for (const auto& each : state_.agenda) {
        if (each.title == title) return each.id;
    }
    return {9999};
}

workshop::VoteId Stage::vote() const {
    const workshop::Vote* open = state_.open_vote();
    if (open) return open->id;
    return state_.votes.empty() ? workshop::VoteId{9999} : state_.votes.rbegin()->first;
}

// "$×2, $×1", or "blank".
voting::Marks Stage::marks(const std::string& choices, const Words& labels) const {
    voting::Marks marks;
    const workshop::Vote* vote_now = state_.vote(vote());
    const std::regex count("\\$×(-?\\d+)");
    std::size_t i = 0;
    for (auto at = std::sregex_iterator(choices.begin(), choices.end(), count);
         at != std::sregex_iterator() && i < labels.size(); ++at, ++i) {
        voting::Mark mark{{9999}, std::stoi((*at)[1].str())};
        for (const auto& option : vote_now ? vote_now->options : std::vector<workshop::Option>()) {
            if (option.label == labels[i]) mark.option = option.id;
        }
        marks.push_back(mark);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

}  // namespace stories
