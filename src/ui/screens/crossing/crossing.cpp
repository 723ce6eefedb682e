#include "ui/screens/crossing/crossing.h"

#include "base/limits.h"
#include "base/random.h"
#include "base/text.h"
#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

std::string text_of(const workshop::State& state, workshop::CardId id) {
    const auto found = state.cards.find(id);
    return found == state.cards.end() ? std::string() : base::trimmed(found->second.text);
}

// Of each list the first ones that are not left out.
void tell_lists(CrossingView& view, const workshop::State& state, const base::Words& words,
                const CrossingHere& here) {
    const workshop::CrossingAxes all = workshop::crossing_candidates(state);
    for (std::size_t n = 0; n < workshop::crossing_axis_count; ++n) {
        CrossingView::List& list = view.lists[n];
        list.name = words.say(workshop::word_of(workshop::CrossingAxis(n)));
        list.colour = workshop::crossing_colours[n];
        list.size = here.sizes[n];
        for (const workshop::CardId card : all[n]) {
            const std::int64_t points = workshop::points_of(state, card);
            const bool chosen =
                view.axes[n].size() < list.size && !here.left_out.contains(card);
            if (chosen) view.axes[n].push_back(card);
            list.ideas.push_back({card, text_of(state, card),
                                  points > 0 ? words.count("{n} dot", "{n} dots", points)
                                             : std::string(),
                                  chosen});
        }
        list.count = words.say("{n} of {all}", {{"n", std::to_string(view.axes[n].size())},
                                                {"all", std::to_string(all[n].size())}});
        if (view.axes[n].empty()) {
            view.trouble = words.say("Each of the four lists needs at least one idea to cross.");
        }
    }
}

const workshop::CrossingMatrix& matrix_of(const workshop::Crossing& crossing,
                                          const workshop::CrossingCell& cell) {
    const auto has = [&](workshop::CrossingAxis axis, workshop::CardId card) {
        return std::ranges::count(crossing.axes[std::size_t(axis)], card) > 0;
    };
    for (const workshop::CrossingMatrix& each : workshop::crossing_matrices) {
        if (has(each.rows, cell.row) && has(each.columns, cell.column)) return each;
    }
    return workshop::crossing_matrices.front();
}

// By lot among the cells that are open: the same for the same moment of the session, so that
// everybody who looks sees the same.
std::optional<workshop::CrossingCell> drawn_cell(const workshop::State& state,
                                                 const workshop::Crossing& crossing) {
    const auto open = workshop::open_cells(state, crossing);
    if (open.empty()) return std::nullopt;
    base::Random random(state.seq);
    return open[random.below(open.size())];
}

void tell_names(CrossingView& view, const base::Words& words) {
    for (const workshop::CrossingMatrix& each : workshop::crossing_matrices) {
        view.matrix_names.push_back(words.say(workshop::word_of(each.rows)) + " × " +
                                    words.say(workshop::word_of(each.columns)));
    }
}

void tell_cell(CrossingView& view, const workshop::State& state,
               const workshop::Crossing& crossing, const base::Words& words) {
    const workshop::CrossingMatrix& matrix = matrix_of(crossing, crossing.now);
    view.cell = crossing.now;
    view.question = words.say(workshop::question_of(matrix));
    view.row_axis = words.say(workshop::word_of(matrix.rows));
    view.column_axis = words.say(workshop::word_of(matrix.columns));
    view.row_colour = workshop::crossing_colours[std::size_t(matrix.rows)];
    view.column_colour = workshop::crossing_colours[std::size_t(matrix.columns)];
    view.row = text_of(state, crossing.now.row);
    view.column = text_of(state, crossing.now.column);
    const auto given = crossing.cells.find(crossing.now);
    if (given != crossing.cells.end()) {
        view.skipped = given->second.skipped;
        for (const workshop::CardId card : given->second.cards) {
            if (state.card(card)) view.answers.push_back(text_of(state, card));
        }
    }
    view.before = workshop::neighbour_of(crossing, -1);
    view.after = workshop::neighbour_of(crossing, 1);
    view.drawn = drawn_cell(state, crossing);
    const auto cells = workshop::cells_in_order(crossing);
    const auto at = std::ranges::find(cells, crossing.now) - cells.begin();
    const workshop::CrossingProgress progress = workshop::progress_of(state, crossing);
    view.progress = words.say("Cell {n} of {all}", {{"n", std::to_string(at + 1)},
                                                    {"all", std::to_string(progress.all)}}) +
                    " · " +
                    words.count("{n} answered", "{n} answered", std::int64_t(progress.answered)) +
                    " · " +
                    words.count("{n} skipped", "{n} skipped", std::int64_t(progress.skipped));
}

}  // namespace

workshop::CrossingTable example_table(const methods::Reference& from,
                                      const std::string& language) {
    workshop::CrossingTable table;
    const std::size_t matrices = std::min(table.matrices.size(), from.crossings.size());
    for (std::size_t n = 0; n < matrices; ++n) {
        const methods::Crossing& crossing = from.crossings[n];
        auto& matrix = table.matrices[n];
        matrix.of = workshop::crossing_matrices[n];
        const auto names = [&](const std::string& key) {
            std::vector<std::string> labels;
            const methods::Group* group = from.group(key);
            if (!group) return labels;
            for (const methods::Item& item : group->items) labels.push_back(item.label(language));
            return labels;
        };
        matrix.rows = names(crossing.rows);
        matrix.columns = names(crossing.columns);
        for (const auto& row : crossing.cells) {
            auto& cells = matrix.cells.emplace_back();
            for (const std::string& answer : row) cells.push_back({{}, {answer}, false});
        }
    }
    return table;
}

CrossingView crossing_screen(const World& world, const base::Words& words,
                             const CrossingHere& here) {
    CrossingView view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    const workshop::Activity* activity = state.current_activity();
    view.title = activity ? activity->title : words.say("Crossing");
    if (activity) view.instruction = activity->instruction;
    view.may_change = !world.read_only && !state.ended;
    const methods::Reference* example = world.reference("croisement");
    view.has_example = example != nullptr;
    if (example && here.page == CrossingPage::example) {
        view.page = CrossingPage::example;
        view.table = example_table(*example, words.language());
        view.source = example->source;
        tell_names(view, words);
        return view;
    }
    const workshop::Crossing* crossing = state.crossing();
    if (!crossing || here.page == CrossingPage::choose) {
        tell_lists(view, state, words, here);
        return view;
    }
    view.crossing = crossing->id;
    view.page = here.page;
    if (!crossing->now.row) view.page = CrossingPage::matrices;
    tell_cell(view, state, *crossing, words);
    view.table = workshop::table_of(state, *crossing);
    tell_names(view, words);
    const base::Milliseconds all = here.seconds_a_cell * base::second_ms;
    const base::Milliseconds left =
        here.cell == crossing->now ? all - (world.steady_now - here.cell_since) : all;
    view.left = base::countdown(left);
    view.left_part = std::clamp(float(left) / float(all), 0.F, 1.F);
    return view;
}

void CrossingScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const workshop::Crossing* crossing = world.state ? world.state->crossing() : nullptr;
    if (crossing && here_.cell != crossing->now) {
        here_.cell = crossing->now;
        here_.cell_since = world.steady_now;
    }
    const CrossingView view = crossing_screen(world, kit.words(), here_);
    kit.fill(kit.screen(), kit.theme().paper);
    {
        const base::Rect page = below_bar(kit);
        ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), view.title);
        base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
        cut_top(rest, kit.px(space::wide));
        switch (view.page) {
            case CrossingPage::choose: draw_choice_of_ideas(kit, rest, view, here_, wishes); break;
            case CrossingPage::walk: draw_cell(kit, rest, view, here_, wishes); break;
            case CrossingPage::example:
            case CrossingPage::matrices: draw_matrices(kit, rest, view, here_, wishes); break;
        }
        area.end_at(rest.y + kit.px(space::large));
    }
    draw_bar(kit, view.bar, view.room, here_.bar, world, wishes);
}

base::Milliseconds CrossingScreen::wakes_in(const World& world) const {
    const base::Milliseconds bar = next_second(world);
    const bool walks = world.state && world.state->crossing() && here_.page == CrossingPage::walk;
    if (!walks) return bar;
    const base::Milliseconds cell = base::second_ms - (world.steady_now - here_.cell_since) %
                                                          base::second_ms;
    return bar < 0 ? cell : std::min(bar, cell);
}

}  // namespace ui
