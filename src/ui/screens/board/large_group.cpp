#include "ui/screens/board/large_group.h"

#include "ui/layout.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ui {
namespace {

constexpr std::array<float, 6> letters = {72, 60, 50, 42, 36, 30};  // design pixels, large first
constexpr float title_letters = 64, from_letters = 24;
constexpr float card_pad = 24;
constexpr std::size_t columns_max = 5;

TextLook card_look(const Theme& theme, float letter) {
    return {.weight = 600, .ink = theme.card_ink, .size_px = letter};
}

// So many columns of cards with letters of this size: each card's height.
struct Grid {
    float letter = 0;
    std::size_t columns = 1;
    float column_px = 0, gap_px = 0;
    std::vector<float> rows_px;  // the height of each row
    float height() const {
        float all = 0;
        for (const float row : rows_px) all += row + gap_px;
        return all;
    }
};

Grid grid_of(Kit& kit, float width, const LargeGroup& group, float letter, std::size_t columns) {
    Grid grid{letter, columns, 0, kit.px(space::normal), {}};
    grid.column_px = (width - grid.gap_px * float(columns - 1)) / float(columns);
    const float wrap = grid.column_px - 2 * kit.px(card_pad);
    const float foot = kit.px(from_letters) * 1.6F;
    for (std::size_t i = 0; i < group.cards.size(); ++i) {
        if (i % columns == 0) grid.rows_px.push_back(0);
        const float text =
            kit.measure(group.cards[i].text, card_look(kit.theme(), letter), wrap).y;
        grid.rows_px.back() = std::max(grid.rows_px.back(), text + foot + 2 * kit.px(card_pad));
    }
    return grid;
}

// The largest letters with which all cards are seen at once; else the smallest ones.
Grid fitting_grid(Kit& kit, base::Rect room, const LargeGroup& group) {
    const std::size_t columns = std::min(columns_max, std::max<std::size_t>(1, group.cards.size()));
    for (const float letter : letters) {
        for (std::size_t n = 1; n <= columns; ++n) {
            Grid grid = grid_of(kit, room.w, group, letter, n);
            // A word that is wider than its column would be broken.
            const bool wide = grid.column_px >= kit.px(letter) * 7;
            if (wide && grid.height() <= room.h) return grid;
        }
    }
    return grid_of(kit, room.w, group, letters.back(), std::min<std::size_t>(columns, 3));
}

void draw_card(Kit& kit, base::Rect place, const LargeCard& card, float letter) {
    const Theme& theme = kit.theme();
    kit.sheet(place, theme.card_paper(card.colour), kit.px(radius::field), Lift::rest);
    base::Rect rest = grown(place, -kit.px(card_pad));
    const base::Rect foot = cut_bottom(rest, kit.px(from_letters) * 1.4F);
    kit.text(rest, card.text, card_look(theme, letter));
    kit.text(foot, card.from, {.ink = theme.card_ink_soft, .max_lines = 1,
                               .size_px = from_letters});
}

void draw_cards(Kit& kit, base::Rect room, const LargeGroup& group) {
    const Grid grid = fitting_grid(kit, room, group);
    ScrollArea area(kit, room, group.title);
    base::Rect rest = area.content();
    for (std::size_t i = 0; i < group.cards.size();) {
        base::Rect row = cut_top(rest, grid.rows_px[i / grid.columns], grid.gap_px);
        for (std::size_t n = 0; n < grid.columns && i < group.cards.size(); ++n, ++i) {
            draw_card(kit, cut_left(row, grid.column_px, grid.gap_px), group.cards[i],
                      grid.letter);
        }
    }
    area.end_at(rest.y - grid.gap_px);
}

}  // namespace

std::vector<workshop::ClusterId> groups_in_order(const workshop::State& state) {
    std::vector<std::pair<base::Vec2, workshop::ClusterId>> places;
    for (const auto& [id, cluster] : state.clusters) {
        const base::Rect rect = workshop::cluster_rect(state, id);
        if (!cluster.dissolved && !rect.empty()) places.push_back({{rect.y, rect.x}, id});
    }
    std::ranges::sort(places, [](const auto& a, const auto& b) {
        return std::pair(a.first.x, a.first.y) < std::pair(b.first.x, b.first.y);
    });
    std::vector<workshop::ClusterId> order;
    for (const auto& each : places) order.push_back(each.second);
    return order;
}

LargeGroup large_group(const workshop::State& state, workshop::ClusterId id) {
    LargeGroup group;
    if (const workshop::Cluster* cluster = state.cluster(id)) group.title = cluster->title;
    auto cards = workshop::cards_of(state, id);
    std::ranges::sort(cards, [](const workshop::Card* a, const workshop::Card* b) {
        return std::tie(a->at.y, a->at.x) < std::tie(b->at.y, b->at.x);
    });
    for (const workshop::Card* card : cards) {
        group.cards.push_back(
            {card->text, card->colour, workshop::origins_text(state, *card, false)});
    }
    return group;
}

LargePressed draw_large(Kit& kit, base::Rect viewport, const LargeGroup& group, bool any_before,
                        bool any_after) {
    const base::Words& words = kit.words();
    kit.fill(viewport, kit.theme().paper);
    kit.block(viewport, group.title);
    base::Rect rest = inset(viewport, kit.px(space::huge), kit.px(space::wide));
    const TextLook title{.weight = 700, .upright = Upright::middle, .max_lines = 2,
                         .heading = true, .size_px = title_letters};
    LargePressed pressed = LargePressed::none;
    const float head_h = std::max(kit.measure(group.title, title, rest.w * 0.7F).y, kit.target());
    base::Rect head = cut_top(rest, head_h, kit.px(space::wide));
    const auto tool = [&](const std::string& label, std::string_view icon, bool enabled) {
        return button_right(kit, head, {.label = label, .icon = icon, .icon_only = true,
                                        .enabled = enabled, .type = Type::lead});
    };
    if (tool(words.say("Close"), "cross", true)) pressed = LargePressed::close;
    if (tool(words.say("Next group"), "next", any_after)) pressed = LargePressed::after;
    if (tool(words.say("Previous group"), "back", any_before)) pressed = LargePressed::before;
    kit.text(head, group.title, title);
    draw_cards(kit, rest, group);
    return pressed;
}

}  // namespace ui
