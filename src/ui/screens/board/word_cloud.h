#pragma once
// The words that the cards say most, large enough for the whole room, and growing while people
// write.

#include "ui/kit.h"
#include "workshop/said_words.h"

namespace ui {

class WordCloudSheet {
public:
    void open() { open_ = true; }
    bool is_open() const { return open_; }
    void draw(Kit&, const workshop::State&);

private:
    bool open_ = false;
    std::uint64_t seq_ = 0;  // of the state they were counted for
    std::vector<workshop::SaidWord> words_;
};

}  // namespace ui
