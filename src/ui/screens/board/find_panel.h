#pragma once
// Finding cards: a question, the cards that answer it, and the way to each. Work on the board goes
// on beside it; what does not answer the question is veiled.

#include "ui/world.h"

#include <optional>
#include <set>

namespace ui {

constexpr std::size_t found_rows_max = 40;

struct FindView {
    struct Row {
        workshop::CardId card;
        workshop::Colour colour = workshop::Colour::yellow;
        std::string letter, text, detail;  // detail: college and group
    };
    std::vector<Row> rows;      // found_rows_max at most
    std::string count;          // "12 cards"; what to do while there is no question
    std::string more;           // when there are more than rows
    std::vector<std::string> suggestions;  // what colours mean and colleges: one tap each
};

// Pure. `found`: what workshop::search() says.
FindView find_view(const workshop::State&, const base::Words&, const std::string& question,
                   const std::vector<workshop::CardId>& found);

class FindPanel {
public:
    bool open() const { return open_; }
    void show() { open_ = true; }
    void close();
    // What the board veils: every card that is not among these. Null: nothing is asked.
    const std::set<workshop::CardId>* found() const { return question_.empty() ? nullptr : &set_; }
    // After the state has changed: what answers now.
    void follow(const workshop::State&);
    // Answers with a card that was chosen, to be shown.
    std::optional<workshop::CardId> draw(Kit&, base::Rect, const workshop::State&);

private:
    void ask(const std::string& question, const workshop::State&);

    bool open_ = false;
    std::string question_;
    std::uint64_t seq_ = 0;  // of the state that was searched
    std::vector<workshop::CardId> found_;
    std::set<workshop::CardId> set_;
};

}  // namespace ui
