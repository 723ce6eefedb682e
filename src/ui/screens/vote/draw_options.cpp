// The ballot as tiles. At the wall a finger lays dots on them.

#include "painting/colour.h"
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
    float dots_h = 0;
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
    look.dots_h = view.at_wall ? std::max(kit.target(), kit.px(dot_size + 14)) : 0;
    return look;
}

float tile_height(Kit& kit, float width, const VoteView& view, const VoteView::Option& option) {
    const TileLook look = tile_look(kit, view, option);
    const float inside = width - kit.px(2 * tile_pad);
    float height = kit.px(2 * tile_pad) + kit.measure(option.label, look.label, inside).y;
    if (!option.detail.empty()) {
        height += kit.px(space::hair) + kit.measure(option.detail, look.detail, inside).y;
    }
    if (look.dots_h > 0) height += look.dots_h + kit.px(space::tight);
    return height;
}

// The dots that lie on it; how many may lie there is seen from the empty rings.
void draw_dots(Kit& kit, base::Rect row, const VoteView::Option& option, Rgb ink) {
    const Theme& theme = kit.theme();
    const float size = kit.px(dot_size);
    const int places = option.dots + (option.may_add ? 1 : 0);
    for (int i = 0; i < places; ++i) {
        const base::Rect place = cut_left(row, size, kit.px(space::tight));
        const base::Rect dot = centred(place, {size, size});
        if (i < option.dots) {
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

void take_back(VoteHere& here, voting::OptionId id) {
    const auto marks = here.ballot.marks.find(id);
    if (marks != here.ballot.marks.end() && --marks->second <= 0) here.ballot.marks.erase(marks);
}

void touch_tile(VoteHere& here, const VoteView::Option& option, bool lets_go) {
    here.refused = option.may_add || lets_go ? voting::OptionId{} : option.id;
    if (option.may_add) ++here.ballot.marks[option.id];
    if (lets_go) take_back(here, option.id);
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

void draw_tile(Kit& kit, base::Rect rect, const VoteView& view, const VoteView::Option& option,
               VoteHere& here) {
    const Theme& theme = kit.theme();
    const Kit::Scope scope = kit.inside(option.id.value);
    const TileLook look = tile_look(kit, view, option);
    Rgb paper = option.paper ? theme.card_paper(*option.paper) : theme.surface;
    const float corner = kit.px(14);
    Item item;
    item.role = view.at_wall ? Role::choice : Role::text;
    item.label = option.label;
    item.rect = rect;
    item.chosen = option.dots > 0;
    Response response;
    if (view.at_wall) {
        // One that can hold a single mark lets go of it when it is touched again.
        const bool lets_go = !option.may_add && option.dots > 0 && option.why_not.empty();
        item.id = kit.id(Role::choice, "tile");
        item.focusable = true;
        item.value = option.dots_words;
        if (!option.why_not.empty()) item.value += ". " + option.why_not;
        response = kit.interact(std::move(item));
        if (response.clicked) touch_tile(here, option, lets_go);
    } else {
        item.value = option.detail;
        kit.record(std::move(item));
    }
    if (response.pressed) paper = painting::blended(paper, theme.ink, 0.08);
    kit.shadow(rect, corner, response.pressed ? Lift::none : Lift::rest);
    kit.fill(rect, paper, corner);
    if (option.dots > 0) kit.outline(rect, theme.accent, corner, kit.px(4));
    else if (theme.shadow_opacity <= 0) kit.outline(rect, theme.edge, corner, kit.px(2));
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, corner);

    base::Rect rest = grown(rect, -kit.px(tile_pad));
    base::Rect dots = cut_bottom(rest, look.dots_h);
    cut_top(rest, kit.ink(rest, option.label, look.label).y, kit.px(space::hair));
    if (!option.detail.empty()) kit.ink(rest, option.detail, look.detail);
    if (!view.at_wall) return;
    if (option.may_take) {
        const base::Rect minus = cut_right(dots, dots.h);
        const ButtonLook less{
            .label = kit.words().say("Take back: {option}", {{"option", option.label}}),
            .icon = "minus", .icon_only = true, .name = "minus"};
        if (button(kit, minus, less)) {
            here.refused = {};
            take_back(here, option.id);
        }
    }
    if (option.refused) {
        base::Rect words = dots;
        const int shown = option.dots + (option.may_add ? 1 : 0);
        cut_left(words, float(shown) * kit.px(dot_size + space::tight));
        words.w -= kit.px(space::small);
        draw_refusal(kit, words, option);
    }
    draw_dots(kit, dots, option, *look.detail.ink);
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
