#pragma once
// What is to be drawn, in drawing order, as plain values: no fonts, no pictures, no colours but the
// names of papers and the numbers of hands. What is touched is found in the same list from its end:
// what a person sees is what a person touches.

#include "board/layout.h"
#include "board/palette.h"
#include "board/presence.h"

#include <variant>

namespace board {

// How much of a card can be read: letters, bars in their place, or its colour only.
enum class Detail : std::uint8_t { full, bars, plain };
constexpr float card_text_units = 17;   // height of a card's letters at zoom 1
constexpr float full_text_px_min = 6;
constexpr float bars_text_px_min = 2;
Detail detail_at(float zoom);

// All rectangles are window pixels.
struct FrameShape {  // below everything else
    workshop::FrameId frame;  // 0: being placed; it is in the hand's draft
    base::Rect at;            // board units, as it is seen just now
    base::Rect px;
    base::Rect title_px;
    float title_room_px = 0;  // that a longer title may take, as far as nothing stands there
    base::Rect grip_px;  // pulls its corner
    Detail detail = Detail::full;
    HandNumber holder = 0;
    bool selected = false;  // its palette is open
    std::optional<workshop::Cell> receiving = {};  // the card above it would go in
};
struct NameShape {  // of a column, a row, or the end of an axis
    workshop::FrameId frame;
    workshop::NamePlace place;
    base::Rect px;
};
struct CurveShape {  // where fingers draw curves on a journey
    workshop::FrameId frame;
    base::Rect at;  // of the frame, board units, as it is seen just now
    base::Rect px;
};
struct TraceShape {  // a curve that a finger draws; its way is in the contact's tracing
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    base::Rect px;
};
struct PanelShape {  // a cluster
    workshop::ClusterId cluster;
    base::Rect px;
    base::Rect title_px;
    std::uint32_t cards = 0;
    std::int32_t dots = 0;
    std::int32_t own_dots = 0;
    bool receiving = false;  // the card above it would go in
    bool folded = false;     // its title alone; its dots with those of its cards
    Detail detail = Detail::full;
};
struct LinkShape {  // below the cards
    workshop::CardId from, to;
    base::Vec2 from_px, to_px;
    workshop::LinkKind kind = workshop::LinkKind::goes_with;
};
struct LinkWordShape {  // above them
    workshop::CardId from, to;
    base::Rect px;
    workshop::LinkKind kind = workshop::LinkKind::goes_with;
    base::Vec2 way;         // from the one to the other, board units
    base::Rect touch_px;    // for a finger, where nothing else lies
    bool selected = false;  // its palette is open
};
struct StrokeShape {  // ink on the canvas, below the cards
    workshop::StrokeId stroke;
    base::Rect px;
};
struct StampShape {  // on the paper, below ink and cards
    workshop::StampId stamp;
    base::Rect px;
    workshop::StampPose pose;  // as it is seen just now
    HandNumber holder = 0;  // whose ring is around it
    bool lifted = false;
    bool selected = false;
};
struct ClearShape {  // a clear sheet: below the cards, so that they can still be taken
    HandNumber hand = 0;
    base::Rect px;
};
struct TieShape {  // from a pin to its card, below the cards
    workshop::StampId pin;
    base::Vec2 from_px, to_px;
};
struct ZoneShape {  // of a prototype's screen; a finger takes it by its tag, below it
    workshop::ZoneId zone;
    base::Rect px;
    base::Rect tag_px;
    base::Rect grip_px;
    HandNumber holder = 0;
    bool selected = false;
};
struct LineShape {  // being drawn on the canvas; its points are in the contact's inking
    std::int64_t pointer = 0;
    base::Rect px;
};
struct CardShape {
    workshop::CardId card;
    base::Rect px;  // as it lies
    workshop::Colour colour = workshop::Colour::yellow;
    Detail detail = Detail::full;
    bool lifted = false;
    bool selected = false;
    bool blinking = false;
    HandNumber holder = 0;      // whose ring is around it
    std::int32_t dots = 0;      // in the ballot box
    std::int32_t own_dots = 0;  // on the slip
    workshop::QuarterTurn turn = workshop::QuarterTurn::none;  // as it is seen just now
    float lean_rad = 0;  // a little after the fingers that twist it, clockwise
};
struct ThreadShape {  // a link that a finger draws
    HandNumber hand = 0;
    base::Vec2 from_px, to_px;
    base::Rect over_px;  // the card it would reach; empty: none
};
struct LoopShape {  // that a finger draws around cards; its way is in the contact's loop
    std::int64_t pointer = 0;
    HandNumber hand = 0;
    base::Vec2 px;  // the finger
    std::uint32_t cards = 0;
};
struct MinusShape {  // takes one dot of the slip back
    workshop::CardId card;
    workshop::ClusterId cluster;
    base::Rect px;
};
struct PairShape {  // letting go here would make a group of two
    base::Rect px;
};
struct CaretShape {  // a card that is being written; text and caret are in the hand's draft
    HandNumber hand = 0;
    base::Rect px;
    workshop::Colour colour = workshop::Colour::yellow;
    Detail detail = Detail::full;
    workshop::QuarterTurn turn = workshop::QuarterTurn::none;
};
struct LargeShape {  // the photo of a card, above the paper
    HandNumber hand = 0;
    workshop::CardId card;
    PlacedPhoto at;
};
struct PaletteShape {
    HandNumber hand = 0;
    base::Rect px;
};
struct ItemShape {
    HandNumber hand = 0;
    std::uint32_t index = 0;
    bool on_keyboard = false;  // of a draft's strip; else of a palette
    Turn turn = Turn::none;
    PaletteItem item;
};
struct KeyboardShape {  // its keys are in the hand's draft
    HandNumber hand = 0;
    base::Rect px;
    Turn turn = Turn::none;
};
struct SheetShape {  // lines and sheet are in the hand's draft
    HandNumber hand = 0;
    base::Rect px;
    base::Rect paper_px;  // empty: the tools of a clear one
    workshop::Colour colour = workshop::Colour::yellow;
};
struct FingerShape {
    HandNumber hand = 0;
    base::Vec2 px;
};
struct NoticeShape {
    HandNumber hand = 0;
    base::Vec2 px;
    base::Refusal why;
};

using Shape =
    std::variant<FrameShape, NameShape, CurveShape, PanelShape, TieShape, StampShape, StrokeShape,
                 ClearShape, ZoneShape, LineShape, LinkShape, CardShape, LinkWordShape, MinusShape,
                 PairShape, ThreadShape, TraceShape, LoopShape, CaretShape, LargeShape,
                 PaletteShape, ItemShape, KeyboardShape, SheetShape, FingerShape, NoticeShape>;

struct Scene {
    std::vector<Shape> shapes;
};

// Only what touches the viewport. `layout` must follow `state`.
Scene build_scene(const workshop::State&, const Layout&, const View&, const Presence&);

// What lies under a point.
struct Target {
    enum class Kind : std::uint8_t {
        canvas, stamp, card, cluster, link, minus, caret, large, palette, item, strip, keyboard,
        sheet, paper, frame, grip, name, curve, zone, zone_grip
    };
    Kind kind = Kind::canvas;
    workshop::CardId card;         // of card, minus; of link: its beginning
    workshop::ClusterId cluster;   // of cluster (its title), minus
    HandNumber hand = 0;           // of caret, large, palette, item, strip, keyboard, sheet, paper
    std::uint32_t index = 0;       // of item, strip
    workshop::CardId other = {};   // of link: its end
    workshop::FrameId frame = {};  // of frame (its title), grip (its corner), name, curve
    workshop::NamePlace name = {};
    workshop::StampId stamp = {};
    workshop::ZoneId zone = {};  // of zone (its tag) and zone_grip (its corner)
    bool operator==(const Target&) const = default;
};
Target hit(const Scene&, base::Vec2 px);

// -- what a drop would do; shown while a card is held, done when it is let go --------------------

constexpr float pairing_overlap_min = 0.45F;  // of a card's area

struct Landing {
    workshop::ClusterId into;  // the panel under the card's middle, or none
    workshop::CardId pair;     // the free card it covers, if it lies in no panel and no cell
    std::optional<PlacedCell> cell = {};  // of a table, if it lies in no panel
};
// For a card held alone. `taken` are all cards that fingers hold.
Landing landing_of(const Layout&, workshop::CardId, base::Vec2 at,
                   std::span<const workshop::CardId> taken);

// Where a card let go at `at` comes to rest in a group: there, unless it would hide another card of
// the group; then in the first free place of its rows of three.
base::Vec2 rest_in(const Layout&, workshop::ClusterId, workshop::CardId, base::Vec2 at);

}  // namespace board
