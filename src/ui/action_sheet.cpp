#include "ui/action_sheet.h"

#include "base/limits.h"
#include "base/text.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "workshop/decide.h"

namespace ui {
namespace {

constexpr base::Vec2 sheet_size{980, 0};  // design pixels; as high as the screen allows
constexpr std::size_t idea_code_points_max = 80;
constexpr float two_columns_min = 820;  // design pixels

int lines_of(workshop::ActionPart part) {
    return part == workshop::ActionPart::what || part == workshop::ActionPart::outcome ? 2 : 1;
}

}  // namespace

std::string origins_line(const workshop::State& state, const std::vector<workshop::CardId>& cards,
                         workshop::VoteId vote, const base::Words& words) {
    std::string ideas;
    for (const workshop::CardId id : cards) {
        const auto found = state.cards.find(id);
        if (found == state.cards.end()) continue;
        const std::string text = base::trimmed(found->second.text);
        const std::string idea = text.empty() ? words.say("a drawing")
                                              : base::shortened(text, idea_code_points_max);
        ideas += (ideas.empty() ? "" : " · ") + words.say("“{idea}”", {{"idea", idea}});
    }
    const workshop::Vote* chosen = state.vote(vote);
    if (chosen) {
        ideas += (ideas.empty() ? "" : " · ") +
                 words.say("vote “{question}”", {{"question", chosen->title}});
    }
    return ideas.empty() ? std::string() : words.say("Comes from {origins}", {{"origins", ideas}});
}

void ActionSheetEditor::begin(workshop::ActionKind kind, std::vector<workshop::CardId> cards,
                              workshop::VoteId vote, const workshop::State& state) {
    *this = {};
    open_ = true;
    kind_ = kind;
    cards_ = std::move(cards);
    vote_ = vote;
    const auto first = cards_.empty() ? state.cards.end() : state.cards.find(cards_.front());
    if (first == state.cards.end()) return;  // parked ones are found, too
    sheet_[workshop::ActionPart::what] = base::shortened(
        base::trimmed(first->second.text), base::limits::action_answer_code_points_max - 1);
}

void ActionSheetEditor::show(const workshop::Action& action) {
    open_ = true;
    action_ = action.id;
    kind_ = action.kind;
    sheet_ = action.sheet;
    cards_ = action.cards;
    vote_ = action.vote;
}

// What the rules refuse stays open, with the reason.
bool ActionSheetEditor::save(Kit& kit, const World& world, Wishes& wishes) {
    const workshop::WriteAction write{action_, kind_, sheet_, cards_, vote_};
    const workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};
    const auto decision = workshop::decide(*world.state, write, {facilitator, world.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        kit.tell(base::sentence(kit.words(), *why), Tone::bad);
        return false;
    }
    wishes.intend(write);
    return true;
}

void ActionSheetEditor::draw_fields(Kit& kit, base::Rect& rest, bool writes) {
    const base::Words& words = kit.words();
    const bool two = rest.w >= kit.px(two_columns_min);
    base::Rect row;
    int in_row = 0;
    for (const workshop::ActionPart part : workshop::action_parts) {
        const bool tells_outcome = part == workshop::ActionPart::outcome;
        if (kind_ == workshop::ActionKind::decision && part != workshop::ActionPart::what &&
            !tells_outcome) {
            continue;
        }
        const FieldLook look{.label = words.say(workshop::word_of(part)),
                             .hint = words.say(workshop::question_of(part)),
                             .many_lines = lines_of(part) > 1,
                             .code_points_max = base::limits::action_answer_code_points_max,
                             .name = workshop::key_of(part),
                             .enabled = writes};
        const bool whole = !two || lines_of(part) > 1;
        if (whole || in_row == 0) {
            row = cut_top(rest, field_height(kit, look, lines_of(part)), kit.px(space::normal));
            in_row = 0;
        }
        const float half = (row.w - kit.px(space::normal)) / 2;
        const base::Rect place =
            whole ? row : (in_row == 0 ? cut_left(row, half, kit.px(space::normal)) : row);
        in_row = whole ? 0 : 1 - in_row;
        const FieldChange change = field(kit, place, sheet_[part], look);
        if (change.changed || change.finished) sheet_[part] = base::trimmed(change.text);
    }
}

void ActionSheetEditor::draw_foot(Kit& kit, base::Rect row, const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    const ButtonLook keep{.label = words.say("Keep it"), .kind = ButtonKind::primary,
                          .icon = "check", .type = Type::lead, .name = "keep action"};
    const ButtonLook remove{.label = words.say("Take off the list"), .kind = ButtonKind::quiet,
                            .icon = "trash", .name = "remove action"};
    if (button_right(kit, row, keep) && save(kit, world, wishes)) open_ = false;
    if (!action_ || world.state->ended) return;
    if (button_left(kit, row, remove)) {
        wishes.intend(workshop::RemoveAction{action_});
        open_ = false;
    }
}

void ActionSheetEditor::draw(Kit& kit, const World& world, Wishes& wishes) {
    if (!open_) return;
    const base::Words& words = kit.words();
    const Modal modal(kit, words.say(workshop::word_of(kind_)), {kit.px(sheet_size.x), 0});
    base::Rect rest = modal.content();
    if (!world.read_only) {
        const base::Rect foot = cut_bottom(rest, button_height(kit, Type::lead),
                                           kit.px(space::normal));
        draw_foot(kit, foot, world, wishes);
    }
    ScrollArea area(kit, rest, words.say("Answers"));
    base::Rect rows = inset(area.content(), kit.px(4), 0);
    const std::string origins = origins_line(*world.state, cards_, vote_, words);
    if (!origins.empty()) {
        const TextLook look{.type = Type::card, .ink = kit.theme().ink_soft, .max_lines = 3};
        cut_top(rows, kit.text(rows, origins, look).y, kit.px(space::normal));
    }
    const auto named = [&](const char* key) { return words.say(key); };
    const base::Rect kinds = cut_top(rows, button_height(kit), kit.px(space::normal));
    const int kind = segments(kit, kinds, words.say("Kind"),
                              {named(workshop::word_of(workshop::ActionKind::decision)),
                               named(workshop::word_of(workshop::ActionKind::action))},
                              int(kind_));
    if (kind >= 0 && !world.read_only) kind_ = workshop::ActionKind(kind);
    draw_fields(kit, rows, !world.read_only);
    std::vector<std::string> stages;
    for (int n = 0; n < workshop::action_stage_count; ++n) {
        stages.push_back(named(workshop::word_of(workshop::ActionStage(n))));
    }
    const base::Rect place = cut_top(rows, button_height(kit), kit.px(space::normal));
    const int stage = segments(kit, place, words.say("Where it stands"), stages,
                               int(sheet_.stage));
    if (stage >= 0 && !world.read_only) sheet_.stage = workshop::ActionStage(stage);
    area.end_at(rows.y);
    if (modal.dismissed()) open_ = false;
}

}  // namespace ui
