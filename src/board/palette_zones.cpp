// Zones of a prototype's screens: where they lead.

#include "board/palette_parts.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"

namespace board {
namespace {

using base::msg;

constexpr std::size_t screens_shown_max = 24;  // to choose from

// What the palette is about: the zone, or the stamp that it is laid on. Empty: no longer there.
base::Rect subject(const Palette& about, const workshop::State& state) {
    if (const workshop::Stamp* stamp = state.stamp(about.stamp)) {
        return workshop::rect_of(stamp->kind, stamp->pose);
    }
    const workshop::Zone* zone = state.zone(about.zone);
    if (!zone) return {};
    const base::Rect screen = state.frame(zone->frame)->at;
    return {screen.x + zone->at.x, screen.y + zone->at.y, zone->at.w, zone->at.h};
}

}  // namespace

PlacedPalette about_zone(const Palette& about, const workshop::State& state, const View& view) {
    const base::Rect at = subject(about, state);
    if (at.empty()) return {};
    PlacedPalette palette =
        in_rows({of_words({word(Choice::leads, msg("Leads to…")),
                           word(Choice::zone_remove, msg("Remove the zone"))})},
                view);
    move_beside(palette, view.camera.to_px(at), view);
    return palette;
}

// The other screens by name, in their order, and nowhere.
PlacedPalette about_leads(const Palette& about, const workshop::State& state, const View& view) {
    const base::Rect at = subject(about, state);
    if (at.empty()) return {};
    const workshop::Stamp* stamp = state.stamp(about.stamp);
    const workshop::Zone* zone = stamp ? workshop::zone_on(state, *stamp) : state.zone(about.zone);
    const auto lies = stamp ? workshop::on_screen(state, *stamp) : std::nullopt;
    const workshop::FrameId own = lies ? lies->screen : zone ? zone->frame : workshop::FrameId{};
    std::vector<PaletteItem> items;
    for (const workshop::Frame* frame : workshop::frames_in_order(state)) {
        const bool other = frame->kind == workshop::FrameKind::screen && frame->id != own;
        if (!other || items.size() == screens_shown_max) continue;
        PaletteItem& item = items.emplace_back(word(Choice::leads_to, msg("Phone screen")));
        item.frame = frame->id;
        item.letter = frame->title;
        item.chosen = zone && zone->to == frame->id;
    }
    if (items.empty()) {
        items.push_back(word(Choice::tells, msg("Lay another phone screen first.")));
    } else if (zone) {
        items.push_back(word(Choice::leads_to, msg("Nowhere")));
        items.back().chosen = !workshop::target_of(state, *zone);
    }
    PlacedPalette palette = in_rows({of_words(std::move(items))}, view);
    move_beside(palette, view.camera.to_px(at), view);
    return palette;
}

}  // namespace board
