#include "board/palette_parts.h"
#include "workshop/frames.h"

#include <algorithm>

namespace board {

using base::msg;

namespace {

// A picture of the template, its name and what it is for.
constexpr float template_targets = 7.4F, template_tall = 2.4F;

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

// Plain frames first, then the templates of each stage.
std::vector<PaletteItem> frame_pages(std::size_t open) {
    std::vector<PaletteItem> pages{word(Choice::frame_page, msg("Plain frames"))};
    for (int i = 0; i < workshop::template_stage_count; ++i) {
        pages.push_back(
            word(Choice::frame_page, workshop::word_of(workshop::TemplateStage(i))));
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].count = i;
        pages[i].chosen = i == open;
    }
    return pages;
}

std::vector<PaletteItem> templates_of(std::size_t page) {
    std::vector<PaletteItem> items;
    for (const workshop::FrameTemplate& each : workshop::frame_templates()) {
        if (std::size_t(each.stage) + 1 != page) continue;
        items.push_back(word(Choice::place_template, each.name));
        items.back().frame_template = &each;
    }
    return items;
}

}  // namespace

PlacedPalette about_new_frame(const Palette& about, const View& view) {
    std::vector<Row> rows{of_words(frame_pages(about.page))};
    if (about.page == 0) rows.push_back(of_words(plain_frames()));
    const auto templates = templates_of(about.page);
    constexpr std::size_t across = 2;
    for (std::size_t i = 0; i < templates.size(); i += across) {
        const std::size_t end = std::min(i + across, templates.size());
        rows.push_back({{templates.begin() + std::ptrdiff_t(i),
                         templates.begin() + std::ptrdiff_t(end)},
                        template_targets, template_tall});
    }
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
