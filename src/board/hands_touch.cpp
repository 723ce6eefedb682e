// Fingers that only touch: selecting, palettes, dots.

#include "board/hands.h"
#include "workshop/papers.h"

#include <algorithm>

namespace board {
namespace {

using base::msg;

// The panel under a point, if it is no title: there a tap means the board, but inside the group.
workshop::ClusterId panel_at(const Layout& layout, base::Vec2 at) {
    for (auto each = layout.clusters().rbegin(); each != layout.clusters().rend(); ++each) {
        if (each->at.contains(at)) return each->cluster;
    }
    return {};
}

base::Refusal no_dot(const char* code, const char* sentence, std::int32_t max = 0) {
    return {code, sentence, {{"max", std::to_string(max)}}};
}

}  // namespace

// -- taps ----------------------------------------------------------------------------------------

void Hands::tap(const Contact& contact, base::Vec2 px, const Here& here, Outcome& outcome) {
    switch (contact.target.kind) {
        case Target::Kind::canvas: return tap_canvas(contact, px, here, outcome);
        case Target::Kind::stamp: return tap_stamp(contact, px, here, outcome);
        case Target::Kind::card: return tap_card(contact, px, here, outcome);
        case Target::Kind::cluster:
            if (here.state.open_vote()) {
                return place_dot(contact, {}, contact.target.cluster, px, here);
            }
            return long_press(contact, px, here, outcome);
        case Target::Kind::frame:
        case Target::Kind::zone:
        case Target::Kind::zone_grip:
        case Target::Kind::link: return long_press(contact, px, here, outcome);
        case Target::Kind::name:
            close_own(contact.hand, here, outcome);
            return name_frame(contact, px, here, outcome);
        case Target::Kind::grip:
        case Target::Kind::curve: close_own(contact.hand, here, outcome); return;
        case Target::Kind::minus: return take_dot_back(contact.target, here);
        case Target::Kind::item: return choose(contact, px, here, outcome);
        case Target::Kind::strip: return choose_for_draft(contact.target, here, outcome);
        case Target::Kind::large:
            std::erase_if(presence_.lookings, [&](const Looking& each) {
                return each.hand == contact.target.hand;
            });
            return;
        case Target::Kind::caret:
            outcome.asks.push_back({.what = Ask::What::letter, .hand = contact.hand, .px = px});
            return;
        case Target::Kind::palette:
        case Target::Kind::keyboard:
        case Target::Kind::sheet:
        case Target::Kind::paper: return;
    }
}

// While something of this hand is open, a tap means "done with it"; anywhere else, a new idea.
void Hands::tap_canvas(const Contact& contact, base::Vec2 px, const Here& here,
                       Outcome& outcome) {
    if (close_own(contact.hand, here, outcome)) return;
    const base::Vec2 at = here.view.camera.to_board(px);
    const workshop::ClusterId panel = panel_at(here.layout, at);
    if (here.state.open_vote()) {
        if (panel) place_dot(contact, {}, panel, px, here);
        return;
    }
    if (!may_touch_cards(contact, px, here)) return;
    Draft draft;
    draft.hand = contact.hand;
    draft.at = at - base::Vec2{workshop::card_width, workshop::card_height} / 2;
    draft.lies = here.view.facing(px);
    draft.cluster = panel;
    draft.colour = workshop::paper_of(here.state, places_.of(contact.hand).colour);
    draft.college = places_.of(contact.hand).college;
    open_draft(std::move(draft), px, here, outcome);
}

void Hands::tap_card(const Contact& contact, base::Vec2 px, const Here& here, Outcome& outcome) {
    const workshop::Card* card = here.state.card(contact.target.card);
    if (!card) return;
    if (here.state.open_vote()) return place_dot(contact, card->id, card->cluster, px, here);
    const Palette* open = presence_.palette_of(contact.hand);
    if (open && open->about == Palette::About::linking && open->card != card->id) {
        return make_link(contact.hand, open->card, card->id, px, here, outcome);
    }
    if (open && open->about == Palette::About::tying) {
        const Palette palette = *open;
        return tie_pin(palette, card->id, px, here, outcome);
    }
    const bool again = open && open->card == card->id && !open->other;
    close_own(contact.hand, here, outcome);
    if (again) return;
    long_press(contact, px, here, outcome);
}

void Hands::double_tap(const Contact& contact, base::Vec2 px, const Here& here,
                       Outcome& outcome) {
    const bool voting = here.state.open_vote() != nullptr;
    switch (contact.target.kind) {
        case Target::Kind::card:
            if (voting) return tap(contact, px, here, outcome);
            write_card(contact, px, here, outcome);
            return open_drawing(contact, here);
        case Target::Kind::cluster:
            if (voting) return tap(contact, px, here, outcome);
            return rename_cluster(contact, px, here, outcome);
        case Target::Kind::stamp:
            return write_stamp(contact.hand, contact.target.stamp, px, here, outcome);
        case Target::Kind::frame: return name_frame(contact, px, here, outcome);
        case Target::Kind::caret: return select_word(contact.hand);
        default: return tap(contact, px, here, outcome);
    }
}

void Hands::long_press(const Contact& contact, base::Vec2 px, const Here& here,
                       Outcome& outcome) {
    Palette palette = new_palette(contact.hand, px, here);
    const Target& target = contact.target;
    if (here.view.only_looking) return;
    if (target.kind == Target::Kind::caret || target.kind == Target::Kind::stamp) {
        return tap(contact, px, here, outcome);
    }
    if (target.kind == Target::Kind::canvas) {
        palette.at = here.view.camera.to_board(px);
        return open_palette(palette, here);
    }
    const bool of_card = target.kind == Target::Kind::card;
    const bool of_link = target.kind == Target::Kind::link;
    const bool of_frame = target.kind == Target::Kind::frame;
    const bool of_zone = bool(target.zone);
    const bool of_cluster = target.kind == Target::Kind::cluster;
    if (!of_card && !of_link && !of_frame && !of_zone && !of_cluster) return;
    if (here.state.open_vote()) return;
    const workshop::Card* card = of_card ? here.state.card(target.card) : nullptr;
    if (card && !here.state.tools().cards && workshop::photo_shown(here.state, *card)) {
        return see_large(contact.hand, card->id, here);  // all that can be done with it now
    }
    if (!may_touch_cards(contact, px, here)) return;
    if (of_card && presence_.is_taken(target.card)) return blink(target.card, here);
    palette.about = of_card   ? Palette::About::card
                    : of_link ? Palette::About::link
                    : of_frame ? Palette::About::frame
                    : of_zone  ? Palette::About::zone
                               : Palette::About::cluster;
    palette.frame = target.frame;
    palette.zone = target.zone;
    palette.card = target.card;
    palette.other = target.other;
    if (of_card) palette.alike = workshop::cards_like(here.state, target.card);
    palette.cluster = target.cluster;
    open_palette(palette, here);
}

// -- palettes ------------------------------------------------------------------------------------

// Facing whoever touches there.
Palette Hands::new_palette(HandNumber hand, base::Vec2 px, const Here& here) const {
    Palette palette;
    palette.hand = hand;
    palette.methods = here.methods;
    if (!here.view.table_px.empty()) palette.reader = here.view.facing(px);
    return palette;
}

void Hands::open_palette(Palette palette, const Here& here) {
    close_palette(palette.hand);
    palette.pane = here.view.pane;
    presence_.palettes.push_back(std::move(palette));
}

void Hands::open_instead(Palette palette, Palette::About about, const Here& here) {
    palette.about = about;
    open_palette(std::move(palette), here);
}

void Hands::close_palette(HandNumber hand) {
    std::erase_if(presence_.palettes, [&](const Palette& each) { return each.hand == hand; });
}

// The hand turns to something else: its palette closes, its text is put down. What lies farther
// away than an arm reaches belongs to another hand (places.h) and stays. True: there was something.
bool Hands::close_own(HandNumber hand, const Here& here, Outcome& outcome) {
    const bool choosing = presence_.palette_of(hand) != nullptr;
    const bool writing = presence_.draft_of(hand) != nullptr;
    close_palette(hand);
    finish(hand, here, outcome);
    return choosing || writing;
}

void Hands::choose(const Contact& contact, base::Vec2 px, const Here& here, Outcome& outcome) {
    const Palette* open = presence_.palette_of(contact.target.hand);
    if (!open) return;
    const Palette palette = *open;
    const auto items = placed_palette(palette, here.state, here.view).items;
    if (contact.target.index >= items.size()) return;
    const PaletteItem& item = items[contact.target.index];
    close_palette(palette.hand);
    const auto wish = [&](workshop::Intent intent) {
        outcome.wishes.push_back({palette.hand, std::move(intent)});
    };
    Contact about = contact;
    about.target.card = palette.card;
    about.target.cluster = palette.cluster;
    if (choose_frame(palette, item, px, here, outcome)) return;
    if (choose_zone(palette, item, px, here, outcome)) return;
    if (of_stamps(item.choice)) return choose_stamp(palette, item, px, here, outcome);
    switch (item.choice) {
        case Choice::write: return write_card(about, px, here, outcome);
        case Choice::draw:
            write_card(about, px, here, outcome);
            return draw_on(palette.hand, here);
        case Choice::draw_here: return draw_here(palette, px, here, outcome);
        case Choice::tool:
        case Choice::cleans:
        case Choice::ink: places_.of(palette.hand).pencil = item.pencil; return;
        case Choice::colour:
            if (!item.chosen) wish(workshop::ColourCard{palette.card, item.colour});
            return;
        case Choice::turn: return turn_card(palette, item, px, here, outcome);
        case Choice::take_out: return wish(workshop::PutInCluster{palette.card, {}});
        case Choice::idea_sheet:
        case Choice::act:
            outcome.asks.push_back({.what = item.choice == Choice::act ? Ask::What::act
                                                                       : Ask::What::idea_sheet,
                                    .hand = palette.hand, .card = palette.card});
            return;
        case Choice::unexpected: return wish(workshop::MarkUnexpected{palette.card, !item.chosen});
        case Choice::park: return wish(workshop::SetCardAside{palette.card});
        case Choice::remove: return wish(workshop::DeleteCard{palette.card});
        case Choice::see_large: return see_large(palette.hand, palette.card, here);
        case Choice::erase_photo: return ask_to_erase(palette, here);
        case Choice::erase_now: return erase_photo(palette, here, outcome);
        case Choice::keep_photo: return answer_erasing(palette);
        case Choice::rename: return rename_cluster(about, px, here, outcome);
        case Choice::dissolve: return wish(workshop::DissolveCluster{palette.cluster});
        case Choice::fold: return wish(workshop::FoldCluster{palette.cluster, !item.chosen});
        case Choice::show_group:
            outcome.asks.push_back({.what = Ask::What::show_group, .hand = palette.hand,
                                    .cluster = palette.cluster});
            return;
        case Choice::link:
        case Choice::link_kind:
        case Choice::turn_link:
        case Choice::unlink: return choose_link(palette, item, here, outcome);
        case Choice::alike: return open_instead(palette, Palette::About::alike, here);
        case Choice::merge: return wish(workshop::MergeCards{item.card, palette.card});
        case Choice::part: return wish(workshop::PartCards{palette.card});
        case Choice::new_card:
            places_.of(palette.hand).colour = item.colour;
            return tap_canvas(contact, here.view.camera.to_px(palette.at), here, outcome);
        case Choice::undo:
            outcome.asks.push_back({Ask::What::undo, palette.hand, {}});
            return;
        case Choice::see_all:
            outcome.asks.push_back({Ask::What::see_all, palette.hand, {}});
            return;
        default: return;  // of drafts and frames: chosen elsewhere; cancel closes the palette
    }
}

void Hands::choose_for_draft(const Target& target, const Here& here, Outcome& outcome) {
    Draft* draft = presence_.draft_of(target.hand);
    if (!draft) return;
    const auto items = draft_items(*draft, here.state);
    if (target.index >= items.size()) return;
    const PaletteItem& item = items[target.index];
    Place& place = places_.of(target.hand);
    if (item.choice == Choice::discard) return discard(target.hand);
    if (item.choice == Choice::put_down) return void(finish(target.hand, here, outcome));
    if (item.choice == Choice::draw) return draw_on(target.hand, here);
    if (item.choice == Choice::write) return write_on(*draft, here);
    if (item.choice == Choice::step_back && draft->is_clear()) {
        outcome.asks.push_back({Ask::What::undo, target.hand, {}});
        return;
    }
    if (item.choice == Choice::step_back) return take_line_back(*draft);
    if (item.choice == Choice::tool || item.choice == Choice::ink ||
        item.choice == Choice::cleans) {
        place.pencil = draft->pencil = item.pencil;
    }
    if (item.choice == Choice::colour) place.colour = draft->colour = item.colour;
    if (item.choice == Choice::college) {
        // One college after the other, then nobody's.
        const auto& all = here.state.colleges;
        const auto now = std::find_if(all.begin(), all.end(), [&](const auto& college) {
            return college.key == draft->college;
        });
        const auto next = now == all.end() ? all.begin() : now + 1;
        place.college = draft->college = next == all.end() ? std::string() : next->key;
    }
}

// -- dots ----------------------------------------------------------------------------------------

void Hands::place_dot(const Contact& contact, workshop::CardId card, workshop::ClusterId cluster,
                      base::Vec2 px, const Here& here) {
    const workshop::Vote* vote = here.state.open_vote();
    if (!vote || here.view.only_looking) return;
    const auto no = [&](base::Refusal why) { say_no(contact.hand, px, std::move(why), here); };
    if (vote->secret) {
        return no(no_dot("secret", msg("This vote is secret: vote on a kiosk or a phone.")));
    }
    const workshop::Option* option = option_of(*vote, card, cluster);
    if (!option) return no(no_dot("no_option", msg("This is not one of the options.")));
    Slip& slip = presence_.slip;
    if (slip.vote != vote->id) slip = {vote->id, {}};
    std::int32_t& value = slip.marks[option->id];
    const std::int32_t max = vote->rule.per_option_max;
    if (value > 0 && max == 1) {
        slip.marks.erase(option->id);  // a cross made twice is taken back
    } else if (value >= max) {
        no(no_dot("cap", msg("At most {max} dots on one option."), max));
    } else if (slip.total() >= vote->rule.marks_max) {
        if (value == 0) slip.marks.erase(option->id);
        no(no_dot("no_dots_left", msg("All {max} dots are placed: take one back first."),
                  vote->rule.marks_max));
    } else {
        ++value;
    }
}

void Hands::take_dot_back(const Target& target, const Here& here) {
    const workshop::Vote* vote = here.state.open_vote();
    if (!vote || presence_.slip.vote != vote->id) return;
    const workshop::Option* option = option_of(*vote, target.card, target.cluster);
    const auto marks = option ? presence_.slip.marks.find(option->id) : presence_.slip.marks.end();
    if (marks == presence_.slip.marks.end()) return;
    if (--marks->second <= 0) presence_.slip.marks.erase(marks);
}

}  // namespace board
