#pragma once
// Cards in bulk: a list that was pasted or a table that was dropped, before it becomes cards. Which
// column says what, the cards they will be, and what could not be followed, line by line.

#include "ui/world.h"
#include "workshop/card_table.h"

namespace ui {

constexpr std::size_t list_cards_shown_max = 6;
constexpr std::size_t list_notes_shown_max = 12;

struct ListView {
    std::string title;
    struct Column {
        std::string name, sample;  // sample: what stands in its first row
        workshop::ColumnUse use = workshop::ColumnUse::nothing;
    };
    std::vector<Column> columns;  // none for a list of one column
    bool may_have_heading = false;
    std::vector<workshop::Card> cards;  // the first ones
    std::string more;                   // when there are more than these
    std::vector<std::string> notes;
    std::string add;       // “Add 12 cards”
    std::string portions;  // when it takes several gestures, and undo as many
    std::string why_not;   // when they cannot be added now
};

// Pure.
ListView list_view(const workshop::State&, const base::Words&, const CardList&,
                   const workshop::ColumnMap&, const workshop::TableCards&);

class ListPanel {
public:
    enum class Wish { none, add, as_one, away };

    // A new list asks anew what its columns say.
    void follow(const CardList&, const workshop::State&);
    // `into_card`: they could also be the text of one card that is being written.
    Wish draw(Kit&, base::Rect, const workshop::State&, const CardList&, bool into_card);
    const std::vector<workshop::CreateCards::New>& cards() const { return result_.cards; }

private:
    void draw_columns(Kit&, base::Rect& rest, const ListView&, const workshop::State&,
                      const CardList&);

    std::uint64_t number_ = 0;  // of the list; 0: none yet
    std::uint64_t seq_ = 0;     // of the state it was read for
    workshop::ColumnMap map_;
    workshop::TableCards result_;
    std::optional<std::size_t> choosing_;  // the column whose uses lie open
};

}  // namespace ui
