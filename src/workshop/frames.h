#pragma once
// What lies in a frame, and where. None of it is stored: it follows from where things lie. A card
// belongs to the frame that its middle lies in, to the smallest one where several do. All lengths
// are board units.

#include "workshop/intents.h"
#include "workshop/state.h"

#include <span>

namespace workshop {

constexpr float frame_title_height = 64;  // above the frame
constexpr float lane_name_width = 168;    // left of the cells, inside the frame
constexpr float lane_name_height = 56;    // above them
constexpr float line_row_height = 48;     // of a line between lanes
constexpr float cell_margin = 20;         // around the cards of a cell
constexpr float cell_gap = 16;            // between them
constexpr base::Vec2 axes_margin = {160, 64};  // around the plot, for the names of its ends

// -- tables: lanes and journeys ------------------------------------------------------------------
struct Cell {
    std::uint32_t column = 0, row = 0;
    auto operator<=>(const Cell&) const = default;
};
bool is_table(const Frame&);
// The last row of a journey.
bool is_curve_row(const Frame&, std::size_t row);
// A row whose name stands between dashes, “— Line of visibility —”, is a line between lanes: thin,
// and no cell; a card that is let go on it falls into the nearer lane.
bool is_line_row(const Frame&, std::size_t row);
base::Rect cells_rect(const Frame&);  // all of them
base::Rect cell_rect(const Frame&, Cell);
base::Rect curve_rect(const Frame&);  // empty without a curve row
std::vector<float> row_heights(const Frame&);
std::optional<Cell> cell_at(const Frame&, base::Vec2);  // none: outside, or on a name
// Where a feeling at a step is drawn.
base::Vec2 place_of(const Frame&, const Feeling&);

// A card and the cell it is to lie in; in a list, one after the other.
struct CellCard {
    CardId card;
    Cell cell;
};
struct TableLayout {
    base::Rect at;                 // as wanted, or as large as its cards need
    std::vector<float> row_weights;
    std::vector<base::Vec2> cards;  // in the order in which they were given
};
// Cards lie in reading order, none on another. `heights`: of the rows, as wanted.
TableLayout laid_out(const Frame&, base::Rect wanted, std::vector<float> heights,
                     std::span<const CellCard>);
// The cards of a table that lie in its cells by themselves, in reading order. A card of a group
// lies where its group has it. `moved` lies at `at`; without it, it lies in no cell.
std::vector<CellCard> cell_cards(const State&, const Frame&, CardId moved = {},
                                 std::optional<base::Vec2> at = {});

// The words of the cards of each cell, in reading order, one a line; those of groups, too.
std::map<Cell, std::string> table_texts(const State&, const Frame&);

// -- axes ----------------------------------------------------------------------------------------
base::Rect plot_rect(const Frame&);
// 0 to 1 to the right and upwards.
base::Vec2 value_at(const Frame&, base::Vec2);
base::Vec2 place_at(const Frame&, base::Vec2 value);

// -- backgrounds ---------------------------------------------------------------------------------
// Where the picture of a background is drawn: as large as its frame has room for, in the middle.
base::Rect picture_rect(const Frame&);
// 0 to 1 from the left and from the top of the picture; beyond where it lies beside it.
base::Vec2 value_on_picture(const Frame&, base::Vec2);
base::Vec2 place_on_picture(const Frame&, base::Vec2 value);
// A frame of this shape, as wide as `wanted`.
base::Rect shaped_as_picture(const Frame&, base::Rect wanted);
constexpr float background_side_units = 1600;  // the longer side of a new one, unless told
struct NewBackground {
    std::string title;
    Photo picture;
};
// One beside the other from the corner on; `width`: of each, 0: see background_side_units.
PlaceBackgrounds row_of_backgrounds(std::span<const NewBackground>, base::Vec2 corner,
                                    float width = 0);
// The same where `middle` is the middle of the first; right of everything where that would lie on
// another frame.
PlaceBackgrounds row_of_backgrounds_around(const State&, std::span<const NewBackground>,
                                           base::Vec2 middle);
// A corner with nothing to its right.
base::Vec2 place_beside_all(const State&);
std::size_t background_count(const State&);
// Pins by their numbers: all that are on the board.
std::vector<const Stamp*> pins_in_order(const State&);
// The background that a pin lies on; null: none.
const Frame* background_of(const State&, const Stamp& pin);

// -- names ---------------------------------------------------------------------------------------
enum class NameOf : std::uint8_t { frame, column, row };
struct NamePlace {
    NameOf of = NameOf::frame;
    std::uint32_t index = 0;
    bool operator==(const NamePlace&) const = default;
};
// Those of its columns and rows, or of the ends of its axes.
std::vector<NamePlace> names_in(const Frame&);
base::Rect name_rect(const Frame&, NamePlace);
const std::string& name_at(const Frame&, NamePlace);  // the place must be there

// -- what lies in them ---------------------------------------------------------------------------
const Frame* frame_at(const State&, base::Vec2);       // null: in none
const Frame* frame_of(const State&, const Card&);
// In a row of a table that is no curve's.
bool is_in_cell(const State&, base::Vec2);
// There by itself: the table says where, and that it is upright.
bool lies_in_cell(const State&, const Card&);
std::vector<const Card*> cards_in(const State&, const Frame&);
// What goes along when it is moved: frames that lie wholly in it, cards and lines by their middle,
// the cards of a folded group with its title.
struct LyingOn {
    std::vector<FrameId> frames;
    std::vector<CardId> cards;
    std::vector<StrokeId> strokes;
    std::vector<StampId> stamps;  // by their middle, too
};
LyingOn lying_on(const State&, const Frame&);
// Wholly in another one, which it goes along with.
bool lies_in(const Frame& inner, const Frame& outer);
// As they are presented.
std::vector<const Frame*> frames_in_order(const State&);

// A new frame of this kind around a place, of a size to begin with.
PlaceFrame proposed_frame(FrameKind, base::Vec2 middle);
// As it will lie there; it has no number yet.
Frame as_frame(const PlaceFrame&);

}  // namespace workshop
