// The strip of a vote at the wall: whose voice, what is left, done.

#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float strip_pad = 18;  // design pixels

ButtonLook college_look(const Theme& theme, const VoteView::College& college) {
    const Rgb below = college.chosen ? theme.accent_soft : theme.neutral;
    return {.label = college.name, .chosen = college.chosen, .type = Type::lead,
            .name = college.key, .mark = college.shape,
            .mark_colour = legible(college.rgb, below, 3)};
}

ButtonLook cast_look(const VoteView& view) {
    return {.label = view.cast, .kind = ButtonKind::primary, .icon = "next", .icon_after = true,
            .type = Type::lead, .name = "cast"};
}

// Rows of buttons as wide as the strip: where each begins is asked twice, to measure and to draw.
template <class Each>
float flow_colleges(Kit& kit, base::Rect area, const VoteView& view, const Each& each) {
    const TextLook whose{.type = Type::lead, .weight = 600, .upright = Upright::middle};
    const float height = button_height(kit, Type::lead), gap = kit.px(space::small);
    float x = kit.measure(view.whose, whose).x + kit.px(space::normal), y = 0;
    for (const VoteView::College& college : view.colleges) {
        const float width = button_width(kit, college_look(kit.theme(), college));
        if (x > 0 && x + width > area.w) {
            x = 0;
            y += height + gap;
        }
        each(base::Rect{area.x + x, area.y + y, std::min(width, area.w), height}, college);
        x += width + gap;
    }
    return y + height;
}

bool one_row(Kit& kit, float width, const VoteView& view) {
    const float right = button_width(kit, cast_look(view)) +
                        kit.measure(view.left, {.type = Type::lead, .weight = 700}).x +
                        kit.px(space::large * 2);
    float end = 0;
    const base::Rect row{0, 0, width - right, 0};
    const float height = flow_colleges(kit, row, view, [&](base::Rect at, const auto&) {
        end = std::max(end, at.right());
    });
    return height <= button_height(kit, Type::lead) && end <= row.w;
}

}  // namespace

float wall_strip_height(Kit& kit, float width_px, const VoteView& view) {
    const float inside = width_px - kit.px(2 * strip_pad);
    const float row = button_height(kit, Type::lead);
    float height = row;
    if (!one_row(kit, inside, view)) {
        height += kit.px(space::small) +
                  flow_colleges(kit, {0, 0, inside, 0}, view, [](base::Rect, const auto&) {});
    }
    return height + kit.px(2 * strip_pad) + kit.px(space::normal);
}

namespace {

void cast(const VoteView& view, VoteHere& here, Wishes& wishes) {
    here.college_missing = here.ballot.college.empty();
    if (here.college_missing) return;
    wishes.ask(CastHere{here.ballot.vote, here.ballot.college, here.ballot.marks});
    here.ballot = {view.vote, {}, {}};
    here.refused = {};
}

}  // namespace

void draw_wall_strip(Kit& kit, base::Rect rect, const VoteView& view, VoteHere& here,
                     Wishes& wishes) {
    rect.h -= kit.px(space::normal);
    panel(kit, rect, view.whose, kit.px(radius::panel), Lift::lifted);
    base::Rect rest = grown(rect, -kit.px(strip_pad));
    const float row_h = button_height(kit, Type::lead);
    const bool single = one_row(kit, rest.w, view);
    base::Rect foot = single ? rest : cut_bottom(rest, row_h, kit.px(space::small));
    if (button_right(kit, foot, cast_look(view))) cast(view, here, wishes);
    kit.text(single ? cut_right(foot, kit.measure(view.left, {.type = Type::lead,
                                                              .weight = 700}).x +
                                          kit.px(2), kit.px(space::normal))
                    : foot,
             view.left, {.type = Type::lead, .weight = 700, .upright = Upright::middle});
    const base::Rect first{rest.x, rest.y, rest.w, row_h};
    kit.text({first.x, first.y, kit.measure(view.whose, {.type = Type::lead, .weight = 600}).x + 2,
              first.h},
             view.whose,
             {.type = Type::lead, .weight = 600,
              .ink = view.whose_first ? kit.theme().danger : kit.theme().ink,
              .upright = Upright::middle});
    flow_colleges(kit, single ? foot : rest, view,
                  [&](base::Rect at, const VoteView::College& college) {
                      const Kit::Scope scope = kit.inside("colleges");
                      if (button(kit, at, college_look(kit.theme(), college))) {
                          here.ballot.college = college.key;
                      }
                  });
}

}  // namespace ui
