#include "board/palette_parts.h"
#include "workshop/prototype.h"

namespace board {
namespace {

using base::msg;

constexpr float stamp_targets = 2;  // width and height of a stamp to choose
constexpr float question_targets = 4;

// Which kinds lie on which page: each lasts until the next one's first.
struct StampPage {
    const char* label;
    workshop::StampKind first;
};
constexpr StampPage stamp_pages[] = {
    {msg("Service"), workshop::StampKind::counter},
    {msg("People and places"), workshop::StampKind::person},
    {msg("Screen"), workshop::StampKind::title},
};

std::size_t page_of(workshop::StampKind kind) {
    std::size_t page = 0;
    while (page + 1 < std::size(stamp_pages) && stamp_pages[page + 1].first <= kind) ++page;
    return page;
}

}  // namespace

PlacedPalette about_stamps(const Palette& about, const View& view) {
    std::vector<PaletteItem> pages, kinds;
    for (std::size_t i = 0; i < std::size(stamp_pages); ++i) {
        pages.push_back(word(Choice::stamp_page, stamp_pages[i].label));
        pages.back().count = i;
        pages.back().chosen = i == about.page;
    }
    for (const workshop::StampRow& row : workshop::stamp_rows()) {
        if (page_of(row.kind) != about.page || row.kind == workshop::StampKind::pin) continue;
        kinds.push_back(word(Choice::stamp_kind, row.word));
        kinds.back().stamp = row.kind;
    }
    PlacedPalette palette = in_rows({of_words(std::move(pages)),
                                     {std::move(kinds), stamp_targets, stamp_targets}},
                                    view);
    move_to_touch(palette, about, view);
    return palette;
}

PlacedPalette about_stamp(const Palette& about, const workshop::State& state, const View& view) {
    const workshop::Stamp* stamp = state.stamp(about.stamp);
    if (!stamp) return {};
    std::vector<PaletteItem> words;
    if (workshop::row_of(stamp->kind).written) {
        words.push_back(word(Choice::stamp_word, msg("Write")));
    }
    const bool pin = stamp->kind == workshop::StampKind::pin;
    if (!pin) words.push_back(word(Choice::stamp_turn, msg("Turn")));
    if (pin && workshop::card_of(state, *stamp)) {
        words.push_back(word(Choice::pin_untie, msg("Untie from its card")));
    } else if (pin) {
        words.push_back(word(Choice::pin_card, msg("New card")));
        words.push_back(word(Choice::pin_tie, msg("Tie to a card")));
    }
    if (stamp->pose.size < workshop::StampSize::largest) {
        words.push_back(word(Choice::stamp_larger, msg("Larger")));
    }
    if (stamp->pose.size > workshop::StampSize::small) {
        words.push_back(word(Choice::stamp_smaller, msg("Smaller")));
    }
    if (workshop::on_screen(state, *stamp)) {
        words.push_back(word(Choice::leads, msg("Leads to…")));
        words.back().chosen = workshop::zone_on(state, *stamp) != nullptr;
    }
    words.push_back(word(Choice::stamp_remove, msg("Delete")));
    PlacedPalette palette = in_rows({of_words(std::move(words))}, view);
    move_beside(palette, view.camera.to_px(workshop::rect_of(stamp->kind, stamp->pose)), view);
    return palette;
}

// The next card that this hand touches is the one.
PlacedPalette about_tying(const Palette& about, const workshop::State& state, const View& view) {
    const workshop::Stamp* pin = state.stamp(about.stamp);
    if (!pin) return {};
    std::vector<PaletteItem> words{word(Choice::tells, msg("Touch the card of this pin")),
                                   word(Choice::cancel, msg("Do not tie"))};
    PlacedPalette palette = in_rows({{std::move(words), question_targets}}, view);
    move_beside(palette, view.camera.to_px(workshop::rect_of(pin->kind, pin->pose)), view);
    return palette;
}

}  // namespace board
