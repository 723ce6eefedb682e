#include "exchange/csv.h"

#include "exchange/names.h"
#include "workshop/frames.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace exchange {
namespace {

constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

class Table {
public:
    explicit Table(const CsvOptions& options)
        : separator_(options.separator), out_(options.bom ? byte_order_mark : "") {}
    Table(const CsvOptions& options, std::initializer_list<const char*> columns) : Table(options) {
        for (const char* column : columns) raw(column);
        end_row();
    }
    Table& text(const std::string& text) { return raw(csv_text(text, separator_)); }
    template <class Number>
    Table& number(Number number) {
        return raw(fmt::format("{}", number));
    }
    Table& nothing() { return raw(""); }
    void end_row() {
        out_ += "\r\n";
        first_ = true;
    }
    std::string take() { return std::move(out_); }

private:
    Table& raw(const std::string& cell) {
        if (!first_) out_ += separator_;
        first_ = false;
        out_ += cell;
        return *this;
    }

    char separator_;
    std::string out_;
    bool first_ = true;
};

bool looks_like_a_formula(const std::string& text) {
    return !text.empty() && std::string("=+-@\t\r\n").find(text.front()) != std::string::npos;
}

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

std::string thousandths(float value) { return fmt::format("{:.3f}", value); }

// Where it lies in its frame, in five columns.
void add_place(Table& table, const workshop::State& state, const workshop::Card& card) {
    const workshop::Frame* frame = workshop::frame_of(state, card);
    if (!frame) {
        table.nothing().nothing().nothing().nothing().nothing();
        return;
    }
    const base::Vec2 middle = workshop::card_rect(card.at).centre();
    table.text(frame->title);
    if (frame->kind == workshop::FrameKind::axes) {
        const base::Vec2 value = workshop::value_at(*frame, middle);
        table.number(thousandths(value.x)).number(thousandths(value.y));
    } else {
        table.nothing().nothing();
    }
    const auto cell = workshop::cell_at(*frame, middle);
    table.text(cell ? frame->columns[cell->column] : "").text(cell ? frame->rows[cell->row] : "");
}

void add_cells(Table& table, const workshop::State& state, const workshop::Frame& frame) {
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
            else table.number(feeling->percent);
        }
        table.end_row();
    }
}

void add_options(Table& table, const workshop::Vote& vote) {
    std::optional<voting::Result> result;
    if (workshop::is_counted(vote)) {
        result = voting::tally(vote.rule, workshop::profile_of(vote));
    }
    for (const workshop::Option& option : vote.options) {
        table.number(vote.id.value).text(vote.title).text(vote.rule.method);
        table.text(vote.secret ? "yes" : "no").text(name_of(vote.phase));
        if (result) {
            table.number(result->ballots).number(result->blank);
        } else {
            table.nothing().nothing();
        }
        table.number(option.id.value).text(option.label);
        if (result) {
            const voting::Score score = score_of(*result, option.id);
            table.number(score.points).number(score.voters).number(rank_of(*result, option.id));
            table.text(wins(*result, option.id) ? "yes" : "no");
        } else {
            table.nothing().nothing().nothing().nothing();
        }
        table.end_row();
    }
}

}  // namespace

std::string csv_text(const std::string& text, char separator) {
    const std::string safe = looks_like_a_formula(text) ? "'" + text : text;
    if (safe.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    return quoted + "\"";
}

std::string cards_csv(const workshop::State& state, const CsvOptions& options) {
    Table table(options, {"id", "text", "colour", "meaning", "college", "table", "activity",
                          "cluster", "x", "y", "created_at", "links", "merged", "photo", "frame",
                          "frame_x", "frame_y", "frame_column", "frame_row", "problem", "people",
                          "solution", "cost", "effort", "risk"});
    const auto links = links_by_card(state);
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        const workshop::College* college = state.college(card.college);
        const workshop::Activity* activity = state.activity(card.activity);
        const workshop::Cluster* cluster = state.cluster(card.cluster);
        table.number(id.value).text(card.text).text(name_of(card.colour));
        table.text(meaning_of(state, card.colour)).text(college ? college->name : card.college);
        table.text(card.table).text(activity ? activity->title : "");
        table.text(cluster ? cluster->title : "").number(card.at.x).number(card.at.y);
        const auto linked = links.find(id);
        const workshop::Photo* photo = workshop::photo_shown(state, card);
        table.text(base::iso_time(card.created_at));
        table.text(linked == links.end() ? "" : linked->second);
        table.text(merged_text(state, card));
        table.text(photo ? base::hex(photo->digest) : "");
        add_place(table, state, card);
        for (const std::string& answer : card.sheet.answers) table.text(answer);
        table.end_row();
    }
    return table.take();
}

std::string frame_csv(const workshop::State& state, const workshop::Frame& frame,
                      const CsvOptions& options) {
    Table table(options);
    if (workshop::is_table(frame)) {
        add_cells(table, state, frame);
        return table.take();
    }
    const bool axes = frame.kind == workshop::FrameKind::axes;
    table.text("text");
    if (axes) table.text("x").text("y");
    table.end_row();
    for (const workshop::Card* card : workshop::cards_in(state, frame)) {
        const base::Vec2 value =
            workshop::value_at(frame, workshop::card_rect(card->at).centre());
        table.text(card->text);
        if (axes) table.number(thousandths(value.x)).number(thousandths(value.y));
        table.end_row();
    }
    return table.take();
}

std::string votes_csv(const workshop::State& state, const CsvOptions& options) {
    Table table(options, {"vote", "question", "method", "secret", "phase", "ballots", "blank",
                          "option", "label", "points", "voters", "rank", "wins"});
    for (const auto& [id, vote] : state.votes) add_options(table, vote);
    return table.take();
}

}  // namespace exchange
