// What lies above a page: the question whether anybody is there, and the pad for leaving.

#include "ui/screens/kiosk/draw.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr float scrim_opacity = 0.6F, sheet_pad = 44, sheet_radius = 28;  // design pixels
constexpr float ask_widening = 1.5F;  // on a screen that is low
constexpr float pad_font = 34;  // of the pad: for staff, it does not grow

// Everything below is dimmed and out of reach.
void dim(Kit& kit, std::string_view label) {
    const Theme& theme = kit.theme();
    kit.fill(kit.screen(), theme.dark ? 0x1E1E1E : theme.ink, 0,
             theme.dark ? 0.85F : scrim_opacity);
    kit.block(kit.screen(), label);
}

void draw_sheet(Kit& kit, const KioskLook& look, base::Rect sheet) {
    kit.sheet(sheet, kit.theme().surface, look.len(sheet_radius), Lift::lifted);
    if (kit.theme().shadow_opacity <= 0) {
        kit.outline(sheet, kit.theme().edge, look.len(sheet_radius), look.len(4));
    }
}

void draw_countdown(Kit& kit, const KioskLook& look, base::Rect place, int seconds, float left) {
    const Theme& theme = kit.theme();
    const float thick = look.len(14), radius = place.h / 2 - thick / 2;
    kit.arc(place.centre(), radius, thick, 0, 1, theme.dark ? theme.neutral : theme.line);
    kit.arc(place.centre(), radius, thick, 0, left, theme.accent);
    kit.ink(place, std::to_string(seconds),
            {.weight = 700, .align = painting::Align::centre, .upright = Upright::middle,
             .tabular = true, .size_px = place.h * 0.42F / kit.metrics().scale});
}

}  // namespace

KioskTap draw_kiosk_ask(Kit& kit, const KioskLook& look, base::Rect room,
                        const KioskView::Ask& ask) {
    const Kit::Scope layer = kit.layer();
    dim(kit, ask.heading);
    const float pad = look.len(sheet_pad);
    const float width = std::min(room.w, look.len(860) * (look.wide ? ask_widening : 1));
    const float inner_w = width - 2 * pad, side = look.len(look.wide ? 160 : 220);
    const TextLook heading{.weight = 700, .align = painting::Align::centre, .heading = true,
                           .size_px = look.heading};
    const TextLook detail{.align = painting::Align::centre, .size_px = look.body()};
    const KioskButton stay{.label = ask.stay, .primary = true, .font = look.lead()};
    const float heading_h = kit.measure(ask.heading, heading, inner_w).y;
    const float detail_h = kit.measure(ask.detail, detail, inner_w).y;
    const base::Vec2 button = kiosk_button_size(kit, look, stay, inner_w);
    const float gap = look.len(24);
    const bool ring = heading_h + detail_h + button.y + side + 3 * gap + 2 * pad <= room.h;
    const float height =
        heading_h + detail_h + button.y + 2 * gap + 2 * pad + (ring ? side + gap : 0);
    const base::Rect sheet = centred(room, {width, std::min(height, room.h)});
    draw_sheet(kit, look, sheet);
    base::Rect rest = grown(sheet, -pad);
    kiosk_text(kit, rest, ask.heading, heading, gap);
    if (ring) {
        const base::Rect place = cut_top(rest, side, gap);
        draw_countdown(kit, look, centred(place, {side, side}), ask.seconds, ask.left);
    }
    kiosk_text(kit, rest, ask.detail, detail, gap);
    const bool pressed = kiosk_button(kit, look, {rest.x, rest.y, rest.w, button.y}, stay);
    return {pressed ? KioskAct::stay : KioskAct::none, {}, 0, {}};
}

namespace {

void draw_typed(Kit& kit, const KioskLook& look, base::Rect row, const std::string& typed) {
    const Theme& theme = kit.theme();
    const std::size_t places = std::max<std::size_t>(4, typed.size());
    const float pitch = std::min(look.len(52), row.w / float(places)), radius = pitch * 0.3F;
    base::Vec2 at{row.centre().x - pitch * float(places - 1) / 2, row.centre().y};
    for (std::size_t i = 0; i < places; ++i, at.x += pitch) {
        const base::Rect around{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
        if (i < typed.size()) kit.disc(at, radius, theme.ink);
        else kit.outline(around, theme.edge, radius, look.len(2));
    }
    Item item;
    item.label = kit.words().say("PIN");
    item.value = kit.words().count("{n} digit", "{n} digits", std::int64_t(typed.size()));
    item.rect = row;
    kit.record(std::move(item));
}

KioskTap draw_keys(Kit& kit, const KioskLook& look, base::Rect area, bool any, float font) {
    static constexpr std::array keys = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "<", "0", ">"};
    const base::Words& words = kit.words();
    const float height = (area.h - 3 * look.gap) / 4;
    KioskTap tap;
    for (int i = 0; i < int(keys.size()); ++i) {
        const std::string key = keys[std::size_t(i)];
        const base::Rect cell = grid_cell(area, 3, look.gap, height, i);
        KioskButton face{.label = key, .font = font};
        KioskTap meant{KioskAct::key, {}, 0, key};
        if (key == "<") {
            face = {.label = words.say("Take the last digit back"), .icon = "backspace",
                    .icon_only = true, .enabled = any, .font = font};
            meant = {KioskAct::take_key_back, {}, 0, {}};
        } else if (key == ">") {
            face = {.label = words.say("Leave"), .shown = words.say("OK"), .primary = true,
                    .enabled = any, .font = font};
            meant = {KioskAct::pin, {}, 0, {}};
        }
        if (kiosk_button(kit, look, cell, face)) tap = meant;
    }
    return tap;
}

}  // namespace

KioskTap draw_kiosk_pad(Kit& kit, const KioskLook& look, base::Rect room,
                        const std::string& typed) {
    const Kit::Scope layer = kit.layer();
    const base::Words& words = kit.words();
    const std::string title = words.say("PIN to leave this kiosk");
    dim(kit, title);
    const float growth = kit.metrics().scale / look.fit;  // taken back: the pad does not grow
    const float font = std::max(pad_font, look.least) / growth;
    const float pad = look.len(28), key_h = std::max(look.target, look.len(96));
    const KioskButton away{.label = words.say("Close"), .font = font * 0.85F};
    const base::Vec2 away_size = kiosk_button_size(kit, look, away, room.w);
    const float width = std::min(room.w, look.len(620));
    const TextLook heading{.weight = 700, .upright = Upright::middle, .heading = true,
                           .size_px = font};
    const float head_w = width - 2 * pad - away_size.x - look.gap;
    const float head_h = std::max(away_size.y, kit.measure(title, heading, head_w).y);
    const float keys_h = 4 * key_h + 3 * look.gap, typed_h = look.len(56);
    const float height = head_h + keys_h + typed_h + 2 * look.gap + 2 * pad;
    const base::Rect sheet = centred(room, {width, std::min(height, room.h)});
    draw_sheet(kit, look, sheet);
    base::Rect rest = grown(sheet, -pad);
    base::Rect head = cut_top(rest, head_h, look.gap);
    const base::Rect corner = cut_right(head, away_size.x, look.gap);
    kit.text(head, title, heading);
    draw_typed(kit, look, cut_top(rest, typed_h, look.gap), typed);
    const bool closed = kiosk_button(kit, look, centred(corner, away_size), away);
    KioskTap tap = draw_keys(kit, look, rest, !typed.empty(), font);
    if (closed || kit.key(input::KeyCode::escape)) tap = {KioskAct::put_away, {}, 0, {}};
    if (kit.key(input::KeyCode::backspace)) tap = {KioskAct::take_key_back, {}, 0, {}};
    if (kit.key(input::KeyCode::enter) && !typed.empty()) tap = {KioskAct::pin, {}, 0, {}};
    if (!kit.start().typed.empty()) tap = {KioskAct::key, {}, 0, kit.start().typed};
    return tap;
}

}  // namespace ui
