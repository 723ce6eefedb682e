#include "ui/screens/projects/projects.h"

#include "base/limits.h"
#include "base/text.h"
#include "painting/survey_drawing.h"
#include "ui/drawing_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "workshop/decide.h"

#include <charconv>

namespace ui {
namespace {

using workshop::ProjectPart;

constexpr float list_part = 0.3F, two_columns_min = 900;  // of the width; design pixels
constexpr const char* factors_survey = "innovation-2018/six-facteurs/";

// Labels of a list of the study, in the language of the interface.
std::vector<std::string> labels_of(const World& world, const char* group) {
    std::vector<std::string> labels;
    const methods::Reference* study = world.reference("innovation-2018");
    const methods::Group* found = study ? study->group(group) : nullptr;
    if (!found) return labels;
    for (const methods::Item& item : found->items) {
        labels.push_back(item.label(world.settings.language));
    }
    return labels;
}

std::string examples_of(const World& world, const std::string& domain) {
    const methods::Reference* study = world.reference("innovation-2018");
    const methods::Group* found = study ? study->group("domaine") : nullptr;
    if (!found) return {};
    for (const methods::Item& item : found->items) {
        if (item.label(world.settings.language) != domain && item.exact != domain) continue;
        std::string all;
        for (const std::string& example : item.examples) {
            all += (all.empty() ? "" : " · ") + example;
        }
        return all;
    }
    return {};
}

painting::Radar radar_of(const workshop::State& state, const FactorVotes& votes,
                         const base::Words& words) {
    const workshop::Vote& shown = votes.after ? *votes.after : *votes.before;
    const voting::Survey survey = workshop::survey_of(shown);
    std::vector<std::string> labels;
    for (const workshop::Option& option : shown.options) labels.push_back(option.label);
    painting::SurveyToDraw draw{shown.rule, survey, labels, state.colleges, words,
                                words.say("The six factors, by college")};
    if (!votes.after || !votes.before) return painting::survey_radar(draw);
    const voting::Survey before = workshop::survey_of(*votes.before);
    return painting::survey_radar(draw, &before);
}

// One of several, as large words that flow; a second touch takes it back.
void choose_word(Kit& kit, base::Rect& rest, const std::string& label,
                 const std::vector<std::string>& words, std::string& value, bool may_change) {
    if (words.empty()) return;
    std::vector<WordChoice> choices;
    for (const std::string& word : words) choices.push_back({word, word == value, false});
    const int pressed = word_choices(kit, rest, label, choices, may_change);
    if (pressed < 0) return;
    const std::string& word = words[std::size_t(pressed)];
    value = word == value ? std::string() : word;
}

template <class Class>
void choose_class(Kit& kit, base::Rect& rest, const char* label, int count, Class& value,
                  bool may_change) {
    std::vector<std::string> names;
    for (int n = 0; n < count; ++n) {
        names.push_back(kit.words().say(workshop::word_of(Class(n))));
    }
    const std::string said = kit.words().say(label);
    const TextLook look{.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
    cut_top(rest, kit.text(rest, said, look).y, kit.px(space::hair));
    const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const int chosen = segments(kit, row, said, names, int(value));
    if (chosen >= 0 && may_change) value = Class(chosen);
}

std::int64_t number_in(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

}  // namespace

FactorVotes factor_votes(const workshop::State& state, workshop::ProjectId project) {
    FactorVotes votes;
    std::size_t projects = 0;
    for (const auto& [id, each] : state.projects) projects += each.removed ? 0 : 1;
    for (const auto& [id, vote] : state.votes) {
        // Where there is one project alone, what was asked without naming one is about it.
        const bool about = vote.about == project || (!vote.about && projects == 1);
        if (!about || !workshop::is_counted(vote)) continue;
        if (vote.survey == std::string(factors_survey) + "ex-ante") votes.before = &vote;
        if (vote.survey == std::string(factors_survey) + "ex-post") votes.after = &vote;
    }
    return votes;
}

ProjectsView projects_screen(const World& world, const base::Words& words,
                             const ProjectsHere& here) {
    ProjectsView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    for (const auto& [id, project] : state.projects) {
        if (project.removed) continue;
        const workshop::ProjectSheet& sheet = project.sheet;
        view.rows.push_back({id, sheet.title,
                             words.say(workshop::word_of(sheet.stage)) + " · " +
                                 words.say(workshop::word_of(sheet.decision)),
                             here.writing && here.open == id});
    }
    view.may_change = !world.read_only;
    view.domains = labels_of(world, "domaine");
    view.objects = labels_of(world, "objet");
    view.examples = examples_of(world, here.sheet[ProjectPart::domain]);
    if (!here.writing || !here.open) return view;
    const FactorVotes votes = factor_votes(state, here.open);
    if (votes.before || votes.after) view.radar = radar_of(state, votes, words);
    return view;
}

// What the rules refuse stays as it is written, with the reason.
void ProjectsScreen::keep(Kit& kit, const World& world, Wishes& wishes) {
    workshop::WriteProject write{here_.open, here_.sheet};
    const workshop::Project* was = world.state->project(here_.open);
    if (was) {
        write.cards = was->cards;
        write.goes_with = was->goes_with;
    }
    const workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};
    const auto decision = workshop::decide(*world.state, write, {facilitator, world.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        kit.tell(base::sentence(kit.words(), *why), Tone::bad);
        return;
    }
    if (!here_.open) here_.open = {world.state->next_id};
    wishes.intend(write);
    here_.changed = false;
    kit.tell(kit.words().say("The sheet is kept."), Tone::good);
}

void ProjectsScreen::draw_list(Kit& kit, base::Rect& rest, const ProjectsView& view,
                               const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    const TextLook title{.type = Type::section, .weight = 700, .heading = true};
    cut_top(rest, kit.text(rest, words.say("Projects"), title).y, kit.px(space::normal));
    for (const ProjectsView::Row& row : view.rows) {
        const auto scope = kit.inside(row.id.value);
        const ChoiceLook look{.label = row.title, .detail = row.detail, .chosen = row.chosen,
                              .type = Type::body};
        const base::Rect place = cut_top(rest, choice_height(kit, rest.w, look),
                                         kit.px(space::small));
        if (!choice(kit, place, look)) continue;
        if (here_.writing && here_.changed) keep(kit, world, wishes);
        here_.open = row.id;
        here_.sheet = world.state->project(row.id)->sheet;
        here_.writing = true;
        here_.changed = false;
    }
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::normal));
    if (view.may_change && !world.state->ended &&
        button_left(kit, row, {.label = words.say("New project"), .icon = "plus",
                               .name = "new project"})) {
        here_.open = {};
        here_.sheet = {};
        here_.writing = true;
        here_.changed = false;
    }
    row = cut_top(rest, button_height(kit), kit.px(space::normal));
    if (button_left(kit, row, {.label = words.say("See the board"), .icon = "card",
                               .name = "board"})) {
        wishes.ask(GoTo{Place::board});
    }
}

void ProjectsScreen::draw_classes(Kit& kit, base::Rect& rest, const ProjectsView& view) {
    workshop::ProjectSheet& sheet = here_.sheet;
    const bool may = view.may_change;
    choose_class(kit, rest, base::msg("Nature"), workshop::project_nature_count, sheet.nature, may);
    choose_class(kit, rest, base::msg("What is tried out"), workshop::project_support_count,
                 sheet.support, may);
    choose_class(kit, rest, base::msg("Product or process"), workshop::project_novelty_count,
                 sheet.novelty, may);
    choose_class(kit, rest, base::msg("Stage"), workshop::project_stage_count, sheet.stage, may);
    choose_class(kit, rest, base::msg("Decision"), workshop::project_decision_count,
                 sheet.decision, may);
    std::vector<WordChoice> traits;
    for (std::size_t n = 0; n < workshop::project_trait_count; ++n) {
        traits.push_back({kit.words().say(workshop::word_of(workshop::ProjectTrait(n))),
                          sheet.traits[n], sheet.traits[n]});
    }
    const int pressed = word_choices(kit, rest, "traits", traits, may);
    if (pressed >= 0) sheet.traits[std::size_t(pressed)] = !sheet.traits[std::size_t(pressed)];
}

void ProjectsScreen::draw_answers(Kit& kit, base::Rect& rest, const ProjectsView& view) {
    const base::Words& words = kit.words();
    for (const ProjectPart part : workshop::project_parts) {
        const bool line = part == ProjectPart::object || part == ProjectPart::domain;
        const FieldLook look{.label = words.say(workshop::word_of(part)),
                             .hint = words.say(workshop::question_of(part)),
                             .many_lines = !line,
                             .code_points_max = base::limits::project_answer_code_points_max,
                             .name = workshop::key_of(part),
                             .enabled = view.may_change};
        const base::Rect place = cut_top(rest, field_height(kit, look, line ? 1 : 2),
                                         kit.px(line ? space::tight : space::normal));
        const FieldChange change = field(kit, place, here_.sheet[part], look);
        if (change.changed || change.finished) here_.sheet[part] = base::trimmed(change.text);
        if (part == ProjectPart::object) {
            choose_word(kit, rest, look.label, view.objects, here_.sheet[part], view.may_change);
        }
        if (part != ProjectPart::domain) continue;
        choose_word(kit, rest, look.label, view.domains, here_.sheet[part], view.may_change);
        if (view.examples.empty()) continue;
        const TextLook small{.type = Type::card, .ink = kit.theme().ink_soft};
        const std::string examples = words.say("For example: {examples}",
                                               {{"examples", view.examples}});
        cut_top(rest, kit.text(rest, examples, small).y, kit.px(space::normal));
    }
}

// Days, hours and money.
void ProjectsScreen::draw_numbers(Kit& kit, base::Rect& rest, const ProjectsView& view) {
    const base::Words& words = kit.words();
    workshop::ProjectSheet& sheet = here_.sheet;
    base::Rect row;
    int in_row = 0;
    const auto place = [&](const FieldLook& look) {
        if (in_row++ % 3 == 0) {
            row = cut_top(rest, field_height(kit, look), kit.px(space::normal));
        }
        const float third = (rest.w - 2 * kit.px(space::normal)) / 3;
        return cut_left(row, third, kit.px(space::normal));
    };
    const auto day = [&](std::string& value, const char* label, const char* name) {
        const FieldLook look{.label = words.say(label), .hint = words.say("2027-01-31"),
                             .code_points_max = 10, .name = name, .enabled = view.may_change};
        const FieldChange change = field(kit, place(look), value, look);
        if (change.changed || change.finished) value = base::trimmed(change.text);
    };
    const auto number = [&](std::int64_t value, const char* label, const char* name) {
        const FieldLook look{.label = words.say(label), .digits = true, .code_points_max = 9,
                             .name = name, .enabled = view.may_change};
        const std::string shown = value == 0 ? std::string() : std::to_string(value);
        const FieldChange change = field(kit, place(look), shown, look);
        return change.changed || change.finished ? number_in(change.text) : value;
    };
    day(sheet.starts, base::msg("Begins"), "starts");
    day(sheet.ends, base::msg("Ends"), "ends");
    day(sheet.review, base::msg("Next review"), "review");
    sheet.hours_spent = std::int32_t(std::min<std::int64_t>(
        number(sheet.hours_spent, base::msg("Hours spent"), "hours"),
        base::limits::project_hours_max));
    sheet.cost_cents = 100 * number(sheet.cost_cents / 100, base::msg("Cost, in euros"), "cost");
    sheet.benefit_cents = 100 * number(sheet.benefit_cents / 100,
                                       base::msg("Benefit a year, in euros"), "benefit money");
}

void ProjectsScreen::draw_sheet(Kit& kit, base::Rect& rest, const ProjectsView& view,
                                const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    if (!here_.writing) {
        const base::Rect room = cut_top(rest, kit.px(360));
        empty_state(kit, room, "file", words.say("A sheet for each project"),
                    words.say("What it is, where it stands, what the trial taught, and what is "
                              "decided."));
        return;
    }
    const auto scope = kit.inside(here_.open.value);
    const workshop::ProjectSheet before = here_.sheet;
    base::Rect head = cut_top(rest, button_height(kit, Type::lead), kit.px(space::normal));
    const ButtonLook save{.label = words.say("Keep the sheet"), .kind = ButtonKind::primary,
                          .icon = "check", .enabled = view.may_change, .type = Type::lead,
                          .name = "keep project"};
    const ButtonLook remove{.label = words.say("Remove this project"), .kind = ButtonKind::quiet,
                            .icon = "trash", .icon_only = true, .name = "remove project"};
    if (button_right(kit, head, save)) keep(kit, world, wishes);
    if (here_.open && view.may_change && !world.state->ended &&
        button_right(kit, head, remove)) {
        wishes.intend(workshop::RemoveProject{here_.open});
        here_.writing = false;
        return;
    }
    kit.text(head, here_.sheet.title.empty() ? words.say("New project") : here_.sheet.title,
             {.type = Type::section, .weight = 700, .upright = Upright::middle, .max_lines = 1,
              .heading = true});
    const FieldLook title{.label = words.say("Title of the project"),
                          .code_points_max = base::limits::title_code_points_max,
                          .name = "title", .enabled = view.may_change};
    const base::Rect place = cut_top(rest, field_height(kit, title), kit.px(space::normal));
    const FieldChange change = field(kit, place, here_.sheet.title, title);
    if (change.changed || change.finished) here_.sheet.title = base::trimmed(change.text);
    draw_classes(kit, rest, view);
    draw_numbers(kit, rest, view);
    draw_answers(kit, rest, view);
    if (view.radar) {
        const std::string key = "radar " + std::to_string(here_.open.value) + " " +
                                std::to_string(world.state->seq);
        cut_top(rest, draw_drawing(kit, rest, *view.radar, key, view.radar->title),
                kit.px(space::normal));
    }
    if (here_.sheet != before) here_.changed = true;
}

void ProjectsScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    if (world.project && world.state && world.state->project(world.project) && !here_.writing) {
        here_.open = world.project;
        here_.sheet = world.state->project(world.project)->sheet;
        here_.writing = true;
    }
    const ProjectsView view = projects_screen(world, kit.words(), here_);
    kit.fill(kit.screen(), kit.theme().paper);
    if (world.state) {
        base::Rect page = below_bar(kit);
        if (page.w >= kit.px(two_columns_min)) {
            base::Rect side = cut_left(page, page.w * list_part, kit.px(space::huge));
            ScrollArea list(kit, inset(side, -kit.px(space::tight), 0), "projects");
            base::Rect rows = inset(list.content(), kit.px(space::tight), 0);
            cut_top(rows, kit.px(space::wide));
            draw_list(kit, rows, view, world, wishes);
            list.end_at(rows.y + kit.px(space::large));
        }
        ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), "sheet");
        base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
        cut_top(rest, kit.px(space::wide));
        if (page.w < kit.px(two_columns_min)) draw_list(kit, rest, view, world, wishes);
        draw_sheet(kit, rest, view, world, wishes);
        area.end_at(rest.y + kit.px(space::large));
    }
    draw_bar(kit, view.bar, view.room, here_.bar, world, wishes);
}

}  // namespace ui
