// Texts under way: opening, typing, putting down. What people wrote is never thrown away because
// the world changed around it.

#include "base/text.h"
#include "board/hands.h"
#include "board/keyboard_place.h"
#include "workshop/decide.h"

#include <algorithm>

namespace board {
namespace {

constexpr float height_part_max = 0.6F;  // of the room: the card is to be seen beside the keyboard

TextEdit::Rules rules_of(const Draft& draft) {
    const bool names_a_part = draft.what == Draft::What::persona ||
                              (draft.what == Draft::What::frame_name &&
                               draft.name.of != workshop::NameOf::frame);
    if (names_a_part) return {base::limits::frame_name_code_points_max, true};
    if (draft.is_card()) return {base::limits::card_text_code_points_max, false};
    if (draft.what == Draft::What::stamp) return {base::limits::label_code_points_max, true};
    return {base::limits::title_code_points_max, true};
}

// As large as a target, as a finger needs, and as there is room for.
float key_px_for(const View& view, Turn turn) {
    const float wanted = std::max(view.target_px, Keyboard::key_size_px(view.px_per_mm));
    const base::Vec2 unit = Keyboard::panel_size_px(1, turn);
    const base::Rect room = room_of(view);
    const float most = std::min(room.w / unit.x, room.h * height_part_max / unit.y);
    return std::min(wanted, std::max(most, Keyboard::key_size_px(view.px_per_mm)));
}

// The frame with another name in one place; nothing where it is the same, or the place is gone.
std::optional<workshop::Intent> named(const workshop::State& state, workshop::FrameId id,
                                      workshop::NamePlace place, const std::string& text) {
    const workshop::Frame* frame = state.frame(id);
    if (!frame) return {};
    workshop::NameFrame intent{id, frame->title, frame->columns, frame->rows};
    auto& names = place.of == workshop::NameOf::column ? intent.columns : intent.rows;
    if (place.of != workshop::NameOf::frame && place.index >= names.size()) return {};
    std::string& name = place.of == workshop::NameOf::frame ? intent.title : names[place.index];
    if (name == text) return {};
    name = text;
    return intent;
}

// What is being written lies on the screen, with its ring.
base::Vec2 moved_into_view(const Draft& card, const View& view) {
    const base::Rect px = view.camera.to_px(card.card_rect());
    const base::Vec2 to = inside(px.min(), px.size(), room_of(view));
    if (to == px.min()) return card.at;  // untouched, to the last bit
    return view.camera.to_board(to) - workshop::card_rect({}, card.lies).min();
}

}  // namespace

// -- opening -------------------------------------------------------------------------------------

// The text of `draft` is kept. Null: not opened, and why has been said.
Draft* Hands::open_draft(Draft draft, base::Vec2 px, const Here& here, Outcome& outcome) {
    if (presence_.draft_of(draft.hand) && !finish(draft.hand, here, outcome)) return nullptr;
    if (presence_.drafts.size() >= drafts_max) {
        say_no(draft.hand, px,
               {"full", base::msg("At most {max} people can write at the same time."),
                {{"max", std::to_string(drafts_max)}}},
               here);
        return nullptr;
    }
    close_palette(draft.hand);
    const View& view = here.view;
    draft.pane = view.pane;
    if (draft.what == Draft::What::new_card) draft.at = moved_into_view(draft, view);
    const Turn turn = view.facing(px);
    const float key_px = key_px_for(view, turn);
    const base::Vec2 size = Keyboard::panel_size_px(key_px, turn);
    const base::Rect card = view.camera.to_px(draft.card_rect());
    draft.keyboard = Keyboard(
        view.keys, best_origin(card, size, room_of(view), key_px / 4, presence_.drafts), key_px,
        turn);
    draft.text = TextEdit(draft.text.text(), rules_of(draft));
    if (draft.text.text().empty()) draft.keyboard.set_shift(Shift::once);
    focus_ = draft.hand;
    presence_.drafts.push_back(std::move(draft));
    return &presence_.drafts.back();
}

void Hands::write_card(const Contact& contact, base::Vec2 px, const Here& here,
                       Outcome& outcome) {
    const workshop::Card* card = here.state.card(contact.target.card);
    if (!card || !may_touch_cards(contact, px, here)) return;
    if (presence_.is_taken(card->id)) return blink(card->id, here);
    Draft draft;
    draft.what = Draft::What::card;
    draft.hand = contact.hand;
    draft.card = card->id;
    draft.at = card->at;
    draft.lies = card->turn;
    draft.colour = card->colour;
    draft.college = card->college;
    draft.text = TextEdit(card->text, {});
    draft.ink = card->ink;
    draft.photo = workshop::photo_shown(here.state, *card) != nullptr;
    open_draft(std::move(draft), px, here, outcome);
}

void Hands::rename_cluster(const Contact& contact, base::Vec2 px, const Here& here,
                           Outcome& outcome) {
    const workshop::Cluster* cluster = here.state.cluster(contact.target.cluster);
    const PlacedCluster* placed = here.layout.cluster(contact.target.cluster);
    if (!cluster || !placed || !may_touch_cards(contact, px, here)) return;
    Draft draft;
    draft.what = Draft::What::cluster;
    draft.hand = contact.hand;
    draft.cluster = cluster->id;
    draft.at = placed->at.min();
    draft.text = TextEdit(cluster->title, {});
    open_draft(std::move(draft), px, here, outcome);
}

// -- typing --------------------------------------------------------------------------------------

void Hands::obey(Draft& draft, const std::vector<KeyboardOutput>& outputs, const Here& here,
                 Outcome& outcome) {
    const HandNumber hand = draft.hand;
    for (const KeyboardOutput& output : outputs) {
        Draft* now = presence_.draft_of(hand);
        if (!now) return;
        switch (output.what) {
            case KeyboardOutput::What::text:
                if (auto why = now->text.insert(output.text)) {
                    say_no(hand, now->keyboard.field_px().centre(), std::move(*why), here);
                }
                break;
            case KeyboardOutput::What::backspace: now->text.backspace(); break;
            case KeyboardOutput::What::done: finish(hand, here, outcome); break;
            case KeyboardOutput::What::touch:
                outcome.asks.push_back({.what = Ask::What::letter,
                                        .hand = hand,
                                        .px = output.px,
                                        .on_keyboard = true});
                break;
        }
    }
}

Outcome Hands::type(std::string_view text, const Here& here) {
    Outcome outcome;
    if (Draft* draft = presence_.draft_of(focus_)) {
        obey(*draft, {{KeyboardOutput::What::text, std::string(text)}}, here, outcome);
    }
    return outcome;
}

Outcome Hands::take(const input::Key& key, const Here& here) {
    Outcome outcome;
    Draft* draft = presence_.draft_of(focus_);
    if (!draft || !key.down) return outcome;
    TextEdit& text = draft->text;
    const Selecting selecting = key.shift ? Selecting::yes : Selecting::no;
    const auto copy = [&](std::string taken) {
        if (!taken.empty()) outcome.asks.push_back({Ask::What::copy, focus_, std::move(taken)});
    };
    using Code = input::KeyCode;
    switch (key.code) {
        case Code::enter:
            if (!key.shift) finish(focus_, here, outcome);
            else return type("\n", here);
            break;
        case Code::escape: discard(focus_); break;
        case Code::backspace: key.ctrl ? text.remove_word() : text.backspace(); break;
        case Code::remove: text.remove(); break;
        case Code::left: key.ctrl ? text.word_left(selecting) : text.left(selecting); break;
        case Code::right: key.ctrl ? text.word_right(selecting) : text.right(selecting); break;
        case Code::home: key.ctrl ? text.to_start(selecting) : text.home(selecting); break;
        case Code::end: key.ctrl ? text.to_end(selecting) : text.end(selecting); break;
        case Code::letter_a: if (key.ctrl) text.select_all(); break;
        case Code::letter_c: if (key.ctrl) copy(text.selected()); break;
        case Code::letter_x: if (key.ctrl) copy(text.cut()); break;
        case Code::letter_v:
            if (key.ctrl) outcome.asks.push_back({Ask::What::paste, focus_, {}});
            break;
        case Code::letter_y: if (key.ctrl) text.redo(); break;
        case Code::letter_z: if (key.ctrl) key.shift ? text.redo() : text.undo(); break;
        default: break;  // other keys type through Typed; up and down are the painter's
    }
    return outcome;
}

void Hands::place_caret(HandNumber hand, std::size_t byte, Selecting selecting) {
    Draft* draft = presence_.draft_of(hand);
    if (!draft) return;
    draft->text.place_caret(byte, selecting);
    focus_ = hand;
}

// The tap before has put the caret there.
void Hands::select_word(HandNumber hand) {
    Draft* draft = presence_.draft_of(hand);
    if (!draft) return;
    draft->text.right();  // before its first letter, too, it is this word
    draft->text.word_left();
    draft->text.word_right(Selecting::yes);
}

// -- putting down --------------------------------------------------------------------------------

// Nothing: there is nothing to say (no words, or the same as before).
std::optional<workshop::Intent> Hands::intent_of(const Draft& draft,
                                                 const workshop::State& state) const {
    const std::string text = base::trimmed(draft.text.text());
    const bool may_be_empty =
        draft.what == Draft::What::new_frame || draft.what == Draft::What::frame_name;
    if (text.empty() && draft.ink.empty() && !may_be_empty) return {};
    switch (draft.what) {
        case Draft::What::new_card:
            return workshop::CreateCard{text,          draft.at, draft.colour,
                                        draft.college, table_,   draft.cluster, draft.ink,
                                        {},            draft.stamp, draft.lies};
        case Draft::What::card: {
            const workshop::Card* card = state.card(draft.card);
            const bool inked = card && card->ink != draft.ink;
            if (card && card->text == text && !inked) return {};
            return workshop::WriteCard{draft.card, text,
                                       inked ? std::optional(draft.ink) : std::nullopt};
        }
        case Draft::What::stamp: {
            const workshop::Stamp* stamp = state.stamp(draft.stamp);
            if (stamp && stamp->word == text) return {};
            return workshop::WriteStamp{draft.stamp, text};
        }
        case Draft::What::new_cluster: return workshop::CreateCluster{text, draft.cards};
        case Draft::What::cluster: {
            const workshop::Cluster* cluster = state.cluster(draft.cluster);
            if (cluster && cluster->title == text) return {};
            return workshop::RenameCluster{draft.cluster, text};
        }
        case Draft::What::new_frame: {
            workshop::PlaceFrame placing = draft.placing;
            placing.title = text;
            return placing;
        }
        case Draft::What::frame_name: return named(state, draft.frame, draft.name, text);
        case Draft::What::clear_sheet: return {};  // its lines are on the board already
        case Draft::What::persona:
            return workshop::DrawCurve{draft.frame, text, draft.feelings};
    }
    return {};
}

// Asks the rules first: a text that would be refused stays open, with the reason beside it.
// True if the draft is closed.
bool Hands::finish(HandNumber hand, const Here& here, Outcome& outcome) {
    const Draft* draft = presence_.draft_of(hand);
    if (!draft) return true;
    if (auto intent = intent_of(*draft, here.state)) {
        const auto decision = workshop::decide(here.state, *intent, {actor_of(hand), here.now});
        if (const auto* why = std::get_if<base::Refusal>(&decision)) {
            say_no(hand, draft->voice_px(), *why, here);
            return false;
        }
        outcome.wishes.push_back({hand, std::move(*intent)});
    }
    discard(hand);
    return true;
}

void Hands::discard(HandNumber hand) {
    std::erase_if(presence_.drafts, [&](const Draft& draft) { return draft.hand == hand; });
    if (focus_ == hand) focus_ = presence_.drafts.empty() ? 0 : presence_.drafts.back().hand;
}

void Hands::keep_in_view(Draft& draft, const View& view) const {
    const base::Rect keys = draft.keyboard.panel_px();
    draft.keyboard.move_to(inside(keys.min(), keys.size(), room_of(view)));
    if (!draft.sheet) return;
    const base::Rect sheet = draft.sheet->panel_px();
    draft.sheet->move_to(inside(sheet.min(), sheet.size(), room_of(view)));
}

// -- when the board, or the room for it, changes under a text -------------------------------------

void Hands::follow_drafts(const Here& here) {
    const workshop::State& state = here.state;
    for (Draft& draft : presence_.drafts) {
        if (draft.what == Draft::What::card && !state.card(draft.card)) {
            draft.what = Draft::What::new_card;
            draft.card = {};
            say_no(draft.hand, draft.voice_px(),
                   {"deleted", base::msg("This card was deleted; your words become a new card."),
                    {}},
                   here);
        }
        if (draft.what == Draft::What::new_card && !state.cluster(draft.cluster)) {
            draft.cluster = {};
        }
        if (draft.what == Draft::What::new_card && !state.stamp(draft.stamp)) draft.stamp = {};
        std::erase_if(draft.cards, [&](workshop::CardId card) { return !state.card(card); });
        if (!draft.college.empty() && !state.college(draft.college)) draft.college.clear();
    }
    std::vector<HandNumber> pointless;
    for (const Draft& draft : presence_.drafts) {
        const bool no_cards = draft.what == Draft::What::new_cluster && draft.cards.empty();
        const bool no_cluster = draft.what == Draft::What::cluster && !state.cluster(draft.cluster);
        const bool no_stamp = draft.what == Draft::What::stamp && !state.stamp(draft.stamp);
        const bool of_frame =
            draft.what == Draft::What::frame_name || draft.what == Draft::What::persona;
        const bool no_frame = of_frame && !state.frame(draft.frame);
        const bool locked =
            draft.is_clear() && (!state.tools().cards || here.view.only_looking);
        const bool gone = locked || no_cards || no_cluster || no_stamp || no_frame;
        if (gone) pointless.push_back(draft.hand);
    }
    for (const HandNumber hand : pointless) discard(hand);
    for (Draft& draft : presence_.drafts) {
        const View& view = here.in(draft.pane).view;
        draft.pane = view.pane;
        keep_in_view(draft, view);
    }
}

}  // namespace board
