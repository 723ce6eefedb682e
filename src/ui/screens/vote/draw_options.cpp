// The ballot as tiles. At the wall a finger lays dots on them.

#include "painting/colour.h"
#include "ui/flow.h"
#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float tile_width_min = 400, tile_pad = 24;  // design pixels
constexpr float tile_gap = 18;
constexpr float dot_size = 34;

struct TileLook {
    TextLook label, detail;
};

// The fewer options, the larger: the last row of the room reads them too.
struct TileSize {
    int columns;
    float label_px, detail_px;
    int detail_lines;
};
TileSize size_for(std::size_t options) {
    if (options <= 4) return {2, 36, 22, 3};
    if (options <= 9) return {3, 29, 20, 2};
    return {3, 26, 17, 2};
}

TileLook tile_look(const Kit& kit, const VoteView& view, const VoteView::Option& option) {
    const Theme& theme = kit.theme();
    const TileSize size = size_for(view.options.size());
    TileLook look;
    look.label = {.weight = 600, .ink = option.paper ? theme.card_ink : theme.ink,
                  .size_px = size.label_px};
    look.detail = {.ink = option.paper ? theme.card_ink_soft : theme.ink_soft,
                   .max_lines = size.detail_lines, .size_px = size.detail_px};
    return look;
}

Rgb ink_on(const Theme& theme, const VoteView::Option& option) {
    return option.paper ? theme.card_ink : theme.ink;
}

// -- levels: a button each, in as many rows as they take ------------------------------------------

ButtonLook level_look(const VoteView& view, const VoteView::Level& level,
                      const VoteView::Option& option) {
    return {.label = level.word, .chosen = option.value == level.value,
            .type = view.options.size() > 9 ? Type::card : Type::body,
            .name = "level " + std::to_string(level.value)};
}

std::vector<base::Rect> level_places(Kit& kit, base::Rect area, const VoteView& view,
                                     const VoteView::Option& option) {
    std::vector<base::Vec2> sizes;
    for (const VoteView::Level& level : view.levels) {
        const ButtonLook look = level_look(view, level, option);
        const float height = button_height(kit, look.type);
        sizes.push_back({std::max(button_width(kit, look), height), height});
    }
    return flowed(area, sizes, kit.px(space::tight), false);
}

float ballot_height(Kit& kit, float inside, const VoteView& view, const VoteView::Option& option) {
    if (!view.at_wall) return 0;
    if (view.control == workshop::BallotControl::level) {
        return flowed_height(level_places(kit, {0, 0, inside, 0}, view, option), 0);
    }
    return std::max(kit.target(), kit.px(dot_size + 14));
}

void draw_levels(Kit& kit, base::Rect rest, const VoteView& view, const VoteView::Option& option,
                 VoteHere& here) {
    const auto places = level_places(kit, rest, view, option);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const VoteView::Level& level = view.levels[i];
        if (!button(kit, places[i], level_look(view, level, option))) continue;
        // The level in force, touched again, is taken back.
        const bool again = option.value == level.value;
        here.ballot.marks =
            workshop::with_value(view.ballot_rule, here.ballot.marks, option.id,
                                 again ? std::nullopt : std::optional(level.value));
    }
}

float tile_height(Kit& kit, float width, const VoteView& view, const VoteView::Option& option) {
    const TileLook look = tile_look(kit, view, option);
    const float inside = width - kit.px(2 * tile_pad);
    float height = kit.px(2 * tile_pad) + kit.measure(option.label, look.label, inside).y;
    if (!option.detail.empty()) {
        height += kit.px(space::hair) + kit.measure(option.detail, look.detail, inside).y;
    }
    const float ballot = ballot_height(kit, inside, view, option);
    return ballot > 0 ? height + ballot + kit.px(space::tight) : height;
}

// The dots that lie on it; how many may lie there is seen from the empty rings.
void draw_dots(Kit& kit, base::Rect row, const VoteView::Option& option, Rgb ink) {
    const Theme& theme = kit.theme();
    const float size = kit.px(dot_size);
    const int dots = option.value.value_or(0);
    const int places = dots + (option.may_add ? 1 : 0);
    for (int i = 0; i < places; ++i) {
        const base::Rect place = cut_left(row, size, kit.px(space::tight));
        const base::Rect dot = centred(place, {size, size});
        if (i < dots) {
            const float grow = kit.motion().from(
                kit.id(Role::picture, "dot" + std::to_string(i)), 0.4F, 1);
            kit.disc(dot.centre(), size / 2 * grow, option.paper ? theme.card_ink : theme.accent);
            if (grow > 0.9F) {
                kit.icon(grown(dot, -size * 0.22F), "check",
                         option.paper ? theme.card_papers[0] : theme.on_accent);
            }
        } else {
            kit.outline(dot, ink, size / 2, kit.px(2));
        }
    }
}

// A number or a place in words, where dots would be too many or would mean nothing.
void draw_amount(Kit& kit, base::Rect row, const VoteView::Option& option) {
    const TextLook look{.type = Type::lead, .weight = 700, .ink = ink_on(kit.theme(), option),
                        .upright = Upright::middle, .max_lines = 1};
    if (option.value) kit.ink(row, option.value_words, look);
}

void put(VoteHere& here, const VoteView& view, const VoteView::Option& option,
         std::optional<std::int32_t> value) {
    here.refused = {};
    here.ballot.marks =
        workshop::with_value(view.ballot_rule, here.ballot.marks, option.id, value);
}

void touch_tile(VoteHere& here, const VoteView& view, const VoteView::Option& option) {
    if (option.may_add) return put(here, view, option, option.more);
    // One that can hold a single mark lets go of it when it is touched again.
    if (option.value && option.why_not.empty()) return put(here, view, option, std::nullopt);
    here.refused = option.id;
}

// Why nothing more may lie here, where the finger is.
void draw_refusal(Kit& kit, base::Rect row, const VoteView::Option& option) {
    TextLook look{.weight = 600, .ink = option.paper ? kit.theme().card_ink : kit.theme().danger,
                  .align = painting::Align::end, .upright = Upright::middle};
    const auto lines_of = [&] {
        return kit.measure(option.why_not, look, row.w).y / kit.measure("É", look).y;
    };
    if (lines_of() > 2.5F) look.type = Type::card;  // whole, if smaller, where the tile is narrow
    look.max_lines = 3;
    kit.text(row, option.why_not, look);
}

// What the finger does to it: the tile itself is touched, unless it has levels to choose from.
Response touch(Kit& kit, base::Rect rect, const VoteView& view, const VoteView::Option& option,
               VoteHere& here) {
    Item item;
    item.label = option.label;
    item.rect = rect;
    item.chosen = option.value.has_value();
    if (!view.at_wall || view.control == workshop::BallotControl::level) {
        item.role = Role::text;
        item.value = view.at_wall ? option.value_words : option.detail;
        kit.record(std::move(item));
        return {};
    }
    item.role = Role::choice;
    item.id = kit.id(Role::choice, "tile");
    item.focusable = true;
    item.value = option.value_words;
    if (!option.why_not.empty()) item.value += ". " + option.why_not;
    const Response response = kit.interact(std::move(item));
    if (response.clicked) touch_tile(here, view, option);
    return response;
}

// Below the words: dots, an amount or a place, and what takes it back.
void draw_marks(Kit& kit, base::Rect row, const VoteView& view, const VoteView::Option& option,
                VoteHere& here, Rgb ink) {
    if (option.may_take) {
        const base::Rect minus = cut_right(row, row.h, kit.px(space::tight));
        const ButtonLook less{
            .label = kit.words().say("Take back: {option}", {{"option", option.label}}),
            .icon = "minus", .icon_only = true, .name = "minus"};
        if (button(kit, minus, less)) put(here, view, option, option.less);
    }
    const bool as_dots = view.as_dots && view.control != workshop::BallotControl::rank;
    if (option.refused) {
        base::Rect words = row;
        const int shown = option.value.value_or(0) + (option.may_add ? 1 : 0);
        if (as_dots) cut_left(words, float(shown) * kit.px(dot_size + space::tight));
        words.w -= kit.px(space::small);
        draw_refusal(kit, words, option);
        if (!as_dots) return;
    }
    if (as_dots) draw_dots(kit, row, option, ink);
    else draw_amount(kit, row, option);
}

void draw_tile(Kit& kit, base::Rect rect, const VoteView& view, const VoteView::Option& option,
               VoteHere& here) {
    const Theme& theme = kit.theme();
    const Kit::Scope scope = kit.inside(option.id.value);
    const TileLook look = tile_look(kit, view, option);
    Rgb paper = option.paper ? theme.card_paper(*option.paper) : theme.surface;
    const float corner = kit.px(14);
    const Response response = touch(kit, rect, view, option, here);
    if (response.pressed) paper = painting::blended(paper, theme.ink, 0.08);
    kit.shadow(rect, corner, response.pressed ? Lift::none : Lift::rest);
    kit.fill(rect, paper, corner);
    if (option.value) kit.outline(rect, theme.accent, corner, kit.px(4));
    else if (theme.shadow_opacity <= 0) kit.outline(rect, theme.edge, corner, kit.px(2));
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, corner);

    base::Rect rest = grown(rect, -kit.px(tile_pad));
    const base::Rect marks = cut_bottom(rest, ballot_height(kit, rest.w, view, option));
    cut_top(rest, kit.ink(rest, option.label, look.label).y, kit.px(space::hair));
    if (!option.detail.empty()) kit.ink(rest, option.detail, look.detail);
    if (!view.at_wall) return;
    if (view.control == workshop::BallotControl::level) {
        draw_levels(kit, marks, view, option, here);
    } else {
        draw_marks(kit, marks, view, option, here, *look.detail.ink);
    }
}

}  // namespace

float draw_options(Kit& kit, base::Rect area, const VoteView& view, VoteHere& here) {
    const float gap = kit.px(tile_gap);
    const int count = columns(area.w, kit.px(tile_width_min), gap,
                              size_for(view.options.size()).columns);
    const float width = (area.w - gap * float(count - 1)) / float(count);
    base::Rect rest = area;
    for (std::size_t row = 0; row < view.options.size(); row += std::size_t(count)) {
        const std::size_t end = std::min(view.options.size(), row + std::size_t(count));
        float height = 0;
        for (std::size_t i = row; i < end; ++i) {
            height = std::max(height, tile_height(kit, width, view, view.options[i]));
        }
        for (std::size_t i = row; i < end; ++i) {
            const base::Rect cell{rest.x + float(i - row) * (width + gap), rest.y, width, height};
            draw_tile(kit, cell, view, view.options[i], here);
        }
        cut_top(rest, height, gap);
    }
    return rest.y - area.y;
}

}  // namespace ui
