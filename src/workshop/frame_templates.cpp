#include "workshop/frame_templates.h"

#include "workshop/frames.h"

#include <algorithm>
#include <numeric>

namespace workshop {
namespace {

using base::msg;
using Stage = TemplateStage;
using Kind = FrameKind;

// Structures that are common property of design and planning; the words are ours.
std::vector<FrameTemplate> to_understand() {
    return {
        {.key = "persona", .stage = Stage::understand, .name = msg("Persona sheet"),
         .purpose = msg("Describe one person the service is for, from what you have heard."),
         .boxes = {{msg("Portrait"), 0, 0, 1, 2}, {msg("Their situation"), 1, 0},
                   {msg("In their own words"), 2, 0}, {msg("What drives them"), 1, 1},
                   {msg("What holds them back"), 2, 1}},
         .stamps = {{StampKind::person, StampSize::large, 0}}},
        {.key = "empathy-map", .stage = Stage::understand, .name = msg("Empathy map"),
         .purpose = msg("Sort what a person says, thinks, does and feels; then name the need."),
         .boxes = {{msg("Says"), 0, 0}, {msg("Thinks"), 1, 0}, {msg("Needs"), 2, 0},
                   {msg("Does"), 0, 1}, {msg("Feels"), 1, 1},
                   {msg("What we learn from it"), 2, 1}}},
        {.key = "experience-map", .stage = Stage::understand, .name = msg("Experience map"),
         .purpose = msg("Follow one person step by step, and draw how it feels."),
         .kind = Kind::journey, .columns = {"", "", "", "", ""},
         .rows = {{msg("What the person does")}, {msg("With what, with whom")},
                  {msg("What the person thinks")}, {msg("What gets in the way")},
                  {msg("What could be better")}, {""}}},
        {.key = "stakeholders", .stage = Stage::understand, .name = msg("Stakeholders"),
         .purpose = msg("See whose life it touches, and who can decide."),
         .kind = Kind::axes, .columns = {msg("little concerned"), msg("very concerned")},
         .rows = {{msg("little influence")}, {msg("much influence")}}},
    };
}

std::vector<FrameTemplate> to_imagine() {
    return {
        {.key = "how-might-we", .stage = Stage::imagine, .name = msg("How might we…?"),
         .purpose = msg("Turn each difficulty into a question that calls for ideas."),
         .kind = Kind::lanes,
         .columns = {msg("What gets in the way"), msg("How might we…?"), msg("Said differently"),
                     msg("First ideas")},
         .rows = {{""}, {""}, {""}}, .cards_across = 2},
        {.key = "eight-ideas", .stage = Stage::imagine, .name = msg("Eight ideas, eight minutes"),
         .purpose = msg("One sketch a box, one minute a box: many ideas first."),
         .boxes = {{"1", 0, 0}, {"2", 1, 0}, {"3", 2, 0}, {"4", 3, 0},
                   {"5", 0, 1}, {"6", 1, 1}, {"7", 2, 1}, {"8", 3, 1}}},
        {.key = "rose-thorn-bud", .stage = Stage::imagine, .name = msg("Rose, thorn, bud"),
         .purpose = msg("Look at what exists: what works, what hurts, what could grow."),
         .kind = Kind::lanes,
         .columns = {msg("Rose: what works"), msg("Thorn: what hurts"),
                     msg("Bud: what could grow")},
         .rows = {{"", 3}}, .cards_across = 2},
    };
}

std::vector<FrameTemplate> to_try_out() {
    return {
        {.key = "blueprint", .stage = Stage::try_out, .name = msg("Service blueprint"),
         .purpose = msg("See what people live above what the organisation does for it."),
         .kind = Kind::lanes, .columns = {"", "", "", "", ""},
         .rows = {{msg("What can be seen and held")}, {msg("What the person does")},
                  {msg("— Line of interaction —")}, {msg("Front stage")},
                  {msg("— Line of visibility —")}, {msg("Back stage")},
                  {msg("— Line of internal interaction —")}, {msg("Support processes")}}},
        {.key = "storyboard", .stage = Stage::try_out, .name = msg("Storyboard"),
         .purpose = msg("Tell how somebody uses the new service, scene by scene."),
         .kind = Kind::lanes,
         .columns = std::vector<const char*>(6, msg("Scene {n}")),
         .rows = {{msg("Picture"), 2}, {msg("What happens")}, {msg("What the person feels")}},
         .cards_across = 1.5F},
        {.key = "prototype-sheet", .stage = Stage::try_out, .name = msg("Prototype sheet"),
         .purpose = msg("Say before the test what it is to prove, with whom and how."),
         .kind = Kind::lanes, .columns = std::vector<const char*>(2, msg("Prototype {n}")),
         .rows = {{msg("What we want to prove")}, {msg("With whom")}, {msg("Where and when")},
                  {msg("How we will know")}, {msg("What it takes")}, {msg("What we learnt")}},
         .cards_across = 3},
        {.key = "feedback", .stage = Stage::try_out, .name = msg("Feedback grid"),
         .purpose = msg("Gather what testers say, beside the prototype they tried."),
         .kind = Kind::lanes,
         .columns = {word_of(FeedbackPart::liked), word_of(FeedbackPart::change),
                     word_of(FeedbackPart::question), word_of(FeedbackPart::idea)},
         .rows = {{"", 2}}, .cards_across = 2},
    };
}

std::vector<FrameTemplate> to_decide() {
    return {
        {.key = "impact-effort", .stage = Stage::decide, .name = msg("Effect and effort"),
         .purpose = msg("Place each idea where the room agrees: begin at the top left."),
         .kind = Kind::axes, .columns = {msg("little effort"), msg("much effort")},
         .rows = {{msg("little effect")}, {msg("much effect")}}},
        {.key = "quality-economy", .stage = Stage::decide, .name = msg("Quality and economy"),
         .purpose = msg("Look for what serves people better and costs less: top right."),
         .kind = Kind::axes, .columns = {msg("costs more"), msg("saves money")},
         .rows = {{msg("serves less well")}, {msg("serves better")}}},
        {.key = "strengths", .stage = Stage::decide, .name = msg("Strengths and weaknesses"),
         .purpose = msg("Look at a project from inside and from outside before you choose."),
         .boxes = {{msg("Strengths"), 0, 0}, {msg("Weaknesses"), 1, 0},
                   {msg("Opportunities"), 0, 1}, {msg("Threats"), 1, 1}}},
        {.key = "action-plan", .stage = Stage::decide, .name = msg("Action plan"),
         .purpose = msg("Leave with names and dates: one line for each action."),
         .kind = Kind::lanes,
         .columns = {msg("What"), msg("Who"), msg("When"), msg("With what means"),
                     msg("How we will know"), msg("Next step")},
         .rows = {{""}, {""}, {""}, {""}}},
    };
}

const std::vector<FrameTemplate>& rows() {
    static const std::vector<FrameTemplate> all = [] {
        std::vector<FrameTemplate> found;
        for (const auto stage : {to_understand, to_imagine, to_try_out, to_decide}) {
            std::ranges::move(stage(), std::back_inserter(found));
        }
        return found;
    }();
    return all;
}

constexpr float box_margin = 32;  // around the boxes of a page, and between them
constexpr base::Vec2 box_size{2 * cell_margin + 2 * (card_width + cell_gap),
                              2 * cell_margin + 2 * (card_height + cell_gap)};
constexpr base::Vec2 box_step{box_size.x + box_margin,
                              box_size.y + frame_title_height + box_margin / 2};

// From the corner of the page.
base::Rect rect_of(const FrameTemplate::Box& box) {
    return {box_margin + float(box.column) * box_step.x,
            frame_title_height + box_margin / 2 + float(box.row) * box_step.y,
            float(box.columns - 1) * box_step.x + box_size.x,
            float(box.rows - 1) * box_step.y + box_size.y};
}

std::string said(const base::Words& words, const char* name, std::size_t which) {
    return *name ? words.say(name, {{"n", std::to_string(which + 1)}}) : std::string();
}

// The heights of its rows, when each holds as many cards as it begins with.
std::vector<float> heights_of(const FrameTemplate& each, const Frame& frame) {
    std::vector<float> heights;
    for (std::size_t i = 0; i < each.rows.size(); ++i) {
        heights.push_back(is_line_row(frame, i)
                              ? line_row_height
                              : 2 * cell_margin +
                                    float(each.rows[i].cards) * (card_height + cell_gap));
    }
    return heights;
}

PlaceFrame first_frame(const FrameTemplate& each, const base::Words& words) {
    PlaceFrame frame = proposed_frame(each.kind, {});
    frame.title = words.say(each.name);
    frame.columns.clear();
    frame.rows.clear();
    for (const char* name : each.columns) {
        frame.columns.push_back(said(words, name, frame.columns.size()));
    }
    for (const FrameTemplate::Lane& lane : each.rows) {
        frame.rows.push_back(said(words, lane.name, frame.rows.size()));
    }
    if (is_table(as_frame(frame))) {
        const float column =
            2 * cell_margin + each.cards_across * (card_width + cell_gap) - cell_gap;
        const TableLayout table =
            laid_out(as_frame(frame),
                     {0, 0, lane_name_width + column * float(each.columns.size()), 0},
                     heights_of(each, as_frame(frame)), {});
        frame.at = table.at;
        frame.row_weights = table.row_weights;
    }
    base::Rect boxes;
    for (const FrameTemplate::Box& box : each.boxes) boxes = base::united(boxes, rect_of(box));
    if (!boxes.empty()) frame.at = {0, 0, boxes.right() + box_margin, boxes.bottom() + box_margin};
    return frame;
}

}  // namespace

const char* word_of(TemplateStage stage) {
    constexpr const char* words[] = {msg("Understand"), msg("Find ideas"), msg("Try out"),
                                     msg("Decide")};
    return words[std::size_t(stage)];
}

std::span<const FrameTemplate> frame_templates() { return rows(); }

const FrameTemplate& frame_template(std::string_view key) {
    return *std::ranges::find(rows(), key, &FrameTemplate::key);
}

base::Vec2 size_of(const FrameTemplate& each) { return first_frame(each, {}).at.size(); }

PlaceTemplate laid_out(const FrameTemplate& each, base::Vec2 corner, const base::Words& words) {
    PlaceTemplate placed{{first_frame(each, words)}, {}};
    base::Rect& whole = placed.frames.front().at;
    whole = {corner.x, corner.y, whole.w, whole.h};
    for (const FrameTemplate::Box& box : each.boxes) {
        const base::Rect at = rect_of(box);
        PlaceFrame page;
        page.title = words.say(box.title);
        page.at = {corner.x + at.x, corner.y + at.y, at.w, at.h};
        placed.frames.push_back(std::move(page));
    }
    for (const FrameTemplate::Piece& piece : each.stamps) {
        const base::Vec2 middle = rect_of(each.boxes[piece.box]).centre();
        placed.stamps.push_back({piece.kind, {corner + middle, piece.size}, {}});
    }
    return placed;
}

}  // namespace workshop
