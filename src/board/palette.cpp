#include "board/palette.h"

#include "base/text.h"
#include "board/keyboard_place.h"
#include "board/links.h"
#include "board/palette_parts.h"

#include <algorithm>

namespace board {
namespace {

using base::msg;
using workshop::Colour;

constexpr float edge_part = 0.2F;     // of a target, between the edge of the screen and what opens
constexpr float linking_targets = 5.2F;   // of one that asks for the other card
constexpr std::size_t idea_code_points_max = 48;  // of a card that is offered
constexpr float large_part = 0.8F;    // of the window, that a photo seen large may fill

std::vector<PaletteItem> colour_items(const workshop::State& state, Choice choice,
                                      const char* label, std::optional<Colour> now) {
    std::vector<PaletteItem> items;
    for (const workshop::Meaning& meaning : colours_of(state)) {
        PaletteItem item = word(choice, label);
        item.colour = meaning.colour;
        item.letter = meaning.letter;
        item.meaning = meaning.label;
        item.chosen = now == meaning.colour;
        items.push_back(std::move(item));
    }
    return items;
}

// Pen, marker, eraser; then the inks.
std::vector<PaletteItem> pencil_items(const Pencil& now) {
    constexpr std::pair<InkTool, const char*> tools[] = {{InkTool::pen, msg("Pen")},
                                                         {InkTool::marker, msg("Marker")},
                                                         {InkTool::eraser, msg("Eraser")}};
    using workshop::InkColour;
    constexpr std::pair<InkColour, const char*> inks[] = {{InkColour::black, msg("Black ink")},
                                                          {InkColour::blue, msg("Blue ink")},
                                                          {InkColour::red, msg("Red ink")},
                                                          {InkColour::green, msg("Green ink")}};
    std::vector<PaletteItem> items;
    for (const auto& [tool, label] : tools) {
        PaletteItem& item = items.emplace_back(word(Choice::tool, label));
        item.pencil = {tool, now.colour, now.cleans};
        item.chosen = now.tool == tool;
    }
    for (const auto& [ink, label] : inks) {
        PaletteItem& item = items.emplace_back(word(Choice::ink, label));
        item.pencil = {now.tool == InkTool::eraser ? InkTool::pen : now.tool, ink, now.cleans};
        item.chosen = now.tool != InkTool::eraser && now.colour == ink;
    }
    PaletteItem& cleans = items.emplace_back(word(Choice::cleans, msg("Clean shapes")));
    cleans.pencil = {now.tool, now.colour, !now.cleans};
    cleans.chosen = now.cleans;
    return items;
}

// Two rows below the paper: what one draws with, then what becomes of it.
std::vector<PaletteItem> sheet_items(const Draft& draft) {
    std::vector<PaletteItem> items = pencil_items(draft.pencil);
    items.push_back(word(Choice::step_back, msg("Take the last line back")));
    const std::size_t tools = items.size();
    for (std::size_t i = 0; i < tools; ++i) items[i].px = draft.sheet->tool_px(0, i, tools);
    const bool clear = draft.is_clear();
    std::vector<PaletteItem> words{
        word(Choice::put_down, clear ? msg("Done drawing") : msg("Put down"))};
    if (!clear) {
        words.insert(words.begin(), {word(Choice::write, msg("Write")),
                                     word(Choice::discard, msg("Discard"))});
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        items.push_back(words[i]);
        items.back().px = draft.sheet->tool_px(1, i, words.size());
    }
    return items;
}

std::size_t alike_now(const Palette& palette, const workshop::State& state) {
    return std::size_t(std::count_if(palette.alike.begin(), palette.alike.end(),
                                     [&](const auto& like) { return state.card(like.card); }));
}

// What can be done with the photo of a card, or the question whether it is to go.
std::vector<PaletteItem> photo_items(bool asks_to_erase) {
    if (!asks_to_erase) {
        return {word(Choice::see_large, msg("See it large")),
                word(Choice::erase_photo, msg("Erase the photo"))};
    }
    return {word(Choice::erase_now, msg("Yes, erase it")),
            word(Choice::keep_photo, msg("No, keep it"))};
}

// Towards whoever stands where the palette was opened; for everybody else by a quarter.
PaletteItem turning(const Palette& about, const workshop::Card& card) {
    const bool faces = !about.reader || *about.reader == card.turn;
    PaletteItem item =
        word(Choice::turn, faces ? msg("Turn by a quarter") : msg("Turn towards me"));
    item.turn = faces ? workshop::turned(card.turn, 1) : *about.reader;
    item.again = faces;
    return item;
}

// What becomes of an idea.
std::vector<PaletteItem> outcome_items(const workshop::Card& card) {
    std::vector<PaletteItem> items{word(Choice::act, msg("Decide, act")),
                                   word(Choice::unexpected, msg("Unexpected idea")),
                                   word(Choice::park, msg("To the parking"))};
    items[1].chosen = card.unexpected;
    return items;
}

PlacedPalette about_card(const Palette& about, const workshop::Card& card,
                         const workshop::State& state, const View& view) {
    const bool photo = workshop::photo_shown(state, card) != nullptr;
    const base::Rect card_px = view.camera.to_px(workshop::rect_of(card));
    if (photo && about.asks_to_erase) {
        PlacedPalette question = in_rows({of_words(photo_items(true))}, view);
        move_beside(question, card_px, view);
        return question;
    }
    std::vector<PaletteItem> words{word(Choice::write, photo ? msg("Caption") : msg("Write")),
                                   word(Choice::draw, msg("Draw")),
                                   word(Choice::idea_sheet, msg("Idea sheet")),
                                   word(Choice::link, msg("Link"))};
    words[2].chosen = !card.sheet.empty();
    if (!workshop::lies_in_cell(state, card)) words.push_back(turning(about, card));
    if (card.cluster) words.push_back(word(Choice::take_out, msg("Take out of the group")));
    if (const std::size_t count = alike_now(about, state)) {
        words.push_back(word(Choice::alike, ""));
        words.back().count = count;
    }
    if (!card.merged.empty()) words.push_back(word(Choice::part, msg("Separate")));
    words.push_back(word(Choice::remove, msg("Delete")));
    std::vector<Row> rows{{colour_items(state, Choice::colour, msg("Colour"), card.colour)},
                          of_words(std::move(words))};
    if (photo) rows.push_back(of_words(photo_items(false)));
    rows.push_back(of_words(outcome_items(card)));
    const workshop::Frame* frame = workshop::frame_of(state, card);
    if (frame && frame->kind == workshop::FrameKind::axes) {
        rows.push_back({{word(Choice::tells, "")}, sentence_targets});
        rows.back().items.back().card = card.id;
    }
    PlacedPalette palette = in_rows(std::move(rows), view);
    move_beside(palette, card_px, view);
    return palette;
}

// One row for each card that could be merged into this one, with the words they share.
PlacedPalette about_alike(const Palette& about, const workshop::Card& card,
                          const workshop::State& state, const View& view) {
    std::vector<PaletteItem> rows;
    for (const workshop::Likeness& like : about.alike) {
        const workshop::Card* other = state.card(like.card);
        if (!other) continue;
        PaletteItem& row = rows.emplace_back(word(Choice::merge, ""));
        row.card = like.card;
        row.letter = base::shortened(base::trimmed(other->text), idea_code_points_max);
        for (const std::string& shared : like.words) {
            row.meaning += (row.meaning.empty() ? "" : ", ") + shared;
        }
    }
    PlacedPalette palette = in_rows({{std::move(rows), sentence_targets}}, view);
    move_beside(palette, view.camera.to_px(workshop::rect_of(card)), view);
    return palette;
}

// The finger of this hand may touch the other card, or draw the line to it.
PlacedPalette about_linking(const workshop::Card& card, const View& view) {
    std::vector<PaletteItem> words{
        word(Choice::link, msg("Touch the other card, or draw a line to it")),
        word(Choice::cancel, msg("Do not link"))};
    words.front().chosen = true;
    PlacedPalette palette = in_rows({{std::move(words), linking_targets}}, view);
    move_beside(palette, view.camera.to_px(workshop::rect_of(card)), view);
    return palette;
}

PlacedPalette about_link(const Palette& about, const workshop::State& state, const View& view) {
    using workshop::LinkKind;
    const workshop::Card* from = state.card(about.card);
    const workshop::Card* to = state.card(about.other);
    if (!from || !to) return {};
    const workshop::Link* link = state.link(from->id, to->id);
    std::vector<PaletteItem> words;
    for (const LinkKind kind : {LinkKind::answers, LinkKind::blocks, LinkKind::precedes,
                                LinkKind::goes_with}) {
        words.push_back(word(Choice::link_kind, workshop::word_of(kind)));
        words.back().link = kind;
        words.back().chosen = link && link->kind == kind;
    }
    if (link && link->kind != LinkKind::goes_with) {
        words.push_back(word(Choice::turn_link, msg("Turn round")));
        words.back().link = link->kind;
    }
    if (link) words.push_back(word(Choice::unlink, msg("Remove the link")));
    PlacedPalette palette = in_rows({of_words(std::move(words))}, view);
    const base::Rect both[] = {link_end(state, *from), link_end(state, *to)};
    const base::Vec2 middle = (both[0].centre() + both[1].centre()) / 2;
    const base::Rect spot{middle.x, middle.y - link_word_size.y / 2, 0, link_word_size.y};
    move_beside(palette, view.camera.to_px(spot), view);
    return palette;
}

PlacedPalette about_cluster(const workshop::State& state, workshop::ClusterId cluster,
                            const View& view) {
    const base::Rect panel = workshop::cluster_rect(state, cluster);
    if (!state.cluster(cluster) || panel.empty()) return {};
    const bool folded = state.cluster(cluster)->folded;
    std::vector<PaletteItem> words{word(Choice::rename, msg("Rename")),
                                   word(Choice::fold, folded ? msg("Unfold") : msg("Fold")),
                                   word(Choice::show_group, msg("See it large")),
                                   word(Choice::dissolve, msg("Take the group apart"))};
    words[1].chosen = folded;
    PlacedPalette palette = in_rows({of_words(std::move(words))}, view);
    const base::Rect title = {panel.x, panel.y, panel.w, cluster_title_height};
    move_beside(palette, view.camera.to_px(title), view);
    return palette;
}

PlacedPalette about_canvas(const Palette& about, const workshop::State& state, const View& view) {
    std::vector<PaletteItem> colours;
    if (about.pencil) {
        colours = pencil_items(*about.pencil);
    } else if (state.tools().cards) {
        colours = colour_items(state, Choice::new_card, msg("New idea"), std::nullopt);
    }
    std::vector<PaletteItem> words{word(Choice::undo, msg("Undo")),
                                   word(Choice::see_all, msg("See all"))};
    if (state.tools().cards) {
        words.push_back(word(Choice::draw_here, msg("Draw here")));
        words.push_back(word(Choice::new_frame, msg("Frame")));
        words.push_back(word(Choice::stamps, msg("Stamps")));
        words.push_back(word(Choice::stamp_kind, workshop::row_of(workshop::StampKind::pin).word));
        words.back().stamp = workshop::StampKind::pin;
    }
    PlacedPalette palette = in_rows({{std::move(colours)}, of_words(std::move(words))}, view);
    move_to_touch(palette, about, view);
    return palette;
}

}  // namespace

Turn View::facing(base::Vec2 px) const {
    return table_px.empty() ? Turn::none : turn_at(px, table_px);
}

base::Rect room_of(const View& view) {
    return base::grown(view.viewport_px, -edge_part * view.target_px);
}

std::vector<workshop::Meaning> colours_of(const workshop::State& state) {
    const workshop::Activity* now = state.current_activity();
    const workshop::ColourSet wanted = now ? now->colours : 0;
    std::vector<workshop::Meaning> colours;
    for (const workshop::Meaning& meaning : state.legend) {
        if (workshop::holds(wanted, meaning.colour)) colours.push_back(meaning);
    }
    if (!colours.empty()) return colours;
    for (const Colour colour : {Colour::yellow, Colour::pink, Colour::blue, Colour::green,
                                Colour::orange, Colour::violet}) {
        if (workshop::holds(wanted, colour)) colours.push_back({colour, {}, {}});
    }
    if (colours.empty()) colours.push_back({Colour::yellow, {}, {}});
    return colours;
}

PlacedPalette placed_palette(const Palette& palette, const workshop::State& state,
                             View view) {
    view.reader = palette.reader.value_or(Turn::none);
    switch (palette.about) {
        case Palette::About::canvas: return about_canvas(palette, state, view);
        case Palette::About::linking:
        case Palette::About::alike:
        case Palette::About::card: {
            using About = Palette::About;
            const workshop::Card* card = state.card(palette.card);
            const bool seen = card && !workshop::is_shown_folded(state, card->cluster);
            if (!seen) return {};
            if (palette.about == About::linking) return about_linking(*card, view);
            if (palette.about == About::alike) return about_alike(palette, *card, state, view);
            return about_card(palette, *card, state, view);
        }
        case Palette::About::zone: return about_zone(palette, state, view);
        case Palette::About::leads: return about_leads(palette, state, view);
        case Palette::About::stamps: return about_stamps(palette, view);
        case Palette::About::tying: return about_tying(palette, state, view);
        case Palette::About::stamp: return about_stamp(palette, state, view);
        case Palette::About::link: return about_link(palette, state, view);
        case Palette::About::new_frame: return about_new_frame(palette, view);
        case Palette::About::carrying: return about_carrying(palette, state, view);
        case Palette::About::frame:
        case Palette::About::table: return about_frame(palette, state, view);
        case Palette::About::curve: return about_curve(palette, state, view);
        case Palette::About::cluster: return about_cluster(state, palette.cluster, view);
    }
    return {};
}

PlacedPhoto placed_photo(const workshop::Card& card, const View& view) {
    if (!card.photo) return {};
    const float margin = view.target_px * margin_part;
    const float words = card.text.empty() ? 0 : view.target_px;
    const base::Rect room = room_of(view);
    const float scale = std::min((room.w * large_part - 2 * margin) / float(card.photo->width),
                                 (room.h * large_part - 2 * margin - words) /
                                     float(card.photo->height));
    const base::Vec2 size = base::Vec2{float(card.photo->width), float(card.photo->height)} *
                            std::max(scale, 0.F);
    const base::Vec2 middle = view.camera.to_px(workshop::rect_of(card)).centre();
    const base::Vec2 outer{size.x + 2 * margin, size.y + 2 * margin + words};
    const float x = std::max(room.x, std::min(middle.x - outer.x / 2, room.right() - outer.x));
    const float y = std::max(room.y, std::min(middle.y - outer.y / 2, room.bottom() - outer.y));
    PlacedPhoto placed;
    placed.px = {x, y, outer.x, outer.y};
    placed.photo_px = {x + margin, y + margin, size.x, size.y};
    if (words > 0) placed.words_px = {x + margin, placed.photo_px.bottom(), size.x, words + margin};
    return placed;
}

std::vector<PaletteItem> draft_items(const Draft& draft, const workshop::State& state) {
    if (draft.sheet) return sheet_items(draft);
    std::vector<PaletteItem> items;
    if (draft.what == Draft::What::new_card) {
        items = colour_items(state, Choice::colour, msg("Colour"), draft.colour);
        if (!state.colleges.empty()) {
            items.push_back(word(Choice::college, msg("Whose idea it is")));
            const workshop::College* college = state.college(draft.college);
            items.back().letter = college ? college->name : std::string();
        }
    }
    if (draft.is_card()) items.push_back(word(Choice::draw, msg("Draw")));
    items.push_back(word(Choice::discard, msg("Discard")));
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].px = draft.keyboard.strip_px(i, std::max<std::size_t>(items.size(), 8));
    }
    return items;
}

}  // namespace board
