#include "ui/screens/board/sheet_panel.h"

#include "base/limits.h"
#include "base/text.h"
#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

constexpr int answer_lines = 2;

}  // namespace

void SheetPanel::keep(const workshop::State& state, Wishes& wishes) {
    const auto pending = std::exchange(pending_, std::nullopt);
    const workshop::Card* card = state.card(card_);
    if (!pending || !card) return;
    workshop::IdeaSheet sheet = card->sheet;
    sheet[pending->part] = base::trimmed(pending->text);
    if (sheet != card->sheet) wishes.intend(workshop::WriteSheet{card_, sheet}, writer_);
}

void SheetPanel::show(workshop::CardId card, workshop::Actor writer, const workshop::State& state,
                      Wishes& wishes) {
    keep(state, wishes);
    card_ = card;
    writer_ = writer;
}

void SheetPanel::close(const workshop::State& state, Wishes& wishes) {
    keep(state, wishes);
    card_ = {};
}

void SheetPanel::draw(Kit& kit, base::Rect place, const World& world, Wishes& wishes) {
    const workshop::State& state = *world.state;
    const workshop::Card* card = state.card(card_);
    if (!card) return close(state, wishes);
    const auto scope = kit.inside(card_.value);  // another card's fields are others
    const std::string title = kit.words().say("Idea sheet");
    const SidePanel side = side_panel(kit, place, title, kit.words().say("Close the sheet"));
    const bool left = side.closed;
    ScrollArea area(kit, side.content, title);
    base::Rect rows = area.content();
    const std::string idea = card->text.empty() ? kit.words().say("Drawing") : card->text;
    cut_top(rows, kit.text(rows, idea, {.weight = 500, .max_lines = 3, .size_px = 18}).y,
            kit.px(space::normal));
    const bool writes = state.tools().cards && !world.read_only && !state.ended;
    for (const workshop::SheetPart part : workshop::sheet_parts) {
        const FieldLook look{.label = kit.words().say(workshop::word_of(part)),
                             .hint = kit.words().say(workshop::question_of(part)),
                             .many_lines = true,
                             .code_points_max = base::limits::sheet_answer_code_points_max,
                             .name = workshop::key_of(part),
                             .enabled = writes};
        const base::Rect at =
            cut_top(rows, field_height(kit, look, answer_lines), kit.px(space::normal));
        const FieldChange change = field(kit, at, card->sheet[part], look);
        if (change.changed || change.finished) pending_ = {part, change.text};
        if (change.finished) keep(state, wishes);
    }
    area.end_at(rows.y);
    if (left) close(state, wishes);
}

}  // namespace ui
