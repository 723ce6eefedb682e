// The rules of idea sheets, of stamps and of pins.
#include "workshop/judges.h"
#include "workshop/prototype.h"

#include "base/limits.h"

namespace workshop {

using base::msg;
namespace limits = base::limits;
using namespace refusals;

namespace {

// The zone on a stamp goes where the stamp goes, and away when it leaves the screen.
void take_zone_along(const State& state, const Stamp& stamp, const StampPose& to, Events& events) {
    const Zone* zone = zone_on(state, stamp);
    if (!zone) return;
    Stamp moved = stamp;
    moved.pose = to;
    const auto lies = on_screen(state, moved);
    if (!lies || lies->screen != zone->frame) {
        events.push_back(ZoneRemoved{zone->id});
        return;
    }
    events.push_back(ZoneMoved{zone->id, cut_to(*state.frame(zone->frame), lies->at)});
}

}  // namespace

Decision BoardJudge::operator()(const WriteSheet& i) const {
    if (!state.tools().stamps) return put_away(state);
    if (!state.card(i.card)) return unknown_card();
    return Events{CardSheetWritten{i.card, i.sheet}};
}

Decision BoardJudge::operator()(const PlaceStamp& i) const {
    if (!state.tools().stamps) return put_away(state);
    if (stamp_count(state) >= limits::stamps_max) {
        return full(msg("The board is full: at most {max} stamps."), limits::stamps_max);
    }
    if (i.kind == StampKind::pin && pin_count(state) >= limits::pins_max) {
        return full(msg("The board is full: at most {max} pins."), limits::pins_max);
    }
    return Events{StampPlaced{{state.next_id}, i.kind, i.pose, i.word, state.current}};
}

Decision BoardJudge::operator()(const MoveStamp& i) const {
    if (!state.tools().stamps) return put_away(state);
    const Stamp* stamp = state.stamp(i.stamp);
    if (!stamp) return unknown_stamp();
    StampPose pose = i.pose;
    if (stamp->kind == StampKind::pin) pose.turn = QuarterTurn::none;  // its number is read upright
    Events events{StampMoved{i.stamp, pose}};
    take_zone_along(state, *stamp, pose, events);
    return events;
}

Decision BoardJudge::operator()(const RemoveStamp& i) const {
    if (!state.tools().stamps) return put_away(state);
    const Stamp* stamp = state.stamp(i.stamp);
    if (!stamp) return unknown_stamp();
    Events events{StampRemoved{i.stamp}};
    if (const Zone* zone = zone_on(state, *stamp)) events.push_back(ZoneRemoved{zone->id});
    return events;
}

Decision BoardJudge::operator()(const WriteStamp& i) const {
    if (!state.tools().stamps) return put_away(state);
    const Stamp* stamp = state.stamp(i.stamp);
    if (!stamp) return unknown_stamp();
    if (!row_of(stamp->kind).written) return unknown(msg("This stamp carries no word."));
    return Events{StampWritten{i.stamp, i.word}};
}

Decision BoardJudge::operator()(const TieStamp& i) const {
    if (!state.tools().stamps) return put_away(state);
    const Stamp* stamp = state.stamp(i.stamp);
    if (!stamp) return unknown_stamp();
    if (stamp->kind != StampKind::pin) return unknown(msg("Only a pin is tied to a card."));
    if (i.to && !state.card(i.to)) return unknown_card();
    return Events{StampTied{i.stamp, i.to}};
}

}  // namespace workshop
