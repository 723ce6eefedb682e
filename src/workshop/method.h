#pragma once
// Methods: known ways of working, ready to be worked with. What a method says about itself, its
// votes, and its zones: what is laid out are frames and stamps like any others. The library reads
// them from assets/methods, in one language; see methods/library.h. All lengths are board units.

#include "base/refusal.h"
#include "workshop/frames.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace workshop {

// The double diamond: wide, narrow, wide, narrow.
enum class MethodStage : std::uint8_t { discover, define, develop, deliver };
constexpr int method_stage_count = 4;
const char* word_of(MethodStage);  // “Discover”, an English key; see base/words.h

// Where a hand finds it on the board.
enum class MethodPage : std::uint8_t { understand, imagine, try_out, decide };
constexpr int method_page_count = 4;
const char* word_of(MethodPage);  // “Understand”, an English key

// What cards are when one method hands them on to another.
enum class Yield : std::uint8_t {
    actors, personas, steps, irritants, needs, findings, questions, ideas, prototypes, feedback,
    projects, actions
};
constexpr int yield_count = 12;

struct Method {
    struct Lane {
        std::string name;
        int cards = 1;  // that lie one below the other before it grows
    };
    // A page upon the page, with a name of its own: in steps of two cards across, two down.
    struct Box {
        std::string title;
        int column = 0, row = 0;
        int columns = 1, rows = 1;
    };
    struct Piece {
        StampKind kind = StampKind::person;
        StampSize size = StampSize::medium;
        std::size_t box = 0;  // in whose middle it lies
    };
    struct Zone {
        std::string key;    // "scenes": within the method's file
        std::string title;  // empty: the method's
        FrameKind kind = FrameKind::page;
        bool below = false;  // the zone before it; else right of all of them
        // Of tables: names of columns; of axes: their low and high ends.
        std::vector<std::string> columns = {};
        std::vector<Lane> rows = {};
        float cards_across = 1;  // in each cell of a table
        std::vector<Box> boxes = {};
        std::vector<Piece> stamps = {};
    };
    struct Phase {
        std::string title;
        base::Milliseconds lasts_ms = 0;
    };
    // Cards of one kind and where they lie: in all of a zone, a row, a column, a cell or a box.
    struct Part {
        Yield what = Yield::ideas;
        std::size_t zone = 0;
        std::optional<std::uint32_t> column = {}, row = {};
        std::optional<std::size_t> box = {};
    };

    std::string key;    // "persona": its file's name without ending
    std::string title;  // "Fiche persona"
    std::string aim;    // one sentence
    MethodStage stage = MethodStage::discover;
    MethodPage page = MethodPage::understand;
    int order = 0;  // among all
    int minutes = 0;
    int people_min = 1, people_max = 1;
    std::vector<std::string> roles, material, steps, tips;
    std::vector<Phase> phases;  // one after the other, each with a time of its own
    std::vector<Zone> zones;
    std::vector<VotePlan> votes;
    std::vector<Part> takes;     // into cells of its tables
    std::vector<Part> hands_on;
};
using Methods = std::vector<Method>;
using SharedMethods = std::shared_ptr<const Methods>;  // null: there is no library
const Method* method_of(const Methods&, std::string_view key);  // null: not there

// Why this vote could not be held, on its choices or on a dozen cards; nothing: it could.
std::optional<base::Refusal> vote_fault(const VotePlan&);

// Where a part of a method lies among its frames: each zone, then its boxes.
std::size_t frame_count(const Method&);
std::size_t frame_index(const Method&, std::size_t zone, std::optional<std::size_t> box = {});

// A card of the board of which a copy is to lie where this method takes it in.
struct CarriedCard {
    CardId card;
    std::size_t take = 0;  // which of Method::takes
};
PlaceTemplate laid_out(const Method&, base::Vec2 corner, std::span<const CarriedCard> = {});
base::Rect rect_of(const PlaceTemplate&);  // around its frames
// A zone alone, with its corner here.
PlaceFrame frame_of(const Method::Zone&, base::Vec2 corner);
// The cells of a table that this part names, none that is a line or holds curves.
std::vector<Cell> cells_of(const PlaceFrame&, const Method::Part&);

}  // namespace workshop
