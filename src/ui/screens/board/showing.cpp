#include "ui/screens/board/showing.h"

#include "ui/layout.h"
#include "ui/widgets.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr float hem_height = 84, grip_width = 120, grip_height = 8;  // design pixels
constexpr float hidden_least = 0.04F;  // let go above this, the curtain is off
constexpr float key_step = 0.1F;       // of the height
constexpr float dim_opacity = 0.72F;
constexpr float light_part_min = 0.15F, light_part_max = 0.9F, light_step = 0.1F;

}  // namespace

void Showing::draw(Kit& kit, base::Rect viewport, const std::string& title) {
    if (curtain_) draw_curtain_at(kit, viewport, title);
    if (light_) draw_light(kit, viewport);
}

bool Showing::take(input::KeyCode key) {
    if (large_) {
        using enum input::KeyCode;
        wanted_ = key == escape  ? LargePressed::close
                  : key == left  ? LargePressed::before
                  : key == right ? LargePressed::after
                                 : LargePressed::none;
        return wanted_ != LargePressed::none;
    }
    return key == input::KeyCode::escape && std::exchange(light_, false);
}

// -- the curtain ----------------------------------------------------------------------------------

void Showing::draw_curtain_at(Kit& kit, base::Rect viewport, const std::string& title) {
    base::Rect cloth = viewport;
    const float hem_px = std::max(kit.px(hem_height), kit.target());
    cloth.h = std::max(viewport.h * hidden_, hem_px);
    const Theme& theme = kit.theme();
    kit.shadow(cloth, 0, Lift::lifted);
    kit.fill(cloth, theme.surface);
    kit.line({cloth.x, cloth.bottom()}, {cloth.right(), cloth.bottom()}, theme.edge, kit.px(2));
    kit.block(cloth, kit.words().say("Curtain"));
    base::Rect rest = cloth;
    const base::Rect hem = cut_bottom(rest, hem_px);
    const TextLook look{.weight = 700, .ink = theme.ink_soft, .align = painting::Align::centre,
                        .upright = Upright::middle, .max_lines = 2, .size_px = 56};
    if (rest.h > kit.px(120)) kit.text(inset(rest, kit.px(space::vast), 0), title, look);
    pull(kit, viewport, hem);
}

// The whole hem takes the finger; lifted to the top, the curtain is off.
void Showing::pull(Kit& kit, base::Rect viewport, base::Rect hem) {
    base::Rect row = inset(hem, kit.px(space::normal), 0);
    // The board's own buttons lie at the right.
    const bool off = button_left(kit, row, {.label = kit.words().say("Take the curtain off"),
                                            .kind = ButtonKind::quiet, .icon = "cross",
                                            .icon_only = true});
    Item item;
    item.role = Role::stepper;
    item.id = kit.id(item.role, "hem");
    item.label = kit.words().say("Pull the curtain");
    item.rect = row;
    item.focusable = true;
    const Response response = kit.interact(std::move(item));
    const base::Rect grip = centred(hem, {kit.px(grip_width), kit.px(grip_height)});
    kit.fill(grip, response.pressed ? kit.theme().accent : kit.theme().edge, grip.h / 2);
    if (response.focused && kit.focus_shows()) kit.focus_ring(row, kit.px(radius::field));
    if (const Touch* touch = response.touch) {
        if (touch->began) held_px_ = hem.bottom() - touch->px.y;
        hidden_ = std::clamp((touch->px.y + held_px_ - viewport.y) / viewport.h, 0.F, 1.F);
    }
    if (response.focused && kit.key(input::KeyCode::up)) hidden_ -= key_step;
    if (response.focused && kit.key(input::KeyCode::down)) hidden_ += key_step;
    hidden_ = std::clamp(hidden_, 0.F, 1.F);
    if (off || (!response.pressed && hidden_ < hidden_least)) curtain_ = false;
}

// -- the light ------------------------------------------------------------------------------------

base::Rect Showing::lit_in(base::Rect viewport) const {
    const base::Vec2 size = base::Vec2{viewport.w, viewport.h} * light_part_;
    const base::Vec2 at{viewport.x + middle_.x * viewport.w, viewport.y + middle_.y * viewport.h};
    base::Rect lit{at.x - size.x / 2, at.y - size.y / 2, size.x, size.y};
    lit.x = std::clamp(lit.x, viewport.x, viewport.right() - lit.w);
    lit.y = std::clamp(lit.y, viewport.y, viewport.bottom() - lit.h);
    return lit;
}

// What is dark takes the finger, and the light comes to it; what is lit stays the board.
void Showing::draw_light(Kit& kit, base::Rect viewport) {
    const base::Rect lit = lit_in(viewport);
    const base::Rect dark[] = {
        {viewport.x, viewport.y, viewport.w, lit.y - viewport.y},
        {viewport.x, lit.bottom(), viewport.w, viewport.bottom() - lit.bottom()},
        {viewport.x, lit.y, lit.x - viewport.x, lit.h},
        {lit.right(), lit.y, viewport.right() - lit.right(), lit.h}};
    const Rgb shade = kit.theme().dark ? 0x000000 : kit.theme().ink;
    for (std::size_t i = 0; i < std::size(dark); ++i) {
        if (dark[i].empty()) continue;
        kit.fill(dark[i], shade, 0, dim_opacity);
        const Kit::Scope scope = kit.inside(i);
        Item item;
        item.role = Role::area;
        item.id = kit.id(item.role, "dark");
        item.label = kit.words().say("Light here");
        item.rect = dark[i];
        if (const Touch* touch = kit.interact(std::move(item)).touch) {
            middle_ = {std::clamp((touch->px.x - viewport.x) / viewport.w, 0.F, 1.F),
                       std::clamp((touch->px.y - viewport.y) / viewport.h, 0.F, 1.F)};
        }
    }
    kit.outline(grown(lit, kit.px(4)), kit.theme().accent, kit.px(radius::card), kit.px(4));
    draw_light_buttons(kit, viewport, lit);
}

void Showing::draw_light_buttons(Kit& kit, base::Rect viewport, base::Rect lit) {
    const float side = std::max(kit.target(), kit.px(64));
    const float gap = kit.px(space::small);
    base::Rect row{lit.centre().x - 1.5F * side - gap, lit.bottom() + gap, 3 * side + 2 * gap,
                   side};
    // The board's own buttons lie at the foot of it.
    const float tools = side + kit.px(2 * space::wide);
    if (row.bottom() > viewport.bottom() - tools) row.y = lit.y - gap - side;
    if (row.y < viewport.y) row.y = lit.y + gap;
    const auto tool = [&](const std::string& label, std::string_view icon, bool enabled) {
        const base::Rect place = cut_left(row, side, gap);
        kit.shadow(place, side / 2, Lift::rest);
        return button(kit, place, {.label = label, .icon = icon, .icon_only = true,
                                   .enabled = enabled});
    };
    const base::Words& words = kit.words();
    if (tool(words.say("Smaller light"), "minus", light_part_ > light_part_min)) {
        light_part_ = std::max(light_part_min, light_part_ - light_step);
    }
    if (tool(words.say("Larger light"), "plus", light_part_ < light_part_max)) {
        light_part_ = std::min(light_part_max, light_part_ + light_step);
    }
    if (tool(words.say("Put the light out"), "cross", true)) light_ = false;
}

// -- a group, large -------------------------------------------------------------------------------

void Showing::draw_large(Kit& kit, base::Rect viewport, const workshop::State& state) {
    const auto groups = groups_in_order(state);
    const auto here = std::find(groups.begin(), groups.end(), large_);
    if (here == groups.end()) large_ = {};
    if (!large_) return;
    const bool before = here != groups.begin(), after = std::next(here) != groups.end();
    auto pressed = ui::draw_large(kit, viewport, large_group(state, large_), before, after);
    if (wanted_ != LargePressed::none) pressed = std::exchange(wanted_, LargePressed::none);
    if (pressed == LargePressed::before && before) large_ = *std::prev(here);
    if (pressed == LargePressed::after && after) large_ = *std::next(here);
    if (pressed == LargePressed::close) large_ = {};
}

}  // namespace ui
