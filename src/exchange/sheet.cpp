#include "exchange/sheet.h"

#include "exchange/names.h"
#include "workshop/averages.h"
#include "workshop/frames.h"
#include "workshop/vote_count.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace exchange {
namespace {

std::string meaning_of(const workshop::State& state, workshop::Colour colour) {
    const workshop::Meaning* meaning = state.meaning(colour);
    return meaning ? meaning->label : std::string();
}

// “answers 12; goes_with 15”: the links that begin at a card, with the other's id.
std::map<workshop::CardId, std::string> links_by_card(const workshop::State& state) {
    std::map<workshop::CardId, std::string> texts;
    for (const auto& [cards, link] : state.links) {
        if (!state.link(link.from, link.to)) continue;
        std::string& text = texts[link.from];
        if (!text.empty()) text += "; ";
        text += fmt::format("{} {}", name_of(link.kind), link.to.value);
    }
    return texts;
}

// “agents: Badge de cantine; …”: the cards that lie under this one.
std::string merged_text(const workshop::State& state, const workshop::Card& card) {
    std::string text;
    for (const workshop::Card* each : workshop::origins_of(state, card)) {
        if (each == &card) continue;
        const workshop::College* college = state.college(each->college);
        if (!text.empty()) text += "; ";
        text += (college ? college->name : each->college) + ": " + each->text;
    }
    return text;
}

// Where it lies in its frame, in five columns.
void add_place(Sheet& table, const workshop::State& state, const workshop::Card& card) {
    const workshop::Frame* frame = workshop::frame_of(state, card);
    if (!frame) {
        table.nothing().nothing().nothing().nothing().nothing();
        return;
    }
    const base::Vec2 middle = workshop::card_rect(card.at).centre();
    table.text(frame->title);
    if (frame->kind == workshop::FrameKind::axes) {
        const base::Vec2 value = workshop::value_at(*frame, middle);
        table.thousandths(value.x).thousandths(value.y);
    } else {
        table.nothing().nothing();
    }
    const auto cell = workshop::cell_at(*frame, middle);
    table.text(cell ? frame->columns[cell->column] : "").text(cell ? frame->rows[cell->row] : "");
}

void add_cells(Sheet& table, const workshop::State& state, const workshop::Frame& frame) {
    table.nothing();
    for (const std::string& column : frame.columns) table.text(column);
    table.end_row();
    const auto cells = workshop::table_texts(state, frame);
    for (std::size_t row = 0; row < frame.rows.size(); ++row) {
        table.text(frame.rows[row]);
        for (std::size_t column = 0; column < frame.columns.size(); ++column) {
            const auto found = cells.find({std::uint32_t(column), std::uint32_t(row)});
            table.text(found == cells.end() ? "" : found->second);
        }
        table.end_row();
    }
    for (const workshop::Curve& curve : frame.curves) {
        table.text(curve.persona);
        for (std::uint32_t column = 0; column < frame.columns.size(); ++column) {
            const auto feeling =
                std::find_if(curve.feelings.begin(), curve.feelings.end(),
                             [&](const auto& each) { return each.column == column; });
            if (feeling == curve.feelings.end()) table.nothing();
            else table.whole(feeling->percent);
        }
        table.end_row();
    }
}

void add_options(Sheet& table, const workshop::Vote& vote) {
    std::optional<voting::Result> result;
    if (workshop::is_counted(vote)) {
        result = workshop::result_of(vote);
    }
    for (const workshop::Option& option : vote.options) {
        table.whole(std::int64_t(vote.id.value)).text(vote.title).text(vote.rule.method);
        table.text(vote.secret ? "yes" : "no").text(name_of(vote.phase));
        if (result) {
            table.whole(std::int64_t(result->ballots)).whole(std::int64_t(result->blank));
        } else {
            table.nothing().nothing();
        }
        table.whole(option.id.value).text(option.label);
        if (result) {
            const voting::Score score = score_of(*result, option.id);
            table.whole(score.points).whole(score.voters).whole(rank_of(*result, option.id));
            table.text(wins(*result, option.id) ? "yes" : "no");
        } else {
            table.nothing().nothing().nothing().nothing();
        }
        table.end_row();
    }
}

}  // namespace

Sheet::Sheet(std::string called, std::initializer_list<const char*> columns)
    : name(std::move(called)) {
    for (const char* column : columns) text(column);
    end_row();
}

Sheet& Sheet::add(SheetCell cell) {
    if (fresh_) rows.emplace_back();
    fresh_ = false;
    rows.back().push_back(std::move(cell));
    return *this;
}

Sheet& Sheet::text(std::string text) { return add({SheetCell::Kind::text, std::move(text)}); }

Sheet& Sheet::number(double number, std::string as_text) {
    return add({SheetCell::Kind::number, std::move(as_text), number});
}

Sheet& Sheet::whole(std::int64_t number) {
    return this->number(double(number), std::to_string(number));
}

Sheet& Sheet::number(float number) {
    return this->number(double(number), fmt::format("{}", number));
}

Sheet& Sheet::thousandths(float number) {
    return this->number(std::round(double(number) * 1000) / 1000, fmt::format("{:.3f}", number));
}

Sheet& Sheet::instant(base::Milliseconds at) {
    return add({SheetCell::Kind::instant, base::iso_time(at), double(at)});
}

Sheet& Sheet::nothing() { return add({}); }

Sheet cards_sheet(const workshop::State& state) {
    Sheet table("cards", {"id", "text", "colour", "meaning", "college", "table", "activity",
                          "cluster", "x", "y", "created_at", "links", "merged", "photo", "frame",
                          "frame_x", "frame_y", "frame_column", "frame_row", "problem", "people",
                          "solution", "cost", "effort", "risk"});
    const auto links = links_by_card(state);
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        const workshop::College* college = state.college(card.college);
        const workshop::Activity* activity = state.activity(card.activity);
        const workshop::Cluster* cluster = state.cluster(card.cluster);
        table.whole(std::int64_t(id.value)).text(card.text).text(name_of(card.colour));
        table.text(meaning_of(state, card.colour)).text(college ? college->name : card.college);
        table.text(card.table).text(activity ? activity->title : "");
        table.text(cluster ? cluster->title : "").number(card.at.x).number(card.at.y);
        const auto linked = links.find(id);
        const workshop::Photo* photo = workshop::photo_shown(state, card);
        table.instant(card.created_at);
        table.text(linked == links.end() ? "" : linked->second);
        table.text(merged_text(state, card));
        table.text(photo ? base::hex(photo->digest) : "");
        add_place(table, state, card);
        for (const std::string& answer : card.sheet.answers) table.text(answer);
        table.end_row();
    }
    return table;
}

Sheet frame_sheet(const workshop::State& state, const workshop::Frame& frame) {
    Sheet table(frame.title);
    if (workshop::is_table(frame)) {
        add_cells(table, state, frame);
        return table;
    }
    const bool axes = frame.kind == workshop::FrameKind::axes;
    table.text("text");
    if (axes) table.text("x").text("y");
    table.end_row();
    for (const workshop::Card* card : workshop::cards_in(state, frame)) {
        const base::Vec2 value =
            workshop::value_at(frame, workshop::card_rect(card->at).centre());
        table.text(card->text);
        if (axes) table.thousandths(value.x).thousandths(value.y);
        table.end_row();
    }
    return table;
}

Sheet votes_sheet(const workshop::State& state) {
    Sheet table("votes", {"vote", "question", "method", "secret", "phase", "ballots", "blank",
                          "option", "label", "points", "voters", "rank", "wins"});
    for (const auto& [id, vote] : state.votes) add_options(table, vote);
    return table;
}

Sheet pins_sheet(const workshop::State& state) {
    Sheet table("pins",
                {"number", "word", "card", "x", "y", "background", "board_x", "board_y"});
    for (const workshop::Stamp* pin : workshop::pins_in_order(state)) {
        const workshop::Card* card = workshop::card_of(state, *pin);
        const workshop::Frame* background = workshop::background_of(state, *pin);
        table.whole(pin->number).text(pin->word).text(card ? card->text : "");
        if (background) {
            const base::Vec2 value = workshop::value_on_picture(*background, pin->pose.at);
            table.thousandths(value.x).thousandths(value.y).text(background->title);
        } else {
            table.nothing().nothing().nothing();
        }
        table.number(pin->pose.at.x).number(pin->pose.at.y);
        table.end_row();
    }
    return table;
}

Sheet averages_sheet(const workshop::State& state) {
    Sheet table("averages", {"axes", "text", "tables", "x", "x_lowest", "x_highest", "y",
                             "y_lowest", "y_highest"});
    for (const workshop::AveragedAxes& axes : workshop::averaged_axes(state)) {
        for (const workshop::AveragedIdea& idea : axes.ideas) {
            table.text(workshop::ends_text(axes)).text(idea.text).whole(idea.tables);
            table.thousandths(idea.mean.x).thousandths(idea.lowest.x).thousandths(idea.highest.x);
            table.thousandths(idea.mean.y).thousandths(idea.lowest.y).thousandths(idea.highest.y);
            table.end_row();
        }
    }
    return table;
}

Sheet taps_sheet(const workshop::State& state) {
    Sheet table("taps", {"test", "tester", "screen", "x", "y", "after_ms", "hit", "next", "end"});
    const auto title_of = [&](workshop::FrameId id) {
        const auto found = state.frames.find(id);  // removed ones, too
        return found == state.frames.end() ? std::string() : found->second.title;
    };
    std::map<workshop::TestId, std::int64_t> testers;
    for (const auto& [id, run] : state.runs) {
        const std::int64_t tester = ++testers[run.test];
        for (const workshop::Tap& tap : run.taps) {
            table.text(state.tests.at(run.test).task).whole(tester).text(title_of(tap.screen));
            table.number(tap.at.x).number(tap.at.y).whole(tap.after_ms).whole(bool(tap.hit));
            const bool last = &tap == &run.taps.back() && run.end;
            table.text(title_of(tap.next)).text(last ? name_of(*run.end) : "");
            table.end_row();
        }
    }
    return table;
}

}  // namespace exchange
