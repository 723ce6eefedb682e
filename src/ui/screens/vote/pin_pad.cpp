#include "ui/screens/vote/pin_pad.h"

#include "ui/screens/vote/bar.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr float sheet_width = 620, key_height = 104, typed_height = 44;  // design pixels
constexpr float key_height_least = 56;
constexpr int key_rows = 4;

// One disc for each digit, rings for those still missing.
void draw_typed(Kit& kit, base::Rect row, const std::string& typed, std::size_t digits_min) {
    const Theme& theme = kit.theme();
    const std::size_t places = std::max(digits_min, typed.size());
    const float pitch = std::min(kit.px(44), row.w / float(places));
    const float radius = std::min(kit.px(13), pitch * 0.36F);
    base::Vec2 at{row.centre().x - pitch * float(places - 1) / 2, row.centre().y};
    for (std::size_t i = 0; i < places; ++i, at.x += pitch) {
        const base::Rect ring{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
        if (i < typed.size()) kit.disc(at, radius, theme.ink);
        else kit.outline(ring, theme.edge, radius, kit.px(2));
    }
    Item item;
    item.role = Role::text;
    item.label = kit.words().say("PIN");
    item.value = kit.words().count("{n} digit", "{n} digits", std::int64_t(typed.size()));
    item.rect = row;
    kit.record(std::move(item));
}

void add_digits(std::string& typed, std::string_view digits) {
    for (const char digit : digits) {
        const bool room = typed.size() < session::pin_digits_max;
        if (digit >= '0' && digit <= '9' && room) typed += digit;
    }
}

void draw_keys(Kit& kit, base::Rect area, std::string& typed) {
    static constexpr std::array keys = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "<"};
    const float gap = kit.px(space::small);
    const auto height_of = [&](int rows) { return (area.h - float(rows - 1) * gap) / float(rows); };
    // As on a telephone; two rows where large letters leave no room for four.
    const bool low = height_of(key_rows) < kit.px(key_height_least);
    const int columns = low ? 6 : 3;
    const float height = height_of(low ? 2 : key_rows);
    for (int i = 0; i < int(keys.size()); ++i) {
        const std::string key = keys[std::size_t(i)];
        const int below_seven = !low && i >= 9 ? 1 : 0;  // 0 stands under 8
        const base::Rect cell = grid_cell(area, columns, gap, height, i + below_seven);
        if (key == "<") {
            if (button(kit, cell, {.label = kit.words().say("Take the last digit back"),
                                   .icon = "backspace", .icon_only = true,
                                   .enabled = !typed.empty(), .type = Type::section})) {
                typed.pop_back();
            }
        } else if (button(kit, cell, {.label = key, .type = Type::section})) {
            add_digits(typed, key);
        }
    }
}

}  // namespace

PinPadAnswer draw_pin_pad(Kit& kit, const PinPadView& view, std::string& typed) {
    const TextLook detail{.type = Type::body, .ink = kit.theme().ink_soft};
    const float foot_h = button_height(kit, Type::lead);
    const float width = kit.px(sheet_width);
    const float content =
        kit.measure(view.detail, detail, width - kit.px(2 * 32)).y +
        kit.px(space::normal + typed_height + space::normal + key_rows * key_height +
               (key_rows - 1) * space::small + space::normal) + foot_h;
    const Modal modal(kit, view.title, {width, modal_height(kit, content)});
    add_digits(typed, kit.start().typed);
    if (kit.key(input::KeyCode::backspace) && !typed.empty()) typed.pop_back();
    base::Rect rest = modal.content();
    cut_top(rest, kit.text(rest, view.detail, detail).y, kit.px(space::normal));
    draw_typed(kit, cut_top(rest, kit.px(typed_height), kit.px(space::normal)), typed,
               view.digits_min);
    const base::Rect foot = cut_bottom(rest, foot_h, kit.px(space::normal));
    draw_keys(kit, rest, typed);
    const bool enough = typed.size() >= view.digits_min;
    const std::string why_not = kit.words().count("A PIN has at least one digit.",
                                                  "A PIN has at least {n} digits.",
                                                  std::int64_t(view.digits_min));
    PinPadAnswer answer;
    answer.done = button(kit, foot, {.label = view.done, .kind = ButtonKind::primary,
                                     .enabled = enough, .why_not = why_not, .type = Type::lead,
                                     .name = "pin done"});
    answer.done = answer.done || (enough && kit.key(input::KeyCode::enter));
    answer.dismissed = modal.dismissed() && !answer.done;
    return answer;
}

}  // namespace ui
