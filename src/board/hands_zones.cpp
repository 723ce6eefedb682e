// Zones of a prototype's screens: laid, carried by their tags, pulled by their corners, led to
// other screens.

#include "board/hands.h"
#include "workshop/prototype.h"

#include <algorithm>

namespace board {
namespace {

constexpr float zone_width_part = 0.7F;  // of its screen, a new one
constexpr float zone_height = 72;        // board units

// In the middle of the screen.
base::Rect new_zone(const workshop::Frame& screen) {
    const float width = screen.at.w * zone_width_part;
    return {(screen.at.w - width) / 2, (screen.at.h - zone_height) / 2, width, zone_height};
}

}  // namespace

base::Rect ZoneDrag::at(base::Rect zone_at, const Camera& camera) const {
    const base::Vec2 gone = camera.to_board(px) - from;
    if (!pulls) return {zone_at.x + gone.x, zone_at.y + gone.y, zone_at.w, zone_at.h};
    const float least = base::limits::zone_side_units_min;
    return {zone_at.x, zone_at.y, std::max(zone_at.w + gone.x, least),
            std::max(zone_at.h + gone.y, least)};
}

void Hands::take_up_zone(Contact& contact, const input::DragStart& start, const Here& here) {
    const workshop::ZoneId zone = contact.target.zone;
    if (!here.state.zone(zone) || presence_.holder_of(zone)) return;
    contact.doing = Doing::carrying;
    close_palette(contact.hand);
    presence_.zone_drags.push_back({contact.pointer, contact.hand, zone, start.px,
                                    here.view.camera.to_board(start.start_px),
                                    contact.target.kind == Target::Kind::zone_grip});
}

// True: it held a zone.
bool Hands::let_go_zone(std::int64_t pointer, const input::DragEnd& end, const Here& here,
                        Outcome& outcome) {
    const auto held = std::ranges::find(presence_.zone_drags, pointer, &ZoneDrag::pointer);
    if (held == presence_.zone_drags.end()) return false;
    held->px = end.px;
    const ZoneDrag drag = *held;
    forget_drag(pointer);
    const workshop::Zone* zone = here.state.zone(drag.zone);
    if (end.into_pinch || !zone) return true;
    const base::Rect to =
        workshop::cut_to(*here.state.frame(zone->frame), drag.at(zone->at, here.view.camera));
    if (to == zone->at) return true;
    try_wish(drag.hand, end.px, workshop::MoveZone{drag.zone, to}, here, outcome);
    return true;
}

// True: this was a choice about zones.
bool Hands::choose_zone(const Palette& palette, const PaletteItem& item, base::Vec2 px,
                        const Here& here, Outcome& outcome) {
    const auto wish = [&](workshop::Intent intent) {
        try_wish(palette.hand, px, std::move(intent), here, outcome);
        return true;
    };
    const workshop::Stamp* stamp = here.state.stamp(palette.stamp);
    const workshop::Zone* zone =
        stamp ? workshop::zone_on(here.state, *stamp) : here.state.zone(palette.zone);
    switch (item.choice) {
        case Choice::add_zone: {
            const workshop::Frame* screen = here.state.frame(palette.frame);
            if (!screen) return true;
            return wish(workshop::DrawZone{screen->id, new_zone(*screen)});
        }
        case Choice::leads: open_instead(palette, Palette::About::leads, here); return true;
        case Choice::leads_to: {
            if (zone) return wish(workshop::LinkZone{zone->id, item.frame});
            const auto lies = stamp ? workshop::on_screen(here.state, *stamp) : std::nullopt;
            if (!lies) return true;
            return wish(workshop::DrawZone{lies->screen, lies->at, item.frame});
        }
        case Choice::zone_remove: return wish(workshop::RemoveZone{palette.zone});
        case Choice::try_out: {
            Ask ask{Ask::What::try_out, palette.hand};
            ask.frame = palette.frame;
            outcome.asks.push_back(std::move(ask));
            return true;
        }
        default: return false;
    }
}

void Hands::follow_zones(const Here& here) {
    const bool locked = !here.state.tools().cards || here.view.only_looking;
    std::erase_if(presence_.zone_drags, [&](const ZoneDrag& drag) {
        return locked || !here.state.zone(drag.zone);
    });
}

}  // namespace board
