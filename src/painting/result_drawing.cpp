#include "painting/result_drawing.h"

#include "base/numbers.h"
#include "painting/merit_bars.h"

#include <algorithm>
#include <numeric>

namespace painting {
namespace {

using voting::OptionId;

struct Drawer {
    const ResultToDraw& from;
    const voting::Result& result = from.result;
    const base::Words& words = from.words;

    std::size_t place_of(OptionId option) const {
        const auto found = std::ranges::find(result.scores, option, &voting::Score::option);
        return std::size_t(found - result.scores.begin());
    }

    std::string label(OptionId option) const {
        const std::size_t place = place_of(option);
        return place < from.labels.size() ? from.labels[place] : std::string();
    }

    // As ranked; those that are in no group at the end, by their points.
    std::vector<OptionId> in_order() const {
        std::vector<OptionId> order;
        for (const auto& group : result.ranking) {
            order.insert(order.end(), group.begin(), group.end());
        }
        std::vector<voting::Score> rest;
        for (const voting::Score& score : result.scores) {
            if (std::ranges::find(order, score.option) == order.end()) rest.push_back(score);
        }
        std::ranges::stable_sort(rest, std::greater(), &voting::Score::points);
        for (const voting::Score& score : rest) order.push_back(score.option);
        return order;
    }

    std::string amount(std::int64_t points) const {
        return base::fraction_words(words, points, std::max<std::int64_t>(result.unit, 1), 1);
    }

    Bar bar(OptionId option) const {
        Bar bar;
        bar.label = label(option);
        bar.rank = int(voting::rank_of(result, option));
        bar.chosen = voting::wins(result, option) && !result.tie_at_line;
        return bar;
    }

    BarChart points() const {
        BarChart chart;
        for (const OptionId option : in_order()) {
            const voting::Score score = voting::score_of(result, option);
            Bar each = bar(option);
            each.parts = {{double(score.points), palette::accent, ""}};
            each.value_text = amount(score.points);
            chart.bars.push_back(std::move(each));
        }
        return chart;
    }

    BarChart merits(const voting::Merits& merits) const {
        BarChart chart;
        const auto names = grade_names(from.rule, words);
        for (const OptionId option : in_order()) {
            const auto merit = std::ranges::find(merits, option, &voting::Merit::option);
            if (merit == merits.end()) continue;
            Bar each = bar(option);
            if (from.rule.method == "consent") fill_answers(each, *merit, words);
            else fill_merit(each, *merit, names, words);
            chart.bars.push_back(std::move(each));
        }
        if (from.rule.method == "consent") {
            for (std::size_t i = 0; i < names.size(); ++i) {
                chart.legend.push_back({names[i], consent_rgb(i)});
            }
            return chart;
        }
        for (std::size_t i = names.size(); i-- > 0;) {
            chart.legend.push_back({names[i], grade_rgb(i, names.size())});
        }
        chart.halfway_line = true;
        chart.halfway_text = words.say("half of the judgments");
        return chart;
    }

    DuelMatrix duels(const std::vector<std::int64_t>& cells, const voting::Duels& all) const {
        DuelMatrix matrix;
        const auto order = in_order();
        const std::size_t n = result.scores.size();
        for (const OptionId row : order) {
            matrix.labels.push_back(label(row));
            for (const OptionId column : order) {
                const std::int64_t value = cells[place_of(row) * n + place_of(column)];
                matrix.above.push_back(double(value));
                matrix.values.push_back(base::whole_words(words, value));
            }
        }
        if (!all.pairs.empty()) {
            matrix.strong.assign(n * n, 0);
            for (const auto& pair : all.pairs) {
                const auto row = std::ranges::find(order, pair.winner) - order.begin();
                const auto column = std::ranges::find(order, pair.loser) - order.begin();
                if (pair.locked) matrix.strong[std::size_t(row) * n + std::size_t(column)] = 1;
            }
            matrix.marked = words.say("counts for the ranking");
        }
        matrix.won = words.say("more people prefer this row to the column");
        matrix.lost = words.say("fewer people do");
        matrix.equal = words.say("as many");
        return matrix;
    }

    // Whether somebody who wins a duel stands below its loser, because of a stronger chain back.
    bool chains_matter(const voting::Duels& told) const {
        const std::size_t n = result.scores.size();
        if (told.strongest.size() != n * n) return false;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const bool wins = told.above[i * n + j] > told.above[j * n + i];
                if (wins && told.strongest[i * n + j] <= told.strongest[j * n + i]) return true;
            }
        }
        return false;
    }

    std::vector<Drawing> duel_drawings(const voting::Duels& duels_told) const {
        const std::size_t n = result.scores.size();
        if (duels_told.above.size() != n * n) return {points()};
        std::vector<Drawing> drawings{duels(duels_told.above, duels_told)};
        std::get<DuelMatrix>(drawings[0]).title = words.say("Each against each");
        if (chains_matter(duels_told)) {
            DuelMatrix paths = duels(duels_told.strongest, {});
            paths.title = words.say("The strongest chain of victories from row to column");
            paths.won = words.say("stronger than the chain back");
            paths.lost = words.say("weaker");
            drawings.push_back(std::move(paths));
        }
        return drawings;
    }

    RoundFlow flow(const voting::Rounds& rounds) const {
        RoundFlow flow{.labels = from.labels};
        flow.exhausted = words.say("no choice left");
        std::vector<std::size_t> drawn;  // rounds in which something has changed, and the last
        for (std::size_t i = 0; i < rounds.size(); ++i) {
            const bool changed = i == 0 || !rounds[i - 1].transfers.empty();
            if (changed || i + 1 == rounds.size()) drawn.push_back(i);
        }
        for (const std::size_t i : drawn) flow.columns.push_back(column(rounds, i));
        if (drawn.size() > drawing_columns_max) {
            const std::size_t next = drawn[drawn.size() - drawing_columns_max + 1];
            flow.left_out = words.say("Rounds 2 to {n} are not drawn.",
                                      {{"n", std::to_string(next)}});
        }
        return flow;
    }

    RoundFlow::Column column(const voting::Rounds& rounds, std::size_t i) const {
        const voting::Round& round = rounds[i];
        const bool last = i + 1 == rounds.size();
        const std::size_t exhausted = from.labels.size();
        RoundFlow::Column column;
        column.title = words.say("Round {n}", {{"n", std::to_string(i + 1)}});
        auto counts = round.counts;
        std::ranges::stable_sort(counts, std::greater(), &voting::Score::points);
        for (const voting::Score& count : counts) {
            const bool leaves = std::ranges::count(round.eliminated, count.option) > 0;
            const bool wins = last && !result.tie_at_line && voting::wins(result, count.option);
            column.parts.push_back({place_of(count.option), double(count.points),
                                    amount(count.points), leaves, wins});
        }
        if (round.exhausted > 0) {
            column.parts.push_back(
                {exhausted, double(round.exhausted), amount(round.exhausted), false, false});
        }
        for (const auto& move : round.transfers) {
            column.streams.push_back({place_of(move.from), move.to ? place_of(*move.to) : exhausted,
                                      double(move.weight)});
        }
        return column;
    }

    // A bar is what a project costs; its parts, who pays how much of it.
    BarChart spending(const voting::Spending& spending) const {
        BarChart chart;
        int rank = 0;
        for (const auto& purchase : spending.purchases) {
            Bar each = bar(purchase.option);
            each.rank = ++rank;
            each.chosen = true;
            std::size_t shade = 0;
            for (const auto& share : purchase.shares) {
                const double paid = double(share.voters) * share.cents_each;
                each.parts.push_back({paid,
                                      blended(palette::accent, palette::accent_soft,
                                              double(shade++ % 4) * 0.28),
                                      payers(share)});
            }
            if (each.parts.empty()) {
                each.parts = {{double(purchase.cost_cents), palette::accent, ""}};
            }
            if (!purchase.shares.empty()) {
                chart.title = words.say("Who pays for what: people × what each pays");
            }
            each.value_text = base::fraction_words(words, purchase.cost_cents, 100, 2);
            if (!from.currency.empty()) each.value_text += "\u00A0" + from.currency;
            chart.bars.push_back(std::move(each));
        }
        return chart;
    }

    std::string payers(const voting::Purchase::Share& share) const {
        const auto cents = std::int64_t(share.cents_each + 0.5);
        return words.say("{n} × {price}",
                         {{"n", base::whole_words(words, share.voters)},
                          {"price", base::fraction_words(words, cents, 100, 2)}});
    }

    std::vector<Drawing> all() const {
        if (const auto* told = std::get_if<voting::Merits>(&result.reasons)) return {merits(*told)};
        if (const auto* told = std::get_if<voting::Rounds>(&result.reasons)) {
            if (told->size() > 1) return {flow(*told)};
        }
        if (const auto* told = std::get_if<voting::Duels>(&result.reasons)) {
            return duel_drawings(*told);
        }
        if (const auto* told = std::get_if<voting::Spending>(&result.reasons)) {
            return {spending(*told)};
        }
        return {points()};
    }
};

// The first columns, bars or rows of a drawing: bars from the last place upwards.
Drawing first_steps(const Drawing& whole, std::size_t steps) {
    if (const auto* flow = std::get_if<RoundFlow>(&whole)) {
        RoundFlow part = *flow;
        part.columns.resize(steps);
        part.left_out.clear();
        return part;
    }
    BarChart part = std::get<BarChart>(whole);
    // The whole scale from the start: bars that are there do not shrink when longer ones come.
    for (const Bar& bar : part.bars) {
        double sum = 0;
        for (const BarPart& each : bar.parts) sum += each.value;
        part.maximum = std::max(part.maximum, sum);
    }
    const std::size_t hidden = part.bars.size() - steps;
    for (std::size_t i = 0; i < hidden; ++i) {
        part.bars[i] = {.label = "…", .rank = part.bars[i].rank};
    }
    return part;
}

}  // namespace

bool bars_say_all(const voting::Result& result) {
    if (const auto* rounds = std::get_if<voting::Rounds>(&result.reasons)) {
        return rounds->size() < 2;
    }
    return std::holds_alternative<std::monostate>(result.reasons);
}

std::vector<Drawing> result_drawings(const ResultToDraw& from) { return Drawer{from}.all(); }

std::vector<Drawing> result_reveal(const ResultToDraw& from) {
    const Drawing whole = result_drawings(from).front();
    std::size_t steps = 1;
    if (const auto* flow = std::get_if<RoundFlow>(&whole)) steps = flow->columns.size();
    if (const auto* chart = std::get_if<BarChart>(&whole)) steps = chart->bars.size();
    std::vector<Drawing> reveal;
    const bool by_steps =
        std::holds_alternative<RoundFlow>(whole) || std::holds_alternative<BarChart>(whole);
    for (std::size_t i = 1; by_steps && i < steps; ++i) reveal.push_back(first_steps(whole, i));
    reveal.push_back(whole);
    return reveal;
}

Scatter opinion_drawing(const voting::OpinionMap& map, const std::vector<std::string>& names,
                        const base::Words& words) {
    Scatter scatter{.title = words.say("Who thinks alike")};
    double far = 0;
    for (const voting::OpinionPlace& place : map.places) {
        far = std::max({far, std::abs(place.x), std::abs(place.y)});
    }
    constexpr double inside = 0.45;  // of the frame, from its middle: nothing lies on the edge
    const auto shown = [&](double value) {
        return float(0.5 + (far > 0 ? inside * value / far : 0));
    };
    for (const voting::OpinionPlace& place : map.places) {
        Scatter::Point point;
        point.at = {shown(place.x), shown(place.y)};
        point.group = int(place.group);
        if (place.people > 1) {
            point.label = words.count("{n} person", "{n} people", place.people);
        }
        scatter.points.push_back(std::move(point));
    }
    scatter.groups = names;
    scatter.note = words.say("Each sign is one way of answering; signs that are near each other "
                             "answered alike. The axes have no meaning of their own.");
    return scatter;
}

}  // namespace painting
