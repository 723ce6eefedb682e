#include "board/palette.h"

#include "board/layout.h"

#include <algorithm>

namespace board {
namespace {

using base::msg;
using workshop::Colour;

constexpr float gap_part = 0.16F;     // of a target
constexpr float margin_part = 0.25F;  // of a target, around the items
constexpr float edge_part = 0.2F;     // of a target, between the edge of the screen and what opens
constexpr float word_targets = 2.6F;  // width of a choice that is a word
constexpr float large_part = 0.8F;    // of the window, that a photo seen large may fill

PaletteItem word(Choice choice, const char* label) {
    PaletteItem item;
    item.choice = choice;
    item.label = label;
    return item;
}

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
        item.pencil = {tool, now.colour};
        item.chosen = now.tool == tool;
    }
    for (const auto& [ink, label] : inks) {
        PaletteItem& item = items.emplace_back(word(Choice::ink, label));
        item.pencil = {now.tool == InkTool::eraser ? InkTool::pen : now.tool, ink};
        item.chosen = now.tool != InkTool::eraser && now.colour == ink;
    }
    return items;
}

// Two rows below the paper: what one draws with, then what becomes of it.
std::vector<PaletteItem> sheet_items(const Draft& draft) {
    std::vector<PaletteItem> items = pencil_items(draft.pencil);
    items.push_back(word(Choice::step_back, msg("Take the last line back")));
    const std::size_t tools = items.size();
    for (std::size_t i = 0; i < tools; ++i) items[i].px = draft.sheet->tool_px(0, i, tools);
    const PaletteItem words[] = {word(Choice::write, msg("Write")),
                                 word(Choice::discard, msg("Discard")),
                                 word(Choice::put_down, msg("Put down"))};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        items.push_back(words[i]);
        items.back().px = draft.sheet->tool_px(1, i, std::size(words));
    }
    return items;
}

// Rows, colours above words, from the panel's top left corner at 0, 0.
PlacedPalette in_rows(std::vector<PaletteItem> colours, std::vector<PaletteItem> words,
                      float target_px, std::vector<PaletteItem> more_words = {}) {
    const float gap = target_px * gap_part;
    const float margin = target_px * margin_part;
    PlacedPalette palette;
    float y = margin;
    const auto add_row = [&](std::vector<PaletteItem>& row, float width) {
        if (row.empty()) return;
        float x = margin;
        for (PaletteItem& item : row) {
            item.px = {x, y, width, target_px};
            x += width + gap;
            palette.items.push_back(std::move(item));
        }
        palette.px.w = std::max(palette.px.w, x - gap + margin);
        y += target_px + gap;
    };
    add_row(colours, target_px);
    add_row(words, target_px * word_targets);
    add_row(more_words, target_px * word_targets);
    palette.px.h = y - gap + margin;
    return palette;
}

// Under what it is about, above it where there is no room, and always inside the viewport.
void move_beside(PlacedPalette& palette, base::Rect about_px, const View& view) {
    const float gap = view.target_px * margin_part;
    const base::Rect room = room_of(view);
    const bool fits_below = about_px.bottom() + gap + palette.px.h <= room.bottom();
    base::Vec2 at = {about_px.centre().x - palette.px.w / 2,
                     fits_below ? about_px.bottom() + gap : about_px.y - gap - palette.px.h};
    at.x = std::max(room.x, std::min(at.x, room.right() - palette.px.w));
    at.y = std::max(room.y, std::min(at.y, room.bottom() - palette.px.h));
    palette.px.x = at.x;
    palette.px.y = at.y;
    for (PaletteItem& item : palette.items) {
        item.px.x += at.x;
        item.px.y += at.y;
    }
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

PlacedPalette about_card(const workshop::Card& card, const Palette& about,
                         const workshop::State& state, const View& view) {
    const bool photo = workshop::photo_shown(state, card) != nullptr;
    const base::Rect card_px = view.camera.to_px(workshop::card_rect(card.at));
    if (photo && about.asks_to_erase) {
        PlacedPalette question = in_rows({}, photo_items(true), view.target_px);
        move_beside(question, card_px, view);
        return question;
    }
    std::vector<PaletteItem> words{word(Choice::write, photo ? msg("Caption") : msg("Write")),
                                   word(Choice::draw, msg("Draw"))};
    if (card.cluster) words.push_back(word(Choice::take_out, msg("Take out of the group")));
    words.push_back(word(Choice::remove, msg("Delete")));
    PlacedPalette palette =
        in_rows(colour_items(state, Choice::colour, msg("Colour"), card.colour), std::move(words),
                view.target_px, photo ? photo_items(false) : std::vector<PaletteItem>{});
    move_beside(palette, card_px, view);
    return palette;
}

PlacedPalette about_cluster(base::Rect panel, const View& view) {
    PlacedPalette palette = in_rows({}, {word(Choice::rename, msg("Rename")),
                                         word(Choice::dissolve, msg("Take the group apart"))},
                                    view.target_px);
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
    PlacedPalette palette = in_rows(std::move(colours), {word(Choice::undo, msg("Undo")),
                                                         word(Choice::see_all, msg("See all"))},
                                    view.target_px);
    const base::Vec2 px = view.camera.to_px(about.at);
    move_beside(palette, base::grown({px.x, px.y, 0, 0}, view.target_px / 2), view);
    return palette;
}

}  // namespace

base::Rect room_of(const View& view) {
    return base::grown(view.viewport_px, -edge_part * view.target_px);
}

std::vector<workshop::Meaning> colours_of(const workshop::State& state) {
    if (!state.legend.empty()) return state.legend;
    std::vector<workshop::Meaning> colours;
    for (const Colour colour : {Colour::yellow, Colour::pink, Colour::blue, Colour::green,
                                Colour::orange, Colour::violet}) {
        colours.push_back({colour, {}, {}});
    }
    return colours;
}

PlacedPalette placed_palette(const Palette& palette, const workshop::State& state,
                             const View& view) {
    switch (palette.about) {
        case Palette::About::canvas: return about_canvas(palette, state, view);
        case Palette::About::card: {
            const workshop::Card* card = state.card(palette.card);
            return card ? about_card(*card, palette, state, view) : PlacedPalette{};
        }
        case Palette::About::cluster: {
            const base::Rect panel = workshop::cluster_rect(state, palette.cluster);
            const bool there = state.cluster(palette.cluster) && !panel.empty();
            return there ? about_cluster(panel, view) : PlacedPalette{};
        }
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
    const base::Vec2 middle = view.camera.to_px(workshop::card_rect(card.at)).centre();
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
