#include "ui/screens/arrival/arrival.h"

#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float wide_min = 1500, side_width = 520, row_height = 96;  // design pixels

std::string table_of(const World& world, const ArrivalHere& here) {
    const auto& tables = world.state->tables;
    const bool chosen = here.table > 0 && std::size_t(here.table) <= tables.size();
    return chosen ? tables[std::size_t(here.table) - 1] : std::string();
}

// One college: its mark and name, how many there are, and a large button for one more.
void draw_row(Kit& kit, base::Rect row, const ArrivalView& view, const ArrivalView::Row& each,
              const std::string& table, Wishes& wishes) {
    const Theme& theme = kit.theme();
    const auto scope = kit.inside(each.key);
    kit.sheet(row, theme.surface, kit.px(radius::field), Lift::rest);
    base::Rect inside = inset(row, kit.px(space::normal), kit.px(space::tight));
    const std::string why = kit.words().say("Choose a table first.");
    const bool may = view.may_count && view.counts_at_table;
    const ButtonLook more{.label = kit.words().say("One more: {college}", {{"college", each.name}}),
                          .kind = ButtonKind::primary, .icon = "plus", .icon_only = true,
                          .enabled = may, .why_not = why, .name = "more"};
    const ButtonLook less{.label = kit.words().say("One fewer: {college}",
                                                   {{"college", each.name}}),
                          .kind = ButtonKind::quiet, .icon = "minus", .icon_only = true,
                          .enabled = may && each.people > 0,
                          .why_not = each.people > 0 ? why : kit.words().say("Nobody is counted."),
                          .name = "less"};
    const float side = std::max(kit.target(), inside.h);
    if (button(kit, cut_right(inside, side * 1.4F, kit.px(space::small)), more)) {
        wishes.intend(workshop::CountPeople{each.key, table, 1});
    }
    if (button(kit, cut_right(inside, side, kit.px(space::normal)), less)) {
        wishes.intend(workshop::CountPeople{each.key, table, -1});
    }
    const TextLook number{.weight = 700, .align = painting::Align::end,
                          .upright = Upright::middle, .max_lines = 1, .tabular = true,
                          .size_px = 44};
    kit.text(cut_right(inside, kit.px(110), kit.px(space::normal)),
             std::to_string(each.people), number);
    const float mark = kit.px(34);
    kit.college_mark(centred(cut_left(inside, mark, kit.px(space::normal)), {mark, mark}),
                     each.shape, legible(each.rgb, theme.surface, 3));
    kit.text(inside, each.name,
             {.weight = 600, .upright = Upright::middle, .max_lines = 2, .size_px = 30});
}

// How to come in with one's own phone.
void draw_joining(Kit& kit, base::Rect side, const ArrivalView& view, ArrivalHere& here,
                  Wishes& wishes) {
    Sheet sheet(kit, side, kit.px(space::wide), kit.px(radius::panel), Lift::rest);
    base::Rect rest = sheet.content();
    cut_top(rest, kit.text(rest, view.room.title,
                           {.type = Type::lead, .weight = 700, .heading = true}).y,
            kit.px(space::small));
    cut_top(rest, kit.text(rest, view.room.how, {.ink = kit.theme().ink_soft}).y,
            kit.px(space::normal));
    if (view.room.open) {
        const float code = std::min(rest.w, kit.px(300));
        const base::Rect square = cut_top(rest, code, kit.px(space::normal));
        qr(kit, centred(square, {code, code}), view.room.link,
           kit.words().say("QR code to join"));
        cut_top(rest, kit.text(rest, view.room.address, {.weight = 600, .max_lines = 2}).y,
                kit.px(space::hair));
        cut_top(rest, kit.text(rest, view.room.code,
                               {.weight = 700, .tabular = true, .size_px = 44}).y);
    } else {
        const ButtonLook open{.label = kit.words().say("Open the room"), .icon = "qr",
                              .type = Type::lead, .name = "open the room"};
        base::Rect row = cut_top(rest, button_height(kit, Type::lead));
        if (button_left(kit, row, open)) {
            wishes.ask(OpenRoom{});
            here.bar.room_open = true;
        }
    }
    sheet.end_at(rest.y);
}

void draw_page(Kit& kit, base::Rect page, const ArrivalView& view, ArrivalHere& here,
               const std::string& table, Wishes& wishes) {
    page = inset(page, kit.px(space::huge), 0);
    const bool wide = page.w >= kit.px(wide_min);
    if (wide) {
        base::Rect side = cut_right(page, kit.px(side_width), kit.px(space::huge));
        cut_top(side, kit.px(space::wide));
        draw_joining(kit, side, view, here, wishes);
    }
    ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), view.title);
    base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
    cut_top(rest, kit.px(space::wide));
    cut_top(rest, kit.text(rest, view.title,
                           {.type = Type::page, .weight = 700, .heading = true}).y,
            kit.px(space::small));
    cut_top(rest, kit.text(rest, view.instruction,
                           {.ink = kit.theme().ink_soft, .size_px = 26}).y,
            kit.px(space::wide));
    if (!view.tables.empty()) {
        const base::Rect row = cut_top(rest, button_height(kit), kit.px(space::normal));
        const int chosen =
            segments(kit, row, kit.words().say("Table"), view.tables, here.table);
        if (chosen >= 0) here.table = chosen;
    }
    const float height = std::max(kit.px(row_height), kit.target() + kit.px(2 * space::tight));
    for (const ArrivalView::Row& each : view.rows) {
        draw_row(kit, cut_top(rest, height, kit.px(space::small)), view, each, table, wishes);
    }
    cut_top(rest, kit.px(space::small));
    cut_top(rest, kit.text(rest, view.total, {.weight = 700, .size_px = 32}).y,
            kit.px(space::large));
    if (!wide) {
        base::Rect below = cut_top(rest, kit.px(620));
        draw_joining(kit, below, view, here, wishes);
    }
    area.end_at(rest.y);
}

}  // namespace

ArrivalView arrival_screen(const World& world, const base::Words& words,
                           const ArrivalHere& here) {
    ArrivalView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    const workshop::Activity* activity = state.current_activity();
    view.title = activity ? activity->title : words.say("Arrival");
    view.instruction = activity && !activity->instruction.empty()
                           ? activity->instruction
                           : words.say("For whom do you speak today? Touch the plus, no name is "
                                       "asked.");
    if (!state.tables.empty()) {
        view.tables = {words.say("All tables")};
        view.tables.insert(view.tables.end(), state.tables.begin(), state.tables.end());
    }
    const std::string table = table_of(world, here);
    view.may_count = !world.read_only && !state.ended;
    view.counts_at_table = state.tables.empty() || !table.empty();
    for (const workshop::College& college : state.colleges) {
        const std::uint32_t people = workshop::people_there(state, college.key, table);
        view.rows.push_back({college.key, college.name, college.shape, college.rgb, people, {}});
    }
    view.total = words.count("{n} person is there", "{n} people are there",
                             std::int64_t(workshop::people_there(state)));
    return view;
}

void ArrivalScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const ArrivalView view = arrival_screen(world, kit.words(), here_);
    kit.fill(kit.screen(), kit.theme().paper);
    const std::string table = world.state ? table_of(world, here_) : std::string();
    draw_page(kit, below_bar(kit), view, here_, table, wishes);
    draw_bar(kit, view.bar, view.room, here_.bar, world, wishes);
}

base::Milliseconds ArrivalScreen::wakes_in(const World& world) const {
    return next_second(world);
}

}  // namespace ui
