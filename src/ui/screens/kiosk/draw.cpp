#include "ui/screens/kiosk/draw.h"

#include "ui/flow.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float margin = 44;  // design pixels that do not grow
constexpr float low_share_tall = 0.5F, low_share_wide = 0.66F;  // of the screen

// -- tools ---------------------------------------------------------------------------------------

struct Tool {
    KioskButton face;
    KioskTap tap;
};

std::vector<Tool> tools_of(const KioskLook& look, const KioskTools& tools, bool low,
                           const base::Words& words) {
    std::vector<Tool> row;
    const float font = look.note() * look.chrome;
    for (const KioskTools::Language& language : tools.languages) {
        row.push_back({{.label = language.name, .icon = "language", .font = font},
                       {KioskAct::language, {}, 0, language.code}});
    }
    row.push_back({{.label = words.say("Smaller text"), .shown = "A−",
                    .enabled = tools.text_percent > 100,
                    .why_not = words.say("The text has its smallest size."), .font = font},
                   {KioskAct::smaller_text, {}, 0, {}}});
    row.push_back({{.label = words.say("Larger text"), .shown = "A+",
                    .enabled = tools.text_percent < 200,
                    .why_not = words.say("The text has its largest size."), .font = font},
                   {KioskAct::larger_text, {}, 0, {}}});
    row.push_back({{.label = words.say("Contrast"), .icon = "contrast", .chosen = tools.contrast,
                    .font = font},
                   {KioskAct::contrast, {}, 0, {}}});
    row.push_back({{.label = words.say("Lower down"), .icon = "kiosk", .chosen = low,
                    .font = font},
                   {KioskAct::lower, {}, 0, {}}});
    return row;
}

KioskTap draw_tools(Kit& kit, const KioskLook& look, base::Rect& page, const KioskTools& tools,
                    bool low) {
    const std::vector<Tool> row = tools_of(look, tools, low, kit.words());
    std::vector<base::Vec2> sizes;
    for (const Tool& tool : row) sizes.push_back(kiosk_button_size(kit, look, tool.face, page.w));
    const std::vector<base::Rect> places = flowed(page, sizes, look.gap, false);
    KioskTap tap;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (kiosk_button(kit, look, places[i], row[i].face)) tap = row[i].tap;
    }
    cut_top(page, flowed_height(places, page.y), look.gap);
    return tap;
}

// -- the sentence about secrecy ------------------------------------------------------------------

void draw_foot(Kit& kit, const KioskLook& look, base::Rect& page, const KioskView& view) {
    if (view.foot.empty()) return;
    const float font = look.note() * look.chrome;
    const TextLook text{.weight = 500, .ink = kit.theme().ink_soft, .size_px = font};
    const float sign = kit.px(font) * 1.15F, gap = look.len(14);
    const float width = std::min(page.w - sign - gap,
                                 std::ceil(kit.measure(view.foot, text).x) + 2);
    const float height = kit.measure(view.foot, text, width).y;
    base::Rect row = centred(cut_bottom(page, std::max(height, sign), look.gap),
                             {width + sign + gap, std::max(height, sign)});
    const base::Rect place = cut_left(row, sign, gap);
    kit.icon({place.x, place.y, sign, sign}, view.secret ? "lock" : "eye", kit.theme().ink_soft);
    kit.text(row, view.foot, text);
}

// Above what is touched by people who sit: what is only read. True when that is the head of the
// list below; else it is the name of the workshop.
bool draw_upper(Kit& kit, const KioskLook& look, base::Rect upper, const KioskView& view,
                KioskHere& here) {
    here.title = upper;
    draw_foot(kit, look, upper, view);
    if (view.step == KioskStep::attract) return false;
    const float head = kiosk_head_height(kit, look, upper.w, view);
    if (!kiosk_is_message(view.step) && head <= upper.h) {
        base::Rect place = cut_bottom(upper, head);
        draw_kiosk_head(kit, look, place, view);
        return true;
    }
    TextLook text{.weight = 700, .ink = kit.theme().ink_soft, .align = painting::Align::centre,
                  .upright = Upright::bottom, .max_lines = 3, .size_px = look.heading};
    text.size_px = kiosk_font_for(kit, view.title, text, upper.size(), look.heading, look.least);
    if (!view.title.empty()) kit.text(upper, view.title, text);
    return false;
}

KioskTap draw_step(Kit& kit, const KioskLook& look, base::Rect page, const KioskView& view,
                   bool head_above, KioskHere& here) {
    if (view.step == KioskStep::attract) return draw_kiosk_attract(kit, look, page, view, here);
    if (view.screen) return draw_kiosk_trying(kit, look, page, view, head_above);
    return draw_kiosk_page(kit, look, page, view, head_above, here);
}

}  // namespace

KioskTap draw_kiosk(Kit& kit, const KioskView& view, const KioskTools& tools, KioskHere& here) {
    const KioskLook look = kiosk_look(kit, tools.text_percent);
    if (kiosk_is_writing(kit, view)) {
        const base::Rect above_keys = inset(kit.content(), look.len(margin), look.len(margin));
        return draw_kiosk_question(kit, look, above_keys, view);
    }
    base::Rect page = inset(kit.screen(), look.len(margin), look.len(margin * 0.8F));
    bool head_above = false;
    if (here.low) {
        const float share = look.wide ? low_share_wide : low_share_tall;
        const float upper_h = kit.screen().h * (1 - share) - page.y;
        head_above = draw_upper(kit, look, cut_top(page, upper_h, look.gap), view, here);
    }
    KioskTap tap = draw_tools(kit, look, page, tools, here.low);
    if (!here.low) draw_foot(kit, look, page, view);
    cut_top(page, look.len(16));
    const base::Rect title_above = here.title;
    const KioskTap on_page = draw_step(kit, look, page, view, head_above, here);
    if (here.low) here.title = title_above;
    else if (view.step != KioskStep::attract) here.title = {page.x, page.y, page.w, look.target};
    if (on_page.act != KioskAct::none) tap = on_page;
    const base::Rect room = here.low ? page : inset(kit.screen(), look.len(margin),
                                                    look.len(margin));
    if (view.ask) tap = draw_kiosk_ask(kit, look, room, *view.ask);
    if (here.pad_open) tap = draw_kiosk_pad(kit, look, room, here.pin);
    return tap;
}

}  // namespace ui
