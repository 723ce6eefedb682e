#include "board/palette_parts.h"
#include "workshop/chaining.h"
#include "workshop/frames.h"

#include <algorithm>
#include <cmath>

namespace board {

using base::msg;

namespace {

// A picture of the method, its name and what it is for.
constexpr float method_targets = 7.4F, method_tall = 2.4F;
constexpr std::size_t methods_across = 2, methods_rows_max = 5;

std::vector<PaletteItem> plain_frames() {
    using workshop::FrameKind;
    constexpr std::pair<FrameKind, const char*> kinds[] = {
        {FrameKind::page, msg("Page")},       {FrameKind::axes, msg("Two axes")},
        {FrameKind::lanes, msg("Table")},     {FrameKind::journey, msg("Journey with curve")},
        {FrameKind::screen, msg("Phone screen")}};
    std::vector<PaletteItem> items;
    for (const auto& [kind, label] : kinds) {
        items.push_back(word(Choice::place_frame, label));
        items.back().frame_kind = kind;
    }
    return items;
}

// Plain frames first, then the methods of each page.
constexpr std::size_t page_count = 1 + workshop::method_page_count;

// As many as the window has room for below the words of all pages.
std::size_t methods_at_once(const View& view) {
    const base::Vec2 room = turned(room_of(view).size(), view.reader) / view.target_px;
    const base::Vec2 free = room - base::Vec2{2, 2} * margin_part + base::Vec2{1, 1} * gap_part;
    const auto fit = [](float length, float each) {
        return std::max(1.F, std::floor(length / (each + gap_part)));
    };
    const float words = float(page_count) + 1;  // and the one that turns over
    const float lines = std::ceil(words / fit(free.x, word_targets));
    const float across = std::min(fit(free.x, method_targets), float(methods_across));
    const float rows = std::min(fit(free.y - lines * (1 + gap_part), method_tall),
                                float(methods_rows_max));
    return std::size_t(across * rows);
}

// Those of a page with zones to lay, part by part.
std::vector<PaletteItem> methods_of(const Palette& about, std::size_t at_once,
                                    std::size_t& parts) {
    const std::size_t page = about.page % page_count, part = about.page / page_count;
    std::vector<PaletteItem> items;
    std::size_t found = 0;
    if (about.methods) {
        for (const workshop::Method& each : *about.methods) {
            if (std::size_t(each.page) + 1 != page || each.zones.empty()) continue;
            if (found++ / at_once != part) continue;
            items.push_back(word(Choice::place_template, ""));
            items.back().letter = each.title;
            items.back().method = &each;
        }
    }
    parts = (found + at_once - 1) / at_once;
    return items;
}

std::vector<PaletteItem> frame_pages(std::size_t open, std::size_t parts) {
    std::vector<PaletteItem> pages{word(Choice::frame_page, msg("Plain frames"))};
    for (int i = 0; i < workshop::method_page_count; ++i) {
        pages.push_back(word(Choice::frame_page, workshop::word_of(workshop::MethodPage(i))));
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].count = i;
        pages[i].chosen = i == open % page_count;
    }
    if (parts > 1) {
        pages.push_back(word(Choice::frame_page, msg("More of them")));
        pages.back().count = (open + page_count) % (page_count * parts);
    }
    return pages;
}

}  // namespace

PlacedPalette about_new_frame(const Palette& about, const View& view) {
    std::size_t parts = 0;
    const std::vector<PaletteItem> methods = methods_of(about, methods_at_once(view), parts);
    std::vector<Row> rows{of_words(frame_pages(about.page, parts))};
    if (about.page == 0) rows.push_back(of_words(plain_frames()));
    for (std::size_t i = 0; i < methods.size(); i += methods_across) {
        const std::size_t end = std::min(i + methods_across, methods.size());
        rows.push_back({{methods.begin() + std::ptrdiff_t(i),
                         methods.begin() + std::ptrdiff_t(end)},
                        method_targets, method_tall});
    }
    PlacedPalette palette = in_rows(std::move(rows), view);
    move_to_touch(palette, about, view);
    return palette;
}

// Earlier work could go on in the method that was chosen: with copies of its cards, or without.
PlacedPalette about_carrying(const Palette& about, const workshop::State& state,
                             const View& view) {
    if (!about.methods || !about.method) return {};
    const auto carried = workshop::carried_into(state, *about.methods, *about.method);
    std::vector<PaletteItem> words{word(Choice::tells, "")};
    words.back().letter = about.method->title;
    if (!carried.cards.empty()) {
        words.push_back(word(Choice::take_in, ""));
        words.back().count = carried.cards.size();
        for (const std::string& title : carried.from) {
            words.back().letter += (words.back().letter.empty() ? "" : " + ") + title;
        }
    }
    words.push_back(word(Choice::place_alone, msg("Place it without taking anything in")));
    if (carried.left > 0) {
        words.push_back(word(Choice::tells, ""));
        words.back().count = carried.left;
    }
    std::vector<Row> rows;
    for (PaletteItem& each : words) rows.push_back({{std::move(each)}, sentence_targets});
    PlacedPalette palette = in_rows(std::move(rows), view);
    move_to_touch(palette, about, view);
    return palette;
}

PlacedPalette about_frame(const Palette& about, const workshop::State& state, const View& view) {
    const workshop::Frame* frame = state.frame(about.frame);
    if (!frame) return {};
    std::vector<PaletteItem> words;
    if (frame->locked) {
        words = {word(Choice::present, msg("Present")), word(Choice::lock_frame, msg("Unlock"))};
    } else if (about.about == Palette::About::table) {
        words = {word(Choice::more_columns, msg("One column more")),
                 word(Choice::fewer_columns, msg("One column less")),
                 word(Choice::more_rows, msg("One row more")),
                 word(Choice::fewer_rows, msg("One row less"))};
    } else if (about.asks_to_erase) {
        words = {word(Choice::erase_now, msg("Yes, erase it")),
                 word(Choice::keep_photo, msg("No, keep it"))};
    } else {
        words = {word(Choice::rename, msg("Rename")), word(Choice::present, msg("Present"))};
        if (workshop::is_table(*frame)) {
            words.push_back(word(Choice::table, msg("Rows and columns")));
        }
        if (frame->kind == workshop::FrameKind::screen) {
            words.push_back(word(Choice::add_zone, msg("Add a zone")));
            words.push_back(word(Choice::try_out, msg("Try it out")));
        }
        words.push_back(word(Choice::lock_frame, msg("Lock")));
        words.push_back(word(Choice::remove_frame, msg("Remove the frame")));
        if (workshop::picture_shown(state, *frame)) {
            words.push_back(word(Choice::erase_photo, msg("Erase the picture")));
        }
    }
    PlacedPalette palette = in_rows({of_words(std::move(words))}, view);
    move_beside(palette, frame_title_px(*frame, view), view);
    return palette;
}

// Whose curve it is: those who have one, or somebody new.
PlacedPalette about_curve(const Palette& about, const workshop::State& state, const View& view) {
    const workshop::Frame* frame = state.frame(about.frame);
    if (!frame || frame->kind != workshop::FrameKind::journey) return {};
    std::vector<PaletteItem> words{word(Choice::tells, msg("Whose curve is this?"))};
    for (const workshop::Curve& curve : frame->curves) {
        words.push_back(word(Choice::curve_of, ""));
        words.back().letter = curve.persona;
    }
    words.push_back(word(Choice::new_person, msg("Somebody else")));
    words.push_back(word(Choice::cancel, msg("Discard")));
    PlacedPalette palette = in_rows({of_words(std::move(words))}, view);
    move_beside(palette, view.camera.to_px(workshop::curve_rect(*frame)), view);
    return palette;
}

// Never so low that a finger could not hold it, nor so small that it could not be read.
base::Rect frame_title_px(const workshop::Frame& frame, const View& view) {
    base::Rect px = view.camera.to_px(workshop::name_rect(frame, {}));
    const float height = std::max(px.h, view.target_px);
    return {px.x, px.bottom() - height, px.w, height};
}

}  // namespace board
