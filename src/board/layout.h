#pragma once
// Where everything lies, worked out once for each state instead of once for each frame: cards from
// bottom to top, clusters with their members, dots, and a grid that finds what a window shows.
// 10,000 cards and a camera that moves cost the cards in the window, not the cards on the board.

#include "workshop/frames.h"
#include "workshop/state.h"

#include <span>

namespace board {

constexpr float grid_cell = 512;  // board units
// The part of a cluster's panel that is its handle: its title and the room around it.
constexpr float cluster_title_height = 64;  // board units; of a folded one, all of it

struct PlacedCard {
    workshop::CardId card;
    workshop::ClusterId cluster;
    base::Rect at;  // board units, as it lies
    workshop::Colour colour = workshop::Colour::yellow;
    std::int32_t dots = 0;  // of the vote that may be counted in the open
    bool hidden = false;    // in a folded cluster
    base::Vec2 corner = {};  // of the card while it lies upright: what is moved
    workshop::QuarterTurn turn = workshop::QuarterTurn::none;
};

struct PlacedCluster {
    workshop::ClusterId cluster;
    base::Rect at;                       // the panel, board units
    std::vector<std::uint32_t> members;  // indices into cards()
    std::int32_t dots = 0;               // of a folded one, with its cards'
    bool folded = false;
};

// Between two cards that lie on the board, or in a cluster that is folded.
struct PlacedLink {
    std::uint32_t from = 0, to = 0;  // indices into cards()
    workshop::LinkKind kind = workshop::LinkKind::goes_with;
};

// Where a card of its own comes to lie in a table.
struct PlacedCell {
    workshop::FrameId frame;
    workshop::Cell cell;
};

struct PlacedStroke {
    workshop::StrokeId stroke;
    base::Rect at;  // board units, with its width
};

struct PlacedStamp {
    workshop::StampId stamp;
    base::Rect at;               // board units
    workshop::CardId card = {};  // on the board, that a pin is about; 0: none
};

class Layout {
public:
    Layout() = default;
    explicit Layout(const workshop::State& state) { follow(state); }

    // Works everything out again if the state has taken in other entries since. One layout follows
    // one session.
    void follow(const workshop::State&);

    std::span<const PlacedCard> cards() const { return cards_; }           // bottom to top
    std::span<const PlacedCluster> clusters() const { return clusters_; }  // with cards, by id
    std::span<const PlacedStroke> strokes() const { return strokes_; }  // as they were drawn
    std::span<const PlacedStamp> stamps() const { return stamps_; }  // bottom to top
    const PlacedStamp* stamp(workshop::StampId) const;
    std::span<const PlacedLink> links() const { return links_; }
    std::span<const workshop::Frame> frames() const { return frames_; }  // small ones last: on top
    const workshop::Frame* frame(workshop::FrameId) const;
    const workshop::Frame* frame_at(base::Vec2) const;  // null: in none
    // The cell of a table at this place; none: no table, or a row that holds curves.
    std::optional<PlacedCell> cell_at(base::Vec2) const;
    const PlacedCluster* cluster(workshop::ClusterId) const;
    const PlacedCard* card(workshop::CardId) const;
    base::Rect bounds() const { return bounds_; }  // around everything; empty without any

    // Indices of the cards to be seen that touch the rectangle (board units), bottom to top.
    std::vector<std::uint32_t> cards_in(base::Rect) const;
    // The panel around a cluster's cards without some of them (those that fingers hold); empty
    // when nothing is left.
    base::Rect panel_without(const PlacedCluster&, std::span<const workshop::CardId> taken) const;

private:
    // A card is filed under the cell of its top left corner: none is larger than another.
    struct Filed {
        std::int64_t row, column;
        std::uint32_t index;
        auto operator<=>(const Filed&) const = default;
    };
    void place_cards(const workshop::State&);
    void place_strokes(const workshop::State&);
    void place_stamps(const workshop::State&);
    void place_frames(const workshop::State&);
    void place_clusters();
    void place_links(const workshop::State&);
    void count_dots(const workshop::State&);

    bool begun_ = false;
    std::uint64_t seq_ = 0;
    std::vector<PlacedCard> cards_;
    std::vector<PlacedCluster> clusters_;
    std::vector<PlacedStroke> strokes_;
    std::vector<PlacedStamp> stamps_;
    std::vector<PlacedLink> links_;
    std::vector<workshop::Frame> frames_;
    std::vector<Filed> grid_;  // sorted: one row's cells lie side by side
    std::vector<std::pair<workshop::CardId, std::uint32_t>> by_id_;  // sorted
    base::Rect bounds_;
};

// What two rectangles share; 0 if they do not touch.
float shared_area(base::Rect, base::Rect);

// Dots given so far, where that is no secret: of the vote under way, else of the last one.
std::map<voting::OptionId, std::int32_t> open_dots(const workshop::State&);

}  // namespace board
