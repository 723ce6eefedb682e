// How a step is led, below its title: only what its kind can be asked.

#include "base/limits.h"
#include "ui/screens/preparation/parts.h"

namespace ui::preparation {
namespace {

using base::msg;
using workshop::ActivityKind;

constexpr int notes_lines = 3;

bool writes_cards(ActivityKind kind) {
    return kind == ActivityKind::board || kind == ActivityKind::crossing;
}

// One of several short answers, in a row under its label.
template <class Choice>
void choose(Kit& kit, base::Rect& rest, const char* label, std::initializer_list<const char*> keys,
            Choice& value, bool may_change) {
    std::vector<std::string> names;
    for (const char* key : keys) names.push_back(kit.words().say(key));
    draw_label(kit, rest, kit.words().say(label));
    const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const int chosen = segments(kit, row, kit.words().say(label), names, int(value));
    if (chosen >= 0 && may_change) value = Choice(chosen);
}

void flip(Kit& kit, base::Rect& rest, const char* label, bool& value, bool may_change) {
    const std::string said = kit.words().say(label);
    const base::Rect row = cut_top(rest, toggle_height(kit, said, rest.w), kit.px(space::tight));
    if (toggle(kit, row, said, value) && may_change) value = !value;
}

// The two or three tools that are useful now; the others are put away.
void draw_tools(Kit& kit, base::Rect& rest, workshop::Tools& tools, bool may_change) {
    draw_label(kit, rest, kit.words().say("Tools of this step"));
    const std::pair<const char*, bool*> rows[] = {
        {msg("Write and move cards"), &tools.cards}, {msg("Make groups"), &tools.clusters},
        {msg("Link cards"), &tools.links},           {msg("Draw with ink"), &tools.ink},
        {msg("Stamps and pins"), &tools.stamps},     {msg("Frames and methods"), &tools.frames}};
    std::vector<WordChoice> choices;
    for (const auto& [label, value] : rows) {
        choices.push_back({kit.words().say(label), *value, *value});
    }
    const int pressed = word_choices(kit, rest, "tools", choices, may_change);
    if (pressed >= 0) *rows[pressed].second = !*rows[pressed].second;
}

}  // namespace

void draw_leading(Kit& kit, base::Rect& rest, const PreparationView& view,
                  workshop::Activity& activity) {
    if (writes_cards(activity.kind)) {
        flip(kit, rest, msg("Written in silence, then revealed together"), activity.silent,
             view.may_change);
        choose(kit, rest, msg("What is kept of who writes"),
               {msg("College and table"), msg("College only"), msg("Nothing")},
               activity.authorship, view.may_change);
        choose(kit, rest, msg("When time is up"),
               {msg("Nothing by itself"), msg("Lock the cards"), msg("Reveal the ideas")},
               activity.time_up, view.may_change);
        draw_tools(kit, rest, activity.tools, view.may_change);
    }
    draw_field(kit, rest, activity.notes,
               {.label = kit.words().say("Notes for the facilitator only"),
                .hint = kit.words().say("Shown on the facilitator’s phone, nowhere else"),
                .many_lines = true,
                .code_points_max = base::limits::notes_code_points_max,
                .enabled = view.may_change},
               notes_lines);
}

}  // namespace ui::preparation
