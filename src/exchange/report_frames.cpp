// The frames of the board, as they were presented: cells of tables, values on axes, curves.

#include "base/text.h"
#include "exchange/report_parts.h"
#include "workshop/averages.h"
#include "workshop/frames.h"
#include "workshop/sheets.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace exchange {
namespace {

constexpr std::size_t idea_code_points_max = 80;  // of a card in a frame

using workshop::Card;
using workshop::Frame;

bool is_empty(const workshop::State& state, const Frame& frame) {
    const workshop::LyingOn on = workshop::lying_on(state, frame);
    return !frame.picture && on.frames.empty() && on.cards.empty() && on.strokes.empty() &&
           on.stamps.empty();
}

std::string named(const base::Words& words, const std::string& name, const char* instead,
                  std::size_t index) {
    if (!name.empty()) return name;
    return words.say(instead, {{"n", std::to_string(index + 1)}});
}

std::string idea(const base::Words& words, const Card& card) {
    const std::string text = base::trimmed(card.text);
    return text.empty() ? words.say("a drawing") : base::shortened(text, idea_code_points_max);
}

std::string percent(float part) { return std::to_string(int(std::lround(part * 100))) + " %"; }

// “+40”, “−60”, “0”.
std::string signed_text(std::int32_t number) {
    const char* sign = number > 0 ? "+" : number < 0 ? "−" : "";
    return sign + std::to_string(std::abs(number));
}

std::string title_of(const base::Words& words, const Frame& frame) {
    return frame.title.empty() ? words.say("Unnamed frame") : frame.title;
}

// One fact a cell: “Counter · What people do”, then its cards.
painting::Facts table_facts(const Material& material, const Frame& frame) {
    const base::Words& words = material.words;
    painting::Facts facts;
    const auto cells = workshop::table_texts(material.state, frame);
    for (std::uint32_t column = 0; column < frame.columns.size(); ++column) {
        const std::string step =
            named(words, frame.columns[column], base::msg("Step {n}"), column);
        for (std::uint32_t row = 0; row < frame.rows.size(); ++row) {
            const auto found = cells.find({column, row});
            if (found == cells.end()) continue;
            facts.rows.emplace_back(
                step + " · " + named(words, frame.rows[row], base::msg("Row {n}"), row),
                found->second);
        }
        for (const workshop::Curve& curve : frame.curves) {
            for (const workshop::Feeling& each : curve.feelings) {
                if (each.column != column) continue;
                facts.rows.emplace_back(step + " · " + curve.persona,
                                        words.say("feels {n} (from −100 to 100)",
                                                  {{"n", signed_text(each.percent)}}));
            }
        }
    }
    return facts;
}

painting::Facts card_facts(const Material& material, const Frame& frame) {
    const base::Words& words = material.words;
    painting::Facts facts;
    for (const Card* card : workshop::cards_in(material.state, frame)) {
        std::string place;
        if (frame.kind == workshop::FrameKind::axes && frame.columns.size() == 2 &&
            frame.rows.size() == 2) {
            const base::Vec2 value =
                workshop::value_at(frame, workshop::card_rect(card->at).centre());
            place = percent(value.x) + " " +
                    (frame.columns[1].empty() ? words.say("much") : frame.columns[1]) + ", " +
                    percent(value.y) + " " +
                    (frame.rows[1].empty() ? words.say("much") : frame.rows[1]);
        }
        facts.rows.emplace_back(idea(words, *card), place);
    }
    return facts;
}

// “Pin 3 · le tilleul”, then its card and where it is on the picture.
void add_pins(painting::Facts& facts, const Material& material, const Frame& frame) {
    const base::Words& words = material.words;
    for (const workshop::Stamp* pin : workshop::pins_in_order(material.state)) {
        if (workshop::frame_at(material.state, pin->pose.at) != &frame) continue;
        std::string label = words.say("Pin {n}", {{"n", std::to_string(pin->number)}});
        if (!pin->word.empty()) label += " · " + pin->word;
        const Card* card = workshop::card_of(material.state, *pin);
        std::string said = card ? idea(words, *card) : std::string();
        if (frame.picture) {
            const base::Vec2 value = workshop::value_on_picture(frame, pin->pose.at);
            said += (said.empty() ? "" : "\n") +
                    words.say("{across} from the left, {down} from the top",
                              {{"across", percent(value.x)}, {"down", percent(value.y)}});
        }
        facts.rows.emplace_back(std::move(label), std::move(said));
    }
}

// “45 % (20 to 60)”: the mean, and the tables that are farthest apart.
std::string averaged(const base::Words& words, float mean, float lowest, float highest) {
    if (percent(lowest) == percent(highest)) return percent(mean);
    return words.say("{mean} ({lowest} to {highest})", {{"mean", percent(mean)},
                                                        {"lowest", percent(lowest)},
                                                        {"highest", percent(highest)}});
}

std::string idea_text(const base::Words& words, const workshop::AveragedIdea& idea) {
    return idea.text.empty() ? words.say("a drawing")
                             : base::shortened(idea.text, idea_code_points_max);
}

painting::Scatter spread_of(const base::Words& words, const workshop::AveragedAxes& axes) {
    const auto name = [](const std::vector<std::string>& names, std::size_t i) {
        return i < names.size() ? names[i] : std::string();
    };
    painting::Scatter scatter{.left = name(axes.columns, 0), .right = name(axes.columns, 1),
                              .bottom = name(axes.rows, 0), .top = name(axes.rows, 1)};
    scatter.note = words.say("The wider an ellipse, the farther the tables are apart.");
    const auto disputed = workshop::most_disputed(axes);
    for (std::size_t i = 0; i < axes.ideas.size(); ++i) {
        const workshop::AveragedIdea& each = axes.ideas[i];
        scatter.points.push_back({idea_text(words, each), each.mean, each.spread, each.turn,
                                  int(i % 8), disputed == i});
    }
    return scatter;
}

void add_spread(Blocks& blocks, const base::Words& words, const workshop::AveragedAxes& axes) {
    const auto disputed = workshop::most_disputed(axes);
    blocks.push_back(painting::Drawing(spread_of(words, axes)));
    if (!disputed) return;
    blocks.push_back(painting::Paragraph{
        words.say("The tables are farthest apart on “{idea}”: ask why.",
                  {{"idea", idea_text(words, axes.ideas[*disputed])}}),
        true});
}

}  // namespace

Blocks average_blocks(const Material& material) {
    const base::Words& words = material.words;
    Blocks blocks;
    for (const workshop::AveragedAxes& axes : workshop::averaged_axes(material.state)) {
        if (axes.ideas.empty()) continue;
        if (blocks.empty()) {
            blocks.push_back(painting::Heading{words.say("Averages over the tables"), 1});
        }
        blocks.push_back(painting::Heading{workshop::ends_text(axes), 2});
        blocks.push_back(painting::Paragraph{
            words.say("{n} tables have these axes. A value is the mean of theirs, each counted "
                      "once; beside it the lowest and the highest.",
                      {{"n", std::to_string(axes.frames.size())}}),
            true});
        add_spread(blocks, words, axes);
        const auto end = [&](const std::vector<std::string>& names) {
            return names.size() < 2 || names[1].empty() ? words.say("much") : names[1];
        };
        painting::Facts facts;
        for (const workshop::AveragedIdea& each : axes.ideas) {
            facts.rows.emplace_back(
                idea_text(words, each),
                averaged(words, each.mean.x, each.lowest.x, each.highest.x) + " " +
                    end(axes.columns) + "\n" +
                    averaged(words, each.mean.y, each.lowest.y, each.highest.y) + " " +
                    end(axes.rows) + "\n" +
                    words.count("{n} table", "{n} tables", each.tables));
        }
        blocks.push_back(std::move(facts));
    }
    return blocks;
}

namespace {

// “Needs”, then its cards, one a line.
void add_boxes(painting::Facts& facts, const Material& material, const Frame& sheet) {
    for (const Frame* box : workshop::boxes_of(material.state, sheet)) {
        std::string ideas;
        for (const Card* card : workshop::cards_in(material.state, *box)) {
            ideas += (ideas.empty() ? "" : "\n") + idea(material.words, *card);
        }
        if (!ideas.empty()) facts.rows.emplace_back(title_of(material.words, *box), ideas);
        add_pins(facts, material, *box);
    }
}

painting::Facts facts_of(const Material& material, const Frame& frame) {
    painting::Facts facts = workshop::is_table(frame) ? table_facts(material, frame)
                                                      : card_facts(material, frame);
    add_boxes(facts, material, frame);
    add_pins(facts, material, frame);
    return facts;
}

}  // namespace

namespace {

// With their boxes, which are told with their sheet.
std::vector<const Frame*> whole_frames(const workshop::State& state) {
    const auto frames = workshop::frames_in_order(state);
    std::set<const Frame*> boxes;
    for (const Frame* sheet : frames) {
        for (const Frame* box : workshop::boxes_of(state, *sheet)) boxes.insert(box);
    }
    std::vector<const Frame*> whole;
    for (const Frame* frame : frames) {
        if (!boxes.contains(frame)) whole.push_back(frame);
    }
    return whole;
}

// A frame around everything that is written, though none is on the board; empty without cards that
// lie outside of frames, which show theirs.
Frame whole_board(const Material& material) {
    constexpr float margin = 40;
    Frame board;
    board.title = material.words.say("The whole board");
    bool outside = false;
    base::Rect around;
    for (const Card* card : workshop::cards_in_order(material.state)) {
        const base::Rect at = workshop::card_rect(card->at, card->turn);
        around = base::united(around, at);
        outside = outside || workshop::frame_at(material.state, at.centre()) == nullptr;
    }
    for (const auto& [id, cluster] : material.state.clusters) {
        if (!cluster.dissolved) around = base::united(around, cluster_rect(material.state, id));
    }
    if (outside) board.at = base::grown(around, margin);
    return board;
}

// Where the board has them: above the cards of each group.
void add_group_names(painting::FramePicture& picture, const workshop::State& state) {
    constexpr float name_units = 30, high = 44;
    for (const auto& [id, cluster] : state.clusters) {
        const base::Rect at = workshop::cluster_rect(state, id);
        if (cluster.dissolved || at.empty()) continue;
        picture.words.push_back({cluster.title, {at.x, at.y, at.w, high}, name_units, 700,
                                 painting::Align::start});
    }
}

}  // namespace

Blocks picture_blocks(const Material& material, std::size_t most) {
    Blocks blocks;
    if (const Frame board = whole_board(material); most > 0 && !board.at.empty()) {
        blocks.push_back(painting::Heading{board.title, 2});
        painting::FramePicture picture = frame_picture(material, board);
        add_group_names(picture, material.state);
        blocks.push_back(std::move(picture));
    }
    for (const Frame* frame : whole_frames(material.state)) {
        if (blocks.size() / 2 == most) break;
        if (is_empty(material.state, *frame)) continue;
        blocks.push_back(painting::Heading{title_of(material.words, *frame), 2});
        blocks.push_back(frame_picture(material, *frame));
    }
    return blocks;
}

Blocks frame_blocks(const Material& material) {
    Blocks blocks;
    for (const Frame* frame : whole_frames(material.state)) {
        painting::Facts facts = facts_of(material, *frame);
        if (blocks.empty()) {
            blocks.push_back(painting::Heading{material.words.say("Frames of the board"), 1});
        }
        blocks.push_back(painting::Heading{title_of(material.words, *frame), 2});
        blocks.push_back(frame_picture(material, *frame));
        if (!facts.rows.empty()) {
            blocks.push_back(std::move(facts));
        } else if (is_empty(material.state, *frame)) {
            blocks.push_back(painting::Paragraph{material.words.say("Nothing lies in it."), true});
        }
    }
    return blocks;
}

}  // namespace exchange
