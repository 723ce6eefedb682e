#include "ui/screens/portfolio/portfolio.h"

#include "base/days.h"
#include "ui/drawing_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "workshop/ballot_paper.h"

namespace ui {
namespace {

constexpr float page_margin = 84, row_height = 104, calendar_part = 0.26F;  // design pixels, part
constexpr float wide_min = 1400, side_part = 0.36F;

// 0 to 1 between the first and the last day of all.
float place_of(const std::string& day, const session::Portfolio& portfolio) {
    const auto at = [](const std::string& iso) {
        return double(base::parse_iso_time(iso + "T00:00:00Z"));
    };
    const double first = at(portfolio.first_day), last = at(portfolio.last_day);
    return last > first ? float((at(day) - first) / (last - first)) : 0;
}

PortfolioView::Row row_of(const session::PortfolioProject& project,
                          const session::Portfolio& portfolio, const base::Words& words) {
    const workshop::ProjectSheet& sheet = project.sheet;
    PortfolioView::Row row{project.path, sheet.title, words.say(workshop::word_of(sheet.stage)),
                           words.say(workshop::word_of(sheet.decision)), {}, project.id};
    const auto add = [&](const std::string& part) {
        if (!part.empty()) row.detail += " · " + part;
    };
    if (sheet.nature != workshop::ProjectNature::unsaid) {
        add(words.say(workshop::word_of(sheet.nature)));
    }
    add(sheet[workshop::ProjectPart::domain]);
    if (sheet.hours_spent > 0) {
        add(words.count("{n} hour spent", "{n} hours spent", sheet.hours_spent));
    }
    add(sheet[workshop::ProjectPart::benefit]);
    for (const std::string& other : project.goes_with) {
        add(words.say("goes with “{title}”", {{"title", other}}));
    }
    add(project.session);
    row.due = project.review_due;
    if (!sheet.review.empty()) {
        row.review = row.due ? words.say("Review due since {day}", {{"day", sheet.review}})
                             : words.say("Next review {day}", {{"day", sheet.review}});
        row.reviewed = place_of(sheet.review, portfolio);
    }
    const bool runs = !sheet.starts.empty();
    row.starts = runs ? place_of(sheet.starts, portfolio) : 1;
    row.ends = runs ? (sheet.ends.empty() ? 1 : place_of(sheet.ends, portfolio)) : 0;
    return row;
}

std::string percent(std::size_t part, std::size_t whole) {
    return std::to_string((part * 200 + whole) / (2 * whole)) + " %";
}

// Beside the figures of the study, never as a target.
void tell_balance(PortfolioView& view, const session::Portfolio& portfolio, const World& world,
                  const base::Words& words) {
    const std::size_t told = portfolio.managerial + portfolio.societal;
    if (told == 0) return;
    view.has_balance = true;
    view.balance.title = words.say("Managerial and societal innovation");
    view.balance.parts = {words.say(workshop::word_of(workshop::ProjectNature::managerial)),
                          words.say(workshop::word_of(workshop::ProjectNature::societal))};
    view.balance.bars.push_back(
        {words.count("Here: {n} project", "Here: {n} projects", std::int64_t(told)),
         {double(portfolio.managerial), double(portfolio.societal)},
         {percent(portfolio.managerial, told), percent(portfolio.societal, told)}, false});
    const methods::Reference* study = world.reference("innovation-2018");
    if (!study) return;
    const methods::Figure* inside = study->figure("nature/manageriale");
    const methods::Figure* outside = study->figure("nature/societale");
    if (!inside || !outside || !inside->percent || !outside->percent) return;
    view.balance.bars.push_back(
        {methods::mark_text(*inside, words),
         {double(*inside->percent), double(*outside->percent)},
         {std::to_string(*inside->percent) + " %", std::to_string(*outside->percent) + " %"},
         true});
    view.balance.note = study->source;
    if (portfolio.unsaid > 0) {
        view.balance.note += " " + words.count("{n} project does not tell its nature.",
                                               "{n} projects do not tell their nature.",
                                               std::int64_t(portfolio.unsaid));
    }
}

void draw_row(Kit& kit, base::Rect rect, const PortfolioView::Row& row, Wishes& wishes) {
    const Theme& theme = kit.theme();
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, row.path + " " + std::to_string(row.id.value));
    item.label = row.title;
    item.rect = rect;
    item.focusable = true;
    const Response response = kit.interact(std::move(item));
    kit.sheet(rect, response.pressed ? theme.neutral : theme.surface, kit.px(radius::field),
              Lift::rest);
    base::Rect inside = inset(rect, kit.px(space::normal), kit.px(space::small));
    base::Rect calendar = cut_right(inside, inside.w * calendar_part, kit.px(space::normal));
    const PillLook pill_look{.label = row.decision, .paper = row.due ? theme.danger_soft
                                                                     : theme.accent_soft,
                             .ink = theme.ink};
    const float wide = std::min(pill_width(kit, pill_look), inside.w * 0.35F);
    const base::Rect right = cut_right(inside, wide, kit.px(space::normal));
    pill(kit, centred(right, {wide, pill_height(kit)}), pill_look);
    const TextLook title{.weight = 600, .max_lines = 1, .size_px = 22};
    cut_top(inside, kit.text(inside, row.title, title).y, kit.px(space::hair));
    kit.text(inside, row.detail, {.type = Type::card, .ink = theme.ink_soft, .max_lines = 2});
    const base::Rect words = cut_bottom(calendar, kit.px(30));
    kit.text(words, row.review,
             {.type = Type::note, .weight = row.due ? 700 : 500,
              .ink = row.due ? theme.danger : theme.ink_soft, .upright = Upright::middle,
              .max_lines = 1});
    const float y = calendar.centre().y, thick = kit.px(10);
    kit.fill({calendar.x, y - thick / 4, calendar.w, thick / 2}, theme.line, thick / 4);
    if (row.ends >= row.starts) {
        const float from = calendar.x + calendar.w * row.starts;
        const float width = std::max(calendar.w * (row.ends - row.starts), thick);
        kit.fill({std::min(from, calendar.right() - width), y - thick / 2, width, thick},
                 theme.accent, thick / 2);
    }
    if (row.reviewed >= 0) {
        kit.disc({calendar.x + calendar.w * row.reviewed, y}, thick,
                 row.due ? theme.danger : theme.ink);
    }
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, kit.px(radius::field));
    if (response.clicked) wishes.ask(OpenProject{row.path, row.id});
}

void draw_filters(Kit& kit, base::Rect& rest, const PortfolioView& view, PortfolioHere& here) {
    const base::Words& words = kit.words();
    std::vector<std::string> names;
    int chosen = 0;
    for (std::size_t n = 0; n < view.decisions.size(); ++n) {
        names.push_back(view.decisions[n].name);
        if (view.decisions[n].on) chosen = int(n);
    }
    const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::small));
    const int pressed = segments(kit, row, words.say("Decision"), names, chosen);
    if (pressed == 0) here.filter.decision.reset();
    if (pressed > 0) here.filter.decision = workshop::ProjectDecision(pressed - 1);
    std::vector<WordChoice> traits;
    for (const auto& trait : view.traits) traits.push_back({trait.name, trait.on, trait.on});
    const int trait = word_choices(kit, rest, "traits", traits);
    if (trait >= 0) here.filter.traits[std::size_t(trait)] = !view.traits[std::size_t(trait)].on;
}

void draw_rows(Kit& kit, base::Rect& rest, const PortfolioView& view, Wishes& wishes) {
    if (view.rows.empty()) {
        const base::Rect room = cut_top(rest, kit.px(280), kit.px(space::normal));
        empty_state(kit, room, "card", view.empty_title, view.empty_detail);
        return;
    }
    base::Rect years = cut_top(rest, kit.px(24), kit.px(space::hair));
    years = inset(years, kit.px(space::normal), 0);
    const base::Rect calendar = cut_right(years, years.w * calendar_part);
    const TextLook year{.type = Type::note, .ink = kit.theme().ink_soft, .max_lines = 1};
    TextLook last = year;
    last.align = painting::Align::end;
    kit.text(calendar, view.first_year, year);
    kit.text(calendar, view.last_year, last);
    const float height = std::max(kit.px(row_height), kit.target());
    for (const PortfolioView::Row& row : view.rows) {
        draw_row(kit, cut_top(rest, height, kit.px(space::small)), row, wishes);
    }
}

}  // namespace

PortfolioView portfolio_screen(const World& world, const base::Words& words,
                               const PortfolioHere& here) {
    const std::string today = base::iso_day(world.now, world.utc_offset_minutes);
    const session::Portfolio portfolio =
        session::portfolio_of(world.shelf, here.filter, today);
    PortfolioView view;
    view.title = words.say("Portfolio of projects");
    view.totals = words.say("{n} of {all}", {{"n", std::to_string(portfolio.projects.size())},
                                             {"all", std::to_string(portfolio.all)}}) +
                  " · " + words.count("{n} hour spent", "{n} hours spent", portfolio.hours);
    if (portfolio.benefit_cents > 0) {
        view.totals += " · " + words.say("benefit of {money} a year",
                                         {{"money", workshop::money_words(portfolio.benefit_cents,
                                                                          words)}});
    }
    for (std::size_t n = 0; n < workshop::project_trait_count; ++n) {
        view.traits.push_back({words.say(workshop::word_of(workshop::ProjectTrait(n))),
                               here.filter.traits[n]});
    }
    view.decisions.push_back({words.say("All"), !here.filter.decision});
    for (int n = 0; n < workshop::project_decision_count; ++n) {
        const auto decision = workshop::ProjectDecision(n);
        view.decisions.push_back(
            {words.say(workshop::word_of(decision)), here.filter.decision == decision});
    }
    for (const auto& project : portfolio.projects) {
        view.rows.push_back(row_of(project, portfolio, words));
    }
    view.first_year = portfolio.first_day;
    view.last_year = portfolio.last_day;
    tell_balance(view, portfolio, world, words);
    view.empty_title = words.say("No project here");
    view.empty_detail = words.say("Project sheets are written in a workshop, from its menu; they "
                                  "all come together here.");
    return view;
}

void PortfolioScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const PortfolioView view = portfolio_screen(world, kit.words(), here_);
    kit.fill(kit.screen(), kit.theme().paper);
    ScrollArea area(kit, kit.content(), view.title);
    const float side = std::min(kit.px(page_margin), kit.screen().w * 0.05F);
    base::Rect rest = inset(area.content(), side, 0);
    cut_top(rest, kit.px(space::huge));
    base::Rect head = cut_top(rest, button_height(kit), kit.px(space::normal));
    if (button_left(kit, head, {.label = kit.words().say("Back to the shelf"), .icon = "back",
                                .icon_only = true, .name = "shelf"})) {
        wishes.ask(GoTo{Place::shelf});
    }
    const TextLook title{.type = Type::title, .weight = 700, .upright = Upright::middle,
                         .max_lines = 1, .heading = true};
    kit.text(head, view.title, title);
    cut_top(rest, kit.text(rest, view.totals, {.ink = kit.theme().ink_soft}).y,
            kit.px(space::normal));
    draw_filters(kit, rest, view, here_);
    base::Rect rows = rest;
    float bottom = rest.y;
    if (view.has_balance) {
        const bool beside = rest.w >= kit.px(wide_min);
        base::Rect place = beside ? cut_right(rows, rest.w * side_part, kit.px(space::wide)) : rest;
        const std::string key = "portfolio " + view.balance.bars.front().label +
                                view.balance.bars.front().value_texts.front() + view.balance.note;
        const float height = draw_drawing(kit, place, view.balance, key, view.balance.title);
        bottom = place.y + height;
        if (!beside) cut_top(rows, height, kit.px(space::wide));
    }
    draw_rows(kit, rows, view, wishes);
    area.end_at(std::max(bottom, rows.y) + kit.px(space::huge));
}

}  // namespace ui
