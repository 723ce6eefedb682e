#include "board/links.h"
#include "ui/layout.h"
#include "ui/screens/board/board.h"
#include "ui/screens/vote/pin_pad.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float margin = 28;  // design pixels from the edges
constexpr int menu_entries = 15;
constexpr float side_narrow = 460, side_wide = 660;  // beside the board, design pixels
constexpr float side_height_min = 480;
constexpr int tools_max = 5;  // round buttons in the corner

float tool_side(const Kit& kit) { return std::max(kit.target(), kit.px(64)); }

float below_top_bar(Kit& kit) {
    return kit.screen().y + top_bar_height(kit) + kit.px(space::normal);
}

float above_tools(const Kit& kit) { return tool_side(kit) + kit.px(2 * margin); }

bool side_is_tall(Kit& kit) {
    const float room = kit.screen().bottom() - below_top_bar(kit) - above_tools(kit);
    return room < kit.px(side_height_min);
}

constexpr TextLook legend_look{.weight = 500, .upright = Upright::middle, .size_px = 17};

TextLook instruction_look(const Kit& kit) {
    return {.weight = 500,
            .ink = kit.theme().ink_soft,
            .upright = Upright::middle,
            .max_lines = 2,
            .size_px = 22};
}

base::Rect instruction_place(Kit& kit, const BoardWords& view) {
    const float wide = kit.screen().w - kit.px(2 * margin + 40);
    const base::Vec2 size = kit.measure(view.instruction, instruction_look(kit), wide);
    return {kit.px(margin - 8), below_top_bar(kit), std::ceil(size.x) + kit.px(44),
            size.y + kit.px(16)};
}

float legend_width(Kit& kit, const BoardWords& view) {
    float width = kit.px(20);
    for (const auto& meaning : view.legend) {
        width += kit.px(34 + 8 + 22) + kit.measure(meaning.label, legend_look).x;
    }
    return width;
}

// Beside the buttons at the foot. Large letters leave too little room there: then at the end of the
// instruction's row, or, where that is too short as well, above the buttons.
base::Rect legend_place(Kit& kit, const BoardWords& view) {
    const float gap = kit.px(space::small);
    base::Rect row{kit.px(margin), kit.screen().bottom() - kit.px(margin + 54),
                   legend_width(kit, view), kit.px(54)};
    const float tools = tools_max * (tool_side(kit) + gap) + kit.px(margin);
    if (row.right() <= kit.screen().w - tools) return row;
    const base::Rect instruction = instruction_place(kit, view);
    const float right = kit.screen().w - kit.px(margin) - row.w;
    if (right > instruction.right() + gap) return {right, instruction.y, row.w, row.h};
    row.y -= tool_side(kit) + gap;
    return row;
}

void draw_legend(Kit& kit, const BoardWords& view) {
    if (view.legend.empty()) return;
    base::Rect row = legend_place(kit, view);
    kit.sheet(row, kit.theme().surface, row.h / 2, Lift::rest);
    row = inset(row, kit.px(20), 0);
    for (const auto& meaning : view.legend) {
        const base::Rect patch =
            centred(cut_left(row, kit.px(34), kit.px(8)), {kit.px(34), kit.px(28)});
        kit.fill(patch, kit.theme().card_paper(meaning.colour), kit.px(5));
        kit.outline(patch, kit.theme().edge, kit.px(5), kit.px(1));
        kit.ink(patch, meaning.letter,
                {.weight = 700,
                 .ink = kit.theme().card_ink,
                 .align = painting::Align::centre,
                 .upright = Upright::middle,
                 .size_px = 16});
        const float label = kit.measure(meaning.label, legend_look).x + 2;
        kit.text(cut_left(row, label, kit.px(22)), meaning.label, legend_look);
    }
}

void draw_instruction(Kit& kit, const BoardWords& view) {
    if (view.instruction.empty() || !view.pause_title.empty()) return;
    const base::Rect strip = instruction_place(kit, view);
    kit.fill(strip, kit.theme().paper, kit.px(14), 0.95F);
    kit.text(inset(strip, kit.px(20), kit.px(8)), view.instruction, instruction_look(kit));
}

void draw_hint(Kit& kit, const BoardWords& view) {
    if (view.hint.empty()) return;
    const base::Rect box = centred(kit.screen(), {kit.px(900), kit.px(260)});
    empty_state(kit, box, "pencil", view.hint,
                kit.words().say("Several people can write and move at the same time."));
}

// A presentation or a break: calm, and the time to see from anywhere.
void draw_pause(Kit& kit, const BoardWords& view) {
    base::Rect page = kit.screen();
    page.y += top_bar_height(kit);
    page.h -= top_bar_height(kit);
    kit.fill(page, kit.theme().paper, 0, 0.94F);
    kit.block(page, view.pause_title);
    base::Rect middle = centred(page, {kit.px(1240), kit.px(520)});
    const painting::Align centre = painting::Align::centre;
    const base::Vec2 title = kit.text(
        middle, view.pause_title, {.weight = 700, .align = centre, .heading = true, .size_px = 76});
    cut_top(middle, title.y, kit.px(space::wide));
    const base::Vec2 detail = kit.text(
        middle, view.pause_detail, {.ink = kit.theme().ink_soft, .align = centre, .size_px = 34});
    cut_top(middle, detail.y, kit.px(space::huge));
    if (!view.pause_timer.empty()) {
        kit.text(middle, view.pause_timer,
                 {.weight = 700, .align = centre, .tabular = true, .size_px = 150});
    }
}

}  // namespace

// What is only read lies below palettes and keyboards.
void BoardScreen::draw_words(Kit& kit, const BoardWords& view) {
    if (hands_.presence().drafts.empty()) draw_hint(kit, view);
    draw_instruction(kit, view);
    if (view.pause_title.empty()) draw_legend(kit, view);
}

base::Rect BoardScreen::between_words(Kit& kit, const BoardWords& view) const {
    base::Rect free = kit.screen();
    const float gap = kit.px(space::small);
    if (!view.instruction.empty()) {
        cut_top(free, instruction_place(kit, view).bottom() + gap - free.y, 0);
    }
    float bottom = kit.screen().bottom() - above_tools(kit);
    if (!view.legend.empty()) {
        const base::Rect legend = legend_place(kit, view);
        const bool above = legend.y < kit.screen().centre().y;
        if (above) cut_top(free, std::max(legend.bottom() + gap - free.y, 0.F), 0);
        else bottom = legend.y - gap;
    }
    free.h = std::max(bottom - free.y, 0.F);
    return free;
}

// A keyboard may stand anywhere, and a card may be written anywhere: buttons step aside for them,
// so that everything is what it seems.
bool BoardScreen::covered(base::Rect place, const workshop::State& state) const {
    const auto& palettes = hands_.presence().palettes;
    const bool under_palette = std::ranges::any_of(palettes, [&](const board::Palette& palette) {
        const board::View& view = panes_[std::size_t(palette.pane)].view();
        return board::placed_palette(palette, state, view).px.overlaps(place);
    });
    if (under_palette) return true;
    const auto& drafts = hands_.presence().drafts;
    return std::any_of(drafts.begin(), drafts.end(), [&](const board::Draft& draft) {
        const base::Rect card = draft.card_rect();
        const bool under_card = std::ranges::any_of(shown(), [&](const Pane& each) {
            return draft.is_card() && each.camera().to_px(card).overlaps(place);
        });
        return under_card || draft.panel_px().overlaps(place);
    });
}

void BoardScreen::draw_chrome(Kit& kit, const BoardWords& view, const World& world,
                              Wishes& wishes) {
    if (!view.pause_title.empty()) {
        draw_pause(kit, view);
    } else {
        showing_.draw(kit, whole_px_, world.state->title);
        draw_tools(kit, view, world, wishes);
        showing_.draw_large(kit, whole_px_, *world.state);
    }
    follow_bar(draw_top_bar(kit, view.bar), world, wishes);
    if (view.not_begun) {
        const ButtonLook look{.label = view.begin,
                              .kind = ButtonKind::primary,
                              .icon = "next",
                              .icon_after = true,
                              .type = Type::lead,
                              .name = "begin"};
        const base::Vec2 size{button_width(kit, look), button_height(kit, Type::lead)};
        const base::Rect place{kit.screen().w / 2 - size.x / 2,
                               kit.screen().bottom() - kit.px(margin) - size.y, size.x, size.y};
        if (!covered(place, *world.state) && button(kit, place, look)) {
            wishes.intend(workshop::StartActivity{world.state->agenda.front().id});
        }
    }
    draw_silence(kit, view, world, wishes);
    draw_side(kit, world, view, wishes);
    if (here_.room_open) here_.room_open = draw_room_panel(kit, view.room, wishes);
    if (here_.menu_open) draw_menu(kit, world, wishes);
    if (world.state) cloud_.draw(kit, *world.state);
    draw_library(kit, world, wishes);
    if (here_.asking_next) draw_next(kit, world, wishes);
    if (!dropped_.paths.empty()) draw_dropped(kit, world, wishes);
    action_.draw(kit, world, wishes);
    if (here_.unlocking) draw_unlocking(kit, world, wishes);
}

// How many ideas wait covered, what was promised, and the button that reveals all of them.
void BoardScreen::draw_silence(Kit& kit, const BoardWords& view, const World& world,
                               Wishes& wishes) {
    std::string told = view.promise;
    if (!view.time_up.empty()) told += (told.empty() ? "" : " ") + view.time_up;
    if (view.not_begun || (view.silence.empty() && told.empty())) return;
    const ButtonLook reveal{.label = kit.words().say("Reveal them together"),
                            .kind = ButtonKind::primary, .icon = "eye", .type = Type::lead,
                            .name = "reveal"};
    const bool may_reveal = !view.silence.empty() && !view.read_only;
    const float side = may_reveal ? button_width(kit, reveal) + kit.px(space::wide) : 0;
    const TextLook count{.type = Type::lead, .weight = 700, .max_lines = 1};
    const TextLook quiet{.ink = kit.theme().ink_soft, .max_lines = 2};
    const float most = kit.screen().w * 0.62F - side;
    const base::Vec2 count_size = view.silence.empty() ? base::Vec2{}
                                                       : kit.measure(view.silence, count);
    const base::Vec2 told_size = told.empty() ? base::Vec2{} : kit.measure(told, quiet, most);
    const float text_w = std::min(most, std::max(count_size.x, told_size.x)) + 2;
    const float height = std::max(count_size.y + told_size.y,
                                  may_reveal ? button_height(kit, Type::lead) : 0.F) +
                         kit.px(2 * space::small);
    const base::Vec2 size{text_w + side + kit.px(2 * space::wide), height};
    const base::Rect place{kit.screen().w / 2 - size.x / 2,
                           kit.screen().bottom() - above_tools(kit) - size.y, size.x, size.y};
    if (covered(place, *world.state)) return;
    kit.sheet(place, kit.theme().surface, kit.px(radius::panel), Lift::panel);
    kit.block(place, kit.words().say("Silent writing"));
    base::Rect rest = inset(place, kit.px(space::wide), kit.px(space::small));
    if (may_reveal) {
        const base::Rect spot = cut_right(rest, button_width(kit, reveal), kit.px(space::wide));
        if (button(kit, centred(spot, {spot.w, button_height(kit, Type::lead)}), reveal)) {
            wishes.intend(workshop::RevealCards{});
        }
    }
    rest.y += (rest.h - count_size.y - told_size.y) / 2;
    if (!view.silence.empty()) cut_top(rest, kit.text(rest, view.silence, count).y);
    if (!told.empty()) kit.text(rest, told, quiet);
}

void BoardScreen::draw_unlocking(Kit& kit, const World& world, Wishes& wishes) {
    if (!world.has_pin) {
        wishes.ask(UnlockFrame{std::exchange(here_.unlocking, {}), {}});
        return;
    }
    const PinPadAnswer answer =
        draw_pin_pad(kit, {kit.words().say("The facilitator’s PIN"),
                           kit.words().say("This frame is locked."), kit.words().say("Unlock")},
                     here_.pin);
    if (answer.done) wishes.ask(UnlockFrame{here_.unlocking, here_.pin});
    if (!answer.done && !answer.dismissed) return;
    here_.unlocking = {};
    here_.pin.clear();
}

void BoardScreen::draw_dropped(Kit& kit, const World& world, Wishes& wishes) {
    const PictureUse use = ask_use(kit, dropped_);
    if (use == PictureUse::not_told) return;
    if (use != PictureUse::none) take_pictures(dropped_, use, world, wishes);
    dropped_ = {};
}

void BoardScreen::draw_tools(Kit& kit, const BoardWords& view, const World& world,
                             Wishes& wishes) {
    const float side = tool_side(kit);
    const float beside = side_open(world) && side_is_tall(kit) ? beside_px_ : 0;
    base::Rect row{0, kit.screen().bottom() - kit.px(margin) - side,
                   kit.screen().w - kit.px(margin) - beside, side};
    const auto tool = [&](const ButtonLook& look) {
        const base::Rect place = cut_right(row, side, kit.px(space::small));
        if (covered(place, *world.state)) return false;
        kit.shadow(place, side / 2, Lift::rest);
        return button(kit, place, look);
    };
    if (tool({.label = kit.words().say("More"), .icon = "menu", .icon_only = true})) {
        here_.menu_open = true;
    }
    if (tool({.label = kit.words().say("See everything"), .icon = "zoom_fit", .icon_only = true})) {
        pane().see_all();
    }
    if (tool({.label = kit.words().say("Find cards"), .icon = "search", .icon_only = true,
              .chosen = find_.open()})) {
        const bool open = find_.open();
        close_side(world, wishes);
        if (!open) find_.show();
    }
    if (tool({.label = kit.words().say("Frames"), .icon = "frames", .icon_only = true,
              .chosen = frames_.open()})) {
        const bool open = frames_.open();
        close_side(world, wishes);
        if (!open) frames_.show();
    }
    if (view.read_only) return;
    if (tool({.label = kit.words().say("Undo"),
              .icon = "undo",
              .icon_only = true,
              .enabled = view.can_undo,
              .why_not = kit.words().say("There is nothing to undo.")})) {
        undo(wishes);
    }
}

// Beside the board, above its buttons; with large letters on a low screen, beside the buttons too.
base::Rect BoardScreen::beside(Kit& kit, float design_width) {
    const base::Rect screen = kit.screen();
    const float top = below_top_bar(kit);
    const float below = side_is_tall(kit) ? kit.px(margin) : above_tools(kit);
    const float width = std::min(kit.px(design_width), screen.w * 0.45F);
    beside_px_ = width + kit.px(margin);
    return {screen.right() - beside_px_, top, width,
            screen.bottom() - top - below};
}

bool BoardScreen::side_open(const World& world) const {
    return world.list || find_.open() || frames_.open() || quick_.open() || test_.open() ||
           sheet_.open();
}

// One panel at a time: what was open makes room, and what is written there is kept.
void BoardScreen::close_side(const World& world, Wishes& wishes) {
    const std::size_t before = wishes.intents.size();
    find_.close();
    frames_.close();
    quick_.close();
    test_.close();
    sheet_.close(*world.state, wishes);
    if (world.list) wishes.ask(PutListAway{});
    remember_since(before, wishes);
}

// For the undo button.
void BoardScreen::remember_since(std::size_t first, const Wishes& wishes) {
    for (std::size_t i = first; i < wishes.intents.size(); ++i) {
        remember(wishes.intents[i].actor);
    }
}

void BoardScreen::draw_side(Kit& kit, const World& world, const BoardWords& view,
                            Wishes& wishes) {
    if (world.list) return draw_list(kit, world, wishes);
    const std::size_t before = wishes.intents.size();
    if (quick_.open()) quick_.draw(kit, beside(kit, side_narrow), world, wishes);
    else if (sheet_.open()) sheet_.draw(kit, beside(kit, side_narrow), world, wishes);
    else if (test_.open()) test_.draw(kit, beside(kit, side_narrow), world, wishes);
    else if (find_.open()) draw_find(kit, world);
    else if (frames_.open()) draw_frames(kit, world, !view.read_only, wishes);
    remember_since(before, wishes);
}

void BoardScreen::draw_find(Kit& kit, const World& world) {
    const base::Rect place = beside(kit, side_narrow);
    if (const auto card = find_.draw(kit, place, *world.state)) show_card(*card, world);
}

void BoardScreen::draw_list(Kit& kit, const World& world, Wishes& wishes) {
    list_.follow(*world.list, *world.state);
    const bool into_card = !pasted_.empty() && hands_.focused();
    const base::Rect place = beside(kit, side_wide);
    switch (list_.draw(kit, place, *world.state, *world.list, into_card)) {
        case ListPanel::Wish::none: return;
        case ListPanel::Wish::add: return add_cards(world, wishes);
        case ListPanel::Wish::as_one:
            obey(hands_.type(pasted_, here(world)), kit, world, wishes);
            [[fallthrough]];
        case ListPanel::Wish::away: return wishes.ask(PutListAway{});
    }
}

// A ring around what was looked for.
void BoardScreen::draw_shown(Kit& kit, const Pane& seen, const World& world) const {
    const workshop::Card* card = world.state->card(shown_);
    if (!card || world.steady_now >= shown_until_) return;
    const base::Rect px = seen.camera().to_px(board::link_end(*world.state, *card));
    const float ring = kit.px(7), corner = radius::card * seen.camera().zoom;
    kit.outline(grown(px, ring), kit.theme().accent, corner + ring, ring);
}

void BoardScreen::draw_library(Kit& kit, const World& world, Wishes& wishes) {
    const bool lays = world.state && world.state->tools().cards && !world.read_only;
    const workshop::Method* method = library_.draw(kit, world, lays);
    if (!method) return;
    const board::Here now = here(world);
    obey(hands_.lay(*method, now.view.viewport_px.centre(), now), kit, world, wishes);
}

void BoardScreen::draw_menu(Kit& kit, const World& world, Wishes& wishes) {
    // Where one column would be too low for fingers: two.
    const float row_h = button_height(kit, Type::lead) + kit.px(space::small);
    const bool low = kit.content().h < modal_height(kit, row_h * menu_entries);
    const int columns = low ? 2 : 1, rows = (menu_entries + columns - 1) / columns;
    const float gap = kit.px(space::small);
    const float wanted = std::max(kit.target(), kit.px(66)) + gap;
    const Modal modal(kit, world.state->title,
                      {kit.px(low ? 1240 : 620), modal_height(kit, wanted * float(rows) - gap)});
    const base::Rect rest = modal.content();
    const float height = (rest.h + gap) / float(rows) - gap;
    int told = 0;
    const auto entry = [&](const std::string& label, std::string_view icon, bool enabled = true) {
        const int at = told++;
        const base::Rect place =
            grid_cell(rest, columns, gap, height, at % rows * columns + at / rows);
        return button(kit, place,
                      {.label = label, .icon = icon, .enabled = enabled,
                       .why_not = kit.words().say("The cards are locked during this activity."),
                       .type = Type::lead});
    };
    const bool writes = world.state->tools().cards && !world.read_only;
    if (entry(kit.words().say("Quick entry"), "pencil", writes)) {
        close_side(world, wishes);
        quick_.show(*world.state);
        here_.menu_open = false;
    }
    if (entry(kit.words().say("Paste a list"), "card", writes)) {
        close_side(world, wishes);
        paste(kit, world, wishes);
        here_.menu_open = false;
    }
    if (entry(kit.words().say("Preparation"), "calendar")) wishes.ask(GoTo{Place::preparation});
    if (entry(kit.words().say("Vote"), "ballot")) wishes.ask(GoTo{Place::vote});
    if (entry(kit.words().say("Result"), "people")) wishes.ask(GoTo{Place::result});
    if (entry(kit.words().say("Review"), "timer")) wishes.ask(GoTo{Place::review});
    if (entry(kit.words().say("Decisions, parking, closing"), "check")) {
        wishes.ask(GoTo{Place::closing});
    }
    if (entry(kit.words().say("Projects"), "file")) wishes.ask(GoTo{Place::projects});
    const auto show = [&](const std::string& label, std::string_view icon) {
        const bool pressed = entry(label, icon);
        if (pressed) here_.menu_open = false;
        return pressed;
    };
    if (show(kit.words().say("Library of methods"), "frames")) library_.open();
    if (show(kit.words().say("What the cards say"), "card")) cloud_.open();
    if (show(kit.words().say("Curtain over the board"), "menu")) showing_.draw_curtain();
    if (show(kit.words().say("Light on a part of the board"), "eye")) showing_.light_up();
    if (show(two_views_ ? kit.words().say("One view of the board")
                        : kit.words().say("Two views side by side"), "views")) {
        two_views_ = !two_views_;
    }
    const bool down = world.settings.low_reach;
    if (show(down ? kit.words().say("Bring the screen up again")
                  : kit.words().say("Bring the screen down"), down ? "up" : "down")) {
        Settings next = world.settings;
        next.low_reach = !down;
        wishes.ask(ChangeSettings{next});
        for (Pane& each : shown()) each.see_all();
    }
    if (entry(kit.words().say("Close the workshop"), "cross")) wishes.ask(CloseSession{});
    if (modal.dismissed()) here_.menu_open = false;
}

void BoardScreen::draw_next(Kit& kit, const World& world, Wishes& wishes) {
    const Reply reply = ask_next(kit, top_bar_view(world, kit.words()));
    if (reply != Reply::none) here_.asking_next = false;
    if (reply == Reply::yes) follow_top_bar(TopBarWish::next, world, wishes);
}

void BoardScreen::follow_bar(TopBarWish wish, const World& world, Wishes& wishes) {
    const bool early = workshop::timer_left(*world.state, world.now) > base::minute_ms;
    if (wish == TopBarWish::devices) {
        here_.room_open = true;
    } else if (wish == TopBarWish::next && world.state->current && early) {
        here_.asking_next = true;
    } else {
        follow_top_bar(wish, world, wishes);
    }
}

}  // namespace ui
