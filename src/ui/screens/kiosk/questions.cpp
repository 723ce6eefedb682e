// What testers are asked afterwards: one box for each question. Who touches one writes in it, with
// the keyboard below it and nothing else on the screen.

#include "ui/screens/kiosk/draw.h"

#include "ui/editor.h"
#include "ui/widgets/field.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int lines_at_rest = 2, lines_written = 4;
constexpr float label_gap = 8, box_gap = 22;  // design pixels that do not grow

FieldLook look_of(const KioskView::Question& question, std::size_t index) {
    return {.label = question.label, .bare = true, .many_lines = true,
            .code_points_max = base::limits::feedback_code_points_max, .type = Type::section,
            .name = "question " + std::to_string(index)};
}

KioskTap written(std::size_t index, const FieldChange& change) {
    if (!change.changed && !change.finished) return {};
    return {.act = KioskAct::write, .option = {}, .by = int(index), .what = change.text};
}

TextLook label_look(const KioskLook& look) { return {.weight = 700, .size_px = look.body()}; }

// The one that has the focus; none: -1.
int written_now(Kit& kit, const KioskView& view) {
    const Kit::Scope scope = kit.inside(std::uint64_t(view.step));
    for (std::size_t i = 0; i < view.questions.size(); ++i) {
        const std::string name = look_of(view.questions[i], i).name;
        if (kit.editor().field == kit.id(Role::field, name)) return int(i);
    }
    return -1;
}

}  // namespace

bool kiosk_is_writing(Kit& kit, const KioskView& view) { return written_now(kit, view) >= 0; }

KioskTap draw_kiosk_question(Kit& kit, const KioskLook& look, base::Rect room,
                             const KioskView& view) {
    const auto index = std::size_t(written_now(kit, view));
    const Kit::Scope scope = kit.inside(std::uint64_t(view.step));  // as on the whole page
    const KioskView::Question& question = view.questions[index];
    const TextLook heading{.weight = 700, .heading = true, .size_px = look.heading};
    const FieldLook box = look_of(question, index);
    const float head_h = kit.measure(question.label, heading, room.w).y + look.len(box_gap);
    const float box_h =
        std::min(std::max(kit.target(), room.h - head_h), field_height(kit, box, lines_written));
    room = cut_bottom(room, head_h + box_h);  // close to the keys
    kiosk_text(kit, room, question.label, heading, look.len(box_gap));
    return written(index, field(kit, room, question.text, box));
}

KioskTap draw_kiosk_questions(Kit& kit, const KioskLook& look, base::Rect& rest,
                              const KioskView& view) {
    KioskTap tap;
    for (std::size_t i = 0; i < view.questions.size(); ++i) {
        const KioskView::Question& question = view.questions[i];
        kiosk_text(kit, rest, question.label, label_look(look), look.len(label_gap));
        const FieldLook box = look_of(question, i);
        const float height = field_height(kit, box, lines_at_rest);
        const base::Rect place = cut_top(rest, height, std::max(look.gap, look.len(box_gap)));
        const KioskTap here = written(i, field(kit, place, question.text, box));
        if (here.act != KioskAct::none) tap = here;
    }
    return tap;
}

}  // namespace ui
