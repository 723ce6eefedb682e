#include "ui/screens/closing/closing.h"

#include "base/limits.h"
#include "base/text.h"
#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float two_columns_min = 1300;  // design pixels
constexpr float row_height = 76;
constexpr int minutes_lines = 6;

ClosingView::Idea idea_of(const workshop::State& state, const workshop::Card& card,
                          const base::Words& words) {
    const std::string text = base::trimmed(card.text);
    return {card.id, text.empty() ? words.say("A drawing") : text,
            workshop::origins_text(state, card, true), card.colour};
}

ClosingView::Deed deed_of(const workshop::Action& action, const base::Words& words) {
    using workshop::ActionPart;
    ClosingView::Deed deed{action.id, action.sheet[ActionPart::what],
                           words.say(workshop::word_of(action.kind)),
                           action.kind == workshop::ActionKind::decision};
    for (const ActionPart part : {ActionPart::who, ActionPart::when}) {
        if (!action.sheet[part].empty()) deed.detail += " · " + action.sheet[part];
    }
    if (action.sheet.stage != workshop::ActionStage::planned) {
        deed.detail += " · " + words.say(workshop::word_of(action.sheet.stage));
    }
    return deed;
}

void heading(Kit& kit, base::Rect& rest, const std::string& title) {
    const TextLook look{.type = Type::section, .weight = 700, .heading = true};
    cut_top(rest, kit.text(rest, title, look).y, kit.px(space::small));
}

void remark(Kit& kit, base::Rect& rest, const std::string& sentence) {
    cut_top(rest, kit.text(rest, sentence, {.ink = kit.theme().ink_soft}).y,
            kit.px(space::normal));
}

}  // namespace

ClosingView closing_screen(const World& world, const base::Words& words) {
    ClosingView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    const workshop::Activity* activity = state.current_activity();
    view.title = activity && activity->kind == workshop::ActivityKind::closing
                     ? activity->title
                     : words.say("Closing");
    if (activity) view.instruction = activity->instruction;
    const workshop::Contributions did = workshop::contributions_of(state);
    view.contributions =
        words.count("{n} idea", "{n} ideas", std::int64_t(did.ideas)) + " · " +
        words.count("{n} vote", "{n} votes", std::int64_t(did.votes)) + " · " +
        words.count("{n} ballot", "{n} ballots", std::int64_t(did.ballots)) + " · " +
        words.count("{n} decision", "{n} decisions", std::int64_t(did.decisions)) + " · " +
        words.count("{n} action", "{n} actions", std::int64_t(did.actions));
    for (const workshop::Card* card : workshop::cards_aside(state, workshop::Aside::parked)) {
        view.parked.push_back(idea_of(state, *card, words));
    }
    for (const workshop::Card* card : workshop::unexpected_cards(state)) {
        view.unexpected.push_back(idea_of(state, *card, words));
    }
    for (const workshop::Action* action : workshop::actions_of(state)) {
        view.deeds.push_back(deed_of(*action, words));
    }
    view.form = workshop::closing_form(state);
    for (const workshop::Headcount& each : view.form.attendees) {
        const workshop::College* college = state.college(each.college);
        view.colleges.push_back(college ? college->name : each.college);
    }
    view.may_change = !world.read_only;
    view.over = state.ended;
    return view;
}

// Parked ideas, each with what may become of it, then those that nobody looked for.
void ClosingScreen::draw_ideas(Kit& kit, base::Rect& rest, const ClosingView& view,
                               const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    heading(kit, rest, words.say("From the parking"));
    if (view.parked.empty()) remark(kit, rest, words.say("Nothing is left in the parking."));
    const auto row = [&](const ClosingView::Idea& idea, bool parked) {
        const auto scope = kit.inside(idea.card.value);
        const base::Rect face = cut_top(rest, kit.px(row_height), kit.px(space::small));
        kit.fill(face, kit.theme().card_paper(idea.colour), kit.px(radius::card));
        if (kit.theme().shadow_opacity <= 0) {
            kit.outline(face, kit.theme().edge, kit.px(radius::card), kit.px(1.5F));
        }
        base::Rect inside = inset(face, kit.px(space::normal), kit.px(space::tight));
        const ButtonLook act{.label = words.say("Make it an action"), .icon = "check",
                             .enabled = view.may_change && !view.over, .type = Type::card,
                             .name = "act"};
        const ButtonLook back{.label = words.say("Back to the board"), .icon = "undo",
                              .enabled = view.may_change && !view.over, .type = Type::card,
                              .name = "back"};
        if (button_right(kit, inside, act)) {
            sheet_.begin(workshop::ActionKind::action, {idea.card}, {}, *world.state);
        }
        if (parked && button_right(kit, inside, back)) {
            wishes.intend(workshop::SetCardAside{idea.card, workshop::Aside::on_board});
        }
        kit.text(inside, idea.text,
                 {.weight = 500, .ink = kit.theme().card_ink, .upright = Upright::middle,
                  .max_lines = 2, .size_px = 20});
    };
    for (const ClosingView::Idea& idea : view.parked) row(idea, true);
    if (view.unexpected.empty()) return;
    cut_top(rest, kit.px(space::normal));
    heading(kit, rest, words.say("Unexpected ideas"));
    const auto scope = kit.inside("unexpected");
    for (const ClosingView::Idea& idea : view.unexpected) row(idea, false);
}

void ClosingScreen::draw_deeds(Kit& kit, base::Rect& rest, const ClosingView& view,
                               const World& world) {
    const base::Words& words = kit.words();
    heading(kit, rest, words.say("Decisions and actions"));
    if (view.deeds.empty()) {
        remark(kit, rest, words.say("Nothing is written down yet: who does what, and when?"));
    }
    for (const ClosingView::Deed& deed : view.deeds) {
        const auto scope = kit.inside(deed.action.value);
        const ChoiceLook look{.label = deed.what, .detail = deed.detail,
                              .icon = deed.decision ? "ballot" : "check",
                              .icon_paper = kit.theme().card_paper(
                                  deed.decision ? workshop::Colour::violet
                                                : workshop::Colour::green),
                              .type = Type::body};
        const base::Rect place = cut_top(rest, choice_height(kit, rest.w, look),
                                         kit.px(space::small));
        const workshop::Action* action = world.state->action(deed.action);
        if (choice(kit, place, look) && action) sheet_.show(*action);
    }
    if (!view.may_change || view.over) return;
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::large));
    if (button_left(kit, row, {.label = words.say("New action"), .icon = "plus",
                               .name = "new action"})) {
        sheet_.begin(workshop::ActionKind::action, {}, {}, *world.state);
    }
    if (button_left(kit, row, {.label = words.say("New decision"), .icon = "plus",
                               .name = "new decision"})) {
        sheet_.begin(workshop::ActionKind::decision, {}, {}, *world.state);
    }
}

// Filled in from what happened; whatever is changed is kept at once.
void ClosingScreen::draw_form(Kit& kit, base::Rect& rest, const ClosingView& view,
                              Wishes& wishes) {
    const base::Words& words = kit.words();
    heading(kit, rest, words.say("Closing form"));
    remark(kit, rest, view.contributions);
    workshop::ClosingForm form = view.form;
    for (std::size_t n = 0; n < form.attendees.size(); ++n) {
        const auto scope = kit.inside(form.attendees[n].college);
        base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
        workshop::Headcount& each = form.attendees[n];
        const StepperLook look{.label = words.say("People: {college}",
                                                  {{"college", view.colleges[n]}}),
                               .value = std::to_string(each.people),
                               .can_less = view.may_change && each.people > 0,
                               .can_more = view.may_change &&
                                           each.people < base::limits::people_max};
        const int step = stepper(kit, cut_right(row, kit.px(220), kit.px(space::normal)), look);
        each.people = std::uint32_t(int(each.people) + step);
        kit.text(row, view.colleges[n], {.weight = 500, .upright = Upright::middle,
                                         .max_lines = 1});
    }
    cut_top(rest, kit.px(space::small));
    const auto written = [&](std::string& answer, const char* label, const char* hint,
                             const char* name, int lines) {
        const FieldLook look{.label = words.say(label), .hint = words.say(hint),
                             .many_lines = true,
                             .code_points_max = base::limits::minutes_code_points_max,
                             .name = name, .enabled = view.may_change};
        const base::Rect place = cut_top(rest, field_height(kit, look, lines),
                                         kit.px(space::normal));
        const FieldChange change = field(kit, place, answer, look);
        if (change.finished) answer = base::trimmed(change.text);
    };
    written(form.organisations, base::msg("Organisations that were there"),
            base::msg("Associations, services, companies…"), "organisations", 2);
    written(form.minutes, base::msg("What is kept of it"),
            base::msg("In a few sentences, for those who were not there"), "minutes",
            minutes_lines);
    if (form != view.form) wishes.intend(workshop::WriteClosing{form});
}

void ClosingScreen::draw_end(Kit& kit, base::Rect& rest, const ClosingView& view,
                             Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect row = cut_top(rest, button_height(kit, Type::lead), kit.px(space::normal));
    if (button_left(kit, row, {.label = words.say("See the board"), .icon = "card",
                               .type = Type::lead, .name = "board"})) {
        wishes.ask(GoTo{Place::board});
    }
    if (!view.may_change || view.over) return;
    if (button_right(kit, row, {.label = words.say("End the workshop"),
                                .kind = ButtonKind::primary, .icon = "check",
                                .type = Type::lead, .name = "end"})) {
        asks_to_end_ = true;
    }
}

void ClosingScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const ClosingView view = closing_screen(world, kit.words());
    kit.fill(kit.screen(), kit.theme().paper);
    const base::Rect page = below_bar(kit);
    {
        ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), view.title);
        base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
        cut_top(rest, kit.px(space::wide));
        const TextLook title{.type = Type::title, .weight = 700, .heading = true};
        cut_top(rest, kit.text(rest, view.title, title).y, kit.px(space::tight));
        if (!view.instruction.empty()) remark(kit, rest, view.instruction);
        base::Rect left = rest, right = rest;
        const bool two = rest.w >= kit.px(two_columns_min);
        if (two) {
            left = cut_left(right, (rest.w - kit.px(space::huge)) / 2, kit.px(space::huge));
        }
        draw_deeds(kit, left, view, world);
        draw_ideas(kit, left, view, world, wishes);
        if (!two) {
            cut_top(left, kit.px(space::large));
            right = left;
        }
        draw_form(kit, right, view, wishes);
        draw_end(kit, right, view, wishes);
        area.end_at(std::max(left.y, right.y) + kit.px(space::large));
    }
    draw_bar(kit, view.bar, view.room, bar_, world, wishes);
    sheet_.draw(kit, world, wishes);
    if (!asks_to_end_) return;
    const Reply reply = ask(kit, {kit.words().say("End the workshop?"),
                                  kit.words().say("It can be reviewed afterwards, not changed."),
                                  kit.words().say("End the workshop"),
                                  kit.words().say("Not yet"), "end now"});
    if (reply != Reply::none) asks_to_end_ = false;
    if (reply == Reply::yes) wishes.intend(workshop::EndSession{});
}

}  // namespace ui
