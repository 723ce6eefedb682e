#pragma once
// The face of an idea card as pixels. The card is laid out in board units, then scaled: its lines
// break at the same words however far one zooms. Ask for a few steps of px_per_unit only (each
// needs glyphs of its own) and let the glass scale between them.

#include "base/geometry.h"
#include "painting/picture.h"
#include "painting/shapes.h"
#include "workshop/ink.h"
#include "workshop/words.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace painting {

// A photo on a card. Its pixels are asked for when they are painted, not before: a report may hold
// thousands.
struct FacePhoto {
    std::function<std::shared_ptr<const Picture>()> pixels = {};  // null or none: not here
    std::uint32_t rgb = 0xECE8E1;  // the one colour it is from far away
    std::string instead = {};      // what is written in its place when it is not here
    std::string name = {};         // what it is called where there are only words
};

struct CardFace {
    std::string text = {};
    std::uint32_t paper_rgb = 0xFFE79A;
    std::uint32_t ink_rgb = 0x1F1B16;
    std::string mark_text = {};  // "A · usager"; no mark when empty
    CollegeShape shape = CollegeShape::circle;
    std::uint32_t shape_rgb = 0x1D5FD1;
    int dots = 0;        // votes put on the card
    bool has_sheet = false;  // its idea is told in detail, too
    std::string letter = {};  // of the colour's meaning, so that colour never stands alone
    workshop::Ink ink = {};   // drawn over it all, in units of the session's cards
    std::optional<FacePhoto> photo = {};  // fills the card above its text, which is a caption then
};

// Board units. Everything on a card grows with it: this is the size at which text is 9 to 20 units
// high, the padding 13 and the corner radius 8.
constexpr base::Vec2 card_size_usual = {188, 132};
constexpr float card_text_units_max = 20;
constexpr float card_text_units_min = 9;
constexpr float card_radius_units = 8;

// What can be seen: plain paper, bars of ink in place of lines, or letters.
enum class Detail { paper, bars, letters };
constexpr float letters_px_min = 6;
constexpr float bars_px_min = 2.2F;
Detail detail_of_text(float text_px);

constexpr float caption_units_max = 15;  // of a photo

// How large the card's text is set, in board units: the largest size at which all of it fits.
float card_text_units(const CardFace& face, base::Vec2 size_units);
// Where the text goes: above the strip with mark, dots and letter, if there is any.
base::Rect card_text_box(const CardFace& face, base::Vec2 size_units);
// What a photo fills, from edge to edge, cut where it is too long or too wide.
base::Rect card_photo_box(const CardFace& face, base::Vec2 size_units);
float card_text_units_largest(const CardFace& face);

// The ink of a face, scaled from the session's cards (workshop/words.h) to a card of this size.
// About 0.3 ms with letters at 188 × 132 px, 0.1 ms with bars, 0.04 ms without either. Less detail
// is drawn when the text would be too small to read, never more than `most`.
// `turn`: as it lies, towards whoever reads it; the same pixels in another order.
Picture card_face(const CardFace& face, base::Vec2 size_units, float px_per_unit,
                  Detail most = Detail::letters,
                  workshop::QuarterTurn turn = workshop::QuarterTurn::none);

// The bars alone, in board units from the card's corner, for whoever draws rectangles faster than
// pictures. Estimated from the length of the words, without any font.
std::vector<base::Rect> ink_bars(const CardFace& face, base::Vec2 size_units);

}  // namespace painting
