#pragma once
// Templates of frames: known methods, ready to be worked on. Each is one row of data in
// frame_templates.cpp; what is laid out are frames and stamps like any others. All lengths are
// board units.

#include "base/words.h"
#include "workshop/intents.h"

#include <span>

namespace workshop {

enum class TemplateStage : std::uint8_t { understand, imagine, try_out, decide };
constexpr int template_stage_count = 4;
const char* word_of(TemplateStage);  // “Understand”, an English key; see base/words.h

struct FrameTemplate {
    struct Lane {
        const char* name;
        int cards = 1;  // that lie one below the other before it grows
    };
    // A page upon the page, with a name of its own: in steps of two cards across, two down.
    struct Box {
        const char* title;
        int column = 0, row = 0;
        int columns = 1, rows = 1;
    };
    struct Piece {
        StampKind kind = StampKind::person;
        StampSize size = StampSize::medium;
        std::size_t box = 0;  // in whose middle it lies
    };
    const char* key;  // "blueprint": in tests and in names of pictures
    TemplateStage stage;
    const char* name;     // and the title it begins with, an English key
    const char* purpose;  // one sentence, an English key
    FrameKind kind = FrameKind::page;
    // Of tables: names of columns, “{n}” is which one; of axes: their low and high ends.
    std::vector<const char*> columns = {};
    std::vector<Lane> rows = {};
    float cards_across = 1;  // in each cell of a table
    std::vector<Box> boxes = {};
    std::vector<Piece> stamps = {};
};
std::span<const FrameTemplate> frame_templates();
const FrameTemplate& frame_template(std::string_view key);  // must be there

base::Vec2 size_of(const FrameTemplate&);
// Its first frame holds the others, if there are any.
PlaceTemplate laid_out(const FrameTemplate&, base::Vec2 corner, const base::Words&);

}  // namespace workshop
