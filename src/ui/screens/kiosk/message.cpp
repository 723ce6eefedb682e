// Pages that say what has happened to a vote.

#include "ui/screens/kiosk/draw.h"

#include <algorithm>

namespace ui {
namespace {

constexpr base::Milliseconds wait_turn_ms = 2400;  // of the dots, once round
constexpr int wait_dots = 3;
constexpr float tall_sign = 190;  // design pixels

void draw_waiting(Kit& kit, const KioskLook& look, base::Rect place) {
    const Theme& theme = kit.theme();
    const float radius = look.len(20), pitch = look.len(58);
    const int lit = kit.motion().reduced()
                        ? -1
                        : int(kit.now() % wait_turn_ms * wait_dots / wait_turn_ms);
    base::Vec2 at{place.centre().x - pitch * float(wait_dots - 1) / 2, place.centre().y};
    for (int i = 0; i < wait_dots; ++i, at.x += pitch) {
        kit.disc(at, i == lit ? radius * 1.3F : radius, i == lit ? theme.accent : theme.edge);
    }
}

void draw_sign(Kit& kit, const KioskLook& look, base::Rect place, KioskSign sign) {
    const Theme& theme = kit.theme();
    if (sign == KioskSign::wait) return draw_waiting(kit, look, place);
    const bool good = sign == KioskSign::good;
    const float radius = place.h / 2;
    kit.disc(place.centre(), radius, good ? theme.accent : theme.danger_soft);
    kit.icon(centred(place, {radius * 1.1F, radius * 1.1F}), good ? "check" : "warning",
             good ? theme.on_accent : theme.danger);
}

// The codes in letters that are read to somebody else; several are smaller.
void draw_receipts(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    if (view.receipts.empty()) return;
    const Theme& theme = kit.theme();
    const float pad = look.len(30), inner_w = rest.w - 2 * pad;
    const TextLook label{.weight = 600, .align = painting::Align::centre, .size_px = look.body()};
    TextLook code{.weight = 700, .ink = theme.accent, .align = painting::Align::centre,
                  .tabular = true, .size_px = look.lead()};
    if (view.receipts.size() == 1) {
        const float largest = look.heading * 1.7F;
        code.size_px = kiosk_font_for(kit, view.receipts.front(), code,
                                      {inner_w, largest * 1.5F * kit.metrics().scale}, largest,
                                      look.lead());
    }
    std::string codes;
    for (const std::string& receipt : view.receipts) codes += (codes.empty() ? "" : "\n") + receipt;
    const float label_h = kit.measure(view.receipt_label, label, inner_w).y;
    const float codes_h = kit.measure(codes, code, inner_w).y;
    const base::Rect box =
        cut_top(rest, label_h + codes_h + 2 * pad + look.len(8), look.len(24));
    kit.fill(box, theme.surface, look.len(22));
    kit.outline(box, theme.accent, look.len(22), look.len(5));
    base::Rect inner = grown(box, -pad);
    kiosk_text(kit, inner, view.receipt_label, label, look.len(8));
    kiosk_text(kit, inner, codes, code, 0);
}

// The sign above the words of a tall screen, before them on a wide one.
void draw_heading(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    const TextLook text{.weight = 700, .align = painting::Align::centre, .heading = true,
                        .size_px = look.heading};
    if (!look.wide) {
        const float side = look.len(tall_sign);
        const base::Rect place = cut_top(rest, side, look.len(26));
        draw_sign(kit, look, centred(place, {side, side}), view.sign);
        return kiosk_text(kit, rest, view.heading, text, look.len(26));
    }
    const float side = kit.px(look.heading) * 1.5F, gap = look.len(24);
    const float sign_w = view.sign == KioskSign::wait ? look.len(180) : side;
    const float words_w = std::min(kit.measure(view.heading, text).x + 2, rest.w - sign_w - gap);
    const float height = std::max(side, kit.measure(view.heading, text, words_w).y);
    base::Rect row = centred(cut_top(rest, height, look.len(24)), {sign_w + gap + words_w, height});
    const base::Rect place = cut_left(row, sign_w, gap);
    draw_sign(kit, look, centred(place, {sign_w, side}), view.sign);
    TextLook words = text;
    words.upright = Upright::middle;
    kit.text(row, view.heading, words);
}

void draw_time_left(Kit& kit, const KioskLook& look, base::Rect& rest, float left) {
    const base::Rect row = cut_top(rest, look.len(12), look.len(14));
    const base::Rect bar = centred(row, {std::min(row.w, look.len(520)), row.h});
    const Theme& theme = kit.theme();
    kit.fill(bar, theme.dark ? theme.neutral : theme.line, bar.h / 2);
    kit.fill({bar.x, bar.y, bar.w * std::clamp(left, 0.F, 1.F), bar.h}, theme.accent, bar.h / 2);
}

}  // namespace

bool kiosk_is_message(KioskStep step) {
    return step == KioskStep::sending || step == KioskStep::thanks ||
           step == KioskStep::refused || step == KioskStep::closed ||
           step == KioskStep::arrived || step == KioskStep::written ||
           step == KioskStep::gone_on || step == KioskStep::tried || step == KioskStep::broken;
}

void draw_kiosk_message(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskView& view) {
    draw_heading(kit, look, rest, view);
    draw_receipts(kit, look, rest, view);
    kiosk_text(kit, rest, view.detail,
               {.align = painting::Align::centre, .size_px = look.body()}, look.len(22));
    if (view.left_of_page >= 0) draw_time_left(kit, look, rest, view.left_of_page);
    kiosk_text(kit, rest, view.note,
               {.ink = kit.theme().ink_soft, .align = painting::Align::centre,
                .size_px = look.body()},
               look.len(22));
}

}  // namespace ui
