#pragma once
// A screen of a prototype as testers see it: what lies on it, without the board around it and
// without whose ideas the cards are.

#include "painting/card_face.h"
#include "painting/stamp.h"
#include "workshop/state.h"

namespace painting {

// All that is drawn, taken from the session at once; plain values, to be painted on any thread.
struct ScreenDrawing {
    base::Vec2 size;  // board units; places are from the screen's corner
    struct Card {
        CardFace face;
        base::Vec2 at;  // its corner while it lies upright
        workshop::QuarterTurn turn = workshop::QuarterTurn::none;
    };
    struct Stamp {
        StampLook look;
        workshop::StampPose pose;
    };
    struct Line {
        workshop::InkLine line;
        base::Vec2 at;  // of the corner of its bounds
    };
    std::vector<Card> cards;
    std::vector<Stamp> stamps;
    std::vector<Line> lines;
};

// Photos are asked for when they are painted: on that other thread.
using PhotoPixels = std::function<std::shared_ptr<const Picture>(const workshop::Photo&)>;
// A stamp that says nothing says what it is, in these words.
ScreenDrawing drawing_of(const workshop::State&, const workshop::Frame&, const base::Words&,
                         const PhotoPixels&);

// width_px wide, or narrower where it would be higher than height_px_max.
Picture screen_picture(const ScreenDrawing&, int width_px, int height_px_max);

}  // namespace painting
