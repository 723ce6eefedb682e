#include "ui/widgets/choice.h"

#include "painting/colour.h"
#include "ui/widgets/button.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float pad = 24;  // design pixels, in a choice card
constexpr float sign_side = 72;
constexpr float toggle_track = 64;  // its width, design pixels

void draw_mark(Kit& kit, base::Rect place, const ChoiceLook& look) {
    const Theme& theme = kit.theme();
    const float side = kit.px(40);
    const base::Rect box = centred(place, {side, side});
    const float radius = look.many ? kit.px(radius::card) : side / 2;
    if (look.chosen) {
        kit.fill(box, theme.accent, radius);
        kit.icon(grown(box, -side * 0.16F), "check", theme.on_accent);
    } else {
        kit.fill(box, theme.surface, radius);
        kit.outline(box, theme.edge, radius, kit.px(3));
    }
}

struct ChoiceText {
    TextLook label, detail;
};
ChoiceText texts_of(const Theme& theme, const ChoiceLook& look) {
    ChoiceText texts;
    texts.label = {.type = look.type, .weight = 600};
    texts.detail = {.type = look.type == Type::body ? Type::card : Type::body,
                    .ink = theme.ink_soft};
    return texts;
}

float text_width(const Kit& kit, float width, const ChoiceLook& look) {
    const float sign = look.icon.empty() ? 0 : kit.px(sign_side + space::wide);
    return std::max(1.F, width - kit.px(2 * pad + 40 + space::normal) - sign);
}

float text_height(Kit& kit, float width, const ChoiceLook& look) {
    const ChoiceText texts = texts_of(kit.theme(), look);
    float height = kit.measure(look.label, texts.label, width).y;
    if (!look.detail.empty()) {
        height += kit.px(space::hair) + kit.measure(look.detail, texts.detail, width).y;
    }
    return height;
}

void draw_words(Kit& kit, base::Rect box, const ChoiceLook& look) {
    const ChoiceText texts = texts_of(kit.theme(), look);
    box.y += (box.h - text_height(kit, box.w, look)) / 2;
    const base::Vec2 size = kit.ink(box, look.label, texts.label);
    if (look.detail.empty()) return;
    cut_top(box, size.y, kit.px(space::hair));
    kit.ink(box, look.detail, texts.detail);
}

}  // namespace

float toggle_height(Kit& kit, std::string_view label, float width_px) {
    const float words = width_px - kit.px(toggle_track) - kit.px(space::normal);
    return std::max(kit.target(), kit.measure(label, {}, words).y);
}

bool toggle(Kit& kit, base::Rect rect, std::string_view label, bool on) {
    Item item;
    item.role = Role::toggle;
    item.id = kit.id(item.role, label);
    item.label = label;
    item.rect = rect;
    item.focusable = true;
    item.chosen = on;
    const ItemId id = item.id;
    const Response response = kit.interact(std::move(item));

    const Theme& theme = kit.theme();
    base::Rect row = rect;
    const base::Rect place = cut_right(row, kit.px(toggle_track), kit.px(space::normal));
    kit.ink(row, label, {.upright = Upright::middle});
    const base::Rect track = centred(place, {kit.px(toggle_track), kit.px(36)});
    const float way = kit.motion().to(id, on ? 1 : 0);
    kit.fill(track, on ? theme.accent : theme.neutral, track.h / 2);
    if (!on) kit.outline(track, theme.edge, track.h / 2, kit.px(2));
    const float knob = kit.px(13);
    const float from = track.x + track.h / 2, to = track.right() - track.h / 2;
    kit.disc({from + (to - from) * way, track.centre().y}, knob * (response.pressed ? 0.85F : 1),
             on ? theme.on_accent : theme.edge);
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, kit.px(radius::card));
    return response.clicked;
}

float choice_height(Kit& kit, float width_px, const ChoiceLook& look) {
    const float text = text_height(kit, text_width(kit, width_px, look), look);
    const float least = look.icon.empty() ? 0 : kit.px(sign_side);
    const float around = kit.px(look.type == Type::body ? 28 : 48);
    return std::max(kit.target(), std::max(text, least) + around);
}

bool choice(Kit& kit, base::Rect rect, const ChoiceLook& look) {
    Item item;
    item.role = Role::choice;
    item.id = kit.id(item.role, look.label);
    item.label = look.label;
    item.value = look.enabled ? look.detail : look.why_not;
    item.rect = rect;
    item.focusable = true;
    item.enabled = look.enabled;
    item.chosen = look.chosen;
    const Response response = kit.interact(std::move(item));

    const Theme& theme = kit.theme();
    const float radius = kit.px(18);
    Rgb paper = look.chosen ? theme.accent_soft : theme.surface;
    if (response.pressed) paper = painting::blended(paper, theme.ink, 0.08);
    kit.fill(rect, paper, radius);
    kit.outline(rect, look.chosen ? theme.accent : theme.edge, radius,
                kit.px(look.chosen ? 4 : 2), look.chosen || theme.shadow_opacity <= 0 ? 1 : 0.5F);
    base::Rect row = inset(rect, kit.px(pad), 0);
    draw_mark(kit, cut_right(row, kit.px(40), kit.px(space::normal)), look);
    if (!look.icon.empty()) {
        const base::Rect place = cut_left(row, kit.px(sign_side), kit.px(space::wide));
        const base::Rect square = centred(place, {place.w, place.w});
        kit.fill(square, look.icon_paper, kit.px(radius::field));
        kit.icon(grown(square, -place.w * 0.2F), look.icon, theme.card_ink);
    }
    draw_words(kit, row, look);
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);
    return response.clicked && look.enabled;
}

int segments(Kit& kit, base::Rect rect, std::string_view label,
             const std::vector<std::string>& names, int chosen) {
    const Kit::Scope scope = kit.inside(label);
    const Theme& theme = kit.theme();
    kit.fill(rect, theme.neutral, rect.h / 2);
    int pressed = -1;
    base::Rect row = rect;
    const float width = rect.w / float(std::max<std::size_t>(1, names.size()));
    for (int i = 0; i < int(names.size()); ++i) {
        const base::Rect cell = cut_left(row, width);
        Item item;
        item.role = Role::choice;
        item.id = kit.id(item.role, names[std::size_t(i)]);
        item.label = names[std::size_t(i)];
        item.rect = cell;
        item.focusable = true;
        item.chosen = i == chosen;
        const Response response = kit.interact(std::move(item));
        const base::Rect face = grown(cell, -kit.px(4));
        if (i == chosen) {
            kit.shadow(face, face.h / 2, Lift::rest);
            kit.fill(face, theme.surface, face.h / 2);
            kit.outline(face, theme.accent, face.h / 2, kit.px(3));
        } else if (response.pressed) {
            kit.fill(face, painting::blended(theme.neutral, theme.ink, 0.12), face.h / 2);
        }
        kit.ink(inset(face, kit.px(8), 0), names[std::size_t(i)],
                {.type = Type::card, .weight = i == chosen ? 600 : 500,
                 .align = painting::Align::centre, .upright = Upright::middle, .max_lines = 1});
        if (response.focused && kit.focus_shows()) kit.focus_ring(face, face.h / 2);
        if (response.clicked) pressed = i;
    }
    return pressed;
}

int word_choices(Kit& kit, base::Rect& rest, std::string_view name,
                 const std::vector<WordChoice>& words, bool enabled) {
    const auto scope = kit.inside(name);
    Flow flow(rest, kit.px(space::tight));
    int pressed = -1;
    for (std::size_t n = 0; n < words.size(); ++n) {
        const WordChoice& word = words[n];
        const ButtonLook look{.label = word.label,
                              .icon = word.ticked ? std::string_view("check")
                                                  : std::string_view(),
                              .enabled = enabled, .chosen = word.chosen, .type = Type::card,
                              .name = word.label};
        const base::Vec2 size{button_width(kit, look), button_height(kit, Type::card)};
        if (button(kit, flow.next(size), look)) pressed = int(n);
    }
    cut_top(rest, flow.bottom() - rest.y, kit.px(space::small));
    return pressed;
}

int stepper(Kit& kit, base::Rect rect, const StepperLook& look) {
    const Kit::Scope scope = kit.inside(look.label);
    const Theme& theme = kit.theme();
    kit.fill(rect, theme.neutral, rect.h / 2);
    Item item;
    item.role = Role::stepper;
    item.label = look.label;
    item.value = look.value;
    item.rect = rect;
    kit.record(std::move(item));
    base::Rect row = rect;
    const base::Rect less = cut_left(row, rect.h), more = cut_right(row, rect.h);
    const base::Words& words = kit.words();
    int step = 0;
    const auto label = [&](const char* sentence) {
        return words.say(sentence, {{"what", look.label}});
    };
    if (button(kit, less, {.label = label(base::msg("{what}: less")), .icon = "minus",
                           .icon_only = true, .enabled = look.can_less})) {
        step = -1;
    }
    if (button(kit, more, {.label = label(base::msg("{what}: more")), .icon = "plus",
                           .icon_only = true, .enabled = look.can_more})) {
        step = 1;
    }
    kit.ink(row, look.value,
            {.weight = 600, .align = painting::Align::centre, .upright = Upright::middle,
             .max_lines = 1, .tabular = true});
    return step;
}

}  // namespace ui
