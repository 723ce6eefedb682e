#include "ui/widgets/field.h"

#include "base/text.h"
#include "painting/text_layout.h"
#include "ui/editor.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float pad_x = 16, pad_y = 12;  // design pixels
constexpr base::Milliseconds blink_ms = 500;
constexpr float label_gap = 6;

TextLook text_look(const FieldLook& look) {
    TextLook text;
    text.type = look.type;
    text.weight = look.weight;
    return text;
}

TextLook label_text(const Theme& theme) {
    return {.type = Type::card, .weight = 600, .ink = theme.ink_soft};
}

float label_height(const Kit& kit, const FieldLook& look) {
    if (look.bare) return 0;
    return kit.px(type_px[std::size_t(Type::card)]) * 1.25F + kit.px(label_gap);
}

std::string shown(std::string_view text, bool secret) {
    if (!secret) return std::string(text);
    std::string dots;
    for (std::size_t i = 0; i < base::code_points(text); ++i) dots += "•";
    return dots;
}

constexpr std::size_t dot_bytes = std::string_view("•").size();

// Byte offsets between the text and the dots shown in its place.
std::size_t to_shown(std::string_view text, std::size_t at, bool secret) {
    return secret ? base::code_points(text.substr(0, at)) * dot_bytes : at;
}
std::size_t from_shown(std::string_view text, std::size_t at, bool secret) {
    if (!secret) return at;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < at / dot_bytes; ++i) byte = base::next_code_point(text, byte);
    return byte;
}

std::string only_digits(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

void insert(Kit& kit, Editor& editor, const FieldLook& look, std::string_view text) {
    const std::string accepted = look.digits ? only_digits(text) : std::string(text);
    if (const auto refusal = editor.edit.insert(accepted)) {
        kit.tell(base::sentence(kit.words(), *refusal), Tone::bad);
    }
}

// Cut, copy, paste, all, undo, redo.
void command(Kit& kit, Editor& editor, const FieldLook& look, const input::Key& key) {
    using enum input::KeyCode;
    board::TextEdit& edit = editor.edit;
    switch (key.code) {
        case letter_a: edit.select_all(); break;
        case letter_c:
            if (!look.secret) kit.clipboard().set_text(edit.selected());
            break;
        case letter_x:
            if (!look.secret) kit.clipboard().set_text(edit.cut());
            break;
        case letter_v: insert(kit, editor, look, kit.clipboard().text()); break;
        case letter_z: key.shift ? edit.redo() : edit.undo(); break;
        case letter_y: edit.redo(); break;
        case backspace: edit.remove_word(); break;
        case left: edit.word_left(board::Selecting(key.shift)); break;
        case right: edit.word_right(board::Selecting(key.shift)); break;
        case home: edit.to_start(board::Selecting(key.shift)); break;
        case end: edit.to_end(board::Selecting(key.shift)); break;
        default: break;
    }
}

void change_line(Editor& editor, const painting::TextLayout& layout, int lines, bool shift) {
    const std::size_t byte = line_away(editor.edit, editor.wanted_x, layout, lines);
    editor.edit.place_caret(byte, board::Selecting(shift));
}

// True when the key ends the writing: Enter in a field of one line, Escape anywhere.
bool press_key(Editor& editor, const FieldLook& look, const painting::TextLayout& layout,
               const input::Key& key) {
    using enum input::KeyCode;
    board::TextEdit& edit = editor.edit;
    const auto selecting = board::Selecting(key.shift);
    if (key.code != up && key.code != down) editor.wanted_x = -1;
    switch (key.code) {
        case enter:
            if (!look.many_lines) return true;
            edit.insert("\n");
            break;
        case escape: return true;
        case backspace: edit.backspace(); break;
        case remove: edit.remove(); break;
        case left: edit.left(selecting); break;
        case right: edit.right(selecting); break;
        case home: edit.home(selecting); break;
        case end: edit.end(selecting); break;
        case up: change_line(editor, layout, -1, key.shift); break;
        case down: change_line(editor, layout, 1, key.shift); break;
        default: break;
    }
    return false;
}

bool slides(const Kit& kit, const Touch& touch) {
    return length(touch.px - touch.start) > kit.px(10);
}

struct Box {
    base::Rect outer, text;  // the frame, and where the text's layout begins
    float wrap_px = 0;       // 0: one line that scrolls
};

painting::TextLayout layout_of(const Kit& kit, const FieldLook& look, std::string_view text,
                               float wrap_px) {
    return {shown(text, look.secret), kit.style(text_look(look)), wrap_px};
}

// A tap places the caret, sliding selects.
void follow_finger(Kit& kit, Editor& editor, const FieldLook& look, const Box& box,
                   const Touch& touch) {
    const painting::TextLayout layout =
        layout_of(kit, look, editor.edit.text(), box.wrap_px);
    const auto byte_at = [&](base::Vec2 px) {
        const base::Vec2 in_text = px - box.text.min() + editor.scrolled;
        return from_shown(editor.edit.text(), layout.byte_at(in_text), look.secret);
    };
    if (slides(kit, touch)) {
        if (!editor.dragging) editor.edit.place_caret(byte_at(touch.start));
        editor.edit.place_caret(byte_at(touch.px), board::Selecting::yes);
        editor.dragging = true;
    } else if (touch.ended) {
        editor.edit.place_caret(byte_at(touch.px));
    }
    if (touch.ended) editor.dragging = false;
}

void begin_writing(Editor& editor, ItemId id, std::string_view value, const FieldLook& look) {
    editor = Editor{};
    editor.field = id;
    editor.began_with = value;
    editor.edit = board::TextEdit(std::string(value), {look.code_points_max, !look.many_lines});
}

void draw_frame(Kit& kit, const Box& box, const FieldLook& look, bool writing) {
    const Theme& theme = kit.theme();
    const float radius = kit.px(radius::field);
    kit.fill(box.outer, theme.surface, radius);
    kit.outline(box.outer, writing ? theme.accent : theme.edge, radius,
                kit.px(writing ? 3 : 1.5F), look.enabled ? 1 : 0.4F);
}

void draw_value(Kit& kit, const Box& box, std::string_view value, const FieldLook& look) {
    TextLook text = text_look(look);
    const Kit::Scope clip = kit.clip(grown(box.outer, -kit.px(3)));
    if (value.empty()) text.ink = kit.theme().ink_soft;
    if (!look.many_lines) text.max_lines = 1;
    kit.ink(box.text, value.empty() ? std::string(look.hint) : shown(value, look.secret), text);
}

// The least scrolling that shows `from`…`to` in a room, of a text that is `whole` long.
float scrolled_to(float now, float from, float to, float room, float whole) {
    now = std::min(std::max(now, to - room), std::max(from, 0.F));
    return std::clamp(now, 0.F, std::max(0.F, whole - room));
}

// Keeps the caret inside: along the line of a field of one, up and down where lines wrap.
void scroll_to_caret(Editor& editor, const Box& box, const base::Rect& caret,
                     const painting::TextSize& size) {
    constexpr float caret_w = 2;
    base::Vec2& away = editor.scrolled;
    if (box.wrap_px > 0) {
        away.y = scrolled_to(away.y, caret.y, caret.bottom(), box.text.h, size.height_px);
    } else {
        away.x = scrolled_to(away.x, caret.x, caret.x + caret_w, box.text.w,
                             size.width_px + caret_w);
    }
}

void draw_writing(Kit& kit, Editor& editor, const Box& box, const FieldLook& look) {
    const Theme& theme = kit.theme();
    const std::string& text = editor.edit.text();
    const painting::TextLayout layout = layout_of(kit, look, text, box.wrap_px);
    const auto at = [&](std::size_t byte) { return to_shown(text, byte, look.secret); };
    base::Rect caret = layout.caret(at(editor.edit.caret()));
    scroll_to_caret(editor, box, caret, layout.size());
    const base::Vec2 origin = box.text.min() - editor.scrolled;
    // A line that is scrolled ends inside the frame, a caret at its edges is still whole.
    const Kit::Scope clip = kit.clip(inset(box.outer, kit.px(pad_x - 4), kit.px(3)));
    for (base::Rect part : layout.selection(at(editor.edit.selection_from()),
                                            at(editor.edit.selection_to()))) {
        kit.fill({part.x + origin.x, part.y + origin.y, part.w, part.h}, theme.accent_soft);
    }
    if (text.empty()) {
        draw_value(kit, box, "", look);
    } else {
        const painting::TextStyle style = kit.style(text_look(look));
        kit.piece(kit.pieces().text(shown(text, look.secret), style, box.wrap_px), origin);
    }
    caret = {std::round(caret.x + origin.x), caret.y + origin.y, std::max(2.F, kit.px(2)), caret.h};
    if (kit.now() / blink_ms % 2 == 0 || kit.motion().reduced()) kit.fill(caret, theme.accent);
    kit.take_caret(caret);
}

// Everything that keys and fingers did since the last frame; true when Enter or Escape ended it.
bool write(Kit& kit, Editor& editor, const FieldLook& look, const Box& box, const Touch* touch) {
    bool ends = false;
    if (!kit.start().typed.empty()) insert(kit, editor, look, kit.start().typed);
    for (const input::Key& key : kit.start().keys) {
        if (!key.down) continue;
        if (key.ctrl) command(kit, editor, look, key);
        else ends |= press_key(editor, look,
                               layout_of(kit, look, editor.edit.text(), box.wrap_px), key);
    }
    if (touch) follow_finger(kit, editor, look, box, *touch);
    return ends;
}

Box box_of(Kit& kit, base::Rect rect, const FieldLook& look) {
    if (!look.bare) {
        const base::Rect label = cut_top(rect, label_height(kit, look));
        kit.ink(label, look.label, label_text(kit.theme()));
    }
    Box box{rect, inset(rect, kit.px(pad_x), kit.px(pad_y)), 0};
    if (look.many_lines) {
        box.wrap_px = std::floor(box.text.w);
    } else {
        const float line = kit.measure("É", text_look(look)).y;
        box.text = {box.text.x, std::round(rect.y + (rect.h - line) / 2), box.text.w, line};
    }
    return box;
}

}  // namespace

float field_height(const Kit& kit, const FieldLook& look, int lines) {
    const float text = kit.px(type_px[std::size_t(look.type)]) * 1.25F * float(lines);
    return label_height(kit, look) + std::max(kit.target(), text + 2 * kit.px(pad_y));
}

FieldChange field(Kit& kit, base::Rect rect, std::string_view value, const FieldLook& look) {
    const Box box = box_of(kit, rect, look);
    Item item;
    item.role = Role::field;
    item.id = kit.id(item.role, look.name.empty() ? look.label : look.name);
    const ItemId id = item.id;
    Editor& editor = kit.editor();
    item.label = look.label;
    item.value = shown(editor.field == id ? editor.edit.text() : value, look.secret);
    item.rect = box.outer;
    item.focusable = true;
    item.enabled = look.enabled;
    item.many_lines = look.many_lines;
    item.digits = look.digits;
    const Response response = kit.interact(std::move(item));
    // A tap has given it the focus already; a finger that slides along it does so now.
    if (response.touch && slides(kit, *response.touch)) kit.focus(id);

    FieldChange change;
    if (editor.field == id && kit.focused() != id) {
        change.text = editor.edit.text();
        change.finished = change.text != editor.began_with;
        editor = Editor{};
    } else if (look.enabled && kit.focused() == id) {
        if (editor.field != id) begin_writing(editor, id, value, look);
        const std::string before = editor.edit.text();
        const bool ends = write(kit, editor, look, box, response.touch);
        change.text = editor.edit.text();
        change.changed = change.text != before;
        if (ends) {
            change.submitted = kit.key(input::KeyCode::enter);
            kit.key(input::KeyCode::escape);
            change.finished = change.text != editor.began_with;
            editor = Editor{};
            kit.focus(0);
        }
    }
    draw_frame(kit, box, look, editor.field == id);
    if (editor.field == id) draw_writing(kit, editor, box, look);
    else draw_value(kit, box, change.finished ? change.text : value, look);
    return change;
}

}  // namespace ui
