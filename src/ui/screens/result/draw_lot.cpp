// The lot, drawn in public: people in the room call out numbers, and everybody can work out the
// order again from these and the closed box.

#include "base/limits.h"
#include "ui/screens/result/result.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float sheet_width = 820;  // design pixels

}  // namespace

void draw_lot(Kit& kit, const ResultView& view, ResultHere& here, Wishes& wishes) {
    const base::Words& words = kit.words();
    const std::string told =
        words.say("Four people in the room each call out a number of four digits. From these and "
                  "the closed box everybody can work out the lot again.");
    const std::string box = words.say("The box: {digits}", {{"digits", view.lot_box}});
    const FieldLook look{.label = words.say("The numbers called out"), .digits = true,
                         .code_points_max = base::limits::called_out_digits_max};
    const TextLook soft{.type = Type::card, .ink = kit.theme().ink_soft, .tabular = true};
    const float width = kit.px(sheet_width - 64);
    const float foot_h = button_height(kit, Type::lead);
    const float content = kit.measure(told, {}, width).y + kit.measure(box, soft, width).y +
                          field_height(kit, look) + kit.px(space::normal * 2 + space::large) +
                          foot_h;
    const Modal modal(kit, words.say("Draw the lot"),
                      {kit.px(sheet_width), modal_height(kit, content)});
    base::Rect rest = modal.content();
    base::Rect foot = cut_bottom(rest, foot_h, kit.px(space::wide));
    cut_top(rest, kit.text(rest, told).y, kit.px(space::normal));
    cut_top(rest, kit.text(rest, box, soft).y, kit.px(space::normal));
    const FieldChange change =
        field(kit, cut_top(rest, field_height(kit, look)), here.called_out, look);
    if (change.changed || change.finished) here.called_out = change.text;
    const ButtonLook draw{.label = words.say("Draw it now"), .kind = ButtonKind::primary,
                          .enabled = !here.called_out.empty(),
                          .why_not = words.say("Type first what the room calls out."),
                          .type = Type::lead, .name = "draw the lot now"};
    if (button_right(kit, foot, draw)) {
        wishes.intend(workshop::DrawLot{view.lot_of, here.called_out});
        here.called_out.clear();
        here.asking_lot = false;
    }
    const ButtonLook later{.label = words.say("Not now"), .type = Type::lead};
    if (button_right(kit, foot, later) || modal.dismissed()) here.asking_lot = false;
}

}  // namespace ui
