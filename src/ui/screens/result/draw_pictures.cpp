// Pictures of why a result came so, and the reveal that builds it up step by step.

#include "ui/drawing_view.h"
#include "ui/screens/result/result.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
float draw_pictures(Kit& kit, base::Rect area, const ResultView& view) {
    base::Rect rest = area;
    for (std::size_t i = 0; i < view.pictures.size(); ++i) {
        const std::string key = "result " + view.pictures_key + " " + std::to_string(i);
        cut_top(rest,
                draw_drawing(kit, rest, view.pictures[i], key,
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
    cut_top(rest, draw_drawing(kit, rest, view.steps[std::size_t(step)], key,
                               words.say("Step {n} of {total}",
                                         {{"n", std::to_string(step + 1)},
                                          {"total", std::to_string(last + 1)}})));
    return rest.y - area.y;
}

}  // namespace ui
