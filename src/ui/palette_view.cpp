#include "ui/palette_view.h"

#include "ui/frame_view.h"
#include "ui/ink_view.h"
#include "ui/keyboard_view.h"
#include "ui/layout.h"
#include "ui/stamp_view.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float letter_part = 0.7F;  // of the height of its paper, at most
constexpr float sample_part = 1.4F;  // width of a method's picture by its height

struct Items {
    Kit& kit;
    const workshop::State& state;
    const board::Presence& presence;

    void draw(board::ItemShape shape) const {
        const Turned turned(kit, shape.item.px.centre(), shape.turn);
        shape.item.px = upright(shape.item.px, shape.turn);
        const bool paper = shape.item.choice == board::Choice::colour ||
                           shape.item.choice == board::Choice::new_card;
        if (paper) {
            colour_item(shape.item);
        } else if (shape.item.choice == board::Choice::college) {
            college_item(shape);
        } else if (shape.item.choice == board::Choice::tool ||
                   shape.item.choice == board::Choice::ink) {
            pencil_item(shape);
        } else if (shape.item.choice == board::Choice::stamp_kind &&
                   shape.item.stamp != workshop::StampKind::pin) {  // a word among others
            stamp_item(shape.item);
        } else if (shape.item.choice == board::Choice::place_template) {
            method_item(shape.item);
        } else if (shape.item.choice == board::Choice::tells) {
            told_item(shape.item);
        } else {
            word_item(shape.item);
        }
    }

    // What it looks like, and its name.
    void stamp_item(const board::PaletteItem& item) const {
        const std::string& label = kit.words().say(item.label);
        base::Rect face = grown(item.px, -kit.px(4));
        kit.fill(face, kit.theme().neutral, kit.px(12));
        face = grown(face, -kit.px(6));
        const TextLook look{.weight = 500, .align = painting::Align::centre,
                            .upright = Upright::bottom, .max_lines = 2, .size_px = 13};
        const float words = kit.measure(label, look, face.w).y;
        kit.ink(cut_bottom(face, words, kit.px(4)), label, look);
        draw_stamp_sample(kit, face, item.stamp);
        kit.record(Role::button, label, item.px);
    }

    // What it looks like, its name and what it is for.
    void method_item(const board::PaletteItem& item) const {
        const std::string& label = item.letter;
        const std::string& aim = item.method->aim;
        base::Rect face = grown(item.px, -kit.px(4));
        kit.fill(face, kit.theme().neutral, kit.px(12));
        face = grown(face, -kit.px(8));
        draw_method_sample(kit, cut_left(face, face.h * sample_part, kit.px(10)), *item.method);
        const TextLook name{.weight = 700, .max_lines = 2, .size_px = 17};
        cut_top(face, kit.ink(face, label, name).y, kit.px(2));
        TextLook said{.ink = kit.theme().ink_soft, .max_lines = 3, .size_px = 15};
        while (said.max_lines > 1 && kit.measure(aim, said, face.w).y > face.h) --said.max_lines;
        kit.ink(face, aim, said);
        kit.record(Role::button, label, item.px, aim);
    }

    void colour_item(const board::PaletteItem& item) const {
        const base::Rect face = grown(item.px, -kit.px(4));
        const float corner = kit.px(10);
        kit.fill(face, kit.theme().card_paper(item.colour), corner);
        kit.outline(face, item.chosen ? kit.theme().accent : kit.theme().edge, corner,
                    kit.px(item.chosen ? 4 : 1));
        base::Rect words = inset(face, kit.px(4), kit.px(2));
        const bool roomy = !item.meaning.empty() && face.w > kit.px(70);
        kit.ink(words, roomy ? item.letter + " · " + item.meaning : item.letter,
                {.weight = 600, .ink = kit.theme().card_ink, .align = painting::Align::centre,
                 .upright = Upright::middle, .max_lines = 2,
                 .size_px = roomy ? 15.F : std::min(20.F, words.h * letter_part / kit.px(1))});
        kit.record(Role::button,
               item.meaning.empty() ? kit.words().say(item.label) : item.meaning, item.px);
    }

    void pencil_item(const board::ItemShape& shape) const {
        const board::Draft* draft = presence.draft_of(shape.hand);
        const board::Palette* palette = presence.palette_of(shape.hand);
        board::Pencil now = shape.item.pencil;
        if (shape.on_keyboard && draft) now = draft->pencil;
        else if (palette && palette->pencil) now = *palette->pencil;
        draw_pencil(kit, grown(shape.item.px, -kit.px(4)), shape.item, now);
        kit.record(Role::button, kit.words().say(shape.item.label), shape.item.px,
               shape.item.chosen ? kit.words().say("chosen") : std::string());
    }

    // Whose idea it is: the college's shape; people until somebody has said it.
    void college_item(const board::ItemShape& shape) const {
        const board::Draft* draft = presence.draft_of(shape.hand);
        const workshop::College* college = draft ? state.college(draft->college) : nullptr;
        const base::Rect face = grown(shape.item.px, -kit.px(4));
        kit.fill(face, kit.theme().neutral, kit.px(10));
        const float side = std::min(face.w, face.h) * 0.56F;
        const base::Rect mark = centred(face, {side, side});
        if (college) {
            kit.college_mark(mark, college->shape, legible(college->rgb, kit.theme().neutral, 3));
        } else {
            kit.icon(mark, "people", kit.theme().ink);
        }
        kit.record(Role::button, kit.words().say("Whose voice"), shape.item.px,
               college ? college->name : "");
    }

    static bool is_sentence(const board::PaletteItem& item) {
        return item.choice == board::Choice::alike ||
               (item.choice == board::Choice::link && item.chosen);
    }

    // Nothing to press: a question, or the value of a card on axes.
    void told_item(const board::PaletteItem& item) const {
        const workshop::Card* card = state.card(item.card);
        const workshop::Frame* frame = card ? workshop::frame_of(state, *card) : nullptr;
        const std::string text =
            frame ? value_text(kit.words(), *frame, workshop::card_rect(card->at).centre())
            : item.count > 0
                ? kit.words().count("{n} card more does not fit into one gesture.",
                                    "{n} cards more do not fit into one gesture.",
                                    std::int64_t(item.count))
            : item.letter.empty()
                ? kit.words().say(item.label)
                : kit.words().say("“{method}” goes on with earlier work",
                                  {{"method", item.letter}});
        kit.ink(inset(item.px, kit.px(6), 0), text,
                {.weight = 600, .align = painting::Align::centre, .upright = Upright::middle,
                 .max_lines = 2, .size_px = 16});
        kit.record(Role::text, text, item.px);
    }

    void word_item(const board::PaletteItem& item) const {
        const base::Rect face = grown(item.px, -kit.px(4));
        const bool removes = item.choice == board::Choice::remove ||
                             item.choice == board::Choice::stamp_remove ||
                             item.choice == board::Choice::unlink ||
                             item.choice == board::Choice::zone_remove ||
                             item.choice == board::Choice::remove_frame ||
                             item.choice == board::Choice::erase_photo ||
                             item.choice == board::Choice::erase_now;
        const bool done = item.choice == board::Choice::put_down;
        kit.fill(face,
                 removes ? kit.theme().danger_soft
                 : done  ? kit.theme().accent
                 : item.chosen ? kit.theme().accent_soft
                         : kit.theme().neutral,
                 kit.px(12));
        if (item.chosen) kit.outline(face, kit.theme().accent, kit.px(12), kit.px(3));
        if (item.choice == board::Choice::merge) return merge_item(item, face);
        const std::string label =
            item.choice == board::Choice::take_in
                ? kit.words().count("Take in {n} card of “{source}”",
                                    "Take in {n} cards of “{source}”", std::int64_t(item.count),
                                    {{"source", item.letter}})
            : item.choice == board::Choice::alike
                ? kit.words().count("Looks like {n} other card", "Looks like {n} other cards",
                                    std::int64_t(item.count))
            : item.choice == board::Choice::curve_of ||
                      (item.choice == board::Choice::leads_to && !item.letter.empty())
                ? item.letter
                                                     : kit.words().say(item.label);
        kit.record(Role::button, label, item.px,
               item.chosen ? kit.words().say("chosen") : std::string());
        const bool narrow = face.w < 2 * face.h;
        std::string_view sign;
        if (item.choice == board::Choice::discard) sign = "trash";
        if (item.choice == board::Choice::step_back) sign = "undo";
        if (item.choice == board::Choice::cleans) sign = "shapes";
        if (item.choice == board::Choice::draw && narrow) sign = "pencil";
        if (!sign.empty()) {
            const float side = std::min(face.w, face.h) * 0.56F;
            kit.icon(centred(face, {side, side}), sign, kit.theme().ink);
            return;
        }
        kit.ink(inset(face, kit.px(6), 0), label,
                {.weight = 600,
                 .ink = removes ? kit.theme().danger
                        : done  ? kit.theme().on_accent
                                : kit.theme().ink,
                 .align = painting::Align::centre, .upright = Upright::middle, .max_lines = 2,
                 .size_px = is_sentence(item) ? 14.F : 16.F});
    }

    // Which card, and why it is offered.
    void merge_item(const board::PaletteItem& item, base::Rect face) const {
        const std::string label =
            kit.words().say("Merge with “{idea}”", {{"idea", item.letter}});
        const std::string why =
            kit.words().say("same words: {words}", {{"words", item.meaning}});
        kit.record(Role::button, label, item.px, why);
        base::Rect lines = inset(face, kit.px(10), kit.px(3));
        kit.ink(cut_top(lines, lines.h / 2), label,
                {.weight = 600, .upright = Upright::middle, .max_lines = 1, .size_px = 15});
        kit.ink(lines, why,
                {.ink = kit.theme().ink_soft, .upright = Upright::middle, .max_lines = 1,
                 .size_px = 14});
    }
};

}  // namespace

void draw_item(Kit& kit, const board::ItemShape& shape, const workshop::State& state,
               const board::Presence& presence) {
    Items{kit, state, presence}.draw(shape);
}

}  // namespace ui
