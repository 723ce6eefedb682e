// What is chosen from: colleges, options to tick, options to give dots to, and what was chosen.

#include "ui/screens/kiosk/draw.h"

#include "base/numbers.h"
#include "painting/colour.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float row_pad_x = kiosk_row_pad_x, row_pad_y = kiosk_row_pad_y;
constexpr float row_radius = 18, row_gap = 24;  // not growing
float gap_of(const KioskLook& look) { return kiosk_row_gap(look); }

constexpr float table_pad_y = 22, table_targets = 1.2F;  // not growing; of a target's side
constexpr float dots_label_share_min = 0.42F;  // of the row; else the stepper goes below
constexpr int dots_shown_max = 10;             // more are told as a number only

TextLook label_look(const KioskLook& look) { return kiosk_row_label(look); }
TextLook detail_look(const KioskLook& look) { return kiosk_row_detail(look); }

// The words of an option, and what it costs.
struct RowText {
    std::string_view label, detail;
    float height(Kit& kit, const KioskLook& look, float width) const {
        const float label_h = kit.measure(label, label_look(look), width).y;
        if (detail.empty()) return label_h;
        return label_h + look.len(8) + kit.measure(detail, detail_look(look), width).y;
    }
    void draw(Kit& kit, const KioskLook& look, base::Rect place, Rgb ink) const {
        base::Rect text = centred(place, {place.w, height(kit, look, place.w)});
        TextLook looks = label_look(look);
        looks.ink = ink;
        kit.ink(cut_top(text, kit.measure(label, looks, text.w).y, look.len(8)), label, looks);
        if (!detail.empty()) kit.text(text, detail, detail_look(look));
    }
};

Response row_item(Kit& kit, base::Rect rect, const KioskRow& row, bool enabled) {
    Item item;
    item.role = Role::choice;
    item.id = kit.id(item.role, row.label);
    item.label = row.label;
    item.value = enabled ? row.amount : row.more.why_not;
    item.rect = rect;
    item.focusable = true;
    item.enabled = enabled;
    item.chosen = row.chosen;
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

KioskTap draw_table(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const TextLook label{.weight = 700, .upright = Upright::middle, .size_px = look.lead() * 1.15F};
    const float text_w = rest.w - 2 * look.len(row_pad_x);
    const float height = kit.measure(row.label, label, text_w).y;
    const base::Rect rect = cut_top(
        rest, std::max(look.target * table_targets, height + 2 * look.len(table_pad_y)),
        gap_of(look));
    const Response response = row_item(kit, rect, row, true);
    draw_kiosk_paper(kit, look, rect, false, response.pressed, false);
    kit.ink(inset(rect, look.len(row_pad_x), 0), row.label, label);
    ring(kit, look, rect, response);
    if (response.clicked) return {KioskAct::table, {}, 0, row.key};
    return {};
}

KioskTap draw_college(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float side = kit.px(look.lead()) * 1.7F;
    const TextLook label{.weight = 700, .upright = Upright::middle, .size_px = look.lead() * 1.15F};
    const float text_w = rest.w - 2 * look.len(row_pad_x) - side - look.len(28);
    const float height = std::max(side, kit.measure(row.label, label, text_w).y);
    const base::Rect rect =
        cut_top(rest, std::max(look.target, height + 2 * look.len(row_pad_y)), gap_of(look));
    const Response response = row_item(kit, rect, row, true);
    draw_kiosk_paper(kit, look, rect, false, response.pressed, false);
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

// -- options to tick, or to touch in order -------------------------------------------------------

// The place that an option has in the order, or an empty one.
void draw_place(Kit& kit, const KioskLook& look, base::Rect place, const KioskRow& row, bool dull) {
    const Theme& theme = kit.theme();
    const base::Rect disc = centred(place, {place.w, place.w});
    if (!row.chosen) {
        kit.outline(disc, theme.edge, disc.w / 2, look.len(dull ? 2 : 4));
        return;
    }
    kit.disc(disc.centre(), disc.w / 2, theme.accent);
    kit.ink(disc, std::to_string(row.given),
            {.weight = 700, .ink = theme.on_accent, .align = painting::Align::centre,
             .upright = Upright::middle, .tabular = true, .size_px = look.lead()});
}

KioskTap draw_touched(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row,
                      bool in_order) {
    const bool enabled = row.chosen || row.more.can;
    const float box = std::max(look.len(60), kit.px(look.lead()) * (in_order ? 1.6F : 1.25F));
    const float text_w = rest.w - 2 * look.len(row_pad_x) - box - look.len(24);
    const RowText text{row.label, row.cost};
    const float text_h = text.height(kit, look, text_w);
    const base::Rect rect = cut_top(
        rest, std::max(look.target, std::max(box, text_h) + 2 * look.len(row_pad_y)), gap_of(look));
    const Response response = row_item(kit, rect, row, enabled);
    draw_kiosk_paper(kit, look, rect, row.chosen, response.pressed, !enabled);
    base::Rect inner = inset(rect, look.len(row_pad_x), 0);
    const base::Rect sign = cut_right(inner, box, look.len(24));
    if (in_order) draw_place(kit, look, sign, row, !enabled);
    else draw_box(kit, look, sign, row.chosen, !enabled);
    text.draw(kit, look, inner, enabled ? kit.theme().ink : kit.theme().ink_soft);
    ring(kit, look, rect, response);
    if (!response.clicked || !enabled) return {};
    KioskTap tap{KioskAct::give, row.option};
    if (!row.chosen) tap.value = row.more.value;
    return tap;
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
    item.chosen = row.chosen;
    kit.record(std::move(item));
    KioskTap tap;
    const auto button = [&](base::Rect place, std::string label, const char* sign,
                            const KioskValue& offered) {
        const KioskButton face{.label = std::move(label), .shown = sign, .enabled = offered.can,
                               .why_not = offered.why_not, .font = look.lead() * 1.2F};
        if (!kiosk_button(kit, look, place, face)) return;
        tap = {KioskAct::give, row.option};
        tap.value = offered.value;
    };
    button(places.less, words.say("{what}: less", what), "−", row.less);
    button(places.more, words.say("{what}: more", what), "+", row.more);
    kit.ink(places.number, base::whole_words(words, row.given),
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
    const bool dots = row.most > 0 && row.most <= dots_shown_max;
    const float dots_h = dots ? dot_pitch(kit, look) + look.len(10) : 0;
    const float words_h = text_h + dots_h;
    const float inner_h =
        below ? words_h + look.gap + side : std::max(words_h, side);
    const base::Rect rect = cut_top(rest, inner_h + 2 * look.len(row_pad_y), gap_of(look));
    draw_kiosk_paper(kit, look, rect, row.chosen, false, !row.chosen && !row.more.can);
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

// "no. 2", "Good", and what it costs, one below the other.
std::string chosen_detail(const KioskRow& row) {
    const bool both = !row.amount.empty() && !row.cost.empty();
    return row.amount + (both ? "\n" : "") + row.cost;
}

void draw_chosen(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float sign = kit.px(look.lead()) * 1.3F;
    const float text_w = rest.w - 2 * look.len(row_pad_x) - sign - look.len(24);
    const std::string detail = chosen_detail(row);
    const RowText text{row.label, detail};
    const float text_h = text.height(kit, look, text_w);
    const base::Rect rect =
        cut_top(rest, std::max(sign, text_h) + 2 * look.len(row_pad_y), gap_of(look));
    draw_kiosk_paper(kit, look, rect, true, false, false);
    base::Rect inner = inset(rect, look.len(row_pad_x), 0);
    const base::Rect place = cut_left(inner, sign, look.len(24));
    kit.icon(centred(place, {sign, sign}), "check", kit.theme().accent);
    base::Rect words = centred(inner, {inner.w, text_h});
    kiosk_text(kit, words, row.label, label_look(look), look.len(8));
    kiosk_text(kit, words, detail, detail_look(look), 0);
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
    draw_kiosk_paper(kit, look, rect, true, false, false);
    base::Rect text = inset(rect, look.len(row_pad_x), look.len(row_pad_y));
    kiosk_text(kit, text, row.amount, label, look.len(10));
    kiosk_text(kit, text, row.label, task, 0);
}

}  // namespace

float kiosk_row_gap(const KioskLook& look) { return std::max(look.gap, look.len(row_gap)); }
TextLook kiosk_row_label(const KioskLook& look) {
    return {.weight = 600, .size_px = look.lead()};
}
TextLook kiosk_row_detail(const KioskLook& look) {
    return {.weight = 600, .size_px = look.body()};
}

void draw_kiosk_paper(Kit& kit, const KioskLook& look, base::Rect rect, bool chosen, bool pressed,
                      bool dull) {
    const Theme& theme = kit.theme();
    const float radius = look.len(row_radius);
    Rgb paper = chosen ? theme.accent_soft : dull ? theme.paper : theme.surface;
    if (pressed) paper = painting::blended(paper, theme.ink, 0.08);
    kit.fill(rect, paper, radius);
    kit.outline(rect, chosen ? theme.accent : theme.edge, radius, look.len(chosen ? 5 : 2),
                chosen || theme.shadow_opacity <= 0 ? 1 : 0.55F);
}

KioskTap draw_kiosk_rows(Kit& kit, const KioskLook& look, base::Rect& rest,
                         const KioskView& view) {
    KioskTap tap;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const KioskRow& row = view.rows[i];
        const Kit::Scope scope = kit.inside(std::uint64_t(i));
        KioskTap here;
        switch (view.kind) {
            case KioskRows::colleges: here = draw_college(kit, look, rest, row); break;
            case KioskRows::tables: here = draw_table(kit, look, rest, row); break;
            case KioskRows::ticks: here = draw_touched(kit, look, rest, row, false); break;
            case KioskRows::ranks: here = draw_touched(kit, look, rest, row, true); break;
            case KioskRows::counts: here = draw_dot_row(kit, look, rest, row); break;
            case KioskRows::levels: here = draw_kiosk_levels(kit, look, rest, row); break;
            case KioskRows::chosen: draw_chosen(kit, look, rest, row); break;
            case KioskRows::task: draw_task(kit, look, rest, row); break;
            case KioskRows::none: break;
        }
        if (here.act != KioskAct::none) tap = here;
    }
    return tap;
}

}  // namespace ui
