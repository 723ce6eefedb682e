#pragma once
// A frame of the board with all that lies on it, for paper: plain values in board units, in drawing
// order from the frame's own ground to the words on top.

#include "painting/card_face.h"
#include "painting/stamp.h"
#include "painting/text.h"

namespace painting {

struct FramePicture {
    struct Fill {
        base::Rect at;
        std::uint32_t rgb = 0;
    };
    struct Line {
        std::vector<base::Vec2> points = {};
        std::uint32_t rgb = 0;
        float width = 2;
        bool arrow = false;   // at its end
        bool dashed = false;
    };
    struct Ink {
        workshop::InkLine line = {};
        base::Vec2 at;
    };
    struct Stamp {
        StampLook look = {};
        base::Rect at;  // as it lies, turned
    };
    struct Card {
        CardFace face = {};
        base::Vec2 at;  // its corner while it lies upright
        workshop::QuarterTurn turn = workshop::QuarterTurn::none;
    };
    struct Word {
        std::string text = {};
        base::Rect at;
        float size = 20;
        int weight = 500;
        Align align = Align::centre;
        bool on_paper = false;  // with a light ground of its own
    };

    base::Rect at;     // what is drawn: the frame, and whole what reaches out of it
    base::Rect frame;
    std::optional<FacePhoto> background = {};
    base::Rect background_at = {};
    std::vector<Fill> fills = {};
    std::vector<Line> lines = {};  // of the frame: cells, axes, curves
    std::vector<Ink> ink = {};
    std::vector<Line> ties = {};   // from pins to their cards
    std::vector<Stamp> stamps = {};
    std::vector<Card> cards = {};
    std::vector<Word> words = {};
    std::string instead = {};      // where there are only words
};

}  // namespace painting
