// Pictures of why a result came so, and the reveal that builds it up step by step.

#include "ui/screens/result/result.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

// Design pixels of the screen for each of the drawing: its letters are made for paper.
constexpr float picture_scale = 1.7F;
constexpr float picture_width_max = 1100;  // of the drawing
constexpr float paper_pad = 28;            // around it, design pixels of the screen

// One drawing as wide as the area, or as wide as is good to read. Answers with its height.
float draw_picture(Kit& kit, base::Rect area, const painting::Drawing& drawing,
                   const std::string& key, const std::string& label) {
    const float scale = kit.px(picture_scale), pad = kit.px(paper_pad);
    const float width = std::min((area.w - 2 * pad) / scale, picture_width_max);
    const float height = painting::drawing_height(drawing, width);
    const base::Rect sheet{area.x, area.y, width * scale + 2 * pad, height * scale + 2 * pad};
    // Drawings are made for paper, whatever the theme.
    kit.sheet(sheet, painting::palette::surface, kit.px(radius::panel), Lift::rest);
    kit.picture(grown(sheet, -pad), key, [&] {
        return painting::drawing_picture(drawing, width, scale);
    });
    Item item;
    item.role = Role::picture;
    item.label = label;
    item.rect = sheet;
    kit.record(std::move(item));
    return sheet.h;
}

}  // namespace

float draw_pictures(Kit& kit, base::Rect area, const ResultView& view) {
    base::Rect rest = area;
    for (std::size_t i = 0; i < view.pictures.size(); ++i) {
        const std::string key = "result " + view.pictures_key + " " + std::to_string(i);
        cut_top(rest,
                draw_picture(kit, rest, view.pictures[i], key,
                             kit.words().say("Picture of how the result came about")),
                kit.px(space::large));
    }
    return rest.y - area.y;
}

float draw_reveal(Kit& kit, base::Rect area, const ResultView& view, ResultHere& here) {
    const base::Words& words = kit.words();
    const int last = int(view.steps.size()) - 1;
    here.step = std::min(here.step, last);
    if (here.step < 0) return 0;
    base::Rect rest = area;
    base::Rect row = cut_top(rest, button_height(kit, Type::lead), kit.px(space::large));
    const ButtonLook back{.label = words.say("One step back"), .icon = "back", .icon_only = true,
                          .enabled = here.step > 0, .type = Type::lead};
    const ButtonLook next{.label = here.step < last ? words.say("Next step")
                                                    : words.say("The whole result"),
                          .kind = ButtonKind::primary, .icon = "next", .icon_after = true,
                          .type = Type::lead};
    const int step = here.step;
    if (button_left(kit, row, back)) here.step = step - 1;
    if (button_left(kit, row, next)) here.step = step < last ? step + 1 : -1;
    kit.text(row, words.say("Step {n} of {total}", {{"n", std::to_string(step + 1)},
                                                    {"total", std::to_string(last + 1)}}),
             {.type = Type::lead, .weight = 600, .upright = Upright::middle});
    const std::string key = "reveal " + view.pictures_key + " " + std::to_string(step);
    cut_top(rest, draw_picture(kit, rest, view.steps[std::size_t(step)], key,
                               words.say("Step {n} of {total}",
                                         {{"n", std::to_string(step + 1)},
                                          {"total", std::to_string(last + 1)}})));
    return rest.y - area.y;
}

}  // namespace ui
