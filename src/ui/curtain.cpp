#include "ui/curtain.h"

#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float title_letters = 96, said_letters = 40, column_width = 1400;  // design pixels

}  // namespace

void draw_curtain(Kit& kit, const World& world, Wishes& wishes) {
    const base::Rect room = kit.glass();
    kit.fill(room, kit.theme().paper);
    kit.block(room, kit.words().say("The screen rests"));
    base::Rect rest = inset(room, kit.px(space::vast), kit.px(space::vast));
    base::Rect foot = cut_bottom(rest, kit.px(72), kit.px(space::wide));
    const workshop::Activity* now = world.state ? world.state->current_activity() : nullptr;
    const std::string title = now ? now->title : world.state ? world.state->title : std::string();
    const TextLook large{.weight = 700, .align = painting::Align::centre, .max_lines = 3,
                         .heading = true, .size_px = title_letters};
    const TextLook small{.ink = kit.theme().ink_soft, .align = painting::Align::centre,
                         .max_lines = 2, .size_px = said_letters};
    const std::string said = kit.words().say("The screen rests for a moment.");
    const float width = std::min(rest.w, kit.px(column_width));
    const float title_h = kit.measure(title, large, width).y;
    const float said_h = kit.measure(said, small, width).y;
    base::Rect column = centred(rest, {width, title_h + said_h + kit.px(space::wide)});
    kit.text(cut_top(column, title_h, kit.px(space::wide)), title, large);
    kit.text(column, said, small);
    const ButtonLook show{.label = kit.words().say("Show again"), .kind = ButtonKind::quiet,
                          .icon = "eye", .type = Type::lead};
    const float button_w = std::min(foot.w, kit.px(360));
    if (button(kit, centred(foot, {button_w, foot.h}), show)) wishes.ask(ShowWall{});
}

}  // namespace ui
