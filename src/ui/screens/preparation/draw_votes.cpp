// The votes of a step: what each is for, how people vote, and their ballot before it is opened.

#include "base/limits.h"
#include "ui/screens/preparation/parts.h"
#include "workshop/method_words.h"
#include "workshop/vote_purposes.h"

#include <algorithm>

namespace ui::preparation {
namespace {

namespace limits = base::limits;
using workshop::BallotControl;
using workshop::VotePlan;

constexpr float tile_min = 330;  // design pixels
constexpr std::size_t ways_first = 3;    // shown before “more ways of voting”

// The one that is open; a further one that was just added comes with the next state.
std::size_t open_vote(const PreparationHere& here, const std::vector<VotePlan>& votes) {
    return std::size_t(std::clamp(here.vote, 0, int(votes.size()) - 1));
}

// One after the other, as the facilitator goes on, or all of them open at the same time.
void draw_together(Kit& kit, base::Rect& rest, const PreparationView& view,
                   workshop::Activity& activity) {
    const base::Words& words = kit.words();
    const std::string label = words.say("A questionnaire: all are open at the same time");
    const base::Rect row = cut_top(rest, toggle_height(kit, label, rest.w), kit.px(space::tight));
    const bool flipped = toggle(kit, row, label, activity.together);
    if (flipped && view.may_change) activity.together = !activity.together;
}

// Which of several votes; a further one; this one away.
void draw_which(Kit& kit, base::Rect& rest, const PreparationView& view, PreparationHere& here,
                workshop::Activity& activity) {
    const base::Words& words = kit.words();
    std::vector<VotePlan>& votes = activity.votes;
    const int now = int(open_vote(here, votes));
    if (votes.size() > 1) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < votes.size(); ++i) names.push_back(std::to_string(i + 1));
        const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
        const int pressed = segments(kit, row, words.say("Which vote"), names, now);
        if (pressed >= 0) here.vote = pressed;
        draw_together(kit, rest, view, activity);
    }
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const bool room = votes.size() < limits::votes_per_activity_max;
    if (button_left(kit, row, {.label = words.say("Add a vote to this step"), .icon = "plus",
                               .enabled = view.may_change && room, .type = Type::card})) {
        votes.push_back(new_vote());
        here.vote = int(votes.size()) - 1;
    }
    if (votes.size() > 1 &&
        button_left(kit, row, {.label = words.say("Remove this vote"), .icon = "trash",
                               .enabled = view.may_change, .type = Type::card})) {
        votes.erase(votes.begin() + now);
        here.vote = std::max(0, now - 1);
    }
}

void draw_question(Kit& kit, base::Rect& rest, const PreparationView& view, VotePlan& vote) {
    const base::Words& words = kit.words();
    draw_field(kit, rest, vote.question,
               {.label = words.say("Question"), .hint = words.say("What should be tried first?"),
                .code_points_max = limits::title_code_points_max, .enabled = view.may_change});
    const bool costs = workshop::spends(vote.rule);
    const std::string before = lines_of(vote.choices);
    std::string lines = before;
    draw_field(kit, rest, lines,
               {.label = costs ? words.say("Projects, one a line, with what each costs")
                               : words.say("Options, one a line"),
                .hint = costs ? words.say("A bench = 1200")
                              : words.say("Leave empty: the groups on the board are put to the "
                                          "vote."),
                .many_lines = true, .code_points_max = limits::instruction_code_points_max,
                .enabled = view.may_change},
               5);
    if (lines != before) vote.choices = choices_of(lines, costs);
}

// Cards to choose from, as many beside each other as fit.
template <class Look, class Chosen>
void draw_tiles(Kit& kit, base::Rect& rest, std::size_t count, const Look& look_of,
                const Chosen& chosen) {
    const float gap = kit.px(space::tight);
    const int columns = std::max(1, int((rest.w + gap) / (kit.px(tile_min) + gap)));
    const float width = (rest.w - gap * float(columns - 1)) / float(columns);
    for (std::size_t first = 0; first < count; first += std::size_t(columns)) {
        const std::size_t last = std::min(count, first + std::size_t(columns));
        float height = 0;
        for (std::size_t i = first; i < last; ++i) {
            height = std::max(height, choice_height(kit, width, look_of(i)));
        }
        base::Rect row = cut_top(rest, height, gap);
        for (std::size_t i = first; i < last; ++i) {
            if (choice(kit, cut_left(row, width, gap), look_of(i))) chosen(i);
        }
    }
    cut_top(rest, kit.px(space::tight));
}

void draw_purpose(Kit& kit, base::Rect& rest, const PreparationView& view, PreparationHere& here,
                  VotePlan& vote) {
    const base::Words& words = kit.words();
    const auto purposes = workshop::vote_purposes();
    const workshop::VotePurpose& now = workshop::purpose_of(vote.rule);
    draw_label(kit, rest, words.say("What is this vote for?"));
    draw_tiles(
        kit, rest, purposes.size(),
        [&](std::size_t i) {
            return ChoiceLook{.label = words.say(purposes[i].name),
                              .detail = words.say(purposes[i].detail),
                              .chosen = purposes[i].name == now.name,
                              .enabled = view.may_change, .type = Type::body};
        },
        [&](std::size_t i) {
            if (purposes[i].name == now.name) return;
            vote.rule = workshop::rule_with_method(vote.rule, purposes[i].methods.front());
            here.more_ways = false;
        });
}

void draw_way(Kit& kit, base::Rect& rest, const PreparationView& view, PreparationHere& here,
              VotePlan& vote) {
    const base::Words& words = kit.words();
    const auto all = workshop::purpose_of(vote.rule).methods;
    std::vector<std::string> ways;
    for (const char* const id : all) {
        const bool in_force = id == vote.rule.method;
        if (here.more_ways || ways.size() < ways_first || in_force) ways.emplace_back(id);
    }
    if (all.size() > 1) draw_label(kit, rest, words.say("Way of voting"));
    draw_tiles(
        kit, rest, all.size() > 1 ? ways.size() : 0,
        [&](std::size_t i) {
            const char* sentence = workshop::method_sentence(ways[i]);
            return ChoiceLook{.label = words.say(voting::find_method(ways[i])->name),
                              .detail = sentence ? words.say(sentence) : std::string(),
                              .chosen = ways[i] == vote.rule.method, .enabled = view.may_change,
                              .type = Type::body};
        },
        [&](std::size_t i) { vote.rule = workshop::rule_with_method(vote.rule, ways[i]); });
    if (ways.size() == all.size()) return;
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const ButtonLook more{.label = words.say("More ways of voting"), .kind = ButtonKind::quiet,
                          .icon = "plus", .type = Type::card};
    if (button_left(kit, row, more)) here.more_ways = true;
}

// What stands before an option: a box to tick, places for dots, a number, a scale.
void draw_control(Kit& kit, base::Rect place, BallotControl control) {
    const Theme& theme = kit.theme();
    const float side = std::min(place.w, place.h);
    const base::Rect box = centred(place, {side, side});
    switch (control) {
        case BallotControl::tick: kit.outline(box, theme.ink_soft, kit.px(6), kit.px(2)); break;
        case BallotControl::count:
            kit.outline(box, theme.ink_soft, side / 2, kit.px(2));
            kit.icon(grown(box, -side * 0.28F), "plus", theme.ink_soft);
            break;
        case BallotControl::rank:
            kit.outline(box, theme.ink_soft, side / 2, kit.px(2));
            kit.ink(box, "1", {.type = Type::card, .weight = 600, .ink = theme.ink_soft,
                               .align = painting::Align::centre, .upright = Upright::middle});
            break;
        case BallotControl::level:
            for (int i = 0; i < 3; ++i) {
                const float gap = side / 3;
                kit.disc({box.x + gap * (float(i) + 0.5F), box.centre().y}, gap * 0.36F,
                         theme.ink_soft);
            }
            break;
    }
}

void draw_ballot(Kit& kit, base::Rect& rest, const PreparationView::Ballot& ballot) {
    const base::Words& words = kit.words();
    const Theme& theme = kit.theme();
    draw_label(kit, rest, words.say("The ballot"));
    Sheet sheet(kit, rest, kit.px(space::normal), kit.px(radius::field), Lift::rest);
    base::Rect inside = sheet.content();
    const auto tell = [&](const std::string& text, const TextLook& look) {
        if (!text.empty()) cut_top(inside, kit.text(inside, text, look).y, kit.px(space::tight));
    };
    tell(ballot.question, {.weight = 700});
    tell(ballot.instruction, {.type = Type::card});
    tell(ballot.scale, {.type = Type::card, .weight = 600});
    for (const auto& row : ballot.rows) {
        const float height = kit.px(34);
        base::Rect line = cut_top(inside, height, kit.px(space::hair));
        draw_control(kit, cut_left(line, kit.px(26), kit.px(space::tight)), ballot.control);
        if (!row.detail.empty()) {
            const TextLook look{.type = Type::card, .weight = 600, .upright = Upright::middle};
            const float width = kit.measure(row.detail, look).x + 2;
            kit.text(cut_right(line, width, kit.px(space::tight)), row.detail, look);
        }
        kit.text(line, row.label, {.type = Type::card, .upright = Upright::middle, .max_lines = 1});
    }
    tell(ballot.more, {.type = Type::card, .ink = theme.ink_soft});
    tell(ballot.announced, {.type = Type::card, .ink = theme.ink_soft});
    tell(ballot.trouble, {.type = Type::card, .weight = 600, .ink = theme.danger});
    sheet.end_at(inside.y);
    cut_top(rest, sheet.bottom() - rest.y, kit.px(space::small));
}

}  // namespace

void draw_label(Kit& kit, base::Rect& rest, const std::string& label) {
    const TextLook look{.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
    cut_top(rest, kit.text(rest, label, look).y, kit.px(6));
}

void draw_votes(Kit& kit, base::Rect& rest, const PreparationView& view, PreparationHere& here,
                workshop::Activity& activity) {
    if (activity.votes.empty()) activity.votes.push_back(new_vote());
    draw_which(kit, rest, view, here, activity);
    const std::size_t at = open_vote(here, activity.votes);
    VotePlan& vote = activity.votes[at];
    const Kit::Scope scope = kit.inside(std::uint64_t(at) + 1);
    draw_question(kit, rest, view, vote);
    draw_purpose(kit, rest, view, here, vote);
    draw_way(kit, rest, view, here, vote);
    draw_numbers(kit, rest, view, vote);
    draw_announced(kit, rest, view, vote);
    if (view.ballot) draw_ballot(kit, rest, *view.ballot);
}

}  // namespace ui::preparation
