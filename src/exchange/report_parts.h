#pragma once
// Inside exchange/ only: the parts of the report, each a list of blocks.

#include "exchange/report.h"

namespace exchange {

using Blocks = std::vector<painting::Block>;

// What the parts are made from.
struct Material {
    std::span<const workshop::Entry> entries;
    const workshop::State& state;
    const base::Words& words;
    int utc_offset_minutes = 0;
    PhotoSource photos = {};

    std::string clock(base::Milliseconds at) const {
        return base::clock_time(at, utc_offset_minutes);
    }
};

Blocks head_blocks(const Material&);    // title, place, date, who took part
Blocks agenda_blocks(const Material&);  // planned and actual times
Blocks card_blocks(const Material&);    // by activity and group
Blocks sheet_blocks(const Material&);   // of cards that have one; nothing without any
Blocks link_blocks(const Material&);    // between cards; nothing without any
Blocks frame_blocks(const Material&);   // what lies in each, and where; nothing without any
Blocks average_blocks(const Material&);  // over the axes of several tables; nothing without any
Blocks test_blocks(const Material&);  // of prototypes; nothing without any
Blocks vote_blocks(const Material&);
Blocks outcome_blocks(const Material&);   // decisions and actions; nothing without any
Blocks project_blocks(const Material&);   // nothing without any
Blocks crossing_blocks(const Material&);  // nothing without one
Blocks closing_blocks(const Material&);   // the form, what is aside, where it comes from
Blocks seal_blocks(const Material&);

// Of one counted vote: the pictures that show why it came out so, and why in words.
Blocks outcome_blocks(const Material&, const workshop::Vote&);
// The whole board where cards lie outside of frames, then the frames in which something lies; at
// most so many: a heading and a picture each.
Blocks picture_blocks(const Material&, std::size_t most);

painting::CardFace face_of(const Material&, const workshop::Card&);
// A frame as it lies on the board, with all that lies on it.
painting::FramePicture frame_picture(const Material&, const workshop::Frame&);

// How long each activity really ran, its several turns added up.
struct Course {
    base::Milliseconds began_at = 0;
    base::Milliseconds lasted_ms = 0;
};
std::map<workshop::ActivityId, Course> course_of(std::span<const workshop::Entry>);

}  // namespace exchange
