// The left side: what the workshop is called, who takes part, what the colours mean, the PIN.

#include "base/limits.h"
#include "base/text.h"
#include "session/ballot_box.h"
#include "ui/screens/preparation/parts.h"

namespace ui::preparation {
namespace {

namespace limits = base::limits;

base::Arguments new_pin_digits() {
    return {{"min", std::to_string(session::new_pin_digits_min)},
            {"max", std::to_string(session::pin_digits_max)}};
}

}  // namespace

void draw_heading(Kit& kit, base::Rect& rest, std::string_view title, std::string_view remark) {
    const TextLook head{.type = Type::lead, .weight = 700, .heading = true};
    const float height = kit.measure(title, head, rest.w).y;
    kit.text(cut_top(rest, height, kit.px(remark.empty() ? space::small : space::hair)), title,
             head);
    if (remark.empty()) return;
    const TextLook soft{.type = Type::card, .ink = kit.theme().ink_soft};
    kit.text(cut_top(rest, kit.measure(remark, soft, rest.w).y, kit.px(space::small)), remark,
             soft);
}

void draw_field(Kit& kit, base::Rect& rest, std::string& value, const FieldLook& look, int lines) {
    const base::Rect row = cut_top(rest, field_height(kit, look, lines), kit.px(space::small));
    const FieldChange change = field(kit, row, value, look);
    if (change.finished) value = base::trimmed(change.text);
}

void draw_about(Kit& kit, base::Rect& rest, const PreparationView& view, Plan& plan) {
    const base::Words& words = kit.words();
    draw_field(kit, rest, plan.title,
               {.label = words.say("Title"), .hint = words.say("What is it about?"),
                .code_points_max = limits::title_code_points_max, .weight = 600,
                .enabled = view.may_change});
    draw_field(kit, rest, plan.place,
               {.label = words.say("Place"), .hint = words.say("Town hall, library, school…"),
                .code_points_max = limits::title_code_points_max, .enabled = view.may_change});
    const TextLook soft{.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
    kit.text(cut_top(rest, kit.measure("É", soft).y, kit.px(6)), words.say("Day"), soft);
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    if (plan.date != view.today &&
        button_right(kit, row, {.label = words.say("Today"), .enabled = view.may_change})) {
        plan.date = view.today;
    }
    const int step = stepper(kit, row,
                             {.label = words.say("Day"), .value = view.date,
                              .can_less = view.may_change, .can_more = view.may_change});
    if (step != 0) plan.date = step < 0 ? view.date_before : view.date_after;
}

void draw_colleges(Kit& kit, base::Rect& rest, const PreparationView& view, Plan& plan) {
    const base::Words& words = kit.words();
    draw_heading(kit, rest, words.say("Who takes part"),
                 words.say("Each college votes under its own sign."));
    const FieldLook look{.label = words.say("Name of the college"), .bare = true,
                         .code_points_max = limits::short_name_code_points_max,
                         .enabled = view.may_change};
    const float height = field_height(kit, look);
    std::size_t gone = plan.colleges.size();
    for (std::size_t i = 0; i < plan.colleges.size(); ++i) {
        workshop::College& college = plan.colleges[i];
        const Kit::Scope scope = kit.inside("college " + college.key);
        base::Rect row = cut_top(rest, height, kit.px(space::tight));
        const base::Rect mark = cut_left(row, kit.px(40), kit.px(space::small));
        kit.college_mark(centred(mark, {kit.px(28), kit.px(28)}), college.shape,
                         legible(college.rgb, kit.theme().surface, 3));
        const ButtonLook remove{.label = words.say("Remove {name}", {{"name", college.name}}),
                                .kind = ButtonKind::quiet, .icon = "trash", .icon_only = true,
                                .enabled = view.may_change && plan.colleges.size() > 1,
                                .why_not = words.say("A session needs at least one college."),
                                .name = "remove"};
        if (button_right(kit, row, remove)) gone = i;
        const FieldChange change = field(kit, row, college.name, look);
        const std::string name = base::trimmed(change.text);
        if (change.finished && !name.empty()) college.name = name;
    }
    if (gone < plan.colleges.size()) {
        plan.colleges.erase(plan.colleges.begin() + std::ptrdiff_t(gone));
    }
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    if (button_left(kit, row, {.label = words.say("Add a college"), .icon = "plus",
                               .enabled = view.may_change &&
                                          plan.colleges.size() < limits::colleges_max,
                               .type = Type::card})) {
        add_college(plan, words.say("New college"));
    }
}

void draw_tables(Kit& kit, base::Rect& rest, const PreparationView& view, Plan& plan) {
    const base::Words& words = kit.words();
    draw_label(kit, rest, words.say("Tables"));
    const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::large));
    const StepperLook look{.label = words.say("Tables"),
                           .value = std::to_string(plan.tables.size()),
                           .can_less = view.may_change && !plan.tables.empty(),
                           .can_more = view.may_change &&
                                       plan.tables.size() < base::limits::tables_max};
    const int step = stepper(kit, row, look);
    if (step < 0) plan.tables.pop_back();
    if (step <= 0) return;
    for (std::size_t n = plan.tables.size() + 1;; ++n) {
        const std::string name = words.say("Table {n}", {{"n", std::to_string(n)}});
        if (std::ranges::count(plan.tables, name) > 0) continue;
        plan.tables.push_back(name);
        return;
    }
}

void draw_legend(Kit& kit, base::Rect& rest, const PreparationView& view, Plan& plan) {
    const base::Words& words = kit.words();
    const Theme& theme = kit.theme();
    draw_heading(kit, rest, words.say("What the colours mean"),
                 words.say("The letter says it for those who do not see the colour."));
    const FieldLook look{.label = words.say("Meaning"), .bare = true,
                         .code_points_max = limits::short_name_code_points_max,
                         .enabled = view.may_change};
    const float height = field_height(kit, look);
    std::size_t gone = plan.legend.size();
    for (std::size_t i = 0; i < plan.legend.size(); ++i) {
        workshop::Meaning& meaning = plan.legend[i];
        const Kit::Scope scope = kit.inside(std::uint64_t(meaning.colour));
        base::Rect row = cut_top(rest, height, kit.px(space::tight));
        const base::Rect paper =
            centred(cut_left(row, kit.px(40), kit.px(space::small)), {kit.px(40), kit.px(40)});
        kit.fill(paper, theme.card_paper(meaning.colour), kit.px(radius::card));
        kit.outline(paper, theme.line, kit.px(radius::card), kit.px(1));
        kit.ink(paper, meaning.letter,
                {.weight = 700, .ink = theme.card_ink, .align = painting::Align::centre,
                 .upright = Upright::middle, .max_lines = 1});
        const ButtonLook remove{.label = words.say("Remove {name}", {{"name", meaning.label}}),
                                .kind = ButtonKind::quiet, .icon = "trash", .icon_only = true,
                                .enabled = view.may_change, .name = "remove"};
        if (button_right(kit, row, remove)) gone = i;
        const FieldChange change = field(kit, row, meaning.label, look);
        if (change.finished && !base::trimmed(change.text).empty()) {
            rename_meaning(meaning, change.text);
        }
    }
    if (gone < plan.legend.size()) {
        plan.legend.erase(plan.legend.begin() + std::ptrdiff_t(gone));
    }
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    const bool room = plan.legend.size() < std::size_t(workshop::colour_count);
    if (button_left(kit, row, {.label = words.say("Add a colour"), .icon = "plus",
                               .enabled = view.may_change && room, .type = Type::card})) {
        add_meaning(plan, words.say("New meaning"));
    }
}

void draw_pin(Kit& kit, base::Rect& rest, const PreparationView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    draw_heading(kit, rest, words.say("PIN"),
                 words.say("It opens and closes secret votes. Write it down: nobody can find it "
                           "again for you."));
    if (view.has_pin) {
        const std::string kept = words.say("The PIN of this session is set.");
        cut_top(rest, banner(kit, rest, kept, Tone::good), kit.px(space::tight));
        return;
    }
    const FieldLook look{.label = words.say("{min} to {max} digits", new_pin_digits()),
                         .secret = true, .digits = true,
                         .code_points_max = session::pin_digits_max, .enabled = view.may_change};
    const base::Rect row = cut_top(rest, field_height(kit, look), kit.px(space::tight));
    const FieldChange change = field(kit, row, "", look);
    if (!change.finished || change.text.empty()) return;
    if (change.text.size() < session::new_pin_digits_min) {
        kit.tell(words.say("A PIN has {min} to {max} digits.", new_pin_digits()), Tone::bad);
    } else {
        wishes.ask(SetPin{change.text});
    }
}

}  // namespace ui::preparation
