// What is chosen from: colleges, options to tick, options to give dots to, and what was chosen.

#include "ui/screens/kiosk/draw.h"

#include "painting/colour.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float row_pad_x = 32, row_pad_y = 34, row_radius = 18, row_gap = 24;  // not growing
// Between rows, which are things to touch.
float gap_of(const KioskLook& look) { return std::max(look.gap, look.len(row_gap)); }

constexpr float dots_label_share_min = 0.42F;  // of the row; else the stepper goes below
constexpr int dots_shown_max = 10;             // more are told as a number only

TextLook label_look(const KioskLook& look) { return {.weight = 600, .size_px = look.lead()}; }

void draw_paper(Kit& kit, const KioskLook& look, base::Rect rect, bool chosen, bool pressed,
                bool dull) {
    const Theme& theme = kit.theme();
    const float radius = look.len(row_radius);
    Rgb paper = chosen ? theme.accent_soft : dull ? theme.paper : theme.surface;
    if (pressed) paper = painting::blended(paper, theme.ink, 0.08);
    kit.fill(rect, paper, radius);
    kit.outline(rect, chosen ? theme.accent : theme.edge, radius, look.len(chosen ? 5 : 2),
                chosen || theme.shadow_opacity <= 0 ? 1 : 0.55F);
}

Response row_item(Kit& kit, base::Rect rect, const KioskRow& row, bool enabled) {
    Item item;
    item.role = Role::choice;
    item.id = kit.id(item.role, row.label);
    item.label = row.label;
    item.value = enabled ? "" : row.why_not;
    item.rect = rect;
    item.focusable = true;
    item.enabled = enabled;
    item.chosen = row.given > 0;
    return kit.interact(std::move(item));
}

void ring(Kit& kit, const KioskLook& look, base::Rect rect, const Response& response) {
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, look.len(row_radius));
}

void draw_box(Kit& kit, const KioskLook& look, base::Rect place, bool chosen, bool dull) {
    const Theme& theme = kit.theme();
    const base::Rect box = centred(place, {place.w, place.w});
    const float radius = look.len(10);
    if (chosen) {
        kit.fill(box, theme.accent, radius);
        kit.icon(grown(box, -box.w * 0.14F), "check", theme.on_accent);
    } else {
        if (!dull) kit.fill(box, theme.surface, radius);
        kit.outline(box, theme.edge, radius, look.len(dull ? 2 : 4));
    }
}

// -- colleges ------------------------------------------------------------------------------------

KioskTap draw_college(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float side = kit.px(look.lead()) * 1.7F;
    const TextLook label{.weight = 700, .upright = Upright::middle, .size_px = look.lead() * 1.15F};
    const float text_w = rest.w - 2 * look.len(row_pad_x) - side - look.len(28);
    const float height = std::max(side, kit.measure(row.label, label, text_w).y);
    const base::Rect rect =
        cut_top(rest, std::max(look.target, height + 2 * look.len(row_pad_y)), gap_of(look));
    const Response response = row_item(kit, rect, row, true);
    draw_paper(kit, look, rect, false, response.pressed, false);
    base::Rect inner = inset(rect, look.len(row_pad_x), 0);
    const base::Rect sign = cut_left(inner, side, look.len(28));
    if (row.mark) {
        const Rgb rgb = legible(row.mark->rgb, kit.theme().surface, 3);
        kit.college_mark(centred(sign, {side, side}), row.mark->shape, rgb);
    }
    kit.ink(inner, row.label, label);
    ring(kit, look, rect, response);
    if (response.clicked) return {KioskAct::college, {}, 0, row.key};
    return {};
}

// -- options to tick -----------------------------------------------------------------------------

KioskTap draw_approval(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const bool chosen = row.given > 0, enabled = chosen || row.can_more;
    const float box = std::max(look.len(60), kit.px(look.lead()) * 1.25F);
    const float text_w = rest.w - 2 * look.len(row_pad_x) - box - look.len(24);
    const float text_h = kit.measure(row.label, label_look(look), text_w).y;
    const base::Rect rect = cut_top(
        rest, std::max(look.target, std::max(box, text_h) + 2 * look.len(row_pad_y)), gap_of(look));
    const Response response = row_item(kit, rect, row, enabled);
    draw_paper(kit, look, rect, chosen, response.pressed, !enabled);
    base::Rect inner = inset(rect, look.len(row_pad_x), 0);
    draw_box(kit, look, cut_right(inner, box, look.len(24)), chosen, !enabled);
    TextLook label = label_look(look);
    label.upright = Upright::middle;
    label.ink = enabled ? kit.theme().ink : kit.theme().ink_soft;
    kit.ink(inner, row.label, label);
    ring(kit, look, rect, response);
    if (response.clicked && enabled) return {KioskAct::give, row.option, chosen ? -1 : 1, {}};
    return {};
}

// -- options to give dots to ---------------------------------------------------------------------

float dot_pitch(const Kit& kit, const KioskLook& look) { return kit.px(look.note()) * 1.05F; }

void draw_dots(Kit& kit, const KioskLook& look, base::Rect place, const KioskRow& row) {
    const float pitch = dot_pitch(kit, look), radius = pitch * 0.38F;
    base::Vec2 at{place.x + radius, place.centre().y};
    for (int i = 0; i < row.most && at.x + radius <= place.right(); ++i, at.x += pitch) {
        const base::Rect around{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
        if (i < row.given) kit.disc(at, radius, kit.theme().accent);
        else kit.outline(around, kit.theme().edge, radius, look.len(3));
    }
}

struct StepperPlaces {
    base::Rect less, number, more;
};
StepperPlaces stepper_places(base::Rect area, float side, float number_w) {
    base::Rect row = centred(area, {2 * side + number_w, side});
    const base::Rect less = cut_left(row, side);
    const base::Rect number = cut_left(row, number_w);
    return {less, number, row};
}

KioskTap draw_stepper(Kit& kit, const KioskLook& look, base::Rect area, float side,
                      const KioskRow& row) {
    const StepperPlaces places = stepper_places(area, side, area.w - 2 * side);
    const base::Words& words = kit.words();
    const base::Arguments what{{"what", row.label}};
    Item item;
    item.role = Role::stepper;
    item.label = row.label;
    item.value = row.amount;
    item.rect = area;
    item.chosen = row.given > 0;
    kit.record(std::move(item));
    KioskTap tap;
    if (kiosk_button(kit, look, places.less,
                     {.label = words.say("{what}: less", what), .shown = "−",
                      .enabled = row.given > 0,
                      .why_not = words.say("There is no dot on this idea."),
                      .font = look.lead() * 1.2F})) {
        tap = {KioskAct::give, row.option, -1, {}};
    }
    if (kiosk_button(kit, look, places.more,
                     {.label = words.say("{what}: more", what), .shown = "+",
                      .enabled = row.can_more, .why_not = row.why_not,
                      .font = look.lead() * 1.2F})) {
        tap = {KioskAct::give, row.option, 1, {}};
    }
    kit.ink(places.number, std::to_string(row.given),
            {.weight = 700, .align = painting::Align::centre, .upright = Upright::middle,
             .tabular = true, .size_px = look.lead() * 1.2F});
    return tap;
}

KioskTap draw_dot_row(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float side = std::max({look.target, look.len(76), kit.px(look.lead()) * 1.5F});
    const float stepper_w = 2 * side + std::max(look.gap * 2, kit.px(look.lead()) * 2);
    const float inner_w = rest.w - 2 * look.len(row_pad_x);
    const bool below = inner_w - stepper_w - look.len(24) < inner_w * dots_label_share_min;
    const float text_w = below ? inner_w : inner_w - stepper_w - look.len(24);
    const float text_h = kit.measure(row.label, label_look(look), text_w).y;
    const bool dots = row.most <= dots_shown_max;
    const float dots_h = dots ? dot_pitch(kit, look) + look.len(10) : 0;
    const float words_h = text_h + dots_h;
    const float inner_h =
        below ? words_h + look.gap + side : std::max(words_h, side);
    const base::Rect rect = cut_top(rest, inner_h + 2 * look.len(row_pad_y), gap_of(look));
    draw_paper(kit, look, rect, row.given > 0, false, row.given == 0 && !row.can_more);
    base::Rect inner = inset(rect, look.len(row_pad_x), look.len(row_pad_y));
    const base::Rect place = below ? cut_bottom(inner, side, look.gap)
                                   : cut_right(inner, stepper_w, look.len(24));
    const base::Rect stepper =
        below ? base::Rect{place.x, place.y, std::min(place.w, stepper_w * 1.3F), side}
              : centred(place, {stepper_w, side});
    base::Rect text = centred(inner, {inner.w, words_h});
    kiosk_text(kit, text, row.label, label_look(look), look.len(10));
    if (dots) draw_dots(kit, look, cut_top(text, dot_pitch(kit, look)), row);
    return draw_stepper(kit, look, stepper, side, row);
}

// -- what was chosen -----------------------------------------------------------------------------

void draw_chosen(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float sign = kit.px(look.lead()) * 1.3F;
    const TextLook amount{.weight = 600, .size_px = look.body()};
    const float text_w = rest.w - 2 * look.len(row_pad_x) - sign - look.len(24);
    float text_h = kit.measure(row.label, label_look(look), text_w).y;
    if (!row.amount.empty()) {
        text_h += look.len(8) + kit.measure(row.amount, amount, text_w).y;
    }
    const base::Rect rect =
        cut_top(rest, std::max(sign, text_h) + 2 * look.len(row_pad_y), gap_of(look));
    draw_paper(kit, look, rect, true, false, false);
    base::Rect inner = inset(rect, look.len(row_pad_x), 0);
    const base::Rect place = cut_left(inner, sign, look.len(24));
    kit.icon(centred(place, {sign, sign}), "check", kit.theme().accent);
    base::Rect text = centred(inner, {inner.w, text_h});
    kiosk_text(kit, text, row.label, label_look(look), look.len(8));
    kiosk_text(kit, text, row.amount, amount, 0);
}

// -- what a tester is to do ----------------------------------------------------------------------

void draw_task(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const TextLook label{.weight = 600, .size_px = look.body()};
    TextLook task = label_look(look);
    task.size_px = look.lead() * 1.25F;
    const float text_w = rest.w - 2 * look.len(row_pad_x);
    const float height = kit.measure(row.amount, label, text_w).y + look.len(10) +
                         kit.measure(row.label, task, text_w).y;
    const base::Rect rect = cut_top(rest, height + 2 * look.len(row_pad_y), gap_of(look));
    draw_paper(kit, look, rect, true, false, false);
    base::Rect text = inset(rect, look.len(row_pad_x), look.len(row_pad_y));
    kiosk_text(kit, text, row.amount, label, look.len(10));
    kiosk_text(kit, text, row.label, task, 0);
}

}  // namespace

KioskTap draw_kiosk_rows(Kit& kit, const KioskLook& look, base::Rect& rest,
                         const KioskView& view) {
    KioskTap tap;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const KioskRow& row = view.rows[i];
        const Kit::Scope scope = kit.inside(std::uint64_t(i));
        KioskTap here;
        switch (view.kind) {
            case KioskRows::colleges: here = draw_college(kit, look, rest, row); break;
            case KioskRows::approvals: here = draw_approval(kit, look, rest, row); break;
            case KioskRows::dots: here = draw_dot_row(kit, look, rest, row); break;
            case KioskRows::chosen: draw_chosen(kit, look, rest, row); break;
            case KioskRows::task: draw_task(kit, look, rest, row); break;
            case KioskRows::none: break;
        }
        if (here.act != KioskAct::none) tap = here;
    }
    return tap;
}

}  // namespace ui
