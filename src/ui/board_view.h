#pragma once
// Draws a board::Scene: what the board room says is to be seen becomes paper, letters and shadows.
// Used by the board, the vote at the wall and the review. It decides nothing.

#include "board/scene.h"
#include "painting/card_face.h"
#include "painting/text_layout.h"
#include "ui/ink_view.h"
#include "ui/photos.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

namespace ui {

// A hand's own colour, 1 to board::hands_max: the ring around what it holds.
Rgb hand_colour(board::HandNumber);

// What is painted of a card, and the key of its picture at a zoom.
painting::CardFace face_of(const Theme&, const workshop::State&, const workshop::Card&, int dots);
std::string key_of(const painting::CardFace&, float zoom);

class BoardView {
public:
    // The view's measures for a viewport (screen pixels).
    static board::View view(const Kit&, const board::Camera&, base::Rect viewport);

    // Cards that are not among these are veiled, until told otherwise. Null: none is.
    void stress(const std::set<workshop::CardId>* cards) { stressed_ = cards; }
    // Where the photos of the next frames come from; null: none can be shown.
    void take_photos_from(Photos* photos) { photos_ = photos; }
    // Everything, in one go; or what lies on the paper first, then what belongs to hands (cards
    // being written, palettes, keyboards, notices): what is drawn between lies between them.
    void draw(Kit&, const workshop::State&, const board::View&, const board::Scene&,
              const board::Presence&);
    void draw_paper(Kit&, const workshop::State&, const board::View&, const board::Scene&,
                    const board::Presence&);
    void draw_hands(Kit&, const workshop::State&, const board::View&, const board::Scene&,
                    const board::Presence&);

private:
    struct Brush;  // what one frame draws with
    void face(const Brush&, base::Rect px, const workshop::Card&, const board::CardShape&);

    void background(Kit&, const workshop::State&, const workshop::Frame&, const board::Camera&);
    void stamp(Kit&, const workshop::Stamp&, base::Rect px, float zoom);
    struct Painted {
        std::string key;  // of its picture
        float zoom = 1;   // that it is painted at
    };
    // At this very zoom where `exact`; else, and until there is time to paint it, at the step.
    // Nothing: neither is there yet.
    std::optional<Painted> ready(Kit&, bool exact, float at_zoom, float step,
                                 const std::function<std::string(float)>& key_at);
    bool may_paint(const std::string& key);
    void show_face(Kit&, base::Rect px, const painting::CardFace&, const std::string& photo_key,
                   board::Detail, float zoom,
                   workshop::QuarterTurn turn = workshop::QuarterTurn::none);
    bool photo_of_draft(const Brush&, const board::Draft&, base::Rect px, float zoom);
    float spin(Kit&, const board::CardShape&);
    float lift(Kit&, const board::CardShape&);

    Photos* photos_ = nullptr;
    InkView ink_;
    const std::set<workshop::CardId>* stressed_ = nullptr;
    std::set<workshop::CardId> lifted_;        // cards in hands, and those that settle
    std::map<workshop::CardId, float> spins_;  // cards that turn just now: where to, rad
    float zoom_ = 0;          // of the last frame; 0: there was none
    bool zoom_rests_ = true;  // it is as in the frame before
    std::unordered_set<std::string> painted_;  // card faces that need no new painting
    int fresh_ = 0;                            // faces painted in this frame
};

}  // namespace ui
