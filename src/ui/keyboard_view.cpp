#include "ui/keyboard_view.h"

#include "painting/colour.h"
#include "painting/text_layout.h"
#include "ui/imgui.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using board::KeyAction;

constexpr float key_gap = 0.05F;  // of a key, on each side

// Where what lay to the right lies then, one unit long.
base::Vec2 way_of(board::Turn turn) {
    constexpr base::Vec2 ways[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    return ways[std::size_t(turn)];
}

base::Vec2 turned(base::Vec2 from, base::Vec2 way) {
    return {from.x * way.x - from.y * way.y, from.x * way.y + from.y * way.x};
}

std::string_view icon_of(KeyAction action) {
    if (action == KeyAction::backspace) return "backspace";
    if (action == KeyAction::shift) return "shift";
    return {};
}

std::string label_of(const board::KeyFace& key, const base::Words& words,
                     const KeyboardLook& look) {
    switch (key.action) {
        case KeyAction::letters: return words.say("abc");
        case KeyAction::digits: return words.say("123");
        case KeyAction::emoji: return "😊";
        case KeyAction::line_break: return "↵";
        case KeyAction::done: return look.done.empty() ? words.say("Done") : look.done;
        case KeyAction::space: return {};
        default: return key.text;
    }
}

// What a key is called in the registry: keys without letters need a name as well.
std::string name_of(const board::KeyFace& key, const base::Words& words,
                    const KeyboardLook& look) {
    switch (key.action) {
        case KeyAction::space: return words.say("Space");
        case KeyAction::backspace: return words.say("Backspace");
        case KeyAction::shift: return words.say("Capitals");
        case KeyAction::emoji: return words.say("Emoji");
        case KeyAction::line_break: return words.say("New line");
        default: return label_of(key, words, look);
    }
}

void draw_key(Kit& kit, const board::KeyFace& key, const board::Keyboard& keyboard,
              const KeyboardLook& look) {
    const Theme& theme = kit.theme();
    const float unit = keyboard.key_px();
    const Turned turned(kit, key.px.centre(), keyboard.turn());
    const base::Rect face = grown(upright(key.px, keyboard.turn()), -unit * key_gap);
    const bool done = key.action == KeyAction::done;
    Rgb paper = done ? theme.accent : key.latched ? theme.accent_soft : theme.neutral;
    const Rgb ink = done ? theme.on_accent : theme.ink;
    if (key.pressed) paper = painting::blended(paper, ink, 0.16);
    kit.fill(face, paper, unit * 0.16F);
    if (theme.shadow_opacity <= 0) kit.outline(face, theme.line, unit * 0.16F, kit.px(1));
    if (const auto sign = icon_of(key.action); !sign.empty()) {
        kit.icon(centred(face, {unit * 0.44F, unit * 0.44F}), sign, ink);
        return;
    }
    const bool letter = key.action == KeyAction::type;
    kit.ink(face, label_of(key, kit.words(), look),
            {.weight = 600, .ink = ink, .align = painting::Align::centre,
             .upright = Upright::middle, .max_lines = 1,
             .size_px = unit * (letter ? 0.42F : 0.33F) / kit.metrics().scale});
}

// The text above the keys, as who sits before them sees it.
struct Field {
    base::Rect place;  // on the screen
    base::Rect field, box;
    TextLook look;
    float wrap = 1;
    painting::TextLayout layout;
    base::Vec2 corner;  // of the text: the line being written stays in sight

    Field(const Kit& kit, const board::Keyboard& keyboard, const KeyboardLook& of)
        : place(of.strip ? keyboard.field_px()
                         : united(keyboard.field_px(), keyboard.strip_px(0, 1))),
          field(upright(place, keyboard.turn())),
          box(inset(field, keyboard.key_px() * 0.22F, keyboard.key_px() * 0.12F)),
          look{.ink = of.paper ? kit.theme().card_ink : kit.theme().ink,
               .size_px = keyboard.key_px() * 0.36F / kit.metrics().scale},
          wrap(std::floor(std::max(1.F, box.w))),
          layout(of.text, kit.style(look), wrap) {
        const float over = std::max(0.F, layout.caret(of.caret).bottom() - box.h);
        corner = {box.x, box.y - over};
    }
};

void draw_text(Kit& kit, const board::Keyboard& keyboard, const KeyboardLook& look) {
    const Field text(kit, keyboard, look);
    const Turned turned(kit, text.place.centre(), keyboard.turn());
    const Theme& theme = kit.theme();
    const float unit = keyboard.key_px();
    kit.fill(text.field, look.paper.value_or(theme.neutral), unit * 0.16F);
    if (look.text.empty() && !look.hint.empty()) {
        TextLook hint = text.look;
        hint.ink = look.paper ? theme.card_ink : theme.ink_soft;
        kit.text(text.box, look.hint, hint);
    }
    const std::optional<Kit::Scope> clip = keyboard.turn() == board::Turn::none
                                               ? std::optional<Kit::Scope>(kit.clip(text.field))
                                               : std::nullopt;
    draw_selection(kit, text.layout, text.corner, look.anchor, look.caret);
    if (!look.text.empty()) {
        kit.piece(kit.pieces().text(look.text, kit.style(text.look), text.wrap), text.corner);
    }
    const base::Rect caret = text.layout.caret(look.caret);
    if (kit.now() / 500 % 2 == 0 || kit.motion().reduced()) {
        kit.fill({text.corner.x + caret.x, text.corner.y + caret.y, std::max(2.F, unit * 0.04F),
                  caret.h},
                 look.paper ? theme.card_ink : theme.focus);
    }
}

void draw_accents(Kit& kit, const board::AccentStrip& strip, const board::Keyboard& keyboard) {
    const Theme& theme = kit.theme();
    const float unit = keyboard.key_px();
    base::Rect around;
    for (const base::Rect& cell : strip.px) around = united(around, cell);
    kit.sheet(grown(around, unit * 0.08F), theme.surface, unit * 0.2F, Lift::lifted);
    for (std::size_t i = 0; i < strip.px.size(); ++i) {
        const bool chosen = strip.chosen == i;
        const Turned turned(kit, strip.px[i].centre(), keyboard.turn());
        const base::Rect face = grown(upright(strip.px[i], keyboard.turn()), -unit * key_gap);
        kit.fill(face, chosen ? theme.accent : theme.neutral, unit * 0.16F);
        kit.ink(face, strip.letters[i],
                {.weight = 600, .ink = chosen ? theme.on_accent : theme.ink,
                 .align = painting::Align::centre, .upright = Upright::middle,
                 .size_px = unit * 0.42F / kit.metrics().scale});
    }
}

}  // namespace

base::Rect upright(base::Rect px, board::Turn turn) {
    return centred(px, board::turned(px.size(), turn));
}

base::Vec2 turned_back(base::Vec2 from, board::Turn turn) {
    const base::Vec2 way = way_of(turn);
    return turned(from, {way.x, -way.y});
}

Turned::Turned(Kit& kit, base::Vec2 centre, board::Turn turn)
    : kit_(kit), centre_(centre), way_(way_of(turn)), first_(kit.list().VtxBuffer.Size) {}

Turned::Turned(Kit& kit, base::Vec2 centre, float rad)
    : kit_(kit),
      centre_(centre),
      way_{std::cos(rad), std::sin(rad)},
      first_(kit.list().VtxBuffer.Size) {}

Turned::~Turned() {
    if (way_ == base::Vec2{1, 0}) return;
    auto& vertices = kit_.list().VtxBuffer;
    for (int i = first_; i < vertices.Size; ++i) {
        const base::Vec2 from{vertices[i].pos.x - centre_.x, vertices[i].pos.y - centre_.y};
        vertices[i].pos = im(centre_ + turned(from, way_));
    }
}

void draw_selection(Kit& kit, const painting::TextLayout& layout, base::Vec2 corner,
                    std::size_t anchor, std::size_t caret) {
    if (anchor == caret) return;
    for (const base::Rect& part : layout.selection(std::min(anchor, caret),
                                                   std::max(anchor, caret))) {
        kit.fill({part.x + corner.x, part.y + corner.y, part.w, part.h}, kit.theme().accent, 0,
                 0.28F);
    }
}

std::size_t letter_at(const Kit& kit, const board::Keyboard& keyboard, const KeyboardLook& look,
                      base::Vec2 px) {
    const Field text(kit, keyboard, look);
    const base::Vec2 centre = text.place.centre();
    return text.layout.byte_at(turned_back(px - centre, keyboard.turn()) + centre - text.corner);
}

board::KeyboardLayout keyboard_layout(const base::Words& words) {
    return words.language() == "fr" ? board::KeyboardLayout::azerty
                                    : board::KeyboardLayout::qwerty;
}

void draw_keyboard(Kit& kit, const board::Keyboard& keyboard, const KeyboardLook& look) {
    kit.sheet(keyboard.panel_px(), kit.theme().surface, keyboard.key_px() * 0.36F, Lift::lifted);
    draw_text(kit, keyboard, look);
    for (const board::KeyFace& key : keyboard.keys()) {
        draw_key(kit, key, keyboard, look);
        Item item;
        item.role = Role::key;
        item.label = name_of(key, kit.words(), look);
        item.rect = key.px;
        item.pressed = key.pressed;
        kit.record(std::move(item));
    }
    for (const board::AccentStrip& strip : keyboard.accents()) draw_accents(kit, strip, keyboard);
}

}  // namespace ui
